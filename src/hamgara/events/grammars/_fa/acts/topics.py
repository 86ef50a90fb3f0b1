"""What Persian talks are only about, and what only a crowd says: neither is an act of states."""

from __future__ import annotations

from hamgara.events.grammars._fa.acts.saying import is_denied_report
from hamgara.events.grammars._fa.clauses.sentence import Act, Row, Sentence
from hamgara.events.grammars._fa.words.verbs import ASKING
from hamgara.events.reading import Telling

_ABOUT = frozenset({"درباره", "پیرامون", "حول", "درخصوص", "راجع"})
_IN_ABOUT = frozenset({"خصوص", "مورد", "زمینه", "باره"})
"""What follows "in" to mean "about" (در خصوص)."""
_LINKS = frozenset({"و", ","})
_RANKED = ("ین", "وم", "نخست", "اول")
"""How ordinals end: the first, the third."""
_PROGRAMMES = frozenset({"برنامههای", "برنامهها"})
_AGENDA = "در دستور کار"
_AGENDAS = frozenset({"برنامه", "دستورکار", "دستور"})
"""What includes (شامل) what somebody is to do."""
_BOUND = frozenset({"راهی", "عازم", "رهسپار"})
_IS = frozenset({"است", "هستند", "اند"})
_WEEKDAYS = frozenset(
    ["شنبه", "یکشنبه", "دوشنبه", "سهشنبه", "چهارشنبه", "پنجشنبه", "جمعه", "آدینه"]
)
_ALLIES = ("متحدان", "همپیمانان", "شرکای")
_NEAR_CHARGE = 4
_CREDENTIALS = frozenset({"support-credentials", "support-credentials-received"})
_NEAR_PARTNER = 4
_NO_PARTNER = frozenset(
    [
        "هم", "یکدیگر", "همدیگر", "حضور", "هدف", "موضوع", "محوریت", "میانجیگری", "وساطت",
        "اشاره", "ابراز", "بیان", "تاکید", "استقبال", "همتای", "همتایش", "همتایان", "طرف", "وی",
        "او", "ایشان", "آنان", "آنها", "مقامات", "مقامهای", "وجود", "شرکت", "این",
    ]
)  # fmt: skip
_WITH_HIM = frozenset(
    ["هیات", "هیاتی", "هیئت", "هیئتی", "همتای", "همتایش", "همراهان", "همراهانش", "وزیر", "وزیران"]
)  # fmt: skip
_PAIR = 2
_WEIGHING = frozenset({"تبادل", "بحث", "بررسی", "مورد"})
"""First words of verbs of talking whose object (را) is what the talks are about."""
_DEEDS = frozenset({"MOBILIZE", "ASSAULT"})
_SAID = frozenset({"REQUEST", "ACCUSE", "THREATEN", "REJECT"})
_OF_VERBS = frozenset({"REQUEST", "AID"})
"""Types that plain verbs tell which also close idioms: ask for, hand over."""


_ASKED_TYPES = frozenset({"ACCUSE", "SANCTION", "THREATEN"})
_ASKED_WITH = frozenset({"خواستار", "درخواست", "تقاضا", "طلب", "خواهان", "مطالبه", "تمنا"})
"""With the verb: that somebody asks for what stands before."""


def is_topic(made: Sentence, act: Act) -> bool:
    """Is it an item of what talks are about: درباره همکاری، X و برگزاری رزمایش گفتگو کردند?"""
    if act.verbal or act.clause.verb is None:
        return False
    noun = made.nouns.get(act.first)
    weighs = act.clause.verb.tense == "present"  # who weighs (می‌کند) it may do it
    if noun is not None and noun.case == "object" and not weighs and (
        _list_talks(made, act, _WEIGHING)
    ):  # fmt: skip
        return True
    if (
        _ABOUT.isdisjoint(made.bag) and _IN_ABOUT.isdisjoint(made.bag)
    ):  # fmt: skip
        return False
    words, tokens = made.words, [k for k in act.clause.tokens if k < act.first]
    about = [
        k for k in tokens
        if words[k] in _ABOUT or (words[k] in _IN_ABOUT and words[k - 1 : k] == ["در"])
    ]  # fmt: skip
    if not about or _LINKS.isdisjoint(words[about[-1] : act.first]):
        return False
    return bool(_list_talks(made, act))


def _list_talks(made: Sentence, act: Act, forms: frozenset[str] = frozenset()) -> list[Act]:
    """Return the verbs of talking behind an act in its clause, those that begin with `forms`."""
    return [
        other for other in made.acts
        if other.verbal and other.clause is act.clause and other.first > act.last
        and other.trigger.entries[0].rule.type == "CONSULT"
        and (not forms or made.words[other.first] in forms)
    ]  # fmt: skip


def is_told_again(made: Sentence, act: Act) -> bool:
    """Does a later sentence only count what was told (this is the first visit in ten years)?"""
    if act.verbal:
        return False
    ranked = made.words[max(act.first - 3, 0) : act.first]
    ranked = ranked[:-1] if ranked[-1:] == ["دور"] else ranked[-2:]
    verb = act.clause.verb
    return (
        made.source.span.start > 0 and ranked[:1] == ["این"]
        and ranked[-1].endswith(_RANKED) and verb is not None and verb.lemma == "بودن"
    )  # fmt: skip


def is_told_behind(made: Sentence, act: Act) -> bool:
    """Does the clause behind a charge tell it: the charge of X, who had blamed Y for it?"""
    if act.verbal:
        return False
    return any(
        other.verbal and other.clause.outer is act.clause and other.clause.opened == "که"
        and act.last < other.clause.head <= act.last + _NEAR_CHARGE
        and any(one.rule.id == "accuse-allege" for one in other.trigger.entries)
        for other in made.acts
    )  # fmt: skip


def is_asked_for(made: Sentence, act: Act, type_: str) -> bool:
    """Is it only what somebody asks another one to do: asked the council for X's condemnation?"""
    standing, verb, words = made.nouns.get(act.first), act.clause.verb, made.words
    if type_ not in _ASKED_TYPES or standing is None or standing.case != "object" or verb is None:
        return False
    asks = verb.lemma in ASKING or words[verb.first - 1] in _ASKED_WITH
    return asks and any(stands.case == "from" and one.actors for one, stands in act.clause.members)


def leave_inner(tellings: list[Telling]) -> list[Telling]:
    """Return the tellings in their order without asking and giving that closes another act.

    "عذر دیپلمات‌ها را خواست" asks for nothing, and a note that was handed over is no help.
    """
    return [
        one for one in sorted(tellings, key=lambda one: one.trigger.start)
        if one.rule.type not in _OF_VERBS or not any(
            other.trigger.start < one.trigger.start and other.trigger.end == one.trigger.end
            and other.rule.type not in _OF_VERBS for other in tellings
        )
    ]  # fmt: skip


def leave_receptions(tellings: list[Telling]) -> list[Telling]:
    """Return the tellings without the reception at which an envoy hands over his credentials."""
    handed = [one for one in tellings if one.rule.id in _CREDENTIALS]
    if not handed:
        return tellings
    end = handed[-1].trigger.end
    return [one for one in tellings if one.rule.type != "CONSULT" or one.trigger.start > end]


def is_scheduled(words: list[str], act: Act) -> bool:
    """Is it an item of a programme or agenda (دیدار با X از برنامه‌های این سفر است)?

    So also whoever is bound for a place on a weekday: on Thursday he is off to X.
    """
    if act.verbal:
        bound = words[act.first] in _BOUND and words[act.last] in _IS
        return bound and any(words[k] in _WEEKDAYS for k in act.clause.tokens if k < act.first)
    rest = [words[k] for k in act.clause.tokens if k > act.last]
    before = [words[k] for k in act.clause.tokens if k < act.first]
    if "شامل" in before and not _AGENDAS.isdisjoint(before[: before.index("شامل")]):
        return True
    listed = not _PROGRAMMES.isdisjoint(rest) and "از" in rest
    return listed or ("دستور" in rest and _AGENDA in " ".join(rest))


def is_said_by_crowd(made: Sentence, act: Act, type_: str) -> bool:
    """Does a crowd that protests go on to demand or blame (تجمع کردند و خواستار X شدند)?"""
    before = act.clause.before
    if not act.verbal or before is None or type_ not in _SAID or act.clause.subject:
        return False
    return any(
        other.verbal and other.clause is before
        and other.trigger.entries[0].rule.type == "PROTEST"
        for other in made.acts
    )  # fmt: skip


def meets_stranger(made: Sentence, act: Act, type_: str, arguments: list[Row]) -> bool:
    """Does somebody meet whoever is of no state that is named: with the elders of a town?

    Or hold a drill with allies that are not named.
    """
    if type_ not in ("CONSULT", "COOPERATE"):
        return False
    if type_ == "COOPERATE":
        behind = made.words[act.last + 1 : act.last + 3]
        return behind[:1] == ["با"] and behind[-1].startswith(_ALLIES)
    if _is_with_unknown(made, act, arguments) or _is_named_with(made, act, arguments):
        return True
    if not act.verbal or any(
        case not in ("subject", "in", "about") or one.anaphor == "both" for one, case in arguments
    ):
        return False
    if len({a.country for one, _ in arguments for a in one.actors}) > 1:
        return False
    words = made.words
    inside = [k for k in act.clause.tokens if k < act.first and words[k] == "با"]
    named = [one.first for one in made.phrases if one.first < act.first]
    return any(words[k + 1] not in _NO_PARTNER and max(named, default=0) < k for k in inside)


def _is_named_with(made: Sentence, act: Act, arguments: list[Row]) -> bool:
    """Does a noun name who met whom nobody knows: the meeting of X with one of the artists?"""
    met = [one for one, case in arguments if case != "in"]
    if act.verbal or len(met) != 1 or not met[0].actors or met[0].first < act.first:
        return False
    at = met[0].last + 2
    known = made.taken.isdisjoint(range(at, at + _NEAR_PARTNER))
    behind = "".join(made.words[at : at + 1])
    return made.words[at - 1 : at] == ["با"] and known and behind not in _NO_PARTNER


def _is_with_unknown(made: Sentence, act: Act, arguments: list[Row]) -> bool:
    """Does somebody meet in a third place one who is listed beside him but not known?"""
    met = [one for one, case in arguments if case != "in"]
    if len(met) != 1 or len({a.country for a in met[0].actors}) != 1 or len(arguments) < _PAIR:
        return False
    words, one = made.words, met[0]
    taken = made.taken
    for joint, name in ((one.last + 1, one.last + 2), (one.first - 1, one.first - 2)):
        listed = joint in act.clause.tokens and name in act.clause.tokens and words[joint] == "و"
        if listed and name not in taken and words[name] not in _WITH_HIM and not any(
            other.first <= name <= other.last for other in made.acts
        ):  # fmt: skip
            return True
    return False


def is_matter(made: Sentence, act: Act) -> bool:
    """Is it only what a text or talk is about, and nobody's own (a draft on attacks in X)?"""
    standing = made.nouns.get(act.first)
    if act.verbal or standing is None or standing.case != "about":
        return False
    if _is_talked_of(made, act):
        return True
    if is_denied_report(made, act):
        return False
    return not any(
        one.case == "from" or (one.owner is act.trigger and one.case in ("of", "by", "subject"))
        for one in made.standings.values()
    )


def _is_talked_of(made: Sentence, act: Act) -> bool:
    """Is it a deed of whose victim nobody tells: a draft, talks on the missile tests of X?"""
    type_ = act.trigger.entries[0].rule.type
    return type_ in _DEEDS and all(
        stands.case == "of" for _, stands in made.list_owned(act.trigger)
    )
