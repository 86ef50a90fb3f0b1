from __future__ import annotations

import datetime as dt

import pytest

from hamgara.ingest.fulldates import find_full_dates, read_full_date
from hamgara.ingest.news import find_agencies, find_published

DAY = dt.date(2019, 1, 18)


@pytest.mark.parametrize(
    "text",
    [
        "۱۳۹۷/۱۰/۲۸",
        "1397-10-28",
        "۲۸ دی ۱۳۹۷",
        "جمعه ۲۸ دی‌ماه ۱۳۹۷ ساعت ۱۴:۲۳",
        "18 January 2019",
        "Jan. 18, 2019",
        "January 18th, 2019",
        "18 yanvar 2019",
        "18.01.2019 14:23",
        "2019-01-18T22:00:00+03:30",
        "Fri, 18 Jan 2019 10:00:00 GMT",
        "۱۸ ژانویه ۲۰۱۹",
        "۲۸ دی ۱۳۹۷ (۱۸ ژانویه ۲۰۱۹)",
    ],
)
def test_full_dates_are_read(text: str):
    assert read_full_date(text) == DAY


@pytest.mark.parametrize(
    "text", ["", "28 دی", "2019", "13:45", "1.2.3.4", "2019-13-40", "چهارشنبه"]
)
def test_what_is_no_full_date_is_none(text: str):
    assert find_full_dates(text) == []
    assert read_full_date(text) is None


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("عنوان\nتاریخ انتشار: ۲۸ دی ۱۳۹۷ - ۱۰:۱۲\nمتن خبر", "label"),
        ("عنوان\nکد خبر: ۸۳۱۲۳۴ | ۱۳۹۷/۱۰/۲۸\nمتن", "label"),
        ("Title\nPublished: 18 January 2019\nText", "label"),
        ("Published 18 January 2019, updated 20 March 2021\nText", "label"),
        ("Başlıq\nDərc olunub: 18.01.2019\nMətn", "label"),
        ("تهران - ۲۸ دی ۱۳۹۷ - ایرنا - وزیر گفت", "dateline"),
        ("BAKU, January 18, 2019 (Reuters) - The minister said", "dateline"),
        ("Bakı, 18 yanvar 2019, AZƏRTAC - Nazir dedi", "dateline"),
        ("Başlıq\nBakı, 18 yanvar 2019, AZƏRTAC\nNazir dedi", "dateline"),
        ("TEHRAN, January 18, 2019 (IRNA)\nThe minister said", "dateline"),
        ("عنوان\n۱۳۹۷/۱۰/۲۸ - ایرنا\nوزیر گفت", "dateline"),
        ("عنوان\nجمعه ۲۸ دی ۱۳۹۷ ساعت ۱۴:۲۳ | خبرگزاری فارس\nوزیر گفت", "dateline"),
    ],
)
def test_the_day_of_publication_and_its_place(text: str, source: str):
    assert find_published(text) == (DAY, source)


@pytest.mark.parametrize(
    "text",
    [
        "امروز: جمعه ۲۸ دی ۱۳۹۷\nعنوان\nمتن",
        "جمعه ۲۸ دی ۱۳۹۷\nعنوان\nمتن",
        "Retrieved: 18 January 2019\nTitle",
        "آخرین به‌روزرسانی: ۱۳۹۷/۱۰/۲۸\nعنوان",
        "تاریخ دریافت: ۱۳۹۷/۱۰/۲۸",
        "Published: 18 January 2019\nPublished: 20 January 2019",
        "توافق در ۲۸ دی ۱۳۹۷ امضا شد.",
        "تاریخ انتشار: دیروز",
        "۲۸ دی ۱۳۹۷ ایرنا از آن خبر داد",
        "امروز ۱۳۹۷/۱۰/۲۸ ایرنا",
        "Archive of January 18, 2019 Reuters",
        "",
    ],
)
def test_other_days_are_no_publication_date(text: str):
    assert find_published(text) == (None, "")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("به گزارش سپهر نیوز: وزیر آمد.", [("سپهر نیوز", "", "lead")]),
        ("به گزارش خبرنگار ایرنا، وزیر آمد.", [("ایرنا", "irna", "lead")]),
        (
            "به گزارش ایسنا به نقل از رویترز، او آمد.",
            [("ایسنا", "isna", "lead"), ("رویترز", "reuters", "lead")],
        ),
        ("وزیر آمد.\n\nایرنا", [("ایرنا", "irna", "credit")]),
        ("وزیر آمد.ایرنا", [("ایرنا", "irna", "credit")]),
        ("تهران - ایرنا - وزیر آمد.", [("ایرنا", "irna", "dateline")]),
        ("BAKU (Reuters) - He came.", [("Reuters", "reuters", "dateline")]),
        ("He came, according to Tasnim News Agency.", [("Tasnim", "tasnim", "lead")]),
        ("APA xəbər verir ki, nazir gəldi.", [("APA", "apa", "lead")]),
        ("Nazir gəldi, Trend-ə istinadən bildirilir.", [("Trend", "trend", "lead")]),
        ("به گزارش فارس، وزیر آمد.", [("فارس", "fars", "lead")]),
        ("به گزارش تسنیم، وزیر آمد.", [("تسنیم", "tasnim", "lead")]),
        ("به گزارش مهر از شیراز، وزیر آمد.", [("مهر", "mehr", "lead")]),
        ("به گزارش خبرنگار مهر، وزیر آمد.", [("مهر", "mehr", "lead")]),
        ("به نقل از میزان، وزیر آمد.", [("میزان", "mizan", "lead")]),
        ("به گزارش خبرگزاری فارس، وزیر آمد.", [("خبرگزاری فارس", "fars", "lead")]),
        ("به گزارش استانداری فارس، وزیر آمد.", []),
        ("به گزارش اداره آب فارس، وزیر آمد.", []),
        ("به گزارش وزارت خارجه، وزیر آمد.", []),
        ("به گزارش پلیس، دو نفر بازداشت شدند.", []),
        ("ماه مهر در فارس", []),
    ],
)
def test_agencies_with_their_place(text: str, found: list[tuple[str, str, str]]):
    agencies = find_agencies(text)
    assert [(one.name, one.key, one.source) for one in agencies] == found
    for one in agencies:
        assert one.span.of(text) == one.name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bakı, 14 mart 2024, AZƏRTAC\n\nNazir danışıb.", "AZƏRTAC"),
        ("Bakı, 14 mart, AZƏRTAC\n\nNazir danışıb.", "AZƏRTAC"),
        ("Tbilisi. 21 iyun. APA. Gürcüstanın naziri danışıb.", "APA"),
        ("Nazir 14 mart, APA binasında danışıb.", ""),
    ],
)
def test_an_agency_behind_place_and_day(text: str, name: str):
    found = [(one.name, one.source) for one in find_agencies(text)]
    assert found == ([(name, "dateline")] if name else [])


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("تهران - ایرنا - ۱۵ اسفند ۱۴۰۲ - وزیر خارجه دیروز به باکو رفت.", dt.date(2024, 3, 5)),
        ("تهران - مهر - ۱۵ اسفند ۱۴۰۲ - وزیر خارجه دیروز به باکو رفت.", dt.date(2024, 3, 5)),
        ("شیراز – فارس – ۱۵ مهر ۱۴۰۲ – کنسول دیروز به لیما رفت.", dt.date(2023, 10, 7)),
        ("باکو - ۲۰ مارس ۲۰۲۴ - آپا - سفیر دیروز رفت.", dt.date(2024, 3, 20)),
        ("تهران - دولت - ۱۵ اسفند ۱۴۰۲ - وزیر خارجه دیروز به باکو رفت.", None),
        ("تهران - مهر ۱۴۰۲ - وزیر خارجه دیروز به باکو رفت.", None),
        ("Bakı, 5 aprel 2023, AZƏRTAC. Nazirlər görüşüb.", dt.date(2023, 4, 5)),
        ("به گزارش خبرگزاری مهر، پنجشنبه ۲۴ اسفند ۱۴۰۲، دولت پرو دیروز سفیر را فراخواند.",
         dt.date(2024, 3, 14)),
        ("به گزارش فارس، ۲۴ اسفند ۱۴۰۲، دولت پرو دیروز سفیر را فراخواند.", dt.date(2024, 3, 14)),
        ("به نقل از تسنیم، پنج‌شنبه ۲۴ اسفند ۱۴۰۲: دولت پرو نامه داد.", dt.date(2024, 3, 14)),
        ("به گزارش خبرنگار ایسنا، ۱۴ مارس ۲۰۲۴، دولت پرو سفیر را فراخواند.", dt.date(2024, 3, 14)),
        ("به گزارش شبکه خبر، ۱۴۰۲/۱۲/۲۴، دولت پرو سفیر را فراخواند.", dt.date(2024, 3, 14)),
        ("به گزارش پلیس، پنجشنبه ۲۴ اسفند ۱۴۰۲، دو نفر بازداشت شدند.", None),
        ("به گزارش ایرنا، پنجشنبه ۲۴ اسفند، دولت پرو سفیر را فراخواند.", None),
        ("به گزارش ایرنا، در نشست ۲۴ اسفند ۱۴۰۲، دولت پرو سفیر را فراخواند.", None),
        ("به گزارش ایرنا، بیانیه ۱۹ بهمن ۱۳۵۷، سندی تاریخی است.", None),
        ("به گزارش ایرنا، دولت پرو ۲۴ اسفند ۱۴۰۲، سفیر را فراخواند.", None),
        ("ایران و ترکیه ۱۵ اسفند ۱۴۰۲ - به گفته ایرنا - توافق کردند.", None),
        ("The talks of 5 March 2024. IRNA said so.", None),
    ],
)  # fmt: skip
def test_an_opening_of_place_agency_and_day_is_a_dateline(line: str, day: dt.date | None):
    assert find_published(line)[0] == day


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("ATHENS, Dec. 6, 2019 (AP) - Greece expelled two envoys.", ["AP"]),
        ("ANKARA, Sept. 6 (Reuters) - The ministers met.", ["Reuters"]),
        ("تهران - مهر - ۱۵ اسفند ۱۴۰۲ - وزیر خارجه رفت.", ["مهر"]),
        ("شیراز - مهر ۱۴۰۲ - وزیر خارجه رفت.", []),
        ("ATHENS, a port. It rained (AP) - The ministers met.", []),
    ],
)
def test_the_point_of_a_short_month_ends_no_dateline(line: str, names: list[str]):
    assert [agency.name for agency in find_agencies(line)] == names
