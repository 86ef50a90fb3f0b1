"""States by their ISO 3166-1 alpha-3 code, with their names (CLDR, through Babel).

Numbers of states: Correlates of War Project, State System Membership List, v2016.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from babel import Locale
from babel.core import get_global

from hamgara.messages import LANGUAGES
from hamgara.study.labels import Label
from hamgara.text.digits import to_ascii_digits
from hamgara.text.normalize import fold


@cache
def _alpha_2() -> dict[str, str]:
    """Return alpha-3 -> alpha-2 of the territories that CLDR names in English.

    Kosovo, which ISO has not coded, is XKX as most data sets have it.
    """
    names = Locale("en").territories
    return {"XKX": "XK"} | {
        alpha_3: codes[0]
        for alpha_3, codes in get_global("territory_aliases").items()
        if len(alpha_3) == 3 and alpha_3.isalpha() and len(codes) == 1 and codes[0] in names
        and codes[0] not in _NO_STATES
    }  # fmt: skip


def is_country(code: str) -> bool:
    """Is `code` the ISO 3166-1 alpha-3 code of a state or territory?"""
    return code in _alpha_2()


def name_country(code: str) -> Label:
    """Return the names of a state in fa, az and en; KeyError for an unknown code."""
    territory = _alpha_2()[code]
    return {language: Locale(language).territories[territory] for language in LANGUAGES}


def find_country(text: str) -> str | None:
    """Return the alpha-3 code of the state that `text` names, None where it names none.

    Read are ISO alpha-2 and alpha-3 codes, numbers of the Correlates of War (630 is Iran), and
    names in fa, az and en: those of CLDR, with or without their form of state ("Islamic Republic
    of", "جمهوری", "Respublikası"), also set behind a comma or in brackets. The letters of the
    Correlates of War are not read: AUS is Australia to ISO and Austria to them. Nor are states of
    the past that are no state of today (East Germany, South Yemen), nor `NA`, which most tables
    write for what is missing: Namibia is `NAM`.
    """
    code = text.strip()
    if code.isascii() and code.isalpha() and len(code) <= 3:
        code = code.upper()
        if code in _NOT_READ:
            return None
        return _canonical().get(_alpha_2().get(code, code)) or _names().get(code.casefold())
    if number := _NUMBER.fullmatch(to_ascii_digits(code)):
        return _correlates().get(int(number[1]))
    return _find_name(code)


def _find_name(text: str) -> str | None:
    found = _find_folded(_fold_name(text))
    parts = _TWO_PARTS.fullmatch(text)
    if found is not None or parts is None:
        return found
    name, behind = _fold_name(parts[1]), _fold_name(parts[2] or parts[3])
    for whole in (f"{behind} {name}", f"{behind} of {name}"):
        if found := _find_folded(whole.removeprefix("the ")):
            return found
    return _names().get(name) if _names().get(name) == _names().get(behind) else None


def _find_folded(name: str) -> str | None:
    """Return the state of a folded name, with or without its form of state."""
    if name in _PAST:
        return None
    plain = _FORM_OF_STATE.sub("", name).strip()
    return _names().get(name) or (_names().get(plain) if plain not in _NEEDS_ITS_FORM else None)


def _fold_name(text: str) -> str:
    """Return a name without what spellings differ in: letters' variants, marks, spaces, case."""
    plain = unicodedata.normalize("NFKD", fold(text).text.translate(_DOTLESS))
    letters = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    words = letters.casefold().replace("\u200c", "").split()
    return " ".join(_SHORT.get(word, word) for word in words).removeprefix("the ")


@cache
def _canonical() -> dict[str, str]:
    """Return alpha-2 -> the alpha-3 code in force."""
    return {two: three for three, two in _alpha_2().items() if three not in _WITHDRAWN}


@cache
def _names() -> dict[str, str]:
    found: dict[str, str] = {}
    for two, three in _canonical().items():
        for language in LANGUAGES:
            name = Locale(language).territories[two]
            found.setdefault(_fold_name(name), three)
            found.setdefault(_fold_name(name.split(" (")[0]), three)
            found.setdefault(_fold_name(name.replace("&", "and")), three)
    for line in _OTHER_NAMES.strip().splitlines():
        three, _, names = line.partition(" ")
        found.update((_fold_name(name), three) for name in names.split("|"))
    return found


@cache
def _correlates() -> dict[int, str]:
    pairs = (pair.split(":") for pair in _CORRELATES_OF_WAR.split())
    return {int(number): code for code, number in pairs}


_DOTLESS = str.maketrans("ıİəƏ", "iIaA")
_NUMBER = re.compile(r"(\d{1,4})(?:\.0*)?")
_TWO_PARTS = re.compile(r"\s*([^,،()]+)(?:[,،]([^,،()]+)|\(([^,،()]+)\)\s*)")
"""A name with its form of state, or another name, behind a comma or in brackets."""
_SHORT = {"rep": "republic", "dem": "democratic", "fed": "federal", "saint": "st"}
_NO_STATES = frozenset({"EU", "XA", "XB", "ZZ"})
"""Codes that CLDR gives to the European Union, to tests, and to what is unknown."""
_NOT_READ = frozenset({"NA", "DDR", "YMD"})
_PAST = frozenset(
    {"german democratic republic", "democratic republic of germany", "republic of vietnam",
     "republic of viet nam", "people s democratic republic of yemen",
     "democratic republic of yemen", "people s republic of yemen", "yemen people s republic"}
)  # fmt: skip
"""States that are not the one of today with that name in theirs."""
_WITHDRAWN = frozenset({"BUR", "ZAR", "DDR", "FXX", "TMP", "YMD", "XKK"})
_NEEDS_ITS_FORM = frozenset({"korea", "congo", "china", "کره", "کنگو", "چین", "koreya", "konqo"})
_FORM_OF_STATE = re.compile(
    r"^(?:(?:islamic|arab|socialist|federal|federative|democratic|people s|united|plurinational"
    r"|bolivarian|co operative|cooperative|oriental|hashemite|grand) )*"
    r"(?:republic|kingdom|state|duchy|principality|sultanate|commonwealth|emirate) of (?:the )?"
    r"|^جمهوری (?:اسلامی |فدرال )?|^پادشاهی |^امارت اسلامی "
    r"| (?:islam )?(?:respublikasi|krallığı|kralligi|federasiyasi)$| (?:arab )?republic$"
    r"| federation$"
)
_OTHER_NAMES = """
AZE آذربایجان|Azarbaijan|Azerbaidjan|Azerbaycan
IRN Persia|I.R. Iran|I.R. of Iran|ج.ا. ایران
KOR Republic of Korea|Korea, Republic of|Korea, South|ROK|جمهوری کره
KOR Koreya Respublikası|کره جنوبی
PRK Democratic People's Republic of Korea|Korea, North|DPRK|کره شمالی
PRK Korea, Democratic People's Republic of
COD Democratic Republic of the Congo|Democratic Republic of Congo|Congo, Democratic Republic of
COD Congo, Democratic Republic of the|DR Congo|Zaire|DRC
COG Congo|Republic of the Congo|Republic of Congo|Congo, Republic of|Congo, Republic of the
CHN China, P.R.: Mainland|China|People's Republic of China|چین|Çin|PRC
TWN Republic of China|Taiwan, Province of China|Taiwan, China
RUS Russian Federation|فدراسیون روسیه
USA United States of America|US|U.S.|U.S.A.|America|آمریکا|امریکا|ایالات متحده آمریکا|ABŞ
GBR Great Britain|Britain|UK|U.K.|United Kingdom of Great Britain and Northern Ireland|انگلیس
GBR Böyük Britaniya|England|انگلستان
TUR Turkey|Türkiye|Republic of Turkey
VNM Viet Nam
LAO Lao People's Democratic Republic|Lao|Lao PDR
SYR Syrian Arab Republic
MMR Burma
CIV Ivory Coast|Cote d'Ivoire
CZE Czech Republic
SVK Slovak Republic
BIH Bosnia
WSM Western Samoa
XKX KSV
MNE MTN
VCT Saint Vincent and the Grenadines
MKD Macedonia|The former Yugoslav Republic of Macedonia|FYROM|Macedonia, FYR
SWZ Swaziland
CPV Cabo Verde
TLS East Timor
PSE Palestine|State of Palestine|Occupied Palestinian Territory|West Bank and Gaza|فلسطین|Fələstin
HKG Hong Kong|China, P.R.: Hong Kong
MAC Macao|Macau|China, P.R.: Macao
BRN Brunei Darussalam
MDA Republic of Moldova|Moldova, Republic of
TZA United Republic of Tanzania|Tanzania, United Republic of
BOL Plurinational State of Bolivia
VEN Bolivarian Republic of Venezuela|Venezuela, Rep. Bolivariana de|Venezuela, RB
LBY Libyan Arab Jamahiriya
FSM Federated States of Micronesia|Micronesia, Fed. Sts.
FLK Malvinas
ABW Aruba, Kingdom of the Netherlands
ARE UAE|U.A.E.|BƏƏ|امارات
SAU عربستان
DEU Federal Republic of Germany
ROU ROM
VAT Holy See
GMB The Gambia
KGZ Kyrgyz Republic
"""
_CORRELATES_OF_WAR = """
USA:2 CAN:20 BHS:31 CUB:40 HTI:41 DOM:42 JAM:51 TTO:52 BRB:53 DMA:54 GRD:55 LCA:56 VCT:57 ATG:58
KNA:60 MEX:70 BLZ:80 GTM:90 HND:91 SLV:92 NIC:93 CRI:94 PAN:95 COL:100 VEN:101 GUY:110 SUR:115
ECU:130 PER:135 BRA:140 BOL:145 PRY:150 CHL:155 ARG:160 URY:165 GBR:200 IRL:205 NLD:210 BEL:211
LUX:212 FRA:220 MCO:221 LIE:223 CHE:225 ESP:230 AND:232 PRT:235 DEU:255 POL:290 AUT:305 HUN:310
CZE:316 SVK:317 ITA:325 SMR:331 MLT:338 ALB:339 MNE:341 MKD:343 HRV:344 SRB:345 BIH:346 SVN:349
GRC:350 CYP:352 BGR:355 MDA:359 ROU:360 RUS:365 EST:366 LVA:367 LTU:368 UKR:369 BLR:370 ARM:371
GEO:372 AZE:373 FIN:375 SWE:380 NOR:385 DNK:390 ISL:395 CPV:402 STP:403 GNB:404 GNQ:411 GMB:420
MLI:432 SEN:433 BEN:434 MRT:435 NER:436 CIV:437 GIN:438 BFA:439 LBR:450 SLE:451 GHA:452 TGO:461
CMR:471 NGA:475 GAB:481 CAF:482 TCD:483 COG:484 COD:490 UGA:500 KEN:501 TZA:510 BDI:516 RWA:517
SOM:520 DJI:522 ETH:530 ERI:531 AGO:540 MOZ:541 ZMB:551 ZWE:552 MWI:553 ZAF:560 NAM:565 LSO:570
BWA:571 SWZ:572 MDG:580 COM:581 MUS:590 SYC:591 MAR:600 DZA:615 TUN:616 LBY:620 SDN:625 SSD:626
IRN:630 TUR:640 IRQ:645 EGY:651 SYR:652 LBN:660 JOR:663 ISR:666 SAU:670 YEM:679 KWT:690 BHR:692
QAT:694 ARE:696 OMN:698 AFG:700 TKM:701 TJK:702 KGZ:703 UZB:704 KAZ:705 CHN:710 MNG:712 TWN:713
PRK:731 KOR:732 JPN:740 IND:750 BTN:760 PAK:770 BGD:771 MMR:775 LKA:780 MDV:781 NPL:790 THA:800
KHM:811 LAO:812 VNM:816 MYS:820 SGP:830 BRN:835 PHL:840 IDN:850 TLS:860 AUS:900 PNG:910 NZL:920
VUT:935 SLB:940 KIR:946 TUV:947 FJI:950 TON:955 NRU:970 MHL:983 PLW:986 FSM:987 WSM:990
XKX:347
"""
