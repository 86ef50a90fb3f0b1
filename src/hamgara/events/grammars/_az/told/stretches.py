"""Azerbaijani acts that go on for days: since when, until when, how many days are told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from hamgara.events.grammars._az.clauses.clauses import Predicate
from hamgara.events.grammars._az.clauses.dates import find_date_span
from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.reading import Stretch
from hamgara.text.spans import Span

_GO_ON = frozenset({"CONSULT", "COOPERATE", "MOBILIZE", "PROTEST", "ASSAULT"})
"""What lasts where it is told in the present; "Y bans imports from Monday" is one step."""
_LONG = ("səfər", "danışıq", "görüş", "təlim", "manevr", "məşq", "iclas", "sammit", "müzakirə",
         "məsləhətləşmə", "raund", "toplantı", "konsultasiya")  # fmt: skip
_SINCE = re.compile(
    r"(?:gün[uü]n|günlərin|ertəsin|axşamın)dən|axşamından|(?:çərşənbə|cümə|şənbə|dünən|səhər)dən"
    r"|(?:bazar|sabah)dan"
)
_SURE = frozenset({"saxla", "qal"})
"""Verbs that tell of a state in the present (sərhədi bağlı saxlayır)."""
_PARTS = frozenset({"an", "mis", "dik"})
_ENDS = ("başa", "sona", "yekunlaş", "bit", "tamamla", "yekunlaşdır", "bitir")
_COUNTS = {"bir": 1, "iki": 2, "üç": 3, "dörd": 4, "beş": 5, "altı": 6, "yeddi": 7, "on": 10}
_LENGTH = re.compile(rf"(?P<count>{'|'.join(_COUNTS)}|\d{{1,2}})-?günlü[ky]\w*")
_NEAR = 4


class _Act(Protocol):
    """A rule that fired on words `first` to `last`."""

    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...


def find_stretch(
    scene: Scene, type_: str, act: _Act, predicate: Predicate | None, *, told: bool
) -> Stretch | None:
    """Return the days for which an act goes on, None where no such are told.

    `told`: it is told as done or going on, not as to come.
    """
    clause = scene.clause(act.last)
    span = range(clause.start, clause.end + 1)
    begun = next((one for one in scene.predicates if one.at in span and _begins(scene, one)), None)
    closing = scene.predicates[clause.predicate] if clause.predicate is not None else None
    if begun is not None and type_ in _GO_ON and _is_of(scene, act, begun, closing):
        return _since_begun(scene, begun, clause.end, closing)
    if type_ in _GO_ON and closing is not None and (over := _find_end(scene, act, closing)):
        return Stretch(scene.sentence.place(clause.start, closing.at), over)
    since = next((i for i in span if _is_since(scene, i)), None)
    near = range(max(act.first - 2, clause.start), act.last)
    days = next((n for i in near if (n := _read_length(scene.words, i))), 0)
    if since is not None and type_ in _GO_ON:
        days = _read_count(scene.words, since + 1) or (days if since < act.first else 0)
        if days:
            return Stretch(scene.sentence.place(max(since - 1, 0), since), None, days)
    if predicate is None or not told:
        return None
    verb = predicate.verb
    if type_ in _GO_ON and predicate.closes and _is_end(scene.words, predicate):
        where = find_date_span(scene, act.last, clause.predicate)
        return Stretch(None, where, days) if days else None
    if since is None:
        return None
    if not predicate.closes or verb.negated or verb.form != "present" or since > predicate.at:
        return None
    if type_ in _GO_ON or verb.stem in _SURE:
        return Stretch(scene.sentence.place(max(since - 1, 0), since))
    return None


def _find_end(scene: Scene, act: _Act, closing: Predicate) -> Span | None:
    """Return the clause that says when what began is over (bazar günü başlayıb, dünən bitib)."""
    if closing.verb.stem != "başla" or not scene.words[act.last].startswith(_LONG):
        return None
    number = next(k for k, one in enumerate(scene.clauses) if closing.at <= one.end)
    after = next((one for one in scene.clauses[number + 1 :] if one.predicate is not None), None)
    if after is None or after.predicate is None or after.own:
        return None
    if not _is_end(scene.words, scene.predicates[after.predicate]):
        return None
    return scene.sentence.place(after.start, after.end)


def is_begun(scene: Scene, last: int) -> bool:
    """Has what the clause says will go on begun (başlamış təlim ... davam edəcək)?"""
    clause = scene.clause(last)
    span = range(clause.start, clause.end + 1)
    closing = scene.predicates[clause.predicate] if clause.predicate is not None else None
    goes_on = closing is not None and scene.words[closing.first] == "davam"
    return goes_on and any(one.at in span and _begins(scene, one) for one in scene.predicates)


def _begins(scene: Scene, one: Predicate) -> bool:
    """Is it "begun" before what goes on (başlayan üçgünlük səfər)?"""
    return one.verb.stem == "başla" and one.verb.form in _PARTS and _find_noun(scene, one) > 0


def _find_noun(scene: Scene, begun: Predicate) -> int:
    """Return the word of what has begun, 0 for none."""
    after = range(begun.end + 1, min(begun.end + 1 + _NEAR, len(scene.words)))
    return next((i for i in after if scene.words[i].startswith(_LONG)), 0)


def _is_of(scene: Scene, act: _Act, begun: Predicate, closing: Predicate | None) -> bool:
    """Is the act what has begun, or the stay of whoever is on it?"""
    noun = _find_noun(scene, begun)
    stays = closing is not None and closing.end == act.last and closing.verb.stem == "ol"
    return act.first <= noun <= act.last or stays


def _since_begun(
    scene: Scene, begun: Predicate, end: int, closing: Predicate | None
) -> Stretch | None:
    words = scene.words
    start = scene.before(begun.at, scene.clause(begun.at).start)
    since = scene.sentence.place(start, begun.at)
    noun = _find_noun(scene, begun)
    if closing is None or closing.at <= noun:
        return None
    said = words[noun + 1 : end + 1]
    ends = _is_end(words, closing) or "davam" in said
    until = scene.sentence.place(noun, closing.at) if ends else None
    days = next((n for i in range(begun.end + 1, noun) if (n := _read_length(words, i))), 0)
    return Stretch(since, until, days)


def _is_end(words: Sequence[str], one: Predicate) -> bool:
    """Does a verb say that something is over (başa çatıb, yekunlaşıb)?"""
    return one.verb.stem in _ENDS or words[one.at - 1] in _ENDS


def _is_since(scene: Scene, i: int) -> bool:
    """Is it a day in the ablative (bazar ertəsindən, mayın 8-dən)?"""
    word = scene.words[i]
    if not word.endswith(("dən", "dan")):
        return False
    day = word[:1].isdigit() and any(
        scene.words[i - 1].startswith(m) for m in scene.lists["months"]
    )
    return bool(_SINCE.fullmatch(word)) or (day and i > 0)


def _read_count(words: Sequence[str], i: int) -> int:
    """Return how many days the words behind a first day tell (etibarən üç gün müddətinə)."""
    i += words[i : i + 1] in (["etibarən"], ["başlayaraq"])
    if words[i + 1 : i + 2] == ["gün"]:
        return _COUNTS.get(words[i], 0) or (int(words[i]) if words[i].isdecimal() else 0)
    return _read_length(words, i)


def _read_length(words: Sequence[str], i: int) -> int:
    """Return how long the word there says that something takes (üçgünlük, üç günlük)."""
    two = "".join(words[i : i + 2]) if words[i + 1 : i + 2] == ["günlük"] else ""
    found = _LENGTH.fullmatch(two or (words[i] if i < len(words) else ""))
    if found is None:
        return 0
    return _COUNTS.get(found["count"], 0) or int(found["count"])
