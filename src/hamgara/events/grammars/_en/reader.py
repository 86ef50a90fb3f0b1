"""Which rules fire in one English sentence, on whom and in what mood."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._en.acts.called_off import settle_called_off, settle_denied
from hamgara.events.grammars._en.acts.checks import suits_rule
from hamgara.events.grammars._en.acts.deeds import charge_alleged, settle_theirs
from hamgara.events.grammars._en.acts.events import match_headline, match_nouns
from hamgara.events.grammars._en.acts.fitting import fits_words, take_owner
from hamgara.events.grammars._en.acts.flags import may_suit
from hamgara.events.grammars._en.acts.meetings import (
    find_mediation,
    find_phone_talks,
    find_sent_messages,
    find_visits_in_insets,
    find_visits_so_called,
    leave_topics,
)
from hamgara.events.grammars._en.acts.settling import complete_sides, settle_freed, settle_governed
from hamgara.events.grammars._en.acts.swaps import (
    blame_regretted,
    drop_assurances,
    drop_content,
    drop_deliveries,
    drop_handovers,
    drop_held,
    drop_reasons,
    drop_settings,
    drop_vetoes,
    free_the_held,
    join_releases,
    tell_abductions,
    tell_calls,
    turn_returned,
)
from hamgara.events.grammars._en.acts.told_twice import settle_together
from hamgara.events.grammars._en.acts.traps import is_of_history
from hamgara.events.grammars._en.acts.unsaid import refuse_unaccepted
from hamgara.events.grammars._en.chunk import Verb
from hamgara.events.grammars._en.clauses.clauses import find_subject
from hamgara.events.grammars._en.clauses.noun_groups import actors_in
from hamgara.events.grammars._en.clauses.sentence import is_reporting
from hamgara.events.grammars._en.names.phrase import BOTH, Phrase
from hamgara.events.grammars._en.scene import (
    WINDOW,
    Candidate,
    Scene,
    countries_beside,
    countries_in,
    countries_of,
    is_finite,
    list_countries,
    subject_actors,
    zone_end,
)
from hamgara.events.grammars._en.sequels.assents import match_assents
from hamgara.events.grammars._en.sequels.charges import add_charge, add_noun_charges
from hamgara.events.grammars._en.sequels.demands import (
    is_told_to_envoy,
    match_asked,
    match_bidding,
    match_duty,
    match_testimony,
)
from hamgara.events.grammars._en.sequels.owned import match_owned
from hamgara.events.grammars._en.sequels.receptions import let_capital_answer, match_received
from hamgara.events.grammars._en.sequels.replies import (
    match_promised,
    match_ruled_out,
    match_thanked,
    match_turned_down,
)
from hamgara.events.grammars._en.sequels.restored import match_restored
from hamgara.events.grammars._en.sequels.resumed import find_resumptions
from hamgara.events.grammars._en.sequels.retorts import match_retorts
from hamgara.events.grammars._en.sequels.sequels import (
    drop_occasions,
    find_releases,
    find_same_acts,
    leave_things,
    match_denied,
    match_done_to_it,
    match_next,
    match_signed_later,
)
from hamgara.events.grammars._en.sequels.votes import match_resumed, match_votes
from hamgara.events.grammars._en.sequels.wants import match_snubs, match_wants
from hamgara.events.grammars._en.sides.lent import list_verb_arguments
from hamgara.events.grammars._en.sides.meant import names_bodies
from hamgara.events.grammars._en.sides.sides import is_several, seat_partner
from hamgara.events.grammars._en.sides.turned import split_sides
from hamgara.events.grammars._en.told.days import find_said_region, list_other_days
from hamgara.events.grammars._en.told.moods import list_moods
from hamgara.events.grammars._en.told.said import charge_suppliers, find_requests
from hamgara.events.grammars._en.told.tails import is_of_years_ago
from hamgara.events.grammars._en.told.threats import find_threats_or_else
from hamgara.events.grammars._en.words.rules import VerbPattern
from hamgara.events.grammars._en.words.tokens import Tokens
from hamgara.events.reading import Anaphor, Argument, Mention, Telling
from hamgara.events.vocabulary import SILENT

_REJECTING = frozenset(
    {
        "reject-charge",
        "reject-deny",
        "reject-call",
        "reject-unmet",
        "reject-untrue",
        "reject-say-no",
    }
)
"""Rules by which a charge or a request is rejected."""
_WEIGHING = frozenset({"consider", "weigh", "mull", "contemplate", "ponder"})
"""Sanctions are only thought over: considered sanctions against."""
_PAIR = 2
_OPENING = 6
"""Words in which a sentence may tell its time."""
_ORDERING = frozenset({"order", "tell", "ask", "instruct", "command", "require", "direct"})
_WITHOUT_AGENT = frozenset({"RETREAT", "REQUEST"})
"""Types of acts on whom the deed that they speak of was done, or who suffered it."""
_OF_BOTH = frozenset({"support-sign", "cooperate-border", "cooperate-flow", "retreat-ceasefire"})
"""Acts without an agent said: of the two sides told of before."""


def as_mention(tokens: Tokens, phrase: Phrase, *, aside: bool = False) -> Mention:
    """Return a phrase as the engine's mention."""
    anaphor: Anaphor | None = "they" if is_several(phrase) else phrase.anaphor
    return Mention(
        tokens.place(phrase.first, phrase.last),
        phrase.actors,
        None if phrase.actors else anaphor,
        phrase.role,
        phrase.office,
        phrase.person,
        aside,
    )


def hear_subject(tokens: Tokens, named: list[Phrase]) -> Telling:
    """Return a telling of no act that makes these the subject of what follows."""
    place = tokens.place(named[0].first, named[0].last)
    some = tuple(Argument(as_mention(tokens, one), "subject") for one in named)
    return Telling(SILENT, place, place, some, frozenset({"general"}))


_MUTUAL = frozenset(("AGREE", "ASSAULT", "CONCEDE", "CONSULT", "COOPERATE", "RETREAT", "SUPPORT"))
"""Types whose passive with "between" tells an act of both."""


def read_scene(scene: Scene) -> list[Telling]:
    """Return what the sentence tells, in its order."""
    for k, chunk in enumerate(scene.chunks):
        if chunk.verb is not None:
            _match_verb(scene, k, chunk.verb)
            match_asked(scene, k, chunk.verb)
            if chunk.verb.modal == "must" or is_told_to_envoy(scene, chunk.verb):
                match_duty(scene, k, chunk.verb)
    match_testimony(scene)
    for k, chunk in enumerate(scene.chunks):
        if chunk.kind == "N":
            match_nouns(scene, k, chunk)
    add_noun_charges(scene)
    match_headline(scene)
    match_denied(scene)
    match_done_to_it(scene)
    match_bidding(scene)
    match_wants(scene)
    match_snubs(scene)
    match_owned(scene)
    match_promised(scene)
    match_turned_down(scene)
    match_ruled_out(scene)
    match_votes(scene)
    match_received(scene)
    match_retorts(scene)
    match_assents(scene)
    match_restored(scene)
    match_resumed(scene)
    match_thanked(scene)
    match_next(scene)
    match_signed_later(scene)
    drop_occasions(scene.found)
    leave_things(scene.found)
    scene.found += find_phone_talks(scene)
    if scene.found:
        _settle(scene)
        scene.found += find_same_acts(scene)
    scene.found += (
        find_visits_so_called(scene)
        + find_mediation(scene)
        + find_visits_in_insets(scene)
        + find_sent_messages(scene)
    )
    for one in scene.found:
        if not one.dropped:
            complete_sides(scene, one)
            _leave_history(scene, one)
            one.undated |= is_of_years_ago(scene, one)
    scene.found += find_releases(scene) + find_resumptions(scene)
    tellings = [_tell(scene, one) for one in scene.found if not one.dropped]
    tellings.sort(key=lambda one: one.trigger.start)
    return tellings + (_hear_speaker(scene) or _hear_subject(scene))


def _leave_history(scene: Scene, one: Candidate) -> None:
    """Tell an act of long ago as an earlier one."""
    behind = scene.words[one.last : zone_end(scene, one.chunk) + 1]
    if is_of_history(scene.words[:_OPENING]) or is_of_history(behind):
        one.moods.add("earlier")


def _settle(scene: Scene) -> None:
    """Sort out what was found."""
    scene.found += find_threats_or_else(scene) + find_requests(scene)
    settle_governed(scene)
    charge_suppliers(scene)
    charge_alleged(scene)
    leave_topics(scene)
    settle_freed(scene)
    settle_called_off(scene)
    settle_denied(scene)
    settle_theirs(scene)
    settle_together(scene)
    free_the_held(scene.found)
    join_releases(scene.found, scene.words, scene.matcher.rules)
    tell_calls(scene.found, scene.words, scene.matcher.rules)
    drop_assurances(scene.found)
    drop_handovers(scene.found)
    blame_regretted(scene.found, scene.words, scene.matcher.rules)
    drop_content(scene.found, scene.chunks)
    drop_reasons(scene.found, scene.chunks, scene.words)
    drop_held(scene.found, scene.chunks, scene.words)
    turn_returned(scene.found, scene.chunks)
    drop_vetoes(scene.found)
    tell_abductions(scene.found, scene.chunks, scene.words, scene.matcher.rules)
    drop_settings(scene.found)
    drop_deliveries(scene.found)
    refuse_unaccepted(scene)


def _match_verb(scene: Scene, k: int, verb: Verb) -> None:
    patterns = [
        one
        for lemma in verb.lemmas
        for one in scene.matcher.match_verb(lemma, scene.present, scene.keys)
    ]
    if not patterns:
        return
    find_subject(scene.clauses, k)
    patterns = [
        one for one in patterns
        if one.joint or not one.flags or may_suit(scene, one.flags, k, verb)
    ]  # fmt: skip
    zone = _past_relative(scene, k) or zone_end(scene, k)
    wide = min(len(scene.words) - 2, scene.chunks[k].last + 2 * WINDOW)
    for turned in (False, True) if verb.passive else (False,):
        for pattern in patterns:
            last = wide if "clause" in pattern.flags else zone
            end = fits_words(scene, pattern, k, verb, last, turned=turned)
            if end >= 0 and _take_verb(scene, pattern, k, verb, end):
                return


def _past_relative(scene: Scene, k: int) -> int:
    """Return the end of "ordered three envoys who had spied to leave", 0 for none like it."""
    verb, r = scene.chunks[k].verb, k + 2 + (scene.kinds[k + 2 : k + 3] == ",")
    if verb is None or scene.kinds[k + 1 : k + 2] != "N" or scene.kinds[r : r + 1] != "R":
        return 0
    if _ORDERING.isdisjoint(verb.lemmas):
        return 0
    verbs = [m for m in range(r + 1, len(scene.chunks)) if scene.chunks[m].verb is not None]
    forms = [one.form for m in verbs[:2] if (one := scene.chunks[m].verb)]
    return zone_end(scene, verbs[1]) if forms == ["finite", "inf"] else 0


def _take_verb(scene: Scene, pattern: VerbPattern, k: int, verb: Verb, end: int) -> bool:
    suits = not pattern.joint or may_suit(scene, pattern.flags, k, verb)
    if not suits and not names_bodies(scene):
        return False
    made = Candidate(pattern.rule, scene.chunks[k].first, end, k, pattern.kind)
    made.arguments = list_verb_arguments(scene, k, verb, pattern)
    if pattern.rule.id == "support-sign" and len(find_subject(scene.clauses, k)) == 1:
        made.arguments = seat_partner(made.arguments, scene.words)
    if verb.passive and pattern.particles and not pattern.joint:
        made.arguments = take_owner(scene, made.arguments, pattern, k)
    let_capital_answer(scene, made, verb)
    unsaid = all(one.pronoun and one.owner for _, one in made.arguments)
    if pattern.rule.id == "support-sign" and not made.has("by", "with", "between", "of"):
        unsaid = unsaid or len(list_countries(made.arguments)) < _PAIR
    if verb.passive and unsaid and pattern.rule.id in _OF_BOTH:
        made.arguments = [("of", BOTH)]
        made.rule = replace(made.rule, frame="joint", source=(), target=())
    if (verb.passive or made.rule.id == "assault-die") and _is_between(made):
        made.rule = replace(made.rule, frame="joint", source=("between",), target=())
    made.moods = list_moods(scene, k)
    if pattern.rule.id == "sanction-impose" and not _WEIGHING.isdisjoint(verb.lemmas):
        made.moods.add("conditional")
    if not suits_rule(scene, pattern, made, k, verb) or not suits:
        return False
    scene.used.update(range(verb.head, end + 1))
    scene.used.difference_update(_list_aside(scene, pattern, k, end))
    scene.found += _each_other(scene, made, verb)
    if pattern.rule.id in _REJECTING:
        add_charge(scene, made, k)
    return True


def _list_aside(scene: Scene, pattern: VerbPattern, k: int, end: int) -> list[int]:
    """Return words of a phrase of place or time inside a match (agreed in a call to meet)."""
    return [
        i
        for before, chunk in pairwise(scene.chunks[k + 1 :])
        if before.case in ("in", "time") and chunk.kind == "N" and chunk.last < end
        for i in range(chunk.first, chunk.last + 1)
        if not set(pattern.particles) & set(scene.words[chunk.first : chunk.last + 1])
    ]


def _is_between(made: Candidate) -> bool:
    """Is a passive act one of two sides: flights were resumed between Cairo and Amman?"""
    doers = [one for one in made.who("by", "subject") if one.actors]
    sides = countries_in(made.arguments, "between")
    mutual = made.rule.type in _MUTUAL or made.rule.id == "sanction-halt"
    return mutual and len(sides) > 1 and not doers


def _each_other(scene: Scene, made: Candidate, verb: Verb) -> list[Candidate]:
    """Two sides accuse each other: one act of each."""
    behind = scene.words[verb.head + 1 : verb.head + 5]
    pairs = list(pairwise(behind))
    subjects = [one for one in made.who("subject") if one.actors]
    subjects = subjects if made.rule.type in _MUTUAL else split_sides(subjects)
    mutual = ("each", "other") in pairs or ("one", "another") in pairs
    each = "each" in scene.words[max(verb.head - 2, 0) : verb.head]
    others = countries_beside(made.arguments, "subject")
    others -= countries_of(subjects)
    mutual = mutual or (made.rule.id == "sanction-recall" and not others and _is_theirs(scene))
    alone = not others and made.rule.type != "ACCUSE"
    mutual = mutual or (each and (("the", "other") in pairs or alone))
    if not mutual or len(subjects) != 2 or FRAMES[made.rule.frame].joint:
        return [made]
    first, second = subjects
    twin = replace(made, moods=set(made.moods), arguments=[("subject", second)])
    made.arguments = [("subject", first), ("object", second)]
    twin.arguments.append(("object", first))
    return [made, twin]


def _is_theirs(scene: Scene) -> bool:
    """Is it a quarrel between the two themselves (amid a row between their presidents)?"""
    pairs = set(pairwise(scene.words))
    return not {("between", "their"), ("between", "them"), ("the", "two")}.isdisjoint(pairs)


def _tell(scene: Scene, one: Candidate) -> Telling:
    arguments = tuple(
        Argument(as_mention(scene.tokens, phrase), "object" if case == "dative" else case)
        for case, phrase in one.arguments
    )
    return Telling(
        one.rule,
        scene.tokens.place(one.first, one.last),
        find_said_region(scene, one),
        arguments,
        frozenset(one.moods),
        list_other_days(scene, one),
        undated=one.undated,
        agentless=bool(one.deed) and (one.again or one.rule.type in _WITHOUT_AGENT),
        deed=one.deed,
    )


def _hear_speaker(scene: Scene) -> list[Telling]:
    """Tell who speaks at the end of the sentence: ..., a Thai spokesman said."""
    for k in range(len(scene.chunks) - 1, 0, -1):
        if not is_finite(scene, k):
            continue
        closes = is_reporting(scene.clauses, k) and scene.chunks[k - 2].kind == ","
        named = subject_actors(scene, k) if closes else []
        return [hear_subject(scene.tokens, named)] if named else []
    return []


def _hear_subject(scene: Scene) -> list[Telling]:
    """Tell nothing but the subject, for the pronouns of the next sentence."""
    for k in range(len(scene.chunks)):
        if is_finite(scene, k):
            heads = find_subject(scene.clauses, k)
            near = [one for j in heads for one in actors_in(scene.clauses, j)]
            named = [one for one in near if one.actors or one.person]
            if named:
                return [hear_subject(scene.tokens, named)]
    return []
