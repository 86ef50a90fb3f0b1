"""Persian as whole pages of news tell it: planned by two verbs, warnings, rows of names."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import describe_acts

_DAY = date(2024, 5, 14)  # a Tuesday


def read(text: str) -> set[str]:
    """Return what a text tells: "SANCTION actual IRN>AZE"."""
    return describe_acts(extract_events(text, "fa", day=_DAY, publisher="IRN"))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a participle has the future of the verb behind it, so the meeting is one
        ("وزیر خارجه مالزی با همتای ژاپنی خود دیدار کرده و درباره تجارت رایزنی خواهد کرد.",
         {"AGREE planned MYS+JPN"}),
        # of whom it is, that somebody goes while another one goes elsewhere
        ("در حالی وزیر خارجه هند به تهران سفر کرده است که رئیس‌جمهور ترکیه در باکو به سر می‌برد.",
         {"CONSULT actual IND>IRN", "CONSULT actual TUR>AZE"}),
        # in New York for the United Nations, whose members have counterparts, but not itself
        ("وزیر خارجه عمان برای شرکت در مجمع عمومی سازمان ملل در نیویورک حضور دارد.", set()),
        ("وزیر خارجه شیلی در حاشیه مجمع عمومی سازمان ملل با همتایان خود دیدار خواهد کرد.", set()),
        ("رئیس‌جمهور برزیل در نیویورک با همتای آمریکایی خود دیدار کرد.", {"CONSULT actual BRA>USA"}),
        # talks named after a town
        ("ژاپن گفت هدف مذاکرات استانبول همانند گفت‌وگوهای دوحه یافتن راهی برای صلح است.", set()),
        # what news wrongly tell
        ("اخبار مربوط به تماس تلفنی وزرای خارجه عراق و کویت فاقد صحت است.",
         {"CONSULT negated IRQ+KWT"}),
        # states in a row without commas; not where the row is an object
        ("وزیر خارجه عمان با وزرای خارجه مصر اردن بحرین دیدار کرد.",
         {"CONSULT actual OMN+EGY", "CONSULT actual OMN+JOR", "CONSULT actual OMN+BHR"}),
        ("سران مصر اردن و بحرین را متهم کردند.", {"ACCUSE actual EGY>JOR+BHR"}),
    ],
)  # fmt: skip
def test_meetings(text: str, wanted: set[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # what may befall another, and who is told so at home
        ("وزیر خارجه آلمان در بغداد نسبت به تشدید خطر جنگ با سوریه هشدار داد.", set()),
        ("هشدار وزیر خارجه ایتالیا نسبت به حمله نظامی به سوریه", set()),
        ("نمایندگان مجلس هند به نخست‌وزیر این کشور هشدار دادند که فریب چین را نخورد.", set()),
        ("ایران به اسرائیل نسبت به هرگونه حمله هشدار داد.", {"THREATEN actual IRN>ISR"}),
        ("روسیه درباره پیامدهای حمله به کریمه به اوکراین هشدار داد.", {"THREATEN actual RUS>UKR"}),
        # what shall not happen again, what nobody gives up
        ("سخنگوی وزارت خارجه مصر گفت اجازه نخواهیم داد این حادثه در سفارت اردن تکرار شود.", set()),
        ("سخنگوی دولت عراق گفت بغداد حاضر به چشم‌پوشی از مرز خود با کویت نیست.", set()),
        # what another one is blamed for
        ("پاکستان طالبان را متهم می‌کند که به رفت‌وآمد این گروه‌ها اجازه می‌دهد.",
         {"ACCUSE actual PAK>AFG"}),
        # who is behind something backs nobody
        ("وزیر خارجه نروژ گفت روسیه پشت تلاش‌هایی برای بی‌ثبات کردن ما است.", set()),
        # words that are others: disarming, closing, answering, recognizing
        ("این اقدام برای بی دفاع کردن لبنان در برابر اسرائیل است.", set()),
        ("رژیم صهیونیستی گذرگاه کرانه باختری-اردن را به مدت نامعلوم بست.",
         {"SANCTION actual ISR>JOR"}),
        ("سفیر پرو در شیلی با زندانیان پرویی دیدار و به درخواست‌های آنان رسیدگی کرد.", set()),
        ("عربستان از همه کشورها برای شناسایی کشور فلسطین دعوت کرد.", set()),
        # this ministry is whose the sentence before was, "as a minister" is nobody else
        (("وزارت خزانه‌داری آمریکا چهار شرکت چینی را تحریم کرد. این وزارتخانه همچنین دو شرکت روسی"
          " را تحریم کرد."), {"SANCTION actual USA>CHN", "SANCTION actual USA>RUS"}),
        ("سفیر هلند گفت: بعنوان وزیر از این حادثه در سفارت ایران اظهار تاسف می‌کنیم.",
         {"CONCEDE actual NLD>IRN"}),
    ],
)  # fmt: skip
def test_words_and_warnings(text: str, wanted: set[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # announced by a heading, a confirmation, an agenda
        ("سفر وزیر خارجه اردن به مصر طی هفته جاری", {"AGREE planned JOR>EGY"}),
        ("سخنگوی وزارت خارجه عراق سفر وزیر خارجه به کویت را تایید کرد.", {"AGREE planned IRQ>KWT"}),
        ("دستور کار رئیس‌جمهور غنا شامل دیدار با رئیس‌جمهور کنیا است.", {"AGREE planned GHA+KEN"}),
        # an accord by which something is done now
        ("مالی در چارچوب موافقتنامه‌ای که با نیجر امضا شده است، به همکاری با این کشور پایبند است.",
         {"SUPPORT background MLI+NER"}),
        # who was killed, half of a passive
        ("دو سرباز کامبوجی کشته و سه سرباز تایلندی زخمی شدند.",
         {"ASSAULT actual THA>KHM", "ASSAULT actual KHM>THA"}),
        ("ارتش تایلند دو سرباز کامبوجی را کشته و سه سرباز دیگر را اسیر کرد.",
         {"ASSAULT actual THA>KHM", "COERCE actual THA>KHM"}),
        ("نیروهای مرزی نپال و بوتان به سمت یکدیگر آتش گشودند.", {"ASSAULT actual NPL+BTN"}),
        # police and a crowd, allies of no name, what is banned, what somebody only speaks of
        ("پلیس مصر در اطراف سفارت سوریه با برخی از تظاهرکنندگان درگیر شد.", set()),
        ("پلیس اسرائیل با معترضان فلسطینی درگیر شد.", {"ASSAULT actual ISR+PSE"}),
        ("برزیل و پرو رزمایشی داشتند. برزیل به رزمایش مشترک با متحدانش ادامه خواهد داد.",
         {"COOPERATE actual BRA+PER"}),
        ("قطعنامه شورای امنیت آزمایش‌های موشکی کره شمالی را ممنوع کرده است.", set()),
        ("سخنگوی وزارت خارجه به تشریح فعالیت‌های سازمان منع سلاح‌های شیمیایی پرداخت.", set()),
        ("وزیر خارجه پرتغال در عمان هشدار داد که حمله هند به پاکستان خطرناک است.", set()),
        # this is the second round, without an apology
        (("نمایندگان عراق و کویت گفت‌وگو کردند. این دومین دور گفت‌وگو میان عراق و کویت در این ماه"
          " است."), {"CONSULT actual IRQ+KWT"}),
    ],
)  # fmt: skip
def test_announced_and_by_the_way(text: str, wanted: set[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # the journey is the one that is planned
        (("وزیر دفاع کنیا هفته آینده به اوگاندا سفر می‌کند. سفیر کنیا گفت: سفر وزیر دفاع کنیا به"
          " اوگاندا مهم است."), {"AGREE planned KEN>UGA"}),
        ("وزیر دفاع کنیا به اوگاندا سفر کرد. این سفر مهم است.", {"CONSULT actual KEN>UGA"}),
    ],
)  # fmt: skip
def test_journeys_named_again(text: str, wanted: set[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # sorry for what others did, which is no apology
        (("نخست‌وزیر نروژ گفت متأسف است که وزیر خارجه سوئد از حضور در نشست اسلو صرف‌نظر"
          " کرد."), set()),
        ("وزیر خارجه غنا گفت از کشته شدن شهروندان توگو متأسف است.", {"CONCEDE actual GHA>TGO"}),
        # an interview, and talks
        (("وزیر دفاع لهستان در گفت‌وگو با رادیو ملی گفت بلاروس تهدیدی برای منطقه"
          " است."), set()),
        ("وزیر کشور فنلاند در گفت‌وگو با خانه ملت اعلام کرد روسیه همسایه بزرگی است.", set()),
        ("وزیر خارجه قطر در گفت‌وگو با همتای عمانی خود بر همکاری تاکید کرد.",
         {"CONSULT actual QAT+OMN"}),
        # others backed the subject's own side, who thanks them
        (("وزیر خارجه کوبا از موضع مکزیک در محکومیت حمله آمریکا به کوبا و اعلام همبستگی با مردم"
          " کوبا تشکر کرد."), {"SUPPORT actual CUB>MEX"}),
        # a chance without a term is no ultimatum
        ("این معافیت به اردن فرصت می‌دهد تا از آمریکا گندم بخرد.", set()),
        ("آمریکا به کوبا یک هفته فرصت داد تا زندانیان را آزاد کند.", {"THREATEN actual USA>CUB"}),
        # talks on normal relations, a war elsewhere that one state will end, missiles at nobody
        ("رئیس‌جمهور صربستان گفت نشست عادی‌سازی روابط با کوزوو می‌تواند در وین برگزار شود.", set()),
        ("رئیس‌جمهور فرانسه گفت به جنگ در سودان پایان می‌دهد.", set()),
        ("ارتش تایوان اعلام کرد در پاسخ به رزمایش چین به شلیک موشک پرداخته است.",
         {"MOBILIZE actual CHN>TWN"}),
        # talks on the sanctions of a third, forces lined up by nobody
        ("وزیر خارجه لهستان درباره تحریم‌های بلاروس گفت‌وگو کرد.", set()),
        ("سفر وزیر خارجه هند به ارمنستان نشان از صف‌آرایی جدیدی در قفقاز دارد.",
         {"CONSULT actual IND>ARM"}),
        # a radio's name; whose deed it is that somebody condemns, though others met meanwhile
        ("منابع مرزی تاجیکستان به رادیو آزادی درباره قرقیزستان گفتند که مرز آرام است.", set()),
        (("ارتش هند پاکستان را گلوله‌باران کرد. رئیس‌جمهور فرانسه با نخست‌وزیر کانادا دیدار کرد."
          " نخست‌وزیر کانادا این عمل را محکوم کرد."),
         {"ASSAULT actual IND>PAK", "CONSULT actual FRA+CAN", "ACCUSE actual CAN>IND"}),
        # content with something, and what somebody is forbidden
        ('رئیس‌جمهور توگو از این آزمایش در غنا ابراز "رضایت" کرد.', set()),
        ("قطعنامه‌های سازمان ملل کره شمالی را از پرتاب موشک منع می‌کند.", set()),
        # what is exported from somewhere
        ("گاز از روسیه به صربستان صادر شد.", {"COOPERATE actual SRB+RUS"}),
    ],
)  # fmt: skip
def test_done_to_nobody(text: str, wanted: set[str]) -> None:
    assert read(text) == wanted
