"""One English sentence being read: its words, chunks and what was found so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from hamgara.events.grammars._en_chunk import Chunk
from hamgara.events.grammars._en_clauses import Clauses, Governor
from hamgara.events.grammars._en_phrase import Phrase
from hamgara.events.grammars._en_rules import Matcher, with_singulars
from hamgara.events.grammars._en_tokens import Tokens
from hamgara.events.reading import Mood
from hamgara.events.vocabulary import Rule

WINDOW = 18
PAPERS = frozenset(
    {"statement", "letter", "note", "message", "communique", "release", "report", "tweet", "post",
     "bulletin", "source", "sources", "briefing", "memo"}
)  # fmt: skip
_OF_STATES = frozenset(
    {"territory", "airspace", "soil", "waters", "village", "town", "city", "post", "posts",
     "base", "bases", "position", "positions", "target", "targets", "forces", "force", "move",
     "step", "decision", "proposal", "offer", "demand", "request", "plan", "attack", "strike",
     "raid", "action", "actions", "statement", "remarks", "claim", "claims", "airport", "port",
     "island", "province", "region", "ship", "ships", "vessel", "vessels", "tanker", "boat",
     "boats", "plane", "planes", "skies", "spokeswoman", "side", "flag", "victims", "people",
     "public", "antonovs", "migs", "sukhois", "plant", "plants", "facility", "facilities",
     "refinery", "refineries", "installations", "infrastructure", "oilfield", "oilfields",
     "shipping", "factory", "factories", "depot", "depots", "airfield", "airfields", "outpost",
     "outposts", "checkpoint", "checkpoints", "convoy", "convoys", "farmland", "soldiers",
     "dissidents", "dissident", "exiles", "accusations", "allegations", "charge", "charges",
     "complaint", "complaints", "protest", "protests", "concerns", "draft", "text", "ports",
     "airports", "cities", "towns", "villages", "elections", "election", "measures", "sanctions",
     "tariffs", "story", "account", "version", "criticism", "objections", "requests", "appeal",
     "appeals", "call", "calls", "demands", "offers", "proposals", "plans", "bid", "advance",
     "troops"}
)  # fmt: skip
_HELD_THERE = frozenset(
    {"talks", "negotiations", "meeting", "meetings", "summit", "conference", "round", "process",
     "format", "consultations", "session", "forum", "dialogue", "discussions", "accord", "accords",
     "agreement", "agreements", "declaration"}
)  # fmt: skip
_MATTERS = frozenset({"crisis", "war", "conflict", "question", "issue", "file", "dispute"})
"""What a place only names: the Crimea crisis."""
_OUTSIDE = frozenset({"off", "near", "around", "outside", "beyond"})
_LADEN = frozenset({"carry", "load", "bear", "bring", "transport", "haul"})
"""A plane carrying tents: what is in it belongs to it."""


@dataclass(slots=True)
class Candidate:
    """A rule that may fire: its words, its chunk, its arguments, its moods.

    `said`: the verb by which it is done where the words say what is charged or vowed.
    """

    rule: Rule
    first: int
    last: int
    chunk: int
    kind: str = ""
    arguments: list[tuple[str, Phrase]] = field(default_factory=list)
    moods: set[Mood] = field(default_factory=set)
    dropped: bool = False
    undated: bool = False
    said: int = -1


def list_countries(arguments: list[tuple[str, Phrase]]) -> set[str]:
    """Return the codes of all actors among arguments."""
    return {actor.country for _, one in arguments for actor in one.actors}


def settle_crowd(arguments: list[tuple[str, Phrase]], first: int) -> list[tuple[str, Phrase]]:
    """A crowd without a state is of the state it stands in, where another is its target.

    `first` is the first word of the act: a state behind it (portraits of) is not the crowd's.
    """
    if any(
        one.actors and one.last < first
        for case, one in arguments
        if case in ("subject", "by", "of")
    ):
        return arguments
    places = [one for case, one in arguments if case == "in" and one.actors]
    rest = list_countries([one for one in arguments if one[0] != "in"])
    if len(places) != 1 or not rest - {actor.country for actor in places[0].actors}:
        return arguments
    return [("by" if one is places[0] else case, one) for case, one in arguments]


class Scene:
    """A sentence, its clauses, and the rules that may fire."""

    def __init__(
        self, tokens: Tokens, phrases: list[Phrase], chunks: list[Chunk], matcher: Matcher
    ) -> None:
        self.tokens, self.phrases, self.chunks, self.matcher = tokens, phrases, chunks, matcher
        self.words = [*tokens.words, ""]
        self.clauses = Clauses(
            chunks, phrases, self.words, matcher.lists["reporting"], matcher.lists["controlling"]
        )
        self.clauses.nouns = frozenset(matcher.noun_classes)
        self.present = frozenset(with_singulars(tokens.words))
        self.offices = frozenset(
            i
            for one in phrases
            if one.rank and one.rank != "people"
            for i in range(one.first, one.last)
        )
        self.used: set[int] = set()
        self.found: list[Candidate] = []
        self.domestic: set[str] = set()
        self.year = 0
        self.victims: set[int] = set()

    def _zone_end(self, k: int) -> int:
        """Return the last word that may belong to the complements of chunk k."""
        chunks = self.chunks
        for j in range(k + 1, len(chunks)):
            chunk = chunks[j]
            if chunk.verb is not None and chunk.verb.form == "finite":
                return min(self._cut(j, k), chunks[k].last + WINDOW)
            if chunk.kind == ";":
                return min(chunk.first - 1, chunks[k].last + WINDOW)
            if chunk.kind == "B" and chunk.case not in ("that", "how"):
                return min(chunk.first - 1, chunks[k].last + WINDOW)
        return min(len(self.words) - 2, chunks[k].last + WINDOW)

    def _cut(self, number: int, trigger: int) -> int:
        """Return the last word before the clause of finite verb `number`."""
        for m in range(number, trigger, -1):
            if self.chunks[m].kind in (",", "&", "R"):
                return self.chunks[m].first - 1
        return self.chunks[number].first - 1

    def _group(self, j: int) -> tuple[int, int]:
        """Return the first and last word of noun chunk j with the of-phrases behind it."""
        end = j
        while (
            end + 2 < len(self.chunks)
            and self.chunks[end + 1].kind == "P"
            and (self.chunks[end + 2].kind == "N")
        ):
            end += 2
        laden = self.chunks[end + 1] if end + 2 < len(self.chunks) else None
        verb = laden.verb if laden is not None else None
        if verb is not None and verb.form in ("ing", "pp") and _LADEN & set(verb.lemmas):
            return self.chunks[j].first, self._group(end + 2)[1]
        return self.chunks[j].first, self.chunks[end].last

    def _wide_group(self, j: int, k: int) -> tuple[int, int]:
        """Return `_group` with a participle behind it, up to verb k (a man wanted on charges)."""
        first, last = self._group(j)
        after = next((n for n, c in enumerate(self.chunks) if c.first == last + 1), None)
        verb = self.chunks[after].verb if after is not None and after < k else None
        reduced = verb is not None and verb.form == "pp"
        return first, self.chunks[k].first - 1 if reduced else last

    def _own_actors(self, j: int) -> bool:
        return any(self.phrases[n].actors for n in self.chunks[j].phrases)

    def _is_finite(self, m: int) -> bool:
        verb = self.chunks[m].verb
        return verb is not None and verb.form == "finite"

    def _main_verb(self, j: int) -> int | None:
        begin = next((m for m in range(j - 1, -1, -1) if self.chunks[m].kind == ";"), -1)
        behind = range(j, len(self.chunks))
        places = behind if self._opens_relative(j) else (*range(j - 1, begin, -1), *behind)
        return next((m for m in places if self._is_finite(m)), None)

    def _opens_relative(self, j: int) -> bool:
        """Does noun chunk j stand in what opens a relative clause (who at a summit with X said)?"""
        start = j
        while start > 0 and self.chunks[start - 1].kind in ("N", "P"):
            start -= 1
        return start > 0 and [c.kind for c in self.chunks[start - 1 : start + 1]] == ["R", "P"]

    def _subject_actors(self, k: int) -> list[Phrase]:
        """Return who is named as the subject of verb chunk k, or whose statement is."""
        heads = self.clauses.subject(k)
        found = [one for j in heads for one in self.clauses.actors_in(j) if one.actors]
        if found or len(heads) != 1 or self.words[self.chunks[heads[0]].last] not in PAPERS:
            return found
        behind = self.chunks[heads[0] + 1 : heads[0] + 3]
        signed = [one.kind for one in behind] == ["P", "N"]
        if not signed or self.words[behind[0].first] not in ("from", "by"):
            return []
        return [one for one in self.clauses.actors_in(heads[0] + 2) if one.actors]

    def is_aside(self, phrase: Phrase) -> bool:
        """Does an adjective of a state qualify a mere thing (Colombian cocaine, British groups)?"""
        if not phrase.rank and phrase.first and self.words[phrase.first - 1] in _OUTSIDE:
            return True
        if phrase.first in self.victims:
            return True
        before = self.words[max(phrase.first - 2, 0) : phrase.first]
        if phrase.city and before in (["held", "in"], ["place", "in"], ["convened", "in"]):
            return True
        if before[-1:] == ["with"] and before[0] in ("border", "borders", "frontier", "boundary"):
            return True
        if phrase.owner or phrase.rank or phrase.role not in ("GOV", ""):
            return False
        if not phrase.modifier:
            return self.words[phrase.last + 1] in _MATTERS
        chunk = next((c for c in self.chunks if c.first <= phrase.first <= c.last), None)
        if chunk is None or chunk.last == phrase.last:
            return False
        lists = self.matcher.lists
        head = self.words[chunk.last]
        people = lists["sides"] | lists["groups"] | lists["captives"] | lists["missions"]
        return head not in people | _OF_STATES

    def is_venue(self, phrase: Phrase) -> bool:
        """Does a city only tell where talks are held (the Geneva negotiations)?"""
        plain = phrase.city and not (phrase.owner or phrase.rank) and len(phrase.actors) == 1
        return plain and not _HELD_THERE.isdisjoint(self.words[phrase.last + 1 : phrase.last + 3])

    def _has_if(self) -> bool:
        return any(c.kind == "B" and c.case in ("if", "unless") for c in self.chunks)

    def _stands_near(self, key: str, k: int) -> bool:
        """Does a word of a list stand in the clause of verb chunk k?"""
        near = self.words[self.chunks[k].first : self._zone_end(k) + 1]
        return not self.matcher.lists[key].isdisjoint(near)

    def _class(self, governor: Governor) -> str:
        chunk = self.chunks[governor.at]
        if chunk.verb is None:
            return self.matcher.noun_classes.get(self.words[chunk.last], "")
        for one in self.found:
            if one.chunk == governor.at and one.kind:
                return one.kind
        for lemma in chunk.verb.lemmas:
            if lemma == "call" and self.words[chunk.verb.head + 1] in ("on", "upon"):
                return "urge"
            if lemma == "call" and self.words[chunk.verb.head + 1] != "off":
                continue
            if lemma == "tell" and governor.link == "that":
                continue
            kind = self.matcher.classes.get(lemma)
            if kind:
                return kind
        return ""
