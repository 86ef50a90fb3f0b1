"""Tables of events and of votes that people already have, read row by row."""
