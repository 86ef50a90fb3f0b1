"""What becomes of a bad thing tells the stance of a Persian gist, not the hostile word for it."""

import pytest

from hamgara.events.statements import extract_statements
from tests.events.statements import find_ruled

CONVERGENT = [
    "شایعه تیرگی روابط با عراق جعلی است",
    "سال‌های بد با عراق سپری شده است",
    "گره آخر در کار مرز عراق هم باید گشوده شود",
    "هیچ مناقشه‌ای با عراق نداریم",
    "هیچ تهدیدی ما را از تجارت با عراق دلسرد نمی‌کند",
    "نمی‌گذاریم آشوبگران دوستی ما با عراق را بیالایند",
    "هر دستی که به خاک عراق دراز شود قطع می‌شود",
    "محاصره عراق به جایی نمی‌رسد",
    "قطعنامه‌های تازه علیه عراق وجاهت قانونی ندارد",
    "بسته ماندن مرز عراق به زیان هر دو ملت است",
    "بدون یاری عراق این پل هنوز خراب بود",
    "بیگانگان از پیوند ما با عراق دلخورند",
    "نمی‌خواهیم از این سرزمین تهدیدی علیه عراق برخیزد",
    "بابت معطلی رانندگان عراق پوزش می‌خواهیم",
]

DIVERGENT = [
    "نمی‌گذاریم عراق به روابط ما آسیب بزند",
    "خبر گفتگو با عراق دروغ است",
    "سفر هیئت عراق انجام نخواهد شد",
    "پروتکل سال گذشته با عراق تمدید نمی‌شود",
    "متن عراق را نمی‌توان پذیرفت",
    "عراق دیگر طرف گفتگو نیست",
    "سهم گاز عراق هنوز تحویل نشده است",
    "عراق سهم خود را نساخت",
    "بدبینی ما به عراق برطرف نشده است",
    "در نشست عراق شرکت نخواهیم کرد",
    "عراق مشکل رانندگان ما را حل نکرد",
    "هر کشوری از خاک عراق علیه ما استفاده کند پشیمان می‌شود",
    "عراق به سه یادداشت ما پاسخی نداده است",
]

NEUTRAL = [
    "بحران سودان در گفتگو با وزیر عراق بررسی شد",
    "هنوز زمانی برای سفر وزیر عراق تعیین نشده است",
    "دو میلیون زائر امسال به عراق رفتند",
]


def stances_of(gist: str) -> set[str]:
    found = extract_statements(f"وزیر خارجه ایران گفت: {gist}.", "fa", publisher="IRN")
    return {find_ruled(one) for one in found}


@pytest.mark.parametrize("gist", CONVERGENT)
def test_a_bad_thing_that_is_over_denied_or_deplored_is_convergent(gist: str):
    assert stances_of(gist) == {"convergent"}


@pytest.mark.parametrize("gist", DIVERGENT)
def test_what_is_called_off_or_left_undone_is_divergent_without_hostile_words(gist: str):
    assert stances_of(gist) == {"divergent"}


@pytest.mark.parametrize("gist", NEUTRAL)
def test_bad_words_about_third_matters_tell_no_stance(gist: str):
    assert stances_of(gist) == {"neutral"}
