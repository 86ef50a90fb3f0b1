"""REFI-QDA 1.5: codebooks (.qdc) and projects (.qdpx) of programs for qualitative analysis.

What the standard says and what programs write differ in places; where they do, each module tells
which one it follows.
"""
