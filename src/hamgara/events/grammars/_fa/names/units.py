"""Persian names, offices and pronouns among the words of a sentence, before they are phrases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from hamgara.events.grammars._fa.words.forms import Forms
from hamgara.events.lexicon import Hit, Lexicon
from hamgara.events.openings import list_words
from hamgara.events.reading import Anaphor
from hamgara.events.vocabulary import split_group
from hamgara.events.words import Join, Words, split_forms
from hamgara.study.actors import BODIES, ActorBook, ActorName

_ENDINGS = frozenset(
    [
        "ی", "ای", "یی", "ها", "های", "هایی", "هایش", "هایشان", "هایمان", "ان", "انی", "انش",
        "انشان", "ش", "اش", "شان", "مان", "یان", "یانی", "یها", "یهای", "گان", "یش", "یشان",
        "ام", "ات", "ایی", "یم", "م",
    ]
)  # fmt: skip
_STATE_ENDINGS = frozenset(["ی", "ای", "یی", "یها", "یهای", "یان", "ها", "های", "ییها"])
_LONGEST_AGENCY = 6
_ANAPHORS: tuple[Anaphor | None, ...] = (
    "ours", "there", "both", "three", "body", "he", "they", None, "counterpart",
    "guest", "host",
)  # fmt: skip
"""Pointers by the list of their words; None for those to one's own (خود), in the list `own`."""
_DUSHANBE = "دوشنبه"
"""Monday, and the capital of Tajikistan where one goes there."""
_TWO = "دو"
_COUNTED = frozenset({"both", "three"})
_ALL_TWO = frozenset({"این", "آن", "هر"})
_AGENCY = "آژانس"
"""The agency of atomic energy, where no word behind says of what it is."""
_BEHIND_AGENCY = frozenset({"وارد", "اعلام", "خواستار", "قطعنامهای", "قطعنامه", "گزارش", "عازم"})
_SHARED_NAMES = frozenset({"شورای امنیت", "صلیب سرخ", "نیروی دریایی سلطنتی"})
_PLACES = frozenset({"state", "city"})
_ALGIERS = "الجزیره"
_REPORTS = frozenset(
    ["گفت", "گفته", "گفتند", "گزارش", "نوشت", "نوشته", "خبر", "میگوید", "پخش", "فاش"]
)
"""Behind what is Algiers and Al Jazeera in Persian: who reports, or is told."""
_GOVERNING = frozenset({"دولت", "ارتش", "پارلمان", "رییسجمهور", "رییسجمهوری", "نخستوزیر", "خارجه"})
"""Before the name of a state that is also a common word."""
_REGIME = "رژیم"
"""With "this": what Persian agencies call Israel."""
_TO_BOTH = frozenset({"به", "از", "با"})
_TELLING = frozenset(
    [
        "تبریک", "تسلیت", "هشدار", "اعتراض", "خواست", "خواسته", "خواستند", "کمک", "پیشنهاد",
        "سپاسگزاری", "سپاس", "قدردانی", "تشکر", "انتقاد", "تلفن", "تلفنی", "شادباش", "وعده", "قول",
    ]
)  # fmt: skip
"""Behind "to both", "of both": what is said to both sides."""
_ALL = "هر"
"""Before a count: all two, all three of them."""
_THIS = frozenset({"این", "همین"})
_AFTER_THIS = frozenset(
    ["وجود", "رغم", "علیرغم", "پس", "پیش", "قبل", "بعد", "علاوه", "افزون", "گذشته", "غیر", "جز"]
)
"""Near a "this" that means what was told, not who stands behind it: in spite of this X's envoy."""
_TOLD_OFFICES = frozenset({"وزارت", "وزارتخانه", "سفارتخانه", "سفارت"})
"""Offices told of before: this ministry."""
_PERSONS = frozenset(
    ["head-of-state", "head-of-government", "deputy-head", "minister", "deputy-minister",
     "speaker", "legislator", "chief-of-staff", "commander", "ambassador", "envoy", "official",
     "spokesperson"]
)  # fmt: skip
"""Ranks of one person, whom a text calls by "this" and the office."""
_RULERS = frozenset({"head-of-state", "head-of-government"})
_OF_RANK = frozenset(
    ["سابق", "پیشین", "اسبق", "کنونی", "موقت", "فعلی", "جدید", "تازه", "وقت", "ارشد", "بلندپایه",
     "عالیرتبه", "منتخب", "مستعفی", "برکنارشده", "سرنگونشده", "مخلوع", "فقید", "جوان", "کشور",
     "دولت", "دوره", "انتقالی", "کودتا", "قانونی", "مستقر", "اسلامی", "دموکراتیک", "فدرال",
     "سلطنتی", "نظامی", ",", "(", ")", "و", '"', "جمهوری"]
)  # fmt: skip
"""Between an office and its state: what kind of holder it has."""
_NEIGHBOR, _ONE = "همسایه", "یکی"
_VISITING = frozenset({"میزبان", "میزبانان", "مهمان", "میهمان", "مهمانان", "میهمانان", _NEIGHBOR})
_FACING = frozenset({"روی", "سوی", "علیه", "خاک", "مرز", "برای", "بر", "به", "از", "با"})
"""Before a neighbor: to whom, against whom it is done."""
_TO_NEIGHBOR = frozenset(
    ["سفیر", "کاردار", "کالاهای", "کالای", "شهروندان", "اتباع", "کامیونهای", "دولت", "نیروهای",
     "درخواست", "پیشنهاد", "اتهام", "ادعای", "دعوت", "خواسته", "سفارت", "گندم", "گاز", "پاسخ"]
)  # fmt: skip
"""Before a neighbor: what of its is meant."""
_SIDES_OF = ("شرقی", "غربی", "شمالی", "جنوبی", "دیرین", "بزرگ", "کوچک")
_NEIGHBORS_OF = frozenset(
    {"ما", "دیوار", "دیواربهدیوار", "هم", "یکدیگر", "همدیگر", "دور", "است", "ها"}
)
"""Behind a neighbor: it is no state told of before."""
_FREE = frozenset(
    [
        "به", "از", "با", "در", "را", "نیز", "هم", "بر", "برای", "این", "آن", "جز", "سرانجام", "تن",
        "خواستار", "خواست", "پذیرفت", "نپذیرفت", "قول", "گفت", "گفتند", ",", "پیشنهاد", "پاسخ",
        "دعوت", "تشکر", "سپاسگزاری", "قدردانی", "درخواست", "تقاضا", "گلایه", "گله", "پوزش", "عذر",
    ]
)  # fmt: skip
"""What may follow a host or guest who is nobody's that is named."""
_BEFORE_FREE = frozenset({"", "به", "از", "با", "و", ",", ";", "اما", "ولی", "که", ".", "بابت"})
_ASTANA = "آستانه"
_SENT = "فرستاده"
_FAR_SENT = 8
"""The threshold of something named behind it, and the capital of Kazakhstan."""
_HOLY = frozenset({"اشرفیه", "مقدس", "قدس", "حضرت", "مقدسه", "تحمل", "درد", "مالیات"})
"""What a threshold that opens a sentence is of, where it is no city."""
_AFTER_CITY = frozenset(
    [
        "", ".", ",", ";", ":", "!", "و", "در", "به", "با", "از", "برای", "را", "که", "بر", "نیز",
        "هم", "توافق", "موافقت", "دیدار", "گفتگو", "مذاکره", "ملاقات",
        "درباره", "شد", "رسید", "رفت", "است", "بود", "میزبان", "گفت", "خواست",
    ]
)  # fmt: skip
_OPENING_PAIR = frozenset({",", ";", ":", "و", "که", "اما", "ولی", "سپس"})
_AFTER_PAIR = frozenset(
    ["قرار", "قول", "متعهد", "تعهد", "پیمان", "پیمانی", "سند", "سندی", "توافقی", "توافقنامه",
     "توافقنامهای", "تفاهمنامه", "تفاهمنامهای", "قرارداد", "قراردادی", "زبان", "عهد", "تفاهم",
     "تصمیم", "پذیرفتند", "پذیرفته", "یکدیگر", "همدیگر", "همچنین", "دیروز", "امروز", "فردا",
     "صبح", "شامگاه", "عصر", "ساعاتی", "ساعتی", "دست", "سر", "گفتند", "خواستند",
     "خواستار", "روابط", "سفیران", "مرز", "آتشبس", "بیانیه", "بیانیهای"]
)  # fmt: skip
"""Behind "the two", "both" that begin a clause: what the two did, or when."""
_TOWARD = frozenset({"به", "با", "وارد", "راهی", "عازم", "رهسپار", "مقصد"})
_WHEN = (["موکول"], ["گذشته"], ["آینده"], ["شب"], ["بعد"], ["هفته"])
_RANKS = {"decoy": 0, "person": 1, "organization": 2, "body": 2, "state": 3, "adjective": 4,
          "metonym": 5, "city": 6, "office": 7}  # fmt: skip
_UNINFLECTED = frozenset({"city", "metonym", "decoy", "organization", "person"})
_ASSETS = frozenset({"air-force", "warship", "aircraft", "troops", "artillery"})
_NO_LINES = (["تب"], ["ویروس"], ["بیماری"])
_MISSPELT = frozenset({"state", "city", "person", "decoy"})
_SHORT = 5
AGAINST = "ضد"
"""What makes of a state's adjective one of whom it is against: anti-Israeli."""
UNJOINED = "ها"
"""How a plural ends that no genitive follows: with one it is written های."""


_JOINING = frozenset({"و", ","})
_HEADED = frozenset({"وزیر", "وزارت"})
_FIELD = 2


class Unit(NamedTuple):
    """A name, an office or a pronoun on words `first` to `last`.

    `own`: it means the subject's own. `before`: the word before it. `called`: a name that the
    text has given.
    """

    first: int
    last: int
    name: ActorName | None
    ending: str
    anaphor: Anaphor | None = None
    own: bool = False
    before: str = ""
    called: str = ""


_NO_PEOPLE = frozenset({"سرمایهگذاری"})
"""What people do, which looks like one of them: investment, an investor."""


class UnitReader:
    """Finds names, offices and pronouns; compiled once from the actor lists."""

    def __init__(self, book: ActorBook, lists: Mapping[str, tuple[str, ...]], join: Join) -> None:
        left = frozenset(lists.get("no_offices", ()))
        names = [(one.form, one) for one in book.names["fa"] if one.form not in left]
        names += [
            (spelled, one) for one in book.names["fa"]
            for spelled in (
                one.form.replace("آ", "ا"), one.form[0] + one.form[1:].replace("آ", "ا")
            )
            if "آ" in one.form and one.kind in _MISSPELT and len(one.form) > _SHORT
        ]  # fmt: skip
        names += [(AGAINST + one.form, one) for one in book.names["fa"] if one.kind == "adjective"]
        groups = (split_group(entry)[0] for entry in lists.get("groups", ()))
        names += [(form, ActorName("organization", form, BODIES[-1])) for form in groups]
        self._lexicon: Lexicon[ActorName] = Lexicon(
            names, "fa", join=join, is_ending=_ENDINGS.__contains__, joins=True
        )
        self._pronouns = Forms(
            (spelled, anaphor)
            for anaphor in _ANAPHORS for form in lists.get(anaphor or "own", ())
            for spelled in ((form, f"{_ALL} {form}") if anaphor in ("both", "three") else (form,))
        )  # fmt: skip
        states = [one for one in book.names["fa"] if one.kind in ("state", "city")]
        spelled = split_forms([one.form for one in states], "fa", join)
        self.places = list_words(spelled)
        self._states = {
            words[0]: one for words, one in zip(spelled, states, strict=True) if len(words) == 1
        }
        seats: dict[str, str] = {}
        for one in states:
            if one.kind == "city":
                seats.setdefault(one.code, one.form)
        self.seats = frozenset(seats.values())
        self._doubtful = frozenset(lists.get("doubtful", ()))
        self._rare = self._doubtful | {_DUSHANBE, _ASTANA, _SENT}
        self._heads = frozenset(lists.get("state_heads", ()))
        self._astana = next((one for one in book.names["fa"] if one.form == "شهر آستانه"), None)
        self._israel = next((one for one in states if one.form == "اسرائیل"), None)
        self._dushanbe = next(
            (one for one in book.names["fa"] if one.form == "شهر " + _DUSHANBE), None
        )

    def read(self, sentence: Words) -> list[Unit]:
        """Return the units of a sentence in their order, decoys left out."""
        words = sentence.words
        units = _list_names(words, self._lexicon.find(sentence))
        rare = not self._rare.isdisjoint(words)
        if rare and not self._doubtful.isdisjoint(words):
            units = [one for one in units if self._is_meant(words, one, units)]
        if _AGENCY in words:
            units = [
                one for one in units
                if words[one.first : one.last + 1] != [_AGENCY] or not _is_other_agency(words, one)
            ]  # fmt: skip
        if _REGIME in words:
            units = [
                Unit(one.first - 1, one.last, self._israel, "")
                if words[one.last] == _REGIME and one.before == "این" else one for one in units
            ]  # fmt: skip
        taken = {at for unit in units for at in range(unit.first, unit.last + 1)}
        if _TWO in words:
            pairs = [k for k, word in enumerate(words) if word == _TWO and _is_pair(words, k)]
            units.extend(Unit(k - 1, k, None, "", "both") for k in pairs if k not in taken)
        pointers = list(self._pronouns.find(words))
        inner = _list_counted(units, pointers)
        units = [one for one in units if one not in inner]
        taken.difference_update(one.last for one in inner)
        for first, last, anaphor in pointers:
            if taken.isdisjoint(range(first, last + 1)) and not _is_of_another(words, first, last):
                units.append(Unit(first, last, None, "", anaphor, anaphor is None))
                taken.update(range(first, last + 1))
        for at in [k for k, word in enumerate(words) if "-" in word]:
            if at not in taken and words[at - 1 : at] not in _NO_LINES:
                units.extend(self._split_line(words[at], at))
        if rare and self._dushanbe is not None and _DUSHANBE in words:
            cities = {one.last: one.before for one in units if one.name and one.name.kind == "city"}
            units.extend(
                Unit(at, at, self._dushanbe, "") for at in range(1, len(words))
                if words[at] == _DUSHANBE and at not in taken
                and words[at + 1 : at + 2] not in _WHEN
                and (
                    words[at - 1] in _TOWARD or words[at + 1 : at + 2] == ["را"]
                    or (
                        words[at - 1] == "و" and at - 2 in cities
                        and words[at + 1 : at + 2] != [cities[at - 2]]
                    )  # to Riyadh, and on Monday to Doha
                )
            )  # fmt: skip
        if rare and self._astana is not None and _ASTANA in words:
            ends = {one.last for one in units if one.name and one.name.kind in ("city", "state")}
            units = [
                one for one in units
                if words[one.last] != _ASTANA or not _is_city(words, one.last, ends)
            ]  # fmt: skip
            units.extend(
                Unit(at, at, self._astana, "") for at, word in enumerate(words)
                if word == _ASTANA and _is_city(words, at, ends) and at not in {
                    k for one in units for k in range(one.first, one.last + 1)
                }
            )  # fmt: skip
        if rare and _SENT in words:
            units = [one for one in units if words[one.last] != _SENT or not _is_sent(words, one)]
        units.sort(key=attrgetter("first"))
        return [
            one for one in units
            if one.name is None or not (
                one.name.kind == "decoy" or words[one.first] in _NO_PEOPLE or _is_field(words, one)
            )
        ]  # fmt: skip

    def _split_line(self, word: str, at: int) -> Iterator[Unit]:
        """Yield the states or cities of a line or a dyad: the flight Mashhad-Dammam."""
        found = [self._states[part] for part in word.split("-") if part in self._states]
        cities = any(one.kind == "city" for one in found)
        if not cities or len(found) == word.count("-") + 1:
            yield from (Unit(at, at, one, "") for one in found)

    def _is_meant(self, words: list[str], unit: Unit, units: list[Unit]) -> bool:
        """Is a state's name that is also a common word (Mali: financial) meant as the state?"""
        if words[unit.first] not in self._doubtful or unit.first != unit.last:
            return True
        if not unit.first:
            return words[0] != _ALGIERS or not _is_channel(words, 0)
        before = words[unit.first - 1]
        if words[unit.first] == _ALGIERS and _is_channel(words, unit.first):
            return False
        heads = any(one.last == unit.first - 1 and one.name is not None for one in units)
        if before in _JOINING and any(
            one.last == unit.first - 2 and one.name is not None and one.name.kind in _PLACES
            for one in units
        ):  # fmt: skip
            return True
        if before not in _GOVERNING and any(
            one.first == unit.last + 1 and one.name is not None
            and one.name.kind in ("office", "state")
            for one in units
        ):  # fmt: skip
            return False
        listed = any(
            one.first == unit.last + 2 and one.name is not None and one.name.kind == "state"
            for one in units
        )
        fields = before == "," and words[unit.first - 2].endswith("ی")
        if fields and words[unit.last + 1] in _JOINING:
            return heads or listed  # in commercial, financial and other fields
        return heads or listed or before in self._heads


def _is_channel(words: list[str], at: int) -> bool:
    """Is it Al Jazeera, which reports and is talked to, not Algiers?"""
    told = words[at - 1] == "با" or (at > 1 and words[at - 2 : at] == ["نقل", "از"])
    return bool(at and told) or not _REPORTS.isdisjoint(words[at + 1 : at + 2])


def _is_other_agency(words: list[str], unit: Unit) -> bool:
    """Is it another agency than that of atomic energy: of news, of travel, an indefinite one?"""
    behind = "".join(words[unit.last + 1 : unit.last + 2])
    known = behind in _AFTER_CITY or behind in _BEHIND_AGENCY
    return not known or unit.before in ("یک", "این", "چند", "دو")


def is_told_before(head: Unit) -> bool:
    """Is it an office that the text has named, behind which no genitive follows: this ministry?"""
    name = head.name if head.before in _THIS else None
    return name is not None and name.form.replace(" ", "") in _TOLD_OFFICES


def is_told_person(words: list[str], head: Unit, behind: Sequence[Unit] = ()) -> bool:
    """Is it a person told of before, of no state named behind it: this spokesman condemned X?"""
    name = head.name
    if name is None or name.kind != "office" or head.before not in _THIS or head.ending:
        return False
    before = words[max(0, head.first - 3) : head.first]
    if name.rank not in _PERSONS or not _AFTER_THIS.isdisjoint(before):
        return False
    if not behind or behind[0].name is None:
        return True
    between = words[head.last + 1 : behind[0].first]
    near = _OF_RANK.issuperset(between)
    return not near or (not between and behind[0].name.kind != "adjective")


def is_closed(words: list[str], head: Unit, owner: Unit) -> bool:
    """Does a head of state or government stand before what is not his own: he accepted X's map?"""
    if head.name is None or head.name.rank not in _RULERS:
        return False
    return not _OF_RANK.issuperset(words[head.last + 1 : owner.first])


def _list_counted(units: list[Unit], pointers: list[tuple[int, int, Anaphor | None]]) -> list[Unit]:
    """Return the offices that are counted, so that none is of one state: the two governments."""
    starts = {one.first for one in units}
    ends = {
        last: first for first, last, anaphor in pointers
        if anaphor in _COUNTED and last + 1 not in starts
    }  # fmt: skip
    return [
        one for one in units if one.first == one.last and ends.get(one.last, one.last) < one.last
    ]


def _is_pair(words: list[str], at: int) -> bool:
    """Is it "these two" without a noun: the two agreed, both refused?"""
    behind = "".join(words[at + 1 : at + 2])
    if not at or words[at - 1] not in _ALL_TWO:
        return False
    told = at > 1 and words[at - 2] in _TO_BOTH and behind in _TELLING
    opens = at == 1 or words[at - 2] in _OPENING_PAIR
    return told or behind in _AFTER_CITY or (opens and behind in _AFTER_PAIR)


def _is_sent(words: list[str], unit: Unit) -> bool:
    """Is it no envoy but what somebody has sent: X has sent arms to Y and (said)?"""
    follows = words[unit.last + 1 : unit.last + 2]
    told = words[max(0, unit.first - _FAR_SENT) : unit.first]
    return unit.first == unit.last and follows == ["و"] and "به" in told and (
        told[-1] not in _TOWARD and told[-1] != "و"
    )  # fmt: skip


def _is_city(words: list[str], at: int, ends: set[int]) -> bool:
    """Is it Astana: nothing of which it could be the threshold stands behind it?"""
    following = words[at + 1] if at + 1 < len(words) else ""
    listed = words[at - 1] == "و" and at - 2 in ends
    opens = at == 0 and following not in _HOLY
    return following in _AFTER_CITY or listed or opens


def _is_field(words: list[str], unit: Unit) -> bool:
    """Is it the second field of a ministry: trade and commerce (بازرگانی), not merchants?"""
    at = unit.first
    business = unit.name is not None and unit.name.role == "BUS"
    return business and words[at - 1] == "و" and at > _FIELD and words[at - 1 - _FIELD] in _HEADED


def is_dateline(words: list[str], unit: Unit) -> bool:
    """Is it the city before a dash that a report begins with: Baku (Trend) -?"""
    if unit.first > 0 or unit.name is None or unit.name.kind != "city":
        return False
    after = words[unit.last + 1 : unit.last + 1 + _LONGEST_AGENCY]
    if after[:1] == ["("] and ")" in after:
        after = after[after.index(")") + 1 :]
    return after[:1] in (["-"], ["–"], ["—"])


def is_post(unit: Unit) -> bool:
    """Does it name what somebody is: an office, a counterpart?"""
    return unit.anaphor == "counterpart" or (unit.name is not None and unit.name.kind == "office")


def is_asset(unit: Unit) -> bool:
    """Is it a weapon or a troop, with which no office is listed?"""
    name = unit.name
    return name is not None and name.role == "MIL" and name.office in _ASSETS


def _list_names(words: list[str], hits: list[Hit[ActorName]]) -> list[Unit]:
    """Return the names of a sentence, the longest at each place, the surest of the same length."""
    units: list[Unit] = []
    last, rank = -1, 0
    for name, first, end, ending in hits:
        kind = name.kind
        if ending and (kind in _UNINFLECTED or (kind == "state" and ending not in _STATE_ENDINGS)):
            continue
        if first > last:
            before = words[first - 1] if first else ""
            units.append(Unit(first, end, name, ending, before=before))
            last, rank = end, _RANKS[kind]
        elif _RANKS[kind] < rank and units[-1][:2] == (first, end) and units[-1].ending == ending:
            units[-1] = units[-1]._replace(name=name)
            rank = _RANKS[kind]
    return units


def is_army(name: ActorName) -> bool:
    """Is it the name of an army, or of guards of a border?"""
    return name.form.startswith(("ارتش", "سپاه", "نیروهای مسلح", "مرزبانی"))


def _is_of_another(words: list[str], first: int, last: int) -> bool:
    """Is it the host or guest of somebody named, or what somebody is, not who was told of?"""
    behind = words[last + 1] if last + 1 < len(words) else ""
    if words[last] == _ONE:
        return behind == "از"
    if first != last or words[first] not in _VISITING:
        return False
    before = words[first - 1] if first else ""
    if words[first] == _NEIGHBOR:
        faced = before in _FACING or before in _TO_NEIGHBOR
        described = behind[-1:] == "ی" or behind.startswith(_SIDES_OF)
        return not faced or (described and behind not in _FREE) or behind in _NEIGHBORS_OF
    return behind not in _FREE or before not in _BEFORE_FREE


def is_shared(words: list[str], unit: Unit) -> bool:
    """Is it a name that bodies of states have too, its state right behind: Russia's Red Cross?"""
    return " ".join(words[unit.first : unit.last + 1]) in _SHARED_NAMES
