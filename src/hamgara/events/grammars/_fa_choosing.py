"""Which rule of a Persian trigger fires: the one whose context words stand beside it."""

from __future__ import annotations

import itertools
from collections.abc import Mapping

from hamgara.events.grammars._fa_acts import BECOME, Act, Sentence
from hamgara.events.grammars._fa_asides import is_audience, is_taking_part, list_asides
from hamgara.events.grammars._fa_clauses import Clause
from hamgara.events.grammars._fa_shapes import list_companions
from hamgara.events.grammars._fa_sides import list_session
from hamgara.events.grammars._fa_triggers import Compiled, Entry
from hamgara.events.grammars._fa_verbs import is_plural

_PEOPLE = frozenset({"CVL", "REF", "BUS", "JRN", "CRM", "MED"})
_MUST = frozenset({"باید", "نباید", "بایستی"})
_LEADERS = frozenset(
    [
        "president", "prime-minister", "monarch", "emir", "head-of-state", "supreme-leader",
        "leader", "foreign-minister", "crown-prince", "defense-minister", "vice-president",
        "chancellor",
    ]
)  # fmt: skip
_RECEIVED = frozenset({"GOV", "LEG", "JUD", "SPY"})
_DELEGATIONS = frozenset({"هیاتی", "هیئتی", "هیاتهایی", "فرستادهای", "نمایندگانی"})
_COUNTERPART = "همتا"
_LONGEST_HEAD = 5
_CLOSE = 8
_SOURCES = frozenset({"گزارش", "گفته", "نوشته", "نقل", "اعلام", "روایت", "اظهار"})
_CAUSES = frozenset({"در پی", "به دنبال", "پس از", "در واکنش به", "در پاسخ به"})
"""First words of what an act follows on, whose words say nothing of the act itself."""
_KEPT = frozenset({"نگه", "نگاه"})
"""With "have": what looks like a present and is a subjunctive, to keep open."""
_DEMANDED = frozenset({"subjunctive", "future"})
_OPEN = frozenset({"future", "present", "subjunctive"})
_SIGNED = frozenset(
    [
        "توافق", "توافقنامه", "موافقتنامه", "تفاهمنامه", "قرارداد", "پیمان", "سند", "معاهده",
        "پروتکل", "یادداشت", "اسناد",
    ]
)  # fmt: skip
"""What is signed, also where the text has named it before: this treaty, which X and Y signed."""
_FORCES = frozenset(
    [
        "یگانهای", "نیروهای", "نیروی", "ارتش", "ارتشهای", "ناوهای", "جنگندههای", "نظامیان",
        "سربازان", "ناوگان", "تفنگداران", "مرزبانان", "واحدهای", "هواپیماهای", "کشتیهای",
    ]
)  # fmt: skip
"""Heads of the forces of a state that takes part in a drill."""


class RuleChooser:
    """Chooses by the lists near and unless, and by traits; compiled once."""

    def __init__(self, lists: Mapping[str, tuple[str, ...]]) -> None:
        self._this = frozenset(lists.get("this", ()))

    def choose(self, made: Sentence, act: Act) -> Entry | None:
        """Return the first entry of an act whose rule fits, None where none does."""
        words, verb = made.words.words, act.clause.verb
        inside: set[str] = set()
        beside: set[str] | None = None
        for entry in act.trigger.entries:
            rule = entry.rule
            if not rule.near and not rule.unless and not rule.traits:
                return entry
            if rule.near and not inside:
                inside = self._list_beside(made, act)
            if "chain" in rule.traits and act.clause.chained and act.clause.before is not None:
                inside = inside | {words[k] for k in act.clause.before.tokens}
            if "close" in rule.traits:
                close = words[max(act.part[0], act.first - _CLOSE) : act.last + 1]
                if rule.near.isdisjoint({*close, *map(" ".join, itertools.pairwise(close))}):
                    continue
            content = _list_content(made, act) if "content" in rule.traits else set()
            if (
                rule.near
                and rule.near.isdisjoint(inside)
                and rule.near.isdisjoint(content)
                and not ("official" in rule.traits and _is_official(made, act))
            ):
                continue
            if rule.needs and rule.needs.isdisjoint(self._list_beside(made, act) | content):
                continue
            if rule.unless and beside is None:
                low, high = act.part if act.verbal else (act.first - 4, _end_context(words, act))
                low = max(low, _end_source(made, act))
                starts = {one.first for one in made.phrases}
                aside = list_asides(words, act.clause, act.first) if act.verbal else set()
                simple = act.verbal and verb is not None and act.first == verb.first
                near = [
                    words[k] for k in act.clause.tokens
                    if k not in made.within and k not in aside and low <= k <= high
                    and not is_audience(words, k) and not is_taking_part(words, k, starts)
                    and not (simple and act.first <= k <= act.last)
                ]  # fmt: skip
                near += _list_outside(made, act)
                beside = {*near, *map(" ".join, itertools.pairwise(near))}
            meant = "person" in rule.traits and act.verbal and _is_leader(made, act)
            meant = meant or ("accusation" in rule.traits and act.verbal and _accuses(made, act))
            if beside and not meant and not rule.unless.isdisjoint(beside | content):
                continue
            if not _fits_traits(rule, made, act):
                continue
            return entry
        return None

    def brings_aid(self, made: Sentence, act: Act, rule: Compiled) -> bool:
        """Is it asked for what somebody brings: به درخواست X نیرو فرستاد?"""
        asks = rule.rule.type == "REQUEST" or "invitation" in rule.traits
        return asks and made.words.words[act.first - 1] == "به" and any(
            other.clause is act.clause and other.verbal
            and (chosen := self.choose(made, other)) is not None
            and chosen.rule.rule.type == "AID"
            for other in made.acts
        )  # fmt: skip

    def _list_beside(self, made: Sentence, act: Act) -> set[str]:
        """Return the words, by one, two and three, of the part of a clause that an act has."""
        key = (id(act.clause), act.part if act.verbal else None)
        found = made.beside.get(key)
        if found is None:
            words, (low, high) = made.words.words, act.part
            tokens = [words[k] for k in act.clause.tokens if not act.verbal or low <= k <= high]
            if act.clause.opened == "که" and act.clause.head >= 0:
                head = words[_find_head(made, act.clause) : act.clause.head + 1]
                signed = _SIGNED & {*head} and any(
                    made.phrases[n].actors for n in made.members[made.clauses.index(act.clause)]
                )
                tokens += head if self._this.isdisjoint(head) or signed else []
            elif act.clause.opened == "که" and act.clause.before is not None:
                tokens += _list_object(words, act.clause.before)
            tokens += [
                word for one in made.subjects.get(id(act.clause), ())
                if one.first not in act.clause.tokens for word in words[one.first : one.last + 1]
            ]  # fmt: skip
            found = made.beside[key] = {
                *tokens,
                *map(" ".join, itertools.pairwise(tokens)),
                *map(" ".join, zip(tokens, tokens[1:], tokens[2:], strict=False)),
            }
        return found


def _find_head(made: Sentence, clause: Clause) -> int:
    """Return the first word of what a relative clause describes: the session of X and Y that."""
    near = max(0, clause.head - _LONGEST_HEAD)
    for n, one in enumerate(made.phrases):
        standing = made.standings.get(n)
        if one.last == clause.head and standing is not None and standing.owner is not None:
            return min(near, standing.owner.first)
    return near


def _list_outside(made: Sentence, act: Act) -> list[str]:
    """Return the word that a relative clause describes, and the first of its subject before it."""
    words, clause = made.words.words, act.clause
    if clause.head < 0:
        return []
    subject = made.subjects.get(id(clause), ())
    found = [words[one.first] for one in subject if one.first not in clause.tokens]
    return [words[clause.head], *found] if clause.opened == "که" else found


def _list_object(words: list[str], clause: Clause) -> list[str]:
    """Return an indefinite object that the clause behind describes: a truce of 45 days."""
    end = next((k for k in clause.tokens if words[k] == "را"), -1)
    near = [k for k in clause.tokens if end - _LONGEST_HEAD <= k < end]
    first = next((k for k in near if words[k].endswith("ی")), end)
    return words[first:end] if end > 0 else []


def _end_context(words: list[str], act: Act) -> int:
    """Return the last word of a noun's context: before a comma, or the tenth."""
    end = act.last + 10
    return next((k for k in range(act.last + 1, min(end, len(words))) if words[k] == ","), end)


def _end_source(made: Sentence, act: Act) -> int:
    """Return the word behind "according to X," or "after Y," at the beginning of a clause."""
    words = made.words.words
    first = next((k for k in act.clause.tokens if words[k] not in ("و", ",")), 0)
    sourced = words[first : first + 1] in (["به"], ["بنا"], ["بر"]) and _SOURCES & {
        *words[first + 1 : first + 3]
    }
    caused = any(" ".join(words[first : first + k]) in _CAUSES for k in (2, 3))
    if not (sourced or (caused and act.verbal)):
        return first
    end = next((k + 1 for k in range(first, act.first) if words[k] == ","), first)
    told = caused and any(first < one.first < end for one in made.acts)
    return first if told else end


def find_content(made: Sentence, clause: Clause) -> Clause | None:
    """Return the clause behind that says what is demanded: he asked (that) they leave."""
    words = made.words.words
    found = [
        one for one in made.clauses if one.verb
        and (one.verb.tense in _DEMANDED or words[one.verb.first - 1] in _KEPT)
    ]  # fmt: skip
    return next(
        (one for one in found if one.before is clause),
        next((one for one in found if one.outer is clause and one.head == clause.tokens[-1]), None),
    )


def _list_content(made: Sentence, act: Act) -> set[str]:
    """Return the words, and pairs of words, of the clause that says what is demanded."""
    found = find_content(made, act.clause)
    words = [made.words.words[k] for k in found.tokens] if found is not None else []
    return {*words, *map(" ".join, itertools.pairwise(words))}


def _fits_traits(rule: Compiled, made: Sentence, act: Act) -> bool:
    """Do verb, negation, number and demand of an act fit those that its rule asks for?"""
    verb = act.clause.verb
    negated = verb is not None and verb.negated
    return not (
        ("commands" in rule.traits and not _commands(made, act))
        or ("another" in rule.traits and not _means_another(made, act))
        or ("passive" in rule.traits and not (act.clause.verb and act.clause.verb.passive))
        or ("two" in rule.traits and not _names_two(made, act, rule))
        or ("verbal" in rule.traits and not act.verbal)
        or ("headline" in rule.traits and (act.verbal or verb is not None))
        or ("ahead" in rule.traits and (verb is None or verb.tense not in _OPEN))
        or ("future" in rule.traits and act.verbal and (verb is None or verb.tense not in _OPEN))
        or ("positive" in rule.traits and negated)
        or ("receives" in rule.traits and not _receives(made, act))
        or ("whole" in rule.traits and not _backs_state(made, act))
        or ("attended" in rule.traits and not list_session(made, act, rule))
        or ("negated" in rule.traits and not negated)
    )


def _names_two(made: Sentence, act: Act, rule: Compiled) -> bool:
    """Do two states do it: as its subject, as the genitive of its noun?"""
    genitives = [
        one for n, one in enumerate(made.phrases)
        if (standing := made.standings.get(n)) is not None and standing.case == "of"
        and standing.owner is not None and standing.owner.first == act.first
    ]  # fmt: skip
    verb = act.clause.verb
    subject = made.subjects.get(id(act.clause), ())
    becomes = act.passive or (verb is not None and verb.lemma in BECOME)
    one_speaks = act.verbal and not becomes and verb and rule.rule.type == "CONSULT"
    if one_speaks and not is_plural(made.words.words, verb):
        subject = ()
    elif act.verbal and subject:
        subject = (*subject, *list_companions(made, act))
    for some in (genitives, subject):
        if any(one.anaphor in ("both", "three") for one in some):
            return True
        if len({a.country for one in some for a in one.actors}) > 1:
            return True
    return not act.verbal and (_has_partner(made, act) or bool(list_session(made, act, rule)))


def _has_partner(made: Sentence, act: Act) -> bool:
    """Does another state's force stand right behind "with": a drill with the units of X?"""
    words = made.words.words
    return any(
        (standing := made.standings.get(n)) is not None
        and standing.case == "with"
        and standing.owner is not None
        and standing.owner.first == act.first
        and not one.own
        and any(a.country for a in one.actors)
        and all(words[k] in _FORCES for k in standing.chain)
        for n, one in enumerate(made.phrases)
    ) and words[act.last + 1 : act.last + 2] == ["با"]


def _backs_state(made: Sentence, act: Act) -> bool:
    """Does a state, not one of its plans or people, stand right behind "from"?"""
    return any(
        (standing := made.standings.get(n)) is not None and standing.case == "from"
        and not standing.chain and not one.own and not one.weak
        and any(a.role == "GOV" for a in one.actors)
        for n, one in enumerate(made.phrases) if one.last == act.first - 1
    )  # fmt: skip


def _receives(made: Sentence, act: Act) -> bool:
    """Is the object somebody in an office, or a delegation?"""
    words = made.words.words
    case = "bare" if act.passive else "object"
    named = any(
        (
            any((a.office or a.person) and a.role in _RECEIVED for a in one.actors)
            or words[one.first].startswith(_COUNTERPART)
        )
        and not one.own
        for n, one in enumerate(made.phrases)
        if one.first in act.clause.tokens and made.standings[n].case == case
    )
    sent = [k for k in act.clause.tokens if k < act.first and words[k] in _DELEGATIONS]
    return named or (bool(sent) and "را" in words[sent[0] : act.first])


def _is_leader(made: Sentence, act: Act) -> bool:
    """Is the subject of the act a head of state or government, or a minister?"""
    subject = made.subjects.get(id(act.clause), ())
    return any(a.office in _LEADERS for one in subject for a in one.actors)


def _accuses(made: Sentence, act: Act) -> bool:
    """Is the object of an accusation a state or somebody in its government?"""
    return any(
        one.first in act.clause.tokens and made.standings[n].case == "object"
        and not one.weak and not one.own and not made.standings[n].chain
        and any(a.role == "GOV" for a in one.actors)
        for n, one in enumerate(made.phrases) if n in made.standings
    )  # fmt: skip


def _is_official(made: Sentence, act: Act) -> bool:
    """Is the subject of the act a person in an office?"""
    subject = made.subjects.get(id(act.clause), ())
    return any(
        (one.office or a.office or a.person) and a.role not in _PEOPLE
        for one in subject for a in one.actors
    )  # fmt: skip


def _means_another(made: Sentence, act: Act) -> bool:
    """Is another state the subject of the clause behind: X asked (that) Y let them go?"""
    content = find_content(made, act.clause)
    mine = {a.country for one in made.subjects.get(id(act.clause), ()) for a in one.actors}
    if content is None or not mine:
        return False
    asked = {
        a.country for n in made.members[made.clauses.index(content)]
        if made.standings[n].case == "bare" and not made.standings[n].label
        for a in made.phrases[n].actors
    }  # fmt: skip
    return bool(asked) and mine.isdisjoint(asked)


_ENVOYS = frozenset({"سفیر", "دیپلمات", "دیپلماتها", "دیپلماتهای", "کاردار", "کارمند", "کارمندان"})


def _commands(made: Sentence, act: Act) -> bool:
    """Does the clause behind say what must be done, but not that an envoy must leave?"""
    words = made.words.words
    said = [one for one in made.clauses if one.before is act.clause or one.outer is act.clause]
    leaves = any(
        words[k] == "ترک" and not _ENVOYS.isdisjoint(words[j] for j in one.tokens)
        for one in said for k in one.tokens
    )  # fmt: skip
    return not leaves and any(words[k] in _MUST for one in said for k in one.tokens)
