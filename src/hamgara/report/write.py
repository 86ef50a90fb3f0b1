"""Write a report and its tables and charts as files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from hamgara.report.blocks import Bars, Gantt, Network, Panels, Report, Table
from hamgara.report.cache import remember
from hamgara.report.charts import draw_png_file, draw_svg_file
from hamgara.report.formats import csv, html, xlsx

CACHE = ".drawn"
"""The folder that keeps drawn charts and workbooks, so that a repeated run draws nothing."""


def render_files(
    report: Report, language: str, languages: Sequence[str], cache: Path
) -> Iterator[tuple[str, bytes]]:
    """Yield the path (relative to the reports) and content of every file of a report.

    Tables lie in `tables/<language>/`, charts in `charts/<language>/`; the page comes last.
    """
    files: dict[str, list[str]] = {}
    for section in report.sections:
        for block in section.blocks:
            if not isinstance(block, Table | Bars | Network | Gantt | Panels):
                continue
            for path, content in _render_block(block, language, cache):
                files.setdefault(block.id, []).append(path)
                yield path, content
    editions = {other: f"report.{other}.html" for other in languages}
    page = html.render(report, language, files=files, editions=editions, cache=cache)
    yield f"report.{language}.html", page.encode()


def _render_block(
    block: Table | Bars | Network | Gantt | Panels, language: str, cache: Path
) -> Iterator[tuple[str, bytes]]:
    if isinstance(block, Table):
        yield f"tables/{language}/{block.id}.csv", csv.render_table(block, language)
        book = remember(
            cache, "xlsx", f"{language} {block!r}", lambda: xlsx.render_table(block, language)
        )
        yield f"tables/{language}/{block.id}.xlsx", book
    else:
        svg = draw_svg_file(block, language, cache=cache)
        yield f"charts/{language}/{block.id}.svg", svg.encode()
        yield f"charts/{language}/{block.id}.png", draw_png_file(block, language, cache=cache)
