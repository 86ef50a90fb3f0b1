"""The English grammar: inflection, phrases, clauses, moods, and what stays silent."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from hamgara.events.grammars._en.words.inflection import conjugate, pluralize
from hamgara.events.grammars._en.words.tokens import take_apart
from hamgara.events.words import read_sentences
from hamgara.study.events import Event, list_dyads

DAY = date(2024, 5, 15)


def read(text: str, day: date | None = DAY) -> list[Event]:
    return extract_events(text, "en", day=day)


def told(text: str) -> set[tuple[str, str, str]]:
    """Return (dyad, type, status) of every event."""
    return {
        ("-".join(sorted(dyad)), event.type, event.status)
        for event in read(text)
        for dyad in list_dyads(event)
    }


def directed(text: str) -> list[tuple[str, str, str]]:
    """Return (sources, targets, type) in the order of the text."""
    return [
        ("+".join(a.country for a in e.source), "+".join(a.country for a in e.target), e.type)
        for e in read(text)
    ]


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("agree", "agree agrees agreed agreed agreeing"),
        ("deny", "deny denies denied denied denying"),
        ("scrap", "scrap scraps scrapped scrapped scrapping"),
        ("expel", "expel expels expelled expelled expelling"),
        ("withdraw", "withdraw withdraws withdrew withdrawn withdrawing"),
        ("visit", "visit visits visited visited visiting"),
        ("lie", "lie lies lay lain lying"),
        ("cut", "cut cuts cut cut cutting"),
    ],
)
def test_conjugates(verb: str, forms: str) -> None:
    assert " ".join(form for form, _ in conjugate(verb)) == forms


def test_plurals() -> None:
    assert [pluralize(word) for word in ("treaty", "embassy", "attack", "fisherman", "boss")] == [
        "treaties", "embassies", "attacks", "fishermen", "bosses",
    ]  # fmt: skip


def test_takes_words_apart_where_they_stand() -> None:
    text = "Turkey's U.S.-led ally didn't meet the Iran-Russia team."
    sentence = read_sentences(text, "en")[0]
    tokens = take_apart(sentence, {"iran", "russia"}.__contains__, text)
    assert "not" in tokens.words
    assert tokens.owner[tokens.words.index("turkey")]
    assert tokens.glued[tokens.words.index("russia")]
    for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        if word.isalpha() and word not in ("did", "not", "turkey"):
            assert text[start:end].lower() == word


def test_spans_name_the_words_of_the_text() -> None:
    text = "Iran summoned the Turkish ambassador on Friday over a poem."
    (event,) = read(text)
    assert event.spans.trigger.of(text).startswith("summoned the Turkish ambassador")
    assert event.spans.date is not None
    assert event.spans.date.of(text) == "Friday"
    assert event.date is not None
    assert event.date.start == date(2024, 5, 10)


@pytest.mark.parametrize(
    ("text", "source", "target", "kind"),
    [
        # passive with and without an agent
        ("Ten Armenian servicemen were handed over by Azerbaijan.", "AZE", "ARM", "RETREAT"),
        ("A South Korean tanker was seized by Iran.", "IRN", "KOR", "COERCE"),
        ("The Turkish ambassador to Iran was summoned on Monday.", "IRN", "TUR", "ACCUSE"),
        # relative clauses, insets, reduced relatives
        (
            "Oman's foreign minister, who was in Doha on Monday, apologized to Kuwait.",
            "OMN", "KWT", "CONCEDE",
        ),
        ("A vessel held by Greece was Iranian; Iran criticized Greece.", "IRN", "GRC", "ACCUSE"),
        # pronouns
        ("Iran said it had expelled two Dutch diplomats.", "IRN", "NLD", "SANCTION"),
        ("Poland protested and recalled its ambassador from Belarus.", "POL", "BLR", "SANCTION"),
        # who the complement's subject is
        ("China demanded that Japan release the trawler.", "CHN", "JPN", "REQUEST"),
        ("Estonia asked Finland to send pilots.", "EST", "FIN", "REQUEST"),
        ("Libya has offered to hand two suspects over to Britain.", "LBY", "GBR", "AGREE"),
        ("Norway is willing to send equipment to help Kuwait.", "NOR", "KWT", "AGREE"),
        ("Serbia refused to allow American monitors into the province.", "SRB", "USA", "REJECT"),
        ("Russia threatened to cut off gas to Ukraine.", "RUS", "UKR", "THREATEN"),
        # crowds have a nationality
        ("Greek students marched to the U.S. embassy in Athens.", "GRC", "USA", "PROTEST"),
        # a particle's noun is the object
        ("Iran called in the French envoy on Monday.", "IRN", "FRA", "ACCUSE"),
    ],
)  # fmt: skip
def test_who_does_what_to_whom(text: str, source: str, target: str, kind: str) -> None:
    assert (source, target, kind) in directed(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Turkish foreign minister will visit Iraq on Monday.",
            ("IRQ-TUR", "AGREE", "planned"),
        ),
        ("Iran and Oman agreed to hold talks.", ("IRN-OMN", "AGREE", "planned")),
        ("Iran will release a Greek tanker.", ("GRC-IRN", "RETREAT", "planned")),
        ("Egypt has not recalled its ambassador from Qatar.", ("EGY-QAT", "SANCTION", "negated")),
        ("Turkey may close its border with Iraq.", ("IRQ-TUR", "SANCTION", "hypothetical")),
        ("If Iran attacks Israel, oil will rise.", ("IRN-ISR", "ASSAULT", "hypothetical")),
        ("Iran invaded Kuwait in 1990.", ("IRN-KWT", "ASSAULT", "background")),
        ("The Kremlin denied that Russia had attacked Georgia.", ("GEO-RUS", "ASSAULT", "negated")),
    ],
)
def test_moods(text: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in told(text)


def test_lists_of_states() -> None:
    text = "The foreign ministers of Iran, Turkey and Russia met in Astana on Monday."
    (event,) = read(text)
    assert event.reciprocal
    assert [actor.country for actor in event.source] == ["IRN", "TUR", "RUS"]
    assert {actor.role for actor in event.source} == {"GOV"}


def test_a_list_of_adjectives() -> None:
    dyads = told("Egyptian, Ethiopian and Sudanese negotiators met in Khartoum on Sunday.")
    assert {one[0] for one in dyads} == {"EGY-ETH", "EGY-SDN", "ETH-SDN"}


def test_a_rejected_charge_is_two_events() -> None:
    assert directed("Syria denied Lebanese accusations of meddling.") == [
        ("SYR", "LBN", "REJECT"), ("LBN", "SYR", "ACCUSE"),
    ]  # fmt: skip


def test_mutual_protests_stay_two() -> None:
    text = "Iran summoned the Turkish ambassador; Ankara summoned the Iranian envoy."
    assert directed(text) == [("IRN", "TUR", "ACCUSE"), ("TUR", "IRN", "ACCUSE")]


def test_the_two_sides_are_those_named_before() -> None:
    events = read("Iran's minister met his Omani counterpart. The two countries signed a treaty.")
    assert [event.type for event in events] == ["CONSULT", "SUPPORT"]
    assert {actor.country for actor in events[1].source} == {"IRN", "OMN"}


@pytest.mark.parametrize(
    "text",
    [
        "The minister expressed the hope that Iran and Armenia would sign a treaty.",
        "Iran stressed the need for visa-free travel with Russia.",
        "Argentina beat Germany in the final after both teams attacked from the start.",
        "Turkey's exports to Iraq rose by 12 percent, the statistics office said.",
        "The governor of West Azerbaijan met his counterpart from Kurdistan province.",
        "The Azerbaijan-Georgia friendship group met on Monday.",
        "Iranian companies signed contracts with Kazakh buyers.",
        "BAKU, May 15 (AFP) - The cabinet of Iraq met on Wednesday.",
        "The police chief was dismissed, Russia's Interfax reported, quoting a Turkish daily.",
        "Hungarians greet visitors from Baku warmly.",
        "Iran and Oman have always enjoyed good relations.",
        "A soldier was wounded.",
        "",
    ],
)
def test_stays_silent(text: str) -> None:
    assert read(text) == []


def test_no_rule_no_event_and_no_day_no_date() -> None:
    (event,) = read("Iran summoned the Turkish ambassador.", day=None)
    assert event.rule == "accuse-summon"
    assert event.date is None


@pytest.mark.parametrize(
    ("headline", "wanted"),
    [
        ("Iran, Pakistan sign gas accord", ("IRN+PAK", "", "SUPPORT")),
        ("Oman, Qatar and Kuwait condemn Israeli raid", ("OMN+QAT+KWT", "ISR", "ACCUSE")),
        ("Peru signs border treaty with Chile", ("PER+CHL", "", "SUPPORT")),
        ("Kazakh leader in Budapest for talks", ("KAZ", "HUN", "CONSULT")),
        ("Tunisia, Libya to sign accord", ("TUN+LBY", "", "AGREE")),
        ("Cuba thanks Mexico for fuel", ("CUB", "MEX", "SUPPORT")),
    ],
)
def test_headlines_without_articles_or_verbs(headline: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in directed(headline)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The delegation led by the Thai premier held talks in Vientiane.", "CONSULT"),
        ("At their summit, the presidents of Laos and Thailand agreed to cooperate.", "AGREE"),
        ("Thai police freed at least 12 Lao fishermen.", "RETREAT"),
        ("Thailand said that Laos must free the fishermen.", "REQUEST"),
        ("A visit by the Thai king to Vientiane ended with the signing of a treaty.", "SUPPORT"),
        ("A pact on trade and transit was signed by Laos and Thailand.", "SUPPORT"),
        ("Thailand sent relief to victims of the flood that struck northern Laos.", "AID"),
        ("Thailand called for the release of monks held by Laos.", "REQUEST"),
        ("There was a meeting between the premiers of Laos and Thailand.", "CONSULT"),
        ("Thailand announced a truce. Laos welcomed the decision.", "SUPPORT"),
    ],
)
def test_who_is_meant(text: str, wanted: str) -> None:
    assert ("LAO-THA", wanted) in {(dyad, type_) for dyad, type_, _ in told(text)}


def test_a_name_heard_before_stands_for_its_state() -> None:
    text = "Chinese President Hu Jintao landed in Lima. Peru's premier will host Hu on Friday."
    assert ("CHN-PER", "AGREE", "planned") in told(text)
    assert told("Iran thanked Iraq. Toyota will visit Syria.") == {("IRN-IRQ", "SUPPORT", "actual")}


def test_the_day_of_another_happening_dates_nothing() -> None:
    (event,) = read("Peru gave asylum to Cuban officers after last year's failed coup in Havana.")
    assert event.status == "actual"


def test_visitors_meet_their_host_not_each_other() -> None:
    text = "The ministers of Peru and Chile met with their Cuban counterpart in Havana."
    assert {dyad for dyad, _, _ in told(text)} == {"CUB-PER", "CHL-CUB"}


def test_a_courtesy_call_is_no_demand() -> None:
    assert directed("India's envoy called on Sri Lankan President Sirisena in Colombo.") == [
        ("IND", "LKA", "CONSULT")
    ]
    assert directed("India called on Sri Lanka to free the men.") == [("IND", "LKA", "REQUEST")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Iran expelled two Turkish diplomats. Ankara responded in kind.", ("TUR", "IRN")),
        ("Egypt cut relations with Qatar. Bahrain followed suit.", ("BHR", "QAT")),
    ],
)
def test_the_like_of_the_act_before(text: str, wanted: tuple[str, str]) -> None:
    assert directed(text)[1] == (*wanted, "SANCTION")


def test_an_echo_of_nothing_or_told_in_full_adds_nothing() -> None:
    assert directed("Ankara responded in kind.") == []
    assert directed(
        "Egypt cut ties with Qatar. Bahrain followed suit by recalling its ambassador from Doha."
    ) == [("EGY", "QAT", "SANCTION"), ("BHR", "QAT", "SANCTION")]


def test_what_a_text_calls_a_state() -> None:
    assert directed("Seoul's army was on watch. The North fired shells at the South.") == [
        ("PRK", "KOR", "ASSAULT")
    ]
    assert directed("The North fired shells at the South, Sudanese villagers said.") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Japan demanded that the boat be released and lodged a protest with Russia.", "ACCUSE"),
        ("Iran said it would not sign the deal and warned Turkey of consequences.", "THREATEN"),
    ],
)
def test_the_speaker_goes_on_behind_his_clause(text: str, wanted: str) -> None:
    assert wanted in [kind for _, _, kind in directed(text)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Moscow said the Turkish step would not go unanswered.", "RUS"),
        ("If no visas come, Turkey will close its border with Greece, Ankara said.", "TUR"),
        ("Should Greece refuse, Turkey will expel its envoys, a Turkish minister said.", "TUR"),
    ],
)
def test_an_announced_answer_is_a_threat(text: str, source: str) -> None:
    assert [(s, kind) for s, _, kind in directed(text)] == [(source, "THREATEN")]


def test_a_known_boat_has_the_state_of_the_other_side() -> None:
    text = "Bahrain accused Qatar of a raid. Qatar confirmed it had detained the boats."
    assert directed(text)[1] == ("QAT", "BHR", "COERCE")


def test_a_charge_rejected_in_the_next_sentence_has_no_day() -> None:
    events = read("Yerevan accused Baku of shelling a village. Baku dismissed the claim.")
    assert [(event.type, event.date is None) for event in events] == [
        ("ACCUSE", True), ("REJECT", False),
    ]  # fmt: skip


def test_a_deadline_is_not_the_day_of_the_demand() -> None:
    (event,) = read("Niger told France to pull out its soldiers by 3 September.")
    assert event.date is not None
    assert (event.date.start, event.status) == (DAY, "actual")


def test_a_pluperfect_with_a_near_day_is_of_the_same_story() -> None:
    (event,) = read("Warsaw had on Monday expelled two Belarusian diplomats.")
    assert event.status == "actual"


@pytest.mark.parametrize(
    "text",
    [
        "Italy beat England on penalties to win the title.",
        "A British chef attacked French cooking in Paris.",
        "The Russian embassy in Ankara declined to comment.",
        "High debt in Egypt threatens recovery in Africa, the IMF warned.",
        "Sudanese soldiers stood by during the Ethiopian offensive.",
    ],
)
def test_private_people_games_and_things_do_nothing(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "All roads between Togo and Benin were closed on the orders of Benin's premier.",
            {("BEN-TGO", "SANCTION", "actual")},
        ),
        (
            "Accra turned down a request that Lome had conveyed in March.",
            {("GHA-TGO", "REJECT", "actual"), ("GHA-TGO", "REQUEST", "background")},
        ),
        (
            "The premier of Fiji flies on to Suva's rival Apia on Friday for talks.",
            {("FJI-WSM", "AGREE", "planned")},
        ),
        (
            "Not a single Chadian official met the Libyan delegation.",
            {("LBY-TCD", "CONSULT", "negated")},
        ),
        (
            "Chad seized a Nigerian truck. Abuja's foreign ministry said the seizure was illegal.",
            {("NGA-TCD", "COERCE", "actual"), ("NGA-TCD", "ACCUSE", "actual")},
        ),
        (
            "Bolivia cut ties with Israel; Chile followed with a note to the Jewish state.",
            {("BOL-ISR", "SANCTION", "actual")},
        ),
        (
            "Two Angolan sailors were detained and their boat impounded by Gabon.",
            {("AGO-GAB", "COERCE", "actual")},
        ),
        (
            "Oman hailed a decision by Kuwait to scrap its ban on Omani fish.",
            {("KWT-OMN", "SUPPORT", "actual"), ("KWT-OMN", "RETREAT", "actual")},
        ),
    ],
)
def test_reads_constructions_of_the_wires(text: str, events: set[tuple[str, str, str]]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    "text",
    [
        "A fire at a Polish depot killed two Ukrainians.",
        "Guineans will hold a general strike over wages in Senegal on Monday.",
        "Musicians from Oman and Kenya met in Muscat.",
        "Peru's police seek a minister accused of theft in Chile.",
        "Rice exports from Laos to Nepal were halted by a typhoon.",
    ],
)
def test_stays_silent_where_no_state_acts(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Vietnam's premier held talks with the visiting Indonesian foreign minister.",
            ("IDN", "VNM", "CONSULT"),
        ),
        (
            "In Hanoi on Monday, Vietnamese and Laotian ministers discussed a railway.",
            ("VNM+LAO", "", "CONSULT"),
        ),
        (
            "Turkey's foreign minister received his colleagues from Ethiopia and Somalia.",
            ("ETH+SOM", "TUR", "CONSULT"),
        ),
        (
            "Serbia and Kosovo held talks under the auspices of the European Union.",
            ("SRB+XKX+EUR", "", "CONSULT"),
        ),
        (
            "Talks of Egypt, Sudan and Ethiopia on the dam ended on Tuesday.",
            ("EGY+SDN+ETH", "", "CONSULT"),
        ),
        (
            "Peru said that Chile, Bolivia and Cuba had agreed on a treaty.",
            ("CHL+BOL+CUB", "", "AGREE"),
        ),
        ("Envoys of the two Koreas met at Panmunjom.", ("KOR+PRK", "", "CONSULT")),
        (
            "Rzayev conveyed Baku's gratitude to the Hungarian government.",
            ("AZE", "HUN", "SUPPORT"),
        ),
    ],
)
def test_the_sides_of_a_meeting_and_of_what_is_conveyed(
    text: str, wanted: tuple[str, str, str]
) -> None:
    assert wanted in directed(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Azerbaijan's deputy minister arrived in Budapest on Tuesday. He thanked his hosts.",
            ("AZE", "HUN", "SUPPORT"),
        ),
        (
            "Vladimir Putin came to Ulaanbaatar. The guest thanked his host for the welcome.",
            ("RUS", "MNG", "SUPPORT"),
        ),
        (
            "Iran's envoy visited Baghdad. He thanked the host country for its hospitality.",
            ("IRN", "IRQ", "SUPPORT"),
        ),
        (
            "Albania's minister met the ambassador of Serbia. The envoy thanked Tirana.",
            ("SRB", "ALB", "SUPPORT"),
        ),
        (
            "Turkey received the ministers of Ethiopia and Somalia. The three signed a pact.",
            ("ETH+SOM+TUR", "", "SUPPORT"),
        ),
    ],
)
def test_hosts_guests_and_envoys_of_the_sentence_before(
    text: str, wanted: tuple[str, str, str]
) -> None:
    assert wanted in directed(text)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("India pledged to send doctors to Nepal.", "planned"),
        ("India promised Nepal medicines.", "planned"),
        ("India promised Nepal to respect the border.", "actual"),
    ],
)
def test_a_promised_deed_is_still_to_come(text: str, status: str) -> None:
    assert [event.status for event in read(text)] == [status]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The ministry in Oslo said on Monday that Norway condemned the Russian raid.", 13),
        ("Kenya restored ties with Uganda for the first time since 2019.", 15),
        ("Turkey apologized to Russia for the downing of a jet last November.", 15),
        ("Kenya's premier met his Ugandan counterpart over the weekend.", 11),
    ],
)
def test_the_day_of_what_is_said_or_was_long_ago(text: str, day: int) -> None:
    found = read(text)[0].date
    assert found is not None
    assert found.start == date(2024, 5, day)


@pytest.mark.parametrize(
    "text",
    [
        "On the anniversary of the armistice that France and Germany signed, a museum opened.",
        "Twenty years after Britain and Argentina restored relations, a film looks back.",
        "He was treated by an Indian doctor in Nepal and thanked the crew.",
        "Friends of Cyprus and Armenia met in Larnaca for a concert.",
        "Iran and the six powers reached an agreement.",
    ],
)
def test_stays_silent_on_memories_strangers_and_friends(text: str) -> None:
    assert [event for event in read(text) if event.status == "actual"] == []
