from __future__ import annotations

from pathlib import Path

import pytest

from hamgara.errors import HamgaraError
from hamgara.study.framework import find_framework, list_frameworks, read_framework

HEAD = """
id = "t"
name = { en = "T" }
[[levels]]
id = "part"
label = { en = "part" }
[[levels]]
id = "theme"
label = { en = "theme" }
"""


def code(id_: str, level: str, parent: str = "") -> str:
    above = f'parent = "{parent}"\n' if parent else ""
    return f'[[codes]]\nid = "{id_}"\nlevel = "{level}"\n{above}label = {{ en = "{id_}" }}\n'


def mistakes(*codes: str) -> list[str]:
    _, problems = read_framework((HEAD + "".join(codes)).encode(), "t.toml")
    return [str(problem) for problem in problems]


def test_a_tree_has_no_mistakes():
    assert mistakes(code("P", "part"), code("T", "theme", "P")) == []


def test_a_cycle_is_explained():
    found = mistakes(code("A", "theme", "B"), code("B", "theme", "A"))
    assert any("A > B > A" in text and "t.toml:13" in text for text in found)


def test_a_code_that_is_its_own_parent_is_a_cycle():
    assert any("A > A" in text for text in mistakes(code("A", "theme", "A")))


def test_an_unknown_parent_lists_the_codes():
    found = mistakes(code("P", "part"), code("T", "theme", "Q"))
    assert len(found) == 1
    assert "There is no code Q, the parent of T. The codes are: P, T." in found[0]


def test_a_code_must_stand_one_level_below_its_parent():
    assert any("T is a theme: its parent must be a part" in m for m in mistakes(code("T", "theme")))
    found = mistakes(code("P", "part"), code("Q", "part", "P"))
    assert any("Q is a part: it has no parent" in text for text in found)


def test_a_code_named_twice_is_reported():
    found = mistakes(code("P", "part"), code("P", "part"))
    assert any("The code P stands twice" in text for text in found)


def test_an_unknown_level_lists_the_levels():
    assert any("The values are: part, theme." in text for text in mistakes(code("X", "motif")))


def test_an_unknown_framework_lists_those_there_are():
    with pytest.raises(HamgaraError, match="bam"):
        find_framework("nosuch")


def test_a_framework_beside_the_study_comes_first(tmp_path: Path):
    (tmp_path / "frameworks").mkdir()
    own = HEAD + code("P", "part") + code("T", "theme", "P")
    (tmp_path / "frameworks" / "bam.toml").write_text(own, encoding="utf-8")
    assert find_framework("bam", beside=tmp_path).id == "t"
    assert "bam" in list_frameworks(beside=tmp_path)


def test_bam_has_the_levels_families_and_themes_of_the_article():
    bam = find_framework("bam")
    assert [len([c for c in bam.codes if c.level == level.id]) for level in bam.levels] == [
        2,
        6,
        25,
    ]
    assert [family.id for family in bam.families] == ["insight", "motivational", "environmental"]
    assert len(bam.families[2].parts) == 2
    assert [theme.id for theme in bam.themes] == [f"T{n:02}" for n in range(1, 26)]


def test_the_hierarchy_of_bam_follows_the_table_and_keeps_the_statement_beside_it():
    bam = find_framework("bam")
    assert bam.ancestors("T11") == ("T11", "C3", "D1")
    assert [(s.code, s.parent) for s in bam.statements] == [("C3", "D2")]


@pytest.mark.parametrize("theme", find_framework("bam").themes, ids=lambda theme: theme.id)
def test_every_theme_of_bam_is_described_and_can_be_searched(theme):
    for language in ("fa", "az", "en"):
        assert theme.label[language]
        for note in (theme.definition, theme.include, theme.exclude):
            assert note is not None
            assert note.text[language]
            assert note.origin in ("article", "editor")
        assert theme.cues.search_terms(language)
    assert theme.origin == "article"
    assert "az" in theme.unreviewed
