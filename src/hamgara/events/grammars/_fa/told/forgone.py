"""Persian acts named behind "from" that somebody gives up, refuses or only frightens with."""

from __future__ import annotations

from hamgara.events.grammars._fa.clauses.sentence import Act, Sentence, list_states
from hamgara.events.grammars._fa.words.verbs import AHEAD

_GIVING_UP = frozenset({"منصرف", "انصراف", "صرفنظر", "چشمپوشی"})
"""Right before the verb: with "from", somebody gives up what was meant."""
_GIVING_UP_TWO = (["صرف", "نظر"], ["چشم", "پوشی"])
_LEAVING = {"پوشیدن": "چشم", "گذشتن": "خیر", "کشیدن": "پا"}
"""Verbs that give up with a noun before them: closed the eyes (چشم پوشید) to, passed over."""
_FRIGHTENING = frozenset({"ترساندن"})
_FEAR = frozenset({"بیم"})
_WARNINGS = ("هشدار", "تهدید", "اخطار", "اولتیماتوم")
_SAID = frozenset({"REQUEST", "AGREE", "ACCUSE", "THREATEN"})
_MEANS = "threaten-means"
_REFUSALS = frozenset({"خودداری", "امتناع", "استنکاف", "اجتناب", "پرهیز", "سرپیچی", "طفره"})
_REFUSING = (["سر", "باز", "زدن"], ["سرباز", "زدن"], ["شانه", "خالی", "کردن"])
_LONGEST_NAME = 7


def is_given_up(made: Sentence, act: Act) -> bool:
    """Is it what somebody gives up, so that it is not done: desisted from expelling envoys?"""
    words, verb = made.words, act.clause.verb
    if verb is None or verb.negated or act.verbal:
        return False
    at = _find_from(made, act)
    if at < 0 or _is_of_another(made, act):
        return False
    if words[verb.first - 1] in _GIVING_UP or words[verb.first] in _GIVING_UP:
        return True
    left = _LEAVING.get(verb.lemma)
    return words[verb.first - 2 : verb.first] in _GIVING_UP_TWO or (
        left is not None and left in words[at : verb.first]
    )


def _is_of_another(made: Sentence, act: Act) -> bool:
    """Is it another's act than that of whoever gives it up: overlooked the request of Y?"""
    owners = [one for one, stands in made.list_owned(act.trigger) if stands.case == "of"]
    mine = list_states(act.clause.subject)
    asked = act.trigger.entries[0].rule.type in _SAID
    return asked and bool(list_states(owners) - mine)


def is_menace(made: Sentence, act: Act) -> bool:
    """Is it only what somebody frightens another with: frightened Y with the cut of its gas?

    Or what a thing would mean: told Y that this will mean the end of the aid.
    """
    verb = act.clause.verb
    if any(
        other.verbal and other.first < act.first <= other.last
        and other.trigger.entries[0].rule.id == _MEANS
        for other in made.list_acts(act.clause)
    ):  # fmt: skip
        return True
    if verb is None or act.verbal or _find_from(made, act) < 0:
        return False
    afraid = verb.lemma == "دادن" and made.words[verb.first - 1] in _FEAR
    return verb.lemma in _FRIGHTENING or afraid


def is_warned(made: Sentence, act: Act) -> bool:
    """Is it what a heading that names a threat says behind a colon: X's threat: we close it?"""
    back, verb = act.clause.before, act.clause.verb
    if not act.verbal or back is None or not back.speaker or verb is None or verb.negated:
        return False
    return verb.tense in AHEAD | {"present"} and any(
        made.words[other.first].startswith(_WARNINGS) for other in made.list_acts(back)
    )


def is_withheld(made: Sentence, act: Act) -> bool:
    """Is it what a noun says somebody refuses: the refusal of X to hand over the accused to Y?"""
    words, at = made.words, _find_from(made, act)
    if act.verbal or at < 1:
        return False
    inside = words[max(0, at - _LONGEST_NAME) : at]
    clear = [k for k in range(max(0, at - _LONGEST_NAME), at) if k in made.verbs]
    if clear or "را" in inside:
        return False
    return not _REFUSALS.isdisjoint(inside) or any(
        inside[k : k + len(form)] == form for form in _REFUSING for k in range(len(inside))
    )


def _find_from(made: Sentence, act: Act) -> int:
    """Return the place of the "from" that governs an act named by a noun, -1 for none."""
    words = made.words
    if act.first and words[act.first - 1] == "از":
        return act.first - 1
    standing = made.nouns.get(act.first)
    if standing is None or standing.before < 0:
        return -1
    if standing.case == "from" and words[standing.before] == "از":
        return standing.before
    owner = standing.owner
    above = made.nouns.get(owner.first) if owner is not None else None
    if above is None or above.case != "from" or above.before < 0:
        return -1
    return above.before if words[above.before] == "از" else -1
