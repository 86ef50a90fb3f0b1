"""Which act an Azerbaijani verb means, where its words alone may mean several."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from hamgara.events.grammars._az.clauses.clauses import Predicate
from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.words.nouns import read_head

_DRILLS = ("təlim", "manevr", "atış", "məşq", "uçuş")
_HELD = ("görüş", "iclas", "danışıq", "sammit", "toplantı", "məsləhətləşmə", "müzakirə")
_WAYS = frozenset({"maq", "while"})
_INNER = frozenset({"an", "dik"})
Entry = TypeVar("Entry")


def calls_home(scene: Scene, first: int, predicate: Predicate) -> bool:
    """Is the envoy called one's own, whose post but not whose state is said?

    "X-dəki səfirini çağırıb", "səfirini X-dən çağırıb".
    """
    words = scene.words
    if predicate.verb.passive:
        return False
    away = any(
        words[p.first - 1] in ("səfirini", "səfirlərini")
        for p in scene.phrases
        if p.case == "from" and p.head is None and first < p.first and p.last < predicate.at
    )
    return away or any(
        words[i].startswith("səfir")
        and words[i].endswith(("ini", "lərini"))
        and words[i - 1].endswith(("dəki", "dakı"))
        and not any(p.first < i - 1 and p.of and i <= p.last for p in scene.phrases)
        for i in range(max(first, 1), predicate.at)
    )


def takes_town(scene: Scene, predicate: Predicate) -> bool:
    """Is what is seized a town or land (Avdiyevkanı ələ keçirib)?"""
    words, start = scene.words, scene.clause(predicate.at).start
    seized = words[predicate.at - 1 : predicate.at] in (["ələ"], ["zəbt"], ["işğal"])
    return seized and any(
        one.case == "object"
        and one.kind in ("city", "state")
        and one.head is None
        and not one.of
        and not one.rank
        for one in scene.phrases
        if start <= one.first < predicate.at
    )


def is_parted(scene: Scene, first: int, predicate: Predicate) -> bool:
    """Is it another noun that happens or is (aksiyaları dəstəkləyən bəyanatları olub)?"""
    before = predicate.at - 1
    if predicate.verb.stem != "ol" or before <= first or read_head(scene.words[before]) is None:
        return False
    return any(
        first < one.at < before and one.verb.form == "an" and not one.verb.passive
        for one in scene.predicates
    )


def drills_with(scene: Scene, first: int, predicate: Predicate) -> bool:
    """Is an exercise held together with another state (X ilə təlim keçirəcək)?"""
    words, clause = scene.words, scene.clause(predicate.at)
    exercise = any(word.startswith(_DRILLS) for word in words[first : predicate.at])
    return exercise and any(
        one.actors and not one.label and one.kind in ("state", "city")
        and clause.start <= one.first < predicate.at
        and ((one.case == "with" and one.head is None and not _borders(words, one.last))
             or (one.case == ("subject" if predicate.closes else "of")
                 and len({a.country for a in one.actors}) > 1))
        for one in scene.phrases
    )  # fmt: skip


def _borders(words: Sequence[str], last: int) -> bool:
    """Is it only the border that is shared with a state (X ilə sərhəddə, X-lə sərhədin)?"""
    after = [word for word in words[last + 1 : last + 3] if word != "ilə"]
    return bool(after) and after[0].startswith(("sərhəd", "həmsərhəd", "təmas", "cəbhə"))


def is_second(scene: Scene, first: int, predicate: Predicate) -> bool:
    """Is it another meeting that was held (iclasdan əvvəl keçirilən görüşdə)?"""
    words = scene.words
    after = words[predicate.end + 1 : predicate.end + 2]
    held = predicate.called == "happen" and predicate.verb.form == "an" and predicate.verb.passive
    return (
        held and bool(after) and after[0].startswith(_HELD)
        and words[first].startswith(_HELD) and words[first].endswith(("dan", "dən"))
    )  # fmt: skip


def choose_reading(
    scene: Scene, found: Sequence[tuple[Entry, int]], predicate: Predicate
) -> tuple[Entry, int] | None:
    """Return the longest reading of a verb, rather one whose noun no participle may own.

    "Y-yə hazırlaşan X-in ittihamlarını rədd edib": what is rejected stands behind the participle.
    """
    found = [one for one in found if not _leaves_border(scene, one, predicate)]
    found = [one for one in found if not _weighs_alone(scene, one, predicate)]
    if any(_gives_arms(scene, one, predicate) for one in found):
        found = [one for one in found if getattr(one[0], "type", "") != "MOBILIZE"]
    if any(
        getattr(rule, "type", "") == "AID" and scene.words[first].startswith("yardım")
        for rule, first in found
    ):  # what is sent off is the aid itself, nobody set free
        found = [one for one in found if getattr(one[0], "type", "") != "RETREAT"]
    own = (one for one in found if one[1] < predicate.at)
    near = (one for one in own if not _crosses(scene, one[1], predicate))
    longest = found[0] if found else None
    if longest is None or not _crosses(scene, longest[1], predicate):
        return longest
    return next(near, longest)


def _weighs_alone(scene: Scene, one: tuple[object, int], predicate: Predicate) -> bool:
    """Does a state only think over an act of its own (X dayandırmaq məsələsini müzakirə edir)?"""
    clause = scene.clause(predicate.at)
    start = scene.before(predicate.at, clause.start)
    alone = clause.subject is not None and len({a.country for a in clause.subject.actors}) == 1
    return (
        getattr(one[0], "id", "") == "discuss" and predicate.called == "consider" and alone
        and all(p.case != "with" for p in scene.phrases if start <= p.first < predicate.at)
    )  # fmt: skip


def _gives_arms(scene: Scene, one: tuple[object, int], predicate: Predicate) -> bool:
    """Are arms sent to a state, not to a border or a land (X-ə hərbi texnika göndərib)?"""
    start = scene.clause(predicate.at).start
    return getattr(one[0], "type", "") == "AID" and any(
        p.case == "to" and p.actors and p.kind in ("state", "city") and p.head is None
        for p in scene.phrases
        if start <= p.first < predicate.at
    )


def _leaves_border(scene: Scene, one: tuple[object, int], predicate: Predicate) -> bool:
    """Is what seems to be massed drawn away from a border (qoşunlarını sərhəddən çəkib)?"""
    if predicate.verb.stem != "çək" or getattr(one[0], "type", "") != "MOBILIZE":
        return False
    return any(
        word.startswith("sərhəd") and word.endswith(("dən", "dan"))
        for word in scene.words[one[1] : predicate.at]
    )


def _crosses(scene: Scene, first: int, predicate: Predicate) -> bool:
    """Do the words from `first` to a verb lie about a participle, which may own the first?"""
    return any(
        first < one.at < predicate.at - 1
        and one.verb.form in _INNER
        and not one.verb.case
        and one.verb.stem != "ol"
        for one in scene.predicates
    )


def is_term(rule: str, predicate: Predicate) -> bool:
    """Is agreeing only a term (razılıq verərsə), passing only the way of aid (keçərək)?"""
    by_way = rule == "aid" and predicate.verb.stem == "keç" and predicate.verb.form in _WAYS
    return by_way or (predicate.conditional and rule in ("promise", "agree"))


_GIVING = frozenset({"göndər", "yolla", "ayır", "çatdır", "bağışla"})
_GIFTS = ("yardım", "kredit", "qrant", "humanitar", "maliyyə", "dəstək", "silah", "sursat")
"""What is given as aid, and how."""


def promises_aid(scene: Scene, first: int, last: int) -> bool:
    """Is what is promised aid (raket göndərəcəyini vəd edib, kredit söz verib)?"""
    start, said = scene.clause(last).start, scene.words[first : last + 1]
    if not {"vəd", "söz", "öhdəsinə"} & {*said}:
        return False
    given = any(
        one.verb.form == "acaq" and one.verb.stem in _GIVING and start <= one.at < last
        for one in scene.predicates
    )
    return given or any(word.startswith(_GIFTS) for word in scene.words[start:last])
