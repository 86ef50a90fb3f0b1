"""Damaged texts: pieces cut out, moved, doubled, strewn with odd characters."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

_NOISE = "\u200c\u200f\ufeff\u0640«»()،.!\n\t0۵٣aİıآ\ud800😀\x00"
_MOST_WOUNDS = 12


def damage_texts(texts: Sequence[str], number: int, *, seed: int) -> Iterator[str]:
    """Yield that many damaged texts, the same ones for the same seed."""
    draw = random.Random(seed)  # noqa: S311 - not a secret
    for _ in range(number):
        text = list(draw.choice(texts))
        for _ in range(draw.randrange(1, _MOST_WOUNDS)):
            at = draw.randrange(len(text)) if text else 0
            match draw.randrange(4):
                case 0:
                    del text[at : at + draw.randrange(30)]
                case 1:
                    text.insert(at, draw.choice(_NOISE))
                case 2:
                    text[at:at] = draw.choice(texts)[: draw.randrange(60)]
                case _:
                    part = text[at : at + 9]
                    draw.shuffle(part)
                    text[at : at + 9] = part
        yield "".join(text)
