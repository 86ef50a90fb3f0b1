"""What a Persian sentence tells without a verb of its own: Y must do it, it was set that.

So too what an answer refuses: Y said that it will not leave.
"""

from __future__ import annotations

from collections.abc import Iterator

from hamgara.events.grammars._fa.acts.charges import list_charges, list_raised
from hamgara.events.grammars._fa.clauses.clauses import IFS
from hamgara.events.grammars._fa.clauses.held import list_held
from hamgara.events.grammars._fa.clauses.sentence import Clause, Marker, Sentence, list_states
from hamgara.events.grammars._fa.names.phrase import Phrase
from hamgara.events.grammars._fa.words.verbs import MUST
from hamgara.events.reading import UNTOLD, Argument, Telling
from hamgara.events.vocabulary import Rule
from hamgara.events.who.parties import PRIVATE

_DECIDED = frozenset(
    [
        "مقرر شد", "قرار شد", "بنا شد", "مقرر گردید", "مقرر شده است", "قرار شده است",
        "تصمیم گرفته شد", "تصمیم گرفته شده است", "تصمیم بر آن شد",
    ]
)  # fmt: skip
_MUTUAL = frozenset({"مشترک", "دوجانبه", "سهجانبه", "متقابل", "مشترکی"})
_SAYING = frozenset({"گفتن", "افزودن"})
_SAID = frozenset({"پاسخ", "جواب", "اعلام", "تاکید", "تأکید", "تصریح", "اظهار", "خبر"})
"""With the verb: what somebody says."""
_STATES = frozenset({"بودن", "شدن", "داشتن", "دانستن", "توانستن", "رسیدن", "گردیدن", "خواستن"})
"""Verbs that tell how things are, or what is wished, and not what somebody will not do."""
_AHEAD = frozenset({"present", "future"})
_FRIENDLY = frozenset({"AGREE", "COOPERATE", "AID", "SUPPORT", "CONCEDE", "RETREAT", "REJECT"})
"""Types of what is no threat, whatever it hangs on."""
_TELLING = _SAYING | {"نوشتن", "آمدن", "دادن"}
_PRIVATE = frozenset({"CVL", "BUS", "JRN", "REF"})
_PAIR = 2
IMPLIED = (
    "request-must",
    "agree-together",
    "reject-not-accept",
    "threaten-condition",
    "accuse-allege",
    "accuse-allege",
    "consult-meet",
)
"""The rules of what is only implied: a demand, a decision, a refusal, a threat, a charge, talks."""


def list_implied(made: Sentence, rules: tuple[Rule, ...], told: list[Telling]) -> None:
    """Add what a sentence implies to what it tells; `rules` are those of `IMPLIED`."""
    for rule, ways in zip(
        rules,
        (
            _list_demands,
            _list_decided,
            _list_refusals,
            _list_threats,
            list_charges,
            list_raised,
            list_held,
        ),
        strict=True,
    ):
        told += ways(made, rule, told)


def _list_demands(made: Sentence, rule: Rule, told: list[Telling]) -> Iterator[Telling]:
    """Yield what a speaker before a colon demands of another state: X: Y must let them go."""
    words = made.words
    if MUST.isdisjoint(made.bag):
        return
    taken = [one.trigger.start for one in told if not one.moods & UNTOLD]
    for clause in made.clauses:
        said, verb = clause.before, clause.verb
        must = next((k for k in clause.tokens if words[k] in MUST), -1)
        if must >= 0 and clause.chained:
            said = _find_sayer(clause)
        elif said is not None and not said.speaker:
            said = None
        if said is None or verb is None or must < 0:
            continue
        speaker, asked = said.subject, clause.subject
        mine = {a.country for one in speaker for a in one.actors if a.role not in PRIVATE}
        theirs = list_states(asked)
        where = made.source.place(clause.tokens[0], clause.tokens[-1])
        if not mine or not theirs or mine & theirs or any(
            where.start <= start < where.end for start in taken
        ):  # fmt: skip
            continue
        sides = [(one, "subject") for one in speaker] + [(one, "from") for one in asked]
        yield Telling(
            rule, made.source.place(must, verb.last), where,
            tuple(Argument(made.mention(one), case) for one, case in sides),
            frozenset(), (),
        )  # fmt: skip


def _find_sayer(clause: Clause) -> Clause | None:
    """Return the clause of a speaker whose words go on: X said Y is near and Z must withdraw."""
    if not any(standing.case == "bare" for _, standing in clause.members):
        return None
    first = clause
    while first.chained and first.before is not None:
        first = first.before
    said = first.before
    if said is None or said.verb is None or said.chained or first.opened not in ("", "که"):
        return None
    return said if said.verb.lemma in ("گفتن", "افزودن") else None


def _list_decided(made: Sentence, rule: Rule, told: list[Telling]) -> Iterator[Telling]:
    """Yield an agreement where it was set what two states will do, and nothing else tells it."""
    words = made.words
    for marker in made.markers:
        if " ".join(words[marker.first : marker.last + 1]) not in _DECIDED:
            continue
        for clause in made.clauses:
            if not _is_content(clause, marker):
                continue
            where = made.source.place(clause.tokens[0], clause.tokens[-1])
            sides = _find_sides(made, clause)
            if sides and not any(where.start <= one.trigger.start < where.end for one in told):
                yield Telling(
                    rule, made.source.place(marker.first, marker.last), where,
                    tuple(Argument(made.mention(one), "subject") for one in sides),
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
    subject = clause.subject
    codes = list_states(subject)
    private = any(a.role in _PRIVATE for one in subject for a in one.actors)
    if len(codes) == _PAIR and not private:
        return subject
    if any(one.anaphor in ("both", "three") for one in subject):
        return subject
    between = [
        one for one, standing in made.standings.items()
        if standing.case == "between" and clause.tokens[0] <= one.first <= clause.tokens[-1]
    ]  # fmt: skip
    if len(list_states(between)) >= _PAIR:
        return tuple(between)
    joint = not _MUTUAL.isdisjoint(made.words[k] for k in clause.tokens)
    at = clause.tokens[0]
    return (Phrase(at, at, (), "both"),) if joint and not codes else ()


def _list_refusals(made: Sentence, rule: Rule, told: list[Telling]) -> Iterator[Telling]:
    """Yield the answers of a state that says it will not do something: Y said it won't leave.

    Whom it refuses that is who asked it last.
    """
    for clause in made.clauses:
        verb, said = clause.verb, clause.before
        if verb is None or not verb.negated or verb.tense not in _AHEAD or said is None:
            continue
        if verb.lemma in _STATES or said.verb is None or clause.outer is not None:
            continue
        speaker, spoken = said.subject, said.verb
        says = spoken.lemma in _SAYING or made.words[spoken.first - 1] in _SAID
        if any(one.anaphor == "there" for one in speaker) and list_states(clause.subject):
            speaker = clause.subject
        codes = list_states(speaker)
        if not says or spoken.negated or len(codes) != 1 or list_states(clause.subject) - codes:
            continue
        where = made.source.place(clause.tokens[0], clause.tokens[-1])
        if any(where.start <= one.trigger.start < where.end and not one.moods & UNTOLD
               and "negated" not in one.moods for one in told):  # fmt: skip
            continue
        at = verb.first
        sides = [(one, "subject") for one in speaker] + [(Phrase(at, at, (), "foe"), "object")]
        yield Telling(
            rule, made.source.place(verb.first, verb.last), where,
            tuple(Argument(made.mention(one), case) for one, case in sides),
            deed="REQUEST",
        )  # fmt: skip


def _list_threats(made: Sentence, rule: Rule, told: list[Telling]) -> Iterator[Telling]:
    """Yield what a state says it will do if another does not do something: if X stays, we act."""
    if any(one.rule.type == "THREATEN" for one in told):
        return
    for clause in made.clauses:
        if_not, verb = clause.before, clause.verb
        if verb is None or verb.tense not in _AHEAD or if_not is None or if_not.opened not in IFS:
            continue
        said, condition = if_not.before, if_not.verb
        if said is None or said.verb is None or condition is None or not condition.negated:
            continue
        speaker, other = said.subject, if_not.subject
        codes = list_states(speaker)
        says = said.verb.lemma in _TELLING or made.words[said.verb.first - 1] in _SAID
        does = list_states(clause.subject) & (codes | list_states(other))
        if not says or len(codes) != 1 or not does:
            continue
        where = made.source.place(clause.tokens[0], clause.tokens[-1])
        if any(where.start <= one.trigger.start < where.end and one.rule.type in _FRIENDLY
               for one in told):  # fmt: skip
            continue
        told_to = [one for one, stands in said.members if stands.case == "to"]
        faced = [one for one in (*other, *told_to) if list_states([one]) - codes][:1]
        if faced:
            sides = [(one, "subject") for one in speaker] + [(one, "to") for one in faced]
            yield Telling(
                rule, made.source.place(verb.first, verb.last), where,
                tuple(Argument(made.mention(one), case) for one, case in sides),
            )  # fmt: skip
