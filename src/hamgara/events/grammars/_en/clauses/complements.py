"""What follows an English verb or noun, in which case, and what participles tell of."""

from __future__ import annotations

from dataclasses import dataclass, field

from hamgara.events.grammars._en.clauses.cases import PACTS, ends_in_border, find_case
from hamgara.events.grammars._en.clauses.noun_groups import (
    LEADING,
    actors_in,
    left_group,
    opens_clause,
    with_list,
)
from hamgara.events.grammars._en.clauses.sentence import Case, Clauses, is_state
from hamgara.events.grammars._en.words.function import FRONTED

_MERITED = frozenset(
    {"thank", "praise", "commend", "congratulate", "criticize", "criticise", "condemn", "denounce",
     "blame", "fault", "slam", "applaud"}
)  # fmt: skip
_JOURNEYS = frozenset({"visit", "visits", "trip", "tour", "arrival", "journey", "return"})
_TELLING = frozenset({"tell", "inform", "warn", "assure", "remind", "notify"})
_STRIKING = frozenset(
    {"reach", "sign", "strike", "conclude", "broker", "seal", "ink", "initial", "negotiate",
     "hammer", "clinch", "mediate", "draft", "work"}
)  # fmt: skip
_HOLDING = frozenset({"hold", "convene", "host", "stage", "organize", "organise"})
_SESSIONS = frozenset(
    {"session", "meeting", "talks", "summit", "visit", "round", "negotiations", "consultations",
     "trip", "tour", "drills", "exercise", "exercises", "drill"}
)  # fmt: skip


def is_told(clauses: Clauses, j: int) -> bool:
    """Is noun j who is told what "that" opens (told reporters that talks had failed)?"""
    while j > 0 and clauses.chunks[j].kind in ("N", "P"):
        j -= 1
    verb = clauses.chunks[j].verb
    return verb is not None and not verb.passive and not _TELLING.isdisjoint(verb.lemmas)


def is_stranded(clauses: Clauses, k: int) -> bool:
    """Does a preposition without a noun close clause k (a paper they put seals to)?"""
    kinds = clauses.kinds[k + 1 : k + 4]
    behind = clauses.chunks[k + 3].verb if kinds[2:] == "V" else None
    gerund = behind is not None and behind.form == "ing"
    return kinds[:2] == "NP" and kinds[2:] != "N" and not gerund


def list_after(clauses: Clauses, k: int) -> list[Case]:
    """Return the noun chunks behind chunk k (verb or noun) with their cases."""
    if k not in clauses.afters:
        clauses.afters[k] = _seek_after(clauses, k)
    return clauses.afters[k]


def list_objects(clauses: Clauses, k: int) -> list[int]:
    """Return the noun chunks that are the direct object of verb chunk k."""
    return [j for case, j in list_after(clauses, k) if case == "object"]


@dataclass(slots=True)
class _Behind:
    """What stands behind chunk `head`, a verb or noun, as far as it is read.

    `at`: the chunk to be read next; `case`: of a noun there, "" where a new one is needed;
    `last`: of the noun before; `listed`: does the next one stand in a list with that?
    """

    clauses: Clauses
    head: int
    at: int
    case: str
    last: str
    listed: bool = False
    found: list[Case] = field(default_factory=list)

    @property
    def verbal(self) -> bool:
        """Is it a verb that is told of?"""
        return self.clauses.chunks[self.head].kind == "V"


def _seek_after(clauses: Clauses, k: int) -> list[Case]:
    """Return the noun chunks behind chunk k with their cases, read chunk by chunk."""
    case = "object" if clauses.chunks[k].kind == "V" else ""
    behind = _Behind(clauses, k, k + 1, case, case)
    while behind.at < len(clauses.chunks):
        if _take_state(behind):
            continue
        step = _STEPS.get(clauses.kinds[behind.at])
        if step is None or not step(behind):
            break
    return behind.found


def _take_state(behind: _Behind) -> bool:
    """Go on with a list of states (talks between Egypt, Sudan and Ethiopia): is there one?"""
    listing = ("of",) if behind.verbal else ("of", "between", "with", "by")
    if behind.last not in listing or not _lists_on(behind.clauses, behind.at):
        return False
    behind.at += 1 + (behind.clauses.chunks[behind.at + 1].kind == "&")
    behind.case, behind.listed = behind.last, True
    return True


def _take_noun(behind: _Behind) -> bool:
    """Take a noun in the case that is open, unless it is only whose the noun before is."""
    clauses, j, case, last = behind.clauses, behind.at, behind.case, behind.last
    if not case and not behind.verbal:
        return False
    if case == "with" and ends_in_border(clauses, j - 2):
        case = "against"
    of_guest = last == "to" and clauses.words[clauses.chunks[behind.head].last] in _JOURNEYS
    if case != "of" or last in ("object", "") or behind.listed or of_guest:
        behind.found.append((case or "object", j))
    behind.last, behind.case, behind.listed = case or "object", "", False
    behind.at += 1
    return True


def _take_preposition(behind: _Behind) -> bool:
    """Open the case of a preposition, unless a gerund follows or what is no side of the act."""
    clauses, j = behind.clauses, behind.at
    if clauses.kinds[j + 1 : j + 2] == "V":
        return False
    case = find_case(clauses, behind.head, j)
    if case is None:
        return False
    behind.case = case
    behind.at += 1
    return True


def _take_joint(behind: _Behind) -> bool:
    """Go on behind "and" with a noun in the case before it, or with a preposition."""
    clauses, j, last = behind.clauses, behind.at, behind.last
    if _goes_on_passive(clauses, behind.head, j):
        behind.at += 2
        return True
    nxt = clauses.kinds[j + 1 : j + 2]
    listed = nxt == "N" and (last == "between" or not opens_clause(clauses, j + 1))
    if listed and not _goes_on(clauses, behind.head, j + 1):
        behind.case = last or "with"
    elif nxt != "P":
        return False
    elif last in ("between", "with", "by") and clauses.chunks[j + 1].case == "of":
        behind.case = last
        behind.at += 1
    behind.at += 1
    return True


def _take_comma(behind: _Behind) -> bool:
    """Go on behind a comma with a list, or with what stands behind an inset."""
    clauses, j = behind.clauses, behind.at
    step = _past_comma(clauses, j, behind.last)
    if behind.verbal and not behind.found and j == behind.head + 1:
        step = _past_inset(clauses, j) or step
    if step is None:
        return False
    behind.case, behind.at = step
    return True


def _take_verb(behind: _Behind) -> bool:
    """End at another verb, whose subject is no side, but go on behind "led by X and with"."""
    clauses, j, found = behind.clauses, behind.at, behind.found
    verb = clauses.chunks[j].verb
    if verb is not None and verb.form == "finite" and found and clauses.kinds[j - 1] == "N":
        while found and found[-1][1] in left_group(clauses, j - 1):
            found.pop()
    again = _past_leader(clauses, j, behind.last)
    if again is None:
        return False
    behind.at = again
    return True


_STEPS = {
    "N": _take_noun, "P": _take_preposition, "&": _take_joint, ",": _take_comma, "V": _take_verb,
}  # fmt: skip
"""How a chunk of a kind is read: does what is told go on behind it?"""


def _goes_on_passive(clauses: Clauses, k: int, j: int) -> bool:
    """Does a passive go on behind "and" (was planned and financed by Iran)?"""
    verb, nxt = clauses.chunks[k].verb, clauses.chunks[j + 1 : j + 2]
    other = nxt[0].verb if nxt else None
    direct = verb is not None and verb.passive and j == k + 1
    return direct and other is not None and other.form == "pp"


def _past_leader(clauses: Clauses, j: int, last: str) -> int | None:
    """Return the preposition said again: with a team led by X and with Y."""
    chunks = clauses.chunks
    kinds = clauses.kinds[j : j + 6]
    verb, at = chunks[j].verb, j + 3 + kinds.startswith("VPN,")
    if verb is None or verb.form != "pp" or not kinds.startswith(("VPN&P", "VPN,&P")):
        return None
    led = chunks[j + 1].case == "by" and not LEADING.isdisjoint(verb.lemmas)
    return at + 1 if led and chunks[at + 1].case == last else None


def _lists_on(clauses: Clauses, j: int) -> bool:
    """Does a list of states go on at chunk j (the talks of Egypt, Sudan and Ethiopia broke up)?

    It ends with "and", and every part of it names a state.
    """
    chunks, m = clauses.chunks, j
    while m + 1 < len(chunks) and chunks[m].kind in (",", "&"):
        step = 1 + (chunks[m].kind == "," and chunks[m + 1].kind == "&")
        if not (
            is_state(clauses, m - 1) and m + step < len(chunks) and is_state(clauses, m + step)
        ):
            return False
        if "&" in (chunks[m].kind, chunks[m + 1].kind):
            return True
        m += step + 1
    return False


def _past_inset(clauses: Clauses, comma: int) -> tuple[str, int] | None:
    """Return the object behind words set after a verb (thanked, in a call, the premier)."""
    j = comma + 1
    while clauses.kinds[j : j + 2] == "PN":
        j += 2
    closed = clauses.kinds[j : j + 2] == ",N" and j > comma + 1
    return ("object", j + 1) if closed and not opens_clause(clauses, j + 1) else None


def _goes_on(clauses: Clauses, k: int, j: int) -> bool:
    """Is noun chunk j another's participle's subject (with A shutting ... and B giving ...)?"""
    verb, nxt = clauses.chunks[k].verb, clauses.chunks[j + 1 : j + 2]
    other = nxt[0].verb if nxt else None
    absolute = verb is not None and verb.form == "ing" and clauses.chunks[k - 1].kind == "N"
    return absolute and other is not None and other.form == "ing" and bool(actors_in(clauses, j))


def _past_comma(clauses: Clauses, j: int, last: str) -> tuple[str, int] | None:
    """After a comma: go on with a list or behind an inset, None where the zone ends."""
    kinds, nxt = clauses.kinds, clauses.kinds[j + 1 : j + 2]
    if nxt == "&":
        goes_on = kinds[j + 2 : j + 3] == "N" and not opens_clause(clauses, j + 2)
        return (last, j + 2) if goes_on else None
    if nxt == "N" and not opens_clause(clauses, j + 1):
        m = j + 2
        while kinds[m : m + 1] in ("N", ","):
            m += 1
        if kinds[m : m + 2] == "&N" and not opens_clause(clauses, m + 1):
            return last, j + 1
        if kinds[j + 2 : j + 4] == ",P":
            return "", j + 3
        return ("", j + 4) if kinds[j + 2 : j + 5] == ",&P" else None
    if nxt != "P" or "V" in kinds[j + 2 : j + 5]:
        return None
    sides = ("with", "to", "from", "against", "between")
    return ("", j + 1) if clauses.chunks[j + 1].case in sides else None


def inset_owner(clauses: Clauses, k: int) -> list[int]:
    """Return whom participle k is set behind (and Chad, denying it, recalled its envoy)."""
    verb, before = clauses.chunks[k].verb, clauses.kinds[max(k - 3, 0) : k]
    opens = before == "N," if k == len("N,") else before in ("&N,", ";N,", "BN,")
    if verb is None or verb.form != "ing" or not opens or not actors_in(clauses, k - 2):
        return []
    later = range(k + 1, len(clauses.chunks))
    m = next((n for n in later if (v := clauses.chunks[n].verb) and v.form == "finite"), 0)
    group = with_list(clauses, k - 2)
    named = {one.countries.pop() for j in group for one in actors_in(clauses, j) if one.actors}
    alone = "meet" in verb.lemmas and len(named) == 1
    return group if m and clauses.chunks[m - 1].kind == "," and not alone else []


def merited_by(clauses: Clauses, k: int, *, owned: bool = False) -> list[int]:
    """Return who did what he is thanked for (thanked Turkey for sending, for its offer)."""
    if k < 1 or clauses.words[clauses.chunks[k - 1].first] != "for":
        return []
    if owned and clauses.words[clauses.chunks[k].first] not in ("its", "their", "his", "her"):
        return []
    over = next((m for m in range(k - 2, -1, -1) if clauses.chunks[m].verb is not None), None)
    verb = clauses.chunks[over].verb if over is not None else None
    if over is None or verb is None or verb.passive or _MERITED.isdisjoint(verb.lemmas):
        return []
    return [j for j in list_objects(clauses, over) if any(p.actors for p in actors_in(clauses, j))]


def means_of(clauses: Clauses, k: int) -> int | None:
    """Return the gerund whose means "by" tells (accused of breaking the law by jailing two)."""
    over = next((m for m in range(k - 2, -1, -1) if clauses.chunks[m].verb is not None), None)
    verb = clauses.chunks[over].verb if over else None
    if over is None or verb is None or verb.form != "ing":
        return None
    return over if clauses.chunks[over - 1].kind == "P" else None


def session_to_be(clauses: Clauses, k: int) -> int | None:
    """Return the meeting that a passive infinitive tells of (a session, to be held in)."""
    verb = clauses.chunks[k].verb
    passive = verb is not None and verb.form == "inf" and verb.passive
    if not passive or verb is None or _HOLDING.isdisjoint(verb.lemmas):
        return None
    at = k - 2 if clauses.chunks[k - 1].kind == "," else k - 1
    return session_before(clauses, at) if at >= 0 and clauses.chunks[at].kind == "N" else None


def deal_before(clauses: Clauses, k: int) -> int | None:
    """Return the deal that participle k is about (an accord on transit, reached by)."""
    verb, j = clauses.chunks[k].verb, k - 2
    if verb is None or _STRIKING.isdisjoint(verb.lemmas):
        return None
    while j >= 0 and clauses.chunks[j].kind in ("N", "P", "&"):
        if clauses.chunks[j].kind == "N" and clauses.words[clauses.chunks[j].last] in PACTS:
            return j
        j -= 1
    return None


def session_before(clauses: Clauses, j: int) -> int | None:
    """Return the meeting in a noun group ending in chunk j (the session of a commission on)."""
    while j >= 0 and clauses.chunks[j].kind in ("N", "P", "&"):
        if clauses.chunks[j].kind == "N" and clauses.words[clauses.chunks[j].last] in _SESSIONS:
            return j
        j -= 1
    return None


def tells_charge(clauses: Clauses, j: int) -> bool:
    """Does a clause tell the charge of noun chunk j (Oslo's claims that it fired on a boat)?"""
    chunk = clauses.chunks[j]
    owned = bool(chunk.phrases) and clauses.words[chunk.last] in clauses.nouns
    pronoun = clauses.words[clauses.chunks[j + 2].first] in ("it", "they", "he", "she")
    return is_charge_of(clauses, j) or (owned and pronoun)


def is_charge_of(clauses: Clauses, j: int) -> bool:
    """Does noun chunk j tell whose charge or demand "that" opens (a claim by Fiji that)?"""
    owned = clauses.kinds[max(j - 2, 0) : j + 1] == "NPN" and bool(actors_in(clauses, j))
    owned = owned and clauses.chunks[j - 1].case in ("by", "of", "from")
    return owned and clauses.words[clauses.chunks[j - 2].last] in clauses.nouns


def noun_before_inset(clauses: Clauses, comma: int) -> int | None:
    """Return the noun an infinitive hangs on over an inset (his offer, he said, to help)."""
    for m in range(comma - 1, 0, -1):
        if clauses.chunks[m].kind == ",":
            noun = clauses.chunks[m - 1]
            named = noun.kind == "N" and clauses.words[noun.last] in clauses.nouns
            return m - 1 if named else None
        if clauses.chunks[m].kind in (";", "B", "V"):
            return None
    return None


def is_fronted(clauses: Clauses, k: int) -> bool:
    """Does the subject of verb k follow it (Planned for June is a visit by the premier)?"""
    verb = clauses.chunks[k].verb
    fronted = verb is not None and verb.passive and clauses.words[verb.head] in ("is", "are")
    return fronted and clauses.words[0] in FRONTED and clauses.kinds[k + 1 : k + 2] == "N"
