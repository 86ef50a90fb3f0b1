"""In whose eyes a Persian text tells something, into whose hands, and which country is "this"."""

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import describe_acts

DAY = date(2023, 5, 10)


def describe(text: str) -> set[str]:
    """Return what a Persian text tells."""
    return describe_acts(extract_events(text, "fa", day=DAY))


VIEWS = [
    ("از نظر مسکو، گزارش سازمان منع سلاح‌های شیمیایی ساختگی است.", {"REJECT actual RUS>IGO"}),
    ("به تعبیر وزیر خارجه غنا، توگو به باج‌گیری رو آورده است.", {"ACCUSE actual GHA>TGO"}),
    ("به زعم ترکیه، یونان به پناهجویان شکنجه می‌دهد.", {"ACCUSE actual TUR>GRC"}),
    ("به گفته رئیس‌جمهور چاد، سودان شورشیان را مسلح می‌کند.", {"ACCUSE actual TCD>SDN"}),
    ("به گفته نخست‌وزیر صربستان، اتحادیه اروپا به باج‌گیری افتاده است.", {"ACCUSE actual SRB>EUR"}),
    (
        "از دید آنکارا، ادعای یونان پوچ است.",
        {"ACCUSE actual GRC>TUR", "REJECT actual TUR>GRC"},
    ),
    ("از نگاه سفارت چین در لاهه، مصوبه پارلمان هلند دروغی بزرگ است.", {"REJECT actual CHN>NLD"}),
    ("به باور تهران، راه حل یمن سیاسی است.", set()),
    ("از نظر نفت، عراق از کویت جلوتر است.", set()),
]
QUOTED = [
    ("لومه این تصمیم غنا را «بازی با سرنوشت مردم» خواند.", {"ACCUSE actual TGO>GHA"}),
    ("سفیر برزیل رفتار ونزوئلا را «سنگدلانه» نامید.", {"ACCUSE actual BRA>VEN"}),
    ("وزیر خارجه غنا اقدام توگو را «برادرانه» خواند.", set()),
    ("رئیس‌جمهور پرو مناسبات با شیلی را «ریشه‌دار» خواند.", set()),
]
UNAWARE = [
    (
        "بنین نیجر را به جاسوسی متهم کرد؛ نیامی می‌گوید از این ماجرا بی‌خبر است.",
        {"ACCUSE actual BEN>NER", "REJECT actual NER>BEN"},
    ),
    (
        "پرو شیلی را به جاسوسی متهم کرد. سانتیاگو از آن اظهار بی‌اطلاعی کرد.",
        {"ACCUSE actual PER>CHL", "REJECT actual CHL>PER"},
    ),
    ("وزیر خارجه عراق گفت از این ماجرا بی‌خبر است.", set()),
]
HANDED = [
    ("یادداشت اعتراض غنا به دست سفیر توگو داده شد.", {"ACCUSE actual GHA>TGO"}),
    ("یادداشت اعتراض به دست سفیر روسیه در بخارست داده شد.", {"ACCUSE actual ROU>RUS"}),
    ("دو سرباز پاکستانی به دست مرزبانان افغانستان کشته شدند.", {"ASSAULT actual AFG>PAK"}),
]
THIS = [
    (
        "مالی از چین و روسیه سلاح خواست. روسیه دیروز چند جنگنده به این کشور فرستاد.",
        {"REQUEST actual MLI>CHN+RUS", "AID actual RUS>MLI"},
    ),
    (
        "اوکراین لهستان و مجارستان را به کارشکنی متهم کرد. مجارستان سفیر این کشور را احضار کرد.",
        {"ACCUSE actual UKR>POL+HUN", "ACCUSE actual HUN>UKR"},
    ),
    (
        "هند به نپال و بوتان واکسن داد. نپال از این کشور سپاسگزاری کرد.",
        {"AID actual IND>NPL+BTN", "SUPPORT actual NPL>IND"},
    ),
]
PRESS = [
    ("وزیر خارجه کوبا در گفت‌وگو با تلویزیون دولتی این کشور گفت آمریکا واقع‌بین نیست.", set()),
    ("وزیر خارجه غنا در گفت‌وگو با رادیو ملی این کشور گفت توگو همسایه است.", set()),
]


@pytest.mark.parametrize(("text", "want"), VIEWS)
def test_in_whose_eyes_something_is_so(text: str, want: set[str]) -> None:
    assert describe(text) == want


@pytest.mark.parametrize(("text", "want"), QUOTED)
def test_a_deed_called_a_name_in_quotes_is_blamed(text: str, want: set[str]) -> None:
    assert describe(text) == want


@pytest.mark.parametrize(("text", "want"), UNAWARE)
def test_who_knows_nothing_of_a_charge_denies_it(text: str, want: set[str]) -> None:
    assert describe(text) == want


@pytest.mark.parametrize(("text", "want"), HANDED)
def test_into_whose_hands_it_comes(text: str, want: set[str]) -> None:
    assert describe(text) == want


@pytest.mark.parametrize(("text", "want"), THIS)
def test_this_country_is_the_one_that_faced_several(text: str, want: set[str]) -> None:
    assert describe(text) == want


@pytest.mark.parametrize(("text", "want"), PRESS)
def test_a_talk_with_the_press_of_this_country_is_none(text: str, want: set[str]) -> None:
    assert describe(text) == want


THREE = [
    (
        "وزیران ترکیه، قطر و مصر نگران بودند. سه کشور از اسرائیل خواستند عقب بنشیند.",
        {"REQUEST actual TUR+QAT+EGY>ISR"},
    ),
    (
        "سفیران نروژ، سوئد و دانمارک در باماکو نگرانند. سه کشور آزادی او را از مالی خواستند.",
        {"REQUEST actual NOR+SWE+DNK>MLI"},
    ),
]
RETURNED = [
    ("رئیس‌جمهور توگو کارت دعوت غنا را پس فرستاد.", "REJECT actual TGO>GHA"),
    ("چاد دعوت‌نامه نیجر برای شرکت در جشن استقلال را برگرداند.", "REJECT actual TCD>NER"),
    ("چین دعوت‌نامه فیلیپین را پس داد.", "REJECT actual CHN>PHL"),
]
NAMESAKES = [
    ("سانتیاگو پنیا رئیس‌جمهور پاراگوئه اقدام برزیل را محکوم کرد.", {"ACCUSE actual PRY>BRA"}),
    ("سانتیاگو پنیا، رئیس‌جمهور پاراگوئه، وارد بوینس‌آیرس شد.", {"CONSULT actual PRY>ARG"}),
    ("سانتیاگو سفیر پرو را احضار کرد.", {"ACCUSE actual CHL>PER"}),
    ("رئیس‌جمهور آفریقای مرکزی فرانسه را محکوم کرد.", {"ACCUSE actual CAF>FRA"}),
]
BLAMED = [
    ("نخست‌وزیر غنا کم‌آبی را زیر سر توگو دانست.", {"ACCUSE actual GHA>TGO"}),
    ("وزیر خارجه لهستان بحران مهاجران را از چشم بلاروس دید.", {"ACCUSE actual POL>BLR"}),
    ("نمایندگان مجلس هلند نام نسل‌کشی بر رفتار چین نهادند.", {"ACCUSE actual NLD>CHN"}),
    ("پارلمان ارمنستان نام فلسطین بر خیابانی نهاد.", set()),
]


@pytest.mark.parametrize(("text", "want"), THREE)
def test_the_three_are_the_subject_before(text: str, want: set[str]) -> None:
    assert describe(text) == want


@pytest.mark.parametrize(("text", "want"), RETURNED)
def test_an_invitation_sent_back_is_refused(text: str, want: str) -> None:
    assert want in describe(text)
    assert not any("COERCE" in one or "SANCTION" in one for one in describe(text))


@pytest.mark.parametrize(("text", "want"), NAMESAKES)
def test_a_first_name_is_no_city(text: str, want: set[str]) -> None:
    assert describe(text) == want


@pytest.mark.parametrize(("text", "want"), BLAMED)
def test_on_whom_it_is_blamed(text: str, want: set[str]) -> None:
    assert describe(text) == want
