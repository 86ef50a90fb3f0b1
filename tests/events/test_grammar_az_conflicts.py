"""Threats, charges, refusals, protests and blows in Azerbaijani sentences."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from hamgara.study.events import Event
from tests.events.telling import sort_states

DAY = date(2024, 5, 14)


def read(text: str) -> list[Event]:
    return extract_events(text, "az", day=DAY, publisher="AZE")


def tell(text: str) -> set[tuple[str, str, str]]:
    """Return source, type and target of what is told as done."""
    return {
        (
            sort_states(one.source),
            one.type,
            sort_states(one.target),
        )
        for one in read(text)
        if one.status == "actual"
    }


@pytest.mark.parametrize(
    ("text", "source", "kind", "target"),
    [
        # harm on a condition is a threat, to whoever would meet the condition
        ("Peru Kuba sərhədi açmasa, idxalı dayandıracağını bildirib.", "PER", "THREATEN", "CUB"),
        ("Peru Kubanın çəkilməyəcəyi halda bazanı vuracağını deyib.", "PER", "THREATEN", "CUB"),
        ("Peru Kubanın peşman olacağını söyləyib.", "PER", "THREATEN", "CUB"),
        # violence announced by who would do it
        ("Laos Kambocanın bazasını bombalayacağını bəyan edib.", "LAO", "THREATEN", "KHM"),
        # harm that another only claims is a charge
        ("Laos Kambocanın sərhəddə atəş açdığını iddia edib.", "LAO", "ACCUSE", "KHM"),
        ("Laos Kambocanın üsyançılara silah ötürdüyünü deyib.", "LAO", "ACCUSE", "KHM"),
        ("Laos Kambocanın sazişə əməl etmədiyini bildirib.", "LAO", "ACCUSE", "KHM"),
        # a refusal tells what it answers
        ("Laos Kambocanın tələbini rədd edib.", "KHM", "REQUEST", "LAO"),
        ("Laos Kambocanın sözlərini yalan adlandırıb.", "KHM", "ACCUSE", "LAO"),
        # the owner of a plan that is named by another state, or by what it is about
        ("Peru Kubanın Haiti planını rədd edib.", "PER", "REJECT", "CUB"),
        ("Peru Kubanın liman almaq təklifini rədd edib.", "PER", "REJECT", "CUB"),
        # crowds of a place, of a people; what they denounce; whose embassy it is
        ("Limada izdiham Kuba səfirliyi önünə toplaşıb.", "PER", "PROTEST", "CUB"),
        ("Perulular Kubanın qərarını pisləyib.", "PER", "PROTEST", "CUB"),
        ("Limada nümayişçilər Kuba səfirliyinin hasarını boyayıb.", "PER", "PROTEST", "CUB"),
        # blows: whoever shot what hit, whoever's strike killed, towns that are taken
        ("Kubadan atılan raket Limada evləri dağıdıb.", "CUB", "ASSAULT", "PER"),
        ("Perulu hərbçilər Kubanın hava hücumunda öldürülüb.", "CUB", "ASSAULT", "PER"),
        ("Peru ordusu Havananı ələ keçirib.", "PER", "ASSAULT", "CUB"),
        ("Perunun zərbələrindən sonra Havanada ev yanıb.", "PER", "ASSAULT", "CUB"),
        # two peoples joined; an institution of the town before it; men of a state
        ("Qırğız və tacik əsgərləri arasında atışma baş verib.", "KGZ+TJK", "ASSAULT", ""),
        ("Havanadakı müdafiə nazirliyi Peru tərəfindən vurulub.", "PER", "ASSAULT", "CUB"),
        ("Kubaya bağlı hakerlər Peru bankının şəbəkəsinə sızıb.", "CUB", "COERCE", "PER"),
        # the past of many, which looks like a passive in -ar
        ("Kuba gəmiləri Peru sərhədinə qoşun gətirdilər.", "CUB", "MOBILIZE", "PER"),
    ],
)
def test_who_harms_whom(text: str, source: str, kind: str, target: str) -> None:
    assert (source, kind, target) in tell(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kubada müəllimlər maaşın azalmasına etiraz edib.",
        "Perulu bloger: Kuba Haitini vuracaq.",
        "Peru mediası Kubanın təlimlərinin təhlükəli olduğunu yazır.",
        "Peru Kubanın neft sektorunu hədəf alan qanunu müzakirə edib.",
        "Limada sel bir körpünü dağıdıb.",
    ],
)
def test_no_harm_is_told(text: str) -> None:
    kinds = {"ASSAULT", "THREATEN", "PROTEST", "ACCUSE", "COERCE"}
    assert not [one for one in read(text) if one.type in kinds]
