"""Which stance the evidence of a statement comes to: verb, cues, build and setting, weighed.

Each rule of stance is right most of the time and none always; where they disagree, how often each
was right decides. A logistic model over what the rules tell, the same for every language: its
coefficients lie in `library/speech/weights.toml`, which `python -m tests.events.weigh` fits on
labelled statements whose answers nobody had tuned on, beside what the words tell by themselves
(see `wording`).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from hamgara.events.stances.said import Said
from hamgara.events.stances.stance import HOSTILE, Judgment
from hamgara.plugins import find_file
from hamgara.study.statements import STANCES, Stance
from hamgara.study.toml import read_toml

_SHORT, _LONG = 8, 20
"""Words of a short gist at most, and of a long one at least."""
_FAINT, _HEAVY = 1.0, 2.0
NOTHING = (0.0, 0.0, 0.0)
_CERTAIN = (
    frozenset({"decided:lack", "ruled:convergent"}),
    frozenset({"accord", "decided:convergent", "ruled:convergent"}),
)
"""Signs that make a statement convergent whatever its words: too small a relation, an accord."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What the rules find of a statement: its relation, and the stances they tell, one by one.

    `before` is the stance that the speaker last took toward the relation, None for none yet;
    `told` the stance by verb and cues, `built` by the build of the gist, too, `ruled` the one that
    the rules take in the end.
    """

    toward: Sequence[str]
    before: Stance | None
    told: Stance
    built: Stance
    ruled: Stance


def list_evidence(said: Said, judged: Judgment, setting: Setting) -> list[str]:
    """Return what is known of a statement that bears on its stance.

    Args:
        said: its gist, in its sentence.
        judged: what the cues of the gist tell.
        setting: its relation, and the stances that the rules tell.
    """
    utterance, words = said.utterance, said.words
    told, built, ruled = setting.told, setting.built, setting.ruled
    weight = 2 if judged.weight >= _HEAVY else 1 if judged.weight >= _FAINT else 0
    long = "short" if len(words) <= _SHORT else "long" if len(words) >= _LONG else "middle"
    sense = "negated" if "negation" in judged.kinds else "plain"
    return [
        "always",
        f"ruled:{ruled}", f"ruled:{ruled}:{long}:{sense}", f"built:{built}", f"told:{told}",
        f"cues:{judged.stance}", f"cues:{judged.stance}:{weight}", f"decided:{judged.kind}",
        f"verb:{utterance.stance or '-'}", f"lean:{utterance.lean or '-'}",
        f"before:{setting.before or '-'}", f"length:{long}",
        *(f"cue:{kind}" for kind in sorted(judged.kinds)),
        *([f"turned:{built}"] if built != told else []),
        *_list_signs(said, judged, setting),
    ]  # fmt: skip


def _list_signs(said: Said, judged: Judgment, setting: Setting) -> Iterator[str]:
    """Yield the signs that are there or not."""
    utterance, judge, words, own = said.utterance, said.judge, said.words, said.own
    names = [actor.country for one in said.inside for actor in one.actors]
    us = judge.speaks_of_us(words)
    modal = not judge.words("modals").isdisjoint(words)
    other_first = bool(names) and names[0] != own
    signs = {
        "quoted": utterance.quoted,
        "addressed": bool(utterance.addressees),
        "about-others": bool(utterance.about),
        "own-named": own in names,
        "other-named": any(one != own for one in names),
        "nobody-named": not names,
        "other-first": other_first,
        "own-relation": own in setting.toward,
        "us": us,
        "us-with-ills": us and not judged.kinds.isdisjoint(HOSTILE),
        "modal": modal,
        "modal-other-first": modal and other_first,
        "duty": bool(judge.places("duties", words)),
        "number": any(any(map(str.isdigit, word)) for word in words),
        "absence": judge.misses(words),
        "accord": "negation" not in judged.kinds and judge.tells_of_accord(words),
    }
    return (name for name, there in signs.items() if there)


@dataclass(frozen=True, slots=True)
class Weights:
    """Coefficients of each sign, one for each of `STANCES`."""

    values: Mapping[str, Sequence[float]]

    def estimate(
        self, evidence: Sequence[str], worded: Sequence[float] = NOTHING
    ) -> dict[Stance, float]:
        """Return the probability of each stance; they add up to 1.

        Args:
            evidence: the signs.
            worded: what the words add to the logit of each stance.
        """
        totals = [
            sum(self.values[one][at] for one in evidence if one in self.values) + worded[at]
            for at in range(len(STANCES))
        ]
        most = max(totals)
        shares = [math.exp(total - most) for total in totals]
        return {stance: share / sum(shares) for stance, share in zip(STANCES, shares, strict=True)}

    def choose(self, evidence: Sequence[str], worded: Sequence[float] = NOTHING) -> Stance:
        """Return the most probable stance.

        Who finds a relation too small ("does not match what is possible") wants more of it, and
        who tells that accords were reached draws nearer, in whatever words; labelled statements
        hold too few of these to be learned from.
        """
        if any(signs.issubset(evidence) for signs in _CERTAIN):
            return "convergent"
        shares = self.estimate(evidence, worded)
        return max(STANCES, key=lambda stance: shares[stance])


@cache
def read_weights() -> Weights:
    """Return the coefficients.

    Raises:
        HamgaraError: the file is missing or cannot be read.
    """
    path = find_file("speech", "weights")
    toml = read_toml(path.read_bytes(), f"speech/{path.name}")
    values = toml.table("weights").values
    return Weights(
        {name: tuple(map(float, some)) for name, some in values.items() if isinstance(some, list)}
    )
