"""Laws of the coder: spans are exact, nothing breaks it, only known values come out."""

import tomllib
from datetime import date

import pytest

from hamgara.events.extract import extract_events
from hamgara.events.vocabulary import read_vocabulary
from hamgara.plugins import find_file
from hamgara.study.actors import BODIES
from hamgara.study.countries import is_country
from hamgara.study.events import ROLES, STATUSES, Event, list_dyads
from hamgara.study.ontology import read_ontology
from tests.events.damage import damage_texts
from tests.events.gold import GOLD, Item, read_items

LANGUAGES = ("fa", "az", "en")
SCHEME = read_ontology("plover-0.8")


CAMEO = read_ontology("cameo-1.1")
OWN = {"055": "CONCEDE", "087": "CONCEDE", "163": "SANCTION", "192": "ASSAULT"}
"""Codes whose type the conventions set otherwise than PLOVER's table."""


def items(language: str) -> list[Item]:
    return list(read_items(GOLD / f"dev-{language}.jsonl"))


def check(event: Event, text: str) -> None:
    spans = event.spans
    for span in filter(None, (event.span, spans.trigger, spans.source, spans.target, spans.date)):
        assert 0 <= span.start < span.end <= len(text)
        assert span.of(text) == span.of(text).strip()
    assert event.span.start <= spans.trigger.start
    assert spans.trigger.end <= event.span.end
    assert event.type in SCHEME.types
    assert event.quad == SCHEME.types[event.type].quad
    assert event.cameo in CAMEO.types
    assert (event.type == "AGREE") == event.cameo.startswith("03")
    assert event.status in STATUSES
    assert event.date is None or event.date.source != "text" or spans.date
    assert 0 < event.confidence < 1
    assert event.reciprocal == (not event.target)
    assert list_dyads(event)
    for actor in (*event.source, *event.target):
        assert actor.country in BODIES or is_country(actor.country)
        assert actor.role in ROLES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_event_of_the_gold_texts_keeps_the_laws(language: str):
    found = 0
    for item in items(language):
        for event in extract_events(item.text, language, day=item.day, publisher=item.publisher):
            check(event, item.text)
            found += 1
    assert found > 50


@pytest.mark.parametrize("language", LANGUAGES)
def test_damaged_texts_never_break_it(language: str):
    for text in damage_texts([item.text for item in items(language)], 400, seed=3):
        for event in extract_events(text, language, day=date(2020, 2, 29)):
            check(event, text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_cut_anywhere_never_breaks_it(language: str):
    for item in items(language)[::8]:
        words = item.text.split(" ")
        for at in range(1, len(words)):
            for text in (" ".join(words[:at]), " ".join(words[at:])):
                for event in extract_events(text, language, day=date(2020, 2, 29)):
                    check(event, text)


@pytest.mark.parametrize("text", ["Another", "The next", "A further Iran", "Another meeting of"])
def test_a_sentence_that_breaks_off_has_no_event(text: str):
    assert extract_events(text, "en") == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("کاخ مصر خبر ملاقات وزیر خارجه تونس با", "fa"),
        ("ایران به پاکستان نه نامه‌ای داده و نه", "fa"),
        ("سانتیاگو", "fa"),
        ("Chad told Niger that a law like the Spanish", "en"),
        ("back on 5 May. Kinshasa wants Kigali to leave.", "en"),
        ("Moscow and Tehran waved Minsk away after", "en"),
    ],
)
def test_a_text_that_breaks_off_breaks_nothing(text: str, language: str):
    assert all(check(event, text) is None for event in extract_events(text, language))


@pytest.mark.parametrize("text", ["", " ", "\n\n", ".", "«", "\u200c", "ایران", "a" * 5000])
@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_without_a_sentence_have_no_event(language: str, text: str):
    assert extract_events(text, language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_text_gives_the_same_events_without_a_day(language: str):
    for item in items(language)[:20]:
        once = extract_events(item.text, language)
        assert once == extract_events(item.text, language)
        assert all(event.date is None or event.date.source == "text" for event in once)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fa", "پراگ سفیر پرو را احضار کرد. لیما دو دیپلمات چک را اخراج کرد."),
        ("az", "Praqa Perunun səfirini çağırıb. Lima iki çex diplomatı ölkədən çıxarıb."),
        ("en", "Prague summoned the Peruvian envoy. Lima expelled two Czech diplomats."),
    ],
)
def test_a_forgotten_space_between_sentences_changes_no_event(language: str, text: str):
    glued = text.replace(". ", ".")
    keys = [[(one.type, one.source, one.target) for one in extract_events(some, language)]
            for some in (text, glued)]  # fmt: skip
    assert len(keys[0]) == 2
    assert keys[0] == keys[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_a_cameo_code_of_its_type(language: str):
    path = find_file("ontologies", "plover-0.8")
    table = tomllib.loads(path.read_text(encoding="utf-8"))["cameo"]
    for rule in read_vocabulary("plover-0.8", language).rules:
        if rule.id in ("echo-answer", "echo-matched"):  # has the code of the act that it answers
            continue
        assert rule.cameo in CAMEO.types, rule.id
        assert rule.type in (table[rule.cameo][0], OWN.get(rule.cameo)), rule.id
