"""Who does it in Persian, where a clause about it, a team or a plant stands between."""

import pytest

from tests.events.test_grammar_fa_acts import told


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("عراق بمباران روستایی در دهوک را که توپخانه ترکیه دیروز ویران کرد تجاوز آشکار نامید.",
         {("TUR", "IRQ", "ASSAULT"), ("IRQ", "TUR", "ACCUSE")}),
        ("لبنان حمله به صور را که جنگنده‌های اسرائیلی جمعه انجام دادند محکوم کرد.",
         {("ISR", "LBN", "ASSAULT"), ("LBN", "ISR", "ACCUSE")}),
        ("ارمنستان رزمایشی را که جمهوری آذربایجان دیروز در مرز برگزار کرد تحریک‌آمیز خواند.",
         {("AZE", "ARM", "MOBILIZE"), ("ARM", "AZE", "ACCUSE")}),
        ("سودان بازداشت ماهیگیران خود را که گشتی‌های اریتره دوشنبه انجام دادند ناموجه دانست.",
         {("ERI", "SDN", "COERCE"), ("SDN", "ERI", "ACCUSE")}),
        ("وزارت خارجه ایران توقیف نفتکشی را که ناوهای آمریکا یکشنبه به بندر بردند محکوم کرد.",
         {("USA", "IRN", "COERCE"), ("IRN", "USA", "ACCUSE")}),
        ("یمن بمبارانی را که عربستان دیشب انجام داد «جنایت» نامید.",
         {("SAU", "YEM", "ASSAULT"), ("YEM", "SAU", "ACCUSE")}),
    ],
)  # fmt: skip
def test_a_clause_about_a_deed_tells_who_did_it(text: str, want: set[tuple[str, str, str]]) -> None:
    assert told(text) == want


@pytest.mark.parametrize(
    "text",
    [
        "قطر حمله به سفارت ایران در دمشق را محکوم کرد.",
        "مصر بمباران انباری در لیبی را که روز جمعه ویران شد محکوم کرد.",
    ],
)
def test_nobody_is_blamed_for_a_deed_of_nobody_named(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("کارشناسان روسیه دیروز از نیروگاه بوشهر ایران بازدید به عمل آوردند.",
         ("RUS", "IRN", "CONSULT")),
        ("نخست‌وزیر عراق از کارخانه خودروسازی در قزوین ایران دیدن کرد.", ("IRQ", "IRN", "CONSULT")),
        ("تیمی از پزشکان چینی برای کمک به بیماران دوشنبه وارد بلگراد شد.", ("CHN", "SRB", "AID")),
        ("گروهی سی نفره از امدادگران ترکیه در درنه لیبی از هواپیما پیاده شدند.",
         ("TUR", "LBY", "AID")),
        ("پرستاران کوبایی برای یاری به بیمارستان‌های قطر شنبه در دوحه فرود آمدند.",
         ("CUB", "QAT", "AID")),
    ],
)  # fmt: skip
def test_inspectors_and_helpers_are_sent_by_their_state(
    text: str, want: tuple[str, str, str]
) -> None:
    assert told(text) == {want}


@pytest.mark.parametrize(
    "text",
    [
        "رئیس‌جمهور ترکیه از نیروگاه آک‌کویو که روسیه می‌سازد بازدید کرد.",
        "سفیر ژاپن از کارخانه‌ای در ازبکستان بازدید کرد.",
        "پزشکان ایرانی برای شرکت در همایشی به استانبول رفتند.",
        "پزشک ایرانی به آلمان مهاجرت کرد.",
        "تیمی از هند برای مسابقه وارد بلگراد شد.",
        "گروهی از گردشگران چینی در شیراز از هواپیما پیاده شدند.",
    ],
)
def test_who_travels_for_himself_or_at_home_does_nothing(text: str) -> None:
    assert not told(text)
