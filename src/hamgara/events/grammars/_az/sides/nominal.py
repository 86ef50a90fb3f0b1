"""Who takes part in an act that an Azerbaijani noun tells: X's visit to Y, talks between them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.names.phrase import OBLIQUE, Phrase
from hamgara.events.grammars._az.sides.act import Chosen
from hamgara.events.grammars._az.sides.noun import DURING, Noun, is_to_come, read_noun

_BESIDE = 4
_NEAR = 6
"""So many words before a noun somebody in another case than its owner's takes part in it."""
_NO = re.compile(r"(?:et|ver)m[aə](?!k|y[iı]n)")
_ORDINALS = frozenset({"birinci", "ilk", "ikinci", "üçüncü", "əvvəlki", "sonuncu", "axırıncı"})
_PORTS = frozenset({"limanı", "aeroportu", "stansiyası"})
_HELD = (
    "görüş", "danışıq", "toplantı", "sammit", "zirvə", "iclas", "atışma", "toqquşma", "qarşıdurma",
)  # fmt: skip
_TALKS = ("görüş", "danışıq", "söhbət")
_CALLS = ("telefon", "zəng")


def take_noun(scene: Scene, first: int, last: int, options: frozenset[str]) -> Chosen | None:
    """Return the parties of a noun with their cases; None where they do not make an act.

    They are its genitive and what stands before it, and with a happening verb behind it (the
    visit took place) whatever its clause names.
    """
    if is_to_come(scene.words, last):
        return None
    noun = read_noun(scene, first, last, options)
    chosen, seen = _choose(noun)
    chosen = _leave_others(noun, chosen)
    if noun.in_part and not seen and _is_several(noun.subject):
        return _name_subject(noun)
    if "refused" in options and not _is_refused(scene.words[last + 1 : noun.clause.end + 1]):
        return None
    if "answered" in options and seen and noun.subject is not None and noun.subject.actors:
        return [*chosen, (noun.subject, "to")]
    if not seen and _is_arranged(noun):
        return chosen + _name_subject(noun)
    if not seen and _is_next(noun):
        return _name_subject(noun)
    if _is_enough(noun, chosen, seen=seen):
        return chosen
    if (joined := _join_subject(noun, chosen)) is not None:
        return joined
    return _name_town(noun, chosen) if seen else _name_guest(noun)


def _choose(noun: Noun) -> tuple[Chosen, bool]:
    """Return who stands about the noun, and whether it is said whose it is."""
    chosen: Chosen = []
    seen = False
    for phrase in noun.scene.phrases:
        if not _is_within(noun, phrase):
            continue
        case = _read_own(noun, phrase)
        if case == "of" and not noun.is_head_of(phrase):  # only the nearest owner is the noun's
            chosen = [one for one in chosen if one[1] != "of"]
        seen = seen or case != ""
        case = case or _read_beside(noun, phrase)
        if case:
            chosen.append((phrase, case))
    return chosen, seen


def _is_within(noun: Noun, phrase: Phrase) -> bool:
    """Does a phrase stand among the words that say whose the act is?"""
    follower = noun.follower
    stop = follower.at if noun.loose and follower is not None else noun.last + 1
    if phrase.last < noun.start or phrase.first >= stop:
        return False
    return phrase.last >= noun.begin or _is_over(noun, phrase)


def _is_over(noun: Noun, phrase: Phrase) -> bool:
    """Does it belong to the noun over a participle (X-in | keçirilən | səfəri)?"""
    if phrase.case == "between":
        return True
    called_off = noun.start < noun.begin and noun.calls[:1] == ["cancel"]
    if phrase.case == "of":
        return noun.attended or noun.owned
    if phrase.case == "with":
        return noun.attended or called_off
    return phrase.case == "to" and (called_off or (noun.attended and noun.first == noun.begin))


def _read_own(noun: Noun, phrase: Phrase) -> str:
    """Return the case of whose act it is: its owner (X-in səfəri), a pair (X-Y danışıqları)."""
    if noun.is_head_of(phrase):
        return "to" if not phrase.of and "place" in noun.options else "of"
    if phrase.case == "of" and phrase.last < noun.first:
        return "of"
    if phrase.case == "pair" and phrase.last < noun.first:
        near = phrase.last >= noun.first - _BESIDE or is_border(noun.scene, phrase)
        return "between" if near else ""
    return ""


def _read_beside(noun: Noun, phrase: Phrase) -> str:
    """Return the case of who takes part in it by his own (Y ilə danışıqlar)."""
    if phrase.case not in OBLIQUE:
        return ""
    near = phrase.last >= noun.first - _NEAR or phrase.case == "between"
    return phrase.case if noun.loose or (phrase.last < noun.first and near) else ""


def _leave_others(noun: Noun, chosen: Chosen) -> Chosen:
    """Leave out who belongs to other words than the noun."""
    first, begin = noun.first, noun.begin
    if noun.attended and first == begin and any(c == "to" and p.last < begin for p, c in chosen):
        chosen = [(p, c) for p, c in chosen if p.first < first]
    if any(p.of and p.head is not None and p.first < first <= p.head for p, _ in chosen):
        chosen = [(p, c) for p, c in chosen if c != "of" or p.head is not None]
    return chosen if noun.loose else _leave_before(chosen, first)


def _name_subject(noun: Noun) -> Chosen:
    """Return the subject of the clause as who does what the noun says."""
    return [(noun.subject, "subject")] if noun.subject is not None else []


def _is_arranged(noun: Noun) -> bool:
    """Does the subject of the clause agree on what the noun says (X və Y görüş barədə razılaşıb)?

    Or do several plan it or call it off.
    """
    if "agree" in noun.calls:
        return True
    return noun.calls[:1] in (["plan"], ["cancel"]) and _is_several(noun.subject)


def _is_next(noun: Noun) -> bool:
    """Is it the next of those whom the clause before named (ikinci görüş keçirilib)?"""
    counted = noun.first > 0 and noun.scene.words[noun.first - 1] in _ORDINALS
    again = counted and noun.calls[:1] == ["happen"]
    return again and not noun.clause.own and _is_several(noun.subject)


def _is_enough(noun: Noun, chosen: Chosen, *, seen: bool) -> bool:
    """Do the phrases about a noun tell an act without the subject of its clause?"""
    cases = _list_cases(chosen)
    if "between" in cases:
        return True
    aimed = not cases.isdisjoint(("to", "with", "against"))
    several = any(_is_several(phrase) for phrase, _ in chosen)
    if seen and (noun.loose or aimed or "lone" in noun.options or several):
        return True
    visits = "to" in cases and noun.meanwhile
    there = noun.loose and not cases.isdisjoint(("with", "to", "in"))
    return there and not (visits and noun.subject is not None)


def _join_subject(noun: Noun, chosen: Chosen) -> Chosen | None:
    """Add the subject of the clause where it does something at a meeting; None: it does not."""
    subject = noun.subject
    if subject is None:
        return None
    held = noun.during and noun.word.startswith(_HELD) and subject.case == "subject"
    if not chosen and held and subject.actors and _is_several(subject):
        return [(subject, "subject")]
    if _is_partner_named(noun, chosen):
        return [*chosen, (subject, "subject")]
    if not chosen and noun.during and _is_call(noun):
        end = noun.clause.end
        phrases = noun.scene.phrases
        other = next((p for p in phrases if _is_called(p, subject, noun.last, end)), None)
        return [(subject, "subject"), (other, "with")] if other is not None else None
    return None


def _is_partner_named(noun: Noun, chosen: Chosen) -> bool:
    """Is it said at whose place, or with whom, the subject was when it did something else?"""
    cases = _list_cases(chosen)
    spoke = "to" in cases and noun.word.startswith(_TALKS)
    visits = "to" in cases and noun.meanwhile
    after = any(c == "with" and p.actors for p, c in chosen) and _met_before(noun)
    return ("with" in cases or visits or spoke) and (noun.during or after)


def _is_call(noun: Noun) -> bool:
    """Is it a telephone call?"""
    words = noun.scene.words[max(0, noun.first - 1) : noun.last + 1]
    return any(word.startswith(_CALLS) for word in words)


def _name_town(noun: Noun, chosen: Chosen) -> Chosen | None:
    """Add the town that a blow hit, where it is told behind it; None: there is none."""
    town = _find_town(noun) if "placed" in noun.options else None
    return [*chosen, (town, "in")] if town is not None else None


def _name_guest(noun: Noun) -> Chosen | None:
    """Return the guest and host of a visit told before; None: it is none."""
    if "place" not in noun.options or not _is_put_off(noun):
        return None
    last = noun.last
    return [
        (Phrase(last, last, "of", "anaphor", anaphor="guest"), "of"),
        (Phrase(last, last, "to", "anaphor", anaphor="host"), "to"),
    ]


def _list_cases(chosen: Chosen) -> set[str]:
    """Return in which cases somebody is named who is no mere label."""
    return {case for phrase, case in chosen if not phrase.label}


def _is_several(phrase: Phrase | None) -> bool:
    """Does a phrase name more than one state?"""
    if phrase is None:
        return False
    return len({actor.country for actor in phrase.actors}) > 1 or phrase.anaphor == "both"


def _is_put_off(noun: Noun) -> bool:
    """Is it a visit told before that will take place later (səfər iyulda baş tutacaq)?"""
    told = noun.follower
    if told is None or told.called not in ("happen", "plan"):
        return False
    visit = noun.word in ("səfər", "səfərin", "səfəri", "ziyarət", "ziyarətin")
    bare = visit and not noun.in_part and noun.behind not in DURING
    return bare and told.verb.form in ("future", "acaq", "ma") and not told.verb.negated


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


def _met_before(noun: Noun) -> bool:
    """Is a talk only said to have been before (X ilə görüşdən sonra)?"""
    after = noun.behind in (["sonra"], ["ardınca"], ["əvvəl"])
    return after and noun.word.startswith(_TALKS)


def _leave_before(chosen: Chosen, first: int) -> Chosen:
    """Leave out what stands before the owner of a noun: the noun's own words begin with him."""
    owner = max((p.first for p, case in chosen if case == "of" and p.last < first), default=0)
    if not any(p.first > owner for p, case in chosen if case != "of"):
        return chosen
    return [
        (p, case)
        for p, case in chosen
        if p.last >= owner or case not in ("object", "to", "from", "with", "against", "by")
    ]


def _find_town(noun: Noun) -> Phrase | None:
    """Return where the outcome of a blow is told (after X's strikes, in Y ...)."""
    scene, subject = noun.scene, noun.subject
    if noun.behind not in (["sonra"], ["nəticəsində"], ["səbəbindən"], ["üzündən"], ["fonunda"]):
        return None
    if subject is not None and subject.actors and is_port(scene.words, subject):
        return subject
    near = (one for one in scene.phrases if noun.last < one.first <= noun.last + _BESIDE)
    return next((p for p in near if p.actors and (p.case == "in" or is_port(scene.words, p))), None)


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
