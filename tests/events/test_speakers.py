"""Who speaks: by a place, a pronoun, a guest, a title, behind "according to" without a comma."""

from __future__ import annotations

import pytest

from hamgara.events.statements import extract_statements

_LAST_SPEAKER = [
    ("en", "PER", "GHA",
     "Peru will drill in the gulf, its oil minister said.",
     "In Accra, lawmaker Kofi Boat replied that Ghana would not sit and watch."),
    ("en", "CHL", "LVA",
     "Latvia's prime minister said on Monday that Malta was a partner.",
     "Her cabinet welcomed Malta's offer."),
    ("en", "", "GHA",
     "The Chilean and Ghanaian justice ministers met. The Chilean said trade had grown.",
     "His guest praised Chile's fair courts."),
    ("en", "", "GHA",
     "Ghana's minister complained that Peru had cut its fish.",
     "In his words, a friend does not treat a friend that way."),
    ("az", "AZE", "CHL",
     "Çilinin müdafiə naziri Azərbaycanın müdafiə naziri ilə görüşdə deyib ki, dostuq.",
     "Qonaq birgə təlimin keçirilməsini təklif edib."),
    ("az", "AZE", "PER",
     "Çili etiraz edib.",
     "Peru xarici işlər nazirinin müavininin şərhində deyilir ki, Qana dostdur."),
    ("fa", "IRN", "IRN",
     "",
     "رئیس ستاد کل نیروهای مسلح در تماس تلفنی با فرمانده ارتش غنا گفت از شما سپاسگزاریم."),
    ("fa", "IRN", "GHA",
     "نماینده غنا در سازمان ملل پرو را متهم کرد که سلاح می‌فرستد.",
     "این دیپلمات در پایان گفت چنین دولتی حق ندارد از صلح حرف بزند."),
    ("fa", "IRN", "GHA",
     "وزیر خارجه پرو گفت مرز با غنا بسته می‌ماند.",
     "به ادعای وزارت خارجه غنا لیما پیمان را زیر پا گذاشته است."),
    ("fa", "IRN", "PER",
     "",
     "به گفته علیرضا کاظمی وزیر آموزش پرو روابط با غنا خوب است."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "publisher", "state", "before", "said"), _LAST_SPEAKER)
def test_who_speaks_last(language: str, publisher: str, state: str, before: str, said: str) -> None:
    last = extract_statements(f"{before} {said}".strip(), language, publisher=publisher)[-1]
    assert [one.country for one in last.speaker] == [state]


@pytest.mark.parametrize(
    ("text", "gist"),
    [
        ("به گفته او مرز با غنا باز می‌ماند.", "مرز با غنا باز می‌ماند"),
        ("به اعتقاد وزیر خارجه پرو غنا همسایه خوبی است.", "غنا همسایه خوبی است"),
        ("به گفته دلشاد نورمتوف آزمون زبان در غنا گرفته می‌شود.", "آزمون زبان در غنا گرفته می‌شود"),
    ],
)
def test_without_a_comma_the_gist_begins_behind_the_speaker(text: str, gist: str) -> None:
    before = "وزیر خارجه پرو گفت روابط با غنا خوب است. "
    last = extract_statements(before + text, "fa", publisher="IRN")[-1]
    assert last.span.of(before + text) == gist


def test_the_other_state_of_a_text_is_meant_before_the_outlets() -> None:
    text = (
        "Ghana's home minister complained that people were being pushed out. Peru has not answered."
    )
    (said,) = extract_statements(text, "en", publisher="GBR")
    assert said.toward == ("GHA", "PER")
