"""Azerbaijani news in ordinary words: what is answered, denied, shared by two ministers."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.test_plain_az import DAY, told


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            (
                "Bakıda Azərbaycan–Macarıstan iqtisadi, ticari və humanitar əməkdaşlıq üzrə Birgə "
                "Komissiyanın növbəti iclası keçirilir."
            ),
            {"CONSULT actual AZE+HUN="},
        ),
        (
            "Serbiya Kosovonun silahlı qruplara dəstək verməsi ilə bağlı ittihamlarını rədd edib.",
            {"ACCUSE actual XKX>SRB", "REJECT actual SRB>XKX"},
        ),
        (
            "Nepal Butanın addımını tənqid edərək onu “bağışlanmaz təxribat” adlandırıb.",
            {"ACCUSE actual NPL>BTN"},
        ),
        (
            (
                "Keniya XİN Uqanda prezidentinin Nayrobiyə səfər etməsi barədə xəbərlərin həqiqətə "
                "uyğun olmadığını bildirib."
            ),
            {"CONSULT negated UGA>KEN"},
        ),
        ("İran Omanın təklif etdiyi planı qəbul edib.", {"AGREE actual IRN>OMN"}),
        (
            (
                "Polşanın xarici işlər naziri Radoslav Sikorski və milli müdafiə naziri Vladislav "
                "Kosinyak sabah Özbəkistana səfər edəcək."
            ),
            {"AGREE planned POL>UZB"},
        ),
        (
            "Qətər Sudana yardım göndərib. 25 ton yük Sudan Qızıl Ayparasına təhvil verilib.",
            {"AID actual QAT>SDN"},
        ),
        ("Londonda yaşayan Misir vətəndaşları öz hökumətlərinin istefasını tələb edib.", set()),
        ("Berlində iranlılar öz hökumətlərinə qarşı aksiya keçiriblər.", set()),
        (
            (
                "Fransa səfiri XİN-ə çağırılıb. Səfiri nazirin müavini qəbul edib və ona Senatın "
                "qətnaməsi ilə bağlı nota verilib."
            ),
            {"ACCUSE actual AZE>FRA"},
        ),
    ],
)
def test_plain_sentence(text: str, events: set[str]) -> None:
    assert told(text) == events


def test_talks_agreed_on_before_are_background() -> None:
    text = "Çad və Benin bu gün əsir mübadiləsi aparıb. "
    later = "Tərəflər bu barədə mayın 7-də keçirilmiş danışıqlarda razılığa gəlmişdi."
    assert "AGREE background BEN+TCD=" in told(text + later)


SUMMONED = "İsveçrənin ölkəmizdəki səfiri Azərbaycan Xarici İşlər Nazirliyinə çağırılıb. "


@pytest.mark.parametrize(
    "handed",
    [
        "Səfir nazir müavini tərəfindən qəbul edilib və ona nota təqdim edilib.",
        "Səfirin diqqəti bu faktlara cəlb edilib və qarşı tərəfə nota təqdim olunub.",
        "Həmin diplomatların 48 saat ərzində Azərbaycan ərazisini tərk etməsi tələb edilib.",
    ],
)
def test_envoy_is_the_one_who_suffers(handed: str) -> None:
    assert not any("CHE>AZE" in one for one in told(SUMMONED + handed) if "CONSULT" not in one)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            (
                "Malta bildirir ki, hücumlar Cenevrədə keçirilməsi planlaşdırılan danışıqdan əvvəl "
                "baş verib."
            ),
            set(),
        ),
        (
            "Bakıdan gələn yardım karvanı Gəncədən keçməklə Türkiyənin Hatay şəhərinə gəlib.",
            {"AID actual AZE>TUR"},
        ),
    ],
)
def test_places_by_the_way(text: str, events: set[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Efiopiya Somalinin ittihamlarını əsassız adlandırıb.",
            {"ACCUSE actual SOM>ETH", "REJECT actual ETH>SOM"},
        ),
        (
            "Misir İsraillə Livan arasında danışıqlarda vasitəçilik edəcəyini bildirib.",
            {"AGREE planned EGY>ISR+LBN"},
        ),
    ],
)
def test_charges_called_baseless_and_mediation(text: str, events: set[str]) -> None:
    assert told(text) == events


def test_day_of_a_session_is_that_of_what_is_signed_at_it() -> None:
    text = (
        "Vyetnam və Kamboca bazar ertəsi Hanoyda keçirilən birgə komissiyanın iclasında saziş "
        "imzalayıblar."
    )
    events = extract_events(text, "az", day=DAY, publisher="AZE")
    assert {(one.type, one.date and one.date.start) for one in events} == {
        ("CONSULT", date(2024, 5, 13)),
        ("SUPPORT", date(2024, 5, 13)),
    }


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Polşa Belarusdan jurnalisti azad etməyi tələb edib. Minsk tələbi rədd edib.",
            {"REQUEST actual POL>BLR", "REJECT actual BLR>POL"},
        ),
        (
            "Norveç Misirdən həbs edilmiş iki vətəndaşını buraxmağı istəyib.",
            {"REQUEST actual NOR>EGY"},
        ),
        (
            "Efiopiya Somalinin hücumla bağlı ittihamlarını əsassız sayıb.",
            {"ACCUSE actual SOM>ETH", "REJECT actual ETH>SOM"},
        ),
        (
            "Tehran Bakının səfirliklə bağlı ittihamlarını əsassız adlandırıb.",
            {"ACCUSE actual AZE>IRN", "REJECT actual IRN>AZE"},
        ),
        (
            (
                "Rusiya XİN ABŞ-nin Rusiya vətəndaşlarının saxlanılması ilə bağlı açıqlamasını "
                "rədd edib."
            ),
            {"REJECT actual RUS>USA"},
        ),
        (
            (
                "Eritreyanın informasiya naziri Yonas Tesfay Əsməranın Cibutiyə nümayəndə heyəti "
                "göndərdiyinə dair məlumatın doğru olmadığını bildirib."
            ),
            {"CONSULT negated ERI>DJI"},
        ),
        (
            (
                "Misirin Keniyadakı səfirinin geri çağırılması ilə bağlı xəbərlər həqiqəti əks "
                "etdirmir."
            ),
            {"SANCTION negated EGY>KEN"},
        ),
        (
            (
                "Almaniya Yunanıstanın müharibə ilə bağlı təzminat tələbini rədd edib. Afina bunu "
                "Berlindən ötən ilin martında nota ilə tələb etmişdi."
            ),
            {"REQUEST background GRC>DEU", "REJECT actual DEU>GRC"},
        ),
    ],
)
def test_what_is_answered(text: str, events: set[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Polşa və Macarıstan bir-birinin səfirini xarici işlər nazirliyinə çağırıb.",
            {"ACCUSE actual HUN>POL", "ACCUSE actual POL>HUN"},
        ),
        (
            (
                "Rusiya xəbərdarlıq edib ki, Finlandiya sərhədə raketlər yerləşdirsə, Moskva "
                "cavab tədbirləri görəcək."
            ),
            {"THREATEN actual RUS>FIN"},
        ),
        (
            (
                "Çexiya Rusiyanın doqquz diplomatını persona-non qrata elan edib, onlara getmək "
                "üçün 72 saat vaxt verilib. Diplomatlar cümə gününə kimi ölkəni tərk etməlidirlər."
            ),
            {"SANCTION actual CZE>RUS"},
        ),
        (
            "Limanda 312 gəmi yoxlamadan keçib: onlardan 140-ı İran bayrağı altında üzüb.",
            set(),
        ),
        ("Norveç Ukraynaya altı F-16 təyyarəsi verib.", {"AID actual NOR>UKR"}),
        ("Yaponiya sahillərində Çin dronları peyda olub.", {"MOBILIZE actual CHN>JPN"}),
        (
            "Qana Toqonun rüsumlarla bağlı şikayətini əsassız adlandırıb.",
            {"ACCUSE actual TGO>GHA", "REJECT actual GHA>TGO"},
        ),
    ],
)
def test_each_to_the_other_and_terms(text: str, events: set[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            (
                "Serbiya naziri gələn ay Pekinə səfər edəcək. Səfər çərçivəsində Serbiya və Çin "
                "saziş imzalayacaq."
            ),
            {"SUPPORT": date(2024, 6, 1), "CONSULT": date(2024, 6, 1)},
        ),
        (
            "Gürcüstan İslandiya Prezidentini oktyabrda Tbilisidə keçiriləcək foruma dəvət edib.",
            {"CONSULT": date(2024, 10, 1)},
        ),
    ],
)
def test_day_of_what_is_planned(text: str, days: dict[str, date]) -> None:
    events = extract_events(text, "az", day=DAY, publisher="AZE")
    assert {one.promised: one.date and one.date.start for one in events} == days


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            (
                "Norveç Misirdən iki vətəndaşını buraxmağı istəyib. Vətəndaşlar dünən Qahirədə "
                "saxlanılıblar."
            ),
            {"REQUEST actual NOR>EGY", "COERCE actual EGY>NOR"},
        ),
        (
            "Kamerun XİN Nigeriyanın sərhəd kəndlərinə basqınla bağlı iddialarını təkzib edib.",
            {"ACCUSE actual NGA>CMR", "REJECT actual CMR>NGA"},
        ),
    ],
)
def test_those_held_and_topics_of_charges(text: str, events: set[str]) -> None:
    assert told(text) == events


def test_exercise_goes_on_for_the_days_of_the_next_sentence() -> None:
    text = (
        "Türkiyə və Pakistanın birgə təlimi keçirilir. Bildirilir ki, mayın 10-dan 18-dək davam "
        "edəcək məşqlərdə 300 hərbçi iştirak edir."
    )
    (event,) = extract_events(text, "az", day=DAY, publisher="AZE")
    assert event.date is not None
    assert (event.date.start, event.date.end) == (date(2024, 5, 10), date(2024, 5, 18))
