"""English clauses: the subject of a verb, what follows it, and what governs it."""

from __future__ import annotations

from dataclasses import dataclass

from hamgara.events.grammars._en_chunks import Chunk
from hamgara.events.grammars._en_phrases import Phrase

_BORDERS = frozenset({"border", "borders", "frontier", "frontiers", "boundary", "line"})
_WRITING = frozenset(
    {"send", "write", "hand", "deliver", "issue", "submit", "lodge", "address", "pass", "adopt",
     "give", "make", "release", "publish", "sign", "present", "convey", "file", "approve",
     "dispatch"}
)  # fmt: skip
_SPEAKING = frozenset(
    {"ask", "demand", "urge", "call", "request", "appeal", "accuse", "condemn", "denounce",
     "protest", "warn", "threaten", "criticize", "criticise", "thank", "congratulate", "offer",
     "invite", "reject", "seek", "blame", "deplore", "complain", "propose", "express"}
)  # fmt: skip
"""A note demanding, a letter asking: the writer speaks, not who is written to."""
Case = tuple[str, int]
"""A case and the number of a noun chunk."""


@dataclass(frozen=True, slots=True)
class Governor:
    """What a verb depends on: chunk `at` and how (to, ing, that, noun, if)."""

    at: int
    link: str


class Clauses:
    """Answers about the chunks of one sentence."""

    def __init__(
        self,
        chunks: list[Chunk],
        phrases: list[Phrase],
        words: list[str],
        reporting: frozenset[str],
        controlling: frozenset[str],
    ) -> None:
        self.chunks, self.phrases, self.words = chunks, phrases, words
        self.reporting, self.controlling = reporting, controlling
        self._subjects: dict[int, list[int]] = {}

    # who acts

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
        if verb.form == "inf":
            return self._subject_of_infinitive(k)
        if verb.form in ("ing", "pp"):
            return self._subject_of_participle(k)
        if before.kind == "N":
            return self._behind_relative(k) or self._left_group(k - 1)
        if before.kind == "R":
            return self._antecedent(k - 1)
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
        governor = self.governor(k)
        if self.is_headline(k):
            return self._left_group(k - 1)
        if governor is None:
            return []
        before = self.chunks[k - 1]
        if (
            before.kind == "N"
            and k > 1
            and self.chunks[k - 2].kind == "P"
            and (self.chunks[k - 2].case == "for")
        ):
            return [k - 1]
        if governor.link == "noun":
            owner = [governor.at] if self.actors_in(governor.at) else []
            return owner or self._owner_of_noun(governor.at)
        verb = self.chunks[governor.at].verb
        if verb is not None and self.controlling & set(verb.lemmas):
            if verb.passive:
                return self.subject(governor.at)
            found = [
                n for case, n in self.after(governor.at) if case in ("object", "against", "to")
            ]
            if found:
                return found
        return self.subject(governor.at)

    def is_headline(self, k: int) -> bool:
        """Is infinitive k the verb of a headline (Iraqi president to visit Iran)?"""
        chunks = self.chunks
        verb = chunks[k].verb
        if verb is None or verb.form != "inf" or k == 0 or chunks[k - 1].kind != "N":
            return False
        ahead = chunks[:k]
        if any(one.kind not in ("N", ",", "&") for one in ahead) or chunks[0].kind != "N":
            return False
        return bool(self.actors_in(k - 1))

    def _owner_of_noun(self, j: int) -> list[int]:
        for m in range(j, -1, -1):
            if self.chunks[m].kind == "V":
                return self.subject(m)
            if self.chunks[m].kind in (";", "B", "R"):
                break
        for m in range(j, len(self.chunks)):
            if self.chunks[m].kind == "V" and self.chunks[m].verb.form == "finite":  # type: ignore[union-attr]
                return []
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
            return self._shared(k)
        if before.kind in (",", ";", "B", "P"):
            for m in range(k - 1, -1, -1):
                verb = self.chunks[m].verb
                if verb is not None and verb.form == "finite":
                    return self.subject(m)
            return self._subject_ahead(k)
        if before.kind == "V":
            return self.subject(k - 1)
        return []

    def _behind_relative(self, k: int) -> list[int]:
        """Return the head of "the truce that the two agreed to in Riyadh came into force"."""
        for m in range(k - 2, 1, -1):
            chunk = self.chunks[m]
            if chunk.kind in (",", ";", "&"):
                return []
            if chunk.verb is not None:
                if chunk.verb.form != "finite" or self.is_reporting(m):
                    return []
                if self.chunks[m - 1].kind == "R":
                    return self._antecedent(m - 1)
                gap = self.gap(m)
                return [] if gap is None else self._left_group(gap)
        return []

    def _writer(self, k: int) -> list[int]:
        """Return who speaks in "wrote to the Fund asking for", "sent a note to Beijing urging"."""
        verb = self.chunks[k].verb
        if verb is None or verb.form != "ing" or _SPEAKING.isdisjoint(verb.lemmas):
            return []
        for m in range(k - 1, -1, -1):
            main = self.chunks[m].verb
            if main is not None:
                told = main.form == "finite" and not main.passive
                return self.subject(m) if told and _WRITING & set(main.lemmas) else []
            if self.chunks[m].kind not in ("N", "P", "&"):
                return []
        return []

    def _left_group(self, j: int, *, nearest: bool = False) -> list[int]:
        """Return the head nouns of the group that ends in noun chunk j."""
        chunks = self.chunks
        k = j
        while k > 0:
            before = chunks[k - 1]
            if before.kind == "P":
                if (
                    k - 2 >= 0
                    and chunks[k - 2].kind == "N"
                    and not (nearest and before.case not in ("of",))
                ):
                    k -= 2
                    continue
                if nearest:
                    break
                return self._past_phrase(k - 1)
            if (
                before.kind == "V"
                and before.verb is not None
                and not nearest
                and (before.verb.form in ("ing", "pp") and k > 1 and chunks[k - 2].kind == "N")
            ):
                k -= 2
                continue
            break
        return self._with_list(k)

    def _past_phrase(self, p: int) -> list[int]:
        """A preposition opens the group: the subject stands before it, if anywhere."""
        if p == 0:
            return []
        before = self.chunks[p - 1]
        if before.kind == "N":
            return self._left_group(p - 1)
        if before.kind == "R":
            return self._antecedent(p - 1)
        if before.kind == ",":
            return self._before_inset(p - 1)
        if before.kind == "V" and before.verb is not None and before.verb.form == "pp":
            return self._left_group(p - 2) if p > 1 and self.chunks[p - 2].kind == "N" else []
        return []

    def _with_list(self, k: int) -> list[int]:
        """Return noun chunk k with those listed before it (A, B and C)."""
        chunks = self.chunks
        group = [k]
        if k < 2 or chunks[k - 1].kind != "&" or chunks[k - 1].case not in ("and", "or"):
            return group
        busy = self._is_busy(k - 1)
        if busy == "near":
            m = next(n for n in range(k - 1, -1, -1) if self.chunks[n].kind == "V")
            loose = self.chunks[m].verb
            if (
                loose is not None
                and loose.form in ("ing", "pp")
                and m > 0
                and (chunks[m - 1].kind == "N" and not self.actors_in(k))
            ):
                return self._left_group(m - 1)
            return group
        m = k - 1
        while m > 0:
            if chunks[m].kind == "&" and m > 0 and chunks[m - 1].kind == ",":
                m -= 1
            if chunks[m].kind not in ("&", ",") or chunks[m - 1].kind != "N":
                break
            if chunks[m].kind == "," and busy:
                break
            start = m - 1
            while (
                start > 1
                and chunks[start - 1].kind == "P"
                and chunks[start - 1].case == "of"
                and (chunks[start - 2].kind == "N")
            ):
                start -= 2
            if start > 0 and chunks[start - 1].kind == "P":
                return [k] if busy or not self.actors_in(start) else self._left_group(start)
            group.insert(0, start)
            m = start - 1
            if chunks[m].kind not in ("&", ","):
                break
        return group

    def _is_busy(self, m: int) -> str:
        """Does a verb stand before chunk m in its clause: "near" without a comma between?"""
        comma = False
        for j in range(m - 1, -1, -1):
            chunk = self.chunks[j]
            if chunk.kind in (";", "R"):
                return ""
            if chunk.kind == "B":
                return "far" if comma else ""
            if chunk.kind == ",":
                comma = True
            if chunk.kind == "V" and chunk.verb is not None:
                if self.reporting & set(chunk.verb.lemmas) and not comma:
                    return ""
                if chunk.verb.form == "finite" or not comma:
                    return "far" if comma else "near"
        return ""

    def _antecedent(self, r: int) -> list[int]:
        """Return what relative pronoun r stands for."""
        j = r - 1
        if j >= 0 and self.chunks[j].kind == "P":
            j -= 1
        if j >= 0 and self.chunks[j].kind == ",":
            j -= 1
        if j < 0 or self.chunks[j].kind != "N":
            return []
        if self.actors_in(j):
            return [j]
        k = j
        while k > 1 and self.chunks[k - 1].kind == "P" and self.chunks[k - 2].kind == "N":
            k -= 2
            if self.actors_in(k):
                return [k]
        return [j]

    def _shared(self, k: int) -> list[int]:
        """Return the subject of the verb that verb k is joined to by and."""
        form = self.chunks[k].verb.form  # type: ignore[union-attr]
        depth = 0
        for m in range(k - 2, -1, -1):
            verb = self.chunks[m].verb
            if verb is None:
                continue
            if verb.form == form or (form == "finite" and verb.form == "finite"):
                if (
                    form == "finite"
                    and m > 0
                    and depth == 0
                    and (self.chunks[m - 1].kind == "R" or self.gap(m) is not None)
                    and any(c.kind == "," for c in self.chunks[m:k])
                ):
                    continue
                return self.subject(m)
            depth += verb.form == "finite"
        return []

    def _over_comma(self, k: int) -> list[int]:
        """The verb follows a comma: an inset closes there, or the subject is shared."""
        found = self._before_inset(k - 1)
        return found or self._shared(k)

    def _before_inset(self, comma: int) -> list[int]:
        chunks = self.chunks
        for m in range(comma - 1, 0, -1):
            if chunks[m].kind in (";",):
                return []
            if chunks[m].kind == "," and chunks[m - 1].kind == "N":
                opens = chunks[m + 1]
                if opens.kind in ("R", "P", "N", "B") or (
                    opens.verb is not None and opens.verb.form in ("ing", "pp")
                ):
                    group = self._left_group(m - 1)
                    if group and not any(self.actors_in(n) for n in group) and opens.kind == "N":
                        return [*group, m + 1]
                    return group
        return []

    def _over_relative(self, k: int) -> list[int]:
        """A verb directly before verb k ended a relative clause."""
        for m in range(k - 2, 0, -1):
            if self.chunks[m].kind == "R" or (
                self.chunks[m].kind == "N" and self.chunks[m - 1].kind == "N"
            ):
                return self._left_group(m - 1) if self.chunks[m - 1].kind == "N" else []
            if self.chunks[m].kind in (",", ";"):
                return []
        return []

    # what follows

    def after(self, k: int) -> list[Case]:  # noqa: C901 - one case after another
        """Return the noun chunks behind chunk k (verb or noun) with their cases."""
        chunks = self.chunks
        found: list[Case] = []
        verbal = chunks[k].kind == "V"
        case = "object" if verbal else ""
        last = case
        j = k + 1
        while j < len(chunks):
            chunk = chunks[j]
            if chunk.kind == "N":
                if not case and not verbal:
                    break
                if case == "with" and self.words[chunks[j - 2].last] in _BORDERS:
                    case = "against"
                if case != "of" or last in ("object", ""):
                    found.append((case or "object", j))
                last, case = case or "object", ""
            elif chunk.kind == "P":
                if j + 1 < len(chunks) and chunks[j + 1].kind == "V":
                    break
                case = chunk.case
                if case == "source" or self.words[chunk.first] in (
                    "after",
                    "following",
                    "since",
                    "despite",
                    "amid",
                    "before",
                ):
                    break
            elif chunk.kind == "&":
                if (
                    j + 1 < len(chunks)
                    and chunks[j + 1].kind == "N"
                    and (last == "between" or not self._opens_clause(j + 1))
                ):
                    case = last or "with"
                elif not (j + 1 < len(chunks) and chunks[j + 1].kind == "P"):
                    break
            elif chunk.kind == ",":
                step = self._past_comma(j, last)
                if step is None:
                    break
                case, j = step
                continue
            elif chunk.verb is not None:
                if chunk.verb.form == "finite" and found and chunks[j - 1].kind == "N":
                    while found and found[-1][1] in self._left_group(j - 1):
                        found.pop()
                break
            else:
                break
            j += 1
        return found

    def gap(self, k: int) -> int | None:
        """Return the noun that a relative clause says verb k is done to (a charge it denied)."""
        verb = self.chunks[k].verb
        if verb is None or verb.form != "finite" or verb.passive or k < 2:
            return None
        if any(case == "object" for case, _ in self.after(k)):
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
            return at if at >= 0 and self.chunks[at].kind == "N" else None
        return None

    def _opens_clause(self, j: int) -> bool:
        """Is noun chunk j the subject of a finite verb?"""
        for m in range(j + 1, len(self.chunks)):
            chunk = self.chunks[m]
            if chunk.verb is not None:
                return chunk.verb.form == "finite"
            if chunk.kind == "R":
                return False
            if chunk.kind == ",":
                return m + 1 < len(self.chunks) and self.chunks[m + 1].kind == "R"
            if chunk.kind not in ("N", "P", "&"):
                return False
        return False

    def _past_comma(self, j: int, last: str) -> tuple[str, int] | None:
        """After a comma: go on with a list or behind an inset, None where the zone ends."""
        chunks = self.chunks
        if j + 1 >= len(chunks):
            return None
        nxt = chunks[j + 1]
        if nxt.kind == "&":
            if j + 2 < len(chunks) and chunks[j + 2].kind == "N" and not self._opens_clause(j + 2):
                return last, j + 2
            return None
        if nxt.kind == "N" and not self._opens_clause(j + 1):
            m = j + 2
            while m < len(chunks) and chunks[m].kind in ("N", ","):
                m += 1
            if (
                m < len(chunks)
                and chunks[m].kind == "&"
                and m + 1 < len(chunks)
                and (chunks[m + 1].kind == "N" and not self._opens_clause(m + 1))
                and self.actors_in(j + 1)
            ):
                return last, j + 1
            if j + 2 < len(chunks) and chunks[j + 2].kind == ",":
                if j + 3 < len(chunks) and chunks[j + 3].kind == "P":
                    return "", j + 3
                return None
            return None
        if (
            nxt.kind == "P"
            and nxt.case in ("with", "to", "from", "against", "between")
            and not any(c.kind == "V" for c in chunks[j + 2 : j + 5])
        ):
            return "", j + 1
        return None

    # what governs

    def governor(self, k: int) -> Governor | None:  # noqa: C901 - one case after another
        """Return what verb chunk k is the complement of."""
        chunks = self.chunks
        verb = chunks[k].verb
        if verb is None or k == 0:
            return None
        if verb.form == "finite":
            return self._clause_governor(k)
        before = chunks[k - 1]
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
        if verb.form == "ing" and before.kind == "P":
            if before.case in ("time", "before", "by", "without", "as"):
                return None
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

    nouns: frozenset[str] = frozenset()

    def _clause_governor(self, k: int) -> Governor | None:
        chunks = self.chunks
        if chunks[k - 1].kind == "&" or chunks[k - 1].kind == ",":
            group = self.subject(k)
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
            if chunks[start - 2].kind == "N" and self.words[chunks[start - 2].last] in self.nouns:
                return Governor(start - 2, "noun")
            if chunks[start - 2].kind == "&" or chunks[j].verb is None:
                j = next((m for m in range(start - 2, -1, -1) if self.is_reporting(m)), j)
            return Governor(j, "that") if chunks[j].verb is not None else None
        if opener.verb is not None and self.reporting & set(opener.verb.lemmas):
            return Governor(start - 1, "that")
        return None

    def is_reporting(self, m: int) -> bool:
        verb = self.chunks[m].verb
        return verb is not None and bool(self.reporting & set(verb.lemmas))

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

    # actors

    def actors_in(self, j: int) -> list[Phrase]:
        """Return the phrases of noun chunk j that name somebody, of Iran behind it included."""
        chunk = self.chunks[j]
        found = [self.phrases[n] for n in chunk.phrases]
        known = [one for one in found if one.actors or one.role or one.anaphor == "both"]
        known = known or [one for one in found if one.anaphor == "counterpart"]
        known = known or found
        if known:
            return self._first_party(known, chunk)
        if (
            j + 2 < len(self.chunks)
            and self.chunks[j + 1].kind == "P"
            and (self.chunks[j + 1].case == "of" and self.chunks[j + 2].kind == "N")
        ):
            return self.actors_in(j + 2)
        return []

    def _first_party(self, known: list[Phrase], chunk: Chunk) -> list[Phrase]:
        """Of several phrases in one run keep the first with actors (Iran's Kurdish ...)."""
        named = [one for one in known if one.actors]
        if len(named) > 1 and named[0].owner and named[-1].last == chunk.last:
            same = named[0].actors[0].country == named[-1].actors[0].country
            if named[-1].rank or same:
                return named[-1:]
        return named[:1] or known[:1]
