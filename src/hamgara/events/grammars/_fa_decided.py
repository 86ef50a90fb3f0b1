"""What states decide together in Persian without a verb of agreeing: it was set that X and Y do."""

from __future__ import annotations

from collections.abc import Iterator

from hamgara.events.grammars._fa_acts import Sentence
from hamgara.events.grammars._fa_clauses import Clause
from hamgara.events.grammars._fa_moods import Marker
from hamgara.events.grammars._fa_phrases import Phrase
from hamgara.events.reading import Argument, Telling
from hamgara.events.vocabulary import Rule

_DECIDED = frozenset(
    [
        "مقرر شد", "قرار شد", "بنا شد", "مقرر گردید", "مقرر شده است", "قرار شده است",
        "تصمیم گرفته شد", "تصمیم گرفته شده است", "تصمیم بر آن شد",
    ]
)  # fmt: skip
_MUTUAL = frozenset({"مشترک", "دوجانبه", "سهجانبه", "متقابل", "مشترکی"})
_PRIVATE = frozenset({"CVL", "BUS", "JRN", "REF"})
_PAIR = 2


def list_decided(made: Sentence, rule: Rule, told: list[Telling]) -> Iterator[Telling]:
    """Yield an agreement where it was set what two states will do, and nothing else tells it."""
    words = made.words.words
    for marker in made.markers:
        if " ".join(words[marker.first : marker.last + 1]) not in _DECIDED:
            continue
        for clause in made.clauses:
            if not _is_content(clause, marker):
                continue
            where = made.words.place(clause.tokens[0], clause.tokens[-1])
            sides = _find_sides(made, clause)
            if sides and not any(where.start <= one.trigger.start < where.end for one in told):
                yield Telling(
                    rule, made.words.place(marker.first, marker.last), where,
                    tuple(Argument(one.mention(made.words), "subject") for one in sides),
                    frozenset(), (),
                )  # fmt: skip
            break


def _is_content(clause: Clause, marker: Marker) -> bool:
    """Does a clause say what was set, behind the marker or with it inside?"""
    verb = clause.verb
    subjunctive = verb is not None and verb.tense == "subjunctive" and not verb.negated
    return subjunctive and clause.tokens[-1] > marker.last


def _find_sides(made: Sentence, clause: Clause) -> tuple[Phrase, ...]:
    """Return the two states that shall do it, or both of the text where it is done jointly."""
    subject = made.subjects.get(id(clause), ())
    codes = {a.country for one in subject for a in one.actors}
    private = any(a.role in _PRIVATE for one in subject for a in one.actors)
    if len(codes) == _PAIR and not private:
        return subject
    if any(one.anaphor in ("both", "three") for one in subject):
        return subject
    between = [
        made.phrases[n] for n, one in made.standings.items()
        if one.case == "between" and clause.tokens[0] <= made.phrases[n].first <= clause.tokens[-1]
    ]  # fmt: skip
    if len({a.country for one in between for a in one.actors}) >= _PAIR:
        return tuple(between)
    joint = not _MUTUAL.isdisjoint(made.words.words[k] for k in clause.tokens)
    at = clause.tokens[0]
    return (Phrase(at, at, (), "both"),) if joint and not codes else ()
