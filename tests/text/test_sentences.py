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
