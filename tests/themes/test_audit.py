from __future__ import annotations

import json
from collections import Counter

import pytest

from hamgara.study.tables import ThemeRow, ThemeTable
from hamgara.themes.audit import audit_table
from hamgara.themes.findings import SEVERITIES, Finding, finding_as_json

from .audit_tables import bam, printed_evidence, printed_themes, table, theme


def kinds(findings: list[Finding]) -> Counter[str]:
    return Counter(finding.kind for finding in findings)


def only(findings: list[Finding], kind: str) -> Finding:
    (found,) = [finding for finding in findings if finding.kind == kind]
    return found


@pytest.fixture(scope="module")
def printed() -> list[Finding]:
    return audit_table(printed_themes(), evidence=printed_evidence(), framework=bam())


class TestPrintedTables:
    def test_what_the_table_says_against_itself(self, printed: list[Finding]) -> None:
        found = kinds(printed)
        assert {kind: found[kind] for kind in SEVERITIES} | {
            "printed-without-evidence": 0,
            "evidence-not-printed": 0,
            "finding-without-theme": 0,
        } == {
            "frequency-mismatch": 16,
            "missing-frequency": 9,
            "duplicate-source": 2,
            "unordered-sources": 4,
            "component-total": 5,
            "dimension-total": 2,
            "sum-mismatch": 0,
            "inferred-total": 1,
            "missing-label": 1,
            "framework-contradiction": 1,
            "theme-without-evidence": 2,
            "finding-without-theme": 0,
            "printed-without-evidence": 0,
            "evidence-not-printed": 0,
            "same-person": 1,
            "unverifiable": 0,
        }

    def test_the_totals_lie_above_their_sources(self, printed: list[Finding]) -> None:
        totals = [f for f in printed if f.kind in ("component-total", "dimension-total")]
        assert {f.where.code: (f.printed, f.recomputed) for f in totals} == {
            "C1": (57, 50),
            "C3": (58, 52),
            "C4": (53, 42),
            "C5": (39, 30),
            "C6": (49, 40),
            "D1": (166, 142),
            "D2": (141, 112),
        }

    def test_the_social_component(self, printed: list[Finding]) -> None:
        finding = only(printed, "inferred-total")
        assert finding.where.code == "C2"
        assert (finding.printed, finding.recomputed, finding.inferred) == (None, 40, 51)
        assert "51" in str(finding.explanation)

    def test_repeated_and_unordered_sources(self, printed: list[Finding]) -> None:
        twice = {
            (f.where.code, f.where.participant) for f in printed if f.kind == "duplicate-source"
        }
        assert twice == {("T08", 15), ("T13", 16)}
        order = {f.where.code for f in printed if f.kind == "unordered-sources"}
        assert order == {"T01", "T02", "T13", "T22"}

    def test_the_unnamed_dimension(self, printed: list[Finding]) -> None:
        finding = only(printed, "missing-label")
        assert (finding.where.row, finding.where.level, finding.where.code) == (
            14,
            "dimension",
            "D2",
        )
        assert not finding.where.label

    def test_the_political_component(self, printed: list[Finding]) -> None:
        finding = only(printed, "framework-contradiction")
        assert finding.where.code == "C3"
        assert "108" in str(finding.explanation)
        assert "199" in str(finding.explanation)

    def test_themes_without_evidence(self, printed: list[Finding]) -> None:
        found = {f.where.code for f in printed if f.kind == "theme-without-evidence"}
        assert found == {"T04", "T05"}

    def test_one_person_in_two_rows_and_no_name(self, printed: list[Finding]) -> None:
        finding = only(printed, "same-person")
        assert "10" in str(finding.explanation)
        assert "15" in str(finding.explanation)
        names = {name for row in printed_evidence().rows for name in row.name.values()}
        answer = json.dumps([finding_as_json(f) for f in printed], ensure_ascii=False)
        assert names
        assert not [name for name in names if name in answer]


class TestShape:
    def test_every_finding_is_json_of_the_contract(self, printed: list[Finding]) -> None:
        for finding in printed:
            shape = finding_as_json(finding)
            assert set(shape) >= {
                "kind",
                "severity",
                "basis",
                "where",
                "printed",
                "recomputed",
                "explanation",
                "decided_by",
            }
            assert shape["kind"] in SEVERITIES
            assert shape["severity"] in {"error", "warning", "note"}
            assert shape["basis"] in {"sources", "totals", "framework", "evidence", "names"}
            assert shape["decided_by"] in {"rule", "suggester"}
            assert isinstance(shape["where"], dict)
            assert list(shape["where"]) == [
                "table",
                "row",
                "level",
                "code",
                "label_fa",
                "label_en",
                "participant",
            ]
            json.dumps(shape)

    def test_reading_phrases_is_the_suggesters(self, printed: list[Finding]) -> None:
        suggested = {f.kind for f in printed if f.decided_by == "suggester"}
        assert suggested == {
            "theme-without-evidence",
            "finding-without-theme",
            "printed-without-evidence",
            "evidence-not-printed",
        }

    @pytest.mark.parametrize("language", ["fa", "az", "en"])
    def test_explanations_in_every_language(self, printed: list[Finding], language: str) -> None:
        assert all(finding_as_json(f, language)["explanation"] for f in printed)


class TestRows:
    def test_a_sound_row_says_nothing(self) -> None:
        assert audit_table(table(theme())) == []

    def test_frequency_against_sources(self) -> None:
        finding = only(audit_table(table(theme(total=3))), "frequency-mismatch")
        assert (finding.printed, finding.recomputed) == (3, 2)

    def test_a_blank_frequency(self) -> None:
        finding = only(audit_table(table(theme(total=None))), "missing-frequency")
        assert (finding.printed, finding.recomputed) == (None, 2)

    def test_a_frequency_without_sources_cannot_be_checked(self) -> None:
        (finding,) = audit_table(table(theme(sources=(), total=4)))
        assert (finding.kind, finding.printed, finding.recomputed) == ("unverifiable", 4, None)

    def test_a_repeat_is_no_disorder(self) -> None:
        found = audit_table(table(theme(sources=(1, 2, 3, 2), total=3)))
        assert kinds(found) == {"duplicate-source": 1}
        assert found[0].where.participant == 2

    def test_a_source_named_three_times_is_one_finding(self) -> None:
        assert kinds(audit_table(table(theme(sources=(1, 1, 1), total=1)))) == {
            "duplicate-source": 1
        }

    def test_disorder_behind_a_repeat(self) -> None:
        found = audit_table(table(theme(sources=(1, 16, 15, 16), total=3)))
        assert kinds(found) == {"duplicate-source": 1, "unordered-sources": 1}

    def test_a_theme_without_a_label(self) -> None:
        found = audit_table(table(theme(), theme(label="")))
        assert [(f.kind, f.where.row, f.where.level) for f in found] == [
            ("missing-label", 2, "theme")
        ]


class TestBlocks:
    def test_a_total_without_a_label_opens_an_unnamed_block(self) -> None:
        found = audit_table(
            table(
                theme("A", dimension=("First", 4)),
                theme("B"),
                theme("C", dimension=("", 2)),
            )
        )
        assert [(f.kind, f.where.row) for f in found] == [("missing-label", 3)]

    def test_rows_above_the_first_label_are_unnamed(self) -> None:
        found = audit_table(table(theme("A"), theme("B", component=("Late", 2))))
        assert [(f.kind, f.where.row, f.where.level) for f in found] == [
            ("missing-label", 1, "component"),
            ("inferred-total", 1, "component"),
        ]

    def test_equal_labels_running_on_are_one_block(self) -> None:
        rows = [theme(x, component=("One", 6 if x == "A" else None)) for x in "ABC"]
        assert audit_table(table(*rows)) == []

    def test_spelling_does_not_part_a_block(self) -> None:
        rows = [theme("A", component=("One  block", 4)), theme("B", component=("one block", None))]
        assert audit_table(table(*rows)) == []

    def test_equal_labels_apart_are_two_blocks(self) -> None:
        found = audit_table(
            table(
                theme("A", component=("One", 2)),
                theme("B", component=("Two", 2)),
                theme("C", component=("One", None)),
            )
        )
        assert [(f.kind, f.where.row, f.inferred) for f in found] == [("inferred-total", 3, 2)]

    def test_a_total_may_stand_below_the_first_row(self) -> None:
        rows = [theme("A", component=("One", None)), theme("B", component=("One", 5))]
        found = audit_table(table(*rows))
        assert [(f.kind, f.where.row) for f in found] == [
            ("component-total", 2),
            ("sum-mismatch", 2),
        ]

    def test_two_totals_of_one_block_are_both_checked(self) -> None:
        rows = [theme("A", component=("One", 4)), theme("B", component=("One", 5))]
        found = audit_table(table(*rows))
        assert {(f.kind, f.printed) for f in found} == {("component-total", 5), ("sum-mismatch", 5)}

    def test_a_dimension_inside_a_component_covers_it_from_its_first_row(self) -> None:
        found = audit_table(
            table(
                theme("A", component=("One", 2), dimension=("First", 2)),
                theme("B", component=("Two", None)),
                theme("C", component=("Two", 4), dimension=("Second", 4)),
            )
        )
        assert found == []

    def test_a_component_is_cut_where_its_first_row_begins_a_dimension(self) -> None:
        found = audit_table(
            table(
                theme("A", component=("One", 2), dimension=("First", 2)),
                theme("B", component=("One", 2), dimension=("Second", 2)),
            )
        )
        assert found == []


class TestTotals:
    def test_a_total_against_sources_and_parts(self) -> None:
        found = audit_table(
            table(
                theme("A", total=3, component=("One", 7), dimension=("All", 9)),
                theme("B", total=3, component=("One", None)),
            )
        )
        assert {(f.kind, f.where.level, f.printed, f.recomputed, f.inferred) for f in found} == {
            ("frequency-mismatch", "theme", 3, 2, None),
            ("component-total", "component", 7, 4, None),
            ("sum-mismatch", "component", 7, 4, 6),
            ("dimension-total", "dimension", 9, 4, None),
            ("sum-mismatch", "dimension", 9, 4, 7),
        }

    def test_no_sum_where_a_part_is_blank(self) -> None:
        rows = [theme("A", component=("One", 4)), theme("B", total=None)]
        assert kinds(audit_table(table(*rows))) == {"missing-frequency": 1}

    def test_what_a_dimension_leaves_for_a_blank_component(self) -> None:
        found = audit_table(
            table(
                theme("A", total=None, component=("One", 2), dimension=("All", 9)),
                theme("B", total=None, component=("Two", None)),
            )
        )
        finding = only(found, "inferred-total")
        assert (finding.where.row, finding.recomputed, finding.inferred) == (2, 2, 7)

    def test_a_blank_component_by_its_themes(self) -> None:
        rows = [theme("A", total=5, component=("One", None)), theme("B", total=6)]
        assert only(audit_table(table(*rows)), "inferred-total").inferred == 11

    def test_two_blank_components_one_known_by_its_themes(self) -> None:
        found = audit_table(
            table(
                theme("A", total=5, component=("One", None), dimension=("All", 12)),
                theme("B", total=None, component=("Two", None)),
            )
        )
        assert [f.inferred for f in found if f.kind == "inferred-total"] == [5, 7]

    def test_blank_totals_that_nothing_tells(self) -> None:
        found = audit_table(
            table(
                theme("A", total=None, component=("One", None), dimension=("All", 12)),
                theme("B", total=None, component=("Two", None)),
            )
        )
        assert [f.inferred for f in found if f.kind == "inferred-total"] == [None, None]

    def test_parts_above_their_whole_leave_nothing(self) -> None:
        found = audit_table(
            table(
                theme("A", total=None, component=("One", 9), dimension=("All", 5)),
                theme("B", total=None, component=("Two", None)),
            )
        )
        assert only(found, "inferred-total").inferred is None

    def test_a_blank_dimension_by_its_components(self) -> None:
        rows = [theme("A", component=("One", 2), dimension=("All", None))]
        finding = only(audit_table(table(*rows)), "inferred-total")
        assert (finding.where.level, finding.inferred) == ("dimension", 2)

    def test_a_table_without_the_column_says_nothing_of_it(self) -> None:
        row = theme("A", component=("One", None))
        bare = ThemeRow(1, "", row.labels, row.sources, {"theme": 2})
        assert audit_table(ThemeTable("themes.csv", (bare,))) == []

    def test_a_total_over_themes_that_partly_print_no_sources(self) -> None:
        rows = [theme("A", component=("One", 9)), theme("B", sources=(), total=None)]
        finding = only(audit_table(table(*rows)), "component-total")
        assert finding.recomputed == 2
        assert "no sources: 1" in str(finding.explanation)

    def test_a_total_without_any_sources_cannot_be_checked(self) -> None:
        rows = [theme("A", sources=(), total=None, component=("One", 9))]
        found = audit_table(table(*rows))
        assert {(f.kind, f.where.level) for f in found} == {
            ("missing-frequency", "theme"),
            ("unverifiable", "component"),
        }
