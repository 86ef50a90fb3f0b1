"""What contacts of states are: their kind, level, field and days."""
