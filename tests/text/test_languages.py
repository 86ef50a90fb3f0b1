"""One suite for every file of the languages folder."""

import re
import unicodedata

import pytest

from hamgara.errors import HamgaraError
from hamgara.plugins import list_modules
from hamgara.text.detect import detect_language
from hamgara.text.digits import format_number, to_ascii_digits
from hamgara.text.language import FOLDER
from hamgara.text.languages import Language, find_language
from hamgara.text.normalize import fold
from hamgara.text.phrases import PhraseFinder
from hamgara.text.sentences import split_sentences
from hamgara.text.words import lemma

CODES = list_modules(FOLDER)


@pytest.fixture(params=CODES)
def language(request):
    return find_language(request.param)


def test_the_first_three_languages_are_there():
    assert {"fa", "az", "en"} <= set(CODES)


def test_an_unknown_language_is_an_error_that_lists_the_known():
    with pytest.raises(HamgaraError, match="az, en, fa"):
        find_language("xx")


def test_a_language_file_holds_a_language_of_its_name(language):
    assert isinstance(language, Language)
    assert language.code in CODES
    assert re.fullmatch("[a-z]{2,3}", language.code)
    assert language.name


def test_direction_is_that_of_its_name(language):
    strong = {unicodedata.bidirectional(c) for c in language.name if c.isalpha()}
    assert strong == ({"R"} if language.direction == "rtl" else {"L"}) or strong == {"AL"}


def test_digits_are_ten(language):
    assert to_ascii_digits(language.digits) == "0123456789"
    assert language.decimal != language.group
    assert to_ascii_digits(format_number(0.5, language.code)) == f"0{language.decimal}5"


def test_lists_are_folded(language):
    for word in language.abbreviations | language.closing_abbreviations | language.frequent:
        assert fold(word, language.code).text == word


def test_sentences_split_into_themselves(language):
    text = " ".join(language.examples.sentences)
    assert len(language.examples.sentences) >= 3
    assert [s.of(text) for s in split_sentences(text, language.code)] == list(
        language.examples.sentences
    )


def test_sentences_tell_their_language(language):
    assert {detect_language(s) for s in language.examples.sentences} == {language.code}


def test_phrases_are_found(language):
    assert len(language.examples.found) >= 3
    for phrase, text in language.examples.found:
        assert PhraseFinder([("k", phrase)], language.code).find(text), (phrase, text)


def test_false_friends_are_not_found(language):
    assert len(language.examples.missed) >= 3
    for phrase, text in language.examples.missed:
        assert not PhraseFinder([("k", phrase)], language.code).find(text), (phrase, text)


def test_lemmas(language):
    for word, form in language.examples.lemmas:
        assert lemma(word, language.code) == form


def test_the_word_itself_is_its_first_inner_form(language):
    for phrase, _ in language.examples.found:
        word = fold(phrase, language.code).text.split()[0]
        assert language.inner(word)[0] == word
        assert word in {inflection.stem for inflection in language.inflect(word)}
