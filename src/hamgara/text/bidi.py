"""Keep runs of text apart where right-to-left and left-to-right meet (UAX 9)."""

from __future__ import annotations

from typing import Literal

LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"
_OPENERS = {"ltr": LRI, "rtl": RLI}
_CONTROLS = dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def isolate(text: str, direction: Literal["ltr", "rtl"] | None = None) -> str:
    """Return `text` as an isolate, so that it cannot disturb the line it is put into.

    Args:
        text: what to isolate; isolates left open in it, or closed twice, are balanced.
        direction: of the isolated run; None leaves it to the first strong letter.
    """
    depth = 0
    kept: list[str] = []
    for char in text:
        if char in (LRI, RLI, FSI):
            depth += 1
        elif char == PDI:
            if depth == 0:
                continue
            depth -= 1
        kept.append(char)
    opener = FSI if direction is None else _OPENERS[direction]
    return opener + "".join(kept) + PDI * (depth + 1)


def strip_bidi(text: str) -> str:
    """Return `text` without bidi controls: marks, embeddings, overrides and isolates."""
    return text.translate(_CONTROLS)
