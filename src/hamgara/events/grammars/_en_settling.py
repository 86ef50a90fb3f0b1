"""What becomes of acts inside others: promised, refused, demanded, told twice."""

from __future__ import annotations

from dataclasses import replace

from hamgara.events.extract import PROMISED
from hamgara.events.frames import FRAMES
from hamgara.events.grammars._en_events import EventNouns
from hamgara.events.grammars._en_phrases import Phrase
from hamgara.events.grammars._en_scene import Candidate

_KEPT = frozenset({"RETREAT", "CONCEDE", "SANCTION", "MOBILIZE"})
"""Announced acts that keep their type."""
_HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "THREATEN"})
_SILENT = frozenset({"refuse", "urge", "threaten", "accuse", "cancel", "halt"})
_TOWARD = ("to", "for", "from", "object", "against", "on", "of", "in", "about")


class Settling(EventNouns):
    """Sorts out the candidates of a sentence against each other."""

    def _settle_governed(self) -> None:
        by_chunk = {one.chunk: one for one in self.found if self.chunks[one.chunk].verb is not None}
        for one in self.found:
            verb = self.chunks[one.chunk].verb
            if verb is None:
                continue
            governor = self.clauses.governor(one.chunk)
            seen: set[int] = set()
            while governor is not None and governor.at not in seen and governor.link != "if":
                seen.add(governor.at)
                kind = self._class(governor)
                head = by_chunk.get(governor.at)
                if head is not None and head is not one and head.rule is one.rule:
                    if kind not in _SILENT:
                        head.arguments += [a for a in one.arguments if a not in head.arguments]
                    one.dropped = True
                elif kind == "accuse" and one.rule.type == "REQUEST" and verb.form == "ing":
                    pass
                elif kind in _SILENT:
                    one.dropped = True
                elif (
                    kind == "fail"
                    and one.rule.type in ("COOPERATE", "AID")
                    and self._stops(governor.at)
                ):
                    one.rule = self.matcher.rules["sanction-halt"]
                    one.moods.discard("negated")
                elif kind in ("agree", "offer"):
                    self._settle_promise(one, head, kind)
                if self.chunks[governor.at].verb is None and kind == "offer":
                    one.dropped = True
                if governor.link == "that" or self.chunks[governor.at].verb is None:
                    break
                governor = self.clauses.governor(governor.at)

    def _only_reports(self, one: Candidate) -> bool:
        """Does "..., he promised" only report a planned act told before it?"""
        told = [
            other
            for other in self.found
            if other is not one and other.first < one.first and "future" in other.moods
        ]
        nxt = self.chunks[one.chunk + 1] if one.chunk + 1 < len(self.chunks) else None
        follows = nxt is not None and (nxt.verb is not None or nxt.kind in ("N", "B"))
        return bool(told) and not follows

    def _stops(self, at: int) -> bool:
        """Does the verb end what went on (stopped supplying gas)?"""
        verb = self.chunks[at].verb
        return verb is not None and bool({"stop", "cease", "suspend", "halt"} & set(verb.lemmas))

    def _complete(self, one: Candidate) -> None:
        """Find the agent of a passive elsewhere in the sentence; joint acts of two subjects."""
        cases = {
            case: {a.country for c, p in one.arguments if c == case for a in p.actors}
            for case, _ in one.arguments
        }
        codes = set().union(*cases.values()) if cases else set()
        both = any(p.anaphor == "both" for c, p in one.arguments if c == "subject")
        frame = FRAMES[one.rule.frame]
        subjects = cases.get("subject", set())
        others = {
            code
            for case, some in cases.items()
            if case in (*(one.rule.target or frame.target),)
            for code in some
        } - subjects
        if (
            (len(subjects) > 1 or both)
            and not others
            and not frame.joint
            and (
                one.rule.type in ("COOPERATE", "SUPPORT", "AGREE", "RETREAT", "CONCEDE", "AID")
                or (self.words[one.first : one.last + 1][:1] and self._is_mutual(one))
            )
        ):
            one.rule = replace(one.rule, frame="joint", source=(), target=())
            return
        if not codes and one.rule.type in ("CONCEDE", "COOPERATE", "RETREAT", "SUPPORT"):
            shared = [p for _, p in one.arguments if p.anaphor == "both"]
            if shared:
                one.rule = replace(one.rule, frame="joint", source=(), target=())
                one.arguments = [("subject", shared[0])]
                return
        if (
            frame.joint
            and one.rule.type == "AGREE"
            and len(subjects) == 1
            and not both
            and not ((cases.get("with", set()) | cases.get("between", set())) - subjects)
        ):
            one.rule = replace(one.rule, frame="toward", source=("subject", "by"), target=_TOWARD)
        if one.rule.type == "ACCUSE" and not others and subjects:
            one.arguments += self._deed_before(one, subjects)
        verb = self.chunks[one.chunk].verb
        if verb is None or not verb.passive or len(codes) != 1 or frame.joint:
            return
        if "by" in cases or "subject" in cases:
            return
        rest = [
            p
            for other in self.found
            for _, p in other.arguments
            if other is not one and p.actors and not {a.country for a in p.actors} & codes
        ]
        if not rest and one.rule.frame == "envoy":
            rest = [
                p for p in self.phrases if p.actors and not {a.country for a in p.actors} & codes
            ]
        if rest and len({a.country for p in rest for a in p.actors}) == 1:
            one.arguments.append(("by", rest[0]))

    def _deed_before(self, one: Candidate, own: set[str]) -> list[tuple[str, Phrase]]:
        """Return who did what is criticized (jets struck the port; Iran denounced the raids)."""
        for other in reversed(self.found):
            if other.first >= one.first or other.dropped or other.rule.type not in _HOSTILE:
                continue
            for case, phrase in other.arguments:
                states = {actor.country for actor in phrase.actors}
                if case in ("subject", "by") and states and states.isdisjoint(own):
                    return [("object", phrase)]
        return []

    def _is_mutual(self, one: Candidate) -> bool:
        verb = self.chunks[one.chunk].verb
        return verb is not None and bool(
            {"exchange", "trade", "clash", "fight", "battle"} & set(verb.lemmas)
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
            if one.rule.type == "ASSAULT" and "future" in one.moods and "negated" not in one.moods:
                one.rule = self.matcher.rules["threaten"]
                one.moods -= {"future", "conditional"}
            if one.rule.id in ("agree-word", "agree") and self._only_reports(one):
                one.dropped = True
            if swapped and one.rule.type == "RETREAT":
                one.dropped = True
            if (
                "PROTEST" in types
                and one.rule.type in ("ACCUSE", "REQUEST")
                and (verb is not None and verb.form in ("ing", "inf"))
            ):
                one.dropped = True

    def _settle_promise(self, one: Candidate, head: Candidate | None, kind: str) -> None:
        keeps = one.rule.type in PROMISED or (kind == "agree" and one.rule.type in _KEPT)
        if head is None or head is one:
            if not keeps and kind == "offer":
                one.dropped = True
            return
        if keeps and kind == "agree":
            one.moods |= {mood for mood in head.moods if mood != "future"}
            one.moods.add("future")
            missing = [
                a
                for a in head.arguments
                if a[0] in ("with", "to", "subject") and a not in one.arguments
            ]
            one.arguments += missing
            head.dropped = True
        else:
            one.dropped = True
