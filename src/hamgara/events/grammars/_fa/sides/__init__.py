"""Who takes part in a Persian act, and in which case."""
