"""Cues of subtitles: text with times."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hamgara.errors import HamgaraError
from hamgara.ingest.parts import Part, note_encoding
from hamgara.messages import say
from hamgara.study.documents import Segment
from hamgara.text.decoding import decode_source
from hamgara.text.digits import to_ascii_digits
from hamgara.text.spans import Span

_CLOCK = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})"
_TIMES = re.compile(rf"\s*{_CLOCK}\s*-->\s*{_CLOCK}(?:[ \t].*)?$")
_TAG = re.compile(r"</?[a-zA-Z0-9][^<>\n]{0,200}>|\{\\[^{}\n]{0,200}\}|</>")
_VOICE = re.compile(r"<v(?:\.[^\s>]{0,80})?\s+([^<>\n]{1,120})>")
_NAME = re.compile(r"(?:-\s*)?([^\W\d_][^:：.!?؟،,\n]{0,38}):\s")
_ENTITIES = {
    "&amp;": "&",
    "&lt;": "<",
    "&gt;": ">",
    "&nbsp;": "\u00a0",
    "&lrm;": "\u200e",
    "&rlm;": "\u200f",
}
_ENTITY = re.compile("|".join(_ENTITIES))


def read_cues(data: bytes, where: str, *, entities: bool) -> Iterator[Part]:
    """Yield the one document of a file of subtitles: a cue is a segment with its seconds.

    Raises:
        HamgaraError: there is no cue in the file, or its encoding cannot be told.
    """
    text, encoding = decode_source(data, where)
    pieces: list[str] = []
    segments: list[Segment] = []
    at = 0
    for seconds, raw in _split(text.split("\n")):
        voice = _VOICE.search(raw) if entities else None
        content = _TAG.sub("", raw)
        if entities:
            content = _ENTITY.sub(lambda match: _ENTITIES[match[0]], content)
        content = content.strip()
        if not content:
            continue
        name = voice[1].strip() if voice else _speaker(content)
        segments.append(Segment(Span(at, at + len(content)), name, seconds=seconds))
        pieces.append(content)
        at += len(content) + 1
    if not segments:
        raise HamgaraError(
            say("There is no subtitle with its times in the file."),
            where,
            say("A time is written as 00:01:02,500 --> 00:01:04,000."),
        )
    yield Part("\n".join(pieces), segments=tuple(segments), notes=note_encoding(encoding))


def _speaker(content: str) -> str:
    match = _NAME.match(content)
    return match[1].strip() if match and len(match[1].split()) <= 3 else ""


def _split(lines: list[str]) -> Iterator[tuple[tuple[float, float], str]]:
    """Yield the seconds and the text of each cue: the lines from its times to a blank one."""
    times: tuple[float, float] | None = None
    kept: list[str] = []
    for line in [*lines, ""]:
        match = _TIMES.match(to_ascii_digits(line)) if "-->" in line else None
        if match or not line.strip():
            if times:
                yield times, "\n".join(kept)
            times, kept = None, []
            if match:
                parts = [int(part or 0) for part in match.groups()]
                begins, ends = _seconds(parts[:4], match[4]), _seconds(parts[4:], match[8])
                times = (begins, max(begins, ends))
        elif times:
            kept.append(line.strip())


def _seconds(parts: list[int], fraction: str) -> float:
    hours, minutes, seconds, part = parts
    return hours * 3600 + minutes * 60 + seconds + part / (10.0 ** len(fraction))
