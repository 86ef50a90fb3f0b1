"""The report as one HTML page that needs no network: every number opens its evidence."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from hamgara.messages import say, translate
from hamgara.report.blocks import Block, Cell, Column, Report, Table
from hamgara.report.charts import Chart, draw_chart
from hamgara.report.charts.drawing import font_file
from hamgara.report.charts.style import PALETTE
from hamgara.report.formats._data import EvidenceData
from hamgara.report.formats._markup import mark_up
from hamgara.report.words import direction, write_measure, write_parts, write_range, write_text
from hamgara.study.measures import Measure, Unavailable

_WORDS = {
    "contents": say("Contents"),
    "skip": say("Skip to the text"),
    "editions": say("This report in other languages"),
    "theme": say("Dark colors"),
    "download": say("Download:"),
    "bad": say("does not add up"),
    "close": say("Close"),
    "colophon": say("About this report"),
}
_SHORT, _LONG = 12, 120
"""Characters of a cell that is better not broken, and of one that needs room on a phone."""

_LANGUAGE_NAMES = {"fa": "فارسی", "az": "Azərbaycanca", "en": "English"}


def render(
    report: Report,
    language: str,
    *,
    files: Mapping[str, Sequence[str]] | None = None,
    editions: Mapping[str, str] | None = None,
    generator: str = "Hamgara",
    cache: Path | None = None,
) -> str:
    """Return the page of a report in `language`.

    Args:
        report: the report.
        language: fa, az or en.
        files: id of a table or chart -> paths of its files, relative to the page; their
            suffixes name the links.
        editions: language -> path of the page in that language, relative to this one.
        generator: what made the page, for its end and its head.
        cache: a folder that keeps drawn charts.

    Raises:
        KeyError: the report has no list for the evidence of one of its numbers.
    """
    page = _Page(report, language, files or {}, cache)
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )
    environment.tests["measure"] = lambda part: isinstance(part, Measure)
    environment.filters["words"] = lambda text: mark_up(text, language)
    environment.filters["plain"] = lambda text: write_text(text, language)
    style, script = _style(), _read("page.js")
    return environment.from_string(_read("page.html.jinja")).render(
        report=report,
        page=page,
        language=language,
        direction=direction(language),
        word={name: translate(message, language) for name, message in _WORDS.items()},
        editions=_list_editions(editions or {}),
        generator=generator,
        policy=_policy(style, script),
        style=Markup(style),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """How a cell is written: its element and that element's attributes."""

    tag: str
    attributes: dict[str, object]


class _Page:
    """What the template asks while it writes the page."""

    def __init__(
        self, report: Report, language: str, files: Mapping[str, Sequence[str]], cache: Path | None
    ) -> None:
        self._language = language
        self._files = files
        self._cache = cache
        self._data = EvidenceData(report, language)

    def kind(self, block: Block) -> str:
        return type(block).__name__

    def anchor(self, measure: Measure) -> int:
        return self._data.anchors[measure.evidence]

    def method(self, measure: Measure) -> int:
        return self._data.methods[translate(measure.method, self._language)]

    def number(self, measure: Measure) -> str:
        return write_measure(measure, self._language)

    def range(self, measure: Measure) -> str:
        return write_range(measure, self._language)

    def is_bare(self, measure: Measure) -> bool:
        return isinstance(measure.evidence, Unavailable)

    def data(self) -> Markup:
        return Markup(self._data.as_json())  # noqa: S704 - escaped there

    def drawing(self, chart: Chart, *, narrow: bool) -> Markup:
        anchors, cache = self._data.anchors, self._cache
        svg = draw_chart(chart, self._language, anchors=anchors, narrow=narrow, cache=cache)
        return Markup(svg)  # noqa: S704 - drawn from data, texts escaped by Vega

    def files(self, block_id: str) -> list[dict[str, str]]:
        return [
            {"href": quote(path), "kind": PurePosixPath(path).suffix[1:].upper()}
            for path in self._files.get(block_id, ())
        ]

    def cell_class(self, number: int, column: Column, *more: str) -> str | None:
        names = ["first" if number == 0 else "", "numeric" if column.numeric else "", *more]
        return " ".join(name for name in names if name) or None

    def place(self, table: Table, row: Sequence[Cell], cell: Cell) -> _Place:
        number = next(index for index, other in enumerate(row) if other is cell)
        head = cell.mark == "head"
        length = len(write_parts(cell.parts, self._language))
        size = "short" if length <= _SHORT else "long" if length > _LONG else ""
        mark = "" if head else cell.mark
        attributes: dict[str, object] = {
            "class": self.cell_class(number, table.columns[number], mark, size),
            "rowspan": cell.rows if cell.rows > 1 else None,
            "scope": ("rowgroup" if cell.rows > 1 else "row") if head else None,
        }
        return _Place("th" if head else "td", attributes)


def _list_editions(editions: Mapping[str, str]) -> list[dict[str, str]]:
    return [
        {
            "language": language,
            "direction": direction(language),
            "name": _LANGUAGE_NAMES.get(language, language),
            "href": quote(path),
        }
        for language, path in editions.items()
    ]


def _style() -> str:
    """Return the style sheet with its font, and the colors that charts take from the page."""
    font = base64.b64encode(font_file("Vazirmatn.woff2")).decode()
    face = (
        "@font-face{font-family:Vazirmatn;font-weight:100 900;font-display:swap;"
        f"src:url(data:font/woff2;base64,{font}) format('woff2')}}\n"
    )
    colors = "".join(
        f'.drawing [{paint}="{color}"]{{{paint}:var(--chart-{name},{color})}}\n'
        for name, color in PALETTE.items()
        for paint in ("fill", "stroke")
    )
    return face + colors + _read("page.css")


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "font-src data:; img-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _read(name: str) -> str:
    path = resources.files("hamgara") / "report" / "formats" / "page" / name
    return path.read_text(encoding="utf-8")
