"""Read an evidence table: which themes each participant's findings name.

An item of findings is itself a label, and may hold several that lost their separator. It
is read like this: every phrase of every theme is found in it (inflected, however spelled);
a phrase inside a context that gives it another sense is struck out; of the rest the one
that begins first is read, the longest there, and its words are not read again. What is
left and says something is a phrase without a theme.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from hamgara.messages import LANGUAGES
from hamgara.study.evidence_cues import EvidenceCues
from hamgara.study.tables import EvidenceRow, EvidenceTable
from hamgara.text.detect import detect_language
from hamgara.text.normalize import fold
from hamgara.text.phrases import Hit, PhraseFinder
from hamgara.text.spans import Span
from hamgara.themes.carriers import Carriers, Word, find_carriers

_LABEL, _BESIDE, _UNLESS = "label", "beside", "unless"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of an item and the codes they speak for; none where no theme answers to them."""

    row: int
    participant: int
    item: int
    span: Span
    text: str
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """An evidence table as read.

    `themes` is code -> participant -> the first phrase that speaks for it; `unreadable`
    are the codes without phrases in the language of the table.
    """

    table: str
    language: str
    participants: frozenset[int]
    phrases: tuple[Phrase, ...]
    themes: Mapping[str, Mapping[int, str]]
    unreadable: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Draft:
    """A phrase under way: the codes it speaks for, and those it does only beside others."""

    phrase: Phrase
    beside: tuple[str, ...] = ()


def read_evidence(table: EvidenceTable, cues: Mapping[str, EvidenceCues]) -> Evidence:
    """Return what the findings of a table say of the themes that have `cues`.

    The language is that of the table's findings together. Rows with one number are one
    participant.
    """
    language = detect_language(
        "\n".join(item for row in table.rows for item in row.findings), among=LANGUAGES
    )
    finder = PhraseFinder(_list_phrases(cues, language), language)
    carriers = find_carriers(language)
    phrases = [phrase for row in table.rows for phrase in _read_row(row, finder, carriers, cues)]
    themes: dict[str, dict[int, str]] = {code: {} for code in cues}
    for phrase in phrases:
        for code in phrase.codes:
            themes[code].setdefault(phrase.participant, phrase.text)
    return Evidence(
        table=table.name,
        language=language,
        participants=frozenset(row.participant for row in table.rows),
        phrases=tuple(phrases),
        themes=themes,
        unreadable=frozenset(
            code
            for code, one in cues.items()
            if not (one.labels.get(language) or one.beside.get(language))
        ),
    )


def _list_phrases(cues: Mapping[str, EvidenceCues], language: str) -> Iterator[tuple[str, str]]:
    """Yield (what the phrase does and for which code, phrase)."""
    for code, one in cues.items():
        for role, phrases in (
            (_LABEL, one.labels),
            (_BESIDE, one.beside),
            (_UNLESS, one.unless),
        ):
            for phrase in phrases.get(language, ()):
                yield f"{role} {code}", phrase


def _read_row(
    row: EvidenceRow, finder: PhraseFinder, carriers: Carriers, cues: Mapping[str, EvidenceCues]
) -> list[Phrase]:
    hits = [finder.find(item) for item in row.findings]
    drafts = [
        draft
        for item, found in enumerate(hits)
        for draft in _choose(row, item, found, finder.language)
    ]
    settled = _settle(drafts, cues)
    phrases = [phrase for phrase in settled if phrase.codes]
    for item, text in enumerate(row.findings):
        inside = [phrase.span for phrase in settled if phrase.item == item and phrase.codes]
        alone = [phrase.span for phrase in settled if phrase.item == item and not phrase.codes]
        senses = [hit.span for hit in hits[item] if hit.key.startswith(_UNLESS)]
        covered = inside + [sense for sense in senses if _touches(sense, inside)]
        phrases += [
            Phrase(row.row, row.participant, item, span, span.of(text))
            for span in _find_rest(carriers.split(text), covered, alone)
        ]
    return sorted(phrases, key=lambda phrase: (phrase.item, phrase.span))


def _choose(row: EvidenceRow, item: int, hits: Sequence[Hit], language: str) -> Iterator[_Draft]:
    """Yield the phrases read in an item: leftmost, there the longest, none over another."""
    text = row.findings[item]
    left = [hit for hit in hits if _counts(hit, hits)]
    end = 0
    for span in sorted({hit.span for hit in left}, key=lambda s: (s.start, -s.end)):
        if span.start < end:
            continue
        end = span.end
        words = fold(span.of(text), language).text
        here = [hit for hit in left if hit.span == span]
        exact = [hit for hit in here if fold(hit.phrase, language).text == words] or here
        yield _Draft(
            Phrase(row.row, row.participant, item, span, span.of(text), _codes(exact, _LABEL)),
            _codes(exact, _BESIDE),
        )


def _counts(hit: Hit, hits: Iterable[Hit]) -> bool:
    """Tell whether a hit is a phrase of a theme, and not in another sense for that theme."""
    role, _, code = hit.key.partition(" ")
    return role != _UNLESS and not any(
        other.key == f"{_UNLESS} {code}"
        and other.span.start <= hit.span.start
        and hit.span.end <= other.span.end
        for other in hits
    )


def _codes(hits: Iterable[Hit], role: str) -> tuple[str, ...]:
    found = (hit.key.partition(" ") for hit in hits)
    return tuple(dict.fromkeys(code for kind, _, code in found if kind == role))


def _settle(drafts: Sequence[_Draft], cues: Mapping[str, EvidenceCues]) -> list[Phrase]:
    """Return the phrases of a row with the codes that they speak for beside others.

    Beside is in the same item or the next to it. Where a row has such a phrase and what it
    wants beside it, but nowhere together, the two that stand nearest count.
    """
    codes = [set(draft.phrase.codes) for draft in drafts]
    for code in dict.fromkeys(code for draft in drafts for code in draft.beside):
        near = [d.phrase.item for d in drafts if set(d.phrase.codes) & set(cues[code].near)]
        away = {
            i: min(abs(draft.phrase.item - item) for item in near)
            for i, draft in enumerate(drafts)
            if near and code in draft.beside
        }
        for i, distance in away.items():
            if distance <= 1 or distance == min(away.values()):
                codes[i].add(code)
    return [
        replace(draft.phrase, codes=tuple(sorted(found)))
        for draft, found in zip(drafts, codes, strict=True)
    ]


def _find_rest(
    words: Sequence[Word], covered: Sequence[Span], alone: Sequence[Span]
) -> Iterator[Span]:
    """Yield what is left of an item beside the phrases read in it and says something.

    Carriers at the ends of what is left belong to the phrases read, and so does a single
    word that no joint parts from one (foreign, in foreign investment), unless it is known
    to say something of its own (`alone`). Where nothing was read, the whole item is left.
    """
    if not covered:
        if words:
            yield Span(words[0].span.start, words[-1].span.end)
        return
    runs = [
        (is_read, list(group))
        for is_read, group in groupby(words, key=lambda word: _touches(word.span, covered))
    ]
    for i, (is_read, run) in enumerate(runs):
        if not is_read:
            weights = [_weigh(word, alone) for word in run]
            yield from _trim(run, weights, after_read=i > 0, before_read=i < len(runs) - 1)


def _weigh(word: Word, alone: Sequence[Span]) -> int:
    """Return 0 for a carrier, 1 for a word that may qualify another, 2 for one that may not."""
    return 2 if _touches(word.span, alone) else int(not word.carries)


def _trim(
    run: Sequence[Word], weights: Sequence[int], *, after_read: bool, before_read: bool
) -> Iterator[Span]:
    """Yield the span of a run without the clauses at its ends that say nothing of their own."""
    clauses: list[list[tuple[Word, int]]] = [[]]
    for word, weight in zip(run, weights, strict=True):
        if word.joins:
            clauses.append([])
        else:
            clauses[-1].append((word, weight))
    beside = [after_read, *[False] * (len(clauses) - 1)]
    beside[-1] = beside[-1] or before_read
    said = [
        clause
        for clause, qualifies in zip(clauses, beside, strict=True)
        if sum(weight for _, weight in clause) > qualifies
    ]
    if said:
        yield Span(said[0][0][0].span.start, said[-1][-1][0].span.end)


def _touches(span: Span, others: Iterable[Span]) -> bool:
    return any(span.overlaps(other) for other in others)
