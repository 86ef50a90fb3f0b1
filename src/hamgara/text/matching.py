"""Do two strings count as the same for search?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from hamgara.text.fold_table import JOINT
from hamgara.text.normalize import fold

_SPACED_GROUPS = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)")
_DOTTED_GROUPS = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+(?![\d.,]*\d)")
_ARABIC = re.compile("[\u0600-\u06ff]")
_SPLITS_HA = "اه"


@dataclass(frozen=True, slots=True)
class _Reading:
    """The letters of a string without its breaks, and where breaks stand.

    `joints` holds the places of all breaks (before letter i), `spaces` those that the
    script needs: between two Latin letters or digits.
    """

    letters: str
    joints: frozenset[int]
    spaces: frozenset[int]


def matches(a: str, b: str, language: str) -> bool:
    """Return whether two whole strings count as the same for search.

    They do when their folds agree (`normalize.fold`) and, in Arabic script, when they differ
    only in joining or parting the parts of words (رئیس‌جمهور, رئیس جمهور, رئیسجمهور). A
    joined form that can be read two ways matches both (نامهای: نامه‌ای, نام‌های), and
    these two do not match each other. Spaces between Latin letters count.

    The relation is reflexive and symmetric; because of forms with two readings it is not
    transitive.

    Args:
        a: a whole string.
        b: the other.
        language: ISO 639-1 code of both (az decides the case of I and İ, and that a full
            stop may part thousands).
    """
    return a == b or any(
        _agree(_read(a, language, keep_ezafe=keep), _read(b, language, keep_ezafe=keep))
        for keep in (False, True)
    )


def _agree(left: _Reading, right: _Reading) -> bool:
    return (
        left.letters == right.letters
        and left.spaces == right.spaces
        and not _is_conflict(left, right)
    )


@lru_cache(maxsize=1 << 12)
def _read(text: str, language: str, *, keep_ezafe: bool) -> _Reading:
    folded = fold(text, language, joints=True, keep_ezafe=keep_ezafe).text.strip(" ")
    folded = _SPACED_GROUPS.sub(lambda m: m[0].replace(" ", ""), folded)
    if language == "az":
        folded = _DOTTED_GROUPS.sub(lambda m: m[0].replace(".", ""), folded)
    letters: list[str] = []
    joints: set[int] = set()
    spaces: set[int] = set()
    for char, following in pairwise(f"{folded}\0"):
        if char not in (" ", JOINT):
            letters.append(char)
            continue
        joints.add(len(letters))
        if char == " " and _needs_space(letters[-1], following):
            spaces.add(len(letters))
    return _Reading("".join(letters), frozenset(joints), frozenset(spaces))


def _needs_space(before: str, after: str) -> bool:
    return (
        before.isalnum() and after.isalnum() and not (_ARABIC.match(before) or _ARABIC.match(after))
    )


def _is_conflict(left: _Reading, right: _Reading) -> bool:
    """Return whether the breaks read a ها differently: نامه‌ای and نام‌های.

    So it is where one has a break right before, the other right behind the same heh or
    alef, and neither has both.
    """
    only_left, only_right = left.joints - right.joints, right.joints - left.joints
    return any(
        left.letters[min(at, other)] in _SPLITS_HA
        for at in only_left
        for other in (at - 1, at + 1)
        if other in only_right
    )
