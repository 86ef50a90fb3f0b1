"""Events told by English nouns: a visit to, talks between, the arrest of."""

from __future__ import annotations

from dataclasses import replace

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._en.acts.called_off import calls_off
from hamgara.events.grammars._en.acts.deeds import (
    SIDES,
    is_carrier,
    is_to_region,
    keep_known_owner,
    list_sides_besides,
)
from hamgara.events.grammars._en.acts.named import ANSWERS, Placed, place_in_phrase
from hamgara.events.grammars._en.acts.outcomes import (
    earns_twice,
    find_drawn_by,
    is_spared,
    puts_off,
    seat_hosts,
)
from hamgara.events.grammars._en.chunk import Chunk, Verb
from hamgara.events.grammars._en.clauses.clauses import find_governor, find_subject
from hamgara.events.grammars._en.clauses.complements import is_fronted, list_after
from hamgara.events.grammars._en.clauses.sentence import find_whole_phrase
from hamgara.events.grammars._en.names.phrase import Phrase
from hamgara.events.grammars._en.scene import (
    Arguments,
    Candidate,
    Scene,
    class_of_governor,
    countries_in,
    is_called_off,
    is_venue,
    list_countries,
    main_before,
    relative_verb,
    settle_crowd,
)
from hamgara.events.grammars._en.sides.meant import find_other_side
from hamgara.events.grammars._en.sides.parties import list_cases, list_doers, named_as
from hamgara.events.grammars._en.sides.places import is_mere_place
from hamgara.events.grammars._en.sides.pronouns import resolve
from hamgara.events.grammars._en.sides.sides import is_of_both, turn_demand
from hamgara.events.grammars._en.told.moods import list_both_sayers, list_moods
from hamgara.events.grammars._en.words.inflection import listed
from hamgara.events.grammars._en.words.rules import NounPattern

_KINDS = ("captives", "goods", "missions", "curbs", "traffic")
"""Lists of what a noun must be of."""
_RECALLING = frozenset({"recall", "remember", "recollect"})
"""What they take is told of as past: recalled his visit to."""
_TELLING = frozenset({"confirm", "report", "announce", "celebrate", "welcome"})
"""By whom an act is told, not done: the pull-out, confirmed by Hanoi."""
_MEALS = listed("dinner lunch luncheon banquet reception breakfast iftar meal")
_AWAITED = frozenset({"expect", "slate", "anticipate", "foresee", "envisage"})
_LISTING = frozenset({"include", "feature", "envisage", "foresee", "list"})
_AGENDAS = frozenset({"agenda", "schedule", "program", "programme", "itinerary", "plans"})
"""The agenda of a visit includes talks: they are to come."""
_FINISHING = frozenset({"finish", "conclude", "end", "complete", "wrap", "extend", "continue"})
"""Of what will end or go on, the beginning is done."""
_RELATIVE = frozenset({"CONSULT", "COOPERATE", "ASSAULT"})
_REACH = 8
_BESIDE = frozenset({"time", "before", "as", "via", "source"})
"""Cases of who is no side of what a noun names."""
_AHEAD = frozenset(
    {"planned", "proposed", "upcoming", "forthcoming", "future", "scheduled", "slated"}
)
_FIXED = frozenset({"set", "fixed", "arranged", "slated", "booked", "penciled", "pencilled"})
"""What a day still to come is: talks were set for June 3."""
_ARRANGING = frozenset(
    {"involve", "include", "see", "coordinate", "oversee", "arrange", "facilitate", "host",
     "broker", "organize", "organise", "witness", "observe", "supervise"}
)  # fmt: skip
"""What others do of a swap that takes place."""
_SUFFERED = frozenset(
    {"invasion", "bombing", "bombings", "shelling", "bombardment", "storming", "sinking", "downing",
     "ransacking", "torching", "killing", "killings", "stabbing", "shootdown"}
)  # fmt: skip
"""Attacks "of" the one attacked, not of the attacker."""
_GROUNDS = frozenset(
    {"for", "over", "after", "following", "since", "against", "by", "regarding", "concerning"}
)
"""Prepositions of what has happened: apologized for the arrest."""
_ERRANDS = listed("visit talks meeting trip tour summit negotiations consultations")
_ANNOUNCING = frozenset({"announce", "plan", "schedule"})
_PROMISED = frozenset({"AID", "COOPERATE"})
"""What is announced of them is still to come."""
_FIRMS = frozenset({"BUS", "JRN"})
"""Roles whose talks with each other are no act of their states."""
_RUNNING = frozenset({"way", "underway", "progress", "swing", "afoot", "ongoing"})
"""What closes "be under way": an act goes on."""


def match_headline(scene: Scene) -> None:
    """Read a headline without a verb: Kazakh leader in Budapest for talks."""
    first, words = scene.chunks[:5], scene.words
    if scene.kinds[:5] != "NPNPN" or main_before(scene, len(scene.chunks)) is not None:
        return
    guest, host = (
        find_whole_phrase(scene.clauses, first[0]),
        find_whole_phrase(scene.clauses, first[2]),
    )
    there = words[first[1].first] == "in" and words[first[3].first] in ("for", "on")
    if guest and host and there and _ERRANDS & set(words[first[4].first : first[4].last + 1]):
        made = Candidate(scene.matcher.rules["consult-be-in"], first[1].first, first[4].last, 4)
        made.arguments = [("subject", guest), ("in", host)]
        scene.found.append(made)


def match_nouns(scene: Scene, j: int, chunk: Chunk) -> None:
    """Take the event nouns of noun chunk j."""
    end = chunk.first
    for i in range(chunk.first, chunk.last + 1):
        if i < end or scene.words[i] not in scene.matcher.nouns:
            continue
        pattern = scene.matcher.match_noun(scene.words, i)
        if pattern is None or i in scene.used or scene.tokens.owner[i]:
            continue
        end = i + len(pattern.words)
        if _is_told(scene, pattern, i, end - 1):
            _take_noun(scene, pattern, j, i, end - 1)


def _is_told(scene: Scene, pattern: NounPattern, i: int, last: int) -> bool:
    """Is an event noun what its rule means, and nothing near that bars it?"""
    fire = pattern.words == ("fires",) or scene.words[i - 1 : last + 1] == ["a", "fire"]
    if fire or (pattern.rule.id == "consult-visit-noun" and is_to_region(scene, last)):
        return False
    what = next((one for one in _KINDS if one in pattern.flags), "")
    if what and not _is_of(scene, what, last):
        return False
    without, least = pattern.without, max(i - 5, -1)
    begin = next((n for n in range(i - 1, least, -1) if scene.words[n] in ANSWERS), least)
    return without is None or without.find(scene.words, max(begin, 0), last + 5) < 0


def _is_of(scene: Scene, what: str, i: int) -> bool:
    """Does "of" with words of a list follow the noun at word i (release of two sailors)?"""
    ahead = scene.words[i + 1 : i + _REACH]
    return "of" in ahead[:3] and not scene.matcher.lists[what].isdisjoint(ahead)


def _is_suffered(scene: Scene, pattern: NounPattern, own: list[Phrase], last: int) -> bool:
    """Does "of" tell whom an attack hits: Iran's raid of, the shelling of?"""
    hit = bool(own) or scene.words[last] in _SUFFERED
    return hit and pattern.rule.type == "ASSAULT"


def _leave_places(scene: Scene, pattern: NounPattern, arguments: Arguments) -> Arguments:
    """Leave out of an attack what it was only near (camps near the Thai border)."""
    arguments = [item for item in arguments if item[0] != "source"]
    if pattern.rule.type == "SANCTION" and any(case == "subject" for case, _ in arguments):
        return [("object" if is_carrier(scene, *item) else item[0], item[1]) for item in arguments]
    if pattern.rule.type != "ASSAULT":
        return arguments
    return [item for item in arguments if not is_mere_place(scene, *item)]


def _take_noun(scene: Scene, pattern: NounPattern, j: int, first: int, last: int) -> None:
    """Add the act that words `first` to `last` of noun chunk j name, where it is one."""
    chunk, rule = scene.chunks[j], pattern.rule
    own = [
        one
        for one in (scene.phrases[n] for n in chunk.phrases)
        if one.first < first and one.last <= last and (one.actors or one.pronoun or one.office)
    ]
    made = _name_sides(scene, pattern, j, last, own)
    if _is_of_private(pattern, made):
        return
    placed = _place(scene, pattern, j, made)
    if placed is None:
        return
    moods, extra, k = placed
    tour = rule.type == "CONSULT"
    if any(c == "subject" and (p.private or (tour and p.role == "CVL")) for c, p in extra):
        return
    if scene.words[chunk.first] in ("no", "neither"):
        moods.add("negated")
    if "negated" not in moods and not _AHEAD.isdisjoint(scene.words[chunk.first : first]):
        moods.add("future")
    begin = scene.chunks[k].first if k is not None and k < j else first
    one = Candidate(rule, min(begin, first), last, k if k is not None else j)
    one.arguments = _leave_places(scene, pattern, turn_demand(rule, own, made + extra))
    if rule.type == "PROTEST":
        one.arguments = settle_crowd(one.arguments, len(scene.words))
    joint = rule.id == "consult-mediate" or FRAMES[rule.frame].joint
    if is_of_both(one.arguments) and not joint:
        one.rule = replace(rule, frame="joint", source=(), target=())
    if "made" in pattern.flags:
        _find_makers(scene, one)
    one.moods = moods
    scene.used.update(range(first, last + 1))
    scene.found.append(one)


def _name_sides(
    scene: Scene, pattern: NounPattern, j: int, last: int, own: list[Phrase]
) -> Arguments:
    """Return who is named with the noun that ends at word `last` of chunk j, and in what case.

    `own`: who is named before it, and does it: Iran's raid (on, of, by, with) ...
    """
    rule = pattern.rule
    made: Arguments = [
        ("in" if is_venue(scene, one) else "by", resolve(scene, one, j, j)) for one in own
    ]
    after = list_after(scene.clauses, j)
    done_by = FRAMES[rule.frame].joint is False and any(case == "by" for case, _ in after)
    hit = "patient" in pattern.flags or _is_suffered(scene, pattern, own, last) or done_by
    of = "object" if hit or (own and rule.type == "ACCUSE") else "by"
    topics = [n for case, n in after if case == "on" and rule.id == "consult-talks"]
    for case, n in after:
        if case in _BESIDE or (case == "for" and topics and topics[0] < n):
            continue
        named = named_as(scene, n, j)
        made += [(of if case == "of" else case, keep_known_owner(scene, one)) for one in named]
    return made + _dined_by(scene, j, last)


def _is_of_private(pattern: NounPattern, made: Arguments) -> bool:
    """Is it the act of private persons, or are the talks those of firms?"""
    freed = "captives" in pattern.flags
    if not freed and any(one.private for case, one in made if case == "by"):
        return True
    return any(case == "between" and one.role in _FIRMS for case, one in made)


def _place(scene: Scene, pattern: NounPattern, j: int, made: Arguments) -> Placed | None:
    """Return the moods of an event noun, who else takes part and its verb, None for no act."""
    found = _place_noun(scene, pattern, j, made)
    if found is None or len(list_countries([*made, *found[1]])) < 2:
        found = _place_relative(scene, pattern, j) or found
    if found is not None:
        return found
    return _place_swap(scene, pattern, j, made) or _place_fact(scene, pattern, j, made)


def _find_makers(scene: Scene, one: Candidate) -> None:
    """Find who made what a noun names, in the act told just before, and whom it faces."""
    if not any(phrase.actors for case, phrase in one.arguments if case == "from"):
        before = next((o for o in reversed(scene.found) if o.chunk == one.chunk), None)
        named = before.arguments if before is not None else []
        one.arguments += [item for item in named if item[0] == "from"]
    makers = countries_in(one.arguments, "from", "by")
    faced = list_countries(one.arguments) - makers
    if (one.has("from") and not faced) or len(list_countries(one.arguments)) < 2:
        one.arguments.append(("object", find_other_side(scene, one)))


def _place_relative(scene: Scene, pattern: NounPattern, j: int) -> Placed | None:
    """Return what `_place_noun` does for "the talks that Baghdad and Ankara held in Doha"."""
    at = relative_verb(scene, j)
    verb = scene.chunks[at].verb if at is not None else None
    if at is None or verb is None or pattern.rule.type not in _RELATIVE:
        return None
    held = not scene.matcher.lists["light"].isdisjoint(verb.lemmas)
    if not held or is_called_off(scene, j, find_verb_over(scene, j)):
        return None
    doers = [("subject", one) for one in list_doers(scene, at)]
    return list_moods(scene, at), doers + list_cases(scene, list_after(scene.clauses, at), at), at


def _place_swap(scene: Scene, pattern: NounPattern, j: int, made: Arguments) -> Placed | None:
    """Return what `_place_noun` does for "involved the swap of prisoners between X and Y"."""
    k = find_verb_over(scene, j)
    verb = scene.chunks[k].verb if k is not None else None
    if k is None or verb is None or "swap" not in pattern.flags:
        return None
    told = len(list_countries(made)) > 1 and not _ARRANGING.isdisjoint(verb.lemmas)
    return (list_moods(scene, k), [], None) if told else None


def _place_fact(scene: Scene, pattern: NounPattern, j: int, made: Arguments) -> Placed | None:
    """Return what `_place_noun` does for an act named as the ground of another."""
    ahead = _AHEAD & set(scene.words[scene.chunks[j].first : scene.chunks[j].last])
    if ahead and len(list_countries(made)) > 1 and pattern.rule.type == "CONSULT":
        return {"future"}, [], None
    before = find_preposition(scene, j)
    blamed = before is not None and scene.words[before.first - 1] == "responsible"
    if "factual" not in pattern.flags or blamed:
        return None
    word = scene.words[before.first] if before is not None else ""
    made += list_sides_besides(scene, pattern, made, word)
    sides = countries_in(made, *SIDES)
    if len(sides) < 2 and not is_of_both(made):
        return None
    ends = {scene.words[before.first], scene.words[before.last]} if before is not None else _GROUNDS
    over = next((one for one in scene.found if one.last == (before or scene.chunks[j]).last), None)
    charged = over is not None and over.rule.type == "ACCUSE"
    if not (ends & _GROUNDS or charged):
        return None
    k = find_verb_over(scene, j)
    moods = list_moods(scene, k) if k is not None else set()
    told = before is not None and moods <= {"conditional", "future", "earlier"}
    return None if moods and not told else (set(), [], None)


def _place_noun(scene: Scene, pattern: NounPattern, j: int, made: Arguments) -> Placed | None:
    """Return moods, further arguments and the verb of an event noun, None if not told."""
    before = find_preposition(scene, j)
    k = find_verb_over(scene, j)
    if "object" in pattern.flags and (before is not None or k is None or k > j):
        return None
    if before is not None and k is not None and _is_asked(scene, k):
        return None
    if before is not None:
        return place_in_phrase(scene, pattern, j, before, k, made)
    verb = scene.chunks[k].verb if k is not None else None
    if k is None or verb is None:
        return None
    if k > j or is_fronted(scene.clauses, k):
        return _place_subject(scene, k, verb)
    return _place_object(scene, pattern, j, k, verb, made)


def _place_object(
    scene: Scene, pattern: NounPattern, j: int, k: int, verb: Verb, made: Arguments
) -> Placed | None:
    """Return what `_place_noun` does where verb k takes the noun (held talks)."""
    lists, lemmas = scene.matcher.lists, set(verb.lemmas)
    meets = pattern.rule.type == "CONSULT"
    doers = [("subject", one) for one in list_doers(scene, k)]
    if meets and _RECALLING & lemmas:
        return {"earlier"}, doers, k
    if _LISTING & lemmas and _is_agenda(scene, k):
        return {"future"}, doers, k
    there = scene.chunks[k].first and scene.words[scene.chunks[k].first - 1] == "there"
    there = there or (meets and len(list_countries(made)) > 1)
    behind = list_cases(scene, list_after(scene.clauses, k), k)
    if lists["light"] & lemmas or (there and "be" in lemmas):
        extra = [("object", one) for _, one in doers] if verb.passive else doers
        extra += [item for item in behind if item[0] != "object" and item not in made]
    elif puts_off(scene, pattern, j, k) or (pattern.rule.type == "ASSAULT" and is_spared(scene, k)):
        extra = seat_hosts(doers, made) + [item for item in behind if item not in made]
        return {"negated"}, extra, k
    elif lists["draw"] & lemmas:
        extra = [item for item in behind if item[0] == "from"] + find_drawn_by(scene, k)
    else:
        return None
    moods = list_moods(scene, k)
    if _ANNOUNCING & lemmas and pattern.rule.type in _PROMISED:
        moods.add("future")
    placed = meets and any(case in ("to", "in") for case, _ in made)
    if placed and _FINISHING & lemmas and "stop" not in scene.words[scene.chunks[j].last :]:
        moods.discard("future")
    return moods, extra, k


def _place_subject(scene: Scene, k: int, verb: Verb) -> Placed | None:
    """Return what `_place_noun` does where the noun is the subject of verb k (talks began)."""
    lists, lemmas = scene.matcher.lists, set(verb.lemmas)
    awaited = verb.passive and bool(_AWAITED & lemmas)
    occurs, light, drawn = (bool(lists[key] & lemmas) for key in ("occur", "light", "draw"))
    occurs = occurs or calls_off(scene, k) or ("be" in lemmas and _runs(scene, verb))
    if not (occurs or light or drawn or awaited) or (light and not (verb.passive or occurs)):
        return None
    extra = [
        (case, one) for case, one in list_cases(scene, list_after(scene.clauses, k), k)
        if case != "object" and (case == "in" or not drawn)
        and not (case == "by" and _TELLING & lemmas)
    ]  # fmt: skip
    named = scene.words[verb.head]
    fixed = named in _FIXED and scene.words[verb.head + 1] in ("for", "to")
    ahead = verb.passive and (fixed or (not verb.past and (named in _AHEAD or awaited)))
    extra += list_both_sayers(scene, k) if ahead else []
    moods = list_moods(scene, k)
    return (moods - {"earlier"}) | {"future"} if ahead else moods, extra, k


def _runs(scene: Scene, verb: Verb) -> bool:
    """Does a verb of being tell that its subject goes on (are under way, is in full swing)?"""
    behind = scene.words[verb.head + 1 : verb.head + 5]
    end = next((i for i, word in enumerate(behind) if word in _RUNNING), -1)
    return end >= 0 and (not end or behind[0] in ("in", "under", "still", "now", "already"))


def find_preposition(scene: Scene, j: int) -> Chunk | None:
    """Return the preposition over noun chunk j, of-phrases above it followed up."""
    if scene.kinds[:j] == "PN&":
        return scene.chunks[0]
    if j == 0 or scene.chunks[j - 1].kind != "P":
        return None
    before = scene.chunks[j - 1]
    if before.case == "of" and j > 1 and scene.chunks[j - 2].kind == "N":
        head = scene.words[scene.chunks[j - 2].last]
        if head in scene.matcher.lists["rounds"]:
            return find_preposition(scene, j - 2)
    return before


def find_verb_over(scene: Scene, j: int) -> int | None:
    """Return the verb that noun chunk j is the object or subject of."""
    top = j
    while (
        top > 1
        and scene.chunks[top - 1].kind == "P"
        and scene.chunks[top - 1].case == "of"
        and (scene.words[scene.chunks[top - 2].last] in scene.matcher.lists["rounds"])
    ):
        top -= 2
    for m in range(top - 1, -1, -1):
        chunk = scene.chunks[m]
        if chunk.verb is not None:
            if any(n in (top, j) for _, n in list_after(scene.clauses, m)):
                return m
            if m == j - 2 and earns_twice(scene, m):
                return m
            break
        if chunk.kind in (";", "B", "R"):
            break
    for m in range(j + 1, len(scene.chunks)):
        verb = scene.chunks[m].verb
        if verb is not None and top in find_subject(scene.clauses, m):
            return m
    return None


def _dined_by(scene: Scene, j: int, last: int) -> Arguments:
    """Return who gives the meal at the end of noun chunk j: a dinner organized by the emir."""
    if scene.words[last] not in _MEALS or scene.kinds[j + 1 : j + 4] != "VPN":
        return []
    verb = scene.chunks[j + 1].verb
    given = verb is not None and verb.form == "pp" and scene.chunks[j + 2].case == "by"
    return [("with", one) for one in named_as(scene, j + 3, j)] if given else []


def _is_agenda(scene: Scene, k: int) -> bool:
    """Is an agenda the subject of verb k?"""
    heads = [scene.chunks[n] for n in find_subject(scene.clauses, k)]
    return any(not _AGENDAS.isdisjoint(scene.words[c.first : c.last + 1]) for c in heads)


def _is_asked(scene: Scene, k: int) -> bool:
    """Is what verb k tells only asked for (the demand that it join the talks)?"""
    governor = find_governor(scene.clauses, k)
    asked = governor is not None and governor.link == "noun"
    return asked and governor is not None and class_of_governor(scene, governor) == "urge"
