"""Who takes part in the act of an English verb, and in which case."""

from __future__ import annotations

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._en.chunk import Verb
from hamgara.events.grammars._en.clauses.clauses import find_gap_noun, find_governor, find_subject
from hamgara.events.grammars._en.clauses.complements import list_after, list_objects
from hamgara.events.grammars._en.clauses.noun_groups import actors_in, find_antecedent
from hamgara.events.grammars._en.clauses.sentence import is_reporting
from hamgara.events.grammars._en.names.phrase import Phrase
from hamgara.events.grammars._en.scene import (
    OFFICIAL,
    Arguments,
    Scene,
    countries_in,
    find_senders,
    is_finite,
    is_venue,
    main_before,
    main_verb,
    noun_group,
    own_actors,
    relative_verb,
    subject_actors,
    zone_end,
)
from hamgara.events.grammars._en.sides.pronouns import resolve
from hamgara.events.grammars._en.sides.turned import (
    is_sent_help,
    list_posts,
    seat_caller,
    split_sides,
    turn_bearer,
    turn_receiver,
)
from hamgara.events.grammars._en.words.rules import VerbPattern

_FACING = frozenset({"face", "confront", "border", "overlook", "threaten"})
_IDIOM = 2
"""Particles from which on a verb is an idiom, whose last one brings its object."""
_TOPICS = (("on",), ("about",), ("over",), ("in",))
"""Particles whose noun is what a meeting is about, or where it is held (came together in)."""
_SHORTEST = 5
"""Letters of a noun at least, prepositions and particles being shorter."""
_ANSWERING = frozenset({"ACCUSE", "REJECT"})
"""Types of what is said to an act of another."""
_ACCREDITING = frozenset({"receive", "accept", "take"})


def list_told_arguments(scene: Scene, k: int, verb: Verb, pattern: VerbPattern) -> Arguments:
    """Return who takes part in the act of verb chunk k, in which case."""
    joint = pattern.joint
    turned = verb.passive and "ergative" not in pattern.flags
    subject = ("of" if joint else "object") if turned or (verb.passive and joint) else "subject"
    made = _subject_arguments(scene, k, verb, pattern, subject)
    acts = "by" in (pattern.rule.source or FRAMES[pattern.rule.frame].source)
    acts = acts and pattern.rule.id != "consult-host-talks"
    told = acts and any(case == "by" for case, _ in list_after(scene.clauses, k))
    if joint and verb.form == "pp" and not (told or any(one.actors for _, one in made)):
        main = main_verb(scene, k)
        made += [("subject", one) for one in subject_actors(scene, main)] if main else []
    posted = pattern.rule.id == "support-credentials" and not verb.passive
    handed = verb.passive and pattern.rule.id == "accuse-lodge" and not told
    if pattern.rule.frame == "envoy" or posted:
        made += [("to" if posted else "by", one) for _, one in list_posts(made)]
    if "freight" in pattern.flags:
        made += _freight(scene, k)
    known = posted and any(p.post for _, p in made)
    made += [
        (case, p) for case, p in list_cases(scene, _after_verb(scene, k, pattern, joint=joint), k)
        if p.actors or not (known and case == "to")
    ]  # fmt: skip
    made += list_posts(made) if handed else []
    made = seat_caller(made) if pattern.rule.frame == "envoy" and not verb.passive else made
    if pattern.rule.frame == "envoy" and not verb.passive:
        made = turn_receiver(made)
    made = turn_bearer(made) if posted and _ACCREDITING & set(verb.lemmas) else made
    if not (joint or is_gap_noun(scene, pattern, k)):
        made += _gap_arguments(scene, k)
    if pattern.rule.type in _ANSWERING and not any(c == "object" and p.actors for c, p in made):
        made += _doers_of_object(scene, k)
    if pattern.rule.type == "SANCTION" and not any(one.actors for c, one in made if c != subject):
        made += _partners_of_object(scene, k)
    made += _through_relative(scene, k) if _faces_nobody(pattern, made, subject) else []
    known = any(one.actors for case, one in made if case == "object")
    if (
        "complement" in pattern.flags
        or pattern.kind in ("agree", "offer")
        or (pattern.kind in ("refuse", "threaten") and not known)
    ):
        made += _complement_arguments(scene, k)
    if pattern.kind in ("urge", "accuse", "threaten"):
        made += _clause_subject(scene, k)
    if verb.form in ("inf", "ing"):
        made += _purpose(scene, k)
    return made


def _subject_arguments(
    scene: Scene, k: int, verb: Verb, pattern: VerbPattern, subject: str
) -> Arguments:
    made: Arguments = []
    for j in _without_arms(scene, find_subject(scene.clauses, k)):
        if scene.words[scene.chunks[j].first] == "our" and _first_person(scene, k):
            made += _first_person(scene, k)
            continue
        named = named_as(scene, j, k) or _each_of_two(scene, j, k)
        if not named and scene.words[scene.chunks[j].last] in ("we", "i"):
            made += _first_person(scene, k)
        if not named:
            named = [
                one for case, one in list_cases(scene, list_behind(scene, j), k) if case == "from"
            ]
            named = named or find_senders(scene, j)
        for one in named:
            if not verb.passive and _is_flag(scene, one):
                continue
            thing = verb.passive and "thing" in pattern.flags and one.modifier
            thing = thing or (verb.passive and is_sent_help(pattern, verb, one))
            told = any(case == "by" for case, _ in list_after(scene.clauses, k))
            told = told or pattern.rule.type == "REJECT"
            made.append((("from" if told else "by") if thing else subject, one))
        if verb.passive or pattern.flags & {"ergative", "behind"}:
            behind = list_cases(scene, list_behind(scene, j), k)
            own = verb.passive and any(case == "by" for case, _ in list_after(scene.clauses, k))
            made += [
                ("against" if own and case == "by" else case, one)
                for case, one in behind
                if case != "of" or pattern.joint
            ]
    return made


def _each_of_two(scene: Scene, j: int, k: int) -> list[Phrase]:
    """Return whom "each" means: who fought before (clashed, each side blaming the other)."""
    main = main_before(scene, k) if scene.words[scene.chunks[j].first] == "each" else None
    if main is None:
        return []
    with_whom = [one for case, one in list_cases(scene, list_after(scene.clauses, main), main)
                 if case == "with"]  # fmt: skip
    return split_sides([*subject_actors(scene, main), *with_whom])


def _without_arms(scene: Scene, group: list[int]) -> list[int]:
    """Leave out what fights beside named forces (Azeri artillery and drones struck Goris)."""
    if len(group) < 2:
        return group
    first = actors_in(scene.clauses, group[0])
    armed = any(one.actors and one.role == "MIL" for one in first)
    return [
        j for j in group
        if not armed or not any(
            one.role == "MIL" and not one.actors and not one.pronoun
            and one.first == scene.chunks[j].first
            for one in actors_in(scene.clauses, j)
        )
    ]  # fmt: skip


def _is_flag(scene: Scene, phrase: Phrase) -> bool:
    """Does a state only lend a ship its flag (a Panama-flagged carrier struck a pier)?"""
    return scene.words[phrase.last + 1] in ("flagged", "registered")


def _first_person(scene: Scene, k: int) -> Arguments:
    """Return who says "we" before verb k, and to whom ("We stand with you," X told Y)."""
    for m in range(len(scene.chunks) - 1, k, -1):
        if is_finite(scene, m) and is_reporting(scene.clauses, m):
            told = [("to", p) for case, p in list_cases(scene, list_after(scene.clauses, m), m)
                    if case in ("object", "to") and p.actors]  # fmt: skip
            return [("subject", p) for p in subject_actors(scene, m)] + told
    return []


def _after_verb(
    scene: Scene, k: int, pattern: VerbPattern, *, joint: bool
) -> list[tuple[str, int]]:
    """Return what follows the verb; the noun after a particle of its own is the object."""
    after = list_after(scene.clauses, k)
    taken = scene.chunks[k + 1].first if k + 1 < len(scene.chunks) else -1
    moved = pattern.particles and not joint and scene.words[taken] in pattern.particles
    if moved and after and after[0][0] in (pattern.rule.source or ()):
        return after
    if moved and after and scene.kinds[k + 1 : k + 3] == "PN":
        after = [("object" if case == after[0][0] else case, j) for case, j in after]
    verb = scene.chunks[k].verb
    joins = joint and verb is not None and "join" in verb.lemmas
    if joins or "direct" in pattern.flags:
        after = [("with" if case == "object" else case, j) for case, j in after]
    return _behind_particle(scene, pattern, after)


def _behind_particle(
    scene: Scene, pattern: VerbPattern, after: list[tuple[str, int]]
) -> list[tuple[str, int]]:
    """Make whom the last particle brings the object: rolled out the carpet for the premier."""
    frame = FRAMES[pattern.rule.frame]
    known = {*(pattern.rule.source or frame.source), *(pattern.rule.target or frame.target)}
    topic = frame.joint and pattern.particles[-1:] in _TOPICS
    if topic or len(pattern.particles) < _IDIOM - frame.joint:
        return after
    made: list[tuple[str, int]] = []
    brought = ""
    for case, j in after:
        ahead = scene.chunks[j - 1]
        topic = case in ("about", "reason") and case != ahead.case
        taken = case not in known and scene.words[ahead.first] == pattern.particles[-1]
        taken = taken and not topic
        brought = case if taken else brought if ahead.kind in ("&", ",") else ""
        moved = taken or (case == brought != "via" and case not in known)
        made.append(("with" if frame.joint else "object", j) if moved else (case, j))
    return made


def _gap_arguments(scene: Scene, k: int) -> Arguments:
    """Return whom a relative clause's act is done to: a decision that Ankara welcomed."""
    gap = find_gap_noun(scene.clauses, k)
    if gap is None:
        return []
    own = named_as(scene, gap, gap) if own_actors(scene, gap) else []
    if not own and scene.words[scene.chunks[gap + 1].first] == "whom":
        own = [
            one for j in find_antecedent(scene.clauses, gap + 1) for one in named_as(scene, j, j)
        ]
    main = main_before(scene, gap + 1)
    if not own and main is not None:
        own = subject_actors(scene, main)
    return [("object", one) for one in own]


def is_gap_noun(scene: Scene, pattern: VerbPattern, k: int) -> bool:
    """Is what a phrase names before its clause (the missiles that Iran launched at)?"""
    noun, *rest = pattern.particles or ("",)
    gap = find_gap_noun(scene.clauses, k) if len(noun) >= _SHORTEST else None
    if gap is None or pattern.rule.type == "CONSULT":
        return False
    first, last = noun_group(scene, gap)
    behind = scene.words[scene.chunks[k].last + 1 : zone_end(scene, k) + 1]
    return noun in scene.words[first : last + 1] and all(word in behind for word in rest)


def _doers_of_object(scene: Scene, k: int) -> Arguments:
    """Return who does what is answered (criticized the drills that Seoul and Tokyo held)."""
    for case, j in list_after(scene.clauses, k):
        over = relative_verb(scene, j) if case == "object" and not own_actors(scene, j) else None
        if over is not None and not is_reporting(scene.clauses, over):
            doers = list_doers(scene, over)
            return [("object", one) for one in doers if one.actors and one.role in OFFICIAL]
    return []


def _partners_of_object(scene: Scene, k: int) -> Arguments:
    """Return with whom it was to be done (scrapped the talks she was to hold with Lima)."""
    for case, j in list_after(scene.clauses, k):
        over = relative_verb(scene, j) if case == "object" and not own_actors(scene, j) else None
        if over is not None:
            found = list_cases(scene, list_after(scene.clauses, over), over)
            return [(c, one) for c, one in found if c in ("with", "to") and one.actors]
    return []


def _faces_nobody(pattern: VerbPattern, made: Arguments, subject: str) -> bool:
    """Does an act name nobody but its subject, or the subject's own border?"""
    own = countries_in(made, subject) if pattern.rule.type == "MOBILIZE" else set()
    return not any(one.countries - own for case, one in made if case != subject)


def _through_relative(scene: Scene, k: int) -> Arguments:
    """Read the owner in "computers used by Iran's guards", "a ship carrying Indian rice"."""
    for m in range(k + 1, len(scene.chunks)):
        verb = scene.chunks[m].verb
        if verb is not None:
            if verb.form not in ("pp", "ing") or scene.chunks[m - 1].kind != "N":
                return _faced_by(scene, k)
            return [
                ("object", one)
                for case, one in list_cases(scene, list_after(scene.clauses, m), m)
                if case in ("by", "object", "to", "from")
                or (case == "in" and one.rank == "institution")
            ]
        if scene.chunks[m].kind not in ("N", "P"):
            return _faced_by(scene, k)
    return []


def _faced_by(scene: Scene, k: int) -> Arguments:
    """Return whom a line faces behind its comma (along its border, facing Chad and Niger)."""
    behind = scene.kinds[k + 1 :]
    m = k + 2 + len(behind) - len(behind.lstrip("NP&"))
    verb = scene.chunks[m].verb if m < len(scene.chunks) else None
    faced = verb is not None and verb.form == "ing" and not _FACING.isdisjoint(verb.lemmas)
    return list_cases(scene, list_after(scene.clauses, m), m) if faced else []


def _freight(scene: Scene, k: int) -> Arguments:
    """Read "a train carrying Kazakh wheat to Armenia": whose goods, for whom."""
    made: Arguments = []
    for m in range(k):
        verb = scene.chunks[m].verb
        if verb is not None and verb.form in ("ing", "pp"):
            made += [
                ("by" if case == "object" else case, one)
                for case, one in list_cases(scene, list_after(scene.clauses, m), m)
            ]
    return made


def list_behind(scene: Scene, j: int) -> list[tuple[str, int]]:
    """Return what follows a subject noun, up to its verb, joined nouns included."""
    found: list[tuple[str, int]] = []
    for case, n in list_after(scene.clauses, j):
        if case not in ("object", ""):
            joined = scene.kinds[n + 1 : n + 3] == "&N"
            twin = joined and case == "from" and (case, n + 2) not in list_after(scene.clauses, j)
            found += [(case, n), (case, n + 2)] if twin else [(case, n)]
    return found


def _purpose(scene: Scene, k: int) -> Arguments:
    """Add what follows the governing verb (sent troops to Lebanon to help)."""
    governor = find_governor(scene.clauses, k)
    if governor is None or governor.link != "to":
        return []
    return [
        one
        for one in list_cases(scene, list_after(scene.clauses, governor.at), k)
        if one[0] in ("to", "with", "against", "from")
    ]


def list_cases(scene: Scene, found: list[tuple[str, int]], k: int) -> Arguments:
    """Return who is named in some noun chunks, each with its case."""
    return [
        (case, one)
        for case, j in found
        if case not in ("time", "before", "as", "via", "source")
        for one in named_as(scene, j, k)
    ]


def _complement_arguments(scene: Scene, k: int) -> Arguments:
    made: Arguments = []
    for m in range(k + 1, len(scene.chunks)):
        if scene.chunks[m].verb is None:
            continue
        governor = find_governor(scene.clauses, m)
        if governor is not None and (governor.at == k or k < governor.at < m):
            made += list_cases(scene, list_after(scene.clauses, m), m)
        elif is_finite(scene, m):
            break
    return made


def _clause_subject(scene: Scene, k: int) -> Arguments:
    """Add the subject of "demanded (repeated its demand) that the United States apologize"."""
    for m in range(k + 1, len(scene.chunks)):
        if scene.chunks[m].verb is not None:
            governor = find_governor(scene.clauses, m)
            if governor is None:
                return []
            noun = governor.link == "noun" and governor.at in list_objects(scene.clauses, k)
            if noun or (governor.at == k and governor.link == "that"):
                return [("object", one) for one in list_doers(scene, m)]
    return []


def named_as(scene: Scene, j: int, k: int) -> list[Phrase]:
    """Return whom noun chunk j names, pronouns resolved, without places of meetings."""
    return [
        resolve(scene, one, j, k) for one in actors_in(scene.clauses, j) if not is_venue(scene, one)
    ]


def list_doers(scene: Scene, k: int) -> list[Phrase]:
    """Return who stands as the subject of verb chunk k."""
    return [one for j in find_subject(scene.clauses, k) for one in named_as(scene, j, k)]
