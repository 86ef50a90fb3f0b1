"""Who takes part in an act: the phrases before an Azerbaijani verb, by their cases."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._az.clauses.clauses import Clause, Predicate
from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.names.phrase import OBLIQUE, Phrase
from hamgara.events.grammars._az.sides.act import Act, Chosen, has_case
from hamgara.events.grammars._az.sides.bearers import (
    is_owner,
    is_private,
    is_refused_paper,
    is_self_blame,
    leave_bearer,
    leave_beside,
    leave_inner,
    leave_purpose,
    list_owners,
    name_pronoun,
    turn_cause,
    turn_reason,
)
from hamgara.events.grammars._az.sides.journeys import leave_journey
from hamgara.events.grammars._az.sides.nominal import is_border, take_noun
from hamgara.events.grammars._az.sides.parties import settle_arguments
from hamgara.events.grammars._az.told.quotes import find_quoter, make_speaker, speaks_of_us
from hamgara.events.grammars._az.told.tellers import SAID, find_spreader, find_teller
from hamgara.events.grammars._az.words.nouns import read_head
from hamgara.events.reading import Argument
from hamgara.events.vocabulary import Rule

_PARTICIPLES = frozenset({"an", "mis", "dik"})
_TOLD = frozenset({"dik", "acaq"})
_HEAD_REACH = 8


def find_arguments(
    scene: Scene, rule: Rule, first: int, last: int, number: int | None, options: frozenset[str]
) -> tuple[Argument, ...] | None:
    """Return who takes part in the act on words `first` to `last`; None: surely nobody."""
    chosen: Chosen = []
    predicate = scene.predicates[number] if number is not None else None
    subject = scene.clause(last).subject
    if subject is not None and subject.kind == "crowd" and "crowd" in options:
        subject = None
    if subject is not None and rule.type == "AID" and _is_sent(scene, subject):
        subject = None
    if subject is not None and subject.kind in ("stranger", "crowd") and "suffered" not in options:
        passive = predicate is not None and predicate.verb.passive and "active" not in options
        if not passive and (predicate is None or predicate.closes):
            return None
    attacked = predicate is None or "suffered" in options
    strange = rule.type == "ASSAULT" and attacked and _is_strange(scene, max(0, first - 2), first)
    if strange:
        return None
    if predicate is None:
        taken = take_noun(scene, first, last, options)
        if taken is None:
            return None
        chosen = leave_beside(scene, turn_cause(scene, taken, first, last))
    elif "must" in options:
        _take_demanded(scene, predicate, chosen)
    elif predicate.closes:
        _take_closing(scene, rule, predicate, chosen, options)
    else:
        _take_inner(scene, rule, predicate, chosen, options)
        if not chosen and rule.type == "RETREAT" and predicate.verb.form == "an":
            return None
        if rule.type == "ACCUSE" and is_self_blame(scene, chosen, predicate):
            return None
        chosen = turn_reason(scene, chosen, predicate)
    if predicate is not None and predicate.verb.passive and not has_case(chosen, ("by",), None):
        chosen = [(p, "by" if c == "object" and _owns(p, first, last) else c) for p, c in chosen]
    _add_joined(scene, chosen)
    name_pronoun(scene, chosen)
    chosen = leave_bearer(scene, chosen, predicate)
    return settle_arguments(Act(scene, rule, first, last, predicate, options), chosen)


def _add_joined(scene: Scene, chosen: list[tuple[Phrase, str]]) -> None:
    """Add who is joined with a taker by "and" where one of them is known by surname alone."""
    for phrase, case in list(chosen):
        for other in scene.phrases:
            left, right = sorted((phrase, other), key=lambda one: one.first)
            joined = scene.words[left.last + 1 : right.first] in (["və"], ["ilə"])
            called = any(one.anaphor in ("he", "office") and one.name for one in (phrase, other))
            alike = other.case == phrase.case or (other is right and left.case == "subject")
            people = all(one.is_person or one.anaphor for one in (phrase, other))
            if joined and called and alike and people:
                chosen[:] = [one for one in chosen if one[0] is not other]
                chosen.append((other, "subject" if other.anaphor == "office" else case))


def _is_sent(scene: Scene, subject: Phrase) -> bool:
    """Are those who come what is given as aid (doctors)?"""
    word = re.sub(r"l[aə]r[ıi]?$", "", scene.words[subject.last])
    return subject.kind == "stranger" and not subject.actors and word in scene.lists["aid"]


def _owns(phrase: Phrase, first: int, last: int) -> bool:
    """Is the act itself said to be somebody's own (X's protest was handed over)?"""
    return phrase.of and phrase.head is not None and first <= phrase.head < last


def _take_demanded(scene: Scene, predicate: Predicate, chosen: list[tuple[Phrase, str]]) -> None:
    """Who says that another must act asks it of the other: X said that Y must withdraw."""
    clause = scene.clause(predicate.at)
    spreader = find_spreader(scene, clause.start, predicate.at)
    if spreader is not None and predicate.closes:
        quoter = find_quoter(scene, clause) or make_speaker(predicate, "by")
        chosen += [(quoter, "by"), (spreader, "object")]
        return
    if not predicate.closes:
        owners = [p for p in _between(scene, clause.start, predicate.at) if p.case == "of"]
        if owners and clause.subject is not None and "report" in scene.calls_after(predicate.at):
            chosen += [(clause.subject, "by"), (owners[0], "object")]
        return
    for one in reversed(scene.clauses[: scene.clauses.index(clause)]):
        told = scene.words[one.end] == ":" and one.own
        if told and one.subject is not None and one.subject.actors and clause.own:
            chosen += [(one.subject, "by")]
            chosen += [(clause.subject, "object")] if clause.subject is not None else []
            return
        if one.predicate is None or one.subject is None:
            continue
        named = one.subject.actors or one.subject.anaphor in ("he", "office")
        if scene.predicates[one.predicate].called == "report" and named:
            asked = clause.subject if clause.own else _find_blamed(scene, clause, predicate)
            asked = asked or clause.subject
            if asked is not None and not asked.plural:
                chosen += [(one.subject, "by"), (asked, "object")]
            return
    teller = find_teller(scene, 0, predicate.at, words=True)
    if teller is not None:
        chosen.append((teller, "by"))
        own = clause.own and clause.subject is not None and clause.subject is not teller
        chosen += [(clause.subject, "object")] if own and clause.subject is not None else []
        return
    asked = clause.subject or next(
        (p for p in _between(scene, clause.start, predicate.at) if p.case == "of" and not p.head),
        None,
    )
    asked = asked or next(
        (p for p in _between(scene, clause.start, predicate.at) if p.case == "from" and not p.head),
        None,
    )
    must = predicate.verb.form == "must"
    whole = asked is not None and (asked.head is None or asked.rank or not must)
    many = asked is not None and scene.words[asked.last].endswith(("ları", "ləri"))
    whole = whole or (many and asked is not None and not asked.of)
    if asked is not None and asked.actors and whole and not predicate.verb.passive:
        quoter = find_quoter(scene, clause) or make_speaker(predicate, "by")
        chosen += [(quoter, "by"), (asked, "object")]


def _find_blamed(scene: Scene, clause: Clause, predicate: Predicate) -> Phrase | None:
    """Return upon whom something falls (məsuliyyət X-in üzərinə düşür)."""
    inside = _between(scene, clause.start, predicate.at)
    return next((p for p in reversed(inside) if p.case == "against" and p.actors), None)


def _take_closing(  # noqa: C901 - one case after another
    scene: Scene, rule: Rule, predicate: Predicate, chosen: list[tuple[Phrase, str]],
    options: frozenset[str],
) -> None:  # fmt: skip
    clause = scene.clause(predicate.at)
    passive = predicate.verb.passive and "active" not in options
    joint = FRAMES[rule.frame].joint
    if joint:
        _add_owners(scene, chosen, clause, predicate.at)
        if clause.subject is None:
            _add_owner_of_talk(scene, chosen, clause, predicate.at)
    elif "between" in options:
        pairs = [p for p in _between(scene, clause.start, predicate.at) if p.case == "pair"]
        chosen += [(p, "between") for p in pairs]
    if "explicit" in options:
        chosen[:] = [(p, c) for p, c in chosen if p.case != "pair" or is_border(scene, p)]
    owned = "of" in (rule.source or FRAMES[rule.frame].source) and not joint
    if owned and not clause.own and (passive or rule.type != "ACCUSE"):
        chosen += [(p, "of") for p in list_owners(_between(scene, clause.start, predicate.at))][:1]
    we = not clause.own and speaks_of_us(scene, predicate)
    quoter = find_quoter(scene, clause) if we else None
    if quoter is not None or (we and clause.subject is None):
        chosen.append((quoter or make_speaker(predicate, "subject"), "subject"))
    elif clause.subject is None and not passive:
        owner = _relative_subject(scene, clause, predicate)
        if owner is not None:
            chosen.append((owner, "subject"))
    received = rule.frame == "host" and "tərəfindən" in scene.words[clause.start : predicate.at]
    if quoter is None and clause.subject is not None and (clause.own or not passive or received):
        chosen.append((clause.subject, "object" if passive else "subject"))
    inner = scene.before(predicate.at, clause.start)
    start = scene.shared_start(clause)
    near = [p for p in _between(scene, start, predicate.at) if p.last >= inner]
    far = _between(scene, _after_participle(scene, clause, start), inner)
    far = [p for p in far if p.case != "by" or not _is_of_participle(scene, p.last)]
    near, far = leave_journey(scene, near, far + near), leave_journey(scene, far, far + near)
    far = leave_purpose(scene, far)
    asked = rule.type == "REQUEST" or rule.id.startswith("thank")
    if asked and clause.subject is not None:
        far = leave_inner(far, clause.subject)
    if predicate.verb.form == "while" and not clause.own:
        owner = next((p for p in far + near if p.case == "of"), None)
        if owner is not None and clause.subject is None:
            chosen.append((owner, "subject"))
    _add_oblique(chosen, near, clause.subject, predicate.at)
    if passive and all(case != "by" for _, case in chosen):
        chosen += [(p, "by") for p in far if p.case == "by"][:1]
    if passive and all(case != "by" for _, case in chosen):
        _add_agent(scene, chosen, start, predicate.at)
    if passive and "tərəfimizdən" in scene.words[start : predicate.at]:
        quoter = find_quoter(scene, clause) or make_speaker(predicate, "by")
        chosen.append((quoter, "by"))
    unsaid = all(c != "by" for _, c in chosen) if passive else clause.subject is None
    if unsaid and rule.type in SAID and not joint:
        teller = find_teller(scene, start, predicate.at)
        chosen += [(teller, "by" if passive else "subject")] if teller is not None else []
    targets = rule.target or FRAMES[rule.frame].target or ("with",)
    if not has_case(chosen, targets, clause.subject):
        owner_at = next((n for n, p in enumerate(far) if p.case == "of"), len(far))
        _add_oblique(chosen, far[:owner_at], clause.subject, predicate.at)
        if not has_case(chosen, targets, clause.subject):
            _add_genitive(chosen, far[owner_at:])
        if not has_case(chosen, targets, clause.subject):
            _add_oblique(chosen, far, clause.subject, predicate.at)
    sources = rule.source or FRAMES[rule.frame].source
    if "from" in sources and not has_case(chosen, sources, None):
        chosen += [(p, "from") for p in far + near if p.case == "from"][:1]
    if passive and not has_case(chosen, ("object",), None):
        _add_genitive(chosen, near + far)
    if not has_case(chosen, targets, clause.subject):
        _add_genitive(chosen, far + near)
    if not has_case(chosen, targets, clause.subject) and not FRAMES[rule.frame].joint:
        for phrase in near:
            named = phrase.actors or phrase.rank != "institution"
            if phrase.case == "subject" and phrase is not clause.subject and named:
                chosen.append((phrase, targets[0]))
        speaker = scene.speaker(clause)
        if speaker is not None and clause.own and not has_case(chosen, targets, clause.subject):
            chosen.append((speaker, targets[0]))


def _after_participle(scene: Scene, clause: Clause, start: int) -> int:
    """Return where the words begin that are not of a participle before the subject."""
    subject = clause.subject
    if subject is None or not clause.own:
        return start
    for one in scene.predicates:
        if one.end + 1 == subject.first and one.verb.form == "an":
            return subject.first
    return start


def _add_agent(scene: Scene, chosen: list[tuple[Phrase, str]], start: int, end: int) -> None:
    """Add the owner of a far agent (X's units that stand near Y fired): bölmələri tərəfindən."""
    words = scene.words
    place = next((i for i in range(start, end) if words[i] == "tərəfindən"), None)
    if place is None or _is_of_participle(scene, place):
        return
    owner = next((p for p in _between(scene, start, place) if p.case == "of"), None)
    if owner is not None:
        chosen.append((owner, "by"))


def _is_of_participle(scene: Scene, place: int) -> bool:
    """Is an agent that of a passive participle behind it (X tərəfindən verilən qərar)?"""
    after = next((one for one in scene.predicates if one.at > place), None)
    inner = after is not None and after.verb.passive and after.noun_next
    return after is not None and inner and after.verb.form in ("an", "mis")


def _add_owners(scene: Scene, chosen: list[tuple[Phrase, str]], clause: Clause, place: int) -> None:
    """Add whose meeting it is: the genitive or label before the noun of a joint act."""
    for phrase in _between(scene, clause.start, place):
        if phrase.case == "pair":
            chosen.append((phrase, "between"))
        elif (
            (phrase.case == "of" or phrase.of)
            and phrase.case != "with"
            and len({actor.country for actor in phrase.actors}) > 1
        ):
            chosen.append((phrase, "of"))


def _add_owner_of_talk(
    scene: Scene, chosen: list[tuple[Phrase, str]], clause: Clause, place: int
) -> None:  # fmt: skip
    """Add the one whose talk with another it is (X-in Y ilə telefon danışığı olub)."""
    inside = _between(scene, clause.start, place)
    owners = [p for p in inside if p.case == "of" and p.actors and (p.rank or p.head is None)]
    others = [p for p in inside if p.case == "with" and p.actors and not p.label]
    if len(owners) == 1 and others and owners[0].last < others[0].first:
        chosen.append((owners[0], "of"))


def _relative_subject(scene: Scene, clause: Clause, predicate: Predicate) -> Phrase | None:
    """Return the owner of a subject like "the rockets that Iran fired"."""
    for one in scene.predicates:
        inside = clause.start <= one.at < predicate.at
        if inside and one.verb.form == "dik" and not one.verb.case:
            return next((p for p in _between(scene, clause.start, one.at) if p.case == "of"), None)
    return None


def _add_genitive(chosen: list[tuple[Phrase, str]], phrases: Sequence[Phrase]) -> None:
    """Add the owner of a thing or the subject of an embedded clause as a fallback object."""
    for phrase in phrases:
        if phrase.case == "of":
            chosen.append((phrase, "object"))
            return


def _take_inner(  # noqa: C901 - one case after another
    scene: Scene, rule: Rule, predicate: Predicate, chosen: list[tuple[Phrase, str]],
    options: frozenset[str],
) -> None:  # fmt: skip
    clause = scene.clause(predicate.at)
    start = scene.before(predicate.at, clause.start)
    near = _between(scene, start, predicate.at)
    near = leave_journey(scene, near, near)
    if "between" in options:
        pairs = [p for p in _between(scene, clause.start, predicate.at) if p.case == "pair"]
        chosen += [(p, "between") for p in pairs]
    verb = predicate.verb
    passive = verb.passive and "active" not in options
    genitive = [
        p
        for p in near
        if p.case == "of"
        and (passive or p.outer is None or p.outer[0] >= predicate.at or p.outer[1] == "subject")
    ]
    owned_noun = scene.words[predicate.end].endswith(("ması", "məsi"))
    owned_noun = (verb.form == "ma" and bool(verb.case or owned_noun)) or verb.form in _TOLD
    if owned_noun and not genitive and _nominative(near) is None:
        genitive = _far_doer(scene, clause, start)
    if owned_noun and not genitive and clause.subject is None:
        genitive = [p for p in near if p.case == "of" and p.actors][:1]
    if verb.case and not genitive and _is_strange(scene, start, predicate.at):
        return
    headed = _head_after(scene, predicate) if verb.form in _PARTICIPLES and not verb.case else None
    subject: Phrase | None = None
    if verb.form in _PARTICIPLES and not verb.case:
        if verb.form == "dik":
            subject = genitive[-1] if genitive else _nominative(near) or clause.subject
            if passive:
                headed = subject if genitive else headed
                subject = None
            if headed is not None and headed is not subject:
                chosen.append((headed, "object"))
        elif passive or (verb.form == "mis" and headed is None):
            if headed is not None:
                chosen.append((headed, "object"))
            own = _nominative(near)
            if own is not None and own is not headed and clause.own and not passive:
                subject = own
        else:
            final = scene.predicates[clause.predicate] if clause.predicate is not None else None
            subject = headed
            if headed is None and is_private(scene, predicate.end + 1):
                return
            if rule.type == "REQUEST" and is_refused_paper(scene, predicate):
                return
            if headed is None:
                subject = _owner_of_head(scene, clause, predicate)
            if subject is None and not (final is not None and final.verb.passive):
                subject = clause.subject
    elif verb.form == "after":
        subject = _nominative(near) or clause.subject
    elif passive and (genitive or verb.form != "maq"):
        if genitive:
            chosen.append((genitive[-1], "object"))
        told = verb.form != "ma" or scene.calls_after(predicate.end)[:1] not in ([""], [])
        if told and clause.subject not in (None, *genitive) and not _is_before(scene, predicate):
            subject = clause.subject
    else:
        owned = [p for p in near if p.of and p.case == "subject" and is_owner(scene, p)]
        subject = genitive[-1] if genitive else clause.subject
        if not genitive and verb.form == "ma" and owned and owned[-1] is not clause.subject:
            subject = owned[-1]
    if "speaker" in options:
        if subject is not None and clause.subject is not None and subject is not clause.subject:
            chosen.append((subject, "object"))
        subject = clause.subject
    if subject is not None:
        chosen.append((subject, "subject"))
    _add_oblique(chosen, near, subject, predicate.at)
    targets = rule.target or FRAMES[rule.frame].target or ("with",)
    asks = rule.type == "REQUEST" and verb.form in ("an", "mis") and headed is not None
    asks = asks and not scene.words[predicate.at - 1].endswith(("maq", "mək"))
    if asks and headed is not None and headed.case in OBLIQUE and clause.subject is not None:
        chosen.append((clause.subject, targets[0]))
    if not has_case(chosen, targets, subject):
        _add_oblique(chosen, _between(scene, clause.start, start), subject, predicate.at)
    told = "speaker-target" in options and subject is not clause.subject
    told = told and bool({"report", "blame", "deny", "wish"} & {*scene.calls_after(predicate.end)})
    if told and clause.subject is not None and not has_case(chosen, targets, subject):
        chosen.append((clause.subject, "object"))


def _is_before(scene: Scene, predicate: Predicate) -> bool:
    """Does the subject of a clause act only after a passive, or tell it (atıldığını deyib)?"""
    subject = scene.clause(predicate.at).subject
    if predicate.verb.stem == "at" and scene.calls_after(predicate.end)[:1] == ["report"]:
        return True
    after = scene.words[predicate.end + 1 : predicate.end + 2] == ["sonra"]
    return after and subject is not None and subject.first > predicate.end


def _far_doer(scene: Scene, clause: Clause, start: int) -> list[Phrase]:
    """Return who does it before participles that tell of its object (X-in [...] qayığa ...)."""
    before = [one for one in scene.predicates if clause.start <= one.at < start]
    described = _PARTICIPLES | {"maq"}
    forms = {"maq" if one.verb.form == "maq" or not one.verb.case else "" for one in before}
    if forms != {"maq"} or any(one.verb.form not in described for one in before):
        return []
    far = _between(scene, clause.start, before[0].at)
    alone = [p for p in far if p.case == "of" and (p.outer is None or p.outer[1] == "in")]
    return [p for p in alone if p.actors][-1:]


def _owner_of_head(scene: Scene, clause: Clause, predicate: Predicate) -> Phrase | None:
    """Return whose thing a participle describes (the Parliament's resolution that accuses Y)."""
    after = scene.words[predicate.end + 1 : predicate.end + 2]
    if not after or read_head(after[0]) is None or scene.verb_at(predicate.end + 1):
        return None
    phrases = _between(scene, clause.start, predicate.at)
    return next((p for p in phrases if p.case == "of" and p.actors), None)


def _is_strange(scene: Scene, start: int, end: int) -> bool:
    """Does an armed band, a firm or another who is no state act (dəstənin basqın etdiyini)?"""
    kinds = scene.lists["strangers"] | scene.lists["crowds"] | scene.lists["bands"]
    ending = re.compile(r"n?[ıiuü]n$")
    return any(
        ending.search(word) and {ending.sub("", word), ending.sub("", word) + "n"} & kinds
        for word in scene.words[start:end]
    )


def _nominative(phrases: Sequence[Phrase]) -> Phrase | None:
    return next(
        (p for p in phrases if p.case == "subject" and p.kind not in ("place", "pair")), None
    )


def _head_after(scene: Scene, predicate: Predicate) -> Phrase | None:
    """Return the phrase that a participle stands before, or inside (X's visiting minister)."""
    inside = next((p for p in scene.phrases if p.first < predicate.at < p.last and p.rank), None)
    if inside is not None:
        return inside
    limit = min(
        (one.at for one in scene.predicates if one.at > predicate.end), default=len(scene.words)
    )
    for phrase in scene.phrases:
        if predicate.end < phrase.first < min(limit, predicate.end + _HEAD_REACH):
            between = scene.words[predicate.end + 1 : phrase.first]
            if "," in between or any(read_head(word) in OBLIQUE for word in between):
                return None
            if predicate.verb.passive and between and between[0].endswith(("lar", "lər")):
                return None
            return phrase
    return None


def _between(scene: Scene, start: int, end: int) -> list[Phrase]:
    return [p for p in scene.phrases if start <= p.first and p.last < end]


def _holds(owner: Phrase, phrase: Phrase, before: int) -> bool:
    """Does a phrase stand between an owner and the owner's noun (EU's plan for Ukraine)?"""
    outer = owner.outer
    if owner.case != "of" or outer is None or outer[1] not in OBLIQUE or phrase.label:
        return False
    return owner.last < phrase.first and phrase.last < outer[0] < before


def _add_oblique(
    chosen: list[tuple[Phrase, str]], phrases: Sequence[Phrase], subject: Phrase | None,
    before: int,
) -> None:  # fmt: skip
    """Add the nearest phrase of each case, as it is seen from word `before`."""
    taken = {case for _, case in chosen} - {"subject"}
    whole = {p.case for p in phrases if p.head is None and p is not subject}
    for phrase in reversed(phrases):
        thing = phrase.head is not None and not phrase.rank
        if thing and phrase.case in whole & {"object", "from"}:
            continue
        case = "in" if phrase.kind == "place" else phrase.case
        if case == "of" and phrase.outer is not None and phrase.outer[0] < before:
            case = phrase.outer[1]
        if phrase is subject or case not in OBLIQUE or case in taken:
            continue
        if any(_holds(one, phrase, before) for one in phrases):
            continue
        if case not in ("in",):
            taken.add(case)
        chosen.append((phrase, case))
