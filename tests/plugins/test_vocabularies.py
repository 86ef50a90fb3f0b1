"""Every rule of every vocabulary: an example fires it, a counterexample does not."""

import pytest

from hamgara.events.extract import load_grammar
from hamgara.events.reading import Telling
from hamgara.events.vocabulary import Rule, read_vocabulary
from hamgara.events.words import read_sentences
from hamgara.plugins import list_files, list_modules

VOCABULARIES = [
    tuple(name.rsplit("-", 1)) for name in list_files("vocabularies") if name[-3:-2] == "-"
]
RULES = [
    pytest.param(ontology, language, rule, id=f"{language}-{rule.id}")
    for ontology, language in VOCABULARIES
    for rule in read_vocabulary(ontology, language).rules
]


def read_tellings(text: str, language: str, ontology: str) -> list[Telling]:
    grammar = load_grammar(language, ontology)
    return [
        telling
        for sentence in read_sentences(text, language, grammar.join)
        for telling in grammar.read(sentence, text, None).tellings
    ]


def fires(rule: Rule, text: str, language: str, ontology: str) -> bool:
    return any(
        telling.rule.id == rule.id and not telling.moods & {"wish", "general"}
        for telling in read_tellings(text, language, ontology)
    )


def test_every_language_of_the_coder_has_a_vocabulary():
    languages = {language for _, language in VOCABULARIES}
    assert languages == {"fa", "az", "en"} == set(list_modules("hamgara.events.grammars"))


@pytest.mark.parametrize(("ontology", "language", "rule"), RULES)
def test_an_example_fires_the_rule(ontology: str, language: str, rule: Rule):
    assert rule.examples
    silent = [text for text in rule.examples if not fires(rule, text, language, ontology)]
    assert silent == []


@pytest.mark.parametrize(("ontology", "language", "rule"), RULES)
def test_a_counterexample_does_not_fire_the_rule(ontology: str, language: str, rule: Rule):
    assert rule.counterexamples
    loud = [text for text in rule.counterexamples if fires(rule, text, language, ontology)]
    assert loud == []
