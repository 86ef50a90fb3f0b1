"""Keeps the nouns: what people made, in one SQLite file a study."""
