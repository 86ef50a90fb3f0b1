"""Which rule of a Persian trigger fires: the one whose context words stand beside it."""

from __future__ import annotations

from collections.abc import Mapping

from hamgara.events.grammars._fa.clauses.asides import (
    list_asides,
    list_audience,
    list_issued,
    list_strangers,
)
from hamgara.events.grammars._fa.clauses.sentence import Act, Clause, Sentence, cut, list_states
from hamgara.events.grammars._fa.sides.sessions import list_session
from hamgara.events.grammars._fa.sides.shapes import list_companions
from hamgara.events.grammars._fa.words.triggers import Compiled, Entry
from hamgara.events.grammars._fa.words.verbs import AHEAD, BECOME, MUST, is_plural

_PEOPLE = frozenset({"CVL", "REF", "BUS", "JRN", "CRM", "MED"})
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
_ENDS = frozenset({",", "بابت", "طبق", "براساس", "مطابق"})
_BASES = frozenset({"اساس", "پایه", "مبنای", "چارچوب", "قالب"})
"""Behind "on", "in": by what accord something is done."""
_SOURCED = frozenset({"به", "بنا", "بر", "در", "پس"})
_KEPT = frozenset({"نگه", "نگاه"})
"""With "have": what looks like a present and is a subjunctive, to keep open."""
_DEMANDED = frozenset({"subjunctive", "future"})
_SIGNED = frozenset(
    [
        "توافق", "توافقنامه", "موافقتنامه", "تفاهمنامه", "قرارداد", "پیمان", "سند", "معاهده",
        "پروتکل", "یادداشت", "اسناد",
    ]
)  # fmt: skip
"""What is signed, also where the text has named it before: this treaty, which X and Y signed."""
_RADIO = "رادیو"
"""Before a noun that is its name: Radio Freedom."""
_SESSIONS = frozenset({"نشست", "مذاکرات", "گفتگوهای", "گفتوگوهای", "رایزنیهای", "نشستهای"})
"""Before a noun: talks on it, as those of normalizing relations."""
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
        bag = made.context
        context: list[str] | None = None
        for entry in act.trigger.entries:
            rule = entry.rule
            if rule.free:
                return entry
            near, needs, unless, traits = rule.near, rule.needs, rule.unless, rule.traits
            far = near.lacks(bag)
            if (far and near.forms and "official" not in traits) or (
                needs.forms and needs.lacks(bag)
            ):
                continue
            if "close" in traits and not _is_close(made, act, rule):
                continue
            content = _list_content(made, act) if "content" in traits else []
            if near.forms and (far or not self._is_near(made, act, rule, content)) and not (
                "official" in traits and _is_official(act)
            ):  # fmt: skip
                continue
            if needs.forms and not (
                needs.stands(self._list_beside(made, act), 3) or needs.stands(content)
            ):
                continue
            if not unless.lacks(bag):
                context = _list_context(made, act) if context is None else context
                if context and (unless.stands(context) or unless.stands(content)) and (
                    not _is_meant(rule, act)
                ):  # fmt: skip
                    continue
            if traits.isdisjoint(_FITTED) or _fits_traits(rule, made, act):
                return entry
        return None

    def brings_aid(self, made: Sentence, act: Act, rule: Compiled) -> bool:
        """Is somebody invited to what he brings: به دعوت X نیرو فرستاد?"""
        return "invitation" in rule.traits and any(
            other.verbal and (chosen := self.choose(made, other)) is not None
            and chosen.rule.type == "AID"
            for other in made.list_acts(act.clause)
        )  # fmt: skip

    def _is_near(self, made: Sentence, act: Act, rule: Compiled, content: list[str]) -> bool:
        """Does a word of the list near stand in the clause of an act or in its content?"""
        before = act.clause.before if "chain" in rule.traits and act.clause.chained else None
        return (
            rule.near.stands(self._list_beside(made, act), 3) or rule.near.stands(content)
            or (before is not None and any(made.words[k] in rule.near.forms for k in before.tokens))
        )  # fmt: skip

    def _list_beside(self, made: Sentence, act: Act) -> list[str]:
        """Return the words of the part of a clause that an act has, and of what it describes."""
        clause = act.clause
        key = (clause, act.part if act.verbal else None)
        found = made.beside.get(key)
        if found is not None:
            return found
        words, (low, high) = made.words, act.part
        places = cut(clause.tokens, low, high) if act.verbal else clause.tokens
        titles = {
            k for one in clause.subject if one.office and one.actors and one.role == "GOV"
            for k in range(one.first + 1, one.last + 1)
        }  # fmt: skip
        issued = list_issued(words, places) if act.verbal else set()
        if act.verbal and words[clause.tokens[0]] in _SOURCED:
            issued.update(k for k in places if k < _end_source(made, act))
        tokens = [words[k] for k in places if k not in titles and k not in issued]
        if clause.opened == "که" and clause.head >= 0:
            head = words[_find_head(made, clause) : clause.head + 1]
            signed = not _SIGNED.isdisjoint(head) and any(one.actors for one, _ in clause.members)
            tokens += head if signed or self._this.isdisjoint(head) else []
        elif clause.opened == "که" and clause.before is not None:
            tokens += _list_object(words, clause.before)
        verb = clause.verb  # the envoy was summoned and expelled
        shared = act.verbal and verb is not None and (verb.passive or verb.lemma in BECOME)
        for one in clause.subject:
            if one.first not in clause.tokens or (shared and one.first < act.part[0]):
                tokens += words[one.first : one.last + 1]
        made.beside[key] = tokens
        return tokens


def is_inner(made: Sentence, before: str, type_: str) -> bool:
    """Is it only what a paper or talks are on, or a quality: the accord of opening; backed by X?"""
    if before == _RADIO or (type_ == "SUPPORT" and before in _SESSIONS):
        return True
    signed = before in _SIGNED and "امضا" in made.bag
    return signed or (before == "مورد" and "قرار" not in made.bag)


def _is_close(made: Sentence, act: Act, rule: Compiled) -> bool:
    """Does a word of the list near stand right before an act?"""
    return rule.near.stands(made.words[max(act.part[0], act.first - _CLOSE) : act.last + 1])


def _is_meant(rule: Compiled, act: Act) -> bool:
    """Is it an act of states in spite of what stands beside it, by who does or suffers it?"""
    return act.verbal and (
        ("person" in rule.traits and _is_leader(act))
        or ("accusation" in rule.traits and _accuses(act))
    )


def _list_context(made: Sentence, act: Act) -> list[str]:
    """Return the words among which the list unless is sought."""
    words, clause = made.words, act.clause
    low, high = act.part if act.verbal else (act.first - 4, _end_context(words, act))
    low = max(low, _end_source(made, act))
    out = list_strangers(made)
    for one in made.phrases:
        if not one.own:
            out.update(range(one.first + 1, one.last + 1))
    if act.verbal:
        out |= list_asides(words, clause, act.first) | list_audience(made, clause, act.first)
        if clause.verb is not None and act.first == clause.verb.first:
            out.update(range(act.first, act.last + 1))
    near = [words[k] for k in cut(clause.tokens, low, high) if k not in out]
    return near + _list_outside(made, act)


def _find_head(made: Sentence, clause: Clause) -> int:
    """Return the first word of what a relative clause describes: the session of X and Y that."""
    near = max(0, clause.head - _LONGEST_HEAD)
    for one, standing in made.standings.items():
        if one.last == clause.head and standing.owner is not None:
            return min(near, standing.owner.first)
    return near


def _list_outside(made: Sentence, act: Act) -> list[str]:
    """Return the word that a relative clause describes, and the first of its subject before it."""
    words, clause = made.words, act.clause
    if clause.head < 0:
        return []
    subject = clause.subject
    found = [words[one.first] for one in subject if one.first not in clause.tokens]
    return [words[clause.head], *found] if clause.opened == "که" else found


def _list_object(words: list[str], clause: Clause) -> list[str]:
    """Return an indefinite object that the clause behind describes: a truce of 45 days."""
    end = next(iter([k for k in clause.tokens if words[k] == "را"]), -1)
    near = [k for k in clause.tokens if end - _LONGEST_HEAD <= k < end]
    first = next((k for k in near if words[k].endswith("ی")), end)
    return words[first:end] if end > 0 else []


def _end_context(words: list[str], act: Act) -> int:
    """Return the last word of a noun's context: before a comma, a cause or a ground, the tenth."""
    end = act.last + 10
    return next(
        (
            k for k in range(act.last + 1, min(end, len(words)))
            if words[k] in _ENDS or (words[k] in _BASES and words[k - 1] in ("بر", "در"))
        ), end,
    )  # fmt: skip


def _end_source(made: Sentence, act: Act) -> int:
    """Return the word behind "according to X," or "after Y," at the beginning of a clause."""
    words, first = made.words, 0
    for first in act.clause.tokens:
        if words[first] not in ("و", ","):
            break
    else:
        first = 0
    if words[first] not in _SOURCED:
        return first
    sourced = words[first] in ("به", "بنا", "بر") and not _SOURCES.isdisjoint(
        words[first + 1 : first + 3]
    )
    caused = any(" ".join(words[first : first + k]) in _CAUSES for k in (2, 3))
    if not (sourced or (caused and act.verbal)):
        return first
    end = next((k + 1 for k in range(first, act.first) if words[k] == ","), first)
    subject = act.clause.subject
    if sourced and end == first and subject and subject[0].first > first:
        end = subject[0].first  # no comma behind the source: by reports of the press X did it
    told = caused and any(first < one.first < end for one in made.acts)
    return first if told else end


def find_content(made: Sentence, clause: Clause) -> Clause | None:
    """Return the clause behind that says what is demanded: he asked (that) they leave."""
    inner: Clause | None = None
    for one in made.clauses:
        follows = one.before is clause
        if not follows and (one.outer is not clause or one.head != clause.tokens[-1] or inner):
            continue
        verb = one.verb
        if verb and (verb.tense in _DEMANDED or made.words[verb.first - 1] in _KEPT):
            if follows:
                return one
            inner = one
    return inner


def _list_content(made: Sentence, act: Act) -> list[str]:
    """Return the words of the clause that says what is demanded."""
    found = find_content(made, act.clause)
    return [made.words[k] for k in found.tokens] if found is not None else []


_FITTED = frozenset(
    [
        "verbal", "headline", "ahead", "future", "positive", "negated", "passive", "commands",
        "another", "two", "receives", "whole", "attended", "bids", "main", "apart", "urged",
        "home",
    ]
)  # fmt: skip
"""Traits that `_fits_traits` looks at."""


def _fits_traits(rule: Compiled, made: Sentence, act: Act) -> bool:
    """Do verb, negation, number and demand of an act fit those that its rule asks for?"""
    verb, traits = act.clause.verb, rule.traits
    negated = verb is not None and verb.negated
    ahead = verb is not None and verb.tense in AHEAD
    return not (
        ("verbal" in traits and not act.verbal)
        or ("headline" in traits and (act.verbal or verb is not None))
        or ("ahead" in traits and not ahead)
        or ("future" in traits and act.verbal and not ahead)
        or ("positive" in traits and negated)
        or ("negated" in traits and not negated)
        or ("passive" in traits and not (verb is not None and verb.passive))
        or ("commands" in traits and not _commands(made, act))
        or ("bids" in traits and not (_commands(made, act) or _bids(made, act)))
        or ("urged" in traits and not _urges(made, act))
        or ("main" in traits and not _is_main(act.clause))
        or ("apart" in traits and not _is_apart(made, act.clause))
        or ("another" in traits and not _means_another(made, act))
        or ("two" in traits and not _names_two(made, act, rule))
        or ("receives" in traits and not _receives(made, act))
        or ("whole" in traits and not _backs_state(made, act))
        or ("attended" in traits and not list_session(made, act, rule))
        or ("home" in traits and not _calls_home(act))
    )


def _calls_home(act: Act) -> bool:
    """Does somebody call another one to a place of his own: X called his guest to Minsk?"""
    mine = list_states(act.clause.subject)
    return any(
        stands.case == "to" and not one.office and list_states([one]) and list_states([one]) <= mine
        for one, stands in act.clause.members
    )


def _names_two(made: Sentence, act: Act, rule: Compiled) -> bool:
    """Do two states do it: as its subject, as the genitive of its noun?"""
    genitives = [
        one for one, standing in made.standings.items()
        if standing.case == "of"
        and standing.owner is not None and standing.owner.first == act.first
    ]  # fmt: skip
    verb = act.clause.verb
    subject = act.clause.subject
    becomes = act.passive or (verb is not None and verb.lemma in BECOME)
    one_speaks = act.verbal and not becomes and verb and rule.type == "CONSULT"
    if one_speaks and not is_plural(made.words, verb):
        subject = ()
    elif act.verbal and subject:
        subject = (*subject, *list_companions(made, act))
    for some in (genitives, subject):
        if any(one.anaphor in ("both", "three") for one in some):
            return True
        if len(list_states(some)) > 1:
            return True
    return not act.verbal and (_has_partner(made, act) or bool(list_session(made, act, rule)))


def _has_partner(made: Sentence, act: Act) -> bool:
    """Does another state, or its force, take part: a drill with the units of X, of X with Y?"""
    words = made.words
    together = any(one.actors for one in act.clause.subject)
    follows = words[act.last + 1 : act.last + 2] == ["با"]
    return any(
        standing.case == "with" and not one.own
        and any(a.country for a in one.actors)
        and all(words[k] in _FORCES for k in standing.chain)
        and (
            (follows and standing.owner is not None and standing.owner.first == act.first)
            or (
                together and standing.owner is None and (one, standing) in act.clause.members
                and not words[standing.before - 1].startswith("مرز")
            )
        )
        for one, standing in made.standings.items()
    )  # fmt: skip


def _backs_state(made: Sentence, act: Act) -> bool:
    """Does a state, not one of its plans or people, stand right behind "from"?"""
    return any(
        one.last == act.first - 1 and standing.case == "from"
        and not standing.chain and not one.own and not one.weak
        and (one.anaphor == "there" or any(a.role == "GOV" for a in one.actors))
        for one, standing in made.standings.items()
    )  # fmt: skip


def _receives(made: Sentence, act: Act) -> bool:
    """Is the object somebody in an office, or a delegation?"""
    words = made.words
    case = "bare" if act.passive else "object"
    named = any(
        (
            any((a.office or a.person) and a.role in _RECEIVED for a in one.actors)
            or words[one.first].startswith(_COUNTERPART)
        )
        and not one.own
        for one, standing in act.clause.members
        if standing.case == case
    )
    sent = [k for k in act.clause.tokens if k < act.first and words[k] in _DELEGATIONS]
    return named or (bool(sent) and "را" in words[sent[0] : act.first])


def _is_leader(act: Act) -> bool:
    """Is the subject of the act a head of state or government, or a minister?"""
    subject = act.clause.subject
    return any(a.office in _LEADERS for one in subject for a in one.actors)


def _accuses(act: Act) -> bool:
    """Is the object of an accusation a state or somebody in its government?"""
    return any(
        standing.case == "object" and not one.weak and not one.own and not standing.chain
        and any(a.role == "GOV" for a in one.actors)
        for one, standing in act.clause.members
    )  # fmt: skip


def _is_official(act: Act) -> bool:
    """Is the subject of the act a person in an office, or who was named before and goes there?"""
    subject, verb = act.clause.subject, act.clause.verb
    goes = verb is not None and verb.lemma in ("رفتن", "آمدن")
    return (goes and any(one.anaphor == "he" for one in subject)) or any(
        (one.office or a.office or a.person) and a.role not in _PEOPLE
        for one in subject for a in one.actors
    )  # fmt: skip


def _means_another(made: Sentence, act: Act) -> bool:
    """Is another state the subject of the clause behind: X asked (that) Y let them go?"""
    content = find_content(made, act.clause)
    mine = list_states(act.clause.subject)
    if content is None or not mine:
        return False
    asked = {
        a.country for one, stands in content.members
        if stands.case == "bare" and not stands.label
        for a in one.actors
    }  # fmt: skip
    return bool(asked) and mine.isdisjoint(asked)


_ENVOYS = frozenset({"سفیر", "دیپلمات", "دیپلماتها", "دیپلماتهای", "کاردار", "کارمند", "کارمندان"})


def _commands(made: Sentence, act: Act) -> bool:
    """Does the clause behind say what must be done, but not that an envoy must leave?"""
    if MUST.isdisjoint(made.bag):
        return False
    words = made.words
    said = [one for one in made.clauses if one.before is act.clause or one.outer is act.clause]
    leaves = any(
        words[k] == "ترک" and not _ENVOYS.isdisjoint(words[j] for j in one.tokens)
        for one in said for k in one.tokens
    )  # fmt: skip
    return not leaves and any([words[k] in MUST for one in said for k in one.tokens])


def _is_main(clause: Clause) -> bool:
    """Is it a clause of its own, in no other one and not what somebody says?"""
    return not clause.opened and clause.head < 0 and (clause.before is None or clause.chained)


def _is_apart(made: Sentence, clause: Clause) -> bool:
    """Is it a clause about nothing in another, though somebody may say it?"""
    if clause.opened != "که" or clause.head >= 0:
        return clause.head < 0
    said = clause.before.verb if clause.before is not None else None
    return said is not None and (
        said.lemma in ("گفتن", "افزودن") or made.words[said.first - 1] in ("اعلام", "خبر")
    )


def _bids(made: Sentence, act: Act) -> bool:
    """Does the clause behind say what whoever is spoken to is to do: told X to leave (برود)?"""
    words = made.words
    for one in made.clauses:
        verb = one.verb
        if one.before is not act.clause or verb is None or verb.tense != "subjunctive":
            continue
        own = any(stands.case == "bare" for _, stands in one.members)
        if not own and _UNSURE.isdisjoint(words[k] for k in one.tokens):
            return True
    return False


def _urges(made: Sentence, act: Act) -> bool:
    """Is the object a state, not its envoy, and told behind what to do: called on X to pay it?"""
    objects = [one for one, stands in act.clause.members if stands.case == "object" and one.actors]
    if not objects or any(one.office in _SENT_OFFICES or one.own for one in objects):
        return False
    aims = (one for one in made.clauses if one.before is act.clause or one.outer is act.clause)
    return any(
        one.verb is not None and one.verb.tense == "subjunctive"
        and made.words[one.tokens[0]] in _AIMS
        and not any(stands.case == "bare" and not stands.label for _, stands in one.members)
        for one in aims
    )  # fmt: skip


_AIMS = frozenset({"تا", "که"})
_SENT_OFFICES = frozenset(
    {"ambassador", "charge-d-affaires", "embassy", "diplomat", "envoy", "consul", "consulate"}
)
_UNSURE = frozenset(
    ["شاید", "ممکن", "میتواند", "میتوانند", "اگر", "چنانچه", "تا", "خواهد", "احتمال", "بتواند",
     "بتوانند", "قصد", "میخواهد", "حاضر", "آماده", "قرار", "چه", "چگونه", "باشد", "باشند"]
)  # fmt: skip
"""Beside a subjunctive: what may be or what somebody wants, not what another is told to do."""
