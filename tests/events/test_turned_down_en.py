"""English answers given in a capital, askers turned down, ultimatums, embassies stormed."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from hamgara.study.events import list_dyads

_DAY = date(2021, 3, 18)


def tell(text: str) -> set[str]:
    """Return who does what to whom (=: both together) of what is told, with a day where it has."""
    made: set[str] = set()
    for event in extract_events(text, "en", day=_DAY, publisher=""):
        own = {actor.country for actor in event.source}
        for pair in list_dyads(event):
            first, second = sorted(pair, key=lambda code: (code not in own, code))
            told = f"{first}{'=' if event.reciprocal else '>'}{second} {event.type}"
            if event.status in ("actual", "planned", "background"):
                made.add(told)
    return made


def read(acts: str) -> set[str]:
    """Return the acts of a line, parted by semicolons."""
    return {one for one in acts.split("; ") if one}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            (
                "Pakistan's accusation that Indian agents blew up the pipeline was brushed aside "
                "in New Delhi on Wednesday as a fairy tale."
            ),
            "PAK>IND ACCUSE; IND>PAK REJECT",
        ),
        ("Somalia's claim to the waters was dismissed in Nairobi as baseless.", "KEN>SOM REJECT"),
        ("A Bolivian proposal for a joint navy was laughed off in Lima.", "PER>BOL REJECT"),
        (
            (
                "Thailand accused Cambodia of moving the boundary stones on Tuesday; the charge "
                "was waved aside in Phnom Penh."
            ),
            "THA>KHM ACCUSE; KHM>THA REJECT",
        ),
        ("The proposal was brushed aside in Moscow's city council.", ""),
        ("Nestle's plan was criticised in Paris.", ""),
        ("The Swiss bank's bid was dismissed in London by investors.", ""),
    ],
)
def test_answers_in_a_capital(text: str, acts: str) -> None:
    assert tell(text) == read(acts)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "Tajikistan had asked Russia for helicopters last week and been turned down.",
            "TJK>RUS REQUEST; RUS>TJK REJECT",
        ),
        ("Nepal asked India for more power and was refused.", "NPL>IND REQUEST; IND>NPL REJECT"),
        (
            "Iraq, asked by Lebanon for fuel, said its own plants came first.",
            "LBN>IRQ REQUEST; IRQ>LBN REJECT",
        ),
        ("The bank asked the Turkish regulator for a licence and was turned down.", ""),
        ("Namibia wants 30 billion euros from Germany for the killings.", "NAM>DEU REQUEST"),
        ("Nokia wants 30 million euros from a Chinese rival.", ""),
    ],
)
def test_asked_and_wanted(text: str, acts: str) -> None:
    assert tell(text) == read(acts)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Bamako gave the French envoy 72 hours to be gone.", "MLI>FRA SANCTION"),
        (
            "Poland gave five Belarusian diplomats until Saturday to pack their bags.",
            "POL>BLR SANCTION",
        ),
        ("Iranians climbed over the gate of the Saudi embassy in Tehran.", "IRN>SAU ASSAULT"),
        (
            "Ecuadorean police scaled the wall of Mexico's embassy in Quito.",
            "ECU>MEX ASSAULT",
        ),
        ("The climber scaled the wall of the old British fort in Muscat.", ""),
        (
            "Mexico recalled its ambassador to Peru on Monday and Colombia followed suit.",
            "MEX>PER SANCTION; COL>PER SANCTION",
        ),
        (
            "The Dutch king wrote to the Indonesian president of his deepest regret.",
            "NLD>IDN CONCEDE",
        ),
    ],
)
def test_envoys_and_embassies(text: str, acts: str) -> None:
    assert tell(text) == read(acts)


def test_a_deadline_dates_no_expulsion() -> None:
    text = "Niger gave France's ambassador until Sunday to pack."
    (event,) = extract_events(text, "en", day=_DAY, publisher="")
    assert event.date is not None
    assert event.date.start == _DAY


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            (
                "Ecuadorean police stormed Mexico's embassy in Quito on Friday. Mexico broke off "
                "relations on Saturday; Nicaragua did the same on Sunday and Brasilia condemned "
                "the raid on Sunday."
            ),
            "ECU>MEX ASSAULT; MEX>ECU SANCTION; NIC>ECU SANCTION; BRA>ECU ACCUSE",
        ),
        (
            (
                "Iran expelled two Turkish diplomats on Monday and Turkey answered in kind, "
                "expelling two Iranian diplomats."
            ),
            "IRN>TUR SANCTION; TUR>IRN SANCTION",
        ),
        (
            "Sudan's claim that Ethiopia armed the raiders is one that Addis Ababa calls a lie.",
            "SDN>ETH ACCUSE; ETH>SDN REJECT",
        ),
        (
            "Colombia held three Venezuelan airmen on Sunday and Caracas spoke of a kidnapping.",
            "COL>VEN COERCE; VEN>COL ACCUSE",
        ),
        ("Two Pakistani posts came under Indian fire at dawn.", "IND>PAK ASSAULT"),
        ("The British minister came under fire on Monday over his trip to Qatar.", ""),
        ("Angola has driven out Congolese miners by the thousand.", "AGO>COD COERCE"),
        (
            "India's foreign secretary spent Monday in Male with the Maldivian president.",
            "IND=MDV CONSULT",
        ),
        ("Delhi scrapped Pakistan's most-favoured status on Friday.", "IND>PAK SANCTION"),
        ("A Nigerian pastor was expelled from his church in Accra.", ""),
    ],
)
def test_sequels_and_bare_deeds(text: str, acts: str) -> None:
    assert tell(text) == read(acts)
