"""Charges and requests that an English rejection answers, and who made them."""

from __future__ import annotations

from hamgara.events.grammars._en.clauses.clauses import find_gap_noun, find_subject
from hamgara.events.grammars._en.clauses.complements import list_after
from hamgara.events.grammars._en.clauses.edges import find_clause_start
from hamgara.events.grammars._en.clauses.noun_groups import opens_clause
from hamgara.events.grammars._en.clauses.sentence import is_reporting
from hamgara.events.grammars._en.names.phrase import OTHER, Phrase
from hamgara.events.grammars._en.scene import (
    Candidate,
    Scene,
    countries_beside,
    countries_in,
    countries_of,
    is_finite,
    speakers_over,
    subject_actors,
    zone_end,
)
from hamgara.events.grammars._en.sequels.owned import listed_beside
from hamgara.events.grammars._en.sequels.wants import is_of_wanting
from hamgara.events.grammars._en.told.said import find_speaker_behind
from hamgara.events.grammars._en.words.inflection import listed, spread

_MADE = spread(
    {
        "accuse-accuse": "charge charges claim claims accusation accusations allegation allegations"
        " assertion",
        "request-demand": "demand demands request requests call calls appeal appeals plea pleas"
        " petition petitions proposal proposals suggestion application applications bid",
        "accuse-criticize": "complaint complaints reproach reproaches criticism condemnation"
        " protest protests rebuke",
        "agree-invite": "invitation invitations",
        "agree-offer": "offer offers",
    }
)
"""The act that each word of what is rejected tells."""
_VAGUE = listed("proposal proposals suggestion application applications bid offer offers")
"""Words for what is asked or offered only where they say what (its proposal to move the post)."""
_FAR = 9
"""Words behind a denial in which what it denies is named."""
_OWNED = 3
"""Words in which the maker of a charge follows it with "of"."""


def add_charge(scene: Scene, made: Candidate, k: int) -> None:
    """A charge that is rejected was made: Pakistani claims, Mogadishu's call."""
    first = scene.chunks[k].verb
    zone = range(first.head + 1 if first else 0, min(zone_end(scene, k) + 1, len(scene.words)))
    heads = find_subject(scene.clauses, k) if first and first.passive else []
    if heads:
        zone = range(scene.chunks[heads[0]].first, scene.chunks[heads[0]].last + 1)
    at = next((i for i in zone if scene.words[i] in _MADE), -1)
    owners = [
        one
        for one in scene.phrases
        if one.actors
        and zone.start <= one.first
        and one.last < at
        and (one.modifier or one.owner or one.last == at - 1)
    ] or [
        one
        for one in scene.phrases
        if one.actors and at >= 0 and at < one.first <= at + 5 and _is_maker(scene, one, at)
    ]
    if at >= 0 and scene.words[at].startswith("claim") and scene.words[at + 1] in ("to", "on"):
        return
    if at >= 0 and _is_vague(scene, at):
        return
    subjects = made.who("subject", "by") or _answering(scene, k, owners)
    if at < 0 and not owners:
        owners = [p for p in made.who("object", "from") if p.owner and p.actors]
        at = next((p.last + 1 for p in owners if scene.words[p.last + 1] in _MADE), -1)
    if at < 0:
        at, owners = _set_charge(scene, k)
        own = [item for item in made.arguments if item[0] in ("subject", "by")]
        made.arguments = own + [("from", one) for one in owners] if owners else made.arguments
    known = at > 0 and scene.words[at - 1] in ("the", "this", "these", "such", "all")
    if not owners and known and _answer_accusers(scene, made):
        return
    if not owners and known and _MADE[scene.words[at]] == "accuse-accuse":
        owners = [OTHER._replace(first=at, last=at)]
    if at < 0 or not owners or not subjects or subjects[0].anaphor == "counterpart":
        return
    rule = scene.matcher.rules[_MADE[scene.words[at]]]
    if scene.words[at + 1] == "that" and rule.type == "ACCUSE":
        blamed = [one for one in scene.phrases if one.first > at + 1][:1]
        blamed = [one for one in blamed if one.actors]
        if blamed and subjects and not any(p.actors or p.pronoun for p in subjects):
            kept = [item for item in made.arguments if item[0] not in ("subject", "by")]
            kept += [("from", one) for one in owners]
            made.arguments = [("subject", blamed[0]._replace(modifier=False)), *kept]
        subjects = blamed or subjects
    charge = Candidate(rule, min(owners[-1].first, at), max(owners[-1].first, at), k)
    makers = _list_makers(scene, owners[-1]) if owners[-1].first > at else []
    charge.arguments = [("by", one) for one in makers or owners[-1:]]
    charge.arguments += [("object", one) for one in subjects]
    charge.undated = True
    charge.moods = {"future"} if rule.id == "agree-offer" else set()
    scene.found.append(charge)


def _list_makers(scene: Scene, first: Phrase) -> list[Phrase]:
    """Return who made a charge, those listed with `first` too (the demands of A, B and C)."""
    rest = [p for p in scene.phrases if p.first >= first.first and p.actors]
    makers = listed_beside(scene, rest)
    whole = "and" in scene.words[first.last : makers[-1].first]
    last = next(n for n, c in enumerate(scene.chunks) if c.first <= makers[-1].first <= c.last)
    return makers if whole and not opens_clause(scene.clauses, last) else [first]


def _is_vague(scene: Scene, at: int) -> bool:
    """Does word `at` not say what was asked or offered: its proposal, not its proposal to?"""
    return scene.words[at] in _VAGUE and scene.words[at + 1] not in ("to", "that")


def add_noun_charges(scene: Scene) -> None:
    """Add the charge that a noun rejects (Kigali's denial of a Congolese claim that)."""
    for one in [one for one in scene.found if one.rule.id == "reject-noun"]:
        zone = range(one.last + 2, min(one.last + _FAR, len(scene.words)))
        at = next((i for i in zone if scene.words[i] in _MADE), -1)
        if at < 0 or _is_vague(scene, at):
            continue
        makers = [p for p in scene.phrases if one.last < p.first and p.last == at - 1]
        makers = [p for p in makers if p.actors and (p.modifier or p.owner)]
        deniers = [p for p in one.who("by", "subject") if p.actors]
        if not makers or not deniers or makers[0].countries & deniers[0].countries:
            continue
        rule = scene.matcher.rules[_MADE[scene.words[at]]]
        charge = Candidate(rule, makers[0].first, at, one.chunk, moods=set())
        charge.arguments = [("by", makers[0]), *(("object", p) for p in deniers)]
        charge.undated = True
        scene.found = [o for o in scene.found if not _is_charged_by(scene, o, at)]
        scene.found.append(charge)


def _is_charged_by(scene: Scene, one: Candidate, at: int) -> bool:
    """Is an act what the charge at word `at` says (a claim that its jets bombed a market)?"""
    start = find_clause_start(scene.clauses, one.chunk)
    opened = start > 1 and scene.chunks[start - 1].kind + scene.chunks[start - 1].case == "Bthat"
    return opened and scene.chunks[start - 2].last == at


def _answering(scene: Scene, k: int, owners: list[Phrase]) -> list[Phrase]:
    """Return who says that what others asked was refused (..., the Turkish ministry said)."""
    verb = scene.chunks[k].verb
    if verb is None or not verb.passive or not owners:
        return []
    if any(case == "by" for case, _ in list_after(scene.clauses, k)):
        return []
    speakers = speakers_over(scene, k) or find_speaker_behind(scene, k)
    return [one for one in speakers if one.countries.isdisjoint(countries_of(owners))]


def _answer_accusers(scene: Scene, made: Candidate) -> bool:
    """Let a denial in the sentence of the charge answer all who made it; is there a charge?"""
    own = countries_in(made.arguments, "subject", "by")
    charges = [
        one for one in scene.found
        if one.rule.type == "ACCUSE"
        and countries_beside(one.arguments, "subject", "by")
        - countries_in(one.arguments, "subject") == own
    ]  # fmt: skip
    makers = [p for one in charges[-1:] for p in one.who("subject", "by") if p.actors]
    if not own or not makers:
        return False
    kept = [item for item in made.arguments if item[0] in ("subject", "by")]
    made.arguments = [*kept, *(("from", one) for one in makers)]
    return True


def _is_maker(scene: Scene, one: Phrase, at: int) -> bool:
    """Does a preposition tell whose charge word `at` is (the demands of the Commission)?"""
    before = scene.words[one.first - 1 - (scene.words[one.first - 1] == "the")]
    owned = before == "of" and not one.modifier and one.first <= at + _OWNED
    return before in ("by", "from") or (owned and _MADE[scene.words[at]] != "accuse-criticize")


def _set_charge(scene: Scene, k: int) -> tuple[int, list[Phrase]]:
    """Return a charge set behind what is charged, and its maker (..., a charge it denies)."""
    gap = find_gap_noun(scene.clauses, k)
    if gap is None or gap < 2 or scene.chunks[gap - 1].kind != ",":
        return -1, []
    last = scene.chunks[gap].last
    told = [m for m in range(gap) if is_finite(scene, m)]
    told = [m for m in told if is_reporting(scene.clauses, m) or is_of_wanting(scene, m)]
    over = told[0] if told else None
    if over is None or scene.words[last] not in _MADE:
        return -1, []
    own = [one for one in subject_actors(scene, over) if one.actors]
    return (last, own) if own else (-1, [])
