"""Contacts followed over time, by partner, level and field; and what was promised and kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from hamgara.events.track import count_matrix
from hamgara.messages import LANGUAGES, Message, say
from hamgara.report.analysis import Analysis, News, ToldCommitment
from hamgara.report.blocks import (
    Block,
    Cell,
    Column,
    Panel,
    Panels,
    Paragraph,
    Part,
    Section,
    Spot,
    Table,
    Text,
    Trace,
)
from hamgara.report.happenings import code_type, name_state, say_coding, show_span, show_time
from hamgara.report.show import cell
from hamgara.study.actors import read_actors
from hamgara.study.commitments import Commitment, CommitmentKind, CommitmentState, Settled
from hamgara.study.events import STATUS_NAMES, EventDate
from hamgara.study.labels import Label, in_language, join_names
from hamgara.study.measures import Measure, ToldEvent, Unavailable
from hamgara.study.statements import say_aside
from hamgara.study.tracking import CONTACT_KINDS, Contact, ContactKind

SHOWN = 100
"""How many contacts and commitments the report lists; all are in results.json."""

KIND_NAMES: Mapping[ContactKind, Message] = {
    "visit": say("visit there"),
    "host": say("visit here"),
    "meeting": say("meeting"),
    "call": say("call"),
    "protocol": say("signing"),
    "commission": say("commission"),
    "exercise": say("exercise"),
    "invitation": say("invitation"),
    "envoy": say("envoy"),
    "other": say("other acts"),
}
LEVEL_NAMES: Mapping[str, Message] = {
    "head-of-state": say("head of state"),
    "head-of-government": say("head of government"),
    "deputy-head": say("deputy head"),
    "minister": say("minister"),
    "deputy-minister": say("deputy minister"),
    "speaker": say("speaker of parliament"),
    "legislator": say("legislator"),
    "chief-of-staff": say("chief of staff"),
    "commander": say("commander"),
    "ambassador": say("ambassador"),
    "envoy": say("special envoy"),
    "official": say("official"),
    "spokesperson": say("spokesperson"),
    "delegation": say("delegation"),
    "institution": say("institution"),
    "people": say("people"),
}
TRACKED_FIELDS: Mapping[str, Message] = {
    "political": say("political"),
    "defense": say("defense"),
    "economic": say("economic"),
    "parliamentary": say("parliamentary"),
    "cultural": say("cultural"),
    "judicial": say("judicial"),
    "border": say("border"),
    "security": say("security"),
    "other": say("other"),
}
COMMITMENT_KINDS: Mapping[CommitmentKind, Message] = {
    "protocol": say("protocol or agreement"),
    "invitation": say("invitation"),
    "commission": say("commission"),
    "exercise": say("exercise"),
    "visit": say("visit"),
    "other": say("other promise"),
}
COMMITMENT_STATES: Mapping[CommitmentState, Message] = {
    "overdue": say("overdue"),
    "open": say("open"),
    "kept": say("kept"),
    "dropped": say("fell through"),
}


def build(analysis: Analysis) -> Section | None:
    """Return the section on contacts, None where no news tells of any."""
    news = analysis.news
    if news is None or not any(news.contacts.values()):
        return None
    blocks: list[Block] = [
        Paragraph(
            (
                say(
                    "Visits, meetings, calls, signings and the like that the news of the study"
                    " tells, as the machine coded them and people corrected them. Only states and"
                    " offices are followed; an event told several times is one contact."
                ),
            )
        )
    ]
    first, second = analysis.study.dyad
    pair = [one for one in news.contacts.get(first, ()) if one.partner == second]
    chart = _draw_fields(pair, news)
    if chart is not None:
        blocks.append(chart)
    for state, contacts in news.contacts.items():
        matrix = _matrix(state, contacts, news)
        blocks += [matrix] if matrix else []
    blocks.append(_list_contacts(pair, news))
    return Section("tracking", say("Contacts of the two states"), tuple(blocks))


def build_commitments(analysis: Analysis) -> Section | None:
    """Return the section on commitments, None where no news tells of any.

    It names the documents that are no news, also where nothing else is to be told.
    """
    news = analysis.news
    if news is None or not (news.commitments or news.aside):
        return None
    blocks: list[Block] = []
    if news.commitments:
        blocks += [_sum_up(news), _list_commitments(news.commitments)]
    if news.aside:
        blocks.append(Paragraph((say_aside(news.aside),), tone="note"))
    return Section("commitments", say("Commitments: open, overdue, kept"), tuple(blocks))


def _sum_up(news: News) -> Paragraph:
    """Return how many commitments are open, overdue and kept, each standing on its words."""
    found = news.commitments
    parts: tuple[Part, ...] = (
        say("Commitments told in the news: "),
        _count_commitments(found, None),
        say("; open: "),
        _count_commitments(found, "open"),
        say("; overdue on {day}: ", day=show_span(news.today, news.today)),
        _count_commitments(found, "overdue"),
        say("; kept: "),
        _count_commitments(found, "kept"),
        say(". A later event of the same states closes a commitment; a person confirms."),
    )
    return Paragraph(parts)


def _count_commitments(found: Iterable[ToldCommitment], state: CommitmentState | None) -> Measure:
    """Return the number of commitments in a state (None: in any), with the words that tell them."""
    some = [one for one in found if state in (None, one.settled.state)]
    method = say("commitments counted, tellings of one joined")
    if not some:
        return Measure(0, "commitments", method, Unavailable(say("There is nothing to count.")))
    told = tuple(words for one in some for words in _list_words(one))
    return Measure(len(some), "commitments", method, told)


def _list_words(one: ToldCommitment) -> tuple[ToldEvent, ...]:
    """Return the words of each telling of a commitment, with its place."""
    settled = one.settled
    kind, state = COMMITMENT_KINDS[settled.told.commitment.kind], COMMITMENT_STATES[settled.state]
    return tuple(
        ToldEvent(
            f"{told.document} {told.commitment.span.start}–{told.commitment.span.end}",
            words,
            say("{kind}: {state}", kind=kind, state=state),
        )
        for told, words in zip(settled.tellings, one.words, strict=True)
    )


def _measure_words(one: ToldCommitment) -> Measure:
    """Return how many texts tell a commitment, with their words."""
    told = _list_words(one)
    return Measure(len(told), "tellings", say("texts that tell this commitment"), told)


def _draw_fields(contacts: Sequence[Contact], news: News) -> Panels | None:
    """Return a panel for each field: the contacts of the pair on one line of time."""
    dated = [one for one in contacts if one.when is not None and one.status == "actual"]
    if not dated:
        return None
    panels = []
    for field, name in TRACKED_FIELDS.items():
        mine = [one for one in dated if one.field == field]
        if not mine:
            continue
        by_days: dict[tuple[date, date], list[Contact]] = {}
        for one in mine:
            if one.when is not None:
                by_days.setdefault((one.when.start, one.when.end), []).append(one)
        spots = tuple(
            Spot(days, _measure(some, news), _print_when(some[0].when))
            for days, some in sorted(by_days.items())
        )
        panels.append(Panel(name, (Trace(say("contacts"), "stems", spots),)))
    return Panels(
        "contacts-fields",
        say("Contacts of the two states by field"),
        say("A stem for each day with contacts, as tall as their number; a panel for each field."),
        tuple(panels),
    )


def _matrix(state: str, contacts: Sequence[Contact], news: News) -> Table | None:
    counts = count_matrix(contacts)
    if not counts:
        return None
    used = [kind for kind in CONTACT_KINDS if any(row[kind] for row in counts.values())]
    rows = []
    for partner, row in counts.items():
        cells: list[Cell] = [cell(name_state(partner), mark="head")]
        for kind in used:
            told = [
                one for one in contacts
                if (one.partner, one.kind) == (partner, kind) and one.status == "actual"
            ]  # fmt: skip
            cells.append(cell(_measure(told, news)) if row[kind] else Cell())
        rows.append(tuple(cells))
    return Table(
        f"contacts-{state}",
        say("{state}: contacts by partner and kind", state=name_state(state)),
        (Column(say("With")), *(Column(KIND_NAMES[kind], numeric=True) for kind in used)),
        tuple(rows),
    )


def _list_contacts(contacts: Sequence[Contact], news: News) -> Table:
    offices = read_actors().offices
    rows = []
    for one in contacts[:SHOWN]:
        label: Text = LEVEL_NAMES.get(one.highest, "–")
        theirs = [offices[key].label for key in one.counterparts if key in offices]
        rows.append(
            (
                cell(_print_when(one.when), mark="head"),
                cell(KIND_NAMES[one.kind]),
                cell(label),
                cell(_join_labels(theirs)),
                cell(TRACKED_FIELDS[one.field]),
                cell(STATUS_NAMES[one.status]),
                cell(_measure_tellings(one, news)),
            )
        )
    left = len(contacts) - SHOWN
    return Table(
        "contacts",
        say("Contacts of the pair, seen from the first state"),
        (
            Column(say("Days")),
            Column(say("Contact")),
            Column(say("Level")),
            Column(say("Their offices")),
            Column(say("Policy field")),
            Column(say("Status")),
            Column(say("Tellings"), numeric=True),
        ),
        tuple(rows),
        say("{count} more are in results.json.", count=left) if left > 0 else "",
    )


def _measure(contacts: Iterable[Contact], news: News) -> Measure:
    """Return the number of contacts with the sentences that tell them."""
    some = list(contacts)
    method = say("contacts counted, tellings of one joined")
    return Measure(len(some), "contacts", method, _list_tellings(some, news))


def _measure_tellings(contact: Contact, news: News) -> Measure:
    """Return how often a contact is told, with the sentences that tell it."""
    told = _list_tellings([contact], news)
    return Measure(len(told), "tellings", say("events that tell this contact"), told)


def _list_tellings(contacts: Iterable[Contact], news: News) -> tuple[ToldEvent, ...]:
    return tuple(
        ToldEvent(
            f"{each.document} {each.event.span.start}–{each.event.span.end}",
            news.sentences.get((each.document, each.event.span.start), ""),
            say_coding(each.event),
            code_type(each.event),
        )
        for one in contacts
        for each in one.evidence
    )


def _list_commitments(found: Sequence[ToldCommitment]) -> Table:
    rows = tuple(
        (
            cell(
                COMMITMENT_STATES[one.settled.state],
                mark="late" if one.settled.state == "overdue" else "head",
            ),
            cell(_print_due(one.settled)),
            cell(COMMITMENT_KINDS[one.settled.told.commitment.kind]),
            cell(_join_labels(map(name_state, one.settled.told.commitment.owes))),
            cell(_name_takers(one.settled.told.commitment)),
            cell(one.words[0]),
            cell(_measure_words(one)),
            cell(_say_closing(one.settled)),
            cell(", ".join(one.steps) or "–"),
        )
        for one in found[:SHOWN]
    )
    left = len(found) - SHOWN
    return Table(
        "commitments",
        say("Commitments, each with the words that tell it"),
        (
            Column(say("State of it")),
            Column(say("Last day")),
            Column(say("What")),
            Column(say("Who owes")),
            Column(say("To whom")),
            Column(say("Words")),
            Column(say("Tellings"), numeric=True),
            Column(say("Kept by")),
            Column(say("Steps")),
        ),
        rows,
        say("{count} more are in results.json.", count=left) if left > 0 else "",
    )


def _name_takers(one: Commitment) -> Text:
    """Return to whom something is owed; what all owe to all is owed with one another."""
    same = set(one.owes) == set(one.to)
    return say("with one another") if same else _join_labels(map(name_state, one.to))


def _say_closing(one: Settled) -> Text:
    if one.decision is not None:
        return say("as {coder} says", coder=one.decision.coder or "?")
    if one.closing is not None:
        return _print_when(one.closing.event.date)
    return say("told in the same text") if one.told.commitment.closed_by else "–"


def _print_when(when: EventDate | None) -> Text:
    return show_time(when.start, when.end, when.precision) if when else say("not known")


def _print_due(one: Settled) -> Text:
    due = one.told.commitment.due
    return show_span(due.end, due.end) if due else "–"


def _join_labels(labels: Iterable[Label]) -> Text:
    known = list(labels)
    if not known:
        return "–"
    return {
        language: join_names((in_language(one, language) for one in known), language)
        for language in LANGUAGES
    }
