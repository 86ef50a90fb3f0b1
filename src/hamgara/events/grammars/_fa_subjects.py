"""Who stands where in a Persian sentence: cases by clause, owners, subjects."""

from __future__ import annotations

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._fa_acts import Act, Sentence
from hamgara.events.grammars._fa_cases import CaseReader, Standing
from hamgara.events.grammars._fa_clauses import IFS, Clause
from hamgara.events.grammars._fa_phrases import Phrase
from hamgara.events.grammars._fa_triggers import Trigger
from hamgara.events.grammars._fa_verbs import is_plural
from hamgara.study.actors import BODIES
from hamgara.study.events import Actor

_INSTITUTIONS = frozenset({"parliament", "government", "judiciary"})


_VENUES = frozenset(["نشست", "اجلاس", "کنفرانس", "همایش", "بیانیه", "توافق", "پیمان", "گردهمایی"])
"""What is named after the city where it was held or made."""
_GOODS = frozenset(["گاز", "نفت", "برق", "خام", "طبیعی", "گازوییل", "بنزین", "مایع", "صادراتی"])
_COMING = frozenset(["رسیدن", "یافتن", "شدن", "آمدن", "گذشتن", "رفتن", "فرستادن"])
"""Goods that are more than labels where they come to a state, and the verbs of coming."""
_TALKS = frozenset({"مذاکرات", "گفتگوهای", "نشست", "اجلاس", "مذاکره", "دیدار"})
"""Talks that are named after the town where they are held: the talks of Istanbul."""


def find_standings(made: Sentence, acts: list[Act], cases: CaseReader) -> None:  # noqa: C901 - clause by clause
    """Set the standing of each phrase and event noun, and the subject of each clause."""
    words = made.words.words
    number_of = {k: n for n, one in enumerate(made.clauses) for k in one.tokens}
    made.members = {n: [] for n in range(len(made.clauses))}
    for n, phrase in enumerate(made.phrases):
        if phrase.first in number_of:
            made.members[number_of[phrase.first]].append(n)
    acts_of: dict[int, list[Act]] = {}
    for act in acts:
        acts_of.setdefault(id(act.clause), []).append(act)
    for number, clause in enumerate(made.clauses):
        members = made.members[number]
        own = acts_of.get(id(clause), [])
        nouns = [
            act.trigger if not act.infinitive else Trigger(act.first, act.last, ())
            for act in own
            if not act.verbal
        ]
        if not members and not nouns:
            continue
        for act in own:
            if act.infinitive:
                for one in nouns:
                    if one.first == act.first:
                        one.entries = act.trigger.entries
        standings, of_nouns = cases.read(
            words, clause, [made.phrases[n] for n in members], nouns, made.verbs
        )
        for n, standing in zip(members, standings, strict=True):
            venue = made.phrases[n].place and standing.case == "bare" and standing.chain[:1]
            if venue and words[standing.chain[0]] in _VENUES:
                standing.label = standings.count(standing) == 1
            talks = standing.chain[:1] and words[standing.chain[0]] in _TALKS
            if made.phrases[n].town and talks and standings.count(standing) == 1:
                standing = Standing("in", standing.chain, None, standing.before)  # noqa: PLW2901
            made.standings[n] = standing
            _attach(made, n, standing, own)
        made.nouns.update(of_nouns)
        for act in own:
            if not act.verbal and act.first in of_nouns:
                _attach(made, act, of_nouns[act.first], own)
    done: dict[int, tuple[Phrase, ...]] = {}
    for clause in _by_place(made.clauses):
        done[id(clause)] = _find_subject(made, clause, done)
    made.subjects = done


def _attach(made: Sentence, one: int | Act, standing: Standing, acts: list[Act]) -> None:
    """Give a phrase (by number) or a noun to the event noun before it that takes its case.

    `acts`: those of its clause.
    """
    if standing.case in ("bare", "object", "of", "none", "reason"):
        return
    words = made.words.words
    beside = any(
        not act.verbal and act.last == standing.before - 1
        and any(standing.case in entry.rule.takes for entry in act.trigger.entries)
        for act in acts
    )  # fmt: skip
    if any(act.verbal and act.first == standing.before for act in acts) or (
        not beside and isinstance(one, int)
        and _is_next(made.phrases[one], standing.case, acts)
    ):  # fmt: skip
        return
    for act in reversed(acts):
        if act.last >= standing.before:
            continue
        if (
            act.verbal
            and act.last == act.part[1]
            and act.clause.verb is not None
            and (act.last >= act.clause.verb.first)
        ):
            continue
        between = range(act.last + 1, standing.before)
        if any(words[k] in ("را", ";", ":") or k in made.verbs for k in between):
            return
        if act.verbal:
            return
        if sum(words[k] == "," for k in between) == 1:
            return
        if any(standing.case in entry.rule.takes for entry in act.trigger.entries):
            standing.owner = act.trigger
            return


def _is_next(phrase: Phrase, case: str, acts: list[Act]) -> bool:
    """Does a phrase stand right before the verb that takes it?"""
    for act in acts:
        if act.verbal and act.first == phrase.last + 1:
            rule = act.trigger.entries[0].rule.rule
            frame = FRAMES[rule.frame]
            return case in (rule.target or frame.target or frame.source)
    return False


def _find_subject(
    made: Sentence, clause: Clause, done: dict[int, tuple[Phrase, ...]]
) -> tuple[Phrase, ...]:
    """Return the phrases of a clause's subject, its own or the one it goes on with."""
    members = made.members[made.clauses.index(clause)]
    for n in members:
        standing = made.standings[n]
        if standing.case != "bare" or standing.media or made.phrases[n].own:
            continue
        if standing.label and not _flows(made, clause, standing):
            continue
        plural = is_plural(made.words.words, clause.verb)
        more = _list_gapped(made, members) if plural else ()
        return tuple(made.phrases[m] for m in members if made.standings[m] is standing or m in more)
    if clause.head >= 0:
        head = [n for n, p in enumerate(made.phrases) if clause.head - 3 <= p.last <= clause.head]
        if head:
            mine = made.standings.get(head[-1])
            if mine is not None and mine.case == "none" and clause.outer is not None:
                return _find_subject(made, clause.outer, done)
            if mine is not None and mine.case == "of" and made.phrases[head[-1]].place:
                return ()
            same = [n for n, one in made.standings.items() if one is mine]
            return tuple(
                made.phrases[n] for n in sorted(same) if made.phrases[n].last <= clause.head
            )
    before = clause.before
    if before is not None and before.opened in IFS and before.before is not None:
        before = before.before
    if before is not None:
        return done.get(id(before), ())
    if clause.outer is not None:
        return done.get(id(clause.outer), ())
    return ()


def _flows(made: Sentence, clause: Clause, standing: Standing) -> bool:
    """Is it the gas, oil or power of a state that comes to another?"""
    words = made.words.words
    goods = {words[k] for k in standing.chain}
    return (
        clause.verb is not None and clause.verb.lemma in _COMING
        and not goods.isdisjoint(_GOODS) and goods <= _GOODS
    )  # fmt: skip


def _list_gapped(made: Sentence, members: list[int]) -> tuple[int, ...]:
    """Return further subjects of one verb, each with its own object: Rome tents, Madrid food."""
    words = made.words.words
    return tuple(
        m for m in members
        if made.standings[m].case == "bare" and not made.standings[m].chain
        and made.phrases[m].first and words[made.phrases[m].first - 1] == "و"
        and not made.standings[m].label and not made.standings[m].media
    )  # fmt: skip


def resolve_there(made: Sentence) -> None:
    """Let "this country" mean the state named before it in the sentence, if one was."""
    clause_of = {k: clause for clause in made.clauses for k in clause.tokens}
    for number, phrase in enumerate(made.phrases):
        if phrase.anaphor != "there":
            continue
        subject = made.subjects.get(id(clause_of.get(phrase.first)), ())
        taken = {a.country for one in subject if one is not phrase for a in one.actors}
        if phrase in subject and _take_before(made, clause_of[phrase.first], phrase):
            continue
        mine = clause_of.get(phrase.first)
        heard = [
            one for one in made.phrases[:number]
            if (place := clause_of.get(one.first)) is None or place is mine
            or place.outer is None or place.outer is (mine.outer if mine else None)
        ]  # fmt: skip
        for other in reversed(heard):
            code = other.actors[0].country if other.actors else ""
            if code and code not in taken and code not in BODIES:
                phrase.actors = (Actor(code, phrase.role or "GOV", phrase.office),)
                phrase.anaphor = None
                break


def resolve_institutions(made: Sentence) -> None:
    """Let a parliament, cabinet or court beside a subject belong to the subject's state."""
    clause_of = {k: clause for clause in made.clauses for k in clause.tokens}
    for phrase in made.phrases:
        if phrase.anaphor != "office" or phrase.office not in _INSTITUTIONS:
            continue
        subject = made.subjects.get(id(clause_of.get(phrase.first)), ())
        codes = {a.country for one in subject for a in one.actors} - {*BODIES}
        if phrase not in subject and len(codes) == 1:
            phrase.actors = (Actor(codes.pop(), phrase.role, phrase.office),)
            phrase.anaphor = None


def _take_before(made: Sentence, clause: Clause, phrase: Phrase) -> bool:
    """Let "this country's parliament" as a subject belong to the state of the subject before."""
    before = clause.before
    for one in made.subjects.get(id(before), ()) if before is not None else ():
        code = one.actors[0].country if one.actors else ""
        if code and code not in BODIES:
            phrase.actors = (Actor(code, phrase.role or "GOV", phrase.office),)
            phrase.anaphor = None
            return True
    return False


def _by_place(clauses: list[Clause]) -> list[Clause]:
    return sorted(clauses, key=lambda one: one.tokens[0])
