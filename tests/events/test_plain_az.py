"""Azerbaijani news in ordinary words: next rounds, gifts, the freed, what is thought over."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import sort_states

DAY = date(2024, 5, 16)


def told(text: str) -> set[str]:
    """Return type, status, source and target of every event; `=` where they act together."""
    return {
        f"{e.type} {e.status} "
        + ("=" if e.reciprocal else ">").join(sort_states(side) for side in (e.source, e.target))
        for e in extract_events(text, "az", day=DAY, publisher="AZE")
    }


MET = "İtaliya, Yunanıstan və Kiprin energetika nazirləri Afinada üçtərəfli görüş keçiriblər. "
TALKED = "Pakistan və Hindistan nümayəndələri Dubayda danışıqlar aparıblar. "
INVITED = "Türkiyə Prezidenti İraqın Baş nazirini Ankaraya dəvət edib. "


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (MET + "Növbəti görüş gələn ay Romada təşkil olunacaq.", "AGREE planned CYP+GRC+ITA="),
        (
            TALKED + "Danışıqların növbəti raundu gələn həftə baş tutacaq.",
            "AGREE planned IND+PAK=",
        ),
    ],
)
def test_next_meeting(text: str, event: str) -> None:
    assert event in told(text)


@pytest.mark.parametrize("how", ["", " məmnuniyyətlə"])
def test_accepted_invitation_promises_a_visit(how: str) -> None:
    assert "AGREE planned IRQ>TUR" in told(INVITED + f"Sudani dəvəti{how} qəbul edib.")


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Çexiya dünən Ukraynaya hərbi texnika göndərib.", {"AID actual CZE>UKR"}),
        (
            "Rusiya Ukrayna ilə sərhədə hərbi texnika göndərib.",
            {"MOBILIZE actual RUS>UKR"},
        ),
        (
            "Malinin Baş naziri ölkəsinə göstərdiyi yardıma görə Rusiyaya təşəkkür edib.",
            {"AID background RUS>MLI", "SUPPORT actual MLI>RUS"},
        ),
        (
            (
                "Livanın Baş naziri Fransanın ölkəsinə göndərdiyi dərmanlara görə Parisə "
                "minnətdarlığını bildirib."
            ),
            {"AID background FRA>LBN", "SUPPORT actual LBN>FRA"},
        ),
        (
            "Kiyev Slovakiyanın Ukraynaya verdiyi dəstəyə görə Bratislavaya təşəkkür edib.",
            {"SUPPORT actual UKR>SVK"},
        ),
    ],
)
def test_gifts(text: str, events: set[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Almaniya Ukraynaya raket verməyi istisna etmir.", {"AID hypothetical DEU>UKR"}),
        (
            "Kanada hökuməti Kubaya qarşı yeni sanksiyalar tətbiq etmək barədə düşünür.",
            {"SANCTION hypothetical CAN>CUB"},
        ),
        (
            "Avropa İttifaqı Serbiya ilə danışıqları dayandırmaq məsələsini müzakirə edir.",
            {"SANCTION hypothetical EUR>SRB"},
        ),
        (
            "London Belarus səfirini ölkədən çıxarmaq imkanını nəzərdən keçirir.",
            {"SANCTION hypothetical GBR>BLR"},
        ),
        ("Tokio Şimali Koreya ilə görüşü istisna edib.", set()),
    ],
)
def test_what_is_thought_over(text: str, events: set[str]) -> None:
    assert told(text) == events


FREED = "İranda saxlanılan dörd türkiyəli balıqçı dünən azad edilib."


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (FREED, "RETREAT actual IRN>TUR"),
        ("İranda həbsdə olan iki türkiyəli sürücü azad olunub.", "RETREAT actual IRN>TUR"),
        (
            "Üç pakistanlı dənizçi mayın 10-da İran sahil mühafizəsi tərəfindən tutulub.",
            "COERCE actual IRN>PAK",
        ),
        (
            FREED + " Onlar mayın 2-də İran sərhədçiləri tərəfindən tutulmuşdular.",
            "COERCE background IRN>TUR",
        ),
    ],
)
def test_who_holds_and_frees(text: str, event: str) -> None:
    assert event in told(text)
    assert not any(one.startswith("SUPPORT") for one in told(text))


PUT_OFF = "Livan Prezidentinin Qahirəyə səfəri təxirə salınıb. "
HANDED = "Səudiyyə Ərəbistanının səfiri Prezident Tokayevə etimadnaməsini təqdim edib. "
VETO = "Rusiya BMT Təhlükəsizlik Şurasında ABŞ-ın hazırladığı qətnamə layihəsinə veto qoyub. "


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (PUT_OFF + "Səfər iyunda baş tutacaq.", "AGREE planned LBN>EGY"),
        (
            PUT_OFF + "Misir XİN-in sözçüsü səfərin iyunda reallaşacağını bildirib.",
            "AGREE planned LBN>EGY",
        ),
        (
            HANDED + "Peru və Kubanın səfirləri də dövlət başçısına etimadnamələrini veriblər.",
            "SUPPORT actual CUB+PER>KAZ",
        ),
        (VETO, "REJECT actual RUS>USA"),
        (
            "Fransa parlamenti Finlandiyanın NATO-ya qoşulması haqqında protokolu təsdiqləyib.",
            "SUPPORT actual FRA>FIN",
        ),
        (
            "İtaliya Senatı Albaniya ilə miqrasiya sazişini ratifikasiya edib.",
            "SUPPORT actual ALB+ITA=",
        ),
        (
            (
                "Kreml xəbərdarlıq edib ki, Finlandiya NATO-ya üzv olarsa, Rusiya cavab "
                "tədbirləri görəcək."
            ),
            "THREATEN actual RUS>FIN",
        ),
    ],
)
def test_who_is_meant(text: str, event: str) -> None:
    assert event in told(text)


def test_blame_of_a_veto_is_dated() -> None:
    events = extract_events(VETO + "ABŞ Moskvanın bu addımını pisləyib.", "az", day=DAY)
    assert [one.date is not None for one in events if one.type == "ACCUSE"] == [True]


def test_nobody_accuses_the_extradited() -> None:
    text = "Casusluqda ittiham olunan Türkiyə vətəndaşı Yunanıstandan Türkiyəyə təhvil verilib."
    assert not any(one.startswith("ACCUSE") for one in told(text))


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Litva üç rusiyalı, iki çinli və bir belaruslu diplomatı ölkədən çıxarıb.",
            "SANCTION actual LTU>BLR+CHN+RUS",
        ),
        (
            (
                "Estoniya iki rusiyalı diplomatı persona non-qrata elan edib. "
                "Oxşar qərarı Latviya da qəbul edib."
            ),
            "SANCTION actual LVA>RUS",
        ),
        (
            (
                "Kolumbiya İsraillə diplomatik əlaqələri kəsib. "
                "Boliviya bunu ötən ilin noyabrında etmişdi."
            ),
            "SANCTION background BOL>ISR",
        ),
        (
            "İspaniya Fələstini tanıyıb. Sloveniya da bunu iyunda edəcək.",
            "AGREE planned SVN>PSE",
        ),
        (
            "Braziliya ilə Argentina arasında viza rejimi ləğv edilib.",
            "CONCEDE actual ARG+BRA=",
        ),
    ],
)
def test_lists_and_acts_like_the_one_before(text: str, event: str) -> None:
    assert event in told(text)


def test_last_week_is_background() -> None:
    monday = date(2024, 5, 13)
    text = "İsrail ötən həftə Madriddəki səfirini geri çağırıb."
    assert [one.status for one in extract_events(text, "az", day=monday)] == ["background"]


FOUR = "Danimarka, Norveç, İsveç və Finlandiya birgə təlim keçirib. "


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Rumıniya Prezidentinin Astana səfəri başa çatıb.", "CONSULT actual ROU>KAZ"),
        (
            "Yaponiyanın Baş nazirinin Hindistan səfəri mayın 20-də başlayacaq.",
            "AGREE planned JPN>IND",
        ),
        ("İran prezidentinin İraq səfəri zamanı 14 saziş imzalanıb.", "SUPPORT actual IRN+IRQ="),
        (
            FOUR + "Dörd ölkənin müdafiə nazirləri iyunda Osloda görüşəcək.",
            "AGREE planned DNK+FIN+NOR+SWE=",
        ),
        ("Pakistan Əfqanıstan ərazisinə aviazərbələr endirib.", "ASSAULT actual PAK>AFG"),
        ("Ermənistan Fransadan zirehli maşınlar alıb.", "COOPERATE actual ARM>FRA"),
    ],
)
def test_visits_named_by_their_goal_and_four_countries(text: str, event: str) -> None:
    assert event in told(text)
