"""Hamgara: how two neighboring states draw together or apart, traceable to the quotation."""

__version__ = "0.1.0"
