"""English clauses: the subject of a verb, what is done to a gap, and what governs."""

from __future__ import annotations

from hamgara.events.grammars._en.clauses.complements import (
    deal_before,
    inset_owner,
    is_charge_of,
    is_fronted,
    is_stranded,
    is_told,
    list_after,
    list_objects,
    merited_by,
    session_before,
    session_to_be,
    tells_charge,
)
from hamgara.events.grammars._en.clauses.edges import find_clause_start, goes_over_inset, is_turned
from hamgara.events.grammars._en.clauses.nonfinite import find_over_nonfinite
from hamgara.events.grammars._en.clauses.noun_groups import (
    actors_in,
    before_inset,
    companions_ahead,
    find_antecedent,
    left_group,
    with_list,
)
from hamgara.events.grammars._en.clauses.sentence import Clauses, Governor, is_reporting
from hamgara.events.grammars._en.words.inflection import listed

_RANKING = listed(
    "first last only second third latest highest-ranking highest senior highest-level top next"
)
"""The first president to visit: he did."""
_WRITING = frozenset(
    {"send", "write", "hand", "deliver", "issue", "submit", "lodge", "address", "pass", "adopt",
     "give", "make", "release", "publish", "sign", "present", "convey", "file", "approve",
     "dispatch"}
)  # fmt: skip
SPEAKING = frozenset(
    {"ask", "demand", "urge", "call", "request", "appeal", "accuse", "condemn", "denounce",
     "protest", "object", "warn", "threaten", "criticize", "criticise", "thank", "congratulate",
     "offer", "invite", "reject", "seek", "blame", "deplore", "complain", "propose", "express",
     "contradict", "deny", "dismiss", "describe", "vow", "insist", "slam", "summon", "charge",
     "allege", "claim", "argue", "cite", "beg", "plead", "implore", "beseech", "entreat"}
)  # fmt: skip
"""A note demanding, a letter asking: the writer speaks, not who is written to."""
SLATED = frozenset({"schedule", "slate", "plan", "expect", "set", "arrange"})
"""Talks, scheduled to open on Monday: what stands before the comma is meant."""
_BROKERING = frozenset(
    {"broker", "mediate", "facilitate", "hail", "welcome", "praise", "oversee", "sponsor",
     "negotiate", "announce", "applaud", "support", "back"}
)  # fmt: skip
_VOWING = listed("vow pledge promise swear say add insist summon reserve")


def find_subject(clauses: Clauses, k: int) -> list[int]:
    """Return the noun chunks that are the subject of verb chunk k."""
    if k not in clauses.subjects:
        clauses.subjects[k] = []  # a verb that depends on itself has none
        clauses.subjects[k] = _seek_subject(clauses, k)
    return clauses.subjects[k]


def _seek_subject(clauses: Clauses, k: int) -> list[int]:
    chunks = clauses.chunks
    verb = chunks[k].verb
    if verb is None or k == 0:
        return _subject_ahead(clauses, k)
    before = chunks[k - 1]
    if is_fronted(clauses, k):
        return [k + 1]
    if verb.form == "inf":
        return _subject_of_infinitive(clauses, k)
    if verb.form in ("ing", "pp"):
        return _subject_of_participle(clauses, k)
    if before.kind == "N":
        found = _behind_relative(clauses, k) or left_group(clauses, k - 1)
        return [*companions_ahead(clauses, found), *found] or _past_time(clauses, k)
    if before.kind == "R":
        return find_antecedent(clauses, k - 1)
    if before.kind == "&":
        return _shared(clauses, k)
    if before.kind == ",":
        return _over_comma(clauses, k)
    if before.kind == "V":
        return _over_relative(clauses, k)
    if before.kind == "B" and before.case in ("that", "as", "than"):
        return left_group(clauses, k - 2) if k > 1 and chunks[k - 2].kind == "N" else []
    return []


def _subject_ahead(clauses: Clauses, k: int) -> list[int]:
    """Return the subject of the main clause after an opening participle."""
    for j in range(k + 1, len(clauses.chunks) - 1):
        if clauses.chunks[j].kind == ",":
            for m in range(j + 1, len(clauses.chunks)):
                verb = clauses.chunks[m].verb
                if verb is not None and verb.form == "finite":
                    return find_subject(clauses, m)
            return []
    return []


def _subject_of_infinitive(clauses: Clauses, k: int) -> list[int]:
    held = session_to_be(clauses, k)
    if held is not None:
        return [held]
    governor = find_governor(clauses, k)
    if is_headline(clauses, k):
        return left_group(clauses, k - 1) if clauses.chunks[k - 1].kind == "N" else [0]
    if governor is None:
        return []
    before = clauses.chunks[k - 1]
    if clauses.kinds[:k].endswith("PN") and clauses.chunks[k - 2].case == "for":
        left = clauses.chunks[k - 3].verb if clauses.kinds[:k].endswith("VPN") else None
        if left is not None and not {"leave", "depart", "head", "sail"}.isdisjoint(left.lemmas):
            return find_subject(clauses, k - 3)
        return merited_by(clauses, k - 1, owned=True) or [k - 1]
    if governor.link == "noun":
        if _is_brokered(clauses, governor.at):
            return []
        owner = [governor.at] if actors_in(clauses, governor.at) else []
        doers = with_list(clauses, k - 1) if before.kind == "N" else []
        doers = doers or [k - 1]
        agent = doers[0] > governor.at and clauses.chunks[doers[0] - 1].case in ("by", "of")
        if not owner and agent and actors_in(clauses, k - 1):
            return doers
        return owner or _owner_of_noun(clauses, governor.at)
    verb = clauses.chunks[governor.at].verb
    rang = (
        verb is not None
        and "call" in verb.lemmas
        and clauses.words[verb.head + 1] not in ("on", "upon", "for")
    )
    if verb is not None and not rang and clauses.controlling & set(verb.lemmas):
        if verb.passive:
            return find_subject(clauses, governor.at)
        found = [
            n for case, n in list_after(clauses, governor.at) if case in ("object", "against", "to")
        ]
        if found:
            return found
    return find_subject(clauses, governor.at)


def _is_brokered(clauses: Clauses, j: int) -> bool:
    """Does noun chunk j name a deal of others (the United States brokered a deal to)?"""
    before = clauses.chunks[j - 1].verb if j else None
    deal = clauses.words[clauses.chunks[j].last] in ("deal", "agreement", "accord", "pact", "truce")
    return deal and before is not None and not _BROKERING.isdisjoint(before.lemmas)


def is_headline(clauses: Clauses, k: int) -> bool:
    """Is infinitive k the verb of a headline (Iraqi president to visit Iran)?"""
    chunks = clauses.chunks
    verb = chunks[k].verb
    if verb is None or verb.form != "inf" or k == 0 or chunks[k - 1].kind not in ("N", ","):
        return False
    ahead = chunks[:k]
    if chunks[0].kind != "N":
        return False
    if any(one.kind not in ("N", ",", "&") for one in ahead):
        return chunks[k - 1].kind == "," and _is_verbless(clauses)
    if chunks[k - 1].kind != "N" or clauses.words[chunks[k - 1].last] in clauses.nouns:
        return False
    near = clauses.words[chunks[k - 1].first : chunks[k - 1].last + 1]
    if not _RANKING.isdisjoint(near):
        return False
    return bool(actors_in(clauses, k - 1))


def _is_verbless(clauses: Clauses) -> bool:
    """Has the sentence no finite verb, and does a name open it?"""
    return bool(actors_in(clauses, 0)) and not any(
        one.verb is not None and one.verb.form == "finite" for one in clauses.chunks
    )


def _owner_of_noun(clauses: Clauses, j: int) -> list[int]:
    for m in range(j, -1, -1):
        if clauses.chunks[m].kind == "V":
            return find_subject(clauses, m)
        if clauses.chunks[m].kind in (";", "B", "R"):
            break
    return []


def _subject_of_participle(clauses: Clauses, k: int) -> list[int]:
    before = clauses.chunks[k - 1]
    if before.kind == "N":
        writer = _writer(clauses, k)
        if writer:
            return writer
        if before.phrases and any(clauses.phrases[n].actors for n in before.phrases):
            return with_list(clauses, k - 1)
        return left_group(clauses, k - 1, nearest=True)
    if before.kind == "&":
        over = clauses.chunks[k - 2].verb
        passive = over is not None and over.passive and over.form == "finite"
        return _shared(clauses, k) or (find_subject(clauses, k - 2) if passive else [])
    if _is_set_behind(clauses, k):
        held = session_before(clauses, k - 2)
        held = deal_before(clauses, k) if held is None else held
        return [held] if held is not None else left_group(clauses, k - 2, nearest=True)
    if owner := inset_owner(clauses, k) or merited_by(clauses, k):
        return owner
    if before.kind in (",", ";", "B", "P"):
        participle = clauses.chunks[k].verb
        speaks = participle is not None and bool(SPEAKING & set(participle.lemmas))
        for m in range(k - 1, -1, -1):
            verb = clauses.chunks[m].verb
            if verb is not None and verb.form == "finite":
                return find_subject(clauses, (speaks and _main_over(clauses, m)) or m)
        return _subject_ahead(clauses, k)
    if before.kind == "V":
        return find_subject(clauses, k - 1)
    return []


def _is_set_behind(clauses: Clauses, k: int) -> bool:
    """Does participle k tell of the noun before its comma (a treaty, signed by both)?"""
    kinds = clauses.kinds[max(k - 2, 0) : k + 2]
    participle = clauses.chunks[k].verb
    passive = participle is not None and participle.passive
    slated = participle is not None and not SLATED.isdisjoint(participle.lemmas)
    if passive and slated and kinds[:3] == "N,V":
        return True
    return passive and kinds == "N,VP" and clauses.chunks[k + 1].case == "by"


def _main_over(clauses: Clauses, m: int) -> int:
    """Return the finite verb over that of a clause opened by since, after, who."""
    start = find_clause_start(clauses, m)
    opener = clauses.chunks[start - 1] if start else None
    quoted = opener is not None and opener.verb is not None and is_reporting(clauses, start - 1)
    if quoted and not any(
        one.actors for j in find_subject(clauses, m) for one in actors_in(clauses, j)
    ):
        return start - 1
    if opener is None or opener.kind not in ("B", "R") or opener.kind + opener.case == "Bthat":
        return m
    for n in range(start - 1, -1, -1):
        verb = clauses.chunks[n].verb
        if verb is not None and verb.form == "finite":
            return _main_over(clauses, n)
    return m


def _behind_relative(clauses: Clauses, k: int) -> list[int]:
    """Return the head of "the truce that the two agreed to in Riyadh came into force"."""
    for m in range(k - 2, 1, -1):
        chunk = clauses.chunks[m]
        if chunk.kind in (",", ";", "&", "B"):
            return []
        if chunk.verb is not None:
            told = is_reporting(clauses, m) and not _has_object_of_that(clauses, m)
            if chunk.verb.form != "finite" or told:
                return []
            if clauses.chunks[m - 1].kind == "R":
                return find_antecedent(clauses, m - 1)
            gap = find_gap_noun(clauses, m)
            return [] if gap is None else left_group(clauses, gap)
    return []


def _has_object_of_that(clauses: Clauses, m: int) -> bool:
    """Is verb m of a relative clause followed by its object (gas that saw it through)?"""
    return clauses.chunks[m - 1].kind == "R" and bool(list_objects(clauses, m))


def _writer(clauses: Clauses, k: int) -> list[int]:
    """Return who speaks in "wrote to the Fund asking for", "sent a note to Beijing urging"."""
    verb = clauses.chunks[k].verb
    if verb is None or verb.form != "ing" or SPEAKING.isdisjoint(verb.lemmas):
        return []
    for m in range(k - 1, -1, -1):
        main = clauses.chunks[m].verb
        if main is not None:
            told = main.form == "finite" and not main.passive
            return find_subject(clauses, m) if told and _WRITING & set(main.lemmas) else []
        if clauses.chunks[m].kind not in ("N", "P", "&"):
            return []
    return []


def _shared(clauses: Clauses, k: int) -> list[int]:
    """Return the subject of the verb that verb k is joined to by and."""
    own = clauses.chunks[k].verb
    form = own.form if own is not None else ""
    depth = 0
    for m in range(k - 2, -1, -1):
        verb = clauses.chunks[m].verb
        if verb is None:
            continue
        if verb.form == form or (form == "finite" and verb.form == "finite"):
            if m == k - 3 and clauses.kinds[m - 2 : k] == ",NV,&" and is_reporting(clauses, m):
                continue
            if (
                form == "finite"
                and m > 0
                and depth == 0
                and (clauses.chunks[m - 1].kind == "R" or find_gap_noun(clauses, m) is not None)
                and any(c.kind == "," for c in clauses.chunks[m:k])
            ):
                continue
            return _speaker_over(clauses, m, k) or find_subject(clauses, m)
        depth += verb.form == "finite"
    return []


def _speaker_over(clauses: Clauses, m: int, k: int) -> list[int]:
    """Return who says the clause of verb m where verb k goes on with the saying.

    Demanded that it be released and lodged a protest; said it would not sign and warned.
    """
    first, second = clauses.chunks[m].verb, clauses.chunks[k].verb
    governor = _clause_governor(clauses, m)
    if first is None or second is None or governor is None or governor.link != "that":
        return []
    speaker = find_subject(clauses, governor.at)
    if not any(actors_in(clauses, j) for j in speaker):
        return []
    plain = second.past and not (second.passive or second.had or second.modal or second.future)
    shifted = first.future or first.modal or first.had or not first.past
    says = bool((SPEAKING | _VOWING | _WRITING) & set(second.lemmas))
    acts = any(
        one.actors and not one.modifier and one.last >= clauses.chunks[j].last
        for j in find_subject(clauses, m)
        for one in actors_in(clauses, j)
    )
    acts = acts and not (k > 1 and clauses.chunks[k - 2].kind == ",")
    lent = says and second.had and first.had and clauses.chunks[k].first == second.head
    over = clauses.chunks[governor.at].verb
    if over is not None and "deny" in over.lemmas and says and (lent or plain):
        return speaker
    if lent and any(
        p.role == "MIL" for j in find_subject(clauses, m) for p in actors_in(clauses, j)
    ):
        return speaker
    return speaker if plain and (shifted or (says and not acts)) else []


def _over_comma(clauses: Clauses, k: int) -> list[int]:
    """The verb follows a comma: an inset closes there, or the subject is shared."""
    if is_turned(clauses, k):
        return [k + 1]
    found = before_inset(clauses, k - 1)
    return found or _shared(clauses, k)


def _over_relative(clauses: Clauses, k: int) -> list[int]:
    """A verb directly before verb k ended a relative clause."""
    for m in range(k - 2, 0, -1):
        named = clauses.chunks[m - 1].kind == "N"
        kind, that = clauses.chunks[m].kind, clauses.chunks[m].case == "that"
        if kind == "R" or (named and (kind == "N" or (kind == "B" and that))):
            return left_group(clauses, m - 1) if clauses.chunks[m - 1].kind == "N" else []
        if clauses.chunks[m].kind in (",", ";"):
            return []
    return []


def find_gap_noun(clauses: Clauses, k: int) -> int | None:
    """Return the noun that a relative clause says verb k is done to (a charge it denied)."""
    verb = clauses.chunks[k].verb
    if verb is None or verb.form != "finite" or verb.passive or k < 2:
        return None
    if list_objects(clauses, k) and not is_stranded(clauses, k):
        return None
    subject = find_subject(clauses, k)
    if not subject or min(subject) == 0 or max(subject) > k:
        return None
    opener = clauses.chunks[min(subject) - 1]
    at = min(subject) - 1
    if opener.kind == "N":
        return at
    if (opener.kind == "R" or (opener.kind == "B" and opener.case == "that")) and at > 0:
        at -= 2 if clauses.chunks[at - 1].kind == "," else 1
        if opener.kind == "B" and (is_told(clauses, at) or tells_charge(clauses, at)):
            return None
        return at if at >= 0 and clauses.chunks[at].kind == "N" else None
    return None


def _past_time(clauses: Clauses, k: int) -> list[int]:
    """Return the shared subject over a time (signed a truce but within minutes broke it)."""
    timed = clauses.kinds[max(k - 3, 0) : k] == "&PN" and clauses.chunks[k - 2].case == "time"
    return _shared(clauses, k) if timed else []


def find_governor(clauses: Clauses, k: int) -> Governor | None:
    """Return what verb chunk k is the complement of."""
    if k not in clauses.governors:
        clauses.governors[k] = _seek_governor(clauses, k)
    return clauses.governors[k]


def _seek_governor(clauses: Clauses, k: int) -> Governor | None:
    verb = clauses.chunks[k].verb
    if verb is None or k == 0:
        return None
    if verb.form == "finite":
        return _clause_governor(clauses, k)
    return find_over_nonfinite(clauses, k, verb)


def _clause_governor(clauses: Clauses, k: int) -> Governor | None:
    chunks = clauses.chunks
    group = find_subject(clauses, k)
    if chunks[k - 1].kind in ("&", ",") and not goes_over_inset(clauses, k, group):
        for m in range(k - 2, -1, -1):
            verb = chunks[m].verb
            if verb is not None and verb.form == "finite" and find_subject(clauses, m) == group:
                return _clause_governor(clauses, m) if m else None
        return None
    start = find_clause_start(clauses, k)
    if start <= 0 or find_gap_noun(clauses, k) is not None:
        return None
    opener = chunks[start - 1]
    if opener.kind == "B" and opener.case in ("if", "unless", "whether", "once"):
        return Governor(start - 1, "if")
    if opener.kind == "B" and opener.case == "that" and start > 1:
        j = start - 2
        while j > 0 and chunks[j].kind in ("N", "P", "&"):
            j -= 1
        charge = start - 4 if is_charge_of(clauses, start - 2) else start - 2
        if chunks[charge].kind == "N" and clauses.words[chunks[charge].last] in clauses.nouns:
            return Governor(charge, "noun")
        if chunks[start - 2].kind == "&" or chunks[j].verb is None:
            j = next((m for m in range(start - 2, -1, -1) if is_reporting(clauses, m)), j)
        return Governor(j, "that") if chunks[j].verb is not None else None
    if opener.verb is not None and clauses.reporting & set(opener.verb.lemmas):
        signs = ("&", ",") if is_reporting(clauses, k) else ("&",)
        joined = group and min(group) > start and chunks[min(group) - 1].kind in signs
        return None if chunks[start].kind == "," or joined else Governor(start - 1, "that")
    return None
