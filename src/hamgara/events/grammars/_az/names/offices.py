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

    def _names(self, phrase: Phrase) -> None:
        """Add the name that follows an office, and its case."""
        headed = self.words[phrase.last] in self.reader.lists["titles"]
        if phrase.rank and phrase.rank not in PERSONAL and not headed:
            return
        words, named = self.words, False
        i = self._skip_titles(phrase)
        while i < len(words):
            hit = self.at.get(i)
            if hit is not None and hit.entry.kind in ("person", "named"):
                self._take_name(phrase, hit)
                return
            if named and hit is None and is_nobiliary(self.sentence, i):
                phrase.last = i
            elif named and phrase.plural and words[i] == "və" and self._is_stray(i + 1):
                pass  # the second of two ministers
            elif not self._is_part(i, first=not named) or self._ends_name(phrase, i):
                return
            else:
                named = True
            i += 1

    def _skip_titles(self, phrase: Phrase) -> int:
        """Return where a name may begin behind an office: behind other titles (nazir general X)."""
        i, words = phrase.last + 1, self.words
        if i + 1 < len(words) and words[i] == "," and words[i + 1].startswith("general"):
            i += 2
        if phrase.case != "subject":
            return i
        if self._follows(i) in TITLES:
            i += 1
        if self._follows(i) == ",":
            title = find_apposed(self.sentence, i + 1, self.at, self.verbs)
            i = title + 1 if title else i
        return i

    def _take_name(self, phrase: Phrase, hit: Hit[Atom]) -> None:
        """Add a listed name, if who bears it may hold the office."""
        if hit.entry.kind == "named":
            phrase.name = f"{phrase.name} {hit.entry.person}".strip()
        elif is_other(phrase, hit.entry):
            return
        else:
            phrase.actors = phrase.actors or (hit.entry.actor(self.day),)
            phrase.name = self._call(hit)
        phrase.last = hit.last
        phrase.case, _ = read_case(hit.ending)

    def _is_part(self, i: int, *, first: bool) -> bool:
        """Is a word a part of a name that no list knows?"""
        hit, word = self.at.get(i), self.words[i]
        if hit is not None and not (first and self._is_first_name(hit)):
            return False
        capital = self.sentence.cases[i] >= CAPITAL and word[:1].isalpha()
        return capital and word not in self.reader.lists["agencies"]

    def _ends_name(self, phrase: Phrase, i: int) -> bool:
        """Add a part to the name of who holds an office; tell whether it ends in a case."""
        word = self.words[i]
        phrase.last = i
        phrase.either = not word.endswith(("ovu", "evi", "yanı"))
        goes_on = self._is_stray(i + 1)
        goes_on = goes_on and not self.words[i + 1].endswith(("də", "da", "dən", "dan"))
        case = "subject" if goes_on else guess_name_case(word, self._owned(i + 1))
        if case == "to" and self._follows(i + 1).startswith(SAYS):
            case = "subject"
        stem = word if case == "subject" else find_stem(word, self._follows(i + 1))
        if case == "subject" and not goes_on and self._is_given(phrase, i):
            case, stem = "to", word[:-1]
        phrase.name = f"{phrase.name} {stem}".strip()
        if case != "subject":
            phrase.case = case
        return case != "subject"

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
