"""The languages, one file each, found by code: `find_language("fa")`."""

from hamgara.text.language import Examples, Inflection, Language, find_language

__all__ = ["Examples", "Inflection", "Language", "find_language"]
