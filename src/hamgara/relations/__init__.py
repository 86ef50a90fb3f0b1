"""The dyad over time: series of events, and likeness of two states in votes."""
