"""What a text calls a state or alliance it has named: the North, the West African country."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from hamgara.events.grammars._en.words.tokens import Tokens
from hamgara.events.lexicon import Hit
from hamgara.study.actors import ActorName

_HEADS = frozenset(
    {"country", "nation", "state", "republic", "neighbor", "neighbour", "monarchy", "emirate",
     "kingdom", "sultanate", "sheikhdom"}
)  # fmt: skip
_GULF = "SAU ARE QAT KWT BHR OMN"
_BALKAN = "SRB XKX MNE MKD ALB BIH HRV BGR"
_REGIONS: Mapping[str, str] = {
    "west african": "MLI BFA NER SEN GIN CIV GHA TGO BEN NGA LBR SLE GMB GNB CPV MRT",
    "north african": "MAR DZA TUN LBY EGY MRT SDN",
    "east african": "KEN TZA UGA RWA BDI ETH SOM DJI ERI SSD",
    "central african": "CMR CAF TCD COG COD GAB GNQ",
    "southern african": "ZAF NAM BWA ZWE ZMB MOZ MWI LSO SWZ AGO MDG",
    "african": "MLI BFA NER SEN GIN CIV GHA TGO BEN NGA KEN TZA UGA RWA BDI ETH SOM DJI ERI SSD "
    "SDN CMR CAF TCD COG COD GAB ZAF NAM ZWE ZMB MOZ MWI AGO",
    "sahel": "MLI BFA NER TCD MRT", "sahelian": "MLI BFA NER TCD MRT",
    "south american": "COL VEN ECU PER BOL CHL ARG URY PRY BRA GUY SUR",
    "andean": "COL ECU PER BOL CHL",
    "central american": "GTM HND SLV NIC CRI PAN BLZ MEX",
    "latin american": "COL VEN ECU PER BOL CHL ARG URY PRY BRA MEX CUB GTM HND SLV NIC CRI PAN DOM",
    "caribbean": "CUB HTI DOM JAM TTO GUY BHS BRB GRD VCT LCA ATG DMA KNA",
    "gulf": _GULF, "gulf arab": _GULF, "arab": f"{_GULF} IRQ JOR SYR LBN EGY YEM",
    "baltic": "EST LVA LTU", "nordic": "SWE NOR DNK FIN ISL", "scandinavian": "SWE NOR DNK",
    "balkan": _BALKAN, "western balkan": _BALKAN,
    "central asian": "KAZ KGZ TJK TKM UZB", "south asian": "IND PAK BGD LKA NPL BTN MDV AFG",
    "southeast asian": "THA VNM LAO KHM MMR MYS SGP IDN PHL BRN TLS",
    "south caucasus": "ARM AZE GEO", "caucasus": "ARM AZE GEO", "himalayan": "NPL BTN",
    "pacific": "FJI TON WSM VUT SLB KIR TUV PLW PNG NRU MHL FSM",
    "black sea": "BGR ROU GEO TUR UKR", "ex-soviet": "BLR MDA ARM GEO KAZ KGZ TJK TKM UZB UKR",
    "former soviet": "BLR MDA ARM GEO KAZ KGZ TJK TKM UZB UKR",
    "horn of africa": "ETH SOM DJI ERI", "northeast african": "SDN ETH ERI DJI EGY",
    "northwest african": "MAR MRT DZA", "maghreb": "MAR DZA TUN LBY MRT",
    "caspian": "AZE TKM KAZ", "north american": "CAN MEX", "east asian": "KOR PRK TWN JPN CHN",
    "southern european": "ESP PRT GRC ITA MLT CYP", "central european": "HUN SVK CZE AUT SVN POL",
    "eastern european": "POL BLR UKR MDA ROU BGR HUN SVK EST LVA LTU",
    "northern european": "SWE NOR DNK FIN ISL EST LVA LTU",
    "western european": "FRA BEL NLD LUX IRL AUT CHE",
}  # fmt: skip
_BEFORE = frozenset({"the", "neighboring", "neighbouring", "fellow"})
_WORDS = 3
"""Words of a region's name, at most."""


class Regions:
    """Finds states that are called by their region; compiled once."""

    def __init__(self, names: Iterable[ActorName]) -> None:
        """Compile the names of states, their peoples' and their cities'."""
        known = {code for codes in _REGIONS.values() for code in codes.split()}
        forms: dict[str, list[str]] = {}
        for one in names:
            if one.code in known and one.kind in ("state", "adjective", "city"):
                forms.setdefault(one.code, []).append(re.escape(one.form.removeprefix("=")))
        self._named = {
            code: re.compile(rf"\b(?:{'|'.join(sorted(some, key=len, reverse=True))})\b")
            for code, some in forms.items()
        }

    def find(self, tokens: Tokens, text: str) -> list[Hit[ActorName]]:
        """Return the states meant, where the text has named one of the region before."""
        found = []
        for i, word in enumerate(tokens.words):
            first = self._begin(tokens.words, i) if word in _HEADS else i
            if first == i:
                continue
            region = " ".join(tokens.words[first:i])
            before = text[: tokens.starts[first]]
            meant = [code for code in _REGIONS[region].split() if self._is_named(code, before)]
            if len(meant) == 1:
                form = f"{region} {word}"
                found.append(Hit(ActorName(kind="state", form=form, code=meant[0]), first, i, ""))
        return found

    def _is_named(self, code: str, text: str) -> bool:
        return code in self._named and self._named[code].search(text) is not None

    def _begin(self, words: list[str], i: int) -> int:
        """Return the first word of the region before word i, i where there is none."""
        for size in range(_WORDS, 0, -1):
            first = i - size
            article = first > 0 and (
                words[first - 1] in _BEFORE or words[max(first - 2, 0)] == "the"
            )
            if article and " ".join(words[first:i]) in _REGIONS:
                return first
        return i


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
        code = _find_state(word, text)
        if code:
            found[word] = code
    return found


@lru_cache(maxsize=32)
def _find_state(word: str, text: str) -> str:
    """Return the only state of a text that an epithet fits, "" where none or several do."""
    meant = [code for code, names in _PATTERNS[word] if names.search(text)]
    return meant[0] if len(meant) == 1 else ""
