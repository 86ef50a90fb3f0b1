"""The smallest expressions of time, as patterns of symbols (see `language.SYMBOLS`).

Each pattern has a builder that makes a meaning of what matched. The order of words is free:
the same patterns serve all languages.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from hamgara.text.dates import builders as build
from hamgara.text.dates import figures
from hamgara.text.dates.language import DateLanguage
from hamgara.text.dates.lexer import Tokens
from hamgara.text.dates.meanings import Meaning
from hamgara.text.dates.reading import Element, Reading

_YEAR = r"(?P<y>A|Y?yY?c?|Y[nw]c?|nY|Yc?[<>jal]|[<>=]Y|[nw](?!\$))"
_WHOLE_YEAR = "(?P<y>A|Y?yY?c?|Y[nw]c?|nY|Yc?[<>jal]|[<>=]Y)"
_BEHIND = f"(?:[,zi]{{0,2}}{_YEAR})?"
_BEFORE = f"(?:{_WHOLE_YEAR}[,zi]?)"
_OF = re.compile(r"(?<!,)z")
_MONTH = "(?P<m>[Mm])L?"
Builder = Callable[[Reading], Meaning | None]

_BEFORE_OR_AFTER = "(?:(?P<before>[<a])|(?P<after>[>l])|(?P<now>j))"
_IN_FRONT = "(?:(?P<before><)|(?P<after>>)|(?P<now>=))"

_PATTERNS: tuple[tuple[str, Builder], ...] = (
    (f"(?P<d>[now])(?:D)?z?L?{_MONTH}{_BEHIND}c?", build.read_day),
    (f"{_MONTH}z?(?P<d>[no])(?:,?{_WHOLE_YEAR})?c?", build.read_day),
    (f"{_BEFORE}{_MONTH}(?:z?(?P<d>[now]))c?", build.read_day),
    (f"{_BEFORE}(?P<d>[now])z?{_MONTH}", build.read_day),
    (f"L?(?P<m>M)L?{_BEHIND}c?", build.read_month),
    (
        f"(?:(?=mL)|L(?=m)|(?=m,?z?(?:Y?[yA<>=j]|Y[nw]))|(?=mn(?!\\$)))(?P<m>m)L?{_BEHIND}c?",
        build.read_month,
    ),
    ("(?:(?<=[iBINf<>=u])|(?<=[BIN]-))(?P<weak>(?P<m>m))", build.read_month),
    (f"{_BEFORE}{_MONTH}", build.read_month),
    ("(?P<m>[Mm])L?(?:(?P<before><)|(?P<after>>))", build.read_month),
    ("(?:(?P<before><)|(?P<after>>)|(?P<this>=))L?(?P<m>[Mm])L?", build.read_month),
    (f"(?P<d>[o])z?L{_BEFORE_OR_AFTER}", build.read_day_of_month),
    ("(?P<d>[nw])z?L(?P<now>j)", build.read_day_of_month),
    (f"(?P<d>[now])z?{_IN_FRONT}L", build.read_day_of_month),
    (f"{_IN_FRONT}L(?P<d>[no])", build.read_day_of_month),
    ("(?P<none>L)(?P<d>[n])(?!U)", build.read_day_of_month),
    ("(?P<a>y)(?P<p>[/.-])n(?P=p)(?P<b>n)c?", figures.read_figures),
    ("(?P<a>n)(?P<p>[/.-])n(?P=p)(?P<b>[yn])Y?c?", figures.read_figures),
    ("(?<!!)(?P<a>y)[/-]n(?![/.:n-])", figures.read_year_month_figures),
    (f"Z?(?P<s>[Ss])(?:[,zi]{{0,2}}{_YEAR})c?", build.read_season),
    ("Z?(?P<s>S)", build.read_season),
    (f"{_BEFORE}(?P<s>[Ss])", build.read_season),
    ("Z?(?P<s>[Ss])(?:(?P<before><)|(?P<after>>)|(?P<this>j))", build.read_season),
    ("(?:(?P<before><)|(?P<after>>)|(?P<this>=))Z?(?P<s>[Ss])", build.read_season),
    (f"Q(?P<o>[on])(?:z{{0,2}}(?:{_WHOLE_YEAR}|Y))?c?", build.read_quarter),
    (f"(?P<o>[onV])Q(?:z{{0,2}}(?:{_WHOLE_YEAR}|Y))?c?", build.read_quarter),
    (f"(?:{_BEFORE}|Y)(?P<o>[onV])Q", build.read_quarter),
    (f"{_BEFORE}Q(?P<o>[on])", build.read_quarter),
    (f"F(?P<o>[on])(?:z{{0,2}}(?:{_WHOLE_YEAR}|Y))?c?", build.read_half),
    (f"(?P<o>[on])F(?:z{{0,2}}(?:{_WHOLE_YEAR}|Y))?c?", build.read_half),
    (f"(?:{_BEFORE}|Y)(?P<o>[on])F", build.read_half),
    (f"F(?P<o>[on])z?L?{_MONTH}{_BEHIND}c?", build.read_half),
    (f"(?P<o>[on])Fz?{_MONTH}{_BEHIND}c?", build.read_half),
    (f"{_MONTH}(?P<o>[on])F", build.read_half),
    (f"F(?P<o>[on])z?(?P<L>L){_BEFORE_OR_AFTER}", build.read_half),
    (f"FL?(?P<m>[Mm])L?{_BEHIND}c?", build.read_half_of),
    ("(?P<y>A|YyY?c?|yYc?|Y[nw]c?|nY|Yc?[<>jal]|[<>=]Y)c?", build.read_year),
    ("(?<!!y[&,])(?<![!#ny/.:$-])(?P<bare>y)(?![$/:'-]|[.,][ny])", build.read_bare_year),
    ("(?P<bare>y)(?P<c>c)", build.read_bare_year),
    ("EY?(?P<o>[ynwo])c?", build.read_decade),
    ("'?(?P<o>T)c?", build.read_decade),
    ("(?P<o>[yn])E", build.read_decade),
    ("(?P<e>[onV])C(?P<o>n)Y", build.read_decade_of_century),
    ("E(?P<o>[nw])C(?P<e>[onV])c?", build.read_decade_of_century),
    ("z?(?P<o>T)z(?P<e>[onV])C", build.read_decade_of_century),
    ("C(?P<o>[onw])c?", build.read_century),
    ("(?P<o>[onV])Cc?", build.read_century),
    (f"(?P<w>[W])t?D?(?:z?(?P<week>K){_BEFORE_OR_AFTER})", build.read_weekday),
    (f"(?P<w>[W])t?D?(?:z?{_IN_FRONT}(?P<week>K))", build.read_weekday),
    (f"{_IN_FRONT}(?P<week>K),?(?P<w>[W])D?", build.read_weekday),
    (f"(?P<week>K){_BEFORE_OR_AFTER}(?P<w>[W])", build.read_weekday),
    ("(?P<w>[W])D?(?:(?P<before>[<a])|(?P<after>[>l])|(?P<this>j))", build.read_weekday),
    ("(?:(?P<before><)|(?P<after>>)|(?P<this>=))(?P<w>[Wv])D?", build.read_weekday),
    ("(?P<w>W)D?", build.read_weekday),
    ("(?P<w>v)D", build.read_weekday),
    ("(?P<r>[RP])", build.read_relative_day),
    ("(?P<n>[nw])P", build.read_past_days),
    (f"(?P<u>[KLZQYEC]){_BEFORE_OR_AFTER}c?", build.read_shift),
    (f"{_IN_FRONT}(?P<u>[KLZQYEC])", build.read_shift),
    ("(?P<n>[nwo1])(?P<u>[DKLZQYECH])(?:(?P<before>a)|(?P<after>l))c?", build.read_ago),
    ("(?P<n>[nwo1])?(?P<u>[DKLZQYECH])(?:(?P<before>a)|(?P<after>l))c?", build.read_ago),
    ("(?P<n>[nw])(?P<u>[DKLYEH])(?:(?P<before><)|(?P<after>>))", build.read_stretch),
    ("(?:(?P<before><)|(?P<after>>))(?P<n>[nw])(?P<u>[DKLYEH])", build.read_stretch),
    (f"(?P<n>[nw])(?P<u>[DKLJ])(?P<o>o)(?:z{{0,2}}(?:{_WHOLE_YEAR}|Y))?c?", build.read_first_units),
    (f"(?P<n>[nw])(?P<u>[DKLJ])(?P<o>o)z?L?{_MONTH}{_BEHIND}c?", build.read_first_units),
    (f"(?P<n>[nw])(?P<u>[DKLJ])(?P<end>N)z?L?{_MONTH}{_BEHIND}c?", build.read_first_units),
    (f"(?P<n>[nw])(?P<u>[DKL])(?P<end>N)z?{_WHOLE_YEAR}c?", build.read_first_units),
    (f"(?P<o>o)(?P<n>[nw])(?P<u>[DKL])z{{0,2}}{_MONTH}{_BEHIND}c?", build.read_first_units),
    (f"(?P<o>o)(?P<n>[nw])(?P<u>[DKL])z{{0,2}}{_WHOLE_YEAR}", build.read_first_units),
    (f"{_BEFORE}(?P<o>o)(?P<n>[nw])(?P<u>[DKL])", build.read_first_units),
    ("(?P<n>[nw])(?P<u>t)(?P<before>a)", build.read_ago),
    (f"E(?P<o>o)z?L?{_MONTH}{_BEHIND}", build.read_ten_days),
    ("k", build.read_weekend),
    (f"k{_BEFORE_OR_AFTER}", build.read_weekend),
    (f"{_IN_FRONT}k", build.read_weekend),
    ("(?P<in>i)(?P<n>[nwo1])(?P<u>[DKLYE])(?![<>aljoz])", build.read_within),
    ("(?<![!#ny/.:$-])(?P<bare>y)(?P<p>[-/])(?P<b>[yn])(?![ny/:.$-])c?", figures.read_two_years),
    (f"(?:(?P<o>[on])|(?P<last><))Kz?{_MONTH}{_BEHIND}", build.read_week_of_month),
    (f"K(?:(?P<o>[on])|(?P<last>N))z?L?{_MONTH}{_BEHIND}", build.read_week_of_month),
    (f"(?:{_BEFORE})?{_MONTH}(?P<o>o)K", build.read_week_of_month),
    (f"{_BEFORE}(?P<n>[nw])(?P<u>L)", build.read_first_units),
    (f"(?P<n>[nw])(?P<u>[JL])z?{_WHOLE_YEAR}", build.read_first_units),
    ("<C(?P<o>n)Y", build.read_decade),
    ("(?P<q>q)(?P<u>[KLYZ])", build.read_earlier),
)


def _compile(pattern: str) -> re.Pattern[str]:
    """Compile a pattern; where it has `z` (of) any preposition may stand."""
    return re.compile(_OF.sub("[zi]", pattern))


_BACK, _AHEAD = 3, 24
"""How far patterns look: the longest lookbehind; more than the longest match and lookahead."""
_COMPILED: tuple[tuple[re.Pattern[str], Builder], ...] = tuple(
    (_compile(pattern), read) for pattern, read in _PATTERNS
)


@lru_cache(maxsize=65536)
def _may_match(before: str, behind: str) -> tuple[tuple[re.Pattern[str], Builder], ...]:
    """Return the patterns that match in a window; texts repeat a few windows over and over."""
    window, at = before + behind, len(before)
    return tuple(entry for entry in _COMPILED if entry[0].match(window, at))


def find_elements(tokens: Tokens, at: int, language: DateLanguage) -> Iterator[Element]:
    """Yield the readings of the words from a token on, the longest first."""
    symbols = tokens.symbols
    matches = [
        (match, read)
        for pattern, read in _may_match(symbols[max(0, at - _BACK) : at], symbols[at : at + _AHEAD])
        if (match := pattern.match(symbols, at))
    ]
    readings: list[Element] = []
    for match, read in matches:
        meaning = read(Reading(tokens, match, language))
        if meaning is None:
            shorter = match.re.match(tokens.symbols, at, match.end() - 1)
            if shorter is None:
                continue
            match, meaning = shorter, read(Reading(tokens, shorter, language))  # noqa: PLW2901
        if meaning is not None:
            readings.append(Element(meaning, at, match.end()))
    readings.sort(key=lambda element: -element.end)
    yield from readings
