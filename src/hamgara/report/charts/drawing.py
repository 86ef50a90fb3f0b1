"""From a Vega specification to SVG and PNG."""

from __future__ import annotations

import base64
import html
import re
from collections.abc import Callable
from functools import cache as once
from importlib import resources
from importlib.metadata import version
from pathlib import Path
from typing import Any

import vl_convert

from hamgara.report.cache import remember

Spec = dict[str, Any]
"""A Vega specification."""

VERSION = "1"
"""Raise it when the drawing changes and the specification does not."""

PNG_SCALE = 2

_SVG_TAG = re.compile(r"<svg [^>]*?(width=\"[^\"]+\" height=\"[^\"]+\" viewBox=\"[^\"]+\")>")
_LINK = re.compile(r'<a xlink:href="[^"#]*#')


def draw_svg(
    build: Callable[[], Spec], drawn_from: str, *, alt: str, cache: Path | None = None
) -> str:
    """Return the SVG of the specification that `build` returns, named `alt` for those who hear it.

    `drawn_from` says all that the specification depends on; with a `cache` it is built, and drawn,
    only where that is new.
    """
    raw = remember(cache, "svg", _with_tools(drawn_from), lambda: _to_svg(build()).encode())
    return _tidy(raw.decode(), alt)


def draw_png(build: Callable[[], Spec], drawn_from: str, *, cache: Path | None = None) -> bytes:
    """Return the PNG of a specification on white; see `draw_svg`."""
    return remember(cache, "png", _with_tools(drawn_from), lambda: _to_png(build()))


def stand_alone(svg: str) -> str:
    """Return an SVG that brings its font and a white ground."""
    font = base64.b64encode(font_file("Vazirmatn.woff2")).decode()
    style = (
        "<style>@font-face{font-family:Vazirmatn;font-weight:100 900;"
        f"src:url(data:font/woff2;base64,{font}) format('woff2')}}</style>"
        '<rect width="100%" height="100%" fill="#fff"/>'
    )
    head, tag, rest = svg.partition(">")
    return f"{head}{tag}{style}{rest}"


def font_file(name: str) -> bytes:
    """Return the bytes of a vendored font file."""
    return (resources.files("hamgara") / "library" / "fonts" / name).read_bytes()


def _with_tools(drawn_from: str) -> str:
    """Return all that a drawing depends on."""
    return f"{VERSION} {version('vl-convert-python')} {drawn_from}"


def _to_svg(spec: Spec) -> str:
    _register_fonts()
    return str(vl_convert.vega_to_svg(spec, allowed_base_urls=[]))


def _to_png(spec: Spec) -> bytes:
    _register_fonts()
    on_white = {**spec, "background": "white"}
    return bytes(vl_convert.vega_to_png(on_white, scale=PNG_SCALE, allowed_base_urls=[]))


@once
def _register_fonts() -> None:
    with resources.as_file(resources.files("hamgara") / "library" / "fonts") as folder:
        vl_convert.register_font_directory(str(folder))


def _tidy(svg: str, alt: str) -> str:
    """Return the SVG with a name, without classes, and with links that stay on the page."""
    named = html.escape(alt)
    head = (
        '<svg xmlns="http://www.w3.org/2000/svg" class="drawing" direction="ltr" role="group" '
        rf'aria-label="{named}" '
    )
    svg = _SVG_TAG.sub(lambda match: f"{head}{match[1]}>", svg, count=1)
    return _LINK.sub('<a href="#', svg)
