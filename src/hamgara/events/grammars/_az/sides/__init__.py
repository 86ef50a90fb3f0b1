"""Who takes part in an Azerbaijani act, and in which case."""
