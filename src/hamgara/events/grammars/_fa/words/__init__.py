"""Persian words: their forms, what kinds there are, the words of a rule."""
