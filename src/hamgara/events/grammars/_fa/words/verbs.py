"""Persian verbs as the event coder meets them: every finite form of the verbs that close clauses.

A form is looked up as one folded word (joints dropped): میشود, نکردهاند, فراخواند. Forms of
several words (شده بود, خواهد شد, کشته شدند) are put together by `read_verb`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

Tense = Literal[
    "past", "imperfect", "participle", "perfect", "pluperfect", "present", "subjunctive",
    "future", "infinitive",
]  # fmt: skip

_STEMS = """
شدن شو|کردن کن|بودن باش|داشتن دار|رفتن رو|آمدن آ آی|گفتن گو گوی|دادن ده|گرفتن گیر|خواستن خواه
دانستن دان|دیدن بین|زدن زن|رسیدن رس|ماندن مان|آوردن آور|گذاشتن گذار|بردن بر|ساختن ساز|یافتن یاب
نوشتن نویس|خوردن خور|خواندن خوان|گشتن گرد|گردیدن گرد|افتادن افت|پذیرفتن پذیر|فرستادن فرست
شناختن شناس|پرداختن پرداز|کشیدن کش|بستن بند|افزودن افزا افزای|نمودن نما نمای|فروختن فروش
خریدن خر|گذشتن گذر|کوشیدن کوش|نشستن نشین|برخاستن برخیز|ایستادن ایست|جنگیدن جنگ|کشتن کش
مردن میر|شنیدن شنو|پرسیدن پرس|انداختن انداز|ریختن ریز|شکستن شکن|سوختن سوز|سوزاندن سوزان
گریختن گریز|رساندن رسان|رسانیدن رسان|گرداندن گردان|کاستن کاه|انجامیدن انجام|پیوستن پیوند
نامیدن نام|ورزیدن ورز|گستردن گستر|بخشیدن بخش|بخشودن بخشا بخشای|رهانیدن رهان|رهاندن رهان|رهیدن ره
افکندن افکن|گزاردن گزار|گذراندن گذران|گذاردن گذار|فشردن فشار|پیچیدن پیچ|انباشتن انبار
آویختن آویز|انگاشتن انگار|پنداشتن پندار|پوشیدن پوش|طلبیدن طلب|باختن باز|تاختن تاز|گزیدن گزین
برگزیدن برگزین|جستن جو جوی|ستودن ستا ستای|سپردن سپار|شمردن شمار|فرمودن فرما فرمای|نگریستن نگر
پیمودن پیما پیمای|گشودن گشا گشای|راندن ران|نشاندن نشان|کوبیدن کوب|نهادن نه
ربودن ربا ربای|گسستن گسل|نکوهیدن نکوه|پراندن پران|خواباندن خوابان|برانگیختن برانگیز|کندن کن
دزدیدن دزد|چیدن چین|بوسیدن بوس|آغازیدن آغاز|آزردن آزار|پاشیدن پاش|درنوردیدن درنورد|شوریدن شور
ترساندن ترسان|کشاندن کشان|خروشیدن خروش|اندیشیدن اندیش|فهماندن فهمان|گراییدن گرا|چرخاندن چرخان
توانستن توان|بایستن باید|لغزیدن لغز|باریدن بار|آزمودن آزما آزمای|آفریدن آفرین|گنجاندن گنجان
پالودن پالا|آشفتن آشوب|رنجیدن رنج|نواختن نواز|تراشیدن تراش|بریدن بر|گسیختن گسل
پوشاندن پوشان|غلتیدن غلت|ترکیدن ترک|ترکاندن ترکان|شتافتن شتاب
خروشیدن خروش|دوختن دوز|بلعیدن بلع|تپیدن تپ|فهمیدن فهم|آموختن آموز|سنجیدن سنج|نگاشتن نگار|گنجیدن گنج
آراستن آرا آرای|پسندیدن پسند|گماردن گمار|گماشتن گمار|چشیدن چش
""".replace("\n", "|")
_PREFIXED = """
فرا خواندن رسیدن گرفتن
باز فرستادن گشتن گرداندن گشودن آمدن یافتن خواندن ستاندن ایستادن ماندن
بر گشتن گماشتن گرداندن خوردن داشتن چیدن آمدن آوردن شمردن افراشتن انداختن تافتن
در آمدن آوردن گرفتن گذشتن
وا داشتن گذاشتن
فرو ریختن پاشیدن نشستن آمدن کاستن بستن
ور آمدن
"""
_NOUNS = frozenset(
    [
        "مانند", "تاخت", "نشست", "ساخت", "خرید", "پرداخت", "گذشت", "سوخت", "نهاد", "گشت", "شکست",
        "دید", "کشت", "بازگشت", "بازداشت", "برخورد", "درخواست", "شناخت", "پیوست", "بست", "رفت",
        "کاشت", "گذشته", "رسیده", "مانده", "دریافت", "برداشت", "گفته", "پیشرفت", "ماند", "آمد",
        "باخت", "ایست", "دوخت", "گرد", "باز", "بار", "خواهر", "بند", "کش", "دزد", "مرده", "برده",
        "گیر", "کند", "بر", "رو", "دریافته", "آزمود", "کار", "بازداشته", "بازیافت", "پذیرش",
        "شناس", "زمان", "روند", "رود", "برند", "خورد", "گرفته", "کوشش", "شور", "توان", "ترک",
        "بازماند", "رساند", "نام", "جنگ", "آغاز", "انجام", "کاه", "نشان", "سوز", "درگذشت",
        "درآمد", "برآورد", "برگشت", "فرونشست", "نزد", "انباشت", "انباشته", "فشرده", "پیچیده",
        "پوشیده", "نبرد",
    ]
)  # fmt: skip
"""Forms that are as often nouns, and so verbs only before a pause."""
ARE = "هاند"
"""Ends a word with "are" in it: they are ready, in talks."""
ARE_SO = "اند"
"""Ends so any adjective, where a pause follows: the markets are calm (آرام‌اند), X did."""
_NEVER = frozenset(
    [
        "برهم",
        "چشم",
        "خشم",
        "درهم",
        "ستاد",
        "مردم",
        "نهم",
        "دهم",
        "روم",
        "خرد",
        "نهد",
        "نهند",
        "شدید",
        "شوم",
        "برند",
        "رسم",
        "خرم",
    ]
)
"""Words that look like forms and are others: people, ninth, tenth, Rome, severe."""
_PERSONS_PAST = ("", "م", "یم", "ید", "ند")
_PERSONS_PRESENT = ("م", "ی", "د", "یم", "ید", "ند")
BE_PRESENT = frozenset(["است", "اند", "ام", "ایم", "اید"])
BE_PAST = frozenset(["بود", "بودند", "بودم", "بودیم", "بودید"])
BE_SUBJUNCTIVE = frozenset(["باشد", "باشند", "باشم", "باشیم", "باشید"])
WILL = {
    **{"خواه" + end: False for end in _PERSONS_PRESENT},
    **{"نخواه" + end: True for end in _PERSONS_PRESENT},
}


BECOME = frozenset({"شدن", "گردیدن", "گشتن"})
CALLING = frozenset({"دانستن", "خواندن", "نامیدن", "شمردن"})
ASKING = frozenset({"خواستن", "طلبیدن"})
MUST = frozenset({"باید", "نباید", "بایستی"})
MAKING = frozenset({"واداشتن"})
"""Verbs whose object is who then acts: it made X (را) protest."""
AHEAD = frozenset({"future", "present", "subjunctive"})
"""Tenses of what may still come."""


class Form(NamedTuple):
    """A form of a verb: infinitive, tense, negated or not, plural or not."""

    lemma: str
    tense: Tense
    negated: bool = False
    nounish: bool = False


class Verb(NamedTuple):
    """A verb of a sentence on words `first` to `last`."""

    first: int
    last: int
    lemma: str
    tense: Tense
    negated: bool
    passive: bool


def list_forms() -> dict[str, Form]:
    """Return all forms by their folded spelling."""
    verbs: list[tuple[str, str, tuple[str, ...]]] = []
    simple: dict[str, tuple[str, ...]] = {}
    for entry in _STEMS.split("|"):
        if entry.strip():
            infinitive, *stems = entry.split()
            simple[infinitive] = tuple(stems)
            verbs.append(("", infinitive, tuple(stems)))
    simple["ستاندن"], simple["افراشتن"], simple["تافتن"] = ("ستان",), ("افراز",), ("تاب",)
    for line in _PREFIXED.strip().splitlines():
        prefix, *bases = line.split()
        verbs.extend((prefix, base, simple[base]) for base in bases)
    forms: dict[str, Form] = {}
    for prefix, base, present in verbs:
        for word, tense, negated in (
            *_conjugate(base, present), *_conjugate_alef(base[:-1], present)
        ):  # fmt: skip
            spelled = prefix + word
            if spelled in _NEVER:
                continue
            form = Form(prefix + base, tense, negated, spelled in _NOUNS)
            if tense == "present" and spelled in forms and forms[spelled].tense == "imperfect":
                forms[spelled] = form
            forms.setdefault(spelled, form)
    for end, tense in (("ست", "present"), ("ستند", "present")):
        forms["ه" + end] = Form("بودن", tense)
        forms["نی" + end] = Form("بودن", tense, negated=True)
    for word in ("است", "آنهاست", "اینهاست", "آنجاست", "اینجاست", "ماست", "اوست"):
        forms[word] = Form("بودن", "present")
    for end in _PERSONS_PRESENT:
        forms["دار" + end] = Form("داشتن", "present")
        forms["ندار" + end] = Form("داشتن", "present", negated=True)
    return forms


def list_joints(forms: dict[str, Form]) -> frozenset[tuple[str, str]]:
    """Return the pairs of words that are one prefixed verb written apart: فرا خواند."""
    pairs = set()
    for line in _PREFIXED.strip().splitlines():
        prefix = line.split()[0]
        for form, found in forms.items():
            rest = form.removeprefix(prefix)
            if rest != form and rest in forms and found.lemma.startswith(prefix):
                pairs.add((prefix, rest))
    return frozenset(pairs)


def _conjugate(infinitive: str, stems: tuple[str, ...]) -> Iterator[tuple[str, Tense, bool]]:
    past = infinitive[:-1]
    no = "نی" + past[1:].replace("آ", "ا") if past[0] == "آ" else "ن" + past
    if past[0] == "آ":
        no = "نیا" + past[1:]
    yield infinitive, "infinitive", False
    for end in _PERSONS_PAST:
        yield past + end, "past", False
        yield no + end, "past", True
        yield "می" + past + end, "imperfect", False
        yield "نمی" + past + end, "imperfect", True
    for stem, negated in ((past + "ه", False), (no + "ه", True)):
        yield stem, "participle", negated
        for be in BE_PRESENT:
            yield stem + be, "perfect", negated
        for be in BE_PAST:
            yield stem + be, "pluperfect", negated
        for be in BE_SUBJUNCTIVE:
            yield stem + be, "subjunctive", negated
    for stem in stems:
        soft = stem[0] == "آ"
        for end in _PERSONS_PRESENT:
            if stem[-1] in "او" and end != "د" and stem + "ی" in stems:
                continue
            yield "می" + stem + end, "present", False
            yield "نمی" + stem + end, "present", True
            if end == "ی":
                continue  # you alone: in news the noun (بدهی: debt)
            yield ("بیا" + stem[1:] if soft else "ب" + stem) + end, "subjunctive", False
            yield ("نیا" + stem[1:] if soft else "ن" + stem) + end, "subjunctive", True
            if end not in ("ی", "ید"):
                yield stem + end, "subjunctive", False


def _conjugate_alef(past: str, stems: tuple[str, ...]) -> Iterator[tuple[str, Tense, bool]]:
    """Yield the forms that lose the alef of their stem behind a prefix: بیندازد, نیفتاد."""
    if past[0] == "ا":
        yield from (("نی" + past[1:] + end, "past", True) for end in _PERSONS_PAST)
    for stem in [one for one in stems if one[0] == "ا"]:
        for end in _PERSONS_PRESENT:
            yield "بی" + stem[1:] + end, "subjunctive", False
            yield "نی" + stem[1:] + end, "subjunctive", True


def read_verb(words: list[str], at: int, forms: dict[str, Form]) -> Verb | None:
    """Return the verb that begins at a word, None if none does."""
    word = words[at]
    size = len(words)
    following = words[at + 1] if at + 1 < size else ""
    if word in WILL and following in forms and forms[following].tense == "past":
        whole = forms.get(words[at - 1] + following) if at and words[at - 1] in _PREFIXES else None
        if whole is not None and whole.tense == "past":  # فرا خواهد خواند
            return Verb(at - 1, at + 1, whole.lemma, "future", WILL[word], passive=False)
        return Verb(at, at + 1, forms[following].lemma, "future", WILL[word], passive=False)
    form = forms.get(word)
    if form is None and (_is_copula(word) or (word.endswith(ARE_SO) and _pauses(following))):
        return Verb(at, at, "بودن", "present", negated=False, passive=False)
    if form is None:
        return _read_prefixed(words, at, forms)
    if form.tense == "participle":
        return _read_participle(words, at, form, forms)
    if form.nounish and not _pauses(following):
        return None
    if word == _WISH and at and words[at - 1] in _WISHED:
        return None
    if form.nounish and at and (
        words[at - 1] in BEFORE_NOUNS or words[at - 1].isdigit() or words[at - 1] in _ORDINALS
    ):  # fmt: skip
        return None
    return Verb(at, at, form.lemma, form.tense, form.negated, passive=False)


def _is_copula(word: str) -> bool:
    """Does "are" end a word that is not a verb: they are ready, neighbors?"""
    return word.endswith(ARE) and len(word) > _SHORTEST


def is_plural(words: list[str], verb: Verb | None) -> bool:
    """Does a word of a verb end as of many do: کردند, خواهند کرد, but not فراخواند?"""
    if verb is None:
        return False
    ends = ("ندند", "نند") if verb.lemma.endswith("ندن") else ("ند",)
    return any(words[k].endswith(ends) for k in range(verb.first, verb.last + 1))


def _read_prefixed(words: list[str], at: int, forms: dict[str, Form]) -> Verb | None:
    """Return the future of a prefixed verb, "will" inside it: درخواهد آورد."""
    prefix, will = SPLIT_WILL.get(words[at], ("", ""))
    following = words[at + 1] if at + 1 < len(words) else ""
    form = forms.get(prefix + following)
    if not will or form is None or form.tense != "past":
        return None
    return Verb(at, at + 1, form.lemma, "future", WILL[will], passive=False)


SPLIT_WILL = {
    prefix + will: (prefix, will)
    for prefix in (line.split()[0] for line in _PREFIXED.strip().splitlines()) for will in WILL
}  # fmt: skip
"""Prefix and "will" of the futures of prefixed verbs."""
_PREFIXES = frozenset(prefix for prefix, _ in SPLIT_WILL.values())
_ORDINALS = frozenset(
    [
        "اولین", "نخستین", "دومین", "سومین", "چهارمین", "پنجمین", "ششمین", "هفتمین", "هشتمین",
        "نهمین", "دهمین", "یازدهمین", "دوازدهمین", "سیزدهمین", "چهاردهمین", "پانزدهمین",
        "شانزدهمین", "هفدهمین", "هجدهمین", "نوزدهمین", "بیستمین", "آخرین", "چندمین",
    ]
)  # fmt: skip
BEFORE_NOUNS = frozenset(
    [
        "در", "از", "به", "با", "برای", "بر", "این", "آن", "یک", "هر", "و", "پس", "پیش", "قبل",
        "بعد", "ضمن", "طی", "علیه", "یا",
    ]
)  # fmt: skip
_WISH = "خواست"
_WISHED = frozenset({"بار", "به", "با", "خلاف", "برخلاف", "طبق"})
"""A verb (wanted) that is a noun behind these: at the wish of X."""
_MADE_WITH = frozenset(
    [
        "یورش", "هجوم", "حمله", "پی", "پناه", "بهره", "نام", "سود", "تبریک", "تسلیت", "تهنیت",
        "خوشامد", "پاسخ", "سخن", "سر", "نظر", "عهده", "گروگان", "اسارت", "تحویل", "فاصله", "پس",
        "تماس", "آتش", "توپخانه", "توافق", "امضا", "تفاهم", "تصویب", "پایان", "نتیجه", "سازش",
    ]
)  # fmt: skip
"""Nouns behind which a form that is as often a noun is a verb: having raided."""
_PAUSES = frozenset(
    [".", ";", ",", ":", "!", "?", ")", "»", '"', "و", "که", "تا", "-", "–", "ولی", "اما"]
)


_SHORTEST = 6
_ADDRESSEE = 8
_CONTENT = 16


def _asks_on(words: list[str], at: int, forms: dict[str, Form]) -> bool:
    """Is it "has asked", its "is" unsaid: he has asked of X (that it) do?"""
    before, behind = words[max(0, at - _ADDRESSEE) : at], words[at + 1 : at + _CONTENT]
    return (
        "از" in before and before[-1] != "از" and behind[:1] != ["های"]
        and any(word in forms and forms[word].tense == "subjunctive" for word in behind)
    )  # fmt: skip


def _pauses(following: str) -> bool:
    return not following or following in _PAUSES


def _read_participle(words: list[str], at: int, form: Form, forms: dict[str, Form]) -> Verb | None:
    size = len(words)
    following = words[at + 1] if at + 1 < size else ""
    third = words[at + 2] if at + 2 < size else ""
    if following in BE_PRESENT:
        return Verb(at, at + 1, form.lemma, "perfect", form.negated, passive=False)
    if following in BE_PAST:
        return Verb(at, at + 1, form.lemma, "pluperfect", form.negated, passive=False)
    if following in BE_SUBJUNCTIVE:
        return Verb(at, at + 1, form.lemma, "subjunctive", form.negated, passive=False)
    if following in WILL and third in forms and forms[third].lemma == "شدن":
        return Verb(at, at + 2, form.lemma, "future", WILL[following], passive=True)
    become = forms.get(following)
    if become and become.lemma in ("شدن", "گردیدن") and form.lemma != become.lemma:
        inner = read_verb(words, at + 1, forms)
        if inner is not None:
            return Verb(at, inner.last, form.lemma, inner.tense, inner.negated, passive=True)
        if become.tense == "participle":
            return None
    if form.lemma == "خواستن" and not form.negated and _asks_on(words, at, forms):
        return Verb(at, at, form.lemma, "perfect", form.negated, passive=False)
    if _pauses(following) and (not form.nounish or words[at - 1] in _MADE_WITH):
        return Verb(at, at, form.lemma, "participle", form.negated, passive=False)
    return None
