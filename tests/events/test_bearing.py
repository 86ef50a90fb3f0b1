"""How the build of a Persian gist tells its stance: demands, conditions, plain reports."""

import pytest

from hamgara.events.stances.closing import find_count
from hamgara.events.statements import extract_statements
from tests.events.statements import find_ruled

HOME = "IRN"

FIRM = [
    ("هیچ قدرتی نمی‌تواند میان ما و عراق جدایی بیندازد", "convergent"),
    ("هیچ محدودیتی برای داد و ستد با عراق قائل نیستیم", "convergent"),
    ("دو کشور راهی جز گسترش همکاری ندارند و عراق این را می‌داند", "convergent"),
    ("تا زمانی که بغداد رفتارش را تغییر ندهد، مرز بسته می‌ماند", "divergent"),
    ("بدون عراق هیچ طرحی در این دریا کامل نمی‌شود", "convergent"),
    ("اگر عراق این گروه را بیرون نراند، خودمان به میدان می‌رویم", "divergent"),
    ("تغییر در مرزهای عراق را برنمی‌تابیم", "convergent"),
    ("ایران و عراق اجازه نمی‌دهند دیگران از این حادثه سود ببرند", "convergent"),
    ("عراق حتی یک بند از سند را ننوشته است", "divergent"),
    ("عراق می‌تواند از این راه به دریا برسد", "convergent"),
    ("عراق نمی‌تواند برای ما تعیین تکلیف کند", "divergent"),
    ("عراق باید دریچه‌های سد را باز کند", "divergent"),
    ("از عراق می‌خواهیم نامه ما را بخواند", "divergent"),
]

OTHERWISE = [
    ("دو کشور باید راه‌های تازه‌ای برای همکاری با عراق بسازند", "convergent"),
    ("باید دید عراق چه می‌کند", "neutral"),
    ("از عراق می‌خواهیم همکاری با ما را گسترش دهد", "convergent"),
    ("ما باید بیشتر به عراق نزدیک شویم", "convergent"),
]

PLAIN = [
    "نشست بعدی شورای همکاری و دوستی با عراق اواخر همین ماه در بصره برگزار می‌شود",
    "قرارداد گاز با عراق تا سال ۲۰۲۸ اعتبار دارد",
    "پیمان همکاری راهبردی با عراق ۴۷ ماده دارد",
    "در هشت ماه گذشته سه میلیون زائر از عراق وارد شدند",
    "دو طرف درباره آب و راه با عراق تبادل نظر کردند",
]


def stance_of(gist: str, office: str = "وزیر خارجه ایران") -> str:
    found = extract_statements(f"{office} گفت: {gist}.", "fa", publisher=HOME)
    assert found, gist
    assert {one.speaker[0].country for one in found} == {"IRN"}
    return find_ruled(found[0])


@pytest.mark.parametrize(("gist", "stance"), FIRM + OTHERWISE)
def test_the_build_of_a_gist_tells_its_stance(gist: str, stance: str):
    assert stance_of(gist) == stance


@pytest.mark.parametrize("gist", PLAIN)
def test_what_is_told_by_a_date_and_a_verb_of_procedure_takes_no_stance(gist: str):
    assert stance_of(gist) == "neutral"


@pytest.mark.parametrize("gist", [
    "دوستی ما با عراق همین ماه به اوج خود رسید",
    "همکاری با عراق در سال ۲۰۲۸ چند برابر می‌شود",
])  # fmt: skip
def test_friendly_words_in_the_predicate_count_beside_a_date(gist: str):
    (one,) = extract_statements(f"وزیر خارجه ایران گفت: {gist}.", "fa", publisher=HOME)
    assert "ruled:convergent" in one.evidence


def test_a_number_counts_only_soon_before_the_verb_of_having():
    holds, numbers = frozenset({"دارد"}), frozenset({"سه"})
    assert find_count(["بند", "سه", "بخش", "دارد", "."], holds, numbers) == 1
    assert find_count(["47", "ماده", "دارد"], holds, numbers) == 0
    assert find_count(["سه", *["و"] * 9, "دارد"], holds, numbers) == -1
    assert find_count(["سه", "بند", "نوشت"], holds, numbers) == -1


SPEAKERS = [
    (
        "وزیر خارجه عراق در دیدار همتای ایرانی خود گفت مرز باز است. کاظمی نیز گفت: راه امن است.",
        ["IRQ", "IRN"],
    ),
    ("مدیرکل اروپای وزارت خارجه گفت: مرز با عراق باز است.", ["IRN"]),
    ("در این دیدار استاندار گفت: مرز با عراق باز است.", ["IRN"]),
    ("رئیس‌جمهور در پاسخ به نامه رئیس‌جمهور عراق گفت: مرز ما باز است.", ["IRN"]),
    ("وزیر نفت درباره توقف کامیون‌ها گفت: مرز با عراق باز است.", ["IRN"]),
    ("سخنگوی دولت گفت: بغداد در مجامع از حقوق ما پشتیبانی کرده است.", ["IRN"]),
]


@pytest.mark.parametrize(("text", "states"), SPEAKERS)
def test_who_speaks(text: str, states: list[str]):
    found = extract_statements(text, "fa", publisher=HOME)
    assert [one.speaker[0].country for one in found] == states
