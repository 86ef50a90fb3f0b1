"""A scheme of events of one's own works by adding files: an ontology and its vocabularies."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hamgara.cli import main
from hamgara.events.extract import extract_events
from hamgara.workbench.edits import new_study

SCHEME = """
id = "own"
label = { en = "Own" }
source = "nobody"
license = "CC0-1.0"

[[types]]
id = "TALK"
label = { en = "Talk" }
quad = "verbal_cooperation"
score = 1

[[types]]
id = "FIGHT"
label = { en = "Fight" }
quad = "material_conflict"
score = -5
"""
RULES = """
[[rules]]
id = "talk"
type = "TALK"
frame = "joint"
[rules.words]
{talk}

[[rules]]
id = "fight"
type = "FIGHT"
frame = "against"
[rules.words]
{fight}
"""
WORDS = {
    "fa": ('verbs = ["دیدار کردن"]', 'verbs = ["حمله کردن"]'),
    "az": ('verbs = ["görüş-"]', 'verbs = ["hücum et-"]'),
    "en": ('verbs = ["meet"]', 'verbs = ["attack"]'),
}
TEXTS = {
    "fa": (
        "وزیر خارجه ایران با همتای ترکیه‌ای خود دیدار کرد.",
        "ارتش سوریه به نیروهای ترکیه حمله کرد.",
        "سفیر ایران به وزارت خارجه ترکیه احضار شد و آنکارا تهدید کرد که پاسخ می‌دهد.",
    ),
    "az": (
        "İranın xarici işlər naziri türkiyəli həmkarı ilə görüşüb.",
        "Suriya ordusu Türkiyə qüvvələrinə hücum edib.",
        "İranın səfiri Türkiyə XİN-ə çağırılıb, Ankara Tehranı cavab tədbirləri ilə hədələyib.",
    ),
    "en": (
        "The foreign ministers of Iran and Turkey met in Ankara.",
        "Syrian troops attacked Turkish forces.",
        "Turkey summoned the Iranian ambassador and said that Iran must apologize by Friday.",
    ),
}


def write_scheme(folder: Path) -> Path:
    (folder / "ontologies").mkdir()
    (folder / "vocabularies").mkdir()
    (folder / "ontologies" / "own.toml").write_text(SCHEME, encoding="utf-8")
    for language, (talk, fight) in WORDS.items():
        text = RULES.format(talk=talk, fight=fight)
        (folder / "vocabularies" / f"own-{language}.toml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("language", WORDS)
def test_own_scheme_codes_its_own_types_only(language: str, tmp_path: Path):
    beside = write_scheme(tmp_path)
    found = [
        [
            (one.type, sorted(a.country for a in (*one.source, *one.target)))
            for one in extract_events(
                text, language, day=date(2024, 5, 1), ontology="own", beside=beside
            )
        ]
        for text in TEXTS[language]
    ]
    assert found == [[("TALK", ["IRN", "TUR"])], [("FIGHT", ["SYR", "TUR"])], []]


LENS = """
id = "talks"
label = { en = "Talks" }
about = { en = "Invented for this test." }
unit = { en = "events" }
citations = ["Nobody (2001)."]
scheme = "own"
families = [{ id = "talk", label = { en = "talk" }, takes = [{ sign = "convergence" }] }]
measures = [{ id = "n", label = { en = "n" }, kind = "count", of = ["talk"] }]
against = [{ text = { en = "Nobody talks." } }]
"""


def call(*arguments: str | Path, stdin: str = "") -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments], input=stdin)


def test_events_of_a_file_in_ones_own_scheme(tmp_path: Path):
    beside = write_scheme(tmp_path)
    file = tmp_path / "news.txt"
    file.write_text(TEXTS["en"][0], encoding="utf-8")
    asked = ("events", file, "--ontology", "own")
    done = call(*asked, "--beside", beside, "--json")
    assert [one["type"] for one in json.loads(done.stdout)] == ["TALK"], done.stderr
    assert "Talk" in call(*asked, "--beside", beside).stdout
    unknown = call(*asked)
    assert unknown.exit_code != 0
    assert "own" in unknown.stderr
    nowhere = call(*asked, "--beside", tmp_path / "nowhere")
    assert nowhere.exit_code != 0
    assert "nowhere" in nowhere.stderr


def test_a_study_in_ones_own_scheme(tmp_path: Path):
    folder = tmp_path / "study"
    new_study(folder, ["IRN", "TUR"], "bam")
    write_scheme(folder)
    (folder / "lenses").mkdir()
    (folder / "lenses" / "talks.toml").write_text(LENS, encoding="utf-8")
    settings = (folder / "study.toml").read_text(encoding="utf-8")
    (folder / "study.toml").write_text(f'ontology = "own"\n{settings}', encoding="utf-8")
    source = tmp_path / "report.txt"
    source.write_text(" ".join(TEXTS["en"]), encoding="utf-8")
    assert call("add", folder, source).exit_code == 0
    assert call("date", folder, "report", "2024-05-01").exit_code == 0
    assert call("check", folder).exit_code == 0, call("check", folder).stderr
    assert call("review", folder, "--coder", "Sara", stdin="a\na\n").exit_code == 0
    done = call("relations", folder, "--json")
    assert done.exit_code == 0, done.stderr
    assert {one["id"] for one in json.loads(done.stdout)["lenses"]} == {"talks"}
    refused = call("relations", folder, "--lens", "bam")
    assert "plover-0.8" in refused.stderr
    ran = call("run", folder)
    assert ran.exit_code == 0, ran.stderr
    results = json.loads((folder / "reports" / "results.json").read_text(encoding="utf-8"))
    assert {one["type"] for one in results["events"]} == {"TALK", "FIGHT"}
    page = (folder / "reports" / "report.en.html").read_text(encoding="utf-8")
    assert "Talk · TALK" in page
