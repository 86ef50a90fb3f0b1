"""What a rule's options want of the phrases about an Azerbaijani act."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hamgara.events.grammars._az.clauses.dates import is_dated, is_dates
from hamgara.events.grammars._az.names.phrase import PERSONS, Phrase
from hamgara.events.grammars._az.sides.act import Act, Chosen, find_subject, has_case

Want = Callable[[Act, Chosen, Phrase | None], bool]


def meet_options(act: Act, chosen: Chosen) -> Chosen | None:
    """Return the phrases as the options want them, None where they do not fit."""
    subject = find_subject(chosen)
    if "bare-place" in act.options:
        chosen = [(p, c) for p, c in chosen if c != "in" or _is_bare_place(act, p)]
    if not _fits(act, chosen, subject, _OF_SUBJECT):
        return None
    for option, (case, is_meant) in _KINDS.items():
        if option in act.options:
            chosen = [(p, c) for p, c in chosen if c != case or is_meant(p)]
            if all(c != case for _, c in chosen):
                return None
    return chosen if _fits(act, chosen, subject, _OF_OTHERS) else None


def _fits(act: Act, chosen: Chosen, subject: Phrase | None, wants: Mapping[str, Want]) -> bool:
    return all(
        want(act, chosen, subject) for option, want in wants.items() if option in act.options
    )


def _is_bare_place(act: Act, phrase: Phrase) -> bool:
    """Is it a place without a thing in it, with but days before the act?"""
    return phrase.head is None and is_dates(act.scene, phrase.last + 1, act.first)


def _is_named(_: Act, chosen: Chosen, subject: Phrase | None) -> bool:
    return subject is not None or any(case in ("of", "by") for _, case in chosen)


def _is_no_participle(act: Act, _: Chosen, __: Phrase | None) -> bool:
    return act.predicate is None or act.predicate.verb.form != "an"


def _is_dated(act: Act, _: Chosen, __: Phrase | None) -> bool:
    """Is a participle dated (a verb that closes a clause need not be)?"""
    return act.inner is None or act.inner.verb.form != "mis" or is_dated(act.scene, act.inner)


def _is_by_person(_: Act, __: Chosen, subject: Phrase | None) -> bool:
    return subject is not None and _is_person(subject)


def _is_aimed(act: Act, chosen: Chosen, subject: Phrase | None) -> bool:
    return has_case(chosen, act.targets, subject)


def _is_by_actor(_: Act, chosen: Chosen, subject: Phrase | None) -> bool:
    if subject is None:
        return any(case == "of" for _, case in chosen)
    return _is_person(subject) or bool(subject.rank) or subject.head is None


def _is_sourced(act: Act, chosen: Chosen, _: Phrase | None) -> bool:
    return any(case in act.sources and phrase.actors for phrase, case in chosen)


def _is_somewhere(_: Act, chosen: Chosen, __: Phrase | None) -> bool:
    return any(case in ("to", "in") and phrase.actors for phrase, case in chosen)


def _is_told(act: Act, _: Chosen, __: Phrase | None) -> bool:
    return act.inner is not None


def _is_person(phrase: Phrase) -> bool:
    return (
        phrase.rank in PERSONS or phrase.sent
        or (phrase.kind == "person" and (phrase.head is None or phrase.case != "subject"))
        or phrase.anaphor in ("he", "both", "counterpart", "office", "guest")
    )  # fmt: skip


def _is_state(phrase: Phrase) -> bool:
    return phrase.kind == "state" and phrase.head is None and not phrase.rank


def _is_people(phrase: Phrase) -> bool:
    return phrase.kind == "people" or _is_person(phrase)


_OF_SUBJECT: Mapping[str, Want] = {
    "named": _is_named,
    "not-participle": _is_no_participle,
    "dated-participle": _is_dated,
    "person-subject": _is_by_person,
    "aimed": _is_aimed,
    "actor-subject": _is_by_actor,
}
_KINDS: Mapping[str, tuple[str, Callable[[Phrase], bool]]] = {
    "state-object": ("object", _is_state),
    "person-object": ("object", _is_person),
    "people-object": ("object", _is_people),
    "person-with": ("with", _is_person),
}
"""In which case only what is meant is taken, and must be there."""
_OF_OTHERS: Mapping[str, Want] = {
    "sourced": _is_sourced,
    "somewhere": _is_somewhere,
    "speaker": _is_told,
}
