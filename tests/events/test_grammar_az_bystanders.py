"""States that Azerbaijani sentences name only by the way, and their acts that look alike."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import join_states

DAY = date(2024, 5, 14)


def tell(text: str) -> set[str]:
    """Return the events of a text that are told as done or planned: "SOURCE TYPE TARGET"."""
    return {
        f"{join_states(one.source)} {one.type} {join_states(one.target)}".strip()
        for one in extract_events(text, "az", day=DAY)
        if one.status in ("actual", "planned")
    }


@pytest.mark.parametrize(
    "text",
    [
        # where goods, animals and weather are from
        "Perudan gələn siklon Çilini mühasirəyə alıb.",
        "Braziliyadan gələn çəyirtkələr Paraqvay tarlalarına hücum edib.",
        "Praqada sürücülər Avstriyadan gətirilən benzinin qiymətinə etiraz ediblər.",
        # houses, streets and goods that are only called after a state
        'Sofiya sakinləri "Moskva" restoranının bağlanmasına etiraz edib.',
        "Praqa polisi Peru küçəsindəki evə basqın edib.",
        "Danimarka polisi Çili kafesində axtarış aparıb.",
        # a verb in quotes, stories, markets, polls
        'Şimaldan enən hava Norveçə "hücum edib".',
        "Peru yazıçısının romanında ordu Çiliyə hücum edir.",
        "Serialda Peru kralı Çili elçisini ölkədən qovur.",
        "Sorğuya görə, çexlərin yarısı Macarıstanı günahlandırır.",
        # firms, bands and men without an office
        "Danimarka süd kombinatı litvalı podratçını müqaviləni pozmaqda ittiham edir.",
        "Naməlum silahlılar Peruda çilili mühəndisləri güllələyib.",
        "Qaçaqmalçılar Perudan Çiliyə gedərkən saxlanılıb.",
        "Sahildə üzən çili tankeri quldurların hücumuna məruz qalıb.",
        "İsveçli cərrah norveçli xəstəyə təşəkkür edib.",
        # what one's own government is asked, blamed for or owns
        "Peru müxalifəti hökuməti Çili siyasətinə görə tənqid edib.",
        "Danimarka müxalifəti hökumətin İraq siyasətini pisləyib.",
        "Peru Prezidenti hökumətdən Çili əməliyyatı barədə izahat tələb edib.",
        "Sofiyada müəllimlər Serbiya qazının bahalaşmasına görə hökumətə qarşı piket keçirib.",
        "Praqa məhkəməsi Avstriyaya qaçmağa hazırlaşan məmuru həbs edib.",
        # a friendship group, a question left without an answer
        "Peru–Çili dostluq qrupunun üzvləri seçicilərlə görüşüb.",
        "Peru XİN sözçüsü Çili ilə bağlı suala cavab verməkdən imtina edib.",
    ],
)
def test_by_the_way(text: str) -> None:
    assert tell(text) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Perudan gələn raket Çilinin sərhəd kəndinə düşüb.", {"PER ASSAULT CHL"}),
        ("Litva gömrüyü Belarusdan gələn yük maşınını saxlayıb.", {"LTU COERCE BLR"}),
        ("Peru Çilidən gətirilən şərabın idxalını qadağan edib.", {"PER SANCTION CHL"}),
        ("Çili hökuməti Perunun dövlət bankının aktivlərini müsadirə edib.", {"CHL COERCE PER"}),
        ("Danimarka sakinləri İran səfirliyi qarşısında piket keçirib.", {"DNK PROTEST IRN"}),
        ("Peru müxalifəti Çili hökumətini təxribatda ittiham edib.", {"PER ACCUSE CHL"}),
        ("Peru XİN filmdəki təhqirə görə Çili səfirini çağırıb.", {"PER ACCUSE CHL"}),
        ("Peru–Çili hökumətlərarası komissiyasının iclası keçirilib.", {"PER+CHL CONSULT"}),
        ("Peru prezidenti köməyə görə Çiliyə təşəkkür edib.", {"PER SUPPORT CHL"}),
    ],
)
def test_sides_that_look_alike(text: str, told: set[str]) -> None:
    assert tell(text) == told
