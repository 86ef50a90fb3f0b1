"""What an Azerbaijani refusal answers: the charge or the request of the other side.

"X rejected Y's demand" tells that Y demanded, and "X called Y's words a lie" that Y accused.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.reading import Telling
from hamgara.events.vocabulary import Rule

_CHARGED = ("ittiham", "iddia", "irad", "tənqid", "böhtan", "şikayət")
_ASKED = ("tələb", "xahiş", "sorğu", "çağırış", "istəy", "müraciət")
_SAID = ("söz", "bəyanat", "açıqlama", "hesabat")
"""What is a charge where it is called a lie."""
_FALSE = ("həqiqət", "əsassız", "yalan")
_BEFORE = 6
_DATED = 2
"""So near before a charge stands its own day (mayın 5-dəki ittihamlarını)."""


def tell_answered(
    scene: Scene, told: Sequence[tuple[int, int, Telling]], rules: Mapping[str, Rule]
) -> list[Telling]:
    """Return the charges and requests that refusals on words `first` to `last` answer."""
    made: list[Telling] = []
    types = {one.rule.type for _, _, one in told if not _is_open(one)}
    for first, last, telling in told:
        if telling.rule.type != "REJECT" or telling.moods:
            continue
        found = _find_noun(scene, first, last)
        if found is None or found[1] in types or found[1] not in rules:
            continue
        place, type_ = found
        frame = FRAMES[telling.rule.frame]
        sources = telling.rule.source or frame.source
        targets = telling.rule.target or frame.target
        named = any(one.case in targets and one.mention.actors for one in telling.arguments)
        named = named or _names_another(scene, telling, last)
        if named and any(one.case in sources for one in telling.arguments):
            rule = replace(
                rules[type_], frame=telling.rule.frame, source=targets, target=sources
            )  # fmt: skip
            trigger = scene.sentence.place(place, place)
            near = scene.sentence.place(max(0, place - _DATED), place)
            made.append(replace(telling, rule=rule, trigger=trigger, clause=near, undated=True))
    return made


def _is_open(telling: Telling) -> bool:
    """Is it not said against whom a charge is (Y's charges)?"""
    return telling.rule.type == "ACCUSE" and any(
        one.mention.anaphor == "others" for one in telling.arguments
    )


def _names_another(scene: Scene, telling: Telling, last: int) -> bool:
    """Is one other state named before word `last` than who refuses?"""
    mine = {actor.country for one in telling.arguments for actor in one.mention.actors}
    start = scene.clause(last).start
    inside = [one for one in scene.phrases if start <= one.first < last and not one.label]
    return len({actor.country for one in inside for actor in one.actors} - mine) == 1


def _find_noun(scene: Scene, first: int, last: int) -> tuple[int, str] | None:
    """Return the noun that is refused and the type of what it names."""
    words, lies = scene.words, scene.lists["lies"]
    start = max(scene.clause(last).start, first - _BEFORE)
    said = words[first : last + 1]
    false = any(word in lies or word.startswith(_FALSE) for word in said)
    for i in range(last, start - 1, -1):
        if scene.verb_at(i):
            continue
        if words[i].startswith(_CHARGED):
            return i, "ACCUSE"
        if words[i].startswith(_ASKED):
            return i, "REQUEST"
        if false and words[i].startswith(_SAID):
            return i, "ACCUSE"
    return None
