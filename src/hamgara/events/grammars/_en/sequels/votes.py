"""English votes against what others drafted, and rounds that go on: They are due back on 5 May."""

from __future__ import annotations

from hamgara.events.grammars._en.chunk import Verb
from hamgara.events.grammars._en.clauses.clauses import find_subject
from hamgara.events.grammars._en.clauses.complements import list_after, list_objects
from hamgara.events.grammars._en.names.phrase import BOTH, Phrase
from hamgara.events.grammars._en.scene import Candidate, Scene, countries_of, subject_actors
from hamgara.events.grammars._en.sequels.owned import listed_beside
from hamgara.events.grammars._en.sides.parties import list_cases
from hamgara.events.grammars._en.told.moods import list_moods

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


def match_votes(scene: Scene) -> None:
    """Read a vote against a draft (the Swiss-drafted text fell when Russia vetoed it)."""
    if scene.present.isdisjoint(_PAPERS):
        return
    authors = _authors(scene)
    for k, chunk in enumerate(scene.chunks):
        verb = chunk.verb
        if verb is None or not authors or verb.negated or not _votes_down(scene, verb):
            continue
        if any(o.rule.type == "REJECT" and not o.dropped and o.chunk == k for o in scene.found):
            continue
        by = [p for case, p in list_cases(scene, list_after(scene.clauses, k), k) if case == "by"]
        own = [p for p in (by if verb.passive else subject_actors(scene, k)) if p.actors]
        faced = [p for p in authors if p.countries.isdisjoint(countries_of(own))]
        if own and faced and not list_moods(scene, k):
            made = Candidate(scene.matcher.rules["reject-veto"], chunk.first, verb.head, k)
            made.arguments = [("subject", p._replace(modifier=False)) for p in own]
            made.arguments += [("object", p._replace(modifier=False)) for p in faced]
            scene.found.append(made)


def _votes_down(scene: Scene, verb: Verb) -> bool:
    """Is it a verb of voting against something?"""
    behind = scene.words[verb.head + 1 : verb.head + 1 + _NEAR]
    return any(
        lemma in verb.lemmas and all(word in behind for word in tail) for lemma, tail in _AGAINST
    )


def _authors(scene: Scene) -> list[Phrase]:
    """Return who drafted the text that the sentence tells of."""
    found: list[Phrase] = []
    for one in scene.phrases:
        behind = scene.words[one.last + 1 : one.last + 2 + _NEAR]
        if not one.actors or not behind:
            continue
        glued = behind[0] in _DRAFTED and not _PAPERS.isdisjoint(behind)
        named = [word for word in behind if word not in _OF_COUNCIL][:1]
        paper = not _PAPERS.isdisjoint(named)
        found += [one] if glued or (one.modifier and paper) else []
    for k, chunk in enumerate(scene.chunks):
        verb = chunk.verb
        if verb is None or verb.form != "pp" or _DRAFTING.isdisjoint(verb.lemmas):
            continue
        by = [p for case, p in list_cases(scene, list_after(scene.clauses, k), k) if case == "by"]
        first = next((p for p in by if p.actors), None)
        listed = [p for p in scene.phrases if first and p.first >= first.first and p.actors]
        found += listed_beside(scene, listed)
    return found


def match_resumed(scene: Scene) -> None:
    """Read that those who talked go on (The delegations are to resume on Sunday)."""
    if any(not one.dropped and one.rule.type not in _TALKED for one in scene.found):
        return
    for k, chunk in enumerate(scene.chunks):
        verb = chunk.verb
        if verb is None or verb.form != "finite" or verb.negated or verb.passive:
            continue
        heads = [scene.chunks[j] for j in find_subject(scene.clauses, k)]
        named = [scene.phrases[n] for one in heads for n in one.phrases]
        own = [p for p in named if not (p.owner or p.modifier)]
        inside = {word for one in heads for word in scene.words[one.first : one.last + 1]}
        own = [] if inside & scene.matcher.lists["private"] else own
        several = len(countries_of(own)) > 1 or any(
            p.anaphor in ("both", "three", "they") for p in own
        )
        if not several or not _goes_on(scene, k, verb) or any(o.chunk == k for o in scene.found):
            continue
        made = Candidate(scene.matcher.rules["consult-talks"], chunk.first, verb.head, k)
        pair = [p if p.anaphor != "they" else BOTH for p in own if p.actors or p.anaphor]
        made.arguments = [("subject", p) for p in pair]
        made.moods = {"future"}
        scene.found.append(made)


def _goes_on(scene: Scene, k: int, verb: Verb) -> bool:
    """Does verb k tell that talks go on (are due back on Friday, will try again)?"""
    behind = scene.words[verb.head + 1 : verb.head + 3]
    if "be" in verb.lemmas and behind == ["due", "back"]:
        return True
    set_for = "future" in list_moods(scene, k)
    if not (verb.future or set_for) or list_objects(scene.clauses, k):
        return False
    if not _RESUMING.isdisjoint(verb.lemmas):
        return True
    said = (scene.words[verb.head], *behind)
    return any(said[: len(tail)] == tail for tail in _AGAIN)
