"""Which final heh is a written vowel (خانه), and which a consonant (راه)?

Behind the written vowel a yeh is the ezafe (توسعه‌ی, توسعهٔ) and stands apart; where texts
have lost the joint it is joined (توسعهی). Behind the consonant a joined yeh is an ending of
its own (راهی, فرماندهی). The script does not tell, so the consonants are listed; ten or so
rare ones will be missing.
"""

from __future__ import annotations

from hamgara.text.language import read_words

_ENDINGS = (
    "اه",
    "کوه",
    "گروه",
    "پژوه",
    "انبوه",
    "اندوه",
    "ستوه",
    "مکروه",
    "شکوه",
    "لله",
    "فرمانده",
    "سازمانده",
    "سامانده",
    "بازده",
    "متوجه",
    "مشابه",
    "فقیه",
    "توجیه",
    "تنبیه",
    "شبیه",
)
_WORDS = read_words(
    "اله ابله آگه بدیه منته وجه توجه موجه مواجه فقه شبه تشبه مشبه تشابه متشابه کنه نزه"
    " سفه وجیه سفیه تشبیه تنزیه نبیه کریه منزه مرفه تنزه ترفه فربه گره زره بده سپه گنه"
    " تبه سیه خرگه درگه وجوه نستوه پادزه برهمنه"
)
_GIVING = read_words(
    "فرمان سازمان سامان گزارش پاسخ شکل جهت پوشش آموزش نظم رای وام آب نور سرویس خدمات"
    " ارجاع قول یاری امتیاز نمره وزن بها ارز سود زیان انگیزه آدرس مشاوره اولویت سوخت"
    " سفارش ترتیب پرورش پناه اطلاع امید شیر بار روحیه درس حساب سرعت ادامه برش نشان سرویس"
    " یارانه اجاره هشدار تسهیلات"
)
"""Words before ده, "giving", in compounds: گزارش‌دهی."""


def has_silent_heh(word: str) -> bool:
    """Return whether a folded word ends in the heh that is written for a vowel.

    Args:
        word: letters, with U+200C between its parts or without. Words of one or two
            letters have the consonant (ده, به, مه).
    """
    word = word.replace("\u200c", "")
    if len(word) < 3 or not word.endswith("ه"):
        return False
    if word.endswith(_ENDINGS) or word in _WORDS:
        return False
    return not (word.endswith("ده") and word[:-2] in _GIVING)
