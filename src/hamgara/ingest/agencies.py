"""News agencies: their names as they stand in reports."""

from __future__ import annotations

import re

AGENCIES: dict[str, tuple[str, ...]] = {
    "irna": ("ایرنا", "خبرگزاری جمهوری اسلامی", "IRNA", "İRNA"),
    "isna": ("ایسنا", "ISNA"),
    "fars": ("خبرگزاری فارس", "Fars News Agency", "Fars News", "FARS"),
    "tasnim": ("تسنیم", "Tasnim"),
    "mehr": ("خبرگزاری مهر", "Mehr News Agency", "Mehr News", "MNA"),
    "ilna": ("ایلنا", "ILNA"),
    "iqna": ("ایکنا", "IQNA"),
    "mizan": ("خبرگزاری میزان", "Mizan News Agency"),
    "yjc": ("باشگاه خبرنگاران جوان", "YJC"),
    "irib": ("خبرگزاری صدا و سیما", "خبرگزاری صداوسیما", "IRIB"),
    "khabaronline": ("خبرآنلاین", "خبر آنلاین"),
    "mashregh": ("مشرق نیوز", "مشرق‌نیوز"),
    "aran": ("آران نیوز", "آران‌نیوز", "Aran News"),
    "press-tv": ("پرس تی وی", "پرس‌تی‌وی", "Press TV"),
    "azertac": ("آذرتاج", "آذرتاژ", "AZƏRTAC", "AZERTAC", "AZERTAG", "AzərTAc"),
    "apa": ("خبرگزاری آپا", "APA"),
    "trend": ("خبرگزاری ترند", "ترند", "Trend"),
    "report": ("ریپورت", "Report.az", "Report İnformasiya Agentliyi", "Report"),
    "turan": ("خبرگزاری توران", "Turan"),
    "azvision": ("AzVision",),
    "interfax": ("اینترفاکس", "Interfax", "İnterfaks"),
    "reuters": ("رویترز", "Reuters", "Reyter"),
    "afp": ("فرانس پرس", "خبرگزاری فرانسه", "AFP"),
    "ap": ("آسوشیتدپرس", "اسوشیتدپرس", "آسوشیتد پرس", "Associated Press", "AP"),
    "tass": ("تاس", "TASS", "ITAR-TASS"),
    "sputnik": ("اسپوتنیک", "Sputnik"),
    "ria": ("ریا نووستی", "ریانووستی", "RIA Novosti"),
    "anadolu": ("آناتولی", "آناتولو", "Anadolu Agency", "Anadolu Agentliyi", "Anadolu"),
    "xinhua": ("شینهوا", "Xinhua"),
    "dpa": ("dpa", "DPA"),
    "bbc": ("بی بی سی", "بی‌بی‌سی", "BBC"),
    "al-jazeera": ("الجزیره", "Al Jazeera"),
    "ina": ("خبرگزاری عراق", "INA"),
    "sana": ("سانا", "SANA"),
    "armenpress": ("آرمن پرس", "آرمن‌پرس", "Armenpress"),
    "bakhtar": ("خبرگزاری باختر", "Bakhtar"),
}
"""Agency -> its names; a name that is a word too stands with the word for agency."""


SHORT: dict[str, str] = {
    "فارس": "fars", "مهر": "mehr", "میزان": "mizan", "آپا": "apa", "توران": "turan",
    "باختر": "bakhtar",
}  # fmt: skip
"""Names that are other words too, and agencies where a report is theirs (به گزارش فارس،)."""


def _plain(name: str) -> str:
    return re.sub(r"[\s\u200c]+", "", name.replace("ي", "ی").replace("ك", "ک")).casefold()


_KEYS = {_plain(name): key for key, names in AGENCIES.items() for name in names}
_PATTERN = "|".join(
    re.escape(name).replace(r"\ ", r"[\s\u200c]*").replace("\u200c", r"[\s\u200c]*")
    .replace("ی", "[یي]").replace("ک", "[کك]")
    for name in sorted({n for names in AGENCIES.values() for n in names}, key=len, reverse=True)
)  # fmt: skip
KNOWN = rf"(?<!\w)(?:{_PATTERN})(?!\w)"
"""A regular expression of all names, in the case in which they are written."""


def agency_key(name: str) -> str:
    """Return the id of a known agency by one of its names, '' for others."""
    found = re.search(KNOWN, name)
    return _KEYS.get(_plain(name)) or (_KEYS.get(_plain(found[0]), "") if found else "")
