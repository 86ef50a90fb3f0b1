"""Persian offices whose state a place tells: the envoy in Muscat, the ministry in Kabul."""

from __future__ import annotations

from dataclasses import replace

from hamgara.events.grammars._fa.names.phrase import Phrase
from hamgara.events.grammars._fa.names.units import Unit
from hamgara.study.events import Actor

POSTED = frozenset({"ambassador", "embassy", "diplomat", "envoy"})
"""Offices that are held in another state."""
_VOICES = frozenset({"سخنگوی", "سخنگو", "وزارت", "وزارتخانه"})
"""Offices that sit in their own capital: the government's spokesman in Kabul."""
_SEATED = frozenset(
    ["وزیر", "رییس", "رییسجمهور", "رییسجمهوری", "نخستوزیر", "معاون", "مقامهای", "مقامات",
     "صدراعظم", "دولت", "پارلمان", "مجلس", "کاخ", "دفتر", "ریاستجمهوری", "نخستوزیری", "دربار"]
)  # fmt: skip
"""Offices that may sit there, or be another's on a visit: of the capital if it was named before."""
_OPENINGS = frozenset({"", ",", ";", ":", "و", "اما", "ولی", "که", '"'})
"""Before the place that a clause begins with."""
_FROM = frozenset({"در", "از"})
_OFFICIALS = frozenset({"مقامات", "مقامهای", "مسئولان", "مسوولان"})
_LOCAL = frozenset({"محلی", "رسمی", "ارشد", "امنیتی", "دولتی", "نظامی", "انتظامی", "قضایی"})
"""Officials in a state, and of what kind: local officials in X."""
_TWO_SEATS, _ITS_STATE, _ITS_UNIONS = "بروکسل", "بلژیک", ("اروپا", "ناتو")
"""The city where both a state and a union of states are governed."""
_OTHERS = 2
"""How many more states a row has at least."""
_AT_POST = (["در"], ["مقیم"], ["نزد"], ["جدید", "در"])


def add_post(words: list[str], units: list[Unit], at: int, head: Unit, phrase: Phrase) -> int:
    """Give an envoy the state of the post named behind; return the number of the next unit."""
    if head.name is None or head.name.office not in POSTED:
        return at
    post = units[at]
    before = words[units[at - 1].last + 1 : post.first]
    if not post.name or post.name.kind not in ("city", "state") or before not in _AT_POST:
        return at
    phrase.post, phrase.last = post.name.code, post.last
    return at + 1


def add_seat(words: list[str], units: list[Unit], at: int, phrase: Phrase) -> int:
    """Give an office without a state that of the capital where it speaks, or of whom it serves."""
    seat, first = units[at], words[phrase.first]
    if _serves(words, seat, phrase):
        phrase.anaphor, phrase.office, phrase.last = "he", "", seat.last
        return at + 1
    between = words[units[at - 1].last + 1 : seat.first]
    if first in _OFFICIALS and between[-1:] == ["در"] and _LOCAL.issuperset(between[:-1]) and (
        seat.name is not None and seat.name.kind in ("city", "state") and not phrase.actors
    ):  # fmt: skip
        phrase.actors = (Actor(seat.name.code, phrase.role or "GOV", phrase.office),)
        phrase.anaphor, phrase.last = None, seat.last
        return at + 1
    if (
        phrase.anaphor != "office" or not (first in _VOICES or first in _SEATED)
        or seat.name is None or seat.name.kind != "city"
        or words[units[at - 1].last + 1 : seat.first] != ["در"]
    ):  # fmt: skip
        return at
    phrase.actors = (Actor(seat.name.code, phrase.role or "GOV", phrase.office),)
    if first in _SEATED:
        return at
    phrase.anaphor, phrase.last = None, seat.last
    return at + 1


def _serves(words: list[str], pronoun: Unit, phrase: Phrase) -> bool:
    """Is it the office of somebody named before: his government, the envoy of that person?

    Not where the pronoun is an object of its own: the president invited him (او را).
    """
    return (
        pronoun.anaphor == "he" and pronoun.first == phrase.last + 1
        and not (phrase.actors or phrase.own or phrase.plural) and bool(phrase.office)
        and phrase.anaphor in ("office", None)
        and words[pronoun.last + 1 : pronoun.last + 2] != ["را"]
    )  # fmt: skip


def seat_front(words: list[str], phrases: list[Phrase], times: frozenset[str]) -> list[Phrase]:
    """Return the phrases, offices without a state given that of the capital named before them.

    In Ankara the president's spokesman. `times`: words that may stand between them.
    """
    kept = phrases[:1]
    for one in phrases[1:]:
        city, first = kept[-1], words[one.first]
        if (
            one.anaphor == "office" and not one.actors and (first in _VOICES or first in _SEATED)
            and city.place and not city.town and words[city.first - 1] in _FROM
            and (city.first == 1 or words[city.first - 2] in _OPENINGS)
            and times.issuperset(words[city.last + 1 : one.first])
        ):  # fmt: skip
            one.actors = (Actor(city.actors[0].country, one.role or "GOV", one.office),)
            if first in _VOICES:
                one.anaphor = None
        kept.append(one)
    return kept


def seat_city(words: list[str], phrases: list[Phrase], text: str) -> list[Phrase]:
    """Return the phrases, the city of two seats being that of the state that the text is on.

    Brussels is Belgium's where a text names Belgium, and nothing European.
    """
    if _TWO_SEATS not in words or _ITS_STATE not in text or any(one in text for one in _ITS_UNIONS):
        return phrases
    for one in phrases:
        if words[one.first] == _TWO_SEATS and one.first == one.last:
            one.actors = tuple(replace(a, country="BEL") for a in one.actors)
            one.place = True
    return phrases


def is_row(words: list[str], units: list[Unit], at: int) -> bool:
    """Do three states or more stand in a row from the one before on, some without a sign between?

    The ministers of X Y Z; not where an object follows: the heads of X (blamed) Y and Z (را).
    """
    end = at
    while end < len(units):
        name, between = units[end].name, words[units[end - 1].last + 1 : units[end].first]
        if name is None or name.kind != "state" or between not in ([], [","], ["و"]):
            break
        end += 1
    behind = units[end - 1].last + 1
    return end - at >= _OTHERS and words[behind : behind + 1] != ["را"]
