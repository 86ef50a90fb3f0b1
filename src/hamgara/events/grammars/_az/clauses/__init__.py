"""Azerbaijani clauses: what an Azerbaijani sentence is cut into, and what belongs to which verb."""
