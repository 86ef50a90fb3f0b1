"""What becomes of acts inside others: promised, refused, demanded, told twice."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._en.acts.deeds import (
    find_holder,
    find_mover,
    list_blamed_beside,
)
from hamgara.events.grammars._en.acts.meetings import (
    find_faced_before,
    find_mediators,
    find_sentence_part,
    find_venue,
    hangs_on_if,
    list_mediated_parties,
    list_parties_told,
    settle_guest,
    share_border,
    split_sides,
)
from hamgara.events.grammars._en.acts.menaces import outweighs
from hamgara.events.grammars._en.acts.unsaid import (
    fill_in,
    find_afflicted,
    find_doer_before,
    find_known_doer,
    find_known_receiver,
)
from hamgara.events.grammars._en.chunk import Verb
from hamgara.events.grammars._en.clauses.clauses import find_governor
from hamgara.events.grammars._en.clauses.complements import list_after
from hamgara.events.grammars._en.clauses.edges import find_clause_start
from hamgara.events.grammars._en.clauses.sentence import Governor
from hamgara.events.grammars._en.names.phrase import BOTH, OTHER, Phrase
from hamgara.events.grammars._en.scene import (
    Candidate,
    Scene,
    class_of_governor,
    countries_beside,
    countries_in,
    countries_of,
    is_finite,
    speakers_over,
)
from hamgara.events.grammars._en.sides.lent import HOSTILE
from hamgara.events.grammars._en.sides.meant import REACTING
from hamgara.events.grammars._en.told.said import deny_charge
from hamgara.events.grammars._en.told.threats import menaces
from hamgara.events.reading import PROMISED

_VOWED = frozenset({"THREATEN", "ASSAULT"})
"""Types whose promise is a threat (vowed to declare war on)."""
_KEPT = frozenset({"RETREAT", "CONCEDE", "SANCTION", "MOBILIZE"})
"""Announced acts that keep their type."""
CHARGED = frozenset({"ASSAULT", "COERCE", "ACCUSE", "THREATEN"})
"""Acts whose denial rejects a charge."""
_SHARED = frozenset({"COOPERATE", "SUPPORT", "AGREE", "RETREAT", "CONCEDE"})
"""Acts that two subjects without another side do to each other."""
_DONE_TO = HOSTILE | {"ACCUSE"}
"""Acts whose doer, where a passive hides him, faces who suffers them."""
_SILENT = frozenset({"refuse", "urge", "threaten", "accuse", "cancel", "halt"})
_OF_PAIRS = frozenset({"CONCEDE", "COOPERATE", "RETREAT", "SUPPORT"})
"""What "both" do is done to each other, where nobody else is named."""
_STOPPED = frozenset({"COOPERATE", "AID", "CONCEDE"})
"""What somebody gives no longer where he stops giving it: stopped supplying gas."""
SOON = 6
NEXT = 5
_MUTUAL = frozenset(
    {"exchange", "trade", "clash", "fight", "battle", "skirmish", "scuffle", "duel", "grapple",
     "blows"}
)  # fmt: skip
"""Words of a fight of two."""
_EDGES = frozenset({"market", "markets", "language"})
_PROMISES = frozenset({"agree-word", "agree-offer", "agree-ready"})
_REACTIONS = frozenset({"SUPPORT", "ACCUSE", "REJECT"})
_TOWARD = ("to", "for", "from", "object", "against", "on", "of", "in", "about")


def _is_same(head: Candidate, one: Candidate) -> bool:
    """Is an act inside another of the same rule, or both a reproach (summoned to protest)?"""
    own, faced = countries_in(one.arguments, "subject"), countries_in(one.arguments, "object")
    first = countries_in(head.arguments, "subject")
    if own and own.isdisjoint(first) and faced & first:  # only for Kyiv to expel two in turn
        return False
    return head.rule is one.rule or head.rule.type == one.rule.type == "ACCUSE"


_PRAISING = frozenset({"support-welcome", "support-declare"})
"""Rules of what two states do together to a third thing (both praised the plan)."""


def settle_freed(scene: Scene) -> None:
    """Put behind the arrest of those who are let go (two Britons held in Iran were freed)."""
    freed = {one.chunk for one in scene.found if one.rule.id.startswith("retreat-")}
    if not scene.present.isdisjoint(("swap", "exchange")):
        freed |= {k for k in range(len(scene.chunks)) if is_finite(scene, k)}
    for one in scene.found:
        verb = scene.chunks[one.chunk].verb
        held = one.rule.type == "COERCE" and verb is not None and verb.form == "pp"
        if held and any(0 < k - one.chunk <= SOON for k in freed):
            one.moods.add("earlier")


def settle_governed(scene: Scene) -> None:
    """Settle acts by what governs them: dropped, denied, promised, joined to their governor."""
    by_chunk = {one.chunk: one for one in scene.found if scene.chunks[one.chunk].verb is not None}
    for one in list(scene.found):
        verb = scene.chunks[one.chunk].verb
        if verb is not None:
            _settle_under_all(scene, one, verb, by_chunk)


def _settle_under_all(
    scene: Scene, one: Candidate, verb: Verb, by_chunk: dict[int, Candidate]
) -> None:
    """Settle an act by what governs it, by what governs that, and so on up to a "that" or noun."""
    governor = find_governor(scene.clauses, _charged_with(scene, one))
    seen: set[int] = set()
    while governor is not None and governor.at not in seen and governor.link != "if":
        seen.add(governor.at)
        if not _settle_under(scene, one, verb, governor, by_chunk.get(governor.at)):
            return
        named = scene.chunks[governor.at].verb is None
        if named and _is_of_noun(scene, one, governor):
            one.dropped = True
        if named or governor.link == "that":
            return
        governor = find_governor(scene.clauses, governor.at)


def _settle_under(
    scene: Scene, one: Candidate, verb: Verb, governor: Governor, head: Candidate | None
) -> bool:
    """Settle an act by what governs it, itself the act `head` if any; is there more to settle?"""
    kind = class_of_governor(scene, governor)
    if head is not None and head is not one and _is_same(head, one):
        if kind not in _SILENT and head.rule is one.rule:
            head.arguments += [a for a in one.arguments if a not in head.arguments]
        one.dropped = True
    elif kind == "accuse" and one.rule.type == "REQUEST" and verb.form == "ing":
        pass  # blamed for demanding something: both are acts
    elif head is not None and outweighs(one, head):
        head.dropped = True
    elif kind in _SILENT and not _is_known_deed(scene, one, head):
        one.dropped = True
    elif kind == "fail" and one.rule.type in _STOPPED and _stops(scene, governor.at):
        one.rule = scene.matcher.rules["sanction-halt"]
        one.moods.discard("negated")
    elif kind == "offer" and menaces(scene, one):
        return False
    elif kind in ("agree", "offer"):
        _settle_promise(one, head, kind)
    elif kind == "deny" and head is None and one.rule.type in CHARGED:
        deny_charge(scene, one, governor.at)
    return True


def _is_of_noun(scene: Scene, one: Candidate, governor: Governor) -> bool:
    """Is an act only what a noun offers (an offer to help), or backing that is obtained?"""
    if class_of_governor(scene, governor) == "offer":
        return True
    first = scene.chunks[governor.at].first
    return one.rule.type == "SUPPORT" and any(
        other.rule.id == "agree-obtained" and other.first < first for other in scene.found
    )


def _charged_with(scene: Scene, one: Candidate) -> int:
    """Return the verb that a deed's participle goes on with (of firing, killing one)."""
    k = one.chunk
    if one.rule.type not in HOSTILE - {"THREATEN"} or not k:
        return k
    verb, comma = scene.chunks[k].verb, scene.chunks[k - 1].kind == ","
    before = next((m for m in range(k - 1, -1, -1) if scene.chunks[m].verb is not None), k)
    other = scene.chunks[before].verb
    goes_on = verb is not None and other is not None and verb.form == other.form == "ing"
    start = find_clause_start(scene.clauses, k)
    relative = start > 0 and scene.chunks[start - 1].kind == "R" and start - 1 > before
    charged = other is not None and other.form == "ing" and relative
    return before if (comma and goes_on) or charged else k


def _is_known_deed(scene: Scene, one: Candidate, head: Candidate | None) -> bool:
    """Is what is condemned a deed of somebody named (condemned a court sentencing him)?"""
    criticized = head is not None and head.rule.id == "accuse-criticize"
    return criticized and scene.chunks[one.chunk - 1].kind == "N"


def _stops(scene: Scene, at: int) -> bool:
    """Does the verb end what went on (stopped supplying gas)?"""
    verb = scene.chunks[at].verb
    return verb is not None and bool({"stop", "cease", "suspend", "halt"} & set(verb.lemmas))


@dataclass(frozen=True, slots=True)
class _Named:
    """The states that an act names: by case, all, as its subject.

    `both`: is "both" of them its subject; `mutual`: is it one that two do to each other?
    """

    cases: dict[str, set[str]]
    codes: set[str]
    subjects: set[str]
    both: bool
    mutual: bool

    @property
    def doers(self) -> set[str]:
        """Who does it, be it the subject or behind "by"."""
        return self.subjects or self.cases.get("by", set())


def complete_sides(scene: Scene, one: Candidate) -> None:
    """Find the agent of a passive elsewhere in the sentence; joint acts of two subjects."""
    named, frame = _list_named(scene, one), FRAMES[one.rule.frame]
    others = _list_others(one, named)
    between = (len(named.subjects) > 1 or named.both) and not others and not frame.joint
    one.dropped |= between and one.rule.id in _PRAISING
    if _turn_joint(one, named, between=between):
        return
    if frame.joint and one.rule.type == "AGREE" and _is_by_one(named):
        _turn_toward(scene, one)
    one.moods |= {"conditional"} if hangs_on_if(scene, one) else set()
    if one.rule.type == "AID" and named.codes and named.subjects == named.codes:
        one.arguments += (
            find_afflicted(scene, one, named.codes)
            or find_faced_before(scene, one, named.codes)
            or find_known_receiver(scene, one)
        )
    fill_in(scene, one, named.codes, named.doers)
    if one.rule.type == "AGREE" and not one.rule.promised and _is_of_deed(scene, one):
        one.moods.add("future")
    if one.rule.type == "CONSULT" and frame.joint:
        _complete_talks(scene, one, named)
    if one.rule.id == "consult-mediate" and (
        named.codes == named.subjects | named.cases.get("by", set())
    ):
        told = list_mediated_parties(scene, one, named.subjects) or list_parties_told(scene, one)
        one.arguments += told or [("between", BOTH)]
    if one.rule.type == "ACCUSE" and not others - named.doers:
        _find_blamed(scene, one, named.doers)
    _find_agent(scene, one, named.cases, named.codes)


def _list_named(scene: Scene, one: Candidate) -> _Named:
    """Return the states that an act names, those behind the "by" of a mutual act its subjects."""
    cases = {case: countries_in(one.arguments, case) for case, _ in one.arguments}
    mutual = _is_mutual(scene, one)
    return _Named(
        cases,
        set().union(*cases.values()) if cases else set(),
        cases.get("subject", set()) or (cases.get("by", set()) if mutual else set()),
        any(p.anaphor == "both" for c, p in one.arguments if c == "subject"),
        mutual,
    )


def _list_others(one: Candidate, named: _Named) -> set[str]:
    """Return the states to which an act is done, beside those that do it."""
    if named.both and named.mutual:
        return set()
    both_act = len(named.subjects) > 1 and (named.mutual or one.rule.id == "support-recognize")
    places = ("in", "at") if both_act else ("between",) if named.both else ()
    targets = one.rule.target or FRAMES[one.rule.frame].target
    faced = [named.cases[case] for case in targets if case in named.cases and case not in places]
    return set().union(*faced) - named.subjects


def _turn_joint(one: Candidate, named: _Named, *, between: bool) -> bool:
    """Let an act that its subjects do to each other be a joint one; is it?

    `between`: nobody else is named to whom they do it (the two sides praised each other).
    """
    shared = one.rule.type in _SHARED and one.rule.id not in {*REACTING, "support-credentials"}
    shared = shared and "subject" not in one.rule.target
    with_another = named.mutual and one.rule.type == "ASSAULT" and bool(named.cases.get("with"))
    pair = [p for _, p in one.arguments if p.anaphor == "both"]
    if (between and (shared or named.mutual)) or with_another:
        one.rule = replace(one.rule, frame="joint", source=(), target=())
        return True
    if pair and not named.codes and one.rule.type in _OF_PAIRS:
        one.rule = replace(one.rule, frame="joint", source=(), target=())
        one.arguments = [("subject", pair[0])]
        return True
    return False


def _is_by_one(named: _Named) -> bool:
    """Does one state alone agree to something (Libya agreed to hand over), with no other?"""
    others = named.cases.get("with", set()) | named.cases.get("between", set())
    return len(named.subjects) == 1 and not named.both and not others - named.subjects


def _turn_toward(scene: Scene, one: Candidate) -> None:
    """Let what one state agrees to face who is named, but not those of a border named."""
    one.rule = replace(one.rule, frame="toward", source=("subject", "by"), target=_TOWARD)
    one.arguments = [
        (case, p) for case, p in one.arguments
        if case == "subject" or not (p.modifier and _is_of_border(scene, p))
    ]  # fmt: skip


def _complete_talks(scene: Scene, one: Candidate, named: _Named) -> None:
    """Find the sides of talks, where they were held, and who mediated."""
    share_border(scene, one)
    split_sides(scene, one, named.subjects, named.cases.get("with", set()) - named.subjects)
    settle_guest(scene, one)
    if "in" not in named.cases and "phone" not in one.rule.mode:
        one.arguments += find_venue(scene, one)
    one.arguments += find_mediators(scene, one)


def _find_blamed(scene: Scene, one: Candidate, blaming: set[str]) -> None:
    """Add whom those blame who are told to, or an office whose state is not said."""
    if blaming:
        one.arguments += (
            find_mover(scene, one, blaming)
            or list_blamed_beside(scene, one, blaming)
            or find_doer_before(scene, one, blaming)
            or find_known_doer(scene, one)
        )
    elif one.has("subject"):
        one.arguments += find_known_doer(scene, one)


def _find_agent(scene: Scene, one: Candidate, cases: dict[str, set[str]], codes: set[str]) -> None:
    """Add who did what a passive tells, from the rest of the sentence or text."""
    frame = FRAMES[one.rule.frame]
    verb = scene.chunks[one.chunk].verb
    if verb is not None and verb.passive and not {"by", "subject"} & set(cases):
        _take_capital(one)
    if verb is not None and verb.passive and one.rule.type == "SANCTION" and "by" not in cases:
        _let_speaker_act(scene, one, codes)
    if verb is None or not verb.passive or len(codes) != 1 or frame.joint:
        return
    holder = find_holder(scene, one.chunk, codes) if one.rule.type == "COERCE" else []
    if holder and verb.form == "pp":
        one.arguments += holder
        return
    agents = {*(one.rule.source or frame.source)} - {"object", "of"}
    if not agents.isdisjoint(cases):
        return
    rest = [
        p
        for other in scene.found
        for _, p in other.arguments
        if other is not one
        and p.actors
        and not p.countries & codes
        and other.rule.id not in REACTING
    ]
    if not rest and one.rule.frame == "envoy":
        first, last = find_sentence_part(scene, one.chunk)
        rest = [
            p
            for p in scene.phrases
            if p.actors and first <= p.first <= last and not p.countries & codes
        ]
    if rest and len(countries_of(rest)) == 1:
        one.arguments.append(("by", rest[0]))
    elif not rest and one.rule.type in _DONE_TO and _hides_agent(scene, one, cases.keys()):
        one.arguments.append(("by", _speaker(scene, one.chunk, codes) or OTHER))


def _let_speaker_act(scene: Scene, one: Candidate, codes: set[str]) -> None:
    """Let who tells it of an own mission act: Baku said work at its embassy was suspended."""
    said = speakers_over(scene, one.chunk)[:1] if len(codes) > 1 else []
    own = countries_of(said)
    if own and own < codes:
        rest = [(c, p) for c, p in one.arguments if own.isdisjoint(p.countries)]
        one.arguments = [("by", said[0]), *rest]


def _hides_agent(scene: Scene, one: Candidate, cases: Collection[str]) -> bool:
    """Is it left open who did what somebody suffered (were ordered to leave)?"""
    agents = {*(one.rule.source or FRAMES[one.rule.frame].source)}
    named = any(case == "by" for case, _ in list_after(scene.clauses, one.chunk))
    return "object" in cases and not named and agents.isdisjoint(cases)


def _speaker(scene: Scene, k: int, done_to: set[str]) -> Phrase | None:
    """Return the state that says of an act who suffers it (said they had been expelled)."""
    free = [one for one in speakers_over(scene, k) if done_to.isdisjoint(one.countries)]
    return free[0] if free else None


def _take_capital(one: Candidate) -> None:
    """Read who reacts from where it is done: the step was welcomed in Jerusalem."""
    places = [p for p in one.who("in") if p.city]
    rest = countries_beside(one.arguments, "in")
    if one.rule.type in _REACTIONS and len(places) == 1 and rest:
        one.arguments = [("by" if p is places[0] else c, p) for c, p in one.arguments]


def _is_of_border(scene: Scene, phrase: Phrase) -> bool:
    """Does a state only say which border is meant (a railway to the Estonian border)?"""
    return scene.words[phrase.last + 1] in _EDGES


def _is_of_deed(scene: Scene, one: Candidate) -> bool:
    """Is what is promised a meeting, help or something done together?"""
    lists, k = scene.matcher.lists, one.chunk
    if scene.chunks[k].verb is None or "negated" in one.moods:
        return False
    for m in range(k + 1, len(scene.chunks)):
        chunk = scene.chunks[m]
        if chunk.verb is not None:
            plain = chunk.verb.form in ("inf", "ing") and not chunk.verb.negated
            return plain and not lists["deeds"].isdisjoint(chunk.verb.lemmas)
        if chunk.kind not in ("N", "P"):
            return False
        inside = scene.words[chunk.first : chunk.last + 1]
        inside = inside if one.rule.id in _PROMISES else []
        if chunk.first > one.first and not lists["deeds_named"].isdisjoint(inside):
            return True
    return False


def _is_mutual(scene: Scene, one: Candidate) -> bool:
    verb = scene.chunks[one.chunk].verb
    behind = scene.words[one.first : one.last + NEXT]
    return verb is not None and (
        bool(_MUTUAL & {*verb.lemmas, *behind})
        or "each other" in " ".join(behind)
        or "one another" in " ".join(behind)
    )


def _settle_promise(one: Candidate, head: Candidate | None, kind: str) -> None:
    keeps = one.rule.type in PROMISED or (kind == "agree" and one.rule.type in _KEPT)
    if head is None or head is one:
        if not keeps and kind == "offer":
            one.dropped = True
        return
    if kind == "agree" and one.rule.type in _VOWED and "negated" not in one.moods:
        head.dropped = True
        one.moods.add("future")
    elif keeps and kind == "agree":
        one.moods |= {mood for mood in head.moods if mood != "future"}
        one.moods.add("future")
        missing = [
            a
            for a in head.arguments
            if (a[0] in ("with", "to", "subject") or a[1] is OTHER) and a not in one.arguments
        ]
        one.arguments += missing
        head.dropped = True
    else:
        one.dropped = True
