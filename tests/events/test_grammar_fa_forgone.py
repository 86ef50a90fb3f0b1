"""Persian acts that are given up, refused, only threatened with, or answered in the passive."""

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import describe_acts

DAY = date(2023, 5, 10)


def describe(text: str) -> set[str]:
    """Return what a Persian text tells."""
    return describe_acts(extract_events(text, "fa", day=DAY))


GIVEN_UP = [
    ("نیجر از اخراج سفیر چاد صرف‌نظر کرد.", {"SANCTION negated NER>TCD"}),
    ("گابن از اخراج کاردار توگو صرف نظر کرد.", {"SANCTION negated GAB>TGO"}),
    ("رئیس‌جمهور مالاوی از سفر به زامبیا منصرف شد.", {"CONSULT negated MWI>ZMB"}),
    ("ارتش چاد از حمله به نیجر منصرف شد.", {"ASSAULT negated TCD>NER"}),
    ("وزیر خارجه مجارستان از دیدار با همتای رومانیایی خود منصرف شد.", {"CONSULT negated HUN+ROU"}),
    ("بولیوی از طرح شکایت علیه پاراگوئه منصرف شد.", {"ACCUSE negated BOL>PRY"}),
    ("استرالیا شکایت خود علیه چین را پس گرفت.", {"RETREAT actual AUS>CHN"}),
    ("غنا از خرید گندم بنین منصرف شد.", set()),
    ("غنا از دعوت توگو صرف‌نظر کرد.", {"AGREE planned TGO>GHA"}),
]
MENACED = [
    ("ازبکستان قرقیزستان را از قطع گاز ترساند.", {"THREATEN actual UZB>KGZ"}),
    ("لومه آکرا را از بسته شدن مرزها ترساند.", {"THREATEN actual TGO>GHA"}),
    ("رئیس‌جمهور نیکاراگوئه سفیر کلمبیا را از اخراج بیم داد.", {"THREATEN actual NIC>COL"}),
    ("آکرا لومه را از ملی شدن معدن‌هایش بیم داد.", {"THREATEN actual GHA>TGO"}),
    ("کارشناسان از سیل در پاکستان و هند بیم دادند.", set()),
]
WITHHELD = [
    ("امتناع بغداد از تحویل متهمان به ترکیه آنکارا را رنجاند.", {"REJECT actual IRQ>TUR"}),
    ("خودداری نپال از پس دادن یک زمین مرزی هند را خشمگین کرد.", {"REJECT actual NPL>IND"}),
    ("امتناع نروژ از ارسال موشک برای اوکراین کی‌یف را نومید کرد.", {"REJECT actual NOR>UKR"}),
    ("اجتناب برزیل از محکوم کردن روسیه واشنگتن را ناراحت کرد.", set()),
    ("روسیه از آزاد کردن ملوانان اوکراینی خودداری کرد.", {"REJECT actual RUS>UKR"}),
]
ANSWERED = [
    (
        "درخواست ترکیه از عراق برای تحویل متهمان پنجشنبه جواب رد گرفت.",
        {"REQUEST actual TUR>IRQ", "REJECT actual IRQ>TUR"},
    ),
    (
        "درخواست مسکو برای دیدار در ورشو پذیرفته نشد.",
        {"REQUEST actual RUS>POL", "REJECT actual POL>RUS"},
    ),
    (
        "درخواست دمشق از بغداد برای بازگشایی مرز رد شد.",
        {"REQUEST actual SYR>IRQ", "REJECT actual IRQ>SYR"},
    ),
    (
        "تقاضای وام پاکستان از عربستان پاسخ منفی گرفت.",
        {"REQUEST actual PAK>SAU", "REJECT actual SAU>PAK"},
    ),
    (
        "درخواست عمان از سوی یمن رد شد.",
        {"REQUEST actual OMN>YEM", "REJECT actual YEM>OMN"},
    ),
    ("پیشنهاد میانجی‌گری قطر در خارطوم با جواب رد روبه‌رو شد.", {"REJECT actual SDN>QAT"}),
    ("خواسته روسیه از قزاقستان برای اعزام نیرو پذیرفته نشد.", {"REJECT actual KAZ>RUS"}),
    ("درخواست سوئد از ترکیه پذیرفته شد.", {"AGREE actual TUR>SWE"}),
    ("درخواست لهستان از برلین برای خرید سامانه جواب مثبت گرفت.", {"AGREE actual DEU>POL"}),
    (
        "مصر از اتیوپی خواست پر کردن سد را متوقف کند. جواب آدیس‌آبابا منفی بود.",
        {"REQUEST actual EGY>ETH", "REJECT actual ETH>EGY"},
    ),
    (
        "پاسخ ایران به درخواست عراق منفی است.",
        {"REQUEST actual IRQ>IRN", "REJECT actual IRN>IRQ"},
    ),
    ("درخواست پناهندگی او در آلمان رد شد.", set()),
    ("نتیجه آزمایش وزیر خارجه اردن در مصر منفی بود.", set()),
]


@pytest.mark.parametrize(("text", "want"), GIVEN_UP)
def test_what_is_given_up_is_not_done(text: str, want: set[str]) -> None:
    assert describe(text) == want


@pytest.mark.parametrize(("text", "want"), MENACED)
def test_what_somebody_frightens_another_with_is_no_act(text: str, want: set[str]) -> None:
    assert describe(text) == want


@pytest.mark.parametrize(("text", "want"), WITHHELD)
def test_what_somebody_refuses_to_do_is_no_act(text: str, want: set[str]) -> None:
    assert describe(text) == want


@pytest.mark.parametrize(("text", "want"), ANSWERED)
def test_whom_a_request_was_put_to_answers_it(text: str, want: set[str]) -> None:
    assert describe(text) == want


def test_the_day_of_the_answer_is_not_that_of_the_request() -> None:
    text = "درخواست ترکیه از عراق برای تحویل متهمان پنجشنبه جواب رد گرفت."
    days = {one.type: one.date for one in extract_events(text, "fa", day=DAY)}
    assert days["REQUEST"] is None
    assert days["REJECT"] is not None
    assert days["REJECT"].source == "text"
