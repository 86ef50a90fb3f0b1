"""Where the day of an act stands in an English sentence, and which days are others'."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hamgara.events.grammars._en.chunk import Chunk
from hamgara.events.grammars._en.clauses.clauses import find_gap_noun, find_subject
from hamgara.events.grammars._en.clauses.edges import find_clause_start
from hamgara.events.grammars._en.clauses.sentence import is_reporting
from hamgara.events.grammars._en.scene import (
    Candidate,
    Scene,
    cut_before,
    is_finite,
    main_before,
    once,
    verb_saying,
)
from hamgara.events.grammars._en.words.function import (
    CASES,
    DATE_WORDS,
    DETERMINERS,
    MONTHS,
    PERIODS,
    WHEN,
    is_number,
    is_year,
)
from hamgara.text.spans import Span

_NEAR = 4
_RARE = frozenset({"first", "last", "only", "time", "highest", "largest", "worst", "biggest"})
_HELD = frozenset(
    {"missing", "held", "jailed", "detained", "imprisoned", "seized", "captive", "stuck", "lost",
     "stranded", "occupied", "interned", "impounded", "buried"}
)  # fmt: skip
_SEASONS = frozenset({"winter", "summer", "autumn", "spring", "weekend", "year", "month"})
_REASONS = frozenset(
    {"for", "over", "about", "at", "saying", "adding", "noting", "stressing", "calling",
     "alleging", "claiming", "arguing"}
)  # fmt: skip
_SPOKEN = frozenset(
    {"ACCUSE", "REJECT", "THREATEN", "REQUEST", "support-declare", "support-welcome",
     "support-thank", "support-side", "support-congratulate", "agree-word", "agree-offer"}
)  # fmt: skip
"""Types and rules of what is done by saying it."""
_COMING = frozenset({"next", "tomorrow"})
_AT_ONCE = frozenset({"as", "when"})
_PACTS = frozenset(
    {"treaty", "accord", "accords", "agreement", "pact", "deal", "law", "convention", "protocol",
     "resolution", "memorandum", "war", "ceasefire", "cease-fire", "truce", "armistice"}
)  # fmt: skip
_POLLS = frozenset({"election", "elections", "vote", "polls", "referendum", "ballot", "runoff"})
_FIXED = frozenset({"due", "set", "scheduled", "planned", "expected", "slated"})
_ARTICLES = frozenset({"a", "an", "the"})
_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "tenth"})


_SPANS = PERIODS | MONTHS
_COUNTS = frozenset({"earlier", "later", "before", "after", "afterwards"})
_FOLLOWING = frozenset({"after", "following"})
_STREETS = frozenset({"street", "square", "avenue", "bridge", "university", "stadium", "movement"})
"""What a day may be the name of."""
_GOES_ON = frozenset({*CASES, *DATE_WORDS, "and", "or", "but", "when", "that"})
_DATING = DATE_WORDS | PERIODS | WHEN
_BEFORE_YEARS = frozenset({"in", "since", "of", "from", "by", "until", "till", "before", "after"})
_HINTS = PERIODS | {"since", "in", "after", "for", "unlike"}
_TILL = frozenset({"sanction-expel"})
"""Rules whose words a deadline may part (gave the envoy until Saturday to leave)."""


def list_other_days(scene: Scene, one: Candidate) -> tuple[Span, ...]:
    """Return the days of other happenings and deadlines: since last month's raid, by Friday."""
    if one.undated:
        return (scene.tokens.place(0, len(scene.tokens.words) - 1),)
    found: list[Span] = []
    words, place, end = scene.words, scene.tokens.place, len(scene.tokens.words) - 1
    rare = _RARE if one.rule.type == "COERCE" else _RARE | _HELD
    for i in _hints(scene):
        first = words[i] == "since" and not rare.isdisjoint(words[max(i - 6, 0) : i])
        deed = one.last < i and (_is_of_blamed(scene, one, i) or _is_of_what_was(scene, one, i))
        if words[i] == "after" and one.last < i and _is_of_month(scene, i):
            found.append(place(i, min(i + _NEAR, end)))
        season = words[i] == "for" and not _SEASONS.isdisjoint(words[i + 1 : i + 3])
        if season or words[i] == "unlike":
            found.append(place(i, min(i + 2, end)))
        first = first or _is_since_blamed(scene, one, i)
        if (first or deed) and (_is_day(scene, i + 1) or is_year(words[i + 1])):
            found.append(place(i, min(i + _NEAR, end)))
        own = 0 < one.first - i < _NEAR and "," not in scene.words[i : one.first]
        if not (own or one.first <= i <= one.last) and _names_by_month(scene, i):
            found.append(place(i, i))
        if _is_named_by_year(scene, i) and not _is_dated_noun(scene, one, i):
            found.append(place(i, i))
        if i and words[i] in PERIODS and _is_counted(scene, i):
            found.append(place(i - 1, i))
    if "future" not in one.moods:
        begin = one.first if one.rule.id in _TILL else one.last
        begin = 1 if one.rule.type == "THREATEN" else begin
        found += [place(i, min(i + _NEAR, end)) for i in _deadlines(scene) if i >= begin]
    found += _days_of_inset(scene, one.chunk) + _days_of_last(scene, one)
    found += _days_of_relative(scene, one)
    for begin, i in _owners(scene):
        if one.last < begin - _NEAR or i + _NEAR < one.first:
            found.append(place(begin, i))
    return tuple(found)


@once
def _hints(scene: Scene) -> list[int]:
    """Return the words that may open or be the day of another happening."""
    words = scene.words
    return [
        i for i in range(len(scene.tokens.words) - 1)
        if words[i] in _HINTS or words[i] in MONTHS or words[i][0].isdigit()
        or (words[i + 1] in WHEN and words[i + 2] in _SPANS)
    ]  # fmt: skip


@once
def _deadlines(scene: Scene) -> list[int]:
    """Return the words that a date follows as a deadline (by Friday)."""
    words = scene.words
    return [
        i for i in range(len(scene.tokens.words) - 1)
        if words[i] in ("by", "until", "till", "through")
        and (_is_day(scene, i + 1) or words[i + 1 : i + 4] == ["the", "end", "of"])
    ]  # fmt: skip


@once
def _owners(scene: Scene) -> list[tuple[int, int]]:
    """Return the days and periods that own something (last month's raid), first to last."""
    words = scene.words
    owners = [
        i for i, owns in enumerate(scene.tokens.owner)
        if owns and (words[i] in PERIODS or words[i] in DATE_WORDS)
    ]  # fmt: skip
    return [(i - 1 if i and words[i - 1] in WHEN else i, i) for i in owners]


def _days_of_last(scene: Scene, one: Candidate) -> list[Span]:
    """Return when those met last who did not meet since (had not met since May 3)."""
    end = len(scene.tokens.words) - 1
    behind = range(one.last + 1, end) if "negated" in one.moods else ()
    since = [i for i in behind if scene.words[i] == "since"]
    return [scene.tokens.place(i, min(i + 2 * _NEAR, end)) for i in since]


def _days_of_relative(scene: Scene, one: Candidate) -> list[Span]:
    """Return where a clause on a noun stands before what goes on (a treaty of 2009, and)."""
    k = one.chunk
    main = _main_of_same(scene, k) if k > 1 and scene.chunks[k - 1].kind == "&" else None
    m = main_before(scene, k - 1) if main is not None else None
    if m is None or m == main:
        return []
    return [scene.tokens.place(scene.chunks[m].first, scene.chunks[k].first - 1)]


def _days_of_inset(scene: Scene, k: int) -> list[Span]:
    """Return where an inset dates the subject of verb k (men held in May were freed)."""
    heads = find_subject(scene.clauses, k) if is_finite(scene, k) else []
    for m in range(max(heads, default=k) + 1, k):
        verb, ahead = scene.chunks[m].verb, scene.chunks[m - 1]
        held = ahead.kind == "N" and verb is not None and verb.form == "pp"
        named = ahead.kind == "R" and verb is not None and "become" in verb.lemmas
        if held or named:
            return [scene.tokens.place(scene.chunks[m].first, scene.chunks[k].first - 1)]
    return []


def _is_of_month(scene: Scene, i: int) -> bool:
    """Does "after" at word i bring a happening with its month (after a July hack)?"""
    at = i + 1 + (scene.words[i + 1] in _ARTICLES)
    named = scene.words[at] in MONTHS and scene.words[at] != "may"
    return named and scene.words[at + 1].isalpha() and scene.words[at + 1] not in DATE_WORDS


def _is_of_what_was(scene: Scene, one: Candidate, i: int) -> bool:
    """Does a period at word i date what the act came after (after talks in Oslo last month)?"""
    words = scene.words
    near = (words[i] == "in" and words[i + 1] in MONTHS) or words[i + 1 : i + 2] == ["last"]
    after = next((n for n in range(one.last + 1, i) if words[n] in _FOLLOWING), i)
    return near and after + 1 < i and {",", "and"}.isdisjoint(words[after + 1 : i])


def _is_of_polls(scene: Scene, i: int) -> bool:
    """Does "in" at word i bring the month of a vote (facing an election due in May)?"""
    ahead = scene.words[i - 1 - (scene.words[i - 1] in _FIXED)]
    return ahead in _POLLS


def _names_by_month(scene: Scene, i: int) -> bool:
    """Does the month at word i only tell which one is meant (invited to a July summit)?"""
    behind = scene.words[i + 1]
    if scene.words[i] in MONTHS and i > 1 and scene.words[i - 1] == "in":
        return _is_of_polls(scene, i - 1)
    if scene.words[i] not in MONTHS or not i:
        return False
    first = i - is_number(scene.words[i - 1])
    last = i + (first == i and is_number(behind))
    if scene.words[last + 1] in _STREETS:
        return True
    if first < 1 or scene.words[first - 1] not in _ARTICLES:
        return False
    if first < last and scene.words[max(first - 2, 0)] in ("at", "during"):
        return False
    behind = scene.words[last + 1]
    return behind.isalpha() and behind not in _GOES_ON


def _is_of_blamed(scene: Scene, one: Candidate, i: int) -> bool:
    """Is word i before the day of what is blamed (sorry for the raid last May)?"""
    if scene.words[i] != "in" and scene.words[i + 1] not in WHEN:
        return False
    spoken = _is_spoken(one) or one.rule.type == "CONCEDE"
    dated = scene.words[i + 1] in WHEN and scene.words[i + 2] in _SPANS
    dated = dated or (scene.words[i] == "in" and scene.words[i + 1] in MONTHS)
    dated = dated or (scene.words[i] == "in" and is_year(scene.words[i + 1]))
    granted = one.rule.type == "REQUEST" or "visa" in one.rule.id
    reasons = _REASONS - {"for"} if granted else _REASONS
    return spoken and dated and not reasons.isdisjoint(scene.words[one.last : i])


def _is_named_by_year(scene: Scene, i: int) -> bool:
    """Is the year at word i only part of a name (its 2015 accord, the treaty of 1997)?"""
    if i > 1 and scene.words[i - 1] in ("of", "from") and scene.words[i - 2] in _PACTS:
        return is_year(scene.words[i])
    if not i or not is_year(scene.words[i][:4]):
        return False
    ahead, behind = scene.words[i - 1], scene.words[i + 1]
    owned = ahead in DETERMINERS or scene.tokens.owner[i - 1]
    plain = ahead.isalpha() and ahead not in _BEFORE_YEARS | MONTHS
    named = behind.isalpha() and behind not in CASES and behind not in ("and", "or", "but")
    return (owned or (plain and not _PACTS.isdisjoint(scene.words[i + 1 : i + 4]))) and named


def _is_dated_noun(scene: Scene, one: Candidate, i: int) -> bool:
    """Is it a noun that the year at word i dates: the 2015 visit?"""
    return scene.chunks[one.chunk].verb is None and one.first - _NEAR < i <= one.last


def _is_counted(scene: Scene, i: int) -> bool:
    """Does the period at word i only number what is told (the third boat this year)?"""
    before = scene.words[max(i - 9, 0) : i]
    return before[-1:] == ["this"] and not _ORDINALS.isdisjoint(before)


def _tells_day(scene: Scene, i: int) -> bool:
    """Is word i surely part of a date?"""
    word, after = scene.words[i], scene.words[i + 1]
    if after in _COUNTS and word in ("day", "days", "week", "weeks"):
        return True
    if word in DATE_WORDS or (word == "in" and is_year(after)):
        return True
    return after in _SPANS and ((word in WHEN and word != "the") or is_number(word))


@once
def _day_starts(scene: Scene) -> list[int]:
    """Return where in the text the words begin that are surely part of a date."""
    starts = scene.tokens.starts
    return [start for i, start in enumerate(starts) if _tells_day(scene, i)]


def _is_spoken(one: Candidate) -> bool:
    """Is it done by saying it?"""
    return one.rule.type in _SPOKEN or one.rule.id in _SPOKEN


def _is_day(scene: Scene, i: int) -> bool:
    """Does a date begin at word i?"""
    if scene.words[i] in _DATING:
        return True
    return is_number(scene.words[i]) and scene.words[i + 1] in _DATING


def find_said_region(scene: Scene, one: Candidate) -> Span:
    """Return `_region`, of what tells no day itself with that of "said on Friday"."""
    region, aside = _region(scene, one), _days_of_relative(scene, one)
    starts = [s for s in _day_starts(scene) if not any(p.start <= s < p.end for p in aside)]
    if any(region.start <= start < region.end for start in starts):
        return region
    joined = _joined(scene, one)
    if joined is None or not any(joined.start <= s < joined.end for s in _day_starts(scene)):
        joined = _at_once(scene, one) or _there(scene, one) or joined
    if joined is not None and one.rule.status == "planned":
        return region
    if joined is not None:
        region = Span(min(region.start, joined.start), max(region.end, joined.end))
    if joined is not None or not _is_spoken(one):
        return region
    at = verb_saying(scene, one.chunk)
    if at is None or scene.chunks[at].verb is None:
        ahead = [m for m in range(one.chunk + 1, len(scene.chunks)) if is_finite(scene, m)]
        behind = [m for m in ahead if scene.chunks[m - 2].kind == ","]
        at = next((m for m in behind if is_reporting(scene.clauses, m)), 0)
        if not at:
            return region
    if not is_reporting(scene.clauses, at):
        return region
    over = _region_of(scene, one, at)
    return Span(min(region.start, over.start), max(region.end, over.end))


def _is_since_blamed(scene: Scene, one: Candidate, i: int) -> bool:
    """Does "since" at word i tell how long what is blamed goes on (for raids since May)?"""
    blamed = not _REASONS.isdisjoint(scene.words[one.last : i])
    return scene.words[i] == "since" and one.last < i and blamed and one.rule.type in _SPOKEN


def _joined(scene: Scene, one: Candidate) -> Span | None:
    """Return the region of the verb whose subject and day a joined one shares."""
    k = one.chunk
    if k > 1 and _goes_along(scene, k):
        main = main_before(scene, k - 1)
        if main is not None and find_subject(scene.clauses, main) == find_subject(scene.clauses, k):
            return _region_of(scene, one, main)
    if k < 2 or not is_finite(scene, k) or scene.chunks[k - 1].kind != "&":
        return None
    before = _main_of_same(scene, k)
    if before is None:
        return None
    verb, own = scene.chunks[before].verb, scene.chunks[k].verb
    if verb is None or own is None or verb.past != own.past:
        return None
    if (verb.future, verb.had) != (own.future, own.had):
        return None
    return _region_of(scene, one, before)


def _main_of_same(scene: Scene, k: int) -> int | None:
    """Return the verb before verb k with its subject, over what only tells of a noun.

    He delivered him under a treaty they signed in 2009, and asked for two bankers.
    """
    before = main_before(scene, k - 1)
    while before is not None and find_gap_noun(scene.clauses, before) is not None:
        before = main_before(scene, before)
    same = before is not None and find_subject(scene.clauses, before) == find_subject(
        scene.clauses, k
    )
    return before if same else None


def _goes_along(scene: Scene, k: int) -> bool:
    """Is verb k a participle set behind its clause (cut ties, accusing it of)?"""
    verb = scene.chunks[k].verb
    return verb is not None and verb.form == "ing" and scene.chunks[k - 1].kind == ","


def _at_once(scene: Scene, one: Candidate) -> Span | None:
    """Return the words of the day that a clause of time shares (in 1993, when X did, Y did)."""
    start = find_clause_start(scene.clauses, one.chunk)
    own = scene.chunks[one.chunk].verb
    if own is None or own.had or one.rule.status == "planned":
        return None
    opener = scene.chunks[start - 1] if start else None
    if opener is not None and opener.verb is not None and "&" in scene.kinds[start : one.chunk]:
        start = find_clause_start(scene.clauses, start - 1)
        opener = scene.chunks[start - 1] if start else None
    if opener is None or opener.kind != "B":
        opener = next((c for c in scene.chunks if c.verb or c.kind == "B"), None)
    if opener is None or opener.kind != "B" or opener.case not in _AT_ONCE:
        return None
    before = main_before(scene, start)
    if before is None or scene.chunks[before].first > opener.first:
        return scene.tokens.place(0, opener.first) if opener.first else None
    return _region_of(scene, one, before)


def _there(scene: Scene, one: Candidate) -> Span | None:
    """Return the words of the meeting at which it was done (met him, where he accused)."""
    start = find_clause_start(scene.clauses, one.chunk)
    if not start or scene.chunks[start - 1].kind != "R" or one.rule.status == "planned":
        return None
    word, before = scene.words[scene.chunks[start - 1].first], scene.chunks[max(start - 2, 0)]
    there = word == "where" and before.kind == ","
    there = there or (word == "which" and scene.words[before.first] in ("during", "at"))
    main = main_before(scene, start - 1) if there else None
    tenses = [verb.past for m in (main, one.chunk) if m and (verb := scene.chunks[m].verb)]
    return _region_of(scene, one, main) if main and tenses == [True, True] else None


def _region_of(scene: Scene, one: Candidate, k: int) -> Span:
    """Return the words around verb chunk k as if it told the act."""
    chunk = scene.chunks[k]
    return _region(scene, replace(one, first=chunk.first, last=chunk.last, chunk=k))


def _region(scene: Scene, one: Candidate) -> Span:
    """Return the words around a trigger among which its date stands."""
    if one.said >= 0:
        return _saying(scene, one.said)
    first, last = _region_begin(scene, one), _region_end(scene, one)
    first = _own_part(scene, one, first, last)
    return scene.tokens.place(min(first, one.first), max(last, one.last))


def _region_begin(scene: Scene, one: Candidate) -> int:
    """Return the first word of the part of a sentence that tells an act."""
    chunks, first = scene.chunks, 0
    for chunk in reversed(chunks[: one.chunk]):
        if chunk.kind in (";", "R", "B") or (
            chunk.verb is not None and chunk.verb.form == "finite"
        ):
            first = chunk.last + 1
            break
    own = (
        min(find_subject(scene.clauses, one.chunk), default=0) if is_finite(scene, one.chunk) else 0
    )
    sign = chunks[own - 1] if 0 < own < one.chunk and first else None
    if sign is not None and (sign.kind == "&" or (sign.kind == "," and _is_led_in(scene, own))):
        first = max(first, sign.last + 1)
    inset = own < one.chunk and chunks[one.chunk - 1].kind == ","
    if inset and any(chunk.kind == "R" for chunk in chunks[own : one.chunk]):
        first = chunks[one.chunk].first
    gap = find_gap_noun(scene.clauses, one.chunk) if first else None
    if gap and chunks[gap - 1].kind == ",":
        first = max(first, chunks[gap].first)
    return first


def _is_led_in(scene: Scene, own: int) -> bool:
    """Does another clause open the sentence before chunk `own` (After talks failed, it)?"""
    return scene.chunks[0].kind == "B" and any(is_finite(scene, m) for m in range(own))


def _region_end(scene: Scene, one: Candidate) -> int:
    """Return the last word of the part of a sentence that tells an act."""
    chunks, last = scene.chunks, len(scene.tokens.words) - 1
    trigger = next((n for n, c in enumerate(chunks) if c.first <= one.last <= c.last), one.chunk)
    for number in range(max(trigger, one.chunk) + 1, len(chunks)):
        chunk = chunks[number]
        if chunk.kind in (";", "B"):
            last = chunk.first - 1
            break
        due = "negated" in one.moods and scene.words[chunk.first] in _FIXED
        held = chunk.verb is not None and chunk.verb.form == "pp" and not due
        if chunk.kind == "R" or held:
            last = chunk.first - 1
            break
        if (
            chunk.verb is not None
            and chunk.verb.form in ("ing", "inf")
            and (chunks[number - 1].kind == "," or _is_ahead(scene, one, chunk))
        ):
            last = chunk.first - 1
            break
        if chunk.verb is not None and chunk.verb.form == "finite":
            last = cut_before(scene, number, max(trigger, one.chunk))
            break
    return last


def _own_part(scene: Scene, one: Candidate, first: int, last: int) -> int:
    """Return where the words of an act begin that has a day of its own behind it.

    So another verb before an "and", or what it came after, lends it no day.
    """
    at = one.chunk - 1
    opens = scene.chunks[at].kind == "&" or scene.chunks[at].case in ("after", "before")
    if at < 1 or not opens or not any(_tells_day(scene, i) for i in range(one.last + 1, last)):
        return first
    return max(first, scene.chunks[at].first)


def _is_ahead(scene: Scene, one: Candidate, chunk: Chunk) -> bool:
    """Is an infinitive of a day to come after talks or a signing (agreed to meet in June)?"""
    told = one.rule.type in ("CONSULT", "SUPPORT")
    if chunk.verb is None or chunk.verb.form != "inf" or not told:
        return False
    behind = scene.words[chunk.last : chunk.last + 2 * _NEAR]
    later = "later" in behind and "this" in behind
    later = later or any(
        word in ("in", "by") and is_year(year) and 0 < scene.year < int(year)
        for word, year in pairwise(behind)
    )
    return "future" not in one.moods and (later or not _COMING.isdisjoint(behind))


def _saying(scene: Scene, k: int) -> Span:
    """Return the clause of a verb of saying, without what is said."""
    begin = find_clause_start(scene.clauses, k)
    last = scene.chunks[k].last
    for number in range(k + 1, len(scene.chunks)):
        chunk = scene.chunks[number]
        if chunk.kind in (";", "B", "R"):
            break
        if chunk.verb is not None:
            subject = [n for n in find_subject(scene.clauses, number) if n > k]
            last = scene.chunks[min(subject)].first - 1 if subject else last
            break
        last = chunk.last
    return scene.tokens.place(scene.chunks[begin].first, max(last, scene.chunks[k].last))
