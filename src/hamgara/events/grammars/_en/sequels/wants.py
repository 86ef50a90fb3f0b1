"""English demands told by what somebody wants done, refusals told by an idiom about "it"."""

from __future__ import annotations

from collections.abc import Sequence

from hamgara.events.grammars._en.clauses.clauses import find_subject
from hamgara.events.grammars._en.names.phrase import OTHER, Phrase
from hamgara.events.grammars._en.scene import (
    OFFICIAL,
    Arguments,
    Candidate,
    Scene,
    countries_of,
    subject_actors,
)
from hamgara.events.grammars._en.told.moods import list_moods
from hamgara.events.grammars._en.words.inflection import listed

_WANTING = frozenset({"want", "like"})
_RESULTS = listed(
    """back out gone freed released lifted removed withdrawn reopened renamed returned scrapped
    dropped halted stopped extradited punished restored reinstated dismantled compensated paid
    investigated closed shut prosecuted sacked replaced rewritten revoked annulled rescinded
    cancelled canceled demolished repatriated unblocked unfrozen exempted delisted evacuated
    disarmed disbanded expelled recalled handed pulled switched moved taken put kept brought"""
)
"""What a state wants another to bring about (wants the crews back, the barrier gone)."""
_BY_HANDS = listed("handed pulled switched moved taken put kept brought")
"""Results that need a particle or a place behind them."""
_DUES = listed(
    """apology explanation explanations compensation answers clarification guarantees assurances
    redress reparations"""
)
"""What one state wants of another."""
_MONEY = listed("euros dollars pounds rubles roubles yen yuan francs rupees won riyals lira rials")
"""What is wanted of another for harm done or goods kept (wants 30 billion euros from Berlin)."""
_NEAR = 9
"""Words from "wants" to what is to come of it, at most."""
_WITH_IT: tuple[tuple[frozenset[str], tuple[str, ...]], ...] = (
    (frozenset({"have", "has", "had"}), ("none", "of", "it")),
    (frozenset({"have", "has", "had"}), ("nothing", "of", "it")),
    (frozenset({"hear"}), ("nothing", "of", "it")),
    (frozenset({"want", "wants", "wanted"}), ("no", "part", "of", "it")),
    (frozenset({"want", "wants", "wanted"}), ("none", "of", "it")),
    *(
        (listed(verbs), (it, particle))
        for it in ("it", "this", "that", "them")
        for verbs, particle in (
            ("waved brushed swept swatted batted pushed tossed", "aside"),
            ("waved brushed shrugged laughed swatted batted", "away"),
            ("waved brushed shrugged laughed", "off"),
            ("turned threw voted", "down"),
            ("threw tossed", "out"),
        )
    ),
    (frozenset({"sent", "send", "sends"}), ("away", "empty-handed")),
    (frozenset({"sent", "send", "sends"}), ("home", "empty-handed")),
    (frozenset({"came", "left", "returned", "went"}), ("away", "empty-handed")),
)
"""Verbs and what follows them in idioms that refuse what was told before."""
_WANTS = frozenset({"want", "wants", "wanted", "like"})
_SNUBS = frozenset({"it", "this", "that", "them", "empty-handed"})
_OF_SNUBS = frozenset({"none", "nothing", "aside", "away", "off", "down", "out", "part"})
_REACH = 4
_LEAVING = frozenset({"came", "left", "returned", "went"})


def tells_a_wish_or_snub(words: Sequence[str]) -> bool:
    """May a sentence tell what somebody wants done, or a snub, in words of no rule?"""
    if not (_SNUBS.isdisjoint(words) or _OF_SNUBS.isdisjoint(words)):
        return True
    return not (_WANTS.isdisjoint(words) or (_RESULTS | _DUES).isdisjoint(words))


def match_wants(scene: Scene) -> None:
    """Read a demand told by what somebody wants done (Kyiv wants its sailors freed)."""
    if scene.present.isdisjoint(_WANTS):
        return
    for k, chunk in enumerate(scene.chunks):
        verb = chunk.verb
        if verb is None or verb.form != "finite" or verb.negated or verb.passive:
            continue
        if _WANTING.isdisjoint(verb.lemmas) or ("like" in verb.lemmas and not verb.future):
            continue
        end = _wanted_end(scene, verb.head)
        own = find_wanting(scene, k)
        taken = any(o.chunk == k and not o.dropped and o.rule.type for o in scene.found)
        if end < 0 or not own or taken or list_moods(scene, k) & {"negated", "conditional"}:
            continue
        made = Candidate(scene.matcher.rules["request-must"], chunk.first, end, k)
        made.arguments = [("subject", one) for one in own]
        made.arguments += _wanted_of(scene, verb.head, end, countries_of(own))
        made.moods = list_moods(scene, k) - {"wish"}
        scene.found.append(made)


def is_of_wanting(scene: Scene, k: int) -> bool:
    """Is verb k one of wanting?"""
    verb = scene.chunks[k].verb
    return verb is not None and not _WANTING.isdisjoint(verb.lemmas)


def find_wanting(scene: Scene, k: int) -> list[Phrase]:
    """Return the states or offices that are the subject of verb k."""
    heads = [scene.chunks[j] for j in find_subject(scene.clauses, k)]
    named = [scene.phrases[n] for one in heads for n in one.phrases]
    ends = {one.last for one in heads}
    return [
        p for p in subject_actors(scene, k) or named
        if (p.actors or p.anaphor) and (p.last in ends or p.rank or p.pronoun)
        and (p.role in OFFICIAL or p.pronoun or p.anaphor)
        and (not p.modifier or scene.words[p.first - 1] == "the")
    ]  # fmt: skip


def _wanted_end(scene: Scene, head: int) -> int:
    """Return the last word of what is wanted behind the verb at `head`, -1 for nothing."""
    for i in range(head + 1, min(head + 1 + _NEAR, len(scene.words) - 1)):
        word, behind = scene.words[i], scene.words[i + 1]
        if word in (",", ";", ".", "and", "but", "to", "that", "which", "who"):
            break
        if word in _DUES or (word in _MONEY and behind in ("from", "of")):
            return i
        if word not in _RESULTS or i < head + 2:
            continue
        if word in _BY_HANDS and behind not in ("back", "over", "away", "off", "out", "on"):
            continue
        if word in ("back", "out") and behind in ("to", "in", "into") and _is_trip(scene, i):
            continue
        return i
    return -1


def _is_trip(scene: Scene, i: int) -> bool:
    """Does a noun behind "back to" only tell a state of affairs (wants talks back to)?"""
    return scene.words[i + 2] in ("normal", "business", "work", "school")


def _wanted_of(scene: Scene, head: int, end: int, own: set[str]) -> Arguments:
    """Return of whom it is wanted: who is named behind the verb, else the other state."""
    named = [
        p for p in scene.phrases
        if head < p.first <= end + _REACH and p.actors and own.isdisjoint(p.countries)
    ]  # fmt: skip
    owners = [p for p in named if p.owner or scene.words[p.first - 1] in ("from", "by", "of")]
    if owners or named:
        return [("object", one) for one in (owners or named)[:1]]
    others = [p for p in scene.phrases if p.actors and own.isdisjoint(p.countries)]
    return [("object", OTHER._replace(anaphor="foe")), *(("reason", p) for p in others)]


def match_snubs(scene: Scene) -> None:
    """Read a refusal told by an idiom about "it" (Kabul would have none of it)."""
    if scene.present.isdisjoint(_SNUBS) or scene.present.isdisjoint(_OF_SNUBS):
        return
    for k, chunk in enumerate(scene.chunks):
        verb = chunk.verb
        if verb is None or verb.form != "finite" or verb.passive or verb.negated:
            continue
        word = scene.words[verb.head]
        tails = [tail for words, tail in _WITH_IT if word in words]
        end = next((e for tail in tails if (e := _tail_at(scene, verb.head, tail))), 0)
        own = find_wanting(scene, k)
        if not end or not own or any(o.chunk == k and not o.dropped for o in scene.found):
            continue
        left = word in _LEAVING
        made = Candidate(scene.matcher.rules["reject-charge"], chunk.first, end, k)
        foe = OTHER._replace(anaphor="foe")
        if not any(one.actors for one in own):
            own, foe = [foe], OTHER._replace(anaphor="he")
        made.arguments = [("object" if left else "subject", one) for one in own]
        made.arguments += [("subject" if left else "object", foe)]
        made.moods = list_moods(scene, k) - {"future", "conditional"}
        if not made.moods:
            scene.found.append(made)


def _tail_at(scene: Scene, head: int, tail: tuple[str, ...]) -> int:
    """Return the last word of an idiom behind the verb at `head`, 0 where it is another."""
    room = 1 if tail[0] in ("it", "this", "that", "them", "none", "nothing", "no") else _REACH
    for i in range(head + 1, head + 1 + room):
        if tuple(scene.words[i : i + len(tail)]) == tail:
            return i + len(tail) - 1
    return 0
