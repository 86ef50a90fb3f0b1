"""Whether an act told in English was done, will be, may be, or was not."""

from __future__ import annotations

from itertools import pairwise

from hamgara.events.grammars._en.chunk import Verb
from hamgara.events.grammars._en.clauses.clauses import (
    find_governor,
    find_subject,
    is_headline,
)
from hamgara.events.grammars._en.clauses.complements import list_objects, session_to_be
from hamgara.events.grammars._en.clauses.edges import find_clause_start
from hamgara.events.grammars._en.clauses.sentence import Governor, is_reporting
from hamgara.events.grammars._en.scene import (
    Arguments,
    Scene,
    class_of_governor,
    has_if,
    is_called_off,
    main_before,
    verb_saying,
    zone_end,
)
from hamgara.events.grammars._en.sides.parties import named_as
from hamgara.events.grammars._en.told.governors import follow
from hamgara.events.grammars._en.told.tails import (
    find_time_before,
    is_longed_for,
    is_old_recognition,
    is_recalled,
    tells_whose_land,
)
from hamgara.events.reading import Mood

_TOPICS = frozenset({"on", "about", "over", "toward", "towards"})
"""Talks on cutting forces: an act as a topic is not told."""


_GOING_ON = frozenset({"go", "keep", "carry", "press", "settle", "agree", "decide", "embark"})
_TRAVELS = frozenset(
    {"fly", "travel", "head", "go", "journey", "jet", "continue", "proceed", "come", "visit",
     "host", "receive", "arrive", "send", "meet", "open", "sign", "hold", "start", "begin",
     "resume", "kick", "convene", "reconvene", "regroup", "gather", "move"}
)  # fmt: skip
_MEETINGS = frozenset({"visit", "host", "receive", "send", "meet", "sign", "hold"})
"""Present for past in headlines where a weekday follows (hosts the premier on Monday)."""
WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
MONTHS = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september",
     "october", "november", "december"}
)  # fmt: skip
_AHEAD = 8
_TIMES = frozenset({"spring", "summer", "autumn", "winter", "year", "month", "week"})
_CLOSED = frozenset({"", ".", ",", "and", "over"})
"""What follows a phrase of time that is not "the time of"."""
_RELATIVE = 2
"""Chunks from a verb back to the noun of its relative clause."""
_COMING = frozenset({"come", "arrive", "fly", "travel", "journey", "go"})
_TELLING = frozenset({"say", "tell", "write", "add", "reveal", "disclose", "confirm", "report"})
_GIVING = frozenset({"give", "offer", "send", "grant", "promise", "pay", "lend"})
_SEQUELS = frozenset(
    {"arrive", "land", "visit", "meet", "fly", "travel", "hold", "attend", "sign", "lay", "tour",
     "go", "stop", "welcome", "greet", "receive", "address", "dine", "reach", "leave"}
)  # fmt: skip
_NOES = frozenset({"no", "neither", "none", "not", "nothing"})
_LONG_AGO = frozenset({"months", "weeks", "month", "fortnight"})
_ANY = frozenset({"any", "every", "anyone", "everyone", "whoever"})

_UNSURE = frozenset(
    {"verge", "brink", "edge", "possibility", "prospect", "risk", "danger", "chance", "idea",
     "likelihood", "option", "fear", "fears"}
)  # fmt: skip

_REFUSED = frozenset(
    {"refuse", "refused", "refuses", "refusing", "decline", "declined", "declines", "declining"}
)  # fmt: skip
_ONLY = 4
"""Words behind a verb in which "only" bounds it (would meet him only in Quito)."""


def list_moods(scene: Scene, k: int) -> set[Mood]:
    """Return the moods of verb chunk k with those of what governs it."""
    moods: set[Mood] = set()
    seen: set[int] = set()
    at: int | None = k
    inner = True
    while at is not None and at not in seen:
        seen.add(at)
        verb = scene.chunks[at].verb
        if verb is None:
            break
        governor = find_governor(scene.clauses, at)
        _add_moods(scene, moods, at, verb, governor, inner=inner)
        at = follow(scene, moods, governor)
        inner = False
    return moods


def _add_moods(
    scene: Scene, moods: set[Mood], k: int, verb: Verb, governor: Governor | None, *, inner: bool
) -> None:
    if _is_negated(scene, k, verb):
        moods.add("negated")
    if inner and not verb.past and _is_of_any(scene, k):
        moods.add("conditional")
    headline = is_headline(scene.clauses, k) or session_to_be(scene.clauses, k) is not None
    if headline or _is_of_journey_ahead(scene, k, verb):
        moods.add("future")
    verb = _leading(scene, k, verb)
    if verb.future:
        conditional = verb.modal == "would" and (has_if(scene) or _is_only_so(scene, verb))
        moods.add("conditional" if conditional else "future")
    if verb.modal in ("may", "might", "could", "can", "cannot"):
        moods.add("conditional")
    if verb.modal in ("should", "must"):
        moods |= set() if _is_agreed(scene, governor) else {"wish"}
    if verb.form == "inf" and "too" in scene.present:
        begin = scene.chunks[governor.at].first if governor is not None else 0
        moods |= {"wish"} if "too" in scene.words[begin : scene.chunks[k].first] else set()
    if verb.form == "ing" and k:
        _add_moods_of_gerund(scene, moods, k, inner=inner)
    if scene.words[verb.head - 1] in ("nearly", "almost") or _is_unsure(scene, k):
        moods.add("wish")
    if governor is not None and _is_dropped(scene, governor):
        moods.add("negated")
    if inner:
        _add_moods_of_clause(scene, moods, k, verb, governor)


def _is_agreed(scene: Scene, governor: Governor | None) -> bool:
    """Do they agree on what should be done (agreed that their countries should build)?"""
    over = scene.chunks[governor.at].verb if governor is not None else None
    return over is not None and "agree" in over.lemmas


def _is_only_so(scene: Scene, verb: Verb) -> bool:
    """Is it what somebody who refuses would do instead (would only receive him in Quito)?"""
    refused = not _REFUSED.isdisjoint(scene.words[: verb.head])
    near = scene.words[verb.head - 1 : verb.head + _ONLY]
    return refused and "only" in near


def _is_unsure(scene: Scene, k: int) -> bool:
    """Is gerund k only near or thinkable (was close to firing, the risk of Iran firing)?"""
    verb = scene.chunks[k].verb
    at = k - 1 if k and scene.chunks[k - 1].kind == "P" else k - 2
    if verb is None or verb.form != "ing" or at < 1 or scene.chunks[at].kind != "P":
        return False
    near = scene.words[scene.chunks[at].first : scene.chunks[at].last + 1]
    return near == ["close", "to"] or (
        near == ["of"] and scene.words[scene.chunks[at - 1].last] in _UNSURE
    )


def _is_dropped(scene: Scene, governor: Governor) -> bool:
    """Is what it would do ruled out, its plan called off or denied (denied it had plans to)?"""
    at = governor.at
    verb = scene.chunks[at].verb
    if verb is not None:
        ruled = "rule" in verb.lemmas and scene.words[verb.head + 1] == "out"
        return ruled and governor.link == "ing"
    over = main_before(scene, at)
    if over is None or at not in list_objects(scene.clauses, over):
        return False
    above = find_governor(scene.clauses, over)
    denied = (
        above is not None and above.link == "that" and class_of_governor(scene, above) == "deny"
    )
    return denied or is_called_off(scene, at, over)


def _is_negated(scene: Scene, k: int, verb: Verb) -> bool:
    """Do the words of verb k or about it tell that it was not done?"""
    if verb.negated or verb.modal == "cannot" or has_no(scene, k) or _shares_not(scene, k, verb):
        return True
    return verb.form == "finite" and scene.words[scene.chunks[k].first - 1] == "never"


def _is_of_journey_ahead(scene: Scene, k: int, verb: Verb) -> bool:
    """Does a verb in the present tell what comes (leaves for Oslo, flies to Apia on Friday)?"""
    if verb.form != "finite" or verb.past:
        return False
    if verb.head != scene.chunks[k].first and not scene.words[verb.head].endswith("ing"):
        return False
    if {"leave", "depart"} & set(verb.lemmas):
        return True
    return not _TRAVELS.isdisjoint(verb.lemmas) and _has_day_ahead(scene, verb)


def _add_moods_of_gerund(scene: Scene, moods: set[Mood], k: int, *, inner: bool) -> None:
    """Add what stands before a gerund makes of it (without paying, talks on paying)."""
    before = scene.chunks[k - 1]
    word = scene.words[before.first]
    moods |= find_time_before(scene, before.first) if inner else set()
    if word == "without" or _is_instead(scene, k - 1):
        moods.add("negated")
    if word in _TOPICS and not _goes_on_with(scene, k):
        moods.add("wish")
    if inner and before.kind == "B" and before.case == "that":
        moods.add("wish")
    if inner and before.kind == ",":
        main = main_before(scene, k)
        verb = scene.chunks[main].verb if main is not None else None
        moods |= {"future"} if verb is not None and verb.future else set()
    if inner and before.case == "before" and not _is_sequel(scene, k):
        moods.add("future")


def _add_moods_of_clause(
    scene: Scene, moods: set[Mood], k: int, verb: Verb, governor: Governor | None
) -> None:
    """Add the moods that the clause of verb k tells, by what opens it and its times."""
    if _is_usual(scene, k, verb) or _is_remembered(scene, k) or is_longed_for(scene, k):
        moods.add("wish")
    if is_old_recognition(scene, k, verb) or tells_whose_land(scene, k, verb):
        moods.add("earlier")
    told_before = "previously" in scene.words[scene.chunks[k].first - 1 : verb.head]
    if _is_of_past_time(scene, k) or (told_before and not verb.future):
        moods.add("earlier")
    start = find_clause_start(scene.clauses, k)
    opener = scene.chunks[start - 1] if start else None
    opens = opener.case if opener is not None and opener.kind == "B" else ""
    finite = verb.form == "finite"
    if finite and scene.chunks[start].kind == "&" and _goes_on_with_if(scene, start):
        moods.add("conditional")
    if opens == "since" and finite:
        moods.add("earlier")
    if opens == "when" and start > 1 and finite and not (verb.past or verb.had or verb.passive):
        over = [c.verb for c in scene.chunks[: start - 1] if c.verb is not None]
        moods |= {"future"} if over and over[-1].future else set()
    if opens in ("until", "till") and finite:
        main = main_before(scene, start)
        ruling = scene.chunks[main].verb if main is not None else None
        awaited = ruling is not None and ruling.future
        moods |= {"conditional"} if awaited or not (verb.past or verb.had) else set()
    if opens == "after":
        long_ago = scene.words[scene.chunks[start - 1].first - 1] in _LONG_AGO
        moods |= {"earlier"} if long_ago or _is_after_older(scene, start) else set()
    elif verb.had and not (governor is not None and governor.link == "that"):
        told_of = _is_told_of(scene, k, verb) or _is_lent_had(scene, k, verb)
        moods |= set() if told_of else {"earlier"}


def _goes_on_with_if(scene: Scene, at: int) -> bool:
    """Does conjunction `at` join a clause to one of "if" (if a truce held and Oslo left)?"""
    before = main_before(scene, at)
    start = find_clause_start(scene.clauses, before) if before is not None else 0
    ruling = start > 0 and scene.chunks[start - 1].kind == "B"
    return ruling and scene.chunks[start - 1].case == "if" and "," not in scene.kinds[start:at]


def list_both_sayers(scene: Scene, k: int) -> Arguments:
    """Return the two who say what is set (both confirmed that a meeting had been set for)."""
    at = verb_saying(scene, k)
    heads = [] if at is None else find_subject(scene.clauses, at)
    return [("with", p) for n in heads for p in named_as(scene, n, k) if p.anaphor == "both"]


def _is_told_of(scene: Scene, k: int, verb: Verb) -> bool:
    """Is what "had" tells the news itself (what they had discussed; X, who had come to)?"""
    if scene.chunks[k - 1].kind == "R":
        just = "just" in scene.words[scene.chunks[k].first : verb.head]
        there = scene.words[verb.head + 1] in ("to", "in", "from", "with", "here", "by")
        return just or (there and not _COMING.isdisjoint(verb.lemmas))
    start = find_clause_start(scene.clauses, k)
    opener = scene.chunks[start - 1] if start > 1 else None
    if opener is not None and opener.kind == "B" and opener.case in ("what", "how"):
        return scene.chunks[start - 2].verb is not None
    if scene.chunks[k - 1].kind != ",":
        return False
    inset = [scene.chunks[m].verb for m in range(max(k - 3, 0), k - 1)]
    return any(one is not None and not _TELLING.isdisjoint(one.lemmas) for one in inset)


def _is_of_past_time(scene: Scene, k: int) -> bool:
    """Do the words of verb k tell a time gone by (that spring, earlier in the year)?"""
    if scene.present.isdisjoint(("that", "earlier", "time")):
        return False
    begin = find_clause_start(scene.clauses, k)
    start = scene.chunks[begin].first if begin else 0
    near = scene.words[start : zone_end(scene, k) + 1]
    told = any(one == "that" and other in _TIMES for one, other in pairwise(near))
    ahead = zip(near, near[1:], near[2:], [*near[3:], ""], strict=False)
    return told or any(
        (four[:3] == ("at", "the", "time") and four[3] in _CLOSED)
        or (four[:3] == ("earlier", "in", "the") and four[3] not in ("day", "morning", "week"))
        for four in ahead
    )


def _is_usual(scene: Scene, k: int, verb: Verb) -> bool:
    """Is it told only what is done all the time (gives its army a billion each year)?"""
    plain = verb.form == "finite" and not (verb.past or verb.future or verb.had or verb.passive)
    if not plain or verb.head != scene.chunks[k].first:
        return False
    near = scene.words[verb.head + 1 : zone_end(scene, k) + 1]
    often = {("each", "year"), ("every", "year"), ("each", "month"), ("every", "month")}
    ahead = scene.words[verb.head - 1]
    return (
        ahead in ("routinely", "regularly", "often", "usually", "habitually", "frequently")
        or "annually" in near
        or not often.isdisjoint(pairwise(near))
    )


def _is_instead(scene: Scene, p: int) -> bool:
    """Does preposition p set aside what follows (rather than threatening others)?"""
    words = scene.words[max(scene.chunks[p].first - 1, 0) : scene.chunks[p].last + 1]
    return words[-2:] == ["rather", "than"] or "instead" in words


def _is_sequel(scene: Scene, k: int) -> bool:
    """Does "before" only tell what came next (landed in Baku before sitting down with)?"""
    main = main_before(scene, k)
    verb = scene.chunks[main].verb if main is not None else None
    if main is None or verb is None or is_reporting(scene.clauses, main):
        return False
    told = verb.past and not (verb.future or verb.modal)
    return told and not _SEQUELS.isdisjoint(verb.lemmas)


def _is_after_older(scene: Scene, start: int) -> bool:
    """Is what the "after" before chunk `start` explains of an earlier year (shut in 2017)?"""
    main = main_before(scene, start - 1)
    between = scene.words[scene.chunks[main].last : scene.chunks[start - 1].first] if main else []
    years = [word for word in between if len(word) == len("2017") and word.isdigit()]
    known = bool(years) and scene.year > 0 and all(int(one) < scene.year for one in years)
    return known or between[-2:] == ["last", "year"]


def _goes_on_with(scene: Scene, k: int) -> bool:
    """Does the verb before "on" only tell that the act goes on (will go on paying)?"""
    main = main_before(scene, k - 1)
    verb = scene.chunks[main].verb if main is not None else None
    return verb is not None and not _GOING_ON.isdisjoint(verb.lemmas)


def _is_remembered(scene: Scene, k: int) -> bool:
    """Is the act only named for its anniversary, or for the years gone by since?"""
    ahead = scene.words[: scene.chunks[k].first] if "anniversary" in scene.present else ()
    if "anniversary" in ahead and main_before(scene, k) is None:
        return True
    start = find_clause_start(scene.clauses, k)
    opener = scene.chunks[start - 1] if start else None
    if opener is None or opener.kind != "B" or opener.case not in ("after", "since"):
        return False
    return scene.words[opener.first - 1] in ("years", "decades")


def begins_to(scene: Scene, k: int) -> bool:
    """Is it told that infinitive k has begun (troops started to withdraw)?"""
    governor = find_governor(scene.clauses, k)
    return (
        governor is not None
        and governor.link == "to"
        and class_of_governor(scene, governor) == "begin"
    )


def _has_day_ahead(scene: Scene, verb: Verb) -> bool:
    """Does a day follow a verb in the present (flies on to Apia on Friday)?"""
    near = scene.words[verb.head + 1 : verb.head + _AHEAD]
    if {"tomorrow", "next"} & set(near):
        return True
    goes = not _MEETINGS & set(verb.lemmas)
    return any(
        (goes and word == "on" and other in WEEKDAYS | MONTHS) or (word == "in" and other in MONTHS)
        for word, other in pairwise(near)
    )


def _leading(scene: Scene, k: int, verb: Verb) -> Verb:
    """Return the verb whose auxiliary a bare one shares: will set it up and strike."""
    if verb.form != "finite" or verb.past or verb.modal or k < 2:
        return verb
    if scene.chunks[k - 1].kind != "&" or scene.words[verb.head] not in verb.lemmas:
        return verb
    for m in range(k - 2, -1, -1):
        other = scene.chunks[m].verb
        if other is not None and other.form == "finite":
            return other if other.modal or other.future else verb
    return verb


def _shares_not(scene: Scene, k: int, verb: Verb) -> bool:
    """Does "not" before reach over "or" (agreed not to use force or threaten each other)?"""
    if verb.form != "inf" or k < 2 or scene.words[scene.chunks[k - 1].first] not in ("or", "nor"):
        return False
    other = next((scene.chunks[m].verb for m in range(k - 2, -1, -1) if scene.chunks[m].verb), None)
    return other is not None and other.form == "inf" and other.negated


def has_no(scene: Scene, k: int) -> bool:
    """Does a no stand with the subject or object of verb k (no visas were issued)?"""
    if _NOES.isdisjoint(scene.present):
        return False
    for j in find_subject(scene.clauses, k):
        first = scene.chunks[j].first
        if scene.words[first] in _NOES or (
            first and scene.words[first - 1] in ("no", "neither", "not")
        ):
            return True
    verb = scene.chunks[k].verb
    behind = scene.words[verb.head + 2 : verb.head + 3] if verb is not None else []
    if verb is not None and "say" in verb.lemmas and behind == ["to"]:
        return False
    if verb is not None and scene.words[verb.head + 1 : verb.head + 3] == ["none", "of"]:
        return False
    found = list_objects(scene.clauses, k)
    behind = (
        scene.words[scene.chunks[found[0]].first : scene.chunks[found[0]].last + 1] if found else []
    )
    given = verb is not None and not _GIVING.isdisjoint(verb.lemmas)
    if given and "nothing" in behind and "but" not in scene.words:
        return True
    return bool(found) and (
        scene.words[scene.chunks[found[0]].first] in ("no", "neither", "none")
        or scene.words[scene.chunks[found[0]].first - 1] in ("neither", "no")
    )


def _is_lent_had(scene: Scene, k: int, verb: Verb) -> bool:
    """Is "had" of another's verb (said troops had advanced and demanded their pull-out)?"""
    before = main_before(scene, k)
    own = scene.chunks[k].first == verb.head and before is not None
    return own and find_subject(scene.clauses, k) != find_subject(scene.clauses, before or 0)


def is_in_recalled(scene: Scene, j: int) -> bool:
    """Does noun chunk j stand in what somebody recalls (recalled that during his visit)?"""
    start = find_clause_start(scene.clauses, j)
    that = start > 1 and scene.chunks[start - 1].case == "that"
    return that and is_recalled(scene, start - 2)


def _is_of_any(scene: Scene, k: int) -> bool:
    """Does a verb say which of all is meant (any ship that crosses the border)?"""
    if k < _RELATIVE or scene.chunks[k - 1].kind != "R":
        return False
    return scene.words[scene.chunks[k - _RELATIVE].first] in _ANY
