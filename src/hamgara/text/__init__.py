"""Text: pure functions on strings, in any language that has a file; no study."""

from hamgara.text.matching import matches

__all__ = ["matches"]
