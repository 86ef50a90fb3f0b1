"""Who takes part in an English act, and in which case."""
