"""The phrases by which an item in a list of findings speaks for a theme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from hamgara.errors import HamgaraError
from hamgara.messages import LANGUAGES, say

Phrases = Mapping[str, tuple[str, ...]]
"""Language code -> phrases."""

_NONE: Phrases = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class EvidenceCues:
    """How a printed list of findings names a theme.

    `labels` count wherever they stand. `beside` count only next to an item that is read
    for one of the codes `near`. `unless` are contexts in which a label of this theme
    means something else (financial self-sufficiency is no monetary cooperation).
    """

    labels: Phrases = field(default_factory=lambda: _NONE)
    beside: Phrases = field(default_factory=lambda: _NONE)
    near: tuple[str, ...] = ()
    unless: Phrases = field(default_factory=lambda: _NONE)

    def __bool__(self) -> bool:
        return bool(self.labels or self.beside)


def read_evidence_cues(table: Mapping[str, object]) -> EvidenceCues:
    """Return the evidence cues in a table `fa, az, en, beside, unless`.

    `beside` is a table `fa, az, en, near` (near: codes), `unless` a table `fa, az, en`.

    Raises:
        HamgaraError: a key is unknown or is no list of texts; the message names the key.
    """
    beside = _read_table(table, "beside")
    unless = _read_table(table, "unless")
    labels = {key: value for key, value in table.items() if key not in ("beside", "unless")}
    near = _read_texts(beside.pop("near", []), "beside.near")
    cues = EvidenceCues(
        _read_phrases(labels, "", "beside", "unless"),
        _read_phrases(beside, "beside.", "near"),
        near,
        _read_phrases(unless, "unless."),
    )
    if cues.beside and not near:
        raise HamgaraError(
            say("The key {key} is missing.", key="beside.near"),
            remedy=say(
                "Name the codes beside which the phrases count: {example}.", example='["T15"]'
            ),
        )
    return cues


def _read_table(table: Mapping[str, object], key: str) -> dict[str, object]:
    value = table.get(key, {})
    if not isinstance(value, Mapping):
        raise _fault(key, value)
    return dict(value)


def _read_phrases(table: Mapping[str, object], path: str, *others: str) -> Phrases:
    for key in table:
        if key not in LANGUAGES:
            known = ", ".join((*LANGUAGES, *others))
            raise HamgaraError(
                say("There is no key {key} here.", key=path + key),
                remedy=say("The keys are: {known}.", known=known),
            )
    read = {key: _read_texts(value, path + key) for key, value in table.items()}
    return MappingProxyType({key: phrases for key, phrases in read.items() if phrases})


def _read_texts(value: object, key: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
        raise _fault(key, value)
    return tuple(value)


def _fault(key: str, value: object) -> HamgaraError:
    return HamgaraError(
        say("{got} is not what is wanted at {key}.", got=str(value)[:60], key=key),
        remedy=say('Write a list of texts: ["...", "..."].'),
    )
