"""Whether and how a Persian act is told: the moods of its verb or of what governs its noun."""

from __future__ import annotations

from collections.abc import Mapping

from hamgara.events.grammars._fa.acts.named import NamedReader
from hamgara.events.grammars._fa.acts.saying import describes_undone, is_none
from hamgara.events.grammars._fa.clauses.clauses import IFS
from hamgara.events.grammars._fa.clauses.sentence import Act, Sentence
from hamgara.events.grammars._fa.names.phrase import Phrase
from hamgara.events.grammars._fa.told.days import DayReader
from hamgara.events.grammars._fa.told.moods import MoodReader
from hamgara.events.grammars._fa.told.untrue import is_untrue
from hamgara.events.grammars._fa.words.triggers import Compiled
from hamgara.events.grammars._fa.words.verbs import AHEAD, ASKING
from hamgara.events.reading import Mood

_UNDOING: Mapping[str, frozenset[Mood]] = {
    "offer": frozenset({"wish"}), "negated": frozenset({"negated"}),
    "future": frozenset({"future", "conditional", "wish"}),
    "must": frozenset({"wish", "demand", "future"}), "able": frozenset({"wish", "conditional"}),
}  # fmt: skip
"""Moods of the verb that an act of a trait does not have, whose words say so themselves."""
_BEGINS = frozenset({"ابتدای", "اول", "آغاز", "فردا", "اوایل", "نخستین", "پسفردا"})
_VIOLENT = frozenset({"ASSAULT", "COERCE"})
_BASES = frozenset({"چارچوب", "اساس", "براساس", "پایه", "موجب", "طبق", "مطابق", "قالب"})
_LONGEST_ACCORD = 7
"""By what accord something is done, and how long its name is at most."""
_IN_FORCE = frozenset({"SUPPORT", "SANCTION", "CONCEDE", "RETREAT", "MOBILIZE"})
_NOW = "امروز"
_SINCE_WHEN = frozenset(
    ["شنبه", "یکشنبه", "دوشنبه", "سهشنبه", "چهارشنبه", "پنجشنبه", "جمعه", "دیروز", "دیشب", "پریروز"]
)
_COMING = frozenset({"فردا", "پسفردا"})
_SAYINGS = frozenset({"گفتن", "افزودن"})
_SAID_WITH = frozenset(
    ["اعلام", "خبر", "تاکید", "هشدار", "تصریح", "اظهار", "بیان", "خاطرنشان", "مدعی", "ادعا"]
)


class ToldReader:
    """Finds the moods of acts; compiled from the vocabulary's lists."""

    def __init__(
        self, moods: MoodReader, days: DayReader, lists: Mapping[str, tuple[str, ...]]
    ) -> None:
        self._moods = moods
        self._days = days
        self._named = NamedReader(moods, days, lists)

    def read(self, made: Sentence, act: Act, rule: Compiled) -> set[Mood] | None:
        """Return the moods of an act, None where it is no act."""
        moods = self._read(made, act, rule)
        if moods is not None and is_untrue(made, act, rule.type):
            return (moods - {"earlier"}) | {"negated"}
        return moods

    def _read(self, made: Sentence, act: Act, rule: Compiled) -> set[Mood] | None:
        """Return the moods that the words of an act and of its governors set."""
        if act.verbal:
            moods = self._read_verb(made, act, rule)
            if moods is not None and rule.type == "SUPPORT" and _is_in_force(made, act):
                moods.add("earlier")
            if "هیچ" in made.bag and moods is not None and {"negated", "earlier"} <= moods:
                return None  # nobody had done it since: only how new is what is told
            return _put_in_force(made, act, rule, moods)
        found = _put_in_force(made, act, rule, self._named.read(made, act, rule))
        return found | {"negated"} if found is not None and is_none(made, act) else found

    def _read_verb(self, made: Sentence, act: Act, rule: Compiled) -> set[Mood] | None:
        """Return the moods of an act told by a verb, None where it is no act."""
        verb, traits = act.clause.verb, rule.traits
        ahead = verb is not None and verb.tense in AHEAD
        left = self._days.list_left(made, act) if "گذشته" in made.bag or "پیش" in made.bag else ()
        speech = "speech" in traits
        moods = self._moods.of_verb(made, act.clause, speech=speech, agreed=True, left=left)
        if ahead and any(one.opened in IFS and one.outer is act.clause for one in made.clauses):
            moods.add("conditional")
        if "future" in traits and not ahead:
            return None
        for trait, undone in _UNDOING.items():
            if trait in traits:
                moods -= undone
        if rule.type == "THREATEN" and "offer" in traits:
            moods.discard("conditional")
        if rule.type == "THREATEN" and "future" in traits:
            moods.discard("negated")
        if rule.type == "REJECT" and "negated" in traits:
            moods.discard("future")
        if "speech" in traits and ("demand" in moods or _is_bidden(made, act, rule)):
            return None
        if rule.type == "CONCEDE" and _starts_later(made.words, act):
            moods.add("future")
        if verb is not None and verb.tense == "pluperfect" and (
            describes_undone(made, act, rule.type)
        ):  # fmt: skip
            moods.add("earlier")
        if "demand" in moods and "negated" not in moods:
            moods.add("wish")
        return moods - {"future"} if _is_under_way(made, act, rule) else moods


def _is_bidden(made: Sentence, act: Act, rule: Compiled) -> bool:
    """Is it what somebody asks another one to threaten: X asked the council to step in?"""
    verb, asks = act.clause.verb, act.clause.before
    if rule.type != "THREATEN" or verb is None or verb.tense != "subjunctive" or asks is None:
        return False
    bids = asks.verb is not None and (
        asks.verb.lemma in ASKING or made.words[asks.verb.first - 1] in ("درخواست", "تقاضا")
    )
    return bids and any(stands.case == "from" for _, stands in asks.members)


def _is_under_way(made: Sentence, act: Act, rule: Compiled) -> bool:
    """Is it what somebody does since a day that is over: since Monday X shells Y?"""
    words, verb = made.words, act.clause.verb
    if rule.type not in _VIOLENT or verb is None or verb.tense != "present":
        return False
    return any(
        words[k] == "از"
        and (words[k + 3 : k + 4] == ["پیش"] or not _SINCE_WHEN.isdisjoint(words[k + 1 : k + 3]))
        and words[k + 1] not in _COMING
        for k in act.clause.tokens
    )


def _put_in_force(
    made: Sentence, act: Act, rule: Compiled, moods: set[Mood] | None
) -> set[Mood] | None:
    """Return moods, none of the future for what holds from today: from today X recognizes Y."""
    verb = act.clause.verb
    if not moods or "future" not in moods or rule.type not in _IN_FORCE or _NOW not in made.bag:
        return moods
    words = made.words
    held = verb is not None and verb.tense == "present" and any(
        words[k] == "از" and _NOW in words[k + 1 : k + 3] for k in act.clause.tokens
    )  # fmt: skip
    return moods - {"future"} if held else moods


def _is_in_force(made: Sentence, act: Act) -> bool:
    """Is it the accord by which something is done now: under the accord that X and Y signed?"""
    clause, words = act.clause, made.words
    if clause.opened != "که" or clause.head < 0:
        return False
    near = range(max(0, clause.head - _LONGEST_ACCORD), clause.head + 1)
    begin = next((k for k in near if words[k] in _BASES), -1)
    return begin >= 0 and not made.verbs.intersection(range(begin, clause.head))


def _starts_later(words: list[str], act: Act) -> bool:
    """Does what is so begin on a day that is named: from the tenth of June X need no visa?"""
    verb = act.clause.verb
    if verb is None or verb.tense != "present":
        return False
    return any(
        words[k] == "از" and (words[k + 1].isdigit() or words[k + 1] in _BEGINS)
        for k in act.clause.tokens if k < act.first
    )  # fmt: skip


def find_teller(made: Sentence) -> tuple[Phrase, ...]:
    """Return who says what the sentence reports: the subject of a first verb of saying."""
    for clause in made.clauses if len(made.clauses) > 1 else ():
        verb = clause.verb
        if clause.outer is None and verb is not None:
            said = verb.lemma in _SAYINGS or made.words[verb.first - 1] in _SAID_WITH
            return clause.subject if said else ()
    return ()
