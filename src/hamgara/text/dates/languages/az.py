"""Dates in Azerbaijani (Latin script): words take possessive and case endings."""

from __future__ import annotations

from functools import cache

from hamgara.text.dates.language import DateLanguage, Entry, list_words

_UNITS = list_words("bir iki üç dörd beş altı yeddi səkkiz doqquz")
_TENS = list_words("on iyirmi otuz qırx əlli altmış yetmiş səksən doxsan")
_ORDINAL_UNITS = list_words(
    "birinci ikinci üçüncü dördüncü beşinci altıncı yeddinci səkkizinci doqquzuncu"
)
_ORDINAL_TENS = list_words(
    "onuncu iyirminci otuzuncu qırxıncı əllinci altmışıncı yetmişinci səksəninci doxsanıncı"
)
_GREGORIAN = list_words(
    "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr"
)
_JALALI = (
    "fərvərdin",
    "ordibeheşt",
    "xordad",
    "tir",
    "mordad",
    "şəhrivər",
    "mehr",
    "aban",
    "azər",
    "dey",
    "bəhmən",
    "isfənd",
)
_JALALI_TOO = (
    "farvardin",
    "ordibehişt | urdibehişt",
    "xurdad",
    "tir ayı",
    "murdad | əmordad",
    "şəhrivar | şahrivar",
    "mehr ayı",
    "aban ayı",
    "azar",
    "dey ayı",
    "bahman",
    "esfənd | əsfənd | isfand",
)
_HIJRI = (
    "məhərrəm | məhərrəmlik",
    "səfər",
    "rəbiüləvvəl | rəbiül-əvvəl",
    "rəbiülaxir | rəbiüssani | rəbiül-axir",
    "cəmadiyələvvəl | cumadələvvəl | cəmadiül-əvvəl | cəmadiüləvvəl",
    "cəmadiyəlaxir | cumadəlaxir | cəmadiüs-sani | cəmadiülaxir | cəmadiüssani",
    "rəcəb",
    "şaban",
    "ramazan",
    "şəvval",
    "zilqədə | zülqədə",
    "zilhiccə | zülhiccə",
)
_WEEKDAYS = (
    "bazar ertəsi",
    "çərşənbə axşamı",
    "çərşənbə",
    "cümə axşamı",
    "cümə",
    "şənbə",
)

_VOWELS = "aıouəiöü"
_CASES = (
    "",
    "n",
    "na",
    "nə",
    "nda",
    "ndə",
    "ndan",
    "ndən",
    "nadək",
    "nədək",
    "ndakı",
    "ndəki",
    "nın",
    "nin",
    "nun",
    "nün",
)


@cache
def _endings(word: str) -> tuple[str, ...]:
    """Return the forms of a noun: number, possessive and case; harmony is not checked."""
    if not word or not word[-1].isalpha() or len(word) < 2:
        return (word,)
    plurals = ("", "lar", "lər") if word in _PLURAL else ("",)
    forms = [word]
    for plural in plurals:
        stem = word + plural
        vowel = stem[-1] in _VOWELS
        forms += [stem]
        forms += [stem + e for e in ("da", "də", "dan", "dən", "dakı", "dəki", "kı", "ki", "dır")]
        if vowel:
            for v in "ıiuü":
                forms += [f"{stem}s{v}{case}" for case in _CASES]
                forms += [f"{stem}n{v}n", f"{stem}n{v}"]
            forms += [stem + case for case in _CASES[1:]]
            forms += [f"{stem}{e}" for e in ("ya", "yə", "yadək", "yədək")]
        else:
            for v in "ıiuü":
                forms += [f"{stem}{v}{case}" for case in _CASES]
            forms += [f"{stem}{e}" for e in ("a", "ə", "adək", "ədək", "ayadək")]
    return tuple(dict.fromkeys(forms))


_PLURAL = frozenset({"gün", "həftə", "əsr", "ay"})


def _names() -> list[Entry]:
    entries: list[Entry] = []
    for i in range(12):
        entries += [
            ("M", ("gregorian", i + 1), _GREGORIAN[i]),
            ("m", ("jalali", i + 1), _JALALI[i]),
            ("m", ("jalali", i + 1), _JALALI_TOO[i]),
            ("m", ("hijri", i + 1), _HIJRI[i]),
        ]
    entries += [("W", i, name) for i, name in enumerate(_WEEKDAYS)]
    return entries


def _roman(number: int) -> str:
    tens, rest = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[rest]


_WORDS: list[Entry] = [
    *_names(),
    (
        "B",
        None,
        ("əvvəlində | əvvəllərində | əvvəlinədək | əvvəllərindən | başlanğıcında | əvvəlindən"),
    ),
    ("I", None, "ortalarında | ortasında | ortaları"),
    (
        "N",
        None,
        (
            "sonunda | sonlarında | sonunadək | sonlarınadək | axırında | sonu | sonuna"
            " | sonunadək | axırı"
        ),
    ),
    ("v", 6, "bazar"),
    ("W", 6, "bazar günü"),
    ("D", None, "gün | tarixi | tarixində"),
    ("K", None, "həftə"),
    ("k", None, "həftəsonu | həftə sonu"),
    ("L", None, "ay"),
    ("Y", None, "il"),
    ("Y", "plural", "illər"),
    ("E", None, "onillik | ongünlük"),
    ("C", None, "əsr | yüzillik"),
    ("s", 1, "yaz"),
    ("S", 1, "bahar"),
    ("s", 2, "yay"),
    ("S", 3, "payız"),
    ("s", 4, "qış"),
    ("Q", 3, "rüb | kvartal | rübü"),
    ("F", 6, "yarım | yarımillik | yarı | yarısı"),
    ("H", None, "saat | dəqiqə"),
    ("R", -1, "dünən | dünənki | dünən gecə | ötən gecə | keçən gecə | ötən gün"),
    ("R", -2, "srağagün | sırağagün | srağa gün"),
    ("R", 0, "bu gün | bugün | bugünkü | bu axşam | bu gecə | bu səhər | bu günkü"),
    ("R", 1, "sabah | sabahkı"),
    ("R", 2, "birigün | o biri gün | birisi gün"),
    ("A", -1, "bildir"),
    ("A", 0, "builki | bu ilki"),
    ("t", None, "səhər | günorta | axşam | gecə | günortadan sonra | səhər saatlarında"),
    ("<", None, "keçən | ötən | son | keçmiş"),
    ("a", None, "əvvəl | öncə | qabaq | bundan əvvəl | bundan öncə | bundan qabaq"),
    (">", None, "gələn | növbəti | qarşıdakı | gələcək | qarşıdan gələn"),
    ("l", None, "sonra | bundan sonra"),
    ("=", None, "bu | cari | həmin | hazırkı"),
    ("X", None, "cümə məscidi | cümə namazı | sabah qəzeti | bazar iqtisadiyyatı"),
    ("X", None, "bundan başqa | bu cür | o gündən"),
    ("c", "gregorian", "miladi | miladi təqvimlə | eramızın"),
    ("c", "jalali", "hicri şəmsi | şəmsi | hicri-şəmsi | günəş hicri"),
    ("c", "hijri", "hicri qəməri | qəməri | hicri-qəməri | hicri"),
    ("b", None, "arasında"),
    ("u", None, "qədər | kimi"),
    ("&", None, "və | ilə"),
    ("e", None, "yəni | uyğun olaraq"),
    ("q", -1, "daha əvvəl bu"),
    ("V", 20, "XX | iyirminci"),
    *[("V", i, _roman(i)) for i in range(1, 22)],
    (
        "$",
        None,
        (
            "nəfər | manat | dollar | milyon | min | milyard | ton | km | faiz | dəfə"
            " | ədəd | hektar | kilometr | metr | ailə | ev | tələbə | şagird | səhifə"
            " | avro | rubl | kq | litr | əsgər | qaçqın | köçkün | turist | işçi | kitab"
            " | maşın | yerlik | hissə | nüsxə | barel | meqavat | saat"
        ),
    ),
    (
        "!",
        None,
        ("nömrə | nömrəli | maddə | səhifə | bənd | otaq | reys | qətnamə | no | saylı"),
    ),
]


_OTHERS = frozenset({"üçün", "onun", "onu", "ona", "onda", "ondan"})
"""What looks like a form of three or ten and is "for" or "he" (səfər üçün martın 15-də)."""


def _forms(word: str) -> tuple[str, ...]:
    if not word.islower():
        return (word,)
    return tuple(form for form in _endings(word) if form not in _OTHERS)


DATES = DateLanguage(
    code="az",
    calendar="gregorian",
    first_weekday=0,
    words=_WORDS,
    numbers={
        **{word: i for i, word in enumerate(_UNITS, 1)},
        **{word: i * 10 for i, word in enumerate(_TENS, 1)},
        "yüz": 100,
        "min": 1000,
    },
    ordinals={
        **{word: i for i, word in enumerate(_ORDINAL_UNITS, 1)},
        **{word: i * 10 for i, word in enumerate(_ORDINAL_TENS, 1)},
        "ilk": 1,
    },
    endings=_forms,
    figure_ending=(
        r"[-' ]?(?:c[ıiuü])(?:l[ia]r|lər)?(?:[ıiuü]?n?(?:[dt][aə]n?)?)?(?!\w)"
        r"|[-'](?P<case>(?:(?:[sy]?[ıiuü])?n?(?:[dt][aə]n?|[aə]|[ıiuü]n)?|y[aə])(?:[dt][əa]k)?)(?!\w)"
    ),
    from_ending=r"d[aə]n\Z",
    days_as_amounts=False,
    years_behind=False,
    future=r"\b\w+(?:acaq|əcək|acağ|əcəy)\w*|\bplanlaşdırıl\w+|\bnəzərdə tutul\w+",
    months={
        "gregorian": _GREGORIAN,
        "jalali": _JALALI,
        "hijri": tuple(names.split(" | ")[0] for names in _HIJRI),
    },
    seasons=("yaz", "yay", "payız", "qış"),
    joint=" – ",
    others=("en", "fa"),
    examples=(
        ("Görüş 2 dekabr 2017-ci ildə keçirilib.", "2017-12-02", "2017-12-02"),
        ("2017-ci il dekabrın 2-də", "2017-12-02", "2017-12-02"),
        ("2017-ci ilin dekabrında", "2017-12-01", "2017-12-31"),
        ("XX əsrdə", "1901-01-01", "2000-12-31"),
    ),
)
