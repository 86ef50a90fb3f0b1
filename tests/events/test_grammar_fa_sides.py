"""The Persian grammar on who does it to whom: groups, companions, envoys, names and asides."""

from __future__ import annotations

import pytest

from tests.events.test_grammar_fa import directed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # a group of states acts as its members
            "سه کشور بالتیک دیپلمات‌های روسیه را اخراج کردند.",
            {("EST+LVA+LTU", "RUS", "SANCTION")},
        ),
        (  # all but one of a group
            "کشورهای بالتیک به استثنای لتونی دیپلمات‌های روسیه را اخراج کردند.",
            {("EST+LTU", "RUS", "SANCTION")},
        ),
        (
            "کشورهای شورای همکاری خلیج فارس، به‌جز کویت، عمان و قطر، از لبنان خواستند مرز را ببندد.",
            {("SAU+ARE+BHR", "LBN", "REQUEST")},
        ),
        (  # of the three, X and Y did
            "از سه کشور بنلوکس، هلند و بلژیک دارایی بانک‌های بلاروس را مسدود کردند.",
            {("NLD+BEL", "BLR", "SANCTION")},
        ),
        (  # who does it beside the subject
            "مصر در کنار عربستان و اردن حمله اسرائیل به قطر را محکوم کرد.",
            {("EGY+SAU+JOR", "ISR", "ACCUSE"), ("ISR", "QAT", "ASSAULT")},
        ),
        (
            "فرانسه به همراه آلمان و بریتانیا از ایران خواست با آژانس همکاری کند.",
            {("FRA+DEU+GBR", "IRN", "REQUEST")},
        ),
        (  # like another one too
            "لتونی هم مانند همسایه جنوبی خود لیتوانی گذرگاه‌های مرزی با بلاروس را بست.",
            {("LVA+LTU", "BLR", "SANCTION")},
        ),
        (
            "هم برلین و هم کپنهاگ به اوکراین بیمارستان صحرایی فرستادند.",
            {("DEU+DNK", "UKR", "AID")},
        ),
        (  # not X but Y
            "ایروان نه از باکو بلکه از مسکو خواست کامیون‌ها را عبور دهد.",
            {("ARM", "RUS", "REQUEST")},
        ),
        (  # a second state behind the border
            "روسیه هزاران سرباز به مرز لهستان و لیتوانی فرستاد.",
            {("RUS", "POL+LTU", "MOBILIZE")},
        ),
        (  # a protest handed to an envoy where he is posted
            "یادداشتی اعتراضی به سفارت عراق در تهران تحویل داده شد.",
            {("IRN", "IRQ", "ACCUSE")},
        ),
        (  # an envoy who keeps the interests of another state
            "وزارت امور خارجه کاردار سفارت سوئیس را به عنوان حافظ منافع آمریکا احضار کرد.",
            {("IRN", "USA", "ACCUSE")},
        ),
        (  # the note of another state
            "سوئیس یادداشت اعتراض ایران را به آمریکا تسلیم کرد.",
            {("IRN", "USA", "ACCUSE")},
        ),
        (  # because of dealings with a third state
            "چین ۲۰ شرکت آمریکا و ۱۰ تن از مدیران آنها را به دلیل همکاری با تایوان تحریم کرد.",
            {("CHN", "USA", "SANCTION")},
        ),
        (
            "اوکراین به دلیل همکاری با روسیه رابطه خود با سوریه را قطع کرد.",
            {("UKR", "SYR", "SANCTION")},
        ),
        (  # names first, their offices and states behind
            "لاوروف، خیرت رحمان‌اف و رشید مردوف وزیران روسیه، قزاقستان و ترکمنستان دیدار کردند.",
            {("RUS+KAZ+TKM", "", "CONSULT")},
        ),
        (  # the office written behind a name wins
            "مارک روته نخست‌وزیر هلند از سورینام عذرخواهی کرد.",
            {("NLD", "SUR", "CONCEDE")},
        ),
        (  # the object of somebody called by a name only
            "لاوروف سفیر ایران را احضار کرد.",
            {("RUS", "IRN", "ACCUSE")},
        ),
        (  # whoever wanted what is vetoed
            "آمریکا پیش‌نویس قطعنامه‌ای را که الجزایر به شورای امنیت برده بود وتو کرد.",
            {("USA", "DZA", "REJECT")},
        ),
        (  # whose work something is called
            "آلبانی این حمله را کار ایران دانست.",
            {("ALB", "IRN", "ACCUSE")},
        ),
        (  # the Vietnamese host thanks his guest
            "وزیر دفاع هند وارد هانوی شد. میزبان ویتنامی از میهمان خود بابت وام سپاسگزاری کرد.",
            {("IND", "VNM", "CONSULT"), ("VNM", "IND", "SUPPORT")},
        ),
        (  # the exemption of each other's people
            "معافیت متقابل شهروندان چین و ازبکستان از روادید به اجرا درآمد.",
            {("CHN+UZB", "", "CONCEDE")},
        ),
        (  # a cause that would stand for another act
            "هند به دلیل حمله پهلگام روابط خود با پاکستان را کاهش داد.",
            {("IND", "PAK", "SANCTION")},
        ),
        (
            "مصر گذرگاه‌های خود با سودان را به روی مسافران بست.",
            {("EGY", "SDN", "SANCTION")},
        ),
        (  # who says it, behind a preposition
            "به گفته وزارت خارجه پاکستان، هند توافق آب را نقض کرد.",
            {("PAK", "IND", "ACCUSE")},
        ),
        (  # who is said to help rebels is blamed
            "اوگاندا گفت رواندا به شورشیان کنگویی کمک کرده است.",
            {("UGA", "RWA", "ACCUSE")},
        ),
        (  # an army on its border with another
            "هند ارتش خود را در مرز پاکستان به حالت آماده‌باش درآورد.",
            {("IND", "PAK", "MOBILIZE")},
        ),
        (  # what Persian agencies call Israel
            "وزیر جنگ رژیم صهیونیستی ایران را تهدید کرد. ارتش این رژیم به لبنان حمله کرد.",
            {("ISR", "IRN", "THREATEN"), ("ISR", "LBN", "ASSAULT")},
        ),
        (  # an envoy called home by his own state
            "صربستان سفیر بلگراد در واشنگتن را فراخواند.",
            {("SRB", "USA", "SANCTION")},
        ),
        (
            "سفیر بغداد در تهران به کشورش فراخوانده شد.",
            {("IRQ", "IRN", "SANCTION")},
        ),
        (
            "سفیر فرانسه در نیجر به پاریس فراخوانده شد.",
            {("FRA", "NER", "SANCTION")},
        ),
        (  # asked for what is brought then
            "روسیه در پاسخ به درخواست دیروز بلاروس سامانه دفاعی به مینسک فرستاد.",
            {("BLR", "RUS", "REQUEST"), ("RUS", "BLR", "AID")},
        ),
        (
            "وزیر دفاع مالزی با همتایان تایلندی و کامبودیایی خود گفتگو کرد.",
            {("MYS+THA", "", "CONSULT"), ("MYS+KHM", "", "CONSULT")},
        ),
        (  # these two
            "وزیر خارجه بلغارستان به اسکوپیه رفت. این دو درباره تاریخ به توافق رسیدند.",
            {("BGR", "MKD", "CONSULT"), ("BGR+MKD", "", "AGREE")},
        ),
        (  # both of them, not two out of the UN
            "ایران و عراق توافق کردند. هر دو از سازمان ملل کمک خواستند.",
            {("IRN+IRQ", "", "AGREE"), ("IRN+IRQ", "UNO", "REQUEST")},
        ),
        (  # this country, behind whom it dealt with only as a topic
            "چین ده شرکت آمریکا را به دلیل معامله با تایوان تحریم کرد. پکن به آمریکا هشدار داد.",
            {("CHN", "USA", "SANCTION"), ("CHN", "USA", "THREATEN")},
        ),
        (  # for whom somebody is ready to do it
            "ایران برای میانجیگری میان ارمنستان و آذربایجان اعلام آمادگی کرد.",
            {("IRN", "ARM+AZE", "AGREE")},
        ),
        (
            "عمان آمادگی خود را برای میزبانی گفت‌وگوهای ایران و آمریکا اعلام کرد.",
            {("OMN", "IRN+USA", "AGREE")},
        ),
        (  # the agency of atomic energy
            "ایران همکاری خود با آژانس را تعلیق کرد.",
            {("IRN", "IGO", "SANCTION")},
        ),
        (  # a resolution against somebody is no support
            "شورای حکام آژانس قطعنامه‌ای علیه ایران تصویب کرد.",
            {("IGO", "IRN", "ACCUSE")},
        ),
        (  # what is told behind an elided verb has its own sides
            "عربستان حملات اسرائیل به ایران را محکوم و بر همبستگی ریاض با تهران تاکید کرد.",
            {("ISR", "IRN", "ASSAULT"), ("SAU", "ISR", "ACCUSE"), ("SAU", "IRN", "SUPPORT")},
        ),
        (  # who is the mediator
            "طالبان و پاکستان آتش‌بس اعلام کردند. قطر میانجی این توافق بود.",
            {("AFG+PAK", "", "CONCEDE"), ("QAT", "AFG+PAK", "CONSULT")},
        ),
        (  # Mali, behind a state, not "financial"
            "فرانسه و مالی دیپلمات‌های یکدیگر را اخراج کردند.",
            {("FRA+MLI", "", "SANCTION")},
        ),
        (
            "وزیر امور اقتصادی و مالی ایران به بغداد رفت.",
            {("IRN", "IRQ", "CONSULT")},
        ),
        (  # the envoy of X in Y, and this country's envoy
            "سفیر آمریکا در ترکیه و نماینده این کشور در امور سوریه با رئیس‌جمهور لبنان دیدار کرد.",
            {("USA+LBN", "", "CONSULT")},
        ),
        (  # who talked with several before he spoke
            "وزیر خارجه آذربایجان پس از نشست سه‌جانبه با همتایان ترک و گرجستانی خود به رم رفت.",
            {("AZE+TUR+GEO", "", "CONSULT"), ("AZE", "ITA", "CONSULT")},
        ),
        (  # who denies a blow of his own answers whom it would have hit
            "ایروان تیراندازی به سوی مواضع جمهوری آذربایجان را تکذیب کرد.",
            {("ARM", "AZE", "REJECT")},
        ),
        (  # a state that shuns another's goods, or people, is no crowd
            "ایران ده‌ها نفر و نهاد آمریکایی و انگلیسی را تحریم کرد.",
            {("IRN", "USA+GBR", "SANCTION")},
        ),
        (  # firms in X, Y and Z, not those they deal with
            "آمریکا شرکت‌هایی را در چین، هنگ‌کنگ و امارات به دلیل همکاری با ایران تحریم کرد.",
            {("USA", "CHN+HKG+ARE", "SANCTION")},
        ),
        (
            "سوریه و ترکیه سفارتخانه‌های خود را بازگشایی کردند.",
            {("SYR+TUR", "", "SUPPORT")},
        ),
        (  # an attack on what is the subject's own
            "ترکیه حمله اسرائیل به کشتی خود را محکوم کرد.",
            {("ISR", "TUR", "ASSAULT"), ("TUR", "ISR", "ACCUSE")},
        ),
        (
            "هند بازداشت ماهیگیران خود توسط پاکستان را محکوم کرد.",
            {("PAK", "IND", "COERCE"), ("IND", "PAK", "ACCUSE")},
        ),
        (  # people driven home are not released
            "آلمان چهار شهروند افغان را به کابل بازگرداند.",
            {("DEU", "AFG", "COERCE")},
        ),
        (
            "سفیر اندونزی با وزیر خارجه مالزی دیدار کرد و آزادی کارگران بازداشتی را خواست.",
            {("IDN+MYS", "", "CONSULT"), ("IDN", "MYS", "REQUEST")},
        ),
    ],
)
def test_sides_are_found(text: str, expected: set[tuple[str, str, str]]):
    assert directed(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "سفیر کشورمان در بیشکک در گفت‌وگویی ظرفیت‌های تهران و بیشکک را مناسب ارزیابی کرد.",
        "رئیس‌جمهور بلاروس در گفت‌وگو با تلویزیون روسیه از خشکسالی سخن گفت.",
        "پرچم روسیه به نشانه عزای عمومی در سفارت این کشور در تهران پایین آورده شد.",
        "پلیس مرزی آلمان دو قاچاقچی را در نزدیکی مرز لهستان دستگیر کرد.",
        "وزیر خارجه نروژ نخستین سفر خود به شرق آفریقا را آغاز کرد.",
        "آمریکا نیروهای خود در قطر را به حالت آماده‌باش درآورد.",
        "به گفته شاهدان، ارمنستان آتش‌بس را نقض کرد.",
        "وزیر خارجه روسیه گفت مسکو آماده مذاکره با آمریکا است.",
        "وزیر اقتصاد جمهوری آذربایجان شیر خط لوله‌ای را که به حلب می‌رسد باز کرد.",
        "ایران از حمله به سفارت خود در لندن انتقاد کرد.",
        "لهستان و کشورهای بالتیک از پیمان اتاوا خارج می‌شوند.",
        "سازمان عفو بین‌الملل جمهوری آذربایجان را به نقض حقوق زندانیان ارمنی متهم کرد.",
        "کنسولگری ایران در استانبول ساعت کاری جدید خود را اعلام کرد.",
    ],
)
def test_no_side_is_made_up(text: str):
    assert directed(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ترکیه در کنار اوکراین ایستاد.", {("TUR", "UKR", "SUPPORT")}),
        (
            "عراق بدون ترکیه با سوریه توافقنامه آب امضا کرد.",
            {("IRQ+SYR", "", "SUPPORT")},
        ),
        (
            "هند یادداشت اعتراض خود را به پاکستان تسلیم کرد.",
            {("IND", "PAK", "ACCUSE")},
        ),
        (
            "وزیر خارجه عراق در گفت‌وگویی با همتای ایرانی خود از ترکیه انتقاد کرد.",
            {("IRQ+IRN", "", "CONSULT"), ("IRQ", "TUR", "ACCUSE")},
        ),
        (
            "پوتین و وزیران خارجه ایران و ترکیه دیدار کردند.",
            {("RUS+IRN+TUR", "", "CONSULT")},
        ),
        (
            "نخست‌وزیر هند دیدار خود با همتای پاکستانی را لغو کرد.",
            {("IND", "PAK", "SANCTION")},
        ),
        (
            "وزارت خارجه نیجر سفیر فرانسه در نیامی را فراخواند.",
            {("NER", "FRA", "ACCUSE")},
        ),
    ],
)
def test_what_looks_alike_stays(text: str, expected: set[tuple[str, str, str]]):
    assert directed(text) == expected


def test_what_is_set_is_not_put_back_by_what_was_done_before():
    text = (
        "موگادیشو پیش‌تر سفیر خود را روانه نایروبی کرده بود و قرار است کمیسیون مشترک دو کشور "
        "ژوئن امسال تشکیل شود."
    )
    assert "AGREE" in {type_ for *_, type_ in directed(text)}
