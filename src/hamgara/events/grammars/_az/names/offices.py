"""Azerbaijani offices in a sentence, and the names of who holds them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from hamgara.events.grammars._az.names.atoms import Atom
from hamgara.events.grammars._az.names.names import (
    BEHIND,
    find_stem,
    guess_name_case,
    is_nobiliary,
    is_other,
    may_be_given,
)
from hamgara.events.grammars._az.names.phrase import Phrase
from hamgara.events.grammars._az.names.posts import Lists
from hamgara.events.grammars._az.names.titles import find_apposed
from hamgara.events.grammars._az.words.nouns import read_case
from hamgara.events.grammars._az.words.shapes import (
    JOINS,
    NEAR,
    PERSONAL,
    PUNCTUATION,
    SAYS,
    TITLES,
)
from hamgara.events.lexicon import Hit
from hamgara.events.words import CAPITAL, Words
from hamgara.study.events import Actor


class OfficeReader:
    """A sentence with the names found in it, where an office or a name goes on."""

    def __init__(
        self, reader: Lists, sentence: Words, hits: Sequence[Hit[Atom]],
        verbs: Callable[[int], str], day: date | None,
    ) -> None:  # fmt: skip
        self.reader, self.sentence, self.words = reader, sentence, sentence.words
        self.verbs, self.day = verbs, day
        self.at: dict[int, Hit[Atom]] = {}
        self.made: list[Phrase] = []
        self.taken: set[int] = set()
        for hit in hits:
            self.at.setdefault(hit.first, hit)
            self.taken.update(range(hit.first, hit.last + 1))

    def _take_office(self, phrase: Phrase, hit: Hit[Atom]) -> None:
        atom = hit.entry
        possessed = atom.owned or (phrase.case == "of" and not phrase.rank)
        case, plural = read_case(hit.ending, possessed=possessed)
        phrase.last, phrase.case, phrase.plural = hit.last, case, plural
        phrase.rank, phrase.office = atom.rank, atom.office
        phrase.actors = tuple(Actor(one.country, atom.role, atom.office) for one in phrase.actors)
        phrase.role = atom.role
        if case == "subject":
            self._names(phrase)

    def _names(self, phrase: Phrase) -> None:  # noqa: C901 - one case after another
        """Add the name that follows an office, and its case."""
        headed = self.words[phrase.last] in self.reader.lists["titles"]
        if phrase.rank and phrase.rank not in PERSONAL and not headed:
            return
        i, words, cases = phrase.last + 1, self.words, self.sentence.cases
        if i + 1 < len(words) and words[i] == "," and words[i + 1].startswith("general"):
            i += 2
        if phrase.case == "subject" and words[i : i + 1] and words[i] in TITLES:
            i += 1
        if words[i : i + 1] == [","] and phrase.case == "subject":
            title = find_apposed(self.sentence, i + 1, self.at, self.verbs)
            i = title + 1 if title else i
        named = False
        while i < len(words):
            hit = self.at.get(i)
            if hit and hit.entry.kind == "person":
                if is_other(phrase, hit.entry):
                    return
                phrase.last = hit.last
                phrase.case, _ = read_case(hit.ending)
                if not phrase.actors:
                    phrase.actors = (hit.entry.actor(self.day),)
                phrase.name = self._call(hit)
                return
            if hit and hit.entry.kind == "named":
                phrase.last, phrase.name = hit.last, f"{phrase.name} {hit.entry.person}".strip()
                phrase.case, _ = read_case(hit.ending)
                return
            if named and hit is None and is_nobiliary(self.sentence, i):
                phrase.last, i = i, i + 1
                continue
            if hit and not named and self._is_first_name(hit):
                hit = None
            if named and phrase.plural and words[i] == "və" and self._is_stray(i + 1):
                i += 1
                continue
            if hit or cases[i] < CAPITAL or not words[i][:1].isalpha():
                break
            if words[i] in self.reader.lists["agencies"]:
                break
            phrase.last, named = i, True
            phrase.either = not words[i].endswith(("ovu", "evi", "yanı"))
            goes_on = i + 1 < len(words) and cases[i + 1] >= CAPITAL and i + 1 not in self.at
            goes_on = goes_on and not words[i + 1].endswith(("də", "da", "dən", "dan"))
            case = "subject" if goes_on else guess_name_case(words[i], self._owned(i + 1))
            if case == "to" and self._follows(i + 1).startswith(SAYS):
                case = "subject"
            word = words[i] if case == "subject" else find_stem(words[i], self._follows(i + 1))
            if case == "subject" and not goes_on and self._is_given(phrase, i):
                case, word = "to", words[i][:-1]
            phrase.name = f"{phrase.name} {word}".strip()
            i += 1
            if case != "subject":
                phrase.case = case
                return

    def _is_given(self, phrase: Phrase, i: int) -> bool:
        """Does a name in -a stand in the dative, behind the subject of its clause?"""
        before = self.made[-1] if self.made else None
        if before is None or not may_be_given(self.words[i]) or self._follows(i + 1) in BEHIND:
            return False
        between = self.words[before.last + 1 : phrase.first]
        joined = any(word in JOINS or word in PUNCTUATION for word in between)
        return before.case in ("subject", "of") and bool(before.actors) and not joined

    def _call(self, hit: Hit[Atom]) -> str:
        """Return the words of a listed name without its case, by which it may come again."""
        words = self.words[hit.first : hit.last + 1]
        return " ".join([*words[:-1], words[-1].removesuffix(hit.ending).rstrip("'-")])

    def _is_stray(self, i: int) -> bool:
        """Is a word in capitals of no list (the second of two ministers)?"""
        return i < len(self.words) and self.sentence.cases[i] >= CAPITAL and i not in self.at

    def _is_first_name(self, hit: Hit[Atom]) -> bool:
        """Does what looks like a city's name begin that of a person (Marselu Rebelu)?"""
        city = hit.entry.kind == "city" and hit.first == hit.last
        return city and hit.ending in ("u", "o", "ı", "i") and self._is_stray(hit.last + 1)

    def _follows(self, i: int) -> str:
        return self.words[i] if i < len(self.words) else ""

    def _owned(self, i: int) -> str:
        """Return the word behind a name, "" where a state is named next: nothing it owns."""
        hit = self.at.get(i)
        return "" if hit is not None and hit.entry.is_state else self._follows(i)

    def _is_lower(self, i: int) -> bool:
        """Is a word no acronym (XİN)?"""
        return self.sentence.cases[i] <= CAPITAL

    def _is_other(self, i: int) -> bool:
        """Does a bare body's name end that of another (Kommunal Xidmətlər Konqresi)?"""
        return i > 1 and i - 1 not in self.taken and self.sentence.cases[i - 1] >= CAPITAL

    def _find_seat(self, i: int) -> int:
        """Return where a body's organ ends in which somebody sits (X Assambleyasındakı), or 0."""
        near = range(i, min(i + NEAR, len(self.words)))
        seat = next((n for n in near if self.words[n].endswith(("ndakı", "ndəki"))), 0)
        return seat if all(self.sentence.cases[n] >= CAPITAL for n in range(i, seat + 1)) else 0

    def _is_titled(self, phrase: Phrase, word: str) -> bool:
        """Does a word name an office that a person holds (a member's only of a parliament)?"""
        member = word == "üzvü" and any(one.role == "LEG" for one in phrase.actors)
        return (member or word in self.reader.lists["titles"]) and phrase.rank not in PERSONAL
