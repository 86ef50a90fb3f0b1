"""English acts that another act of their sentence tells already."""

from __future__ import annotations

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._en.acts.deeds import (
    is_charged,
)
from hamgara.events.grammars._en.acts.menaces import settle_threat
from hamgara.events.grammars._en.acts.settling import CHARGED, NEXT, SOON
from hamgara.events.grammars._en.acts.unsaid import (
    is_of_weapon,
)
from hamgara.events.grammars._en.clauses.clauses import find_subject
from hamgara.events.grammars._en.clauses.edges import find_clause_start
from hamgara.events.grammars._en.names.phrase import OTHER
from hamgara.events.grammars._en.scene import (
    Candidate,
    Scene,
    countries_in,
    countries_of,
    main_before,
)
from hamgara.events.grammars._en.told.said import make_charge

_AGREED = frozenset({"AID", "COOPERATE", "RETREAT", "CONCEDE", "SANCTION"})
"""Types of what a deal that is signed may hold, and is no act of its own."""
_REFUSED = frozenset({"CONCEDE", "RETREAT", "AID", "COOPERATE", "SUPPORT", "AGREE"})
"""Acts of which a refusal says that they will not be done."""
_GRANTING = frozenset({"give", "grant", "allow", "permit", "let", "enable"})


def _only_reports(scene: Scene, one: Candidate) -> bool:
    """Does "..., he promised" only report a planned act told before it?"""
    told = [
        other
        for other in scene.found
        if other is not one and other.first < one.first and "future" in other.moods
    ]
    verb = scene.chunks[one.chunk].verb
    assured = verb is not None and "assure" in verb.lemmas
    if assured and one.chunk > 1 and _closes_report(scene, one.chunk):
        return True
    nxt = scene.chunks[one.chunk + 1] if one.chunk + 1 < len(scene.chunks) else None
    follows = nxt is not None and (nxt.verb is not None or nxt.kind in ("N", "B"))
    return bool(told) and not follows


def _closes_report(scene: Scene, k: int) -> bool:
    """Is verb k said behind what it reports (…, the minister assured his colleague)?"""
    heads = find_subject(scene.clauses, k)
    behind = [one for one in scene.chunks[k + 1 :] if one.kind in ("B", "V", "R")]
    before = main_before(scene, k) is not None
    return before and bool(heads) and scene.chunks[min(heads) - 1].kind == "," and not behind


def settle_together(scene: Scene) -> None:
    """Leave out what another act of the sentence says already."""
    types = {one.rule.type for one in scene.found if not one.dropped}
    swapped = any(one.rule.id == "cooperate-swap" for one in scene.found)
    denied = any(one.rule.id == "reject-charge" for one in scene.found)
    for one in scene.found:
        verb = scene.chunks[one.chunk].verb
        if denied and one.rule.type in ("COERCE", "ASSAULT") and verb is not None:
            charge = Candidate(scene.matcher.rules["accuse-accuse"], one.first, one.last, one.chunk)
            charge.arguments = list(one.arguments)
            if make_charge(scene, charge, one.chunk):
                one.rule, one.arguments = charge.rule, charge.arguments
                one.moods -= {"earlier"}
        if _is_toll(scene, one) or is_of_weapon(scene, one) or is_charged(scene, one):
            one.dropped = True
        one.dropped |= _is_in_deal(scene, one) or _is_in_refusal(scene, one)
        settle_threat(scene, one)
        if one.rule.id == "consult-talks" and _precedes_meeting(scene, one):
            one.dropped = True
        if one.rule.id == "reject-deny" and _denies_deed(scene, one):
            one.dropped = True
        if one.rule.id in ("agree-word", "agree") and _only_reports(scene, one):
            one.dropped = True
        if FRAMES[one.rule.frame].echo and _is_told_after(scene, one):
            one.dropped = True
        if one.rule.type == "REJECT":
            _take_addressee(scene, one)
            _answer_accuser(scene, one)
        if swapped and one.rule.type == "RETREAT":
            one.dropped = True
        if (
            "PROTEST" in types
            and one.rule.type in ("ACCUSE", "REQUEST")
            and (verb is not None and verb.form in ("ing", "inf"))
        ):
            one.dropped = True


def _is_toll(scene: Scene, one: Candidate) -> bool:
    """Does a participle only tell the victims of the attack told before it (killing two)?"""
    verb = scene.chunks[one.chunk].verb
    if verb is None or verb.form != "ing" or one.rule.type != "ASSAULT":
        return False
    return scene.chunks[one.chunk - 1].kind == "," and any(
        other.rule.type == "ASSAULT" and other.first < one.first and not other.dropped
        for other in scene.found
    )


def _is_in_deal(scene: Scene, one: Candidate) -> bool:
    """Is it only what a deal signed in the same clause says (to supply gas, under which)?"""
    verb, k = scene.chunks[one.chunk].verb, one.chunk
    signed = [o.chunk for o in scene.found if o.rule.id == "support-sign" and o.chunk < k]
    if verb is None or not signed or one.rule.type not in _AGREED:
        return False
    between = scene.chunks[signed[-1] + 1 : k]
    if verb.form == "ing":
        return not _GRANTING.isdisjoint(verb.lemmas) and between[-1:] == [scene.chunks[k - 1]]
    if verb.form == "inf":
        return all(c.kind in ("N", "P", "&") for c in between)
    start = find_clause_start(scene.clauses, k)
    opened = start - 1 > signed[-1] and scene.chunks[start - 1].kind == "R"
    return opened and (verb.future or bool(verb.modal))


def _is_in_refusal(scene: Scene, one: Candidate) -> bool:
    """Is it only what a refusal says will not be done (sees no reason to apologize)?"""
    if "negated" not in one.moods or one.rule.type not in _REFUSED:
        return False
    own = countries_in(one.arguments, "subject")
    return any(
        other.rule.type == "REJECT" and not other.dropped and other.first < one.first
        and one.first - other.last < NEXT and own == countries_in(other.arguments, "subject")
        and other.chunk <= one.chunk
        for other in scene.found
    )  # fmt: skip


def _precedes_meeting(scene: Scene, one: Candidate) -> bool:
    """Do they meet already (shook hands ahead of their talks)?"""
    before = scene.chunks[one.chunk - 1] if one.chunk else None
    return (
        before is not None
        and before.case == "before"
        and any(
            other.rule.type == "CONSULT" and other is not one and "future" not in other.moods
            for other in scene.found
        )
    )


def _take_addressee(scene: Scene, one: Candidate) -> None:
    """Let an office without a state refuse what its state was asked in the sentence before."""
    own = one.who("subject")
    if len(own) != 1 or own[0].actors or not own[0].office or own[0].person:
        return
    for other in reversed(scene.found):
        asked = [p for p in other.who("object") if p.actors]
        asks = [p for p in other.who("subject") if p.actors]
        if other.rule.type == "REQUEST" and other.first < one.first and asked and asks:
            rest = [a for a in one.arguments if a[0] != "subject" and a[1] is not OTHER]
            one.arguments = [("subject", asked[0]), ("object", asks[0]), *rest]
            return


def _answer_accuser(scene: Scene, one: Candidate) -> None:
    """Let a denial without an addressee answer who accuses in the same sentence."""
    own = countries_in(one.arguments, "subject", "by")
    if not any(p is OTHER for _, p in one.arguments):
        return
    for other in scene.found:
        blamed = countries_in(other.arguments, "object")
        accusers = [p for p in other.who("subject", "by") if p.actors]
        others = countries_of(accusers) - own
        if other.rule.type == "ACCUSE" and own & blamed and others:
            kept = [a for a in one.arguments if a[1] is not OTHER]
            one.arguments = kept + [("object", p) for p in accusers]


def _denies_deed(scene: Scene, denial: Candidate) -> bool:
    """Is what is denied an act of one's own that is no charge (denied it had held talks)?"""
    return any(
        "negated" in one.moods and one.first > denial.last and one.rule.type not in CHARGED
        for one in scene.found
    )


def _is_told_after(scene: Scene, echo: Candidate) -> bool:
    """Does the sentence itself say how somebody followed suit (by cutting ties)?"""
    own = countries_of(echo.who("subject", "by"))
    soon = [one for one in scene.found if echo.last < one.first <= echo.last + SOON]
    return any(not own or countries_of(one.who("subject", "by")) <= own for one in soon)
