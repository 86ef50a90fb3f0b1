"""English demands without a verb of demanding: what another must do, a bidding in quotes."""

from __future__ import annotations

from hamgara.events.grammars._en_chunk import NO_FORM, Verb
from hamgara.events.grammars._en_clauses import Governor
from hamgara.events.grammars._en_inflection import BASE
from hamgara.events.grammars._en_phrase import OTHER, Phrase
from hamgara.events.grammars._en_scene import OFFICIAL, Candidate, countries_of
from hamgara.events.grammars._en_sequels import Sequels

_TELLING = frozenset({"tell", "remind"})
_HEARING = _TELLING | {"inform", "notify", "advise"}
_ENVOYS = frozenset({"ambassador", "envoy", "diplomat", "official"})
_TOLD_ENVOYS = frozenset({"ambassador", "envoy", "charge", "consul", "counterpart", "diplomat"})
_BIDDING = frozenset({"tell", "ask", "urge", "request", "instruct", "order"})
_OWED = frozenset(
    {"free", "release", "return", "withdraw", "remove", "lift", "hand", "halt", "stop", "punish",
     "compensate", "reopen", "send", "dismantle", "pull"}
)  # fmt: skip
"""What a state says must be done by another that it need not name (they must be freed)."""
_ERRANDS = frozenset(
    {"leave", "pack", "go", "depart", "return", "come", "explain", "attend", "wait", "convey",
     "relay", "pass", "report", "appear", "account", "answer", "join", "speak", "be"}
)  # fmt: skip
"""What an envoy called in is told to do himself, no demand on his state."""
_SHARED = frozenset(
    {"relations", "ties", "cooperation", "dialogue", "talks", "negotiations", "trade", "peace",
     "friendship", "war", "conflict", "efforts", "contacts", "world", "we", "steps", "problem",
     "problems", "issue", "issues", "solution", "rights", "law", "agreement", "agreements"}
)  # fmt: skip
"""What both sides must keep or mend: no demand on one of them."""
_POLITE = frozenset(
    {"let", "thank", "welcome", "look", "see", "remember", "hope", "have", "be", "do", "say",
     "come", "wish", "guess", "think", "note"}
)  # fmt: skip
_TESTIFYING = frozenset({"tell", "argue", "complain"})
_FRIENDLY = frozenset({"RETREAT", "CONCEDE", "COOPERATE", "AID", "SUPPORT", "AGREE", "CONSULT"})
_COURTS = frozenset({"court", "judges", "tribunal"})
_CLOSES = 3
"""Chunks at least of a bidding and who utters it."""
_SPEAKING = frozenset({"head-of-state", "head-of-government", "minister", "spokesperson"})
"""Who speaks for a state that need not be named again."""


class Demands(Sequels):
    """Reads what one state tells another to do."""

    def _match_duty(self, k: int, verb: Verb) -> None:
        """Read what one state says another must do: a demand."""
        if "until" in self.words[self.chunks[k].first : verb.head]:
            rule = self.matcher.rules["threaten-deadline"]
            made = Candidate(rule, self.chunks[k].first, verb.head, k)
            self.found += [made] if self._is_deadline(made, k) else []
            return
        governor = self.clauses.governor(k)
        if governor is not None and governor.link != "that":
            return
        at = governor.at if governor is not None else k
        behind = [one for one in self._speaker_behind(k) if one.rank or not one.modifier]
        told = self._tellers(at) if governor is not None else behind
        speakers = [one for one in told if one.role in OFFICIAL]
        obliged = [one for one in self._subject_actors(k) if one.role in OFFICIAL]
        meant = all(one.pronoun and one.countries <= countries_of(speakers) for one in obliged)
        if verb.passive or meant:  # told him his government must
            obliged = self._obliged_listeners(k, governor)
        said = [("subject", one) for one in speakers]
        if verb.passive and behind and not obliged and not _OWED.isdisjoint(verb.lemmas):
            obliged = [OTHER]
        envoys = self._envoys_told(at) if not obliged and verb.passive else []
        if envoys and not countries_of(told):
            self._demand_of(envoys, k, at)
        elif countries_of(speakers).isdisjoint(countries_of(obliged)):
            rule, first = self.matcher.rules["request-must"], self.chunks[at].first
            made = Candidate(rule, first, verb.head, at)
            made.arguments = said + [("object", one) for one in obliged]
            made.moods = self._moods(at) if governor is not None else set()
            if speakers and obliged:
                self.found.append(made)

    def _is_told_to_envoy(self, verb: Verb) -> bool:
        """Is what should be done told an envoy (Beijing should go, Manila told its envoy)?"""
        told = "told" in self.words and not _TOLD_ENVOYS.isdisjoint(self.present)
        return verb.modal == "should" and told and not verb.negated

    def _match_asked(self, k: int, verb: Verb) -> None:
        """Read what an envoy who was called in is told to see done (he was asked to have it)."""
        if not verb.passive or verb.form != "finite" or verb.negated or verb.future:
            return
        if _BIDDING.isdisjoint(verb.lemmas):
            return
        m, envoys = self._bidden(k), self._envoys_told(k)
        bidden = self.chunks[m].verb if m is not None else None
        if bidden is not None and envoys and _ERRANDS.isdisjoint(bidden.lemmas):
            self._demand_of(envoys, k, k)

    def _envoys_told(self, at: int) -> list[Phrase]:
        """Return the envoy of no named state who is told something by nobody named."""
        verb = self.chunks[at].verb
        if verb is None or not verb.passive or (_HEARING | _BIDDING).isdisjoint(verb.lemmas):
            return []
        if any(case == "by" for case, _ in self.clauses.after(at)):
            return []
        heard = [self.phrases[n] for j in self.clauses.subject(at) for n in self.chunks[j].phrases]
        envoys = [one for one in heard if one.rank in _ENVOYS or one.anaphor == "he"]
        return envoys if envoys and len(envoys) == len(heard) else []

    def _demand_of(self, envoys: list[Phrase], k: int, at: int) -> None:
        """Add a demand on the state of an envoy who was called in before."""
        rule = self.matcher.rules["request-must"]
        made = Candidate(rule, self.chunks[at].first, self.chunks[k].last, at)
        named = [one for one in envoys if one.actors]
        made.arguments = [("object", one) for one in named]
        made.arguments += [("subject", OTHER)] if named else []
        made.deed = "ACCUSE"
        for one in self.found:
            one.dropped |= one.chunk in (k, at) and one.rule.type == "REQUEST"
        self.found.append(made)

    def _match_testimony(self) -> None:
        """Read what one state tells a court of another as a charge (told the judges that Y had)."""
        if _COURTS.isdisjoint(self.present):
            return
        for m in range(1, len(self.chunks)):
            governor = self.clauses.governor(m) if self._is_finite(m) else None
            over = self.chunks[governor.at].verb if governor is not None else None
            told = self.chunks[m].verb
            if governor is None or governor.link != "that" or over is None or told is None:
                continue
            k = governor.at
            if not self._is_before_court(k, over) or told.future or told.negated or told.modal:
                continue
            said = self._subject_actors(k)
            own = [one for one in said if one.role in OFFICIAL and (one.rank or not one.modifier)]
            blamed = [one for one in self._doers(m) if one.actors and one.role in OFFICIAL]
            inside = [one for one in self.found if m <= one.chunk]
            if any(one.rule.type in _FRIENDLY for one in inside):
                continue
            if own and blamed and countries_of(own).isdisjoint(countries_of(blamed)):
                for one in self.found:
                    one.dropped |= one.chunk == k or one in inside
                made = Candidate(
                    self.matcher.rules["accuse-accuse"], self.chunks[k].first, over.head, k
                )
                made.arguments = [("subject", p) for p in own] + [("object", p) for p in blamed]
                self.found.append(made)

    def _is_before_court(self, k: int, verb: Verb) -> bool:
        """Does verb k tell something to judges?"""
        if _TESTIFYING.isdisjoint(verb.lemmas) or verb.passive or verb.negated:
            return False
        heard = [self.chunks[j] for case, j in self.clauses.after(k) if case != "time"]
        return any(not _COURTS.isdisjoint(self.words[one.first : one.last + 1]) for one in heard)

    def _tellers(self, at: int) -> list[Phrase]:
        """Return who tells what verb chunk `at` says, the other state where an envoy is told."""
        verb = self.chunks[at].verb
        told = self._subject_actors(at) or self._known_officers(at)
        if verb is not None and "hear" in verb.lemmas:
            return [p for case, p in self._cases(self.clauses.after(at), at) if case == "from"]
        if verb is None or not verb.passive or _HEARING.isdisjoint(verb.lemmas):
            return told
        by = [p for case, p in self._cases(self.clauses.after(at), at) if case == "by" and p.actors]
        heard = [self.phrases[n] for j in self.clauses.subject(at) for n in self.chunks[j].phrases]
        envoy = any(one.rank in _ENVOYS or one.anaphor == "he" for one in heard)
        return by or self._speaker_behind(at) or ([OTHER] if envoy else [])

    def _known_officers(self, at: int) -> list[Phrase]:
        """Return the subject of verb chunk `at` where an officer told of before (the minister)."""
        found = [one for j in self.clauses.subject(at) for one in self.clauses.actors_in(j)]
        return [one for one in found if one.anaphor == "he" and one.rank in _SPEAKING]

    def _obliged_listeners(self, k: int, governor: Governor | None) -> list[Phrase]:
        """Return who is told what must be done (the shelling must stop, Kyiv told Moscow)."""
        heads = {self.words[self.chunks[j].last] for j in self.clauses.subject(k)}
        if not heads or not heads.isdisjoint(_SHARED):
            return []
        at = governor.at if governor is not None else self._last_finite()
        return self._listeners(at) if at != k else []

    def _last_finite(self) -> int:
        """Return the last finite verb of the sentence, -1 for none."""
        last = len(self.chunks) - 1
        return next((m for m in range(last, -1, -1) if self._is_finite(m)), -1)

    def _listeners(self, at: int) -> list[Phrase]:
        """Return who is told something by verb chunk `at`."""
        verb = self.chunks[at].verb
        if verb is not None and "hear" in verb.lemmas:
            return [one for one in self._subject_actors(at) if one.role in OFFICIAL]
        if verb is None or verb.passive or _TELLING.isdisjoint(verb.lemmas):
            return []
        told = self._cases(self.clauses.after(at), at)
        heard = [p for case, p in told if case == "object" and p.actors]
        return [p for p in heard if p.role in OFFICIAL or p.pronoun][:1]

    def _match_bidding(self) -> None:
        """Read a bidding in quotes ("Stop arming them," the Kremlin told Washington)."""
        word = self.words[1]
        bare = BASE in self.matcher.forms.get(word, NO_FORM).features and word not in _POLITE
        if self.words[0][:1].isalnum() or not bare or self.words[1] == "":
            return
        k = self._last_finite()
        heads = self.clauses.subject(k) if k >= _CLOSES else []
        if not heads or self.chunks[min(heads) - 1].kind != ",":
            return
        told = self._listeners(k)
        speakers = [one for one in self._subject_actors(k) if one.role in OFFICIAL]
        if not told or not speakers or countries_of(told) & countries_of(speakers):
            return
        for one in self.found:
            one.dropped |= one.last < self.chunks[min(heads)].first
        rule = self.matcher.rules["request-must"]
        made = Candidate(rule, self.chunks[k].first, self.chunks[k].last, k)
        made.arguments = [*(("subject", p) for p in speakers), *(("object", p) for p in told)]
        self.found.append(made)
