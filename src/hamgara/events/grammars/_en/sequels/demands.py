"""English demands without a verb of demanding: what another must do, a bidding in quotes."""

from __future__ import annotations

from hamgara.events.grammars._en.chunk import NO_FORM, Verb
from hamgara.events.grammars._en.clauses.clauses import find_governor, find_subject
from hamgara.events.grammars._en.clauses.complements import list_after
from hamgara.events.grammars._en.clauses.noun_groups import actors_in
from hamgara.events.grammars._en.clauses.sentence import Governor
from hamgara.events.grammars._en.names.phrase import OTHER, Phrase
from hamgara.events.grammars._en.scene import (
    OFFICIAL,
    Candidate,
    Scene,
    countries_of,
    is_finite,
    subject_actors,
)
from hamgara.events.grammars._en.sides.parties import list_cases, list_doers
from hamgara.events.grammars._en.told.moods import list_moods
from hamgara.events.grammars._en.told.said import find_bidden, find_speaker_behind, is_deadline
from hamgara.events.grammars._en.words.inflection import BASE

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


def match_duty(scene: Scene, k: int, verb: Verb) -> None:
    """Read what one state says another must do: a demand."""
    if "until" in scene.words[scene.chunks[k].first : verb.head]:
        rule = scene.matcher.rules["threaten-deadline"]
        made = Candidate(rule, scene.chunks[k].first, verb.head, k)
        scene.found += [made] if is_deadline(scene, made, k) else []
        return
    governor = find_governor(scene.clauses, k)
    if governor is not None and governor.link != "that":
        return
    at = governor.at if governor is not None else k
    behind = [one for one in find_speaker_behind(scene, k) if one.rank or not one.modifier]
    told = _tellers(scene, at) if governor is not None else behind
    speakers = [one for one in told if one.role in OFFICIAL]
    obliged = [one for one in subject_actors(scene, k) if one.role in OFFICIAL]
    meant = all(one.pronoun and one.countries <= countries_of(speakers) for one in obliged)
    if verb.passive or meant:  # told him his government must
        obliged = _obliged_listeners(scene, k, governor)
    said = [("subject", one) for one in speakers]
    if verb.passive and behind and not obliged and not _OWED.isdisjoint(verb.lemmas):
        obliged = [OTHER]
    envoys = _envoys_told(scene, at) if not obliged and verb.passive else []
    if envoys and not countries_of(told):
        _demand_of(scene, envoys, k, at)
    elif countries_of(speakers).isdisjoint(countries_of(obliged)):
        rule, first = scene.matcher.rules["request-must"], scene.chunks[at].first
        made = Candidate(rule, first, verb.head, at)
        made.arguments = said + [("object", one) for one in obliged]
        made.moods = list_moods(scene, at) if governor is not None else set()
        if speakers and obliged:
            scene.found.append(made)


def is_told_to_envoy(scene: Scene, verb: Verb) -> bool:
    """Is what should be done told an envoy (Beijing should go, Manila told its envoy)?"""
    told = "told" in scene.words and not _TOLD_ENVOYS.isdisjoint(scene.present)
    return verb.modal == "should" and told and not verb.negated


def match_asked(scene: Scene, k: int, verb: Verb) -> None:
    """Read what an envoy who was called in is told to see done (he was asked to have it)."""
    if not verb.passive or verb.form != "finite" or verb.negated or verb.future:
        return
    if _BIDDING.isdisjoint(verb.lemmas):
        return
    m, envoys = find_bidden(scene, k), _envoys_told(scene, k)
    bidden = scene.chunks[m].verb if m is not None else None
    if bidden is not None and envoys and _ERRANDS.isdisjoint(bidden.lemmas):
        _demand_of(scene, envoys, k, k)


def _envoys_told(scene: Scene, at: int) -> list[Phrase]:
    """Return the envoy of no named state who is told something by nobody named."""
    verb = scene.chunks[at].verb
    if verb is None or not verb.passive or (_HEARING | _BIDDING).isdisjoint(verb.lemmas):
        return []
    if any(case == "by" for case, _ in list_after(scene.clauses, at)):
        return []
    heard = [
        scene.phrases[n] for j in find_subject(scene.clauses, at) for n in scene.chunks[j].phrases
    ]
    envoys = [one for one in heard if one.rank in _ENVOYS or one.anaphor == "he"]
    return envoys if envoys and len(envoys) == len(heard) else []


def _demand_of(scene: Scene, envoys: list[Phrase], k: int, at: int) -> None:
    """Add a demand on the state of an envoy who was called in before."""
    rule = scene.matcher.rules["request-must"]
    made = Candidate(rule, scene.chunks[at].first, scene.chunks[k].last, at)
    named = [one for one in envoys if one.actors]
    made.arguments = [("object", one) for one in named]
    made.arguments += [("subject", OTHER)] if named else []
    made.deed = "ACCUSE"
    for one in scene.found:
        one.dropped |= one.chunk in (k, at) and one.rule.type == "REQUEST"
    scene.found.append(made)


def match_testimony(scene: Scene) -> None:
    """Read what one state tells a court of another as a charge (told the judges that Y had)."""
    if _COURTS.isdisjoint(scene.present):
        return
    for m in range(1, len(scene.chunks)):
        governor = find_governor(scene.clauses, m) if is_finite(scene, m) else None
        over = scene.chunks[governor.at].verb if governor is not None else None
        told = scene.chunks[m].verb
        if governor is None or governor.link != "that" or over is None or told is None:
            continue
        k = governor.at
        if not _is_before_court(scene, k, over) or told.future or told.negated or told.modal:
            continue
        said = subject_actors(scene, k)
        own = [one for one in said if one.role in OFFICIAL and (one.rank or not one.modifier)]
        blamed = [one for one in list_doers(scene, m) if one.actors and one.role in OFFICIAL]
        inside = [one for one in scene.found if m <= one.chunk]
        if any(one.rule.type in _FRIENDLY for one in inside):
            continue
        if own and blamed and countries_of(own).isdisjoint(countries_of(blamed)):
            for one in scene.found:
                one.dropped |= one.chunk == k or one in inside
            made = Candidate(
                scene.matcher.rules["accuse-accuse"], scene.chunks[k].first, over.head, k
            )
            made.arguments = [("subject", p) for p in own] + [("object", p) for p in blamed]
            scene.found.append(made)


def _is_before_court(scene: Scene, k: int, verb: Verb) -> bool:
    """Does verb k tell something to judges?"""
    if _TESTIFYING.isdisjoint(verb.lemmas) or verb.passive or verb.negated:
        return False
    heard = [scene.chunks[j] for case, j in list_after(scene.clauses, k) if case != "time"]
    return any(not _COURTS.isdisjoint(scene.words[one.first : one.last + 1]) for one in heard)


def _tellers(scene: Scene, at: int) -> list[Phrase]:
    """Return who tells what verb chunk `at` says, the other state where an envoy is told."""
    verb = scene.chunks[at].verb
    told = subject_actors(scene, at) or _known_officers(scene, at)
    if verb is not None and "hear" in verb.lemmas:
        return [
            p for case, p in list_cases(scene, list_after(scene.clauses, at), at) if case == "from"
        ]
    if verb is None or not verb.passive or _HEARING.isdisjoint(verb.lemmas):
        return told
    by = [
        p
        for case, p in list_cases(scene, list_after(scene.clauses, at), at)
        if case == "by" and p.actors
    ]
    heard = [
        scene.phrases[n] for j in find_subject(scene.clauses, at) for n in scene.chunks[j].phrases
    ]
    envoy = any(one.rank in _ENVOYS or one.anaphor == "he" for one in heard)
    return by or find_speaker_behind(scene, at) or ([OTHER] if envoy else [])


def _known_officers(scene: Scene, at: int) -> list[Phrase]:
    """Return the subject of verb chunk `at` where an officer told of before (the minister)."""
    found = [one for j in find_subject(scene.clauses, at) for one in actors_in(scene.clauses, j)]
    return [one for one in found if one.anaphor == "he" and one.rank in _SPEAKING]


def _obliged_listeners(scene: Scene, k: int, governor: Governor | None) -> list[Phrase]:
    """Return who is told what must be done (the shelling must stop, Kyiv told Moscow)."""
    heads = {scene.words[scene.chunks[j].last] for j in find_subject(scene.clauses, k)}
    if not heads or not heads.isdisjoint(_SHARED):
        return []
    at = governor.at if governor is not None else _last_finite(scene)
    return _listeners(scene, at) if at != k else []


def _last_finite(scene: Scene) -> int:
    """Return the last finite verb of the sentence, -1 for none."""
    last = len(scene.chunks) - 1
    return next((m for m in range(last, -1, -1) if is_finite(scene, m)), -1)


def _listeners(scene: Scene, at: int) -> list[Phrase]:
    """Return who is told something by verb chunk `at`."""
    verb = scene.chunks[at].verb
    if verb is not None and "hear" in verb.lemmas:
        return [one for one in subject_actors(scene, at) if one.role in OFFICIAL]
    if verb is None or verb.passive or _TELLING.isdisjoint(verb.lemmas):
        return []
    told = list_cases(scene, list_after(scene.clauses, at), at)
    heard = [p for case, p in told if case == "object" and p.actors]
    return [p for p in heard if p.role in OFFICIAL or p.pronoun][:1]


def match_bidding(scene: Scene) -> None:
    """Read a bidding in quotes ("Stop arming them," the Kremlin told Washington)."""
    word = scene.words[1]
    bare = BASE in scene.matcher.forms.get(word, NO_FORM).features and word not in _POLITE
    if scene.words[0][:1].isalnum() or not bare or scene.words[1] == "":
        return
    k = _last_finite(scene)
    heads = find_subject(scene.clauses, k) if k >= _CLOSES else []
    if not heads or scene.chunks[min(heads) - 1].kind != ",":
        return
    told = _listeners(scene, k)
    speakers = [one for one in subject_actors(scene, k) if one.role in OFFICIAL]
    if not told or not speakers or countries_of(told) & countries_of(speakers):
        return
    for one in scene.found:
        one.dropped |= one.last < scene.chunks[min(heads)].first
    rule = scene.matcher.rules["request-must"]
    made = Candidate(rule, scene.chunks[k].first, scene.chunks[k].last, k)
    made.arguments = [*(("subject", p) for p in speakers), *(("object", p) for p in told)]
    scene.found.append(made)
