"""The first golden walk: from a source to a number in the report, and back to the words."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from hamgara.coding.suggest import LexicalSuggester
from hamgara.report.blocks import Table
from hamgara.report.build import build_report
from hamgara.study.measures import CodingQuery, Measure
from hamgara.text.locate import locate
from hamgara.workbench.bench import open_bench
from hamgara.workbench.codes import import_codings
from hamgara.workbench.run import analyze, find_codings


def test_from_a_source_to_a_cell_and_back(basin: Path, tmp_path: Path):
    with open_bench(basin) as bench:
        name = next(iter(bench.store.list_documents()))
        document = bench.store.find_document(name)
        quote = document.segments[5].span.of(document.text)[:40].strip()
        assert locate(document.text, quote, document.language)
        file = tmp_path / "mine.csv"
        row = json.dumps(quote, ensure_ascii=False).replace('\\"', '""')
        file.write_text(f"document,quote,code,coder\n{name},{row},W.1.a.1,ana\n", encoding="utf-8")
        before = analyze(bench).counts["W.1.a.1"].codings
        assert import_codings(bench, file).taken == 1
        analysis = analyze(bench)
        assert analysis.counts["W.1.a.1"].codings == before + 1

        report = build_report(analysis, find_codings(bench), lambda _: "")
        tables = [b for s in report.sections for b in s.blocks if isinstance(b, Table)]
        counts = next(table for table in tables if table.id == "counts")
        cell = next(row for row in counts.rows if "W.1.a.1" in str(row[1].parts))[2]
        measure = next(part for part in cell.parts if isinstance(part, Measure))
        assert measure.value == before + 1
        assert isinstance(measure.evidence, CodingQuery)
        items = report.evidence[measure.evidence]
        assert items.total == before + 1
        assert quote in [item.quote for item in items.items]

        source = (basin / document.origin).read_bytes()
        assert hashlib.sha256(document.text.encode()).hexdigest() == document.sha256
        assert source.decode().replace("\r\n", "\n") == document.text


def test_a_suggestion_enters_no_count(basin: Path):
    with open_bench(basin) as bench:
        before = analyze(bench).counts[""]
        suggester = LexicalSuggester(bench.study.framework)
        for name in bench.store.list_documents():
            document = bench.store.find_document(name)
            for segment in document.segments:
                suggester.suggest(segment.span.of(document.text), document.language)
        assert analyze(bench).counts[""] == before
