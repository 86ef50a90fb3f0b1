"""How Persian, Azerbaijani and English tell that somebody says something."""
