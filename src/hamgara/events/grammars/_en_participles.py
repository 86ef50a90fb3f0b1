"""English participles told from pasts: a tanker seized by Iran."""

from __future__ import annotations

import re

from hamgara.events.grammars._en_chunk import Chunk, Forms
from hamgara.events.grammars._en_inflection import PARTICIPLE
from hamgara.events.grammars._en_phrase import Phrase
from hamgara.events.grammars._en_tokens import Tokens

_INSET = re.compile("N(?:PN)*,[PN]+,")
"""A subject with words set behind it between commas."""
_SUFFERED = frozenset(
    {"expel", "free", "release", "detain", "arrest", "seize", "kill", "wound", "jail", "extradite",
     "deport", "summon", "recall", "sanction", "blacklist", "ban", "bar", "hit", "bomb", "shell",
     "lift", "impose", "cancel", "suspend", "reject", "sign", "ratify", "impound", "hack", "storm"}
)  # fmt: skip
"""What headlines say without an auxiliary."""
_DEMANDS = frozenset({"demand", "insist", "request", "ask", "urge", "propose", "recommend"})
"""Verbs whose clause has a bare verb (demanded that he go)."""

_MEANS = frozenset({"thousand", "thousands", "hundred", "hundreds", "phone", "telephone", "letter"})
"""By the thousand, by phone: nobody who acts."""
_LADEN = frozenset({"load", "fill", "pack", "bind", "destine", "equip", "arm", "base", "register"})


class Participles:
    """Settles which lone forms in -ed are participles."""

    def __init__(
        self,
        tokens: Tokens,
        phrases: list[Phrase],
        forms: Forms,
        dual: frozenset[str],
        reporting: frozenset[str],
    ) -> None:
        self.tokens, self.phrases, self.forms = tokens, phrases, forms
        self.dual, self.reporting = dual, reporting
        self.words = [*tokens.words, "", "", ""]
        self.starts = {phrase.first: number for number, phrase in enumerate(phrases)}
        self.made: list[Chunk] = []

    def _is_let(self) -> bool:
        """Does the noun read last follow "let" (let two soldiers go)?"""
        made = self.made[-2:]
        if [one.kind for one in made] != ["V", "N"] or made[0].verb is None:
            return False
        return "let" in made[0].verb.lemmas and not made[0].verb.passive

    def _is_demanded(self) -> bool:
        """Does the noun read last follow "demanded that" (that the president apologize)?"""
        made = self.made[-3:]
        if [one.kind for one in made] != ["V", "B", "N"] or made[1].case != "that":
            return False
        return made[0].verb is not None and bool(_DEMANDS & set(made[0].verb.lemmas))

    def _closes_inset(self) -> bool:
        """Does the last comma close words set behind the subject: X, on behalf of Y, paid?"""
        kinds = "".join(one.kind for one in self.made)
        return bool(self.made) and bool(self.made[0].phrases and _INSET.fullmatch(kinds))

    def _settle_headline(self) -> None:
        """Read the only verb of a line without object as its passive (Two envoys expelled from)."""
        found = [k for k, chunk in enumerate(self.made) if chunk.verb is not None]
        if len(found) != 1:
            return
        k = found[0]
        verb, nxt = self.made[k].verb, self.made[k + 1 : k + 2]
        if verb is None or not k or self.made[k - 1].kind != "N" or verb.head != self.made[k].first:
            return
        stands = not nxt or nxt[0].kind in ("P", ";")
        stands = stands and self.words[verb.head + 1] not in ("back", "out", "off")
        if verb.form == "pp" or (stands and verb.past and _SUFFERED & set(verb.lemmas)):
            verb.form, verb.passive = "finite", True

    def _settle_participles(self) -> None:
        """Tell reduced relatives (a tanker seized by Iran) from finite pasts."""
        loose = [k for k, chunk in enumerate(self.made) if self._is_loose(chunk)]
        for k in loose:
            if self._precedes_by(k) or self._is_laden(k, loose):
                self._make_reduced(k)
        for k in loose:
            verb = self.made[k].verb
            if verb is not None and self._shares_passive(k):
                verb.passive = True
        for k in reversed(loose):
            if not self._is_loose(self.made[k]):
                continue
            if not self._precedes_by(k) and self._is_reduced(k):
                self._make_reduced(k)

    def _shares_passive(self, k: int) -> bool:
        """Is the auxiliary left out (were arrested and their dhow impounded)?"""
        made, nxt = self.made, self.made[k + 1] if k + 1 < len(self.made) else None
        if k < 3 or made[k - 1].kind != "N" or made[k - 2].kind != "&":
            return False
        if self.words[made[k - 1].first] not in ("their", "its", "his", "her"):
            return False
        before = next((c.verb for c in reversed(made[: k - 2]) if c.verb is not None), None)
        bare = nxt is None or nxt.kind not in ("N", "V")
        return bare and before is not None and before.passive and before.form == "finite"

    def _is_loose(self, chunk: Chunk) -> bool:
        """Is this a lone form that may be a past or a participle?"""
        verb = chunk.verb
        if verb is None or verb.form != "finite" or not verb.past or verb.passive:
            return False
        word = self.words[verb.head]
        return chunk.first == chunk.last and PARTICIPLE in self.forms.get(word, ((), ()))[0]

    def _precedes_by(self, k: int) -> bool:
        nxt = self.made[k + 1] if k + 1 < len(self.made) else None
        if nxt is None or nxt.kind != "P" or nxt.case != "by":
            return False
        if not _MEANS.isdisjoint(self.words[nxt.last + 1 : nxt.last + 5]):
            return False
        subject = self.made[k - 1] if k and self.made[k - 1].kind == "N" else None
        if subject is None or not subject.phrases:
            return True
        agent = self.made[k + 2] if k + 2 < len(self.made) else None
        acts = agent is not None and any(self._names(n) for n in agent.phrases)
        return not self._is_pronoun(subject) and (acts or not self._names(subject.phrases[-1]))

    def _is_laden(self, k: int, loose: list[int]) -> bool:
        """Does it only tell what a thing carries or is bound for (a ship loaded with food)?"""
        verb, nxt = self.made[k].verb, self.made[k + 1 : k + 2]
        follows = any(k < other and self.made[other - 1].kind == "N" for other in loose)
        bound = bool(nxt) and nxt[0].kind == "P" and nxt[0].case in ("with", "for", "to", "from")
        return follows and bound and verb is not None and not _LADEN.isdisjoint(verb.lemmas)

    def _names(self, number: int) -> bool:
        """Does a phrase name somebody who acts, rather than qualify a thing?"""
        phrase = self.phrases[number]
        return bool(phrase.actors or phrase.anaphor) and not phrase.modifier

    def _make_reduced(self, k: int) -> None:
        verb = self.made[k].verb
        if verb is not None:
            verb.form, verb.passive = "pp", True

    def _is_pronoun(self, chunk: Chunk) -> bool:
        return chunk.first == chunk.last and self.words[chunk.first] in ("it", "he", "she", "they")

    def _is_reduced(self, k: int) -> bool:
        made = self.made
        nxt = made[k + 1] if k + 1 < len(made) else None
        if k and self._is_pronoun(made[k - 1]):
            return False
        if self.words[made[k].last + 1] == "there" and self._says(k):
            return False
        if k > 1 and (made[k - 2].kind, made[k - 1].kind) == ("R", "N"):
            return nxt is not None and nxt.case == "by"
        if k == 0 or made[k - 1].kind != "N":
            return (
                made[k - 1].kind == ","
                and nxt is not None
                and nxt.kind == "P"
                and (nxt.case == "by" or not any(c.kind == "V" for c in made[:k]))
                and (nxt.case == "by" or self._has_other(k))
            )
        if nxt is not None and nxt.kind == "N":
            return False
        if (
            k > 1
            and made[k - 2].kind == "P"
            and not any(c.kind == "V" for c in made[:k])
            and (nxt is not None and nxt.kind == "P")
            and (k == 2 or made[k - 3].kind in (";", ","))
        ):
            return True
        for j in range(k - 1, -1, -1):
            one = made[j]
            if one.kind in (";", "B", "R") or (one.kind in (",", "&") and made[j + 1].kind == "N"):
                return self._has_later(k)
            if one.verb is not None:
                if self.reporting & set(one.verb.lemmas):
                    return False
                if one.verb.form == "ing" and j and made[j - 1].kind == "N":
                    continue
                return one.verb.form != "pp" or self._has_later(k)
        return self._has_later(k)

    def _says(self, k: int) -> bool:
        """Is chunk k a verb of saying (said there was no proof)?"""
        verb = self.made[k].verb
        return verb is not None and not self.reporting.isdisjoint(verb.lemmas)

    def _has_other(self, k: int) -> bool:
        """Has the sentence another finite verb than chunk k?"""
        return any(
            one.verb is not None and one.verb.form == "finite"
            for n, one in enumerate(self.made)
            if n != k
        )

    def _has_later(self, k: int) -> bool:
        """Does a finite verb without a subject of its own follow?"""
        for one in self.made[k + 1 :]:
            if one.kind in (",", ";", "&", "B", "R"):
                return False
            if one.verb is not None:
                return one.verb.form == "finite" and not (self.reporting & set(one.verb.lemmas))
        return False
