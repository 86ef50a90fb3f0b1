"""How Azerbaijani says who said what to whom: the parts of `az.py`."""
