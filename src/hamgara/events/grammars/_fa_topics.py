"""What Persian talks are only about, and what only a crowd says: neither is an act of states."""

from __future__ import annotations

from hamgara.events.grammars._fa_sentence import Act, Sentence
from hamgara.events.reading import Telling

_ABOUT = frozenset({"درباره", "پیرامون", "حول", "درخصوص", "راجع"})
_IN_ABOUT = frozenset({"خصوص", "مورد", "زمینه", "باره"})
"""What follows "in" to mean "about" (در خصوص)."""
_LINKS = frozenset({"و", ","})
_RANKED = ("ین", "وم", "نخست", "اول")
"""How ordinals end: the first, the third."""
_PROGRAMMES = frozenset({"برنامههای", "برنامهها"})
_AGENDA = "در دستور کار"
_NEAR_CHARGE = 4
_CREDENTIALS = frozenset({"support-credentials", "support-credentials-received"})
_SAID = frozenset({"REQUEST", "ACCUSE", "THREATEN", "REJECT"})


def is_topic(made: Sentence, act: Act) -> bool:
    """Is it an item of what talks are about: درباره همکاری، X و برگزاری رزمایش گفتگو کردند?"""
    if act.verbal or act.clause.verb is None or (
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
    return any(
        other.verbal and other.clause is act.clause and other.first > act.last
        and other.trigger.entries[0].rule.type == "CONSULT"
        for other in made.acts
    )  # fmt: skip


def is_told_again(made: Sentence, act: Act) -> bool:
    """Does a later sentence only count what was told (this is the first visit in ten years)?"""
    if act.verbal:
        return False
    ranked = made.words[max(act.first - 2, 0) : act.first]
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


def leave_receptions(tellings: list[Telling]) -> list[Telling]:
    """Return the tellings without the reception at which an envoy hands over his credentials."""
    handed = [one for one in tellings if one.rule.id in _CREDENTIALS]
    if not handed:
        return tellings
    end = handed[-1].trigger.end
    return [one for one in tellings if one.rule.type != "CONSULT" or one.trigger.start > end]


def is_scheduled(words: list[str], act: Act) -> bool:
    """Is it an item of a programme or agenda (دیدار با X از برنامه‌های این سفر است)?"""
    if act.verbal:
        return False
    rest = [words[k] for k in act.clause.tokens if k > act.last]
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
