from __future__ import annotations

import re
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest

from hamgara.report.anchors import number_evidence
from hamgara.report.blocks import Network, Node
from hamgara.report.charts import draw_chart, draw_files, drawing
from hamgara.report.charts.labels import break_lines, measure_text
from hamgara.report.charts.style import LINE_HEIGHT, PALETTE
from hamgara.report.charts.tree import place_outline, place_tree

from .sample import BARS, HOSTILE, LABELS, NETWORK, TRANSPORT_COUNT, make_network, make_report

SVG = "{http://www.w3.org/2000/svg}"
CHARTS = (BARS, NETWORK)
LANGUAGES = ("fa", "az", "en")


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.id)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("narrow", [False, True])
def test_chart_is_an_svg_with_a_name_and_links(chart, language, narrow):
    anchors = number_evidence(make_report())
    svg = draw_chart(chart, language, anchors=anchors, narrow=narrow)
    root = ET.fromstring(svg)  # noqa: S314 - our own drawing
    assert root.get("aria-label") == chart.alt[language]
    assert root.get("direction") == "ltr"
    hrefs = [a.get("href", "") for a in root.iter(f"{SVG}a")]
    assert len(hrefs) == (4 if chart is BARS else 3)
    assert all(re.fullmatch(r"#e-\d+", href) for href in hrefs)
    assert "http" not in svg.replace("http://www.w3.org/", "")
    if narrow:
        assert float(root.get("width", "0")) <= 345


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.id)
def test_chart_has_only_colors_that_a_page_can_replace(chart):
    used = set(re.findall(r'(?:fill|stroke)="(#\w+)"', draw_chart(chart, "en")))
    assert used <= set(PALETTE.values())
    assert len(set(PALETTE.values())) == len(PALETTE)


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.id)
def test_hostile_labels_stay_words(chart):
    root = ET.fromstring(draw_chart(chart, "en"))  # noqa: S314 - our own drawing
    words = "".join(root.itertext())
    assert "onerror" in words
    assert "\u202e" not in words
    assert not list(root.iter(f"{SVG}img"))


def test_persian_labels_are_isolated_and_in_persian_digits():
    svg = draw_chart(BARS, "fa")
    assert "\u2067حمل و نقل\u2069" in svg
    assert "\u2067۵۷\u2069" in svg
    assert "\u2067" not in draw_chart(BARS, "en")


def test_bars_grow_from_the_side_where_the_line_begins():
    def ends(language):
        svg = draw_chart(BARS, language)
        width = float(ET.fromstring(svg).get("width", "0"))  # noqa: S314
        paths = re.findall(r'aria-roledescription="rect mark" d="M([\d.]+),[\d.]+h([\d.]+)', svg)
        return width, [(float(x), float(x) + float(w)) for x, w in paths]

    width, english = ends("en")
    assert len({left for left, _ in english}) == 1
    assert english[0][0] < width / 2
    width, persian = ends("fa")
    assert len({round(right, 3) for _, right in persian}) == 1
    assert persian[0][1] > width / 2


def test_bars_are_as_long_as_their_values():
    svg = draw_chart(BARS, "en")
    widths = [float(w) for w in re.findall(r'"rect mark" d="M[\d.]+,[\d.]+h([\d.]+)', svg)]
    assert widths[0] / widths[2] == pytest.approx(57 / 12, rel=1e-3)


def test_network_is_mirrored():
    def root_before_leaf(language):
        svg = draw_chart(NETWORK, language)
        places = [
            float(x) for x in re.findall(r'<path aria-label="[^"]*".*?translate\(([\d.]+),', svg)
        ]
        return places[0] < places[1]

    assert root_before_leaf("en")
    assert not root_before_leaf("fa")


@pytest.mark.parametrize("language", ["fa", "en"])
@pytest.mark.parametrize("leaves", [3, 25, 96])
@pytest.mark.parametrize("place", [place_tree, place_outline])
def test_no_label_covers_another(language, leaves, place):
    tree = place(make_network(leaves).nodes, language)
    boxes = []
    for placed in tree.nodes:
        half = max(len(placed.lines) * LINE_HEIGHT / 2, placed.radius)
        end = placed.text_x + max(map(measure_text, placed.lines))
        boxes.append((placed.x - placed.radius, placed.y - half, end, placed.y + half))
        assert end <= tree.width
        assert placed.y + half <= tree.height
    for a, b in combinations(boxes, 2):
        assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]


def test_larger_counts_have_larger_circles():
    tree = place_tree(NETWORK.nodes, "en")
    assert tree.nodes[1].radius > tree.nodes[2].radius


@pytest.mark.parametrize(
    "nodes",
    [
        (("A", "lost"),),
        (("A", "B"), ("B", "A")),
        (("A", ""), ("A", "")),
    ],
)
def test_network_that_is_no_tree_is_an_error(nodes):
    made = tuple(Node(name, parent, name, TRANSPORT_COUNT) for name, parent in nodes)
    with pytest.raises(ValueError, match="A"):
        draw_chart(Network("n", "n", "n", made), "en")


def test_empty_charts_are_drawn():
    assert draw_chart(Network("n", "n", "n", ()), "fa").startswith("<svg")
    bars = type(BARS)("b", "b", "b", "b", (), (LABELS["sport"],), ((),))
    assert draw_chart(bars, "fa").startswith("<svg")


def test_a_chart_is_drawn_once_with_a_cache(tmp_path, monkeypatch):
    first = draw_files(BARS, "fa", cache=tmp_path)
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".png", ".svg"]
    monkeypatch.setattr(drawing, "_to_svg", None)
    monkeypatch.setattr(drawing, "_to_png", None)
    second = draw_files(BARS, "fa", cache=tmp_path)
    assert first == second


def test_svg_file_brings_its_font_and_no_links():
    svg, _ = draw_files(NETWORK, "fa")
    ET.fromstring(svg)  # noqa: S314 - our own drawing
    assert "@font-face" in svg
    assert "<a " not in svg
    assert 'fill="#fff"' in svg


def test_png_file_is_a_picture_two_pixels_a_point():
    _, png = draw_files(BARS, "en")
    width = float(ET.fromstring(draw_chart(BARS, "en")).get("width", "0"))  # noqa: S314
    assert png.startswith(b"\x89PNG\r\n")
    assert int.from_bytes(png[16:20], "big") == pytest.approx(2 * width, abs=2)


def test_lines_break_between_words_only():
    text = "سرمایه‌گذاری و فرصت‌های اقتصادی"
    lines = break_lines(text, 90)
    assert len(lines) > 1
    assert " ".join(lines) == text
    assert break_lines("", 90) == [""]
    assert break_lines(HOSTILE, 1)[-1] == "abc"
