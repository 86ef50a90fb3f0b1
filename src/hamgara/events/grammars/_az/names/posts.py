"""What stands behind an Azerbaijani noun phrase: postpositions, marks of a source of news."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from hamgara.events.grammars._az.names.atoms import Atom
from hamgara.events.grammars._az.names.labels import is_origin, is_ware
from hamgara.events.grammars._az.names.names import guess_case
from hamgara.events.grammars._az.names.phrase import Phrase
from hamgara.events.grammars._az.words.shapes import FORMAL
from hamgara.events.lexicon import Hit

_SETTINGS = frozenset({"çərçivəsində", "zamanı", "ərəfəsində", "gedişində", "fonunda"})
"""Behind a session or summit at which others do something."""
_SPREAD = frozenset({"yaydığı", "verdiyi", "paylaşdığı", "açıqladığı", "dərc"})
_PAPERS = ("müqavilə", "saziş", "sənəd", "memorandum", "protokol", "razılaşma")
"""What states sign about their border: they are no mere label then."""
_ROUTES = ("boru", "kəmər", "dəmir", "yol", "xətt", "marşrut", "dəhliz")
"""What a pair of states names that goods pass (by the X-Y pipeline)."""
_OWNERS = ("nin", "nın", "nun", "nün")
_SENT = ("müfəttiş", "müşahidəçi", "danışıqçı", "nümayəndə", "elçi", "missiya", "heyət")
"""Those whom a state or body sends: they travel and meet as people do."""
_TIED = frozenset(["aid", "bağlı", "mənsub", "yaxın", "sadiq", "tabe", "işləyən", "bağlılığı"])
_MEN = (
    "haker", "qrup", "silahlı", "milis", "qüvvə", "gəmi", "tanker", "təyyarə", "dron", "casus",
    "agent", "qayıq", "yük",
)  # fmt: skip
"""Who or what may belong to a state (İrana bağlı hakerlər)."""
_GUESTS = (*_SENT, "qonaq", "rəsmi", "diplomat", "müşavir", "general", "lider")
_HELPS = ("yardım", "inkişaf", "əməkdaşlı", "kosmik", "energetika", "atom")
"""What a state's agency is for that is none of news."""
_CONCERNING = frozenset({"bağlı", "əlaqədar"})
_HELPED_BY = ("vasitəçiliy", "dəvət", "dəstəy", "təzyiq", "köməy")
"""With whose help, or under whose pressure, others do something."""
_NEARBY = frozenset({"yanındakı", "yaxınlığındakı", "arxasındakı", "ətrafındakı"})
"""Behind what only tells where a street or house is (səfirliyin yanındakı küçə)."""
_THEMES = frozenset({"barədə", "haqqında", "haqda", "üzrə", "dair"})
"""Behind what two states speak or agree about: their border is then no label."""
_ABOUT = frozenset({"haqqında", "haqda", "barədə", "barəsində"})
_WORDS = ("söz", "bəyanat", "fikir", "fikrin", "açıqlama", "ifadə", "şərh", "qətnamə", "çıxış")
"""What somebody says about a state, which is only its topic."""
_ORDERS = ("tapşırı", "göstəriş", "sərəncam", "təşəbbüs")
"""What those at the head of a state give, and others act by."""


class Lists(Protocol):
    """What a walk needs to know: word lists, postpositions, codes of states by name."""

    @property
    def lists(self) -> Mapping[str, frozenset[str]]:
        """Word lists by name."""

    @property
    def posts(self) -> Mapping[str, str]:
        """Postpositions and their cases."""

    @property
    def codes(self) -> Mapping[str, str]:
        """Codes of states by name."""

    @property
    def labels(self) -> tuple[str, ...]:
        """What nouns begin with that a pair of states merely names."""


def close_phrase(phrase: Phrase, words: Sequence[str], reader: Lists) -> None:
    """Read the postposition behind a phrase, and whether it only names a source of news."""
    i = phrase.last + 1
    after = words[i] if i < len(words) else ""
    following = words[i + 1] if i + 1 < len(words) else ""
    last = words[phrase.last]
    _mark(phrase, words, reader.lists)
    if is_ordered(phrase, words) or (after == "əsasən" and phrase.case == "to"):
        phrase.case = "by"
        return
    if after == "məxsus" and phrase.case == "to":
        phrase.case, phrase.outer = "of", (i, "object")
        if following.endswith(("lar", "lər")):
            phrase.case, phrase.outer, phrase.of = "subject", None, True
            phrase.inner, phrase.head, phrase.last = phrase.last, i + 1, i + 1
    if after in _TIED and phrase.case == "to" and following.startswith(_MEN):
        phrase.case, phrase.last = guess_case(following), i + 1
    joining = phrase.case == "to" and after.startswith("üzvlü")
    session = phrase.kind == "organization" and phrase.case == "subject"
    joining = joining or (session and after in _SETTINGS)
    if joining or (phrase.case == "with" and after in _CONCERNING):
        phrase.case = "about"
    route = [word for word in words[i : i + 4] if word.startswith(_ROUTES)]
    if phrase.case == "pair" and route and "ilə" in words[i : i + 4]:
        phrase.dropped = True
    given = reader.posts.get(after)
    if given is None or phrase.case == "pair":
        return
    if after == "ilə" and last.startswith("iştirak"):
        given = "between"
    if after == "ilə" and last.startswith(_HELPED_BY):
        given = "about"
    if after == "ilə" and following in _CONCERNING:
        given = "about"
    if after in ("qarşı", "görə", "dair", "əsasən", "baxmayaraq") and phrase.case != "to":
        return
    phrase.case = given
    phrase.aside = after in _ABOUT and following.startswith(_WORDS)


def is_ordered(phrase: Phrase, words: Sequence[str]) -> bool:
    """Is an act done at the order of whom the phrase names (X prezidentinin tapşırığı ilə)?"""
    order, after = words[phrase.last], words[phrase.last + 1 : phrase.last + 2]
    whole = phrase.head is not None and order.startswith(_ORDERS)
    return whole and (
        (order.endswith(("na", "nə")) and after in (["uyğun"], ["əsasən"]))
        or (order.endswith(("ı", "i", "u", "ü")) and after == ["ilə"])
    )


def is_dateline(hit: Hit[Atom], words: Sequence[str], agencies: frozenset[str]) -> bool:
    """Does a city only date a report (Bakı, 5 may; Tehran (İRNA))?"""
    after = words[hit.last + 1 : hit.last + 3]
    if hit.entry.kind != "city" or len(after) != 2:
        return False
    return after[0] in ",(" and (after[1][:1].isdigit() or after[1] in agencies)


def _is_news(words: Sequence[str], i: int) -> bool:
    """Do the words at i make what is before them a source (xəbərə əsasən)?"""
    told = words[i + 1 : i + 2] in (["görə"], ["əsasən"])
    return told and words[i].startswith(("xəbər", "məlumat"))


def _mark(phrase: Phrase, words: Sequence[str], lists: Mapping[str, frozenset[str]]) -> None:
    """Mark a source of news, a firm, and a label (the border with X)."""
    i, last = phrase.last + 1, words[phrase.last]
    after = words[i] if i < len(words) else ""
    site = last.startswith("saytı") and phrase.case in ("to", "object") and phrase.rank
    aids = any(word.startswith(_HELPS) for word in words[phrase.first : phrase.last])
    if any(last.startswith(one) for one in lists["media"]) and not site and not aids:
        phrase.dropped = True
    around = words[phrase.first : i + 1]
    if _NEARBY & {*around} and any(one.startswith(("səfirli", "konsullu")) for one in around):
        phrase.dropped = True
    if after.startswith("istinad") or (
        after in ("görə", "əsasən") and any(last.startswith(s) for s in ("məlumat", "xəbər"))
    ):
        phrase.dropped = True
    if after in _SPREAD and _is_news(words, i + 1):
        phrase.dropped = True
    head = words[phrase.head] if phrase.head is not None else ""
    phrase.sent = head.startswith(_SENT) and head == last
    phrase.sent = phrase.sent or (phrase.kind == "people" and last.startswith(_GUESTS))
    phrase.sent = phrase.sent or (phrase.kind == "person" and last == "təyyarəsi")
    if phrase.kind == "body" and any(one.role == "BUS" for one in phrase.actors):
        phrase.firm = True
    trade = bool(phrase.actors) and all(one.role == "BUS" for one in phrase.actors)
    if trade and phrase.office != "trade-delegation":
        phrase.firm = True
    if (after == "ilə" and words[i + 1 : i + 2] == ["əlaqəli"]) or after == "əlaqəli":
        phrase.label = True
    if is_origin(phrase, words, lists) or is_ware(phrase, words):
        phrase.label = phrase.by_way = True
    firms = lists["firms"]
    inside = phrase.first + 1
    inside += int(words[inside].startswith(FORMAL)) if inside < phrase.last else 0
    titled = words[inside : phrase.last]
    titled = titled[: titled.index(",")] if phrase.rank and "," in titled else titled
    owners = [one for one in titled if one.endswith(_OWNERS)]
    if not phrase.firm and (owners or head):
        prefixes = tuple(firms)
        phrase.firm = any(one.startswith(prefixes) for one in (*owners, head) if one)
    if not phrase.label and (phrase.case == "with" or after == "ilə"):
        near = words[i : i + (3 if after == "ilə" else 2)]
        paper = any(one.startswith(_PAPERS) for one in words[i + 1 : i + 8])
        bordering = any(one.startswith("sərhəd") for one in near)
        paper = paper or bool(_THEMES & {*words[i + 1 : i + 4]})
        phrase.label = "," not in near and bordering and not paper
