from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hamgara.errors import HamgaraError
from hamgara.exchange.references import bibtex, csl, ris
from hamgara.exchange.references.files import FORMATS, read_references, write_references
from hamgara.exchange.references.items import STRINGS, clean_item
from hamgara.exchange.references.latex import decode_latex, encode_latex

TEXT = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cc", "Cs"]),
        st.sampled_from('آبپتچژگی‌ə\\{}~^&%$#_"@=,'),
    ),
    min_size=1,
    max_size=20,
)
NAME = st.one_of(
    st.fixed_dictionaries({"family": TEXT}, optional={"given": TEXT}),
    st.fixed_dictionaries({"literal": TEXT}),
)
DATE = st.one_of(
    st.builds(
        lambda *p: {"date-parts": [list(p)]},
        st.integers(1000, 2100),
        st.integers(1, 12),
        st.integers(1, 28),
    ),
    st.builds(lambda y: {"date-parts": [[y]]}, st.integers(1000, 2100)),
    st.just({"literal": "n.d."}),
)


def items(module, without=()):
    fields = {key: TEXT for key in STRINGS if key not in without}
    fields |= {"author": st.lists(NAME, max_size=3), "editor": st.lists(NAME, max_size=2)}
    return st.lists(
        st.fixed_dictionaries(
            {
                "id": st.from_regex(r"[a-z]{1,8}", fullmatch=True),
                "type": st.sampled_from(list(getattr(module, "_TYPES", {"book": 1}))),
            },
            optional={**fields, "issued": DATE},
        ).map(lambda raw: clean_item(raw, 1)),
        min_size=1,
        max_size=3,
        unique_by=lambda item: item["id"],
    )


@given(items(csl))
def test_csl_comes_back_as_it_was(given_items):
    assert csl.read(csl.write(given_items).encode(), "a.json") == (given_items, [])
    assert csl.find_losses(given_items) == []


@settings(max_examples=300)
@given(items(bibtex, without={"page"}))
def test_bibtex_comes_back_as_it_was(given_items):
    assert bibtex.find_losses(given_items) == []
    assert bibtex.read(bibtex.write(given_items).encode(), "a.bib") == (given_items, [])


@settings(max_examples=300)
@given(items(ris, without={"page", "ISSN", "ISBN", "keyword"}))
def test_ris_comes_back_as_it_was_or_says_what_is_lost(given_items):
    text, losses = write_references(given_items, "ris")
    back, problems = ris.read(text.encode(), "a.ris")
    assert problems == []
    assert losses or back == given_items


@given(TEXT)
def test_latex_signs_come_back(text: str):
    assert decode_latex(encode_latex(text)) == text


@settings(max_examples=200)
@given(st.sampled_from(list(FORMATS)), st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(form: str, data: bytes):
    suffix = FORMATS[form].SUFFIXES[0]
    try:
        read_references(data, f"a{suffix}")
    except HamgaraError:
        return


@settings(max_examples=200)
@given(st.text(st.sampled_from('@article{}(),="\\\n# ab1TYER -'), max_size=200))
def test_broken_files_are_read_or_refused(text: str):
    for suffix in (".bib", ".ris", ".json"):
        try:
            read_references(text.encode(), f"a{suffix}")
        except HamgaraError:
            continue


def test_bibtex_as_people_write_it():
    text = r"""
@string{jn = "Journal of Neighbors"}
@article{a1, author = {M{\"u}ller, J. and van der Berg, Anna and {Ministry of Rivers and Lakes}},
  title = "The {R}iver", journal = jn, year = 2004, month = mar, pages = {3--9}, number = 2}
@book{b1, author = "Jane Doe", title = {Hills}, publisher = {Dale}, address = {York}, year = {n.d.}}
@article{broken, title = {never closed
"""
    found, problems = bibtex.read(text.encode(), "a.bib")
    assert len(problems) == 1
    first, second = found
    assert first["author"] == [
        {"family": "Müller", "given": "J."},
        {"family": "van der Berg", "given": "Anna"},
        {"literal": "Ministry of Rivers and Lakes"},
    ]
    assert (first["title"], first["container-title"]) == ("The River", "Journal of Neighbors")
    assert (first["page"], first["issue"]) == ("3-9", "2")
    assert first["issued"] == {"date-parts": [[2004, 3]]}
    assert second["author"] == [{"family": "Doe", "given": "Jane"}]
    assert second["issued"] == {"literal": "n.d."}


def test_ris_as_programs_write_it():
    text = (
        "\ufeffTY  - JOUR\r\nAU  - کریمی, سارا\r\nTI  - گذرگاه‌ها\r\n و مرزها\r\nPY  - 2019/03//\r\n"
    )
    text += "SP  - 3\r\nEP  - 9\r\nSN  - 1234-5678\r\nKW  - a\r\nKW  - b\r\nER  - \r\n"
    (item,), problems = ris.read(text.encode(), "a.ris")
    assert problems == []
    assert item["author"] == [{"family": "کریمی", "given": "سارا"}]
    assert item["title"] == "گذرگاه‌ها و مرزها"
    assert (item["page"], item["ISSN"], item["keyword"]) == ("3-9", "1234-5678", "a, b")
    assert item["issued"] == {"date-parts": [[2019, 3]]}
    assert ris.read(ris.write([item]).encode(), "b.ris")[0] == [item]


@pytest.mark.parametrize("form", ["bibtex", "ris"])
def test_what_a_format_loses_is_said(form: str):
    item = clean_item({"id": "a b", "type": "song", "collection-title": "x", "title": "t"}, 1)
    losses = " ".join(str(loss) for loss in write_references([item], form)[1])
    assert "collection-title" in losses
    assert "song" in losses


@pytest.mark.parametrize("data", ["", "[]x", '"a"', "[" * 100_000])
def test_what_is_no_csl_is_refused(data: str):
    with pytest.raises(HamgaraError):
        read_references(data.encode(), "a.json")


def test_an_unknown_suffix_is_refused():
    with pytest.raises(HamgaraError, match=r"\.bib"):
        read_references(json.dumps([]).encode(), "a.xyz")
