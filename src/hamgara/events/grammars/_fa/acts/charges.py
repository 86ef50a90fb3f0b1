"""Charges that a Persian sentence tells as what a state says: X says that Y arms the rebels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hamgara.events.grammars._fa.clauses.sentence import Clause, Sentence, list_states
from hamgara.events.grammars._fa.names.phrase import Phrase
from hamgara.events.grammars._fa.sides.sides import list_viewers
from hamgara.events.reading import UNTOLD, Argument, Telling
from hamgara.events.vocabulary import Rule
from hamgara.study.actors import BODIES

_SAYING = frozenset({"گفتن", "افزودن", "نوشتن"})
_SAID = frozenset({"اعلام", "تاکید", "تأکید", "تصریح", "اظهار", "مدعی", "ادعا", "معتقد"})
"""With the verb: what somebody says."""
_TENSES = frozenset({"past", "perfect", "present", "pluperfect"})
_FORUMS = frozenset(BODIES) - {"EUR"}
"""Bodies that do no wrong by themselves, as a union of states may."""
_OFFICIAL = frozenset({"GOV", "MIL", "LEG", "COP", "SPY", "JUD"})
_WRONGS = frozenset(
    [
        "مزدور", "مزدوران", "شورشیان", "تروریستها", "تروریستهای", "کودتا", "کودتاست", "توطئه",
        "قاچاق", "قاچاقچیان", "دزدیده", "دزدیدن", "ربوده", "غارت", "جاسوس", "جاسوسی", "جاسوسانش",
        "دسیسه", "فتنه", "آشوب", "باج", "باجخواهی", "گروگان", "شکنجه", "آزار", "دروغ", "فریب",
        "ناامنی", "خرابکاری", "زورگویی", "قلدری", "تحریک", "مداخله", "دخالت", "نسلکشی", "کشتار",
        "باجگیری", "باجخواهانه", "پاکسازی", "زورگیری", "تجاوزگری", "توسعهطلبی",
        "قطعنامهها", "مهاجران", "مخالفان", "شبهنظامیان", "جداییطلبان", "مین", "کاشته", "دستدرازی",
    ]
)  # fmt: skip
"""Words of what one state does not say well of another."""
_WAYS = (
    ("زیر", "پا"), ("دست", "برده"), ("دست", "بردهاند"), ("دست", "میبرد"), ("پشت", "پا"),
    ("دست", "دارد"), ("دست", "داشته"), ("به", "راه", "انداخته"), ("به", "راه", "انداختهاند"),
    ("به", "هم", "زده"), ("سنگ", "انداخته"), ("دامن", "میزند"), ("آتش", "بیار"),
)  # fmt: skip
_GOOD = frozenset(
    ["مبارزه", "علیه", "مقابله", "محکوم", "آزاد", "بازداشت", "دستگیر", "پایان", "جلوی", "جلو",
     "سرکوب", "تسلیم", "نجات", "پذیرفته", "رد", "تکذیب", "محاکمه", "مذاکره", "گفتگو", "بازگرداند"]
)  # fmt: skip
"""Words by which it is done against those, or undone."""


_CHARGES = frozenset(
    [
        "اتهام", "اتهامی", "اتهامات", "اتهاماتی", "اتهامهای", "اتهامهایی", "ادعا", "ادعای",
        "ادعایی", "ادعاها", "ادعاهای", "ادعاهایی", "تهمت", "تهمتی", "تهمتها", "تهمتهای",
        "تهمتهایی", "افترا", "افترای", "افترایی", "نسبت", "نسبتی", "نسبتهای", "نسبتهایی", "بهتان",
        "بهتانی", "مدعای", "مدعایی",
    ]
)  # fmt: skip
_RAISED = frozenset(
    [
        "مطرح", "پیش", "وارد", "میان", "زبان", "نسبت", "متوجه", "عنوان", "طرح", "اعلام", "تکرار",
        "ابراز", "بیان", "منتشر",
    ]
)  # fmt: skip
"""With the verb: a charge is made."""
_RAISING = frozenset({"زدن", "بستن", "دادن", "گفتن", "ساختن"})
_LONGEST_CHARGE = 10


def list_raised(made: Sentence, rule: Rule, told: list[Telling]) -> list[Telling]:
    """Return the charges behind what refuses them: the charge that X makes Y calls untrue."""
    if _CHARGES.isdisjoint(made.bag):
        return []
    refused = [one for one in told if one.rule.type == "REJECT" and not one.moods & UNTOLD]
    found: list[Telling] = []
    for clause in made.clauses if refused else ():
        at = _find_charge(made, clause)
        makers = [one for one in clause.subject if one.first in clause.tokens and one.actors]
        mine = list_states(makers)
        if at < 0 or len(mine) != 1 or not all(map(_is_official, makers)):
            continue
        where = made.source.place(clause.tokens[0], clause.tokens[-1])
        if any(one.rule.type == "ACCUSE" and where.start <= one.trigger.start < where.end
               for one in told):  # fmt: skip
            continue
        for one in refused:
            sides = [Argument(made.mention(phrase), "subject") for phrase in makers]
            denier = [row.mention for row in one.arguments if row.case in ("subject", "by")]
            if any({a.country for a in m.actors} - mine for m in denier if m.actors):
                sides += [Argument(mention, "object") for mention in denier]
                found.append(
                    Telling(rule, made.source.place(at, at), where, tuple(sides), undated=True)
                )
                break
    return found


def _find_charge(made: Sentence, clause: Clause) -> int:
    """Return the charge that a relative clause tells somebody to make, -1 where it tells none."""
    words, verb = made.words, clause.verb
    if clause.opened != "که" or clause.head < 0 or verb is None or verb.negated:
        return -1
    if words[verb.first - 1] not in _RAISED and verb.lemma not in _RAISING:
        return -1
    for at in range(clause.head, max(-1, clause.head - _LONGEST_CHARGE), -1):
        if words[at] in _CHARGES:
            return at
        if at in made.verbs or words[at] in (",", "و"):
            break
    return -1


def list_charges(made: Sentence, rule: Rule, told: list[Telling]) -> Iterator[Telling]:
    """Yield the charges of a state that says of another what it does wrong."""
    if _WRONGS.isdisjoint(made.bag) and not any(way[0] in made.bag for way in _WAYS):
        return
    for clause in made.clauses:
        verb = clause.verb
        if verb is None or verb.negated or verb.tense not in _TENSES or clause.outer is not None:
            continue
        speaker = [one for one in _list_accusers(made, clause) if _is_official(one)]
        blamed = [one for one in clause.subject if one.first in clause.tokens and one.actors]
        mine, theirs = list_states(speaker), list_states(blamed)
        if len(mine) != 1 or not theirs or theirs & (mine | _FORUMS) or not _is_wrong(made, clause):
            continue
        where = made.source.place(clause.tokens[0], clause.tokens[-1])
        if any(where.start <= one.trigger.start < where.end and not one.moods & UNTOLD
               for one in told):  # fmt: skip
            continue
        sides = [(one, "subject") for one in speaker] + [(one, "object") for one in blamed]
        yield Telling(
            rule, made.source.place(verb.first, verb.last), where,
            tuple(Argument(made.mention(one), case) for one, case in sides),
        )  # fmt: skip


def _list_accusers(made: Sentence, clause: Clause) -> Sequence[Phrase]:
    """Return who says what a clause tells, in the clause before or in it: by the word of X, ..."""
    said = clause.before
    if said is not None and clause.opened in ("", "که") and _is_saying(made, said):
        return said.subject
    return list_viewers(made, clause)


def _is_official(phrase: Phrase) -> bool:
    return any(actor.role in _OFFICIAL for actor in phrase.actors)


def _is_saying(made: Sentence, clause: Clause) -> bool:
    """Does a clause tell that somebody says something?"""
    verb = clause.verb
    if verb is None or verb.negated:
        return False
    return verb.lemma in _SAYING or made.words[verb.first - 1] in _SAID


def _is_wrong(made: Sentence, clause: Clause) -> bool:
    """Does a clause tell what is no good deed?"""
    words = [made.words[k] for k in clause.tokens]
    if not _GOOD.isdisjoint(words):
        return False
    spelled = f" {' '.join(words)} "
    return not _WRONGS.isdisjoint(words) or any(f" {' '.join(way)} " in spelled for way in _WAYS)
