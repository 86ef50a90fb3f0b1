"""The walk of a study; the one place where stages meet the store."""
