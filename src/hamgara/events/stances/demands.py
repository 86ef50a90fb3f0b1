"""What a speaker demands of the other state: Ankara must leave, Paris əl çəkməlidir.

Whoever lays a duty on another state alone reproaches it, however friendly the words of the duty
(must respect our borders); a duty of both or of "us" is a wish for more of the relation.
"""

from __future__ import annotations

from collections.abc import Sequence

from hamgara.events.stances.said import Said
from hamgara.events.stances.stance import Judge

_NEAR = 3
"""Words from the name of a state to the verb of duty (Ankara and its friends must)."""


def is_demand(said: Said) -> bool:
    """Does a gist lay a duty on one other state, not on both nor on "us"?

    Lists of the language: `duties` are patterns of verbs of duty, `governing` the words before a
    name that is no subject (trade with Turkey should grow), where the verb follows its subject
    at once; else the name in the subject's case opens the gist and the verb ends it.
    """
    gist, sentence, judge, words = said.gist, said.sentence, said.judge, said.words
    start, _ = sentence.within(gist)
    at = [k for k in judge.places("duties", words) if words[k + 1 : k + 2] != ["be"]]
    if not at or judge.speaks_of_us(words):
        return False
    for one in said.named:
        span = one.mention.span
        if not gist.start <= span.start < span.end <= gist.end:
            continue
        first, last = (at - start for at in sentence.within(span))
        last -= 1
        codes = {
            actor.country for actor in said.talk.discourse.resolve(one.mention, said.talk.speaker)
        }
        if len(codes) != 1 or said.own in codes:
            continue
        before = words[max(0, first - 2) : first]
        if judge.words("governing"):
            if not judge.words("governing") & set(before) and any(
                0 < k - last <= _NEAR for k in at
            ):
                return True
        elif _is_head(words, one.case, first, last, judge) and at[-1] >= len(words) - 2:
            return True
    return False


def _is_head(words: Sequence[str], case: str, first: int, last: int, judge: Judge) -> bool:
    """Is a name that opens a gist its subject: by its case, or bare before an object?"""
    if first > 1 or words[last + 1 : last + 2] == [] or words[first + 1] in judge.words("copula"):
        return False
    return case == "subject" or (case == "object" and last > first)
