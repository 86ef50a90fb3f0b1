"""An Azerbaijani sentence as a scene: its clauses and their subjects."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from hamgara.events.grammars._az.clauses.clauses import Clause, Predicate, find_speaker
from hamgara.events.grammars._az.clauses.held import is_of_held
from hamgara.events.grammars._az.names.phrase import PERSONS, Phrase
from hamgara.events.grammars._az.words.nouns import read_head
from hamgara.events.grammars._az.words.shapes import FORMAL
from hamgara.events.words import Words

_RIGHTS = re.compile(
    r"(?:insan|qadın|adam|şəxs) (?:haq|hüq|alver|resurs|kapital|hüquq|itki|tələf|ölüm|axın)\w+"
    r"|şəxs (?:\"|elan|qism|kimi|siyahı)\w*"
)
"""Human rights, human trafficking, a person declared unwelcome: no people act."""
_OBJECT = re.compile(r"(?:[aə]n[ıi]|^geri)$")
"""What only looks owned: an accusative behind a vowel (şirkət iddianı rədd edib), "back"."""
_MANY = re.compile(r"(?<=\w\w)l[aə]r$")
_RULING = ("hökumət", "iqtidar", "prezident", "nazir")
"""Whom people without an office blame: no things of theirs (müxalifət hökuməti tənqid edib)."""


@dataclass(slots=True)
class Scene:
    """A sentence with its phrases and predicates."""

    sentence: Words
    phrases: list[Phrase]
    predicates: list[Predicate]
    lists: Mapping[str, frozenset[str]]
    words: list[str] = field(init=False)
    clauses: list[Clause] = field(init=False)

    def __post_init__(self) -> None:
        """Cut the sentence into clauses and find their subjects."""
        self.words = self.sentence.words
        self.clauses = []
        start, subject = 0, None
        ends: list[tuple[int, int | None]] = [
            (one.end, number) for number, one in enumerate(self.predicates) if one.closes
        ]
        ends += [(i, None) for i, word in enumerate(self.words) if word in ";:"]
        ends.append((len(self.words) - 1, None))
        for end, number in sorted(ends, key=lambda one: (one[0], one[1] is None)):
            if end < start:
                continue
            mine = self._subject(start, end)
            if subject is not None and start and self.words[start - 1].endswith(("araq", "ərək")):
                mine = None
            if mine is None:
                subject = find_speaker(self.clauses, self.predicates, self.words) or subject
            clause = Clause(start, end, number, mine or subject, mine is not None)
            self.clauses.append(clause)
            subject = mine or subject
            start = end + 1

    def clause(self, place: int) -> Clause:
        """Return the clause that word belongs to."""
        return next(one for one in self.clauses if place <= one.end)

    def speaker(self, clause: Clause) -> Phrase | None:
        """Return who says the clause: the subject of a report before it (bildirib ki)."""
        number = self.clauses.index(clause)
        before = self.clauses[number - 1] if number else None
        if before is None or before.predicate is None:
            return None
        predicate = self.predicates[before.predicate]
        told = self.words[predicate.end + 1 : predicate.end + 2] == ["ki"]
        return before.subject if told and predicate.called == "report" else None

    def shared_start(self, clause: Clause) -> int:
        """Return where the clause begins with those before it that end in a converb (edərək)."""
        start = clause.start
        for one in reversed(self.clauses[: self.clauses.index(clause)]):
            if one.predicate is None:
                break
            before = self.predicates[one.predicate]
            if before.verb.form != "while" and (before.verb.form != "if" or before.conditional):
                break
            start = one.start
        return start

    def verb_at(self, place: int) -> bool:
        """Is the word a predicate?"""
        return any(one.at <= place <= one.end for one in self.predicates)

    def has_firm(self, last: int) -> bool:
        """Does the clause speak of firms, teams or others that are no state?"""
        clause = self.clause(last)
        formal = {p.first + 1 for p in self.phrases if p.actors} if clause.start < last else set()
        return any(
            word in self.lists["strangers"] or any(word.startswith(f) for f in self.lists["firms"])
            for at, word in enumerate(self.words[clause.start : last], clause.start)
            if at not in formal or not word.startswith(FORMAL)
        )

    def calls_after(self, last: int) -> list[str]:
        """Return what is said of word `last` by the predicates up to the next that closes."""
        found: list[str] = []
        for one in self.predicates:
            if one.at > last:
                found.append(one.called)
                if one.closes:
                    break
        return found

    def last_subject(self) -> Phrase | None:
        """Return the subject of the first clause that names one."""
        return next((one.subject for one in self.clauses if one.subject), None)

    def before(self, place: int, start: int) -> int:
        """Return where the words begin that belong to the predicate at `place` alone."""
        ends = [
            one.end + 1
            for one in self.predicates
            if start <= one.end < place and (one.verb.stem != "yerləş" or one.verb.form != "an")
        ]
        return max(ends, default=start)

    def _subject(self, start: int, end: int) -> Phrase | None:
        """Return the subject that words `start` to `end` name, None for none."""
        found: Phrase | None = None
        for phrase in self.phrases:
            if phrase.first < start or phrase.last > end or phrase.kind in ("place", "pair"):
                continue
            may_act = phrase.either and phrase.case in ("object", "to") and found is None
            if may_act and not self._has_nominative(start, end):
                phrase.case = "subject"
            inset = phrase.first and self.words[phrase.first - 1] == "("
            if phrase.case != "subject" or inset:
                continue
            if found is None or self._takes_over(found, phrase):
                found = phrase
        stranger = self._stranger(start, end if found is None else min(end, found.first))
        return stranger if stranger is not None else found

    def _has_nominative(self, start: int, end: int) -> bool:
        return any(p.case == "subject" and start <= p.first and p.last <= end for p in self.phrases)

    def _takes_over(self, found: Phrase, phrase: Phrase) -> bool:
        """Is a later nominative the subject, the first only that of a verb between them?"""
        between = [one for one in self.predicates if found.last < one.at < phrase.first]
        thing = found.of and found.rank not in PERSONS
        return bool(thing and between) or any(self._has_own(one, phrase) for one in between)

    def _has_own(self, one: Predicate, phrase: Phrase) -> bool:
        """Has a verb before a nominative its own subject (X gəldikdən sonra Y ...)?"""
        if one.verb.form == "ma" and not one.closes:
            return "sonra" in self.words[one.end : one.end + 3]
        if one.verb.form == "dik":
            cause = self.words[one.end + 1 : one.end + 2] in (["görə"], ["üçün"])
            return cause and phrase.kind in ("state", "city") and phrase.head is None
        return one.verb.form == "after"

    def _stranger(self, start: int, end: int) -> Phrase | None:
        """Return a subject that stands for no state (a coach, a firm), before word `end`."""
        if start == 0 < end and is_of_held(self.words, self.predicates, self.lists["captives"]):
            return Phrase(0, 0, "subject", "anaphor", anaphor="they", plural=True)
        for i in range(start, end):
            word = self.words[i]
            crowd = word in self.lists["crowds"]
            if not crowd and not {word, _MANY.sub("", word)} & self.lists["strangers"]:
                continue
            if crowd and _RIGHTS.fullmatch(" ".join(self.words[i : i + 2])):
                continue
            if not crowd and self._is_compound(i):
                continue
            crowd = crowd and self.words[i - 1] != "naməlum"
            if not any(one.first <= i <= one.last for one in self.phrases):
                return Phrase(i, i, "subject", "crowd" if crowd else "stranger")
        return None

    def _is_compound(self, i: int) -> bool:
        """Is a word only the first half of a thing's name (sərnişin qatarı)?"""
        after = self.words[i + 1 : i + 2]
        if after and (after[0].startswith(_RULING) or _OBJECT.search(after[0])):
            return False
        single = not self.words[i].endswith(("lar", "lər", "ı", "i", "u", "ü"))
        return single and bool(after) and read_head(after[0]) in ("subject", "of")
