"""How a report is written down, one format a file, chosen by its suffix."""
