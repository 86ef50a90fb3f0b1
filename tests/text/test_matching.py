"""`matches` by the clauses of the contract: what is the same, and what is not."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamgara.text import matches

from .strategies import anything, known_languages, persian_text

SAME = {
    "yeh": ["ایران|ايران|اىران", "مشهدی|مشهدي|مشهدى|مشهدے", "بازرسی|بازرسى"],
    "kaf": ["کمک|كمك|ڪمک", "بانک|بانك"],
    "heh": ["همدان|ھمدان|ہمدان", "پنجره|پنجرە", "دانشکده|دانشکده\u200d"],
    "digits": ["۱۳۹۶|1396|١٣٩٦", "45 نفر|٤٥ نفر|۴۵ نفر", "۳٫۵|٣٫٥|3٫5"],
    "hamza carriers": [
        "هیئت|هیأت|هیات",
        "هیئت‌ها|هیأتها|هیات ها",
        "مسئله|مسأله|مساله",
        "مسئول|مسؤول|مسوول",
        "شئون|شؤون|شوون",
        "رئیس|رییس|رئيس",
        "مؤثر|موثر",
        "تأکید|تاکید",
        "رأی|رای",
        "جرئت|جرأت|جرات",
        "قرائت|قراءت",
        "آئین|آیین",
        "رؤیا|رویا",
        "منشأ|منشاء|منشا",
        "مسائل|مسایل",
        "اسرائیل|اسراییل|اسرائيل",
    ],
    "teh marbuta": ["مکه|مکة", "لیلة القدر|لیله القدر", "دایرةالمعارف|دایره‌المعارف"],
    "ezafe": [
        "توسعه|توسعهٔ|توسعه‌ی|توسعۀ|توسعه ی",
        "توسعه‌ی|توسعهی",
        "برنامهٔ جامع|برنامه‌ی جامع|برنامه جامع|برنامه ی جامع",
        "نظریهٔ|نظریه‌ی|نظریه",
        "شیوهٔ|شیوه‌ی",
        "خانهء ما|خانه ما",
    ],
    "spaces": [
        "شورای شهر|شورای  شهر|شورای\u00a0شهر|شورای\u202fشهر|شورای\nشهر|شورای\r\nشهر",
        "شورای شهر| شورای شهر ",
        "شورای\tشهر|شورای\u2003شهر|شورای\u3000شهر|شورای\u2028شهر",
    ],
    "joints": [
        "رئیس‌جمهور|رئیس جمهور|رئیسجمهور|رئیس\u00acجمهور|رئیس\u00adجمهور|رئیس\u200bجمهور",
        "می‌رود|می رود|میرود|می\u202fرود",
        "نمی‌خواهند|نمی خواهند|نمیخواهند",
        "کتاب‌ها|کتاب ها|کتابها",
        "کتاب‌های‌شان|کتابهایشان|کتاب های شان|کتاب‌هایشان",
        "بزرگ‌ترین|بزرگترین|بزرگ ترین",
        "خانه‌ام|خانه ام|خانهام",
        "رفته‌اند|رفته اند|رفتهاند",
        "آیت‌الله|آیت الله|آیتالله",
        "همکاری‌های اقتصادی|همکاری های اقتصادی|همکاریهای اقتصادی",
        "ماه‌ی|ماهی",
        "۲۰ درصد|۲۰درصد",
    ],
    "two readings": ["دوره‌ای|دورهای", "دورها‌ی|دورهای", "نامه‌ای|نامهای", "نام‌های|نامهای"],
    "marks": [
        "محمد|مُحَمَّد",
        "کتاب|کِتاب",
        "مثلا|مثلاً",
        "فعلا|فعلًا",
        "رحمن|رحمٰن",
        "شیراز|شـیـراز",
        "علی|عَليّ",
    ],
    "controls": [
        "ایران|ایران\u200e|\u200fایران|\u202bایران\u202c|\u2067ایران\u2069|\ufeffایران|ا\u2060یران",
    ],
    "presentation": [
        "پژوهشگر|ﭘﮋﻭﻫﺸﮕﺮ",
        "سلام|ﺳﻼﻡ",
        "آلمان|ﺁﻟﻤﺎﻥ",
        "آیت الله|آیت ﷲ",
        "رئیس‌جمهور|ﺭﺋﯿﺲ ﺟﻤﻬﻮﺭ",
    ],
    "canonical": [
        "آب|ا\u0653ب",
        "مؤمن|مو\u0654من",
        "جزئی|جزي\u0654ی|جزی\u0654ی",
        "تأخیر|تا\u0654خیر",
    ],
    "thousands": ["۱۲۵۰۰|۱۲٬۵۰۰|12,500|12500|۱۲،۵۰۰", "1250000|1,250,000|۱٬۲۵۰٬۰۰۰|1 250 000"],
    "percent": ["۲۰٪|۲۰%|20%|20٪|٢٠ ٪|20﹪"],
    "final hamza": ["علماء|علما", "امضاء|امضا", "شیء|شی", "جزء|جز", "ابتداء|ابتدا"],
    "sual": ["سئوال|سؤال|سوال", "سئوالات|سؤالات|سوالات", "سئوال‌ها|سوالها"],
    "goftogu": ["گفت‌وگو|گفتگو|گفت و گو|گفت‌و‌گو|گفتوگو", "جست‌وجوها|جستجو‌ها|جست و جوها"],
    "sign": ["−۵|-۵|-5", "–5|-5"],
}
SAME_LATIN = {
    "en": [
        "Iran|IRAN|iran|Iran\u200e|\ufeffIran",
        "peace talks|peace\ntalks|peace  talks|peace\u00a0talks|peace\u202ftalks",
        "negotiation|negot\u00adiation",
        "São Tomé|Sa\u0303o Tome\u0301|SÃO TOMÉ",
        "12,500 tons|12500 tons",
        "25%|25٪",
        "1979|١٩٧٩",
        "Iran’s|Iran's",
        "ﬁnance|finance|ﬁnance",
    ],
    "az": [
        "İRAN|iran|İran",
        "QIZIL|qızıl",
        "İlham Əliyev|İLHAM ƏLİYEV",
        "Şuşa|S\u0327us\u0327a",
        "ölkə|o\u0308lkə",
        "çingiz|ÇİNGİZ|c\u0327ingiz",
        "12.500|12500|12 500",
        "تبریز|تبريز",
        "İsmayıl|I\u0307smayıl",
    ],
}
DIFFERENT = {
    "madda": ["آن|ان", "آب|اب", "آسیا|اسیا", "آمل|ﺍمل", "قرآن|قران", "مآخذ|ماخذ", "ا\u0653دم|ادم"],
    "letters": ["سیاه|سپاه", "گل|کل", "صبر|سبر", "دعوت|دولت", "اقصتاد|اقتصاد", "جنگ|چنگ"],
    "digits": ["54|۴۵", "۱۳۸۹|۱۳۹۸", "15000|1500", "۱۲۵۰|۱۲٬۵۰۰", "۱۳۹۶/۱۱/۹|۱۳۹۶/۹/۱۱"],
    "signs": ["۵|−۵", "8 درجه|-۸ درجه", "۵|+۵"],
    "decimals": ["3.5|35", "۳٫۵|۳۵", "3,5|35", "۱۲٫۵٪|١٢٥%"],
    "yeh": [
        "ماه|ماهی",
        "راه|راهی",
        "کوه|کوهی",
        "گروه|گروهی",
        "دوست|دوستی",
        "فرمانده|فرماندهی",
        "سازمانده|سازماندهی",
        "شاه|شاهی",
        "نگاه|نگاهی",
        "فقه|فقهی",
        "توجه|توجهی",
        "پادشاه|پادشاهی",
        "شهر|شهری",
        "خانه|خانه‌ای",
        "دانشجو|دانشجوی",
    ],
    "tanha": ["تن|تنها", "تن|تنهایی"],
    "names": [
        "جمهوری آذربایجان|آذربایجان شرقی",
        "آذربایجان|آذربایجان غربی",
        "محمد رضایی|محمد کریم رضایی",
        "خراسان شمالی|خراسان رضوی",
        "وزارت خارجه|وزارت امور خارجه",
    ],
    "endings": [
        "کتاب|کتاب‌ها",
        "نامه ها|نام ها",
        "خانه‌ها|خان‌ها",
        "بزرگ|بزرگ‌تر",
        "مهمترین|مهم تر",
        "کتابمان|کتاب‌شان",
        "می‌رفت|رفت",
        "نمی‌شود|می‌شود",
        "خانه‌ای|خانه‌ی",
        "رئیس|رایس",
    ],
    "two readings": ["نامه‌ای|نام‌های", "دوره‌ای|دورها‌ی", "دوره ای|دور های"],
    "order": ["حسن علی|علی حسن"],
    "spaces in figures": ["۱۲ ۵۰|۱۲۵۰"],
}
DIFFERENT_LATIN = {
    "en": [
        "Iran|Iraq",
        "minister|ministers",
        "East Azerbaijan|Azerbaijan",
        "the rapist|therapist",
        "3.5|35",
        "7|-7",
        "15,000|1,500",
        "12.500|12500",
        "resume|résumé",
    ],
    "az": [
        "iran|IRAN",
        "qız|qiz",
        "qızıl|QİZİL",
        "ön|on",
        "ət|et",
        "dağ|dag",
        "şah|sah",
        "qoç|qoc",
        "kitab|kitablar",
        "3,5|35",
        "21 may|12 may",
    ],
}


def pairs(groups):
    return [
        pytest.param(first, other, language, id=ascii(f"{first}|{other}"))
        for language, lines in groups
        for line in lines
        for first, *others in (line.split("|"),)
        for other in others
    ]


def persian(table):
    return [("fa", lines) for lines in table.values()]


@pytest.mark.parametrize(("a", "b", "language"), pairs([*persian(SAME), *SAME_LATIN.items()]))
def test_same(a, b, language):
    assert matches(a, b, language)
    assert matches(b, a, language)


@pytest.mark.parametrize(
    ("a", "b", "language"), pairs([*persian(DIFFERENT), *DIFFERENT_LATIN.items()])
)
def test_different(a, b, language):
    assert not matches(a, b, language)
    assert not matches(b, a, language)


@given(anything, known_languages)
def test_every_string_matches_itself(text, language):
    assert matches(text, text, language)


@given(anything, anything, known_languages)
def test_both_ways_alike(a, b, language):
    assert matches(a, b, language) == matches(b, a, language)


@given(anything, known_languages)
def test_canonical_equivalents_match(text, language):
    assert matches(unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text), language)


ARABIC = str.maketrans("یکه0123456789", "يكھ٠١٢٣٤٥٦٧٨٩")
NOISE = st.sampled_from(["\u064e", "\u0651", "\u0640", "\u200d", "\u200f", "\u2060", "\u061c"])


@given(persian_text, st.data())
def test_promised_variants_match(text, data):
    variant = text.translate(ARABIC)
    for _ in range(3):
        at = data.draw(st.integers(0, len(variant)))
        variant = variant[:at] + data.draw(NOISE) + variant[at:]
    space = data.draw(st.sampled_from(["  ", "\n", "\u00a0", "\u202f", " \t", "\r\n"]))
    assert matches(text, variant.replace(" ", space), "fa")
    assert matches(text, "\ufeff" + variant, "fa")


@given(persian_text)
def test_the_joint_the_space_and_nothing_match(text):
    assert matches(text, text.replace(" ", "\u200c"), "fa")
    assert matches(text, text.replace(" ", "\u00ac"), "fa")


@given(st.integers(1000, 10**12))
def test_thousands_are_parted_or_not(number):
    for sign in (",", "٬"):
        assert matches(str(number), f"{number:,}".replace(",", sign), "fa")
    assert not matches(str(number), str(number + 1), "fa")
    assert not matches(str(number), str(-number), "fa")
