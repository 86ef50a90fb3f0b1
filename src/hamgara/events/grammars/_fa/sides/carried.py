"""With whom a Persian clause goes on that names no subject: X said Y came, and blamed Y."""

from __future__ import annotations

from hamgara.events.grammars._fa.clauses.clauses import IFS
from hamgara.events.grammars._fa.clauses.sentence import Clause, Sentence, list_states
from hamgara.events.grammars._fa.names.phrase import Phrase
from hamgara.events.grammars._fa.sides.governors import POINTERS
from hamgara.events.grammars._fa.words.verbs import ASKING, CALLING, Verb

_THANKING = frozenset(
    ["تشکر", "سپاسگزاری", "قدردانی", "سپاس", "تمجید", "تقدیر", "ستایش", "گلایه", "گله", "انتقاد"]
)
_SPEAKING = frozenset(
    [
        "توصیف", "عنوان", "اعلام", "تاکید", "تصریح", "اظهار", "بیان", "هشدار", "محکوم", "متهم",
        "تهدید",
    ]
)  # fmt: skip
"""With the verb: what is said."""
_REPORTING = frozenset(["خبر", "اطلاع", "گزارش", "ابراز", "ادعا", "مدعی", "فاش", "تایید", "یادآور"])
"""With the verb: that somebody tells what stands behind."""
_TOLD_TENSES = frozenset({"past", "perfect", "pluperfect", "present"})
"""Tenses of what is told, not asked for."""


def find_saying(made: Sentence, clause: Clause) -> Clause | None:
    """Return who said what stands before: X said Y wants war and called its words dangerous."""
    words, said, verb = made.words, clause.before, clause.verb
    if said is None or verb is None or said.verb is None or not clause.chained:
        return None
    if verb.tense not in ("past", "perfect") or said.chained:
        return None
    first, own = said.before, said.members
    if first is None or first.verb is None:
        return None
    told = words[first.verb.first - 1]
    says = first.verb.lemma in ("گفتن", "افزودن") or told in _SPEAKING or told in _REPORTING
    if not says or not any(stands.case == "bare" for _, stands in own):
        return None
    ahead = said.verb.tense in ("present", "future") and _speaks(words, verb)
    turned = said.verb.tense == "perfect" and verb.tense == first.verb.tense == "past"
    return first if ahead or turned or _turns_on(made, clause, said) else None


def _speaks(words: list[str], verb: Verb) -> bool:
    """Does a verb tell what somebody said?"""
    return verb.lemma in {*CALLING, "گفتن", "افزودن"} or words[verb.first - 1] in _SPEAKING


def _turns_on(made: Sentence, clause: Clause, said: Clause) -> bool:
    """Is it said to or of whoever acts in the clause before: X said Y's men came and blamed Y?"""
    words, verb, mine = made.words, clause.verb, list_states(said.subject)
    if verb is None or len(mine) != 1 or any(one.anaphor for one in said.subject):
        return False
    asks = verb.lemma in ASKING or _speaks(words, verb)
    cases = ("object", "from", "to") if asks else ("object",)
    if any(
        stands.case in cases and not stands.chain and list_states([one]) == mine
        for one, stands in clause.members
    ):  # fmt: skip
        return True
    first = [k for k in clause.tokens if words[k] not in ("و", ",")][:1]
    return asks and any(words[k] in POINTERS and "را" in words[k : k + 4] for k in first)


def leave_wished(clause: Clause) -> Clause | None:
    """Return the clause that one goes on with: X asked that Y's men leave, and blamed Y; X did."""
    before, verb = clause.before, clause.verb
    if not clause.chained or verb is None or verb.tense not in _TOLD_TENSES:
        return before
    at = before
    while at is not None and at.verb is not None and at.verb.tense == "subjunctive":
        if at.opened in IFS:
            return before
        at = at.before or at.outer
    return before if at is None or at.verb is None or not at.subject else at


def find_thanked(made: Sentence, clause: Clause) -> tuple[Phrase, ...]:
    """Return whom somebody thanks or blames for what the clause tells: thanked X that it sent."""
    outer, words = clause.outer or clause.before, made.words
    if clause.opened != "که" or outer is None or outer.verb is None:
        return ()
    if outer.verb.last != clause.tokens[0] - 1 or words[outer.verb.first - 1] not in _THANKING:
        return ()
    return tuple(one for one, stands in outer.members if stands.case == "from" and one.actors)
