"""Persian."""

from __future__ import annotations

from hamgara.text.language import Examples, Language, read_words
from hamgara.text.persian import (
    INNER_VERB_ENDINGS,
    VERB_ENDINGS,
    inflect,
    inner,
    is_other_word,
    lemmatize,
    verb_forms,
)

LANGUAGE = Language(
    code="fa",
    name="فارسی",
    direction="rtl",
    digits="۰۱۲۳۴۵۶۷۸۹",
    decimal="٫",
    group="٬",
    letters="پچژگکی",
    frequent=read_words(
        "و در به از که این است را با برای آن یک خود تا بر هم نیز شد کرد شده می های ها بود یا"
        " اما هر پس اگر ما دو وی او کرده دارد باید گفت ایران درباره مورد روز سال"
    ),
    abbreviations=read_words("ج.ا ق.م ه.ش ه.ق ص.ص"),
    continuing=read_words("گفت گفتند پرسید افزود را و که است بود از به می نیز هم"),
    joins=True,
    inflect=inflect,
    inner=inner,
    verb=verb_forms,
    verb_endings=VERB_ENDINGS,
    inner_verb_endings=INNER_VERB_ENDINGS,
    is_other_word=is_other_word,
    lemmatize=lemmatize,
    examples=Examples(
        sentences=(
            "رئیس‌جمهور دیروز به باکو رفت.",
            "آیا دو کشور به هم نزدیک‌تر شده‌اند؟",
            "سهم ترانزیت ۳٫۵ درصد است!",
            "آقای ج. د. ظریف گفت: «مرزها باز است. مردم می‌آیند.»",
        ),
        found=(
            ("رئیس‌جمهور", "دیدار رئیس جمهور با رئیسجمهور ارمنستان"),
            ("همکاری اقتصادی", "همکاری‌های اقتصادی دو کشور"),
            ("همکاری اقتصادی", "همكاريهاي اقتصادي"),
            ("کشور", "کشورهایشان را دوست دارند"),
            ("نماینده", "نمایندگان مجلس"),
            ("بانک", "بانکها و بانک ها و بانک‌های دو کشور"),
            ("بازار", "تو بازارا همه‌چی گرونه"),
        ),
        missed=(
            ("بانک", "بانکوک پایتخت تایلند است"),
            ("کار", "کارت ملی"),
            ("ماه", "ماهی خزر"),
            ("راه", "راهبه‌ها"),
            ("تن", "تنها بود"),
            ("همکاری!", "همکاری‌ها"),
        ),
        lemmas=(("می‌شود", "شدن"), ("کشورهای", "کشور"), ("می‌روند", "رفتن")),
    ),
)
