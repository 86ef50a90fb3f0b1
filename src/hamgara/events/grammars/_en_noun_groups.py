"""English noun groups: lists, heads, what follows a verb or noun, and who is named in them."""

from __future__ import annotations

from dataclasses import replace

from hamgara.events.grammars._en_chunk import Chunk
from hamgara.events.grammars._en_insets import ends_before_verb, is_set_behind
from hamgara.events.grammars._en_phrase import Phrase
from hamgara.events.grammars._en_rules import Matcher

_SINGULAR = frozenset({"was", "is", "has"})
LEADING = frozenset(
    {"lead", "head", "chair", "own", "belong", "operate", "crew", "man", "charter", "sail", "send",
     "dispatch", "despatch", "donate", "supply", "provide", "hire", "flag", "fly"}
)  # fmt: skip
_COMMANDING = frozenset({"command", "lead", "head", "represent", "chair"})
Case = tuple[str, int]
"""A case and the number of a noun chunk."""


_HOLDING_OFFICE = frozenset({"be", "become", "serve"})
_HAPPENINGS = frozenset(
    {"attack", "attacks", "strike", "strikes", "raid", "raids", "blast", "bombing", "explosion",
     "war", "conflict", "fighting", "clash", "clashes", "shooting", "talks", "meeting", "summit",
     "conference", "incident", "protest", "protests", "rally", "riots", "violence", "operation",
     "vote", "election", "crash"}
)  # fmt: skip


_PRONOUNS = frozenset({"it", "he", "she", "they", "we"})
_MEN = frozenset({"MIL", "CVL"})
_SIDEKICKS = frozenset({"ally", "partner", "neighbor", "neighbour", "rival", "foe", "protege"})
"""What a state is to another: US ally Albania."""
_CARRYING = frozenset({"carry", "bring", "transport", "haul", "ferry"})
_ENVOYS = frozenset({"ambassador", "ambassadors", "envoy", "envoys", "diplomats", "consul"})
_MOMENTS = frozenset({"before", "after", "until", "till", "since"})
"""Before a moment they open no clause (before dawn)."""
_JOINING = frozenset({"including", "along", "together"})
"""First words of prepositions that go on with a list: Niger along with Mali."""
_BESIDES = ("along with", "together with", "alongside", "as well as", "like", "just like")
"""How an inset begins whose states do what the subject does."""
_JOINED_BY = frozenset({"join", "follow"})
_MISSIONS = frozenset({"embassy", "consulate", "mission", "ministry", "government", "court"})
"""What stands in a city and acts: the embassy in Tokyo, which denied it."""
_PAPERS = frozenset(
    {"documents", "papers", "agreements", "accords", "memorandums", "memoranda", "protocols",
     "contracts", "deals", "treaties", "pacts", "agreement", "accord", "memorandum", "protocol"}
)  # fmt: skip


class NounGroups:
    """Answers about the nouns of one sentence."""

    def __init__(
        self, chunks: list[Chunk], phrases: list[Phrase], words: list[str], matcher: Matcher
    ) -> None:
        self.chunks, self.phrases, self.words = chunks, phrases, words
        self.reporting = matcher.lists["reporting"]
        self.controlling = matcher.lists["controlling"]
        self.nouns = matcher.noun_classes
        self.kinds = "".join([one.kind for one in chunks])
        self._subjects: dict[int, list[int]] = {}
        self._afters: dict[int, list[Case]] = {}
        self._actors: dict[int, list[Phrase]] = {}

    def is_reporting(self, m: int) -> bool:
        """Is verb chunk m one of saying?"""
        verb = self.chunks[m].verb
        return verb is not None and bool(self.reporting & set(verb.lemmas))

    def _left_group(self, j: int, *, nearest: bool = False) -> list[int]:
        """Return the head nouns of the group that ends in noun chunk j."""
        k = self._over_cargo(j)
        while k > 0:
            before, over = self.chunks[k - 1], k > 1 and self.kinds[k - 2] == "N"
            if self.words[before.last] in ("as", "than") and not nearest and self.actors_in(k):
                found = self._compared(k)
                if found:
                    return found
            if before.kind == "P":
                if k > 1 and self.words[before.first] in _JOINING and not nearest:
                    return [*self._left_group(k - 2), k]
                if not nearest and not over:
                    return self._past_phrase(k - 1)
                if not over or (nearest and before.case != "of"):
                    break
            elif nearest or not over or not self._hangs_on(before, k - 2):
                break
            k -= 2
        return self._with_list(k)

    def _compared(self, k: int) -> list[int]:
        """Return the subject of "A as well as B recalled", "A rather than B recalled"."""
        last = self.chunks[k - 1].last
        if self.words[last - 2 : last + 1] == ["as", "well", "as"]:
            first = self._left_group(k - 3) if k > 2 and self.kinds[k - 3] == "N" else []
            return [*first, k] if first else []
        apart = self.words[last - 1 : last + 1] == ["rather", "than"]
        return self._left_group(k - 2) if apart and k > 1 and self.kinds[k - 2] == "N" else []

    def _hangs_on(self, chunk: Chunk, j: int) -> bool:
        """Does a participle, an infinitive or "as" belong to noun chunk j before it?"""
        if chunk.verb is None:
            return chunk.kind == "B" and chunk.case == "as" and self._begins(j)
        form = chunk.verb.form
        return form in ("ing", "pp") or (form == "inf" and self._begins(j))

    def _are_papers_on(self, k: int) -> bool:
        """Does noun chunk k tell what papers are on (documents on water and rail were signed)?"""
        on = self.words[self.chunks[k - 1].first] in ("on", "about", "concerning")
        return on and self.kinds[k - 2] == "N" and self.words[self.chunks[k - 2].last] in _PAPERS

    def _over_cargo(self, j: int) -> int:
        """Return the first of a list of things carried (a plane with dogs and tents landed)."""
        k = j
        while (
            k > 1
            and self.kinds[k - 2] == "N"
            and (self.chunks[k - 1].kind in ("&", ",") or self.chunks[k - 1].case == "of")
        ):
            if any(one.actors or one.anaphor for n in (k, k - 2) for one in self.actors_in(n)):
                return j
            k -= 2
        verb = self.chunks[k - 1].verb if k > 1 else None
        loaded = k > 1 and self.words[self.chunks[k - 1].first] == "with"
        loaded = loaded or (verb is not None and not _CARRYING.isdisjoint(verb.lemmas))
        loaded = loaded or (k > 1 and self._are_papers_on(k))
        behind = self.chunks[k - 2] if k > 1 else self.chunks[0]
        hung = behind.kind == "N" or (behind.verb is not None and behind.verb.form == "pp")
        return k if loaded and k < j and hung else j

    def _begins(self, j: int) -> bool:
        """Does no finite verb stand before chunk j in its clause (a plea to free him failed)?"""
        for m in range(j - 1, -1, -1):
            opens = self.chunks[m].kind in (";", "B", "R")
            if opens and not (m + 1 == j and self.chunks[m].case in _MOMENTS):
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
        if before.verb is not None and before.verb.form == "inf" and p > 1:
            opens = self.chunks[p - 2].kind == "N" and self._begins(p - 2)
            return self._left_group(p - 2) if opens else []
        return []

    def _with_list(self, k: int) -> list[int]:
        """Return noun chunk k with those listed before it (A, B and C)."""
        chunks = self.chunks
        group = [k]
        if self._is_headline_pair(k):
            return list(range(0, k + 1, 2))
        if k > 1 and chunks[k - 1].case == "but" and self.kinds[k - 2] == "N":
            only = self.words[chunks[k - 2].first - 1] == "only"
            return [k - 2, k] if only else group
        if k < 2 or chunks[k - 1].kind != "&" or chunks[k - 1].case not in ("and", "or", "nor"):
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
                return self._listed_behind(start, group, busy)
            group[:0] = [] if is_set_behind(chunks, self.words, start) else [start]
            m = start - 1
            if chunks[m].kind not in ("&", ","):
                break
        return group

    def _listed_behind(self, start: int, group: list[int], busy: str) -> list[int]:
        """Return the subject where a list stands behind a preposition (allies including A, B)."""
        if start > 1 and self.words[self.chunks[start - 1].first] in _JOINING and not busy:
            return [*self._left_group(start - 2), start, *group]
        if start > 1 and self.kinds[start - 2 : start] == ",P":
            opener = self.chunks[start - 1]
            if self.words[opener.first] == "with" and self.actors_in(start):
                return [start, *group]
        if self._is_single(group[-1]):
            return self._left_group(start)
        return group[-1:] if busy or not self.actors_in(start) else self._left_group(start)

    def _head_of(self, j: int) -> int:
        """Return the noun chunk whose of-phrase chunk j is."""
        chunks = self.chunks
        while j > 1 and self.kinds[j - 2 : j] == "NP":
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
        kinds = self.kinds[: k + 1]
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
                told = self.reporting & set(chunk.verb.lemmas) and not self._calls_home(j)
                if told and not comma:
                    return ""
                if chunk.verb.form == "finite" or not comma:
                    return "far" if comma else "near"
        return ""

    def _calls_home(self, j: int) -> bool:
        """Does verb j recall an envoy rather than what was once so (recalled its ambassador)?"""
        verb, behind = self.chunks[j].verb, self.chunks[j + 1]
        recalls = verb is not None and "recall" in verb.lemmas and behind.kind == "N"
        return recalls and not _ENVOYS.isdisjoint(self.words[behind.first : behind.last + 1])

    def antecedent(self, r: int) -> list[int]:
        """Return what relative pronoun r stands for."""
        j = r - 1
        if j >= 0 and self.chunks[j].kind == "P":
            j -= 1
        if j >= 0 and self.chunks[j].kind == ",":
            j -= 1
        verb = self.chunks[j].verb if j > 0 and j < r - 1 else None
        if verb is not None and not self.reporting.isdisjoint(verb.lemmas):
            j = self.kinds.rfind(",", 0, j) - 1
        if j < 0 or self.chunks[j].kind != "N":
            return []
        deal = self._deal_of(j) if self.words[self.chunks[r].first] == "that" else None
        if deal is not None:
            return [deal]
        if j > 1 and self._happens_in(j):
            return [j - 2]
        if self.actors_in(j):
            listed = j > 1 and self.chunks[j - 1].case == "and" and self.chunks[j - 2].kind == "N"
            return self._with_list(j) if listed and self.actors_in(j - 2) else [j]
        k = j
        while k > 1 and self.chunks[k - 1].kind == "P" and self.chunks[k - 2].kind == "N":
            k -= 2
            if self.actors_in(k):
                return [k]
        return [j]

    def _deal_of(self, j: int) -> int | None:
        """Return what is "between" the states that end in chunk j (a deal between A and B that)."""
        kinds = self.kinds[max(j - 4, 0) : j + 1]
        between = kinds == "NPN&N" and self.chunks[j - 3].case == "between"
        return j - 4 if between else None

    def _happens_in(self, j: int) -> bool:
        """Is noun chunk j only where something happens (the strike in Jordan which killed)?"""
        what = self.words[self.chunks[j - 2].last]
        there = self.kinds[j - 2 : j] == "NP" and self.chunks[j - 1].case == "in"
        if there and what in _MISSIONS and all(one.city for one in self.actors_in(j)):
            return True
        return there and what in _HAPPENINGS and not self.actors_in(j - 2)

    def _listed_inset(self, comma: int) -> list[int]:
        """Return the states set behind a plural: the three states, Mali, Niger and Chad, said."""
        chunks, m = self.chunks, comma - 1
        found: list[int] = []
        while m > 0 and self._is_state(m) and chunks[m - 1].kind in (",", "&"):
            found.insert(0, m)
            m -= 2 + (chunks[m - 1].kind == "&" and chunks[m - 2].kind == ",")
        head = m >= 0 and chunks[m].kind == "N" and chunks[m + 1].kind == ","
        told = len(found) > 1 and head and not any(one.actors for one in self.actors_in(m))
        return found if told else []

    def _before_inset(self, comma: int) -> list[int]:
        chunks = self.chunks
        listed = self._listed_inset(comma)
        if listed:
            return listed
        for m in range(comma - 1, -1, -1):
            if chunks[m].kind in (";",):
                return []
            if self._ends_apposition(m) and self._is_set_behind_name(m + 1):
                return self._left_group(m)
            if m and chunks[m].kind == "," and chunks[m - 1].kind == "N":
                opens = chunks[m + 1]
                if opens.kind in ("R", "P", "N", "B") or (
                    opens.verb is not None and opens.verb.form in ("ing", "pp")
                ):
                    group = self._left_group(m - 1)
                    named = any(one.actors for n in group for one in self.actors_in(n))
                    if group and not named and opens.kind == "N":
                        return [*group, m + 1]
                    return [*group, *self.companions(m + 1, comma - 1)] if named else group
        return []

    def _is_set_behind_name(self, j: int) -> bool:
        """Does chunk j only tell more of the name before it (who, from, a former premier)?"""
        article = self.words[self.chunks[j].first] in ("a", "an", "the")
        named = any(one.actors for one in self.actors_in(j))
        told = self.chunks[j].kind == "N" and article and not named
        return told or self.chunks[j].kind in ("P", "R")

    def _ends_apposition(self, j: int) -> bool:
        """Does noun chunk j hold the comma behind a name set behind its office?"""
        return self.chunks[j].kind == "N" and self.words[self.chunks[j].last] == ","

    def companions(self, first: int, last: int) -> list[int]:
        """Return who acts beside the subject in chunks `first` to `last`: joined by A and B."""
        opener = self.chunks[first]
        verb = opener.verb
        joined = verb is not None and verb.passive and not _JOINED_BY.isdisjoint(verb.lemmas)
        words = " ".join(self.words[opener.first : opener.first + 3]) + " "
        if not joined and not words.startswith(tuple(f"{one} " for one in _BESIDES)):
            return []
        found: list[int] = []
        for j in range(first + 1, last + 1):
            chunk, before = self.chunks[j], self.chunks[j - 1]
            if chunk.kind not in ("N", "P", "&", ","):
                return []
            hangs = before.kind == "P" and j - 2 > first and self.actors_in(j - 2)
            owned = any(one.owner and one.last < chunk.last for one in self.actors_in(j))
            if chunk.kind == "N" and self.actors_in(j) and not (hangs or owned):
                found.append(j)
        return found

    def _companions_ahead(self, group: list[int]) -> list[int]:
        """Return who opens the sentence beside its subject (Along with Peru, Chile recalled)."""
        comma = group[0] - 1 if group else 0
        opens = comma > 1 and self.chunks[comma].kind == "," and self.chunks[0].kind == "P"
        return self.companions(0, comma - 1) if opens else []

    def _is_state(self, j: int) -> bool:
        """Is noun chunk j but the name of somebody who acts?"""
        chunk = self.chunks[j]
        the = chunk.kind == "N" and self.words[chunk.first] == "the"
        bare = replace(chunk, first=chunk.first + 1) if the and len(chunk.phrases) == 1 else chunk
        return chunk.kind == "N" and self.whole(bare) is not None

    def opens_clause(self, j: int) -> bool:
        """Is noun chunk j the subject of a finite verb?"""
        for m in range(j + 1, len(self.chunks)):
            chunk = self.chunks[m]
            if chunk.verb is not None:
                return chunk.verb.form == "finite" and self.chunks[m - 1].kind != "&"
            told = chunk.kind == self.kinds[m - 1] == "N" and m - 1 > j
            if chunk.kind == "R" or (told and self.words[chunk.first] in _PRONOUNS):
                return False
            if chunk.kind == ",":
                related = self.kinds[m + 1 : m + 2] == "R" and self._goes_on_past(m + 1)
                return related or ends_before_verb(self.chunks, self.words, m)
            if chunk.kind not in ("N", "P", "&"):
                return False
        return False

    def _goes_on_past(self, r: int) -> bool:
        """Does a finite verb follow the relative clause that begins at chunk r, behind a comma?"""
        return self.words[self.chunks[r].first] != "where" and any(
            self.kinds[m] == "," and verb is not None and verb.form == "finite"
            for m, verb in enumerate([one.verb for one in self.chunks[r + 1 :]], r)
        )

    def actors_in(self, j: int) -> list[Phrase]:
        """Return the phrases of noun chunk j that name somebody, of Iran behind it included."""
        if j not in self._actors:
            self._actors[j] = self._find_actors(j)
        return self._actors[j]

    def _find_actors(self, j: int) -> list[Phrase]:
        chunk = self.chunks[j]
        found = [self.phrases[n] for n in chunk.phrases]
        known = [one for one in found if one.actors or one.role or one.anaphor == "both"]
        known = known or [one for one in found if one.anaphor == "counterpart"]
        known = known or found
        if not any(one.actors or one.anaphor for one in known):
            known = self._leaders(j) or known
        if len(known) == 1 and known[0].person and not (known[0].actors or known[0].pronoun):
            known = self._explained(j) or known
        bare = [one for one in known if not (one.actors or one.anaphor) and one.role in _MEN]
        if bare and len(bare) == len(known) and self.kinds[j + 1 : j + 3] == "PN":
            owners = self.actors_in(j + 2) if self.chunks[j + 1].case == "of" else []
            lent = [one for one in owners if one.actors]
            return [one._replace(role=bare[0].role) for one in lent] or known[:1]
        if known:
            return self._first_party(known, chunk)
        if self.kinds[j + 1 : j + 3] == "PN" and self.chunks[j + 1].case == "of":
            several = self.words[chunk.last].endswith("s")
            return self.actors_in(j + 2) + (self._rest_of_list(j + 2) if several else [])
        return []

    def _rest_of_list(self, j: int) -> list[Phrase]:
        """Return the states listed behind that of chunk j: the heads of the railways of A and B."""
        chunks, found = self.chunks, []
        while j + 1 < len(chunks) and chunks[j + 1].kind in (",", "&") and self._is_state(j):
            step = 1 + (chunks[j + 1].kind == "," and chunks[j + 2 : j + 3] != []
                        and chunks[j + 2].kind == "&")  # fmt: skip
            m = j + 1 + step
            if m >= len(chunks) or not self._is_state(m) or self.opens_clause(m):
                break
            found += self.actors_in(m)
            if "&" in (chunks[j + 1].kind, chunks[m - 1].kind):
                return found
            j = m
        return []

    def _explained(self, j: int) -> list[Phrase]:
        """Return the office set behind a mere name: Jan Kovac, the Slovak envoy; who is the ..."""
        chunks, at = self.chunks, j + 2
        kinds = self.kinds[j : j + 6]
        verb = chunks[j + 3].verb if kinds.startswith("N,RVN") else None
        if verb is not None and not _HOLDING_OFFICE.isdisjoint(verb.lemmas):
            at = j + 4
        elif not kinds.startswith("N,N") or kinds[3:4] not in ("", ",", ";"):
            return []
        found = [self.phrases[n] for n in chunks[at].phrases]
        set_so = len(found) == 1 and bool(found[0].actors) and bool(found[0].rank)
        return found if set_so and found[0].first - chunks[at].first <= 1 else []

    def _leaders(self, j: int) -> list[Phrase]:
        """Return whose noun chunk j is: a delegation headed by the premier, a boat owned by."""
        kinds = self.kinds[j + 1 : j + 5]
        verb = self.chunks[j + 1].verb if kinds[:1] == "V" else None
        if verb is None or verb.form == "finite":
            return []
        if kinds[1:2] == "N" and verb.form == "ing" and not _COMMANDING.isdisjoint(verb.lemmas):
            return self.actors_in(j + 2) + (self.actors_in(j + 4) if kinds == "VN&N" else [])
        led = kinds[:3] == "VPN" and self.chunks[j + 2].case in ("by", "to")
        return self.actors_in(j + 3) if led and not LEADING.isdisjoint(verb.lemmas) else []

    def _first_party(self, known: list[Phrase], chunk: Chunk) -> list[Phrase]:
        """Of several phrases in one run keep the first with actors (Iran's Kurdish ...)."""
        named = [one for one in known if one.actors]
        if len(named) > 1 and named[0].owner and named[-1].last == chunk.last:
            same = named[0].actors[0].country == named[-1].actors[0].country
            if named[-1].rank or same:
                return named[-1:]
        if len(named) > 1 and named[-1].last == chunk.last:
            between = self.words[named[0].last + 1 : named[-1].first]
            if between and between[-1] in _SIDEKICKS:
                return named[-1:]
        return named[:1] or known[:1]
