"""From a Vega specification to SVG and PNG."""

from __future__ import annotations

import base64
import html
import json
import re
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


def draw_svg(spec: Spec, *, alt: str, cache: Path | None = None) -> str:
    """Return the SVG of a specification, named `alt` for those who hear it."""
    raw = remember(cache, "svg", _describe(spec), lambda: _to_svg(spec).encode())
    return _tidy(raw.decode(), alt)


def draw_png(spec: Spec, *, cache: Path | None = None) -> bytes:
    """Return the PNG of a specification on white."""
    on_white = {**spec, "background": "white"}
    return remember(cache, "png", _describe(on_white), lambda: _to_png(on_white))


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


def _describe(spec: Spec) -> str:
    """Return all that a drawing depends on."""
    return json.dumps([VERSION, version("vl-convert-python"), spec], sort_keys=True)


def _to_svg(spec: Spec) -> str:
    _register_fonts()
    return str(vl_convert.vega_to_svg(spec, allowed_base_urls=[]))


def _to_png(spec: Spec) -> bytes:
    _register_fonts()
    return bytes(vl_convert.vega_to_png(spec, scale=PNG_SCALE, allowed_base_urls=[]))


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
