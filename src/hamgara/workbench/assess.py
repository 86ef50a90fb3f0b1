"""The programme of a study on what lies in its store and in its judgments."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from hamgara.errors import HamgaraError
from hamgara.messages import say
from hamgara.options.assessment import Assessment, assess_programme
from hamgara.options.cerqual import write_cerqual, write_pairwise
from hamgara.study.columns import CodingColumns
from hamgara.study.documents import Document
from hamgara.study.judgments import CERQUAL_FILE, PAIRWISE_FILE, read_judgments
from hamgara.study.programme import Claim, Link, Programme
from hamgara.study.steps import Step
from hamgara.text.locate import locate
from hamgara.workbench.bench import Bench, find_documents, replace_file


def assess(bench: Bench, columns: CodingColumns, problems: list[HamgaraError]) -> Assessment:
    """Return what is known of the programme of a study; add what cannot be used to `problems`."""
    judgments, refused = read_judgments(bench.study.folder, bench.study.programme)
    assessment = assess_programme(bench.study, columns, judgments)
    problems += refused
    problems += assessment.problems
    problems += check_quotes(bench.study.programme, find_documents(bench.store))
    return assessment


def check_quotes(
    programme: Programme, find: Callable[[str], Document | None]
) -> Iterator[HamgaraError]:
    """Yield the quotations of a programme that do not stand in the document they name."""
    for place, name, quote in _list_quotes(programme):
        document = find(name)
        if document is None:
            yield HamgaraError(
                say("There is no document {name} in the study.", name=name),
                f"{place}.document",
                say("Name a document of the study, or write what is cited: cited = ..."),
            )
        elif quote and not locate(document.text, quote, document.language):
            yield HamgaraError(
                say("These words do not stand in {name}: {quote}", name=name, quote=quote[:60]),
                f"{place}.quote",
                say("Copy the words from the document."),
            )


def write_sheets(bench: Bench, folder: Path, language: str) -> list[Path]:
    """Write the sheets that people fill in, with what they entered before; return their paths.

    A sheet of pairs that is there already is left as it is.
    """
    study = bench.study
    judgments, _ = read_judgments(study.folder, study.programme)
    assessment = assess_programme(study, bench.store.count_columns(), judgments)
    options = [option.code for option in study.programme.options]
    sheets = {
        CERQUAL_FILE: write_cerqual(assessment.coverage, judgments.cerqual, language),
        PAIRWISE_FILE: write_pairwise(options),
    }
    written = []
    for name, text in sheets.items():
        path = folder / Path(name).name
        if path.exists():
            continue
        replace_file(path, text.encode("utf-8-sig"))
        written.append(path)
    return written


def _list_quotes(programme: Programme) -> Iterator[tuple[str, str, str]]:
    """Yield place, document and words of every quotation that names a document."""
    for option in programme.options:
        claims: list[Link | Claim | Step] = [*option.links, *option.conditions, *option.risks]
        for claim in (*claims, *option.harmed, *option.steps):
            if claim.document:
                yield claim.place, claim.document, claim.quote
