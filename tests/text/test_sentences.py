import time

import pytest
from hypothesis import given

from hamgara.errors import HamgaraError
from hamgara.text.sentences import split_sentences

from .strategies import anything, known_languages


def split(text, language):
    return [span.of(text) for span in split_sentences(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "sentences"),
    [
        ("او رفت. او آمد.", "fa", ["او رفت.", "او آمد."]),
        ("او رفت.او آمد.", "fa", ["او رفت.", "او آمد."]),
        ("آیا رفت؟بله! خب…", "fa", ["آیا رفت؟", "بله!", "خب…"]),
        ("سخنگو گفت: مرز باز است.", "fa", ["سخنگو گفت: مرز باز است."]),
        ("رشد ۳.۵ درصد و 12.5 بود. تمام", "fa", ["رشد ۳.۵ درصد و 12.5 بود.", "تمام"]),
        ("سیاست ج.ا.ایران روشن است. بس", "fa", ["سیاست ج.ا.ایران روشن است.", "بس"]),
        ("امام علی (ع.) گفت", "fa", ["امام علی (ع.) گفت"]),
        ("گفت: «مرز باز است. مردم آمدند.» و رفت", "fa", ["گفت: «مرز باز است. مردم آمدند.» و رفت"]),
        ("پرسید «چرا؟» و رفت.", "fa", ["پرسید «چرا؟» و رفت."]),
        ("«چرا؟» گفت او. «نه.» او رفت", "fa", ["«چرا؟» گفت او.", "«نه.»", "او رفت"]),
        ("عنوان خبر\nمتن خبر.\r\nپایان", "fa", ["عنوان خبر", "متن خبر.", "پایان"]),
        ("تاریخ ۱۳۹۶.۹.۱۱ است", "fa", ["تاریخ ۱۳۹۶.۹.۱۱ است"]),
        ("نشانی www.irna.ir است. بعد", "fa", ["نشانی www.irna.ir است.", "بعد"]),
        (
            "Dr. Zarif met J. Bayramov. They spoke.",
            "en",
            ["Dr. Zarif met J. Bayramov.", "They spoke."],
        ),
        (
            "The U.S. said so. In the U.S. The end.",
            "en",
            ["The U.S. said so.", "In the U.S.", "The end."],
        ),
        (
            "Oil, gas, etc. were sold. Etc. They left.",
            "en",
            ["Oil, gas, etc. were sold.", "Etc.", "They left."],
        ),
        ('"Really?" he asked. "Yes."', "en", ['"Really?" he asked.', '"Yes."']),
        (
            "It grew 3.5 percent. In 2020. The end",
            "en",
            ["It grew 3.5 percent.", "In 2020.", "The end"],
        ),
        ("1. Introduction. 2. Method.", "en", ["1. Introduction.", "2. Method."]),
        ("A line that\nruns on. Done", "en", ["A line that\nruns on.", "Done"]),
        ("A title\n\nit starts", "en", ["A title", "it starts"]),
        ("He left... then came back. Well…", "en", ["He left... then came back.", "Well…"]),
        (
            "Prof. Məmmədov gəldi. O dedi ki, məs. bu belədir.",
            "az",
            ["Prof. Məmmədov gəldi.", "O dedi ki, məs. bu belədir."],
        ),
        ("Neft, qaz və s. satıldı. Son", "az", ["Neft, qaz və s. satıldı.", "Son"]),
        (
            "İclas 12.05.2020 tarixində oldu. 3,5 faiz.",
            "az",
            ["İclas 12.05.2020 tarixində oldu.", "3,5 faiz."],
        ),
        ("", "fa", []),
        (" \n ", "fa", []),
    ],
)
def test_split(text, language, sentences):
    assert split(text, language) == sentences


def test_an_unknown_language_is_named():
    with pytest.raises(HamgaraError, match="xx"):
        split_sentences("a", "xx")


@given(anything, known_languages)
def test_sentences_cover_all_but_space(text, language):
    spans = split_sentences(text, language)
    reached = 0
    for span in spans:
        assert text[reached : span.start].strip() == ""
        assert span.start < span.end
        assert span.of(text) == span.of(text).strip()
        reached = span.end
    assert text[reached:].strip() == ""


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("fa", "وزیر به تهران رفت.رئیس‌جمهور از او استقبال کرد.", 2),
        ("fa", "نیروهای ج.ا.ایران در مرز ماندند.", 1),
        ("az", "Nazir Tehrana getdi.Səfir onu qarşıladı.", 2),
        ("az", "Day.Az bildirir ki, prof.Quliyev M.Ə.Rəsulzadə küçəsində olub.", 1),
        ("en", "The minister left.Tehran kept silent.", 2),
        ("en", "The U.S.Army met Prof.Jones of Booking.Com there.", 1),
    ],
)
def test_a_space_forgotten_behind_a_full_stop(language: str, text: str, number: int):
    assert len(split(text, language)) == number


WRAPPED = """دولت دو کشور در نشستی که روز یکشنبه برگزار شد درباره راه‌آهن
گفت‌وگو کردند و به توافق رسیدند. وزیر راه گفت ساخت این خط از بهار آینده
آغاز می‌شود و سه سال طول می‌کشد."""


def test_lines_of_a_fixed_width_end_no_sentence():
    assert len(split(WRAPPED, "fa")) == 2
    headlines = "نشست وزیران راه در تهران برگزار شد\n" * 4
    assert len(split(headlines, "fa")) == 4
    one = WRAPPED.replace("گفت‌وگو کردند و به توافق رسیدند. ", "گفت‌وگو کردند و به توافق رسیدند ")
    assert len(split(one, "fa")) == 3  # nothing tells that it is wrapped


def test_time_grows_as_the_length_of_paragraphs():
    def measure(length):
        text = "\n".join(["a word " * length, "b", "c"])
        times = []
        for _ in range(3):
            start = time.process_time()
            split(text, "en")
            times.append(time.process_time() - start)
        return min(times)

    measure(100)
    assert measure(16_000) < 24 * measure(2_000)
