"""The steps of a programme in the order of their prerequisites, and what they leave empty."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hamgara.errors import HamgaraError
from hamgara.messages import say
from hamgara.study.labels import Label
from hamgara.study.programme import Option, Programme
from hamgara.study.steps import FIELDS, Step


@dataclass(frozen=True, slots=True)
class Place:
    """A step in its order: `stage` is 1 where it needs nothing, else one more than what it needs.

    `empty` are the fields that the source leaves empty; responsible bodies are asked for of
    each side, as `responsible:<side>`.
    """

    step: Step
    option: Option
    stage: int
    empty: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Roadmap:
    """All steps, earliest stage first; the fields asked for; and what is missing where it hurts.

    `problems` are dated steps for which nobody is responsible on a side.
    """

    places: tuple[Place, ...]
    fields: tuple[str, ...]
    empty: Mapping[str, int]
    problems: tuple[HamgaraError, ...]

    @property
    def dated(self) -> tuple[Place, ...]:
        """The steps with a beginning, an end or a dated milestone."""
        return tuple(place for place in self.places if is_dated(place.step))


def plan_roadmap(programme: Programme, sides: Mapping[str, Label]) -> Roadmap:
    """Return the steps in an order in which each stands behind all it needs."""
    stages = _find_stages(programme)
    order = {step.code: number for number, step in enumerate(programme.steps)}
    bodies = {body.code: body.side for body in programme.bodies}
    fields = tuple(
        name
        for field in FIELDS
        for name in (
            [f"responsible:{side}" for side in sides] if field == "responsible" else [field]
        )
    )
    places = [
        Place(
            step,
            option,
            stages[step.code],
            tuple(name for name in fields if is_empty(step, name, bodies)),
        )
        for option in programme.options
        for step in option.steps
    ]
    places.sort(key=lambda place: (place.stage, order[place.step.code]))
    return Roadmap(
        tuple(places),
        fields,
        {name: sum(name in place.empty for place in places) for name in fields},
        tuple(_find_orphans(programme, bodies, sides)),
    )


def is_dated(step: Step) -> bool:
    """Return whether a step can be drawn on a line of time."""
    return bool(step.start or step.end or any(stone.day for stone in step.milestones))


def is_empty(step: Step, field: str, bodies: Mapping[str, str]) -> bool:
    """Return whether a step leaves a field empty; `bodies` tells the side of each body."""
    name, _, side = field.partition(":")
    if name == "responsible":
        return not any(bodies.get(code) == side for code in step.responsible)
    if name == "needs":
        return step.needs is None
    return not getattr(step, name)


def _find_stages(programme: Programme) -> dict[str, int]:
    """Return the length of the longest chain of prerequisites up to each step, itself counted.

    The programme was read without circles.
    """
    needs = {step.code: step.needs or () for step in programme.steps}
    stages: dict[str, int] = {}
    for first in needs:
        waiting = [first]
        while waiting:
            code = waiting[-1]
            open_needs = [need for need in needs[code] if need in needs and need not in stages]
            if open_needs and len(waiting) <= len(needs):
                waiting += open_needs
                continue
            waiting.pop()
            stages[code] = 1 + max((stages.get(need, 0) for need in needs[code]), default=0)
    return stages


def _find_orphans(
    programme: Programme, bodies: Mapping[str, str], sides: Mapping[str, Label]
) -> list[HamgaraError]:
    """Return dated steps for which a side has nobody responsible."""
    return [
        HamgaraError(
            say(
                "{step} has a date, but nobody of {side} is responsible.",
                step=step.code,
                side=sides[side],
            ),
            f"{step.place}.responsible",
            say("Name a body of that side, or leave the date out."),
        )
        for step in programme.steps
        if is_dated(step)
        for side in sides
        if is_empty(step, f"responsible:{side}", bodies)
    ]
