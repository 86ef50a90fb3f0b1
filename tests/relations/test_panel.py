from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest

from hamgara.errors import HamgaraError
from hamgara.ingest.events.layouts import OWN, Layout, find_layout
from hamgara.ingest.events.records import Reading, read_records
from hamgara.relations.panel import read_panel
from hamgara.relations.periods import PERIODS
from hamgara.relations.series import build_series

STATES = ["IRN", "AZE", "TUR", "ARM"]


def write_events(path, rows, header="source,target,period,quad,id"):
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return path


def make_rows(count, seed):
    """Return rows of events, among them all that can be wrong with one."""
    chance = random.Random(seed)  # noqa: S311 - rows of a table, no secrets
    rows = []
    for number in range(count):
        source, target = chance.choice([*STATES, "ایران", "364"]), chance.choice([*STATES, "iran"])
        day = date(2001, 1, 1) + timedelta(days=chance.randrange(900))
        when = chance.choice(
            [day.isoformat()] * 8 + [f"{day:%Y-%m}", f"{day.year}", "", "03/04/2005"]
        )
        quad = chance.choice(["1", "2", "3", "4", "0", "material conflict", "", "9"])
        if chance.random() < 0.05:
            source = "Atlantis"
        key = chance.choice([str(number), str(number), "", str(number // 3)])
        rows.append(f"{source},{target},{when},{quad},{key}")
        if chance.random() < 0.1:
            rows.append(rows[-1])
    return rows


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize("layout", [OWN, Layout(OWN.columns, actors=True, defaults=True)])
def test_counts_and_faults_are_those_of_series(tmp_path, period, layout):
    path = write_events(tmp_path / "t.csv", make_rows(400, 3))
    ours = Reading()
    panel = read_panel(path, layout, ours, period)
    theirs = Reading()
    records = list(read_records(path, layout, theirs))
    assert ours == theirs
    assert panel.n.sum() == panel.volume.sum() == panel.volumes[""]
    some = 0
    for source in STATES:
        for target in STATES:
            for directed in (False, True):
                dyad = (source, target)
                series = build_series(records, dyad, period, directed=directed)
                got = panel.list_tallies(dyad, directed=directed)
                assert [(t.period, t.cooperation, t.conflict, t.rows) for t in got] == [
                    (p.period, p.cooperation, p.conflict, tuple(sorted(p.rows)))
                    for p in series.points
                ]
                contacts = panel.list_contacts(dyad, directed=directed)
                assert [contact.events for contact in contacts] == [p.n for p in series.points]
                assert {m.row: str(m.what) for m in series.misfits}.items() <= {
                    m.row: str(m.what) for m in panel.misfits
                }.items()
                some += len(got)
    assert some > 20


def test_duplicates_are_found_whatever_rows_stand_around_them(tmp_path):
    rows = [f"IRN,AZE,2001-01-{n % 28 + 1:02},1,{n}" for n in range(300)]
    rows[150], rows[250] = rows[7], rows[20][:-2] + " 20 "
    path = write_events(tmp_path / "t.csv", rows)
    reading = Reading()
    panel = read_panel(path, OWN, reading, "year")
    assert (reading.duplicates, panel.n.sum()) == (2, 298)


def test_an_id_and_a_day_are_known_in_any_spelling(tmp_path):
    rows = [f"IRN,AZE,2001-01-{n % 28 + 1:02},1,{n}" for n in range(300)]
    rows[150:153] = ["Iran,AZE,20010108,1,7", "IRN,AZE,2001/1/8,1,۷", "IRN,AZE,1379-10-19,1, 7"]
    path = write_events(tmp_path / "t.csv", rows)
    panelled, recorded = Reading(), Reading()
    panel = read_panel(path, OWN, panelled, "year")
    assert len(list(read_records(path, OWN, recorded))) == 297
    assert panelled == recorded
    assert (panelled.duplicates, panel.n.sum()) == (3, 297)


def test_an_event_of_several_states_has_a_row_for_each_pair_under_one_id(tmp_path):
    three = ["IRN,AZE", "IRN,TUR", "AZE,IRN", "AZE,TUR"]
    rows = [f"{pair},2001-01-{n % 28 + 1:02},1,{n}" for n in range(300) for pair in three]
    path = write_events(tmp_path / "t.csv", rows)
    panelled = Reading()
    panel = read_panel(path, OWN, panelled, "year")
    assert (panelled.duplicates, panel.n.sum()) == (300, 900)
    for dyad in (("AZE", "IRN"), ("IRN", "TUR"), ("AZE", "TUR")):
        recorded = Reading()
        assert len(list(read_records(path, OWN, recorded, dyad=dyad))) == 300
        assert recorded.duplicates == (300 if dyad == ("AZE", "IRN") else 0)
        assert sum(t.cooperation for t in panel.list_tallies(dyad)) == 300


def test_names_of_no_state_are_kept_with_their_first_row(tmp_path):
    rows = [f"IRN,AZE,2001-01-{n % 28 + 1:02},1,{n}" for n in range(300)]
    rows[7], rows[150] = "IRN,Azerbajan,2001-01-08,1,x", "IRN;Persien,AZE,2001-01-08,1,y"
    rows[151], rows[152] = "NULL,AZE,2001-01-08,1,z", "Azerbajan,IRN,2001-01-08,1,w"
    path = write_events(tmp_path / "t.csv", rows)
    own = replace(OWN, actors=True)
    panelled, recorded = Reading(), Reading()
    panel = read_panel(path, own, panelled, "year")
    assert len(list(read_records(path, own, recorded))) == panel.n.sum() == 297
    assert panelled == recorded
    assert panelled.strangers == {"Azerbajan": "t.csv:9", "Persien": "t.csv:152"}
    assert panelled.stateless == 3


def test_a_score_that_is_missing_takes_no_event_away(tmp_path):
    rows = ["IRN,AZE,2001-01-01,1,a,NA", "IRN,AZE,2001-01-02,1,b,۱٫۵", "IRN,AZE,2001-01-03,1,c,x"]
    path = write_events(tmp_path / "t.csv", rows, "source,target,date,quad,id,score")
    reading = Reading()
    assert [one.score for one in read_records(path, OWN, reading)] == [None, 1.5]
    assert [one.row for one in reading.refused] == [3]


def test_rows_of_counts_that_say_the_same_are_one(tmp_path):
    rows = ["IRN,AZE,2001,3,1,a", "Iran,Azerbaijan,2001.0,3.0,۱, a", "IRN,AZE,2001,3,1,b"]
    path = write_events(tmp_path / "t.csv", rows, "source,target,period,cooperation,conflict,of")
    panelled, recorded = Reading(), Reading()
    panel = read_panel(path, OWN, panelled, "year")
    assert len(list(read_records(path, OWN, recorded))) == 2
    assert panelled == recorded
    assert (panelled.duplicates, panel.n.sum()) == (1, 8)


def test_tables_of_counts_are_added_up(tmp_path):
    rows = ["IRN,AZE,2001,3,1", "AZE,IRN,2001,2,0", "IRN,AZE,2001,3,1", "IRN,AZE,2003,0,4"]
    path = write_events(tmp_path / "t.csv", rows, "source,target,period,cooperation,conflict")
    reading = Reading()
    panel = read_panel(path, OWN, reading, "year")
    assert reading.duplicates == 1
    assert [(t.period, t.cooperation, t.conflict) for t in panel.list_tallies(("AZE", "IRN"))] == [
        ("2001", 5, 1),
        ("2002", 0, 0),
        ("2003", 0, 4),
    ]
    assert [c.volume for c in panel.list_contacts(("IRN", "AZE"), directed=True)] == [6, 0, 4]


def test_a_table_without_header_begins_with_its_first_row(tmp_path):
    cells = [""] * 58
    for place, cell in {0: "1", 1: "20050317", 7: "IRN", 17: "AZE", 29: "2", 30: "4"}.items():
        cells[place] = cell
    path = tmp_path / "g.tsv"
    path.write_text("\t".join(cells) + "\n", encoding="utf-8")
    panel = read_panel(path, find_layout("gdelt1"), Reading(), "month")
    assert [(t.period, t.rows) for t in panel.list_tallies(("IRN", "AZE"))] == [("2005-03", (1,))]


def test_sources_are_never_mixed(tmp_path):
    rows = ["IRN,AZE,2001-01-02,1,A", "IRN,AZE,2001-01-02,3,B", "IRN,AZE,2001-02-02,3,B"]
    path = write_events(tmp_path / "t.csv", rows, "source,target,period,quad,dataset")
    with pytest.raises(HamgaraError, match="mixes several data sets: A, B"):
        read_panel(path, OWN, Reading(), "month")
    panel = read_panel(path, OWN, Reading(), "month", dataset="B")
    assert [(t.cooperation, t.conflict) for t in panel.list_tallies(("IRN", "AZE"))] == [(0, 1)] * 2
    assert panel.volumes == {"A": 1, "B": 2}
    with pytest.raises(HamgaraError, match="There is no C"):
        read_panel(path, OWN, Reading(), "month", dataset="C")


def test_a_table_that_holds_nothing_is_told(tmp_path):
    path = write_events(tmp_path / "t.csv", [])
    with pytest.raises(HamgaraError, match="no rows"):
        read_panel(path, OWN, Reading(), "month")
    with pytest.raises(HamgaraError, match="There is no decade"):
        read_panel(path, OWN, Reading(), "decade")
    path = write_events(tmp_path / "t.csv", ["Atlantis,AZE,2001-01-01,1,1"])
    reading = Reading()
    panel = read_panel(path, OWN, reading, "month")
    assert len(reading.refused) == 1
    assert panel.periods == ()
    assert panel.list_tallies(("IRN", "AZE")) == ()
