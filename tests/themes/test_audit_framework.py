from __future__ import annotations

from hamgara.study.codebook import Code, Framework, Level, Note, Statement
from hamgara.study.tables import ThemeTable
from hamgara.themes.audit import audit_table
from hamgara.themes.findings import Finding

from .audit_tables import table, theme


def make_framework(*statements: tuple[str, str]) -> Framework:
    levels = tuple(Level(x, {"en": x}, {"en": x}) for x in ("family", "group", "code"))
    codes = (
        Code("X", "family", "", {"en": "Ex"}),
        Code("Y", "family", "", {"en": "Why"}),
        Code("x1", "group", "X", {"en": "Ex one"}),
        Code("x2", "group", "X", {"en": "Ex two"}),
        Code("y1", "group", "Y", {"en": "Why one"}),
        Code("a", "code", "x1", {"en": "Apples"}),
        Code("b", "code", "x2", {"en": "Books"}),
        Code("c", "code", "y1", {"en": "Cats"}),
    )
    said = tuple(Statement(code, parent, Note({"en": ""})) for code, parent in statements)
    return Framework("small", "1", {"en": "Small"}, "", levels, codes, (), said)


def small_table(second: str = "Why") -> ThemeTable:
    return table(
        theme("Apples", component=("Ex one", 2), dimension=("Ex", 10)),
        theme("Books", component=("Ex two", 8)),
        theme("Cats", component=("Why one", 3), dimension=(second, 3)),
    )


class TestFramework:
    def contradictions(self, of: ThemeTable, framework: Framework) -> list[Finding]:
        found = audit_table(of, framework=framework)
        return [f for f in found if f.kind == "framework-contradiction"]

    def test_a_table_that_follows_its_framework(self) -> None:
        assert self.contradictions(small_table(), make_framework()) == []

    def test_a_statement_moves_a_component(self) -> None:
        (finding,) = self.contradictions(small_table(), make_framework(("x2", "Y")))
        assert (finding.where.row, finding.where.code, finding.printed) == (2, "x2", 8)
        assert "2, not 10" in str(finding.explanation)
        assert "11, not 3" in str(finding.explanation)

    def test_a_statement_that_the_table_follows(self) -> None:
        assert self.contradictions(small_table(), make_framework(("x2", "X"))) == []

    def test_labels_serve_where_there_are_no_codes_and_themes_where_no_label_is(self) -> None:
        (finding,) = self.contradictions(small_table(second=""), make_framework(("y1", "X")))
        assert (finding.where.row, finding.where.code) == (3, "y1")
        assert "13, not 10" in str(finding.explanation)

    def test_one_finding_for_each_pair_of_parents(self) -> None:
        found = self.contradictions(small_table(), make_framework(("x1", "Y"), ("x2", "Y")))
        assert len(found) == 1
        assert "Ex one (x1); Ex two (x2)" in str(found[0].explanation)

    def test_a_component_printed_elsewhere_than_in_the_framework(self) -> None:
        moved = table(
            theme("Apples", component=("Ex one", 2), dimension=("Ex", 5)),
            theme("Cats", component=("Why one", 3)),
        )
        (finding,) = self.contradictions(moved, make_framework())
        assert finding.where.code == "y1"
        assert "Ex (X) would then add up to 2, not 5" in str(finding.explanation)
        assert "Why (Y) would then add up to 3" in str(finding.explanation)

    def test_totals_that_cannot_be_told(self) -> None:
        blank = table(
            theme("Apples", total=None, component=("Ex one", None), dimension=("Ex", 10)),
            theme("Books", total=None, component=("Ex two", None)),
            theme("Cats", component=("Why one", 3), dimension=("Why", 3)),
        )
        (finding,) = self.contradictions(blank, make_framework(("x2", "Y")))
        assert "do not tell" in str(finding.explanation)

    def test_a_statement_on_a_theme(self) -> None:
        (finding,) = self.contradictions(small_table(), make_framework(("b", "x1")))
        assert (finding.where.level, finding.where.code) == ("theme", "b")
        assert "Ex one (x1) would then add up to 4, not 2" in str(finding.explanation)

    def test_a_table_without_dimensions_contradicts_none(self) -> None:
        flat = table(
            theme("Apples", component=("Ex one", 2)),
            theme("Cats", component=("Why one", 2)),
        )
        assert self.contradictions(flat, make_framework(("y1", "X"))) == []

    def test_a_label_goes_before_a_code_that_is_anothers(self) -> None:
        (finding,) = audit_table(
            table(theme("Cats", total=5, code="a")), framework=make_framework()
        )
        assert finding.where.code == "c"

    def test_a_code_the_framework_does_not_know_is_kept(self) -> None:
        (finding,) = audit_table(
            table(theme("Dogs", total=5, code="z")), framework=make_framework()
        )
        assert finding.where.code == "z"
