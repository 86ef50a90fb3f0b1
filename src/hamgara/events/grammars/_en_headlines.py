"""English headlines, whose verb stands without an auxiliary and may look like a noun."""

from __future__ import annotations

from hamgara.events.grammars._en_function import (
    BE,
    CASES,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    is_count,
)
from hamgara.events.grammars._en_inflection import PAST, THIRD
from hamgara.events.grammars._en_participles import Participles
from hamgara.events.grammars._en_phrase import Chosen, Phrase
from hamgara.events.grammars._en_tokens import Tokens
from hamgara.events.lexicon import Hit
from hamgara.study.actors import ActorName

_SEAMS = frozenset({",", ";", ":", "as", "after", "amid", "over", "but", "while", "that"})
_VERBS = frozenset({"masses", "sanctions", "arrests", "frees", "bans", "hands", "charges"})
"""Words behind a state that name no office there (Oslo hands, Kyiv charges)."""
_DONE = frozenset({"sanctions", "hands", "frees", "charges", "bans", "arrests"})
"""Verbs that a number or a name may follow as what they are done to."""
_MOVED = frozenset(
    {("hands", "over"), ("breaks", "with"), ("breaks", "off"), ("pulls", "out"), ("flies", "home")}
)
_OBJECTS = frozenset(
    {"troops", "forces", "visa-free", "entry", "asylum", "aid", "loan", "embassy", "consulate",
     "ambassador", "envoy", "diplomats"}
)  # fmt: skip
"""What only an object is."""
_ADJECTIVAL = (
    "ian", "ean", "ese", "ish", "ani", "aqi", "eni", "aeli", "ench", "utch", "ican", "udi",
)  # fmt: skip
"""Ends of what only says of which state something is."""
_AUXILIARIES = BE | HAVE | MODALS | DO


def opens_headline(hit: Hit[ActorName], chosen: Chosen, tokens: Tokens) -> bool:
    """Does a state open a headline before its verb (Russia masses troops, Oslo arrests two)?"""
    if hit.first or hit.entry.kind not in ("state", "city"):
        return False
    verb, behind = [*tokens.words, "", ""][hit.last + 1 : hit.last + 3]
    counted = is_count(behind) or hit.last + 2 in chosen or behind == "troops"
    return verb in _VERBS and counted and tokens.words[-1] != "."


class Headlines(Participles):
    """Finds the verb of a headline."""

    def _leads_line(self, i: int) -> bool:
        """Is word i, though it may be a noun, the verb of a headline (Russia masses troops along)?

        It stands behind the bare name of a state that opens it, before what only an object is.
        """
        first = self.phrases[0] if self.phrases else None
        if first is None or not first.actors or (first.first, first.last) != (0, i - 1):
            return False
        words, end = self.words, len(self.tokens.words)
        if words[end - 1] in (".", "?", "!") or words[i - 1].endswith(_ADJECTIVAL):
            return False
        named = first.city or not (first.rank or first.owner or first.person)
        if not named or THIRD not in self.forms[words[i]].features or len(self.made) != 1:
            return False
        counted = words[i] in _DONE and (is_count(words[i + 1]) or i + 1 in self.starts)
        moved = (words[i], words[i + 1]) in _MOVED
        if not (moved or counted or words[i + 1] in _OBJECTS):
            return False
        return not any(self._is_surely_verb(word) for word in words[i + 2 : end])

    def _continues_line(self, i: int) -> bool:
        """Is word i the next verb of a headline (Russia lifts ban on flights, drops visas)?"""
        last = next((c for c in reversed(self.made) if c.kind == "V"), None)
        if self.words[len(self.tokens.words) - 1] in (".", "?", "!") or last is None:
            return False
        present = THIRD in self.forms[self.words[i]].features
        before = self.words[last.last]
        leads = before in self.forms and THIRD in self.forms[before].features
        nxt = self.words[i + 1]
        return present and leads and nxt.isalpha() and nxt not in CASES and nxt != "and"

    def _is_surely_verb(self, word: str) -> bool:
        """Is a word an auxiliary or a past or present that is no noun?"""
        form = self.forms.get(word)
        told = form is not None and word not in self.dual and bool(form.features & {PAST, THIRD})
        return told or word in _AUXILIARIES

    def _heads_line(self, i: int, phrase: Phrase | None) -> bool:
        """Is word i the verb of a headline, where no article follows (Iran signs deal with Iraq)?

        It stands in the present behind the first name or names, and no other verb follows.
        """
        named = phrase is not None and bool(phrase.actors) and not phrase.modifier
        kinds = self._kinds() if named else ""
        if kinds not in ("N", "N&N", "N,N", "N,N&N", "N,N,N"):
            return False
        single = THIRD in self.forms[self.words[i]].features
        several = kinds != "N" or (phrase is not None and phrase.plural)
        nxt = self.words[i + 1]
        if single == several or not nxt.isalpha() or (nxt in CASES and self.words[i] in self.dual):
            return False
        for k in range(i + 1, len(self.tokens.words)):
            word = self.words[k]
            if word in _SEAMS:
                return True
            if word in _AUXILIARIES:
                return False
            past = word in self.forms and PAST in self.forms[word].features
            if past and self.words[k - 1] not in DETERMINERS and self.words[k + 1] != "by":
                return False
        return True
