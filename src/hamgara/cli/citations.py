"""The command that checks the citations of a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from hamgara.cli.commands import Command
from hamgara.cli.terminal import DONE, command, language, put_json, put_table, tell, warn
from hamgara.errors import HamgaraError
from hamgara.exchange.references.files import FORMATS, read_references, write_references
from hamgara.ingest.citations.check import check_citations
from hamgara.ingest.citations.csl import as_item, read_item
from hamgara.ingest.citations.model import CitationCheck, CitationFinding, Reference
from hamgara.ingest.citations.show import as_json
from hamgara.ingest.reader import read_source
from hamgara.messages import Message, say
from hamgara.report.sections.audit import SEVERITIES
from hamgara.workbench.bench import replace_file
from hamgara.workbench.edits import read_bytes


@click.command(cls=Command)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json_too", is_flag=True, help="Print all that was found as JSON.")
@click.option(
    "--references",
    type=click.Path(path_type=Path),
    help="Compare with the references of a .bib, .ris or .json file (CSL-JSON) instead.",
)
@click.option("--export", type=click.Choice(list(FORMATS)), help="Write the reference list.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The file to write it to.")
@command
def citations(
    file: Path,
    references: Path | None,
    export: str | None,
    output: Path | None,
    *,
    as_json_too: bool,
) -> int:
    """Check the citations of a text against its reference list."""
    if (export is None) != (output is None):
        raise HamgaraError(
            say("--export and --output (-o) belong together."),
            "",
            say("Give both: --export bibtex -o references.bib"),
        )
    listed = _read_listed(references) if references else []
    texts = [document.text for document in read_source(file, file.name).documents]
    found = check_citations("\n\n".join(texts), listed)
    if export and output:
        _export(found.references, export, output)
    if as_json_too:
        put_json(as_json(found, language()))
    else:
        _show(file.name, found)
    return DONE


def _read_listed(path: Path) -> list[Reference]:
    data = read_bytes(path)
    items, problems = read_references(data, path.name)
    warn([HamgaraError(problem, path.name) for problem in problems])
    seen: Counter[str] = Counter()
    listed = []
    for item in items:
        seen[item["id"]] += 1
        again = seen[item["id"]]
        listed.append(read_item(item if again == 1 else item | {"id": f"{item['id']}-{again}"}))
    return listed


def _export(references: Sequence[Reference], form: str, output: Path) -> None:
    text, losses = write_references([as_item(reference) for reference in references], form)
    replace_file(output, text.encode())
    tell(say("Written: {file}", file=str(output)))
    for loss in losses:
        tell(loss)


def _show(name: str, found: CitationCheck) -> None:
    if not found.has_list:
        tell(say("No reference list was found; only citations that refer back are checked."))
    rows = [
        (finding.kind, SEVERITIES[finding.severity], _place(finding, found), finding.explanation)
        for finding in found.findings
    ]
    heads = (say("Kind"), say("Severity"), say("Where"), say("Explanation"))
    put_table(say("Citations of {file}", file=name), heads, rows)
    tell(
        say(
            "{citations} citations, {references} references, {findings} findings.",
            citations=len(found.citations),
            references=len(found.references),
            findings=len(found.findings),
        )
    )
    for kind, number in Counter(finding.kind for finding in found.findings).most_common():
        tell(say("{number} {kind}", number=number, kind=kind))


def _place(finding: CitationFinding, found: CitationCheck) -> Message | str:
    if finding.citation is not None:
        text = " ".join(found.citations[finding.citation].text.split())
        return text if len(text) <= 40 else text[:39] + "…"
    return say("entry {number}", number=tuple(finding.references))


COMMANDS = (citations,)
