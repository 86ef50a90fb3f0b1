from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from hamgara.cli import main
from hamgara.exchange.references.items import clean_item
from hamgara.ingest.citations.brackets import read_bracket
from hamgara.ingest.citations.check import check_citations
from hamgara.ingest.citations.csl import as_item, read_item
from hamgara.ingest.citations.entries import read_entry
from hamgara.ingest.citations.model import Name, Year
from hamgara.ingest.citations.names import Likeness, likeness
from hamgara.ingest.citations.years import looks_misprinted, same_year

ARTICLE = """Trade grew (Marlow, 2019: 3). Stroud (2004) argues that it did not.

References

Marlow, T. (2019). River markets. Journal of Neighbors, 12(3), 1-22.
Stroud, E. (2006). Rails north. Oxbridge: Fen Press.
Tamm, O. (1998). Unread reports. Tallinn: Kivi.
"""


def kinds(text: str) -> list[str]:
    return [finding.kind for finding in check_citations(text).findings]


@pytest.mark.parametrize(
    ("content", "cited"),
    [
        ("حسینی، ۱۳۹۵: ۴۲", [(("حسینی",), "1395", "۴۲")]),
        (
            "Ahmadi & Rezaei, 2019, pp. 3-5; Smith, 2004",
            [(("Ahmadi", "Rezaei"), "2019", "pp. 3-5"), (("Smith",), "2004", "")],
        ),
        ("امیری، ۱۳۹۰؛ ۲۵۵-۲۵۶", [(("امیری",), "1390", "۲۵۵-۲۵۶")]),
        ("Li, 2004, 2006", [(("Li",), "2004", ""), (("Li",), "2006", "")]),
        ("نوری و همکاران، ۱۳۹۲، ج ۲: ۱۸۰", [(("نوری",), "1392", "ج ۲: ۱۸۰")]),
        ("وزارت راه و شهرسازی، ۱۳۹۹", [(("وزارت راه و شهرسازی",), "1399", "")]),
        ("قنبری، بی‌تا: ۴", [(("قنبری",), "n.d.", "۴")]),
        ("Quliyev və b., 2015, s. 12", [(("Quliyev",), "2015", "s. 12")]),
        ("تقی زاده، ۱۳۸۹: ۱۰", [(("تقی زاده",), "1389", "۱۰")]),
        ("N = 2004", []),
        ("May 2015", []),
        ("سال ۱۳۹۰", []),
        ("متولد ۱۳۴۰، تهران", []),
        ("۳۵ درصد", []),
        ("see Table 3", []),
    ],
)
def test_what_a_bracket_cites(content: str, cited: list):
    pieces = read_bracket(content)
    assert [(p.authors, p.year.value if p.year else None, p.pages) for p in pieces] == cited


@pytest.mark.parametrize(
    ("cited", "listed", "expected"),
    [
        ("Smith", Name("Smith", "J."), Likeness.SAME),
        ("كريمي", Name("کریمی"), Likeness.SAME),
        ("صادقی نیا", Name("صادقی‌نیا"), Likeness.SAME),
        ("اسمیت", Name("Smith"), Likeness.OTHER_SCRIPT),
        ("قلی‌اف", Name("Quliyev"), Likeness.OTHER_SCRIPT),
        ("Hosseini", Name("حسینی"), Likeness.OTHER_SCRIPT),
        ("Petersen", Name("Peterson"), Likeness.OTHER_SPELLING),
        ("Elena", Name("Costa", "Elena"), Likeness.OTHER_ORDER),
        ("WHO", Name("World Health Organization", is_organization=True), Likeness.SAME),
        ("Smith", Name("Brown"), Likeness.NONE),
        ("حسینی", Name("رضایی"), Likeness.NONE),
    ],
)
def test_how_alike_names_are(cited: str, listed: Name, expected: Likeness):
    assert likeness(cited, listed) is expected


def test_years_of_two_calendars_and_misprints():
    assert same_year(Year("1395"), Year("2016"))
    assert not same_year(Year("1395"), Year("2019"))
    assert looks_misprinted(Year("1369"), Year("1396"))
    assert not looks_misprinted(Year("1987"), Year("2004"))


def test_an_entry_and_its_parts():
    entry = read_entry(
        "۳. شریفی، مینا؛ کاظمی، جواد (۱۳۹۹). مهاجرت از حاشیه. پژوهش‌های جمعیت، ۲(۱)، ۵-۲۹. "
        "https://doi.org/10.9999/x.1",
        "r1",
    )
    assert [(name.family, name.given) for name in entry.authors] == [
        ("شریفی", "مینا"),
        ("کاظمی", "جواد"),
    ]
    assert (entry.year, entry.title) == (Year("1399"), "مهاجرت از حاشیه")
    assert (entry.container, entry.volume, entry.issue) == ("پژوهش‌های جمعیت", "2", "1")
    assert (entry.number, entry.pages, entry.doi) == (3, "5-29", "10.9999/x.1")


def test_faults_are_found_and_spans_are_exact():
    found = check_citations(ARTICLE)
    assert [finding.kind for finding in found.findings] == ["year-differs", "listed-not-cited"]
    assert [one.span.of(ARTICLE) for one in found.citations] == ["Marlow, 2019: 3", "Stroud (2004)"]


def test_ibid_after_several_works_is_ambiguous():
    text = "A (Marlow, 2019; Stroud, 2006). B (ibid., p. 2)." + ARTICLE[ARTICLE.index("\n\nRef") :]
    assert "ambiguous" in kinds(text)


def test_numbered_citations():
    text = "One [1]. Two [2, 3]. Four [4].\n\nReferences\n\n[1] A, B. (2001). C. D: E.\n"
    text += "[2] F, G. (2002). H. D: E.\n[3] I, J. (2003). K. D: E.\n"
    found = check_citations(text)
    assert [one.references for one in found.citations] == [("r1",), ("r2",), ("r3",), ()]
    assert [finding.kind for finding in found.findings] == ["cited-not-listed"]


def test_the_advice_how_to_cite_the_text_is_no_citation():
    text = "Cite this article: Marlow, T. (2025). Ours. Journal.\n\n" + ARTICLE
    assert len(check_citations(text).citations) == 2


def test_a_text_without_a_list_reports_only_what_refers_back():
    assert kinds("It is so (Ibid.). And (Smith, 2004).") == ["ibid-without-antecedent"]


@settings(max_examples=300, deadline=None)
@given(
    st.text(
        st.sampled_from("()[];؛،,.: \n۱۳۹۵2004Aabو&همان«»منابع#*-–<>https://\u200c\ud800"),
        max_size=300,
    ),
    st.booleans(),
)
def test_any_text_is_checked_and_spans_hold(text: str, listed):
    whole = text + "\n\nمنابع\n\n" + text if listed else text
    found = check_citations(whole)
    for one in (*found.citations, *found.references):
        assert one.span is not None
        assert one.span.of(whole) == one.text
    names = {reference.id for reference in found.references}
    assert all(set(one.references) <= names for one in found.citations)


@pytest.mark.parametrize(
    "text",
    [
        "(" * 400_000,
        "(a " * 200_000,
        "(1990" * 100_000,
        "(" + ";1990" * 100_000 + ")",
        "and " * 100_000 + "(1990)",
        "References\n\n" + "a, " * 150_000 + "2000",
        "References\n\nX, Y (2000). " + " " * 400_000 + "x",
        "References\n" * 40_000,
        "1. a p. 3 1990\n" * 20_000,
        "[1" + "-1" * 200_000,
        "(مصاحبه با " * 40_000,
    ],
    ids=range(11),
)
def test_hostile_texts_take_bounded_time(text: str):
    start = time.perf_counter()
    check_citations(text)
    assert time.perf_counter() - start < 20


def test_references_become_items_and_come_back():
    for reference in check_citations(ARTICLE).references:
        item = clean_item(as_item(reference), 1)
        back = read_item(item)
        assert (back.authors, back.year, back.title) == (
            reference.authors,
            reference.year,
            reference.title,
        )


def test_the_command_tells_programs(tmp_path: Path):
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    out = tmp_path / "a.bib"
    runner = CliRunner()
    done = runner.invoke(
        main, ["citations", str(tmp_path / "a.txt"), "--json", "--export", "bibtex", "-o", str(out)]
    )
    assert done.exit_code == 0, done.output
    told = json.loads(done.stdout)
    assert told["citations"][0]["text"] == "Marlow, 2019: 3"
    assert {"kind", "severity", "where", "explanation"} == set(told["findings"][0])
    again = runner.invoke(
        main, ["citations", str(tmp_path / "a.txt"), "--json", "--references", str(out)]
    )
    assert again.exit_code == 0, again.output
    assert [f["kind"] for f in json.loads(again.stdout)["findings"]] == [
        "listed-not-cited",
        "year-differs",
    ]


def test_the_command_refuses_with_a_sentence(tmp_path: Path):
    runner = CliRunner()
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    for arguments in (
        ["missing.txt"],
        [str(tmp_path / "a.txt"), "--references", "missing.bib"],
        [str(tmp_path / "a.txt"), "--export", "ris"],
    ):
        done = runner.invoke(main, ["citations", *arguments])
        assert done.exit_code == 2
        assert "Traceback" not in done.output


@pytest.mark.parametrize(
    "again",
    [
        "yenə orada",
        "Yenə də orada",
        "Həmin əsər",
        "həmin mənbədə",
        "göstərilən əsəri",
        "adıçəkilən əsər",
    ],
)
def test_azerbaijani_refers_back(again: str):
    text = (
        f"Çay quruyur (Əliyeva, 2016, s. 3). Yenə ({again}, s. 4).\n\n"
        "Ədəbiyyat\n\nƏliyeva, S. (2016). Çaylar. Bakı: Dalğa.\n"
    )
    found = check_citations(text)
    assert [one.kind for one in found.citations][1:] == ["ibid"]
    assert not found.findings
