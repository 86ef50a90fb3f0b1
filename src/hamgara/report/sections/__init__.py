"""The sections of the report, one module each; every module has `build(analysis)`.

`build` returns the section, or None where the study has nothing to show in it.
"""
