"""What a source format yields: one part for each document in the source."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """The text of one document in a source.

    `key` tells it from the other parts ('' where a source is one document); `language`
    and `participant` are set where the source states them.
    """

    text: str
    key: str = ""
    title: str = ""
    language: str = ""
    participant: str = ""
