from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from hamgara.errors import HamgaraError
from hamgara.study.codebook import Code, Framework, Level
from hamgara.study.cues import Cues
from hamgara.study.evidence_cues import EvidenceCues, read_evidence_cues
from hamgara.study.tables import EvidenceRow, EvidenceTable, ThemeTable
from hamgara.themes.audit import audit_table
from hamgara.themes.evidence import Evidence, read_evidence
from hamgara.themes.evidence_labels import derive_cues, known_cues
from hamgara.themes.findings import Finding
from hamgara.themes.persons import find_same_persons

from .audit_tables import (
    bam,
    evidence,
    printed_evidence,
    printed_themes,
    read_cells,
    read_orphans,
    table,
    theme,
)

BAM = bam()


def cells(findings: list[Finding], kind: str) -> set[tuple[int | None, str]]:
    return {(f.where.participant, f.where.code) for f in findings if f.kind == kind}


def orphans(findings: list[Finding]) -> Counter[tuple[int | None, str]]:
    return Counter(
        (f.where.participant, next(iter((f.where.label or {}).values())))
        for f in findings
        if f.kind == "finding-without-theme"
    )


def read(*findings: str) -> Evidence:
    return read_evidence(evidence(*findings), known_cues(BAM))


def said(item: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(phrase.text, phrase.codes) for phrase in read(item).phrases]


class TestPrintedEvidence:
    found = audit_table(printed_themes(), evidence=printed_evidence(), framework=BAM)

    @pytest.mark.parametrize(
        ("kind", "printed"), [("printed-without-evidence", True), ("evidence-not-printed", False)]
    )
    def test_cells_against_a_careful_reader(self, kind: str, printed: bool) -> None:  # noqa: FBT001
        wanted = {cell for cell, seen in read_cells().items() if seen == (printed, not printed)}
        got = cells(self.found, kind)
        assert len(got & wanted) >= 0.95 * max(len(got), len(wanted))

    def test_phrases_without_a_theme(self) -> None:
        assert orphans(self.found) == Counter(read_orphans())

    def test_the_order_of_rows_and_items_changes_nothing(self) -> None:
        turned = printed_evidence()
        rows = tuple(
            replace(row, row=n, findings=row.findings[::-1])
            for n, row in enumerate(reversed(turned.rows), 1)
        )
        again = audit_table(printed_themes(), evidence=EvidenceTable("turned", rows), framework=BAM)
        for kind in ("printed-without-evidence", "evidence-not-printed", "theme-without-evidence"):
            assert cells(again, kind) == cells(self.found, kind)
        assert orphans(again) == orphans(self.found)

    def test_a_participant_without_a_row_is_unverifiable(self) -> None:
        whole = printed_evidence()
        rows = tuple(row for row in whole.rows if row.participant != 7)
        found = audit_table(
            printed_themes(), evidence=EvidenceTable(whole.name, rows), framework=BAM
        )
        named = {row.code for row in printed_themes().rows if 7 in row.sources}
        assert cells(found, "unverifiable") == {(7, code) for code in named}
        for kind in ("printed-without-evidence", "evidence-not-printed"):
            kept = {cell for cell in cells(self.found, kind) if cell[0] != 7}
            assert cells(found, kind) == kept

    def test_a_theme_taken_out_leaves_its_phrases_without_a_theme(self) -> None:
        whole = printed_themes()
        rows = tuple(row for row in whole.rows if row.code != "T07")
        found = audit_table(
            ThemeTable(whole.name, rows), evidence=printed_evidence(), framework=BAM
        )
        new = orphans(found) - orphans(self.found)
        assert {participant for participant, _ in new} == {1, 2, 3, 4, 5, 6, 9, 11, 12, 16}
        assert all("ورزشی" in phrase for _, phrase in new)


class TestReading:
    @pytest.mark.parametrize(
        ("item", "wanted"),
        [
            ("سیاسی", [("سیاسی", ("T11",))]),
            ("کریدورها", [("کریدورها", ("T01",))]),
            ("کریدور شمال به جنوب", [("کریدور شمال به جنوب", ("T12",))]),
            ("امور اقتصادی", [("امور اقتصادی", ("T03",))]),
            ("کمیسیون مشترک اقتصادی", [("کمیسیون مشترک اقتصادی", ("T05",))]),
            ("شعراء آذری زبان", [("شعراء آذری زبان", ("T20",))]),
            ("آداب و رسوم مذهبی", [("آداب و رسوم مذهبی", ("T17", "T22"))]),
            ("خود کفایی مالی", [("خود کفایی مالی", ())]),
            ("صنعت گردشگری", [("صنعت گردشگری", ())]),
            ("همکاری\u200cهای رسانه\u200cای", [("رسانه\u200cای", ("T09",))]),
            ("همکاري رسانه اي", [("رسانه اي", ("T09",))]),
            ("شعر و ادبیات توریست سلامت", [("شعر و ادبیات", ("T18",)), ("توریست سلامت", ("T06",))]),
            ("ورزشی و امنیتی", [("ورزشی", ("T07",)), ("امنیتی", ())]),
            ("سرمایه گذاری خارجی", [("سرمایه گذاری", ("T03",))]),
            ("همکاری نظامی", [("همکاری نظامی", ())]),
            ("فرهنگی", [("فرهنگی", ())]),
            ("ladies' capacity", [("ladies'", ("T08",))]),
            ("social networks and TV", [("social networks", ("T09",)), ("TV", ("T09",))]),
            ("customs and tariffs", [("customs", ("T17",)), ("tariffs", ("T02",))]),
            ("North–South corridor", [("North–South corridor", ("T12",))]),
            ("Azeri-language poets", [("Azeri-language poets", ("T20",))]),
            ("tourism", [("tourism", ())]),
            ("qadınların rolu", [("qadınların", ("T08",))]),
            ("Şimal-Cənub dəhlizi", [("Şimal-Cənub dəhlizi", ("T12",))]),
        ],
    )
    def test_items(self, item: str, wanted: list[tuple[str, tuple[str, ...]]]) -> None:
        assert said(item) == wanted

    def test_cultural_counts_beside_traditional(self) -> None:
        assert read("فرهنگی|سنتی").themes["T22"] == {1: "فرهنگی"}
        assert read("فرهنگی|رسانه|ورزشی").themes["T22"] == {}

    def test_of_two_apart_the_nearest_counts(self) -> None:
        reading = read("فرهنگی|رسانه|فرهنگی|ورزشی|سنتی")
        assert [phrase.item for phrase in reading.phrases if not phrase.codes] == [0]
        assert reading.themes["T22"] == {1: "فرهنگی"}

    def test_the_language_is_found(self) -> None:
        assert [read(x).language for x in ("سیاسی", "political relations", "siyasi əlaqələr")] == [
            "fa",
            "en",
            "az",
        ]

    def test_every_phrase_is_its_span(self) -> None:
        printed = printed_evidence()
        reading = read_evidence(printed, known_cues(BAM))
        items = {row.row: row.findings for row in printed.rows}
        for phrase in reading.phrases:
            assert phrase.span.of(items[phrase.row][phrase.item]) == phrase.text


class TestConfrontation:
    framework = Framework(
        "f",
        "1",
        {"en": "F"},
        "",
        (Level("theme", {"en": "theme"}, {"en": "themes"}),),
        (
            Code("A", "theme", "", {"en": "Cooperation in fishing"}),
            Code("B", "theme", "", {"en": "Use of boats"}),
            Code("C", "theme", "", {"fa": "آبیاری"}),
        ),
    )

    def audit(self, *rows: tuple[str, tuple[int, ...]], said: tuple[str, ...]) -> list[Finding]:
        themes = table(*(theme(code, sources, None, code=code) for code, sources in rows))
        found = audit_table(themes, evidence=evidence(*said), framework=self.framework)
        return [f for f in found if f.kind != "missing-frequency"]

    def test_borne_out(self) -> None:
        assert self.audit(("A", (1, 2)), said=("fishing", "joint fishing")) == []

    def test_printed_without_evidence(self) -> None:
        (finding,) = self.audit(("A", (1, 2)), ("B", (2,)), said=("fishing", "boats"))
        assert (finding.kind, finding.where.participant) == ("printed-without-evidence", 2)

    def test_evidence_not_printed(self) -> None:
        (finding,) = self.audit(("A", (1,)), said=("fishing", "fishing"))
        assert (finding.kind, finding.where.participant) == ("evidence-not-printed", 2)

    def test_a_theme_without_evidence_and_each_of_its_participants(self) -> None:
        found = self.audit(("A", (1, 2)), ("B", (1,)), said=("boats", ""))
        assert [(f.kind, f.where.participant) for f in found] == [
            ("theme-without-evidence", None),
            ("printed-without-evidence", 1),
            ("printed-without-evidence", 2),
        ]

    def test_sources_outside_the_evidence_are_unverifiable(self) -> None:
        (finding,) = self.audit(("A", (1, 9)), said=("fishing",))
        assert (finding.kind, finding.basis, finding.where.participant) == (
            "unverifiable",
            "evidence",
            9,
        )

    def test_a_theme_named_only_by_outsiders_is_not_without_evidence(self) -> None:
        found = self.audit(("A", (8, 9)), ("B", (1,)), said=("boats",))
        assert {f.kind for f in found} == {"unverifiable"}

    def test_a_theme_without_phrases_in_the_language_is_unverifiable(self) -> None:
        (finding,) = self.audit(("C", (1,)), ("B", (1,)), said=("boats",))
        assert (finding.kind, finding.where.code) == ("unverifiable", "C")

    def test_a_finding_without_theme_once_a_row(self) -> None:
        found = self.audit(("A", (1,)), said=("fishing|nuclear talks|nuclear talks",))
        assert [(f.kind, f.where.label, f.where.participant) for f in found] == [
            ("finding-without-theme", {"en": "nuclear talks"}, 1)
        ]

    def test_a_theme_of_the_framework_that_the_table_lacks(self) -> None:
        (finding,) = self.audit(("A", (1,)), said=("fishing|boats",))
        assert (finding.kind, finding.where.label) == ("finding-without-theme", {"en": "boats"})

    def test_a_participant_in_two_rows_is_read_as_one_and_reported(self) -> None:
        rows = (
            EvidenceRow(1, 1, ("fishing",), {}),
            EvidenceRow(2, 1, ("boats",), {}),
        )
        themes = table(
            theme("A", (1,), 1, code="A"),
            theme("B", (1,), 1, code="B"),
        )
        found = audit_table(themes, evidence=EvidenceTable("e", rows), framework=self.framework)
        assert [(f.kind, f.where.row, f.where.participant) for f in found] == [
            ("unverifiable", 2, 1)
        ]

    def test_without_a_framework_the_tables_own_labels_serve(self) -> None:
        themes = table(theme("Cooperation in fishing", (1,), 1), theme("Boats", (2,), 1))
        found = audit_table(themes, evidence=evidence("fishing", "fishing|boats"))
        assert [(f.kind, f.where.row, f.where.participant) for f in found] == [
            ("evidence-not-printed", 1, 2)
        ]

    def test_a_row_beyond_the_framework_answers_to_its_label(self) -> None:
        themes = table(
            theme("Cooperation in fishing", (1,), 1, code="A"),
            theme("Cooperation in forestry", (), None, code="Z"),
        )
        found = audit_table(themes, evidence=evidence("fishing|forestry"), framework=self.framework)
        assert ("evidence-not-printed", "Z") in {(f.kind, f.where.code) for f in found}


class TestSamePerson:
    def pairs(self, *names: str) -> list[str]:
        rows = evidence(*[""] * len(names), names=names)
        return [str(finding.explanation) for finding in find_same_persons(rows)]

    def test_one_finding_a_pair(self) -> None:
        assert len(self.pairs("Ann Lee", "Ann Lee", "Bo", "ann  lee")) == 3

    def test_titles_tell_nobody_apart(self) -> None:
        assert len(self.pairs("Dr. Ann Lee", "Ann Lee")) == 1
        assert len(self.pairs("Ann Lee", "Ann Leech")) == 0

    def test_rows_without_names_and_one_number_are_no_pair(self) -> None:
        rows = (
            EvidenceRow(1, 4, (), {}),
            EvidenceRow(2, 5, (), {}),
            EvidenceRow(3, 6, (), {"fa": "الف"}),
            EvidenceRow(4, 6, (), {"fa": "الف"}),
            EvidenceRow(5, 7, (), {"en": "Alef"}),
        )
        assert find_same_persons(EvidenceTable("e", rows)) == []

    def test_the_first_common_language_decides(self) -> None:
        rows = (
            EvidenceRow(1, 1, (), {"fa": "علی رضایی", "en": "Ali Rezaei"}),
            EvidenceRow(2, 2, (), {"fa": "علي رضايي", "en": "Ali Rezai"}),
            EvidenceRow(3, 3, (), {"fa": "عالی رضایی", "en": "Ali Rezaei"}),
        )
        (finding,) = find_same_persons(EvidenceTable("e", rows))
        assert finding.where.participant == 1
        assert "2" in str(finding.explanation)


class TestCues:
    def test_a_table_of_cues(self) -> None:
        cues = read_evidence_cues(
            {
                "fa": ["ورزش"],
                "beside": {"near": ["T1"], "en": ["cultural"]},
                "unless": {"en": ["x"]},
            }
        )
        assert cues == EvidenceCues(
            {"fa": ("ورزش",)}, {"en": ("cultural",)}, ("T1",), {"en": ("x",)}
        )
        assert cues
        assert not read_evidence_cues({})

    @pytest.mark.parametrize(
        ("wrong", "named"),
        [
            ({"fr": ["sport"]}, "fr"),
            ({"en": "sport"}, "sport"),
            ({"en": [""]}, "en"),
            ({"beside": {"en": ["x"]}}, "beside.near"),
            ({"beside": ["x"]}, "beside"),
            ({"unless": {"xx": ["x"]}}, "unless.xx"),
        ],
    )
    def test_wrong_cues_are_named(self, wrong: dict[str, object], named: str) -> None:
        with pytest.raises(HamgaraError, match=named):
            read_evidence_cues(wrong)

    def test_every_theme_of_bam_is_named_in_every_language(self) -> None:
        for code in BAM.themes:
            for language in ("fa", "az", "en"):
                assert code.evidence.labels.get(language), (code.id, language)
            assert set(code.evidence.near) <= BAM.ids

    def test_every_label_of_bam_speaks_for_its_own_theme(self) -> None:
        for code in BAM.themes:
            for language in ("fa", "en"):
                label = code.label[language]
                reading = read_evidence(evidence(label), known_cues(BAM))
                assert reading.themes[code.id], label

    def test_labels_without_their_carriers(self) -> None:
        cues = derive_cues({"A": {"fa": "همکاری در حوزه حمل و نقل"}}, taken=())
        assert "حمل" in cues["A"].labels["fa"]

    def test_a_part_that_two_labels_share_counts_for_neither_or_the_one_that_is_it(self) -> None:
        cues = derive_cues(
            {
                "A": {"en": "Shared traditions"},
                "B": {"en": "Rituals and traditions"},
                "C": {"en": "Songs and dances"},
                "D": {"en": "Dances and games"},
            },
            taken=(),
        )
        assert cues["A"].labels["en"] == ("Shared traditions", "traditions")
        assert cues["B"].labels["en"] == ("Rituals and traditions", "Rituals")
        assert "dances" not in {word.lower() for word in cues["C"].labels["en"]}

    def test_terms_of_cues_serve_where_no_evidence_is_written(self) -> None:
        code = Code("A", "theme", "", {"en": "Sport"}, cues=Cues(terms={"en": ("football", "@x")}))
        framework = replace(TestConfrontation.framework, codes=(code,))
        assert known_cues(framework)["A"].labels["en"] == ("Sport", "football")
