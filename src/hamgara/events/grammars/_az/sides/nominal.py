"""Who takes part in an act that an Azerbaijani noun tells: X's visit to Y, talks between them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hamgara.events.grammars._az.clauses.clauses import Predicate
from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.names.phrase import OBLIQUE, Phrase
from hamgara.events.grammars._az.told.moods import is_setting
from hamgara.events.grammars._az.words.nouns import read_head

_BESIDE = 4
_NO = re.compile(r"(?:et|ver)m[aə](?!k|y[iı]n)")
_ORDINALS = frozenset({"birinci", "ilk", "ikinci", "üçüncü", "əvvəlki", "sonuncu", "axırıncı"})
_PORTS = frozenset({"limanı", "aeroportu", "stansiyası"})
_DURING = (["zamanı"], ["əsnasında"], ["gedişində"])
_HELD = (
    "görüş", "danışıq", "toplantı", "sammit", "zirvə", "iclas", "atışma", "toqquşma", "qarşıdurma",
)  # fmt: skip
_CALLS = ("telefon", "zəng")
_CONCERNING = (["ilə", "bağlı"], ["ilə", "əlaqədar"], ["ilə", "yanaşı"])
"""Behind what is only the topic or the cause of what happens."""
_MET = (*_HELD[:-2], "səfər", "ziyarət", "konfrans")
_BEFORE = frozenset({"əvvəl", "öncə", "qabaq"})
_UNITS = frozenset({"saat", "gün", "həftə", "ay", "il", "az", "dərhal"})
_COUNTED = 2
"""Words between a meeting and "before" it: two days."""
_PARTS = frozenset(
    (
        "fasiləsində", "kuluarında", "kuluarlarında", "kənarında", "sonunda", "yekununda",
        "yekunlarına", "gedişində", "əvvəlində", "ardınca", "çərçivəsində", "nəticəsi",
    )
)  # fmt: skip
"""Behind a noun that only says when something else was done (at the end of the meeting)."""


def take_noun(  # noqa: C901 - one case after another
    scene: Scene, first: int, last: int, chosen: list[tuple[Phrase, str]], options: frozenset[str]
) -> bool:
    """Choose the parties of a noun; return False where they do not make an act.

    They are its genitive and what stands before it, and with a happening verb behind it (the
    visit took place) whatever its clause names.
    """
    clause = scene.clause(last)
    begin = scene.before(first, clause.start)
    start = _open(scene, first, clause.start)
    owned = read_head(scene.words[last]) is not None
    follower = next((one for one in scene.predicates if one.at > last), None)
    calls = scene.calls_after(last)
    happens = bool(calls) and calls[0] in ("happen", "plan", "cancel", "agree", "deny")
    loose = (
        happens
        and follower is not None
        and not any(scene.words[i] in ",;" for i in range(last, follower.at))
    )
    if follower is not None and follower.verb.form == "ma" and follower.at - last > 1:
        loose = loose and not scene.words[last].endswith(("lar", "lər"))
    if scene.words[last + 1 : last + 2] and scene.words[last + 1] in _PARTS:
        loose = False
    if scene.words[last + 1 : last + 3] in _CONCERNING:
        loose = False
    if _is_to_come(scene.words, last):
        return False
    if follower is not None and follower.verb.form == "an" and not follower.verb.passive:
        loose = loose and not scene.words[last].endswith(("də", "da"))
    if follower is not None and follower.verb.stem in ("et", "ol"):
        loose = loose and read_head(scene.words[last]) not in ("to", "from")
    attended = start < begin and any(
        one.end + 1 == begin and one.verb.form == "dik" for one in scene.predicates
    )
    stop = follower.at if loose and follower is not None else last + 1
    seen = False
    for phrase in scene.phrases:
        if phrase.last < start or phrase.first >= stop:
            continue
        far = phrase.case == "between" or (phrase.case == "of" and (owned or attended))
        far = far or (phrase.case == "with" and attended)
        far = far or (phrase.case == "to" and attended and first == begin)
        far = far or (phrase.case in ("with", "to") and start < begin and calls[:1] == ["cancel"])
        if phrase.last < begin and not far:
            continue
        chained = phrase.first < first and phrase.last == last
        if phrase.head is not None and (first <= phrase.head <= last or chained):
            case = "of" if phrase.of else "mod"
            if case == "mod" and "place" in options:
                case = "to"
            chosen.append((phrase, "of" if case == "mod" else case))
            seen = True
        elif phrase.case == "of" and phrase.last < first:
            chosen[:] = [one for one in chosen if one[1] != "of"]
            chosen.append((phrase, "of"))
            seen = True
        elif phrase.case == "pair":
            if first > phrase.last and (phrase.last >= first - 4 or is_border(scene, phrase)):
                chosen.append((phrase, "between"))
                seen = True
        elif phrase.case == "subject" and phrase is clause.subject:
            continue
        elif phrase.case in OBLIQUE and (
            loose
            or (phrase.last < first and (phrase.last >= first - 6 or phrase.case == "between"))
        ):
            chosen.append((phrase, phrase.case))
    if attended and first == begin and any(case == "to" and p.last < begin for p, case in chosen):
        chosen[:] = [(p, c) for p, c in chosen if p.first < first]
    if any(p.of and p.head is not None and p.first < first <= p.head for p, _ in chosen):
        chosen[:] = [(p, c) for p, c in chosen if c != "of" or p.head is not None]
    if not loose:
        _leave_before(chosen, first)
    subject = clause.subject
    ends = scene.words[last + 1 : last + 2]
    if ends and ends[0] in _PARTS and not seen and subject is not None and _two([(subject, "")]):
        chosen[:] = [(subject, "subject")]
        return True
    if "refused" in options and not _is_refused(scene.words[last + 1 : clause.end + 1]):
        return False
    if "answered" in options and seen and subject is not None and subject.actors:
        chosen.append((subject, "to"))
        return True
    arranged = calls[:1] in (["plan"], ["cancel"]) and subject is not None and _two([(subject, "")])
    if ("agree" in calls or arranged) and not seen:
        if clause.subject is not None:
            chosen.append((clause.subject, "subject"))
        return True
    again = first > 0 and scene.words[first - 1] in _ORDINALS and calls[:1] == ["happen"]
    if again and not seen and subject is not None and not clause.own and _two([(subject, "")]):
        chosen[:] = [(subject, "subject")]
        return True
    cases = {case for p, case in chosen if not p.label}
    if cases & {"between"}:
        return True
    if seen and (loose or cases & {"to", "with", "against"} or "lone" in options or _two(chosen)):
        return True
    while_there = scene.words[last + 1 : last + 2] in _DURING or (
        read_head(scene.words[last]) == "of" and is_setting(scene.words, last)
    )
    visits = "to" in cases and while_there
    if loose and cases & {"with", "to", "in"} and not (visits and subject is not None):
        return True
    during = read_head(scene.words[last]) == "in" or scene.words[last].endswith(("də", "da"))
    during = during or while_there
    if during and not chosen and subject is not None and subject.case == "subject":
        held = scene.words[last].startswith(_HELD)
        if held and _two([(subject, "")]) and subject.actors:
            chosen.append((subject, "subject"))
            return True
    spoke = "to" in cases and scene.words[last].startswith(("görüş", "danışıq", "söhbət"))
    after = any(c == "with" and p.actors for p, c in chosen) and _met_before(scene, last)
    if (cases & {"with"} or visits or spoke) and (during or after) and clause.subject is not None:
        chosen.append((clause.subject, "subject"))
        return True
    called = any(word.startswith(_CALLS) for word in scene.words[max(0, first - 1) : last + 1])
    if called and during and not chosen and subject is not None:
        other = next((p for p in scene.phrases if _is_called(p, subject, last, clause.end)), None)
        chosen += [(subject, "subject"), (other, "with")] if other is not None else []
        return other is not None
    town = _find_town(scene, last) if "placed" in options and seen else None
    if town is not None:
        chosen.append((town, "in"))
    if "place" in options and not seen and _is_put_off(scene, last):
        chosen[:] = [
            (Phrase(last, last, "of", "anaphor", anaphor="guest"), "of"),
            (Phrase(last, last, "to", "anaphor", anaphor="host"), "to"),
        ]
        return True
    return town is not None


def _is_to_come(words: Sequence[str], last: int) -> bool:
    """Is a meeting or visit only what something was done before (görüşündən bir gün əvvəl)?"""
    behind = list(words[last + 1 : last + 2 + _COUNTED])
    if not words[last].startswith(_MET) or not behind:
        return False
    if words[last].endswith(("dan", "dən")):
        units = [at for at, word in enumerate(behind) if word in _BEFORE]
        between = behind[: units[0]] if units else []
        return bool(units) and (not between or between[-1] in _UNITS)
    return behind[0] == "ərəfəsində" or (words[last][-1] in "aə" and behind[0] == "qədər")


def _is_put_off(scene: Scene, last: int) -> bool:
    """Is it a visit told before that will take place later (səfər iyulda baş tutacaq)?"""
    first = next((one for one in scene.predicates if one.at > last), None)
    if first is None or first.called not in ("happen", "plan"):
        return False
    bare = scene.words[last] in ("səfər", "səfərin", "səfəri", "ziyarət", "ziyarətin")
    behind = scene.words[last + 1]
    bare = bare and [behind] not in _DURING and behind not in _PARTS
    return bare and first.verb.form in ("future", "acaq", "ma") and not first.verb.negated


def is_border(scene: Scene, pair: Phrase) -> bool:
    """Does something happen on the border of a pair of states (X-Y sərhədində)?"""
    after = scene.words[pair.last + 1 : pair.last + 2]
    return bool(after) and after[0].startswith(("sərhədində", "sərhədlərində", "sərhədinin"))


def _is_called(phrase: Phrase, subject: Phrase, start: int, end: int) -> bool:
    """Is it whom the subject of a call tells or asks something (in a call X urged Y to ...)?"""
    inside = start < phrase.first and phrase.last <= end and phrase is not subject
    whole = phrase.head is None or bool(phrase.rank)
    return (
        inside and phrase.case in OBLIQUE and phrase.case != "in" and bool(phrase.actors) and whole
    )


def _met_before(scene: Scene, last: int) -> bool:
    """Is a talk only said to have been before (X ilə görüşdən sonra)?"""
    met = scene.words[last].startswith(("görüş", "danışıq", "söhbət"))
    return met and scene.words[last + 1 : last + 2] in (["sonra"], ["ardınca"], ["əvvəl"])


def _leave_before(chosen: list[tuple[Phrase, str]], first: int) -> None:
    """Leave out what stands before the owner of a noun: the noun's own words begin with him."""
    owner = max((p.first for p, case in chosen if case == "of" and p.last < first), default=0)
    if not any(p.first > owner for p, case in chosen if case != "of"):
        return
    chosen[:] = [
        (p, case)
        for p, case in chosen
        if p.last >= owner or case not in ("object", "to", "from", "with", "against", "by")
    ]


def _find_town(scene: Scene, last: int) -> Phrase | None:
    """Return where the outcome of a blow is told (after X's strikes, in Y ...)."""
    after = scene.words[last + 1 : last + 2]
    if after not in (["sonra"], ["nəticəsində"], ["səbəbindən"], ["üzündən"], ["fonunda"]):
        return None
    subject = scene.clause(last).subject
    if subject is not None and subject.actors and is_port(scene.words, subject):
        return subject
    near = (one for one in scene.phrases if last < one.first <= last + _BESIDE)
    return next((p for p in near if p.actors and (p.case == "in" or is_port(scene.words, p))), None)


def _open(scene: Scene, first: int, start: int) -> int:
    """Return where the words of a noun begin: over a participle of happening (keçirilən) too.

    So over one of what was planned (keçirilməli olan, təyin edilmiş).
    """
    begin = scene.before(first, start)
    last = _end_before(scene, begin)
    if last is None or first - last.end > _BESIDE:
        return begin
    while last is not None and (last.called in ("happen", "plan") or last.verb.form == "dik"):
        if last.verb.form not in ("an", "dik", "mis", "future", "must"):
            break
        ahead = scene.before(last.at, start)
        last = _end_before(scene, ahead) if last.verb.stem == "ol" and ahead < begin else None
        begin = min(begin, ahead)
    return begin


def _end_before(scene: Scene, begin: int) -> Predicate | None:
    """Return the predicate that ends right before a word."""
    return next((one for one in scene.predicates if one.end + 1 == begin), None)


def is_port(words: Sequence[str], phrase: Phrase) -> bool:
    """Is it a town's airport or harbor (X hava limanı)?"""
    after = words[phrase.first + 1 : phrase.last + 4]
    return any(word in _PORTS for word in after)


def _is_refused(after: Sequence[str]) -> bool:
    """Is what was asked for turned down (rədd edib, geri çevirib, qəbul etməyib)?"""
    if {"rədd", "yox", "imtina", "veto", "mənfi"} & {*after}:
        return True
    return any(
        (word == "geri" and after[i + 1 : i + 2] and after[i + 1].startswith("çev"))
        or (word in ("qəbul", "razılıq", "cavab") and _NO.search("".join(after[i + 1 : i + 2])))
        for i, word in enumerate(after)
    )


def _two(chosen: Sequence[tuple[Phrase, str]]) -> bool:
    return any(len({a.country for a in p.actors}) > 1 or p.anaphor == "both" for p, _ in chosen)
