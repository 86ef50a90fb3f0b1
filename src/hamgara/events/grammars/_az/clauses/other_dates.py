"""Days and years in an Azerbaijani clause that are not those of its act.

They are those of another verb, or name a paper, a program, the end of a term, or no time at all.
"""

from __future__ import annotations

from collections.abc import Iterator

from hamgara.events.grammars._az.clauses.clauses import Clause, Predicate
from hamgara.events.grammars._az.clauses.dates import find_dated_start, is_dates, is_day, is_time
from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.text.spans import Span

_PLANS = ("proqram", "plan", "memorandum", "yol", "büdcə", "strategiya", "kvota", "sifariş")
"""What is made for years to come."""
_PAPERS = (
    "müqavilə", "saziş", "razılaşma", "konvensiya", "bəyannamə", "bəyanat", "qətnamə",
    "memorandum", "protokol", "nizamnamə", "tarixli",
)  # fmt: skip
_CHARGES = ("ittiham", "iddia", "bəyanat", "açıqlama", "tələb", "təklif", "tənqid")
_MEETINGS = ("iclas", "görüş", "danışıq", "sammit", "toplantı", "konfrans", "məsləhətləşmə")
_HARM = ("partlayış", "hücum", "zərbə", "qətl", "terror", "atəş", "cinayət", "basqın", "insident")
"""In what somebody is said to have a hand."""
_INVITED = "dəvət"
"""To an event that is told with its day (iyunda keçiriləcək foruma dəvət edib)."""
_UNITS = frozenset({"gün", "həftə", "ay", "il", "saat", "dəqiqə"})
_DAYS = frozenset(
    (
        "dünən", "srağagün", "bu", "gün", "günü", "axşam", "axşamı", "gecə", "səhər", "səhəri",
        "ötən", "keçən", "həmin", "birinci", "ikinci", "çərşənbə", "cümə", "şənbə", "bazar",
        "ertəsi",
    )
)  # fmt: skip
"""Words of a day: its month or year alone may be that of a participle behind it."""
_VAGUE = frozenset({"aylarda", "həftələrdə", "günlərdə", "illərdə"})
"""Times that have no days: what was done in the last months goes on."""
_MEANT = ("məli", "malı")
_INSIDE = 4
_APART = 2
"""So many words between a time and a participle make the time that of the whole clause."""


def list_other_dates(scene: Scene, last: int, number: int | None) -> tuple[Span, ...]:
    """Return the places about the act on word `last` whose dates are not the act's.

    `number` is that of its predicate, None where a noun tells it.
    """
    clause = scene.clause(last)
    found = _list_words(scene, clause) + _list_papers(scene, clause) + _list_terms(scene, clause)
    if number is not None:
        found += _list_labels(scene, find_dated_start(scene, clause), clause.end)
    elif scene.calls_after(last)[:1] == ["deny"] and last < clause.end:
        found.append(scene.sentence.place(last + 1, clause.end))
    found += _list_program_years(scene, clause)
    found += _list_delays(scene, clause, number)
    found += _list_vague(scene, clause) + _list_visits(scene, clause)
    return (*found, *_list_of_verbs(scene, clause, last, number))


def _list_words(scene: Scene, clause: Clause) -> list[Span]:
    """Return the places of words that only look like times: a name (Martin), "with" (ilə)."""
    words, cases = scene.words, scene.sentence.cases
    inside = range(max(1, clause.start), clause.end + 1)
    named = [
        i
        for i in inside
        if cases[i] and any(words[i].startswith(month) for month in scene.lists["months"])
    ]
    joined = [i for i in inside if words[i] == "ilə" and not words[i - 1][:1].isdigit()]
    return [scene.sentence.place(i, i) for i in named + joined]


def _list_vague(scene: Scene, clause: Clause) -> list[Span]:
    """Return the places of times without days (son aylarda)."""
    words = scene.words
    return [
        scene.sentence.place(i - 1, i)
        for i in range(max(1, clause.start), clause.end + 1)
        if words[i - 1] in ("son", "ötən") and words[i] in _VAGUE
    ]


def _list_visits(scene: Scene, clause: Clause) -> list[Span]:
    """Return the places of visits (səfər), each with the word before it that is no time."""
    words = scene.words
    return [
        scene.sentence.place(i if i and is_time(scene, i - 1) else max(0, i - 1), i)
        for i in range(clause.end + 1)
        if words[i].startswith("səfər") and not words[i - 1][:1].isdigit()
    ]


def _list_of_verbs(scene: Scene, clause: Clause, last: int, number: int | None) -> Iterator[Span]:
    """Yield the places of the words of other verbs inside the clause, before the act."""
    own = scene.predicates[number] if number is not None else None
    start = find_dated_start(scene, clause)
    fell = number is None and _falls_through(scene, last)
    for one in scene.predicates:
        if one.at < start:
            continue
        if one.closes and one.end < clause.start:
            start = one.end + 1
            continue
        if one.end >= last or one.closes:
            break
        if one.verb.form == "future" and one.noun_next and _INVITED in scene.words:
            continue
        planned = fell and last <= one.end + _INSIDE + 1 and _is_plan(scene, one)
        shares = one is own or one.verb.form in ("maq", "after") or planned
        if not shares and not _is_when(scene, one, last, nominal=number is None):
            low = _find_low(scene, clause, one, start)
            if low < one.at:
                yield scene.sentence.place(low, one.end)
        start = one.end + 1


def _find_low(scene: Scene, clause: Clause, one: Predicate, start: int) -> int:
    """Return where the words of a verb inside a clause begin: behind the clause's subject."""
    form, subject, low = one.verb.form, clause.subject, start
    if subject is not None and start <= subject.first < one.at:
        planned = one.called == "plan" and one.end < subject.last
        low = _own_days(scene, one, start) if planned else subject.last + 1
    elif start == clause.start and form in ("ma", "dik", "acaq"):
        low = one.at
    if form in ("an", "dik", "mis") and not one.verb.case:
        behind = _skip_time(scene, low, one.at)
        alone = not any(behind <= p.first < one.at for p in scene.phrases)
        low = low if form == "mis" and alone else behind
    return low


def _is_when(scene: Scene, one: Predicate, last: int, *, nominal: bool) -> bool:
    """Is the day of an inner verb that of the act, too (mayda keçirilən görüşdə razılaşıb)?

    `nominal`: a noun tells the act.
    """
    said = _name_held(scene, one)
    if one.verb.form == "ma":
        return said == ["üçün"]
    held = one.verb.form in ("an", "mis") and one.verb.passive
    if not said or not (held or one.verb.form == "dik"):
        return False
    if not one.end < last <= one.end + 2 and _goes_inside(scene, one):
        return False
    itself = nominal and held and last == one.end + 1
    return (itself or said[0].endswith(("da", "də"))) and not said[0].startswith(_HARM)


def _list_terms(scene: Scene, clause: Clause) -> list[Span]:
    """Return the places of days that only end what is told (mayın 5-dək, iyuna qədər)."""
    words = scene.words
    return [
        scene.sentence.place(max(clause.start, i - (4 if words[i - 3] == "il" else 2)), i)
        for i in range(clause.start + 2, clause.end + 1)
        if (words[i].endswith(("-dək", "-dak")) and is_day(scene, i - 1))
        or (words[i] in ("qədər", "kimi") and (is_day(scene, i - 2) or _ends_time(scene, i)))
    ]


def _list_program_years(scene: Scene, clause: Clause) -> list[Span]:
    """Return the places of the years that a plan or program is for (2026-cı il üzrə)."""
    words = scene.words
    return [
        scene.sentence.place(max(clause.start, i - 3), i)
        for i in range(clause.start + 1, clause.end + 1)
        if words[i - 1].startswith(("il", "rüb", "dövr"))
        and words[i] in ("üzrə", "ərzində", "üçün")
        and any(
            w.startswith((*_PAPERS, *_PLANS)) and not w.startswith("planlaş")
            for w in words[i : i + 6]
        )
    ]


def _list_papers(scene: Scene, clause: Clause) -> list[Span]:
    """Return the places of years that only name a paper (1990-cı il müqaviləsinə)."""
    words = scene.words
    return [
        scene.sentence.place(i - 1, i)
        for i in range(max(1, clause.start), clause.end)
        if words[i] == "il" and words[i - 1][:1].isdigit()
        and any(word.startswith(_PAPERS) for word in words[i + 1 : i + 5])
        and not any(one.at == i + 1 for one in scene.predicates)
    ]  # fmt: skip


def _list_labels(scene: Scene, start: int, end: int) -> list[Span]:
    """Return the places of days that only name a paper or a charge.

    "10 noyabr bəyanatını pisləyib", "dünənki ittihamları rədd edib".
    """
    words = scene.words
    named = [
        scene.sentence.place(max(start, i - 4 if words[i - 3] == "il" else i - 2), i)
        for i in range(start + 2, end + 1)
        if words[i].startswith(_PAPERS)
        and words[i - 1] in scene.lists["months"]
        and words[i - 2].isdecimal()
    ]
    named += [
        scene.sentence.place(i - 1, i)
        for i in range(start + 1, end + 1)
        if words[i - 1] == "bu"
        and words[i] in _UNITS
        and any(word.startswith("dəfə") for word in words[i + 1 : i + 5])
    ]
    return named + [
        scene.sentence.place(max(start, i - 2), i - 1)
        for i in range(start + 1, end + 1)
        if words[i].startswith(_CHARGES) and words[i - 1].endswith(("nki", "nkı", "nkü", "ki"))
    ]


def _list_delays(scene: Scene, clause: Clause, number: int | None) -> list[Span]:
    """Return the places of "seven years later" before a verb in the past: no future date.

    "A day later" alone counts from the act before, and a day named behind it is the one meant.
    """
    told = ("past", "perfect", "present")
    number = clause.predicate if number is None else number
    if number is None or scene.predicates[number].verb.form not in told:
        return []
    words = scene.words
    return [
        scene.sentence.place(i - 2, i)
        for i in range(clause.start + 2, clause.end + 1)
        if words[i] == "sonra"
        and (words[i - 1].endswith(("dən", "dan")) or words[i - 1] in _UNITS)
        and not (words[i + 1 : i + 2] == [","] and is_day(scene, i + 2))
        and not (words[i - 1] == "gün" and not _is_measured(scene, i - 3))
        and not (words[i - 2] == "neçə" and words[i - 1].startswith(("saat", "dəqiqə")))
    ]


def _ends_time(scene: Scene, i: int) -> bool:
    """Does a day that ends a time stand before that word (15 aprelə, 15 aprel tarixinə)?"""
    number, month = scene.words[i - 2 - (scene.words[i - 1] == "tarixinə") :][:2]
    return number[:1].isdigit() and any(month.startswith(one) for one in scene.lists["months"])


def _is_measured(scene: Scene, i: int) -> bool:
    """Are the days behind that word counted from what it names (hücumdan iki gün sonra)?"""
    word = scene.words[i] if i >= 0 else ""
    return word.endswith(("dən", "dan")) and word not in ("bundan", "ondan")


def _name_held(scene: Scene, one: Predicate) -> list[str]:
    """Return what a participle tells of: the next word, or the meeting held (keçirilən ...)."""
    behind = scene.words[one.end + 1 : one.end + 1 + _INSIDE]
    if one.verb.form not in ("an", "mis") or not one.verb.passive or one.called != "happen":
        return behind[:1]
    nouns = (i for i, word in enumerate(behind) if word.startswith(_MEETINGS))
    at = next(nouns, 0)
    alone = not any(scene.verb_at(one.end + 1 + i) for i in range(at))
    return behind[at : at + 1] if alone else behind[:1]


def _falls_through(scene: Scene, last: int) -> bool:
    """Is what word `last` names called off, or does it not come about?"""
    after = next((one for one in scene.predicates if one.at > last and one.closes), None)
    if after is None:
        return False
    return after.called == "cancel" or (after.called == "happen" and after.verb.negated)


def _is_plan(scene: Scene, one: Predicate) -> bool:
    """Does a participle tell when something was to be (keçirilməli olan, təyin edilmiş)?"""
    meant = one.verb.form in ("must", "future") or scene.words[one.at - 1].endswith(_MEANT)
    return meant or (one.called == "plan" and one.verb.form in ("an", "mis", "dik"))


def _goes_inside(scene: Scene, predicate: Predicate) -> bool:
    """Does another participle stand behind (keçirilən görüşdə əldə edilmiş razılaşma)?"""
    after = next((one for one in scene.predicates if one.at > predicate.end), None)
    return after is not None and after.noun_next and after.at <= predicate.end + _INSIDE


def _own_days(scene: Scene, one: Predicate, start: int) -> int:
    """Return where the days right before a participle begin."""
    low = one.first
    while low > start and is_dates(scene, low - 1, low):
        low -= 1
    return low


def _skip_time(scene: Scene, low: int, end: int) -> int:
    """Return where the words of a participle begin: behind the time of the whole clause."""
    i = low
    while i < end and (scene.words[i] in _DAYS or is_day(scene, i) or is_day(scene, i - 1)):
        i += 1
    return i if end - i >= _APART else low
