"""English clauses: what an English sentence is cut into, and what belongs to which verb."""
