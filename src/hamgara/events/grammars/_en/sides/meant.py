"""Who is meant by an English act that names one side only, and what is no act."""

from __future__ import annotations

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._en.chunk import Verb
from hamgara.events.grammars._en.clauses.clauses import find_governor, find_subject
from hamgara.events.grammars._en.clauses.complements import list_after
from hamgara.events.grammars._en.clauses.sentence import is_reporting
from hamgara.events.grammars._en.names.phrase import OTHER, Phrase
from hamgara.events.grammars._en.scene import (
    WINDOW,
    Candidate,
    Scene,
    chunk_of,
    countries_beside,
    countries_in,
    countries_of,
    list_countries,
    zone_end,
)
from hamgara.events.grammars._en.sides.parties import list_cases
from hamgara.study.actors import BODIES

_DONE_TO = frozenset({"COERCE", "RETREAT", "ASSAULT"})
_TALKS = frozenset({"talks", "negotiations", "efforts", "consultations"})
"""What they are for is still to come: talks continue to reopen the crossing."""
STATELESS = frozenset({"REB", "CRM", "UAF", "OPP"})
_FREEING = frozenset({"release", "freeing", "return", "freedom", "repatriation", "handover"})
_HELD = frozenset({"CVL", "MIL", "JRN", "REF", "COP"})
_SESSIONS = frozenset(
    {"meeting", "talks", "summit", "session", "conference", "round", "negotiations", "drill",
     "exercise", "election", "elections", "ceremony", "dialogue", "consultations", "event", "forum",
     "drills", "exercises", "games", "maneuvers", "manoeuvres"}
)  # fmt: skip
_MERITS = frozenset(
    {"thank", "praise", "apologize", "apologise", "blame", "criticize", "criticise", "condemn",
     "accuse", "commend", "appreciate", "denounce", "fault", "pardon", "honor", "congratulate"}
)  # fmt: skip
DRUGS = frozenset({"cocaine", "heroin", "hashish", "marijuana", "cigarettes", "captagon"})
_SEVERAL = frozenset({"ministries", "agencies", "departments"})
_SPEAKERS = frozenset(
    {"minister", "head-of-state", "head-of-government", "spokesperson", "official", "speaker"}
)
_SAID = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN", "SUPPORT"})
_MESSAGES = frozenset(
    {"gratitude", "thanks", "appreciation", "condolences", "congratulations", "sympathy",
     "regret", "regrets", "apology", "apologies", "protest", "displeasure", "concern", "support",
     "solidarity", "request", "appeal", "invitation", "greetings", "plea", "demand", "consent",
     "readiness"}
)  # fmt: skip
_NOBODIES = frozenset(
    {"crew", "doctors", "nurses", "staff", "police", "rescuers", "volunteers", "team", "winner",
     "winners", "players", "audience", "voters", "organizers", "organisers", "assembly",
     "family", "families", "parents", "couple", "students", "teachers", "firefighters",
     "colleague", "colleagues", "judges"}
)  # fmt: skip
_MISSIONS = frozenset({"embassy", "consulate"})
_STATES = frozenset({"countries", "states", "nations"})
_RELATIVES = frozenset({"that", "which", "who"})
REACTING = frozenset(
    {"support-declare", "support-welcome", "support-thank", "support-congratulate"}
)
"""Rules by which several may side with, thank or praise another."""
_NEAR = 8
_LEAVING = frozenset({"withdrawal", "pullout", "pullback", "departure", "exit"})
_KNOWN = frozenset(
    {"all", "the", "them", "it", "him", "her", "those", "these", "that", "this", "both"}
)
"""Words before what was named already: the sailors, him."""


def turn_owner(scene: Scene, made: Candidate) -> None:
    """Whose proposal is rejected with "its proposal": the other side's, not one's own."""
    own = countries_in(made.arguments, "subject")
    owned = [one.pronoun and one.owner and one.countries == own for case, one in made.arguments]
    made.arguments = [
        (case, find_other_side(scene, made)) if turned and case != "subject" else (case, one)
        for turned, (case, one) in zip(owned, made.arguments, strict=True)
    ]


def is_own_affair(scene: Scene, made: Candidate) -> bool:
    """Is it one body of a state with another (a ministry rejects the complaint of a ministry)?

    An office without a state, blamed by the opposition or by a ministry, is their own state's.
    """
    own = [one for one in made.who("subject", "by") if one.actors and not one.modifier]
    if FRAMES[made.rule.frame].joint:
        return _is_among_bodies(scene, made)
    states = countries_of(own)
    if not own or len(states) > 1 or made.rule.type not in _SAID:
        return False
    faced = [
        one for one in made.who("object", "by", "from", "against", "of")
        if (one.office or one.rank == "official")
        and not (one.actors or one.pronoun or one.person or one.post or one.role == "REB")
    ]  # fmt: skip
    if own[0].role in ("OPP", "JUD", "LEG"):
        abroad = countries_in(made.arguments, "object") - states
        return not abroad and any(one.rank not in ("ambassador", "envoy") for one in faced)
    bodies_only = all(one.rank == "institution" for one in own)
    return bodies_only and any(
        one.rank == "institution" and one.office not in _MISSIONS for one in faced
    )


def names_bodies(scene: Scene) -> bool:
    """May the sentence tell of bodies of one state among themselves?"""
    return any(
        one.rank == "institution" or scene.words[one.last] in _SEVERAL for one in scene.phrases
    )


def _is_among_bodies(scene: Scene, made: Candidate) -> bool:
    """Do several bodies of one state act together (its interior and foreign ministries)?"""
    own = made.who("subject", "by")
    several = sum(one.rank == "institution" for one in own) > 1 or any(
        scene.words[one.last] in _SEVERAL and not one.pronoun and one.anaphor != "both"
        for one in own
    )
    sides = ("subject", "by", "with", "between", "to")
    named = countries_in(made.arguments, *sides)
    return several and len(named) <= 1


def is_in_words(scene: Scene, made: Candidate, verb: Verb) -> bool:
    """Is it only with words that a politician attacks, by means told, or a thing that will hit?

    So of whom "hit back by" tells: what follows is what he did.
    """
    if scene.words[verb.head + 1 : verb.head + 3] == ["back", "by"]:
        return True
    own = made.who("subject")
    said = bool(own) and all(one.rank in _SPEAKERS for one in own)
    thing = bool(own) and verb.future and all(_is_of_compound(scene, one) for one in own)
    return thing or (said and bool({"attack", "hit", "lash"} & set(verb.lemmas)))


def _is_of_compound(scene: Scene, phrase: Phrase) -> bool:
    """Does a state's name only qualify a thing (US interest rates)?"""
    chunk = chunk_of(scene, phrase)
    plain = not phrase.rank and phrase.role in ("GOV", "")
    return plain and chunk is not None and chunk.last > phrase.last


def is_by_unknown(scene: Scene, k: int) -> bool:
    """Is it the paper of somebody without a state (a petition by a candidate)?"""
    by = [j for case, j in list_after(scene.clauses, k) if case == "by"]
    return bool(by) and not scene.chunks[by[0]].phrases


def has_bare_object(scene: Scene, k: int) -> bool:
    """Is verb k followed by one bare word (reports they called slanderous)?"""
    heads = [scene.chunks[j] for case, j in list_after(scene.clauses, k) if case == "object"][:1]
    return any(one.first == one.last and not one.phrases for one in heads)


def is_courtesy(scene: Scene, k: int, made: Candidate) -> bool:
    """Does "call on" mean a visit to somebody, with no deed asked for behind it?"""
    official = any(
        one.rank or one.person or one.anaphor == "counterpart"
        or scene.words[one.last + 1].startswith("counterpart")
        for case, one in made.arguments if case != "subject"
    )  # fmt: skip
    for chunk in scene.chunks[k + 1 :]:
        if chunk.verb is not None:
            return official and chunk.verb.form != "inf"
        if chunk.kind == "P" and scene.words[chunk.first] in ("at", "in"):
            return official
        if chunk.kind == "P" and scene.words[chunk.first] == "for":
            return False
        if chunk.kind not in ("N", "P", "&"):
            return official
    return official


def is_session(scene: Scene, k: int) -> bool:
    """Is it a meeting, not a man, that was held?"""
    before = scene.words[max(scene.chunks[k].first - 2 * WINDOW, 0) : scene.chunks[k].first]
    return not _SESSIONS.isdisjoint(before)


def is_aim(scene: Scene, k: int, verb: Verb) -> bool:
    """Is the act only what something is meant for (a loan for importing fuel)?"""
    governor = find_governor(scene.clauses, k) if verb.form == "inf" else None
    heads = find_subject(scene.clauses, governor.at) if governor is not None else []
    if heads and scene.words[scene.chunks[heads[0]].last] in _TALKS:
        return True
    aims = verb.form == "ing" and k > 0 and scene.words[scene.chunks[k - 1].first] == "for"
    return aims and not any(
        chunk.verb is not None and not _MERITS.isdisjoint(chunk.verb.lemmas)
        for chunk in scene.chunks[:k]
    )


def ask_holder(scene: Scene, made: Candidate, k: int) -> None:
    """Ask whoever holds them for the release of people: of Britons seized by Iran."""
    begin = scene.chunks[k].last + 1
    near = range(begin, min(begin + _NEAR, len(scene.words)))
    if not _LEAVING.isdisjoint(scene.words[i] for i in near):
        made.arguments = [
            ("object" if c == "of" and p.role == "MIL" else c, p) for c, p in made.arguments
        ]
    freed = next((i for i in near if scene.words[i] in _FREEING), -1)
    if freed < 0:
        return
    held = [p for _, p in made.arguments if p.first > freed and p.role in _HELD]
    made.arguments = [one for one in made.arguments if not any(one[1] is p for p in held)]
    for m in range(k + 1, len(scene.chunks)):
        verb = scene.chunks[m].verb
        if verb is None or scene.chunks[m].first < freed:
            continue
        cases = list_cases(scene, list_after(scene.clauses, m), m) if verb.form == "pp" else []
        holders = [("object", p) for case, p in cases if case in ("by", "in") and p.actors]
        if holders:
            end = scene.chunks[m].first
            outside = [o for o in made.arguments if not freed < o[1].first < end]
            made.arguments = outside + holders
        return


def lacks_owner(scene: Scene, made: Candidate, k: int) -> bool:
    """Is the act done to known things or people whose state stands elsewhere (the boats)?"""
    if made.rule.type not in _DONE_TO:
        return False
    own = countries_in(made.arguments, "subject", "by")
    rest = countries_beside(made.arguments, "subject", "by")
    if len(own) != 1 or rest - own:
        return False
    if made.rule.type == "ASSAULT" and any(one.role == "MIL" for one in made.who("subject")):
        return True
    return any(
        scene.words[scene.chunks[j].first] in _KNOWN
        and not any(scene.phrases[n].role in STATELESS for n in scene.chunks[j].phrases)
        for case, j in list_after(scene.clauses, k)
        if case == "object"
    )


def is_by_body(made: Candidate) -> bool:
    """Does a body of states act on a whole state (the League suspended Syria)?"""
    own = countries_in(made.arguments, "subject", "by")
    objects = [one for one in made.who("object") if one.actors]
    whole = any(not one.modifier and not one.rank and one.role == "GOV" for one in objects)
    return bool(own) and own <= {*BODIES} and whole


def has_later_deed(scene: Scene, k: int) -> bool:
    """Is what verb k denies still to come (denied it would recall its envoy)?"""
    for m in range(k + 1, len(scene.chunks)):
        verb = scene.chunks[m].verb
        if verb is not None and verb.form == "finite":
            return verb.future
    return False


def lacks_other(made: Candidate) -> bool:
    """Does the act name one side only, be it of several states (Chile and Peru recalled)?"""
    alone = made.rule.type in ("SANCTION", "THREATEN", "MOBILIZE", "REJECT")
    if not alone and made.rule.id not in REACTING:
        meant = any(
            one.anaphor in ("he", "they") and not one.owner and case in ("subject", "by")
            for case, one in made.arguments
        )
        several = made.rule.type == "RETREAT" and any(
            one.anaphor == "both" and case == "subject" for case, one in made.arguments
        )
        return len(list_countries(made.arguments)) + meant < 2 and not several
    own = [one for one in made.arguments if one[0] in ("subject", "by")]
    rest = [one for one in made.arguments if one[0] not in ("subject", "by")]
    if not own:
        return len(list_countries(rest)) < 2
    return not list_countries(rest) - list_countries(own)


def take_sender(scene: Scene, made: Candidate) -> None:
    """Let whose message it is send it: Rzayev conveyed Baku's gratitude to Hungary."""
    made.arguments = [
        ("by", one)
        if case == "object" and one.owner and one.actors and made.first < one.first
        and scene.words[one.last + 1] in _MESSAGES
        else (case, one)
        for case, one in made.arguments
    ]  # fmt: skip


def has_no_listener(made: Candidate) -> bool:
    """Is nobody of another state briefed (all ambassadors, the ministers)?"""
    own = countries_in(made.arguments, "subject")
    heard = [one for one in made.arguments if one[0] in ("object", "with", "to")]
    foreign = list_countries(heard) - own
    return not foreign and all(one.anaphor != "counterpart" for _, one in heard)


def is_for_nobody(scene: Scene, k: int) -> bool:
    """Is it somebody without a state who is thanked or congratulated (thanked the crew)?"""
    verb = scene.chunks[k].verb
    if verb is None or verb.passive:
        return False
    objects = [scene.chunks[j] for case, j in list_after(scene.clauses, k) if case == "object"][:1]
    named = any(scene.phrases[n].actors for one in objects for n in one.phrases)
    return not named and any(
        scene.words[one.last] in _NOBODIES
        or (scene.words[one.last] in _STATES and scene.words[one.last + 1] in _RELATIVES)
        for one in objects
    )


def has_strange_partner(scene: Scene, made: Candidate, k: int) -> bool:
    """Does the one state named act together with somebody unknown: Iran and the six powers?"""
    heads = find_subject(scene.clauses, k)
    if len(heads) < 2 or len(list_countries(made.arguments)) != 1:
        return False
    bare = [scene.chunks[j] for j in heads if not scene.chunks[j].phrases]
    return bool(bare) and not any(one.anaphor for _, one in made.arguments)


def find_other_side(scene: Scene, made: Candidate) -> Phrase:
    """Return the other side of a one-sided act: named last before it, here or in the text."""
    own = list_countries(made.arguments)
    for other in reversed(scene.found):
        told = other.rule.type == made.rule.type == "ACCUSE" and not other.dropped
        if told and own and own <= list_countries(other.arguments[:1]):
            blamed = [p for c, p in other.arguments[1:] if c in ("object", "against")]
            blamed = [p for p in blamed if own.isdisjoint(p.countries)]
            if blamed and blamed[0].actors:
                return blamed[0]
        if made.rule.type == "REJECT" and other.rule.type == "REQUEST" and not other.dropped:
            asked = [p for p in other.who("subject") if own.isdisjoint(p.countries)]
            if other.first < made.first and asked and asked[0].actors:
                return asked[0]
    for one in reversed(scene.phrases):
        if (
            one.last < made.first
            and one.actors
            and not (one.city or one.role == "CRM" or one.actors[0].country == "IGO")
            and (own.isdisjoint(one.countries))
            and not _speaks_aside(scene, one)
        ):
            return one
    return OTHER


def _speaks_aside(scene: Scene, phrase: Phrase) -> bool:
    """Is it only said by them what was told before (Iran seized it, Oman said, and)?"""
    chunk = chunk_of(scene, phrase)
    j = scene.chunks.index(chunk) if chunk is not None else 0
    inset = scene.kinds[j - 1 : j + 3] in (",NV,", ",NV;") if j else False
    return inset and is_reporting(scene.clauses, j + 1)


def has_stranger(scene: Scene, k: int, made: Candidate, own: tuple[str, ...]) -> bool:
    """Is somebody without a state met: ministers of his cabinet, a grand ayatollah?"""
    after = [
        (case, j)
        for case, j in list_after(scene.clauses, k)
        if scene.words[scene.chunks[j].last] not in own
    ]
    if not any(case in ("object", "with") for case, _ in after):
        return False
    return not any(
        one.actors or one.anaphor for case, one in made.arguments if case in ("with", "by", "to")
    )


def is_thing(scene: Scene, phrase: Phrase) -> bool:
    """Does a state's adjective qualify a thing here (a Chinese cargo plane)?"""
    if not phrase.modifier or phrase.rank or phrase.role in ("CVL", "JRN", "LEG"):
        return False
    chunk = chunk_of(scene, phrase)
    if chunk is not None and phrase.owner and scene.tokens.cases[chunk.last]:
        return False
    behind = scene.words[phrase.last + 1 : chunk.last + 1] if chunk is not None else []
    if not scene.matcher.lists["sides"].isdisjoint(behind):
        return False
    return (
        chunk is not None
        and chunk.last > phrase.last
        and (scene.words[chunk.last] not in scene.matcher.lists["sides"])
    )


def gathers_abroad(scene: Scene, made: Candidate, k: int) -> bool:
    """Do two sides go to a third land for talks (negotiators return to Geneva for talks)?"""
    own = countries_in(made.arguments, "subject")
    rest = countries_beside(made.arguments, "subject")
    near = scene.words[scene.chunks[k].first : zone_end(scene, k) + 1]
    talks = {"talk", "talks", "meeting", "negotiations", "round", "summit", "consultations"}
    return len(own) > 1 and not own & rest and "for" in near and bool(talks & set(near))


def is_of_thing(scene: Scene, k: int) -> bool:
    """Is the subject a thing of a state (a cargo plane of the Jordanian army)?"""
    heads = [scene.chunks[j] for j in find_subject(scene.clauses, k)]
    lasts = {scene.words[chunk.last] for chunk in heads}
    lists = scene.matcher.lists
    people = not (lists["sides"].isdisjoint(lasts) and lists["groups"].isdisjoint(lasts))
    return bool(heads) and not people and not any(chunk.phrases for chunk in heads)


def is_pair(scene: Scene, made: Candidate, k: int) -> bool:
    """Are two states told of as acting together, or against each other?"""
    sides = {
        a.country
        for case, one in made.arguments
        if case in ("subject", "with", "by", "between", "of")
        for a in one.actors
    }
    both = any(one.anaphor == "both" for _, one in made.arguments)
    near = scene.words[scene.chunks[k].first - 1 : zone_end(scene, k)]
    return len(sides) > 1 or both or "joint" in near or "jointly" in near


def list_orderers(scene: Scene, k: int) -> list[Phrase]:
    """Return on whose orders a passive act is done."""
    last = zone_end(scene, k)
    for i in range(scene.chunks[k].last + 1, last):
        ordered = scene.words[i] in ("order", "orders", "behest", "command", "instructions")
        if ordered and scene.words[i + 1] in ("of", "from"):
            return [one for one in scene.phrases if one.actors and i < one.first <= i + 4][:1]
    return []
