"""Strings as arrays of code points, and back."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.uint32]
"""Code points, one a cell."""


def to_codes(text: str) -> Codes:
    """Return the code points of a string, lone surrogates too."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


def to_text(codes: Codes) -> str:
    """Return code points as a string."""
    return codes.tobytes().decode("utf-32-le", "surrogatepass")
