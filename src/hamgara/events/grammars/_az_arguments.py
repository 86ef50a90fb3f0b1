"""Who takes part in an act: the phrases before an Azerbaijani verb or noun, by their cases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._az_clauses import Predicate
from hamgara.events.grammars._az_nouns import read_head
from hamgara.events.grammars._az_phrases import Phrase
from hamgara.events.reading import Argument, Mention
from hamgara.events.vocabulary import Rule
from hamgara.events.words import Words
from hamgara.text.spans import Span

_OBLIQUE = ("object", "to", "from", "with", "against", "in", "by", "between", "for", "about")
_PARTICIPLES = frozenset({"an", "mis", "dik"})
_NOUNS = frozenset({"ma", "dik", "acaq", "maq"})
_HEAD_REACH = 8
_PERSONS = frozenset(
    ["head-of-state", "head-of-government", "deputy-head", "minister", "deputy-minister", "speaker", "legislator", "chief-of-staff", "commander", "ambassador", "envoy", "official", "spokesperson", "delegation"]
)


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

    def shared_start(self, clause: Clause) -> int:
        """Return where the clause begins with those before it that end in a converb (edərək)."""
        start = clause.start
        for one in reversed(self.clauses[: self.clauses.index(clause)]):
            if one.predicate is None:
                break
            before = self.predicates[one.predicate]
            if before.verb.form != "while" and (before.verb.form != "if" or before.conditional):
                break
            start = one.start
        return start

    def verb_at(self, place: int) -> bool:
        """Is the word a predicate?"""
        return any(one.at <= place <= one.end for one in self.predicates)

    def has_firm(self, last: int) -> bool:
        """Does the clause speak of firms, teams or others that are no state?"""
        clause = self.clause(last)
        return any(
            word in self.lists["strangers"] or any(word.startswith(f) for f in self.lists["firms"])
            for word in self.words[clause.start : last]
        )

    def calls_after(self, last: int) -> list[str]:
        """Return what is said of word `last` by the predicates up to the next that closes."""
        found: list[str] = []
        for one in self.predicates:
            if one.at > last:
                found.append(one.called)
                if one.closes:
                    break
        return found

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
            if found is None or (
                found.of and found.rank not in _PERSONS and phrase.case == "subject"
                and any(found.last < one.at < phrase.first for one in self.predicates)
            ) or any(
                one.verb.form in ("after", "ma") and one.closes is False and "sonra" in self.words[one.end : one.end + 3]
                and found.last < one.at < phrase.first
                for one in self.predicates
            ) or any(
                one.verb.form == "after" and found.last < one.at < phrase.first
                for one in self.predicates
            ):
                found = phrase
        stranger = self._stranger(start, end if found is None else min(end, found.first))
        return stranger if stranger is not None else found

    def _stranger(self, start: int, end: int) -> Phrase | None:
        """Return a subject that stands for no state (a coach, a firm), before word `end`."""
        for i in range(start, end):
            word = self.words[i]
            if word in self.lists["strangers"]:
                if any(one.first <= i <= one.last for one in self.phrases):
                    continue
                return Phrase(i, i, "subject", "stranger")
            if word in self.lists["crowds"] and not any(
                one.first <= i <= one.last for one in self.phrases
            ):
                return Phrase(i, i, "subject", "crowd")
        return None

    def date_span(self, last: int, number: int | None) -> Span:
        """Return where the date of an act is sought: its own words, or the whole clause."""
        clause = self.clause(last)
        start = clause.start
        number_before = self.clauses.index(clause) - 1
        if number_before >= 0 and self.clauses[number_before].predicate is not None:
            before = self.predicates[self.clauses[number_before].predicate or 0]
            if before.verb.form == "while" or (not clause.own and before.verb.form != "if"):
                start = self.clauses[number_before].start
        if number is not None and not self.predicates[number].closes:
            inner = self.before(self.predicates[number].at, start)
            if any(self._is_time(i) for i in range(inner, self.predicates[number].at)):
                return self.sentence.place(inner, self.predicates[number].end)
        return self.sentence.place(start, max(clause.end, last))

    def outside(self, last: int, number: int | None) -> tuple[Span, ...]:
        """Return the places whose dates belong to other verbs, or are names (Martin)."""
        clause = self.clause(last)
        found = [
            self.sentence.place(i, i)
            for i in range(max(1, clause.start), clause.end + 1)
            if self.sentence.cases[i] and any(
                self.words[i].startswith(month) for month in self.lists["months"]
            )
        ]
        own = self.predicates[number] if number is not None else None
        start = clause.start
        for one in self.predicates:
            if one.at < clause.start:
                continue
            if one.end >= last or one.closes:
                break
            if one is not own and one.verb.form not in ("maq", "after"):
                subject = clause.subject
                low = start
                if clause.own and subject is not None and start <= subject.first < one.at:
                    low = subject.last + 1
                elif start == clause.start and one.verb.form in ("ma", "dik", "acaq"):
                    low = one.at
                if low < one.at:
                    found.append(self.sentence.place(low, one.end))
            start = one.end + 1
        return tuple(found)

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
    subject = scene.clause(last).subject
    if subject is not None and subject.kind == "crowd" and "crowd" in options:
        subject = None
    if subject is not None and subject.kind in ("stranger", "crowd"):
        passive = predicate is not None and predicate.verb.passive
        if not passive and (predicate is None or predicate.closes):
            return None
    if predicate is None:
        if not _take_noun(scene, first, last, chosen, options):
            return None
    elif "must" in options:
        _take_demanded(scene, predicate, chosen)
    elif predicate.closes:
        _take_closing(scene, rule, predicate, chosen, options)
    else:
        _take_inner(scene, rule, predicate, chosen, options)
    return _finish(scene, rule, chosen, predicate, first, last, options)


def _take_demanded(
    scene: Scene, predicate: Predicate, chosen: list[tuple[Phrase, str]]
) -> None:
    """Who says that another must act asks it of the other: X said that Y must withdraw."""
    clause = scene.clause(predicate.at)
    for one in reversed(scene.clauses[: scene.clauses.index(clause)]):
        if one.predicate is None or one.subject is None:
            continue
        if scene.predicates[one.predicate].called == "report" and one.subject.actors:
            if clause.subject is not None and not clause.subject.plural:
                chosen += [(one.subject, "by"), (clause.subject, "object")]
            return


def _take_closing(
    scene: Scene, rule: Rule, predicate: Predicate, chosen: list[tuple[Phrase, str]],
    options: frozenset[str],
) -> None:  # fmt: skip
    clause = scene.clause(predicate.at)
    passive = predicate.verb.passive and "active" not in options
    joint = FRAMES[rule.frame].joint
    if joint:
        _add_owners(scene, chosen, clause, predicate.at)
    if not clause.own and "of" in (rule.source or FRAMES[rule.frame].source) and not joint:
        chosen += [(p, "of") for p in _between(scene, clause.start, predicate.at) if p.case == "of"][:1]
    if clause.subject is None and not passive:
        owner = _relative_subject(scene, clause, predicate)
        if owner is not None:
            chosen.append((owner, "subject"))
    if clause.subject is not None and (clause.own or not passive):
        chosen.append((clause.subject, "object" if passive else "subject"))
    inner = scene.before(predicate.at, clause.start)
    near = _between(scene, inner, predicate.at)
    far = _between(scene, scene.shared_start(clause), inner)
    if predicate.verb.form == "while" and not clause.own:
        owner = next((p for p in far + near if p.case == "of"), None)
        if owner is not None and clause.subject is None:
            chosen.append((owner, "subject"))
    _add_oblique(chosen, near, clause.subject, predicate.at)
    targets = rule.target or FRAMES[rule.frame].target or ("with",)
    if not _has(chosen, targets, clause.subject):
        owner_at = next((n for n, p in enumerate(far) if p.case == "of"), len(far))
        _add_oblique(chosen, far[:owner_at], clause.subject, predicate.at)
        if not _has(chosen, targets, clause.subject):
            _add_genitive(chosen, far[owner_at:])
        if not _has(chosen, targets, clause.subject):
            _add_oblique(chosen, far, clause.subject, predicate.at)
    if passive and not _has(chosen, ("object",), None):
        _add_genitive(chosen, near + far)
    if not _has(chosen, targets, clause.subject):
        _add_genitive(chosen, far + near)
    if not _has(chosen, targets, clause.subject) and not FRAMES[rule.frame].joint:
        for phrase in near:
            if phrase.case == "subject" and phrase is not clause.subject:
                chosen.append((phrase, targets[0]))


def _add_owners(
    scene: Scene, chosen: list[tuple[Phrase, str]], clause: Clause, place: int
) -> None:
    """Add whose meeting it is: the genitive or label before the noun of a joint act."""
    for phrase in _between(scene, clause.start, place):
        if phrase.case == "pair":
            chosen.append((phrase, "between"))
        elif (phrase.case == "of" or phrase.of) and phrase.case != "with" and len(
            {actor.country for actor in phrase.actors}
        ) > 1:
            chosen.append((phrase, "of"))


def _relative_subject(scene: Scene, clause: Clause, predicate: Predicate) -> Phrase | None:
    """Return the owner of a subject like "the rockets that Iran fired"."""
    for one in scene.predicates:
        inside = clause.start <= one.at < predicate.at
        if inside and one.verb.form == "dik" and not one.verb.case:
            return next(
                (p for p in _between(scene, clause.start, one.at) if p.case == "of"), None
            )
    return None


def _add_genitive(chosen: list[tuple[Phrase, str]], phrases: Sequence[Phrase]) -> None:
    """Add the owner of a thing or the subject of an embedded clause as a fallback object."""
    for phrase in phrases:
        if phrase.case == "of":
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
    genitive = [
        p for p in near
        if p.case == "of" and (
            passive or p.outer is None or p.outer[0] >= predicate.at or p.outer[1] == "subject"
        )
    ]
    headed = _head_after(scene, predicate) if verb.form in _PARTICIPLES and not verb.case else None
    subject: Phrase | None = None
    if verb.form in _PARTICIPLES and not verb.case:
        if verb.form == "dik":
            subject = genitive[-1] if genitive else _nominative(near) or clause.subject
            if passive:
                headed = subject if genitive else headed
                subject = None
            if headed is not None and headed is not subject:
                chosen.append((headed, "object"))
        elif passive or verb.form == "mis":
            if headed is not None:
                chosen.append((headed, "object"))
            own = _nominative(near)
            if own is not None and own is not headed and clause.own and not passive:
                subject = own
        else:
            final = scene.predicates[clause.predicate] if clause.predicate is not None else None
            subject = headed
            if headed is None and not (final is not None and final.verb.passive):
                subject = clause.subject
    elif verb.form == "after":
        subject = _nominative(near) or clause.subject
    elif passive and (genitive or verb.form != "maq"):
        if genitive:
            chosen.append((genitive[-1], "object"))
        told = verb.form != "ma" or scene.calls_after(predicate.end)[:1] not in ([""], [])
        if clause.subject is not None and clause.subject not in genitive and told:
            subject = clause.subject
    else:
        owned = [p for p in near if p.of and p.case == "subject" and p.rank == ""]
        subject = genitive[-1] if genitive else clause.subject
        if not genitive and verb.form == "ma" and owned and owned[-1] is not clause.subject:
            subject = owned[-1]
    if "speaker" in options:
        if subject is not None and clause.subject is not None and subject is not clause.subject:
            chosen.append((subject, "object"))
        subject = clause.subject
    if subject is not None:
        chosen.append((subject, "subject"))
    _add_oblique(chosen, near, subject, predicate.at)
    targets = rule.target or FRAMES[rule.frame].target or ("with",)
    if not _has(chosen, targets, subject):
        _add_oblique(chosen, _between(scene, clause.start, start), subject, predicate.at)
    told = "speaker-target" in options and subject is not clause.subject
    if told and clause.subject is not None and not _has(chosen, targets, subject):
        chosen.append((clause.subject, "object"))


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
    behind it, what its clause names.
    """
    clause = scene.clause(last)
    start = scene.before(first, clause.start)
    follower = next((one for one in scene.predicates if one.at > last), None)
    calls = scene.calls_after(last)
    happens = bool(calls) and calls[0] in ("happen", "plan", "cancel", "agree", "deny")
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
    if "agree" in calls and not seen:
        if clause.subject is not None:
            chosen.append((clause.subject, "subject"))
        return True
    cases = {case for _, case in chosen}
    if cases & {"between"}:
        return True
    if seen and (loose or cases & {"to", "with", "against"} or "lone" in options or _two(chosen)):
        return True
    if loose and cases & {"with", "to", "in"}:
        return True
    during = read_head(scene.words[last]) == "in" or scene.words[last].endswith(("də", "da"))
    during = during or scene.words[last + 1 : last + 2] in (["zamanı"], ["əsnasında"], ["gedişində"])
    if cases & {"with"} and during and clause.subject is not None:
        chosen.append((clause.subject, "subject"))
        return True
    return False


def _two(chosen: Sequence[tuple[Phrase, str]]) -> bool:
    return any(len({a.country for a in p.actors}) > 1 or p.anaphor == "both" for p, _ in chosen)


def _between(scene: Scene, start: int, end: int) -> list[Phrase]:
    return [p for p in scene.phrases if start <= p.first and p.last < end]


def _add_oblique(
    chosen: list[tuple[Phrase, str]], phrases: Sequence[Phrase], subject: Phrase | None,
    before: int,
) -> None:  # fmt: skip
    """Add the nearest phrase of each case, as it is seen from word `before`."""
    taken = {case for _, case in chosen} - {"subject"}
    for phrase in reversed(phrases):
        case = "in" if phrase.kind == "place" else phrase.case
        if case == "of" and phrase.outer is not None and phrase.outer[0] < before:
            case = phrase.outer[1]
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
    scene: Scene, rule: Rule, chosen: list[tuple[Phrase, str]], predicate: Predicate | None,
    first: int, last: int, options: frozenset[str],
) -> tuple[Argument, ...] | None:  # fmt: skip
    frame = FRAMES[rule.frame]
    sources, targets = rule.source or frame.source, rule.target or frame.target
    crowd = scene.clause(last).subject
    if crowd is not None and crowd.kind == "crowd":
        chosen = [one for one in chosen if one[0] is not crowd]
        where = next((p for p, case in chosen if case == "in"), None)
        if where is None or not where.actors:
            return None
        chosen = [(p, "subject" if p is where else case) for p, case in chosen]
    if rule.type in ("CONSULT", "SUPPORT", "AGREE"):
        chosen = [one for one in chosen if not one[0].label]
    if crowd is not None and crowd.actors:
        chosen = [
            (p, c) for p, c in chosen
            if not (p.anaphor == "office" and c == "object" and p.rank == "institution")
        ]
    if frame.joint and any(one[0].firm for one in chosen):
        return None
    if rule.type in ("CONSULT", "AGREE"):
        chosen = [one for one in chosen if not one[0].firm]
    chosen = [one for one in chosen if not (one[0].firm and one[1] in ("subject", "by"))]
    subject = next((p for p, case in chosen if case == "subject"), None)
    if "named" in options and subject is None and not any(c in ("of", "by") for _, c in chosen):
        return None
    if "not-participle" in options and predicate is not None and predicate.verb.form == "an":
        return None
    if "person-subject" in options and not (subject is not None and _is_person(subject)):
        return None
    if "person-object" in options:
        chosen = [(p, c) for p, c in chosen if c != "object" or _is_person(p)]
        if not any(case == "object" for _, case in chosen):
            return None
    if "speaker" in options and (predicate is None or predicate.closes):
        return None
    if predicate is not None and predicate.closes and not predicate.verb.passive:
        if subject is None and scene.clause(last).subject is None:
            _take_bare(chosen)
    if "own" in options:
        _take_own(chosen, subject)
        subject = next((p for p, case in chosen if case == "subject"), None)
    sentence = scene.sentence
    arguments = [Argument(_mention(phrase, case, subject, sentence), case) for phrase, case in chosen]
    where = sentence.place(first, last)
    if frame.joint:
        if "explicit" in options and not any(one.mention.actors for one in arguments):
            return None
        if not any(one.case in (*sources, *targets) for one in arguments):
            word = scene.words[predicate.end] if predicate is not None else ""
            agreed = "agree" in scene.calls_after(last)
            if "explicit" in options or scene.has_firm(last):
                return None
            if "both" not in options and not agreed and not word.endswith(("lar", "lər")):
                return None
            arguments.append(Argument(Mention(where, anaphor="both"), "subject"))
        return tuple(arguments)
    if "implied-source" in options and not any(one.case in sources for one in arguments):
        arguments.append(Argument(Mention(where, anaphor="others"), sources[0]))
    promised = "promise" in scene.calls_after(last)
    if ("implied" in options or promised) and not _has(chosen, targets, subject):
        arguments.append(Argument(Mention(where, anaphor="others"), targets[0]))
    return tuple(arguments)


def _mention(phrase: Phrase, case: str, subject: Phrase | None, sentence: Words) -> Mention:
    """Return the phrase for the engine; "him" beside a subject is somebody else than that."""
    mention = phrase.mention(sentence)
    if phrase.anaphor in ("he", "they") and subject is not None and subject is not phrase:
        if case != "subject" and subject.actors:
            return replace(mention, anaphor="there")
    return mention


def _is_person(phrase: Phrase) -> bool:
    return (
        phrase.kind == "person" or phrase.rank in _PERSONS
        or phrase.anaphor in ("he", "both", "counterpart", "office")
    )  # fmt: skip


def _take_own(chosen: list[tuple[Phrase, str]], subject: Phrase | None) -> None:
    """Make the owner of what is called back the one who calls it, if no other is named."""
    own = next((p for p, case in chosen if case == "object"), None)
    if own is None:
        return
    if subject is None:
        chosen.remove((own, "object"))
        chosen.append((own, "subject"))
    elif {a.country for a in own.actors} == {a.country for a in subject.actors}:
        chosen.remove((own, "object"))


def _take_bare(chosen: list[tuple[Phrase, str]]) -> None:
    """Make a bare state before its own object the subject, where another state is named too."""
    for phrase, case in chosen:
        bare = phrase.head is not None and not phrase.of and phrase.kind in ("state", "city")
        others = {a.country for p, _ in chosen for a in p.actors} - {
            a.country for a in phrase.actors
        }
        if case == "object" and bare and others:
            chosen.remove((phrase, case))
            chosen.append((phrase, "subject"))
            return


def is_shared(arguments: Sequence[Argument]) -> bool:
    """Do all parties stand in one phrase (on the border of A and B)?"""
    named = [frozenset(a.country for a in one.mention.actors) for one in arguments]
    largest = max(named, key=len, default=frozenset())
    return len(largest) > 1 and all(one <= largest for one in named)
