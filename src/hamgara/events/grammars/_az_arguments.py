"""Who takes part in an act: the phrases before an Azerbaijani verb or noun, by their cases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._az_clauses import Predicate
from hamgara.events.grammars._az_phrases import Phrase
from hamgara.events.reading import Argument, Mention
from hamgara.events.vocabulary import Rule
from hamgara.events.words import Words
from hamgara.text.spans import Span

_OBLIQUE = ("object", "to", "from", "with", "against", "in", "by", "between", "for", "about")
_PARTICIPLES = frozenset({"an", "mis", "dik"})
_NOUNS = frozenset({"ma", "dik", "acaq", "maq"})
_HEAD_REACH = 8


@dataclass(frozen=True, slots=True)
class Clause:
    """Words `start` to `end`; `predicate` closes it (None: a clause without a verb)."""

    start: int
    end: int
    predicate: int | None
    subject: Phrase | None
    own: bool
    """Does the clause name its subject itself (or is it the one of the clause before)?"""


@dataclass(slots=True)
class Scene:
    """A sentence with its phrases and predicates."""

    sentence: Words
    phrases: list[Phrase]
    predicates: list[Predicate]
    lists: Mapping[str, frozenset[str]]
    words: list[str] = field(init=False)
    clauses: list[Clause] = field(init=False)

    def __post_init__(self) -> None:
        """Cut the sentence into clauses and find their subjects."""
        self.words = self.sentence.words
        self.clauses = []
        start, subject = 0, None
        ends = [(one.end, number) for number, one in enumerate(self.predicates) if one.closes]
        ends += [(i, None) for i, word in enumerate(self.words) if word in ";:"]  # type: ignore[misc]
        ends.append((len(self.words) - 1, None))
        for end, number in sorted(ends, key=lambda one: (one[0], one[1] is None)):
            if end < start:
                continue
            mine = self._subject(start, end)
            clause = Clause(start, end, number, mine or subject, mine is not None)
            self.clauses.append(clause)
            subject = mine or subject
            start = end + 1

    def clause(self, place: int) -> Clause:
        """Return the clause that word belongs to."""
        return next(one for one in self.clauses if place <= one.end)

    def verb_at(self, place: int) -> bool:
        """Is the word a predicate?"""
        return any(one.at <= place <= one.end for one in self.predicates)

    def last_subject(self) -> Phrase | None:
        """Return the subject of the first clause that names one."""
        return next((one.subject for one in self.clauses if one.subject), None)

    def before(self, place: int, start: int) -> int:
        """Return where the words begin that belong to the predicate at `place` alone."""
        ends = [one.end + 1 for one in self.predicates if start <= one.end < place]
        return max(ends, default=start)

    def _subject(self, start: int, end: int) -> Phrase | None:
        found: Phrase | None = None
        for phrase in self.phrases:
            if phrase.first < start or phrase.last > end or phrase.kind in ("place", "pair"):
                continue
            if phrase.either and phrase.case == "object" and found is None:
                if not any(
                    p.case == "subject" and start <= p.first and p.last <= end for p in self.phrases
                ):
                    phrase.case = "subject"
            if phrase.case != "subject":
                continue
            if found is None or any(
                one.verb.form == "after" and found.last < one.at < phrase.first
                for one in self.predicates
            ):
                found = phrase
        return found

    def date_span(self, last: int, number: int | None) -> Span:
        """Return where the date of an act is sought: its own words, or the whole clause."""
        clause = self.clause(last)
        start, end = clause.start, clause.end
        predicate = self.predicates[number] if number is not None else None
        inner = self.before(last if predicate is None else predicate.at, start)
        subject = clause.subject.first if clause.own and clause.subject else end
        if predicate is not None and not predicate.closes:
            own = any(self._is_time(i) for i in range(inner, predicate.at))
            start, end = (inner if own and inner > start else self._behind(start, inner, subject)), predicate.end
        elif inner > start and not any(self._is_time(i) for i in range(start, min(subject, inner))):
            if any(self._is_time(i) for i in range(inner, end + 1)) or any(
                self._is_time(i) for i in range(start, inner)
            ):
                start = inner
        return self.sentence.place(start, max(start, end))

    def _behind(self, start: int, inner: int, subject: int) -> int:
        return inner if inner > start else start

    def _is_time(self, place: int) -> bool:
        word = self.words[place]
        return word in self.lists["dates"] or any(
            word.startswith(month) for month in self.lists["months"]
        )


def find_arguments(
    scene: Scene, rule: Rule, first: int, last: int, number: int | None, options: frozenset[str]
) -> tuple[Argument, ...] | None:
    """Return who takes part in the act on words `first` to `last`; None: surely nobody."""
    chosen: list[tuple[Phrase, str]] = []
    predicate = scene.predicates[number] if number is not None else None
    if predicate is None:
        if not _take_noun(scene, first, last, chosen, options):
            return None
    elif predicate.closes:
        _take_closing(scene, rule, predicate, chosen, options)
    else:
        _take_inner(scene, rule, predicate, chosen, options)
    return _finish(scene, rule, chosen, first, last, options)


def _take_closing(
    scene: Scene, rule: Rule, predicate: Predicate, chosen: list[tuple[Phrase, str]],
    options: frozenset[str],
) -> None:  # fmt: skip
    clause = scene.clause(predicate.at)
    passive = predicate.verb.passive and "active" not in options
    if clause.subject is not None and (clause.own or not passive):
        chosen.append((clause.subject, "object" if passive else "subject"))
    inner = scene.before(predicate.at, clause.start)
    near = _between(scene, inner, predicate.at)
    far = _between(scene, clause.start, inner)
    _add_oblique(chosen, near, clause.subject)
    targets = rule.target or FRAMES[rule.frame].target or ("with",)
    if not _has(chosen, targets, clause.subject):
        _add_oblique(chosen, far, clause.subject)
    if passive and not _has(chosen, ("object",), None):
        _add_genitive(chosen, near + far)
    if not _has(chosen, targets, clause.subject):
        _add_genitive(chosen, far + near, bare=True)


def _add_genitive(
    chosen: list[tuple[Phrase, str]], phrases: Sequence[Phrase], *, bare: bool = False
) -> None:
    """Add the owner of a thing or the subject of an embedded clause as a fallback object."""
    for phrase in phrases:
        if phrase.case == "of" or (bare and phrase.case in ("people",)):
            chosen.append((phrase, "object"))
            return


def _take_inner(
    scene: Scene, rule: Rule, predicate: Predicate, chosen: list[tuple[Phrase, str]],
    options: frozenset[str],
) -> None:  # fmt: skip
    clause = scene.clause(predicate.at)
    start = scene.before(predicate.at, clause.start)
    near = _between(scene, start, predicate.at)
    verb = predicate.verb
    passive = verb.passive and "active" not in options
    genitive = [p for p in near if p.case == "of" or (p.of and p.head is None and p.case == "of")]
    headed = _head_after(scene, predicate) if verb.form in _PARTICIPLES and not verb.case else None
    subject: Phrase | None = None
    if verb.form in _PARTICIPLES and not verb.case:
        if verb.form == "dik":
            subject = genitive[-1] if genitive else _nominative(near) or clause.subject
            if headed is not None and headed is not subject:
                chosen.append((headed, "object"))
        elif passive or verb.form == "mis":
            if headed is not None:
                chosen.append((headed, "object"))
            own = _nominative(near)
            if own is not None and own is not headed and clause.own and not passive:
                subject = own
        else:
            subject = headed
    elif verb.form == "after":
        subject = _nominative(near) or clause.subject
    elif passive:
        if genitive:
            chosen.append((genitive[-1], "object"))
        if clause.subject is not None and clause.subject not in genitive:
            subject = clause.subject
    else:
        subject = genitive[-1] if genitive else clause.subject
    if subject is not None:
        chosen.append((subject, "subject"))
    _add_oblique(chosen, near, subject)
    targets = rule.target or FRAMES[rule.frame].target or ("with",)
    if not _has(chosen, targets, subject):
        _add_oblique(chosen, _between(scene, clause.start, start), subject)


def _nominative(phrases: Sequence[Phrase]) -> Phrase | None:
    return next((p for p in phrases if p.case == "subject" and p.kind not in ("place", "pair")), None)


def _head_after(scene: Scene, predicate: Predicate) -> Phrase | None:
    """Return the phrase that a participle stands before."""
    limit = min(
        (one.at for one in scene.predicates if one.at > predicate.end), default=len(scene.words)
    )
    for phrase in scene.phrases:
        if predicate.end < phrase.first < min(limit, predicate.end + _HEAD_REACH):
            between = scene.words[predicate.end + 1 : phrase.first]
            if "," in between:
                return None
            return phrase
    return None


def _take_noun(
    scene: Scene, first: int, last: int, chosen: list[tuple[Phrase, str]], options: frozenset[str]
) -> bool:
    """Choose the parties of a noun: its genitive and what stands before; with a happening verb
    behind it, what its clause names."""
    clause = scene.clause(last)
    start = scene.before(first, clause.start)
    follower = next((one for one in scene.predicates if one.at > last), None)
    happens = follower is not None and follower.called in ("happen", "plan", "cancel", "agree", "deny")
    loose = happens and not any(
        scene.words[i] in ",;" for i in range(last, follower.at)  # type: ignore[union-attr]
    )
    stop = follower.at if loose and follower is not None else last + 1
    seen = False
    for phrase in scene.phrases:
        if phrase.last < start or phrase.first >= stop:
            continue
        if phrase.head is not None and first <= phrase.head <= last:
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
            if phrase.last >= first - 4 and phrase.last < first:
                chosen.append((phrase, "between"))
                seen = True
        elif phrase.case == "subject" and phrase is clause.subject:
            continue
        elif phrase.case in _OBLIQUE and (phrase.last < first or loose):
            if loose or phrase.last >= first - 6 or phrase.case == "between":
                chosen.append((phrase, phrase.case))
    if follower is not None and follower.called in ("agree",) and not seen and clause.subject:
        chosen.append((clause.subject, "subject"))
        return True
    cases = {case for _, case in chosen}
    if cases & {"between"}:
        return True
    if seen and (loose or cases & {"to", "with", "against"} or "lone" in options or _two(chosen)):
        return True
    if loose and cases & {"with", "to", "in"}:
        return True
    if cases & {"with", "to"} and "lone" in options and clause.subject is not None:
        chosen.append((clause.subject, "subject"))
        return True
    return False


def _two(chosen: Sequence[tuple[Phrase, str]]) -> bool:
    return any(len({a.country for a in p.actors}) > 1 or p.anaphor == "both" for p, _ in chosen)


def _between(scene: Scene, start: int, end: int) -> list[Phrase]:
    return [p for p in scene.phrases if start <= p.first and p.last < end]


def _add_oblique(
    chosen: list[tuple[Phrase, str]], phrases: Sequence[Phrase], subject: Phrase | None
) -> None:
    """Add the nearest phrase of each case."""
    taken = {case for _, case in chosen} - {"subject"}
    for phrase in reversed(phrases):
        case = "in" if phrase.kind == "place" else phrase.case
        if phrase is subject or case not in _OBLIQUE or case in taken:
            continue
        if case not in ("in",):
            taken.add(case)
        chosen.append((phrase, case))


def _has(
    chosen: Sequence[tuple[Phrase, str]], cases: Sequence[str], subject: Phrase | None
) -> bool:
    """Is somebody else than the subject named in one of the cases?"""
    mine = {actor.country for actor in subject.actors} if subject else set()
    return any(
        case in cases and (phrase.anaphor or {a.country for a in phrase.actors} - mine)
        for phrase, case in chosen
        if phrase is not subject
    )


def _finish(
    scene: Scene, rule: Rule, chosen: list[tuple[Phrase, str]], first: int, last: int,
    options: frozenset[str],
) -> tuple[Argument, ...]:  # fmt: skip
    sentence = scene.sentence
    arguments = [Argument(phrase.mention(sentence), case) for phrase, case in chosen]
    frame = FRAMES[rule.frame]
    sources, targets = rule.source or frame.source, rule.target or frame.target
    where = sentence.place(first, last)
    if frame.joint:
        if not any(one.case in (*sources, *targets) for one in arguments):
            arguments.append(Argument(Mention(where, anaphor="both"), "subject"))
        return tuple(arguments)
    subject = next((p for p, case in chosen if case == "subject"), None)
    if "implied" in options and not _has(chosen, targets, subject):
        arguments.append(Argument(Mention(where, anaphor="there"), targets[0]))
    return tuple(arguments)
