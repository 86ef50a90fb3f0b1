"""Refusals that refuse the other state nothing, beside those that do."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from hamgara.events.reading import Mention, Telling
from hamgara.events.vocabulary import Rule
from hamgara.events.who.parties import Parties
from hamgara.events.who.refusals import is_against_third, lets_nobody
from hamgara.study.events import CLAIMED, Actor
from hamgara.text.spans import Span
from tests.events.telling import list_acts

DAY = date(2024, 5, 15)


def tell(text: str, language: str) -> set[tuple[str, str, str]]:
    """Return (sources, targets, type) of every event that is claimed."""
    events = extract_events(text, language, day=DAY)
    return list_acts(one for one in events if one.status in CLAIMED)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Russia's foreign minister said Western accusations against Iran were baseless."),
        ("en", "Russia dismissed the allegations against Tehran as groundless."),
        ("en", "Iraq said it would not let any group attack Iran from its soil."),
        ("en", "Turkey said no power would be allowed to poison ties with Azerbaijan."),
        ("en", "Armenia voted against a resolution condemning Iran."),
        ("en", "Azerbaijan denied reports that Israel used its territory against Iran."),
        ("fa", "ارمنستان به قطعنامه محکومیت ایران رأی منفی داد."),
        ("fa", "آنکارا با هرگونه حمله به تهران مخالف است."),
        ("fa", "جمهوری آذربایجان استفاده از خاک خود علیه ایران را رد کرد."),
        ("az", "Rusiya İrana qarşı qətnaməyə veto qoyub."),
        ("az", "Ermənistan İrana qarşı qətnamənin əleyhinə səs verib."),
        ("fa", "وزیر خارجه روسیه گفت اتهام‌های غرب علیه ایران بی‌اساس است."),
        ("fa", "سخنگوی وزارت خارجه چین ادعاهای مطرح‌شده علیه ایران را بی‌اساس خواند."),
        ("fa", "ترکیه تأکید کرد اجازه نمی‌دهیم هیچ عاملی روابط ما با ایران را خدشه‌دار کند."),
        ("fa", "وزیر خارجه عراق گفت به هیچ گروهی اجازه تعرض به ایران نمی‌دهیم."),
        ("az", "Rusiyanın naziri bildirib ki, Qərbin İrana qarşı ittihamları əsassızdır."),
        ("az", "İraq bildirib ki, heç bir qruplaşmanın İrana hücumuna icazə verməyəcək."),
    ],
)
def test_the_other_state_is_refused_nothing(language: str, text: str) -> None:
    assert tell(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text", "event"),
    [
        ("en", "Iran rejected American accusations.", ("IRN", "USA", "REJECT")),
        ("en", "China rejected American accusations against Iran.", ("CHN", "USA", "REJECT")),
        ("en", "Iran said it would not allow the United States to inspect its sites.",
         ("IRN", "USA", "REJECT")),
        ("en", "Azerbaijan denied any role in the attack on Iran.", ("AZE", "IRN", "REJECT")),
        ("fa", "باکو هرگونه دخالت در حمله به ایران را رد کرد.", ("AZE", "IRN", "REJECT")),
        ("en", "Armenia voted against Iran's resolution.", ("ARM", "IRN", "REJECT")),
        ("en", "Iran rejected an American resolution against Syria.", ("IRN", "USA", "REJECT")),
        ("fa", "ایران قطعنامه آمریکا علیه سوریه را رد کرد.", ("IRN", "USA", "REJECT")),
        ("az", "Rusiya İranın təklifini rədd edib.", ("RUS", "IRN", "REJECT")),
        ("fa", "وزیر خارجه روسیه اتهام‌های آمریکا علیه ایران را رد کرد.", ("RUS", "USA", "REJECT")),
        ("fa", "بغداد به هواپیماهای ترکیه اجازه عبور نداد.", ("IRQ", "TUR", "REJECT")),
        ("az", "İran ABŞ-ın ittihamlarını rədd edib.", ("IRN", "USA", "REJECT")),
    ],
)  # fmt: skip
def test_who_is_refused(language: str, text: str, event: tuple[str, str, str]) -> None:
    assert event in tell(text, language)


def test_a_language_without_such_words_refuses_as_it_says() -> None:
    place = Span(0, 3)
    telling = Telling(Rule("refuse", "REJECT", "against", {}), place, place)
    iran = Mention(Span(4, 8), (Actor("IRN"),))
    parties = Parties((Actor("RUS"),), iran.actors, None, None)
    assert not is_against_third(telling, parties, [iran], "abc Iran", "tr")
    assert not lets_nobody(telling, "abc Iran", "tr")
