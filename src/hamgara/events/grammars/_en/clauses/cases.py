"""The case of what stands behind an English preposition: about whom, through whom, against whom."""

from __future__ import annotations

from hamgara.events.grammars._en.clauses.noun_groups import actors_in
from hamgara.events.grammars._en.clauses.sentence import Clauses
from hamgara.events.grammars._en.words.function import OWNERS
from hamgara.events.grammars._en.words.inflection import listed, pluralize

STATES_OF = frozenset(
    {"tension", "tensions", "dispute", "disputes", "border", "relations", "ties", "conflict", "war",
     "friendship", "differences", "crisis", "row", "rift", "cooperation", "trade", "hostilities",
     "fighting", "clashes", "feud", "standoff", "rivalry", "peace", "mediation", "frontier",
     "negotiations", "confrontation", "dialogue", "exchange", "reconciliation", "contacts",
     "issues", "problems"}
)  # fmt: skip
_SWAPPED = frozenset({"prisoner", "prisoners", "captive", "captives", "spy", "body", "fire"})
"""Their exchange is a deed."""
_REASONS = frozenset({"despite", "amid", "because", "due", "owing", "over"})
_HELP = frozenset({"help", "assistance", "backing", "aid", "approval", "consent"})
_SCENES = STATES_OF | frozenset(
    {"situation", "developments", "unrest", "ceasefire", "truce", "violence", "events", "stability",
     "security", "process", "issue", "peace"}
)  # fmt: skip
_TOPICS = _SCENES | frozenset(
    {"topics", "matters", "questions", "crises", "affairs", "conflicts", "subjects", "files",
     "interest", "concern", "challenges", "hotspots", "arena", "region"}
)  # fmt: skip
_WITHIN = frozenset({"in", "during", "over"})
_STATED = frozenset({"statement", "communique", "release", "announcement"})
_ASKING = frozenset({"request", "invitation", "behest", "insistence", "urging"})
_DEALS = frozenset(
    {"deal", "deals", "contract", "contracts", "agreement", "pact", "treaty", "accord", "talks"}
)
_GATES = frozenset({"embassy", "consulate", "mission", "embassies", "consulates"})
_APART = frozenset({"after", "following", "since", "despite", "amid", "before", "ahead"})
"""What stands behind them is no side of the act."""
_LAYING = frozenset({"lay", "put", "place", "bring", "set", "submit", "present", "table"})
_GROUNDS = frozenset({"over", "after", "for", "following"})
_BLAMED = frozenset(
    {"attack", "attacks", "raid", "raids", "strike", "strikes", "arrest", "arrests", "murder",
     "seizure", "detention", "expulsion", "violation", "violations", "intrusion", "intrusions",
     "incursion", "incursions", "overflight", "overflights", "remarks", "comments", "statement",
     "speech", "decision", "abduction", "ambush", "execution", "vandalism", "deportation"}
)  # fmt: skip
"""Deeds whose doer "by" tells behind them."""
_TRIES = frozenset({"bid", "effort", "efforts", "attempt", "attempts", "push", "drive"})
PACTS = frozenset(
    {"understanding", "agreement", "deal", "accord", "treaty", "pact", "memorandum", "contract",
     "truce", "arrangement", "protocol", "declaration", "statement", "compromise", "settlement",
     "roadmap", "plan", "convention", "charter", "ceasefire"}
)  # fmt: skip
_PAPERS = PACTS | {pluralize(word) for word in PACTS} | listed("memoranda talks views")
_AGREEING = frozenset({"agree", "confer", "consult", "negotiate"})
_ON = frozenset({"on", "about", "for"})
_BORDERS = frozenset({"border", "borders", "frontier", "frontiers", "boundary", "line"})
_BUILT = frozenset({"power", "rail", "railway", "transmission", "ferry", "gas", "hot", "credit"})
"""Words before a "line" that is no border."""


def find_case(clauses: Clauses, k: int, p: int) -> str | None:
    """Return the case that preposition p gives the noun behind it, told with chunk k.

    None: what stands there is no side of the act, nor is what follows.
    """
    chunk = clauses.chunks[p]
    if _is_at_gate(clauses, p):
        return "against"
    if _lays_before(clauses, k, p):
        return "to"
    if clauses.words[chunk.first] in _APART:
        return None
    if _names_topics(clauses, p):
        return "about"
    if _is_helped(clauses, p):
        return "via"
    if _is_in_reason(clauses, p):
        return "reason"
    own = clauses.chunks[k].kind != "V" and p == k + 1
    if not own and (
        _is_topic(clauses, p) or _is_by_of_deed(clauses, k, p) or _is_by_of_use(clauses, k, p)
    ):
        return "about"
    return chunk.case if chunk.case != "source" else None


def _is_at_gate(clauses: Clauses, p: int) -> bool:
    """Does "before" tell at whose mission people gather (rallied before the embassy of X)?"""
    chunk, behind = clauses.chunks[p], clauses.chunks[p + 1 : p + 2]
    if clauses.words[chunk.first] != "before" or not behind:
        return False
    return not _GATES.isdisjoint(clauses.words[behind[0].first : behind[0].last + 1])


def _lays_before(clauses: Clauses, k: int, j: int) -> bool:
    """Does "before" tell who gets what is laid (laid his papers before the president)?"""
    verb, behind = clauses.chunks[k].verb, clauses.chunks[j + 1 : j + 2]
    if verb is None or clauses.words[clauses.chunks[j].first] != "before" or not behind:
        return False
    held = any(clauses.phrases[n].rank or clauses.phrases[n].person for n in behind[0].phrases)
    return held and not _LAYING.isdisjoint(verb.lemmas)


def _is_in_reason(clauses: Clauses, p: int) -> bool:
    """Does preposition p belong to a reason (over its support for, due to its ties with)?"""
    kinds = clauses.kinds[max(p - 2, 0) : p]
    opener = clauses.chunks[p - 2] if kinds == "PN" else None
    if opener is None or clauses.words[opener.first] not in _REASONS:
        return False
    owned = clauses.words[clauses.chunks[p - 1].first] in OWNERS and not actors_in_run(
        clauses, p - 1
    )
    return owned and clauses.chunks[p].case in ("for", "with", "to", "from")


def _is_helped(clauses: Clauses, p: int) -> bool:
    """Does preposition p bring who only helps or asks (with the help of, at X's request)?"""
    near = clauses.words[clauses.chunks[p].first : clauses.chunks[p].first + 4]
    asked = near[0] == "at" and clauses.kinds[p + 1 : p + 2] == "N"
    if asked and clauses.words[clauses.chunks[p + 1].last] in _ASKING:
        return True
    return near[0] == "with" and near[1 + (near[1] == "the")] in _HELP


def actors_in_run(clauses: Clauses, j: int) -> bool:
    """Does noun chunk j itself name a state?"""
    return any(clauses.phrases[n].actors for n in clauses.chunks[j].phrases)


def _is_topic(clauses: Clauses, p: int) -> bool:
    """Does the preposition belong to a noun told of (tension between, a bid by)?"""
    before = clauses.chunks[p - 1] if p else None
    if before is None or before.kind != "N":
        return False
    word, case = clauses.words[before.last], clauses.chunks[p].case
    own = clauses.words[before.first] in OWNERS
    if case == "with" and own and p > 1 and clauses.words[clauses.chunks[p - 2].first] in _WITHIN:
        return word in STATES_OF
    if case == "with" and p > 1 and clauses.chunks[p - 2].kind == "P":
        return word in STATES_OF | _DEALS and clauses.chunks[p - 2].case in ("on", "about")
    if case == "in" and p > 1 and clauses.chunks[p - 2].kind == "P":
        return word in _SCENES and clauses.chunks[p - 2].case in ("on", "about")
    swap = clauses.words[before.last - 1] in _SWAPPED
    between = case == "between" and word in STATES_OF and not swap
    between = between and not (word in _BORDERS and _names_troops(clauses, p + 1))
    mediated = clauses.words[before.last - 1] in ("mediation", "mediating", "peace")
    stated = case == "from" and word in _STATED and clauses.chunks[p - 2].case == "in"
    return between or stated or (case == "by" and word in _TRIES and not mediated)


def _is_by_of_deed(clauses: Clauses, k: int, p: int) -> bool:
    """Does "by" tell who did what is blamed, not who blames it (over the raid by rebels)?"""
    verb, ahead = clauses.chunks[k].verb, clauses.kinds[k + 1 : p]
    if clauses.chunks[p].case != "by" or verb is None or not verb.passive:
        return False
    opens = [m for m in range(k + 1, p) if clauses.words[clauses.chunks[m].first] in _GROUNDS]
    m = opens[0] if opens and not ahead.replace("PN", "") else p
    head = clauses.words[clauses.chunks[m + 1].last] if m < p else ""
    return head.endswith("ing") or head in _BLAMED


def _is_by_of_use(clauses: Clauses, k: int, p: int) -> bool:
    """Does "by" tell who does what is agreed on (a pact on the use of a port by traders)?"""
    verb = clauses.chunks[k].verb
    if clauses.chunks[p].case != "by" or (verb is not None and verb.passive):
        return False
    if verb is not None and "discuss" in verb.lemmas and p > k + 2:
        return True
    topics = [m for m in range(k + 1, p) if clauses.chunks[m].case in _ON]
    agreed = verb is not None and not _AGREEING.isdisjoint(verb.lemmas)
    return bool(topics) and (
        (agreed and topics[0] == k + 1)
        or any(
            clauses.kinds[j] == "N" and clauses.words[clauses.chunks[j].last] in _PAPERS
            for j in range(k, topics[-1])
        )
    )


def _names_topics(clauses: Clauses, p: int) -> bool:
    """Does "including" list topics (on regional issues, including Sudan), not parties?"""
    j = p - 2 if clauses.chunks[p - 1].kind == "," else p - 1
    listed = clauses.words[clauses.chunks[p].first] == "including" and j >= 0
    return listed and clauses.words[clauses.chunks[j].last] in _TOPICS


def _names_troops(clauses: Clauses, j: int) -> bool:
    """Does noun chunk j name troops of two states, not two states that share a border?"""
    found = actors_in(clauses, j) if clauses.kinds[j : j + 1] == "N" else []
    return any(one.role == "MIL" and len(one.actors) > 1 for one in found)


def ends_in_border(clauses: Clauses, j: int) -> bool:
    """Does noun j tell of a border, not of a line that is built (a power line)?"""
    last = clauses.chunks[j].last
    return clauses.words[last] in _BORDERS and clauses.words[last - 1] not in _BUILT
