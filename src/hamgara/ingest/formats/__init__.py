"""Source formats: one module a format, found by the suffixes it names.

A module holds `SUFFIXES` (a tuple such as `(".txt",)`) and
`read_parts(data: bytes, where: str) -> Iterator[Part]`.
"""
