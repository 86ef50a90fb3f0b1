"""Write a report and its tables and charts as files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from hamgara.report.blocks import Bars, Gantt, Network, Panels, Report, Table
from hamgara.report.cache import describe, remember
from hamgara.report.charts import draw_files
from hamgara.report.formats import csv, html

CACHE = ".drawn"
"""The folder that keeps what was drawn, so that a repeated run draws nothing."""
WORD = ".docx"
"""How the name of a Word document ends."""


Figure = Table | Bars | Network | Gantt | Panels
"""A block that has files of its own."""


def key_figures(report: Report) -> dict[str, str]:
    """Return what stands for each figure of a report, by its id: the same for equal ones."""
    return {figure.id: describe(figure) for figure in _list_figures(report)}


def render_files(
    report: Report,
    language: str,
    languages: Sequence[str],
    cache: Path,
    *,
    keys: Mapping[str, str],
    word: bool = False,
) -> Iterator[tuple[str, bytes]]:
    """Yield the path (relative to the reports) and content of every file of a report.

    Tables lie in `tables/<language>/`, charts in `charts/<language>/`; the page comes last, and
    after it the Word document, where one is wanted. `keys` are those of `key_figures`.
    """
    files: dict[str, list[str]] = {}
    pictures: dict[str, bytes] = {}
    for figure in _list_figures(report):
        for path, content in _render_figure(figure, language, cache, keys[figure.id]):
            files.setdefault(figure.id, []).append(path)
            if path.endswith(".png"):
                pictures[figure.id] = content
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


def _list_figures(report: Report) -> Iterator[Figure]:
    for section in report.sections:
        yield from (block for block in section.blocks if isinstance(block, Figure))


def _render_figure(
    figure: Figure, language: str, cache: Path, key: str
) -> Iterator[tuple[str, bytes]]:
    if isinstance(figure, Table):
        yield f"tables/{language}/{figure.id}.csv", csv.render_table(figure, language)
        book = remember(cache, "xlsx", f"{language} {key}", lambda: _render_book(figure, language))
        yield f"tables/{language}/{figure.id}.xlsx", book
    else:
        svg, png = draw_files(figure, language, key=key, cache=cache)
        yield f"charts/{language}/{figure.id}.svg", svg.encode()
        yield f"charts/{language}/{figure.id}.png", png


def _render_book(table: Table, language: str) -> bytes:
    from hamgara.report.formats import xlsx  # noqa: PLC0415 - slow to load, and seldom asked

    return xlsx.render_table(table, language)
