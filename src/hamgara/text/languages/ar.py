"""Arabic: enough to tell it apart; its words are not inflected."""

from __future__ import annotations

from hamgara.text.language import Examples, Language, read_words

LANGUAGE = Language(
    code="ar",
    name="العربية",
    direction="rtl",
    digits="٠١٢٣٤٥٦٧٨٩",
    decimal="٫",
    group="٬",
    letters="ةىأإ",
    frequent=read_words(
        "فی من علی الی ان عن مع هذا هذه التی الذی کان کانت قد لا ما بین بعد قبل خلال ذلک کل"
        " او ثم لم لن حیث حول عند غیر لقد اکثر منذ وقال قال وفی ومن هو هی"
    ),
    abbreviations=read_words("د ا م ه ق.م"),
    examples=Examples(
        sentences=(
            "وصل الرئيس أمس إلى طهران.",
            "هل تتطور العلاقات بين البلدين؟",
            "ارتفع حجم التجارة بنسبة كبيرة هذا العام!",
        ),
        found=(
            ("التجارة", "حجم التجارة بين البلدين"),
            ("إيران", "زار إيران أمس"),
            ("وزير الخارجية", "قال وزير الخارجية"),
        ),
        missed=(("بنك", "بنكوك"), ("سلام", "إسلامي"), ("مصر", "مصرف")),
    ),
)
