"""Machine suggestions for the documents of a study, as rows a person can accept."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress

from hamgara.coding.suggest import LexicalSuggester
from hamgara.exchange.codings import write_suggestions
from hamgara.messages import say
from hamgara.study.codings import Suggestion
from hamgara.study.documents import Document, Quotation, list_passages
from hamgara.workbench.bench import Bench, Progress, silent


def suggest_for_study(bench: Bench, *, progress: Progress = silent) -> Iterator[str]:
    """Yield the lines of a CSV file: for each passage of each document what is suggested."""
    suggester = LexicalSuggester(bench.study.framework)
    names = list(bench.store.list_documents())
    found = (
        row
        for name in progress(say("Reading documents"), names, len(names))
        for row in _suggest_for(bench.store.find_document(name), suggester)
    )
    return write_suggestions(found)


def _suggest_for(
    document: Document | None, suggester: LexicalSuggester
) -> Iterator[tuple[Quotation, Suggestion]]:
    """Yield for each passage that may be coded (`list_passages`) what is suggested."""
    if document is None:
        return
    passages = list_passages(document.text, document.segments)
    for segment in compress(document.segments, passages):
        text = segment.span.of(document.text)
        for suggestion in suggester.suggest(text, document.language):
            yield Quotation(document.name, segment.span, text), suggestion
