"""An act that an Azerbaijani noun tells, and how far the words reach that say whose it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hamgara.events.grammars._az.clauses.clauses import Clause, Predicate
from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.names.phrase import Phrase
from hamgara.events.grammars._az.told.noun_moods import is_setting
from hamgara.events.grammars._az.words.nouns import read_head

_BESIDE = 4
DURING = (["zamanı"], ["əsnasında"], ["gedişində"])
_HAPPENING = frozenset({"happen", "plan", "cancel", "agree", "deny"})
_CONCERNING = (["ilə", "bağlı"], ["ilə", "əlaqədar"], ["ilə", "yanaşı"])
"""Behind what is only the topic or the cause of what happens."""
_MET = (
    "görüş", "danışıq", "toplantı", "sammit", "zirvə", "iclas", "atışma", "səfər", "ziyarət",
    "konfrans",
)  # fmt: skip
_BEFORE = frozenset({"əvvəl", "öncə", "qabaq"})
_UNITS = frozenset({"saat", "gün", "həftə", "ay", "il", "az", "dərhal"})
_COUNTED = 2
"""Words between a meeting and "before" it: two days."""
_PARTS = frozenset(
    (
        "fasiləsində", "kuluarında", "kuluarlarında", "kənarında", "sonunda", "yekununda",
        "yekunlarına", "gedişində", "əvvəlində", "ardınca", "çərçivəsində", "nəticəsi",
    )
)  # fmt: skip
"""Behind a noun that only says when something else was done (at the end of the meeting)."""


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun on words `first` to `last` that tells an act; `calls`: what is said of it.

    `begin` is where its own words begin, `start` where they do with a participle before them
    (X-in Y ilə | keçirilən | görüşü). `loose`: its whole clause tells who takes part.
    `attended`: the participle tells who did (X-in qatıldığı görüş).
    """

    scene: Scene
    first: int
    last: int
    options: frozenset[str]
    clause: Clause
    follower: Predicate | None
    calls: Sequence[str]
    begin: int
    start: int
    loose: bool
    attended: bool

    @property
    def word(self) -> str:
        """Its last word."""
        return self.scene.words[self.last]

    @property
    def behind(self) -> list[str]:
        """The word behind it, none at the end of the sentence."""
        return self.scene.words[self.last + 1 : self.last + 2]

    @property
    def subject(self) -> Phrase | None:
        """The subject of its clause."""
        return self.clause.subject

    @property
    def owned(self) -> bool:
        """May it be what somebody owns (səfəri)?"""
        return read_head(self.word) is not None

    @property
    def in_part(self) -> bool:
        """Does it only tell in what part of it something was (görüşün sonunda)?"""
        return not _PARTS.isdisjoint(self.behind)

    @property
    def during(self) -> bool:
        """Does it only tell when something was (görüşdə, səfəri zamanı)?"""
        return read_head(self.word) == "in" or self.word.endswith(("də", "da")) or self.meanwhile

    @property
    def meanwhile(self) -> bool:
        """Does a word behind it tell so (səfəri zamanı, səfərinin ilk günündə)?"""
        owns_time = read_head(self.word) == "of" and is_setting(self.scene.words, self.last)
        return self.behind in DURING or owns_time

    def is_head_of(self, phrase: Phrase) -> bool:
        """Is it what a phrase's actor owns (X-in səfəri)?"""
        if phrase.head is None:
            return False
        chained = phrase.first < self.first and phrase.last == self.last
        return chained or self.first <= phrase.head <= self.last


def read_noun(scene: Scene, first: int, last: int, options: frozenset[str]) -> Noun:
    """Read how far the words of a noun reach."""
    clause = scene.clause(last)
    begin = scene.before(first, clause.start)
    start = _open(scene, first, clause.start)
    follower = next((one for one in scene.predicates if one.at > last), None)
    calls = scene.calls_after(last)
    attended = start < begin and any(
        one.end + 1 == begin and one.verb.form == "dik" for one in scene.predicates
    )
    happens = follower is not None and not _HAPPENING.isdisjoint(calls[:1])
    loose = happens and follower is not None and _takes_whole(scene.words, last, follower)
    return Noun(scene, first, last, options, clause, follower, calls, begin, start, loose, attended)


def _takes_whole(words: Sequence[str], last: int, follower: Predicate) -> bool:
    """Is what stands up to a verb of happening the noun's own (səfəri X-in dəvəti ilə baş tutub)?

    It is not where a sign parts them, or the noun is but a topic, a part or a time of the verb.
    """
    word, behind, verb = words[last], list(words[last + 1 : last + 3]), follower.verb
    if any(one in ",;" for one in words[last : follower.at]):
        return False
    if behind in _CONCERNING or not _PARTS.isdisjoint(behind[:1]):
        return False
    if verb.form == "ma" and follower.at - last > 1 and word.endswith(("lar", "lər")):
        return False
    if verb.form == "an" and not verb.passive and word.endswith(("də", "da")):
        return False
    return verb.stem not in ("et", "ol") or read_head(word) not in ("to", "from")


def _open(scene: Scene, first: int, start: int) -> int:
    """Return where the words of a noun begin: over a participle of happening (keçirilən) too.

    So over one of what was planned (keçirilməli olan, təyin edilmiş).
    """
    begin = scene.before(first, start)
    last = _end_before(scene, begin)
    if last is None or first - last.end > _BESIDE:
        return begin
    while last is not None and (last.called in ("happen", "plan") or last.verb.form == "dik"):
        if last.verb.form not in ("an", "dik", "mis", "future", "must"):
            break
        ahead = scene.before(last.at, start)
        last = _end_before(scene, ahead) if last.verb.stem == "ol" and ahead < begin else None
        begin = min(begin, ahead)
    return begin


def _end_before(scene: Scene, begin: int) -> Predicate | None:
    """Return the predicate that ends right before a word."""
    return next((one for one in scene.predicates if one.end + 1 == begin), None)


def is_to_come(words: Sequence[str], last: int) -> bool:
    """Is a meeting or visit only what something was done before (görüşündən bir gün əvvəl)?"""
    behind = list(words[last + 1 : last + 2 + _COUNTED])
    if not words[last].startswith(_MET) or not behind:
        return False
    if words[last].endswith(("dan", "dən")):
        units = [at for at, word in enumerate(behind) if word in _BEFORE]
        between = behind[: units[0]] if units else []
        return bool(units) and (not between or between[-1] in _UNITS)
    return behind[0] == "ərəfəsində" or (words[last][-1] in "aə" and behind[0] == "qədər")
