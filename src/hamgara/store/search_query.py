"""The query language of search: words, "phrases", prefixes*, OR, NOT, NEAR/n, brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hamgara.errors import HamgaraError
from hamgara.messages import Message, say

LONGEST, DEEPEST, MOST_NEAR = 2_000, 40, 100
NEAR = 10
"""How many words may lie between the two sides of a NEAR without a number."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words to find: a bare word, or a phrase word by word; `prefix`: the last goes on."""

    text: str
    phrase: bool = False
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Bare words side by side; all must be there, joined or apart."""

    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """Two findings with at most `distance` words between them, in either order."""

    left: Query
    right: Query
    distance: int


@dataclass(frozen=True, slots=True)
class All:
    """All of these."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """One of these at least."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Without:
    """None of this."""

    part: Query


Query = Words | Run | Near | All | Any | Without

_TOKEN = re.compile(
    r"""\s+
    |(?P<phrase>"(?P<plain>[^"]*)"|«(?P<angle>[^«»]*)»|[“„](?P<curly>[^“”„]*)[”“])(?P<more>\*?)
    |(?P<open>\()|(?P<close>\))
    |(?P<or>(?:OR|\||یا|[Vv][Əə]\s+[Yy][Aa])(?=[\s()]|$))
    |(?P<not>NOT(?=[\s()]|$)|-(?=[^\s()]))
    |(?P<and>AND(?=[\s()]|$))
    |(?P<near>NEAR(?:/(?P<n>[^\s()]*))?(?=[\s()]|$))
    |(?P<word>[^\s()"«»“”„]+)
    """,
    re.VERBOSE,
)
_EDGES = ".,;:!?،؛؟…"


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    at: int


def parse_query(text: str) -> Query:
    """Read a query.

    Raises:
        HamgaraError: it is malformed; `where` names the place (`query:7`, from 1).
    """
    if len(text) > LONGEST:
        raise _fault(say("The query is longer than {limit} characters.", limit=LONGEST), LONGEST)
    parser = _Parser(_list_tokens(text), len(text))
    found = parser.read_any(0)
    if parser.peek() is not None:
        raise _fault(say("This bracket closes nothing."), parser.at())
    if not _has_positive(found):
        raise _fault(say("The query only says what to leave out."), 0, _ASK)
    return found


_ASK = say('Write what to look for: words, "a phrase", begin*, a OR b, a NOT b, a NEAR/5 b.')


def _fault(what: Message, at: int, remedy: Message | None = None) -> HamgaraError:
    return HamgaraError(what, f"query:{at + 1}", remedy)


def _list_tokens(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise _fault(say("The quotation mark has no partner."), at)
        kind = match.lastgroup or ""
        if match["phrase"] is not None:
            words = match["plain"] or match["angle"] or match["curly"] or ""
            _need_letters(words, at)
            tokens.append(_Token("phrase*" if match["more"] else "phrase", words, at))
        elif match["near"] is not None:
            tokens.append(_Token("near", str(NEAR) if match["n"] is None else match["n"], at))
        elif match["word"] is not None:
            tokens.extend(_read_word(match[0], at))
        elif kind:
            tokens.append(_Token(kind, match[0], at))
        at = match.end()
    return tokens


def _need_letters(words: str, at: int) -> None:
    if not any(char.isalnum() for char in words):
        raise _fault(say("There is no letter or digit to look for."), at, _ASK)


def _read_word(text: str, at: int) -> list[_Token]:
    star = text.find("*")
    word = text.rstrip("*").strip(_EDGES) if star >= 0 else text.strip(_EDGES)
    if "*" in word or (star >= 0 and not text.endswith("*")):
        raise _fault(say("A star stands only at the end of a word."), at + star)
    if not any(char.isalnum() for char in word):
        if star >= 0:
            raise _fault(say("A star needs the beginning of a word before it."), at + star)
        return []
    return [_Token("word*" if star >= 0 else "word", word, at)]


class _Parser:
    def __init__(self, tokens: list[_Token], length: int) -> None:
        self._tokens = tokens
        self._length = length
        self._next = 0

    def peek(self) -> _Token | None:
        return self._tokens[self._next] if self._next < len(self._tokens) else None

    def at(self) -> int:
        token = self.peek()
        return token.at if token else self._length

    def _take(self, *kinds: str) -> _Token | None:
        token = self.peek()
        if token is None or token.kind not in kinds:
            return None
        self._next += 1
        return token

    def read_any(self, depth: int) -> Query:
        if depth > DEEPEST:
            raise _fault(say("The brackets are nested too deep."), self.at())
        parts = [self._read_all(depth)]
        while self._take("or"):
            parts.append(self._read_all(depth))
        return parts[0] if len(parts) == 1 else Any(tuple(parts))

    def _read_all(self, depth: int) -> Query:
        parts: list[Query] = []
        while True:
            if self._take("and"):
                if not parts:
                    raise _fault(say("There is nothing on one side of this."), self._back(), _ASK)
                parts.append(self._read_not(depth))
                continue
            token = self.peek()
            if token is None or token.kind in ("or", "close"):
                break
            parts.append(self._read_not(depth))
        if not parts:
            raise _fault(say("There is nothing to look for here."), self.at(), _ASK)
        parts = _gather(parts)
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _back(self) -> int:
        return self._tokens[self._next - 1].at

    def _read_not(self, depth: int) -> Query:
        if depth > DEEPEST:
            raise _fault(say("The brackets are nested too deep."), self.at())
        if self._take("not"):
            return Without(self._read_not(depth + 1))
        return self._read_near(depth)

    def _read_near(self, depth: int) -> Query:
        left = self._read_atom(depth)
        while token := self._take("near"):
            if not (token.text.isascii() and token.text.isdigit()) or (
                len(token.text) > 3 or int(token.text) > MOST_NEAR
            ):
                what = say("NEAR/ needs a number up to {limit}, as in NEAR/5.", limit=MOST_NEAR)
                raise _fault(what, token.at)
            right = self._read_atom(depth)
            for side in (left, right):
                if not _has_places(side):
                    what = say("Only words, phrases and their OR can stand beside NEAR.")
                    raise _fault(what, token.at)
            left = Near(left, right, int(token.text))
        return left

    def _read_atom(self, depth: int) -> Query:
        if token := self._take("open"):
            inner = self.read_any(depth + 1)
            if not self._take("close"):
                raise _fault(say("This bracket is never closed."), token.at)
            return inner
        if token := self._take("word", "word*", "phrase", "phrase*"):
            return Words(
                token.text, phrase=token.kind.startswith("p"), prefix=token.kind.endswith("*")
            )
        raise _fault(say("There is nothing on one side of this."), self.at(), _ASK)


def _gather(parts: list[Query]) -> list[Query]:
    """Put bare words that stand side by side into one run."""
    gathered: list[Query] = []
    run: list[Words] = []
    for part in [*parts, None]:
        if isinstance(part, Words) and not part.phrase and not part.prefix:
            run.append(part)
            continue
        if run:
            gathered.append(Run(tuple(run)) if len(run) > 1 else run[0])
            run = []
        if part is not None:
            gathered.append(part)
    return gathered


def _has_places(query: Query) -> bool:
    if isinstance(query, Any):
        return all(_has_places(part) for part in query.parts)
    return isinstance(query, Words | Near)


def _has_positive(query: Query) -> bool:
    """Return whether no passage can answer but by what it holds."""
    if isinstance(query, Without):
        return False
    if isinstance(query, All):
        return any(map(_has_positive, query.parts))
    return not isinstance(query, Any) or all(map(_has_positive, query.parts))
