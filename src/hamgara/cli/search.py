"""The command that searches the documents of a study."""

from __future__ import annotations

import re
from pathlib import Path

import click

from hamgara.cli.commands import Command
from hamgara.cli.terminal import (
    DONE,
    command,
    in_digits,
    put_json,
    put_table,
    show_progress,
    split_study,
    tell,
    warn,
)
from hamgara.cli.terminal import language as speaking
from hamgara.errors import HamgaraError
from hamgara.messages import say
from hamgara.plugins import list_modules
from hamgara.store.search import SearchHit
from hamgara.text.language import FOLDER
from hamgara.workbench.search import Wanted, search_study, snippet

_CYRILLIC = re.compile("[\u0400-\u052f]")


@click.command(cls=Command)
@click.argument("words", nargs=-1, metavar="[STUDY] QUERY")
@click.option("--speaker", default="", help="Said by this participant or speaker.")
@click.option("--side", default="", help="Said by participants of this side.")
@click.option(
    "--since", default="", help="In documents of this day or later: 2019-01-18 or 1397-10-28."
)
@click.option("--until", default="", help="In documents of this day or earlier.")
@click.option("--language", default="", help="In documents of this language.")
@click.option("--code", default="", help="Where this code, or one below it, was given.")
@click.option("--coder", default="", help="Where this coder gave a code.")
@click.option("--limit", type=click.IntRange(1, 1000), default=10, show_default=True)
@click.option("--offset", type=click.IntRange(0), default=0, help="Hits to pass over.")
@click.option("--json", "as_json", is_flag=True, help="Print the hits as JSON.")
@command
def search(
    words: tuple[str, ...],
    speaker: str,
    side: str,
    since: str,
    until: str,
    language: str,
    code: str,
    coder: str,
    limit: int,
    offset: int,
    *,
    as_json: bool,
) -> int:
    """Find passages of STUDY: words, "a phrase", begin*, a OR b, a NOT b, a NEAR/5 b.

    Words are found however they are spelled and inflected; in quotation marks as they stand.
    """
    folder, query = _split(words)
    known = list_modules(FOLDER)
    if language and language not in known:
        raise HamgaraError(
            say("There is no {got} in the study.", got=language),
            "--language",
            say("The values are: {known}.", known=tuple(known)),
        )
    wanted = Wanted(speaker, side, since, until, language, code, coder)
    found = search_study(folder, query, wanted, limit=limit, offset=offset, progress=show_progress)
    warn(found.problems)
    page = found.page
    if as_json:
        put_json(
            {
                "query": query,
                "total": page.total,
                "exact": page.exact,
                "offset": offset,
                "hits": [_as_json(hit) for hit in page.hits],
            }
        )
        return DONE
    if not page.hits:
        tell(say("Nothing found."))
        if _may_be_spelled_otherwise(query):
            tell(
                say(
                    "A word is sought in the letters of its text: ə is not e, ı is not i, and each"
                    " script stands for itself."
                )
            )
        return DONE
    heads = (say("Document"), say("Place"), say("Speaker"), say("Passage"))
    rows = [
        (
            hit.document,
            in_digits(f"{hit.span.start}-{hit.span.end}"),
            hit.speaker or hit.participant,
            snippet(hit, ("‹", "›")),
        )
        for hit in page.hits
    ]
    put_table(say("Passages found"), heads, rows)
    first, last = offset + 1, offset + len(page.hits)
    if page.exact:
        tell(say("{first} to {last} of {total}.", first=first, last=last, total=page.total))
    else:
        tell(say("{first} to {last} of about {total}.", first=first, last=last, total=page.total))
    return DONE


def _split(words: tuple[str, ...]) -> tuple[Path, str]:
    """Return the study among the arguments, else this folder, and the query."""
    first = words[0] if words else ""
    if len(words) > 1 and "\0" not in first and split_study([Path(first)])[0] != Path():
        return Path(first), " ".join(words[1:])
    return Path(), " ".join(words)


def _may_be_spelled_otherwise(query: str) -> bool:
    """Is a query in Cyrillic letters, or in Latin ones without those of Azerbaijani?"""
    plain = speaking() == "az" and query.isascii() and any(c.isalpha() for c in query)
    return plain or _CYRILLIC.search(query) is not None


def _as_json(hit: SearchHit) -> dict[str, object]:
    return {
        "document": hit.document,
        "language": hit.language,
        "participant": hit.participant or None,
        "speaker": hit.speaker or None,
        "span": [hit.span.start, hit.span.end],
        "quote": hit.quote,
        "marks": [[mark.start, mark.end] for mark in hit.marks],
        "passage": [hit.passage.start, hit.passage.end],
        "snippet": snippet(hit),
        "score": round(hit.score, 3),
    }


COMMANDS = (search,)
