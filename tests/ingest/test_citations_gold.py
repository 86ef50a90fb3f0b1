"""The gold articles: `python -m tests.ingest.test_citations_gold dev -v` says every miss."""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from hamgara.ingest.citations.check import check_citations
from hamgara.ingest.citations.model import CitationCheck
from hamgara.ingest.citations.names import name_key

GOLD = Path(__file__).parents[2] / "gold" / "citations"


class Score:
    """Counts of hits, false alarms and misses."""

    def __init__(self) -> None:
        self.counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
        self.misses: list[str] = []

    def add(self, what: str, got: set, want: set, where: str = "") -> None:
        row = self.counts[what]
        row[0] += len(got & want)
        row[1] += len(got - want)
        row[2] += len(want - got)
        if got != want:
            self.misses.append(f"{where} {what}: extra {got - want}, missing {want - got}")

    def f1(self, what: str) -> float:
        hit, extra, missed = self.counts[what]
        return 2 * hit / (2 * hit + extra + missed) if hit + extra + missed else 1.0

    def __str__(self) -> str:
        lines = []
        for what, (hit, extra, missed) in self.counts.items():
            precision = hit / (hit + extra) if hit + extra else 1
            recall = hit / (hit + missed) if hit + missed else 1
            lines.append(f"{what:26} {hit:4} +{extra} -{missed}  P {precision:.3f} R {recall:.3f}")
        return "\n".join(lines)


def score_article(gold: dict, check: CitationCheck, score: Score) -> None:
    where = gold["id"]
    entries = {tuple(one["span"]): number for number, one in enumerate(gold["references"], 1)}
    number = {
        r.id: entries[r.span.start, r.span.end]
        for r in check.references
        if (r.span.start, r.span.end) in entries
    }
    found = {(r.span.start, r.span.end) for r in check.references}
    score.add("entries", found, set(entries), where)
    for reference in check.references:
        if reference.id in number:
            want = gold["references"][number[reference.id] - 1]
            families = [name_key(a.family) for a in reference.authors]
            whole = [name_key(a.given + a.family) for a in reference.authors]
            wanted = [name_key(name) for name in want["authors"]]
            year = reference.year.value if reference.year else None
            at = f"{where} r{number[reference.id]}"
            named = wanted if wanted in (families, whole) else families
            score.add("authors of entries", {tuple(named)}, {tuple(wanted)}, at)
            score.add("years of entries", {year}, {want["year"]}, at)
            if want["title"]:
                score.add(
                    "titles of entries", {name_key(reference.title)}, {name_key(want["title"])}, at
                )
    spans = {tuple(one["span"]): i for i, one in enumerate(gold["citations"])}
    got = {(one.span.start, one.span.end): one for one in check.citations}
    score.add("citations (exact spans)", set(got), set(spans), where)
    later = {f["reference"] for f in gold["findings"] if f["kind"] == "listed-twice"}
    for span, i in spans.items():
        cited = got.get(span)
        want = set(gold["citations"][i]["references"])
        links = {number.get(name, name) for name in cited.references} if cited else set()
        score.add("links", links - (later - want), want, f"{where} {gold['citations'][i]['text']}")
    place = {
        j: spans.get((one.span.start, one.span.end), f"?{j}")
        for j, one in enumerate(check.citations)
    }
    findings = {
        (
            f.kind,
            f"c{place[f.citation]}"
            if f.citation is not None
            else f"r{number.get(f.references[0], '?')}",
        )
        for f in check.findings
    }
    wanted = {
        (f["kind"], f"c{f['citation']}" if "citation" in f else f"r{f['reference']}")
        for f in gold["findings"]
    }
    score.add("findings", findings, wanted, where)
    for kind in sorted({kind for kind, _ in findings | wanted}):
        score.add(
            f"  {kind}",
            {one for one in findings if one[0] == kind},
            {one for one in wanted if one[0] == kind},
        )


def score_set(name: str) -> Score:
    score = Score()
    for path in sorted(GOLD.glob(f"{name}-*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        score_article(gold, check_citations(gold["text"]), score)
    return score


def test_the_development_articles_are_checked_right():
    score = score_set("dev")
    assert score.f1("citations (exact spans)") >= 0.95, score.misses
    assert score.f1("links") >= 0.95, score.misses
    assert score.f1("findings") >= 0.9, score.misses


@pytest.mark.parametrize("path", sorted(GOLD.glob("*.json")), ids=lambda path: path.stem)
def test_gold_spans_say_what_they_name(path: Path):
    gold = json.loads(path.read_text(encoding="utf-8"))
    for one in (*gold["citations"], *gold["references"]):
        start, end = one["span"]
        assert gold["text"][start:end] == one["text"]


if __name__ == "__main__":
    result = score_set(sys.argv[1])
    sys.stdout.write(f"{result}\n")
    if "-v" in sys.argv:
        sys.stdout.write("\n".join([*result.misses, ""]))
