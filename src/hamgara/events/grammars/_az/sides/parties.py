"""From the phrases of an Azerbaijani act to its arguments: what a rule takes, and what it adds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._az.clauses.clauses import Predicate
from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.names.phrase import PERSONS, Phrase
from hamgara.events.grammars._az.sides.bearers import name_author
from hamgara.events.grammars._az.sides.bystanders import (
    faces_own,
    is_among_own,
    is_private,
    is_private_act,
    is_session,
    is_stateless,
    leave_by_way,
)
from hamgara.events.grammars._az.sides.crowds import face_envoy, is_among_people, storm, take_post
from hamgara.events.grammars._az.sides.jailers import name_jailer
from hamgara.events.grammars._az.sides.journeys import turn_journey
from hamgara.events.grammars._az.sides.marches import faces_home
from hamgara.events.grammars._az.sides.nominal import is_port
from hamgara.events.reading import Argument, Mention, Mood
from hamgara.events.vocabulary import Rule
from hamgara.events.words import Words
from hamgara.study.events import Actor

_TALKS = frozenset({"visit", "host", "joint"})
_POSTS = frozenset({"embassy", "consulate"})
"""Before which crowds stand: only protest and attack are against them."""
_BESIDE = 3
_SEATS = frozenset({"city", "metonym"})
"""Where what is said there is said by the state (Kremldə pislənib)."""
_BLOWS = (
    "hücum", "zərbə", "atəş", "bombardman", "basqın", "raket", "dron", "güllə", "mərmi", "bomba",
    "əməliyyat", "minaatan", "snayper",
)  # fmt: skip
_WORLD = (
    "ictimaiyyət",
    "tərəfdaşlar",
    "müttəfiqlər",
    "insanlıq",
    "hamı",
    "ölkələrini",
    "dövlətlərini",
)
_RETURNED = frozenset({"ASSAULT", "SANCTION", "ACCUSE", "THREATEN"})
"""What one side does to the other in answer."""
_RULERS = frozenset({"government", "authorities"})
Chosen = list[tuple[Phrase, str]]
"""Phrases with their cases about the trigger."""


def has_case(
    chosen: Sequence[tuple[Phrase, str]], cases: Sequence[str], subject: Phrase | None
) -> bool:
    """Is somebody else than the subject named in one of the cases?"""
    mine = {actor.country for actor in subject.actors} if subject else set()
    return any(
        case in cases and (phrase.anaphor or {a.country for a in phrase.actors} - mine)
        for phrase, case in chosen
        if phrase is not subject
    )


def settle_arguments(  # noqa: C901 - one case after another
    scene: Scene, rule: Rule, chosen: list[tuple[Phrase, str]], predicate: Predicate | None,
    first: int, last: int, options: frozenset[str],
) -> tuple[Argument, ...] | None:  # fmt: skip
    frame = FRAMES[rule.frame]
    sources, targets = rule.source or frame.source, rule.target or frame.target
    if rule.type == "REQUEST" and _asks_world(scene, last, chosen, targets):
        return None
    crowd = scene.clause(last).subject
    if rule.type == "COERCE" and is_stateless(crowd, chosen):
        return None
    suffers = (predicate is not None and predicate.verb.passive) or "suffered" in options
    if crowd is not None and crowd.kind == "crowd" and not suffers:
        chosen = [one for one in chosen if one[0] is not crowd]
        land = next((p for p, case in chosen if case == "in"), None) or _find_town(scene, last)
        if land is None or not land.actors:
            return storm(scene, rule, crowd, chosen, last)
        chosen = [*(one for one in chosen if one[0] is not land), (land, "subject")]
    if rule.type in ("CONSULT", "SUPPORT", "AGREE"):
        chosen = [one for one in chosen if not one[0].label]
    if rule.type in ("ACCUSE", "THREATEN") and crowd is not None and is_among_own(crowd, chosen):
        return None
    if rule.type in ("PROTEST", "REQUEST") and faces_home(scene, last):
        return None
    if not leave_by_way(scene, rule.type, chosen, targets, predicate, first):
        return None
    if crowd is not None and crowd.actors:
        own = [(p, c) for p, c in chosen if _is_own(p, c, crowd)]
        chosen = [one for one in chosen if one not in own]
        if faces_own(rule.type, own, [one for one in chosen if one[0] is not crowd], targets):
            return None
    if rule.frame in _TALKS and crowd is not None and is_private(crowd):
        return None
    if is_private_act(scene, rule.type, chosen, targets, last):
        return None
    judged = crowd is not None and crowd.role == "JUD" and rule.type == "REJECT"
    if judged and any(is_private(p) or p.kind == "people" for p, _ in chosen):
        return None
    if rule.type == "CONSULT" and any(c == "with" and is_private(p) for p, c in chosen):
        return None
    if rule.type not in ("PROTEST", "ASSAULT"):
        chosen = [(p, c) for p, c in chosen if not (c == "against" and p.office in _POSTS)]
    if frame.joint and crowd is not None and len({a.country for a in crowd.actors}) > 1:
        chosen = [(p, c) for p, c in chosen if not (c == "between" and _is_witness(scene, p))]
    if frame.joint and (any(one[0].firm for one in chosen) or _is_one_state(chosen)):
        return None
    if frame.joint and crowd is not None and _are_of_one(scene, crowd, chosen):
        return None
    firm = crowd is not None and scene.words[crowd.last] in scene.lists["strangers"]
    if frame.joint and firm and all(p is crowd or c == "in" for p, c in chosen):
        return None
    if rule.id in ("close", "halt") and crowd is not None and is_port(scene.words, crowd):
        return None
    if rule.type in ("CONSULT", "AGREE"):
        chosen = [one for one in chosen if not one[0].firm]
    if frame.joint and is_among_people(scene, chosen, last):
        return None
    if frame.joint and rule.type == "CONSULT":
        chosen = [one for one in chosen if one[1] != "against"]
        if rule.id == "meet" and is_session(chosen, first, last):
            return None
    if any(p.firm and c in ("subject", "by") for p, c in chosen) and not suffers:
        return None
    chosen = [one for one in chosen if not (one[0].firm and one[1] in ("subject", "by", "of"))]
    if suffers and rule.type in ("ACCUSE", "SANCTION"):
        take_post(scene, chosen, sources, last)
    if suffers and rule.type == "ACCUSE" and predicate is not None and predicate.closes:
        chosen = face_envoy(scene, chosen, predicate)
    if "suffered" in options:
        beside = [p for p, _ in chosen if p is not crowd and _is_beside_blow(p, first)]
        beside += [p for p, _ in chosen if p.head is not None and p.first < first <= p.last]
        chosen = [(p, "by" if p in beside else c) for p, c in chosen]
    if suffers and rule.type in ("ACCUSE", "REJECT") and not has_case(chosen, sources, None):
        chosen = [(p, "by" if c == "in" and p.kind in _SEATS else c) for p, c in chosen]
    if rule.type == "ASSAULT" and not has_case(chosen, sources, None):
        fired = suffers and predicate is not None and predicate.verb.passive
        chosen = [
            (p, "by" if _strikes(scene, p, c) or (fired and c == "from") else c) for p, c in chosen
        ]
    if rule.frame == "visit":
        chosen = turn_journey(scene, chosen)
    if rule.type == "REJECT":
        chosen = name_author(scene, chosen, predicate)
    if rule.type == "RETREAT" and predicate is not None and predicate.verb.passive:
        chosen = name_jailer(scene, chosen, sources, last)
    if rule.frame == "envoy" and _names_caller(chosen):
        chosen = [(p, c) for p, c in chosen if c != "to" or p.actors]
    if not frame.joint:
        chosen = [(p, "subject" if c == "with" and _is_beside(scene, p) else c) for p, c in chosen]
    subject = next((p for p, case in chosen if case == "subject"), None)
    if rule.type == "AGREE" and subject is not None and subject.anaphor == "both":
        chosen = [(subject, "subject")]
    if "named" in options and subject is None and not any(c in ("of", "by") for _, c in chosen):
        return None
    if "not-participle" in options and predicate is not None and predicate.verb.form == "an":
        return None
    inner = predicate if predicate is not None and not predicate.closes else None
    if "dated-participle" in options and inner is not None:
        undated = inner.verb.form == "mis" and not scene.is_dated(inner)
        if undated:
            return None
    if "person-subject" in options and not (subject is not None and _is_person(subject)):
        return None
    if "bare-place" in options:
        beside = [p for p, _ in chosen if p.head is None and scene.is_dates(p.last + 1, first)]
        chosen = [(p, c) for p, c in chosen if c != "in" or p in beside]
    if "aimed" in options and not has_case(chosen, targets, subject):
        return None
    owned = subject is None and any(case == "of" for _, case in chosen)
    if "actor-subject" in options and not owned and (subject is None or not _is_actor(subject)):
        return None
    if "state-object" in options:
        chosen = [(p, c) for p, c in chosen if c != "object" or _is_state(p)]
        if not any(case == "object" for _, case in chosen):
            return None
    if "person-object" in options:
        chosen = [(p, c) for p, c in chosen if c != "object" or _is_person(p)]
        if not any(case == "object" for _, case in chosen):
            return None
    if "people-object" in options:
        chosen = [(p, c) for p, c in chosen if c != "object" or p.kind == "people" or _is_person(p)]
        if not any(case == "object" for _, case in chosen):
            return None
    if "person-with" in options:
        chosen = [(p, c) for p, c in chosen if c != "with" or _is_person(p)]
        if not any(case == "with" for _, case in chosen):
            return None
    if "sourced" in options and not any(c in sources and p.actors for p, c in chosen):
        return None
    if "somewhere" in options and not any(c in ("to", "in") and p.actors for p, c in chosen):
        return None
    if "speaker" in options and (predicate is None or predicate.closes):
        return None
    active = predicate is not None and predicate.closes and not predicate.verb.passive
    if active and _is_unsaid(scene, last, subject, chosen):
        _take_bare(chosen)
    if "own" in options:
        _take_own(chosen, subject)
        subject = next((p for p, case in chosen if case == "subject"), None)
    sentence = scene.sentence
    host = _find_host(scene, last, subject)
    if host is not None and host.case == "to" and "dəvət" in scene.words[first : last + 1]:
        host = None  # whoever is asked to a city is not there yet
    if subject is not None and subject.anaphor == "office":
        land = _find_land(scene, subject)
        opens = land is not None and land.first == 0 and subject.rank == "institution"
        if land is not None and not (_is_local(subject) or land.rank == "institution" or opens):
            land = None
        start = 0 if subject.office in _RULERS else scene.clause(last).start
        land = land or _find_owner(scene, start, subject)
        chosen = [(p, "by" if p is land else c) for p, c in chosen if p is not subject or not land]
    unsaid = suffers and all(c not in ("subject", "by", "of") for _, c in chosen)
    if unsaid:
        for phrase, case in chosen:
            if phrase.anaphor == "they" and case == "to" and phrase.head is None:
                phrase.anaphor = "there"
            pointed = phrase.anaphor == "he" and phrase.head is None and not phrase.rank
            if pointed and case in ("from", "to") and crowd is not None and crowd.actors:
                phrase.actors, phrase.anaphor = crowd.actors, None
    arguments = [
        Argument(_mention(phrase, case, subject, sentence, host), case) for phrase, case in chosen
    ]
    where = sentence.place(first, last)
    if frame.joint:
        said = any(one.mention.actors or _are_both(one) for one in arguments)
        if "explicit" in options and not said:
            return None
        if not any(one.case in (*sources, *targets) for one in arguments):
            word = scene.words[predicate.end] if predicate is not None else ""
            agreed = "agree" in scene.calls_after(last)
            if "explicit" in options or scene.has_firm(last):
                return None
            if "both" not in options and not agreed and not word.endswith(("lar", "lər")):
                return None
            arguments.append(Argument(Mention(where, anaphor="both"), "subject"))
        return tuple(arguments)
    if "implied-source" in options and not any(one.case in sources for one in arguments):
        arguments.append(Argument(Mention(where, anaphor="others"), sources[0]))
    several = crowd is not None and len({a.country for a in crowd.actors}) > 1
    alone = all(one is not crowd for one, _ in chosen)
    if crowd is not None and "implied-both" in options and several and alone:
        arguments.append(Argument(crowd.mention(sentence), targets[0]))
    elif "implied-both" in options and not has_case(chosen, targets, subject):
        arguments.append(Argument(Mention(where, anaphor="both"), targets[0]))
    promised = "promise" in scene.calls_after(last)
    both = "between" in options and subject is not None and subject.anaphor == "both"
    participle = inner is not None and inner.verb.form == "an" and rule.type == "REQUEST"
    implied = ("implied" in options and not both and not participle) or promised
    implied = implied or (rule.type in _RETURNED and _is_answer(scene, last))
    asking = rule.type == "REQUEST" and crowd is not None and crowd.rank == "people"
    if implied and not asking and not has_case(chosen, targets, subject):
        arguments.append(Argument(Mention(where, anaphor="others"), targets[0]))
    return tuple(arguments)


def _are_both(argument: Argument) -> bool:
    """Are it the two sides who do something (nazirlər müzakirə edəcək)?"""
    return argument.case == "subject" and argument.mention.anaphor == "both"


def _is_answer(scene: Scene, last: int) -> bool:
    """Is what is done said to answer the other side (cavab olaraq, qarşılıq olaraq)?"""
    words = scene.words[scene.clause(last).start : last]
    return any(
        word in ("cavab", "qarşılıq") and words[i + 1 : i + 2] in (["olaraq"], ["addımı"])
        for i, word in enumerate(words)
    )


def _is_own(phrase: Phrase, case: str, subject: Phrase) -> bool:
    """Is an institution without a state the subject's own (he addressed the army)?"""
    if phrase is subject or phrase.anaphor not in ("office", "he"):
        return False
    if phrase.rank == "delegation":
        return case == "object"
    own = case == "object" or phrase.role in ("MIL", "LEG", "JUD", "COP")
    own = own or (phrase.office == "ministry" and case == "from")
    own = own or phrase.office in ("government", "central-bank", "state-agency")
    return phrase.anaphor == "office" and phrase.rank == "institution" and own


def _is_witness(scene: Scene, phrase: Phrase) -> bool:
    """Does somebody only take part in what others do (X-in iştirakı ilə)?"""
    return scene.words[phrase.last].startswith("iştirak")


def _find_host(scene: Scene, last: int, subject: Phrase | None) -> Phrase | None:
    """Return the foreign city of the clause, whose officials are said without their state."""
    clause = scene.clause(last)
    start = scene.shared_start(clause)
    mine = {actor.country for actor in subject.actors} if subject is not None else set()
    return next(
        (
            p
            for p in scene.phrases
            if start <= p.first <= clause.end and p.case in ("in", "to")
            and p.kind == "city" and not mine & {actor.country for actor in p.actors}
        ),
        None,
    )  # fmt: skip


def _is_local(phrase: Phrase) -> bool:
    """Is it the police, a court or the army of the land just named (İranın ... polis)?"""
    return phrase.anaphor == "office" and phrase.role in ("COP", "JUD", "MIL")


def _find_land(scene: Scene, subject: Phrase) -> Phrase | None:
    """Return the land named before an institution in its clause."""
    before = [p for p in scene.phrases if p.first < subject.first and p.actors]
    return next((p for p in reversed(before) if p.case in ("in", "of")), None)


def _find_owner(scene: Scene, start: int, subject: Phrase) -> Phrase | None:
    """Return the bare state that began the clause of a ministry (after X left, the ministry).

    "The government" is of whatever state began the sentence.
    """
    for phrase in scene.phrases:
        if start <= phrase.first < subject.first and phrase.actors:
            bare = phrase.case == "subject" and phrase.kind in ("state", "city")
            bare = bare or (subject.office in _RULERS and len(phrase.actors) == 1)
            return phrase if bare and subject.rank == "institution" else None
    return None


def _mention(
    phrase: Phrase, case: str, subject: Phrase | None, sentence: Words, host: Phrase | None
) -> Mention:
    """Return the phrase for the engine; "him" beside a subject is somebody else than that."""
    mention = phrase.mention(sentence)
    official = phrase.anaphor in ("office", "he") and phrase.rank and case != "subject"
    if host is not None and official:
        actors = tuple(Actor(one.country, phrase.role, phrase.office) for one in host.actors)
        return replace(mention, actors=actors, anaphor=None)
    another = subject is not None and subject is not phrase and bool(subject.actors)
    held = bool(phrase.office) and phrase.rank in PERSONS
    if phrase.anaphor in ("he", "they") and another and case != "subject" and not held:
        return replace(mention, anaphor="there")
    return mention


def _is_person(phrase: Phrase) -> bool:
    return (
        phrase.rank in PERSONS or phrase.sent
        or (phrase.kind == "person" and (phrase.head is None or phrase.case != "subject"))
        or phrase.anaphor in ("he", "both", "counterpart", "office", "guest")
    )  # fmt: skip


def _is_state(phrase: Phrase) -> bool:
    return phrase.kind == "state" and phrase.head is None and not phrase.rank


def _is_actor(phrase: Phrase) -> bool:
    """Is it a person, an institution or a bare state, not a thing of a state's?"""
    return _is_person(phrase) or bool(phrase.rank) or phrase.head is None


def _take_own(chosen: list[tuple[Phrase, str]], subject: Phrase | None) -> None:
    """Make the owner of what is called back the one who calls it, if no other is named."""
    own = next((p for p, case in chosen if case == "object"), None)
    if own is None:
        return
    if subject is None:
        chosen.remove((own, "object"))
        chosen.append((own, "subject"))
    elif {a.country for a in own.actors} == {a.country for a in subject.actors}:
        chosen.remove((own, "object"))


def _is_unsaid(scene: Scene, last: int, subject: Phrase | None, chosen: Chosen) -> bool:
    """Does a clause name no subject, or inherit one that is at its other end here?"""
    clause = scene.clause(last)
    if subject is None and clause.subject is None:
        return True
    if clause.own or subject is None:
        return False
    mine = {actor.country for actor in subject.actors}
    return any(
        mine & {actor.country for actor in p.actors}
        for p, case in chosen
        if p is not subject and case in ("to", "from", "with", "against")
    )


def _take_bare(chosen: list[tuple[Phrase, str]]) -> None:
    """Make a bare state before its own object the subject, where another state is named too."""
    for phrase, case in chosen:
        bare = phrase.head is not None and not phrase.of and phrase.kind in ("state", "city")
        others = {a.country for p, _ in chosen for a in p.actors} - {
            a.country for a in phrase.actors
        }
        if case == "object" and bare and others:
            chosen[:] = [one for one in chosen if one[1] != "subject" and one != (phrase, case)]
            chosen.append((phrase, "subject"))
            return


def _find_town(scene: Scene, last: int) -> Phrase | None:
    """Return the town or land where the clause of word `last` happens."""
    clause = scene.clause(last)
    inside = [one for one in scene.phrases if clause.start <= one.first <= clause.end]
    return next((p for p in inside if p.case == "in" and p.kind in ("city", "state")), None)


def _is_beside_blow(phrase: Phrase, first: int) -> bool:
    """Is a bare state that of the arms that struck (Ukrayna dronlarının hücumu nəticəsində)?"""
    bare = phrase.case == "subject" and phrase.kind == "state" and phrase.head is None
    return bare and 0 < first - phrase.last <= _BESIDE


def _strikes(scene: Scene, phrase: Phrase, case: str) -> bool:
    """Is it the owner of the blow that somebody fell to?"""
    place = phrase.last if phrase.of or phrase.head is not None else None
    if case == "in" and phrase.case == "of" and phrase.outer is not None:
        place = phrase.outer[0]
    blow = place is not None and scene.words[place].startswith(_BLOWS)
    return blow and case in ("in", "from", "with")


def _asks_world(scene: Scene, last: int, chosen: Chosen, targets: Sequence[str]) -> bool:
    """Is nobody asked but the world (beynəlxalq ictimaiyyəti çağırıb)?"""
    clause = scene.clause(last)
    asked = [word for word in scene.words[clause.start : last] if word.startswith(_WORLD)]
    named = any(case == "object" and p.actors for p, case in chosen)
    if asked and asked[-1].endswith(("ı", "i", "u", "ü")) and not named:
        return True
    return bool(asked) and not has_case(chosen, targets, clause.subject)


def _names_caller(chosen: Sequence[tuple[Phrase, str]]) -> bool:
    """Is the state that summons named, so that "the ministry" is its own?"""
    called = {a.country for p, case in chosen if case == "object" for a in p.actors}
    owners = {a.country for p, case in chosen if case == "of" for a in p.actors}
    return bool(owners - called) or any(phrase.kind == "place" for phrase, _ in chosen)


def _is_one_state(chosen: Sequence[tuple[Phrase, str]]) -> bool:
    """Do only institutions of one state act, the second said without it (two ministries)?"""
    named = [p for p, c in chosen if p.actors and c != "in"]
    bare = [p for p, _ in chosen if p.anaphor == "office" and p.rank == "institution"]
    sisters = len(named) > 1 and not any(p.anaphor for p, _ in chosen)
    return (
        bool(bare or sisters)
        and all(p.rank == "institution" for p in named)
        and len({actor.country for p in named for actor in p.actors}) == 1
        and min(p.first for p in named) < max(p.first for p, _ in chosen)
    )


def _is_beside(scene: Scene, phrase: Phrase) -> bool:
    """Does somebody act together with the subject (X ilə birgə yardım göndərib)?"""
    after = scene.words[phrase.last + 1 : phrase.last + 3]
    return after[:1] in (["birgə"], ["birlikdə"]) or after in (
        ["ilə", "birgə"],
        ["ilə", "birlikdə"],
    )


def _are_of_one(scene: Scene, subject: Phrase, chosen: Chosen) -> bool:
    """Do several institutions of one state act together (X's two ministries signed)?"""
    word = scene.words[subject.last]
    several = subject.rank == "institution" and ("ləri" in word or "ları" in word)
    alone = len({actor.country for actor in subject.actors}) == 1
    return several and alone and all(case not in ("with", "between") for _, case in chosen)


def is_shared(arguments: Sequence[Argument]) -> bool:
    """Do all parties stand in one phrase (on the border of A and B)?"""
    arguments = [one for one in arguments if one.mention.anaphor != "others"]
    named = [frozenset(a.country for a in one.mention.actors) for one in arguments]
    largest = max(named, key=len, default=frozenset())
    if any(one.mention.anaphor == "both" and one.case == "subject" for one in arguments):
        return not largest
    return len(largest) > 1 and all(one <= largest for one in named)


def join_agreed(rule: Rule, arguments: Sequence[Argument], moods: frozenset[Mood]) -> Rule:
    """Return the rule of an act to come, of both where one agrees on it with the other."""
    ahead = "future" in moods and rule.type in ("CONSULT", "SUPPORT", "COOPERATE")
    if not ahead or rule.frame == "joint" or all(one.case != "with" for one in arguments):
        return rule
    return replace(rule, frame="joint", source=("subject", "with"), target=())


def is_mutual(words: Sequence[str], arguments: Sequence[Argument]) -> bool:
    """Do two sides do to each other what some words tell (bir-birini)?"""
    each = any(word.startswith("bir-bir") for word in words)
    subjects = [one.mention for one in arguments if one.case == "subject"]
    return each and any(len(one.actors) > 1 or one.anaphor == "both" for one in subjects)
