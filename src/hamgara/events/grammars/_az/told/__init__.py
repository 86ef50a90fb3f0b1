"""How Azerbaijani tells an act: whether it was done, when, and who says so."""
