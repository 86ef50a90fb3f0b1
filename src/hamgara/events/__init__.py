"""Events in news: who did what to whom, when, and whether really; with the rule that says so."""
