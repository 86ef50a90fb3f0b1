"""English acts told by a noun with its doer before it: Lima's refusal to receive the envoy."""

from __future__ import annotations

from collections.abc import Iterable

from hamgara.events.grammars._en.acts.events import find_preposition, find_verb_over
from hamgara.events.grammars._en.chunk import NO_FORM
from hamgara.events.grammars._en.names.phrase import OTHER, Phrase
from hamgara.events.grammars._en.scene import OFFICIAL, Candidate, Scene, countries_of
from hamgara.events.grammars._en.told.moods import list_moods
from hamgara.events.grammars._en.words.function import CASES
from hamgara.events.grammars._en.words.inflection import GERUND, listed, spread
from hamgara.events.vocabulary import SILENT, Rule

_ACTS = spread(
    {
        "support-thank": "thanks gratitude",
        "request-demand": "demand demands request requests appeal appeals plea pleas entreaty",
        "accuse-accuse": "accusation accusations allegation allegations",
        "accuse-criticize": "condemnation denunciation censure",
        "accuse-summon": "summoning summons",
        "reject-refuse": "refusal rejection rebuff snub veto",
        "threaten": "vow threat threats",
        "sanction-impose": "imposition",
        "sanction-halt": "suspension cancellation cutoff cut-off stoppage termination scrapping"
        " abrogation denunciation halting freezing",
        "sanction-close": "closure shutting sealing",
        "sanction-recall": "recall recalling",
        "sanction-expel": "expelling ousting",
        "agree-word": "promise promises pledge",
        "agree-invite": "invitation",
        "retreat-lift": "lifting scrapping easing waiving",
        "aid-asylum": "granting",
        "aid-give": "delivery deliveries gift consignment donation airlift",
        "cooperate-border": "reopening",
        "concede-visa": "waiver",
        "mobilize-mass": "massing amassing",
    }
)
"""What each noun tells of its owner."""
_HOLDS = {
    "sanction-halt": listed(
        """treaty treaties visits visas agreement agreements accord pact talks flights aid
        deliveries exports imports trade cooperation visas supplies gas electricity ties
        relations contract deal"""
    ),
    "sanction-close": listed(
        "border borders crossing crossings embassy consulate airspace mission"
    ),
    "sanction-recall": listed("ambassador ambassadors envoy envoys charge diplomats consul"),
    "sanction-expel": listed("diplomat diplomats envoy envoys ambassador attache attaches consul"),
    "retreat-lift": listed(
        "sanctions ban bans embargo blockade curbs restrictions tariffs duties siege boycott freeze"
    ),
    "aid-asylum": listed("asylum refuge"),
    "aid-give": listed(
        """tents blankets medicine medicines vaccines ambulances grain flour food tanks missiles
        weapons ammunition howitzers generators rice water aid buses shadows jets drones
        boats masks"""
    ),
    "cooperate-border": listed("border crossing crossings bridge checkpoint airspace road"),
    "concede-visa": listed("visa visas"),
    "mobilize-mass": listed("troops forces armour armor tanks soldiers army"),
    "accuse-summon": listed("ambassador envoy charge diplomat consul ambassadors attache"),
}
"""Words one of which stands behind a noun that tells other things, too."""
_DEEDS = frozenset(
    {"SANCTION", "COERCE", "ASSAULT", "RETREAT", "AID", "COOPERATE", "CONCEDE", "ACCUSE", "SUPPORT"}
)
"""Types of acts that a gerund with its doer before it tells."""
_GOODS = listed(
    """gas oil ore power energy electricity coal grain wheat goods cars steel imports fuel water
    labour labor copper gold exports chips loans workers metals timber fish beef"""
)
"""Demand for them is no demand."""
_HOSTILE = frozenset({"SANCTION", "REJECT", "ACCUSE", "REQUEST", "RETREAT"})
"""Types of acts on the other state of the story, where none is named behind the noun."""
_COMING = frozenset({"reach", "arrive", "land", "dock"})
"""Verbs behind which stands to whom a gift came."""
_ADJECTIVES = 2
_BEHIND = 14
_WITHIN = 3
"""Words from a noun to one that only tells what it is of (imposition of sanctions)."""
_FACTS = listed("""after following over despite amid since upon at by with to because on""")
"""Prepositions of what has happened."""
_ANSWERING = listed(
    """response reply answer reaction due led reacted replied responded objected owing retaliation
    objection leads comes"""
)
"""Words before the "to" of what has happened."""
_TOPICAL = listed(
    """demand urge seek want propose discuss consider expect plan fear ask call await request hope
    insist debate predict suggest study support oppose threaten offer require need try reject deny
    refuse dismiss spurn rebuff accept grant"""
)
"""Verbs whose object is no fact, or told by another rule."""
_UNTOLD = frozenset({"negated", "conditional", "wish", "future"})


def may_name_acts(words: Iterable[str]) -> bool:
    """May words tell an act by a noun behind its doer?"""
    return not _ACTS.keys().isdisjoint(words)


def match_owned(scene: Scene) -> None:
    """Read an act told by a noun behind its doer (Delhi's suspension of the treaty)."""
    gerunds = any(word.endswith("ing") for word in scene.present)
    if scene.present.isdisjoint(_ACTS) and not gerunds:
        return
    for one in scene.phrases:
        if not one.actors or not (one.owner or one.modifier) or one.private:
            continue
        if one.role not in OFFICIAL or len(one.countries) != 1:
            continue
        at, rule = _act_behind(scene, one)
        if rule.type and not _is_told_already(scene, one, at, rule):
            _tell_owned(scene, one, at, rule)


def _act_behind(scene: Scene, one: Phrase) -> tuple[int, Rule]:
    """Return where the noun of an act stands behind its owner, and what it tells."""
    for i in range(one.last + 1, min(one.last + 2 + _ADJECTIVES, len(scene.words) - 1)):
        word, nxt = scene.words[i], scene.words[i + 1]
        if scene.tokens.owner[i] or (nxt == "for" and scene.words[i + 2] in _GOODS):
            break
        if word in _ACTS:
            need = _HOLDS.get(_ACTS[word])
            held = need is None or not need.isdisjoint(scene.words[i + 1 : i + 8])
            governs = held and (nxt in CASES or nxt == "to")
            return (i, scene.matcher.rules[_ACTS[word]]) if governs else (0, SILENT)
        if nxt == "of" and word.endswith("ing"):
            return i, _deed_of(scene, i)
        if not word.isalpha() or word in CASES:
            break
    return 0, SILENT


def _deed_of(scene: Scene, i: int) -> Rule:
    """Return what the gerund at word i tells (its blacklisting of four banks)."""
    if scene.words[i] in scene.matcher.nouns:
        return SILENT
    lemmas = scene.matcher.forms.get(scene.words[i], NO_FORM).by_feature.get(GERUND, ())
    patterns = (
        p for one in lemmas for p in scene.matcher.match_verb(one, scene.present, scene.keys)
    )
    for one in patterns:
        if one.particles or one.joint or one.rule.type not in _DEEDS:
            continue
        objects = one.objects is None or one.objects.find(scene.words, i + 2, i + _BEHIND) >= 0
        barred = one.without is not None and one.without.find(scene.words, 0, i + _BEHIND) >= 0
        if objects and not barred:
            return one.rule
    return SILENT


def _is_told_already(scene: Scene, one: Phrase, at: int, rule: Rule) -> bool:
    """Has a rule read the noun, or an act of its kind by the same?"""
    kind = rule.type
    for o in scene.found:
        inside = o.rule.type == kind and at < o.first <= at + _WITHIN
        suffers = [p.first for p in o.who("object")] == [one.first] and o.first <= at <= o.last
        o.dropped |= inside and scene.chunks[o.chunk].verb is None
        o.dropped |= suffers and o.rule.type == kind and not o.has("subject")
    return any(
        not o.dropped
        and (o.first <= at <= o.last or at in scene.used or o.rule.type == kind)
        and one.countries & countries_of(p for _, p in o.arguments)
        for o in scene.found
    )


def _tell_owned(scene: Scene, one: Phrase, at: int, rule: Rule) -> None:
    """Add the act of the noun at word `at`, if it is told as a fact."""
    chunk = next((c for c in scene.chunks if c.first <= at <= c.last), None)
    if chunk is None or chunk.kind != "N" or scene.words[chunk.first] in ("no", "neither", "any"):
        return
    j = scene.chunks.index(chunk)
    opening = scene.words[max(chunk.first - 1, 0)] in ("if", "unless", "whether", "should")
    if opening or not _is_fact(scene, j):
        return
    end = _end_of(scene, j, at)
    faced = [
        p for p in scene.phrases
        if at < p.first <= end and p.actors and p.countries.isdisjoint(one.countries)
    ]  # fmt: skip
    if not faced and (scene.words[at + 1] not in ("of", "to") or rule.type not in _HOSTILE):
        return
    made = Candidate(rule, at, at, j)
    made.arguments = [("subject", one._replace(modifier=False, owner=False))]
    found = [p._replace(modifier=False) for p in listed_beside(scene, faced)] or [OTHER]
    made.arguments += [("object", p) for p in found]
    scene.found.append(made)


def listed_beside(scene: Scene, faced: list[Phrase]) -> list[Phrase]:
    """Return the first who is faced and those listed with it (let Sweden and Finland in)."""
    found = faced[:1]
    for one in faced[1:]:
        between = scene.words[found[-1].last + 1 : one.first]
        if not between or not {"and", ",", "the"}.issuperset(between):
            break
        found.append(one)
    return found


def _end_of(scene: Scene, j: int, at: int) -> int:
    """Return the last word of what noun chunk j governs: up to a comma or the main verb."""
    for chunk in scene.chunks[j + 1 :]:
        finite = chunk.verb is not None and chunk.verb.form == "finite"
        finite = finite and chunk.verb is not None and _COMING.isdisjoint(chunk.verb.lemmas)
        if finite or chunk.kind in (",", ";", "R") or chunk.first > at + _BEHIND:
            return chunk.first - 1
    return len(scene.words) - 1


def _is_fact(scene: Scene, j: int) -> bool:
    """Is the act of noun chunk j told as done, not asked for, hoped or discussed?"""
    before = find_preposition(scene, j)
    k = find_verb_over(scene, j)
    if before is not None:
        word, ahead = scene.words[before.first], scene.words[before.first - 1]
        if word not in _FACTS or (word == "to" and ahead not in _ANSWERING):
            return False
        if word == "on" and before.first:
            return False
        return not (word == "because" and k is not None and list_moods(scene, k) & _UNTOLD)
    if k is None:
        return False
    verb = scene.chunks[k].verb
    if verb is None or list_moods(scene, k) & _UNTOLD:
        return False
    return k > j or _TOPICAL.isdisjoint(verb.lemmas)
