"""Steps of an option as a planner's logframe: who, when, how it is known, what it hangs on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from hamgara.messages import say
from hamgara.study.days import read_day, show_day
from hamgara.study.labels import Label
from hamgara.study.toml import Toml

HORIZONS = ("short", "medium", "long")
"""Within a year, within three years, longer."""

STATUSES = ("planned", "begun", "done", "stopped")

FIELDS = (
    *("responsible", "needs", "horizon", "start", "end", "indicator", "baseline"),
    *("milestones", "target", "verification", "assumptions", "risks", "status"),
)
"""What a step may say beside its code and label, in the order of a logframe."""

_WORDS = ("indicator", "baseline", "target", "verification", "assumptions", "risks")


@dataclass(frozen=True, slots=True)
class Body:
    """A body that can be responsible for a step, on one side."""

    code: str
    side: str
    label: Label


@dataclass(frozen=True, slots=True)
class Milestone:
    """Something by which a step is seen to advance, and its day if one is set."""

    label: Label
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A concrete step of an option.

    `needs` are the steps that must end before this one begins: None where nothing is said,
    () where it is said that it needs none. Everything else is empty where the source says
    nothing. `place` is where the step stands, as `file:line: key`; `keys` the places of its
    keys. `document` and `quote` are the words it was taken from.
    """

    code: str
    label: Label
    responsible: tuple[str, ...] = ()
    needs: tuple[str, ...] | None = None
    horizon: str = ""
    start: date | None = None
    end: date | None = None
    indicator: Label | None = None
    baseline: Label | None = None
    milestones: tuple[Milestone, ...] = ()
    target: Label | None = None
    verification: Label | None = None
    assumptions: Label | None = None
    risks: Label | None = None
    status: str = ""
    document: str = ""
    quote: str = ""
    place: str = ""


def read_bodies(top: Toml, sides: Sequence[str]) -> tuple[Body, ...]:
    """Return the bodies that a programme names."""
    found: dict[str, Body] = {}
    for table in top.tables("bodies"):
        table.allow(("code", "side", "label"))
        code = table.text("code", required=True)
        if code in found:
            table.blame("code", say("The code {code} stands twice.", code=code))
        side = table.choice("side", sides) if sides else table.text("side")
        found[code] = Body(code, side, table.label("label", required=True))
    return tuple(found.values())


def read_step(table: Toml, code: str, bodies: Sequence[Body]) -> Step:
    """Return a step; its prerequisites are checked by `check_order` when all are read."""
    table.allow(("code", "label", "document", "quote", *FIELDS))
    words = {key: table.label(key) or None for key in _WORDS}
    start, end = read_date(table, "start"), read_date(table, "end")
    if start and end and end < start:
        table.blame(
            "end",
            say("The step ends on {end}, before it begins on {start}.", end=end, start=start),
            say("Exchange the two days, or mend one of them."),
        )
    return Step(
        code=code,
        label=table.label("label", required=True),
        responsible=_read_responsible(table, bodies),
        needs=table.strings("needs") if "needs" in table.values else None,
        horizon=table.choice("horizon", HORIZONS) if "horizon" in table.values else "",
        start=start,
        end=end,
        milestones=tuple(_read_milestones(table)),
        status=table.choice("status", STATUSES) if "status" in table.values else "",
        document=table.text("document"),
        quote=table.text("quote"),
        place=table.place(),
        **words,
    )


def read_date(table: Toml, key: str) -> date | None:
    """Return a day: a TOML date, or text as 1405-02-15 (Jalali) or 2026-05-05."""
    value = table.values.get(key)
    if value is None or type(value) is date:
        return value
    try:
        return read_day(str(value))
    except ValueError:
        table.blame(
            key,
            say("{got} is not a day of either calendar.", got=str(value)[:40]),
            say(
                'Write year, month and day: "1405-02-15" (Jalali) or "2026-05-05";'
                " Esfand has 30 days in leap years only."
            ),
        )
        return None


def check_order(steps: Mapping[str, tuple[Step, Toml]]) -> None:
    """Report prerequisites that do not exist, that run in a circle, or that end too late."""
    for step, table in steps.values():
        for need in step.needs or ():
            if need not in steps:
                table.blame(
                    "needs",
                    say("There is no step {code} to need.", code=need),
                    say("The steps are: {known}.", known=tuple(steps)),
                )
            elif need != step.code:
                _check_days(step, steps[need][0], table)
    for circle in find_circles({code: step.needs or () for code, (step, _) in steps.items()}):
        steps[circle[0]][1].blame(
            "needs",
            say(
                "The prerequisites run in a circle: {circle}. No step of it could ever begin.",
                circle=" ← ".join([*circle, circle[0]]),
            ),
            say("Take one of these prerequisites away."),
        )


def find_circles(needs: Mapping[str, Iterable[str]]) -> list[tuple[str, ...]]:
    """Return circles among prerequisites, each once, from the step that stands first.

    Every step that lies on a circle lies on a circle found before or on one of these.
    """
    order = {code: number for number, code in enumerate(needs)}
    state: dict[str, int] = {}
    circles: list[tuple[str, ...]] = []
    for first in needs:
        path = [first] if first not in state else []
        rests = [iter([need for need in needs[first] if need in needs])] if path else []
        if path:
            state[first] = 1
        while path:
            following = next(rests[-1], None)
            if following is None:
                state[path.pop()] = 2
                rests.pop()
            elif state.get(following) == 1:
                circle = path[path.index(following) :]
                turn = circle.index(min(circle, key=order.__getitem__))
                circles.append((*circle[turn:], *circle[:turn]))
            elif following not in state:
                state[following] = 1
                path.append(following)
                rests.append(iter([need for need in needs[following] if need in needs]))
    return circles


def _check_days(step: Step, before: Step, table: Toml) -> None:
    ended = before.end or before.start
    if step.start and ended and step.start < ended:
        table.blame(
            "start",
            say(
                "{step} begins on {start}, before {need}, which it needs, is to end ({end}).",
                step=step.code,
                start=show_day(step.start),
                need=before.code,
                end=show_day(ended),
            ),
            say("Begin it later, or take the prerequisite away."),
        )


def _read_responsible(table: Toml, bodies: Sequence[Body]) -> tuple[str, ...]:
    known = {body.code for body in bodies}
    named = table.strings("responsible")
    for code in named:
        if code not in known:
            remedy = (
                say("The bodies are: {known}.", known=tuple(sorted(known)))
                if known
                else say("Name it first: [[bodies]] with code, side and label.")
            )
            table.blame("responsible", say("There is no body {code}.", code=code), remedy)
    return tuple(code for code in named if code in known)


def _read_milestones(table: Toml) -> Iterable[Milestone]:
    for item in table.tables("milestones"):
        item.allow(("label", "day"))
        yield Milestone(item.label("label", required=True), read_date(item, "day"))
