from __future__ import annotations

from pathlib import Path

import pytest

from hamgara.errors import HamgaraError
from hamgara.study.countries import is_country, name_country
from hamgara.study.file import check_study, read_study
from hamgara.study.participants import check_participants
from hamgara.workbench.check import check_all


def change(folder: Path, name: str, old: str, new: str) -> list[str]:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return [str(problem) for problem in check_study(folder)[1]]


def test_the_shipped_studies_have_no_mistake(article: Path, basin: Path):
    assert check_study(article)[1] == []
    assert check_study(basin)[1] == []


def test_the_article_study_is_what_the_article_prints(article: Path):
    study = read_study(article)
    assert study.dyad == ("IRN", "AZE")
    assert len(study.participants) == 16
    assert study.disclosure == "role"
    assert [left.family for left in study.left_out] == ["insight"]
    programme = study.programme
    assert (len(programme.grounds), len(programme.options)) == (5, 7)
    assert sum(len(option.steps) for option in programme.options) == 25
    links = [link.kind for option in programme.options for link in option.links]
    assert (links.count("printed"), links.count("argued")) == (35, 9)
    assert [ground.code for ground in programme.grounds if not ground.themes] == ["G3"]
    assert not any(option.themes for option in programme.options)


def test_the_second_study_has_another_shape(basin: Path):
    study = read_study(basin)
    assert [level.id for level in study.framework.levels] == ["sphere", "field", "topic", "aspect"]
    assert study.dyad == ("GEO", "TUR")


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        ("study.toml", '"AZE"]', '"AZX"]', "study.toml:4: dyad: AZX is no code of a state"),
        ("study.toml", '["IRN", "AZE"]', '["IRN"]', "A dyad is two states"),
        ("study.toml", '"role"', '"names"', "The values are: named, role, code."),
        ("study.toml", "field =", "feild =", "There is no key feild here"),
        ("study.toml", '"insight"', '"insigt"', "insight, motivational, environmental"),
        ("study.toml", "table-2.csv", "table-9.csv", "There is no file published/table-9.csv"),
        (
            "participants.csv",
            "P02,2,iran",
            "P02,2,irn",
            "participants.csv:3: side: There is no side irn",
        ),
        (
            "participants.csv",
            "P02,2,",
            "P02,two,",
            "participants.csv:3: number: two is not a whole",
        ),
        (
            "participants.csv",
            "P02,2,",
            "P01,2,",
            "participants.csv:3: participant: P01 stands twice",
        ),
        ("programme.toml", '"T22"', '"T99"', "There is no T99 to name here"),
        ("programme.toml", '"S1.2"', '"S1.1"', "The code S1.1 stands twice"),
        ("programme.toml", 'ground = "G4"', 'ground = "G9"', "The values are: G1, G2, G3, G4, G5."),
    ],
)
def test_mistakes_name_file_line_key_value_and_what_is_allowed(
    article: Path, name: str, old: str, new: str, expected: str
):
    found = change(article, name, old, new)
    assert any(expected in text for text in found), found


def test_an_unknown_framework_is_placed_at_its_key(article: Path):
    text = (article / "study.toml").read_text(encoding="utf-8")
    (article / "study.toml").write_text(text.replace('"bam"', '"bamm"'), encoding="utf-8")
    with pytest.raises(HamgaraError) as refused:
        read_study(article)
    assert "framework" in refused.value.where
    assert "bam" in str(refused.value)


def test_what_names_no_code_is_checked_without_a_framework(article: Path):
    path = article / "study.toml"
    text = path.read_text(encoding="utf-8")
    text = (
        text.replace('"bam"', '"bamm"').replace('"role"', '"names"').replace("field =", "feild =")
    )
    path.write_text(text, encoding="utf-8")
    told = [str(problem) for problem in check_all(article)]
    assert len(told) == 3
    assert any("bamm" in one for one in told)
    assert any("named, role, code" in one for one in told)
    assert any("feild" in one for one in told)


def test_two_participants_with_one_number_of_a_printed_table_are_told(article: Path):
    assert change(article, "participants.csv", "P02,2,", "P02,1,") == []
    told = [str(problem) for problem in check_all(article)]
    assert any("The number 1 is borne by P01, P02" in one for one in told)


def test_a_folder_without_a_study_says_what_to_do(tmp_path: Path):
    with pytest.raises(HamgaraError, match=r"no study\.toml"):
        read_study(tmp_path)
    with pytest.raises(HamgaraError, match="hamgara new"):
        read_study(tmp_path / "nowhere")


def test_two_participants_become_one_when_a_person_says_so(article: Path):
    path = article / "participants.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[15] = lines[15] + "P10"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    study = read_study(article)
    assert {p.code: p.same_as for p in study.participants if p.same_as} == {"P15": "P10"}


@pytest.mark.parametrize("other", ["P99", "P15"])
def test_a_participant_is_the_same_only_as_another(article: Path, other: str):
    path = article / "participants.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[15] = lines[15] + other
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert any("same_as" in problem.where for problem in check_study(article)[1])


def test_states_are_known_by_code_and_named_in_three_languages():
    assert is_country("TUR")
    assert not is_country("TR")
    assert name_country("GEO") == {"fa": "گرجستان", "az": "Gürcüstan", "en": "Georgia"}


def test_a_side_is_written_by_its_key_or_by_its_name(tmp_path: Path):
    sides = {"irn": {"fa": "ایران", "en": "Iran"}, "aze": {"fa": "جمهوری آذربایجان"}}
    (tmp_path / "participants.csv").write_text(
        "participant,side\nP1,ايران\nP2,جمهورى آذربايجان\nP3,AZE\nP4,ارمنستان\n", encoding="utf-8"
    )
    found, problems = check_participants(tmp_path, sides)
    assert [one.side for one in found] == ["irn", "aze", "aze", "ارمنستان"]
    assert len(problems) == 1
