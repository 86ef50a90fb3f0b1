"""Who a Persian sentence names or is about, whatever it tells."""

from __future__ import annotations

from dataclasses import replace

from hamgara.events.grammars._fa.acts.idle import IdleReader
from hamgara.events.grammars._fa.clauses.sentence import Sentence
from hamgara.events.grammars._fa.names.phrase import Phrase
from hamgara.events.grammars._fa.sides.cases import is_aside
from hamgara.events.grammars._fa.sides.sides import find_post
from hamgara.events.reading import Argument, Mention, Telling
from hamgara.events.vocabulary import SILENT


def list_mentions(made: Sentence, idle: IdleReader) -> tuple[Mention, ...]:
    """Return who is named, but the media and journalists; an envoy also with the post."""
    found: list[Mention] = []
    for one in made.phrases:
        standing, aside = made.standings.get(one), False
        if standing is not None:
            if standing.media and standing.case != "object":
                continue
            aside = is_aside(standing)
        if one.actors and "JRN" in [a.role for a in one.actors]:
            continue
        mention = one.mention(made.source, aside=True) if aside else made.mention(one)
        found.append(replace(mention, passed=True) if idle.is_passed(made, one) else mention)
        if one.post:
            found.append(find_post(one).mention(made.source, aside=aside))
    return tuple(found)


def tell_subject(made: Sentence, speaker: tuple[Phrase, ...]) -> list[Telling]:
    """Tell nothing, but who the subject of the sentence is."""
    for clause in reversed(made.clauses):
        subject = speaker or clause.subject
        if subject and clause.outer is None:
            mention = made.mention(subject[0])
            return [
                Telling(
                    SILENT, mention.span, mention.span,
                    tuple(Argument(made.mention(one), "subject") for one in subject),
                    frozenset({"general"}),
                )
            ]  # fmt: skip
    return []
