"""English votes against what others drafted, and rounds that go on: They are due back on 5 May."""

from __future__ import annotations

from hamgara.events.grammars._en_chunk import Verb
from hamgara.events.grammars._en_owned import Owned
from hamgara.events.grammars._en_phrase import BOTH, Phrase
from hamgara.events.grammars._en_scene import Candidate, countries_of

_PAPERS = frozenset({"text", "draft", "resolution", "motion", "measure", "amendment"})
_DRAFTING = frozenset(
    {"draft", "pen", "table", "sponsor", "author", "write", "submit", "prepare", "propose"}
)
_DRAFTED = frozenset({"drafted", "sponsored", "penned", "authored", "backed", "proposed", "led"})
_AGAINST = (
    ("raise", ("hand", "against")), ("cast", ("veto",)), ("use", ("veto",)), ("vote", ("against",)),
    ("vote", ("no",)), ("wield", ("veto",)), ("exercise", ("veto",)), ("shoot", ("down",)),
    ("strike", ("down",)), ("kill", ()), ("sink", ()), ("block", ()), ("veto", ()),
)  # fmt: skip
"""Verbs, and words behind them, that tell a vote against a draft."""
_OF_COUNCIL = frozenset({"security", "council", "un", "u.n."})
_NEAR = 5
_RESUMING = frozenset({"resume", "reconvene", "regroup"})
_AGAIN = (("try", "again"), ("sit", "down", "again"), ("be", "back"))
_TALKED = frozenset({"CONSULT"})


def may_go_on(words: list[str]) -> bool:
    """Do words tell that those told of come back, or vote?"""
    return not {"due", "resume", "reconvene", "regroup", "again", "veto", "vetoed"}.isdisjoint(
        words
    )


class Votes(Owned):
    """Reads who turns down whose draft, and who will go on talking."""

    def _match_votes(self) -> None:
        """Read a vote against a draft (the Swiss-drafted text fell when Russia vetoed it)."""
        if self.present.isdisjoint(_PAPERS):
            return
        authors = self._authors()
        for k, chunk in enumerate(self.chunks):
            verb = chunk.verb
            if verb is None or not authors or verb.negated or not self._votes_down(verb):
                continue
            if any(o.rule.type == "REJECT" and not o.dropped and o.chunk == k for o in self.found):
                continue
            by = [p for case, p in self._cases(self.clauses.after(k), k) if case == "by"]
            own = [p for p in (by if verb.passive else self._subject_actors(k)) if p.actors]
            faced = [p for p in authors if p.countries.isdisjoint(countries_of(own))]
            if own and faced and not self._moods(k):
                made = Candidate(self.matcher.rules["reject-veto"], chunk.first, verb.head, k)
                made.arguments = [("subject", p._replace(modifier=False)) for p in own]
                made.arguments += [("object", p._replace(modifier=False)) for p in faced]
                self.found.append(made)

    def _votes_down(self, verb: Verb) -> bool:
        """Is it a verb of voting against something?"""
        behind = self.words[verb.head + 1 : verb.head + 1 + _NEAR]
        return any(
            lemma in verb.lemmas and all(word in behind for word in tail)
            for lemma, tail in _AGAINST
        )

    def _authors(self) -> list[Phrase]:
        """Return who drafted the text that the sentence tells of."""
        found: list[Phrase] = []
        for one in self.phrases:
            behind = self.words[one.last + 1 : one.last + 2 + _NEAR]
            if not one.actors or not behind:
                continue
            glued = behind[0] in _DRAFTED and not _PAPERS.isdisjoint(behind)
            named = [word for word in behind if word not in _OF_COUNCIL][:1]
            paper = not _PAPERS.isdisjoint(named)
            found += [one] if glued or (one.modifier and paper) else []
        for k, chunk in enumerate(self.chunks):
            verb = chunk.verb
            if verb is None or verb.form != "pp" or _DRAFTING.isdisjoint(verb.lemmas):
                continue
            by = [p for case, p in self._cases(self.clauses.after(k), k) if case == "by"]
            first = next((p for p in by if p.actors), None)
            listed = [p for p in self.phrases if first and p.first >= first.first and p.actors]
            found += self._listed(listed)
        return found

    def _match_resumed(self) -> None:
        """Read that those who talked go on (The delegations are to resume on Sunday)."""
        if any(not one.dropped and one.rule.type not in _TALKED for one in self.found):
            return
        for k, chunk in enumerate(self.chunks):
            verb = chunk.verb
            if verb is None or verb.form != "finite" or verb.negated or verb.passive:
                continue
            heads = [self.chunks[j] for j in self.clauses.subject(k)]
            named = [self.phrases[n] for one in heads for n in one.phrases]
            own = [p for p in named if not (p.owner or p.modifier)]
            inside = {word for one in heads for word in self.words[one.first : one.last + 1]}
            own = [] if inside & self.matcher.lists["private"] else own
            several = len(countries_of(own)) > 1 or any(
                p.anaphor in ("both", "three", "they") for p in own
            )
            if not several or not self._goes_on(k, verb) or any(o.chunk == k for o in self.found):
                continue
            made = Candidate(self.matcher.rules["consult-talks"], chunk.first, verb.head, k)
            pair = [p if p.anaphor != "they" else BOTH for p in own if p.actors or p.anaphor]
            made.arguments = [("subject", p) for p in pair]
            made.moods = {"future"}
            self.found.append(made)

    def _goes_on(self, k: int, verb: Verb) -> bool:
        """Does verb k tell that talks go on (are due back on Friday, will try again)?"""
        behind = self.words[verb.head + 1 : verb.head + 3]
        if "be" in verb.lemmas and behind == ["due", "back"]:
            return True
        set_for = "future" in self._moods(k)
        if not (verb.future or set_for) or self.clauses.objects(k):
            return False
        if not _RESUMING.isdisjoint(verb.lemmas):
            return True
        said = (self.words[verb.head], *behind)
        return any(said[: len(tail)] == tail for tail in _AGAIN)
