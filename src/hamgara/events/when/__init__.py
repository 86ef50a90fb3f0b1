"""When an act happened: by a date, by another act, by what was told before."""
