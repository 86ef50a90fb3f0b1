"""Dates in English."""

from __future__ import annotations

from hamgara.text.dates.language import DateLanguage, Entry, list_words

_UNITS = list_words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
_TENS = list_words("twenty thirty forty fifty sixty seventy eighty ninety")
_ORDINAL_UNITS = list_words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_ORDINAL_TENS = list_words("twentieth thirtieth")
_GREGORIAN = list_words(
    "January February March April May June July August September October November December"
)
_JALALI = (
    "Farvardin",
    "Ordibehesht",
    "Khordad",
    "Tir",
    "Mordad",
    "Shahrivar",
    "Mehr",
    "Aban",
    "Azar",
    "Dey",
    "Bahman",
    "Esfand",
)
_JALALI_TOO = (
    "Hamal",
    "Urdibihisht | Sawr | Ordibehest",
    "Jawza",
    "Saratan",
    "Amordad",
    "Shahriwar | Sunbula",
    "Mizan",
    "Aqrab",
    "Qaws",
    "Jadi",
    "Dalw",
    "Hut | Esfandmah",
)
_HIJRI = (
    "Muharram | Moharram",
    "Safar",
    "Rabi al-Awwal | Rabi' al-Awwal | Rabi al-awal | Rabi I",
    "Rabi al-Thani | Rabi' al-Thani | Rabi al-Akhir | Rabi II",
    "Jumada al-Awwal | Jumada al-Ula | Jumada I",
    "Jumada al-Thani | Jumada al-Akhira | Jumada al-Thaniya | Jumada II",
    "Rajab",
    "Shaban | Sha'ban",
    "Ramadan | Ramazan",
    "Shawwal",
    "Dhu al-Qadah | Dhu al-Qa'dah | Dhul Qadah | Zulqadah | Dhu al-Qidah",
    "Dhu al-Hijjah | Dhul Hijjah | Dhu al-Hijja | Zulhijja | Dhul-Hijjah",
)
_WEEKDAYS = list_words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
_SHORT_DAYS = ("mon", "tue | tues", "wed", "thu | thur | thurs", "fri", "sat", "sun")
_SHORT_MONTHS = (
    "jan",
    "feb",
    "mar",
    "apr",
    "",
    "jun",
    "jul",
    "aug",
    "sep | sept",
    "oct",
    "nov",
    "dec",
)


def _names() -> list[Entry]:
    entries: list[Entry] = []
    for i in range(12):
        weak = i in (2, 4)
        entries.append(("m" if weak else "M", ("gregorian", i + 1), _GREGORIAN[i]))
        if _SHORT_MONTHS[i]:
            dotted = " | ".join(f"{s}." for s in _SHORT_MONTHS[i].split(" | "))
            entries.append(("m", ("gregorian", i + 1), f"{_SHORT_MONTHS[i]} | {dotted}"))
        entries += [
            ("m", ("jalali", i + 1), _JALALI[i]),
            ("m", ("jalali", i + 1), _JALALI_TOO[i]),
            ("m", ("hijri", i + 1), _HIJRI[i]),
        ]
    for i in range(7):
        entries.append(("W", i, _WEEKDAYS[i]))
        dotted = " | ".join(f"{s}." for s in _SHORT_DAYS[i].split(" | "))
        entries.append(("v", i, f"{_SHORT_DAYS[i]} | {dotted}"))
    return entries


_WORDS: list[Entry] = [
    *_names(),
    ("D", None, "day"),
    ("D", "plural", "days"),
    ("K", None, "week"),
    ("K", "plural", "weeks"),
    ("k", None, "weekend"),
    ("L", None, "month"),
    ("L", "plural", "months"),
    ("Y", None, "year"),
    ("Y", "plural", "years"),
    ("E", None, "decade"),
    ("E", "plural", "decades"),
    ("C", None, "century | centuries"),
    ("S", 1, "springtime"),
    ("s", 1, "spring"),
    ("S", 2, "summer"),
    ("S", 3, "autumn"),
    ("s", 3, "fall"),
    ("S", 4, "winter"),
    ("Q", 3, "quarter | q"),
    ("F", 6, "half"),
    ("H", None, "hour | hours | minute | minutes"),
    ("R", -1, "yesterday | last night | yesterday's | the previous evening"),
    ("R", -2, "the day before yesterday | day before yesterday"),
    ("R", 0, "today | tonight | today's | this morning | this evening | this afternoon"),
    ("R", 1, "tomorrow | tomorrow's"),
    ("R", 2, "the day after tomorrow | day after tomorrow"),
    ("t", None, "morning | afternoon | evening | night | noon | midnight | dawn"),
    ("1", 1, "a | an"),
    ("h", None, "at"),
    ("<", None, "last | past | previous"),
    ("a", None, "ago | earlier | back"),
    (">", None, "next | coming | upcoming | following"),
    ("l", None, "later | from now | hence | from today"),
    ("=", None, "this | current | the current | the same"),
    ("X", None, "friday prayer | friday prayers | good friday | black friday"),
    ("c", "jalali", "SH | A.H.S. | AHS | solar | solar hijri | Persian calendar"),
    (
        "c",
        "jalali",
        ("on the Persian calendar | in the Iranian calendar | solar hijri year"),
    ),
    ("c", "hijri", "AH | A.H. | lunar | hijri | lunar hijri"),
    ("c", "gregorian", "AD | A.D. | CE | C.E."),
    ("f", None, "from"),
    ("b", None, "between"),
    ("u", None, "to | until | till | through | up to"),
    ("&", None, "and"),
    ("e", None, "corresponding to | that is | equivalent to"),
    ("B", None, "early | the beginning of | beginning of | the start of | start of"),
    ("I", None, "mid | the middle of | middle of | the midst of"),
    ("N", None, "late | the end of | end of"),
    ("q", -1, "earlier this | earlier in the"),
    ("q", 1, "later this | the rest of this | later in the"),
    ("i", None, "in | since | by | during | for | on | after | before | of | throughout"),
    ("z", None, "the"),
    (
        "!",
        None,
        (
            "no | number | article | page | pp | p | room | flight | resolution | section"
            " | paragraph | iso | model | line | bill | building | gate | clause | chapter"
            " | windows | office"
        ),
    ),
    (
        "$",
        None,
        (
            "people | dollars | million | billion | thousand | tons | troops | euros | km"
            " | men | soldiers | kilometers | kilometres | percent | tonnes | barrels"
            " | hectares | times | families | houses | fans | students | workers | pages"
            " | miles | meters | metres | feet | kilograms | kg | tourists | refugees"
            " | prisoners | members | seats | votes | points | trucks | containers | hours"
            " | minutes | words | items | units | cases | children | women | migrants"
            " | pilgrims | megawatts | copies | rounds | employees | passengers | residents"
            " | villages | vehicles | mm | mw | rials | manats | signatures | visitors"
            " | households | horses | books | deaths | schools"
        ),
    ),
]

DATES = DateLanguage(
    code="en",
    calendar="gregorian",
    first_weekday=0,
    words=_WORDS,
    numbers={
        **{word: i for i, word in enumerate(_UNITS, 1)},
        **{word: i * 10 for i, word in enumerate(_TENS, 2)},
        "hundred": 100,
        "thousand": 1000,
    },
    ordinals={
        **{word: i for i, word in enumerate(_ORDINAL_UNITS, 1)},
        **{word: i * 10 for i, word in enumerate(_ORDINAL_TENS, 2)},
    },
    joiners=frozenset({"-", "and"}),
    days_as_amounts=False,
    figure_ending=r"(?P<tens>'?s)(?!\w)|(?:st|nd|rd|th)(?!\w)",
    future=r"\b(?:will|shall|is to|are to|is due|are due|scheduled|plans? to|going to)\b",
    months={
        "gregorian": _GREGORIAN,
        "jalali": _JALALI,
        "hijri": tuple(names.split(" | ")[0] for names in _HIJRI),
    },
    seasons=("spring", "summer", "autumn", "winter"),
    joint=" to ",
    others=("fa",),
    examples=(
        ("They met on 2 December 2017 in Baku.", "2017-12-02", "2017-12-02"),
        ("December 2, 2017", "2017-12-02", "2017-12-02"),
        ("the 1980s", "1980-01-01", "1989-12-31"),
        ("the 20th century", "1901-01-01", "2000-12-31"),
    ),
)
