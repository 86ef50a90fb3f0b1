"""From codings to themes: counts, networks, and the audit of printed tables."""
