"""The citations of a text, its reference list, and what does not agree between them."""
