"""People code; machines suggest."""
