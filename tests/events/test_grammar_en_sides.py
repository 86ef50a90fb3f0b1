"""English sides: who acts beside the subject, who is told, who did the same, who mediated."""

from __future__ import annotations

import pytest

from tests.events.test_grammar_en import directed, told


def dyads(*pairs: str, type_: str, status: str = "actual") -> set[tuple[str, str, str]]:
    """Return what `told` does for acts of one type."""
    return {(pair, type_, status) for pair in pairs}


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Denmark, joined by Lithuania, expelled four Russian diplomats on Friday.",
            dyads("DNK-RUS", "LTU-RUS", type_="SANCTION"),
        ),
        (
            "Germany, along with France, urged Iran to stop enriching uranium.",
            dyads("DEU-IRN", "FRA-IRN", type_="REQUEST"),
        ),
        (
            "Egypt, like Jordan, condemned the Israeli plan.",
            dyads("EGY-ISR", "ISR-JOR", type_="ACCUSE"),
        ),
        (
            "Along with Honduras, Guatemala lifted its visa requirement for Azerbaijani citizens.",
            dyads("AZE-HND", "AZE-GTM", type_="CONCEDE"),
        ),
        (
            "Paraguayan soldiers and their opposite numbers from Brazil held an exercise.",
            dyads("BRA-PRY", type_="COOPERATE"),
        ),
    ],
)
def test_companions(text: str, events: set[tuple[str, str, str]]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Germany expelled four Russian diplomats, and so did France.",
            dyads("DEU-RUS", "FRA-RUS", type_="SANCTION"),
        ),
        (
            "Poland closed its border with Belarus on Friday, as did Lithuania.",
            dyads("BLR-POL", "BLR-LTU", type_="SANCTION"),
        ),
        (
            "Norway recognized Palestine, and Ireland did so a day later.",
            dyads("NOR-PSE", "IRL-PSE", type_="SUPPORT"),
        ),
        ("Norway did so on Friday.", set()),
    ],
)
def test_same_act(text: str, events: set[tuple[str, str, str]]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Thai and Cambodian troops exchanged fire, each side accusing the other of it.",
            dyads("KHM-THA", type_="ASSAULT") | dyads("KHM-THA", type_="ACCUSE"),
        ),
        (
            "Iran and Belgium swapped prisoners with the mediation of Oman.",
            dyads("BEL-IRN", type_="COOPERATE") | dyads("BEL-OMN", "IRN-OMN", type_="CONSULT"),
        ),
        (
            "Russia and Ukraine exchanged 100 prisoners through Emirati mediation.",
            dyads("RUS-UKR", type_="COOPERATE") | dyads("ARE-RUS", "ARE-UKR", type_="CONSULT"),
        ),
        ("Pakistan thanked Qatar for its mediation.", dyads("PAK-QAT", type_="SUPPORT")),
    ],
)
def test_others_between(text: str, events: set[tuple[str, str, str]]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "The attacks must stop at once, the Kremlin told Kyiv.",
            dyads("RUS-UKR", type_="REQUEST"),
        ),
        (
            '"Stop sending arms to Kyiv," the Russian minister told Washington.',
            dyads("RUS-USA", type_="REQUEST"),
        ),
        (
            "Turkey told Greece that it must remove its troops.",
            dyads("GRC-TUR", type_="REQUEST"),
        ),
        ('"The war must end," the Turkish president told reporters.', set()),
        ("Relations must be strengthened, the Turkish president told the Iraqi premier.", set()),
    ],
)
def test_demands_told(text: str, events: set[tuple[str, str, str]]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "The missiles that Iran launched at Israel were mostly shot down.",
            dyads("IRN-ISR", type_="ASSAULT"),
        ),
        (
            "Putin met Lukashenko in Sochi to discuss cooperation with Iran.",
            dyads("BLR-RUS", type_="CONSULT"),
        ),
        ("The Danish prime minister traveled by train to Kyiv.", dyads("DNK-UKR", type_="CONSULT")),
        (
            "The Turkish president arrived with a large delegation in Tashkent.",
            dyads("TUR-UZB", type_="CONSULT"),
        ),
        (
            "Germany condemned the arrest of its citizen in Iran.",
            dyads("DEU-IRN", type_="ACCUSE") | dyads("DEU-IRN", type_="COERCE"),
        ),
        (
            "South Sudan sent its defense minister to Khartoum with a message.",
            dyads("SDN-SSD", type_="CONSULT"),
        ),
        ("Iran released a Belgian aid worker on Friday.", dyads("BEL-IRN", type_="RETREAT")),
        ("France condemned the killing of its ambassador in Libya.", set()),
    ],
)
def test_whom_it_concerns(text: str, events: set[tuple[str, str, str]]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Iraqi forces invaded Kuwait.", dyads("IRQ-KWT", type_="ASSAULT")),
        (
            "Jan Kovac, who is Slovakia's foreign minister, visited Kyiv on Tuesday.",
            dyads("SVK-UKR", type_="CONSULT"),
        ),
        (
            "The pilot of an Indian jet was captured by Pakistani soldiers.",
            dyads("IND-PAK", type_="COERCE"),
        ),
        (
            "Iran thanked Turkey, Qatar and Oman for the help they had given.",
            dyads("IRN-TUR", "IRN-QAT", "IRN-OMN", type_="SUPPORT"),
        ),
        (
            "Turkmen officers seized three trucks of an Iranian company on their way to Tashkent.",
            dyads("IRN-TKM", type_="COERCE"),
        ),
        (
            "Turkey announced a shipment of wheat for Sudan.",
            dyads("SDN-TUR", type_="AGREE", status="planned"),
        ),
        (
            "The foreign ministers of Iran and Iraq ended two days of talks in Muscat.",
            dyads("IRN-IRQ", type_="CONSULT"),
        ),
        (
            "A Ugandan special forces unit was sent to Juba to help the government.",
            dyads("SSD-UGA", type_="AID"),
        ),
        (
            "The truce between Iran and Israel took hold at dawn, with Qatar's skies still empty.",
            dyads("IRN-ISR", type_="RETREAT"),
        ),
        (
            "Germany thanked the five Central Asian states.",
            dyads(*(f"DEU-{one}" for one in ("KAZ", "KGZ", "TJK", "TKM", "UZB")), type_="SUPPORT"),
        ),
        ("Asian leaders met in Jakarta.", set()),
    ],
)
def test_sides_of_plain_acts(text: str, events: set[tuple[str, str, str]]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Iran called on Turkey to apologize on Tuesday.",
            dyads("IRN-TUR", type_="REQUEST"),
        ),
        (
            "Iran halted gas supplies to Turkey despite objections from Qatar.",
            dyads("IRN-TUR", type_="SANCTION"),
        ),
        (
            "Iran closed its border with Turkey over its support for Qatar.",
            dyads("IRN-TUR", type_="SANCTION"),
        ),
        (
            "Iran fired rockets at Turkey on behalf of Qatar.",
            dyads("IRN-TUR", type_="ASSAULT"),
        ),
        (
            "Iran, a neighbor of Qatar, warned Turkey of consequences on Tuesday.",
            dyads("IRN-TUR", type_="THREATEN"),
        ),
        (
            "Iran, which borders several countries, denied Turkey's accusations.",
            dyads("IRN-TUR", type_="REJECT") | dyads("IRN-TUR", type_="ACCUSE"),
        ),
        (
            "Iran arrested two Turkish citizens after a meeting in Geneva.",
            dyads("IRN-TUR", type_="COERCE"),
        ),
        (
            "Iran and Turkey signed an agreement with the help of Qatar.",
            dyads("IRN-TUR", type_="SUPPORT"),
        ),
        (
            "Iran as well as Qatar expelled two Turkish diplomats.",
            dyads("IRN-TUR", "QAT-TUR", type_="SANCTION"),
        ),
        (
            "Not only Iran but also Qatar expelled two Turkish diplomats.",
            dyads("IRN-TUR", "QAT-TUR", type_="SANCTION"),
        ),
        (
            "Iran rather than Qatar expelled two Turkish diplomats.",
            dyads("IRN-TUR", type_="SANCTION"),
        ),
        ("In response, Iran hosted the Turkish premier.", dyads("IRN-TUR", type_="CONSULT")),
        ("The Saudi side has yet to reply, a diplomat in Muscat said.", set()),
    ],
)
def test_asides(text: str, events: set[tuple[str, str, str]]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Turkey asked Iran for a loan. Tehran promised a grant.",
            dyads("IRN-TUR", type_="REQUEST") | dyads("IRN-TUR", type_="AGREE", status="planned"),
        ),
        (
            "Turkey asked Iran for a loan. Tehran refused.",
            dyads("IRN-TUR", type_="REQUEST") | dyads("IRN-TUR", type_="REJECT"),
        ),
        (
            "Turkish jets bombed an Iranian base. The attack was condemned by Iraq.",
            dyads("IRN-TUR", type_="ASSAULT") | dyads("IRQ-TUR", type_="ACCUSE"),
        ),
        (
            "Demonstrators in Jordan set Israeli flags alight before the Israeli embassy in Amman.",
            dyads("ISR-JOR", type_="PROTEST"),
        ),
        (
            "Protesters in Amman tried to march on the Israeli embassy.",
            dyads("ISR-JOR", type_="PROTEST"),
        ),
        (
            "Turkey thanked Iran. Iran sent two planes with tents to its flooded provinces.",
            dyads("IRN-TUR", type_="SUPPORT"),
        ),
    ],
)
def test_unsaid_other_side(text: str, events: set[tuple[str, str, str]]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Iran imposed sanctions on Turkey and sent aid to Qatar.",
            dyads("IRN-TUR", type_="SANCTION") | dyads("IRN-QAT", type_="AID"),
        ),
        (
            "Iran held talks with Turkey while Oman bombed a Qatari base.",
            dyads("IRN-TUR", type_="CONSULT") | dyads("OMN-QAT", type_="ASSAULT"),
        ),
        (
            "Iran's foreign minister visited Turkey to discuss oil.",
            dyads("IRN-TUR", type_="CONSULT"),
        ),
        (
            "Iran's foreign minister arrived in Turkey for talks on the war in Gaza.",
            dyads("IRN-TUR", type_="CONSULT"),
        ),
        (
            "Iran accused Turkey of spying. It also closed its border with Qatar.",
            dyads("IRN-TUR", type_="ACCUSE") | dyads("IRN-QAT", type_="SANCTION"),
        ),
        ("Turkish police arrested a Turkish citizen for spying for Iran.", set()),
    ],
)
def test_each_clause_by_itself(text: str, events: set[tuple[str, str, str]]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    "text",
    [
        "Iran nearly attacked Turkey.",
        "Iran was close to expelling two Turkish diplomats.",
        "Iran canceled plans to close its border with Turkey.",
        "Iran ruled out imposing sanctions on Turkey.",
        "The possibility of Iran attacking Turkey was discussed.",
        "A newspaper urged Iran to expel two Turkish diplomats.",
    ],
)
def test_what_is_not_done(text: str) -> None:
    assert not {status for _, _, status in told(text)} & {"actual", "planned"}


def test_talks_refused_are_a_refusal() -> None:
    assert told("Iran refused to hold talks with Turkey.") == dyads("IRN-TUR", type_="REJECT")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Iran thanked Turkey for sending rescue teams.", ("TUR", "IRN", "AID")),
        ("Iran praised Turkey for expelling Israeli diplomats.", ("TUR", "ISR", "SANCTION")),
        (
            "Iran apologized to Turkey for arresting two Turkish citizens.",
            ("IRN", "TUR", "COERCE"),
        ),
        (
            "France sent Armenia 50 armored vehicles, a move condemned by Azerbaijan.",
            ("AZE", "FRA", "ACCUSE"),
        ),
        (
            "Ukraine claimed responsibility for the attack on the Russian bridge.",
            ("UKR", "RUS", "ASSAULT"),
        ),
        (
            "Washington ordered out 12 members of Russia's mission to the United Nations.",
            ("USA", "RUS", "SANCTION"),
        ),
    ],
)
def test_who_did_it(text: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in directed(text)
