"""Persian clauses: what a Persian sentence is cut into, and what belongs to which verb."""
