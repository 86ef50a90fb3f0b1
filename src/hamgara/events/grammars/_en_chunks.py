"""English chunks: verb groups, noun runs, prepositions and what parts clauses."""

from __future__ import annotations

from hamgara.events.grammars._en_chunk import NO_FORM, Chunk, Verb
from hamgara.events.grammars._en_function import (
    ADVERBS,
    BE,
    BOUNDS,
    CASES,
    CLAUSE_WORDS,
    COMPOUND,
    DATE_WORDS,
    DETERMINERS,
    DO,
    FRONTED,
    HAVE,
    MAYBE,
    MODALS,
    NEGATIONS,
    RELATABLE,
    RELATIVES,
    WHEN,
    is_count,
)
from hamgara.events.grammars._en_inflection import BASE, GERUND, PARTICIPLE, PAST, THIRD, listed
from hamgara.events.grammars._en_verb_groups import VerbGroups

_TIMES = frozenset({"day", "morning", "evening", "night", "afternoon", "week", "month", "year"})
_SPANS = frozenset({"years", "months", "weeks", "days", "hours", "minutes", "decades", "time",
                    "decade"})  # fmt: skip
"""What the time ends in that opens a sentence without a comma."""
_SPAN = frozenset({"year", "month", "week", "day", "night", "hour"})
_LONG = 5
"""Words in which the time that a sentence opens with is told."""
_TERM = 4
"""Words of what something is called, at most (dismissed as absurd and motivated)."""
_ADVERBS_AT_MOST = 3
"""Words between two commas that make no chunk."""
_MANNERS = {
    "face": ["to", "face"], "side": ["by", "side"], "shoulder": ["to", "shoulder"],
    "hand": ["in", "hand"], "one": ["to", "one"], "eye": ["to", "eye"], "back": ["and", "forth"],
}  # fmt: skip
"""Phrases that tell how: met face to face."""
_SETTLED_PAIRS = {
    "at": {"once"}, "once": {"more", "again"}, "for": {"now"},
    "as": {"expected", "promised", "planned", "scheduled", "agreed", "announced", "usual"},
}  # fmt: skip
"""Pairs of words that are adverbs: it did so as expected."""
_INSET = 6
"""Words at most between the "and" of a list and the comma behind an inset."""
_JOINING = frozenset({"and", "or", "but", "nor", "yet", "plus"})
_FUNCTION = (
    ADVERBS | BE | CLAUSE_WORDS | DATE_WORDS | DO | HAVE | MAYBE | MODALS | NEGATIONS | RELATIVES
    | WHEN | _JOINING | BOUNDS.keys() | CASES.keys() | COMPOUND.keys() | _MANNERS.keys()
    | {"that", "what", "all", "both", "each"}
)  # fmt: skip
"""Words that may be more than part of a noun run or a verb without an auxiliary."""
_VOICING = listed("express convey give offer extend voice send say pass owe return transmit")
_WARM = listed("deep deepest sincere warm heartfelt special many profound public full")
_TALKS = listed(
    "talks meeting meetings visit summit call session lunch dinner conference ceremony opening"
    " event forum signing parade inauguration handover celebrations festivities briefing"
    " conversation"
)
_SPEAKING_ABOUT = listed(
    "talk speak complain ask inquire enquire worry know think hear argue disagree quarrel joke lie"
    " warn care learn write tell inform go fight clash be bring set"
)
"""Verbs behind which "about", "over" and "around" are prepositions, though a number follows."""


_SUBJECT = 18
"""Words in which the verb of a clause follows what opens it."""
_SUPPOSED = 9
"""Words in which the "to" of a condition follows its "were"."""


_ROUNDING_VERBS = (("more", "than"), ("as", "good", "as"), ("all", "but"))
"""What may stand before a verb as well: more than doubled, all but closed."""


class Chunker(VerbGroups):
    """Cuts one sentence into chunks."""

    def read(self) -> list[Chunk]:
        """Return the chunks in their order."""
        i, end = 0, len(self.tokens.words)
        while i < end:
            word = self.words[i]
            if i in self.starts and not (word == "both" and self._is_floating(i)):
                i = self._take_phrase(i)
            elif not word[0].isalnum():
                i = self._take_sign(i, word)
            elif word in _FUNCTION or word[0].isdigit():
                i = self._step(i, word)
            elif self._is_toil(i):
                i = self._take_noun(i, i)
            else:
                i = self._read_bare(i) or self._pass(i)
        self._settle_participles()
        self._settle_headline()
        self._settle_fronted()
        if "were" in self.words:
            self._settle_supposed()
        return self.made

    def _settle_fronted(self) -> None:
        """Let what is fronted tell that something is to come (Planned for June is a visit)."""
        if self.words[0] not in FRONTED:
            return
        for one in self.made:
            if one.verb is not None and one.verb.form == "finite":
                if one.verb.lemmas == ("be",) and not one.verb.past:
                    one.verb.lemmas, one.verb.passive = ("slate",), True
                return
            if one.phrases or one.kind in (",", ";", "B", "R"):
                return

    def _settle_supposed(self) -> None:
        """Let who stands behind the "were" of a condition do it (were Kabul to expel them)."""
        opened = False
        for one in self.made:
            if one.kind == "B":
                opened = self.words[one.first] == "were"
            elif one.verb is not None:
                if opened and one.verb.form == "inf":
                    one.verb.form = "finite"
                opened = False

    def _step(self, i: int, word: str) -> int:  # noqa: C901 - one case after another
        """Take the chunk at function word i and return where the next begins."""
        nxt = self.words[i + 1]
        jump = self._skip_date(i)
        if jump > i:
            self._drop_dated(i, jump)
            self._close_opening(jump)
            return jump
        jump = self._skip_bound(i) if word in BOUNDS else i
        jump = self._skip_naming(i) if word in ("that", "what") else jump
        if jump > i:
            return jump
        if word == "due" and nxt == "to" and self._has(i + 2, BASE):
            self.made.append(Chunk("V", i, i, verb=Verb(i, ("slate",), "pp", passive=True)))
            return i + 1
        if word == "according" and self.words[i + 1 : i + 3] == ["to", "which"]:
            self.made.append(Chunk("B", i, i + 2, "that"))
            return i + 3
        if word in COMPOUND and nxt in COMPOUND[word] and not self._are_given(i):
            last = i + 1
            if self.words[last + 1] in ("of", "to", "with", "for", "from"):
                last += 1
            self.made.append(Chunk("P", i, last, COMPOUND[word][nxt]))
            return last + 1
        if nxt in _SETTLED_PAIRS.get(word, ()) and self.words[i + 2] not in ("by", "to", "than"):
            return i + 2
        if word in _MANNERS and self.words[i + 1 : i + 3] == _MANNERS[word]:
            return i + 3
        if word in ("all", "both", "each") and self._is_floating(i):
            return i + 1
        if word in ("should", "had", "were") and self._is_inverted(i):
            return self._take("B", i, "if")
        group = self._read_group(i)
        if group is not None:
            return group
        if word in NEGATIONS:
            return self._take_noun(i, i) if word in ("no", "neither") else i + 1
        if word in _JOINING:
            self._take("&", i, word)
            return self._skip_inset(i)
        if word in RELATIVES or (word == "that" and self._is_relative(i)):
            return self._take("R", i, word)
        if word == "that" and nxt == "of" and self.made and self.made[-1].kind in "&P":
            return self._take_noun(i, i)
        if word == "that" and nxt in self.forms and not (nxt.endswith("ing") or self._is_said(i)):
            return self._take_noun(i, i)
        if word in CLAUSE_WORDS or word == "that" or (word in MAYBE and self._opens_clause(i)):
            return self._take("B", i, word)
        if word == "off" and self._belongs_to_verb(i):
            return i + 1
        if word in ("from", "in") and nxt in ("there", "here"):
            return i + 2
        if word in ("about", "over", "around") and self._is_approximate(i):
            return i + 1
        return self._take("P", i, CASES[word]) if word in CASES else self._pass(i)

    def _skip_inset(self, i: int) -> int:
        """Return the word after the "and" at word i and an inset (to X, Y and, with limits, Z)."""
        begin = i + 1 + (self.words[i + 1] == ",")
        kinds = "".join(one.kind for one in self.made[-4:]).removesuffix("&").removesuffix(",")
        opened = self.words[begin] in CASES or self.words[begin] in ADVERBS | {"more", "most"}
        if not kinds.endswith(",N") or not opened:
            return i + 1
        for k in range(begin + 1, begin + _INSET):
            if self.words[k] == ",":
                after = k + 1 + (self.words[k + 1] == "the")
                return k + 1 if after in self.starts or k + 1 in self.starts else i + 1
            if k in self.starts or not self.words[k].isalpha():
                return i + 1
        return i + 1

    def _pass(self, i: int) -> int:
        """Take word i into a noun run, or leave out an adverb."""
        return i + 1 if self._is_adverb(i) else self._take_noun(i, i)

    def _belongs_to_verb(self, i: int) -> bool:
        """Does the "off" at word i belong to the verb before it (called off talks)?"""
        last = self.made[-1] if self.made else None
        capital = (self.tokens.cases[i + 1 : i + 2] or [0])[0]
        return last is not None and last.kind == "V" and last.last == i - 1 and not capital

    def _are_given(self, i: int) -> bool:
        """Are the "thanks to" at word i what somebody expresses (his thanks to Angola)?"""
        if self.words[i] != "thanks" or not self.made:
            return False
        verb = self.made[-1].verb
        voiced = verb is not None and not _VOICING.isdisjoint(verb.lemmas)
        known = self.words[i - 1] in DETERMINERS | _WARM or self.tokens.owner[i - 1]
        owned = self.made[-1].last == i - 1 and known
        return voiced or owned

    def _drop_dated(self, i: int, after: int) -> None:
        """Leave out the preposition of a date before a verb (the plan for Friday includes)."""
        last = self.made[-1] if self.made else None
        verb = THIRD in self.forms.get(self.words[after], NO_FORM).features
        if last is not None and last.kind == "P" and last.last == i - 1 and verb:
            self.made.pop()

    def _close_opening(self, after: int) -> None:
        """Part what opens the sentence from its subject (In Baku on Monday Iran's envoy said)."""
        if after in self.starts and self._kinds() in ("PN", "PNPN"):
            self.made.append(Chunk(",", after - 1, after - 1))

    def _is_said(self, i: int) -> bool:
        """Does what is said follow this "that" (confirmed that jets had been scrambled)?"""
        ends = self.made[-1:] if self.made and self.made[-1].kind == "V" else self.made[-2:-1]
        verb = ends[0].verb if ends else None
        told = verb is not None and bool(self.reporting & set(verb.lemmas))
        heard = bool(self.made) and self.made[-1].kind == "N" and bool(self.made[-1].phrases)
        return told and (heard or self.words[i + 1][-1:] == "s")

    def _skip_naming(self, i: int) -> int:
        """Return the word after "what he called" before a noun, "that morning", else i."""
        words = self.words
        if words[i] == "that":
            return i + 2 if words[i + 1] in _TIMES else i
        if words[i + 1] not in ("it", "he", "she", "they"):
            return i
        end = i + 2 + (words[i + 2] in HAVE)
        if words[end] in ("calls", "called", "termed", "terms", "considers", "considered"):
            return end + 1
        seen = words[end] in ("described", "sees", "saw") and words[end + 1] == "as"
        return end + 2 if seen else i

    def _skip_bound(self, i: int) -> int:
        """Return the word after what rounds a number or a verb (more than doubled), else i."""
        for bound in BOUNDS[self.words[i]]:
            end = i + len(bound)
            if tuple(self.words[i:end]) == bound:
                one = self.words[end] in ("a", "one") and is_count(self.words[end + 1])
                done = bound in _ROUNDING_VERBS and self._has(end, PAST) and end not in self.starts
                if one or is_count(self.words[end]) or done:
                    return end + (self.words[end] == "a")
        return i

    def _is_floating(self, i: int) -> bool:
        """Does "all" stand between the subjects and their verb (Paris and Rome all rejected)?"""
        group = bool(self.made) and self.made[-1].kind == "N" and self.made[-1].last == i - 1
        past = bool({PAST, PARTICIPLE} & self.forms.get(self.words[i + 1], NO_FORM).features)
        return group and i + 1 not in self.starts and past

    def _is_inverted(self, i: int) -> bool:
        """Does an auxiliary before its subject open a condition (should Minsk refuse)?"""
        kind, nxt = self.made[-1].kind if self.made else ";", self.words[i + 1]
        if nxt in ("both", "each", "all"):
            return False
        if not self._supposes(i) and self.words[i] != "should" and kind != ";":
            told = any(one.verb and one.verb.form == "finite" for one in self.made)
            if kind != "," or not told:
                return False
        named = i + 1 in self.starts and not self.phrases[self.starts[i + 1]].owner
        return named or nxt in DETERMINERS or nxt == "there"

    def _supposes(self, i: int) -> bool:
        """Is it the "were" of a condition for what would follow (were Kabul to expel them)?"""
        ahead = self.words[i + 2 : i + _SUPPOSED]
        return self.words[i] == "were" and "to" in ahead and "would" in self.words

    def _is_approximate(self, i: int) -> bool:
        """Does the word round a number (about 800 Filipinos burned a flag)?"""
        before = self.made[-1] if self.made else None
        if before is not None and before.verb is not None:
            apart = not set(before.verb.lemmas) & _SPEAKING_ABOUT
        else:
            apart = before is None or before.kind in (";", ",", "P", "&")
        return apart and is_count(self.words[i + 1])

    def _take(self, kind: str, i: int, case: str) -> int:
        self.made.append(Chunk(kind, i, i, case))
        return i + 1

    def _take_phrase(self, i: int) -> int:
        number = self.starts[i]
        self._take_noun(i, self.phrases[number].last)
        self.made[-1].phrases.append(number)
        return self.phrases[number].last + 1

    def _take_noun(self, first: int, last: int) -> int:
        if first in self.starts and (self._opens_with_talks(first) or self._opens_with_time(first)):
            self.made += [Chunk(",", first - 1, first - 1), Chunk("N", first, last)]
            return last + 1
        previous = self.made[-1] if self.made else None
        if previous is None or previous.kind != "N" or self._begins_anew(first, previous.last):
            self.made.append(Chunk("N", first, last))
        else:
            previous.last = last
        return last + 1

    def _begins_anew(self, first: int, last: int) -> bool:
        """Does another noun begin at word `first`, behind one that ends at word `last`?"""
        word, ahead = self.words[first], self.words[last]
        if word in ("it", "he", "she", "they"):
            return True
        if word in DETERMINERS and (last < first - 1 or ahead not in ("all", "both", "half")):
            return True
        number = self.starts.get(first)
        return number is not None and ahead in RELATABLE and not self.phrases[number].modifier

    def _opens_with_talks(self, first: int) -> bool:
        """Does a person stand behind talks that open the sentence (At their talks Fico said)?"""
        if self.words[first - 1] not in _TALKS or not self.made:
            return False
        phrase = self.phrases[self.starts[first]]
        person = (phrase.person or phrase.rank) and phrase.actors and not phrase.owner
        opens = self.made[-1].last == first - 1 and self._kinds() in ("PN", "PNPN", "PNPNPN")
        return bool(person) and opens

    def _opens_with_time(self, first: int) -> bool:
        """Does a state stand behind the time that opens the sentence (In two years Iran sent)?"""
        opens = self._kinds() in ("PN", "PNPN", ",PN", ";PN") and self.made[-1].last == first - 1
        spent = self.words[first - 1] in _SPANS or self._is_toil(first - 1)
        return opens and spent and not self.made[-1].phrases

    def _is_toil(self, i: int) -> bool:
        """Is word i what the time before it went by with (after months of haggling Peru agreed)?"""
        opens = self._kinds() in ("PN", "PNP", "PNPN") and self.words[i - 1] == "of"
        if not opens or self.words[i - 2] not in _SPANS | _SPAN or not self._is_plain(i):
            return False
        k = i + 1
        while k in self.starts:
            k = self.phrases[self.starts[k]].last + 1
            k += self.words[k] in ("and", ",") and k + 1 in self.starts
        k = self._past_adverbs(self._skip_date(k))
        told = self._has(k, PAST) or self._has(k, THIRD) or self.words[k] in BE | HAVE | MODALS
        return self.words[k] == "," if k == i + 1 else told

    def _is_plain(self, i: int) -> bool:
        """Is word i a gerund or a bare noun?"""
        bare = self.words[i].isalpha() and not self.tokens.cases[i] and i not in self.starts
        return bare and self.words[i] not in DETERMINERS

    def _take_sign(self, i: int, word: str) -> int:
        if word == "(":
            for k in range(i + 1, min(i + 12, len(self.tokens.words))):
                if self.words[k] == ")":
                    return k + 1
        if word in ("$", "%", "&", "£", "€") or word in "\"'`()[]":
            return i + 1
        if word == "," and self._parts_place(i):
            return i + 1
        if word == "," and self._closes_adverb(i):
            self.made.pop()
            return i + 1
        self.made.append(Chunk("," if word in ",-" else ";", i, i))
        return i + 1

    def _parts_place(self, i: int) -> bool:
        """Does comma i stand between or behind a city and its state (in Goma, Congo, to)?"""
        last = self.made[-1] if self.made else None
        if last is None or last.kind != "N" or not last.phrases or last.last != i - 1:
            return False
        near = [self.phrases[n] for n in last.phrases[-2:]]
        states = [one.countries for one in near]
        if len(near) > 1 and near[0].city and states[0] == states[1] != set():
            return self.words[near[0].last + 1] == "," and not near[1].rank
        number = self.starts.get(i + 1)
        state = self.phrases[number] if number is not None else None
        plain = state is not None and not (state.rank or state.modifier or state.city)
        if state is None or not plain or not near[-1].city or near[-1].last != i - 1:
            return False
        closed = self.words[state.last + 1] in (",", ".", "")
        return closed and state.countries == states[-1] != set()

    def _closes_adverb(self, i: int) -> bool:
        """Does comma i close a mere adverb between subject and verb (Tokyo, meanwhile, urged)?"""
        last = self.made[-1] if self.made else None
        if last is None or last.kind != "," or not 0 < i - last.last - 1 <= _ADVERBS_AT_MOST:
            return False
        return len(self.made) > 1 and self.made[-2].kind == "N"

    def _is_relative(self, i: int) -> bool:
        """Is this "that" a relative pronoun: a noun before it, a verb behind it?"""
        if not self.made or self.made[-1].kind != "N":
            return False
        nxt = self.words[i + 1]
        if nxt == "calls" and self.words[i + 2] in ("on", "for", "upon"):
            return True
        if nxt in BE or nxt in HAVE or nxt in MODALS:
            return True
        if nxt[-2:] == "ed" and nxt not in self.forms and self._ends_in_noun(i + 2):
            return True
        finite = self.forms.get(nxt, NO_FORM).features & {PAST, THIRD}
        return bool(finite) and (nxt not in self.dual or self._has_bare_object(i + 1))

    def _ends_in_noun(self, i: int) -> bool:
        """Is word i no verb, so that the past before it is one (that stunned diplomats)?"""
        word = self.words[i]
        known = word in BE or word in HAVE or word in MODALS or word in self.forms
        return word.isalpha() and not known and self.words[i + 1] not in self.forms

    def _has_bare_object(self, i: int) -> bool:
        """Is a past that may be a noun followed by what it is done to (that cut ties with)?"""
        behind = self.words[i + 1]
        past = PAST in self.forms[self.words[i]].features
        return past and behind.isalpha() and behind not in self.forms and behind not in CASES

    def _lists_names(self, i: int, comma: int) -> bool:
        """Do only names stand between word i and a comma (after Tehran, Baku and Moscow agreed)?"""
        if self.words[i] == "as":
            return False
        k = i + 1
        while k < comma:
            while self.words[k] in ("the", ",", "and"):
                k += 1
            number = self.starts.get(k)
            if number is None:
                return False
            k = self.phrases[number].last + 1
        return k == comma and comma > i + 1

    def _past_inset(self, i: int) -> int:
        """Return the word behind an inset opened by comma i (jets, taking off from, bombed)."""
        nxt = self.words[i + 1]
        opened = nxt in RELATIVES or GERUND in self.forms.get(nxt, NO_FORM).features
        ends = (k for k in range(i + 2, i + _SUBJECT) if self.words[k : k + 1] == [","])
        return next(ends, -1) + 1 if opened else 0

    def _leads_toil(self, i: int) -> bool:
        """Does "after" at word i open the sentence with a time gone by (after days of V-ing)?"""
        near = self.words[i + 1 : i + _LONG]
        k = next((i + 1 + n for n, word in enumerate(near) if word in _SPANS | _SPAN), -1)
        opens = not self.made and k > 0 and self.words[k + 1 : k + 2] == ["of"]
        return opens and self._is_plain(k + 2)

    def _opens_clause(self, i: int) -> bool:
        """Does a clause with its own verb follow this after, before, since, as?"""
        if self._leads_toil(i):
            return False
        titled = i + 1 in self.starts  # acting is no verb in "after acting premier X resigned"
        if not titled and GERUND in self.forms.get(self.words[i + 1], NO_FORM).features:
            return False
        k = i + 1
        while k < min(i + _SUBJECT, len(self.tokens.words)):
            word = self.words[k]
            name = k + 1 + (self.words[k + 1] == "the")
            if word == "," and name in self.starts and self._lists_names(i, k):
                k = name
                continue
            behind = self._past_inset(k) if word == "," else 0
            if behind:
                k = behind
                continue
            if word in (",", ";", ".") or word in RELATIVES or word == "that":
                return False
            named = not self.starts.keys().isdisjoint(range(i + 1, k + 1))
            if word == "and" and self.words[i] == "as" and k <= i + _TERM and not named:
                return False
            if k in self.starts:
                k = self.phrases[self.starts[k]].last + 1
                continue
            if word in BE or word in HAVE or word in MODALS or word in DO:
                return True
            features = self.forms[word].features if word in self.forms else frozenset()
            if (
                PAST in features
                and self.words[k - 1] not in DETERMINERS
                and k > i + 1
                and (self.words[k + 1] != "by")
            ):
                return True
            dual = word in self.dual and not (word == "issues" and self.words[k + 1] in ("a", "an"))
            if THIRD in features and not dual and k > i + 1:
                return True
            k += 1
        return False
