"""Shapes and words that the walk over Azerbaijani noun phrases goes by."""

from __future__ import annotations

import re

from hamgara.study.actors import BARE_RANKS, RANKS

OWN = frozenset(
    (
        "ölkə", "dövlət", "respublika", "xalq", "paytaxt", "hazırkı", "sabiq", "keçmiş", "yeni",
        "rəsmi", "həmin", "sözügedən", "bu", "xarici", "daxili", "milli", "ali", "hərbi", "baş",
        "vilayət", "ordu",
    )
)  # fmt: skip
"""What may begin a sentence before an office without making it that of an unknown land."""
FAR = 7
NEAR = 2
NUMBERS = frozenset(
    ("bir", "iki", "üç", "dörd", "beş", "altı", "yeddi", "səkkiz", "doqquz", "on", "iyirmi")
)
OURS = re.compile(r"[ıiuü]m[ıiuü]z(?:[ıiuü]n?|[aə]|d[aə]n?|l[aə])?$")
"""Our consul: the outlet's own."""
APART = re.compile(r"(?:l[aə]r)?n?[ıiuü]n|n[ıiuü]|y?[aə]|d[aə]n?|y?l[aə]")
"""Endings of a noun that nobody possesses."""
PART = re.compile(r"\w{2,}(?:[aıoueəiöü]s[ıiuü]|s?[ıiuü]n(?:[ıiuü]n?|[aə]|d[aə]n?))")
"""A possessed noun whose ending cannot be an accusative (binası, böhranında)."""
LINKS = re.compile(r"(?:proses|məsələ|təşəbbüs|siyasət|cəhd|niyyət)s?[iü](?:n\w+)?$")
"""Nouns that another noun's act is told of as (X-in inteqrasiyası prosesini)."""
PLAIN_OWNER = re.compile(r"(?:[aəeoö]n[ıiuü]n|l[aə]r[ıi]n|\w[^aıoueəiöün][ıiuü]n)$")
"""A noun in the genitive that is nobody's own (təyyarənin iştirakı)."""
ARTICLE = re.compile(r"[əae][lnrşsdzt]-\w+")
PARTICLES = frozenset({"bin", "ibn", "bint", "van", "von", "der", "de", "da", "del", "al", "əl"})
"""Articles and particles inside a name, that are written small."""
FORMAL = ("respublika", "federasiya", "krallığ", "əmirlikləri", "dövləti")
PRONOUNS = {
    "un": "of", "a": "to", "u": "object", "dan": "from", "unla": "with", "ın": "of", "ara": "to",
    "arı": "object", "ardan": "from", "arla": "with", "arın": "of",
}  # fmt: skip
"""What follows on- and onl- in onun, ona, onu, ondan, onunla, onların, onlara, onları."""
SAYS = ("deyib", "bildirib", "yazıb", "söyləyib", "açıqlayıb", "vurğulayıb", "qeyd")
"""Verbs before which a name in -ya is who speaks (Yerlikaya deyib)."""
PUNCTUATION = frozenset(",.;:!?()")
PERSONAL = frozenset(RANKS) - {"delegation", "institution", "people"}
JOINS = frozenset({"və", "ilə", "həm", "həmçinin", "eləcə", "habelə", "üçün", "isə", "də", "da"})
TITLES = frozenset({"general", "marşal", "admiral", "polkovnik", "şeyx", "şahzadə", "cənab"})
SHARED = frozenset(
    {"parliament", "government", "ministry", "delegation", "military-delegation"}
    | {"parliamentary-delegation", "security-delegation"}
)
"""Institutions whose bare plural means those of both sides."""
CALLED = frozenset(
    (
        "bayraqlı",
        "istehsalı",
        "mənşəli",
        "əsilli",
        "dilli",
        "nömrəli",
        "markalı",
        "tipli",
        "köklü",
        "kökənli",
    )
)
"""Behind the state that a thing is only called after."""
RULING = frozenset({"head-of-state", "head-of-government", "minister"})
"""Who heads no institution but is blamed by it (X müxalifəti prezidenti tənqid edib)."""
ALONE = BARE_RANKS | {"delegation", "ambassador"}


def is_object(word: str) -> bool:
    """May a noun be an accusative and nobody's own (sərhədi bağlaması)?"""
    return word[-1] in "ıiuü" and word[-2] not in "sS" and word[-2] not in "aıoueəiöü"
