"""Laws of the statement coder: verbs and cues do what their examples show, spans are sound."""
# ruff: noqa: ISC004 - texts of statements on one line

from datetime import date

import pytest

from hamgara.events.extract import load_grammar
from hamgara.events.speech_book import Cue, SpeechVerb, read_stances
from hamgara.events.stances.stance import Judge
from hamgara.events.statements import extract_statements
from hamgara.events.words import read_sentences
from hamgara.plugins import list_modules
from hamgara.study.actors import BODIES
from hamgara.study.countries import is_country
from hamgara.study.events import ROLES
from hamgara.study.statements import STANCES, Statement
from tests.events.damage import damage_texts
from tests.events.statements import GOLD, find_ruled, read_items

LANGUAGES = list_modules("hamgara.events.speech")
VERBS = [(one, verb) for one in LANGUAGES for verb in read_stances(one).verbs]
CUES = [(one, cue) for one in LANGUAGES for cue in read_stances(one).cues]
HOMES = {"fa": "IRN", "az": "AZE"}
TAKEN = {
    "convergent": "convergent",
    "lack": "convergent",
    "divergent": "divergent",
    "offense": "divergent",
    "harm": "divergent",
    "neutral": "neutral",
}
KASHIDA = "\u0640"
WORDLESS = ["", " ", "\n\n", ".", "«", '"', "\u200c", ":", "a" * 5000]


def name(one: object) -> str:
    return one.id if isinstance(one, SpeechVerb | Cue) else str(one)


def find(text: str, language: str) -> list[Statement]:
    return extract_statements(text, language, publisher=HOMES.get(language, ""))


def verbs_of(text: str, language: str) -> set[str]:
    return {one.rule.split("/")[0] for one in find(text, language)}


def cues_of(text: str, language: str) -> set[str]:
    judge = Judge(read_stances(language), negates_before=language == "en")
    join = load_grammar(language).join
    return {
        found.cue.id
        for sentence in read_sentences(text, language, join)
        for found in judge.find(sentence.words)
    }


def check(one: Statement, text: str) -> None:
    for span in (one.span, one.sentence, one.verb):
        assert 0 <= span.start < span.end <= len(text)
        assert span.of(text) == span.of(text).strip()
    assert one.sentence.start <= one.span.start
    assert one.span.end <= one.sentence.end
    for end, beside in ((one.span.start, -1), (one.span.end - 1, 1)):
        if 0 <= end + beside < len(text):
            inner = text[end].isalpha() and text[end + beside].isalpha()
            assert not inner or KASHIDA in text[end - 1 : end + 2]
    assert one.stance in STANCES
    assert len(one.toward) in (0, 2)
    assert list(one.toward) == sorted(set(one.toward))
    assert one.toward or one.stance == "neutral"
    assert len(one.speaker) == 1
    for actor in (*one.speaker, *one.addressee):
        assert actor.country in BODIES or is_country(actor.country)
        assert actor.role in ROLES
    assert one.speaker[0].country not in {actor.country for actor in one.addressee}


@pytest.mark.parametrize(("language", "verb"), VERBS, ids=name)
def test_a_verb_makes_statements_of_its_examples_only(language: str, verb: SpeechVerb):
    assert verb.examples
    assert verb.counterexamples
    for text in verb.examples:
        assert verb.id in verbs_of(text, language), text
        if verb.stance:
            stances = {one.stance for one in find(text, language) if one.rule.startswith(verb.id)}
            assert verb.stance in stances, text
    for text in verb.counterexamples:
        assert verb.id not in verbs_of(text, language), text


@pytest.mark.parametrize(("language", "cue"), CUES, ids=name)
def test_a_cue_is_found_in_its_examples_only(language: str, cue: Cue):
    assert cue.examples
    assert cue.counterexamples
    for text in cue.examples:
        assert cue.id in cues_of(text, language), text
        found = find(text, language)
        assert found, text
        if cue.kind in TAKEN:
            assert TAKEN[cue.kind] in {find_ruled(one) for one in found}, text
    for text in cue.counterexamples:
        assert cue.id not in cues_of(text, language), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_pattern_is_told_twice(language: str):
    patterns = [pattern for cue in read_stances(language).cues for pattern in cue.words]
    assert sorted({one for one in patterns if patterns.count(one) > 1}) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_statements_of_the_gold_texts_keep_the_laws(language: str):
    found = 0
    for item in read_items(GOLD / "dev.jsonl"):
        if item.language == language:
            for one in extract_statements(
                item.text, language, day=item.day, publisher=item.publisher
            ):
                check(one, item.text)
                found += 1
    assert found > 10


@pytest.mark.parametrize("text", WORDLESS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_without_speech_has_no_statement(language: str, text: str):
    assert find(text, language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_damaged_texts_never_break_it(language: str):
    texts = [one.text for one in read_items(GOLD / "dev.jsonl") if one.language == language]
    for text in damage_texts(texts, 2000, seed=5):
        for one in extract_statements(text, language, day=date(2020, 2, 29)):
            check(one, text)


KNOWN_BEFORE = """
fa IRN IRN عباس عراقچی وارد آنکارا شد. وی گفت ترکیه شریک ماست.
fa IRN IRN رئیس‌جمهور کشورمان وارد ایروان شد. وی گفت ارمنستان دوست ماست.
az AZE AZE Ölkəmizin prezidenti Tbilisiyə gəlib. O deyib ki, Gürcüstan dostdur.
fa IRN PAK رئیس ستاد ارتش پاکستان وارد تهران شد. سرلشکر مرادف گفت ایران شریک ماست.
fa IRN PAK رئیس ستاد ارتش پاکستان وارد تهران شد. این مقام نظامی گفت ایران دوست ماست.
fa IRN IRN سرلشکر رضایی گفت آذربایجان همسایه ماست.
en CHL PER Chile's minister met his Peruvian counterpart, Jose Vega. Vega said Chile was a friend.
fa IRN PER وزیر دفاع شیلی با همتای پرویی خود، خوسه وگا، دیدار کرد. وگا گفت شیلی دوست است.
az AZE PER Çilinin naziri perulu həmkarı Xose Veqa ilə görüşüb. Veqa deyib ki, Çili dostdur.
"""
"""Language, the outlet's state, who speaks, text: by a name, a rank or "he" known from before."""


@pytest.mark.parametrize("line", KNOWN_BEFORE.strip().splitlines())
def test_who_speaks_is_known_from_before(line: str):
    language, home, speaker, text = line.split(" ", 3)
    found = extract_statements(text, language, day=date(2025, 2, 12), publisher=home)
    assert [one.speaker[0].country for one in found] == [speaker]
    assert found[-1].stance == "convergent"


def gists(text: str, language: str) -> list[tuple[str, str]]:
    return [(one.speaker[0].country, one.span.of(text)) for one in find(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "According to the Peruvian minister, his Chilean colleague had called the treaty a"
         " dead letter.", [("CHL", "the treaty a dead letter")]),
        ("az", "Perulu nazirin sözlərinə görə, çilili həmkarı müqaviləni kağız parçası"
         " adlandırıb.", [("CHL", "müqaviləni kağız parçası")]),
        ("az", "Perulu nazirin sözlərinə görə, çilili həmkarı bildirib ki, Peru dost ölkədir.",
         [("CHL", "Peru dost ölkədir")]),
        ("az", "Perunun xarici işlər nazirinin sözlərinə görə, Çili Perunu işğalda ittiham edib.",
         [("PER", "Çili Perunu işğalda ittiham edib")]),
        ("az", "Perunun xarici işlər nazirinin sözlərinə görə, Çili prezidenti Perunu işğalda"
         " ittiham edib.", [("CHL", "Perunu işğalda")]),
        ("az", "Perulu nazirin sözlərinə görə, Çili dost ölkədir.",
         [("PER", "Çili dost ölkədir")]),
    ],
)  # fmt: skip
def test_of_nested_speech_the_innermost_counts_alone(
    language: str, text: str, said: list[tuple[str, str]]
):
    assert gists(text, language) == said


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "Chile has begun to withdraw its ships from Peru, President Luis Ramos announced in"
         " Lima, where he met the Peruvian president.",
         ["Chile has begun to withdraw its ships from Peru"]),
        ("en", "Chile's president said on Monday in Lima, where he met Peru's president, that Peru"
         " was a friend.", ["Peru was a friend"]),
        ("en", "Chile's president spoke to reporters in Lima, where he met Peru's president.", []),
        ("az", "Pakistanın müdafiə naziri Bakıda həmkarı ilə görüşüb və birgə təlimin"
         " keçirilməsini təklif edib.", ["birgə təlimin keçirilməsini"]),
        ("az", "Çilinin xarici işlər naziri Limaya gəlib, perulu həmkarı ilə görüşüb və sərhədin"
         " açılmasını tələb edib.", ["sərhədin açılmasını"]),
        ("fa", "رئیس مجلس تونس از همتای الجزایری خود برای سفر به تونس دعوت کرد که مورد پذیرش قرار"
         " گرفت.", []),
        ("fa", "رئیس مجلس تونس از همتای الجزایری خود خواست به تونس سفر کند که پذیرفته شد.",
         ["به تونس سفر کند"]),
    ],
)  # fmt: skip
def test_what_is_only_told_beside_is_not_said(language: str, text: str, said: list[str]):
    assert [gist for _, gist in gists(text, language)] == said


def test_the_same_words_of_one_state_are_said_once():
    text = "Jordan's premier said Amman would not sign the water deal with Israel, Anadolu reports."
    (one,) = extract_statements(text, "en")
    assert {actor.country for actor in one.speaker} == {"JOR"}


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("fa", "وزیر خارجه عمان گفت مسقط نامه را خواند و پاسخ آنکارا دوستانه بود.", 1),
        ("fa", "وزیر خارجه عمان گفت آنکارا دوست ماست اما ترکیه به ما دروغ گفت.", 2),
        ("az", "Omanın xarici işlər naziri deyib ki, Ankara dostdur, Türkiyə sözünü tutur.", 1),
        ("en", "Oman's foreign minister said Ankara was a friend and Turkey had kept its word.", 1),
        ("en", "Oman's minister said Qatar was a friend and Turkey broke every promise.", 2),
    ],
)
def test_short_clauses_on_one_relation_are_one_statement(language: str, text: str, said: int):
    assert len(extract_statements(text, language)) == said


@pytest.mark.parametrize(
    ("language", "text", "speakers"),
    [
        ("fa", "سفیر نروژ گفت وزیر دارایی کنیا به او گفته است که وام عقب نمی‌افتد. سفیر افزود اسلو"
         " به کنیا اعتماد دارد.", ["KEN", "NOR"]),
        ("fa", "وزیر خارجه پرو گفت همتای شیلیایی‌اش به او اطمینان داده است که آب قطع نمی‌شود. وی"
         " افزود شیلی دوست پرو است.", ["CHL", "PER"]),
        ("fa", "وزیر خارجه پرو گفت کشتی برنجی که لیما به شیلی وعده داده است در راه است.", ["PER"]),
        ("az", "Çilinin naziri Boliviyanın tələbini tənqid edib. La-Pasda isə prezident bildirib"
         " ki, Çili dostdur.", ["CHL", "BOL"]),
        ("az", "Pakistanın baş naziri deyib ki, Hindistan dostdur. Dehlidə Xarici İşlər"
         " Nazirliyinin sözçüsü bildirib ki, Pakistan qonşudur.", ["PAK", "IND"]),
        ("en", "Chile's envoy said the Kenyan minister had told him that the loan was safe. He"
         " added that Kenya was a friend.", ["KEN", "CHL"]),
        ("en", "Peru's foreign minister would only say that Chile was a friend.", ["PER"]),
        ("en", "Peru's foreign minister would say that Chile was a friend.", []),
    ],
)  # fmt: skip
def test_who_reports_another_goes_on_and_capitals_tell_whose_office_it_is(
    language: str, text: str, speakers: list[str]
):
    assert [one.speaker[0].country for one in extract_statements(text, language)] == speakers


def test_the_army_s_spokesman_is_of_the_army():
    text = "Tailand ordusunun sözçüsü deyib ki, Kamboca qonşudur."
    (one,) = extract_statements(text, "az")
    assert one.speaker[0].role == "MIL"
