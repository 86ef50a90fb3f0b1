"""The Persian grammar on who does what an event noun, a passive or "this ministry" tells."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import list_acts


def told(text: str) -> set[tuple[str, str, str]]:
    """Return who did what to whom by a text, what is only meant or long past left out."""
    events = extract_events(text, "fa", day=date(2024, 6, 12), publisher="IRN")
    return list_acts(one for one in events if one.status in ("actual", "planned"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who speaks in a second sentence
        (
            "کنیا بیانیه‌ای منتشر کرد. این کشور همچنین اقدام لتونی را محکوم کرد.",
            ("KEN", "LVA", "ACCUSE"),
        ),
        (
            "وزارت خارجه کنیا خبر داد. این وزارتخانه دو کارمند سفارت لتونی را اخراج کرد.",
            ("KEN", "LVA", "SANCTION"),
        ),
        # whom others blame or threaten
        ("لتونی از سوی کنیا به نقض توافق متهم شد.", ("KEN", "LVA", "ACCUSE")),
        ("لتونی توسط کنیا مسئول این حمله دانسته شد.", ("KEN", "LVA", "ACCUSE")),
        ("لتونی از سوی فرستاده کنیا به تحریم تهدید شد.", ("KEN", "LVA", "THREATEN")),
        # event nouns and their sides
        ("تهدید لتونی به حمله نظامی از سوی کنیا خبرساز شد.", ("KEN", "LVA", "THREATEN")),
        ("دعوت از نخست‌وزیر لتونی از سوی کنیا", ("KEN", "LVA", "AGREE")),
        ("نپذیرفتن درخواست لتونی از سوی کنیا", ("KEN", "LVA", "REJECT")),
        (
            "کنیا ضمن مخالفت با درخواست لتونی بر قوانین تأکید کرد.",
            ("KEN", "LVA", "REJECT"),
        ),
        (
            "رئیس‌جمهور کنیا ضمن تهدید لتونی به تحریم از آمادگی کشورش سخن گفت.",
            ("KEN", "LVA", "THREATEN"),
        ),
        (
            "وزیر خارجه کنیا ضمن تشکر از لتونی به خاطر میانجیگری از آمادگی خود سخن گفت.",
            ("KEN", "LVA", "SUPPORT"),
        ),
        (
            "ارتش کنیا پس از بمباران مواضع ارتش لتونی سکوت کرد.",
            ("KEN", "LVA", "ASSAULT"),
        ),
        ("کنیا از تعطیلی کنسولگری لتونی خبر داد.", ("KEN", "LVA", "SANCTION")),
        ("کنیا تصمیم به تحریم چهار شرکت لتونیایی گرفت.", ("KEN", "LVA", "SANCTION")),
        (
            "رئیس‌جمهور کنیا تصمیم به دیدار با همتای لتونیایی خود گرفت.",
            ("KEN+LVA", "", "AGREE"),
        ),
        # objects and what stands before them
        ("کنیا به رغم فشارها چهار شرکت لتونیایی را تحریم کرد.", ("KEN", "LVA", "SANCTION")),
        (
            "کنیا به منظور حفظ ثبات یک کشتی لتونیایی را توقیف کرد.",
            ("KEN", "LVA", "COERCE"),
        ),
        (
            "کنیا با تشریح مواضع خود سه شرکت لتونیایی را تحریم کرد.",
            ("KEN", "LVA", "SANCTION"),
        ),
        ("کنیا بر کالاهای لتونیایی تعرفه ۲۵ درصدی وضع کرد.", ("KEN", "LVA", "SANCTION")),
        (
            "وزیر خارجه کنیا که سیاست‌های لتونی در منطقه را نکوهش کرده است، به خانه رفت.",
            ("KEN", "LVA", "ACCUSE"),
        ),
        # since when, by whose account
        (
            "برای نخستین بار از سال ۲۰۱۵، وزیر خارجه کنیا وارد ریگا شد.",
            ("KEN", "LVA", "CONSULT"),
        ),
        (
            "به گفته منابع آگاه دولت کنیا سفیر لتونی را احضار کرد.",
            ("KEN", "LVA", "ACCUSE"),
        ),
        (
            "مقام‌های محلی در کنیا دو شهروند لتونی را بازداشت کردند.",
            ("KEN", "LVA", "COERCE"),
        ),
        # verbs in pieces
        ("کنیا سفیر خود را از لتونی فرا خواهد خواند.", ("KEN", "LVA", "SANCTION")),
        ("کنیا تحریم‌های لتونی را بر خواهد داشت.", ("KEN", "LVA", "RETREAT")),
        ("کنیا به لتونی وعده کمک نظامی داد.", ("KEN", "LVA", "AGREE")),
        # a participle that shares the verb behind
        (
            "کنیا سالروز استقلال را به لتونی تبریک گفته و بر ادامه روابط تأکید کرده است.",
            ("KEN", "LVA", "SUPPORT"),
        ),
    ],
)
def test_frames_keep_their_sides(text: str, expected: tuple[str, str, str]):
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "کنیا لتونی را به حمله نظامی تهدید کرد.",
        "تهدید لتونی به تحریم‌های بیشتر از سوی کنیا خبرساز شد.",
    ],
)
def test_what_a_threat_is_of_did_not_happen(text: str):
    assert {one[2] for one in told(text)} == {"THREATEN"}
