"""What an Azerbaijani owner possesses: the office, body or thing behind him, and its case."""

from __future__ import annotations

from dataclasses import dataclass, field

from hamgara.events.grammars._az.names.atoms import Atom
from hamgara.events.grammars._az.names.names import (
    find_body,
    find_close,
    find_described,
    holds_own,
    is_apart,
    is_goal,
    is_inset,
    is_quality,
    is_sent_to,
    opens_clause,
)
from hamgara.events.grammars._az.names.offices import OfficeReader
from hamgara.events.grammars._az.names.phrase import Phrase
from hamgara.events.grammars._az.names.titles import find_title, skip_quoted
from hamgara.events.grammars._az.words.nouns import read_case, read_head
from hamgara.events.grammars._az.words.shapes import (
    FAR,
    LINKS,
    NEAR,
    NUMBERS,
    PLAIN_OWNER,
    PUNCTUATION,
    RULING,
    is_object,
)
from hamgara.events.lexicon import Hit
from hamgara.events.words import CAPITAL

_THERE = ("dəki", "dakı")
_IN_ITS = ("ndəki", "ndakı")
"""Behind what is possessed: what is in it (səfirliyindəki)."""
_WITHIN = ("ərzində", "müddətində", "içində")
_TOWARDS = ("to", "from", "with", "in")
"""Cases of another state between an owner and what he owns (X-in Y-yə hücumu)."""


@dataclass(slots=True)
class _Walk:
    """How far the words behind an owner are read, on the way to what he owns.

    `place` is the next word, `left` how many more may be read. `bare`: the owner has no ending
    (Rusiya ordusu); `genitive`: he has its own (Rusiyanın ordusu). On the way: `posts`, where
    somebody serves; `outside`, how many others are named; `body`, where a long name ends.
    """

    phrase: Phrase
    place: int
    left: int
    bare: bool
    genitive: bool
    posts: list[tuple[int, Atom]] = field(default_factory=list)
    outside: int = 0
    body: int = 0


class PossessionReader(OfficeReader):
    """A sentence with the names found in it, where an owner goes on with what he owns.

    The steps of the walk return the word to read on at, 0 where the owner's words end.
    """

    def _extend(self, phrase: Phrase, reach: int) -> None:
        """Add the noun that the actor possesses, with its case; office and name after it."""
        case = phrase.case
        walk = _Walk(phrase, phrase.last + 1, reach, case == "subject", case == "of")
        titles = self.reader.lists["titles"]
        if end := find_title(self.sentence, walk.place, self.at, self.verbs, titles):
            walk.place, walk.left = end, max(reach, NEAR)
        while 0 < walk.place < len(self.words) and walk.left > 0:
            walk.left -= 1
            hit = self.at.get(walk.place)
            walk.place = self._pass_word(walk) if hit is None else self._pass_name(walk, hit)

    def _pass_name(self, walk: _Walk, hit: Hit[Atom]) -> int:
        """Read an office, or go on over another's name (X-in Y-yə hücumu)."""
        atom = hit.entry
        if atom.kind == "office":
            return self._pass_office(walk, hit)
        if walk.bare:
            return 0
        if atom.kind == "adjective" and is_goal(self.words, hit.last + 1):
            walk.outside += 1
            return hit.last + 2
        if not atom.is_state and atom.anaphor not in ("ours", "there"):
            return 0
        if ahead := self._pass_post(walk, hit):
            return ahead
        towards = atom.is_state and read_case(hit.ending)[0] in _TOWARDS
        if walk.outside > 1 or not towards:
            return 0
        walk.outside += 1
        if is_sent_to(self.words, hit.last):
            walk.posts.append((walk.place, atom))
        return hit.last + 1

    def _pass_post(self, walk: _Walk, hit: Hit[Atom]) -> int:
        """Note where somebody serves, and go on to his office (X-in Y-dəki səfiri)."""
        ahead, behind = 0, hit.last + 1
        if office := find_described(self.words, behind, self.at, self.verbs):
            walk.left = max(walk.left, 1)
            ahead = office
        elif hit.entry.is_state and not hit.ending and self._follows(behind).endswith(_THERE):
            ahead = behind + 1
        elif read_case(hit.ending)[0] == "there":
            ahead = behind
        if ahead:
            walk.posts.append((walk.place, hit.entry))
        return ahead

    def _pass_office(self, walk: _Walk, hit: Hit[Atom]) -> int:
        """Take the owner's office (X-in naziri), or go on over one that is another's."""
        atom = hit.entry
        if not walk.bare and not atom.owned:
            unowned = not hit.ending and self._is_lower(walk.place)
            if unowned or is_goal(self.words, hit.last):
                return hit.last + 1
        if not self._is_others_office(walk, hit):
            self._own_office(walk, hit)
        return 0

    def _is_others_office(self, walk: _Walk, hit: Hit[Atom]) -> bool:
        """Is an office none of the owner's, who is only named before it (X prezidenti tanıyıb)?"""
        atom = hit.entry
        if walk.outside and atom.rank not in ("ambassador", "envoy"):
            return True
        plain = not atom.owned and not hit.ending
        return walk.bare and (is_apart(self.sentence, hit) or (plain and self._is_lower(hit.last)))

    def _own_office(self, walk: _Walk, hit: Hit[Atom]) -> None:
        """Let the owner act by an office, with who holds it and what is its own."""
        phrase, atom, inner = walk.phrase, hit.entry, walk.phrase.last
        phrase.posts += walk.posts
        if phrase.actors:
            self._take_office(phrase, hit)
        else:
            phrase.last, phrase.role, phrase.rank = hit.last, atom.role, atom.rank
            phrase.case, phrase.plural = read_case(hit.ending, possessed=atom.owned)
            if phrase.case == "subject":
                self._names(phrase)
        phrase.inner, phrase.of = inner, walk.genitive
        if walk.bare and phrase.case == "object" and holds_own(self.words, hit.last, atom.rank):
            phrase.either = opens_clause(self.words, phrase.first)
        if phrase.case == "subject" and phrase.last == hit.last:
            self._deepen(phrase)
        if phrase.case == "of":
            self._extend(phrase, 3 if walk.genitive else FAR)

    def _deepen(self, phrase: Phrase) -> None:
        """Add an office that stands behind an institution (the ministry's spokesman)."""
        hit = self.at.get(phrase.last + 1)
        if phrase.rank != "institution":
            return
        if hit is not None and hit.entry.kind == "office" and hit.entry.owned:
            if hit.entry.rank not in (*RULING, "people") and hit.entry.office != "government":
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

    def _pass_word(self, walk: _Walk) -> int:
        """Read a word that names nobody: what is owned, or a word on the way to it.

        Signs and adjectives are passed over, a postposition or verb ends the walk; then a word is
        what is in the owner's (səfirliyindəki), an aside (Qarabağdakı), or the noun he owns.
        """
        if ahead := self._pass_sign(walk):
            return ahead
        if self._is_barred(walk):
            return 0
        if ahead := self._pass_body(walk):
            return ahead
        if self._is_verb(walk):
            return 0
        if self._is_seat(walk):
            self._own_seat(walk)
            return 0
        if ahead := self._pass_aside(walk):
            return ahead
        case = self._read_owned(walk.place)
        if case is not None and not self.words[walk.place][:1].isdigit():
            self._own_noun(walk, case)
            return 0
        if walk.bare:
            if self.words[walk.place].endswith(_IN_ITS):
                self._own_seat(walk)
            return 0
        return walk.place + 1

    def _pass_sign(self, walk: _Walk) -> int:
        """Go on over quotes and brackets, adjectives and "and"."""
        i, word = walk.place, self.words[walk.place]
        if word in ('"', "'"):
            walk.left += 1
            return skip_quoted(self.words, i, self.verbs)
        if word in self.reader.lists["adjectives"] or (word == "və" and not walk.bare):
            return i + 1
        if word == "(" and (closed := find_close(self.words, i)):
            walk.left += 1
            return closed + 1
        counted = word == "isə" and not walk.bare and self._follows(i + 1) in NUMBERS
        return i + 1 if counted else 0

    def _is_barred(self, walk: _Walk) -> bool:
        """Does a word end what is said of the owner: a sign, a postposition, a particle?"""
        word, lists = self.words[walk.place], self.reader.lists
        if word in PUNCTUATION or word in self.reader.posts or word in lists["particles"]:
            return True
        return walk.bare and (word in lists["asides"] or word.startswith("ölkəsi"))

    def _pass_body(self, walk: _Walk) -> int:
        """Go on to where the long name of a bare owner's institution ends (Çin ... Məclisi)."""
        if walk.bare and not walk.body:
            walk.body = find_body(self.sentence, walk.place, self.at)
            if walk.body:
                walk.left = FAR
                return walk.body
        return 0

    def _is_verb(self, walk: _Walk) -> bool:
        """Is it a verb, or does it tell where a bare owner's thing is: nothing he owns (X-dəki)?"""
        verb, word = self.verbs(walk.place), self.words[walk.place]
        if verb in ("finite", "noun"):
            return True
        there = word.endswith(_THERE) and not word.endswith(_IN_ITS)
        return walk.bare and (verb == "participle" or there)

    def _is_seat(self, walk: _Walk) -> bool:
        """Is it inside what the owner has that something is (X-in səfirliyindəki)?"""
        seat = walk.genitive and self.words[walk.place].endswith(_IN_ITS)
        return seat and not self.verbs(walk.place) and not self._is_named(walk)

    def _is_named(self, walk: _Walk) -> bool:
        """Does a name in capitals stand right before the word?"""
        i = walk.place
        return i > walk.phrase.last + 1 and self.sentence.cases[i - 1] >= CAPITAL

    def _own_seat(self, walk: _Walk) -> None:
        """Let the owner's words end as a place."""
        walk.phrase.last, walk.phrase.case, walk.phrase.kind = walk.place, "in", "place"

    def _pass_aside(self, walk: _Walk) -> int:
        """Go on over what stands between an owner and his own: where, when, of what kind."""
        i = walk.place
        if walk.genitive and self._is_placed(walk):
            return i + 1
        if not walk.bare and (office := find_described(self.words, i, self.at, self.verbs)):
            walk.left = max(walk.left, 1)
            return office
        return i + 1 if walk.genitive and self._is_inset(walk) else 0

    def _is_placed(self, walk: _Walk) -> bool:
        """Does a word tell where or within what time (X-in Qarabağdakı, bir il ərzində)?"""
        i, word = walk.place, self.words[walk.place]
        if word.endswith(_IN_ITS) and self._is_named(walk):
            return True
        return word in _WITHIN or (word.endswith(_THERE) and self.sentence.cases[i] >= CAPITAL)

    def _is_inset(self, walk: _Walk) -> bool:
        """Does a word only tell more of the owner's noun: whose part in it, for whom, how?"""
        i = walk.place
        noun = self._read_owned(i) is not None
        if noun and i > walk.phrase.last + 1 and PLAIN_OWNER.search(self.words[i - 1]):
            return True
        if not self.verbs(i) and is_inset(self.words, i, self.verbs):
            return True
        return noun and is_quality(self.words, i, self.verbs)

    def _read_owned(self, i: int) -> str | None:
        """Return the case of a noun that may be possessed, None where it is none."""
        word = self.words[i]
        if word in self.reader.lists["titles"]:
            return "subject"
        return None if self.verbs(i) else read_head(word)

    def _own_noun(self, walk: _Walk, case: str) -> None:
        """Let the owner's words end in a noun of his own, if it is his (X-in ordusu)."""
        phrase, i, word = walk.phrase, walk.place, self.words[walk.place]
        if not self._is_near(walk):
            return
        if walk.outside:
            phrase.outer = (i, case)
            return
        bare_object = case == "subject" and is_object(word)
        if walk.genitive and bare_object and self.verbs(i + 1) == "noun":
            return
        if case == "subject" and not walk.bare and LINKS.match(self._follows(i + 1)):
            i += 1
            case = read_head(self.words[i]) or case
        if not phrase.head or not walk.genitive:
            phrase.inner, phrase.of, phrase.head = phrase.last, walk.genitive, i
        phrase.posts += walk.posts
        phrase.last, phrase.case = i, case
        either = walk.bare and case == "object" and not phrase.rank
        phrase.either = either and opens_clause(self.words, phrase.first)
        if case == "of":
            self._extend(phrase, 4)
        elif case == "subject" and self._is_titled(phrase, word):
            phrase.rank = "official"
            self._names(phrase)
            if phrase.case == "of":
                self._extend(phrase, NEAR)

    def _is_near(self, walk: _Walk) -> bool:
        """Is a noun near enough to a bare owner to be his: with but adjectives between them?"""
        i, lists, start = walk.place, self.reader.lists, walk.phrase.last + 1
        if not walk.bare or i in (start, walk.body) or self.words[i] in lists["heads"]:
            return True
        return all(one in lists["adjectives"] for one in self.words[start:i])
