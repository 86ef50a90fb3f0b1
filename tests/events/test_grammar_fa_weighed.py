"""Persian acts that are weighed, answered at home, lifted or far from their sign, and traps."""

import pytest

from hamgara.events.extract import extract_events
from tests.events.test_grammar_fa_acts import DAY, told


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("لهستان بستن مرز با بلاروس را بررسی می‌کند، ولی مجارستان سفیر کی‌یف را احضار کرد.",
         {("SANCTION", "hypothetical"), ("ACCUSE", "actual")}),
        ("مادرید شناسایی کشور فلسطین را سبک‌سنگین می‌کند و دانمارک سفیر اسپانیا را احضار کرد.",
         {("SUPPORT", "hypothetical"), ("ACCUSE", "actual")}),
        ("ترکیه اخراج سفیر سوئد را می‌سنجد.", {("SANCTION", "hypothetical")}),
        ("سوئد بستن سفارت خود در مالی را ارزیابی می‌کند.", {("SANCTION", "hypothetical")}),
        ("مسکو اخراج دیپلمات‌های لهستان را بررسی می‌کند، اما هنوز تصمیمی نگرفته است.",
         {("SANCTION", "hypothetical")}),
        ("هلند بررسی می‌کند سفیر روسیه را اخراج کند.", {("SANCTION", "hypothetical")}),
    ],
)  # fmt: skip
def test_who_weighs_it_may_do_it(text: str, want: set[tuple[str, str]]) -> None:
    assert {(one.type, one.status) for one in extract_events(text, "fa", day=DAY)} == want


@pytest.mark.parametrize(
    "text",
    [
        ("وزارت نیرو از وزارت نفت خواست بهای گاز صادراتی به ترکیه را بالا ببرد، ولی معاون وزیر نفت"
         " این درخواست را رد کرد."),
        ("بانک مرکزی از گمرک خواست ورود کامیون‌های پاکستان را تسریع کند، اما گمرک این خواسته را"
         " نپذیرفت و بانک را به بی‌خبری متهم کرد."),
    ],
)  # fmt: skip
def test_answers_at_home_are_to_no_state_named_by_the_way(text: str) -> None:
    assert not extract_events(text, "fa", day=DAY, publisher="IRN")


def test_another_state_that_is_asked_answers() -> None:
    text = "وزارت خارجه از عراق خواست پول ایران را بدهد، ولی بغداد این درخواست را رد کرد."
    found = extract_events(text, "fa", day=DAY, publisher="IRN")
    assert [one.type for one in found] == ["REQUEST", "REJECT"]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("چین عوارض ضددامپینگ بر جو استرالیا را برچید.", ("CHN", "AUS", "RETREAT")),
        ("کره جنوبی عوارض کاغذ اندونزی را حذف کرد.", ("KOR", "IDN", "RETREAT")),
        ("روسیه عوارض گمرکی بر سیب مولداوی را کاهش داد.", ("RUS", "MDA", "CONCEDE")),
        ("ترکیه عوارض عبور کامیون‌های ایران را لغو کرد.", ("TUR", "IRN", "CONCEDE")),
        ("روسیه پیش‌نویس پیشنهادی آمریکا و ژاپن درباره منع سلاح هسته‌ای در فضای دور زمین را وتو کرد.",
         ("RUS", "JPN+USA", "REJECT")),
        ("چین پیش‌نویس بریتانیا درباره محافظت از غیرنظامیان در شهرهای محاصره‌شده سودان را رد کرد.",
         ("CHN", "GBR", "REJECT")),
        ("بایکوت کالاهای سوئدی توسط فروشگاه‌های عراقی دیروز آغاز شد.", ("IRQ", "SWE", "PROTEST")),
        ("عراق از ترکیه خواست قطره‌ای از حقابه‌اش نکاهد.", ("IRQ", "TUR", "REQUEST")),
    ],
)  # fmt: skip
def test_objects_and_what_is_lifted(text: str, want: tuple[str, str, str]) -> None:
    assert told(text) == {want}


@pytest.mark.parametrize(
    "text",
    [
        "به باور کشاورزان ایران با خواهش و تمنا از کابل آبی به سیستان نمی‌رسد.",
        "عراق می‌داند با تهدید ترکیه آب دجله زیاد نمی‌شود.",
        "آلمان خودرو تازه‌ای را روانه بازار چین کرد.",
        "اداره پست ژاپن در صدمین سال روابط دیپلماتیک با لهستان تمبری روانه بازار کرد.",
        "شطرنج‌باز ارمنی حریف هندی را وادار به تسلیم کرد.",
        "شمشیرباز مجار به نماینده کره جنوبی حمله کرد و او را شکست داد.",
    ],
)
def test_no_act_is_told(text: str) -> None:
    assert not told(text)
