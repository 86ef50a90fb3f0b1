"""Answers, threats, returns and custody told without a word of their own for them."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from hamgara.study.events import Event
from tests.events.telling import sort_states

_DAY = date(2023, 5, 10)


def _read(text: str) -> list[Event]:
    return extract_events(text, "en", day=_DAY, publisher="GBR")


def _tell(text: str) -> set[tuple[str, str, str, str]]:
    """Return the sides, type and status of what a text tells."""
    return {
        (sort_states(one.source), sort_states(one.target), one.type, one.status)
        for one in _read(text)
    }  # fmt: skip


@pytest.mark.parametrize(
    "answer",
    [", and Australia obliged.", ", and Canberra complied.", "; Canberra agreed.",
     ". Canberra said yes at once.", ". On Tuesday Australia consented."],
)  # fmt: skip
def test_a_bare_yes_answers_what_was_asked(answer: str):
    told = _tell(f"Tonga asked Australia to send a patrol boat{answer}")
    assert told == {("TON", "AUS", "REQUEST", "actual"), ("AUS", "TON", "AGREE", "actual")}


@pytest.mark.parametrize(
    "text",
    ["Tonga lies east of Fiji. Australia agreed.",
     "Tonga asked Fiji to send a boat. Australia agreed with its own farmers."],
)  # fmt: skip
def test_who_was_asked_nothing_answers_nothing(text: str):
    assert not {one for one in _tell(text) if one[0] == "AUS"}


@pytest.mark.parametrize(
    "answer",
    ["and was told there was none to spare", "and was told that none could be sent",
     "and was informed that there would be no ship"],
)  # fmt: skip
def test_who_is_told_no_is_refused(answer: str):
    told = _tell(f"Tonga asked Australia for a ship {answer}.")
    assert told == {("TON", "AUS", "REQUEST", "actual"), ("AUS", "TON", "REJECT", "actual")}


def test_who_hears_that_they_will_stay_is_refused_their_release():
    text = "Cambodia asked Thailand to free its soldiers and was told that they would stay put."
    assert ("THA", "KHM", "REJECT", "actual") in _tell(text)


@pytest.mark.parametrize(
    "answer",
    ['"Pure invention," the Rwandan government spokeswoman shot back.',
     '"Lies," Rwanda\'s foreign minister replied.', '"That is a lie," said the Rwandan premier.'],
)  # fmt: skip
def test_a_charge_is_denied_by_a_word_in_quotes(answer: str):
    told = _tell(f"Congo and Burundi accused Rwanda of arming rebels. {answer}")
    assert told == {("BDI+COD", "RWA", "ACCUSE", "actual"), ("RWA", "BDI+COD", "REJECT", "actual")}


@pytest.mark.parametrize(
    "text",
    ['Congo is calm. "Fantasy novels are lies," Rwanda\'s premier said at a fair.',
     'Congo was calm. "Nonsense," the Rwandan foreign minister said of rumours about his health.'],
)  # fmt: skip
def test_a_word_in_quotes_denies_no_charge_that_nobody_made(text: str):
    assert _tell(text) == set()


@pytest.mark.parametrize(
    "text",
    ["Chad returned to Cameroon on Monday two lorries it had confiscated in March.",
     "Chad handed Cameroon the two lorries its soldiers had seized in March.",
     "Chadian officers gave Cameroon back 100,000 masks that they had impounded in March."],
)  # fmt: skip
def test_what_was_taken_is_returned_to_whom_it_was_taken_from(text: str):
    assert _tell(text) == {
        ("TCD", "CMR", "RETREAT", "actual"), ("TCD", "CMR", "COERCE", "background"),
    }  # fmt: skip


def test_what_was_not_taken_is_no_return():
    told = _tell("Chad gave Cameroon two lorries that it had bought in March.")
    assert not {one for one in told if one[2] in ("RETREAT", "COERCE")}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Three Filipino drivers were still in Kuwaiti police cells on Wednesday.", ("KWT", "PHL")),
        ("Two Lithuanian truckers are still behind bars in Belarus.", ("BLR", "LTU")),
        ("Two South African engineers are languishing in an Omani jail.", ("OMN", "ZAF")),
        ("Some twenty Greek sailors were under arrest in Iran on Sunday.", ("IRN", "GRC")),
    ],
)
def test_who_is_in_a_jail_is_held_by_its_state(text: str, sides: tuple[str, str]):
    assert _tell(text) == {(*sides, "COERCE", "actual")}


@pytest.mark.parametrize(
    "text",
    ["A Briton was in a Danish prison for murder.", "Two Danes remained in a Danish jail.",
     "Norwegian salmon remained in Russian customs warehouses."],
)  # fmt: skip
def test_criminals_and_fish_are_not_held(text: str):
    assert _tell(text) == set()


@pytest.mark.parametrize(
    "text",
    ["Turkey's foreign minister said that missiles sent to Cyprus would be shot down.",
     ('Missiles awaited by Cyprus would be "taken out on the quayside", Turkey\'s foreign minister '
     "said."), "Any missiles put on Cyprus would be destroyed, Turkey's foreign minister said."],
)  # fmt: skip
def test_what_will_become_of_it_is_a_threat_to_whose_it_is(text: str):
    assert ("TUR", "CYP", "THREATEN", "actual") in _tell(text)


@pytest.mark.parametrize(
    "text",
    ["Athens retorted that a Turkish raid would mean war.",
     "Any attack from Turkish soil will be answered with fire, Greece's defence minister said."],
)  # fmt: skip
def test_a_threat_is_no_mere_charge(text: str):
    assert _tell(text) == {("GRC", "TUR", "THREATEN", "actual")}


def test_any_such_act_is_that_of_who_threatened_it():
    text = (
        "Turkey's foreign minister said missiles awaited by Cyprus would be destroyed. Athens "
        "retorted that any such raid would mean war."
    )
    assert ("GRC", "TUR", "THREATEN", "actual") in _tell(text)


@pytest.mark.parametrize(
    "text",
    ["A novelist said she longed for the day when the two Koreas would exchange prisoners.",
     "A retired Danish general dreamed of a Europe in which Russia and Poland signed a treaty.",
     "The bishop prayed for a time when Armenia and Azerbaijan would open their border."],
)  # fmt: skip
def test_what_is_longed_for_is_not_told(text: str):
    assert _tell(text) == set()


@pytest.mark.parametrize(
    "text",
    ["Talks between Ecuador and Colombia fell through on Tuesday.",
     "A meeting of the Ecuadorean and Colombian trade ministers fell through.",
     "A summit of Ecuador and Colombia was scrapped."],
)  # fmt: skip
def test_a_meeting_that_falls_through_is_not_held(text: str):
    assert _tell(text) == {("COL+ECU", "", "CONSULT", "negated")}


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The leaders of Eritrea and Djibouti have not met since a summit in Jeddah in 2018.",
         date(2018, 1, 1)),
        ("The presidents of Eritrea and Djibouti have not spoken since their Dec. 14 encounter.",
         date(2022, 12, 14)),
    ],
)  # fmt: skip
def test_the_last_meeting_lends_its_day_to_no_other(text: str, when: date):
    found = {one.status: one for one in _read(text)}
    assert found.keys() == {"negated", "background"}
    assert found["negated"].date is None
    assert found["background"].date is not None
    assert found["background"].date.start == when


@pytest.mark.parametrize(
    "text",
    ["Lao and Cambodian ministers met in Hanoi. They reconvene on May 20.",
     "Lao and Cambodian ministers met in Hanoi. Their next gathering is due in Jakarta in June.",
     "Lao and Cambodian ministers will come together in Jakarta next Tuesday.",
     "Laos and Cambodia expect to sign a rail agreement in June."],
)  # fmt: skip
def test_where_they_meet_next_is_no_side(text: str):
    assert ("KHM+LAO", "", "AGREE", "planned") in _tell(text)


def test_three_who_met_are_the_trio():
    text = "Egypt, Sudan and Ethiopia met in Cairo on Monday. The trio reconvene on June 10."
    assert ("EGY+ETH+SDN", "", "AGREE", "planned") in _tell(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("In Beijing, a government spokeswoman railed at Palau's president.",
         ("CHN", "PLW", "ACCUSE", "actual")),
        (("Lithuania closed its border with Belarus on Friday; in Minsk, a foreign ministry "
         "spokesman denounced the step."), ("BLR", "LTU", "ACCUSE", "actual")),
        ("Haiti's president sent a letter to Canada pleading for water purifiers.",
         ("HTI", "CAN", "REQUEST", "actual")),
        ("Bolivia's president said no to a Chilean request for water.",
         ("CHL", "BOL", "REQUEST", "actual")),
        ("A démarche was delivered to the Afghan chargé d'affaires in Islamabad on Tuesday.",
         ("PAK", "AFG", "ACCUSE", "actual")),
        ("Ecuador more than doubled its duty on Colombian goods.",
         ("ECU", "COL", "SANCTION", "actual")),
        ("Ecuador has all but closed its border to Colombian lorries.",
         ("ECU", "COL", "SANCTION", "actual")),
        (("Jordan's king sent condolences to the Iraqi president. Kuwait flew in twelve tonnes of "
         "medicines."), ("KWT", "IRQ", "AID", "actual")),
        ("Eighteen fishermen - eight Italians and ten Maltese - walked free in Libya on Thursday.",
         ("LBY", "ITA+MLT", "RETREAT", "actual")),
        ("Norway expelled a Polish attache, a step Warsaw called petty.",
         ("POL", "NOR", "ACCUSE", "actual")),
        (("North Korea jammed satellite navigation on Friday, the Joint Chiefs of Staff in Seoul "
         "said."), ("PRK", "KOR", "COERCE", "actual")),
    ],
)  # fmt: skip
def test_sides_and_verbs_in_rarer_places(text: str, act: tuple[str, str, str, str]):
    assert act in _tell(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (("Ecuador doubled tariffs on Colombian goods, and Bogota hit back by stopping the export "
         "of electricity to its neighbour."), "ASSAULT"),
        (("Islamabad has not expelled the French ambassador, the ministry insisted, speaking to "
         "that effect."), "REQUEST"),
        (("Laos has no truer friend than Japan, the Laotian ambassador said, hailing the bond "
         "between the two peoples."), "SUPPORT"),
        ("A tanker carrying Libyan crude to Germany ran on to rocks off Brittany.", "COOPERATE"),
        ("In Beijing, a spokeswoman railed at the Taiwanese president's African tour.", "CONSULT"),
    ],
)  # fmt: skip
def test_what_only_looks_like_an_act(text: str, act: str):
    assert act not in {one.type for one in _read(text)}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (("Lithuania closed its border with Belarus on Monday, and that country called the step "
         "hostile."), ("BLR", "LTU", "ACCUSE", "actual")),
        ("The foreign ministry summoned Iran's ambassador in Berlin on Monday.",
         ("DEU", "IRN", "ACCUSE", "actual")),
        (("The expulsion by Moldova of two Russian diplomats brought a vow of retaliation from "
         "Moscow."), ("RUS", "MDA", "THREATEN", "actual")),
        ("Senegal's president wrote his condolences in a register at the French embassy in Dakar.",
         ("SEN", "FRA", "SUPPORT", "actual")),
        ("Uzbekistan reopened the Kyrgyz border on Monday, two years after closing it.",
         ("UZB", "KGZ", "SANCTION", "background")),
        (("Chile reopened its embassy in La Paz on Monday, a decade after recalling its ambassador "
         "from Bolivia."), ("CHL", "BOL", "SANCTION", "background")),
    ],
)  # fmt: skip
def test_countries_posts_and_years_are_heard(text: str, act: tuple[str, str, str, str]):
    assert act in _tell(text)


def test_whose_deed_is_blamed_does_not_blame():
    text = (
        "A note of protest was delivered to the Afghan chargé d'affaires in Islamabad on Tuesday "
        "over the shelling of a Pakistani check post by Taliban border guards."
    )
    assert ("PAK", "AFG", "ACCUSE", "actual") in _tell(text)
    assert not {one for one in _tell(text) if one[0] == "AFG" and one[2] == "ACCUSE"}


@pytest.mark.parametrize(
    "text",
    ["Rabat sees no reason to apologise to Spain, its government spokesman said.",
     "Morocco has no intention of apologising to Spain, its premier said."],
)  # fmt: skip
def test_what_is_refused_is_told_once(text: str):
    assert _tell(text) == {("MAR", "ESP", "REJECT", "actual")}


def test_a_border_far_away_is_no_target():
    assert not _tell("Iraqi jets bombed militants in the hills, not far from the Iranian border.")


def test_a_treaty_of_long_ago_does_not_date_what_goes_on():
    text = (
        "Zambia delivered a fugitive minister to Malawi on Monday under a treaty the two "
        "neighbours concluded in 2009, and asked in return for two bankers hiding in Blantyre."
    )
    (asked,) = (one for one in _read(text) if one.type == "REQUEST")
    assert asked.status == "actual"
    assert asked.date is not None
    assert asked.date.start == date(2023, 5, 8)
