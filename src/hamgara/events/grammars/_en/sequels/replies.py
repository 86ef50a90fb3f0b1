"""English acts told as a reply to another: a promise in answer, help that is thanked for."""

from __future__ import annotations

from hamgara.events.grammars._en.chunk import Verb
from hamgara.events.grammars._en.clauses.clauses import find_gap_noun, find_governor, find_subject
from hamgara.events.grammars._en.names.phrase import OTHER, Phrase
from hamgara.events.grammars._en.scene import (
    Candidate,
    Scene,
    countries_of,
    is_finite,
    subject_actors,
)
from hamgara.events.grammars._en.sequels.wants import find_wanting
from hamgara.events.grammars._en.told.moods import list_moods
from hamgara.events.grammars._en.told.said import find_utterers
from hamgara.events.grammars._en.words.inflection import listed

_REPLYING = frozenset({"reply", "answer", "respond", "promise"})
_THANKING = frozenset({"support-thank"})
_SENDING = listed(
    """send give supply provide ship fly truck rush donate deliver lend airlift dispatch despatch
    bring lay hand ferry"""
)
"""What one state did for which another thanks it (the masks that Beijing had flown in)."""
_GIVING = listed(
    """send supply give provide help pay return free release hand share deliver lend consider do
    look review lift reopen allow let meet attend join investigate punish compensate withdraw
    examine study answer respect honor honour keep try grant sign ratify"""
)
"""What is promised in answer to what was asked."""
_VAGUE = listed("help aid support assistance backing advice time chance word welcome hospitality")
"""What is given without saying what was done."""
_REPLACED = frozenset({"COOPERATE", "CONSULT", "RETREAT", "AID"})
_TURNED = (
    ("refuse", ""), ("rebuff", ""), ("spurn", ""), ("turn", "down"), ("turn", "away"),
    ("knock", "back"), ("send", "away"), ("brush", "off"), ("snub", ""), ("deny", ""),
)  # fmt: skip
"""Verbs and particles by which an asker is refused (asked for arms and was turned down)."""
_SAYING_NO = (
    ("no",), ("it", "had", "no"), ("it", "had", "none"), ("it", "could", "not"),
    ("it", "would", "not"), ("it", "could", "spare"), ("it", "needed"), ("its", "own"),
    ("it", "was", "in", "no", "position"),
)  # fmt: skip
"""What who was asked says to refuse (asked for grain, Lusaka said its own stocks came first)."""


_RULED_OUT = (("out", "of", "the", "question"), ("off", "the", "table"))
_LEFT_OUT = (("on", "the", "table"), ("on", "the", "agenda"), ("up", "for", "discussion"))
"""What is refused is so, and is not so (talks with X are out of the question, are not on)."""


def match_ruled_out(scene: Scene) -> None:
    """Read what a state says is out of the question (lifting the curbs on X is, Y said)."""
    if scene.present.isdisjoint(("question", "table", "agenda", "discussion")):
        return
    for k, chunk in enumerate(scene.chunks):
        verb = chunk.verb
        if verb is None or "be" not in verb.lemmas:
            continue
        behind = tuple(scene.words[verb.head + 1 : verb.head + 6])
        ends = _LEFT_OUT if verb.negated else _RULED_OUT
        if not any(end in (behind[: len(end)], behind[1 : len(end) + 1]) for end in ends):
            continue
        speakers = find_utterers(scene, k)
        topics = _list_topics(scene, k, speakers) if speakers else []
        if topics:
            made = Candidate(scene.matcher.rules["reject-flat"], verb.head, verb.head + 1, k)
            made.arguments = [("subject", one) for one in speakers]
            made.arguments += [("object", one) for one in topics]
            scene.found.append(made)


def _list_topics(scene: Scene, k: int, speakers: list[Phrase]) -> list[Phrase]:
    """Return who else is named in what stands before verb k in its clause."""
    own, topics = countries_of(speakers), []
    for m in range(k - 1, -1, -1):
        verb = scene.chunks[m].verb
        if (verb is not None and verb.form == "finite") or scene.words[scene.chunks[m].first] == (
            "that"
        ):
            break
        named = (scene.phrases[n] for n in scene.chunks[m].phrases)
        topics += [one for one in named if one.actors and own.isdisjoint(one.countries)]
    return topics


def match_promised(scene: Scene) -> None:
    """Read a promise in answer (Brasilia replied that it would supply the files)."""
    for k, chunk in enumerate(scene.chunks):
        governor = find_governor(scene.clauses, k) if is_finite(scene, k) else None
        over = scene.chunks[governor.at].verb if governor is not None else None
        if governor is None or over is None or _REPLYING.isdisjoint(over.lemmas):
            continue
        told = chunk.verb
        if told is None or not told.future or told.negated or told.passive:
            continue
        if _GIVING.isdisjoint(told.lemmas):
            continue
        if governor.link != "that" or over.negated or over.passive:
            continue
        own = find_wanting(scene, governor.at)
        doers = [
            scene.phrases[n]
            for j in find_subject(scene.clauses, k)
            for n in scene.chunks[j].phrases
        ]
        same = all(p.pronoun or p.countries <= countries_of(own) for p in doers) and doers
        taken = any(o.chunk in (k, governor.at) and not o.dropped for o in scene.found)
        if not own or not same or taken:
            continue
        first = scene.chunks[governor.at].first
        made = Candidate(scene.matcher.rules["agree-word"], first, told.head, governor.at)
        made.arguments = [("subject", one) for one in own]
        made.arguments.append(("object", OTHER._replace(anaphor="foe")))
        scene.found.append(made)


def match_turned_down(scene: Scene) -> None:
    """Read the refusal of what was asked (asked Oslo for arms and was turned down)."""
    for one in [o for o in scene.found if o.rule.id == "request-demand" and not o.dropped]:
        sides = _asker_and_asked(scene, one)
        k = _next_finite(scene, one.chunk)
        verb = scene.chunks[k].verb if k else None
        if verb is None or not sides or any(o.chunk == k and not o.dropped for o in scene.found):
            continue
        asker, asked = sides
        if _is_turned_down(scene, k, verb) or _says_no(scene, one.chunk, verb):
            made = Candidate(
                scene.matcher.rules["reject-charge"], scene.chunks[k].first, verb.head, k
            )
            made.arguments = [("subject", asked), ("object", asker)]
            made.moods = list_moods(scene, k) | (one.moods & {"earlier"})
            scene.found.append(made)


def _asker_and_asked(scene: Scene, one: Candidate) -> tuple[Phrase, Phrase] | None:
    """Return the one who asks and the one who is asked, None where either is not named."""
    verb = scene.chunks[one.chunk].verb
    own = [p for p in one.who("by" if verb and verb.passive else "subject") if p.actors]
    asked = [p for p in one.who("object") if p.actors and p.countries.isdisjoint(countries_of(own))]
    return (own[0], asked[0]) if own and asked and not one.moods - {"earlier"} else None


def _next_finite(scene: Scene, k: int) -> int:
    """Return the verb told next behind chunk k in the same sentence, 0 for none."""
    return next((m for m in range(k + 1, len(scene.chunks)) if _tells_outcome(scene, m)), 0)


def _tells_outcome(scene: Scene, m: int) -> bool:
    """Is chunk m a finite verb, or a participle behind "and" (and been turned down)?"""
    verb = scene.chunks[m].verb
    joined = verb is not None and verb.form == "pp" and scene.chunks[m - 1].kind == "&"
    return joined or is_finite(scene, m)


def _is_turned_down(scene: Scene, m: int, verb: Verb) -> bool:
    """Is the asker refused by passive m behind "and" or "but"?"""
    if not verb.passive or verb.negated or scene.chunks[m - 1].kind != "&":
        return False
    behind = scene.words[verb.head + 1]
    return any(lemma in verb.lemmas and part in ("", behind) for lemma, part in _TURNED)


def _says_no(scene: Scene, k: int, verb: Verb) -> bool:
    """Does who is asked by participle k say that it has none to give?"""
    asked = scene.chunks[k].verb
    if asked is None or asked.form != "pp" or "say" not in verb.lemmas or verb.negated:
        return False
    behind = tuple(scene.words[verb.head + 1 : verb.head + 6])
    return any(behind[: len(tail)] == tail for tail in _SAYING_NO)


def match_thanked(scene: Scene) -> None:
    """Read the help that is thanked for (thanked Oslo for the tents that it had sent)."""
    thanks = [o for o in scene.found if o.rule.id in _THANKING and not o.dropped]
    if not thanks or scene.present.isdisjoint(("for",)):
        return
    thanking = thanks[-1]
    thankers = thanking.who("subject", "by")
    for k in range(thanking.chunk + 1, len(scene.chunks)):
        verb = scene.chunks[k].verb
        if verb is None or not _sends(scene, k, verb) or not thankers:
            continue
        givers = subject_actors(scene, k) or [
            scene.phrases[n]
            for j in find_subject(scene.clauses, k)
            for n in scene.chunks[j].phrases
        ]
        own = countries_of(thankers)
        if not givers or countries_of(givers) & own:
            continue
        for one in scene.found:
            one.dropped |= one.chunk == k and one.rule.type in _REPLACED
        made = Candidate(
            scene.matcher.rules["aid-give"], scene.chunks[k].first, scene.chunks[k].last, k
        )
        named = [p for p in givers if p.actors]
        thanked = [p for c, p in thanking.arguments if c not in ("subject", "by", "in")]
        givers = named or [p for p in thanked if p.actors] or [OTHER]
        made.arguments = [("subject", one) for one in givers]
        made.arguments += [("to", one) for one in thankers]
        scene.found.append(made)


def _sends(scene: Scene, k: int, verb: Verb) -> bool:
    """Does verb k of a relative clause tell what was sent (the oil that Mexico had sent)?"""
    if verb.form != "finite" or verb.passive or verb.negated or verb.future:
        return False
    if _SENDING.isdisjoint(verb.lemmas):
        return False
    gap = find_gap_noun(scene.clauses, k)
    return gap is not None and scene.words[scene.chunks[gap].last] not in _VAGUE
