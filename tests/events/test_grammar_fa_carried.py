"""Persian sides that carry over clauses and sentences: who goes on, who is meant, who is behind."""

import pytest

from tests.events.test_grammar_fa_acts import told


def _check(text: str, want: str):
    """Hold a text to its events, each written as source target TYPE, none with "-" for a side."""
    rows = {tuple("" if x == "-" else x for x in one.split()) for one in want.split(", ") if one}
    assert told(text) == rows


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param(
            "وزیر خارجه یونان درخواست کرد که ناوهای ترکیه آب‌های این کشور را ترک کنند و آنکارا را "
            "به زورگویی متهم کرد.",
            "GRC TUR REQUEST, GRC TUR ACCUSE",
            id="asked-that-ships-leave-and-blamed-their-state",
        ),
        pytest.param(
            "نخست‌وزیر ارمنستان طلب کرد که نیروهای آذربایجان به مواضع پیشین برگردند و از روسیه "
            "انتقاد کرد.",
            "ARM AZE REQUEST, ARM RUS ACCUSE",
            id="asked-that-troops-go-back-and-blamed-a-third",
        ),
        pytest.param(
            "وزیر خارجه صربستان خواست که پلیس کوزوو از شمال بیرون برود و سفیر آلبانی را احضار کرد.",
            "SRB XKX REQUEST, SRB ALB ACCUSE",
            id="asked-that-police-leave-and-summoned-an-envoy",
        ),
        pytest.param(
            "ژاپن از کره جنوبی خواست پرونده را ببندد و روابط را عادی کند و سفیر خود را از سئول "
            "فراخواند.",
            "JPN KOR REQUEST, JPN KOR SANCTION",
            id="two-wishes-before-what-is-done",
        ),
        pytest.param(
            "وزیر دفاع یونان گفت ناوهای ترکیه وارد آب‌های این کشور شدند و آنکارا را به زورگویی "
            "متهم کرد.",
            "TUR GRC MOBILIZE, GRC TUR ACCUSE",
            id="said-they-came-and-blamed-their-state",
        ),
        pytest.param(
            "وزیر خارجه فرانسه گفت نیجر سفیرش را بیرون کرده است و این تصمیم را محکوم کرد.",
            "NER FRA SANCTION, FRA NER ACCUSE",
            id="said-what-was-done-and-condemned-it",
        ),
        pytest.param(
            "آلمان گفت روسیه یک جاسوس را آزاد کرده است و سفیر خود را به مسکو بازگرداند.",
            "RUS DEU RETREAT, DEU RUS SUPPORT",
            id="a-past-behind-a-perfect-is-the-speakers",
        ),
        pytest.param(
            "کرملین گفت اوکراین یک پل را منفجر کرده و به لهستان حمله کرده است.",
            "UKR POL ASSAULT",
            id="a-perfect-behind-a-perfect-goes-on",
        ),
    ],
)
def test_who_goes_on_behind_what_was_said_or_asked(text: str, want: str):
    _check(text, want)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param(
            "ارتش پاکستان روز سه‌شنبه چند روستا را در شمال هند گلوله‌باران کرد. وزیر دفاع این کشور "
            "از چین خواست موشک‌های پدافندی در اختیارش بگذارد.",
            "PAK IND ASSAULT, PAK CHN REQUEST",
            id="the-minister-of-who-acted",
        ),
        pytest.param(
            "لهستان مرز خود را با بلاروس بست. نخست‌وزیر این کشور از آلمان خواست نیرو بفرستد.",
            "POL BLR SANCTION, POL DEU REQUEST",
            id="the-premier-of-who-acted",
        ),
        pytest.param(
            "وزیر خارجه ایران دیروز وارد مسکو شد. رئیس‌جمهور این کشور از عربستان خواست در این "
            "گفت‌وگوها شرکت کند.",
            "IRN RUS CONSULT, RUS SAU REQUEST",
            id="the-president-of-the-host",
        ),
        pytest.param(
            "نروژ به اوکراین صد تانک داد. وزیر دفاع این کشور از اسلو تشکر کرد.",
            "NOR UKR AID, UKR NOR SUPPORT",
            id="who-thanks-the-giver",
        ),
        pytest.param(
            "چین از استرالیا خواست تحریم‌ها را لغو کند. نخست‌وزیر این کشور پاسخ منفی داد.",
            "CHN AUS REQUEST, AUS CHN REJECT",
            id="who-answers-the-asker",
        ),
        pytest.param(
            "هند سفیر کانادا را اخراج کرد. اتاوا از لندن خواست میانجیگری کند و واشنگتن این اقدام "
            "را نسنجیده خواند.",
            "IND CAN SANCTION, CAN GBR REQUEST, USA IND ACCUSE",
            id="a-third-judges-the-deed-not-the-call-for-help",
        ),
        pytest.param(
            "ناوهای چین دیروز یک قایق فیلیپین را غرق کردند. مانیل از واشنگتن کمک خواست و توکیو این "
            "اقدام را محکوم کرد.",
            "CHN PHL ASSAULT, PHL USA REQUEST, JPN CHN ACCUSE",
            id="a-third-condemns-who-sank-the-boat",
        ),
    ],
)
def test_whose_this_country_and_this_step_are(text: str, want: str):
    _check(text, want)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param(
            "تهران ادعای ارسال پهپاد به روسیه را که اوکراین مطرح می‌کند رد می‌کند.",
            "UKR IRN ACCUSE, IRN UKR REJECT",
            id="the-claim-that-x-puts-forward",
        ),
        pytest.param(
            "ادعای حمایت از شورشیان را که اوگاندا پیش می‌کشد، کیگالی بی‌پایه می‌خواند.",
            "UGA RWA ACCUSE, RWA UGA REJECT",
            id="who-denies-stands-behind",
        ),
        pytest.param(
            "پکن اتهام جاسوسی را که واشنگتن پیش کشیده بی‌اساس دانست.",
            "USA CHN ACCUSE, CHN USA REJECT",
            id="its-is-left-out",
        ),
        pytest.param(
            "آنکارا گفت اتهامی که یونان می‌زند دروغ است.",
            "GRC TUR ACCUSE, TUR GRC REJECT",
            id="the-charge-is-a-lie",
        ),
        pytest.param(
            "مراکش نسبت جاسوسی را که الجزایر به آن کشور می‌دهد ناروا خواند.",
            "DZA MAR ACCUSE, MAR DZA REJECT",
            id="what-x-says-of-that-country",
        ),
        pytest.param(
            "ایران ادعایی را که رویترز مطرح کرد رد کرد.", "", id="an-agency-blames-nobody"
        ),
        pytest.param(
            "آلمان پیشنهادی را که فرانسه مطرح کرد پذیرفت.", "DEU FRA AGREE", id="no-charge"
        ),
    ],
)
def test_charges_behind_what_refuses_them(text: str, want: str):
    _check(text, want)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param(
            "نماینده غنا در سازمان ملل لومه را فراخواند تا به جست‌وجوی مفقودان کمک کند.",
            "GHA TGO REQUEST",
            id="a-state-called-upon-by-an-envoy",
        ),
        pytest.param(
            "برزیل دولت ونزوئلا را فراخواند تا نتایج انتخابات را منتشر کند.",
            "BRA VEN REQUEST",
            id="a-government-called-upon",
        ),
        pytest.param(
            "فرانسه بریتانیا را فراخواند که به تعهدات ماهیگیری خود پایبند بماند.",
            "FRA GBR REQUEST",
            id="called-upon-that-it-keep-its-word",
        ),
        pytest.param(
            "وزارت خارجه هند سفیر کانادا را فراخواند تا مراتب اعتراض خود را اعلام کند.",
            "IND CAN ACCUSE",
            id="an-envoy-is-summoned",
        ),
        pytest.param(
            "آلمان سفیر خود را از تهران فراخواند تا با او مشورت کند.",
            "DEU IRN SANCTION",
            id="the-own-envoy-is-recalled",
        ),
        pytest.param(
            "سوریه محکومیت حملات اسرائیل را از شورای امنیت خواستار شد.",
            "SYR UNO REQUEST",
            id="a-condemnation-asked-for",
        ),
        pytest.param(
            "اوکراین تعلیق عضویت روسیه را از شورای اروپا طلب کرد.",
            "UKR IGO REQUEST",
            id="a-suspension-asked-for",
        ),
        pytest.param(
            "سوریه از شورای امنیت خواست وارد عمل شود.",
            "SYR UNO REQUEST",
            id="asked-to-step-in-is-no-threat",
        ),
    ],
)
def test_what_is_only_asked_for(text: str, want: str):
    _check(text, want)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param(
            "سانتیاگو پنیا رئیس‌جمهور پاراگوئه دیروز با همتای برزیلی خود دیدار کرد.",
            "BRA+PRY - CONSULT",
            id="a-president-named-as-a-capital",
        ),
        pytest.param(
            "فلورانس پارلی، وزیر دفاع فرانسه، با همتای آلمانی خود دیدار کرد.",
            "DEU+FRA - CONSULT",
            id="a-minister-named-as-a-city",
        ),
        pytest.param(
            "چاد هرلی سفیر آمریکا با وزیر خارجه ژاپن دیدار کرد.",
            "JPN+USA - CONSULT",
            id="an-envoy-named-as-a-state",
        ),
        pytest.param(
            "سانتیاگو رسماً سفیر بولیوی را احضار کرد.",
            "CHL BOL ACCUSE",
            id="a-capital-that-summons",
        ),
        pytest.param(
            "هند وزیر خارجه ژاپن را دعوت کرد.", "IND JPN AGREE", id="a-state-that-invites"
        ),
        pytest.param(
            "رئیس‌جمهور مصر قطره‌ای از آب نیل را به اتیوپی نداد و آن را متهم کرد.",
            "EGY ETH ACCUSE",
            id="a-drop-is-no-state",
        ),
    ],
)
def test_names_that_people_bear_too(text: str, want: str):
    _check(text, want)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param(
            "وزیران خارجه ایران و عراق دیروز در بغداد مذاکره کردند. دور ششم این مذاکرات هفته آینده "
            "در تهران برگزار خواهد شد.",
            "IRN+IRQ - CONSULT, IRN+IRQ - AGREE",
            id="the-sixth-round-of-these",
        ),
        pytest.param(
            "هیئت فنی تاجیکستان دیروز در کابل با مسئولان وزارت انرژی به بحث نشست. دور بعدی این "
            "گفت‌وگوها ماه آینده در تاشکند برگزار می‌شود.",
            "TJK AFG CONSULT, AFG+TJK - AGREE",
            id="a-third-city-is-no-side",
        ),
        pytest.param(
            "هیئت تاجیکستان دیروز در کابل با مسئولان وزارت انرژی پیرامون تمدید قرارداد خرید برق "
            "به بحث نشست.",
            "TJK AFG CONSULT",
            id="hosts-of-no-name-far-from-the-verb",
        ),
        pytest.param(
            "وزیر دفاع پرو دیروز با همتای شیلیایی خود دیدار کرد. مجلس پرو این گفت‌وگوها را بررسی "
            "می‌کند.",
            "CHL+PER - CONSULT",
            id="these-talks-are-no-new-ones",
        ),
    ],
)
def test_the_next_round_and_hosts_of_no_name(text: str, want: str):
    _check(text, want)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param(
            "سفارت بنگلادش در کوالالامپور خبر داد ۶۰ مهاجر بنگلادشی پس از گذراندن محکومیت در "
            "زندان‌های مالزی آزاد شدند.",
            "MYS BGD RETREAT",
            id="told-by-their-embassy",
        ),
        pytest.param(
            "سفارت پاکستان در ریاض می‌گوید ۲۰ زندانی پاکستانی پس از شش ماه از حبس رهایی یافتند.",
            "SAU PAK RETREAT",
            id="came-free-where-the-embassy-is",
        ),
        pytest.param(
            "۱۲ ملوان ایرانی پس از دو سال حبس در سومالی آزاد شدند.",
            "SOM IRN RETREAT",
            id="freed-behind-a-sentence-is-no-easing",
        ),
        pytest.param(
            "مصری‌ها جمعه دوازده تن از بندیان سودانی را رها کردند.",
            "EGY SDN RETREAT",
            id="people-let-go-are-no-aid",
        ),
        pytest.param(
            "دو ملوان هندی در ایران از غرق شدن رهایی یافتند.", "", id="escaped-from-drowning"
        ),
    ],
)
def test_who_lets_people_go(text: str, want: str):
    _check(text, want)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param(
            "وزیر دفاع ترکیه گفت چنانچه یونان جزایر را مسلح کند، با پاسخ سختی روبه‌رو خواهد شد.",
            "TUR GRC THREATEN",
            id="will-meet-with-an-answer",
        ),
        pytest.param(
            "وزیر دفاع هند گفت اگر پاکستان دست به حمله بزند، تاوان خواهد داد.",
            "IND PAK THREATEN",
            id="will-pay",
        ),
        pytest.param(
            "رئیس‌جمهور مصر گفت اگر آب نیل کم شود، اتیوپی بهای سنگینی خواهد پرداخت.",
            "EGY ETH THREATEN",
            id="who-will-pay-is-said",
        ),
        pytest.param(
            "نیجریه مرکز صدور ویزای خود در پرتوریا را بست.",
            "NGA ZAF SANCTION",
            id="a-visa-office-closed",
        ),
        pytest.param(
            "سفارت هند دفتر روادید خود در داکا را در تعطیلات بست.", "", id="closed-on-holidays"
        ),
    ],
)
def test_threats_by_an_if_and_offices_closed(text: str, want: str):
    _check(text, want)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param(
            "یک مهندس ایرانی امروز در ژنو با یک پژوهشگر آمریکایی مبادله شد.",
            "IRN+USA - COOPERATE",
            id="people-of-no-office-swapped",
        ),
        pytest.param(
            "یک بازرگان لبنانی در مسقط با دو ملوان عراقی مبادله شد.",
            "IRQ+LBN - COOPERATE",
            id="a-merchant-for-sailors",
        ),
        pytest.param("دانشجویان ایرانی با دانشجویان آلمانی مبادله شدند.", "", id="students"),
        pytest.param("مهندسان ایران و ترکیه تجربه‌های خود را مبادله کردند.", "", id="experiences"),
        pytest.param(
            "وزیر خارجه ایران که خود او را به میهن بازمی‌گرداند، از سوئیس تشکر کرد.",
            "IRN CHE SUPPORT",
            id="himself-is-no-own-envoy",
        ),
        pytest.param(
            "پلیس اکوادور از دیوار سفارت مکزیک بالا رفت.",
            "ECU MEX ASSAULT",
            id="police-that-climb-a-wall",
        ),
        pytest.param("پلیس سوئد برای حفاظت وارد سفارت عراق شد.", "", id="police-that-guard"),
        pytest.param(
            "جنگنده‌های اسرائیل پایگاهی در حمص را آماج موشک کردند.",
            "ISR SYR ASSAULT",
            id="made-the-target-of-missiles",
        ),
        pytest.param(
            "وزارت کشور کویت سه عراقی را از خاک این کشور بیرون راند.",
            "KWT IRQ COERCE",
            id="people-driven-from-this-land",
        ),
        pytest.param(
            "کویت دو دیپلمات ایرانی را از خاک این کشور بیرون راند.",
            "KWT IRN SANCTION",
            id="diplomats-driven-from-this-land",
        ),
        pytest.param(
            "نشست علمی «سی سال روابط ایران و قزاقستان» با سخنرانی پنج استاد برپا شد.",
            "",
            id="a-scholarly-session",
        ),
        pytest.param(
            "در صورت گردن نهادن صربستان به این خواسته، کوزوو با بلگراد مذاکره خواهد کرد.",
            "",
            id="only-if-it-bows-to-this-demand",
        ),
        pytest.param(
            "با گردن نهادن سودان به این پیشنهاد، قاهره از خارطوم تشکر کرد.",
            "SDN EGY AGREE, EGY SDN SUPPORT",
            id="who-bows-to-this-offer-does-it",
        ),
    ],
)
def test_swaps_storming_and_bowing(text: str, want: str):
    _check(text, want)
