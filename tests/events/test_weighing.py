"""How the evidence of a stance is weighed."""

from __future__ import annotations

import math

import pytest

from hamgara.events.statements import extract_statements
from hamgara.events.weighing import Weights, read_weights
from hamgara.study.statements import STANCES
from tests.events.scoring import LANGUAGES, macro_f1
from tests.events.weigh import WEIGHTS, fit, read_examples, write

EXAMPLES = read_examples()


def test_the_shipped_weights_are_those_that_the_evidence_fits(tmp_path):
    write(fit(EXAMPLES), tmp_path / "weights.toml")
    assert (tmp_path / "weights.toml").read_text("utf-8") == WEIGHTS.read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_weights_of_other_languages_do_better_than_the_rules_alone(language: str):
    mine = [one for one in EXAMPLES if one.language == language]
    weights = fit([one for one in EXAMPLES if one.language != language])
    wanted = [one.stance for one in mine]
    weighed = macro_f1(wanted, [weights.choose(one.evidence, one.ruled) for one in mine])
    assert weighed > macro_f1(wanted, [one.ruled for one in mine]) + 0.02


def test_probabilities_add_up_and_unknown_evidence_tells_nothing():
    shares = read_weights().estimate(["always", "nobody knows this sign"])
    assert math.isclose(sum(shares.values()), 1)
    assert shares == read_weights().estimate(["always"])
    assert Weights({}).estimate([]) == {stance: pytest.approx(1 / 3) for stance in STANCES}


def test_the_rules_stand_unless_another_stance_is_clearly_more_probable():
    weights = Weights({"a little": (0.3, 0, 0), "much": (3, 0, 0)})
    assert weights.choose(["a little"], "divergent") == "divergent"
    assert weights.choose(["much"], "divergent") == "convergent"


def test_a_statement_keeps_what_was_weighed():
    (one,) = extract_statements("Iran's foreign minister thanked Oman for its help.", "en")
    assert one.stance == "convergent"
    assert {"ruled:convergent", "own-relation"} <= set(one.evidence)
    (other,) = extract_statements("Iran's foreign minister said that the sun was hot.", "en")
    assert (other.toward, other.stance) == ((), "neutral")
