"""`hamgara events` and `hamgara review`, as other programs and people call them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hamgara.cli import main
from hamgara.study.events import Event

TEXT = (
    "Iran's foreign minister met his Turkish counterpart in Ankara on Tuesday. "
    "Tehran expelled two Azerbaijani diplomats, the ministry said."
)
FA = "وزیر امور خارجه ایران روز سه‌شنبه در آنکارا با همتای ترکیه‌ای خود دیدار کرد."


def call(*arguments: str, stdin: str | bytes = "") -> Result:
    return CliRunner().invoke(main, list(arguments), input=stdin)


def lines(*objects: object) -> str:
    return "".join(json.dumps(one) + "\n" for one in objects)


def test_jsonl_answers_as_the_contract_says():
    asked = {"id": 7, "lang": "en", "date": "2024-03-06", "publisher_country": None, "text": TEXT}
    done = call("events", "--jsonl", "-", stdin=lines(asked))
    assert done.exit_code == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["id"] == 7
    met, expelled = answer["events"]
    assert met["type"] == "CONSULT"
    assert met["quad"] == "verbal_cooperation"
    assert {a["country"] for a in (*met["source"], *met["target"])} == {"IRN", "TUR"}
    assert met["date"] == {
        "start": "2024-03-05",
        "end": "2024-03-05",
        "precision": "day",
        "source": "text",
    }
    assert expelled["type"] == "SANCTION"
    assert [a["country"] for a in expelled["source"]] == ["IRN"]
    assert [a["country"] for a in expelled["target"]] == ["AZE"]
    assert expelled["date"]["source"] == "document"
    for event in (met, expelled):
        start, end = event["spans"]["trigger"]
        assert TEXT[start:end]
        assert list(event) == [
            "source", "target", "reciprocal", "type", "mode", "context", "cameo", "quad",
            "place", "status", "promised", "date", "span", "spans", "rule", "confidence",
        ]  # fmt: skip


def test_a_bad_line_is_answered_and_the_rest_goes_on():
    good = {"id": 2, "lang": None, "date": None, "publisher_country": "IRN", "text": FA}
    bad = [
        "{",
        json.dumps({"id": 1, "lang": "en", "date": "yesterday", "text": "x"}),
        json.dumps({"id": 1, "lang": "en", "date": None, "publisher_country": "Mars", "text": ""}),
        json.dumps({"id": 1, "lang": "en"}),
    ]
    done = call("events", "--jsonl", "-", stdin="\n".join([*bad, json.dumps(good)]))
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.exit_code == 1
    assert ["error" in answer for answer in answers] == [True] * 4 + [False]
    assert answers[-1]["events"]
    assert answers[-1]["events"][0]["date"] is None


def test_a_line_that_is_not_utf_8_is_refused_and_not_repaired():
    good = json.dumps({"id": 2, "lang": None, "text": FA}, ensure_ascii=False).encode()
    bad = good.replace("ایران".encode(), b"\xc7\xed")
    done = call("events", "--jsonl", "-", stdin=b"\xef\xbb\xbf" + good + b"\n" + bad + b"\n" + good)
    first, second, third = (json.loads(line) for line in done.stdout.splitlines())
    assert done.exit_code == 1
    assert "utf-8" in second["error"]["what"]
    assert first == third


def test_a_line_on_which_the_program_fails_stops_no_other(monkeypatch: pytest.MonkeyPatch):
    def extract(text: str, *_: object, **__: object) -> list[Event]:
        assert text
        return []

    monkeypatch.setattr("hamgara.cli.events.extract_events", extract)
    asked = [{"id": n, "lang": "en", "text": text} for n, text in enumerate(["x", "", "", "x"])]
    done = call("events", "--jsonl", "-", stdin=lines(*asked))
    assert done.exit_code == 1
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["id"] for one in answers] == [0, 1, 2, 3]
    assert ["error" in one for one in answers] == [False, True, True, False]
    faults = [one["error"] for one in answers[1:3]]
    assert [one["where"] for one in faults] == ["line 2", "line 3"]
    assert "itself failed" in faults[0]["what"]
    assert faults[0]["remedy"] == faults[1]["remedy"]


@pytest.mark.parametrize(
    "call_", [
        ("events", "--ontology", "none"), ("events", "--date", "2024-03-06"),
        ("events", "--publisher", "IRN"), ("statements", "--date", "2024-03-06"),
        ("dates", "in 2017"), ("dates", "--anchor", "2024-03-06"), ("suggest", "study"),
        ("suggest", "-o", "codings.csv"),
    ],
)  # fmt: skip
def test_what_no_line_heeds_makes_the_call_wrong(call_: tuple[str, ...]):
    done = call(*call_, "--jsonl", "-", stdin=lines({"id": 1, "lang": "en", "text": TEXT}))
    assert (done.exit_code, done.stdout) == (2, "")


@pytest.mark.parametrize("body", ["EUR", "UNO", "IGO"])
@pytest.mark.parametrize("command", ["events", "statements"])
def test_a_body_can_publish(command: str, body: str):
    told = {"id": 1, "lang": "en", "publisher_country": body, "text": TEXT}
    done = call(command, "--jsonl", "-", stdin=lines(told))
    assert done.exit_code == 0, done.stdout
    assert command in json.loads(done.stdout)


@pytest.mark.parametrize("language", ["fa", "az", "en"])
def test_a_file_is_shown_as_a_table_in_every_language(tmp_path: Path, language: str):
    file = tmp_path / "news.txt"
    file.write_text(FA, encoding="utf-8")
    done = call("events", str(file), "--date", "2024-03-06", "--lang", language)
    assert done.exit_code == 0, done.stderr
    assert {"fa": "ترکیه", "az": "Türkiyə", "en": "Türkiye"}[language] in done.stdout


def test_csv_and_json_of_a_file(tmp_path: Path):
    file = tmp_path / "news.txt"
    file.write_text(TEXT, encoding="utf-8")
    done = call("events", str(file), "--date", "2024-03-06", "--csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [row["type"] for row in rows] == ["CONSULT", "SANCTION"]
    assert rows[1]["source"].startswith("IRN")
    found = json.loads(call("events", str(file), "--json").stdout)
    assert [one["document"] for one in found] == ["news", "news"]


def test_wrong_calls_end_with_a_clear_error(tmp_path: Path):
    assert call("events").exit_code == 2
    missing = call("events", str(tmp_path / "no.txt"))
    assert missing.exit_code == 1
    assert "no.txt" in missing.stderr
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    assert call("events", str(tmp_path / "a.txt"), "--date", "1402-01-01x").exit_code == 2
    assert call("events", str(tmp_path / "a.txt"), "--publisher", "Mars").exit_code == 2


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A study with one dated news text."""
    folder = tmp_path / "study"
    made = call("new", str(folder), "--dyad", "IRN", "AZE", "--framework", "bam")
    assert made.exit_code == 0, made.stderr
    source = tmp_path / "report.txt"
    source.write_text(TEXT, encoding="utf-8")
    assert call("add", str(folder), str(source)).exit_code == 0
    assert call("date", str(folder), "report", "2024-03-06").exit_code == 0
    return folder


def test_events_are_reviewed_one_by_one(news: Path):
    done = call("review", str(news), "--coder", "Sara", stdin="a\nr\n")
    assert done.exit_code == 0, done.stderr
    assert "0.50" in done.stdout
    again = call("review", str(news), "--coder", "Sara")
    assert "no event to review" in again.stderr


def test_a_mended_event_asks_again_until_it_is_one(news: Path):
    wrong = ["m", "", "", "", "XX", "", "", "", "", "", "", "", ""]
    right = ["", "", "", "IRN:MIL", "", "", "", "", "", "", "", ""]
    done = call("review", str(news), "--coder", "Sara", stdin="\n".join([*wrong, *right, "q", ""]))
    assert done.exit_code == 0, done.stderr
    assert "names no actor" in done.stderr
    table = news.parent / "out.csv"
    call("review", str(news), "--export", str(table))
    rows = list(csv.DictReader(io.StringIO(table.read_text(encoding="utf-8-sig"))))
    assert (rows[0]["verdict"], rows[0]["source"]) == ("mended", "IRN:MIL")


def test_the_table_goes_out_and_comes_back(news: Path):
    table = news.parent / "events.csv"
    assert call("review", str(news), "--export", str(table)).exit_code == 0
    rows = list(csv.DictReader(io.StringIO(table.read_text(encoding="utf-8-sig"))))
    rows[0]["verdict"] = "accept"
    rows[1] |= {"verdict": "accept", "status": "planned"}
    rows.append(rows[0] | {"key": "nothing"})
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    done = call("review", str(news), "--import", str(table), "--coder", "Sara")
    assert done.exit_code == 1
    assert "events.csv:4: key" in done.stderr
    assert "0.50" in done.stdout
    assert call("undo", str(news)).exit_code == 0
    call("review", str(news), "--export", str(table))
    back = list(csv.DictReader(io.StringIO(table.read_text(encoding="utf-8-sig"))))
    assert [row["verdict"] for row in back] == ["", ""]


@pytest.fixture
def told_twice(tmp_path: Path) -> Path:
    """A study with two news texts, in two languages, of one meeting in Baku."""
    folder = tmp_path / "study"
    assert call("new", str(folder), "--dyad", "IRN", "AZE", "--framework", "bam").exit_code == 0
    for name, day, text in (
        ("apa", "2024-03-06", "Iran's foreign minister met President Aliyev in Baku on Tuesday."),
        ("irna", "2024-03-07", "وزیر امور خارجه ایران سه‌شنبه در باکو با علی‌اف دیدار کرد."),
    ):
        source = tmp_path / f"{name}.txt"
        source.write_text(text, encoding="utf-8")
        assert call("add", str(folder), str(source)).exit_code == 0
        assert call("date", str(folder), name, day).exit_code == 0
    return folder


def test_what_two_documents_report_is_one_event_in_the_study(told_twice: Path):
    done = call("review", str(told_twice), "--coder", "Sara", stdin="a\na\n")
    assert "irna, too" in done.stderr
    assert call("run", str(told_twice)).exit_code == 0
    results = json.loads((told_twice / "reports" / "results.json").read_text(encoding="utf-8"))
    assert [one["happening"] for one in results["events"]] == [0, 0]
    (source,) = results["relations"]["sources"]
    assert source["volume"] == 1
    (event,) = source["events"]
    assert (event["start"], event["also"]) == ("2024-03-05", ["irna:48"])
    assert event["text_fa"]
    assert event["text_en"]
    page = (told_twice / "reports" / "report.en.html").read_text(encoding="utf-8")
    assert "reported by several documents" in page
    assert page.count('rowspan="2"') >= 5


MEETINGS = (
    "رئیس ستاد کل نیروهای مسلح ایران دیروز در باکو با رئیس‌جمهور، نخست‌وزیر و رئیس مجلس"
    " جمهوری آذربایجان دیدار کرد."
)


@pytest.fixture
def meetings(tmp_path: Path) -> Path:
    """A study with a text in which one verb tells three meetings."""
    folder = tmp_path / "study"
    assert call("new", str(folder), "--dyad", "IRN", "AZE", "--framework", "bam").exit_code == 0
    (tmp_path / "irna.txt").write_text(MEETINGS, encoding="utf-8")
    assert call("add", str(folder), str(tmp_path / "irna.txt")).exit_code == 0
    assert call("date", str(folder), "irna", "2019-01-17").exit_code == 0
    return folder


def read_table(folder: Path) -> list[dict[str, str]]:
    table = folder.parent / "events.csv"
    assert call("review", str(folder), "--export", str(table)).exit_code == 0
    return list(csv.DictReader(io.StringIO(table.read_text(encoding="utf-8-sig"))))


def write_table(folder: Path, rows: list[dict[str, str]]) -> Result:
    table = folder.parent / "events.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return call("review", str(folder), "--import", str(table), "--coder", "Sara")


def test_each_of_three_meetings_under_one_verb_has_its_own_verdict(meetings: Path):
    call("review", str(meetings), "--coder", "Sara", stdin="a\nr\na\n")
    rows = read_table(meetings)
    assert len({row["key"] for row in rows}) == 3
    assert [row["verdict"] for row in rows] == ["accepted", "rejected", "accepted"]
    assert call("run", str(meetings)).exit_code == 0
    results = json.loads((meetings / "reports" / "results.json").read_text(encoding="utf-8"))
    events = results["relations"]["sources"][0]["events"]
    assert len({one["id"] for one in events}) == len(events) == 2
    lens = next(one for one in results["relations"]["lenses"] if one["id"] == "communications")
    assert sum(point["convergence"] for point in lens["periods"]) == 2


def test_an_event_of_another_type_is_known_by_its_first_key(meetings: Path):
    rows = read_table(meetings)
    rows[1] |= {"verdict": "accept", "type": "SUPPORT"}
    assert write_table(meetings, rows).exit_code == 0
    again = read_table(meetings)
    assert [row["key"] for row in again] == [row["key"] for row in rows]
    assert (again[1]["type"], again[1]["verdict"]) == ("SUPPORT", "mended")
    again[1]["memo"] = "seen twice"
    assert write_table(meetings, again).exit_code == 0


def test_days_of_a_review_may_be_jalali(meetings: Path):
    rows = read_table(meetings)
    rows[0] |= {"verdict": "accept", "start": "1397-10-25", "end": "۱۳۹۷/۱۰/۲۵"}
    assert write_table(meetings, rows).exit_code == 0
    again = read_table(meetings)[0]
    assert (again["start"], again["end"]) == ("2019-01-15", "2019-01-15")


def test_an_event_without_a_source_is_refused(meetings: Path):
    rows = read_table(meetings)
    rows[0] |= {"verdict": "accept", "reciprocal": "no", "source": "", "target": "IRN:MIL;AZE:GOV"}
    done = write_table(meetings, rows)
    assert done.exit_code == 1
    assert "The event has no source." in done.stderr


def test_a_round_trip_without_a_change_changes_nothing(meetings: Path):
    rows = read_table(meetings)
    rows[0] |= {"verdict": "accept", "memo": "seen"}
    rows[1] |= {"verdict": "accept", "start": "2019-01-15", "end": "2019-01-15"}
    rows[2] |= {"verdict": "reject"}
    assert "3 verdicts are new" in write_table(meetings, rows).stderr
    rows = read_table(meetings)
    assert [(row["verdict"], row["memo"]) for row in rows] == [
        ("accepted", "seen"), ("mended", ""), ("rejected", ""),
    ]  # fmt: skip
    assert "0 verdicts are new" in write_table(meetings, rows).stderr
    call("review", str(meetings), "--coder", "Sara", "--again", stdin="a\na\nr\n")
    assert [row["verdict"] for row in read_table(meetings)] == ["accepted", "mended", "rejected"]


def test_the_latest_verdict_counts_whoever_gave_it(meetings: Path):
    for coder, said in (("Ali", "a"), ("Sara", "r"), ("Ali", "a")):
        call("review", str(meetings), "--coder", coder, "--again", stdin=f"{said}\nq\n")
        assert read_table(meetings)[0]["coder"] == coder
    rows = read_table(meetings)
    rows[0] |= {"verdict": "reject"}
    write_table(meetings, rows)
    assert (read_table(meetings)[0]["verdict"], read_table(meetings)[0]["coder"]) == (
        *("rejected", "Sara"),
    )


@pytest.mark.parametrize(
    ("changes", "column"),
    [
        ({"mode": "banana"}, "mode"), ({"context": "zzz"}, "context"), ({"place": "Mars"}, "place"),
        ({"start": "2018-01-01"}, "precision"), ({"reciprocal": "maybe"}, "reciprocal"),
        ({"reciprocal": "yes"}, "target"),
    ],
)  # fmt: skip
def test_a_mended_event_must_be_one(meetings: Path, changes: dict[str, str], column: str):
    rows = read_table(meetings)
    rows[0] |= {"verdict": "accept", **changes}
    done = write_table(meetings, rows)
    assert done.exit_code == 1
    assert f"events.csv:2: {column}" in done.stderr


def test_an_accepted_event_follows_the_day_of_its_document(told_twice: Path):
    assert call("date", str(told_twice), "apa", "2023-03-06").exit_code == 0
    call("review", str(told_twice), "--coder", "Sara", stdin="a\na\n")
    assert call("date", str(told_twice), "apa", "2024-03-06").exit_code == 0
    assert call("run", str(told_twice)).exit_code == 0
    results = json.loads((told_twice / "reports" / "results.json").read_text(encoding="utf-8"))
    assert [one["volume"] for one in results["relations"]["sources"]] == [1]


def test_an_earlier_table_is_kept_and_nothing_is_done_by_half(meetings: Path):
    read_table(meetings)
    table = meetings.parent / "events.csv"
    table.write_text("mine", encoding="utf-8")
    read_table(meetings)
    assert (meetings.parent / "events.csv.bak").read_text(encoding="utf-8") == "mine"
    both = call("review", str(meetings), "--import", str(table), "--export", str(table))
    assert both.exit_code == 2


def test_a_rejected_report_leaves_the_other_alone(told_twice: Path):
    call("review", str(told_twice), "--coder", "Sara", stdin="a\nr\n")
    assert call("run", str(told_twice)).exit_code == 0
    results = json.loads((told_twice / "reports" / "results.json").read_text(encoding="utf-8"))
    assert [one["happening"] for one in results["events"]] == [0, 1]
    (event,) = results["relations"]["sources"][0]["events"]
    assert event["also"] == []


def test_files_that_tell_one_happening_share_a_row(told_twice: Path):
    files = [str(told_twice.parent / f"{name}.txt") for name in ("apa", "irna")]
    shown = call("events", *files, "--date", "2024-03-07")
    assert "apa, irna" in shown.stdout
    assert shown.stdout.count("5 March 2024") == 1
    found = json.loads(call("events", *files, "--date", "2024-03-07", "--json").stdout)
    assert [(one["document"], one["happening"]) for one in found] == [("apa", 0), ("irna", 0)]


def test_review_needs_a_name(news: Path):
    done = call("review", str(news))
    assert done.exit_code == 2
    assert "--coder" in done.stderr


def test_no_events_are_sought_in_what_cites_literature(news: Path):
    cited = "".join(
        f" It is said so ({name}, 2014: 3)." for name in ("Koch", "Li", "Aras", "Das", "Oz")
    )
    article = news.parent / "article.txt"
    article.write_text(f"Iran expelled two Omani diplomats.{cited}", encoding="utf-8")
    assert call("add", str(news), str(article)).exit_code == 0
    table = news.parent / "events.csv"
    assert call("run", str(news)).exit_code == 0
    page = (news / "reports" / "report.en.html").read_text(encoding="utf-8")
    assert "No events are sought in" in page
    call("review", str(news), "--export", str(table))
    assert "article" not in table.read_text(encoding="utf-8-sig")
    assert call("date", str(news), "article", "2024-03-06").exit_code == 0
    call("review", str(news), "--export", str(table))
    assert "article" in table.read_text(encoding="utf-8-sig")


def test_a_report_without_codings_draws_no_bars_of_nothing(news: Path):
    assert call("run", str(news)).exit_code == 0
    page = (news / "reports" / "report.en.html").read_text(encoding="utf-8")
    assert 'id="frequencies"' in page
    assert 'id="events"' in page
    assert 'id="counts-1"' not in page
