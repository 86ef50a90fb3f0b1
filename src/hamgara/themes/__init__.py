"""From codings to themes: counts, networks, saturation, and the audit of printed tables."""
