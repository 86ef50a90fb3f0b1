from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace

import pytest

from hamgara.messages import say, translate
from hamgara.report.anchors import list_measures, number_evidence
from hamgara.report.blocks import Marked, Paragraph, Section
from hamgara.report.formats import html
from hamgara.report.formats._markup import mark_up
from hamgara.study.measures import CodingQuery, Measure
from hamgara.text.bidi import strip_bidi

from .sample import HOSTILE, QUOTE, TRANSPORT

LIMIT = 260_000


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_page_names_its_language_and_direction(page):
    (document,) = page.root.find("html")
    assert document.attributes["lang"] == page.language
    assert document.attributes["dir"] == ("rtl" if page.language == "fa" else "ltr")


def test_every_number_opens_evidence_that_is_there(page, report):
    buttons = page.root.find("button", type="button", aria_haspopup="dialog")
    links = [a for svg in page.root.find("svg") for a in svg.find("a")]
    opened = [int(b.attributes["data-e"]) for b in buttons]
    opened += [int(a.attributes["href"].removeprefix("#e-")) for a in links]
    assert {str(number) for number in opened} == set(page.data["evidence"])
    in_charts = 4 + 3
    assert len(buttons) == len(list_measures(report)) - in_charts
    assert len(links) == 2 * in_charts  # once for a desk, once for a phone


def test_each_evidence_is_embedded_once(page, report):
    numbers = number_evidence(report)
    assert sorted(numbers.values()) == list(range(1, len(numbers) + 1))
    assert len(page.data["evidence"]) == len(numbers) == 4
    assert page.source.count(QUOTE) == 5  # one item for each participant


def test_evidence_says_how_many_are_left_out(page, report):
    entry = page.data["evidence"][str(number_evidence(report)[TRANSPORT])]
    assert len(entry["items"]) == 5
    digits = {"fa": ("۷", "۱۲", "۹")}.get(page.language, ("7", "12", "9"))
    assert digits[0] in entry["left"]
    assert digits[1] in entry["left"]
    assert digits[2] in entry["more"]


def test_number_without_evidence_says_why(page, report):
    missing = next(m for m in list_measures(report) if m.value is None)
    entry = page.data["evidence"][str(number_evidence(report)[missing.evidence])]
    assert entry["why"] == translate(say("Nothing is printed here."), page.language)
    (button, *_) = page.root.find("button", data_e=str(number_evidence(report)[missing.evidence]))
    assert button.attributes["class"] == "number bare"
    assert button.text == "–"


def test_numbers_are_in_the_digits_of_the_language(page):
    buttons = page.root.find("button", aria_haspopup="dialog")
    texts = [strip_bidi(button.text) for button in buttons]
    expected = {
        "fa": ["۱۲", "۰٫۸۲ [۰٫۷۴", "۵۷٫۱٪"],
        "en": ["12", "0.82 [0.74", "57.1%"],
        "az": ["12", "0,82 [0,74", "57,1%"],
    }
    for start in expected[page.language]:
        assert any(text.startswith(start) for text in texts), (start, texts)


def test_hostile_words_stay_words(page):
    assert not page.root.find("img")
    assert len(page.root.find("script")) == 2
    assert "</script><img" not in page.source
    items = page.data["items"]
    assert any(item.get("quote") == HOSTILE for item in items)
    (note,) = page.root.find("p", **{"class": "note"})
    assert note.text == HOSTILE
    assert note.find("bdi")
    (data,) = page.root.find("script", type="application/json")
    assert not re.search("[<>\u202a-\u202e\u2066-\u2069]", data.text)


def test_policy_allows_what_the_page_holds_and_no_more(page):
    (policy,) = page.root.find("meta", http_equiv="Content-Security-Policy")
    rules = dict(rule.split(" ", 1) for rule in policy.attributes["content"].split("; "))
    (style,) = page.root.find("style")
    script = page.root.find("script")[-1]
    assert rules["default-src"] == "'none'"
    assert rules["style-src"] == f"'{_hash(style.text)}'"
    assert rules["script-src"] == f"'{_hash(script.text)}'"
    assert "unsafe" not in policy.attributes["content"]
    assert not [e for e in page.root.find() if "style" in e.attributes]
    assert not [e for e in page.root.find() if any(n.startswith("on") for n in e.attributes)]


def test_page_fetches_nothing(page):
    for element in page.root.find():
        for name in ("src", "href", "xlink:href", "data", "action", "poster", "srcset"):
            assert not re.match(r"\s*(https?:)?//", element.attributes.get(name, "")), element
    (style,) = page.root.find("style")
    assert set(re.findall(r"url\((.{5})", style.text)) == {"data:"}
    assert "@import" not in style.text


def test_table_has_heads_spans_and_signs(page):
    (table,) = page.root.find("table")
    (head,) = table.find("th", scope="rowgroup")
    assert head.attributes["rowspan"] == "2"
    assert [len(row.find("th") + row.find("td")) for row in table.find("tr")] == [4, 4, 2, 4]
    bad = next(cell for cell in table.find("td") if "bad" in cell.attributes.get("class", ""))
    assert bad.find("span", **{"class": "sign"})[0].text == "≠"
    heard = translate(say("does not add up"), page.language)
    assert bad.find("span", **{"class": "heard"})[0].text == f"{heard}: "
    numeric = [c for c in table.find() if "numeric" in c.attributes.get("class", "")]
    assert len(numeric) == 7


def test_words_in_another_language_say_so(report):
    source = html.render(report, "az")
    assert '<span lang="en" dir="ltr">Agreement </span>' in source
    assert '<h2 id="published-title"><span lang="en" dir="ltr">Printed</span></h2>' in source


def test_punctuation_belongs_to_the_line(report):
    assert "</button> (<bdi>BAM 1.0</bdi>)" in html.render(report, "fa")


def test_downloads_are_relative_and_quoted(page):
    links = [a for p in page.root.find("p", **{"class": "files"}) for a in p.find("a")]
    assert [a.text for a in links] == ["CSV", "XLSX", "SVG", "PNG"]
    assert links[2].attributes["href"] == "charts/chart%201.svg"
    assert all("download" in a.attributes for a in links)


def test_editions_name_themselves(page):
    (nav,) = page.root.find("nav", **{"class": "editions"})
    assert [a.text for a in nav.find("a")] == ["فارسی", "Azərbaycanca", "English"]
    (current,) = nav.find("a", aria_current="page")
    assert current.attributes["lang"] == page.language


def test_ids_are_unique_and_references_resolve(page):
    ids = [e.attributes["id"] for e in page.root.find() if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    for element in page.root.find():
        for name in ("aria-labelledby", "aria-describedby"):
            if name in element.attributes:
                assert element.attributes[name] in ids
        target = element.attributes.get("href", "")
        if target.startswith("#") and not target.startswith("#e-"):
            assert target[1:] in ids


def test_page_is_small(page):
    assert len(page.source.encode()) < LIMIT


def test_page_is_the_same_each_time(report):
    assert html.render(report, "fa") == html.render(report, "fa")


def test_evidence_that_the_report_lacks_is_an_error(report):
    lost = Measure(1, "codings", say("How."), CodingQuery(("T99",)))
    section = Section("lost", "Lost", (Paragraph((lost,)),))
    with pytest.raises(KeyError, match="T99"):
        html.render(replace(report, sections=(section,)), "en")


ROW = {
    "fa": (
        '<th class="first short" rowspan="2" scope="rowgroup">انگیزشی</th>'
        '<td class="short">حمل و نقل</td>'
        '<td class="numeric bad short" rowspan="2">'
    ),
    "en": (
        '<th class="first short" rowspan="2" scope="rowgroup">Motivational</th>'
        '<td class="short">Transport</td>'
        '<td class="numeric bad short" rowspan="2">'
    ),
}


@pytest.mark.parametrize("language", sorted(ROW))
def test_row_is_written_as_agreed(report, language):
    assert ROW[language] in html.render(report, language)


def test_a_row_of_numbers_may_break_and_a_date_may_not():
    assert mark_up("1-2-3-16", "en") == "<bdi>1-<wbr>2-<wbr>3-<wbr>16</bdi>"
    assert mark_up({"fa": "۱-۲-۳-۴ & ۵"}, "fa") == "۱-<wbr>۲-<wbr>۳-<wbr>۴ &amp; ۵"
    assert mark_up("-", "fa") == "-<wbr>"
    assert mark_up("2025-11-21", "en") == "<bdi>2025-11-21</bdi>"


def test_a_long_sentence_is_folded_to_what_stands_around_its_marks():
    words = f"{'before it ' * 60}Iran thanked Oman {'and after it ' * 60}".strip()
    first = words.index("Iran")
    marks = ((first, first + 4, "source"), (first + 5, first + 12, "trigger"))
    folded = str(mark_up(Marked(words, marks), "en"))
    summary, whole = folded.removeprefix('<details class="long"><summary>').split("</summary>")
    for part in (summary, whole):
        assert '<mark class="source">Iran</mark> <mark class="trigger">thanked</mark> Oman' in part
    assert summary.startswith('<span dir="auto">… ')
    assert summary.endswith(" …</span>")
    assert len(summary) < 400 < len(whole)
    assert str(mark_up(Marked("Iran thanked Oman.", marks[:0]), "en")).startswith("<span")


def test_what_two_marks_cover_is_marked_as_both():
    marks = ((0, 3, "source"), (0, 14, "trigger"), (8, 12, "target"))
    assert str(mark_up(Marked("They met Oman now", marks), "en")) == (
        '<span dir="auto"><mark class="source trigger">The</mark><mark class="trigger">y met</mark>'
        '<mark class="target trigger"> Oma</mark><mark class="trigger">n </mark>now</span>'
    )


@pytest.mark.parametrize(
    "marks", [(), ((0, 900, "gist"),), ((5, 9, "trigger"), (880, 890, "date"))]
)
def test_a_long_sentence_with_marks_all_over_it_keeps_all_its_words(marks):
    words = "word " * 200
    whole = str(mark_up(Marked(words, marks), "en")).rsplit("</summary>", 1)[-1]
    assert whole.count("word") == 200
