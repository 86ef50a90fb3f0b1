"""How the evidence of a stance is weighed."""

from __future__ import annotations

import math

import pytest

from hamgara.events.statements import extract_statements
from hamgara.events.weighing import Weights, read_weights
from hamgara.events.wording import Wording, list_features, read_wording
from hamgara.study.statements import STANCES
from tests.events.scoring import LANGUAGES, macro_f1
from tests.events.weigh import (
    WEIGHTS,
    fit,
    fit_words,
    is_name,
    read_examples,
    read_worded,
    write_weights,
)

WORDED = read_worded()
EXAMPLES = read_examples(WORDED)


def test_the_shipped_weights_are_those_that_the_evidence_fits(tmp_path):
    write_weights(fit(EXAMPLES), tmp_path / "weights.toml")
    assert (tmp_path / "weights.toml").read_text("utf-8") == WEIGHTS.read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_weights_of_other_languages_do_better_than_the_rules_alone(language: str):
    mine = [one for one in EXAMPLES if one.language == language]
    weights = fit([one for one in EXAMPLES if one.language != language])
    wanted = [one.stance for one in mine]
    weighed = macro_f1(wanted, [weights.choose(one.evidence, one.ruled) for one in mine])
    assert weighed > macro_f1(wanted, [one.ruled for one in mine]) + 0.02


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shipped_words_are_those_that_the_statements_fit(language: str):
    mine = [one for some in WORDED.values() for one in some if one.language == language]
    fitted, shipped = fit_words(mine).values, read_wording(language).values
    assert set(fitted) ^ set(shipped) <= {
        name for name, some in {**fitted, **shipped}.items() if max(map(abs, some)) < 0.07
    }
    assert all(
        some == pytest.approx(shipped[name], abs=0.02)
        for name, some in fitted.items() if name in shipped
    )  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_other_writers_do_better_than_the_evidence_alone(language: str):
    weights = fit([one for one in EXAMPLES if one.language != language])
    mine = [one for one in EXAMPLES if (one.language, one.set) == (language, "more")]
    words = fit_words([
        one for some in WORDED.values() for one in some
        if one.language == language and one.set != "more"
    ])  # fmt: skip
    wanted = [one.stance for one in mine]
    alone = macro_f1(wanted, [weights.choose(one.evidence, one.ruled) for one in mine])
    both = [weights.choose(one.evidence, one.ruled, words.weigh(one.words)) for one in mine]
    assert macro_f1(wanted, both) > alone + 0.02


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_friendly_or_hostile_by_name(language: str):
    words = [one for one in read_wording(language).values if one[0] != "^"]
    assert len(words) > 1000
    assert not [one for one in words if is_name(one, language)]
    for name in ("israel", "russians", "israilin", "اسراییل", "روسیه"):
        assert name not in words


def test_words_count_by_themselves_and_by_their_beginnings():
    assert list_features(["gladly", "we", "2024"]) == ["^glad", "gladly", "we"]
    words = Wording({"gladly": (1.0, -0.5), "^glad": (0.5, 0.0)})
    near, apart, rest = words.weigh(["gladly", "we"])
    assert near > 0 > apart
    assert math.isclose(near + apart + rest, 0)
    assert words.weigh(["we"]) == (0, 0, 0) == Wording({}).weigh(["gladly"])
    assert read_wording("xx").values == {}


def test_probabilities_add_up_and_unknown_evidence_tells_nothing():
    shares = read_weights().estimate(["always", "nobody knows this sign"])
    assert math.isclose(sum(shares.values()), 1)
    assert shares == read_weights().estimate(["always"])
    assert Weights({}).estimate([]) == {stance: pytest.approx(1 / 3) for stance in STANCES}


def test_the_rules_stand_unless_another_stance_is_clearly_more_probable():
    weights = Weights({"a little": (0.1, 0, 0), "much": (3, 0, 0)})
    assert weights.choose(["a little"], "divergent") == "divergent"
    assert weights.choose(["much"], "divergent") == "convergent"
    assert weights.choose(["much", "cues:divergent:2"], "divergent") == "divergent"
    assert weights.choose([], "neutral", (2, 0, 0)) == "convergent"


def test_a_statement_keeps_what_was_weighed():
    (one,) = extract_statements("Iran's foreign minister thanked Oman for its help.", "en")
    assert one.stance == "convergent"
    assert {"ruled:convergent", "own-relation"} <= set(one.evidence)
    (other,) = extract_statements("Iran's foreign minister said that the sun was hot.", "en")
    assert (other.toward, other.stance) == ((), "neutral")
