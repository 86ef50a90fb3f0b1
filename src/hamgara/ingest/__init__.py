"""Sources in, documents out."""
