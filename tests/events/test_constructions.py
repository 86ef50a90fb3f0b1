"""What word fields tell together: an ill that is over, a pain that is shared, a due withheld."""

import pytest

from hamgara.events.speech_book import read_stances
from hamgara.events.stances.constructions import find_construction
from hamgara.events.stances.gists import Name
from hamgara.events.stances.stance import Judge, Judgment
from hamgara.events.statements import extract_statements

STANCES = {
    "en": [
        ("the quarrel with Georgia was over", "convergent"),
        ("reports of a rift with Georgia were baseless", "convergent"),
        ("no power could come between Azerbaijan and Georgia", "convergent"),
        ("Baku would not accept any attempt to divide Georgia", "convergent"),
        ("an attack on Georgia was an attack on Azerbaijan", "convergent"),
        ("Georgia had never doubted the friendship of Baku", "convergent"),
        ("the dispute with Georgia had not been resolved", "divergent"),
        ("Georgia had not replied to its two notes", "divergent"),
        ("Baku reserved all its rights with regard to Georgia", "divergent"),
        ("the visit to Georgia would not take place", "divergent"),
        ("smuggling was discussed at the meeting with Georgia", "neutral"),
    ],
    "az": [
        ("Gürcüstanla mübahisə dövrü bitib", "convergent"),
        ("Gürcüstanla gərginlik barədə xəbərlər əsassızdır", "convergent"),
        ("heç bir qüvvə Gürcüstanla dostluğumuzu poza bilməz", "convergent"),
        ("Gürcüstanın parçalanmasına razı olmayacağıq", "convergent"),
        ("Gürcüstanın kədəri bizim kədərimizdir", "convergent"),
        ("Gürcüstanla mübahisə həll olunmayıb", "divergent"),
        ("Gürcüstan notalarımıza hələ cavab verməyib", "divergent"),
        ("Gürcüstan nazirinin səfəri baş tutmayacaq", "divergent"),
        ("Gürcüstanla iclasda qaçaqmalçılıq halları müzakirə olunub", "neutral"),
    ],
}
SAYS = {
    "en": "Azerbaijan's foreign minister said {}.",
    "az": "Azərbaycanın xarici işlər naziri deyib ki, {}.",
}


@pytest.mark.parametrize(
    ("language", "gist", "stance"),
    [(language, *row) for language, rows in STANCES.items() for row in rows],
)
def test_what_the_bad_thing_is_to_the_partner_tells_the_stance(language, gist, stance):
    found = extract_statements(SAYS[language].format(gist), language)
    assert [one.toward for one in found] == [("AZE", "GEO")]
    assert f"ruled:{stance}" in found[0].evidence


def test_denied_rumors_of_a_rift_are_friendly_and_denied_claims_are_not():
    friendly = extract_statements(
        "Azerbaijan's foreign minister rejected as false the reports of a rift with Georgia.", "en"
    )
    assert ["ruled:convergent" in one.evidence for one in friendly] == [True]
    hostile = extract_statements(
        "Azerbaijan's foreign minister rejected the claims of Georgia.", "en"
    )
    assert [one.stance for one in hostile] == ["divergent"]


def test_a_construction_keeps_its_order_and_its_reach():
    judge = Judge(read_stances("en"), negates_before=True)
    none = Judgment("neutral", "", "neutral")

    def find(text):
        words = text.split()
        names = [Name("GEO", k, k) for k, word in enumerate(words) if word == "georgia"]
        found = find_construction(words, names, "AZE", judge, none)
        return found.id if found else ""

    assert find("the quarrel with georgia was over") == "ill-gone"
    assert find("georgia was over the quarrel") != "ill-gone"
    assert find("the quarrel " + "of the far and windy hills " * 3 + "was over") == ""
    assert find("the quarrel was over but georgia grew louder") == ""


def test_a_weak_construction_yields_to_strong_cues():
    judge = Judge(read_stances("en"), negates_before=True)
    words = ["georgia", "had", "not", "replied"]
    names = [Name("GEO", 0, 0)]
    warm = Judgment("convergent", "friendship", "convergent", 0, 2.0)
    found = find_construction(words, names, "AZE", judge, Judgment("neutral", "", "neutral"))
    assert found is not None
    assert found.id == "due"
    assert find_construction(words, names, "AZE", judge, warm) is None


@pytest.mark.parametrize("language", ["az", "en"])
def test_every_part_of_a_construction_is_a_list_or_a_name(language):
    book = read_stances(language)
    for one in book.constructions:
        parts = {part.rstrip("!+") for part in (*one.parts, *one.unless)}
        assert parts - {"@other", "@own"} <= set(book.lists), one.id
