"""One pass over an Azerbaijani sentence that builds the phrases around its names."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Protocol

from hamgara.events.grammars._az_atoms import Atom, list_pairs
from hamgara.events.grammars._az_names import guess_case, guess_name_case
from hamgara.events.grammars._az_nouns import read_case, read_head
from hamgara.events.grammars._az_phrase import Phrase
from hamgara.events.lexicon import Hit
from hamgara.events.words import CAPITAL, Words
from hamgara.study.events import Actor

_FAR = 7
_NEAR = 2
_OURS = re.compile(r"[ıiuü]m[ıiuü]z(?:[ıiuü]n?|[aə]|d[aə]n?|l[aə])?$")
"""Our consul: the outlet's own."""
_APART = re.compile(r"n?[ıiuü]n|n[ıiuü]")
"""Endings of a noun that nobody possesses."""
_FORMAL = ("respublika", "federasiya", "krallığ", "əmirlikləri", "dövləti")
_PRONOUNS = {
    "un": "of", "a": "to", "u": "object", "dan": "from", "unla": "with", "ın": "of", "ara": "to",
    "arı": "object", "ardan": "from", "arla": "with", "arın": "of",
}  # fmt: skip
"""What follows on- and onl- in onun, ona, onu, ondan, onunla, onların, onlara, onları."""
_PUNCTUATION = frozenset(",.;:!?()")
_PERSONAL = frozenset(
    [
        "head-of-state",
        "head-of-government",
        "deputy-head",
        "minister",
        "deputy-minister",
        "speaker",
        "legislator",
        "chief-of-staff",
        "commander",
        "ambassador",
        "envoy",
        "official",
        "spokesperson",
    ]
)
_ALONE = frozenset(
    [
        "head-of-state",
        "head-of-government",
        "deputy-head",
        "minister",
        "deputy-minister",
        "speaker",
        "chief-of-staff",
        "commander",
        "spokesperson",
        "institution",
        "delegation",
        "ambassador",
    ]
)


class Lists(Protocol):
    """What a walk needs to know: word lists, postpositions, codes of states by name."""

    @property
    def lists(self) -> Mapping[str, frozenset[str]]:
        """Word lists by name."""

    @property
    def posts(self) -> Mapping[str, str]:
        """Postpositions and their cases."""

    @property
    def codes(self) -> Mapping[str, str]:
        """Codes of states by name."""


class PhraseWalk:
    """One pass over a sentence."""

    def __init__(
        self, reader: Lists, sentence: Words, hits: Sequence[Hit[Atom]],
        verbs: Callable[[int], str], day: date | None,
    ) -> None:  # fmt: skip
        self.reader, self.sentence, self.words = reader, sentence, sentence.words
        self.verbs, self.day = verbs, day
        self.at: dict[int, Hit[Atom]] = {}
        for hit in hits:
            self.at.setdefault(hit.first, hit)

    def run(self) -> list[Phrase]:
        found: list[Phrase] = []
        i, size = 0, len(self.words)
        while i < size:
            phrase = self._start(i)
            if phrase is None:
                hit = self.at.get(i)
                i = hit.last + 1 if hit else i + 1
                continue
            self._end(phrase)
            found.append(phrase)
            for place, atom in phrase.posts:
                where = Phrase(place, place, "in", "place")
                where.anaphor = atom.anaphor
                if atom.anaphor is None:
                    where.actors = (atom.actor(self.day),)
                found.append(where)
            i = phrase.last + 1
        return found

    def _start(self, i: int) -> Phrase | None:
        hit = self.at.get(i)
        if hit is None:
            word = self.words[i]
            if "-" in word and (codes := list_pairs(word, self.reader.codes)):
                return Phrase(i, i, "pair", "pair", tuple(Actor(code) for code in codes))
            return None
        atom = hit.entry
        case, plural = read_case(hit.ending, possessed=atom.owned)
        if atom.kind == "decoy":
            return None
        if atom.is_state:
            return self._state(hit, case)
        if atom.kind == "adjective":
            return self._adjective(hit, case, plural=plural)
        phrase = Phrase(i, hit.last, case, atom.kind, plural=plural)
        if atom.kind == "person":
            phrase.actors = (atom.actor(self.day),)
            if case == "of":
                self._extend(phrase, _FAR)
            return phrase
        if atom.kind == "anaphor":
            phrase.anaphor, phrase.role = atom.anaphor, atom.role
            if atom.anaphor in ("he", "they"):
                phrase.case = _PRONOUNS.get(
                    self.words[hit.last][2 if atom.anaphor == "he" else 3 :], case
                )
            if case in ("of", "subject") and atom.anaphor in ("ours", "there", "he", "both"):
                self._extend(phrase, _FAR if case == "of" else _NEAR)
            elif atom.anaphor == "counterpart":
                self._names(phrase)
            return phrase
        return self._office(phrase, atom)

    def _office(self, phrase: Phrase, atom: Atom) -> Phrase | None:
        """Read an office that is said without its state."""
        if _OURS.search(self.words[phrase.last]) and atom.kind == "office":
            phrase.anaphor, phrase.role = "ours", atom.role
            phrase.office, phrase.rank = atom.office, atom.rank
            if phrase.case in ("subject", "of"):
                self._names(phrase)
            return phrase
        if atom.rank not in _ALONE or atom.office in self.reader.lists["things"]:
            return None
        if atom.role not in ("GOV", "MIL", "LEG", "JUD", "SPY", "COP"):
            return None
        phrase.rank, phrase.role, phrase.office = atom.rank, atom.role, atom.office
        phrase.plural = (
            phrase.plural or "lər" in self.words[phrase.last] or "lar" in self.words[phrase.last]
        )
        if phrase.case == "subject" or phrase.case == "of":
            self._names(phrase)
            if phrase.case == "of":
                self._extend(phrase, 3)
        if not phrase.actors:
            later = self.sentence.span.start > 0 and atom.rank in _PERSONAL
            phrase.anaphor = "he" if later else "office"
            if phrase.plural and atom.rank in _PERSONAL:
                phrase.anaphor, phrase.role, phrase.office = "both", "", ""
            elif atom.office in self.reader.lists["vague"]:
                phrase.anaphor = "he"
        return phrase

    def _state(self, hit: Hit[Atom], case: str) -> Phrase | None:
        atom, i = hit.entry, hit.first
        phrase = Phrase(i, hit.last, case, atom.kind, (atom.actor(self.day),))
        if i <= 1 and self._is_dateline(hit):
            return None
        if self._follows(hit.last + 1) == "bayraqlı":
            return None
        body = self.at.get(hit.last + 1)
        if not hit.ending and body and body.entry.kind == "body" and body.entry.code == atom.code:
            return None
        case = self._absorb(phrase, case)
        if case == "there":
            phrase.case, phrase.kind = "in", "place"
            return phrase
        if case == "of":
            self._extend(phrase, _FAR)
        elif case == "subject":
            self._extend(phrase, _NEAR)
        elif case == "from" and self._follows(phrase.last + 1) == "olan":
            self._take_origin(phrase)
        return phrase

    def _take_origin(self, phrase: Phrase) -> None:
        """Add the office or counterpart that comes from the state (İrandan olan həmkarı)."""
        hit = self.at.get(phrase.last + 2)
        if hit is None:
            return
        if hit.entry.kind == "office":
            self._take_office(phrase, hit)
        elif hit.entry.anaphor == "counterpart":
            phrase.last, phrase.rank = hit.last, "official"
            phrase.case, _ = read_case(hit.ending, possessed=True)
            self._names(phrase)

    def _absorb(self, phrase: Phrase, case: str) -> str:
        """Add what makes a state's name formal (Respublikası, Federasiyası); return the case."""
        i = phrase.last + 1
        while (
            case == "subject" and i < len(self.words) and self.words[i] in ("islam", "xalq", "ərəb")
        ):
            i += 1
        if case == "subject" and self._follows(i).startswith(_FORMAL):
            found = read_head(self._follows(i))
            if found is not None:
                phrase.last = i
                phrase.case = case = found
        return case

    def _is_dateline(self, hit: Hit[Atom]) -> bool:
        after = self.words[hit.last + 1 : hit.last + 3]
        return (
            hit.entry.kind == "city" and len(after) == 2 and after[0] in ",("
            and (after[1][:1].isdigit() or after[1] in self.reader.lists["agencies"])
        )  # fmt: skip

    def _adjective(self, hit: Hit[Atom], case: str, *, plural: bool) -> Phrase | None:  # noqa: C901 - one case after another
        atom, words = hit.entry, self.words
        phrase = Phrase(hit.first, hit.last, case, "people", (Actor(atom.code, "CVL"),))
        phrase.plural = plural
        if hit.ending and hit.ending not in ("lar", "lər"):
            return phrase
        if plural:
            return phrase
        i = hit.last + 1
        while i < len(words) and i < hit.last + 4 and words[i] in self.reader.lists["adjectives"]:
            i += 1
        if i >= len(words) or words[i] in _PUNCTUATION or self.verbs(i) in ("finite", "noun"):
            return phrase if atom.people else None
        if words[i] in self.reader.lists["tongues"]:
            return None
        office = self.at.get(i)
        if office and office.entry.kind not in ("office", "anaphor"):
            return phrase if atom.people else None
        if office and office.entry.kind == "office":
            self._take_office(phrase, office)
            if office.entry.owned and phrase.case == "subject":
                phrase.case, phrase.either = "object", not atom.people
            elif phrase.case == "of":
                self._extend(phrase, _FAR)
            return phrase
        if office and office.entry.anaphor == "counterpart":
            phrase.last, phrase.rank = office.last, "official"
            phrase.actors = (Actor(atom.code),)
            phrase.case, _ = read_case(office.ending, possessed=True)
            self._names(phrase)
            if phrase.case == "of":
                self._extend(phrase, _FAR)
            return phrase
        phrase.last = i
        phrase.case = guess_case(words[i])
        if phrase.case == "of":
            self._extend(phrase, _FAR)
        phrase.either = phrase.case == "object" and not atom.people
        if phrase.case == "subject" and words[i] in self.reader.lists["visitors"]:
            phrase.kind = "stranger"
        return phrase

    def _take_office(self, phrase: Phrase, hit: Hit[Atom]) -> None:
        atom = hit.entry
        case, plural = read_case(hit.ending, possessed=atom.owned)
        phrase.last, phrase.case, phrase.plural = hit.last, case, plural
        phrase.rank, phrase.office = atom.rank, atom.office
        phrase.actors = tuple(Actor(one.country, atom.role, atom.office) for one in phrase.actors)
        phrase.role = atom.role
        if case == "subject":
            self._names(phrase)

    def _names(self, phrase: Phrase) -> None:
        """Add the name that follows an office, and its case."""
        if phrase.rank and phrase.rank not in _PERSONAL:
            return
        i, words, cases = phrase.last + 1, self.words, self.sentence.cases
        if i + 1 < len(words) and words[i] == "," and words[i + 1].startswith("general"):
            i += 2
        named = False
        while i < len(words):
            hit = self.at.get(i)
            if hit and hit.entry.kind == "person":
                phrase.last = hit.last
                phrase.case, _ = read_case(hit.ending)
                if not phrase.actors:
                    phrase.actors = (hit.entry.actor(self.day),)
                return
            if hit or cases[i] < CAPITAL or not words[i][:1].isalpha():
                break
            if words[i] in self.reader.lists["agencies"]:
                break
            phrase.last, named = i, True
            goes_on = i + 1 < len(words) and cases[i + 1] >= CAPITAL and i + 1 not in self.at
            case = "subject" if goes_on else guess_name_case(words[i], self._follows(i + 1))
            i += 1
            if case != "subject":
                phrase.case = case
                return
        if named:
            return

    def _follows(self, i: int) -> str:
        return self.words[i] if i < len(self.words) else ""

    def _extend(self, phrase: Phrase, reach: int) -> None:  # noqa: C901 - one case after another
        """Add the noun that the actor possesses, with its case; office and name after it."""
        words, lists = self.words, self.reader.lists
        i, left, bare = phrase.last + 1, reach, phrase.case == "subject"
        posts: list[tuple[int, Atom]] = []
        outside = 0
        while i < len(words) and left > 0:
            word, hit = words[i], self.at.get(i)
            left -= 1
            if hit is not None:
                atom = hit.entry
                unowned = not bare and not atom.owned and not hit.ending
                if atom.kind == "office" and unowned and hit.first == hit.last:
                    i += 1
                    continue
                if atom.kind == "office" and (outside or (bare and self._is_apart(hit))):
                    return
                if atom.kind == "office":
                    inner = phrase.last
                    genitive = phrase.case == "of"
                    phrase.posts += posts
                    if phrase.actors:
                        self._take_office(phrase, hit)
                    else:
                        phrase.last, phrase.role = hit.last, atom.role
                        phrase.case, phrase.plural = read_case(hit.ending, possessed=atom.owned)
                        phrase.rank = atom.rank
                        if phrase.case == "subject":
                            self._names(phrase)
                    phrase.inner, phrase.of = inner, genitive
                    if phrase.case == "subject" and phrase.last == hit.last:
                        self._deepen(phrase)
                    if phrase.case == "of":
                        self._extend(phrase, 3 if genitive else _FAR)
                    return
                placed = atom.is_state or atom.anaphor in ("ours", "there")
                if placed and not bare and read_case(hit.ending)[0] == "there":
                    posts.append((i, atom))
                    i = hit.last + 1
                    continue
                if bare or outside > 1 or not atom.is_state or atom.kind == "adjective":
                    return
                if read_case(hit.ending)[0] not in ("to", "from", "with", "in"):
                    return
                outside += 1
                i = hit.last + 1
                continue
            if word in ('"', "'"):
                i += 1
                left += 1
                continue
            if word in lists["adjectives"] or (word == "və" and not bare):
                i += 1
                continue
            if word in _PUNCTUATION or word in self.reader.posts or word in lists["particles"]:
                return
            verb = self.verbs(i)
            if verb in ("finite", "noun"):
                return
            if verb == "participle" and bare:
                return
            case = read_head(word) if not verb else None
            if case is not None and not word[:1].isdigit():
                if bare and i > phrase.last + 1 and word not in lists["heads"]:
                    before = words[phrase.last + 1 : i]
                    if not all(one in lists["adjectives"] for one in before):
                        return
                if outside:
                    phrase.outer = (i, case)
                    return
                if not phrase.head or phrase.case != "of":
                    phrase.inner, phrase.of = phrase.last, phrase.case == "of"
                    phrase.head = i
                phrase.posts += posts
                phrase.last, phrase.case = i, case
                if case == "of":
                    self._extend(phrase, 4)
                elif case == "subject" and word in lists["titles"]:
                    phrase.rank = phrase.rank or "official"
                    self._names(phrase)
                return
            if bare:
                if word.endswith(("dəki", "dakı")):
                    phrase.last, phrase.case, phrase.kind = i, "in", "place"
                return
            i += 1

    def _is_apart(self, hit: Hit[Atom]) -> bool:
        """Is an office in the genitive or accusative no part of a name (Moskva gəminin ...)?"""
        if hit.entry.owned or self.sentence.cases[hit.last] > CAPITAL:
            return False
        return _APART.fullmatch(hit.ending) is not None

    def _deepen(self, phrase: Phrase) -> None:
        """Add an office that stands behind an institution (the ministry's spokesman)."""
        hit = self.at.get(phrase.last + 1)
        if phrase.rank != "institution":
            return
        if hit is not None and hit.entry.kind == "office" and hit.entry.owned:
            self._take_office(phrase, hit)
            return
        word = self._follows(phrase.last + 1)
        if word in self.reader.lists["titles"] or (
            self.sentence.cases[phrase.last + 1 : phrase.last + 2] == [CAPITAL]
            and read_head(word) == "of"
            and hit is None
        ):
            phrase.last += 1
            phrase.case = read_head(word) or "subject"
            if phrase.case == "of":
                self._extend(phrase, 2)
            else:
                phrase.rank = "official"
                self._names(phrase)

    def _end(self, phrase: Phrase) -> None:
        """Read the postposition behind a phrase, and whether it only names a source of news."""
        words, i = self.words, phrase.last + 1
        after = self._follows(i)
        following = self._follows(i + 1)
        last = words[phrase.last]
        if any(last.startswith(one) for one in self.reader.lists["media"]):
            phrase.dropped = True
        if after.startswith("istinad") or (
            after in ("görə", "əsasən") and any(last.startswith(s) for s in ("məlumat", "xəbər"))
        ):
            phrase.dropped = True
        head = words[phrase.head] if phrase.head is not None else ""
        firms = self.reader.lists["firms"]
        if phrase.kind == "body" and any(one.role == "BUS" for one in phrase.actors):
            phrase.firm = True
        phrase.firm = phrase.firm or (bool(head) and any(head.startswith(one) for one in firms))
        if phrase.case == "with" or after == "ilə":
            near = words[i : i + 4]
            phrase.label = any(one.startswith("sərhəd") for one in near)
        if after == "əsasən" and phrase.case == "to":
            phrase.case = "by"
        given = self.reader.posts.get(after)
        if given is None or phrase.case == "pair":
            return
        if after == "ilə" and last.startswith("iştirak"):
            given = "between"
        if after == "ilə" and last.startswith(("vasitəçiliy", "dəvət")):
            given = "about"
        if after == "ilə" and following in ("bağlı", "əlaqədar"):
            given = "about"
        if after in ("qarşı", "görə", "dair", "əsasən", "baxmayaraq") and phrase.case != "to":
            return
        phrase.case = given
