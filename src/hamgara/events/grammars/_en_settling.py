"""What becomes of acts inside others: promised, refused, demanded, told twice."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from hamgara.events.extract import PROMISED
from hamgara.events.frames import FRAMES
from hamgara.events.grammars._en_lent import HOSTILE
from hamgara.events.grammars._en_meant import REACTING
from hamgara.events.grammars._en_menaces import Menaces
from hamgara.events.grammars._en_phrase import BOTH, OTHER, Phrase
from hamgara.events.grammars._en_scene import (
    Candidate,
    countries_beside,
    countries_in,
    countries_of,
)

_AGREED = frozenset({"AID", "COOPERATE", "RETREAT", "CONCEDE", "SANCTION"})
"""Types of what a deal that is signed may hold, and is no act of its own."""
_VOWED = frozenset({"THREATEN", "ASSAULT"})
"""Types whose promise is a threat (vowed to declare war on)."""
_KEPT = frozenset({"RETREAT", "CONCEDE", "SANCTION", "MOBILIZE"})
"""Announced acts that keep their type."""
_CHARGED = frozenset({"ASSAULT", "COERCE", "ACCUSE", "THREATEN"})
"""Acts whose denial rejects a charge."""
_SHARED = frozenset({"COOPERATE", "SUPPORT", "AGREE", "RETREAT", "CONCEDE"})
"""Acts that two subjects without another side do to each other."""
_DONE_TO = HOSTILE | {"ACCUSE"}
"""Acts whose doer, where a passive hides him, faces who suffers them."""
_REFUSED = frozenset({"CONCEDE", "RETREAT", "AID", "COOPERATE", "SUPPORT", "AGREE"})
"""Acts of which a refusal says that they will not be done."""
_SILENT = frozenset({"refuse", "urge", "threaten", "accuse", "cancel", "halt"})
_SOON = 6
_NEXT = 5
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
_GRANTING = frozenset({"give", "grant", "allow", "permit", "let", "enable"})


class Settling(Menaces):
    """Sorts out the candidates of a sentence against each other."""

    def _settle_freed(self) -> None:
        """Put behind the arrest of those who are let go (two Britons held in Iran were freed)."""
        freed = {one.chunk for one in self.found if one.rule.id.startswith("retreat-")}
        if not self.present.isdisjoint(("swap", "exchange")):
            freed |= {k for k in range(len(self.chunks)) if self._is_finite(k)}
        for one in self.found:
            verb = self.chunks[one.chunk].verb
            held = one.rule.type == "COERCE" and verb is not None and verb.form == "pp"
            if held and any(0 < k - one.chunk <= _SOON for k in freed):
                one.moods.add("earlier")

    def _settle_governed(self) -> None:  # noqa: C901 - one case after another
        by_chunk = {one.chunk: one for one in self.found if self.chunks[one.chunk].verb is not None}
        for one in list(self.found):
            verb = self.chunks[one.chunk].verb
            if verb is None:
                continue
            governor = self.clauses.governor(self._charged_with(one))
            seen: set[int] = set()
            while governor is not None and governor.at not in seen and governor.link != "if":
                seen.add(governor.at)
                kind = self._class(governor)
                head = by_chunk.get(governor.at)
                if head is not None and head is not one and _is_same(head, one):
                    if kind not in _SILENT and head.rule is one.rule:
                        head.arguments += [a for a in one.arguments if a not in head.arguments]
                    one.dropped = True
                elif kind == "accuse" and one.rule.type == "REQUEST" and verb.form == "ing":
                    pass
                elif head is not None and self._outweighs(one, head):
                    head.dropped = True
                elif kind in _SILENT and not self._is_known_deed(one, head):
                    one.dropped = True
                elif (
                    kind == "fail"
                    and one.rule.type in ("COOPERATE", "AID", "CONCEDE")
                    and self._stops(governor.at)
                ):
                    one.rule = self.matcher.rules["sanction-halt"]
                    one.moods.discard("negated")
                elif kind == "offer" and self._menaces(one):
                    break
                elif kind in ("agree", "offer"):
                    self._settle_promise(one, head, kind)
                elif kind == "deny" and head is None and one.rule.type in _CHARGED:
                    self._deny_charge(one, governor.at)
                obtained = self.chunks[governor.at].verb is None and any(
                    o.rule.id == "agree-obtained" and o.first < self.chunks[governor.at].first
                    for o in self.found
                )
                obtained = obtained and one.rule.type == "SUPPORT"
                if self.chunks[governor.at].verb is None and (kind == "offer" or obtained):
                    one.dropped = True
                if governor.link == "that" or self.chunks[governor.at].verb is None:
                    break
                governor = self.clauses.governor(governor.at)

    def _charged_with(self, one: Candidate) -> int:
        """Return the verb that a deed's participle goes on with (of firing, killing one)."""
        k = one.chunk
        if one.rule.type not in HOSTILE - {"THREATEN"} or not k:
            return k
        verb, comma = self.chunks[k].verb, self.chunks[k - 1].kind == ","
        before = next((m for m in range(k - 1, -1, -1) if self.chunks[m].verb is not None), k)
        other = self.chunks[before].verb
        goes_on = verb is not None and other is not None and verb.form == other.form == "ing"
        start = self.clauses.clause_start(k)
        relative = start > 0 and self.chunks[start - 1].kind == "R" and start - 1 > before
        charged = other is not None and other.form == "ing" and relative
        return before if (comma and goes_on) or charged else k

    def _is_known_deed(self, one: Candidate, head: Candidate | None) -> bool:
        """Is what is condemned a deed of somebody named (condemned a court sentencing him)?"""
        criticized = head is not None and head.rule.id == "accuse-criticize"
        return criticized and self.chunks[one.chunk - 1].kind == "N"

    def _only_reports(self, one: Candidate) -> bool:
        """Does "..., he promised" only report a planned act told before it?"""
        told = [
            other
            for other in self.found
            if other is not one and other.first < one.first and "future" in other.moods
        ]
        verb = self.chunks[one.chunk].verb
        assured = verb is not None and "assure" in verb.lemmas
        if assured and one.chunk > 1 and self._closes_report(one.chunk):
            return True
        nxt = self.chunks[one.chunk + 1] if one.chunk + 1 < len(self.chunks) else None
        follows = nxt is not None and (nxt.verb is not None or nxt.kind in ("N", "B"))
        return bool(told) and not follows

    def _closes_report(self, k: int) -> bool:
        """Is verb k said behind what it reports (…, the minister assured his colleague)?"""
        heads = self.clauses.subject(k)
        behind = [one for one in self.chunks[k + 1 :] if one.kind in ("B", "V", "R")]
        before = self._main_before(k) is not None
        return before and bool(heads) and self.chunks[min(heads) - 1].kind == "," and not behind

    def _stops(self, at: int) -> bool:
        """Does the verb end what went on (stopped supplying gas)?"""
        verb = self.chunks[at].verb
        return verb is not None and bool({"stop", "cease", "suspend", "halt"} & set(verb.lemmas))

    def _complete(self, one: Candidate) -> None:
        """Find the agent of a passive elsewhere in the sentence; joint acts of two subjects."""
        cases = {case: countries_in(one.arguments, case) for case, _ in one.arguments}
        codes = set().union(*cases.values()) if cases else set()
        both = any(p.anaphor == "both" for c, p in one.arguments if c == "subject")
        frame = FRAMES[one.rule.frame]
        mutual = self._is_mutual(one)
        subjects = cases.get("subject", set()) or (cases.get("by", set()) if mutual else set())
        shared = one.rule.type in _SHARED and one.rule.id not in REACTING
        shared = shared and "subject" not in one.rule.target
        both_act = len(subjects) > 1 and (mutual or one.rule.id == "support-recognize")
        places = ("in", "at") if both_act else ("between",) if both else ()
        others = {
            code
            for case, some in cases.items()
            if case in (*(one.rule.target or frame.target),) and case not in places
            for code in some
        } - subjects
        if both and mutual:
            others = set()
        between = (len(subjects) > 1 or both) and not others and not frame.joint
        with_another = mutual and one.rule.type == "ASSAULT" and bool(cases.get("with"))
        given = one.rule.id == "support-credentials"
        shared = shared and not given
        one.dropped |= between and one.rule.id in _PRAISING
        if (between and (shared or mutual)) or with_another:
            one.rule = replace(one.rule, frame="joint", source=(), target=())
            return
        if not codes and one.rule.type in ("CONCEDE", "COOPERATE", "RETREAT", "SUPPORT"):
            pair = [p for _, p in one.arguments if p.anaphor == "both"]
            if pair:
                one.rule = replace(one.rule, frame="joint", source=(), target=())
                one.arguments = [("subject", pair[0])]
                return
        if (
            frame.joint
            and one.rule.type == "AGREE"
            and len(subjects) == 1
            and not both
            and not ((cases.get("with", set()) | cases.get("between", set())) - subjects)
        ):
            one.rule = replace(one.rule, frame="toward", source=("subject", "by"), target=_TOWARD)
            one.arguments = [
                (case, p) for case, p in one.arguments
                if case == "subject" or not (p.modifier and self._is_of_border(p))
            ]  # fmt: skip
        one.moods |= {"conditional"} if self._hangs_on_if(one) else set()
        if one.rule.type == "AID" and codes and subjects == codes:
            one.arguments += (
                self._afflicted(one, codes)
                or self._faced_before(one, codes)
                or self._known_receiver(one)
            )
        self._fill_in(one, codes, subjects or cases.get("by", set()))
        if one.rule.type == "AGREE" and not one.rule.promised and self._is_of_deed(one):
            one.moods.add("future")
        if one.rule.type == "CONSULT" and frame.joint:
            self._share_border(one)
            self._split_sides(one, subjects, cases.get("with", set()) - subjects)
            self._settle_guest(one)
            if "in" not in cases and "phone" not in one.rule.mode:
                one.arguments += self._venue(one)
            one.arguments += self._mediators(one)
        if one.rule.id == "consult-mediate" and codes == subjects | cases.get("by", set()):
            told = self._parties_before(one, subjects) or self._parties_told(one)
            one.arguments += told or [("between", BOTH)]
        blaming = subjects or cases.get("by", set())
        if one.rule.type == "ACCUSE" and not others - blaming:
            self._find_blamed(one, blaming)
        self._find_agent(one, cases, codes)

    def _find_blamed(self, one: Candidate, blaming: set[str]) -> None:
        """Add whom those blame who are told to, or an office whose state is not said."""
        if blaming:
            one.arguments += (
                self._mover_before(one, blaming)
                or self._blamed_beside(one, blaming)
                or self._deed_before(one, blaming)
                or self._known_deed(one)
            )
        elif one.has("subject"):
            one.arguments += self._known_deed(one)

    def _find_agent(self, one: Candidate, cases: dict[str, set[str]], codes: set[str]) -> None:
        """Add who did what a passive tells, from the rest of the sentence or text."""
        frame = FRAMES[one.rule.frame]
        verb = self.chunks[one.chunk].verb
        if verb is not None and verb.passive and not {"by", "subject"} & set(cases):
            self._take_capital(one)
        if verb is not None and verb.passive and one.rule.type == "SANCTION" and "by" not in cases:
            self._let_speaker_act(one, codes)
        if verb is None or not verb.passive or len(codes) != 1 or frame.joint:
            return
        holder = self._holder_before(one.chunk, codes) if one.rule.type == "COERCE" else []
        if holder and verb.form == "pp":
            one.arguments += holder
            return
        agents = {*(one.rule.source or frame.source)} - {"object", "of"}
        if not agents.isdisjoint(cases):
            return
        rest = [
            p
            for other in self.found
            for _, p in other.arguments
            if other is not one
            and p.actors
            and not p.countries & codes
            and other.rule.id not in REACTING
        ]
        if not rest and one.rule.frame == "envoy":
            first, last = self._sentence_part(one.chunk)
            rest = [
                p
                for p in self.phrases
                if p.actors and first <= p.first <= last and not p.countries & codes
            ]
        if rest and len(countries_of(rest)) == 1:
            one.arguments.append(("by", rest[0]))
        elif not rest and one.rule.type in _DONE_TO and self._hides_agent(one, cases.keys()):
            one.arguments.append(("by", self._speaker(one.chunk, codes) or OTHER))

    def _let_speaker_act(self, one: Candidate, codes: set[str]) -> None:
        """Let who tells it of an own mission act: Baku said work at its embassy was suspended."""
        said = self._speakers_over(one.chunk)[:1] if len(codes) > 1 else []
        own = countries_of(said)
        if own and own < codes:
            rest = [(c, p) for c, p in one.arguments if own.isdisjoint(p.countries)]
            one.arguments = [("by", said[0]), *rest]

    def _hides_agent(self, one: Candidate, cases: Collection[str]) -> bool:
        """Is it left open who did what somebody suffered (were ordered to leave)?"""
        agents = {*(one.rule.source or FRAMES[one.rule.frame].source)}
        named = any(case == "by" for case, _ in self.clauses.after(one.chunk))
        return "object" in cases and not named and agents.isdisjoint(cases)

    def _speaker(self, k: int, done_to: set[str]) -> Phrase | None:
        """Return the state that says of an act who suffers it (said they had been expelled)."""
        free = [one for one in self._speakers_over(k) if done_to.isdisjoint(one.countries)]
        return free[0] if free else None

    def _take_capital(self, one: Candidate) -> None:
        """Read who reacts from where it is done: the step was welcomed in Jerusalem."""
        places = [p for p in one.who("in") if p.city]
        rest = countries_beside(one.arguments, "in")
        if one.rule.type in _REACTIONS and len(places) == 1 and rest:
            one.arguments = [("by" if p is places[0] else c, p) for c, p in one.arguments]

    def _is_of_border(self, phrase: Phrase) -> bool:
        """Does a state only say which border is meant (a railway to the Estonian border)?"""
        return self.words[phrase.last + 1] in _EDGES

    def _is_of_deed(self, one: Candidate) -> bool:
        """Is what is promised a meeting, help or something done together?"""
        lists, k = self.matcher.lists, one.chunk
        if self.chunks[k].verb is None or "negated" in one.moods:
            return False
        for m in range(k + 1, len(self.chunks)):
            chunk = self.chunks[m]
            if chunk.verb is not None:
                plain = chunk.verb.form in ("inf", "ing") and not chunk.verb.negated
                return plain and not lists["deeds"].isdisjoint(chunk.verb.lemmas)
            if chunk.kind not in ("N", "P"):
                return False
            inside = self.words[chunk.first : chunk.last + 1]
            inside = inside if one.rule.id in _PROMISES else []
            if chunk.first > one.first and not lists["deeds_named"].isdisjoint(inside):
                return True
        return False

    def _is_mutual(self, one: Candidate) -> bool:
        verb = self.chunks[one.chunk].verb
        behind = self.words[one.first : one.last + _NEXT]
        return verb is not None and (
            bool(_MUTUAL & {*verb.lemmas, *behind})
            or "each other" in " ".join(behind)
            or "one another" in " ".join(behind)
        )

    def _settle_together(self) -> None:
        """Leave out what another act of the sentence says already."""
        types = {one.rule.type for one in self.found if not one.dropped}
        swapped = any(one.rule.id == "cooperate-swap" for one in self.found)
        denied = any(one.rule.id == "reject-charge" for one in self.found)
        for one in self.found:
            verb = self.chunks[one.chunk].verb
            if denied and one.rule.type in ("COERCE", "ASSAULT") and verb is not None:
                charge = Candidate(
                    self.matcher.rules["accuse-accuse"], one.first, one.last, one.chunk
                )
                charge.arguments = list(one.arguments)
                if self._make_charge(charge, one.chunk):
                    one.rule, one.arguments = charge.rule, charge.arguments
                    one.moods -= {"earlier"}
            if self._is_toll(one) or self._is_of_weapon(one) or self._is_charged(one):
                one.dropped = True
            one.dropped |= self._is_in_deal(one) or self._is_in_refusal(one)
            self._settle_threat(one)
            if one.rule.id == "consult-talks" and self._precedes_meeting(one):
                one.dropped = True
            if one.rule.id == "reject-deny" and self._denies_deed(one):
                one.dropped = True
            if one.rule.id in ("agree-word", "agree") and self._only_reports(one):
                one.dropped = True
            if FRAMES[one.rule.frame].echo and self._is_told_after(one):
                one.dropped = True
            if one.rule.type == "REJECT":
                self._take_addressee(one)
                self._answer_accuser(one)
            if swapped and one.rule.type == "RETREAT":
                one.dropped = True
            if (
                "PROTEST" in types
                and one.rule.type in ("ACCUSE", "REQUEST")
                and (verb is not None and verb.form in ("ing", "inf"))
            ):
                one.dropped = True

    def _is_toll(self, one: Candidate) -> bool:
        """Does a participle only tell the victims of the attack told before it (killing two)?"""
        verb = self.chunks[one.chunk].verb
        if verb is None or verb.form != "ing" or one.rule.type != "ASSAULT":
            return False
        return self.chunks[one.chunk - 1].kind == "," and any(
            other.rule.type == "ASSAULT" and other.first < one.first and not other.dropped
            for other in self.found
        )

    def _is_in_deal(self, one: Candidate) -> bool:
        """Is it only what a deal signed in the same clause says (to supply gas, under which)?"""
        verb, k = self.chunks[one.chunk].verb, one.chunk
        signed = [o.chunk for o in self.found if o.rule.id == "support-sign" and o.chunk < k]
        if verb is None or not signed or one.rule.type not in _AGREED:
            return False
        between = self.chunks[signed[-1] + 1 : k]
        if verb.form == "ing":
            return not _GRANTING.isdisjoint(verb.lemmas) and between[-1:] == [self.chunks[k - 1]]
        if verb.form == "inf":
            return all(c.kind in ("N", "P", "&") for c in between)
        start = self.clauses.clause_start(k)
        opened = start - 1 > signed[-1] and self.chunks[start - 1].kind == "R"
        return opened and (verb.future or bool(verb.modal))

    def _is_in_refusal(self, one: Candidate) -> bool:
        """Is it only what a refusal says will not be done (sees no reason to apologize)?"""
        if "negated" not in one.moods or one.rule.type not in _REFUSED:
            return False
        own = countries_in(one.arguments, "subject")
        return any(
            other.rule.type == "REJECT" and not other.dropped and other.first < one.first
            and one.first - other.last < _NEXT and own == countries_in(other.arguments, "subject")
            and other.chunk <= one.chunk
            for other in self.found
        )  # fmt: skip

    def _precedes_meeting(self, one: Candidate) -> bool:
        """Do they meet already (shook hands ahead of their talks)?"""
        before = self.chunks[one.chunk - 1] if one.chunk else None
        return (
            before is not None
            and before.case == "before"
            and any(
                other.rule.type == "CONSULT" and other is not one and "future" not in other.moods
                for other in self.found
            )
        )

    def _take_addressee(self, one: Candidate) -> None:
        """Let an office without a state refuse what its state was asked in the sentence before."""
        own = one.who("subject")
        if len(own) != 1 or own[0].actors or not own[0].office or own[0].person:
            return
        for other in reversed(self.found):
            asked = [p for p in other.who("object") if p.actors]
            asks = [p for p in other.who("subject") if p.actors]
            if other.rule.type == "REQUEST" and other.first < one.first and asked and asks:
                rest = [a for a in one.arguments if a[0] != "subject" and a[1] is not OTHER]
                one.arguments = [("subject", asked[0]), ("object", asks[0]), *rest]
                return

    def _answer_accuser(self, one: Candidate) -> None:
        """Let a denial without an addressee answer who accuses in the same sentence."""
        own = countries_in(one.arguments, "subject", "by")
        if not any(p is OTHER for _, p in one.arguments):
            return
        for other in self.found:
            blamed = countries_in(other.arguments, "object")
            accusers = [p for p in other.who("subject", "by") if p.actors]
            others = countries_of(accusers) - own
            if other.rule.type == "ACCUSE" and own & blamed and others:
                kept = [a for a in one.arguments if a[1] is not OTHER]
                one.arguments = kept + [("object", p) for p in accusers]

    def _denies_deed(self, denial: Candidate) -> bool:
        """Is what is denied an act of one's own that is no charge (denied it had held talks)?"""
        return any(
            "negated" in one.moods and one.first > denial.last and one.rule.type not in _CHARGED
            for one in self.found
        )

    def _is_told_after(self, echo: Candidate) -> bool:
        """Does the sentence itself say how somebody followed suit (by cutting ties)?"""
        own = countries_of(echo.who("subject", "by"))
        soon = [one for one in self.found if echo.last < one.first <= echo.last + _SOON]
        return any(not own or countries_of(one.who("subject", "by")) <= own for one in soon)

    def _settle_promise(self, one: Candidate, head: Candidate | None, kind: str) -> None:
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
