"""Who stands where in a Persian sentence: cases by clause, owners, subjects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from operator import itemgetter

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._fa.clauses.asides import find_dealing
from hamgara.events.grammars._fa.clauses.clauses import IFS
from hamgara.events.grammars._fa.clauses.excluded import leave_excluded
from hamgara.events.grammars._fa.clauses.objects import COUNTS, is_ware
from hamgara.events.grammars._fa.clauses.sentence import (
    Act,
    Clause,
    Sentence,
    Standing,
    list_states,
)
from hamgara.events.grammars._fa.names.phrase import Phrase
from hamgara.events.grammars._fa.sides.carried import find_saying, find_thanked, leave_wished
from hamgara.events.grammars._fa.sides.cases import CaseReader
from hamgara.events.grammars._fa.sides.governors import MESSAGES, POINTERS
from hamgara.events.grammars._fa.sides.sides import find_captor, tells_of_own
from hamgara.events.grammars._fa.words.triggers import Trigger
from hamgara.events.grammars._fa.words.verbs import CALLING, MAKING, is_plural
from hamgara.study.actors import BODIES
from hamgara.study.events import Actor

_INSTITUTIONS = frozenset({"parliament", "government", "judiciary"})
_HOME_ROLES = frozenset({"LEG", "JUD", "COP"})


_KEPT_FOR = "منافع"
_KEEPING = frozenset({"حافظ", "حفاظت", "مربوط"})
_ENVOYS = frozenset({"ambassador", "charge-d-affaires", "embassy", "diplomat", "envoy"})
_VENUES = frozenset(["نشست", "اجلاس", "کنفرانس", "همایش", "بیانیه", "توافق", "پیمان", "گردهمایی"])
"""What is named after the city where it was held or made."""
_WHENS = frozenset({"آنکه", "اینکه", "انکه"})
"""What opens a clause that says when or why: after X did, this country's army fired."""
_GOODS = frozenset(["گاز", "نفت", "برق", "خام", "طبیعی", "گازوییل", "بنزین", "مایع", "صادراتی"])
_SUPPORTS = frozenset({"صورت", "انجام", "برگزار"})
"""First words of the verbs by which what a noun names takes place."""
_DRIVING = frozenset({"اخراج", "بازگرداندن", "برگرداندن", "راندن", "بیرون", "رد"})
"""Nouns of driving people out, of whom the state that they are driven from does it."""
_TEXTS = frozenset({"بیانیه", "اطلاعیه", "اعلامیه", "پیام", "نامه", "یادداشت"})
_LONGEST_HEAD = 10
_ONE = "یکی"
"""With "this": the latter of two, not the subject before."""
_NEXT_ENVOY = range(2, 5)
_NEAR_VERB, _FAR_HEAD = 2, 3
_KEPT = frozenset({"bare", "object", "of", "none", "reason"})
"""Cases of which no event noun before takes a phrase."""
_ENDS = frozenset({"را", ";", ":"})
SOMEBODY = frozenset(
    ["کشورهایی", "دولتهایی", "کسانی", "افرادی", "شرکتهایی", "گروههایی", "طرفهایی", "کشوری"]
)
"""Heads of a clause about some who are not named: the states that took part."""
_COMING = frozenset(["رسیدن", "یافتن", "شدن", "آمدن", "گذشتن", "رفتن", "فرستادن"])
"""Goods that are more than labels where they come to a state, and the verbs of coming."""
_TALKS = frozenset({"مذاکرات", "گفتگوهای", "نشست", "اجلاس", "مذاکره", "دیدار"})
"""Talks that are named after the town where they are held: the talks of Istanbul."""


def resolve_protected(made: Sentence) -> None:
    """Let an envoy who keeps the interests of another state stand for it: the Swiss envoy."""
    words = made.words
    places = (
        [k for k, word in enumerate(words) if word == _KEPT_FOR] if _KEPT_FOR in made.bag else ()
    )
    for at in places:
        if _KEEPING.isdisjoint(words[max(0, at - 2) : at]):
            continue
        kept = next((p for p in made.phrases if p.first == at + 1 and p.actors), None)
        envoys = [p for p in made.phrases if p.office in _ENVOYS and p.actors and p is not kept]
        if kept is None or not envoys:
            continue
        envoy = min(envoys, key=lambda one: (one.first > at, abs(one.first - at)))
        code = kept.actors[0].country
        if envoy.actors[0].country != code:
            envoy.actors = tuple(replace(a, country=code) for a in envoy.actors)
            made.phrases.remove(kept)


def find_standings(made: Sentence, cases: CaseReader) -> None:
    """Set the standing of each phrase and event noun, and the subject of each clause."""
    phrases_of: dict[Clause, list[Phrase]] = {}
    for phrase in made.phrases:
        if phrase.first in made.clause_of:
            phrases_of.setdefault(made.clause_of[phrase.first], []).append(phrase)
    for clause in made.clauses:
        phrases = phrases_of.get(clause, [])
        nouns = [one for one in made.list_acts(clause) if not one.verbal]
        if phrases or nouns:
            _read_clause(made, clause, phrases, nouns, cases)
    leave_excluded(made)
    for clause in sorted(made.clauses, key=_find_place) if len(made.clauses) > 1 else made.clauses:
        clause.subject = _find_subject(made, clause)


def _find_place(clause: Clause) -> int:
    return clause.tokens[0]


def _read_clause(
    made: Sentence, clause: Clause, phrases: list[Phrase], nouns: list[Act], cases: CaseReader
) -> None:
    """Set the standings of the phrases and event nouns of a clause."""
    words = made.words
    triggers = [
        Trigger(one.first, one.last, one.trigger.entries) if one.infinitive else one.trigger
        for one in nouns
    ]
    ends = {one.last: one.first for one in phrases}
    acts = made.list_acts(clause)
    standings, of_nouns = cases.read(made, clause, phrases, triggers)
    for phrase, found in zip(phrases, standings, strict=True):
        standing = found
        nearest = words[found.chain[0]] if found.chain else ""
        if phrase.place and nearest in _VENUES and found.case == "bare":
            found.label = standings.count(found) == 1
        if phrase.town and nearest in _TALKS and standings.count(found) == 1:
            standing = Standing("in", found.chain, None, found.before)
        made.standings[phrase] = standing
        if acts and standing.case not in _KEPT:
            _attach(made, phrase, standing, acts)
        if dealing := find_dealing(words, standing, ends, cases.prepositions.find):
            standing.case, standing.label = dealing, True
    doers = _split_object(made, clause, phrases)
    if doers:
        made.standings.update(dict.fromkeys(doers, Standing("bare")))
    clause.members = [(one, made.standings[one]) for one in phrases]
    made.nouns.update(of_nouns)
    for act in nouns:
        if of_nouns[act.first].case == "about" and _takes_place(words, act) and (
            of_nouns[act.first].chain
        ):  # fmt: skip
            made.nouns[act.first] = of_nouns[act.first] = Standing("bare")
    for act in nouns:
        if of_nouns[act.first].case not in _KEPT:
            _attach(made, act, of_nouns[act.first], acts)


def _split_object(made: Sentence, clause: Clause, phrases: list[Phrase]) -> list[Phrase]:
    """Return who acts in the list of whom it is done to: X and Y, A and B (را) called upon."""
    words = made.words
    if clause.before is not None or clause.outer is not None or clause.chained or not phrases:
        return []
    whole, first = made.standings[phrases[0]], phrases[0]
    if whole.case != "object" or whole.chain or first.first != clause.tokens[0]:
        return []
    run = [one for one in phrases if made.standings[one] is whole]
    commas = [one for one in run[1:] if words[one.first - 1] == ","]
    if len(commas) != 1 or words[run[-1].first - 1] != "و" or commas[0] is run[-1]:
        return []
    return run[: run.index(commas[0])]


def _takes_place(words: list[str], act: Act) -> bool:
    """Is the noun right before its support verb: about the field talks took place?"""
    verb = act.clause.verb
    support = not _SUPPORTS.isdisjoint(words[act.last + 1 : act.last + 2])
    return verb is not None and support and verb.first == act.last + 2


def _attach(made: Sentence, one: Phrase | Act, standing: Standing, acts: Sequence[Act]) -> None:
    """Give a phrase or noun to the event noun before it that takes its case.

    `acts`: those of its clause.
    """
    words, case, before = made.words, standing.case, standing.before
    if any([act.first == before and act.verbal for act in acts]):
        return
    if isinstance(one, Phrase) and _is_next(one, standing, words, acts) and (
        not _is_beside(made, standing, acts)
    ):  # fmt: skip
        return
    for act in reversed(acts):
        if act.last >= before:
            continue
        verb = act.clause.verb
        if act.verbal and act.last == act.part[1] and verb is not None and act.last >= verb.first:
            continue
        between = range(act.last + 1, before)
        spelled = words[act.last + 1 : before]
        if act.verbal or not _ENDS.isdisjoint(spelled) or not made.verbs.isdisjoint(between):
            return
        if spelled.count(",") == 1 or (case == "from" and not MESSAGES.isdisjoint(spelled)):
            return
        if any([case in entry.rule.takes for entry in act.trigger.entries]):
            standing.owner = act.trigger
            if case == "from" and words[act.first] in _DRIVING and any(
                entry.rule.type == "COERCE" for entry in act.trigger.entries
            ):  # fmt: skip
                standing.case = "by"
            return


def _is_beside(made: Sentence, standing: Standing, acts: Sequence[Act]) -> bool:
    """Does a noun that takes the case stand right before its preposition, or with its genitive?"""
    end = standing.before - 1
    owners = [s.owner for one, s in made.standings.items() if s.case == "of" and one.last == end]
    return any(
        not act.verbal and (act.last == end or any(one is act.trigger for one in owners))
        and any(standing.case in entry.rule.takes for entry in act.trigger.entries)
        for act in acts
    )  # fmt: skip


def _is_next(phrase: Phrase, standing: Standing, words: list[str], acts: Sequence[Act]) -> bool:
    """Does a phrase stand right before the verb that takes it, which has no such object itself?"""
    for act in acts:
        if act.verbal and (act.first == phrase.last + 1 or _is_inside(phrase, act)):
            rule, own = act.trigger.entries[0].rule, words[act.first] == words[standing.before]
            return not own and standing.case in (rule.targets or FRAMES[rule.frame].source)
    return False


def _is_inside(phrase: Phrase, act: Act) -> bool:
    """Does a phrase stand right before the verb of an act that began before it?"""
    verb = act.clause.verb
    if verb is None or act.last != verb.last or not act.first < phrase.first:
        return False
    return 0 < verb.first - phrase.last <= _NEAR_VERB


def _find_subject(made: Sentence, clause: Clause) -> tuple[Phrase, ...]:
    """Return the phrases of a clause's subject, its own or the one it goes on with."""
    verb = clause.verb
    comes = verb is not None and verb.lemma == "آمدن"
    own = (_find_writer(made, clause) if comes else ()) or _find_own(made, clause)
    if own:
        return own
    if clause.head >= 0:
        if made.words[clause.head] in SOMEBODY:
            return ()
        near = range(clause.head - _FAR_HEAD, clause.head + 1)
        head = [one for one in made.phrases if one.last in near]
        if head:
            return _find_head(made, clause, head[-1])
    thanked = find_thanked(made, clause)
    if thanked:
        return thanked
    before = leave_wished(clause)
    if before is not None and before.opened in IFS and before.before is not None:
        before = before.before
    before = find_saying(made, clause) or before or clause.outer
    return before.subject if before is not None else _find_behind_this(made, clause)


def _find_behind_this(made: Sentence, clause: Clause) -> tuple[Phrase, ...]:
    """Return who acts behind what was told before: in answer to these events X did it."""
    first, standing = clause.members[0] if clause.members else (None, None)
    if first is None or standing is None or not standing.chain or standing.owner is not None:
        return ()
    if made.words[standing.chain[-1]] not in POINTERS or clause.verb is None or clause.verb.passive:
        return ()
    standing.case = "bare"
    return tuple([one for one, stands in clause.members if stands is standing])


def _find_own(made: Sentence, clause: Clause) -> tuple[Phrase, ...]:
    """Return the phrases of a clause that are its subject, or whom it tells to be made to act."""
    if clause.verb is not None and clause.verb.lemma in MAKING:
        made_to = tuple(one for one, stands in clause.members if stands.case == "object")
        if made_to:
            return made_to
    for one, standing in clause.members:
        if _may_be_subject(made, clause, one, standing):
            plural = is_plural(made.words, clause.verb)
            return tuple(
                [other for other, stands in clause.members
                 if stands is standing or (plural and _is_gapped(made, other, stands))]
            )  # fmt: skip
    return ()


def _find_head(made: Sentence, clause: Clause, head: Phrase) -> tuple[Phrase, ...]:
    """Return the subject of a clause that describes a phrase."""
    mine = made.standings.get(head)
    if mine is None:
        return ()
    if mine.case == "none" and clause.outer is not None:
        return _find_subject(made, clause.outer)
    if mine.case == "of" and head.place:
        return ()
    owned = mine.label or mine.case == "with" or (
        mine.case == "object" and _is_counted(made, clause, mine)
    )  # fmt: skip
    if owned and made.words[clause.head] == "را" and clause.outer is not None:
        return _find_subject(made, clause.outer)
    return tuple(
        one for one, stands in made.standings.items()
        if stands is mine and one.last <= clause.head
    )  # fmt: skip


def _is_counted(made: Sentence, clause: Clause, standing: Standing) -> bool:
    """Are several people what one party did something to: four of X (را) that Y had seized?"""
    words = made.words
    counted = any(words[k].isdigit() or words[k] in COUNTS for k in standing.chain)
    return counted and not is_plural(words, clause.verb)


def _find_writer(made: Sentence, clause: Clause) -> tuple[Phrase, ...]:
    """Return whose text it is that says it: in the statement of X it has come (آمده است) that."""
    words, verb = made.words, clause.verb
    if verb is None or verb.first - clause.tokens[0] > _LONGEST_HEAD:
        return ()
    return tuple(
        one for one, stands in clause.members
        if stands.case == "in" and one.actors
        and not _TEXTS.isdisjoint(words[k] for k in stands.chain)
    )  # fmt: skip


def _may_be_subject(made: Sentence, clause: Clause, phrase: Phrase, standing: Standing) -> bool:
    """May a phrase be who does what its clause tells?"""
    if standing.case != "bare" or standing.media or phrase.own:
        return False
    if standing.label and not _flows(made, clause, standing):
        return False
    if any(
        act.verbal and act.first in standing.chain and phrase.last < act.last
        for act in made.list_acts(clause)
    ):  # fmt: skip
        return False
    return not (_is_called(made, clause, phrase) or is_ware(made, clause, phrase))


def _is_called(made: Sentence, clause: Clause, phrase: Phrase) -> bool:
    """Is an office only what another one is called: he called X (را) the government of war?"""
    words, verb = made.words, clause.verb
    if phrase.anaphor != "office" or verb is None or verb.lemma not in CALLING:
        return False
    return "را" in (words[k] for k in clause.tokens if k < phrase.first)


def _flows(made: Sentence, clause: Clause, standing: Standing) -> bool:
    """Is it the gas, oil or power of a state that comes to another?"""
    words = made.words
    goods = {words[k] for k in standing.chain}
    return (
        clause.verb is not None and clause.verb.lemma in _COMING
        and not goods.isdisjoint(_GOODS) and goods <= _GOODS
    )  # fmt: skip


def _is_gapped(made: Sentence, phrase: Phrase, standing: Standing) -> bool:
    """Is it a further subject of the verb, with its own object: Rome tents, and Madrid food?"""
    return (
        standing.case == "bare" and not standing.chain
        and phrase.first > 0 and made.words[phrase.first - 1] == "و"
        and not standing.label and not standing.media
    )  # fmt: skip


def resolve_there(made: Sentence) -> None:
    """Let "this country" mean the state named before it in the sentence, if one was."""
    for number, phrase in enumerate(made.phrases):
        if phrase.anaphor != "there":
            continue
        before = made.phrases[number - 1] if number else None
        if before is not None and before.office and phrase.office and before.actors and (
            phrase.first - before.last in _NEXT_ENVOY and made.words[phrase.first - 1] == "و"
        ):  # fmt: skip
            _settle(phrase, before.actors[0].country)  # the envoy of X in Y and this country's Z
            continue
        mine = made.clause_of.get(phrase.first)
        subject = mine.subject if mine is not None else ()
        taken = {a.country for one in subject if one is not phrase for a in one.actors}
        if phrase.post:
            taken.add(phrase.post)  # the embassy of this country in another
        elif made.words[phrase.last] != _ONE and phrase in subject and _take_before(mine, phrase):
            continue
        if len(taken) == 1 and not taken & {*BODIES} and _suffers(made, phrase, taken):
            _settle(phrase, taken.pop())
            continue
        captor = find_captor(made, mine, phrase) if mine is not None else ""
        if captor:
            _settle(phrase, captor)
            continue
        heard = [
            one for one in made.phrases[:number]
            if (place := made.clause_of.get(one.first)) is None or place is mine
            or place.outer is None or place.outer is (mine.outer if mine else None)
            or (place.outer is mine and place.opened in _WHENS)
        ]  # fmt: skip
        codes = [
            (one.actors[0].country, _is_topic(made, one)) for one in reversed(heard) if one.actors
        ]
        codes = [(code, topic) for code, topic in codes if code not in taken and code not in BODIES]
        if codes:
            _settle(phrase, min(codes, key=itemgetter(1))[0])
        elif len(taken) == 1 and (
            all(a.role == "JRN" for one in subject for a in one.actors)
            or tells_of_own(made, phrase, mine)
            or (mine is not None and any(
                one.post and one.first not in mine.tokens for one in subject
            ))
        ):  # fmt: skip
            _settle(phrase, taken.pop())  # media, ministries, embassies tell of their own state


def _is_topic(made: Sentence, phrase: Phrase) -> bool:
    """Is it only what somebody spoke about: after X's words about Y, this country's envoy?"""
    standing = made.standings.get(phrase)
    return standing is not None and standing.case == "about"


def _settle(phrase: Phrase, code: str) -> None:
    """Let a phrase mean the state with a code."""
    phrase.actors = (Actor(code, phrase.role or "GOV", phrase.office),)
    phrase.anaphor = None


def _suffers(made: Sentence, phrase: Phrase, codes: set[str]) -> bool:
    """Is it what another one did to this country, told by its own: X condemned Y's raid on it?"""
    standing = made.standings.get(phrase)
    if standing is None or standing.owner is None or standing.case not in ("to", "against"):
        return False
    doers = {
        a.country for one, stands in made.list_owned(standing.owner)
        if stands.case in ("of", "by") for a in one.actors
    }  # fmt: skip
    return bool(doers) and not doers & codes


def resolve_institutions(made: Sentence) -> None:
    """Let a parliament, cabinet or court beside a subject belong to the subject's state.

    So may whoever a state's own parliament, court or police calls or holds.
    """
    for phrase in made.phrases:
        if phrase.anaphor != "office" or phrase.actors:
            continue
        clause = made.clause_of.get(phrase.first)
        subject = clause.subject if clause is not None else ()
        at_home = bool(subject) and _HOME_ROLES.issuperset(
            [a.role for one in subject for a in one.actors]
        )
        if phrase.office not in _INSTITUTIONS and not (
            at_home and made.standings[phrase].case == "object"
        ):  # fmt: skip
            continue
        codes = list_states(subject) - {*BODIES}
        if phrase not in subject and len(codes) == 1:
            phrase.actors = (Actor(codes.pop(), phrase.role, phrase.office),)
            phrase.anaphor = None


def _take_before(clause: Clause | None, phrase: Phrase) -> bool:
    """Let "this country's parliament" as a subject belong to the state of the subject before."""
    if clause is None or clause.before is None:
        return False
    beside = {a.country for one, _ in clause.members if one.place or one.office for a in one.actors}
    for one in clause.before.subject:
        code = one.actors[0].country if one.actors else ""
        if code and code not in BODIES and (phrase.office or code not in beside):
            _settle(phrase, code)
            return True
    return False
