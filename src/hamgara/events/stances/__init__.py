"""Which stance a statement takes, and toward which relation of two states."""
