from __future__ import annotations

import re
import string

import pytest

from hamgara.messages import LANGUAGES, Message, begin_large, say, translate, translate_head
from hamgara.text.bidi import strip_bidi
from tests.locale.collect import TRANSLATED, collect_templates, read_catalog


def places(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("language", TRANSLATED)
def test_everything_the_program_says_is_translated(language: str):
    catalog = {str(m.id): str(m.string) for m in read_catalog(language) if m.id}
    said = collect_templates()
    assert sorted(said.keys() - catalog.keys()) == [], "run `make messages` and translate"
    assert sorted(catalog.keys() - said.keys()) == [], "run `make messages`"
    assert [template for template in said if not catalog[template]] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_keep_the_places_of_values(language: str):
    for message in read_catalog(language):
        if message.id and message.string:
            assert places(str(message.id)) == places(str(message.string)), message.id


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_are_in_their_script(language: str):
    script = {"fa": re.compile("[آ-ی]"), "az": re.compile("[a-zəıöüçşğ]", re.IGNORECASE)}[language]
    for message in read_catalog(language):
        words = re.sub(r"\{\w+\}", "", str(message.id))
        if message.id and re.search(r"[a-z]{3}", words):
            assert script.search(str(message.string)), message.id


def test_what_is_said_of_one_is_said_of_many_somewhere():
    said = collect_templates()
    catalog = {str(m.id): str(m.string) for m in read_catalog("en") if m.id}
    assert sorted(catalog.keys() - said.keys()) == []
    many = re.compile(r"\{count\} (undated |duplicate )?[a-z]+s\b(?! are no day)")
    assert sorted(one for one in said if many.match(one) and one not in catalog) == []
    for template, one in catalog.items():
        assert places(one) == places(template) - {"count"}


def test_one_is_told_as_one():
    one, two = (say("{count} rows read.", count=count) for count in (1, 2))
    assert translate(one, "en") == "1 row read."
    assert translate(two, "en") == "2 rows read."
    assert translate(one, "fa") == translate(two, "fa").replace("۲", "۱")


def test_numbers_and_values_suit_the_language():
    message = say("{count} rows in {file}.", count=12, file="a.csv")
    assert "\u2068a.csv\u2069" in translate(message, "fa")
    assert "۱۲" in translate(message, "fa")
    assert translate(message, "en") == "12 rows in a.csv."


def test_a_list_has_the_comma_of_the_language():
    message = say("{names}.", names=("a_1", 12, say("error")))
    assert translate(message, "en") == "a_1, 12, error."
    assert strip_bidi(translate(message, "fa")) == "a_1، ۱۲، خطا."
    assert translate(message, "fa").startswith("\u2067\u2068a_1\u2069، ")
    assert translate(say("{names}.", names=()), "fa") == "."


def test_a_message_inside_a_message_is_translated_too():
    inner = say("error")
    outer = Message("{what}!", (("what", inner),))
    for language in LANGUAGES:
        assert translate(outer, language) == f"{translate(inner, language)}!"


def test_a_name_in_several_languages_is_put_in_the_readers():
    message = Message("{name}", (("name", {"fa": "رود", "en": "river"}),))
    assert translate(message, "en") == "river"
    assert "رود" in translate(message, "fa")
    assert translate(message, "az") == "river"


def test_azerbaijani_puts_no_ending_behind_a_value():
    """An ending must suit the sound of the value (3-cü, 6-cı), which no template knows."""
    for message in read_catalog("az"):
        assert not re.search(r"\}['’-][a-zəıöüçşğ]", str(message.string)), message.id


def test_azerbaijani_says_one_thing_by_one_word():
    """No married couple (cütlük), no car (maşın) is meant; a coding, an episode have one word."""
    for message in read_catalog("az"):
        said, source = str(message.string), str(message.id)
        assert not re.search("[Cc]ütlü[ky]|[Mm]aşın|[Kk]odlamalar", said), source
        assert not re.search(r"\d %", said), source
        if "pisode" in source:
            assert "pizod" in said, source


def test_heads_of_columns_begin_with_a_capital_of_their_language():
    assert translate_head(say("codings"), "en") == "Codings"
    assert translate_head(say("participants"), "az") == "İştirakçı"
    assert translate_head(say("{value}", value="nino"), "en") == "nino"
    assert begin_large("n", "en") == "n"
    assert begin_large("کدگذاری", "fa") == "کدگذاری"
