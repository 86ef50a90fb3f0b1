"""English noun groups: lists, heads, what follows a verb or noun, and who is named in them."""

from __future__ import annotations

from hamgara.events.grammars._en.chunk import Chunk
from hamgara.events.grammars._en.clauses.sentence import Clauses, find_whole_phrase, is_state
from hamgara.events.grammars._en.names.insets import ends_before_verb, is_set_behind
from hamgara.events.grammars._en.names.phrase import Phrase

_SINGULAR = frozenset({"was", "is", "has"})
LEADING = frozenset(
    {"lead", "head", "chair", "own", "belong", "operate", "crew", "man", "charter", "sail", "send",
     "dispatch", "despatch", "donate", "supply", "provide", "hire", "flag", "fly"}
)  # fmt: skip
_COMMANDING = frozenset({"command", "lead", "head", "represent", "chair"})


_HOLDING_OFFICE = frozenset({"be", "become", "serve"})
_HAPPENINGS = frozenset(
    {"attack", "attacks", "strike", "strikes", "raid", "raids", "blast", "bombing", "explosion",
     "war", "conflict", "fighting", "clash", "clashes", "shooting", "talks", "meeting", "summit",
     "conference", "incident", "protest", "protests", "rally", "riots", "violence", "operation",
     "vote", "election", "crash"}
)  # fmt: skip


_PRONOUNS = frozenset({"it", "he", "she", "they", "we"})
_MEN = frozenset({"MIL", "CVL"})
_SIDEKICKS = frozenset({"ally", "partner", "neighbor", "neighbour", "rival", "foe", "protege"})
"""What a state is to another: US ally Albania."""
_CARRYING = frozenset({"carry", "bring", "transport", "haul", "ferry"})
_ENVOYS = frozenset({"ambassador", "ambassadors", "envoy", "envoys", "diplomats", "consul"})
_MOMENTS = frozenset({"before", "after", "until", "till", "since"})
"""Before a moment they open no clause (before dawn)."""
_JOINING = frozenset({"including", "along", "together"})
"""First words of prepositions that go on with a list: Niger along with Mali."""
_BESIDES = ("along with", "together with", "alongside", "as well as", "like", "just like")
"""How an inset begins whose states do what the subject does."""
_JOINED_BY = frozenset({"join", "follow"})
_MISSIONS = frozenset({"embassy", "consulate", "mission", "ministry", "government", "court"})
"""What stands in a city and acts: the embassy in Tokyo, which denied it."""
_PAPERS = frozenset(
    {"documents", "papers", "agreements", "accords", "memorandums", "memoranda", "protocols",
     "contracts", "deals", "treaties", "pacts", "agreement", "accord", "memorandum", "protocol"}
)  # fmt: skip


def left_group(clauses: Clauses, j: int, *, nearest: bool = False) -> list[int]:
    """Return the head nouns of the group that ends in noun chunk j."""
    k = _over_cargo(clauses, j)
    while k > 0:
        before, over = clauses.chunks[k - 1], k > 1 and clauses.kinds[k - 2] == "N"
        if clauses.words[before.last] in ("as", "than") and not nearest and actors_in(clauses, k):
            found = _compared(clauses, k)
            if found:
                return found
        if before.kind == "P":
            if k > 1 and clauses.words[before.first] in _JOINING and not nearest:
                return [*left_group(clauses, k - 2), k]
            if not nearest and not over:
                return _past_phrase(clauses, k - 1)
            if not over or (nearest and before.case != "of"):
                break
        elif nearest or not over or not _hangs_on(clauses, before, k - 2):
            break
        k -= 2
    return with_list(clauses, k)


def _compared(clauses: Clauses, k: int) -> list[int]:
    """Return the subject of "A as well as B recalled", "A rather than B recalled"."""
    last = clauses.chunks[k - 1].last
    if clauses.words[last - 2 : last + 1] == ["as", "well", "as"]:
        first = left_group(clauses, k - 3) if k > 2 and clauses.kinds[k - 3] == "N" else []
        return [*first, k] if first else []
    apart = clauses.words[last - 1 : last + 1] == ["rather", "than"]
    return left_group(clauses, k - 2) if apart and k > 1 and clauses.kinds[k - 2] == "N" else []


def _hangs_on(clauses: Clauses, chunk: Chunk, j: int) -> bool:
    """Does a participle, an infinitive or "as" belong to noun chunk j before it?"""
    if chunk.verb is None:
        return chunk.kind == "B" and chunk.case == "as" and _begins(clauses, j)
    form = chunk.verb.form
    return form in ("ing", "pp") or (form == "inf" and _begins(clauses, j))


def _are_papers_on(clauses: Clauses, k: int) -> bool:
    """Does noun chunk k tell what papers are on (documents on water and rail were signed)?"""
    on = clauses.words[clauses.chunks[k - 1].first] in ("on", "about", "concerning")
    return (
        on and clauses.kinds[k - 2] == "N" and clauses.words[clauses.chunks[k - 2].last] in _PAPERS
    )


def _over_cargo(clauses: Clauses, j: int) -> int:
    """Return the first of a list of things carried (a plane with dogs and tents landed)."""
    k = j
    while (
        k > 1
        and clauses.kinds[k - 2] == "N"
        and (clauses.chunks[k - 1].kind in ("&", ",") or clauses.chunks[k - 1].case == "of")
    ):
        if any(one.actors or one.anaphor for n in (k, k - 2) for one in actors_in(clauses, n)):
            return j
        k -= 2
    verb = clauses.chunks[k - 1].verb if k > 1 else None
    loaded = k > 1 and clauses.words[clauses.chunks[k - 1].first] == "with"
    loaded = loaded or (verb is not None and not _CARRYING.isdisjoint(verb.lemmas))
    loaded = loaded or (k > 1 and _are_papers_on(clauses, k))
    behind = clauses.chunks[k - 2] if k > 1 else clauses.chunks[0]
    hung = behind.kind == "N" or (behind.verb is not None and behind.verb.form == "pp")
    return k if loaded and k < j and hung else j


def _begins(clauses: Clauses, j: int) -> bool:
    """Does no finite verb stand before chunk j in its clause (a plea to free him failed)?"""
    for m in range(j - 1, -1, -1):
        opens = clauses.chunks[m].kind in (";", "B", "R")
        if opens and not (m + 1 == j and clauses.chunks[m].case in _MOMENTS):
            return True
        verb = clauses.chunks[m].verb
        if verb is not None and verb.form == "finite":
            return False
    return True


def _past_phrase(clauses: Clauses, p: int) -> list[int]:
    """A preposition opens the group: the subject stands before it, if anywhere."""
    if p == 0:
        return []
    before = clauses.chunks[p - 1]
    if before.kind == "N":
        return left_group(clauses, p - 1)
    if before.kind == "R":
        return find_antecedent(clauses, p - 1)
    if before.kind == ",":
        return before_inset(clauses, p - 1)
    if before.verb is not None and before.verb.form in ("pp", "ing"):
        return left_group(clauses, p - 2) if p > 1 and clauses.chunks[p - 2].kind == "N" else []
    if before.verb is not None and before.verb.form == "inf" and p > 1:
        opens = clauses.chunks[p - 2].kind == "N" and _begins(clauses, p - 2)
        return left_group(clauses, p - 2) if opens else []
    return []


def with_list(clauses: Clauses, k: int) -> list[int]:
    """Return noun chunk k with those listed before it (A, B and C)."""
    chunks = clauses.chunks
    group = [k]
    if _is_headline_pair(clauses, k):
        return list(range(0, k + 1, 2))
    if k > 1 and chunks[k - 1].case == "but" and clauses.kinds[k - 2] == "N":
        only = clauses.words[chunks[k - 2].first - 1] == "only"
        return [k - 2, k] if only else group
    if k < 2 or chunks[k - 1].kind != "&" or chunks[k - 1].case not in ("and", "or", "nor"):
        return group
    busy = _is_busy(clauses, k - 1)
    if busy == "near":
        return _past_participle(clauses, k)
    m = k - 1
    while m > 0:
        if chunks[m].kind == "&" and m > 0 and chunks[m - 1].kind == ",":
            m -= 1
        if chunks[m].kind not in ("&", ",") or chunks[m - 1].kind != "N":
            break
        if chunks[m].kind == "," and busy:
            break
        start = _head_of(clauses, m - 1)
        if chunks[m].kind == "," and len(group) > 1 and _opens_with(clauses, start):
            return group
        if start > 0 and chunks[start - 1].kind == "P":
            return _listed_behind(clauses, start, group, busy)
        group[:0] = [] if is_set_behind(chunks, clauses.words, start) else [start]
        m = start - 1
        if chunks[m].kind not in ("&", ","):
            break
    return group


def _listed_behind(clauses: Clauses, start: int, group: list[int], busy: str) -> list[int]:
    """Return the subject where a list stands behind a preposition (allies including A, B)."""
    if start > 1 and clauses.words[clauses.chunks[start - 1].first] in _JOINING and not busy:
        return [*left_group(clauses, start - 2), start, *group]
    if start > 1 and clauses.kinds[start - 2 : start] == ",P":
        opener = clauses.chunks[start - 1]
        if clauses.words[opener.first] == "with" and actors_in(clauses, start):
            return [start, *group]
    if _is_single(clauses, group[-1]):
        return left_group(clauses, start)
    return group[-1:] if busy or not actors_in(clauses, start) else left_group(clauses, start)


def _head_of(clauses: Clauses, j: int) -> int:
    """Return the noun chunk whose of-phrase chunk j is."""
    chunks = clauses.chunks
    while j > 1 and clauses.kinds[j - 2 : j] == "NP":
        if chunks[j - 1].case != "of":
            break
        j -= 2
    return j


def _past_participle(clauses: Clauses, k: int) -> list[int]:
    """Return the subject before a participle whose complements end in noun chunk k."""
    m = next((n for n in range(k - 1, -1, -1) if clauses.chunks[n].kind == "V"), 0)
    loose = clauses.chunks[m].verb
    hung = loose is not None and loose.form in ("ing", "pp") and m > 0
    leads = loose is not None and not _COMMANDING.isdisjoint(loose.lemmas)
    if hung and clauses.chunks[m - 1].kind == "N" and (leads or not actors_in(clauses, k)):
        return left_group(clauses, m - 1)
    return [k]


def _opens_with(clauses: Clauses, j: int) -> bool:
    """Does noun chunk j belong to what opens the clause (At talks in Rome, A and B)?"""
    k = j
    while k > 0 and clauses.chunks[k].kind in ("N", "P"):
        k -= 1
    first = k if clauses.chunks[k].kind in ("N", "P") else k + 1
    return clauses.chunks[first].kind == "P"


def _is_headline_pair(clauses: Clauses, k: int) -> bool:
    """Do states with commas alone between them open a headline (Iran, Pakistan sign)?"""
    kinds = clauses.kinds[: k + 1]
    if k < 2 or k % 2 or kinds != "N" + ",N" * (k // 2):
        return False
    if k + 1 < len(clauses.chunks) and clauses.chunks[k + 1].kind == ",":
        return False
    named = [find_whole_phrase(clauses, clauses.chunks[j]) for j in range(0, k + 1, 2)]
    return len({one.actors[0].country for one in named if one}) == len(named)


def _is_single(clauses: Clauses, k: int) -> bool:
    """Does a verb in the singular follow (an accord on trade and transit was signed)?"""
    after = clauses.chunks[k + 1] if k + 1 < len(clauses.chunks) else None
    return after is not None and after.kind == "V" and clauses.words[after.first] in _SINGULAR


def _is_busy(clauses: Clauses, m: int) -> str:
    """Does a verb stand before chunk m in its clause: "near" without a comma between?"""
    comma = False
    for j in range(m - 1, -1, -1):
        chunk = clauses.chunks[j]
        if chunk.kind in (";", "R"):
            return ""
        if chunk.kind == "B":
            plain = all(one.kind in ("N", ",") for one in clauses.chunks[j + 1 : m])
            return "far" if comma and not plain else ""
        if chunk.kind == ",":
            comma = True
        if chunk.kind == "V" and chunk.verb is not None:
            told = clauses.reporting & set(chunk.verb.lemmas) and not _calls_home(clauses, j)
            if told and not comma:
                return ""
            if chunk.verb.form == "finite" or not comma:
                return "far" if comma else "near"
    return ""


def _calls_home(clauses: Clauses, j: int) -> bool:
    """Does verb j recall an envoy rather than what was once so (recalled its ambassador)?"""
    verb, behind = clauses.chunks[j].verb, clauses.chunks[j + 1]
    recalls = verb is not None and "recall" in verb.lemmas and behind.kind == "N"
    return recalls and not _ENVOYS.isdisjoint(clauses.words[behind.first : behind.last + 1])


def find_antecedent(clauses: Clauses, r: int) -> list[int]:
    """Return what relative pronoun r stands for."""
    j = r - 1
    if j >= 0 and clauses.chunks[j].kind == "P":
        j -= 1
    if j >= 0 and clauses.chunks[j].kind == ",":
        j -= 1
    verb = clauses.chunks[j].verb if j > 0 and j < r - 1 else None
    if verb is not None and not clauses.reporting.isdisjoint(verb.lemmas):
        j = clauses.kinds.rfind(",", 0, j) - 1
    if j < 0 or clauses.chunks[j].kind != "N":
        return []
    deal = _deal_of(clauses, j) if clauses.words[clauses.chunks[r].first] == "that" else None
    if deal is not None:
        return [deal]
    if j > 1 and _happens_in(clauses, j):
        return [j - 2]
    if actors_in(clauses, j):
        listed = j > 1 and clauses.chunks[j - 1].case == "and" and clauses.chunks[j - 2].kind == "N"
        return with_list(clauses, j) if listed and actors_in(clauses, j - 2) else [j]
    k = j
    while k > 1 and clauses.chunks[k - 1].kind == "P" and clauses.chunks[k - 2].kind == "N":
        k -= 2
        if actors_in(clauses, k):
            return [k]
    return [j]


def _deal_of(clauses: Clauses, j: int) -> int | None:
    """Return what is "between" the states that end in chunk j (a deal between A and B that)."""
    kinds = clauses.kinds[max(j - 4, 0) : j + 1]
    between = kinds == "NPN&N" and clauses.chunks[j - 3].case == "between"
    return j - 4 if between else None


def _happens_in(clauses: Clauses, j: int) -> bool:
    """Is noun chunk j only where something happens (the strike in Jordan which killed)?"""
    what = clauses.words[clauses.chunks[j - 2].last]
    there = clauses.kinds[j - 2 : j] == "NP" and clauses.chunks[j - 1].case == "in"
    if there and what in _MISSIONS and all(one.city for one in actors_in(clauses, j)):
        return True
    return there and what in _HAPPENINGS and not actors_in(clauses, j - 2)


def _listed_inset(clauses: Clauses, comma: int) -> list[int]:
    """Return the states set behind a plural: the three states, Mali, Niger and Chad, said."""
    chunks, m = clauses.chunks, comma - 1
    found: list[int] = []
    while m > 0 and is_state(clauses, m) and chunks[m - 1].kind in (",", "&"):
        found.insert(0, m)
        m -= 2 + (chunks[m - 1].kind == "&" and chunks[m - 2].kind == ",")
    head = m >= 0 and chunks[m].kind == "N" and chunks[m + 1].kind == ","
    told = len(found) > 1 and head and not any(one.actors for one in actors_in(clauses, m))
    return found if told else []


def before_inset(clauses: Clauses, comma: int) -> list[int]:
    """Return the noun chunks that words set between commas are about, which end at `comma`."""
    chunks = clauses.chunks
    listed = _listed_inset(clauses, comma)
    if listed:
        return listed
    for m in range(comma - 1, -1, -1):
        if chunks[m].kind in (";",):
            return []
        if _ends_apposition(clauses, m) and _is_set_behind_name(clauses, m + 1):
            return left_group(clauses, m)
        if m and chunks[m].kind == "," and chunks[m - 1].kind == "N":
            opens = chunks[m + 1]
            if opens.kind in ("R", "P", "N", "B") or (
                opens.verb is not None and opens.verb.form in ("ing", "pp")
            ):
                group = left_group(clauses, m - 1)
                named = any(one.actors for n in group for one in actors_in(clauses, n))
                if group and not named and opens.kind == "N":
                    return [*group, m + 1]
                return [*group, *companions(clauses, m + 1, comma - 1)] if named else group
    return []


def _is_set_behind_name(clauses: Clauses, j: int) -> bool:
    """Does chunk j only tell more of the name before it (who, from, a former premier)?"""
    article = clauses.words[clauses.chunks[j].first] in ("a", "an", "the")
    named = any(one.actors for one in actors_in(clauses, j))
    told = clauses.chunks[j].kind == "N" and article and not named
    return told or clauses.chunks[j].kind in ("P", "R")


def _ends_apposition(clauses: Clauses, j: int) -> bool:
    """Does noun chunk j hold the comma behind a name set behind its office?"""
    return clauses.chunks[j].kind == "N" and clauses.words[clauses.chunks[j].last] == ","


def companions(clauses: Clauses, first: int, last: int) -> list[int]:
    """Return who acts beside the subject in chunks `first` to `last`: joined by A and B."""
    opener = clauses.chunks[first]
    verb = opener.verb
    joined = verb is not None and verb.passive and not _JOINED_BY.isdisjoint(verb.lemmas)
    words = " ".join(clauses.words[opener.first : opener.first + 3]) + " "
    if not joined and not words.startswith(tuple(f"{one} " for one in _BESIDES)):
        return []
    found: list[int] = []
    for j in range(first + 1, last + 1):
        chunk, before = clauses.chunks[j], clauses.chunks[j - 1]
        if chunk.kind not in ("N", "P", "&", ","):
            return []
        hangs = before.kind == "P" and j - 2 > first and actors_in(clauses, j - 2)
        owned = any(one.owner and one.last < chunk.last for one in actors_in(clauses, j))
        if chunk.kind == "N" and actors_in(clauses, j) and not (hangs or owned):
            found.append(j)
    return found


def companions_ahead(clauses: Clauses, group: list[int]) -> list[int]:
    """Return who opens the sentence beside its subject (Along with Peru, Chile recalled)."""
    comma = group[0] - 1 if group else 0
    opens = comma > 1 and clauses.chunks[comma].kind == "," and clauses.chunks[0].kind == "P"
    return companions(clauses, 0, comma - 1) if opens else []


def opens_clause(clauses: Clauses, j: int) -> bool:
    """Is noun chunk j the subject of a finite verb?"""
    for m in range(j + 1, len(clauses.chunks)):
        chunk = clauses.chunks[m]
        if chunk.verb is not None:
            return chunk.verb.form == "finite" and clauses.chunks[m - 1].kind != "&"
        told = chunk.kind == clauses.kinds[m - 1] == "N" and m - 1 > j
        if chunk.kind == "R" or (told and clauses.words[chunk.first] in _PRONOUNS):
            return False
        if chunk.kind == ",":
            related = clauses.kinds[m + 1 : m + 2] == "R" and _goes_on_past(clauses, m + 1)
            return related or ends_before_verb(clauses.chunks, clauses.words, m)
        if chunk.kind not in ("N", "P", "&"):
            return False
    return False


def _goes_on_past(clauses: Clauses, r: int) -> bool:
    """Does a finite verb follow the relative clause that begins at chunk r, behind a comma?"""
    return clauses.words[clauses.chunks[r].first] != "where" and any(
        clauses.kinds[m] == "," and verb is not None and verb.form == "finite"
        for m, verb in enumerate([one.verb for one in clauses.chunks[r + 1 :]], r)
    )


def actors_in(clauses: Clauses, j: int) -> list[Phrase]:
    """Return the phrases of noun chunk j that name somebody, of Iran behind it included."""
    if j not in clauses.actors:
        clauses.actors[j] = _seek_actors(clauses, j)
    return clauses.actors[j]


def _seek_actors(clauses: Clauses, j: int) -> list[Phrase]:
    chunk = clauses.chunks[j]
    found = [clauses.phrases[n] for n in chunk.phrases]
    known = [one for one in found if one.actors or one.role or one.anaphor == "both"]
    known = known or [one for one in found if one.anaphor == "counterpart"]
    known = known or found
    if not any(one.actors or one.anaphor for one in known):
        known = _leaders(clauses, j) or known
    if len(known) == 1 and known[0].person and not (known[0].actors or known[0].pronoun):
        known = _explained(clauses, j) or known
    bare = [one for one in known if not (one.actors or one.anaphor) and one.role in _MEN]
    if bare and len(bare) == len(known) and clauses.kinds[j + 1 : j + 3] == "PN":
        owners = actors_in(clauses, j + 2) if clauses.chunks[j + 1].case == "of" else []
        lent = [one for one in owners if one.actors]
        return [one._replace(role=bare[0].role) for one in lent] or known[:1]
    if known:
        return _first_party(clauses, known, chunk)
    if clauses.kinds[j + 1 : j + 3] == "PN" and clauses.chunks[j + 1].case == "of":
        several = clauses.words[chunk.last].endswith("s")
        return actors_in(clauses, j + 2) + (_rest_of_list(clauses, j + 2) if several else [])
    return []


def _rest_of_list(clauses: Clauses, j: int) -> list[Phrase]:
    """Return the states listed behind that of chunk j: the heads of the railways of A and B."""
    chunks, found = clauses.chunks, []
    while j + 1 < len(chunks) and chunks[j + 1].kind in (",", "&") and is_state(clauses, j):
        step = 1 + (chunks[j + 1].kind == "," and chunks[j + 2 : j + 3] != []
                    and chunks[j + 2].kind == "&")  # fmt: skip
        m = j + 1 + step
        if m >= len(chunks) or not is_state(clauses, m) or opens_clause(clauses, m):
            break
        found += actors_in(clauses, m)
        if "&" in (chunks[j + 1].kind, chunks[m - 1].kind):
            return found
        j = m
    return []


def _explained(clauses: Clauses, j: int) -> list[Phrase]:
    """Return the office set behind a mere name: Jan Kovac, the Slovak envoy; who is the ..."""
    chunks, at = clauses.chunks, j + 2
    kinds = clauses.kinds[j : j + 6]
    verb = chunks[j + 3].verb if kinds.startswith("N,RVN") else None
    if verb is not None and not _HOLDING_OFFICE.isdisjoint(verb.lemmas):
        at = j + 4
    elif not kinds.startswith("N,N") or kinds[3:4] not in ("", ",", ";"):
        return []
    found = [clauses.phrases[n] for n in chunks[at].phrases]
    set_so = len(found) == 1 and bool(found[0].actors) and bool(found[0].rank)
    return found if set_so and found[0].first - chunks[at].first <= 1 else []


def _leaders(clauses: Clauses, j: int) -> list[Phrase]:
    """Return whose noun chunk j is: a delegation headed by the premier, a boat owned by."""
    kinds = clauses.kinds[j + 1 : j + 5]
    verb = clauses.chunks[j + 1].verb if kinds[:1] == "V" else None
    if verb is None or verb.form == "finite":
        return []
    if kinds[1:2] == "N" and verb.form == "ing" and not _COMMANDING.isdisjoint(verb.lemmas):
        return actors_in(clauses, j + 2) + (actors_in(clauses, j + 4) if kinds == "VN&N" else [])
    led = kinds[:3] == "VPN" and clauses.chunks[j + 2].case in ("by", "to")
    return actors_in(clauses, j + 3) if led and not LEADING.isdisjoint(verb.lemmas) else []


def _first_party(clauses: Clauses, known: list[Phrase], chunk: Chunk) -> list[Phrase]:
    """Of several phrases in one run keep the first with actors (Iran's Kurdish ...)."""
    named = [one for one in known if one.actors]
    if len(named) > 1 and named[0].owner and named[-1].last == chunk.last:
        same = named[0].actors[0].country == named[-1].actors[0].country
        if named[-1].rank or same:
            return named[-1:]
    if len(named) > 1 and named[-1].last == chunk.last:
        between = clauses.words[named[0].last + 1 : named[-1].first]
        if between and between[-1] in _SIDEKICKS:
            return named[-1:]
    return named[:1] or known[:1]
