"""English answers told by where an act was ill received: the offer got short shrift in Ankara."""

from __future__ import annotations

from hamgara.events.grammars._en.chunk import Verb
from hamgara.events.grammars._en.clauses.clauses import find_subject
from hamgara.events.grammars._en.clauses.edges import find_clause_start
from hamgara.events.grammars._en.names.phrase import OTHER, Phrase
from hamgara.events.grammars._en.scene import OFFICIAL, Candidate, Scene
from hamgara.events.grammars._en.told.moods import list_moods

_COLD = ("cold", "cool", "chilly", "frosty", "icy", "hostile", "lukewarm")
_REFUSED = (
    ("get", ("short", "shrift")), ("receive", ("short", "shrift")), ("give", ("short", "shrift")),
    ("get", ("nowhere",)), ("get", ("cold", "shoulder")), ("fall", ("deaf", "ears")),
    ("fall", ("stony", "ground")), ("cut", ("no", "ice")), ("find", ("no", "favour")),
    ("find", ("no", "favor")), ("find", ("no", "takers")), ("meet", ("refusal",)),
    ("go", ("unanswered",)), ("go", ("unheeded",)), ("meet", ("rebuff",)),
    ("meet", ("rejection",)), ("meet", ("flat", "no")),
    *((verb, (word, noun)) for verb in ("get", "meet", "receive", "find", "have")
      for word in _COLD for noun in ("reception", "response", "answer")),
)  # fmt: skip
"""Verbs, and words behind them, by which an offer or a demand is turned down somewhere."""
_RESENTED = (
    ("go", ("down", "badly")), ("go", ("down", "ill")), ("go", ("down", "poorly")),
    *(("meet", ("with", word)) for word in
      ("anger", "fury", "outrage", "dismay", "condemnation", "indignation", "protests")),
)  # fmt: skip
"""By which a deed is resented somewhere."""
_WORDS = frozenset(word for _, tail in (*_REFUSED, *_RESENTED) for word in tail)
_ASKED = frozenset(
    {"offer", "offers", "proposal", "proposals", "plan", "demand", "demands", "request", "requests",
     "appeal", "appeals", "plea", "pleas", "bid", "idea", "overture", "overtures", "call", "calls",
     "suggestion", "invitation", "draft", "formula", "charge", "charges", "claim", "claims",
     "complaint", "protest", "ultimatum", "initiative"}
)  # fmt: skip
_ANSWERS = frozenset(
    {"reject-charge", "reject-call", "accuse-criticize", "accuse-term", "support-welcome",
     "agree-accept-plan"}
)  # fmt: skip
"""Rules that tell how what another said or did was taken."""
_PLAYED = frozenset(
    {"games", "cup", "final", "tournament", "contest", "prize", "film", "match", "championship"}
)
_NEAR = 7
_BEHIND = 6
_PLACING = frozenset({"in", "from", "by", "at", "with"})


def may_be_received(words: list[str]) -> bool:
    """May words tell how something was received somewhere?"""
    alone = not {"nowhere", "refusal", "rebuff", "rejection", "unanswered", "unheeded"}.isdisjoint(
        words
    )
    return alone or len(_WORDS.intersection(words)) > 1


def match_received(scene: Scene) -> None:
    """Read an offer turned down or a deed resented (Lima's plea fell on deaf ears in Quito)."""
    if scene.present.isdisjoint(_WORDS) or not scene.present.isdisjoint(_PLAYED):
        return
    for k, chunk in enumerate(scene.chunks):
        verb = chunk.verb
        rule = "" if verb is None or verb.negated else _received(scene, verb)
        if verb is None or not rule or any(o.chunk == k and not o.dropped for o in scene.found):
            continue
        heads = [*find_subject(scene.clauses, k), find_clause_start(scene.clauses, k)]
        first = min(scene.chunks[j].first for j in heads)
        inside = scene.words[first : chunk.first]
        if rule == "reject-charge" and _ASKED.isdisjoint(inside):
            continue
        makers = [p for p in scene.phrases if first <= p.first < chunk.first and p.actors]
        makers = [
            p for p in makers
            if (p.owner or p.modifier or scene.words[p.first - 1] in _PLACING)
            and scene.words[p.last + 1] not in scene.matcher.lists["private"]
        ]  # fmt: skip
        there = _receivers(scene, verb)
        if not makers or not there or makers[0].countries & there[0].countries:
            continue
        made = Candidate(scene.matcher.rules[rule], chunk.first, verb.head, k)
        made.arguments = [("subject", there[0]), ("object", makers[0]._replace(modifier=False))]
        made.moods = list_moods(scene, k)
        if not made.moods:
            scene.found.append(made)


def _received(scene: Scene, verb: Verb) -> str:
    """Return the rule that a verb of being received tells, "" for none."""
    behind = scene.words[verb.head + 1 : verb.head + 1 + _NEAR]
    for rule, idioms in (("reject-charge", _REFUSED), ("accuse-criticize", _RESENTED)):
        for lemma, tail in idioms:
            if lemma in verb.lemmas and all(word in behind for word in tail):
                return rule
    return ""


def _receivers(scene: Scene, verb: Verb) -> list[Phrase]:
    """Return the state in whose capital it was received."""
    return [
        p for p in scene.phrases
        if verb.head < p.first <= verb.head + _NEAR + _BEHIND
        and p.actors and p.role in OFFICIAL and not (p.modifier or p.owner)
        and scene.words[p.first - 1] in _PLACING
    ]  # fmt: skip


def let_capital_answer(scene: Scene, made: Candidate, verb: Verb) -> None:
    """Let a capital answer where nobody else does: the offer was brushed aside in Lima."""
    behind = scene.words[verb.head + 1 : verb.head + 1 + _NEAR]
    if not verb.passive or made.rule.id not in _ANSWERS or "in" not in behind:
        return
    if "by" in behind:
        return
    there = [one for one in _receivers(scene, verb) if scene.words[one.first - 1] == "in"][:1]
    own = {code for one in there for code in one.countries}
    heads = [scene.chunks[j] for j in find_subject(scene.clauses, made.chunk)]
    owners = [p for one in heads for p in (scene.phrases[n] for n in one.phrases) if p.actors]
    owners = owners or [p for _, p in made.arguments if p.actors and p.last < verb.head]
    if not own or any(not own.isdisjoint(p.countries) for p in owners):
        return
    if not owners and not any(scene.words[one.last] in _ASKED for one in heads):
        return
    if scene.words[there[0].last + 1] in scene.matcher.lists["private"]:
        return
    faced = [p._replace(modifier=False) for p in owners[:1]] or [OTHER._replace(anaphor="foe")]
    made.arguments = [("by", there[0]), *(("object", p) for p in faced)]
