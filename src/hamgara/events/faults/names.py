"""Names that sound alike and are written in two ways.

A name is told by its place: behind a title or an office, before one, beside a given name; in
Latin script by capitals too. Two spellings are compared by their consonants as they sound (kh and
x, q and g and k, ی and nothing are alike); an ending, a feminine, a son or brother with another
given name, and two known names are no second spelling.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from hamgara.events.faults.report import Report, list_unnamed
from hamgara.events.faults.titles import are_two
from hamgara.events.reading import Mention
from hamgara.events.words import LOWER, Words
from hamgara.study.faults import Fault
from hamgara.text.spans import Span

_SHORTEST = 4
_LEAST = 3
_CONSONANTS = 3
_LONG = 6
_NEAR = 2
_DIGRAPHS = (
    ("tch", "c"), ("dzh", "c"), ("sch", "s"), ("kh", "h"), ("gh", "g"), ("ch", "c"), ("sh", "s"),
    ("zh", "c"), ("ph", "f"), ("ck", "g"), ("th", "t"),
)  # fmt: skip
_SOUNDS = {
    letter: classes[0]
    for classes in (
        "hxحهخ", "gkqğقکگغ", "sşzثسصشزذضظ", "cçjچجژ", "tdتطد", "bpبپ", "fvwف", "rر", "lل", "mم",
        "nن",
    )
    for letter in classes
}  # fmt: skip
"""Consonants by how they sound; vowels and half-vowels (y, ی, ا, ع) have no class."""


@dataclass(frozen=True, slots=True)
class Name:
    """One or two words that may be a name, with their place."""

    words: tuple[str, ...]
    span: Span


Heard = Mapping[tuple[int, str], Mapping[tuple[str, ...], Name]]
"""What may be a name by how many words it has, and the sound of its first word."""


def find_names(report: Report) -> Iterator[Fault]:
    """Yield pairs of spellings of one name, each pair once, in the order of the text."""
    known = list_unnamed(report.language, report.beside)
    heard = _hear(report, known)
    found: dict[frozenset[tuple[str, ...]], tuple[Span, Span]] = {}
    for name in _list_sure(report, known):
        for other in _list_like(name, heard, report):
            found.setdefault(frozenset((name.words, other.words)), _order(name, other))
    for one, other in _list_towns(report, known):
        found.setdefault(frozenset((one.words, other.words)), _order(one, other))
    taken: set[int] = set()
    for first, second in sorted(found.values(), key=lambda pair: pair[0].start):
        places = {*range(first.start, first.end), *range(second.start, second.end)}
        if taken.isdisjoint(places) and not are_two(report, first, second):
            taken |= places
            yield Fault("name-spelled-two-ways", (first, second))


def _hear(report: Report, known: frozenset[str]) -> Heard:
    """Return what may be a name, one word or two, by the sound of its first word."""
    heard: dict[tuple[int, str], dict[tuple[str, ...], Name]] = {}
    for sentence in report.sentences:
        names = [may_be_name(report, sentence, k, known) for k in range(len(sentence))]
        for at in range(len(names)):
            for width in (1, 2):
                if all(names[at : at + width]) and at + width <= len(names):
                    name = _take(sentence, at, width)
                    key = width, _sound(_bare(name.words[0], report))
                    heard.setdefault(key, {}).setdefault(name.words, name)
    return heard


def _order(one: Name, other: Name) -> tuple[Span, Span]:
    first, second = sorted((one.span, other.span), key=lambda span: span.start)
    return first, second


def _list_sure(report: Report, known: frozenset[str]) -> Iterator[Name]:
    """Yield the names that a title, an office or a verb of saying tells to be names, each once."""
    seen: set[tuple[str, ...]] = set()
    for sentence, mentions in zip(report.sentences, report.mentions, strict=True):
        for at in sorted(_list_begins(report, sentence, mentions, known)):
            width = 0
            while width < _NEAR and may_be_name(report, sentence, at + width, known):
                width += 1
            name = _take(sentence, at, width) if width else None
            if name is not None and name.words not in seen:
                seen.add(name.words)
                yield name


def _list_begins(
    report: Report, sentence: Words, mentions: Sequence[Mention], known: frozenset[str]
) -> set[int]:
    """Return the words of a sentence with which a name may begin."""
    begins = {match.last + 1 for match in report.words.find(sentence.words, "titles")}
    for mention in mentions:
        if not mention.office and mention.person == "":
            continue
        first, after = sentence.within(mention.span)
        begins |= {after, after + (sentence.words[after : after + 1] == [","])}
        begins |= {k for k in range(first, after) if may_be_name(report, sentence, k, known)}
    said = {match.first for match in report.words.find(sentence.words, "said")}
    return begins | ({0} & {at - width for at in said for width in (1, 2)})


def _take(sentence: Words, at: int, words: int) -> Name:
    return Name(tuple(sentence.words[at : at + words]), sentence.place(at, at + words - 1))


def may_be_name(report: Report, sentence: Words, at: int, known: frozenset[str]) -> bool:
    """Is it a word that may be a name: letters, a capital where the script has them, not known?"""
    if not 0 <= at < len(sentence):
        return False
    word = sentence.words[at]
    letters = word.replace("-", "").replace("'", "")
    if len(word) < _LEAST or not letters.isalpha() or word in known:
        return False
    if report.language != "fa":
        whole = report.text[sentence.starts[at] : sentence.ends[at]]
        return sentence.cases[at] != LOWER or ("-" in whole and whole != whole.lower())
    return not any(report.words.has([word], key) for key in ("stops", "said", "titles"))


def _list_towns(report: Report, known: frozenset[str]) -> Iterator[tuple[Name, Name]]:
    """Yield pairs of long words with a capital in a sentence that sound alike (Latin script)."""
    if report.language == "fa":
        return
    heard: dict[str, dict[str, Name]] = {}
    for sentence in report.sentences:
        if report.is_heading(sentence):
            continue
        for at in range(1, len(sentence)):
            word = sentence.words[at]
            if len(word) >= _LONG and may_be_name(report, sentence, at, known):
                same = heard.setdefault(_sound(_bare(word, report)), {})
                same.setdefault(word, _take(sentence, at, 1))
    for same in heard.values():
        for one, other in combinations(same.values(), 2):
            if _is_same_long(one.words[0], other.words[0], report):
                yield one, other


def _list_like(name: Name, heard: Heard, report: Report) -> Iterator[Name]:
    """Yield the other spellings of a name: of both its words, or of its family name alone."""
    if len(name.words) == _NEAR:
        key = _NEAR, _sound(_bare(name.words[0], report))
        for words, other in heard.get(key, {}).items():
            if words != name.words and _are_alike(name.words, words, report):
                yield other
    family = name.words[-1]
    for words, other in heard.get((1, _sound(_bare(family, report))), {}).items():
        if _differs_in_letter(family, words[0], report):
            yield other


def _are_alike(name: Sequence[str], words: Sequence[str], report: Report) -> bool:
    """Do two names of two words sound alike in both, written otherwise in one at least?"""
    pairs = [tuple(_bare(one, report) for one in pair) for pair in zip(name, words, strict=True)]
    if all(one == other for one, other in pairs):
        return False
    if any(one != other and _is_inflected(one, other, report) for one, other in pairs):
        return False
    (given, theirs), (family, last) = pairs
    sounds = [_sound(one) for one in (given, theirs, family, last)]
    if sounds[0] != sounds[1]:
        return False
    apart = _measure(sounds[2], sounds[3])
    return apart == 0 or (apart == 1 and min(len(sounds[2]), len(sounds[3])) > _CONSONANTS)


def _is_inflected(one: str, other: str, report: Report) -> bool:
    """Is one the other with an ending (Georgian, Hasanova)?"""
    short, long = sorted((one, other), key=len)
    if not long.startswith(short):
        return False
    doubled = ("h", short[-1]) if report.language == "en" else (short[-1],)
    return report.language == "az" or long[len(short) :] not in doubled


def _differs_in_letter(one: str, other: str, report: Report) -> bool:
    """Do two family names differ by one letter that sounds like the other, or is hardly heard?"""
    one, other = _bare(one, report), _bare(other, report)
    if min(len(one), len(other)) <= _SHORTEST or one == other or _is_inflected(one, other, report):
        return False
    if abs(len(one) - len(other)) > 1:
        return False
    return _sound(one) == _sound(other) and _measure(one, other) == 1


def _is_same_long(one: str, other: str, report: Report) -> bool:
    one, other = _bare(one, report), _bare(other, report)
    if one == other or one[:1] != other[:1] or abs(len(one) - len(other)) > _NEAR:
        return False
    if _is_inflected(one, other, report) or min(len(one), len(other)) < _LONG:
        return False
    sound = _sound(one)
    alike = sound == _sound(other) and len(sound) > _CONSONANTS
    return alike and _measure(one, other) <= _NEAR


_ENDINGS = re.compile(r"'s$|(?:[iıuü]n|n[iıuü]n|d[aə]n?|d[aə]k[iı]|y?[aə]|n?[iıuü]|l[aə])$")


def _bare(word: str, report: Report) -> str:
    """Return a name without its ending, hyphens and apostrophes."""
    word = word.replace("-", "")
    if report.language == "az":
        bare = _ENDINGS.sub("", word)
        return (bare if len(bare) >= _SHORTEST else word).replace("'", "")
    return word.removesuffix("'s").replace("'", "")


@lru_cache(maxsize=65536)
def _sound(word: str) -> str:
    """Return the consonants of a name by how they sound, doubled ones once."""
    for letters, one in _DIGRAPHS:
        word = word.replace(letters, one)
    sounds = [_SOUNDS[letter] for letter in word if letter in _SOUNDS]
    return "".join(one for k, one in enumerate(sounds) if k == 0 or sounds[k - 1] != one)


def _measure(one: str, other: str) -> int:
    """Return how many letters must be put, left out or changed to make one of the other."""
    row = list(range(len(other) + 1))
    for k, letter in enumerate(one, 1):
        before, row[0] = row[0], k
        for j, theirs in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (letter != theirs))
    return row[-1]
