"""One English sentence being read: its words, chunks and what was found so far."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import TypeVar, cast

from hamgara.events.grammars._en.chunk import Chunk
from hamgara.events.grammars._en.clauses.clauses import find_gap_noun, find_governor, find_subject
from hamgara.events.grammars._en.clauses.noun_groups import actors_in
from hamgara.events.grammars._en.clauses.sentence import Clauses, Governor, is_reporting
from hamgara.events.grammars._en.names.phrase import Phrase
from hamgara.events.grammars._en.words.rules import Matcher, with_singulars
from hamgara.events.grammars._en.words.tokens import Tokens
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


Found = TypeVar("Found")

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


def once(read: Callable[[Scene], Found]) -> Callable[[Scene], Found]:
    """Read a thing of a sentence once, and keep it on its scene."""

    @wraps(read)
    def recall(scene: Scene) -> Found:
        if read not in scene.kept:
            scene.kept[read] = read(scene)
        return cast("Found", scene.kept[read])

    return recall


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
        self.before = ""
        self.kept: dict[Callable[[Scene], object], object] = {}
        self.victims: set[int] = set()

    @cached_property
    def offices(self) -> frozenset[int]:
        """The words of offices but for their last (oil minister)."""
        held = [one for one in self.phrases if one.rank and one.rank != "people"]
        return frozenset(i for one in held for i in range(one.first, one.last))


def zone_end(scene: Scene, k: int) -> int:
    """Return the last word that may belong to the complements of chunk k."""
    chunks = scene.chunks
    for j in range(k + 1, len(chunks)):
        chunk = chunks[j]
        if chunk.verb is not None and chunk.verb.form == "finite":
            return min(cut_before(scene, j, k), chunks[k].last + WINDOW)
        if chunk.kind == ";":
            return min(chunk.first - 1, chunks[k].last + WINDOW)
        if chunk.kind == "B" and chunk.case not in ("that", "how"):
            return min(chunk.first - 1, chunks[k].last + WINDOW)
    return min(len(scene.words) - 2, chunks[k].last + WINDOW)


def opens_infinitive(scene: Scene, i: int) -> bool:
    """Does "to" at word i stand before a verb (will continue to work with)?"""
    return scene.words[i] == "to" and any(
        one.first == i and one.verb is not None for one in scene.chunks
    )


def cut_before(scene: Scene, number: int, trigger: int) -> int:
    """Return the last word before the clause of finite verb `number`."""
    for m in range(number, trigger, -1):
        if scene.chunks[m].kind in (",", "&", "R"):
            return scene.chunks[m].first - 1
    return scene.chunks[number].first - 1


def noun_group(scene: Scene, j: int) -> tuple[int, int]:
    """Return the first and last word of noun chunk j with the of-phrases behind it."""
    end = j
    while scene.kinds[end + 1 : end + 3] == "PN":
        end += 2
    laden = scene.chunks[end + 1] if end + 2 < len(scene.chunks) else None
    verb = laden.verb if laden is not None else None
    if verb is not None and verb.form in ("ing", "pp") and _LADEN & set(verb.lemmas):
        return scene.chunks[j].first, noun_group(scene, end + 2)[1]
    return scene.chunks[j].first, scene.chunks[end].last


def wide_group(scene: Scene, j: int, k: int) -> tuple[int, int]:
    """Return `noun_group` with a participle or "with" behind it, up to verb k (a man wanted on)."""
    first, last = noun_group(scene, j)
    after = next((n for n, c in enumerate(scene.chunks) if c.first == last + 1), None)
    verb = scene.chunks[after].verb if after is not None and after < k else None
    reduced = verb is not None and verb.form in ("pp", "ing")
    reduced = reduced or scene.words[last + 1] == "with"
    return first, scene.chunks[k].first - 1 if reduced else last


def own_actors(scene: Scene, j: int) -> bool:
    """Does noun chunk j name an actor?"""
    return any(scene.phrases[n].actors for n in scene.chunks[j].phrases)


def is_finite(scene: Scene, m: int) -> bool:
    """Is chunk m a finite verb?"""
    verb = scene.chunks[m].verb
    return verb is not None and verb.form == "finite"


def main_before(scene: Scene, k: int) -> int | None:
    """Return the last finite verb before chunk k."""
    for m in range(k - 1, -1, -1):
        if is_finite(scene, m):
            return m
    return None


def joined_owner(scene: Scene, phrase: Phrase, j: int) -> list[Phrase]:
    """Return whose things stand beside them (two Turkish fishermen and their boat)."""
    beside = scene.kinds[max(j - 2, 0) : j] == "N&" and scene.words[phrase.first] == "their"
    near = actors_in(scene.clauses, j - 2) if beside else []
    return [one for one in near if one.actors and one.rank == "people"][-1:]


def twin_before(scene: Scene, phrase: Phrase, j: int) -> list[Phrase]:
    """Return with whom an adjective is shared (Fijian soldiers and police)."""
    joined = scene.kinds[max(j - 2, 0) : j] == "N&" and phrase.first == scene.chunks[j].first
    if not joined or phrase.role not in ("COP", "MIL") or phrase.pronoun or phrase.person:
        return []
    first = actors_in(scene.clauses, j - 2)[-1:]
    named = [one for one in first if one.actors and one.role in ("COP", "MIL")]
    return named if named and named[0].last == scene.chunks[j - 2].last else []


def verb_saying(scene: Scene, k: int) -> int | None:
    """Return the verb of saying that tells verb chunk k (said that it had signed)."""
    governor = find_governor(scene.clauses, k)
    if governor is None and "VBB" in scene.kinds[:k]:
        at = scene.kinds.rindex("VBB", 0, k)  # said that if X did it, Y would do that
        opens = scene.chunks[at + 1].case == "that" and ";" not in scene.kinds[at:k]
        return at if opens and is_reporting(scene.clauses, at) else None
    return governor.at if governor is not None and governor.link == "that" else None


def speakers_over(scene: Scene, k: int) -> list[Phrase]:
    """Return who is named as saying what verb chunk k tells."""
    at = verb_saying(scene, k)
    return [] if at is None else subject_actors(scene, at)


def chunk_of(scene: Scene, phrase: Phrase) -> Chunk | None:
    """Return the chunk in which a phrase begins."""
    for chunk in scene.chunks:
        if chunk.first <= phrase.first <= chunk.last:
            return chunk
    return None


def next_verb(scene: Scene, k: int) -> int | None:
    """Return the first verb chunk behind chunk k."""
    return next((m for m in range(k + 1, len(scene.chunks)) if scene.chunks[m].verb), None)


def main_verb(scene: Scene, j: int) -> int | None:
    """Return the finite verb before noun chunk j in its clause, else the first behind it."""
    begin = next((m for m in range(j - 1, -1, -1) if scene.chunks[m].kind == ";"), -1)
    behind = range(j, len(scene.chunks))
    places = behind if _opens_relative(scene, j) else (*range(j - 1, begin, -1), *behind)
    return next((m for m in places if is_finite(scene, m)), None)


def _opens_relative(scene: Scene, j: int) -> bool:
    """Does noun chunk j stand in what opens a relative clause (who at a summit with X said)?"""
    start = j
    while start > 0 and scene.chunks[start - 1].kind in ("N", "P"):
        start -= 1
    return start > 0 and scene.kinds[start - 1 : start + 1] == "RP"


def subject_actors(scene: Scene, k: int) -> list[Phrase]:
    """Return who is named as the subject of verb chunk k, or whose statement is."""
    heads = find_subject(scene.clauses, k)
    found = [one for j in heads for one in actors_in(scene.clauses, j) if one.actors]
    if found or len(heads) != 1 or scene.words[scene.chunks[heads[0]].last] not in PAPERS:
        return found
    signed = scene.kinds[heads[0] + 1 : heads[0] + 3] == "PN"
    if not signed or scene.words[scene.chunks[heads[0] + 1].first] not in ("from", "by"):
        return []
    return [one for one in actors_in(scene.clauses, heads[0] + 2) if one.actors]


def is_aside(scene: Scene, phrase: Phrase) -> bool:
    """Does an adjective of a state qualify a mere thing (Colombian cocaine, British groups)?"""
    if not phrase.rank and phrase.first and scene.words[phrase.first - 1] in _OUTSIDE:
        return True
    if phrase.first in scene.victims or _is_of_seat(scene, phrase):
        return True
    if is_venue_of_body(scene, phrase):
        return True
    if _is_far_border(scene, phrase):
        return True
    before = scene.words[max(phrase.first - 2, 0) : phrase.first]
    if phrase.city and before in (["held", "in"], ["place", "in"], ["convened", "in"]):
        return True
    if before[-1:] == ["with"] and before[0] in ("border", "borders", "frontier", "boundary"):
        return True
    if phrase.owner or phrase.rank or phrase.role not in ("GOV", ""):
        return False
    if not phrase.modifier:
        return scene.words[phrase.last + 1] in _MATTERS
    chunk = chunk_of(scene, phrase)
    if chunk is None or chunk.last == phrase.last:
        return False
    head = scene.words[chunk.last]
    return head not in _OF_STATES and head not in scene.matcher.people


def is_venue_of_body(scene: Scene, phrase: Phrase) -> bool:
    """Is a body only the place or time where others meet (at the UN General Assembly)?"""
    if phrase.rank or not phrase.actors or not phrase.countries <= {*BODIES}:
        return False
    last = scene.words[phrase.last + (scene.words[phrase.last] not in _FORUMS)]
    first = phrase.first - (scene.words[phrase.first - 1] == "the")
    return last in _FORUMS and scene.words[first - 1] in ("at", "during")


def _is_far_border(scene: Scene, phrase: Phrase) -> bool:
    """Is only told how far away a border is (not far from the Iranian border)?"""
    border = scene.words[phrase.last + 1 :][:1] in (["border"], ["frontier"], ["boundary"])
    return border and "from" in scene.words[max(phrase.first - 2, 0) : phrase.first]


def _is_of_seat(scene: Scene, phrase: Phrase) -> bool:
    """Does an inset only tell what a state chairs (Malta, which chairs the OSCE, said)?"""
    near = scene.words[max(phrase.first - 5, 0) : phrase.first]
    if _SEATED.isdisjoint(near) or {"which", "who"}.isdisjoint(near):
        return False
    return phrase.countries <= {*BODIES} and "," in scene.words[phrase.last + 1 : phrase.last + 5]


def is_venue(scene: Scene, phrase: Phrase) -> bool:
    """Does a city only tell where talks are held (the Geneva negotiations)?"""
    plain = phrase.city and not (phrase.owner or phrase.rank) and len(phrase.actors) == 1
    return plain and not _HELD_THERE.isdisjoint(scene.words[phrase.last + 1 : phrase.last + 3])


def has_if(scene: Scene) -> bool:
    """Is there an if or unless in the sentence?"""
    return any(c.kind == "B" and c.case in ("if", "unless") for c in scene.chunks)


def stands_near(scene: Scene, key: str, k: int) -> bool:
    """Does a word of a list stand in the clause of verb chunk k?"""
    near = scene.words[scene.chunks[k].first : zone_end(scene, k) + 1]
    return not scene.matcher.lists[key].isdisjoint(near)


def class_of_governor(scene: Scene, governor: Governor) -> str:
    """Return what a governor makes of what it governs (agree, deny, fail), '' for nothing."""
    chunk = scene.chunks[governor.at]
    if chunk.verb is None:
        if scene.words[chunk.last - 1 : chunk.last + 2] in _AT_ONCE:
            return "begin"
        return scene.matcher.noun_classes.get(scene.words[chunk.last], "")
    for one in scene.found:
        if one.chunk == governor.at and one.kind:
            return one.kind
    for lemma in chunk.verb.lemmas:
        if lemma == "call" and scene.words[chunk.verb.head + 1] in ("on", "upon"):
            return "urge"
        if lemma == "call" and scene.words[chunk.verb.head + 1] != "off":
            continue
        if lemma == "tell" and governor.link == "that":
            continue
        kind = scene.matcher.classes.get(lemma)
        if kind:
            return kind
    return ""


def relative_verb(scene: Scene, j: int) -> int | None:
    """Return the finite verb of the relative clause that noun chunk j is the object of."""
    end = j
    while scene.kinds[end + 1 : end + 3] == "PN":
        end += 2
    for m in range(end + 1, min(end + _REACH, len(scene.chunks))):
        if scene.chunks[m].kind in (";", "&") and not actors_in(scene.clauses, m - 1):
            return None
        if is_finite(scene, m):
            gap = find_gap_noun(scene.clauses, m)
            return m if gap is not None and j <= gap <= end else None
    return None


def find_senders(scene: Scene, j: int) -> list[Phrase]:
    """Return who wrote the paper that speaks (the letter that Egypt sent accuses Libya)."""
    at = relative_verb(scene, j) if scene.words[scene.chunks[j].last] in PAPERS else None
    return [] if at is None else subject_actors(scene, at)


def is_called_off(scene: Scene, j: int, k: int | None) -> bool:
    """Is verb k, over noun chunk j, one after which the act is not done?"""
    verb = scene.chunks[k].verb if k is not None and k < j else None
    return verb is not None and not _CALLED_OFF.isdisjoint(verb.lemmas)
