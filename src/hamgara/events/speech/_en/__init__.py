"""How English says who said what to whom: the parts of `en.py`."""
