"""The history of a dyad: a new dyad and a new lens are files, and nothing is lost in silence."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from hamgara.errors import HamgaraError
from hamgara.messages import translate
from hamgara.plugins import find_file
from hamgara.relations.history import History
from hamgara.study.lens import list_lenses, read_lens
from hamgara.text.bidi import strip_bidi
from hamgara.workbench.bench import open_bench
from hamgara.workbench.check import check_all
from hamgara.workbench.edits import new_study
from hamgara.workbench.relations import check_history, tell_history
from hamgara.workbench.run import analyze, run_study

CHRONOLOGY = """\
id,start,end,precision,source,target,type,mode,context,en,page
g1,2001-02-01,,,GEO,TUR,CONSULT,visit,diplomatic,A visit.,https://a.org/1
g2,2001-03-01,,,GEO;TUR,,SUPPORT,,economic,A pipeline was signed.,https://a.org/2
g3,2003-05-05,,,TUR,GEO,SANCTION,discontinue,economic,A crossing was closed.,https://a.org/3
g4,2003-01-01,2004-12-31,year,TUR,GEO,ACCUSE,disapprove,military,An old reproach.,https://a.org/4
g5,2004-07-01,,,GEO,ARM,CONSULT,visit,diplomatic,A visit elsewhere.,https://a.org/5
g6,2004-07-02,,,GEO,TUR,CHAT,,,Talk.,https://a.org/6
"""
LENS = """\
id = "pipelines"
label = { en = "Pipelines" }
about = { en = "Invented for this test." }
unit = { en = "events" }
citations = ["Nobody (2001)."]

[[families]]
id = "built"
label = { en = "built" }
takes = [{ sign = "convergence", weight = 2.0, contexts = ["economic"], types = ["SUPPORT"] }]

[[families]]
id = "cut"
label = { en = "cut" }
takes = [{ sign = "divergence", contexts = ["economic"], types = ["SANCTION"] }]

[[measures]]
id = "left"
label = { en = "left" }
kind = "in_force"
of = ["built"]
then = ["cut"]

[[against]]
text = { en = "More is cut than built." }
"""
TABLE = """\
from,to,when,good,bad
GEO,TUR,2001,5,1
TUR,GEO,2002,4,0
GEO,ARM,2001,2,2
RUS,GEO,2001,1,9
GEO,TUR,,1,1
GEO,Atlantis,2001,1,1
"""
TABLES = """
[[relations]]
kind = "events"
file = "relations/counts.csv"
columns = "source=from,target=to,period=when,cooperation=good,conflict=bad"
label = { en = "counts" }
"""


@pytest.fixture
def study(tmp_path: Path) -> Path:
    folder = tmp_path / "caucasus"
    new_study(folder, ["GEO", "TUR"], "bam")
    (folder / "chronology.csv").write_text(CHRONOLOGY, encoding="utf-8")
    (folder / "lenses").mkdir()
    (folder / "lenses" / "pipelines.toml").write_text(LENS, encoding="utf-8")
    (folder / "relations").mkdir()
    (folder / "relations" / "counts.csv").write_text(TABLE, encoding="utf-8")
    with (folder / "study.toml").open("a", encoding="utf-8") as file:
        file.write(TABLES)
    return folder


def tell(folder: Path, **options) -> tuple[History, list[HamgaraError]]:
    with open_bench(folder) as bench:
        problems: list[HamgaraError] = []
        history = tell_history(bench, problems, **options)
    assert history is not None
    return history, problems


def test_a_new_lens_is_a_file_beside_a_study_of_another_dyad(study: Path):
    assert "pipelines" in list_lenses(study)
    history, _ = tell(study)
    assert len(history.lenses) == len(list_lenses(study))
    (reading,) = [one for one in history.lenses if one.lens.id == "pipelines"]
    taken = {one.family.id: [t.happening.id for t in one.taken] for one in reading.families}
    assert taken == {"built": ["g2"], "cut": ["g3"]}
    assert [one.id for one in reading.aside] == ["g1"]
    assert reading.measures[0].estimate.value == 0
    assert reading.measures[0].series == (("2001", 1), ("2002", 1), ("2003", 0))
    assert [(t.period, t.cooperation, t.conflict) for t in reading.tallies] == [
        ("2001", 1, 0), ("2002", 0, 0), ("2003", 0, 1),
    ]  # fmt: skip


def test_events_stand_by_the_families_of_the_lens_of_the_framework(study: Path):
    def caption() -> str:
        run_study(study)
        page = (study / "reports" / "report.en.html").read_text(encoding="utf-8")
        found = re.search(r"Events one by one.*?</", page)
        assert found
        return strip_bidi(re.sub("<[^>]*>?", "", found[0]))

    takes = 'codes = { own = ["T01"] }\nlabel = { en = "built" }'
    lens = LENS.replace('label = { en = "built" }', takes)
    (study / "lenses" / "pipelines.toml").write_text(lens, encoding="utf-8")
    assert "BAM" in caption()
    text = find_file("frameworks", "bam").read_text(encoding="utf-8")
    (study / "frameworks").mkdir(exist_ok=True)
    own = text.replace('id = "bam"', 'id = "own"', 1)
    (study / "frameworks" / "own.toml").write_text(own, encoding="utf-8")
    file = study / "study.toml"
    file.write_text(file.read_text(encoding="utf-8").replace('"bam"', '"own"'), encoding="utf-8")
    assert "“Pipelines”" in caption()


def test_one_lens_can_be_asked_for_and_an_unknown_one_is_told(study: Path):
    history, _ = tell(study, lenses=["pipelines"])
    assert [one.lens.id for one in history.lenses] == ["pipelines"]
    with pytest.raises(HamgaraError, match="phlogiston"):
        tell(study, lenses=["phlogiston"])


def test_sources_keep_their_own_numbers_volumes_and_gaps(study: Path):
    history, _ = tell(study)
    volumes = {one.id: sum(p.n for p in one.series.points) for one in history.sources}
    assert volumes == {"chronology": 3, "relations/counts.csv": 10}
    chronology = history.sources[0]
    assert chronology.gaps == ("2002",)
    assert [one.id for one in chronology.unplaced] == ["g4"]
    assert all(one.index for one in history.sources)


def test_every_row_that_is_not_taken_is_told(study: Path):
    _, problems = tell(study)
    said = [problem.describe("en") for problem in problems]
    assert any("chronology.csv:7: type" in one and "CHAT" in one for one in said)
    assert any("relations/counts.csv:7" in one and "Atlantis" in one for one in said)


def test_the_check_of_a_study_tells_the_same_mistakes(study: Path):
    (study / "lenses" / "broken.toml").write_text('id = "broken"', encoding="utf-8")
    with (study / "study.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[relations]]\nkind = "events"\nfile = "relations/counts.csv"\n')
        file.write('columns = "nonsense"\n')
    said = [problem.describe("en") for problem in check_all(study)]
    for words in (
        "chronology.csv:7: type",
        "relations/counts.csv:7",
        "broken.toml",
        "relations[2]",
    ):
        assert any(words in one for one in said), words


def test_refused_rows_of_the_chronology_are_counted_each_once(study: Path):
    with (study / "chronology.csv").open("a", encoding="utf-8") as file:
        file.write("g7,2004-02-31,,,GEO,TUR,CHAT,,,,a.org\n")
    history, _ = tell(study)
    (source,) = [one for one in history.sources if one.id == "chronology"]
    assert [one.where.split(":")[1] for one in source.refused] == ["7", "8"]


def test_a_state_stands_beside_all_its_partners(study: Path):
    history, _ = tell(study)
    found = {
        (one.source, one.state, one.partner): sum(p.n for p in one.series.points)
        for one in history.partners
    }
    assert found["chronology", "GEO", "ARM"] == 1
    assert found["relations/counts.csv", "GEO", "RUS"] == 10
    assert found["relations/counts.csv", "GEO", "TUR"] == 10


def test_by_month_an_event_known_to_the_year_is_not_placed(study: Path):
    text = CHRONOLOGY.replace("2003-01-01,2004-12-31,year", "2003-01-01,2003-12-31,year")
    (study / "chronology.csv").write_text(text, encoding="utf-8")
    by_year, _ = tell(study, lenses=["pipelines"])
    by_month, _ = tell(study, lenses=["pipelines"], period="month")
    assert [one.id for one in by_year.sources[0].unplaced] == []
    assert [one.id for one in by_month.sources[0].unplaced] == ["g4"]


def test_a_study_without_events_has_no_history(basin: Path):
    with open_bench(basin) as bench:
        assert tell_history(bench, []) is None


def test_the_lenses_of_the_library_name_what_counts_against_them():
    for name in list_lenses():
        lens = read_lens(name)
        assert any(one.measure for one in lens.against), name
        for label in (lens.label, lens.about, lens.unit, *(f.label for f in lens.families)):
            assert {*label} == {"fa", "az", "en"}, name
        for one in lens.against:
            assert {*one.text} == {"fa", "az", "en"}, name


def test_the_shipped_history_stands_on_its_chronology(article: Path):
    history, problems = tell(article)
    assert problems == []
    (source,) = history.sources
    assert len(source.placed) == 138
    assert source.gaps == ("2003",)
    rows = {one.period: one for one in history.ballots[0].periods}
    assert [round(rows[s].kappa or 0, 3) for s in ("58", "67", "68")] == [0.640, 0.049, 0.000]
    events = {one.id for one, _ in source.placed}
    assert source.episodes
    assert all({*one.events} <= events for one in source.episodes)


@pytest.mark.parametrize(
    ("old", "new", "where", "words"),
    [
        ('types = ["SUPPORT"]', 'types = ["CHAT"]', "families[1]", "CHAT"),
        ("weight = 2.0", "weight = -1", "families[1]", "below"),
        ('kind = "in_force"', 'kind = "love"', "measures[1].kind", "love"),
        ('then = ["cut"]', "", "measures[1]", "then"),
        ('of = ["built"]', 'of = ["none"]', "measures[1].of", "none"),
        ('citations = ["Nobody (2001)."]', "", "pipelines.toml", "citations"),
        ('id = "pipelines"', 'id = "pipes"', "id", "pipelines"),
        ("[[against]]", "[[againts]]", "againts", "againts"),
    ],
)
def test_a_mistake_in_a_lens_is_told_with_its_place(
    tmp_path: Path, old: str, new: str, where: str, words: str
):
    (tmp_path / "lenses").mkdir()
    assert old in LENS
    text = LENS.replace(old, new, 1)
    (tmp_path / "lenses" / "pipelines.toml").write_text(text, encoding="utf-8")
    with pytest.raises(HamgaraError) as caught:
        read_lens("pipelines", tmp_path)
    assert where in caught.value.where
    assert words in f"{translate(caught.value.what, 'en')} {caught.value.where}"


def test_the_check_of_a_study_tells_every_mistake_of_a_lens(study: Path):
    path = study / "lenses" / "pipelines.toml"
    text = LENS.replace("weight = 2.0", "weight = -1", 1).replace('of = ["built"]', 'of = ["x"]', 1)
    path.write_text(text.replace('kind = "in_force"', 'kind = "love"', 1), encoding="utf-8")
    with open_bench(study) as bench:
        told = [f"{one.where} {one.what}" for one in check_history(bench.study)]
    assert [word for word in ("below 0", "x is not", "love is not") if word in " ".join(told)] == [
        "below 0",
        "x is not",
        "love is not",
    ]


def test_a_code_of_a_lens_that_the_framework_lacks_is_told(study: Path):
    path = study / "lenses" / "pipelines.toml"
    codes = 'label = { en = "cut" }\ncodes = { bam = ["T12", "T99"], other = ["X1"] }'
    path.write_text(LENS.replace('label = { en = "cut" }', codes, 1), encoding="utf-8")
    with open_bench(study) as bench:
        told = [one.describe("en") for one in check_history(bench.study)]
    (lens,) = [one for one in told if "pipelines.toml" in one]
    assert "T99" in lens
    assert "families[2].codes.bam" in lens


def test_a_number_in_quotation_marks_is_told_so(study: Path):
    path = study / "lenses" / "pipelines.toml"
    path.write_text(LENS.replace("weight = 2.0", 'weight = "2"', 1), encoding="utf-8")
    with open_bench(study) as bench:
        told = [one.describe("en") for one in check_history(bench.study)]
    (lens,) = [one for one in told if "pipelines.toml" in one]
    assert '"2" is no number' in lens
    assert "without quotation marks" in lens


SCHEME = """\
id = "other"
label = "Other"
source = "Invented."
lisence = "CC0-1.0"

[[types]]
id = "CLASH"
label = "Clash"
quad = "bad"
score = "-5"

[[types]]
id = "CLASH"
label = "Calm"
quad = "verbal_cooperation"
score = 1
"""


def test_every_mistake_of_an_event_scheme_is_told_beside_the_others(study: Path):
    path = study / "study.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(f'ontology = "own"\nfild = ""\n{text}', encoding="utf-8")
    said = [problem.describe("en") for problem in check_all(study)]
    assert any("study.toml:1: ontology" in one for one in said)
    assert any("fild" in one for one in said)
    assert not any("chronology.csv" in one for one in said)
    (study / "ontologies").mkdir()
    (study / "ontologies" / "own.toml").write_text(SCHEME, encoding="utf-8")
    said = [problem.describe("en") for problem in check_all(study)]
    for place in ("4: lisence", "9: types[1].quad", "10: types[1].score", "13: types[2].id",
                  "1: id"):  # fmt: skip
        assert any(f"ontologies/own.toml:{place}" in one for one in said), place
    lens = study / "lenses" / "pipelines.toml"
    lens.write_text(f'scheme = "own"\n{LENS}labl = 1\n', encoding="utf-8")
    more = [one.describe("en") for one in check_all(study)]
    assert set(said) < set(more)
    told = [one for one in more if one not in said]
    assert all(one.startswith("lenses/pipelines.toml:") for one in told)
    assert any("labl" in one for one in told)
    assert any("SUPPORT is not a value of types" in one for one in told)
    lens.write_text(f'scheme = "none"\nunitt = 1\n{LENS}', encoding="utf-8")
    told = [one.describe("en") for one in check_all(study) if "pipelines.toml" in one.where]
    assert [one.split(" ")[1].strip(":") for one in told] == ["scheme", "unitt"]


def test_a_framework_that_is_no_text_is_told_once(study: Path):
    path = study / "study.toml"
    text = path.read_text(encoding="utf-8").replace('"bam"', "3")
    path.write_text(text, encoding="utf-8")
    (one,) = [problem for problem in check_all(study) if "framework" in problem.where]
    assert "3 is not what is wanted" in strip_bidi(one.describe("en"))


def test_a_table_of_unknown_kind_is_told_once(study: Path):
    with (study / "study.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[relations]]\nkind = "value"\nfile = "relations/no.csv"\n')
        file.write('\n[[relations]]\nkind = "value"\nfile = "relations/counts.csv"\n')
        file.write('columns = "date=when,value=good"\n')
    said = [problem.describe("en") for problem in check_all(study)]
    assert sum("relations[2].kind" in one for one in said) == 1
    assert sum("relations[2].file" in one for one in said) == 1
    assert [one for one in said if "relations[3]" in one] == [
        one for one in said if "relations[3].kind" in one
    ]


def test_the_fingerprints_of_a_run_hold_the_lenses_of_the_study(study: Path):
    with open_bench(study) as bench:
        assert "lenses/pipelines.toml" in analyze(bench).inputs


GROUNDS = """\
[[grounds]]
code = "G1"
label = { en = "Roads" }
themes = ["T01"]
"""


def test_dated_interviews_stand_beside_events_and_in_no_number_with_them(study: Path):
    (study / "participants.csv").write_text("participant,side\nP1,geo\n", encoding="utf-8")
    (study / "programme.toml").write_text(GROUNDS, encoding="utf-8")
    (study / "sources" / "P1.txt").write_text(
        "The road is long. The road is bad.", encoding="utf-8"
    )
    codings = "document,quote,code,coder\nP1,The road is long.,T01,ana\n"
    (study / "codings.csv").write_text(codings, encoding="utf-8")
    undated, _ = tell(study, lenses=["pipelines"])
    assert (undated.voices.dated, undated.voices.undated) == ({}, {"G1": 1})
    with open_bench(study) as bench, bench.store.act("date", "P1") as act:
        assert bench.store.date_document("P1", date(2002, 6, 1), act)
    dated, _ = tell(study, lenses=["pipelines"])
    assert (dated.voices.dated, dated.voices.undated) == ({"2002": {"G1": 1}}, {"G1": 0})
    assert [p.n for p in dated.sources[0].series.points] == [2, 0, 1]
    run_study(study, languages=["en"])
    page = (study / "reports" / "report.en.html").read_text(encoding="utf-8")
    assert '<figure class="chart" id="figure-voices">' in page


@pytest.mark.parametrize(
    ("kind", "keys", "told"),
    [
        ("values", 'columns = "date=when,value=net"', "Set columns at study.toml:"),
        ("votes", 'columns = "GEO=from,TUR=to"', "Set by at study.toml:"),
        ("events", 'columns = "source=x,target=to,period=when,quad=bad"', "Set columns at"),
        ("events", 'format = "icews"', ", not format, as in columns"),
    ],
)
def test_a_missing_column_of_a_table_is_mended_in_the_study_file(
    study: Path, kind: str, keys: str, told: str
):
    with (study / "study.toml").open("a", encoding="utf-8") as file:
        file.write(f'\n[[relations]]\nkind = "{kind}"\nfile = "relations/counts.csv"\n{keys}\n')
    texts = [strip_bidi(str(one)) for one in check_all(study)]
    (one,) = [text for text in texts if "There is no column" in text]
    assert told in one
    assert "--" not in one


def test_a_study_without_a_dyad_is_told_to_name_one_for_its_tables(study: Path):
    path = study / "study.toml"
    text = re.sub("(?m)^dyad = .*$", 'dyad = ["GEO"]', path.read_text(encoding="utf-8"))
    (study / "v.csv").write_text("day,net,a,b\n2001,1,GEO,TUR\n2002,1,GEO,ARM\n", encoding="utf-8")
    table = '\n[[relations]]\nkind = "values"\nfile = "v.csv"\ncolumns = "date=day,value=net"\n'
    path.write_text(text + table, encoding="utf-8")
    (one,) = [told for told in map(str, check_all(study)) if "several pairs" in told]
    assert "Set dyad at study.toml" in strip_bidi(one)
