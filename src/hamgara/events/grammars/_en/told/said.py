"""What an English verb of saying does: a charge, a threat to come, a plea of innocence."""

from __future__ import annotations

from hamgara.events.grammars._en.chunk import Verb
from hamgara.events.grammars._en.clauses.clauses import find_governor, find_subject
from hamgara.events.grammars._en.clauses.complements import list_after, list_objects
from hamgara.events.grammars._en.clauses.edges import find_clause_start
from hamgara.events.grammars._en.clauses.sentence import is_reporting
from hamgara.events.grammars._en.names.phrase import Phrase
from hamgara.events.grammars._en.scene import (
    OFFICIAL,
    Candidate,
    Scene,
    class_of_governor,
    countries_in,
    countries_of,
    is_finite,
    main_before,
    next_verb,
    speakers_over,
    subject_actors,
    verb_saying,
)
from hamgara.events.grammars._en.sides.lent import keeps_doing
from hamgara.events.grammars._en.sides.parties import list_behind, list_cases, list_doers, named_as
from hamgara.events.grammars._en.told.moods import has_no, list_moods
from hamgara.events.grammars._en.words.function import PERIODS

_CLAUSE = 9
_TOLD = frozenset(
    {"criticism", "criticisms", "accusations", "allegations", "charges", "report", "reports",
     "insinuations", "assertion", "assertions", "complaint", "suspicions", "rumors", "rumours"}
)  # fmt: skip
_DEEDS = frozenset(
    {"act", "action", "actions", "acts", "attack", "attacks", "move", "moves", "step", "steps",
     "strike", "strikes", "incursion", "incursions", "violation", "violations", "provocation",
     "provocations", "aggression", "attempt", "attempts", "interference", "seizure", "raid",
     "crime", "crimes", "measures", "sanctions", "decision", "intrusion", "threat", "threats"}
)  # fmt: skip
_ASKING = frozenset({"request", "behest", "urging", "insistence", "bidding", "plea", "asking"})
_AT = frozenset({"at", "on", "upon"})
_UNASKED = frozenset({"REQUEST", "AGREE", "CONSULT", "ACCUSE", "THREATEN", "REJECT", "PROTEST"})
"""Acts not done at another's request."""
_VIEWS = frozenset({"need", "importance", "necessity", "urgency", "significance", "desirability"})
_REACH = 4
_JOINED = 2
"""Chunks at least before a clause joined to one that is said."""
_NEAR_ASKING = 14
_LEAVING = frozenset({"leave", "go", "quit", "depart", "pack", "be", "return", "stay"})
_CHARGES = frozenset(
    {"charge", "charges", "accusation", "accusations", "allegation", "allegations", "claim",
     "claims", "complaint", "complaints", "insinuation", "insinuations", "reproaches", "assertion",
     "assertions", "story", "suspicion", "suspicions"}
)  # fmt: skip
_PLANS = frozenset(
    {"plan", "plans", "proposal", "proposals", "offer", "offers", "demand", "demands", "request",
     "formula", "terms", "conditions", "draft", "idea", "ultimatum", "bid", "overture", "report",
     "reports", "dossier"}
)  # fmt: skip
_JUDGING = frozenset({"call", "term", "describe", "label", "brand", "dub", "find", "deem"})
_POINTERS = frozenset({"this", "that", "it", "these"})
_PLEA = 4
_SHAMED = frozenset({"involve", "implicate"})
_NONE = frozenset({"no", "nothing", "not", "never", "neither"})
_POSSESSIVES = frozenset({"its", "his", "her", "their"})
_GETTING = frozenset({"get", "receive", "obtain", "see"})
_ARE = frozenset({"is", "are", "has", "have", "was", "were"})

_REBELS = frozenset({"REB", "UAF"})


def pleads_innocent(scene: Scene, made: Candidate, k: int, verb: Verb) -> bool:
    """Does a state say that it had no part (said it was not involved)? Then it rejects."""
    near = scene.words[verb.head + 1 : verb.head + _PLEA]
    no = verb.negated or has_no(scene, k) or not _NONE.isdisjoint(near)
    named = _SHAMED & set(verb.lemmas)
    governor = find_governor(scene.clauses, k)
    at = verb_saying(scene, k)
    said = find_speaker_behind(scene, k) if at is None else subject_actors(scene, at)
    if not no or (at is None and not said) or (named and not verb.passive):
        return False
    if at is not None and governor is not None and class_of_governor(scene, governor) == "deny":
        return False
    heads = find_subject(scene.clauses, k)
    own = [one for j in heads for one in named_as(scene, j, k)]
    speaking, acting = (countries_of(some) for some in (said, own))
    if not own or (acting and speaking and not acting & speaking):
        return False
    made.arguments = [("subject", one) for one in said or own[:1]]
    made.moods -= {"negated", "earlier"}
    made.said = made.said if at is None else at
    return True


def is_deadline(scene: Scene, made: Candidate, k: int) -> bool:
    """Does another state say that this one has until a day to do something?"""
    speakers = speakers_over(scene, k) or find_speaker_behind(scene, k)
    own = [one for one in subject_actors(scene, k) if not one.modifier]
    sides = countries_of(speakers)
    if not own or not sides or sides & countries_of(own):
        return False
    made.arguments = [("by", one) for one in speakers] + [("object", one) for one in own]
    made.moods.clear()
    return True


def insists_on_fact(scene: Scene, k: int, verb: Verb) -> bool:
    """Is it no demand: insisted that it knew nothing, insisted on linking the two?"""
    if "insist" not in verb.lemmas:
        return False
    doing = scene.chunks[k + 2].verb if scene.kinds[k + 1 : k + 3] == "PV" else None
    if scene.words[verb.head + 1] == "on" and doing is not None:
        return _GETTING.isdisjoint(doing.lemmas)
    for m in range(k + 1, len(scene.chunks)):
        said, governor = scene.chunks[m].verb, find_governor(scene.clauses, m)
        if said is not None and governor is not None and governor.at == k:
            told = said.past or said.had or said.future or scene.words[said.head] in _ARE
            return governor.link == "that" and told and said.modal not in ("must", "should")
    return False


def asks_own(scene: Scene, made: Candidate) -> bool:
    """Is only an own official asked (asked his envoy to go to Chile), or for mere effort?"""
    own = countries_in(made.arguments, "subject", "by")
    if "to work hard" in " ".join(scene.words[made.last + 1 : made.last + _CLAUSE]):
        return True
    return any(
        one.rank and scene.words[one.first] in _POSSESSIVES and one.countries <= own
        and one.anaphor != "counterpart"
        for one in made.who("object")[:1]
    )  # fmt: skip


def _is_thing_done(scene: Scene, k: int) -> bool:
    """Is the subject of verb k a deed (any hostile act will be answered)?"""
    heads = [scene.chunks[j] for j in find_subject(scene.clauses, k)]
    return bool(heads) and scene.words[heads[0].last] in _DEEDS


def find_speaker_behind(scene: Scene, k: int) -> list[Phrase]:
    """Return who says it where that follows (..., the president said)."""
    for m in range(len(scene.chunks) - 1, k, -1):
        if is_finite(scene, m):
            closes = is_reporting(scene.clauses, m) and scene.chunks[m - 2].kind == ","
            return subject_actors(scene, m) if closes else []
    return []


def is_announced(scene: Scene, made: Candidate, k: int, verb: Verb) -> bool:
    """Is the answer still to come (the step will not go unanswered), and whose is it?

    A step that will be answered does not answer itself: its speaker will.
    """
    governor = find_governor(scene.clauses, k)
    vowed = governor is not None and class_of_governor(scene, governor) in (
        "agree",
        "threaten",
        "plan",
    )
    if not (verb.future or vowed) or "wish" in made.moods or has_if_over(scene, k):
        return False
    made.moods -= {"future", "negated", "conditional"}
    at = verb_saying(scene, k)
    speakers = speakers_over(scene, k) or find_speaker_behind(scene, k)
    if not speakers and at is not None and _is_thing_done(scene, k):
        speakers = list_doers(scene, at)
        told = list_cases(scene, list_after(scene.clauses, at), at)
        made.arguments = [("object", one) for case, one in told if case in ("object", "to")]
    doers = countries_in(made.arguments, "subject")
    own = countries_of(speakers)
    made.said = made.said if at is None else at
    if speakers and (doers != own or not own):
        rest = [("object", one) for case, one in made.arguments if case == "subject"]
        kept = [one for one in made.arguments if one[0] != "subject"]
        made.arguments = [("subject", one) for one in speakers] + rest + kept
    return True


def find_utterers(scene: Scene, k: int) -> list[Phrase]:
    """Return the officials who say what verb chunk k tells."""
    speakers = speakers_over(scene, k) or find_speaker_behind(scene, k)
    return [one for one in speakers if one.role in OFFICIAL and not one.private]


def denies_truth(scene: Scene, made: Candidate, k: int) -> bool:
    """Does a state find no truth in what another says (there was no truth in the claim)?"""
    told = [one for case, one in made.arguments if case not in ("subject", "by")]
    speakers = find_utterers(scene, k)
    speakers = speakers or (made.who("subject") if made.rule.type == "REJECT" else [])
    made.arguments = [("subject", one) for one in speakers] + [("object", one) for one in told]
    made.moods.clear()
    return bool(speakers) and bool(told)


def deny_charge(scene: Scene, deed: Candidate, at: int) -> None:
    """Whoever denies a hostile deed of his own rejects a charge (denied opening fire on)."""
    denied = scene.chunks[at]
    made = Candidate(scene.matcher.rules["reject-deny"], denied.first, denied.last, at)
    speakers = subject_actors(scene, at)
    own = countries_of(speakers)
    made.arguments = [("subject", one) for one in speakers]
    made.arguments += [
        ("object", one) for _, one in deed.arguments
        if one.actors and own.isdisjoint(one.countries)
    ]  # fmt: skip
    made.moods = list_moods(scene, at)
    if speakers and not made.moods:
        scene.found.append(made)


def find_bidden(scene: Scene, k: int) -> int | None:
    """Return the infinitive behind verb k: what somebody may be told to do."""
    m = next_verb(scene, k)
    verb = scene.chunks[m].verb if m is not None else None
    return m if verb is not None and verb.form == "inf" else None


def bids_to_do(scene: Scene, made: Candidate, k: int) -> bool:
    """Does one state tell another to do something (told Manila to haul the ship away)?"""
    m = find_bidden(scene, k)
    governor = find_governor(scene.clauses, m) if m is not None else None
    if m is None or governor is None or (governor.at, governor.link) != (k, "to"):
        return False
    told = [p for p in made.who("object") if p.actors and not p.private][:1]
    bidden = scene.chunks[m].verb
    leaves = bidden is not None and not _LEAVING.isdisjoint(bidden.lemmas)
    if leaves and any(one.rank in ("ambassador", "envoy", "official") for one in told):
        return False
    asks = [p for p in made.who("subject", "by") if p.actors]
    if any(one.role not in OFFICIAL for one in told + asks) or not (told and asks):
        return False
    sides = countries_of(asks)
    made.arguments = [("subject", one) for one in asks] + [("object", one) for one in told]
    return sides.isdisjoint(countries_of(told))


def find_requests(scene: Scene) -> list[Candidate]:
    """Return the requests that acts answer (sent four men back on Egypt's request)."""
    made: list[Candidate] = []
    if _ASKING.isdisjoint(scene.present):
        return made
    for one in scene.found:
        at = _asking(scene, one)
        doers = [p for p in one.who("subject", "by") if p.actors]
        own = countries_of(doers)
        askers = [
            p for p in scene.phrases
            if p.actors and at > 0 and (p.last == at - 1 or 0 < p.first - at <= _REACH)
            and own.isdisjoint(p.countries)
        ][:1]  # fmt: skip
        askers = askers or _asking_receiver(scene, one, at, own)
        if not (at > 0 and doers and askers) or one.rule.type in _UNASKED:
            continue
        if one.moods - {"future"}:
            continue
        request = Candidate(scene.matcher.rules["request-noun"], at, at, one.chunk)
        request.arguments = [("by", askers[0]), *(("object", p) for p in doers[:1])]
        request.undated = True
        if not PERIODS.isdisjoint(scene.words[one.first : at]):
            request.moods = {"earlier"}
        made = [request]
    return made


def _asking_receiver(scene: Scene, one: Candidate, at: int, own: set[str]) -> list[Phrase]:
    """Return the receiver who asked for it (sent the men back to Cairo on its request)."""
    if at < 1 or scene.words[at - 1] not in ("its", "their", "his", "her"):
        return []
    others = [p for p in one.who("to", "with", "from") if p.actors]
    return [p for p in others if own.isdisjoint(p.countries)][:1]


def _asking(scene: Scene, one: Candidate) -> int:
    """Return the word for the asking behind an act: at the behest of, on X's request."""
    for i in range(one.last, min(one.last + _NEAR_ASKING, len(scene.words) - 1)):
        before = scene.words[max(i - _REACH, 0) : i]
        if scene.words[i] in _ASKING and not _AT.isdisjoint(before):
            return i
    opens = range(1, _REACH if scene.words[0] in _AT else 1)
    return next((i for i in opens if scene.words[i] in _ASKING), -1)


def is_unwilling(scene: Scene, made: Candidate, k: int) -> bool:
    """Has a state no plan or wish to do what another may ask (no intention of talking to)?"""
    m = next_verb(scene, k)
    verb = scene.chunks[m].verb if m is not None else None
    if m is None or verb is None or verb.form not in ("inf", "ing"):
        return False
    made.arguments += list_cases(scene, list_after(scene.clauses, m), m)
    return not scene.matcher.lists["refusable"].isdisjoint(verb.lemmas)


def has_if_over(scene: Scene, k: int) -> bool:
    """Does verb chunk k itself stand in an if-clause?"""
    start = find_clause_start(scene.clauses, k)
    opener = scene.chunks[start - 1] if start else None
    return opener is not None and opener.kind == "B" and opener.case in ("if", "unless")


def make_charge(scene: Scene, made: Candidate, k: int, *, named: bool = True) -> bool:
    """X said Y had violated ...: X charges Y; where not `named`, Y may be left unsaid."""
    accused = made.who("subject")
    if _is_passive(scene, k):
        accused = made.who("by")
    elif not any(one.actors for one in accused):
        accused = [
            one for j in find_subject(scene.clauses, k)
            for case, one in list_cases(scene, list_behind(scene, j), k)
            if case == "by" and one.actors
        ] or accused  # fmt: skip
    at = verb_saying(scene, keeps_doing(scene, k))
    if at is not None:
        made.said, speakers = at, subject_actors(scene, at)
    else:
        made.said, speakers = _sayer_of(scene, k, accused)
    made.arguments = [("subject", one) for one in speakers] + [("object", one) for one in accused]
    made.moods -= {"earlier"}
    verb = scene.chunks[k].verb
    if not named and verb is not None and not verb.negated:
        made.moods.discard("negated")  # the charges had no basis
    if named and countries_of(speakers) & countries_of(accused):
        return False
    return bool(speakers) and (bool(accused) or not named)


def charge_suppliers(scene: Scene) -> None:
    """Make it a charge where a state says that another arms or shelters rebels."""
    for one in scene.found:
        rebels = any(p.role in _REBELS for p in one.who("to", "object", "for"))
        if one.rule.type != "AID" or scene.chunks[one.chunk].verb is None or not rebels:
            continue
        if "asylum" in scene.words[one.first : one.last + 1]:
            continue
        charge = scene.matcher.rules["accuse-charge-said"]
        said = Candidate(charge, one.first, one.last, one.chunk)
        said.arguments, said.moods = list(one.arguments), one.moods
        if make_charge(scene, said, one.chunk):
            one.rule, one.arguments, one.said = said.rule, said.arguments, said.said


def _is_passive(scene: Scene, k: int) -> bool:
    """Is a deed told in the passive (the attack was financed by Iran)?"""
    verb = scene.chunks[k].verb
    return verb is not None and verb.passive


def is_view(scene: Scene, k: int) -> bool:
    """Do sides share no more than a view (agreed that it was necessary, on the need for)?"""
    verb = scene.chunks[k].verb
    ahead = scene.words[verb.head + 1 : verb.head + 6] if verb is not None else []
    if ahead[:1] == ["on"] and not _VIEWS.isdisjoint(ahead[1:4]):
        return True
    if ahead[:2] != ["that", "it"] or k + 4 >= len(scene.chunks):
        return False
    told = scene.chunks[k + 3].verb
    return told is not None and "be" in told.lemmas and not told.future


def _sayer_of(scene: Scene, k: int, accused: list[Phrase]) -> tuple[int, list[Phrase]]:
    """Return the verb of saying over a quoted or joined clause, and who says it.

    "Iran has broken the truce," Iraq said; Iraq said its men were safe but Iran had failed.
    """
    verb = scene.chunks[k].verb
    own = countries_of(accused)
    if verb is None or not own or has_if_over(scene, k):
        return -1, []
    stop = next((m for m in range(k, len(scene.chunks)) if _parts(scene, m)), len(scene.chunks))
    for m in range(stop - 1, k, -1):
        if is_finite(scene, m) and is_reporting(scene.clauses, m) and m > 1:
            told = subject_actors(scene, m) if scene.chunks[m - 2].kind == "," else []
            known = countries_of([one for one in told if one.role in OFFICIAL])
            return (m, told) if known and not known & own else (-1, [])
    start = min(find_subject(scene.clauses, k), default=0)
    opener = scene.chunks[start - 1] if start else None
    joined = opener is not None and (
        opener.kind == "&" or (opener.kind == "B" and opener.case in ("as", "because"))
    )
    if start < _JOINED or not joined or not (verb.past or verb.had):
        return -1, []
    before = main_before(scene, start)
    at = verb_saying(scene, before) if before else None
    if at is None:
        return -1, []
    told = subject_actors(scene, at)
    return (-1, []) if countries_of(told) & own else (at, told)


def _parts(scene: Scene, m: int) -> bool:
    """Is chunk m a semicolon, behind which another sentence might stand?"""
    return scene.chunks[m].kind == ";" and scene.words[scene.chunks[m].first] == ";"


def is_of_charge(scene: Scene, k: int) -> bool:
    """Is the subject of verb k a charge (the allegations were baseless)?"""
    heads = {scene.words[scene.chunks[j].last] for j in find_subject(scene.clauses, k)}
    return not (scene.matcher.lists["noun_accuse"].isdisjoint(heads) and _TOLD.isdisjoint(heads))


def names_charge(scene: Scene, k: int) -> bool:
    """Is it a charge that they give a bad name (called the allegations outrageous)?"""
    verb = scene.chunks[k].verb
    heads = find_subject(scene.clauses, k) if verb is not None and verb.passive else []
    heads = heads or list_objects(scene.clauses, k)[:1]
    near = [scene.chunks[j] for j in heads]
    plain = verb is not None and not _JUDGING.isdisjoint(verb.lemmas)
    named = _CHARGES | _PLANS if plain else _CHARGES
    said = [{*scene.words[c.first : c.last + 1]} for c in near]
    return any(
        not named.isdisjoint(one) and one.isdisjoint({"d'affaires", "d’affaires"}) for one in said
    )


def is_pointed_at(scene: Scene, k: int) -> bool:
    """Is what was said just before called false (says this is untrue)?"""
    return any(
        scene.words[scene.chunks[j].first] in _POINTERS for j in find_subject(scene.clauses, k)
    )
