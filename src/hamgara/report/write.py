"""Write a report and its tables and charts as files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from hamgara.report.blocks import Bars, Gantt, Network, Panels, Report, Table
from hamgara.report.cache import remember
from hamgara.report.charts import draw_files
from hamgara.report.formats import csv, html

CACHE = ".drawn"
"""The folder that keeps what was drawn, so that a repeated run draws nothing."""
WORD = ".docx"
"""How the name of a Word document ends."""


def render_files(
    report: Report, language: str, languages: Sequence[str], cache: Path, *, word: bool = False
) -> Iterator[tuple[str, bytes]]:
    """Yield the path (relative to the reports) and content of every file of a report.

    Tables lie in `tables/<language>/`, charts in `charts/<language>/`; the page comes last, and
    after it the Word document, where one is wanted.
    """
    files: dict[str, list[str]] = {}
    pictures: dict[str, bytes] = {}
    for section in report.sections:
        for block in section.blocks:
            if not isinstance(block, Table | Bars | Network | Gantt | Panels):
                continue
            for path, content in _render_block(block, language, cache):
                files.setdefault(block.id, []).append(path)
                if path.endswith(".png"):
                    pictures[block.id] = content
                yield path, content
    editions = {other: f"report.{other}.html" for other in languages}
    page = html.render(report, language, files=files, editions=editions, cache=cache)
    yield f"report.{language}.html", page.encode()
    if word:
        from hamgara.report.formats import docx  # noqa: PLC0415 - slow to load, and seldom asked

        # the page holds every word, number and chart that the document has
        document = remember(
            cache, WORD[1:], page, lambda: docx.render(report, language, pictures=pictures)
        )
        yield f"report.{language}{WORD}", document


def _render_block(
    block: Table | Bars | Network | Gantt | Panels, language: str, cache: Path
) -> Iterator[tuple[str, bytes]]:
    if isinstance(block, Table):
        yield f"tables/{language}/{block.id}.csv", csv.render_table(block, language)
        book = remember(
            cache, "xlsx", f"{language} {block!r}", lambda: _render_book(block, language)
        )
        yield f"tables/{language}/{block.id}.xlsx", book
    else:
        svg, png = draw_files(block, language, cache=cache)
        yield f"charts/{language}/{block.id}.svg", svg.encode()
        yield f"charts/{language}/{block.id}.png", png


def _render_book(table: Table, language: str) -> bytes:
    from hamgara.report.formats import xlsx  # noqa: PLC0415 - slow to load, and seldom asked

    return xlsx.render_table(table, language)
