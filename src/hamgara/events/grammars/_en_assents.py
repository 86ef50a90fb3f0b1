"""English answers to what was asked: Canberra obliged; and was told there was none to spare."""

from __future__ import annotations

from collections.abc import Collection

from hamgara.events.grammars._en_chunk import Verb
from hamgara.events.grammars._en_phrase import OTHER, Phrase
from hamgara.events.grammars._en_retorts import UNTRUE, Retorts
from hamgara.events.grammars._en_scene import OFFICIAL, Candidate, countries_in, countries_of

_ASSENTING = frozenset({"oblige", "comply", "agree", "consent", "accede", "acquiesce", "assent"})
_TELLING = frozenset({"tell", "inform", "notify"})
_NOES = frozenset(
    {"no", "none", "not", "never", "nothing", "neither", "impossible", "nobody", "cannot"}
)
_KEPT = frozenset({"stay", "remain"})
"""What those will do whose release is refused."""
_FREEING = frozenset({"free", "release", "return", "back", "go", "home", "freedom"})
_BEHIND = 9
_OPEN = frozenset({"to", "that", "on", "with", "for", "in", "about", "there"})
"""What goes on behind an assent that is one to something named, or between two."""


_YES = frozenset({"yes", "obliged", "complied", "agreed", "consented", "acceded", "assented"})


def may_answer(words: Collection[str]) -> bool:
    """May words tell an answer to what was told before them?"""
    return not (_YES.isdisjoint(words) and UNTRUE.isdisjoint(words))


class Assents(Retorts):
    """Reads who does, or will not do, what he was asked."""

    def _match_assents(self) -> None:
        """Read an answer without a word on what it answers (Lomé asked for rice and Accra agreed).

        Whether its subject was asked something is known by the sentence before as well.
        """
        for k, chunk in enumerate(self.chunks):
            verb = chunk.verb
            if verb is None or verb.form != "finite" or verb.negated or verb.future or verb.modal:
                continue
            if any(one.chunk == k and not one.dropped for one in self.found):
                continue
            if verb.passive:
                self._match_told_no(k, verb)
            elif self._assents(k, verb):
                self._tell_assent(k, verb)

    def _assents(self, k: int, verb: Verb) -> bool:
        """Is a yes all that verb k tells?"""
        behind = self.words[verb.head + 1]
        if "say" in verb.lemmas:
            return behind == "yes" and self.words[verb.head + 2] not in _OPEN
        plain = not _ASSENTING.isdisjoint(verb.lemmas) and verb.past
        return plain and behind not in _OPEN and not self.clauses.objects(k)

    def _tell_assent(self, k: int, verb: Verb) -> None:
        """Add the promise of whoever was asked something before."""
        own = [p for p in self._subject_actors(k) if p.role in OFFICIAL]
        if len(countries_of(own)) != 1 or self._moods(k):
            return
        made = Candidate(self.matcher.rules["agree-word"], self.chunks[k].first, verb.head, k)
        made.arguments = [("subject", own[0]), ("object", OTHER._replace(anaphor="foe"))]
        made.deed = "REQUEST"
        self.found.append(made)

    def _match_told_no(self, k: int, verb: Verb) -> None:
        """Read what a request gets for an answer (asked for tents and was told there were none)."""
        asked = self._asked_by(k) if not _TELLING.isdisjoint(verb.lemmas) else None
        behind = self.words[verb.head + 1 : verb.head + 1 + 2 * _BEHIND]
        kept = not _KEPT.isdisjoint(behind) and not _FREEING.isdisjoint(self.words[: verb.head])
        if asked is None or not (kept or not _NOES.isdisjoint(behind[:_BEHIND])):
            return
        makers, sought = asked
        for one in self.found:
            one.dropped |= one.first > verb.head
        made = Candidate(self.matcher.rules["reject-call"], self.chunks[k].first, verb.head, k)
        by = [p for case, p in self._cases(self.clauses.after(k), k) if case == "by" and p.actors]
        made.arguments = [("subject", p) for p in by or sought]
        made.arguments += [("object", p) for p in makers]
        self.found.append(made)

    def _asked_by(self, k: int) -> tuple[list[Phrase], list[Phrase]] | None:
        """Return who asked and who was asked in the clause that verb k goes on with."""
        own = countries_of(self._subject_actors(k))
        for one in reversed(self.found):
            makers = [p for p in one.who("subject") if p.actors]
            same = bool(own) and countries_of(makers) == own
            if one.rule.type == "REQUEST" and one.chunk < k and same and not one.moods:
                rest = [p for _, p in one.arguments if p not in makers and p.actors]
                sought = [p for p in rest if own.isdisjoint(p.countries)][:1]
                named = countries_in(one.arguments, "object") - own
                return makers, sought or ([OTHER] if not named else [])
        return None
