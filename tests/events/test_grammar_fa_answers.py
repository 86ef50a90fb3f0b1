"""Persian texts that name a side only before or after an act: answers, bare names."""

import pytest

from tests.events.test_grammar_fa_acts import told


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param(
            "مصر از سودان خواست مرز را باز کند. خارطوم پاسخ داد تا پایان جنگ چنین نخواهد کرد.",
            ("SDN", "EGY", "REJECT"),
            id="will-not-do-so",
        ),
        pytest.param(
            "ژاپن از کره جنوبی خواست مجسمه را بردارد. سئول گفت این کار را نمی‌کند.",
            ("KOR", "JPN", "REJECT"),
            id="does-not-do-it",
        ),
        pytest.param(
            "گرجستان از روسیه خواست پست‌های بازرسی را برچیند. سخنگوی کرملین گفت مسکو عقب نخواهد "
            "نشست.",
            ("RUS", "GEO", "REJECT"),
            id="said-by-a-spokesman",
        ),
        pytest.param(
            "هند پاکستان را به پناه دادن به تروریست‌ها متهم کرد و اسلام‌آباد همه را دروغ محض خواند.",
            ("PAK", "IND", "REJECT"),
            id="all-of-it-is-a-lie",
        ),
        pytest.param(
            "لهستان روسیه را مسئول آتش‌سوزی ورشو دانست. کرملین این دلایل را بی‌پایه توصیف کرد.",
            ("RUS", "POL", "REJECT"),
            id="these-reasons",
        ),
        pytest.param(
            "کنیا اوگاندا را به ربودن یک فعال سیاسی متهم کرد. کامپالا این سخنان را نادرست خواند.",
            ("UGA", "KEN", "REJECT"),
            id="these-words-are-wrong",
        ),
        pytest.param(
            "یوهان لیند یکشنبه وارد آنکارا شد. نخست‌وزیر سوئد فردا با رئیس‌جمهور ترکیه دیدار می‌کند.",
            ("SWE", "TUR", "CONSULT"),
            id="office-in-the-next-sentence",
        ),
        pytest.param(
            "کارلا رودریگز از نیکاراگوئه خواست زندانیان را آزاد کند. وزیر خارجه کاستاریکا در "
            "سن‌خوزه با خبرنگاران سخن می‌گفت.",
            ("CRI", "NIC", "REQUEST"),
            id="office-of-who-asked",
        ),
        pytest.param(
            "ماریا کوستا از رواندا پوزش خواست و به خبرنگاران چیزی نگفت. خانم کوستا وزیر خارجه "
            "پرتغال است.",
            ("PRT", "RWA", "CONCEDE"),
            id="office-with-the-surname",
        ),
        pytest.param(
            "هند پیش‌نویسی را که کنیا و غنا برای اصلاح شورا آورده بودند رد کرد.",
            ("IND", "GHA+KEN", "REJECT"),
            id="draft-that-others-had-made",
        ),
        pytest.param(
            "متنی که نروژ درباره هائیتی روی میز شورای امنیت نهاده بود، با وتوی چین کنار رفت.",
            ("CHN", "NOR", "REJECT"),
            id="veto-of-what-another-had-put",
        ),
        pytest.param(
            "در بیانیه دولت کنیا آمده است چنانچه سومالی کشتی‌ها را رها نکند، نایروبی دست به کار "
            "خواهد شد.",
            ("KEN", "SOM", "THREATEN"),
            id="acts-if-another-does-not",
        ),
        pytest.param(
            "وزیر دفاع اسرائیل گفت اگر لبنان جلو حزب‌الله را نگیرد، بیروت در امان نخواهد بود.",
            ("ISR", "LBN", "THREATEN"),
            id="another-is-not-safe",
        ),
        pytest.param(
            "سخنگوی وزارت خارجه چین وعده داد پاسخ پکن برای واشنگتن دردناک خواهد بود.",
            ("CHN", "USA", "THREATEN"),
            id="promises-harm",
        ),
        pytest.param(
            "بازداشت سه ماهیگیر تونسی به دست گارد ساحلی لیبی اعتراض تونس را در پی داشت.",
            ("TUN", "LBY", "ACCUSE"),
            id="brought-about-a-protest",
        ),
        pytest.param(
            "درخواست قبرس برای عضویت در پیمان با مخالفت ترکیه روبه‌رو شد.",
            ("TUR", "CYP", "REJECT"),
            id="met-with-a-refusal",
        ),
        pytest.param(
            "ورود ناو چینی به آب‌های ژاپن توکیو را واداشت سفیر پکن را احضار کند.",
            ("JPN", "CHN", "ACCUSE"),
            id="made-to-summon",
        ),
        pytest.param(
            "مینسک هم بیکار ننشست: کاردار لهستان احضار و وابسته نظامی آن کشور اخراج شد.",
            ("BLR", "POL", "ACCUSE"),
            id="summoned-by-who-is-named-before",
        ),
        pytest.param(
            "توکیو از پرواز پهپاد خشمگین است. سفیر روسیه دیروز احضار شد و یادداشت اعتراض گرفت.",
            ("JPN", "RUS", "ACCUSE"),
            id="summoned-by-the-subject-before",
        ),
        pytest.param(
            "سخنگوی دولت اتیوپی گفت اریتره به شورشیان پول می‌رساند.",
            ("ETH", "ERI", "ACCUSE"),
            id="says-that-another-pays-rebels",
        ),
        pytest.param(
            "وزیر خارجه قبرس گفت ترکیه قطعنامه‌ها را زیر پا می‌گذارد.",
            ("CYP", "TUR", "ACCUSE"),
            id="says-that-another-treads-on-resolutions",
        ),
        pytest.param(
            "بخارست می‌گوید مجارستان برای برهم زدن آرامش مرز به شورشیان پول می‌رساند.",
            ("ROU", "HUN", "ACCUSE"),
            id="a-verb-in-two-words-ends-no-clause",
        ),
        pytest.param(
            "وزیر خارجه گرجستان در تفلیس پذیرای همتای اتریشی خود بود. میهمان در پایان از میزبانش "
            "دعوت کرد پاییز به وین بیاید.",
            ("AUT", "GEO", "AGREE"),
            id="guest-invites-host",
        ),
        pytest.param(
            "رئیس‌جمهور شیلی در سانتیاگو میزبان همتای بولیویایی خود بود. مهمان پیشنهاد میزبان برای "
            "بازگشایی سفارت‌ها را نپذیرفت.",
            ("BOL", "CHL", "REJECT"),
            id="guest-refuses-host",
        ),
        pytest.param(
            "نخست‌وزیر هلند با همتای سوئدی خود در لاهه دیدار کرد و میهمان از میزبان دعوت کرد به "
            "استکهلم بیاید.",
            ("SWE", "NLD", "AGREE"),
            id="invites-the-host",
        ),
        pytest.param(
            "مأموران گمرک غنا محموله یک شرکت نیجریه‌ای را ضبط کردند و سفارت این کشور در آکرا "
            "خواهان پس دادن فوری آن شد.",
            ("NGA", "GHA", "REQUEST"),
            id="embassy-of-this-country-in-a-capital",
        ),
        pytest.param(
            "توپخانه اوگاندا دیشب روستاهای هر دو همسایه جنوبی خود، تانزانیا و رواندا، را کوبید.",
            ("UGA", "RWA+TZA", "ASSAULT"),
            id="both-neighbors-named-before-the-sign",
        ),
        pytest.param(
            "اوروگوئه از پاراگوئه بابت ارسال دو بالگرد آتش‌نشان قدردانی کرد.",
            ("PRY", "URY", "AID"),
            id="thanked-for-what-was-sent",
        ),
        pytest.param(
            "چین سامانه ناوبری هواپیماهای فیلیپین را کور کرد.",
            ("CHN", "PHL", "COERCE"),
            id="blinds-the-navigation",
        ),
        pytest.param(
            "جنگنده‌های سودان روستایی در خاک چاد را زیر بمب گرفتند.",
            ("SDN", "TCD", "ASSAULT"),
            id="takes-under-bombs",
        ),
    ],
)
def test_side_told_elsewhere(text: str, want: tuple[str, str, str]) -> None:
    assert want in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "سفیر مصر در خارطوم از آب و هوا گفت. خارطوم گفت تا پایان جنگ بندر را نمی‌فروشد.",
        "نخست‌وزیر مالت گفت دولتش مالیات را بالا نمی‌برد.",
        "سفیر ایران گفت اگر باکو نخواهد، تهران در بازسازی کمک نمی‌کند.",
        "وزیر راه ارمنستان گفت اگر هوا خوب نباشد، جاده گرجستان باز نمی‌شود.",
        "پاکستان گذرگاه چمن را به روی افغان‌ها مسدود کرد.",
        "وزیر کشور نیجر گفت بنین قاچاقچیان را بازداشت کرده است.",
        "رئیس‌جمهور زامبیا گفت مالاوی سال خوبی داشته است.",
        "نماینده اوگاندا از رواندا گله نکرد؛ سفیر کنیا پشت تریبون رفت.",
        "سومین هواپیمای امدادی دیروز به زمین نشست. وزیر بهداشت لیبی در فرودگاه بود.",
    ],
)
def test_no_answer(text: str) -> None:
    assert not {
        one
        for one in told(text)
        if one[2] in ("REJECT", "AID", "THREATEN", "PROTEST", "ACCUSE", "CONSULT")
    }
