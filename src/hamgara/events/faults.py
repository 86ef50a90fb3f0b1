"""Find the faults of a report that its reader should know of (see `study.faults`).

Each kind is found by plain signs: headings with nothing of theirs beneath them; a weekday or a
number told in two ways of one arrival or thing; family names that differ by one letter; credits to
two agencies; words to or about another office under a heading that names the one that was met.
They are flags for a reader, not judgments.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path

from hamgara.events.extract import ONTOLOGY, load_grammar
from hamgara.events.paragraphs import Paragraph, list_paragraphs
from hamgara.events.statements import extract_statements
from hamgara.events.words import Words, read_sentences, split_forms
from hamgara.plugins import find_file
from hamgara.study.actors import read_actors
from hamgara.study.faults import Fault
from hamgara.study.statements import Statement
from hamgara.study.toml import read_toml
from hamgara.text.spans import Span

_SHORTEST_NAME = 5
_SHORT = 3
_ALIKE_ACTS = 3
_ALIKE = (
    "سصث", "زذضظ", "تط", "هح", "غق", "کگ", "بپ", "اآیو", "xh", "kqg", "vw", "dt", "bp", "zs",
    "cj", "iıy", "uü", "oö", "eə", "sş", "cç",
)  # fmt: skip
_STEM = 5
_CLAIM = 3
_HEAD = 4
_TAIL = 3
_QUOTE = re.compile(r"[«\"“„]([^«»\"“”„\n]{15,}?)[»\"”]")
_NUMBER = re.compile(r"\d+")


@cache
def _read_lists(language: str) -> Mapping[str, tuple[str, ...]]:
    path = find_file("faults", language)
    toml = read_toml(path.read_bytes(), f"faults/{path.name}")
    toml.allow(("about", "license", "lists"))
    lists = toml.table("lists")
    found = {key: lists.strings(key) for key in lists.values}
    if toml.problems:
        raise toml.problems[0]
    return found


@cache
def _read_forms(language: str, key: str) -> tuple[tuple[str, ...], ...]:
    """Return a list of words as a sentence has them."""
    return tuple(map(tuple, split_forms(_read_lists(language)[key], language)))


def find_faults(
    text: str,
    language: str,
    *,
    day: date | None = None,
    beside: Path | None = None,
    statements: Sequence[Statement] | None = None,
) -> list[Fault]:
    """Return the faults of a report, kind by kind.

    Args:
        text: the document; spans are code points of this string as it is.
        language: fa, az or en.
        day: of publication: who held which office.
        beside: a folder with actors of its own.
        statements: those of the text, where they are at hand; else they are sought.

    Raises:
        HamgaraError: the language is not there, or a file of words is wrong.
    """
    grammar = load_grammar(language, ONTOLOGY, beside)
    paragraphs = list(list_paragraphs(text))
    sentences = read_sentences(text, language, grammar.join)
    offices = {key: office.rank for key, office in read_actors(beside).offices.items()}

    def list_ranks(place: Span) -> list[str]:
        """Return the ranks of the offices that a stretch of the text names."""
        return [
            offices[one.mention.office]
            for sentence in sentences
            if sentence.span.start < place.end and place.start < sentence.span.end
            for one in grammar.list_named(sentence, text, day)
            if place.start <= one.mention.span.start and one.mention.span.end <= place.end
            if one.mention.office in offices
        ]

    found = [*_find_empty(paragraphs, text, language)]
    found += _find_contradictions(sentences, language)
    found += _find_names(sentences, language)
    found += _find_agencies(paragraphs, sentences, text, language)
    if statements is None:
        statements = extract_statements(text, language, day=day, beside=beside)
    quotes = [*_list_quotations(text), *(one.span for one in statements)]
    found += _find_misattributed(paragraphs, quotes, sentences, language, list_ranks)
    return found


def _find_empty(paragraphs: Sequence[Paragraph], text: str, language: str) -> Iterator[Fault]:
    """Yield headings with no words beneath them, or whose claim nothing beneath them repeats."""
    for number, one in enumerate(paragraphs):
        if not one.heading or number == 0:
            continue
        below = paragraphs[number + 1 :]
        if not below or _is_credit(one.span.of(text), language):
            continue
        bare = below[0].heading and not _is_credit(below[0].span.of(text), language)
        if bare or (not below[0].heading and _is_unborne(one, below, text, language)):
            yield Fault("empty-heading", (one.span,))


def _is_unborne(heading: Paragraph, below: Sequence[Paragraph], text: str, language: str) -> bool:
    """Do the last words of a long heading, names apart, stand nowhere beneath it?"""
    known = {word[:_STEM] for word in _known_words(language, states=True)}
    words = [word for word in _list_stems(heading.span.of(text)) if word not in known]
    if len(words) < 2 * _CLAIM:
        return False
    body: list[str] = []
    for one in below:
        if one.heading:
            break
        body += _list_stems(one.span.of(text))
    return bool(body) and set(words[-_CLAIM:]).isdisjoint(body)


def _list_stems(words: str) -> list[str]:
    return [word[:_STEM] for word in re.findall(r"[^\W\d_]{4,}", words.casefold())]


def _is_credit(line: str, language: str) -> bool:
    lists = _read_lists(language)
    folded = line.casefold()
    return any(word.casefold() in folded for word in (*lists["credit"], *lists["agency"])) or any(
        line.strip() == name for name in lists["agencies"]
    )


def _find_contradictions(sentences: Sequence[Words], language: str) -> Iterator[Fault]:
    """Yield two sentences that tell one act of two weekdays, or one thing in two numbers."""
    arrival = _read_forms(language, "arrival")
    dated = [
        (one, days, _has(one.words, arrival))
        for one in sentences
        if len(days := _list_weekdays(one.words, language)) == 1
    ]
    for (first, day, comes), (second, other, came) in combinations(dated, 2):
        if day == other or _has(second.words, _read_forms(language, "again")):
            continue
        if (comes and came and _share(first, second, language)) or (
            len(_list_content(first, language) & _list_content(second, language)) >= _ALIKE_ACTS
        ):
            yield Fault("contradiction", (first.span, second.span))
    counted: dict[str, tuple[str, Words]] = {}
    for sentence in sentences:
        for number, noun in _list_counts(sentence.words, language):
            before = counted.setdefault(noun, (number, sentence))
            if before[0] != number and before[1] is not sentence:
                yield Fault("contradiction", (before[1].span, sentence.span))


def _has(words: Sequence[str], forms: Iterable[tuple[str, ...]]) -> bool:
    return any(
        tuple(words[at : at + len(form)]) == form for form in forms for at in range(len(words))
    )


def _list_weekdays(words: Sequence[str], language: str) -> set[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    taken: set[int] = set()
    for form in sorted(_read_forms(language, "weekdays"), key=len, reverse=True):
        for at in range(len(words)):
            if tuple(words[at : at + len(form)]) == form and at not in taken:
                found.add(form)
                taken.update(range(at, at + len(form)))
    return found


def _share(first: Words, second: Words, language: str) -> bool:
    """Do two sentences name a place or a person together, or does the second point back?"""
    common = {"there", "orada", "آنجا"}
    weekdays = {word for form in _read_forms(language, "weekdays") for word in form}
    words = {word for word in first.words if len(word) > _SHORT} - weekdays
    return bool(words & set(second.words) or common & set(second.words))


def _list_content(sentence: Words, language: str) -> set[str]:
    """Return the stems of what a sentence is about, without names, offices and days."""
    known = _known_words(language)
    days = {word for form in _read_forms(language, "weekdays") for word in form}
    return {
        word[:_STEM]
        for word in sentence.words
        if len(word) > _SHORT and word not in known and word not in days
    }


def _list_counts(words: Sequence[str], language: str) -> Iterator[tuple[str, str]]:
    """Yield (number, noun) of things that are counted."""
    numbers = {form[0]: str(k) for k, form in enumerate(_read_forms(language, "numbers"), 1)}
    left_out = {form[0] for form in _read_forms(language, "not_counted") if form}
    for at, word in enumerate(words[:-1]):
        number = numbers.get(word) or (word if _NUMBER.fullmatch(word) else "")
        if not number:
            continue
        nouns = words[at + 1 : at + (3 if language == "en" else 2)]
        noun = nouns[-1] if language == "en" and len(nouns) > 1 else nouns[0]
        for one in dict.fromkeys((nouns[0], noun)):
            if len(one) > _SHORT and one not in left_out and one.isalpha():
                yield number, one


def _find_names(sentences: Sequence[Words], language: str) -> Iterator[Fault]:
    """Yield pairs of names that differ by one letter that sounds alike."""
    places: dict[str, Span] = {}
    for sentence in sentences:
        for at, word in enumerate(sentence.words):
            if len(word) < _SHORTEST_NAME or not word.isalpha():
                continue
            if language != "fa" and not sentence.cases[at]:
                continue
            places.setdefault(word, Span(sentence.starts[at], sentence.ends[at]))
    known = _known_words(language)
    for first, second in combinations(sorted(places, key=lambda one: places[one].start), 2):
        if _sounds_alike(first, second) and not {first, second} & known:
            yield Fault("name-spelled-two-ways", (places[first], places[second]))


@cache
def _known_words(language: str, *, states: bool = False) -> frozenset[str]:
    """Return the words of all names of the actor lists but persons', or of states alone."""
    forms = [
        name.form
        for name in read_actors().names[language]
        if (name.kind in ("state", "adjective") if states else name.kind != "person")
    ]
    return frozenset(word for words in split_forms(forms, language) for word in words)


def _sounds_alike(first: str, second: str) -> bool:
    if abs(len(first) - len(second)) > 1 or first == second:
        return False
    if len(first) == len(second):
        differing = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
        return len(differing) == 1 and any(
            differing[0][0] in some and differing[0][1] in some for some in _ALIKE
        )
    longer, shorter = (first, second) if len(first) > len(second) else (second, first)
    return any(
        longer[:k] + longer[k + 1 :] == shorter and longer[k] in "hyی"
        for k in range(1, len(longer) - 1)
    )


def _find_agencies(
    paragraphs: Sequence[Paragraph], sentences: Sequence[Words], text: str, language: str
) -> Iterator[Fault]:
    """Yield the credits at the head and at the end of a report where they name two agencies."""
    head = next(
        (found for one in paragraphs[:_HEAD] if (found := _name_agency(one.span, text, language))),
        None,
    )
    if head is None:
        return
    ends = [one.span for one in paragraphs[-1:]] + [one.span for one in sentences[-_TAIL:]]
    for place in ends:
        words = place.of(text)
        if place.start <= head[1].start or not _is_credit(words, language):
            continue
        tail = _name_agency(place, text, language)
        if tail is not None and not _is_same_agency(head[0], tail[0]):
            yield Fault("two-agencies", (head[1], place))
            return


def _name_agency(place: Span, text: str, language: str) -> tuple[str, Span] | None:
    """Return the name of the agency that a line credits, and the place of the credit."""
    line = place.of(text)
    lists = _read_lists(language)
    for name in lists["agencies"]:
        if line.strip() == name:
            return name, place
    found = _NAMED[language].search(line)
    if found is None:
        return None
    name = next(group for group in found.groups() if group)
    end = place.start + found.end()
    return name.strip(), Span(place.start + found.start(), end)


def _is_same_agency(first: str, second: str) -> bool:
    one, other = (re.sub(r"\W", "", name.casefold()) for name in (first, second))
    return one in other or other in one


_NAMED = {
    "fa": re.compile(
        r"(?:[^\W\d_]+\s*[-–]\s*)?خبرگزاری\s+([^\s:،.]+)"
        r"|^\W*به گزارش\s+(?:خبرگزاری\s+)?([^\s:،.]+(?:\s[^\s:،.]+)?)\s*[:،]"
    ),
    "az": re.compile(
        r"((?:[A-ZÇƏĞİÖŞÜ]\w*\s+){1,3}Agentliyi)|([A-ZÇƏĞİÖŞÜ]\w*inform)|([A-ZÇƏĞİÖŞÜ]\w+)\s+agentliyi"
    ),
    "en": re.compile(
        r"((?:[A-Z]\w+\s+){1,3}(?:Agency|News|Press|Wire|Bureau|Newswire|Service)(?:\s(?:Agency|Bureau|Service))?)"
    ),
}
"""How a credit names an agency."""


def _find_misattributed(
    paragraphs: Sequence[Paragraph],
    quotes: Sequence[Span],
    sentences: Sequence[Words],
    language: str,
    list_ranks: Callable[[Span], list[str]],
) -> Iterator[Fault]:
    """Yield words to, or about a meeting with, another office than that of the heading."""
    forms = (*_read_forms(language, "vocative"), *_read_forms(language, "met"))
    heading: Span | None = None
    ranks: list[str] = []
    for one in paragraphs:
        if one.heading:
            heading, ranks = one.span, list_ranks(one.span)
        if one.heading or heading is None or not ranks:
            continue
        for quote in quotes:
            if not one.span.start <= quote.start < one.span.end:
                continue
            words = [
                word for sentence in sentences
                for word, at in zip(sentence.words, sentence.starts, strict=True)
                if quote.start <= at < quote.end
            ]  # fmt: skip
            theirs = list_ranks(quote) if _has(words, forms) else []
            if theirs and set(theirs).isdisjoint(ranks):
                yield Fault("misattributed-quotation", (heading, quote))
                break


def _list_quotations(text: str) -> Iterator[Span]:
    for match in _QUOTE.finditer(text):
        yield Span(match.start(1), match.end(1))
