"""How English tells an act: whether it was done, when, and who says so."""
