"""The frequent simple verbs of Persian, to find the infinitive of a form.

simplemma's dictionary mixes verbs up (می‌شود gives کرد); these stems go first.
"""

from __future__ import annotations

import re
from functools import cache

from hamgara.text.language import read_words

_STEMS = """
شدن شد شو|کردن کرد کن|بودن بود باش|داشتن داشت دار|رفتن رفت رو|آمدن آمد آ آی|گفتن گفت گو گوی
دادن داد ده|گرفتن گرفت گیر|خواستن خواست خواه|توانستن توانست توان|دانستن دانست دان
دیدن دید بین|زدن زد زن|رسیدن رسید رس|ماندن ماند مان|آوردن آورد آور|گذاشتن گذاشت گذار
بردن برد بر|ساختن ساخت ساز|یافتن یافت یاب|نوشتن نوشت نویس|خوردن خورد خور|خواندن خواند خوان
گشتن گشت گرد|افتادن افتاد افت|پذیرفتن پذیرفت پذیر|فرستادن فرستاد فرست|شناختن شناخت شناس
پرداختن پرداخت پرداز|کشیدن کشید کش|بستن بست بند|افزودن افزود افزا افزای|نمودن نمود نما نمای
فروختن فروخت فروش|خریدن خرید خر|گذشتن گذشت گذر|کوشیدن کوشید کوش|نشستن نشست نشین
برخاستن برخاست برخیز|ایستادن ایستاد ایست|جنگیدن جنگید جنگ|کشتن کشت کش|مردن مرد میر
شنیدن شنید شنو|پرسیدن پرسید پرس|خوابیدن خوابید خواب|دویدن دوید دو|آموختن آموخت آموز
انداختن انداخت انداز|ریختن ریخت ریز|شکستن شکست شکن|سوختن سوخت سوز|گریختن گریخت گریز
پوشیدن پوشید پوش|ترسیدن ترسید ترس|فهمیدن فهمید فهم|رساندن رساند رسان|گرداندن گرداند گردان
کاستن کاست کاه|گنجیدن گنجید گنج|انجامیدن انجامید انجام|پیوستن پیوست پیوند|گرویدن گروید گرو
چرخیدن چرخید چرخ|نامیدن نامید نام|ورزیدن ورزید ورز|گستردن گسترد گستر|بخشیدن بخشید بخش
طلبیدن طلبید طلب|کاشتن کاشت کار|باختن باخت باز|تاختن تاخت تاز|سنجیدن سنجید سنج
گزیدن گزید گزین|برگزیدن برگزید برگزین|جستن جست جو جوی|شستن شست شو شوی|ستودن ستود ستا ستای
سپردن سپرد سپار|شمردن شمرد شمار|آزمودن آزمود آزما آزمای|فرمودن فرمود فرما فرمای
پرداختن پرداخت پرداز|اندیشیدن اندیشید اندیش|نگریستن نگریست نگر|زیستن زیست زی
پیمودن پیمود پیما پیمای|گشودن گشود گشا گشای|راندن راند ران|نشاندن نشاند نشان|لرزیدن لرزید لرز
"""
_FORMS = {
    **dict.fromkeys(
        read_words("است هست هستند هستم هستیم هستید هستی نیست نیستند نیستم نیستیم"), "بودن"
    ),
    **dict.fromkeys(read_words("باید بایست بایستی نباید"), "بایستن"),
    **dict.fromkeys(read_words("میشه نمیشه میشن شه شود شوند نشود نشوند بشه"), "شدن"),
    **dict.fromkeys(read_words("میگه میگن میگم نمیگه بگه"), "گفتن"),
    **dict.fromkeys(read_words("میره میرن میرم نمیره بره برن"), "رفتن"),
    **dict.fromkeys(read_words("میاد میان میام نمیاد بیاد بیان بیاید بیایند بیایم نیاید"), "آمدن"),
    **dict.fromkeys(read_words("میتونه میتونن میتونیم نمیتونه نمیتونن بتونه"), "توانستن"),
    **dict.fromkeys(read_words("میخواد میخوان میخوام نمیخواد نمیخوان بخواد"), "خواستن"),
    **dict.fromkeys(read_words("میدونه میدونن میدونم نمیدونه نمیدونم"), "دانستن"),
    **dict.fromkeys(read_words("کند کنند کنیم کنم کنید کنه میکنه میکنن نمیکنه"), "کردن"),
    **dict.fromkeys(
        read_words("دارد دارند دارم داریم دارید داره دارن ندارد ندارند ندارم نداریم نداره"), "داشتن"
    ),
    **dict.fromkeys(read_words("گوید گویند گویم"), "گفتن"),
    **dict.fromkeys(read_words("رود نرود بروند برود"), "رفتن"),
    **dict.fromkeys(read_words("دهد دهند ندهد ندهند"), "دادن"),
    **dict.fromkeys(read_words("باشد باشند باشیم باشم نباشد نباشند"), "بودن"),
}
_PAST_ENDINGS = "(?:م|ی|یم|ید|ند|ن|ه(?:ام|ای|است|ایم|اید|اند)?)?"
_PRESENT_ENDINGS = "(?:م|ی|د|یم|ید|ند|ه|ن)"


def find_infinitive(word: str) -> str | None:
    """Return the infinitive of a folded verb form without joints, None if it is none."""
    if word in _FORMS:
        return _FORMS[word]
    past, present = _patterns()
    match = past.fullmatch(word) or present.fullmatch(word)
    return _stems()[match["stem"]] if match else None


@cache
def _stems() -> dict[str, str]:
    stems: dict[str, str] = {}
    for verb in re.split(r"[|\n]", _STEMS.strip()):
        infinitive, *forms = verb.split()
        for form in forms:
            stems.setdefault(form, infinitive)
    return stems


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of past forms, and of present forms (only with a prefix)."""
    infinitives = set(_stems().values())
    past = sorted((s for s in _stems() if s + "ن" in infinitives), key=len, reverse=True)
    present = sorted((s for s in _stems() if s not in past), key=len, reverse=True)
    return (
        re.compile(f"(?:ن?می|ن)?(?P<stem>{'|'.join(past)}){_PAST_ENDINGS}"),
        re.compile(f"(?:ن?می|[بن]ی?)(?P<stem>{'|'.join(present)}){_PRESENT_ENDINGS}"),
    )
