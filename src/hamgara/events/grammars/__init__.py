"""How a language says who does what to whom: one module a language, found by its code."""
