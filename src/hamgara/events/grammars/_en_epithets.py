"""What a text calls a state or alliance it has named: the North, the kingdom, the island."""

from __future__ import annotations

import re
from collections.abc import Iterable

_MEANT: dict[str, dict[str, str]] = {
    "north": {"PRK": r"Korea|Pyongyang|Seoul"},
    "south": {"KOR": r"Korea|Pyongyang|Seoul"},
    "kingdom": {
        "SAU": r"Saudi|Riyadh", "JOR": r"Jordan|Amman", "MAR": r"Morocc|Rabat",
        "BHR": r"Bahrain|Manama", "THA": r"Thai|Bangkok", "KHM": r"Cambodia|Phnom Penh",
        "GBR": r"Brit|London", "BTN": r"Bhutan", "DNK": r"Danish|Denmark", "ESP": r"Spain|Spanish",
        "NLD": r"Dutch|Netherlands", "NOR": r"Norw", "SWE": r"Swed", "BEL": r"Belgi",
    },
    "sultanate": {"OMN": r"Oman|Muscat", "BRN": r"Brunei"},
    "emirate": {"QAT": r"Qatar|Doha", "KWT": r"Kuwait"},
    "emirates": {"ARE": r"Emirati|Emirates|Abu Dhabi|UAE"},
    "bloc": {"EUR": r"EU\b|Europ|Brussels"},
    "jewish": {"ISR": r"Israel|Tel Aviv|Jerusalem|Jewish state"},
    "island": {
        "TWN": r"Taiwan|Taipei", "CUB": r"Cuba|Havana", "CYP": r"Cypr|Nicosia",
        "LKA": r"Sri Lanka|Colombo", "MLT": r"Malt", "ISL": r"Iceland", "IRL": r"Irish|Dublin",
    },
    "guards": {"IRN": r"Iran|Tehran|Hormuz|Araz|Persian|Khamenei|Raisi|Azerbaijan|Gulf"},
}  # fmt: skip
_PATTERNS = {
    word: [(code, re.compile(rf"\b(?:{names})")) for code, names in codes.items()]
    for word, codes in _MEANT.items()
}
COMPASS = frozenset({"north", "south", "guards"})
"""Words that are names only with a capital."""


def list_epithets(words: Iterable[str], text: str) -> dict[str, str]:
    """Return the state that each epithet among the words stands for, where one only fits."""
    found: dict[str, str] = {}
    for word in _PATTERNS.keys() & set(words):
        meant = [code for code, names in _PATTERNS[word] if names.search(text)]
        if len(meant) == 1:
            found[word] = meant[0]
    return found
