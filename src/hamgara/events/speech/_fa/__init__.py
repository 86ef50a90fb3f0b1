"""How Persian says who said what to whom: the parts of `fa.py`."""
