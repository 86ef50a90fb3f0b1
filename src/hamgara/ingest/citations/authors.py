"""The authors at the head of an entry of a reference list."""

from __future__ import annotations

import re

from hamgara.ingest.citations.given_names import is_given_name
from hamgara.ingest.citations.model import Name
from hamgara.ingest.citations.names import is_persian, name_key
from hamgara.ingest.citations.words import (
    HONORIFICS,
    INITIALS,
    ORGANIZATIONS,
    OTHERS,
    PARTICLES,
    STOPS,
)

_AND = re.compile(r"\s*[,،;؛]?\s*(?:&|(?<![^\W\d_])(?:and|və|و)(?![^\W\d_]))\s*")
_VANCOUVER = re.compile(r"^([^\W\d_][^\d,]*?)\s+([A-Z]{1,3})\.?$")
_ROLE = re.compile(
    r"\s*[(\[](?:eds?\.?|ویراستار(?:ان)?|گردآورنده|مترجم|red\.?)[)\]]|\s+(?:eds?\.)$", re.IGNORECASE
)
_EDGES = ' \t\n,،:;؛.*_«»"“”\u200c\u200e\u200f'
_QUOTE = re.compile('[«“"]')
_SENTENCE = re.compile(r"(?<![^\W\d_])(?=([^\W\d_]{2,}))\1\.\s+(?=\S)")
_MOST = 60


def split_authors(head: str) -> tuple[Name, ...]:
    """Return the names in a text that holds nothing but names."""
    head = _ROLE.sub("", OTHERS.sub("", head[:600])).strip(_EDGES)
    if not head or not any(c.isalpha() for c in head):
        return ()
    if is_organization(head):
        return (Name(head, is_organization=True),)
    names: list[Name] = []
    for chunk in re.split("[;؛]", head):
        for i, part in enumerate(_AND.split(chunk)):
            names.extend(_read_chunk(part, first=not names and not i))
    return tuple(names[:_MOST])


def split_head(entry: str) -> tuple[tuple[Name, ...], str]:
    """Return the names at the head of an entry, and the rest, where no year parts them."""
    quote = _QUOTE.search(entry)
    if quote and 0 < quote.start() < 150:
        return split_authors(entry[: quote.start()]), entry[quote.start() :]
    if re.search("[;؛]", entry[:80]):
        return _split_semicolons(entry)
    if not is_persian(entry[:40]):
        end = _SENTENCE.search(entry)
        comma = entry.count(",", 0, end.start() if end else 0)
        if end and end.end() < 120 and comma <= 6 and len(entry[: end.start()].split()) <= 12:
            return split_authors(entry[: end.end() - 1].rstrip(". ")), entry[end.end() :]
    return _split_commas(entry)


def is_organization(text: str) -> bool:
    """Return whether a text names an organization."""
    words = text.split()
    if not 1 <= len(words) <= 10 or re.search("[,،;؛]", text):
        return False
    keys = [name_key(word) for word in words]
    return keys[0] in ORGANIZATIONS if is_persian(text) else any(k in ORGANIZATIONS for k in keys)


def _read_chunk(part: str, *, first: bool) -> list[Name]:
    tokens = [token.strip(_EDGES) for token in re.split("[,،]", part)]
    tokens = [HONORIFICS.sub("", token) for token in tokens if token]
    if not tokens:
        return []
    if any(INITIALS.match(token) for token in tokens[1:]):
        return _pair_initials(tokens)
    if len(tokens) == 1:
        return [_read_name(tokens[0])]
    if len(tokens) == 2 and not (first and _VANCOUVER.match(tokens[0])):
        if is_persian(part) and not _has_given(tokens[1]) and _is_lone_family(tokens):
            return [_read_name(token) for token in tokens]
        return [Name(tokens[0], tokens[1])]
    if all(_VANCOUVER.match(token) for token in tokens):
        return [_read_name(token) for token in tokens]
    if _has_given(tokens[1]) or (not is_persian(part) and first and len(tokens[0].split()) == 1):
        return [Name(tokens[0], tokens[1]), *(_read_name(token) for token in tokens[2:])]
    return [_read_name(token) for token in tokens]


def _is_lone_family(tokens: list[str]) -> bool:
    """Return whether two Persian words are more likely two families (نجفی، کریمی)."""
    return name_key(tokens[1])[-1:] in {"ی"} and not is_given_name(tokens[1])


def _has_given(text: str) -> bool:
    return any(is_given_name(word) for word in text.split())


def _pair_initials(tokens: list[str]) -> list[Name]:
    names: list[Name] = []
    for token in tokens:
        if names and not names[-1].given and INITIALS.match(token):
            names[-1] = Name(names[-1].family, token)
        else:
            names.append(_read_name(token) if names and names[-1].given else Name(token))
    return names


def _read_name(text: str) -> Name:
    """Read one name without a comma: `Inês Silva`, `علی محمدی`, `نجفی موسی`, `Smith J`."""
    text = HONORIFICS.sub("", text.strip(_EDGES))
    words = text.split()
    if len(words) < 2:
        return Name(text)
    if is_organization(text):
        return Name(text, is_organization=True)
    vancouver = _VANCOUVER.match(text)
    if vancouver:
        return Name(vancouver[1], vancouver[2])
    if is_persian(text):
        lead = 0
        while lead < len(words) - 1 and is_given_name(words[lead]):
            lead += 1
        if lead:
            return Name(" ".join(words[lead:]), " ".join(words[:lead]))
        tail = len(words)
        while tail > 1 and is_given_name(words[tail - 1]):
            tail -= 1
        given = " ".join(words[tail:])
        return Name(" ".join(words[:tail]), given, is_unordered=not given)
    cut = len(words) - 1
    while cut > 1 and words[cut - 1].lower() in PARTICLES:
        cut -= 1
    if words[0].lower() in PARTICLES:
        return Name(text)
    return Name(" ".join(words[cut:]), " ".join(words[:cut]), is_unordered=len(words) == 2)


def _split_semicolons(entry: str) -> tuple[tuple[Name, ...], str]:
    """Read `family, given; family, given, title, ...`."""
    names: list[Name] = []
    at = 0
    for part in re.split("([;؛])", entry):
        tokens = [token for token in re.split("[,،]", part) if token.strip()]
        if part in {";", "؛"}:
            at += len(part)
            continue
        if len(tokens) <= 2 and len(part.split()) <= 7 and at + len(part) < len(entry):
            names.extend(split_authors(part))
            at += len(part)
            continue
        more, rest = _split_commas(entry[at:])
        return (*names, *more), rest
    return tuple(names), entry[at:]


def _split_commas(entry: str) -> tuple[tuple[Name, ...], str]:
    tokens = re.split("([,،])", entry, maxsplit=12)
    parts = tokens[0::2]
    first = HONORIFICS.sub("", parts[0].strip(_EDGES))
    if not first or len(parts) < 2:
        return (), entry
    if is_organization(first):
        return (Name(first, is_organization=True),), _rest(tokens, 1)
    words = first.split()
    if len(words) > 6 or any(name_key(word) in STOPS for word in words):
        return (), entry
    if is_persian(first) and len(words) > 1 and is_given_name(words[-1]):
        return _split_joined(tokens)
    second = HONORIFICS.sub("", parts[1].strip(_EDGES))
    given = second.split()
    lead = 0
    while lead < len(given) and is_given_name(given[lead]):
        lead += 1
    if lead and _AND.search(second) and len(given) <= 7:
        head, *more = _AND.split(second)
        names = [Name(first, head)]
        if len(parts) > 3 and len(parts[2].split()) <= 2 and _has_given(parts[2]):
            return (*names, Name(more[0], parts[2].strip(_EDGES))), _rest(tokens, 3)
        return (*names, *(_read_name(one) for one in more)), _rest(tokens, 2)
    if lead and lead < len(given) - 1:
        rest = second.split(None, lead)[lead]
        return (Name(first, " ".join(given[:lead])),), rest + _tail(tokens, 2)
    if lead or INITIALS.match(second) or (len(given) <= 2 and len(parts) >= 4):
        return (Name(first, second),), _rest(tokens, 2)
    return (_read_name(first),), _rest(tokens, 1)


def _split_joined(tokens: list[str]) -> tuple[tuple[Name, ...], str]:
    """Read `family given, family given, title`: each name stands in one part."""
    names: list[Name] = []
    for part in tokens[0::2]:
        words = part.split()
        if not 1 < len(words) <= 5 or not is_given_name(words[-1].strip(_EDGES)):
            break
        names.append(_read_name(part))
    return tuple(names), _rest(tokens, len(names))


def _rest(tokens: list[str], parts: int) -> str:
    return "".join(tokens[2 * parts :]).strip()


def _tail(tokens: list[str], parts: int) -> str:
    return "".join(tokens[2 * parts - 1 :])
