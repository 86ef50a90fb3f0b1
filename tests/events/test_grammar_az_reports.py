"""Azerbaijani reports as agencies tell them: who quotes, who leads, what blocks."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from hamgara.study.events import Event

DAY = date(2024, 5, 15)


def read(text: str) -> list[Event]:
    return extract_events(text, "az", day=DAY, publisher="AZE")


def told(text: str) -> set[str]:
    """Return type, source and target of every event that is told as actual or planned."""
    return {
        f"{e.type} {'+'.join(a.country for a in e.source)}>{'+'.join(a.country for a in e.target)}"
        for e in read(text)
        if e.status in ("actual", "planned")
    }


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Almaniya XİN-in yaydığı bəyanatda Çadın hərəkətləri pislənilib.",
            "ACCUSE DEU>TCD",
        ),
        (
            "Norveç Müdafiə Nazirliyinin açıqlamasında Yunanıstan təxribatda günahlandırılıb.",
            "ACCUSE NOR>GRC",
        ),
        (
            "Peru Boliviyanın 4 və Çilinin 6 diplomatını ölkədən çıxarıb.",
            "SANCTION PER>BOL+CHL",
        ),
        (
            (
                "“Keniya ilə viza rejiminin ləğvi barədə razılığa gəlmişik”. "
                "Bunu Uqandanın daxili işlər naziri deyib."
            ),
            "AGREE UGA+KEN>",
        ),
        (
            (
                "Yunanıstan hərbi uçuşları dayandırmalıdır. "
                "Bunu Misir Müdafiə Nazirliyinin sözçüsü brifinqdə bildirib."
            ),
            "REQUEST EGY>GRC",
        ),
        (
            (
                "“Biz Fransa tərəfini Nigerə silah satışını dayandırmağa çağırırıq”, "
                "- deyə Mali rəsmisi bildirib."
            ),
            "REQUEST MLI>FRA",
        ),
        (
            "Çilinin bu addımı təxribatdır. Bu sözləri Perunun baş naziri deyib.",
            "ACCUSE PER>CHL",
        ),
        (
            (
                "Norveç parlamentinin sədri Masud Qarahaninin başçılığı ilə parlament nümayəndə "
                "heyəti Keniyaya rəsmi səfər edib."
            ),
            "CONSULT NOR>KEN",
        ),
        (
            "Nigerin Çad ilə sərhədində yerləşən keçid məntəqəsi bağlanıb.",
            "SANCTION NER>TCD",
        ),
        (
            (
                "Pakistan Əfqanıstanın Host vilayətində olan hadisəyə görə şikayətə hazırlaşan "
                "Kabilin ittihamlarını rədd edib."
            ),
            "REJECT PAK>AFG",
        ),
        (
            "Pekin manevrləri tənqid edib və Kanberranı hədələyib.",
            "THREATEN CHN>AUS",
        ),
        (
            "Estoniya parlamenti Moldovaya əlavə yardımın ayrılmasını təsdiqləyib.",
            "AGREE EST>MDA",
        ),
        (
            (
                "Özbəkistanın Nigerə təyin edilmiş səfiri Aziz Karimov Keniyanın xarici işlər "
                "naziri ilə görüşüb."
            ),
            "CONSULT UZB+KEN>",
        ),
        (
            (
                "Slovakiyanın müdafiə naziri Peter Qaydoş danışıb. "
                "P.Qaydoş Norveçin müdafiə naziri ilə görüşüb."
            ),
            "CONSULT SVK+NOR>",
        ),
        (
            "Pakistanın üç, Əfqanıstanın isə beş hərbçisi atışmada həlak olub.",
            "ASSAULT PAK+AFG>",
        ),
        ("Ukrayna Kanadadan 2 milyard dollar yardım alıb.", "AID CAN>UKR"),
        (
            "Omanın paytaxtı Məsqətdə İran və Yəmən nümayəndələri arasında danışıqlar başlayıb.",
            "CONSULT IRN+YEM>",
        ),
    ],
)
def test_reports(text: str, event: str) -> None:
    assert event in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Zəlzələ Albaniyada çoxsaylı insan tələfatına səbəb olub, deyə Yunanıstan naziri bildirib.",
        "Çad lideri beynəlxalq ictimaiyyəti ölkəsinə dəstək göstərməyə çağırıb. Sudan susur.",
        "Peru prezidenti Lima görüşündən sonra Çili mediasına mətbuat konfransı keçirəcək.",
        "Yunanıstan hərbi uçuşları dayandırmalıdır. Bunu politoloq müsahibəsində deyib.",
        "Gürcüstan Prezidenti Ukraynaya məxsus qatarların keçməsi üçün təlimat verib.",
        "Kanada baş naziri Latviyada məktəb tikintisinə dair planı təsdiqləyib.",
        "Venesuela sevinir. Buna səbəb Perunun aksiyaları dəstəkləyən bəyanatları olub.",
        "Nazir 1990-cı il müqaviləsinin Norveçdə şərh olunduğunu deyib.",
    ],
)
def test_silence_in_reports(text: str) -> None:
    assert not told(text)


def test_the_day_until_when_is_not_that_of_the_act() -> None:
    (event,) = read("Finlandiyanın Rusiya ilə quru sərhədi dekabrın 15-dək bağlanıb.")
    assert event.date is not None
    assert event.date.source == "document"
    assert event.status == "actual"


def test_the_year_of_a_paper_is_not_that_of_the_demand() -> None:
    (event,) = read("Peru Çilidən 1990-cı il müqaviləsinə əməl etməyi tələb edib.")
    assert (event.type, event.status) == ("REQUEST", "actual")


def test_what_depends_on_a_term_is_not_planned() -> None:
    events = read(
        "İraq nümayəndəsi İranın naziri ilə görüşündə ölkəsinin yalnız qrupların tərksilah "
        "edilməsi şərti ilə sazişə razılaşacağını bildirib."
    )
    assert [e.status for e in events if e.type == "AGREE"] in ([], ["hypothetical"])


def test_a_promise_once_made_is_an_agreement() -> None:
    events = read("Bundan əvvəl Danimarka Ukraynaya 19 qırıcı tədarük edəcəyinə söz vermişdi.")
    assert {(e.type, e.status) for e in events} == {("AGREE", "background")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Kanada Prezidenti Con Kuperin tapşırığına uyğun olaraq, Fövqəladə Hallar "
                "Nazirliyinin humanitar yardımları Peruya yola salınıb."
            ),
            {"AID CAN>PER"},
        ),
        (
            (
                "Norveç, Danimarka və İslandiya Belarusu ittiham edib. Hər üç ölkə Belarus "
                "diplomatlarını ölkədən çıxarıb."
            ),
            {"ACCUSE NOR+DNK+ISL>BLR", "SANCTION NOR+DNK+ISL>BLR"},
        ),
        (
            "Çad Sudan qüvvələrinin yaşayış binasını vurduğunu bildirib.",
            {"ASSAULT SDN>TCD"},
        ),
        (
            "Çad Sudan ordusunun bazasını vurduğunu açıqlayıb.",
            {"ASSAULT TCD>SDN"},
        ),
        (
            "Peru Prezidenti Çiliyə səfərinin ilk günündə Kubanı tənqid edib.",
            {"CONSULT PER>CHL", "ACCUSE PER>CUB"},
        ),
        (
            (
                "“Mən Kubanın inkişafı üçün ona qarşı sanksiyaları ləğv edəcəyəm”, - Kanada lideri "
                "vurğulayıb."
            ),
            {"RETREAT CAN>CUB"},
        ),
    ],
)
def test_who_acts_in_reports(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # sentences that name nobody go on with the story
        ("Peru Çilini vurub. Artıq atəşkəs qüvvədədir.", {"ASSAULT PER>CHL", "RETREAT PER+CHL>"}),
        (
            "Peru və Kuba nazirləri Seulda görüşüb. Növbəti görüşün payızda olacağı açıqlanıb.",
            {"CONSULT PER+CUB>", "AGREE PER+CUB>"},
        ),
        # clashes on a named border; drills told by their noun, and those on a border
        ("Peru-Çili sərhədində iki ölkənin əsgərləri arasında atışma olub.", {"ASSAULT PER+CHL>"}),
        ("Peru və Kuba donanmalarının “Dalğa” təlimi başa çatıb.", {"COOPERATE PER+CUB>"}),
        ("Peru ordusu Çili ilə sərhəddə təlim keçirir.", {"MOBILIZE PER>CHL"}),
        # an invitation sent on, to whom and not where to
        ("Kubanın səfiri Peru Prezidentinə Havanaya səfər dəvətini ötürüb.", {"AGREE CUB>PER"}),
        # whom one charges as one acts; who has just been freed
        (
            "Peru casusluqda suçladığı Kuba ilə əlaqələri kəsib.",
            {"ACCUSE PER>CUB", "SANCTION PER>CUB"},
        ),
        ("Kuba əsirliyindən qurtarılan iki perulu Limaya qayıdıb.", {"RETREAT CUB>PER"}),
        # a talk before which something is told; a call in which somebody is asked
        (
            "Peru Prezidenti kubalı həmkarı ilə keçirdiyi görüşdən sonra sualları cavablandırıb.",
            {"CONSULT PER+CUB>"},
        ),
        (
            "Telefon danışığında Makron Kuba Prezidentindən əsirləri buraxmağı istəyib.",
            {"CONSULT FRA+CUB>", "REQUEST FRA>CUB"},
        ),
        # bodies that adopt what condemns; charges called far from the truth
        ("Kubanı pisləyən qətnamə BMT Baş Assambleyasında qəbul edilib.", {"ACCUSE UNO>CUB"}),
        (
            "Peru Kubanın ittihamlarını həqiqətdən uzaq sayıb.",
            {"ACCUSE CUB>PER", "REJECT PER>CUB"},
        ),
        # the town that somebody has reached names his host
        ("BMT-nin elçisi Havanaya gələrək baş nazirlə görüşüb.", {"CONSULT UNO>CUB"}),
        # firms alone, blows of nobody's, fuel that is pumped
        ("SOCAR və “Shell” Londonda memorandum imzalayıb.", set()),
        ("Naməlum şəxsin hücumundan sonra Peru Havanada konsulluğunu bağlayıb.",
         {"SANCTION PER>CUB"}),
        ("Peru nefti boru ilə Kuba terminalına vurulur.", set()),
        # what was done in the last months goes on
        ("Peru son aylarda Kuba sərhədinə qoşun yığıb.", {"MOBILIZE PER>CUB"}),
        ("Peru xəritələri Kubaya ötürüb.", {"COOPERATE PER>CUB"}),
    ],
)  # fmt: skip
def test_stories_go_on(text: str, expected: set[str]) -> None:
    def sort(one: str) -> str:
        kind, sides = one.split(" ")
        return kind + " " + ">".join("+".join(sorted(s.split("+"))) for s in sides.split(">"))

    assert {sort(one) for one in told(text)} == {sort(one) for one in expected}
