"""References in and out: BibTeX, RIS, CSL-JSON; one module a format.

Between formats a reference is an item of CSL-JSON. A format module has `NAME`, `SUFFIXES`,
`read`, `write`, and `find_losses`, which says what the format cannot hold.
"""
