from __future__ import annotations

import re

import pytest

from hamgara.errors import HamgaraError
from hamgara.exchange.refi.codebook import make_framework, parse_codebook, write_codebook_file
from hamgara.exchange.refi.package import Lost
from hamgara.study.codebook import Framework
from hamgara.study.framework import find_framework, read_framework
from tests.exchange.refi.projects import write_codes

SPACES = ("urn:QDA-XML:codebook:1.0", "urn:QDA-XML:codebook:1:0", "urn:QDA-XML:project:1.0")


def book(codes: str, space: str = SPACES[0], rest: str = "") -> bytes:
    return f'<CodeBook xmlns="{space}" origin="x"><Codes>{codes}</Codes>{rest}</CodeBook>'.encode()


def read(data: bytes, lost: Lost | None = None) -> Framework:
    made = make_framework(
        parse_codebook(data, "b.qdc"), "b.qdc", "own", {} if lost is None else lost
    )
    framework, problems = read_framework(made, "own.toml")
    assert problems == []
    return framework


def tree(framework: Framework) -> list[tuple[str, str, str]]:
    return [(code.id, code.parent, next(iter(code.label.values()))) for code in framework.codes]


@pytest.mark.parametrize("space", [*SPACES, ""])
def test_a_codebook_is_read_in_any_namespace(space: str):
    data = book(write_codes({"Trade": {"Roads": {"Queues": None}}, "Trust": None}), space)
    framework = read(data)
    assert tree(framework) == [
        ("Trade", "", "Trade"),
        ("Roads", "Trade", "Roads"),
        ("Queues", "Roads", "Queues"),
        ("Trust", "", "Trust"),
    ]
    assert [level.id for level in framework.levels] == ["level-1", "level-2", "level-3"]


def test_a_name_that_begins_with_an_id_gives_id_and_label():
    framework = read(
        book(
            write_codes(
                {"T01 Border queues": {"1.2 - آب": None}, "W.1.a Rain": None, "2nd track": None}
            )
        )
    )
    assert tree(framework) == [
        ("T01", "", "Border queues"),
        ("1.2", "T01", "آب"),
        ("W.1.a", "", "Rain"),
        ("2nd track", "", "2nd track"),
    ]
    assert framework.codes[1].label == {"fa": "آب"}
    twice = read(book(write_codes({"T01 Border queues": None, "T01 Rivers": None})))
    assert [code.id for code in twice.codes] == ["T01 Border queues", "T01 Rivers"]


def test_a_figure_in_a_few_names_is_no_id():
    framework = read(book(write_codes({"G20 summit": None, "1979 revolution": None, "Trade": None,
                                       "Trust": None})))  # fmt: skip
    assert [code.id for code in framework.codes][:2] == ["G20 summit", "1979 revolution"]


def test_codes_of_one_name_are_told_apart_by_their_path():
    framework = read(
        book(
            write_codes({"Trade": {"Actors": None}, "Water": {"Actors": None}})
            + '<Code guid="1" name="Trust" isCodable="true"/>' * 2
        )
    )
    assert [code.id for code in framework.codes] == [
        "Trade", "Trade > Actors", "Water", "Water > Actors", "Trust", "Trust (2)",
    ]  # fmt: skip


def test_descriptions_are_kept_and_the_rest_is_told():
    lost: Lost = {}
    data = book(
        '<Code guid="1" name="Folder" isCodable="false" color="#ff0000">'
        "<Description>All of it.\nAnd more.</Description>"
        '<NoteRef targetGUID="9"/><Code guid="2" name="Part" isCodable="true"/></Code>',
        rest='<Sets><Set guid="3" name="s"/></Sets>',
    )
    framework = read(data, lost)
    assert framework.codes[0].definition is not None
    assert framework.codes[0].definition.text == {"en": "All of it.\nAnd more."}
    assert framework.codes[1].definition is None
    assert {str(what): count for what, count in lost.items()} == {
        "colors of codes": 1,
        "marks that a code is not given": 1,
        "notes on codes": 1,
        "sets": 1,
    }


def test_a_framework_comes_back_from_its_codebook():
    bam = find_framework("bam")
    for language in ("fa", "az", "en"):
        lost: Lost = {}
        back = read(write_codebook_file(bam, language, lost))
        assert sorted(tree(back)) == sorted((c.id, c.parent, c.label[language]) for c in bam.codes)
        assert {str(what) for what in lost} == {"other languages", "search terms of codes"}
    again = read(write_codebook_file(back, "en", {}))
    assert tree(again) == tree(back)


def test_paths_as_ids_are_not_written_into_names():
    framework = read(book(write_codes({"Trade": {"Actors": None}, "Water": {"Actors": None}})))
    data = write_codebook_file(framework, "en", {}).decode()
    assert re.findall('name="([^"]+)"', data) == ["Trade", "Actors", "Water", "Actors"]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "empty|cannot be read"),
        (b"PK\x03\x04", "cannot be read"),
        (b"<html/>", "its root is html, not CodeBook"),
        (book(""), "no codes"),
        (book('<Code guid="1" name="A"><Code guid="2" name=" "/></Code>'), "A code has no name"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]>' + book(""), "declares entities"),
        (book("<Code>" * 300 + "</Code>" * 300), "cannot be read"),
    ],
)
def test_what_is_no_codebook_is_told(data: bytes, what: str):
    with pytest.raises(HamgaraError, match=what) as error:
        read(data)
    assert "b.qdc" in error.value.where
