"""English words as speech needs them: forms of verbs, finite verbs, places of mentions."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hamgara.events.grammars._en.words.inflection import conjugate, listed
from hamgara.events.patterns import keep_apart, match_pattern, split_patterns
from hamgara.events.reading import Argument, Mention
from hamgara.events.speech_book import SpeechVerb, StanceBook
from hamgara.events.words import Words

SIGNS = frozenset(".,:;\"'()!?-–—*")
QUOTE = '"'
LINKS = listed("and but while yet although though whereas")
DASHES = frozenset({"-", "–", "—"})
AUXILIARIES = listed("is are was were am be been being has have had do does did")
MODALS = listed("will would shall should can could may might must cannot")
NOT = listed(
    "not never no without nor neither didn't doesn't don't hasn't haven't hadn't won't wouldn't "
    "isn't wasn't aren't weren't can't cannot couldn't"
)
DETERMINERS = listed(
    "the a an this that these those his her its their our my your every each all both some any no "
    "another such"
)
PRONOUNS = listed("he she it they we i you there who")
PREPOSITIONS = listed(
    "in on at with to from of for by about against toward towards over under between among during "
    "after before since until into across near through within without despite amid alongside upon "
    "following regarding concerning beside behind"
)
ADVERBS = listed(
    "also then later again still now too just only further however therefore once meanwhile "
    "today yesterday even rather always often soon here both nonetheless nevertheless instead "
    "thus moreover besides indeed thereupon afterwards twice likewise long"
)
_BRANCH = listed("there's here's that's it's he's she's what's who's")


@dataclass(frozen=True, slots=True)
class Place:
    """A mention on words `first` to `last`."""

    mention: Mention
    first: int
    last: int


def find_places(sentence: Words, named: Sequence[Argument]) -> list[Place]:
    """Return the mentions of a sentence with their words."""
    made: list[Place] = []
    for one in named:
        span = one.mention.span
        first = bisect_left(sentence.starts, span.start)
        if first and sentence.ends[first - 1] > span.start:
            first -= 1
        last = max(first, bisect_left(sentence.starts, span.end) - 1)
        if first < len(sentence):
            while last > first and sentence.words[last] in SIGNS:
                last -= 1
            made.append(Place(one.mention, first, last))
    return made


_SHORT = 4
_VOICED = ("express", "voice", "convey", "register", "declare")


class Verbs:
    """The forms of the verbs that a language file names."""

    def __init__(self, book: StanceBook) -> None:
        self.forms: dict[str, set[str]] = {}
        told = [verb for verb in book.verbs if verb.frame != "according"]
        lemmas = {form.split()[0] for verb in told for form in verb.words}
        lemmas |= {*book.lists.get("verbs", ()), *_VOICED}
        for lemma in lemmas - {"…"}:
            for form, feature in conjugate(lemma):
                self.forms.setdefault(form, set()).add(feature)

    def is_finite(self, words: Sequence[str], at: int) -> bool:
        """Is a word a finite verb, or the first of one (an auxiliary)?"""
        word = words[at]
        if word in AUXILIARIES or word in MODALS or word in _BRANCH or word.endswith("n't"):
            return True
        before = words[at - 1] if at else ""
        if before == "to" or before in DETERMINERS or before in PREPOSITIONS:
            return False
        features = self.forms.get(word, ())
        if "d" in features or "s" in features:
            return True
        if "b" in features:
            return before in PRONOUNS or (
                before.endswith("s") and not before.endswith(("ss", "'s", "s'"))
            )
        return word.endswith("ed") and len(word) > _SHORT

    def has_finite(self, words: Sequence[str], first: int, last: int) -> bool:
        """Is there a finite verb among these words?"""
        return any(self.is_finite(words, at) for at in range(first, last + 1))


@dataclass(frozen=True, slots=True)
class Match:
    """A verb of saying on words `first` to `last`."""

    verb: SpeechVerb
    first: int
    last: int


class Patterns:
    """All verbs of saying in all their forms, compiled once."""

    def __init__(self, book: StanceBook) -> None:
        forms = [(form.replace("…", ""), verb) for verb in _expand(book) for form in verb.words]
        self._by_first: dict[str, list[tuple[tuple[str, ...], SpeechVerb]]] = {}
        for pattern, verb in split_patterns(forms, "en"):
            self._by_first.setdefault(pattern[0], []).append((pattern, verb))
        how = [(form, None) for form in book.lists.get("manner", ())]
        self._manner = [pattern for pattern, _ in split_patterns(how, "en")]

    def find(self, words: Sequence[str]) -> list[Match]:
        """Return the matches in their order; a longer one covers a shorter."""
        found = [
            Match(verb, at, self._skip_manner(words, last))
            for at, word in enumerate(words)
            for pattern, verb in self._by_first.get(word, ())
            if (last := match_pattern(pattern, words, at)) >= 0
        ]
        found.sort(key=lambda one: one.first - one.last)
        return keep_apart(found)

    def _skip_manner(self, words: Sequence[str], last: int) -> int:
        """Return the last word of how it is said behind a verb: condemned in strong terms."""
        ends = (match_pattern(pattern, words, last + 1) for pattern in self._manner)
        return max(last, *ends) if self._manner else last


def _expand(book: StanceBook) -> Iterator[SpeechVerb]:
    """Yield the verbs with all forms of the first word of each pattern.

    What is expressed may be voiced or conveyed as well.
    """
    for verb in book.verbs:
        if verb.frame == "according":
            yield verb
            continue
        some: dict[str, None] = {}
        for form in verb.words:
            head, _, rest = form.partition(" ")
            heads = _VOICED if head == "express" else (head,)
            some |= {f"{shape} {rest}": None for one in heads for shape, _ in conjugate(one)}
        yield replace(verb, words=tuple(some))
