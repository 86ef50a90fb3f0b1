"""WebVTT subtitles: turns with their times; tags left out."""

from __future__ import annotations

from collections.abc import Iterator

from hamgara.ingest.formats._cues import read_cues
from hamgara.ingest.parts import Part

SUFFIXES = (".vtt",)


def read_parts(data: bytes, where: str) -> Iterator[Part]:
    """Yield the one document of a file of subtitles; HamgaraError if it holds none."""
    return read_cues(data, where, entities=True)
