"""The English grammar: inflection, phrases, clauses, moods, and what stays silent."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from hamgara.events.grammars._en_inflection import conjugate, pluralize
from hamgara.events.grammars._en_tokens import take_apart
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
