"""The Persian grammar in reports of disputes: who does what, told beside the act or far from it."""

from __future__ import annotations

import pytest

from tests.events.test_grammar_fa import directed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # two offices of one person share the state behind the second
            "روز یکشنبه معاون وزیر و دستیار ویژه وزارت خارجه قطر در دوحه با سفیر هند دیدار کرد.",
            {("QAT+IND", "", "CONSULT")},
        ),
        (  # a relative clause that ends with a participle, its "is" unsaid
            "برزیل به تحریم‌های تازه‌ای که آمریکا علیه این کشور وضع کرده پاسخ خواهد داد.",
            {("USA", "BRA", "SANCTION"), ("BRA", "USA", "THREATEN")},
        ),
        (  # the decision of X to
            "وین از تصمیم مینسک برای اخراج سه دیپلمات اتریشی انتقاد کرد.",
            {("AUT", "BLR", "ACCUSE"), ("BLR", "AUT", "SANCTION")},
        ),
        (  # the order of closing
            "رئیس‌جمهور قزاقستان دستور تعطیلی سرکنسولگری ازبکستان در آکتاو را صادر کرد.",
            {("KAZ", "UZB", "SANCTION")},
        ),
        (  # who clashed, in the clause behind
            "درگیری زمانی رخ داد که مرزبانان ازبکستان مانع گشت نیروهای قرقیزستان شدند.",
            {("UZB+KGZ", "", "ASSAULT")},
        ),
        (
            "میان سربازان سودان و اتیوپی در الفشقه درگیری شدیدی درگرفت.",
            {("SDN+ETH", "", "ASSAULT")},
        ),
        (  # the step of X in doing, before its sign
            "اردن اقدام مسئولان سوئدی در سوزاندن قرآن در برابر سفارت ترکیه را محکوم کرد.",
            {("JOR", "SWE", "ACCUSE")},
        ),
        (  # whose words are answered
            "وزارت خارجه مصر در واکنش به سخنان نخست‌وزیر اتیوپی، دخالت در جنگ سودان را تکذیب کرد.",
            {("EGY", "ETH", "REJECT")},
        ),
        (  # after a warning to X
            "مالزی یک ساعت پس از اخطار به اندونزی، کشتی ماهیگیری این کشور را توقیف کرد.",
            {("MYS", "IDN", "THREATEN"), ("MYS", "IDN", "COERCE")},
        ),
        (  # in reaction to the refusal of X
            "کره شمالی در واکنش به خودداری آمریکا از مذاکره، پرتاب موشک بالستیک را آغاز کرد.",
            {("PRK", "USA", "MOBILIZE")},
        ),
        (  # approved sanctions on another
            "اتحادیه اروپا با ادامه تحریم‌ها علیه زیمبابوه موافقت کرد.",
            {("EUR", "ZWE", "SANCTION")},
        ),
        (  # ordered to the own army
            "نخست‌وزیر کامبوج به نیروهای مرزی دستور داد پاسگاه‌های تایلند را هدف بگیرند.",
            {("KHM", "THA", "ASSAULT")},
        ),
        (
            "توافق آتش‌بس ارمنستان و جمهوری آذربایجان از نیمه‌شب اجرایی شد.",
            {("ARM+AZE", "", "RETREAT")},
        ),
        (
            "ارمنستان پیکر دو سرباز خود را از جمهوری آذربایجان تحویل گرفت.",
            {("AZE", "ARM", "RETREAT")},
        ),
        (  # others with the envoy, the sign behind them
            "کانادا سفیر کوبا و سه کارمند دیگر را عنصر نامطلوب خواند.",
            {("CAN", "CUB", "SANCTION")},
        ),
        (
            "قبرس به تجاوز یک بالگرد ترکیه به حریم هوایی خود اعتراض کرد.",
            {("TUR", "CYP", "MOBILIZE"), ("CYP", "TUR", "ACCUSE")},
        ),
        (  # a threat faces who does what the if-clause says
            "اردن هشدار داد که اگر نیروهای اسرائیل وارد دره شوند، پیمان صلح را لغو خواهد کرد.",
            {("JOR", "ISR", "THREATEN")},
        ),
        (  # from whose soil
            "حمله به بندر پورتسودان از خاک چاد انجام شد.",
            {("TCD", "SDN", "ASSAULT")},
        ),
        (  # the own envoy driven out of
            "در پی اخراج سفیر خود از نیجر، فرانسه بنین را به پایگاه تازه برگزید.",
            {("NER", "FRA", "SANCTION")},
        ),
        (
            "رئیس‌جمهور ترکمنستان به فرمانده مرزبانی دستور داد هزار سرباز به مرز افغانستان بفرستد.",
            {("TKM", "AFG", "MOBILIZE")},
        ),
        (  # a sending that is no envoy
            "ارمنستان تانک به مرز با جمهوری آذربایجان فرستاده و فرمانده ارتش آن را تأیید کرد.",
            {("ARM", "AZE", "MOBILIZE")},
        ),
        (  # who acts, before a comma and whom it is done to
            "کانادا و نروژ، پرو و اکوادور را به خویشتن‌داری دعوت کردند.",
            {("CAN+NOR", "PER+ECU", "REQUEST")},
        ),
        (  # asked to condemn what was done
            "شیلی از شورای امنیت خواست حمله پرو به ناو شیلی را محکوم کند.",
            {("CHL", "UNO", "REQUEST"), ("PER", "CHL", "ASSAULT")},
        ),
        (  # freed by who had seized them
            "سفارت نروژ گفت دو ملوان نروژی که از سوی مراکش بازداشت شده بودند، آزاد شدند.",
            {("MAR", "NOR", "RETREAT")},
        ),
        (  # one helper for two passives
            "سه خبرنگار لهستانی در مینسک بازداشت و به زندان برده شدند.",
            {("BLR", "POL", "COERCE")},
        ),
        (  # a demand behind another thing said
            "وزیر خارجه مصر گفت سودان همسایه است و اتیوپی باید عقب بنشیند.",
            {("EGY", "ETH", "REQUEST")},
        ),
        (  # the day of the charge is not that of the charging
            "یونان مالت را به حمله به کشتی خود در ماه گذشته متهم کرد.",
            {("GRC", "MLT", "ACCUSE")},
        ),
        (  # this country: the speaker's, not that of who did it nor who heard of it
            "کنیا در دیدار با سفیر هند به تجاوز بالگرد اتیوپی به حریم هوایی این کشور اعتراض کرد.",
            {("ETH", "KEN", "MOBILIZE"), ("KEN+IND", "", "CONSULT"), ("KEN", "ETH", "ACCUSE")},
        ),
        (  # broken by whom, a passive
            "وزیر دفاع نروژ گفت حریم هوایی نروژ از سوی روسیه نقض شده است.",
            {("NOR", "RUS", "ACCUSE")},
        ),
        (  # what is answered is the other's
            "برزیل در پاسخ به افزایش تعرفه‌های هند، از وضع عوارض بر برنج هند خبر داد.",
            {("IND", "BRA", "SANCTION"), ("BRA", "IND", "SANCTION")},
        ),
        (  # one object for two verbs
            "نیروی دریایی تانزانیا یک قایق کنیایی را توقیف و پس از سه روز آزاد کرد.",
            {("TZA", "KEN", "COERCE"), ("TZA", "KEN", "RETREAT")},
        ),
        (
            "مصر حق پاسخ به حمله اتیوپی را برای خود محفوظ دانست.",
            {("ETH", "EGY", "ASSAULT"), ("EGY", "ETH", "THREATEN")},
        ),
        (
            "لائوس حریم هوایی خود را به روی پروازهایی که از میانمار می‌آید بست.",
            {("LAO", "MMR", "SANCTION")},
        ),
    ],
)
def test_a_dispute_names_both_sides(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert directed(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "دانمارک یورش به سفارت نروژ در خارطوم را نکوهش کرد.",
        "اردن از بازداشت سه نفر به اتهام جاسوسی برای سوریه خبر داد.",
        "شهردار پاریس دستور تعطیلی نمایشگاه ژاپن را صادر کرد.",
        "میان هواداران دو باشگاه ایران و عراق درگیری رخ داد.",
        "وزیر کشور به نیروهای پلیس دستور داد با قاچاق مقابله کنند.",
        "شورای شهر تهران با ادامه تحریم کالاهای خارجی موافقت کرد.",
        "کالاهایی که چین به هند داده در انبار ماند.",
        "نظامیان ترکیه بیست فروند پهپاد و ۳ نهاد و شرکت را نمایش دادند.",
        "پلیس لبنان یک شبکه جاسوسی برای اسرائیل را در بیروت کشف کرد.",
        "به دلیل قطع روابط سیاسی غنا و توگو، سفارت سوئیس ویزا صادر می‌کند.",
        "گروهی هکری مسئولیت حمله به سامانه‌های بانک اوکراین را بر عهده گرفت.",
        "وزارت خارجه نپال گزارش‌های منتشرشده مبنی بر مذاکره با بوتان را رد کرد.",
        "کارگران در لیسبون گرد آمدند و افزایش دستمزد را خواستار شدند.",
        "این گام‌ها برای کاهش هزینه برق در اسپانیا برداشته شده است.",
        "نه اسپانیا پیشنهادی داد و نه پرتغال.",
        "وزیر کشور مصر گفت شهرداری باید عقب بنشیند.",
        "وزیر خارجه کنیا گفت باشگاه نایروبی به تعهدات خود عمل نکرده است.",
        "نان و آب، ماهی و برنج را به روستا بردند.",
        "سفارت چین به پرسش خبرنگاران پاسخ نداد.",
        "کتاب‌ها در لندن جمع و به انبار برده شدند.",
        "شورای امنیت حمله شورشیان تحت حمایت سودان را بررسی کرد.",
        "وزیر نیروی مصر گفت قانون آب از سوی کشاورزان نقض شده است.",
        "مصر موزه را تعطیل و پس از سه روز باز کرد.",
    ],
)
def test_what_only_looks_like_a_dispute_stays_silent(text: str) -> None:
    assert directed(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # a ministry at its seat
            ("باکو مدعی شد ارمنستان مرز را گلوله‌باران کرده است؛ وزارت دفاع در ایروان این ادعا را "
            "رد کرد."),
            {("AZE", "ARM", "ACCUSE"), ("ARM", "AZE", "REJECT")},
        ),
        (  # states counted before they are named
            "سه کشور نروژ، سوئد و دانمارک بلاروس را به جاسوسی متهم کردند.",
            {("NOR+SWE+DNK", "BLR", "ACCUSE")},
        ),
        (  # who summons, and what for, without a word who
            ("در پی تیراندازی مرزبانان ترکیه به سوی چند چوپان، سفیر این کشور احضار شد و از آنکارا "
            "خواسته شد عاملان را مجازات کند."),
            {("TUR", "IRN", "ASSAULT"), ("IRN", "TUR", "ACCUSE"), ("IRN", "TUR", "REQUEST")},
        ),
        (  # mediation offered by one and accepted by another
            "باکو میانجیگری آنکارا را پذیرفت و ایروان در این باره سکوت کرد.",
            {("AZE", "TUR", "AGREE")},
        ),
        (  # a charge told in full, without the sign of the object
            "لیما ادعای کیتو مبنی بر اینکه پرو به برزیل سلاح داده است، کذب محض دانست.",
            {("ECU", "PER", "ACCUSE"), ("PER", "ECU", "REJECT")},
        ),
        (  # a list of peoples behind a preposition
            "فرانسه صدور روادید برای شهروندان کویتی، قطری و عمانی را آسان کرد.",
            {("FRA", "KWT+QAT+OMN", "CONCEDE")},
        ),
        (  # each one the other
            "رباط و الجزایر هر یک دیگری را به نقض حریم هوایی متهم کردند.",
            {("MAR+DZA", "", "ACCUSE")},
        ),
        (  # whose rule was violated
            "ترکیه دهوک را گلوله‌باران کرد. دوحه نیز آن را نقض آشکار حاکمیت عراق خواند.",
            {("TUR", "IRQ", "ASSAULT"), ("QAT", "TUR", "ACCUSE")},
        ),
        (  # both of those who helped
            ("قطر صد تن آرد به لبنان فرستاد و مصر نیز ده آمبولانس به بیروت داد. نخست‌وزیر لبنان از "
            "هر دو کشور قدردانی کرد."),
            {
                ("QAT", "LBN", "AID"), ("EGY", "LBN", "AID"), ("LBN", "QAT+EGY", "SUPPORT"),
            },
        ),
    ],
)  # fmt: skip
def test_sides_that_are_told_about_are_found(
    text: str, expected: set[tuple[str, str, str]]
) -> None:
    assert directed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # "also" is joined to no word behind it
            "ژاپن هم قول داده است صد هزار تن برنج به سودان بفرستد.",
            {("JPN", "SDN", "AGREE")},
        ),
        (  # the day of a charge is not that of what is told next
            "لهستان مسکو را به آتش‌سوزی خرداد ورشو متهم کرد و دو دیپلمات روس را بیرون راند.",
            {("POL", "RUS", "ACCUSE"), ("POL", "RUS", "SANCTION")},
        ),
        (  # a ministry in a capital that the text is on
            "لتونی دو دیپلمات بلاروس را اخراج کرد. وزیر خارجه در مینسک این اقدام را محکوم کرد.",
            {("LVA", "BLR", "SANCTION"), ("BLR", "LVA", "ACCUSE")},
        ),
        (  # who had put on whom what is lifted
            "تحریم‌هایی که آمریکا بر بلاروس گذاشته بود برداشته شد.",
            {("USA", "BLR", "RETREAT")},
        ),
        (  # the first to do it does it
            "این نخستین وزیر دفاع ژاپن است که از ویتنام دیدن می‌کند.",
            {("JPN", "VNM", "CONSULT")},
        ),
        (  # either this or that: only the threat
            "ترکیه به سوئد هشدار داد یا شورشیان را تحویل می‌دهد یا سفارت سوئد بسته می‌شود.",
            {("TUR", "SWE", "THREATEN")},
        ),
        (  # both as those who are asked
            "ارمنستان و آذربایجان در مرز به هم آتش گشودند. گرجستان از هر دو خواست پس بنشینند.",
            {("ARM+AZE", "", "ASSAULT"), ("GEO", "ARM+AZE", "REQUEST")},
        ),
        (  # the same, done by a third state
            "لیتوانی سفیر خود را از مینسک فراخواند. لهستان نیز همین کار را کرد.",
            {("LTU", "BLR", "SANCTION"), ("POL", "BLR", "SANCTION")},
        ),
        (  # a promise to release is a release to come
            "نخست‌وزیر پاکستان قول داد زندانیان هندی را آزاد کند.",
            {("PAK", "IND", "RETREAT")},
        ),
        (  # what was bought is no aid
            "جنگنده‌هایی که مصر از فرانسه خریده بود، دیروز تحویل نیروی هوایی مصر شد.",
            {("FRA", "EGY", "COOPERATE")},
        ),
        (
            "سفیر تازه ژاپن به حضور امیر کویت رسید و استوارنامه خود را تقدیم کرد.",
            {("JPN", "KWT", "SUPPORT")},
        ),
        ("فرانسه کاردار خود را از الجزیره فراخواند.", {("FRA", "DZA", "SANCTION")}),
        ("دولت مالی سفیر سوئد را اخراج کرد.", {("MLI", "SWE", "SANCTION")}),
        (
            "نیجر دو مهندس چینی را آزاد کرد. پکن ده روز پیش صادرات به نیامی را قطع کرده بود.",
            {("NER", "CHN", "RETREAT")},
        ),
        (
            "امیر قطر دیدگاه‌های خود را با پادشاه اردن در میان گذاشت.",
            {("QAT+JOR", "", "CONSULT")},
        ),
        (
            "حضور یازده‌ساله سربازان هلندی در مالی دیروز به سر آمد.",
            {("NLD", "MLI", "RETREAT")},
        ),
        ("سربازان سودان بر پاسگاه مرزی اتیوپی تاختند.", {("SDN", "ETH", "ASSAULT")}),
        (
            "گامبیا از سنگال خواست مرز را باز کند. داکار پاسخ داد که مرز باز نخواهد شد.",
            {("GMB", "SEN", "REQUEST"), ("SEN", "GMB", "REJECT")},
        ),
        (
            "معاون وزیر خارجه ژاپن نارضایتی توکیو را به کاردار چین ابلاغ کرد.",
            {("JPN", "CHN", "ACCUSE")},
        ),
    ],
)
def test_who_is_meant_and_whether_it_is_done(
    text: str, expected: set[tuple[str, str, str]]
) -> None:
    assert directed(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "هجوم ملخ‌ها از پاکستان به مزارع هند خسارت زد.",
        "هجوم گردشگران آلمانی به اسپانیا هتل‌ها را پر کرده است.",
        "شصتمین سال برقراری روابط هند و ژاپن فرا رسید.",
        "افراد مسلح به بازاری در شمال نیجریه یورش بردند و به سوی مرز نیجر گریختند.",
        "مجلس با محدودیت ورود اتباع افغانستانی موافقت کرد.",
        "پلیس ترکیه سه نفر را به ظن دست داشتن در انفجار آنکارا بازداشت کرد.",
        "کنیا به آینده روابط با ژاپن دل بسته است.",
    ],
)
def test_what_no_state_does_to_another_stays_silent(text: str) -> None:
    assert directed(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "فنلاند در حال بررسی قانونی است که ورود گردشگران روس را ممنوع می‌کند.",
        "پارلمان لهستان طرحی را بررسی می‌کند که صادرات به بلاروس را منع می‌کند.",
        "پلیس پرو معاون رئیس‌جمهور را بازداشت کرد.",
        "جراحان هندی و افغان در دهلی نو با هم رایزنی کردند.",
        "وزیر خارجه هند روایت رسانه‌های پاکستانی را ساختگی خواند.",
        "وزیر نفت عراق نتایج را با خبرنگاران ترکیه در میان گذاشت.",
    ],
)
def test_plans_own_officials_and_the_press_stay_silent(text: str) -> None:
    assert directed(text) == set()
