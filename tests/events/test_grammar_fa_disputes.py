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
    ],
)
def test_what_only_looks_like_a_dispute_stays_silent(text: str) -> None:
    assert directed(text) == set()
