"""Tests of the report: its page, its charts, its table files."""
