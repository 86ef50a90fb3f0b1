"""Words by which people, on any subject, name a thing without speaking about it.

Three kinds, by language, for every framework: a thing put aside ("I leave music to
others"), a thing that is only the place of a scene ("in the lobby of the bank"), and the
speaker's own life ("I worked in a hospital then"). The notation of the phrases is that of
`hamgara.text.phrase_forms`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asides:
    """The phrases of one language.

    Attributes:
        set_aside: silence the clause they stand in.
        scenes: silence what follows right behind them.
        own_life: silence the wide and loose words of the sentence they stand in.
    """

    set_aside: tuple[str, ...] = ()
    scenes: tuple[str, ...] = ()
    own_life: tuple[str, ...] = ()


ASIDES: Mapping[str, Asides] = {
    "fa": Asides(
        set_aside=(
            "کاری ندارم!",
            "کار ندارم!",
            "کاری نداریم!",
            "کاری ندارد!",
            "حرفی ندارم!",
            "نظری ندارم!",
            "اطلاعی ندارم!",
            "اطلاع ندارم!",
            "تخصصی ندارم!",
            "تخصص ندارم!",
            "چیزی نمی‌دانم!",
            "سر در نمی‌آورم!",
            "سررشته ندارم!",
            "سررشته‌ای ندارم!",
            "بحث من نیست!",
            "بحث ما نیست!",
            "موضوع بحث نیست!",
            "موضوع بحث ما نیست!",
            "موضوع صحبت نیست!",
            "منظورم نیست!",
            "مدنظرم نیست!",
            "مد نظرم نیست!",
            "در تخصص من نیست!",
            "تخصص من نیست!",
            "حوزه من نیست!",
            "کار من نیست!",
            "در صلاحیت من نیست!",
            "حرف نمی‌زنم!",
            "صحبت نمی‌کنم!",
            "نمی‌پردازم!",
            "نمی‌پردازیم!",
            "وارد نمی‌شوم!",
            "وارد نمی‌شویم!",
            "ورود نمی‌کنم!",
            "بحث من درباره",
            "ربطی به بحث ما ندارد!",
            "ربطی ندارد!",
            "ربطی به موضوع ندارد!",
            "کنار بگذاریم!",
            "کنار می‌گذارم!",
            "بگذریم!",
            "می‌گذرم!",
            "صرف نظر می‌کنم!",
            "به دیگران واگذار",
            "دیگران بگویند!",
            "دیگران بهتر می‌دانند!",
            "از دیگران بپرسید!",
            "از اهلش بپرسید!",
            "باید از اهلش پرسید!",
            "نپرسید!",
        ),
        scenes=(
            "در سالن",
            "سالن",
            "سالن انتظار",
            "تالار",
            "لابی",
            "حیاط",
            "روبه‌روی!",
            "روبروی!",
            "جلوی!",
            "جلو در!",
            "دم در!",
            "پشت در!",
            "مقابل در!",
            "راهروی!",
            "راهروهای!",
            "پارکینگ",
            "بوفه",
            "کافه",
            "کافه‌تریا",
            "سلف",
            "اتاق انتظار",
            "طبقه همکف",
            "پشت ساختمان",
            "ساختمان قدیمی",
            "پله‌های!",
            "نگهبانی!",
            "در حاشیه!",
            "وسط!",
            "حاشیه یک!",
            "ایستگاه",
        ),
        own_life=(
            "کار می‌کردم!",
            "کار کرده‌ام!",
            "کار کرده بودم!",
            "مشغول بودم!",
            "مشغول به کار",
            "استخدام شدم!",
            "بازنشسته شدم!",
            "بازنشسته شده‌ام!",
            "درس می‌خواندم!",
            "درس خواندم!",
            "درس خوانده‌ام!",
            "دانشجو بودم!",
            "رشته من!",
            "رشته‌ام!",
            "رشته تحصیلی‌ام!",
            "به دنیا آمدم!",
            "متولد شدم!",
            "قبول شدم!",
            "فارغ‌التحصیل شدم!",
            "صف بانک بودم!",
            "قرار گذاشتیم!",
            "نشسته بودم!",
            "نشسته بودیم!",
            "ایستاده بودم!",
            "قدم می‌زدیم!",
            "منتظر ماندم!",
            "منتظر بودم!",
            "پشت باجه",
            "مصاحبه را!",
            "این مصاحبه!",
            "این گفت‌وگو در!",
            "ضبط را!",
            "ضبط صوت",
        ),
    ),
    "az": Asides(
        set_aside=(
            "işim yoxdur!",
            "sözüm yoxdur!",
            "danışmıram!",
            "danışmayacağam!",
            "bilmirəm!",
            "mənim mövzum deyil!",
            "mövzumuz deyil!",
            "sahəm deyil!",
            "kənara qoyaq!",
            "başqaları desin!",
        ),
        scenes=("foyesində!", "zalında!", "qarşısında!", "həyətində!"),
        own_life=(
            "işləyirdim!",
            "işləmişəm!",
            "oxuyurdum!",
            "tələbə idim!",
        ),
    ),
    "en": Asides(
        set_aside=(
            "leave aside",
            "set aside",
            "not my field!",
            "not my subject!",
            "not my topic!",
            "no expert",
            "nothing to say",
            "I will not speak",
            "I will not talk",
            "I do not speak about",
            "leave to others",
            "I leave",
            "not what I mean",
            "is not the point",
            "is not my point",
            "apart from the question",
        ),
        scenes=(
            "in the lobby of",
            "lobby of",
            "in the hall of",
            "hall of the",
            "in front of",
            "opposite the",
            "outside the",
            "across from the",
            "courtyard of",
            "cafe of",
            "on the margins of",
            "on the sidelines of",
        ),
        own_life=(
            "I worked",
            "I used to work",
            "I was a student",
            "I studied",
            "this interview",
        ),
    ),
}
