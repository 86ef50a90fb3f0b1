"""What a picky reader of the report sees: directions, signs, days, words behind numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from importlib import resources
from types import SimpleNamespace
from typing import cast

import pytest

from hamgara.messages import say, translate
from hamgara.relations.history import join_periods
from hamgara.report import blocks
from hamgara.report.analysis import Analysis
from hamgara.report.blocks import Cell, Column, Paragraph, Report, Section, Table
from hamgara.report.evidence import _say_who, _show_item
from hamgara.report.formats import csv, html
from hamgara.report.formats._markup import mark_up, split_neutral
from hamgara.report.happenings import name_type, show_periods, stand_on
from hamgara.report.sections.methods import _name_languages
from hamgara.report.sections.tracking import _name_takers
from hamgara.report.show import show_year
from hamgara.report.stated import quotation
from hamgara.report.words import write_parts, write_text
from hamgara.study.chronology import Happening
from hamgara.study.codings import Coding
from hamgara.study.commitments import Commitment
from hamgara.study.events import Actor, Event, EventDate, EventSpans
from hamgara.study.measures import StatedLine, ToldEvent
from hamgara.study.ontology import read_ontology
from hamgara.study.programme import Link
from hamgara.text.bidi import strip_bidi
from hamgara.text.digits import format_number
from hamgara.text.spans import Span

STYLE = (resources.files("hamgara") / "report/formats/page/page.css").read_text(encoding="utf-8")


def test_a_persian_name_that_a_latin_code_begins_runs_from_right_to_left():
    label = {"fa": "D1 · انگیزشی", "en": "D1 · Motivational"}
    assert translate(say("Codings of {code}", code=label), "fa").endswith(
        "\u2067D1 · انگیزشی\u2069"
    )
    only = {"en": "Motivational"}
    assert "\u2068Motivational\u2069" in translate(say("Codings of {code}", code=only), "fa")


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("universities, “money”", "universities, “money”"),
        ('universities, "money"', 'universities, "money"'),
        ("Enguri (HES).", "Enguri (HES)"),
        ("An invented study (2025).", "An invented study (2025)."),
        ("Most speak of one flood.", "Most speak of one flood."),
        ("(Most speak of one flood.)", "Most speak of one flood."),
        ("BAM 1.0.", "BAM 1.0"),
        ("[sic] Batumi", "[sic] Batumi"),
        ("«a» b", "«a» b"),
        ("(Batumi)", "Batumi"),
        ("Batumi, ", "Batumi"),
        ('"a" and "b"', 'a" and "b'),
        ("", ""),
    ],
)
def test_a_bracket_stays_with_its_partner(text: str, inner: str):
    before, middle, after = split_neutral(text)
    assert (before + middle + after, middle) == (text, inner)


@pytest.mark.parametrize(
    ("value", "language", "printed"),
    [
        (-0.001, "en", "0.00"),
        (-0.0, "fa", "۰٫۰۰"),
        (-0.6, "fa", "\u200e−۰٫۶۰"),
        (-0.6, "az", "−0,60"),
    ],
)
def test_a_minus_stands_left_of_its_number_and_zero_has_none(value, language, printed):
    assert format_number(value, language, decimals=2) == printed


def test_the_day_of_a_coding_is_in_the_calendar_of_the_reader():
    note = _say_who(Coding("T01", "ana", "2026-11-22T10:00:00Z", participant="P1"))
    assert "۱ آذر ۱۴۰۵" in translate(note, "fa")
    assert "22 November 2026" in translate(note, "en")
    blank = _say_who(Coding("T01", "ana", "", participant="P1"))
    assert "T01" in translate(blank, "en")


def test_periods_without_an_event_are_told_as_runs():
    years = ["1993", "1994", "1995", "1997", "1999", "2000"]
    runs = join_periods(years)
    assert runs == [("1993", "1995"), ("1997", "1997"), ("1999", "2000")]
    assert show_periods(*runs[0])["en"] == "1993–1995"
    assert show_periods(*runs[0])["fa"] == "۱۹۹۳ تا ۱۹۹۵ م"
    assert show_periods(*runs[1])["fa"] == "۱۹۹۷ م"
    assert join_periods(["1999-Q4", "2000-Q1"]) == [("1999-Q4", "2000-Q1")]


def test_what_is_owed_on_both_sides_is_owed_with_one_another():
    span = Span(0, 1)
    both = Commitment("exercise", ("GEO", "TUR"), ("GEO", "TUR"), span, span, "rule")
    assert _name_takers(both) == say("with one another")


def test_a_language_is_named_and_not_coded():
    assert strip_bidi(_name_languages(["az"])["fa"]) == "ترکی آذربایجانی"
    assert _name_languages(["fa", "az"])["en"] == "Persian, Azerbaijani"


def test_what_is_late_is_not_told_to_be_a_wrong_sum():
    table = Table("t", "T", (Column("State"),), ((Cell((say("overdue"),), mark="late"),),))
    report = Report("R", "", (Section("s", "S", (table,)),), {}, (Paragraph(("c",)),))
    page = html.render(report, "en")
    assert '<span class="off">overdue</span>' in page
    assert '<span class="sign" aria-hidden="true">' not in page.split("<main")[1]


def test_an_accepted_event_of_the_news_is_evidence_by_its_sentence():
    span = Span(0, 7)
    event = Event(
        type="CONSULT", source=(Actor("GEO"),), target=(Actor("TUR"),), reciprocal=False,
        date=EventDate(date(2024, 5, 13), date(2024, 5, 13), "day", "text"), status="actual",
        span=span, spans=EventSpans(trigger=span), rule="meet", confidence=0.9,
    )  # fmt: skip
    told = Happening("news:3", "accepted", "news:3", event, {"az": "Nazir görüşüb."})
    (line,) = stand_on([told])
    assert isinstance(line, StatedLine)
    days = {"fa": "۲۴ اردیبهشت ۱۴۰۳", "az": "13 may 2024", "en": "13 May 2024"}
    assert (line.quote, dict(line.label)) == ("Nazir görüşüb.", days)
    (line,) = stand_on([replace(told, page="https://a.org")])
    assert isinstance(line, StatedLine)
    assert line.quote == "https://a.org"
    assert dict(line.label)["az"] == "13 may 2024 · Nazir görüşüb."
    assert dict(line.label)["en"] == "13 May 2024 · \u2068Nazir görüşüb.\u2069"


def test_the_type_of_an_event_is_told_by_name_in_its_evidence():
    scheme = read_ontology("plover-0.8")
    analysis = cast("Analysis", SimpleNamespace(study=SimpleNamespace(ontology=scheme)))
    days = (("fa", "۲۴ اردیبهشت ۱۴۰۳"), ("az", "13 may 2024"), ("en", "13 May 2024"))
    line = StatedLine("news:3", days, "Nazir görüşüb.", "CONSULT/visit")
    told = ToldEvent("news 0–7", "Nazir görüşüb.", say("actual"), "CONSULT/visit")
    stated, coded = (_show_item(one, analysis) for one in (line, told))
    assert stated.source == "news:3"
    assert write_text(stated.note, "fa") == "دیدار و رایزنی (CONSULT/visit) · ۲۴ اردیبهشت ۱۴۰۳"
    assert write_text(coded.note, "az").endswith("(CONSULT/visit) · baş verib")
    assert name_type("ELSE", scheme)["fa"] == "ELSE"


def test_paper_has_page_numbers_in_the_digits_of_the_language():
    assert "content: counter(page);" in STYLE
    assert "content: counter(page, persian);" in STYLE


def test_words_stand_in_the_quotation_marks_of_the_reader():
    link = Link("G1", "argued", {}, quote="Nobody was asked about it.", document="K02")
    assert write_parts(quotation(link), "en") == ": “Nobody was asked about it.” (K02)"
    assert write_parts(quotation(link, behind=False), "fa") == "«Nobody was asked about it.» (K02)"


def test_what_a_person_types_is_set_as_such_in_our_sentences_alone():
    words = say("The sheet that `hamgara options --sheets` writes.")
    assert '<code dir="ltr">hamgara options --sheets</code>' in mark_up(words, "fa")
    assert "<code" not in mark_up("a `b` c", "fa")


def test_a_head_of_a_file_has_no_hidden_signs():
    table = Table("t", "T", (Column(say("only {coder}", coder="ana")),), ())
    assert csv.render_table(table, "fa").decode("utf-8-sig").strip() == "تنها ana"


def test_a_year_names_its_calendar_where_readers_have_another():
    years = (show_year(1403), show_year(2025))
    assert [translate(year, "fa") for year in years] == ["۱۴۰۳", "۲۰۲۵ م"]
    assert [translate(year, "az") for year in years] == ["1403 (şəmsi)", "2025"]
    assert [translate(year, "en") for year in years] == ["1403 SH", "2025"]


def test_codes_and_hosts_may_break_where_they_have_parts():
    link = blocks.Link("lib.example.org", "https://lib.example.org/1/2")
    assert "lib<wbr>.example<wbr>.org" in mark_up(link, "az")
    label = {"fa": "تحریم (SANCTION/discontinue) ۱/۲"}
    assert mark_up(label, "fa") == "تحریم (SANCTION/<wbr>discontinue) ۱/۲"
