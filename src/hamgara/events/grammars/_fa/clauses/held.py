"""Sessions that a Persian relative clause tells of: at a session that was held with X's envoy."""

from __future__ import annotations

from collections.abc import Iterator

from hamgara.events.grammars._fa.clauses.sentence import Clause, Row, Sentence, list_states
from hamgara.events.reading import Argument, Telling
from hamgara.events.vocabulary import Rule
from hamgara.events.who.parties import PRIVATE
from hamgara.study.actors import BODIES

_SESSIONS = frozenset({"نشستی", "جلسهای", "نشستهایی", "مذاکراتی", "جلسات"})
_HELD = frozenset({"برگزار", "برپا", "تشکیل", "انجام", "ترتیب"})
_HAVING = "داشتن"
_MET = frozenset({"with", "between"})
_OWN = frozenset({"ours", "office"})
"""A ministry without a state, in which a session was held."""
_PAIR = 2


def list_held(made: Sentence, rule: Rule, told: list[Telling]) -> Iterator[Telling]:
    """Yield the sessions of two states that a relative clause tells as held, and nothing else."""
    words = made.words
    for clause in made.clauses:
        verb, head = clause.verb, clause.head
        if head < 0 or words[head] not in _SESSIONS or verb is None or verb.negated or (
            verb.tense != "past" or not (words[verb.first - 1] in _HELD or verb.lemma == _HAVING)
        ):  # fmt: skip
            continue
        where = made.source.place(head, clause.tokens[-1])
        sides = _list_sides(clause)
        states = list_states(one for one, _ in sides)
        unnamed = {one.anaphor for one, case in sides if case == "subject" and not one.actors}
        roles = {a.role for one, _ in sides for a in one.actors}
        if len(states) + len(unnamed) != _PAIR or not states.isdisjoint(BODIES) or (
            not roles.isdisjoint(PRIVATE)
        ) or any(
            one.rule.type == rule.type and where.start <= one.trigger.start < where.end
            for one in told
        ):  # fmt: skip
            continue
        yield Telling(
            rule, made.source.place(head, head), where,
            tuple(Argument(made.mention(one), case) for one, case in sides),
        )  # fmt: skip


def _list_sides(clause: Clause) -> list[Row]:
    """Return with whom, or between whom, it was held, and the subject of what was said at it."""
    met: list[Row] = [
        (one, "with") for one, stands in clause.members
        if stands.case in _MET and not stands.label
    ]  # fmt: skip
    outer = clause.outer.subject if clause.outer is not None else ()
    at_ours = [one for one, stands in clause.members if stands.case == "in" and one.anaphor in _OWN]
    mine: list[Row] = [(one, "subject") for one in clause.subject or outer or at_ours[:1]]
    return met if len(list_states(one for one, _ in met)) == _PAIR else mine + met
