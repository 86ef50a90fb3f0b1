"""English clauses: the subject of a verb, what is done to a gap, and what governs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from hamgara.events.grammars._en_complements import Complements
from hamgara.events.grammars._en_inflection import listed

_RANKING = listed(
    "first last only second third latest highest-ranking highest senior highest-level top next"
)
"""The first president to visit: he did."""
_WRITING = frozenset(
    {"send", "write", "hand", "deliver", "issue", "submit", "lodge", "address", "pass", "adopt",
     "give", "make", "release", "publish", "sign", "present", "convey", "file", "approve",
     "dispatch"}
)  # fmt: skip
SPEAKING = frozenset(
    {"ask", "demand", "urge", "call", "request", "appeal", "accuse", "condemn", "denounce",
     "protest", "object", "warn", "threaten", "criticize", "criticise", "thank", "congratulate",
     "offer", "invite", "reject", "seek", "blame", "deplore", "complain", "propose", "express",
     "contradict", "deny", "dismiss", "describe", "vow", "insist", "slam", "summon", "charge",
     "allege", "claim", "argue", "cite", "beg", "plead", "implore", "beseech", "entreat"}
)  # fmt: skip
"""A note demanding, a letter asking: the writer speaks, not who is written to."""
SLATED = frozenset({"schedule", "slate", "plan", "expect", "set", "arrange"})
"""Talks, scheduled to open on Monday: what stands before the comma is meant."""
_QUOTING = frozenset({"say", "add", "declare", "announce", "state", "note", "explain", "argue"})
_BROKERING = frozenset(
    {"broker", "mediate", "facilitate", "hail", "welcome", "praise", "oversee", "sponsor",
     "negotiate", "announce", "applaud", "support", "back"}
)  # fmt: skip
_VOWING = listed("vow pledge promise swear say add insist summon reserve")


@dataclass(frozen=True, slots=True)
class Governor:
    """What a verb depends on: chunk `at` and how (to, ing, that, noun, if, whether)."""

    at: int
    link: str


class Clauses(Complements):
    """Answers about the chunks of one sentence."""

    @cached_property
    def _governors(self) -> dict[int, Governor | None]:
        return {}

    def subject(self, k: int) -> list[int]:
        """Return the noun chunks that are the subject of verb chunk k."""
        if k not in self._subjects:
            self._subjects[k] = []  # a verb that depends on itself has none
            self._subjects[k] = self._find_subject(k)
        return self._subjects[k]

    def _find_subject(self, k: int) -> list[int]:
        chunks = self.chunks
        verb = chunks[k].verb
        if verb is None or k == 0:
            return self._subject_ahead(k)
        before = chunks[k - 1]
        if self.is_fronted(k):
            return [k + 1]
        if verb.form == "inf":
            return self._subject_of_infinitive(k)
        if verb.form in ("ing", "pp"):
            return self._subject_of_participle(k)
        if before.kind == "N":
            found = self._behind_relative(k) or self._left_group(k - 1)
            return [*self._companions_ahead(found), *found] or self._past_time(k)
        if before.kind == "R":
            return self.antecedent(k - 1)
        if before.kind == "&":
            return self._shared(k)
        if before.kind == ",":
            return self._over_comma(k)
        if before.kind == "V":
            return self._over_relative(k)
        if before.kind == "B" and before.case in ("that", "as", "than"):
            return self._left_group(k - 2) if k > 1 and chunks[k - 2].kind == "N" else []
        return []

    def _subject_ahead(self, k: int) -> list[int]:
        """Return the subject of the main clause after an opening participle."""
        for j in range(k + 1, len(self.chunks) - 1):
            if self.chunks[j].kind == ",":
                for m in range(j + 1, len(self.chunks)):
                    verb = self.chunks[m].verb
                    if verb is not None and verb.form == "finite":
                        return self.subject(m)
                return []
        return []

    def _subject_of_infinitive(self, k: int) -> list[int]:
        held = self.session_to_be(k)
        if held is not None:
            return [held]
        governor = self.governor(k)
        if self.is_headline(k):
            return self._left_group(k - 1) if self.chunks[k - 1].kind == "N" else [0]
        if governor is None:
            return []
        before = self.chunks[k - 1]
        if self.kinds[:k].endswith("PN") and self.chunks[k - 2].case == "for":
            left = self.chunks[k - 3].verb if self.kinds[:k].endswith("VPN") else None
            if left is not None and not {"leave", "depart", "head", "sail"}.isdisjoint(left.lemmas):
                return self.subject(k - 3)
            return self.merited_by(k - 1, owned=True) or [k - 1]
        if governor.link == "noun":
            if self._is_brokered(governor.at):
                return []
            owner = [governor.at] if self.actors_in(governor.at) else []
            doers = self._with_list(k - 1) if before.kind == "N" else []
            doers = doers or [k - 1]
            agent = doers[0] > governor.at and self.chunks[doers[0] - 1].case in ("by", "of")
            if not owner and agent and self.actors_in(k - 1):
                return doers
            return owner or self._owner_of_noun(governor.at)
        verb = self.chunks[governor.at].verb
        rang = (
            verb is not None
            and "call" in verb.lemmas
            and self.words[verb.head + 1] not in ("on", "upon", "for")
        )
        if verb is not None and not rang and self.controlling & set(verb.lemmas):
            if verb.passive:
                return self.subject(governor.at)
            found = [
                n for case, n in self.after(governor.at) if case in ("object", "against", "to")
            ]
            if found:
                return found
        return self.subject(governor.at)

    def _is_brokered(self, j: int) -> bool:
        """Does noun chunk j name a deal of others (the United States brokered a deal to)?"""
        before = self.chunks[j - 1].verb if j else None
        deal = self.words[self.chunks[j].last] in ("deal", "agreement", "accord", "pact", "truce")
        return deal and before is not None and not _BROKERING.isdisjoint(before.lemmas)

    def is_headline(self, k: int) -> bool:
        """Is infinitive k the verb of a headline (Iraqi president to visit Iran)?"""
        chunks = self.chunks
        verb = chunks[k].verb
        if verb is None or verb.form != "inf" or k == 0 or chunks[k - 1].kind not in ("N", ","):
            return False
        ahead = chunks[:k]
        if chunks[0].kind != "N":
            return False
        if any(one.kind not in ("N", ",", "&") for one in ahead):
            return chunks[k - 1].kind == "," and self._is_verbless()
        if chunks[k - 1].kind != "N" or self.words[chunks[k - 1].last] in self.nouns:
            return False
        near = self.words[chunks[k - 1].first : chunks[k - 1].last + 1]
        if not _RANKING.isdisjoint(near):
            return False
        return bool(self.actors_in(k - 1))

    def _is_verbless(self) -> bool:
        """Has the sentence no finite verb, and does a name open it?"""
        return bool(self.actors_in(0)) and not any(
            one.verb is not None and one.verb.form == "finite" for one in self.chunks
        )

    def _owner_of_noun(self, j: int) -> list[int]:
        for m in range(j, -1, -1):
            if self.chunks[m].kind == "V":
                return self.subject(m)
            if self.chunks[m].kind in (";", "B", "R"):
                break
        return []

    def _subject_of_participle(self, k: int) -> list[int]:
        before = self.chunks[k - 1]
        if before.kind == "N":
            writer = self._writer(k)
            if writer:
                return writer
            if before.phrases and any(self.phrases[n].actors for n in before.phrases):
                return self._with_list(k - 1)
            return self._left_group(k - 1, nearest=True)
        if before.kind == "&":
            over = self.chunks[k - 2].verb
            passive = over is not None and over.passive and over.form == "finite"
            return self._shared(k) or (self.subject(k - 2) if passive else [])
        if self._is_set_behind(k):
            held = self._session_before(k - 2)
            held = self._deal_before(k) if held is None else held
            return [held] if held is not None else self._left_group(k - 2, nearest=True)
        if owner := self.inset_owner(k) or self.merited_by(k):
            return owner
        if before.kind in (",", ";", "B", "P"):
            participle = self.chunks[k].verb
            speaks = participle is not None and bool(SPEAKING & set(participle.lemmas))
            for m in range(k - 1, -1, -1):
                verb = self.chunks[m].verb
                if verb is not None and verb.form == "finite":
                    return self.subject((speaks and self._main_over(m)) or m)
            return self._subject_ahead(k)
        if before.kind == "V":
            return self.subject(k - 1)
        return []

    def _is_set_behind(self, k: int) -> bool:
        """Does participle k tell of the noun before its comma (a treaty, signed by both)?"""
        kinds = self.kinds[max(k - 2, 0) : k + 2]
        participle = self.chunks[k].verb
        passive = participle is not None and participle.passive
        slated = participle is not None and not SLATED.isdisjoint(participle.lemmas)
        if passive and slated and kinds[:3] == "N,V":
            return True
        return passive and kinds == "N,VP" and self.chunks[k + 1].case == "by"

    def _main_over(self, m: int) -> int:
        """Return the finite verb over that of a clause opened by since, after, who."""
        start = self.clause_start(m)
        opener = self.chunks[start - 1] if start else None
        quoted = opener is not None and opener.verb is not None and self.is_reporting(start - 1)
        if quoted and not any(one.actors for j in self.subject(m) for one in self.actors_in(j)):
            return start - 1
        if opener is None or opener.kind not in ("B", "R") or opener.kind + opener.case == "Bthat":
            return m
        for n in range(start - 1, -1, -1):
            verb = self.chunks[n].verb
            if verb is not None and verb.form == "finite":
                return self._main_over(n)
        return m

    def _behind_relative(self, k: int) -> list[int]:
        """Return the head of "the truce that the two agreed to in Riyadh came into force"."""
        for m in range(k - 2, 1, -1):
            chunk = self.chunks[m]
            if chunk.kind in (",", ";", "&", "B"):
                return []
            if chunk.verb is not None:
                told = self.is_reporting(m) and not self._has_object_of_that(m)
                if chunk.verb.form != "finite" or told:
                    return []
                if self.chunks[m - 1].kind == "R":
                    return self.antecedent(m - 1)
                gap = self.gap(m)
                return [] if gap is None else self._left_group(gap)
        return []

    def _has_object_of_that(self, m: int) -> bool:
        """Is verb m of a relative clause followed by its object (gas that saw it through)?"""
        return self.chunks[m - 1].kind == "R" and bool(self.objects(m))

    def _writer(self, k: int) -> list[int]:
        """Return who speaks in "wrote to the Fund asking for", "sent a note to Beijing urging"."""
        verb = self.chunks[k].verb
        if verb is None or verb.form != "ing" or SPEAKING.isdisjoint(verb.lemmas):
            return []
        for m in range(k - 1, -1, -1):
            main = self.chunks[m].verb
            if main is not None:
                told = main.form == "finite" and not main.passive
                return self.subject(m) if told and _WRITING & set(main.lemmas) else []
            if self.chunks[m].kind not in ("N", "P", "&"):
                return []
        return []

    def _shared(self, k: int) -> list[int]:
        """Return the subject of the verb that verb k is joined to by and."""
        own = self.chunks[k].verb
        form = own.form if own is not None else ""
        depth = 0
        for m in range(k - 2, -1, -1):
            verb = self.chunks[m].verb
            if verb is None:
                continue
            if verb.form == form or (form == "finite" and verb.form == "finite"):
                if m == k - 3 and self.kinds[m - 2 : k] == ",NV,&" and self.is_reporting(m):
                    continue
                if (
                    form == "finite"
                    and m > 0
                    and depth == 0
                    and (self.chunks[m - 1].kind == "R" or self.gap(m) is not None)
                    and any(c.kind == "," for c in self.chunks[m:k])
                ):
                    continue
                return self._speaker_over(m, k) or self.subject(m)
            depth += verb.form == "finite"
        return []

    def _speaker_over(self, m: int, k: int) -> list[int]:
        """Return who says the clause of verb m where verb k goes on with the saying.

        Demanded that it be released and lodged a protest; said it would not sign and warned.
        """
        first, second = self.chunks[m].verb, self.chunks[k].verb
        governor = self._clause_governor(m)
        if first is None or second is None or governor is None or governor.link != "that":
            return []
        speaker = self.subject(governor.at)
        if not any(self.actors_in(j) for j in speaker):
            return []
        plain = second.past and not (second.passive or second.had or second.modal or second.future)
        shifted = first.future or first.modal or first.had or not first.past
        says = bool((SPEAKING | _VOWING | _WRITING) & set(second.lemmas))
        acts = any(
            one.actors and not one.modifier and one.last >= self.chunks[j].last
            for j in self.subject(m)
            for one in self.actors_in(j)
        )
        acts = acts and not (k > 1 and self.chunks[k - 2].kind == ",")
        lent = says and second.had and first.had and self.chunks[k].first == second.head
        over = self.chunks[governor.at].verb
        if over is not None and "deny" in over.lemmas and says and (lent or plain):
            return speaker
        if lent and any(p.role == "MIL" for j in self.subject(m) for p in self.actors_in(j)):
            return speaker
        return speaker if plain and (shifted or (says and not acts)) else []

    def _over_comma(self, k: int) -> list[int]:
        """The verb follows a comma: an inset closes there, or the subject is shared."""
        if self._is_turned(k):
            return [k + 1]
        found = self._before_inset(k - 1)
        return found or self._shared(k)

    def _is_turned(self, k: int) -> bool:
        """Does the speaker stand behind the verb (..., said the minister after talks)?"""
        nxt, verb = self.chunks[k + 1 : k + 3], self.chunks[k].verb
        quoting = verb is not None and not _QUOTING.isdisjoint(verb.lemmas)
        if not quoting and not self._tells_before(k):
            return False
        if not self.is_reporting(k) or not nxt or nxt[0].kind != "N" or not self.actors_in(k + 1):
            return False
        return len(nxt) == 1 or nxt[1].kind in ("P", ",", ";", "R")

    def _tells_before(self, k: int) -> bool:
        """Does a clause that is no mere inset stand before verb k?"""
        finite = (m for m in range(k) if (verb := self.chunks[m].verb) and verb.form == "finite")
        starts = (self.clause_start(m) for m in finite)
        return any(start == 0 or self.chunks[start - 1].kind != "R" for start in starts)

    def _over_relative(self, k: int) -> list[int]:
        """A verb directly before verb k ended a relative clause."""
        for m in range(k - 2, 0, -1):
            named = self.chunks[m - 1].kind == "N"
            kind, that = self.chunks[m].kind, self.chunks[m].case == "that"
            if kind == "R" or (named and (kind == "N" or (kind == "B" and that))):
                return self._left_group(m - 1) if self.chunks[m - 1].kind == "N" else []
            if self.chunks[m].kind in (",", ";"):
                return []
        return []

    def gap(self, k: int) -> int | None:
        """Return the noun that a relative clause says verb k is done to (a charge it denied)."""
        verb = self.chunks[k].verb
        if verb is None or verb.form != "finite" or verb.passive or k < 2:
            return None
        if self.objects(k) and not self._is_stranded(k):
            return None
        subject = self.subject(k)
        if not subject or min(subject) == 0 or max(subject) > k:
            return None
        opener = self.chunks[min(subject) - 1]
        at = min(subject) - 1
        if opener.kind == "N":
            return at
        if (opener.kind == "R" or (opener.kind == "B" and opener.case == "that")) and at > 0:
            at -= 2 if self.chunks[at - 1].kind == "," else 1
            if opener.kind == "B" and (self._is_told(at) or self._tells_charge(at)):
                return None
            return at if at >= 0 and self.chunks[at].kind == "N" else None
        return None

    def _past_time(self, k: int) -> list[int]:
        """Return the shared subject over a time (signed a truce but within minutes broke it)."""
        timed = self.kinds[max(k - 3, 0) : k] == "&PN" and self.chunks[k - 2].case == "time"
        return self._shared(k) if timed else []

    def governor(self, k: int) -> Governor | None:
        """Return what verb chunk k is the complement of."""
        if k not in self._governors:
            self._governors[k] = self._find_governor(k)
        return self._governors[k]

    def _find_governor(self, k: int) -> Governor | None:  # noqa: C901 - one case after another
        chunks = self.chunks
        verb = chunks[k].verb
        if verb is None or k == 0:
            return None
        if verb.form == "finite":
            return self._clause_governor(k)
        before = chunks[k - 1]
        if verb.form == "inf" and before.kind == "B" and before.case == "whether":
            over = next((m for m in range(k - 2, -1, -1) if chunks[m].verb is not None), None)
            return Governor(over, "whether") if over is not None else None
        if verb.form == "inf" and before.kind == ",":
            over = self.noun_before_inset(k - 1)
            if over is not None:
                return Governor(over, "noun")
        if before.kind == "&" or (before.kind == "," and verb.form == "inf"):
            for m in range(k - 2, -1, -1):
                other = chunks[m].verb
                if other is not None and other.form == verb.form:
                    return self.governor(m)
                if other is not None and other.form == "finite":
                    return None
            return None
        if verb.form == "inf" and before.kind == "N" and self.words[before.last] in self.nouns:
            return Governor(k - 1, "noun")
        owned, j = ("of", "by", "from", "to"), k - 1
        while j > 1 and chunks[j - 1].kind == "&" and chunks[j - 2].kind == "N":
            j -= 2
        if verb.form == "inf" and before.kind == "N" and chunks[j - 1].case in owned:
            head = chunks[j - 2] if j > 1 and chunks[j - 2].kind == "N" else before
            if chunks[j - 1].kind == "P" and self.words[head.last] in self.nouns:
                return Governor(j - 2, "noun")
        if verb.form == "ing" and before.kind == "P":
            if before.case in ("time", "before", "by", "without", "as"):
                over = self._means_of(k) if before.case == "by" else None
                return Governor(over, "ing") if over is not None else None
            if k > 1 and chunks[k - 2].kind == "N" and self.words[chunks[k - 2].last] in self.nouns:
                return Governor(k - 2, "noun")
        if verb.form in ("ing", "pp") and before.kind in (",", ";", "B"):
            return None
        if verb.form == "pp" and before.kind == "N":
            return None
        for m in range(k - 1, -1, -1):
            chunk = chunks[m]
            if chunk.verb is not None:
                hung = chunk.verb.form == "pp" and m > 0 and chunks[m - 1].kind == "N"
                hung = hung and self.controlling.isdisjoint(chunk.verb.lemmas)
                if hung and verb.form == "inf" and any(c.verb for c in chunks[:m]):
                    continue
                return Governor(m, "to" if verb.form == "inf" else "ing")
            if chunk.kind in (";", "B", "R"):
                return None
            if chunk.kind == "," and verb.form != "inf":
                return None
        return None

    def _clause_governor(self, k: int) -> Governor | None:
        chunks = self.chunks
        group = self.subject(k)
        if chunks[k - 1].kind in ("&", ",") and not self._goes_over_inset(k, group):
            for m in range(k - 2, -1, -1):
                verb = chunks[m].verb
                if verb is not None and verb.form == "finite" and self.subject(m) == group:
                    return self._clause_governor(m) if m else None
            return None
        start = self.clause_start(k)
        if start <= 0 or self.gap(k) is not None:
            return None
        opener = chunks[start - 1]
        if opener.kind == "B" and opener.case in ("if", "unless", "whether", "once"):
            return Governor(start - 1, "if")
        if opener.kind == "B" and opener.case == "that" and start > 1:
            j = start - 2
            while j > 0 and chunks[j].kind in ("N", "P", "&"):
                j -= 1
            charge = start - 4 if self._is_charge_of(start - 2) else start - 2
            if chunks[charge].kind == "N" and self.words[chunks[charge].last] in self.nouns:
                return Governor(charge, "noun")
            if chunks[start - 2].kind == "&" or chunks[j].verb is None:
                j = next((m for m in range(start - 2, -1, -1) if self.is_reporting(m)), j)
            return Governor(j, "that") if chunks[j].verb is not None else None
        if opener.verb is not None and self.reporting & set(opener.verb.lemmas):
            signs = ("&", ",") if self.is_reporting(k) else ("&",)
            joined = group and min(group) > start and chunks[min(group) - 1].kind in signs
            return None if chunks[start].kind == "," or joined else Governor(start - 1, "that")
        return None

    def _goes_over_inset(self, k: int, group: list[int]) -> bool:
        """Does an inset part verb k from its subject (said that talks, in Doha, would open)?"""
        start = self.clause_start(k)
        within = self.chunks[k - 1].kind == "," and bool(group) and group[0] >= start
        return within and self.chunks[start - 1].case == "that"

    def clause_start(self, k: int) -> int:
        """Return the first chunk of the clause of verb k."""
        j = k
        while j > 0:
            chunk = self.chunks[j - 1]
            if chunk.kind in (";", "B", "R"):
                break
            if chunk.verb is not None and (
                chunk.verb.form == "finite" or self.reporting & set(chunk.verb.lemmas)
            ):
                break
            j -= 1
        return j
