"""From the phrases of an Azerbaijani act to its arguments: what a rule takes, and what it adds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.names.phrase import PERSONS, Phrase
from hamgara.events.grammars._az.sides.act import Act, Chosen, find_subject, has_case
from hamgara.events.grammars._az.sides.bystanders import is_stateless
from hamgara.events.grammars._az.sides.crowds import storm
from hamgara.events.grammars._az.sides.left_out import (
    leave_firms,
    leave_own,
    leave_private,
    leave_witnesses,
)
from hamgara.events.grammars._az.sides.turned import turn_cases
from hamgara.events.grammars._az.sides.wanted import meet_options
from hamgara.events.reading import Argument, Mention, Mood
from hamgara.events.vocabulary import Rule
from hamgara.events.words import Words
from hamgara.study.events import Actor

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
_STEPS = (leave_own, leave_private, leave_witnesses, leave_firms, turn_cases, meet_options)


def settle_arguments(act: Act, chosen: Chosen) -> tuple[Argument, ...] | None:
    """Return the sides of an act, of the phrases about it; None: it is none between states."""
    scene, doer = act.scene, act.doer
    if act.rule.type == "REQUEST" and _asks_world(scene, act.last, chosen, act.targets):
        return None
    if act.rule.type == "COERCE" and is_stateless(doer, chosen):
        return None
    if doer is not None and doer.kind == "crowd" and not act.suffered:
        chosen = [one for one in chosen if one[0] is not doer]
        land = next((p for p, case in chosen if case == "in"), None) or _find_town(scene, act.last)
        if land is None or not land.actors:
            return storm(scene, act.rule, doer, chosen, act.last)
        chosen = [*(one for one in chosen if one[0] is not land), (land, "subject")]
    for step in _STEPS:
        settled = step(act, chosen)
        if settled is None:
            return None
        chosen = settled
    return _tell_sides(act, chosen)


def _tell_sides(act: Act, chosen: Chosen) -> tuple[Argument, ...] | None:
    """Return the arguments of an act, with those that its words only imply."""
    scene, subject = act.scene, find_subject(chosen)
    active = act.predicate is not None and act.predicate.closes and not act.passive
    if active and _is_unsaid(scene, act.last, subject, chosen):
        _take_bare(chosen)
    if "own" in act.options:
        _take_own(chosen, subject)
        subject = find_subject(chosen)
    host = _find_host(scene, act.last, subject)
    if host is not None and host.case == "to" and "dəvət" in scene.words[act.first : act.last + 1]:
        host = None  # whoever is asked to a city is not there yet
    if subject is not None and subject.anaphor == "office":
        land = _find_seat(act, subject)
        chosen = [(p, "by" if p is land else c) for p, c in chosen if p is not subject or not land]
    if act.suffered and all(c not in ("subject", "by", "of") for _, c in chosen):
        _point_back(act, chosen)
    arguments = [
        Argument(_mention(phrase, case, subject, scene.sentence, host), case)
        for phrase, case in chosen
    ]
    if act.frame.joint:
        return _tell_joint(act, arguments)
    return (*arguments, *_list_implied(act, chosen, subject))


def _find_seat(act: Act, subject: Phrase) -> Phrase | None:
    """Return the land of an office that is named without it."""
    land = _find_land(act.scene, subject)
    opens = land is not None and land.first == 0 and subject.rank == "institution"
    if land is not None and (_is_local(subject) or land.rank == "institution" or opens):
        return land
    start = 0 if subject.office in _RULERS else act.scene.clause(act.last).start
    return _find_owner(act.scene, start, subject)


def _point_back(act: Act, chosen: Chosen) -> None:
    """Say whom "them" and "him" mean where an act without a doer is done to these."""
    for phrase, case in chosen:
        if phrase.head is not None:
            continue
        if phrase.anaphor == "they" and case == "to":
            phrase.anaphor = "there"
        pointed = phrase.anaphor == "he" and not phrase.rank
        if pointed and case in ("from", "to") and act.doer is not None and act.doer.actors:
            phrase.actors, phrase.anaphor = act.doer.actors, None


def _tell_joint(act: Act, arguments: list[Argument]) -> tuple[Argument, ...] | None:
    """Return the sides of what is done together, the two sides of the text where none is named."""
    scene, predicate = act.scene, act.predicate
    said = any(one.mention.actors or _are_both(one) for one in arguments)
    if "explicit" in act.options and not said:
        return None
    if any(one.case in (*act.sources, *act.targets) for one in arguments):
        return tuple(arguments)
    if "explicit" in act.options or scene.has_firm(act.last):
        return None
    word = scene.words[predicate.end] if predicate is not None else ""
    agreed = "agree" in scene.calls_after(act.last)
    if "both" not in act.options and not agreed and not word.endswith(("lar", "lər")):
        return None
    both = Mention(scene.sentence.place(act.first, act.last), anaphor="both")
    return (*arguments, Argument(both, "subject"))


def _list_implied(act: Act, chosen: Chosen, subject: Phrase | None) -> list[Argument]:
    """Return the sides that an act implies: the one that is not named."""
    scene, doer, options = act.scene, act.doer, act.options
    where = scene.sentence.place(act.first, act.last)
    implied: list[Argument] = []
    if "implied-source" in options and not any(case in act.sources for _, case in chosen):
        implied.append(Argument(Mention(where, anaphor="others"), act.sources[0]))
    if "implied-both" in options:
        several = doer is not None and len({a.country for a in doer.actors}) > 1
        if doer is not None and several and all(one is not doer for one, _ in chosen):
            implied.append(Argument(doer.mention(scene.sentence), act.targets[0]))
        elif not has_case(chosen, act.targets, subject):
            implied.append(Argument(Mention(where, anaphor="both"), act.targets[0]))
    if _implies_target(act, subject) and not has_case(chosen, act.targets, subject):
        implied.append(Argument(Mention(where, anaphor="others"), act.targets[0]))
    return implied


def _implies_target(act: Act, subject: Phrase | None) -> bool:
    """Is the act done to the other side where nobody is named?"""
    if act.rule.type == "REQUEST" and act.doer is not None and act.doer.rank == "people":
        return False
    if "promise" in act.scene.calls_after(act.last):
        return True
    if act.rule.type in _RETURNED and _is_answer(act.scene, act.last):
        return True
    both = "between" in act.options and subject is not None and subject.anaphor == "both"
    participle = act.inner is not None and act.inner.verb.form == "an"
    return "implied" in act.options and not both and not (participle and act.rule.type == "REQUEST")


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


def _take_own(chosen: Chosen, subject: Phrase | None) -> None:
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


def _take_bare(chosen: Chosen) -> None:
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


def _asks_world(scene: Scene, last: int, chosen: Chosen, targets: Sequence[str]) -> bool:
    """Is nobody asked but the world (beynəlxalq ictimaiyyəti çağırıb)?"""
    clause = scene.clause(last)
    asked = [word for word in scene.words[clause.start : last] if word.startswith(_WORLD)]
    named = any(case == "object" and p.actors for p, case in chosen)
    if asked and asked[-1].endswith(("ı", "i", "u", "ü")) and not named:
        return True
    return bool(asked) and not has_case(chosen, targets, clause.subject)


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
