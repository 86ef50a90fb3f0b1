"""How participants, codes and numbers are shown, the same in every section."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from hamgara.messages import LANGUAGES, Message, say
from hamgara.report.analysis import Analysis
from hamgara.report.blocks import Cell, Part, Text
from hamgara.study.codings import PUBLISHED
from hamgara.study.days import JALALI_BELOW
from hamgara.study.documents import Participant
from hamgara.study.labels import Label, in_language
from hamgara.study.measures import CodingQuery, Measure, PrintedCell, Unavailable
from hamgara.text.digits import to_persian_digits
from hamgara.text.normalize import fold
from hamgara.themes.counts import Count

SEMICOLON = say("; ")
"""What parts the items of a list in a sentence."""

UNITS = ("codings", "documents", "participants")


def show_participant(participant: Participant, analysis: Analysis) -> Label:
    """Return how a participant may be shown: by pseudonym, with the role, or by name."""
    disclosure = analysis.study.disclosure
    name = analysis.names.get(participant.code) if disclosure == "named" else None
    if name:
        return {lang: f"{participant.code} · {in_language(name, lang)}" for lang in LANGUAGES}
    if disclosure == "code" or not participant.role:
        return dict.fromkeys(LANGUAGES, participant.code)
    role = participant.role
    return {lang: f"{participant.code} · {in_language(role, lang)}" for lang in LANGUAGES}


def show_side(participant: Participant, analysis: Analysis) -> Label:
    """Return the name of a participant's side."""
    return analysis.study.sides.get(participant.side, {"en": participant.side})


def show_code(code: str, analysis: Analysis) -> Label:
    """Return the id and label of a code."""
    label = next((c.label for c in analysis.study.framework.codes if c.id == code), {})
    return {lang: f"{code} · {in_language(label, lang)}" for lang in LANGUAGES}


def show_printed(label: Label, analysis: Analysis) -> Label:
    """Return a printed label, in languages it was not printed in as the framework has it."""
    for code in analysis.study.framework.codes:
        own = code.label
        if any(_key(text, lang) == _key(own.get(lang, ""), lang) for lang, text in label.items()):
            return {**own, **label}
    return label


@cache
def _key(text: str, language: str) -> str:
    return fold(text, language, tight=True).text


def plain(number: int) -> Message:
    """Return a number that counts nothing (a year, a row) in the reader's digits."""
    return say("{number}", number=number)


def show_year(year: int) -> Message:
    """Return a year as it is written down, with its calendar where readers have another."""
    if year < JALALI_BELOW:
        return say("{year} SH", year=year)
    return say("{year}", year=year)


def show_numbers(numbers: Iterable[int]) -> Label:
    """Return numbers parted by hyphens, as tables print sources, in each language's digits."""
    text = "-".join(str(number) for number in numbers)
    return {lang: to_persian_digits(text) if lang == "fa" else text for lang in LANGUAGES}


def unit_name(unit: str) -> Message:
    """Return the name of a unit of counting."""
    names = {
        "codings": say("codings"),
        "documents": say("documents"),
        "participants": say("participants"),
        "findings": say("findings"),
        "themes": say("themes"),
    }
    return names[unit]


def count_measure(count: Count, unit: str, codes: Iterable[str], coder: str = "") -> Measure:
    """Return the measure of a count in one unit, standing on the codings of `codes`."""
    methods = {
        "codings": say("Codings of these codes and of all codes below them."),
        "documents": say("Different documents with a coding of one of these codes or below."),
        "participants": say("Different participants with a coding of one of these codes or below."),
    }
    value = getattr(count, unit)
    if not value:
        return Measure(value, unit, methods[unit], Unavailable(say("There is nothing to count.")))
    return Measure(value, unit, methods[unit], CodingQuery(tuple(codes), coder))


def share_measure(part: int, whole: int, codes: Iterable[str], coder: str = "") -> Measure:
    """Return the share of codings, in percent, of `part` in `whole`."""
    value = 100 * part / whole if whole else None
    method = say("Codings divided by the codings of the whole, in percent.")
    return Measure(value, "%", method, CodingQuery(tuple(codes), coder))


def printed_measure(table: str, row: int, column: str, value: int | None) -> Measure:
    """Return a number as a table prints it: a claim, standing on the printed cell."""
    method = say("As printed; a claim of the source, not a count of Hamgara.")
    if value is None:
        return Measure(None, "printed", method, Unavailable(say("Nothing is printed here.")))
    return Measure(value, "printed", method, (PrintedCell(table, row, column, str(value)),))


def counted_from_table(value: int | None, codes: Iterable[str]) -> Measure:
    """Return a number counted again from the printed source codes."""
    method = say("Different sources printed for each theme, counted again and added up.")
    return Measure(value, "codings", method, CodingQuery(tuple(codes), PUBLISHED))


def below(code: str, analysis: Analysis) -> tuple[str, ...]:
    """Return the code itself and all codes below it."""
    framework = analysis.study.framework
    return tuple(c.id for c in framework.codes if code in framework.ancestors(c.id))


def cell(*parts: Part, rows: int = 1, mark: str = "") -> Cell:
    """Return a table cell."""
    return Cell(parts, rows, mark)


def join(texts: Iterable[Text], between: Text = " · ") -> tuple[Text, ...]:
    """Return texts with a separator set between them."""
    joined: list[Text] = []
    for text in texts:
        joined += [between, text] if joined else [text]
    return tuple(joined)
