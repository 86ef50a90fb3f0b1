"""What follows an English verb or noun, in which case, and what participles tell of."""

from __future__ import annotations

from hamgara.events.grammars._en.clauses.noun_groups import (
    LEADING,
    actors_in,
    left_group,
    opens_clause,
    with_list,
)
from hamgara.events.grammars._en.clauses.sentence import Case, Clauses, is_state
from hamgara.events.grammars._en.words.function import FRONTED, OWNERS
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
_MERITED = frozenset(
    {"thank", "praise", "commend", "congratulate", "criticize", "criticise", "condemn", "denounce",
     "blame", "fault", "slam", "applaud"}
)  # fmt: skip
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
_JOURNEYS = frozenset({"visit", "visits", "trip", "tour", "arrival", "journey", "return"})
_GROUNDS = frozenset({"over", "after", "for", "following"})
_BLAMED = frozenset(
    {"attack", "attacks", "raid", "raids", "strike", "strikes", "arrest", "arrests", "murder",
     "seizure", "detention", "expulsion", "violation", "violations", "intrusion", "intrusions",
     "incursion", "incursions", "overflight", "overflights", "remarks", "comments", "statement",
     "speech", "decision", "abduction", "ambush", "execution", "vandalism", "deportation"}
)  # fmt: skip
"""Deeds whose doer "by" tells behind them."""
_TRIES = frozenset({"bid", "effort", "efforts", "attempt", "attempts", "push", "drive"})
_BORDERS = frozenset({"border", "borders", "frontier", "frontiers", "boundary", "line"})
_BUILT = frozenset({"power", "rail", "railway", "transmission", "ferry", "gas", "hot", "credit"})
"""Words before a "line" that is no border."""
_TELLING = frozenset({"tell", "inform", "warn", "assure", "remind", "notify"})
_STRIKING = frozenset(
    {"reach", "sign", "strike", "conclude", "broker", "seal", "ink", "initial", "negotiate",
     "hammer", "clinch", "mediate", "draft", "work"}
)  # fmt: skip
_PACTS = frozenset(
    {"understanding", "agreement", "deal", "accord", "treaty", "pact", "memorandum", "contract",
     "truce", "arrangement", "protocol", "declaration", "statement", "compromise", "settlement",
     "roadmap", "plan", "convention", "charter", "ceasefire"}
)  # fmt: skip
_HOLDING = frozenset({"hold", "convene", "host", "stage", "organize", "organise"})
_SESSIONS = frozenset(
    {"session", "meeting", "talks", "summit", "visit", "round", "negotiations", "consultations",
     "trip", "tour", "drills", "exercise", "exercises", "drill"}
)  # fmt: skip
_PAPERS = _PACTS | {pluralize(word) for word in _PACTS} | listed("memoranda talks views")
_AGREEING = frozenset({"agree", "confer", "consult", "negotiate"})
_ON = frozenset({"on", "about", "for"})


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


def _ends_in_border(clauses: Clauses, j: int) -> bool:
    """Does noun j tell of a border, not of a line that is built (a power line)?"""
    last = clauses.chunks[j].last
    return clauses.words[last] in _BORDERS and clauses.words[last - 1] not in _BUILT


def _seek_after(clauses: Clauses, k: int) -> list[Case]:  # noqa: C901 - one case after another
    chunks = clauses.chunks
    found: list[Case] = []
    verbal = chunks[k].kind == "V"
    case = "object" if verbal else ""
    last, listed = case, False
    j = k + 1
    while j < len(chunks):
        chunk = chunks[j]
        on = last == "of" or (not verbal and last in ("between", "with", "by"))
        if on and _lists_on(clauses, j):
            j = j + 1 + (chunks[j + 1].kind == "&")
            case, listed = last, True
            continue
        if chunk.kind == "N":
            if not case and not verbal:
                break
            if case == "with" and _ends_in_border(clauses, j - 2):
                case = "against"
            of_guest = last == "to" and clauses.words[chunks[k].last] in _JOURNEYS
            if case != "of" or last in ("object", "") or listed or of_guest:
                found.append((case or "object", j))
            last, case, listed = case or "object", "", False
        elif chunk.kind == "P":
            if j + 1 < len(chunks) and chunks[j + 1].kind == "V":
                break
            own = not verbal and j == k + 1
            topic = not own and (
                _is_topic(clauses, j)
                or _is_by_of_deed(clauses, k, j)
                or _is_by_of_use(clauses, k, j)
            )
            case = "about" if topic else chunk.case
            case = "reason" if _is_in_reason(clauses, j) else case
            case = "via" if _is_helped(clauses, j) else case
            case = "about" if _names_topics(clauses, j) else case
            laid = _lays_before(clauses, k, j)
            case = "to" if laid else case
            gate = clauses.words[chunk.first] == "before" and j + 1 < len(chunks)
            if gate and _GATES & {*clauses.words[chunks[j + 1].first : chunks[j + 1].last + 1]}:
                case = "against"
            elif case == "source" or (clauses.words[chunk.first] in _APART and not laid):
                break
        elif chunk.kind == "&" and _goes_on_passive(clauses, k, j):
            j += 2
            continue
        elif chunk.kind == "&":
            nxt = clauses.kinds[j + 1 : j + 2]
            listed_on = nxt == "N" and (last == "between" or not opens_clause(clauses, j + 1))
            if listed_on and not _goes_on(clauses, k, j + 1):
                case = last or "with"
            elif nxt != "P":
                break
            elif last in ("between", "with", "by") and chunks[j + 1].case == "of":
                case, j = last, j + 2
                continue
        elif chunk.kind == ",":
            step = _past_comma(clauses, j, last)
            if verbal and not found and j == k + 1:
                step = _past_inset(clauses, j) or step
            if step is None:
                break
            case, j = step
            continue
        elif chunk.verb is not None:
            if chunk.verb.form == "finite" and found and chunks[j - 1].kind == "N":
                while found and found[-1][1] in left_group(clauses, j - 1):
                    found.pop()
            again = _past_leader(clauses, j, last)
            if again is None:
                break
            j = again - 1
        else:
            break
        j += 1
    return found


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
        if clauses.chunks[j].kind == "N" and clauses.words[clauses.chunks[j].last] in _PACTS:
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
