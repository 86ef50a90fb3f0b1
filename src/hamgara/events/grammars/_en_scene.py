"""One English sentence being read: its words, chunks and what was found so far."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from hamgara.events.grammars._en_chunk import Chunk
from hamgara.events.grammars._en_clauses import Clauses, Governor
from hamgara.events.grammars._en_phrase import Phrase
from hamgara.events.grammars._en_rules import Matcher, with_singulars
from hamgara.events.grammars._en_tokens import Tokens
from hamgara.events.reading import Mood
from hamgara.events.vocabulary import Rule
from hamgara.study.actors import BODIES

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
     "troops", "imports", "exports", "subsidies", "goods", "products", "steel", "aluminum",
     "aluminium"}
)  # fmt: skip
_HELD_THERE = frozenset(
    {"talks", "negotiations", "meeting", "meetings", "summit", "conference", "round", "process",
     "format", "consultations", "session", "forum", "dialogue", "discussions", "accord", "accords",
     "agreement", "agreements", "declaration"}
)  # fmt: skip
_MATTERS = frozenset({"crisis", "war", "conflict", "question", "issue", "file", "dispute"})
"""What a place only names: the Crimea crisis."""
_SEATED = frozenset({"chairs", "holds", "heads", "leads", "chaired", "held", "presides"})
_FORUMS = frozenset(
    {"assembly", "headquarters", "summit", "session", "forum", "conference", "hq", "ceremony"}
)
"""Where others meet at a body."""
_OUTSIDE = frozenset({"off", "near", "around", "outside", "beyond"})
_LADEN = frozenset({"carry", "load", "bear", "bring", "transport", "haul"})
"""A plane carrying tents: what is in it belongs to it."""
OFFICIAL = frozenset({"GOV", "MIL", "LEG", "SPY"})
"""Roles of who speaks for a state."""
_REACH = 12
"""Chunks from a noun to the verb of its relative clause, at most."""
_CALLED_OFF = frozenset(
    {"cancel", "postpone", "suspend", "halt", "scrap", "reject", "refuse", "oppose", "delay",
     "scupper", "skip", "shun", "boycott", "miss", "block", "derail", "abandon", "shelve", "break",
     "end", "put", "quit", "leave", "pull", "call", "drop", "ditch", "axe", "mothball", "forgo"}
)  # fmt: skip
"""Verbs after which what was to be done is not."""


Arguments = list[tuple[str, Phrase]]
"""Who takes part in an act, each with a case."""


_AT_ONCE = (["no", "time", "in"], ["little", "time", "in"], ["no", "time", "before"])
"""What is lost or wasted where an act follows at once (lost no time in summoning)."""


@dataclass(slots=True)
class Candidate:
    """A rule that may fire: its words, its chunk, its arguments, its moods.

    `said`: the verb by which it is done where the words say what is charged or vowed; `deed`:
    the type of an act told before that it speaks of (condemned the raid); `again`: it undoes that.
    """

    rule: Rule
    first: int
    last: int
    chunk: int
    kind: str = ""
    arguments: Arguments = field(default_factory=list)
    moods: set[Mood] = field(default_factory=set)
    dropped: bool = False
    undated: bool = False
    said: int = -1
    deed: str = ""
    again: bool = False

    def who(self, *cases: str) -> list[Phrase]:
        """Return who stands in some cases."""
        return [one for case, one in self.arguments if case in cases]

    def has(self, *cases: str) -> bool:
        """Does anybody stand in some cases?"""
        return any(case in cases for case, _ in self.arguments)


def list_countries(arguments: Iterable[tuple[str, Phrase]]) -> set[str]:
    """Return the codes of all actors among arguments."""
    return {actor.country for _, one in arguments for actor in one.actors}


def countries_in(arguments: Iterable[tuple[str, Phrase]], *cases: str) -> set[str]:
    """Return the codes of the actors that stand in some cases."""
    return {actor.country for case, one in arguments if case in cases for actor in one.actors}


def countries_beside(arguments: Iterable[tuple[str, Phrase]], *cases: str) -> set[str]:
    """Return the codes of the actors that stand in other cases."""
    return {actor.country for case, one in arguments if case not in cases for actor in one.actors}


def countries_of(phrases: Iterable[Phrase]) -> set[str]:
    """Return the codes of all actors of some phrases."""
    return {actor.country for one in phrases for actor in one.actors}


def settle_crowd(arguments: Arguments, first: int) -> Arguments:
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
    rest = countries_beside(arguments, "in")
    if len(countries_of(places)) != 1 or not rest - places[0].countries:
        return arguments
    return [("by" if one is places[0] else case, one) for case, one in arguments]


class Scene:
    """A sentence, its clauses, and the rules that may fire."""

    def __init__(
        self, tokens: Tokens, phrases: list[Phrase], chunks: list[Chunk], matcher: Matcher
    ) -> None:
        self.tokens, self.phrases, self.chunks, self.matcher = tokens, phrases, chunks, matcher
        self.words = [*tokens.words, ""]
        self.clauses = Clauses(chunks, phrases, self.words, matcher)
        self.kinds = self.clauses.kinds
        self.present = frozenset(with_singulars(tokens.words))
        self.keys = matcher.keys & self.present
        self.used: set[int] = set()
        self.found: list[Candidate] = []
        self.domestic: set[str] = set()
        self.year = 0
        self.victims: set[int] = set()

    @cached_property
    def offices(self) -> frozenset[int]:
        """The words of offices but for their last (oil minister)."""
        held = [one for one in self.phrases if one.rank and one.rank != "people"]
        return frozenset(i for one in held for i in range(one.first, one.last))

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

    def _opens_infinitive(self, i: int) -> bool:
        """Does "to" at word i stand before a verb (will continue to work with)?"""
        return self.words[i] == "to" and any(
            one.first == i and one.verb is not None for one in self.chunks
        )

    def _cut(self, number: int, trigger: int) -> int:
        """Return the last word before the clause of finite verb `number`."""
        for m in range(number, trigger, -1):
            if self.chunks[m].kind in (",", "&", "R"):
                return self.chunks[m].first - 1
        return self.chunks[number].first - 1

    def _group(self, j: int) -> tuple[int, int]:
        """Return the first and last word of noun chunk j with the of-phrases behind it."""
        end = j
        while self.kinds[end + 1 : end + 3] == "PN":
            end += 2
        laden = self.chunks[end + 1] if end + 2 < len(self.chunks) else None
        verb = laden.verb if laden is not None else None
        if verb is not None and verb.form in ("ing", "pp") and _LADEN & set(verb.lemmas):
            return self.chunks[j].first, self._group(end + 2)[1]
        return self.chunks[j].first, self.chunks[end].last

    def _wide_group(self, j: int, k: int) -> tuple[int, int]:
        """Return `_group` with a participle or "with" behind it, up to verb k (a man wanted on)."""
        first, last = self._group(j)
        after = next((n for n, c in enumerate(self.chunks) if c.first == last + 1), None)
        verb = self.chunks[after].verb if after is not None and after < k else None
        reduced = verb is not None and verb.form in ("pp", "ing")
        reduced = reduced or self.words[last + 1] == "with"
        return first, self.chunks[k].first - 1 if reduced else last

    def _own_actors(self, j: int) -> bool:
        return any(self.phrases[n].actors for n in self.chunks[j].phrases)

    def _is_finite(self, m: int) -> bool:
        verb = self.chunks[m].verb
        return verb is not None and verb.form == "finite"

    def _main_before(self, k: int) -> int | None:
        """Return the last finite verb before chunk k."""
        for m in range(k - 1, -1, -1):
            if self._is_finite(m):
                return m
        return None

    def _joined_owner(self, phrase: Phrase, j: int) -> list[Phrase]:
        """Return whose things stand beside them (two Turkish fishermen and their boat)."""
        beside = self.kinds[max(j - 2, 0) : j] == "N&" and self.words[phrase.first] == "their"
        near = self.clauses.actors_in(j - 2) if beside else []
        return [one for one in near if one.actors and one.rank == "people"][-1:]

    def _twin_before(self, phrase: Phrase, j: int) -> list[Phrase]:
        """Return with whom an adjective is shared (Fijian soldiers and police)."""
        joined = self.kinds[max(j - 2, 0) : j] == "N&" and phrase.first == self.chunks[j].first
        if not joined or phrase.role not in ("COP", "MIL") or phrase.pronoun or phrase.person:
            return []
        first = self.clauses.actors_in(j - 2)[-1:]
        named = [one for one in first if one.actors and one.role in ("COP", "MIL")]
        return named if named and named[0].last == self.chunks[j - 2].last else []

    def _verb_saying(self, k: int) -> int | None:
        """Return the verb of saying that tells verb chunk k (said that it had signed)."""
        governor = self.clauses.governor(k)
        if governor is None and "VBB" in self.kinds[:k]:
            at = self.kinds.rindex("VBB", 0, k)  # said that if X did it, Y would do that
            opens = self.chunks[at + 1].case == "that" and ";" not in self.kinds[at:k]
            return at if opens and self.clauses.is_reporting(at) else None
        return governor.at if governor is not None and governor.link == "that" else None

    def _speakers_over(self, k: int) -> list[Phrase]:
        """Return who is named as saying what verb chunk k tells."""
        at = self._verb_saying(k)
        return [] if at is None else self._subject_actors(at)

    def _chunk_of(self, phrase: Phrase) -> Chunk | None:
        """Return the chunk in which a phrase begins."""
        for chunk in self.chunks:
            if chunk.first <= phrase.first <= chunk.last:
                return chunk
        return None

    def _next_verb(self, k: int) -> int | None:
        """Return the first verb chunk behind chunk k."""
        return next((m for m in range(k + 1, len(self.chunks)) if self.chunks[m].verb), None)

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
        return start > 0 and self.kinds[start - 1 : start + 1] == "RP"

    def _subject_actors(self, k: int) -> list[Phrase]:
        """Return who is named as the subject of verb chunk k, or whose statement is."""
        heads = self.clauses.subject(k)
        found = [one for j in heads for one in self.clauses.actors_in(j) if one.actors]
        if found or len(heads) != 1 or self.words[self.chunks[heads[0]].last] not in PAPERS:
            return found
        signed = self.kinds[heads[0] + 1 : heads[0] + 3] == "PN"
        if not signed or self.words[self.chunks[heads[0] + 1].first] not in ("from", "by"):
            return []
        return [one for one in self.clauses.actors_in(heads[0] + 2) if one.actors]

    def is_aside(self, phrase: Phrase) -> bool:
        """Does an adjective of a state qualify a mere thing (Colombian cocaine, British groups)?"""
        if not phrase.rank and phrase.first and self.words[phrase.first - 1] in _OUTSIDE:
            return True
        if phrase.first in self.victims or self._is_of_seat(phrase):
            return True
        if self._is_venue_of_body(phrase):
            return True
        if self._is_far_border(phrase):
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
        chunk = self._chunk_of(phrase)
        if chunk is None or chunk.last == phrase.last:
            return False
        head = self.words[chunk.last]
        return head not in _OF_STATES and head not in self.matcher.people

    def _is_venue_of_body(self, phrase: Phrase) -> bool:
        """Is a body only the place or time where others meet (at the UN General Assembly)?"""
        if phrase.rank or not phrase.actors or not phrase.countries <= {*BODIES}:
            return False
        last = self.words[phrase.last + (self.words[phrase.last] not in _FORUMS)]
        first = phrase.first - (self.words[phrase.first - 1] == "the")
        return last in _FORUMS and self.words[first - 1] in ("at", "during")

    def _is_far_border(self, phrase: Phrase) -> bool:
        """Is only told how far away a border is (not far from the Iranian border)?"""
        border = self.words[phrase.last + 1 :][:1] in (["border"], ["frontier"], ["boundary"])
        return border and "from" in self.words[max(phrase.first - 2, 0) : phrase.first]

    def _is_of_seat(self, phrase: Phrase) -> bool:
        """Does an inset only tell what a state chairs (Malta, which chairs the OSCE, said)?"""
        near = self.words[max(phrase.first - 5, 0) : phrase.first]
        if _SEATED.isdisjoint(near) or {"which", "who"}.isdisjoint(near):
            return False
        return (
            phrase.countries <= {*BODIES} and "," in self.words[phrase.last + 1 : phrase.last + 5]
        )

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
            if self.words[chunk.last - 1 : chunk.last + 2] in _AT_ONCE:
                return "begin"
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

    def _relative_verb(self, j: int) -> int | None:
        """Return the finite verb of the relative clause that noun chunk j is the object of."""
        end = j
        while self.kinds[end + 1 : end + 3] == "PN":
            end += 2
        for m in range(end + 1, min(end + _REACH, len(self.chunks))):
            if self.chunks[m].kind in (";", "&") and not self.clauses.actors_in(m - 1):
                return None
            if self._is_finite(m):
                gap = self.clauses.gap(m)
                return m if gap is not None and j <= gap <= end else None
        return None

    def _senders(self, j: int) -> list[Phrase]:
        """Return who wrote the paper that speaks (the letter that Egypt sent accuses Libya)."""
        at = self._relative_verb(j) if self.words[self.chunks[j].last] in PAPERS else None
        return [] if at is None else self._subject_actors(at)

    def _is_called_off(self, j: int, k: int | None) -> bool:
        """Is verb k, over noun chunk j, one after which the act is not done?"""
        verb = self.chunks[k].verb if k is not None and k < j else None
        return verb is not None and not _CALLED_OFF.isdisjoint(verb.lemmas)
