"""English noun groups: lists, heads, what follows a verb or noun, and who is named in them."""

from __future__ import annotations

from dataclasses import replace

from hamgara.events.grammars._en_chunk import Chunk
from hamgara.events.grammars._en_phrase import Phrase

_STATES_OF = frozenset(
    {"tension", "tensions", "dispute", "disputes", "border", "relations", "ties", "conflict", "war",
     "friendship", "differences", "crisis", "row", "rift", "cooperation", "trade", "hostilities",
     "fighting", "clashes", "feud", "standoff", "rivalry", "peace", "mediation", "frontier",
     "negotiations", "confrontation", "dialogue", "exchange", "reconciliation", "contacts"}
)  # fmt: skip
_SWAPPED = frozenset({"prisoner", "prisoners", "captive", "captives", "spy", "body", "fire"})
"""Their exchange is a deed."""
_DEALS = frozenset(
    {"deal", "deals", "contract", "contracts", "agreement", "pact", "treaty", "accord", "talks"}
)
_GATES = frozenset({"embassy", "consulate", "mission", "embassies", "consulates"})
_TRIES = frozenset({"bid", "effort", "efforts", "attempt", "attempts", "push", "drive"})
_SINGULAR = frozenset({"was", "is", "has"})
_LEADING = frozenset(
    {"lead", "head", "chair", "own", "belong", "operate", "crew", "man", "charter", "sail", "send",
     "dispatch", "despatch", "donate", "supply", "provide", "hire", "flag", "fly"}
)  # fmt: skip
_COMMANDING = frozenset({"command", "lead", "head", "represent", "chair"})
_BORDERS = frozenset({"border", "borders", "frontier", "frontiers", "boundary", "line"})
Case = tuple[str, int]
"""A case and the number of a noun chunk."""


class NounGroups:
    """Answers about the nouns of one sentence."""

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
        self._afters: dict[int, list[Case]] = {}

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
                and k > 1
                and chunks[k - 2].kind == "N"
                and (
                    before.verb.form in ("ing", "pp")
                    or (before.verb.form == "inf" and self._begins(k - 2))
                )
            ):
                k -= 2
                continue
            break
        return self._with_list(k)

    def _begins(self, j: int) -> bool:
        """Does no finite verb stand before chunk j in its clause (a plea to free him failed)?"""
        for m in range(j - 1, -1, -1):
            if self.chunks[m].kind in (";", "B", "R"):
                return True
            verb = self.chunks[m].verb
            if verb is not None and verb.form == "finite":
                return False
        return True

    def _past_phrase(self, p: int) -> list[int]:
        """A preposition opens the group: the subject stands before it, if anywhere."""
        if p == 0:
            return []
        before = self.chunks[p - 1]
        if before.kind == "N":
            return self._left_group(p - 1)
        if before.kind == "R":
            return self.antecedent(p - 1)
        if before.kind == ",":
            return self._before_inset(p - 1)
        if before.verb is not None and before.verb.form in ("pp", "ing"):
            return self._left_group(p - 2) if p > 1 and self.chunks[p - 2].kind == "N" else []
        return []

    def _with_list(self, k: int) -> list[int]:
        """Return noun chunk k with those listed before it (A, B and C)."""
        chunks = self.chunks
        group = [k]
        if self._is_headline_pair(k):
            return list(range(0, k + 1, 2))
        if k < 2 or chunks[k - 1].kind != "&" or chunks[k - 1].case not in ("and", "or"):
            return group
        busy = self._is_busy(k - 1)
        if busy == "near":
            return self._past_participle(k)
        m = k - 1
        while m > 0:
            if chunks[m].kind == "&" and m > 0 and chunks[m - 1].kind == ",":
                m -= 1
            if chunks[m].kind not in ("&", ",") or chunks[m - 1].kind != "N":
                break
            if chunks[m].kind == "," and busy:
                break
            start = self._head_of(m - 1)
            if chunks[m].kind == "," and len(group) > 1 and self._opens_with(start):
                return group
            if start > 0 and chunks[start - 1].kind == "P":
                if self._is_single(k):
                    return self._left_group(start)
                return [k] if busy or not self.actors_in(start) else self._left_group(start)
            group.insert(0, start)
            m = start - 1
            if chunks[m].kind not in ("&", ","):
                break
        return group

    def _head_of(self, j: int) -> int:
        """Return the noun chunk whose of-phrase chunk j is."""
        chunks = self.chunks
        while j > 1 and [c.kind for c in chunks[j - 2 : j]] == ["N", "P"]:
            if chunks[j - 1].case != "of":
                break
            j -= 2
        return j

    def _past_participle(self, k: int) -> list[int]:
        """Return the subject before a participle whose complements end in noun chunk k."""
        m = next((n for n in range(k - 1, -1, -1) if self.chunks[n].kind == "V"), 0)
        loose = self.chunks[m].verb
        hung = loose is not None and loose.form in ("ing", "pp") and m > 0
        leads = loose is not None and not _COMMANDING.isdisjoint(loose.lemmas)
        if hung and self.chunks[m - 1].kind == "N" and (leads or not self.actors_in(k)):
            return self._left_group(m - 1)
        return [k]

    def _opens_with(self, j: int) -> bool:
        """Does noun chunk j belong to what opens the clause (At talks in Rome, A and B)?"""
        k = j
        while k > 0 and self.chunks[k].kind in ("N", "P"):
            k -= 1
        first = k if self.chunks[k].kind in ("N", "P") else k + 1
        return self.chunks[first].kind == "P"

    def _is_headline_pair(self, k: int) -> bool:
        """Do states with commas alone between them open a headline (Iran, Pakistan sign)?"""
        kinds = "".join(one.kind for one in self.chunks[: k + 1])
        if k < 2 or k % 2 or kinds != "N" + ",N" * (k // 2):
            return False
        if k + 1 < len(self.chunks) and self.chunks[k + 1].kind == ",":
            return False
        named = [self.whole(self.chunks[j]) for j in range(0, k + 1, 2)]
        return len({one.actors[0].country for one in named if one}) == len(named)

    def _is_single(self, k: int) -> bool:
        """Does a verb in the singular follow (an accord on trade and transit was signed)?"""
        after = self.chunks[k + 1] if k + 1 < len(self.chunks) else None
        return after is not None and after.kind == "V" and self.words[after.first] in _SINGULAR

    def whole(self, chunk: Chunk) -> Phrase | None:
        """Return the phrase that a noun chunk consists of, if it names actors."""
        found = [self.phrases[n] for n in chunk.phrases]
        whole = len(found) == 1 and (found[0].first, found[0].last) == (chunk.first, chunk.last)
        return found[0] if whole and found[0].actors else None

    def _is_busy(self, m: int) -> str:
        """Does a verb stand before chunk m in its clause: "near" without a comma between?"""
        comma = False
        for j in range(m - 1, -1, -1):
            chunk = self.chunks[j]
            if chunk.kind in (";", "R"):
                return ""
            if chunk.kind == "B":
                plain = all(one.kind in ("N", ",") for one in self.chunks[j + 1 : m])
                return "far" if comma and not plain else ""
            if chunk.kind == ",":
                comma = True
            if chunk.kind == "V" and chunk.verb is not None:
                if self.reporting & set(chunk.verb.lemmas) and not comma:
                    return ""
                if chunk.verb.form == "finite" or not comma:
                    return "far" if comma else "near"
        return ""

    def antecedent(self, r: int) -> list[int]:
        """Return what relative pronoun r stands for."""
        j = r - 1
        if j >= 0 and self.chunks[j].kind == "P":
            j -= 1
        if j >= 0 and self.chunks[j].kind == ",":
            j -= 1
        if j < 0 or self.chunks[j].kind != "N":
            return []
        if self.actors_in(j):
            listed = j > 1 and self.chunks[j - 1].case == "and" and self.chunks[j - 2].kind == "N"
            return self._with_list(j) if listed and self.actors_in(j - 2) else [j]
        k = j
        while k > 1 and self.chunks[k - 1].kind == "P" and self.chunks[k - 2].kind == "N":
            k -= 2
            if self.actors_in(k):
                return [k]
        return [j]

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
                    named = any(one.actors for n in group for one in self.actors_in(n))
                    if group and not named and opens.kind == "N":
                        return [*group, m + 1]
                    return group
        return []

    def after(self, k: int) -> list[Case]:
        """Return the noun chunks behind chunk k (verb or noun) with their cases."""
        if k not in self._afters:
            self._afters[k] = self._find_after(k)
        return self._afters[k]

    def _find_after(self, k: int) -> list[Case]:  # noqa: C901 - one case after another
        chunks = self.chunks
        found: list[Case] = []
        verbal = chunks[k].kind == "V"
        case = "object" if verbal else ""
        last, listed = case, False
        j = k + 1
        while j < len(chunks):
            chunk = chunks[j]
            if not verbal and last in ("of", "between", "with") and self._lists_on(j):
                j = j + 1 + (chunks[j + 1].kind == "&")
                case, listed = last, True
                continue
            if chunk.kind == "N":
                if not case and not verbal:
                    break
                if case == "with" and self.words[chunks[j - 2].last] in _BORDERS:
                    case = "against"
                if case != "of" or last in ("object", "") or listed:
                    found.append((case or "object", j))
                last, case, listed = case or "object", "", False
            elif chunk.kind == "P":
                if j + 1 < len(chunks) and chunks[j + 1].kind == "V":
                    break
                case = "about" if self._is_topic(j) else chunk.case
                gate = self.words[chunk.first] == "before" and j + 1 < len(chunks)
                if gate and _GATES & {*self.words[chunks[j + 1].first : chunks[j + 1].last + 1]}:
                    case = "against"
                elif case == "source" or self.words[chunk.first] in (
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
                    and not self._goes_on(k, j + 1)
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

    def _lists_on(self, j: int) -> bool:
        """Does a list of states go on at chunk j (the talks of Egypt, Sudan and Ethiopia broke up)?

        It ends with "and", and every part of it names a state.
        """
        chunks, m = self.chunks, j
        while m + 1 < len(chunks) and chunks[m].kind in (",", "&"):
            step = 1 + (chunks[m].kind == "," and chunks[m + 1].kind == "&")
            if not (self._is_state(m - 1) and m + step < len(chunks) and self._is_state(m + step)):
                return False
            if "&" in (chunks[m].kind, chunks[m + 1].kind):
                return True
            m += step + 1
        return False

    def _is_state(self, j: int) -> bool:
        """Is noun chunk j but the name of somebody who acts?"""
        chunk = self.chunks[j]
        the = chunk.kind == "N" and self.words[chunk.first] == "the"
        bare = replace(chunk, first=chunk.first + 1) if the and len(chunk.phrases) == 1 else chunk
        return chunk.kind == "N" and self.whole(bare) is not None

    def _is_topic(self, p: int) -> bool:
        """Does the preposition belong to a noun told of (tension between, a bid by)?"""
        before = self.chunks[p - 1] if p else None
        if before is None or before.kind != "N":
            return False
        word, case = self.words[before.last], self.chunks[p].case
        if case == "with" and p > 1 and self.chunks[p - 2].kind == "P":
            return word in _STATES_OF | _DEALS and self.chunks[p - 2].case in ("on", "about")
        swap = self.words[before.last - 1] in _SWAPPED
        between = case == "between" and word in _STATES_OF and not swap
        return between or (case == "by" and word in _TRIES)

    def _goes_on(self, k: int, j: int) -> bool:
        """Is noun chunk j another's participle's subject (with A shutting ... and B giving ...)?"""
        verb, nxt = self.chunks[k].verb, self.chunks[j + 1 : j + 2]
        other = nxt[0].verb if nxt else None
        absolute = verb is not None and verb.form == "ing" and self.chunks[k - 1].kind == "N"
        return absolute and other is not None and other.form == "ing" and bool(self.actors_in(j))

    def _opens_clause(self, j: int) -> bool:
        """Is noun chunk j the subject of a finite verb?"""
        for m in range(j + 1, len(self.chunks)):
            chunk = self.chunks[m]
            if chunk.verb is not None:
                return chunk.verb.form == "finite" and self.chunks[m - 1].kind != "&"
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
            ):
                return last, j + 1
            if j + 2 < len(chunks) and chunks[j + 2].kind == ",":
                if j + 3 < len(chunks) and chunks[j + 3].kind == "P":
                    return "", j + 3
                if [c.kind for c in chunks[j + 3 : j + 5]] == ["&", "P"]:
                    return "", j + 4
                return None
            return None
        if (
            nxt.kind == "P"
            and nxt.case in ("with", "to", "from", "against", "between")
            and not any(c.kind == "V" for c in chunks[j + 2 : j + 5])
        ):
            return "", j + 1
        return None

    def actors_in(self, j: int) -> list[Phrase]:
        """Return the phrases of noun chunk j that name somebody, of Iran behind it included."""
        chunk = self.chunks[j]
        found = [self.phrases[n] for n in chunk.phrases]
        known = [one for one in found if one.actors or one.role or one.anaphor == "both"]
        known = known or [one for one in found if one.anaphor == "counterpart"]
        known = known or found
        if not any(one.actors or one.anaphor for one in known):
            known = self._leaders(j) or known
        if known:
            return self._first_party(known, chunk)
        if (
            j + 2 < len(self.chunks)
            and self.chunks[j + 1].kind == "P"
            and (self.chunks[j + 1].case == "of" and self.chunks[j + 2].kind == "N")
        ):
            return self.actors_in(j + 2)
        return []

    def _leaders(self, j: int) -> list[Phrase]:
        """Return whose noun chunk j is: a delegation headed by the premier, a boat owned by."""
        body = self.chunks[j + 1 : j + 5]
        first = body[0].verb if [one.kind for one in body[:2]] == ["V", "N"] else None
        if first is not None and first.form == "ing" and not _COMMANDING.isdisjoint(first.lemmas):
            pair = [one.kind for one in body[1:]] == ["N", "&", "N"]
            return self.actors_in(j + 2) + (self.actors_in(j + 4) if pair else [])
        body = body[:3]
        led = len(body) == 3 and [one.kind for one in body] == ["V", "P", "N"]
        verb = body[0].verb if led else None
        if verb is None or body[1].case not in ("by", "to") or _LEADING.isdisjoint(verb.lemmas):
            return []
        return self.actors_in(j + 3)

    def _first_party(self, known: list[Phrase], chunk: Chunk) -> list[Phrase]:
        """Of several phrases in one run keep the first with actors (Iran's Kurdish ...)."""
        named = [one for one in known if one.actors]
        if len(named) > 1 and named[0].owner and named[-1].last == chunk.last:
            same = named[0].actors[0].country == named[-1].actors[0].country
            if named[-1].rank or same:
                return named[-1:]
        return named[:1] or known[:1]
