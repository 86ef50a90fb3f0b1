"""English participles told from pasts: a tanker seized by Iran."""

from __future__ import annotations

from hamgara.events.grammars._en_chunk import Chunk, Forms
from hamgara.events.grammars._en_inflection import PARTICIPLE
from hamgara.events.grammars._en_phrase import Phrase
from hamgara.events.grammars._en_tokens import Tokens


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

    def _settle_participles(self) -> None:
        """Tell reduced relatives (a tanker seized by Iran) from finite pasts."""
        loose = [k for k, chunk in enumerate(self.made) if self._is_loose(chunk)]
        for k in loose:
            if self._precedes_by(k):
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
        subject = self.made[k - 1] if k and self.made[k - 1].kind == "N" else None
        if subject is None or not subject.phrases:
            return True
        agent = self.made[k + 2] if k + 2 < len(self.made) else None
        acts = agent is not None and any(self._names(n) for n in agent.phrases)
        return not self._is_pronoun(subject) and (acts or not self._names(subject.phrases[-1]))

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
