"""Who is meant, on whom an act falls, and what only seems to fall on somebody."""
