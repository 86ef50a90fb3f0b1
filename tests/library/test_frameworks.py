"""Every framework of the library: readable, complete, and its cues compile."""

from __future__ import annotations

from collections import Counter

import pytest

from hamgara.coding.suggest import LexicalSuggester
from hamgara.messages import LANGUAGES
from hamgara.study.codebook import Framework
from hamgara.study.framework import check_framework, find_framework, list_frameworks

NAMES = [name for name in list_frameworks() if "." not in name]  # a.b is a part of a


@pytest.fixture(params=NAMES)
def framework(request: pytest.FixtureRequest) -> Framework:
    return find_framework(request.param)


def test_there_are_frameworks() -> None:
    assert "bam" in NAMES


@pytest.mark.parametrize("name", NAMES)
def test_it_reads_without_a_mistake_under_its_own_name(name: str) -> None:
    framework, problems = check_framework(name)
    assert [str(problem) for problem in problems] == []
    assert framework.id == name
    assert framework.version
    assert framework.citation


def test_every_label_is_there_in_every_language(framework: Framework) -> None:
    for noun in (*framework.codes, *framework.levels, *framework.families):
        assert set(noun.label) == set(LANGUAGES), noun.id
        assert all(text.strip() for text in noun.label.values()), noun.id


def test_codes_stand_one_level_below_their_parents(framework: Framework) -> None:
    order = [level.id for level in framework.levels]
    levels = {code.id: code.level for code in framework.codes}
    assert max(Counter(code.id for code in framework.codes).values()) == 1
    for code in framework.codes:
        if code.parent:
            assert order.index(levels[code.parent]) == order.index(code.level) - 1, code.id
        else:
            assert code.level == order[0], code.id


def test_every_theme_is_defined_bounded_and_has_cues(framework: Framework) -> None:
    for theme in framework.themes:
        for note in (theme.definition, theme.include, theme.exclude):
            assert note is not None, theme.id
            assert set(note.text) == set(LANGUAGES), theme.id
            assert note.origin == "editor", theme.id
        for language in LANGUAGES:
            assert theme.cues.search_terms(language), (theme.id, language)


def test_cues_name_only_codes_of_the_framework(framework: Framework) -> None:
    for code in framework.codes:
        named = {*code.cues.yields_to, *(c for s in code.cues.silences for c in s.spares)}
        assert named <= framework.ids, code.id
        assert code.id not in named


def test_no_cue_stands_in_two_kinds_of_one_code(framework: Framework) -> None:
    for code in framework.codes:
        cues = code.cues
        for language in LANGUAGES:
            kinds = (cues.names, cues.terms, cues.wide, cues.loose)
            words = [word for kind in kinds for word in dict.fromkeys(kind.get(language, ()))]
            twice = [word for word, times in Counter(words).items() if times > 1]
            assert twice == [], (code.id, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_theme_is_found_by_its_own_firm_cues(framework: Framework, language: str) -> None:
    suggester = LexicalSuggester(framework)
    for theme in framework.themes:
        firm = (*theme.cues.names.get(language, ()), *theme.cues.terms.get(language, ()))
        phrases = [phrase.strip("!*~") for phrase in firm if "~" not in phrase]
        found = [p for p in phrases if theme.id in _codes(suggester, p, language)]
        assert len(found) >= 0.7 * len(phrases), (
            theme.id,
            [p for p in phrases if p not in found],
        )


def _codes(suggester: LexicalSuggester, text: str, language: str) -> set[str]:
    return {suggestion.code for suggestion in suggester.suggest(text, language)}
