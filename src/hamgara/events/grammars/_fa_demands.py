"""What a Persian speaker demands of another state: X said that Y must."""

from __future__ import annotations

from collections.abc import Iterator

from hamgara.events.grammars._fa_acts import Sentence
from hamgara.events.grammars._fa_clauses import Clause
from hamgara.events.reading import UNTOLD, Argument, Telling
from hamgara.events.roles import PRIVATE
from hamgara.events.vocabulary import Rule

_MUST = frozenset({"باید", "نباید", "بایستی"})


def list_demands(made: Sentence, rule: Rule, told: list[Telling]) -> Iterator[Telling]:
    """Yield what a speaker before a colon demands of another state: X: Y must let them go."""
    words = made.words.words
    taken = [one.trigger.start for one in told if not one.moods & UNTOLD]
    for clause in made.clauses:
        said, verb = clause.before, clause.verb
        must = next((k for k in clause.tokens if words[k] in _MUST), -1)
        if must >= 0 and clause.chained:
            said = _find_sayer(made, clause)
        elif said is not None and not said.speaker:
            said = None
        if said is None or verb is None or must < 0:
            continue
        speaker, asked = made.subjects.get(id(said), ()), made.subjects.get(id(clause), ())
        mine = {a.country for one in speaker for a in one.actors if a.role not in PRIVATE}
        theirs = {a.country for one in asked for a in one.actors}
        where = made.words.place(clause.tokens[0], clause.tokens[-1])
        if not mine or not theirs or mine & theirs or any(
            where.start <= start < where.end for start in taken
        ):  # fmt: skip
            continue
        sides = [(one, "subject") for one in speaker] + [(one, "from") for one in asked]
        yield Telling(
            rule, made.words.place(must, verb.last), where,
            tuple(Argument(one.mention(made.words), case) for one, case in sides),
            frozenset(), (),
        )  # fmt: skip


def _find_sayer(made: Sentence, clause: Clause) -> Clause | None:
    """Return the clause of a speaker whose words go on: X said Y is near and Z must withdraw."""
    own = made.members[made.clauses.index(clause)]
    if not any(made.standings[n].case == "bare" for n in own):
        return None
    first = clause
    while first.chained and first.before is not None:
        first = first.before
    said = first.before
    if said is None or said.verb is None or said.chained or first.opened not in ("", "که"):
        return None
    return said if said.verb.lemma in ("گفتن", "افزودن") else None
