"""Meetings and deals that English participles and infinitives tell of from behind."""

from __future__ import annotations

from hamgara.events.grammars._en_complements import Complements

_STRIKING = frozenset(
    {"reach", "sign", "strike", "conclude", "broker", "seal", "ink", "initial", "negotiate",
     "hammer", "clinch", "mediate", "draft", "work"}
)  # fmt: skip
_DEALS = frozenset(
    {"understanding", "agreement", "deal", "accord", "treaty", "pact", "memorandum", "contract",
     "truce", "arrangement", "protocol", "declaration", "statement", "compromise", "settlement",
     "roadmap", "plan", "convention", "charter", "ceasefire"}
)  # fmt: skip
_HOLDING = frozenset({"hold", "convene", "host", "stage", "organize", "organise"})
_SESSIONS = frozenset(
    {"session", "meeting", "talks", "summit", "visit", "round", "negotiations", "consultations",
     "trip", "tour", "drills", "exercise", "exercises", "drill"}
)  # fmt: skip


class Sessions(Complements):
    """Finds the meeting or deal in a noun group before a verb."""

    def session_to_be(self, k: int) -> int | None:
        """Return the meeting that a passive infinitive tells of (a session, to be held in)."""
        verb = self.chunks[k].verb
        passive = verb is not None and verb.form == "inf" and verb.passive
        if not passive or verb is None or _HOLDING.isdisjoint(verb.lemmas):
            return None
        at = k - 2 if self.chunks[k - 1].kind == "," else k - 1
        return self._session_before(at) if at >= 0 and self.chunks[at].kind == "N" else None

    def _deal_before(self, k: int) -> int | None:
        """Return the deal that participle k is about (an accord on transit, reached by)."""
        verb, j = self.chunks[k].verb, k - 2
        if verb is None or _STRIKING.isdisjoint(verb.lemmas):
            return None
        while j >= 0 and self.chunks[j].kind in ("N", "P", "&"):
            if self.chunks[j].kind == "N" and self.words[self.chunks[j].last] in _DEALS:
                return j
            j -= 1
        return None

    def _session_before(self, j: int) -> int | None:
        """Return the meeting in a noun group ending in chunk j (the session of a commission on)."""
        while j >= 0 and self.chunks[j].kind in ("N", "P", "&"):
            if self.chunks[j].kind == "N" and self.words[self.chunks[j].last] in _SESSIONS:
                return j
            j -= 1
        return None
