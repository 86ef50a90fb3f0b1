"""Damaged texts: letters cut out, moved, doubled, strewn in; or words of many texts mixed."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

_NOISE = "\u200c\u200f\ufeff\u0640«»()،.!\n\t0۵٣aİıآ\ud800😀\x00"
_JOINTS = (" ", " ", " ", " ", "–", "-", ", ", "، ", ". ", ' "')
_MOST_WOUNDS = 12
_MOST_PIECES, _LONGEST_PIECE = 14, 4


def damage_texts(texts: Sequence[str], number: int, *, seed: int) -> Iterator[str]:
    """Yield that many damaged texts, the same ones for the same seed; every second is mixed."""
    draw = random.Random(seed)  # noqa: S311 - not a secret
    words = [text.split() or [""] for text in texts]
    for turn in range(number):
        yield _mix(words, draw) if turn % 2 else _wound(texts, draw)


def _wound(texts: Sequence[str], draw: random.Random) -> str:
    """Return a text with pieces of letters lost, doubled, out of order or added."""
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
    return "".join(text)


def _mix(texts: Sequence[Sequence[str]], draw: random.Random) -> str:
    """Return runs of words of several texts, so that rules meet what no writer joins."""
    pieces: list[str] = []
    for _ in range(draw.randrange(2, _MOST_PIECES)):
        words = draw.choice(texts)
        at = draw.randrange(len(words))
        run = words[at : at + draw.randrange(1, _LONGEST_PIECE + 1)]
        pieces += [draw.choice(_JOINTS).join(run), draw.choice(_JOINTS)]
    return "".join(pieces)
