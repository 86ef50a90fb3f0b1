"""Whom a Persian verb of judging blames: called the step X's aggression against Y."""

from __future__ import annotations

from hamgara.events.grammars._fa_acts import Act, Sentence
from hamgara.events.grammars._fa_phrases import Phrase

Row = tuple[Phrase, str]
_AGAINST = frozenset({"علیه", "ضد", "برضد", "برعلیه"})


def is_judged(made: Sentence, act: Act, phrase: Phrase) -> bool:
    """Does a phrase stand in what an act is said to be: closing the border is against X's rules?"""
    verb = act.clause.verb
    return verb is not None and verb.lemma == "بودن" and any(
        other.verbal and other.clause is act.clause
        and act.last < other.first < phrase.first and phrase.last < other.last == verb.last
        for other in made.acts
    )  # fmt: skip


def turn_judged(made: Sentence, act: Act, rows: list[Row]) -> list[Row]:
    """Return the arguments of a verb of judging with those of the judgment itself.

    Behind را stands what something is called: whose deed it is said to be is blamed, and against
    whom it is said to be is neither side.
    """
    words = made.words.words
    opened = max((k for k in act.clause.tokens if k < act.first and words[k] == "را"), default=-1)
    within = [one for one in made.phrases if 0 <= opened < one.first < act.first]
    harmed = [one for one in within if words[one.first - 1] in _AGAINST]
    blamed = [one for one in within if words[one.last + 1] in _AGAINST and one not in harmed]
    if not harmed:
        return rows
    places = {one.first for one in harmed + blamed}
    kept = [row for row in rows if row[0].first not in places]
    if blamed:
        kept = [row for row in kept if row[0].anaphor != "others"]
    return [*kept, *((one, "object") for one in blamed), *((one, "reason") for one in harmed)]
