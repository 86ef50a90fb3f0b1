"""What went wrong, where, and what to do about it."""

from __future__ import annotations

import errno
from itertools import accumulate

from hamgara.messages import Message, say, translate

_FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
"""How systems call a disk, or somebody's share of it, that is full."""
_LONGEST = 1000
"""The most characters of a value in an error; a cell or a header may hold megabytes."""


class HamgaraError(Exception):
    """Something a person can mend: `what` went wrong, `where` it stands, its `remedy`.

    `where` names the place (a file, `file:line`, `file: key`); it may be empty.
    """

    def __init__(self, what: Message, where: str = "", remedy: Message | None = None) -> None:
        super().__init__(what, where, remedy)
        self.what = _cut(what)
        self.where = where
        self.remedy = _cut(remedy) if remedy else None

    def __str__(self) -> str:
        return self.describe("en")

    def describe(self, language: str) -> str:
        """Return the whole error as one text in `language`."""
        parts = [f"{self.where}: " if self.where else "", translate(self.what, language)]
        if self.remedy is not None:
            parts.append(" " + translate(self.remedy, language))
        return "".join(parts)

    def as_json(self, language: str = "en") -> dict[str, str]:
        """Return the error as programs read it: what, where, remedy."""
        remedy = translate(self.remedy, language) if self.remedy else ""
        return {"what": translate(self.what, language), "where": self.where, "remedy": remedy}


def say_why(error: Exception) -> Message | str:
    """Return why a file could not be read or written, in words that say what to do."""
    if isinstance(error, FileNotFoundError):
        return say("there is no such file; see that its name and folder are right")
    if isinstance(error, PermissionError):
        return say("it may not be opened; perhaps another program has it open")
    if isinstance(error, IsADirectoryError | NotADirectoryError | FileExistsError):
        return say("it is a folder, or lies in no folder")
    code = getattr(error, "errno", None)
    if code in _FULL:
        return say("there is no room left; what was there before is kept")
    if code == errno.ELOOP:
        return say("it is a link that leads back to itself")
    if code == errno.EROFS:
        return say("nothing may be written there; choose another place")
    return getattr(error, "strerror", None) or str(error) or type(error).__name__


def _cut(message: Message) -> Message:
    """Return a message whose long texts and lists are cut."""
    return Message(message.template, tuple((key, _shorten(one)) for key, one in message.values))


def _shorten(value: object) -> object:
    if isinstance(value, str) and len(value) > _LONGEST:
        return f"{value[:_LONGEST]}…"
    if isinstance(value, tuple):
        kept = sum(end <= _LONGEST for end in accumulate(len(str(one)) + 2 for one in value))
        return value if kept == len(value) else (*map(_shorten, value[: max(kept, 1)]), "…")
    return value
