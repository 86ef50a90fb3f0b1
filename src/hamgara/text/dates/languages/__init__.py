"""The words of dates, one file a language, found by code."""
