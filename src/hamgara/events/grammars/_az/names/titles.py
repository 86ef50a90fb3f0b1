"""Long Azerbaijani titles: offices behind lists of fields, or behind what their holder is for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from hamgara.events.grammars._az.names.atoms import Atom
from hamgara.events.grammars._az.names.names import BODIES
from hamgara.events.grammars._az.words.nouns import read_head
from hamgara.events.lexicon import Hit
from hamgara.events.words import CAPITAL, Words

_LONGEST = 14
_CHARGED = 6
_FOR = "üzrə"
_SENT = frozenset(
    {"xüsusi", "səlahiyyətli", "ali", "birinci", "baş", "şəxsi", "daimi", "fövqəladə"}
)
_APPOSED = frozenset(
    (
        "sədri", "həmsədri", "rəhbəri", "başçısı", "direktoru", "müdiri", "üzvü", "nümayəndəsi",
        "köməkçisi", "müavini", "rəisi", "katibi", "komandanı", "prezidenti",
    )
)  # fmt: skip
"""Titles that stand beside another of the same person."""
_OWNED = ("ın", "in", "un", "ün", "icraçı", "baş", "birinci")
_RANKS = frozenset({"ambassador", "envoy", "official", "deputy-head", "minister", "institution"})


def find_title(
    sentence: Words, start: int, at: Mapping[int, Hit[Atom]], verbs: Callable[[int], str],
    titles: Collection[str],
) -> int:  # fmt: skip
    """Return where a long title goes on behind its fields, 0 where there is none."""
    return _find_charged(sentence.words, start, at, titles) or _find_listed(
        sentence.words, start, at, verbs
    )


def find_apposed(
    sentence: Words, start: int, at: Mapping[int, Hit[Atom]], verbs: Callable[[int], str]
) -> int:
    """Return where a second title of an officer ends before his name, 0 where there is none.

    "X-in iqtisadiyyat naziri, | hökumətlərarası komissiyanın həmsədri | Mikayıl Cabbarov".
    """
    words, cases = sentence.words, sentence.cases
    for i in range(start, min(start + _LONGEST, len(words) - 1)):
        hit = at.get(i)
        if hit is not None and hit.entry.kind not in ("office", "organization", "decoy"):
            return 0
        if verbs(i) not in ("", "noun") or words[i] in (",", ".", ";", ":"):
            return 0
        named = cases[i + 1] >= CAPITAL and (i + 1 not in at or at[i + 1].entry.kind == "person")
        if words[i] in _APPOSED and named:
            return i if i > start and words[i - 1].endswith(_OWNED) else 0
    return 0


def skip_quoted(words: list[str], i: int, verbs: Callable[[int], str]) -> int:
    """Return where to read on at a quote: behind a title that a noun follows ("..." təlimi)."""
    end = next((n for n in range(i + 1, min(i + 6, len(words))) if words[n] == words[i]), None)
    after = words[end + 1] if end is not None and end + 1 < len(words) else ""
    titled = end is not None and read_head(after) is not None
    return end + 1 if end is not None and titled and not verbs(end + 1) else i + 1


def _find_listed(
    words: list[str], start: int, at: Mapping[int, Hit[Atom]], verbs: Callable[[int], str]
) -> int:
    """Return where an office or committee stands behind a list of its fields, 0 for nowhere.

    "X-in | ətraf mühit, şəhərsalma və iqlim dəyişikliyi | naziri", "X parlamentinin | müdafiə,
    təhlükəsizlik və ATƏT məsələləri | komitəsinin sədri".
    """
    end = min(start + _LONGEST, len(words))
    if "," not in words[start:end] or "və" not in words[start:end]:
        return 0
    listed = joined = False
    i = start
    while i < end:
        word, hit = words[i], at.get(i)
        body = word.startswith(BODIES) and read_head(word) is not None
        if listed and joined and (body or _is_office(hit)):
            return i
        if hit is not None and hit.entry.kind not in ("office", "organization", "decoy"):
            return 0
        if hit is not None and hit.entry.kind == "office" and hit.entry.rank != "institution":
            return 0
        if verbs(i) not in ("", "noun") or (word != "," and not word[0].isalpha()):
            return 0
        joined = joined or (listed and word == "və")
        listed = listed or word == ","
        i = hit.last + 1 if hit is not None else i + 1
    return 0


def _is_office(hit: Hit[Atom] | None) -> bool:
    return hit is not None and hit.entry.kind == "office" and hit.entry.owned


def _find_charged(
    words: list[str], start: int, at: Mapping[int, Hit[Atom]], titles: Collection[str]
) -> int:
    """Return where the title stands of whom a body has for some matter, 0 for nowhere.

    "X prezidentinin | iqlim məsələləri üzrə | nümayəndəsi".
    """
    near = words[start : start + _CHARGED]
    if _FOR not in near or "," in near[: near.index(_FOR)]:
        return 0
    i = start + near.index(_FOR) + 1
    while i < len(words) and words[i] in _SENT and i not in at:
        i += 1
    hit = at.get(i)
    office = hit is not None and hit.entry.kind == "office" and hit.entry.rank in _RANKS
    titled = i < len(words) and (words[i] in titles or (office and _is_office(hit)))
    return i if titled else 0
