"""A TOML file read with care: every mistake is collected with its line, key and remedy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import tomli

from hamgara.errors import HamgaraError
from hamgara.messages import LANGUAGES, Message, say
from hamgara.study.labels import Label
from hamgara.text.decoding import decode

_HEADER = re.compile(r"^\s*(\[{1,2})\s*([^\[\]]+?)\s*\]{1,2}\s*(#.*)?$")
_KEY = re.compile(r"""^\s*("[^"]*"|'[^']*'|[A-Za-z0-9_.-]+)\s*=""")

_GREATEST = 1e15
"""The greatest number that any key may have."""


@dataclass(frozen=True, slots=True)
class Toml:
    """A table of a TOML file: its values, its place in the file, the mistakes found so far.

    `source` is the text of the whole file, for the lines of mistakes. The readers (`text`,
    `choice`, ...) return a harmless default where something is wrong and add the mistake to
    `problems`, which all tables of one file share.
    """

    values: Mapping[str, object]
    where: str
    source: str = field(repr=False)
    path: str = ""
    problems: list[HamgaraError] = field(default_factory=list)

    def place(self, key: str = "") -> str:
        """Return `file:line: key` of a key, or of the table itself."""
        path = ".".join(part for part in (self.path, key) if part)
        lines = _find_lines(self.source)
        probe = path
        while probe and probe not in lines:
            probe = probe.rpartition(".")[0]
        line = f":{lines[probe]}" if probe else ""
        return f"{self.where}{line}: {path}" if path else f"{self.where}{line}"

    def blame(self, key: str, what: Message, remedy: Message | None = None) -> None:
        """Add a mistake at `key`."""
        self.problems.append(HamgaraError(what, self.place(key), remedy))

    def blame_number(self, key: str, value: object) -> None:
        """Add that the value at `key` is no number; a text is shown in its quotation marks."""
        if value is None:
            self.blame(key, say("The key {key} is missing.", key=key))
            return
        got = f'"{value[:58]}"' if isinstance(value, str) else str(value)[:60]
        remedy = say("Write a number without quotation marks: {key} = 1.5.", key=key)
        self.blame(key, say("{got} is no number.", got=got), remedy)

    def allow(self, keys: Iterable[str]) -> None:
        """Report every key that is not one of `keys`."""
        known = sorted(keys)
        for key in self.values:
            if key not in known:
                self.blame(
                    key,
                    say("There is no key {key} here.", key=key),
                    say("The keys are: {known}.", known=tuple(known)),
                )

    def text(self, key: str, default: str = "", *, required: bool = False) -> str:
        """Return a string."""
        value = self.values.get(key)
        if isinstance(value, str) and (value.strip() or not required):
            return value.strip()
        if value is not None:
            self.blame(key, _wrong(value), say("Write a text in double quotes."))
        elif required:
            self.blame(key, say("The key {key} is missing.", key=key))
        return default

    def choice(self, key: str, allowed: Iterable[str], default: str = "") -> str:
        """Return one of `allowed`; `default` where the key is missing (an error if '')."""
        options = list(allowed)
        value = self.text(key, default, required=not default)
        given = value or (default and key in self.values)
        if given and value not in options:
            self.blame(
                key,
                say("{got} is not a value of {key}.", got=value, key=key),
                say("The values are: {known}.", known=tuple(options)),
            )
            return default
        return value

    def strings(self, key: str) -> tuple[str, ...]:
        """Return a list of strings, () where the key is missing."""
        value = self.values.get(key, [])
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        self.blame(key, _wrong(value), say('Write a list of texts: ["...", "..."].'))
        return ()

    def label(self, key: str, *, required: bool = False) -> Label:
        """Return a name in several languages: a table of fa, az, en, or one plain text."""
        value = self.values.get(key)
        if value is None and not required:
            return {}
        if isinstance(value, str):
            return {"en": value}
        if isinstance(value, dict) and value and all(isinstance(v, str) for v in value.values()):
            unknown = [name for name in value if name not in LANGUAGES]
            if not unknown:
                return dict(value)
            value = ", ".join(unknown)
        remedy = say('Write {key} = {{ fa = "...", az = "...", en = "..." }}.', key=key)
        what = say("The key {key} is missing.", key=key) if value is None else _wrong(value)
        self.blame(key, what, remedy)
        return {}

    def table(self, key: str) -> Toml:
        """Return a table; an empty one where the key is missing."""
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            self.blame(key, _wrong(value), say("Write a table: [{key}].", key=key))
            value = {}
        return self._below(value, key)

    def tables(self, key: str) -> Iterator[Toml]:
        """Yield the tables of an array of tables."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self.blame(key, _wrong(value), say("Write tables: [[{key}]].", key=key))
            return
        for number, item in enumerate(value, 1):
            yield self._below(item, f"{key}[{number}]")

    def _below(self, values: Mapping[str, object], key: str) -> Toml:
        path = ".".join(part for part in (self.path, key) if part)
        return Toml(values, self.where, self.source, path, self.problems)


def read_toml(data: bytes, where: str) -> Toml:
    """Read a TOML file.

    Raises:
        HamgaraError: the file is not UTF-8 or not TOML; the message names the line.
    """
    text = decode(data, where)
    try:
        values = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        found = re.search(r"line (\d+), column (\d+)", str(error))
        place = f"{where}:{found[1]}" if found else f"{where}:{text.count(chr(10)) + 1}"
        why = re.sub(r"\s*\(at .*\)$", "", str(error))
        raise HamgaraError(
            say("The file is not TOML: {why}.", why=why),
            place,
            say("Check the quotes, brackets and commas on that line."),
        ) from None
    except RecursionError:
        raise HamgaraError(
            say("The file nests tables or lists too deep."),
            where,
            say("Check the brackets and the points in its keys."),
        ) from None
    return Toml(values, where, text)


def to_number(value: object) -> float | None:
    """Return a value of a TOML file as a number; None where it is none, or endless."""
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= _GREATEST:
        return float(value)
    return None


@lru_cache(maxsize=16)
def _find_lines(text: str) -> Mapping[str, int]:
    """Return the line of every table (`codes[3].cues`) and key (`codes[3].cues.fa`)."""
    lines: dict[str, int] = {}
    counts: dict[str, int] = {}
    prefix = ""
    for number, line in enumerate(text.split("\n"), 1):
        header = _HEADER.match(line)
        if header:
            prefix = _table_path(header[2], counts, is_array=header[1] == "[[")
            lines.setdefault(prefix, number)
            continue
        key = _KEY.match(line)
        if key:
            name = key[1].strip("\"'")
            lines.setdefault(f"{prefix}.{name}" if prefix else name, number)
    return lines


def _table_path(header: str, counts: dict[str, int], *, is_array: bool) -> str:
    """Return the path of a table header with the number of each array it lies in."""
    parts = [part.strip().strip("\"'") for part in header.split(".")]
    path = ""
    for position, part in enumerate(parts):
        path = f"{path}.{part}" if path else part
        if is_array and position == len(parts) - 1:
            counts[path] = counts.get(path, 0) + 1
        if path in counts:
            path = f"{path}[{counts[path]}]"
    return path


def _wrong(value: object) -> Message:
    return say("{got} is not what is wanted here.", got=str(value)[:60])
