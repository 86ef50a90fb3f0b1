"""English acts whose object is no side: a court, a ruling, a list of names, the police at home."""

from __future__ import annotations

from hamgara.events.grammars._en.chunk import Verb
from hamgara.events.grammars._en.clauses.clauses import find_subject
from hamgara.events.grammars._en.clauses.complements import list_after
from hamgara.events.grammars._en.names.phrase import Phrase
from hamgara.events.grammars._en.scene import Candidate, Scene, is_aside, zone_end
from hamgara.events.who.parties import PRIVATE

_HANDED = frozenset({"hand", "turn", "transfer", "deliver", "surrender"})
_AT_HOME = frozenset(
    {"police", "officials", "prosecutors", "prosecutor", "office", "offices", "court", "department",
     "directorate", "detectives", "investigators", "jail", "prison"}
)  # fmt: skip
"""To whom people are handed over who stay in the land that holds them."""
_JUDGES = frozenset(
    {"court", "tribunal", "judge", "judges", "newspaper", "newspapers", "media", "press",
     "opposition", "critics", "company", "firm"}
)  # fmt: skip
"""Who may be accused without being a state's."""
_RULINGS = frozenset({"ruling", "verdict", "judgment", "judgement"})
_PAPERS = frozenset(
    {"list", "letter", "letters", "request", "requests", "message", "messages", "note", "report",
     "reports", "copy", "information", "documents", "complaint", "complaints"}
)  # fmt: skip
_SWAPS = frozenset({"swap", "exchange"})
_PENALTIES = frozenset({"sanctions", "embargo"})
_MISSIONS = frozenset({"embassy", "consulate"})
_MISDEEDS = frozenset(
    {"abuses", "crimes", "spying", "espionage", "violations", "atrocities", "involvement",
     "complicity", "raids", "attack", "attacks", "war"}
)  # fmt: skip
_SUFFERED = frozenset(
    {"killing", "killings", "murder", "murders", "death", "deaths", "disappearance", "kidnapping",
     "assassination", "slaying", "shooting"}
)  # fmt: skip
_NEXT = 5
"""Words behind "an inquiry" in which it is told into whose death it is."""
_CHARGE = "accuse-charge-said"
_SAVED = frozenset({"rescue", "save", "evacuate", "winch", "pull"})
_BY_FORCE = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})


def is_aimless(scene: Scene, made: Candidate, k: int, verb: Verb) -> bool:
    """Is the act on a court, a paper or one's own police, or part of a charge?"""
    lemmas, rule = set(verb.lemmas), made.rule
    if rule.type in ("AID", "COERCE") and _is_on_private(made, verb):
        return True
    if (rule.type == "RETREAT" or rule.id == "cooperate-extradite") and lemmas & _HANDED:
        return _goes_to_home(scene, k)
    if rule.id == "accuse-investigate" and _is_into_deaths(scene, made, k):
        return True
    if rule.id == "accuse-accuse" and not verb.passive:
        return _is_on_bare(scene, k, _JUDGES) or _closes_unnamed(scene, k)
    if rule.id == "accuse-criticize" and verb.passive:
        return not any(one.actors or one.anaphor or one.office for _, one in made.arguments)
    if rule.id == "support-welcome":
        return _is_on_bare(scene, k, _RULINGS)
    if rule.id == "consult-host" and "receive" in lemmas:
        return _is_on_bare(scene, k, _PAPERS)
    if rule.id == "cooperate-cooperate" and "coordinate" in lemmas:
        return not _SWAPS.isdisjoint(scene.words[verb.head : zone_end(scene, k) + 1])
    if rule.id == "support-declare" and _is_on_bare(scene, k, _PENALTIES, "for"):
        made.rule = scene.matcher.rules["sanction-impose"]
    if rule.type == "REQUEST" and not any(one.actors for one in made.who("object", "to")):
        return any(
            scene.words[scene.chunks[j].last] == "opposition"
            for j in find_subject(scene.clauses, k)
        )
    return rule.type in _BY_FORCE and verb.form == "ing" and _is_way_of_breach(scene, verb)


def _is_on_private(made: Candidate, verb: Verb) -> bool:
    """Are private people saved by nobody told, or fined (a tourist was rescued in Peru)?"""
    people = any(one.role in PRIVATE for one in made.who("object", "subject"))
    doers = any(one.actors or one.anaphor for one in made.who("by"))
    saved = verb.passive and not doers and not _SAVED.isdisjoint(verb.lemmas)
    return people and (saved or "fine" in verb.lemmas)


def _goes_to_home(scene: Scene, k: int) -> bool:
    """Are they handed over to the police or a court of no named state?"""
    behind = [scene.chunks[j] for case, j in list_after(scene.clauses, k) if case == "to"][:1]
    return any(
        scene.words[one.last] in _AT_HOME and not any(scene.phrases[n].actors for n in one.phrases)
        for one in behind
    )


def _is_on_bare(scene: Scene, k: int, words: frozenset[str], case: str = "object") -> bool:
    """Is what stands behind the verb one of some words, without a state?"""
    behind = [scene.chunks[j] for c, j in list_after(scene.clauses, k) if c in ("object", case)][:1]
    named = any(scene.phrases[n].actors for one in behind for n in one.phrases)
    return not named and any(scene.words[one.last] in words for one in behind)


def _is_way_of_breach(scene: Scene, verb: Verb) -> bool:
    """Is it how somebody is said to have broken a deal (violated it by shelling)?"""
    return any(
        one.rule.id == _CHARGE and "by" in scene.words[one.last + 1 : verb.head]
        for one in scene.found
    )


def _is_into_deaths(scene: Scene, made: Candidate, k: int) -> bool:
    """Is it looked into who killed somebody, not into what a state did (the killing of)?"""
    behind = scene.words[made.last : zone_end(scene, k) + 1]
    at = next((i for i, word in enumerate(behind) if word in _SUFFERED), _NEXT)
    return at < _NEXT and behind[at + 1 : at + 2] == ["of"] and "by" not in behind


def is_suspect(scene: Scene, one: Phrase) -> bool:
    """May an investigation be on a state's deeds, not on a thing of it (Kenyan abuses)?"""
    deed = one.modifier and scene.words[one.last + 1] in _MISDEEDS
    return deed or not is_aside(scene, one)


def _closes_unnamed(scene: Scene, k: int) -> bool:
    """Does who charges it behind a comma belong to no state (..., a rights group charged)?"""
    opened = k > 1 and scene.chunks[k - 2].kind == "," and scene.chunks[k - 1].kind == "N"
    named = scene.chunks[k - 1].phrases if k else ()
    faced = scene.chunks[k + 1 : k + 2]
    return opened and not named and not any(one.kind in ("N", "B") for one in faced)


def is_on_state(made: Candidate) -> bool:
    """Is a state itself or its mission meant, not somebody of it (suing a Swiss bank)?

    A mission is faced without the state where it stands.
    """
    doers = [item for item in made.arguments if item[0] in ("subject", "by")]
    faced = [item for item in made.arguments if item not in doers and item[1].actors]
    faced = [item for item in faced if item[1].office in _MISSIONS] or faced
    made.arguments = doers + faced
    return any(not one.private and (one.office or not one.modifier) for _, one in faced)
