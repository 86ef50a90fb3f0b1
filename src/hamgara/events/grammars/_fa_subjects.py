"""Who stands where in a Persian sentence: cases by clause, owners, subjects."""

from __future__ import annotations

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._fa_acts import Act, Sentence
from hamgara.events.grammars._fa_cases import COUNTS, MESSAGES, CaseReader, Standing
from hamgara.events.grammars._fa_clauses import IFS, Clause
from hamgara.events.grammars._fa_phrases import Phrase
from hamgara.events.grammars._fa_triggers import Trigger
from hamgara.events.grammars._fa_verbs import is_plural
from hamgara.study.actors import BODIES
from hamgara.study.events import Actor

_INSTITUTIONS = frozenset({"parliament", "government", "judiciary"})


_VENUES = frozenset(["نشست", "اجلاس", "کنفرانس", "همایش", "بیانیه", "توافق", "پیمان", "گردهمایی"])
"""What is named after the city where it was held or made."""
_WHENS = frozenset({"آنکه", "اینکه", "انکه"})
"""What opens a clause that says when or why: after X did, this country's army fired."""
_GOODS = frozenset(["گاز", "نفت", "برق", "خام", "طبیعی", "گازوییل", "بنزین", "مایع", "صادراتی"])
_SUPPORTS = frozenset({"صورت", "انجام", "برگزار"})
"""First words of the verbs by which what a noun names takes place."""
_DRIVING = frozenset({"اخراج", "بازگرداندن", "برگرداندن", "راندن", "بیرون", "رد"})
"""Nouns of driving people out, of whom the state that they are driven from does it."""
_CALLING = frozenset({"خواندن", "نامیدن", "دانستن", "شمردن"})
_TEXTS = frozenset({"بیانیه", "اطلاعیه", "اعلامیه", "پیام", "نامه", "یادداشت"})
_LONGEST_HEAD = 10
_THANKING = frozenset(
    ["تشکر", "سپاسگزاری", "قدردانی", "سپاس", "تمجید", "تقدیر", "ستایش", "گلایه", "گله", "انتقاد"]
)
_SPEAKING = frozenset(
    [
        "توصیف", "عنوان", "اعلام", "تاکید", "تصریح", "اظهار", "بیان", "هشدار", "محکوم", "متهم",
        "تهدید",
    ]
)  # fmt: skip
"""With the verb: what is said."""
_NEAR_VERB = 2
SOMEBODY = frozenset(
    ["کشورهایی", "دولتهایی", "کسانی", "افرادی", "شرکتهایی", "گروههایی", "طرفهایی", "کشوری"]
)
"""Heads of a clause about some who are not named: the states that took part."""
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
        _split_object(made, clause, members)
        made.nouns.update(of_nouns)
        for act in own:
            if not act.verbal and _takes_place(words, act) and (
                of_nouns[act.first].case == "about" and of_nouns[act.first].chain
            ):  # fmt: skip
                made.nouns[act.first] = of_nouns[act.first] = Standing("bare")
        for act in own:
            if not act.verbal and act.first in of_nouns:
                _attach(made, act, of_nouns[act.first], own)
    done: dict[int, tuple[Phrase, ...]] = {}
    for clause in _by_place(made.clauses):
        done[id(clause)] = _find_subject(made, clause, done)
    made.subjects = done


def _split_object(made: Sentence, clause: Clause, members: list[int]) -> None:
    """Leave who acts out of the list of whom it is done to: X and Y, A and B (را) called upon."""
    words, run = made.words.words, members[:1]
    if clause.before is not None or clause.outer is not None or clause.chained or not run:
        return
    whole, first = made.standings[run[0]], made.phrases[run[0]]
    if whole.case != "object" or whole.chain or first.first != clause.tokens[0]:
        return
    run = [n for n in members if made.standings[n] is whole]
    commas = [n for n in run[1:] if words[made.phrases[n].first - 1] == ","]
    if len(commas) != 1 or words[made.phrases[run[-1]].first - 1] != "و" or commas[0] == run[-1]:
        return
    doer = Standing("bare")
    for n in run[: run.index(commas[0])]:
        made.standings[n] = doer


def _takes_place(words: list[str], act: Act) -> bool:
    """Is the noun right before its support verb: about the field talks took place?"""
    verb = act.clause.verb
    support = not _SUPPORTS.isdisjoint(words[act.last + 1 : act.last + 2])
    return verb is not None and support and verb.first == act.last + 2


def _attach(made: Sentence, one: int | Act, standing: Standing, acts: list[Act]) -> None:
    """Give a phrase (by number) or a noun to the event noun before it that takes its case.

    `acts`: those of its clause.
    """
    if standing.case in ("bare", "object", "of", "none", "reason"):
        return
    words = made.words.words
    owned = {
        id(mine.owner) for n, mine in made.standings.items()
        if mine.case == "of" and made.phrases[n].last == standing.before - 1
    }  # fmt: skip
    beside = any(
        not act.verbal and (act.last == standing.before - 1 or id(act.trigger) in owned)
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
        if sum(words[k] == "," for k in between) == 1 or (
            standing.case == "from" and not MESSAGES.isdisjoint(words[k] for k in between)
        ):  # fmt: skip
            return
        if any(standing.case in entry.rule.takes for entry in act.trigger.entries):
            standing.owner = act.trigger
            if standing.case == "from" and words[act.first] in _DRIVING and any(
                entry.rule.rule.type == "COERCE" for entry in act.trigger.entries
            ):  # fmt: skip
                standing.case = "by"
            return


def _is_next(phrase: Phrase, case: str, acts: list[Act]) -> bool:
    """Does a phrase stand right before the verb that takes it?"""
    for act in acts:
        if act.verbal and (act.first == phrase.last + 1 or _is_inside(phrase, act)):
            rule = act.trigger.entries[0].rule.rule
            frame = FRAMES[rule.frame]
            return case in (rule.target or frame.target or frame.source)
    return False


def _is_inside(phrase: Phrase, act: Act) -> bool:
    """Does a phrase stand right before the verb of an act that began before it?"""
    verb = act.clause.verb
    if verb is None or act.last != verb.last or not act.first < phrase.first:
        return False
    return 0 < verb.first - phrase.last <= _NEAR_VERB


def _find_subject(  # noqa: C901 - its own, its head's, the one before
    made: Sentence, clause: Clause, done: dict[int, tuple[Phrase, ...]]
) -> tuple[Phrase, ...]:
    """Return the phrases of a clause's subject, its own or the one it goes on with."""
    members = made.members[made.clauses.index(clause)]
    writer = _find_writer(made, clause, members)
    if writer:
        return writer
    for n in members:
        standing = made.standings[n]
        if not _may_be_subject(made, clause, n):
            continue
        plural = is_plural(made.words.words, clause.verb)
        more = _list_gapped(made, members) if plural else ()
        return tuple(made.phrases[m] for m in members if made.standings[m] is standing or m in more)
    if clause.head >= 0 and made.words.words[clause.head] in SOMEBODY:
        return ()
    if clause.head >= 0:
        head = [n for n, p in enumerate(made.phrases) if clause.head - 3 <= p.last <= clause.head]
        if head:
            mine = made.standings.get(head[-1])
            if mine is not None and mine.case == "none" and clause.outer is not None:
                return _find_subject(made, clause.outer, done)
            if mine is not None and mine.case == "of" and made.phrases[head[-1]].place:
                return ()
            owned = mine is not None and (
                mine.label or mine.case == "with"
                or (mine.case == "object" and _is_counted(made, clause, mine))
            )  # fmt: skip
            if owned and made.words.words[clause.head] == "را" and clause.outer is not None:
                return _find_subject(made, clause.outer, done)
            same = [n for n, one in made.standings.items() if one is mine]
            return tuple(
                made.phrases[n] for n in sorted(same) if made.phrases[n].last <= clause.head
            )
    thanked = _find_thanked(made, clause)
    if thanked:
        return thanked
    before = clause.before
    if before is not None and before.opened in IFS and before.before is not None:
        before = before.before
    before = _find_saying(made, clause) or before
    if before is not None:
        return done.get(id(before), ())
    if clause.outer is not None:
        return done.get(id(clause.outer), ())
    return ()


def _find_thanked(made: Sentence, clause: Clause) -> tuple[Phrase, ...]:
    """Return whom somebody thanks or blames for what the clause tells: thanked X that it sent."""
    outer, words = clause.outer or clause.before, made.words.words
    if clause.opened != "که" or outer is None or outer.verb is None:
        return ()
    if outer.verb.last != clause.tokens[0] - 1 or words[outer.verb.first - 1] not in _THANKING:
        return ()
    return tuple(
        made.phrases[n] for n in made.members[made.clauses.index(outer)]
        if made.standings[n].case == "from" and made.phrases[n].actors
    )  # fmt: skip


def _is_counted(made: Sentence, clause: Clause, standing: Standing) -> bool:
    """Are several people what one party did something to: four of X (را) that Y had seized?"""
    words = made.words.words
    counted = any(words[k].isdigit() or words[k] in COUNTS for k in standing.chain)
    return counted and not is_plural(words, clause.verb)


def _find_saying(made: Sentence, clause: Clause) -> Clause | None:
    """Return who said what stands before: X said Y wants war and called its words dangerous."""
    words, said, verb = made.words.words, clause.before, clause.verb
    if said is None or verb is None or said.verb is None or not clause.chained:
        return None
    speaks = verb.lemma in {*_CALLING, "گفتن", "افزودن"} or words[verb.first - 1] in _SPEAKING
    if not speaks or verb.tense not in ("past", "perfect") or said.chained:
        return None
    first, own = said.before, made.members[made.clauses.index(said)]
    if first is None or first.verb is None or said.verb.tense not in ("present", "future"):
        return None
    says = first.verb.lemma in ("گفتن", "افزودن") or words[first.verb.first - 1] in _SPEAKING
    return first if says and any(made.standings[n].case == "bare" for n in own) else None


def _find_writer(made: Sentence, clause: Clause, members: list[int]) -> tuple[Phrase, ...]:
    """Return whose text it is that says it: in the statement of X it has come (آمده است) that."""
    words, verb = made.words.words, clause.verb
    if verb is None or verb.lemma != "آمدن" or verb.first - clause.tokens[0] > _LONGEST_HEAD:
        return ()
    return tuple(
        made.phrases[n] for n in members
        if made.standings[n].case == "in" and made.phrases[n].actors
        and not _TEXTS.isdisjoint(words[k] for k in made.standings[n].chain)
    )  # fmt: skip


def _may_be_subject(made: Sentence, clause: Clause, number: int) -> bool:
    """May a phrase (by number) be who does what a clause tells?"""
    standing, phrase = made.standings[number], made.phrases[number]
    if standing.case != "bare" or standing.media or phrase.own:
        return False
    if standing.label and not _flows(made, clause, standing):
        return False
    return not _is_called(made, clause, phrase)


def _is_called(made: Sentence, clause: Clause, phrase: Phrase) -> bool:
    """Is an office only what another one is called: he called X (را) the government of war?"""
    words, verb = made.words.words, clause.verb
    if phrase.anaphor != "office" or verb is None or verb.lemma not in _CALLING:
        return False
    return "را" in (words[k] for k in clause.tokens if k < phrase.first)


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
        if len(taken) == 1 and not taken & {*BODIES} and _suffers(made, number, taken):
            phrase.actors = (Actor(taken.pop(), phrase.role or "GOV", phrase.office),)
            phrase.anaphor = None
            continue
        mine = clause_of.get(phrase.first)
        heard = [
            one for one in made.phrases[:number]
            if (place := clause_of.get(one.first)) is None or place is mine
            or place.outer is None or place.outer is (mine.outer if mine else None)
            or (place.outer is mine and place.opened in _WHENS)
        ]  # fmt: skip
        for other in reversed(heard):
            code = other.actors[0].country if other.actors else ""
            if code and code not in taken and code not in BODIES:
                phrase.actors = (Actor(code, phrase.role or "GOV", phrase.office),)
                phrase.anaphor = None
                break


def _suffers(made: Sentence, number: int, codes: set[str]) -> bool:
    """Is it what another one did to this country, told by its own: X condemned Y's raid on it?"""
    standing = made.standings.get(number)
    if standing is None or standing.owner is None or standing.case not in ("to", "against"):
        return False
    doers = {
        a.country for n, one in made.standings.items()
        if one.owner is standing.owner and one.case in ("of", "by")
        for a in made.phrases[n].actors
    }  # fmt: skip
    return bool(doers) and not doers & codes


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
