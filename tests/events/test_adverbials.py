"""When, why and by whose account something is told changes nothing of who did what to whom.

Each base sentence is told again with words put before its subject (without a comma, as agencies
write) and behind it.
"""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import list_acts

_BASES = {
    "fa": [
        ("دولت کنیا", "دو دیپلمات پرو را اخراج کرد"),
        ("چک", "لتونی را به جاسوسی متهم کرد"),
        ("وزیر خارجه کنیا", "از الجزایر عذرخواهی کرد"),
        ("نخست‌وزیر چک", "با همتای پرویی خود دیدار کرد"),
    ],
    "az": [
        ("Keniya hökuməti", "Perunun iki diplomatını ölkədən çıxarıb"),
        ("Çexiya", "Latviyanı casusluqda ittiham edib"),
        ("Keniyanın xarici işlər naziri", "Əlcəzairdən üzr istəyib"),
        ("Keniya", "Latviya ilə sərhədini bağlayıb"),
    ],
    "en": [
        ("The Kenyan government", "expelled two Peruvian diplomats"),
        ("Prague", "accused Latvia of spying"),
        ("Kenya's foreign minister", "apologized to Algeria"),
        ("Nairobi", "signed a trade agreement with Latvia"),
    ],
}
_FRONT = {
    "fa": "روز سه‌شنبه|در ۲۸ مه|در مه ۲۰۲۴|هفتم خرداد|در همین حال|در نهایت|در مجموع|در واقع|"
    "در عوض|در همین زمینه|در این خصوص|در همین راستا|در روزهای اخیر|در هفته‌های اخیر|"
    "در نخستین واکنش|در نخستین گام|در شرایط کنونی|در پی این تحولات|در واکنش به این تحولات|"
    "همزمان با این تحولات|به گزارش رسانه‌ها|به نوشته روزنامه‌ها|به گفته مقام‌ها|"
    "در سایه تنش‌ها|با بالا گرفتن تنش‌ها|از طرف دیگر|از سوی خود|بر اساس این تصمیم|"
    "پس از این حادثه|شامگاه دوشنبه|با وجود این|به همین دلیل|بار دیگر",
    "az": "Çərşənbə axşamı|İyunun 11-də|Dünən axşam|Ötən həftə|Son günlər|Bununla əlaqədar|"
    "Cavab olaraq|Gözlənilmədən|İlk dəfə olaraq|Nəhayət|Bundan sonra|Bu addımdan sonra|"
    "Həftələrlə davam edən gərginlikdən sonra|Artan gərginlik fonunda|Bir gün sonra",
    "en": "On Tuesday,|On May 28,|Late on Monday,|In response,|In retaliation,|Last week,|"
    "After weeks of tension,|According to state media,|In a rare move,|As expected,|For now,|"
    "Once again,|Over the weekend,|Amid rising tension,|Under emergency powers,",
}
_MIDDLE = {
    "fa": "روز سه‌شنبه|در ۲۸ مه|امروز|رسماً|نیز|بار دیگر|در واکنش|به نوبه خود|"
    "در روزهای اخیر|در نهایت|در این خصوص|سرانجام|به صورت یک‌جانبه",
    "az": "çərşənbə axşamı|iyunun 11-də|dünən|bu həftə|rəsmən|yenidən|öz növbəsində|"
    "buna cavab olaraq|bununla əlaqədar|birtərəfli qaydada|daha sonra|bir gün sonra",
    "en": "on Tuesday|on May 28|on 28 May|on Jan. 5|on the 11th|in early 2023|late Friday|"
    "over the weekend|during the night|in retaliation|in response|in protest|as expected|for now|"
    "earlier this month|formally|also|again|, for its part,|, officials say,",
}


def tell(text: str, language: str) -> set[tuple[str, str, str]]:
    """Return who did what to whom by a text."""
    return list_acts(extract_events(text, language, day=date(2024, 6, 12)))


@pytest.mark.parametrize("language", _BASES)
def test_words_about_an_act_change_no_side_of_it(language: str):
    wrong = []
    for subject, act in _BASES[language]:
        told = tell(f"{subject} {act}.", language)
        assert told
        behind = subject[0].lower() + subject[1:] if subject.startswith("The ") else subject
        texts = [f"{one} {behind} {act}." for one in _FRONT[language].split("|")]
        middle = _MIDDLE[language].split("|")
        texts += [f"{subject}{'' if one[0] == ',' else ' '}{one} {act}." for one in middle]
        wrong += [text for text in texts if tell(text, language) != told]
    assert wrong == []
