"""Persian acts and what stands about them: papers, denials, requests granted, goods, bases."""

import pytest

from tests.events.test_promises_fa import told


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param(
            "در نشستی که دیروز با سفیر کنیا برگزار شد، وزیر کشاورزی هند خواستار افزایش صادرات شد.",
            {("IND+KEN", "", "CONSULT", "actual"), ("IND", "KEN", "REQUEST", "actual")},
            id="a-session-held-with-an-envoy",
        ),
        pytest.param(
            "در جلسه‌ای که وزیر دفاع غنا با همتای توگویی خود داشت، او خواستار همکاری شد.",
            {("GHA+TGO", "", "CONSULT", "actual"), ("GHA", "TGO", "REQUEST", "actual")},
            id="a-session-that-somebody-had",
        ),
        pytest.param(
            "در مذاکراتی که دوشنبه میان هیئت‌های پرو و شیلی برگزار شد، دو طرف توافق کردند.",
            {("CHL+PER", "", "CONSULT", "actual"), ("CHL+PER", "", "AGREE", "actual")},
            id="talks-held-between-two",
        ),
        pytest.param(
            "در نشستی که با خبرنگاران هندی برگزار شد، وزیر کشاورزی نپال سخن گفت.",
            set(),
            id="a-session-with-journalists",
        ),
        pytest.param(
            "نشستی که قرار بود با سفیر کنیا برگزار شود، به وزیر هند مربوط نبود.",
            set(),
            id="a-session-not-held",
        ),
    ],
)
def test_tells_a_session_of_a_relative_clause(
    text: str, want: set[tuple[str, str, str, str]]
) -> None:
    assert told(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param(
            "ایرلند به موجب مصوبه‌ای که امروز در دوبلین ابلاغ شد فلسطین را به رسمیت شناخت.",
            {("IRL", "PSE", "SUPPORT", "actual")},
            id="under-a-decree",
        ),
        pytest.param(
            "ایرلند، نروژ و اسپانیا فلسطین را در مرزهای ۱۹۶۷ کشوری مستقل شناختند.",
            {("ESP+IRL+NOR", "PSE", "SUPPORT", "actual")},
            id="within-the-borders-of-a-year",
        ),
        pytest.param(
            "عراق سال ۱۹۹۰ به کویت حمله کرد.",
            {("IRQ", "KWT", "ASSAULT", "background")},
            id="a-year-behind-who-did-it",
        ),
        pytest.param(
            "آمریکا پیمان ایران سال ۱۹۵۵ را لغو کرد.",
            {("USA", "IRN", "SANCTION", "actual")},
            id="the-year-of-a-treaty",
        ),
        pytest.param(
            "کانادا و نروژ ۴۳ میلیون دلار برای یمن متعهد شدند.",
            {("CAN+NOR", "YEM", "AGREE", "planned")},
            id="money-pledged-by-two-for-a-third",
        ),
        pytest.param(
            "هند و چین متعهد شدند تجارت را به صد میلیارد دلار برسانند.",
            {("CHN+IND", "", "AGREE", "actual")},
            id="money-for-nobody",
        ),
        pytest.param(
            "نخست‌وزیر بلژیک از کنگو عذرخواهی کرد. بروکسل دو دیپلمات کنگویی را اخراج کرد.",
            {("BEL", "COD", "CONCEDE", "actual"), ("BEL", "COD", "SANCTION", "actual")},
            id="the-brussels-of-belgium",
        ),
        pytest.param(
            "نخست‌وزیر بلژیک گفت بروکسل تحریم‌های اتحادیه اروپا علیه روسیه را تصویب کرد.",
            {("EUR", "RUS", "SANCTION", "actual")},
            id="the-brussels-of-the-union",
        ),
    ],
)
def test_keeps_apart_what_is_not_of_the_act(
    text: str, want: set[tuple[str, str, str, str]]
) -> None:
    assert told(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param(
            "رواندا به درخواست موزامبیک پاسخ مثبت داد.",
            {("MOZ", "RWA", "REQUEST", "actual"), ("RWA", "MOZ", "AGREE", "actual")},
            id="a-request-granted",
        ),
        pytest.param(
            "کنیا درخواست کمک نظامی هائیتی را اجابت کرد.",
            {("HTI", "KEN", "REQUEST", "actual"), ("KEN", "HTI", "AGREE", "actual")},
            id="a-request-for-help-granted",
        ),
        pytest.param(
            "پارلمان سوئد با درخواست پناهندگی دو سوری موافقت کرد.",
            {("SWE", "SYR", "AGREE", "actual")},
            id="a-request-for-asylum",
        ),
        pytest.param(
            "ارتش اردن گزارش‌ها درباره ارسال سلاح به لبنان را دروغ خواند.",
            {("JOR", "LBN", "AID", "negated")},
            id="reports-about-an-act-called-lies",
        ),
        pytest.param(
            "ارتش اردن آنچه رسانه‌ها درباره ارسال سلاح به لبنان نوشته‌اند را تکذیب کرد.",
            {("JOR", "LBN", "AID", "negated")},
            id="what-the-press-wrote-of-an-act-denied",
        ),
        pytest.param(
            "وزارت خارجه غنا آنچه را رسانه‌ها درباره دیدار وزیر این کشور با همتای توگویی منتشر "
            "کرده‌اند تکذیب کرد.",
            {("GHA+TGO", "", "CONSULT", "negated")},
            id="what-the-press-wrote-of-a-meeting-denied",
        ),
        pytest.param(
            "نیجر اتهام بنین درباره حمایت از تروریست‌ها را رد کرد.",
            {("BEN", "NER", "ACCUSE", "actual"), ("NER", "BEN", "REJECT", "actual")},
            id="a-charge-rejected",
        ),
    ],
)
def test_tells_what_was_asked_and_what_is_denied(
    text: str, want: set[tuple[str, str, str, str]]
) -> None:
    assert told(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param(
            "پایگاه نظامی فرانسه در چاد امروز برچیده شد.",
            {("FRA", "TCD", "RETREAT", "actual")},
            id="a-base-that-is-cleared",
        ),
        pytest.param(
            "روسیه پادگان‌های خود در ارمنستان را جمع کرد.",
            {("RUS", "ARM", "RETREAT", "actual")},
            id="clears-its-bases",
        ),
        pytest.param("ارتش ایران پایگاه قدیمی خود را برچید.", set(), id="a-base-at-home"),
        pytest.param(
            "هشت تن سند کتابخانه ملی کویت از سوی عراق به کویت مسترد شد.",
            {("IRQ", "KWT", "RETREAT", "actual")},
            id="property-returned",
        ),
        pytest.param(
            "گرجستان یک متهم فراری را به آذربایجان مسترد کرد.",
            {("GEO", "AZE", "COOPERATE", "actual")},
            id="a-fugitive-returned",
        ),
        pytest.param(
            "بالگرد ارتش فرانسه دو تن دارو برای وانواتو آورد.",
            {("FRA", "VUT", "AID", "actual")},
            id="goods-brought",
        ),
        pytest.param("وزیر خارجه قطر پیام امیر را به تهران آورد.", set(), id="a-message-brought"),
        pytest.param(
            "ورود ۵۲ پزشک کوبایی به ایتالیا جان تازه‌ای به بیمارستان‌ها داد.",
            {("CUB", "ITA", "AID", "actual")},
            id="doctors-who-come",
        ),
        pytest.param(
            "یک مؤسسه خیریه در کرمان برنج هندی و روغن مالزیایی خرید.",
            set(),
            id="goods-called-after-a-state",
        ),
        pytest.param(
            "کشتی هندی ده هزار تن گندم برای افغانستان آورد.",
            {("IND", "AFG", "AID", "actual")},
            id="a-ship-called-after-a-state",
        ),
        pytest.param(
            "هند دروازه واگه را دوباره به روی پاکستان باز کرد.",
            {("IND", "PAK", "COOPERATE", "actual")},
            id="a-gate-opened-to-another",
        ),
        pytest.param(
            "پرو سد واردات گوشت شیلی را برچید.",
            {("PER", "CHL", "RETREAT", "actual")},
            id="a-barrier-to-imports-lifted",
        ),
    ],
)
def test_tells_what_goods_and_bases_undergo(
    text: str, want: set[tuple[str, str, str, str]]
) -> None:
    assert told(text) == want
