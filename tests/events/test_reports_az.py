"""Whole Azerbaijani reports: who is called again by surname, what an opening or a topic is not."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events

DAY = date(2025, 5, 12)


def told(text: str) -> set[str]:
    """Return type, status, source and target of every event."""
    return {
        f"{e.type} {e.status} {'+'.join(a.country for a in e.source)}"
        f">{'+'.join(a.country for a in e.target)}"
        for e in extract_events(text, "az", day=DAY)
    }


HUN_SRB = (
    "Macarıstanın müdafiə naziri Peter Kovaç və Serbiyanın müdafiə naziri Marko İliç görüşüb. "
)
GEO = "Xarici işlər naziri Ceyhun Bayramov gürcüstanlı həmkarı Maka Boçorişvili ilə görüşüb. "
LBN = "İsrail Livana zərbə endirib. Livan İsraili atəşkəsi pozmaqda ittiham edib. "
BAQAI = "İran XİN sözçüsü İsmayıl Bəqai danışıb. "
DAR = "Pakistanın xarici işlər naziri İshaq Dar Londona gəlib. "


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (GEO + "C.Bayramov Rusiyanı pisləyib.", "ACCUSE actual AZE>RUS"),
        (GEO + "M.Boçorişvili isə C.Bayramovu Batumiyə dəvət edib.", "AGREE planned GEO>AZE"),
        (GEO + "Nazir C. Bayramov Rusiyanı pisləyib.", "ACCUSE actual AZE>RUS"),
        (DAR + "İ.Dar Hindistanı müqaviləni pozmaqda ittiham edib.", "ACCUSE actual PAK>IND"),
        (DAR + "Dar Hindistanı pisləyib.", "ACCUSE actual PAK>IND"),
        (HUN_SRB + "M.İliç Rusiyanı pisləyib.", "ACCUSE actual SRB>RUS"),
        (HUN_SRB + "P.Kovaç Rusiyanı pisləyib.", "ACCUSE actual HUN>RUS"),
        (HUN_SRB + "P.Kovaç və M.İliç Rusiyanı pisləyiblər.", "ACCUSE actual HUN+SRB>RUS"),
        (
            (
                BAQAI + "Bəqai bildirib ki, Fransanın Tehrandakı səfiri Xarici İşlər "
                "Nazirliyinə çağırılıb."
            ),
            "ACCUSE actual IRN>FRA",
        ),
        (LBN + "İsrail ordusu ittihamları rədd edib.", "REJECT actual ISR>LBN"),
        (
            "İran və İraq 2026-2027-ci illər üzrə əməkdaşlıq proqramı imzalayıb.",
            "SUPPORT actual IRN+IRQ>",
        ),
        ("İran və İraq gələn il üçün hərbi əməkdaşlıq planı imzalayıb.", "SUPPORT actual IRN+IRQ>"),
        (
            "Sudan səfirini və diplomatik missiyasını Əbu-Dabidən geri çağırır.",
            "SANCTION actual SDN>ARE",
        ),
        (
            (
                "Hindistan Pakistana zərbələr endirib, Pakistan isə cavab olaraq sərhəd "
                "postlarını atəşə tutub."
            ),
            "ASSAULT actual PAK>IND",
        ),
        (
            (
                "Fransa Əlcəzair diplomatlarını qovub. Əlcəzair cavab addımı olaraq iki "
                "diplomatı ölkədən çıxarıb."
            ),
            "SANCTION actual DZA>FRA",
        ),
        (
            (
                "Rusiya və Ukrayna əsir dəyişib. Azad edilən hərbçilər Belarus "
                "ərazisindədir. Tərəflər mayın 6-da da əsir dəyişmişdilər."
            ),
            "COOPERATE background RUS+UKR>",
        ),
        ("“Report”un məlumatına görə, Rusiya Gürcüstanı pisləyib.", "ACCUSE actual RUS>GEO"),
    ],
)
def test_a_report_tells(text: str, event: str) -> None:
    assert event in told(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Məşqçi A.Bayramov Rusiyanı pisləyib.", "ACCUSE actual AZE>RUS"),
        (HUN_SRB + "M.İliç Rusiyanı pisləyib.", "ACCUSE actual HUN>RUS"),
        (LBN + "İsrail ordusu ittihamları rədd edib.", "ACCUSE actual ISR>LBN"),
        (
            "İran və İraq 2026-2027-ci illər üzrə əməkdaşlıq proqramı imzalayıb.",
            "AGREE planned IRN+IRQ>",
        ),
        (
            "Livan Prezidenti beynəlxalq ictimaiyyəti İsrailə təzyiq göstərməyə çağırıb.",
            "REQUEST actual LBN>ISR",
        ),
        (
            "Tramp bildirib ki, Çin geri çəkilməsə, danışıqlar dayandırılacaq.",
            "RETREAT negated CHN>USA",
        ),
        (
            "Yunanıstan bildirib ki, Türkiyə təyyarələri beynəlxalq hava məkanında uçub.",
            "COOPERATE actual TUR>GRC",
        ),
        (
            "Rusiya və Ukrayna əsir dəyişib. Azad edilən hərbçilər Belarus ərazisindədir.",
            "RETREAT background RUS+UKR>BLR",
        ),
        (
            (
                "ABŞ BMT Təhlükəsizlik Şurasında Qəzzada atəşkəs tələb edən qətnamə "
                "layihəsinə veto qoyub."
            ),
            "REQUEST actual USA>PSE",
        ),
        (
            (
                "Cənubi Koreya və ABŞ birgə təlimlərə başlayıb. Yaponiya raket "
                "buraxılışını pisləyib və Şimali Koreyaya etiraz bildirib."
            ),
            "ACCUSE actual JPN>KOR+USA",
        ),
        (
            "AZƏRTAC-ın Ankara müxbiri xəbər verir ki, Rusiya ilə danışıqlar aparılıb.",
            "CONSULT actual TUR+RUS>",
        ),
    ],
)
def test_a_report_does_not_tell(text: str, event: str) -> None:
    assert event not in told(text)


def test_who_denies_charges_makes_none() -> None:
    text = "Litva Moskvanı ittiham edib. Kremlin sözçüsü Dmitri Peskov ittihamları rədd edib."
    assert told(text) == {"ACCUSE actual LTU>RUS", "REJECT actual RUS>LTU"}


def test_sanctions_thanked_for_are_not_of_the_thankful() -> None:
    assert told("Ukrayna Yaponiyaya sanksiyalara görə təşəkkür edib.") == {"SUPPORT actual UKR>JPN"}


def test_thanks_beside_a_signing_are_told_apart() -> None:
    text = "İran və İraq saziş imzalayıb. İran İraqa yardıma görə təşəkkür edib."
    assert told(text) == {"SUPPORT actual IRN+IRQ>", "SUPPORT actual IRN>IRQ"}


def test_a_denied_charge_told_long_before_comes_once() -> None:
    text = (
        "İtaliya Efiopiyanı insan haqlarını pozmaqda ittiham etmişdi. "
        "Efiopiya XİN sözçüsü İtaliyanın ittihamını rədd edib."
    )
    assert told(text) == {"ACCUSE background ITA>ETH", "REJECT actual ETH>ITA"}


def test_shelling_by_army_and_armed_forces_comes_once() -> None:
    text = (
        "Ermənistan silahlı qüvvələri Azərbaycan mövqelərini atəşə tutub\n"
        "Ermənistan silahlı qüvvələrinin bölmələri Azərbaycan Ordusunun mövqelərini atəşə tutub."
    )
    assert len(extract_events(text, "az", day=DAY)) == 1


@pytest.mark.parametrize(
    ("said", "types"),
    [
        ("heç bir əsası olmadığını bildirib", {"ACCUSE", "REJECT"}),
        ("doğru olmadığını deyib", {"ACCUSE", "REJECT"}),
        ("doğru olduğunu deyib", {"ACCUSE"}),
    ],
)
def test_charges_without_ground_are_rejected(said: str, types: set[str]) -> None:
    text = f"Peru Çilini atəşkəsi pozmaqda ittiham edib. Çili bu iddiaların {said}."
    found = extract_events(text, "az", day=date(2023, 5, 10))
    assert {(one.type, one.status) for one in found} == {(one, "actual") for one in types}


@pytest.mark.parametrize("mind", ["niyyətində deyil", "niyyətində deyildi", "fikrində deyil"])
def test_what_is_not_meant_is_negated(mind: str) -> None:
    assert told(f"Gürcüstanın prezidenti Azərbaycana may ayında səfər etmək {mind}.") == {
        "CONSULT negated GEO>AZE"
    }


def test_what_somebody_has_in_mind_is_planned() -> None:
    text = "Gürcüstanın prezidenti Azərbaycana səfər etmək fikrindədir."
    assert told(text) == {"AGREE planned GEO>AZE"}


@pytest.mark.parametrize("guest", ["Prezidenti", "dövlət başçısını"])
def test_who_is_asked_to_a_city_is_not_of_its_state(guest: str) -> None:
    text = f"Gürcüstanın Baş naziri Bakıda olub. Baş nazir {guest} Tbilisiyə səfərə dəvət edib."
    assert "AGREE planned GEO>AZE" in told(text)
