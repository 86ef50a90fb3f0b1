"""The Azerbaijani grammar: verbs, cases, clauses, moods, and what stays silent."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from hamgara.events.grammars._az.words.nouns import is_ending, read_case, read_head
from hamgara.events.grammars._az.words.verbs import Verbs
from hamgara.events.vocabulary import Rule, read_vocabulary
from hamgara.study.events import Event, list_dyads

DAY = date(2024, 5, 15)
VERBS = Verbs(["et", "de", "keçir", "imzala", "görüş", "çağır", "al", "yarat", "ver", "pislə"])


def read(text: str, day: date | None = DAY) -> list[Event]:
    return extract_events(text, "az", day=day, publisher="AZE")


def told(text: str) -> set[tuple[str, str, str]]:
    """Return (dyad, type, status) of every event."""
    return {
        ("-".join(sorted(dyad)), event.type, event.status)
        for event in read(text)
        for dyad in list_dyads(event)
    }


def directed(text: str) -> set[tuple[str, str, str]]:
    """Return (sources, targets, type) of every event that is claimed."""
    return {
        ("+".join(a.country for a in e.source), "+".join(a.country for a in e.target), e.type)
        for e in read(text)
        if e.status in ("actual", "planned")
    }


@pytest.mark.parametrize(
    ("word", "stem", "form", "passive", "negated"),
    [
        ("edib", "et", "perfect", False, False),
        ("etməyib", "et", "perfect", False, True),
        ("olunub", "et", "perfect", True, False),
        ("ediləcək", "et", "future", True, False),
        ("keçirilmişdi", "keçir", "pluperfect", True, False),
        ("imzalanıb", "imzala", "perfect", True, False),
        ("görüşməyəcəklər", "görüş", "future", False, True),
        ("çağırılıb", "çağır", "perfect", True, False),
        ("çağrılıb", "çağır", "perfect", True, False),
        ("alınacağını", "al", "acaq", True, False),
        ("yaradıb", "yarat", "perfect", False, False),
        ("verdiyini", "ver", "dik", False, False),
        ("verməsini", "ver", "ma", False, False),
        ("verməməsini", "ver", "ma", False, True),
        ("pisləyərək", "pislə", "while", False, False),
        ("etməlidir", "et", "must", False, False),
        ("edilməzsə", "et", "if", True, True),
        ("edən", "et", "an", False, False),
    ],
)
def test_takes_verbs_apart(word: str, stem: str, form: str, passive: bool, negated: bool) -> None:  # noqa: FBT001
    verb = VERBS.read(word)
    assert verb is not None
    assert (verb.stem, verb.form, verb.passive, verb.negated) == (stem, form, passive, negated)


@pytest.mark.parametrize("word", ["dedə", "verst", "alma", "etnik", "görüş"])
def test_knows_what_is_no_verb(word: str) -> None:
    assert VERBS.read(word) is None


@pytest.mark.parametrize(
    ("rest", "case"),
    [
        ("ın", "of"), ("nın", "of"), ("a", "to"), ("ya", "to"), ("ı", "object"), ("nı", "object"),
        ("da", "in"), ("dan", "from"), ("la", "with"), ("-ın", "of"), ("'ya", "to"),
        ("dakı", "there"),
    ],
)  # fmt: skip
def test_case_endings(rest: str, case: str) -> None:
    assert is_ending(rest)
    assert read_case(rest)[0] == case


def test_possessed_heads() -> None:
    assert read_head("səfirliyinə") == "to"
    assert read_head("ordusunun") == "of"
    assert read_head("addımını") == "object"
    assert read_head("görüşdən") is None


@pytest.mark.parametrize(
    ("text", "source", "target", "kind"),
    [
        # cases, and the order of words
        ("Polşa Belarusa nota verib.", "POL", "BLR", "ACCUSE"),
        ("Belarusa Polşa nota verib.", "POL", "BLR", "ACCUSE"),
        ("Keniya Somalidən üzr istəyib.", "KEN", "SOM", "CONCEDE"),
        ("Malini Nigerin hökuməti pisləyib.", "NER", "MLI", "ACCUSE"),
        # passive, with and without an agent
        ("Çad qoşunları Sudan ordusu tərəfindən atəşə tutulub.", "SDN", "TCD", "ASSAULT"),
        ("Perunun Kitodakı səfiri XİN-ə çağırılıb.", "ECU", "PER", "ACCUSE"),
        # chains of genitives
        (
            "Omanın xarici işlər nazirinin müavini Küveytə səfər edib.", "OMN", "KWT", "CONSULT",
        ),
        # nominalized acts
        ("Yəmənin Omana hücumu davam edir.", "YEM", "OMN", "ASSAULT"),
        ("Norveç İsveçlə sərhədi bağladığını elan edib.", "NOR", "SWE", "SANCTION"),
        # participle whose noun acts, converbs that share a subject
        ("Çiliyə yardım göndərən Peru Boliviyanı tənqid edib.", "PER", "BOL", "ACCUSE"),
        ("Çiliyə yardım göndərən Peru Boliviyanı tənqid edib.", "PER", "CHL", "AID"),
        ("Laos Tailanda zəng edərək Vyetnamı pisləyib.", "LAO", "VNM", "ACCUSE"),
        # the complement's subject is the one who is asked
        ("Yaponiya Filippinin gəmini buraxmasını tələb edib.", "JPN", "PHL", "REQUEST"),
        ("Litva rəsmisi bildirib ki, Minsk buna son qoymalıdır.", "LTU", "BLR", "REQUEST"),
        # two acts in a sentence, the object of each its own
        ("Malta Kipri dəstəkləyib, Livan isə Suriyanı qınayıb.", "LBN", "SYR", "ACCUSE"),
        # lost diacritics of a capital I, apostrophes and hyphens before endings
        ("ABŞ-ın sözçüsü NATO-nu tənqid edib.", "USA", "IGO", "ACCUSE"),
        # a genitive before the object of its verbal noun; an adjective in -lı before what is owned
        ("Kuba Haitinin sərhədi bağlamasını pisləyib.", "CUB", "HTI", "ACCUSE"),
        ("Kuba Haitinin haqlı mövqeyini dəstəklədiyini bildirib.", "CUB", "HTI", "SUPPORT"),
        # what belongs to a state; a list of peoples; an agent far from its owner
        ("Kuba Haitiyə məxsus dronu vurub.", "CUB", "HTI", "ASSAULT"),
        ("Kuba haitili və perululara viza verilməsini dayandırıb.", "CUB", "HTI+PER", "SANCTION"),
        (
            "Laos qoşunlarının dağda yerləşən hissələri tərəfindən Kamboca atəşə tutulub.",
            "LAO", "KHM", "ASSAULT",
        ),
        # the words of a participle before the subject are its own
        ("Tayvanı öz ərazisi sayan Çin ABŞ-a etirazını bildirib.", "CHN", "USA", "ACCUSE"),
        # an official of the city where he is met; a passive without its agent; a mediator
        ("Kuba naziri Limada baş nazirlə danışıqlar aparıb.", "CUB", "PER", "CONSULT"),
        (
            "Kuba Haitinin səfirini XİN-ə çağırıb. Ona etiraz notası təqdim edilib.",
            "CUB", "HTI", "ACCUSE",
        ),
        ("Qətərin vasitəçiliyi ilə Laos və Kamboca görüşüb.", "QAT", "LAO+KHM", "CONSULT"),
        # who announces not to do it refuses it
        (
            "Kuba Haitinin səfirini ölkədən qovub. Haiti bu tələbə əməl etməyəcəyini bildirib.",
            "HTI", "CUB", "REJECT",
        ),
    ],
)  # fmt: skip
def test_who_does_what_to_whom(text: str, source: str, target: str, kind: str) -> None:
    assert (source, target, kind) in directed(text)


@pytest.mark.parametrize(
    ("text", "dyad", "kind", "status"),
    [
        ("Fici naziri sabah Tonqaya səfər edəcək.", "FJI-TON", "AGREE", "planned"),
        ("Fici nazirinin Tonqaya səfəri planlaşdırılır.", "FJI-TON", "AGREE", "planned"),
        ("Fici naziri Tonqaya səfər etməyib.", "FJI-TON", "CONSULT", "negated"),
        ("Fici naziri Tonqaya səfər edə bilər.", "FJI-TON", "CONSULT", "hypothetical"),
        ("Fici naziri daha əvvəl Tonqaya səfər etmişdi.", "FJI-TON", "CONSULT", "background"),
        ("Fici Tonqaya səfər edəcəyi barədə xəbəri təkzib edib.", "FJI-TON", "CONSULT", "negated"),
        ("Fici Tonqa ilə əlaqələri kəsəcəyini bildirib.", "FJI-TON", "SANCTION", "planned"),
        ("Fici və Tonqa müqavilə imzalamağa razılaşıb.", "FJI-TON", "AGREE", "planned"),
        ("Fici Tonqanın təklifini qəbul etməyib.", "FJI-TON", "REJECT", "actual"),
        ("Fici Tonqaya yardım göndərməyə qərar verib.", "FJI-TON", "AGREE", "planned"),
        ("Fici Tonqa qoşunlarını çıxarmağa başlayıb.", "FJI-TON", "RETREAT", "actual"),
        (
            "Fici ilə Tonqa arasında Suvada keçirilən danışıqlar başa çatıb.",
            "FJI-TON",
            "CONSULT",
            "actual",
        ),
        (
            "Fici və Tonqa hərbi əməliyyatların dayandırılması barədə razılaşıb.",
            "FJI-TON",
            "AGREE",
            "actual",
        ),
        (
            "Fici ilə Tonqa arasında əsir mübadiləsinin keçirilməsi ilə bağlı razılıq əldə olunub.",
            "FJI-TON",
            "AGREE",
            "planned",
        ),
        ("Fici və Tonqa keçidi yeddi ildən sonra yenidən açıb.", "FJI-TON", "COOPERATE", "actual"),
        ("Fici bu səfərə görə Tonqanı hədələyib.", "FJI-TON", "THREATEN", "actual"),
    ],
)
def test_how_it_is_told(text: str, dyad: str, kind: str, status: str) -> None:
    assert (dyad, kind, status) in told(text)


def test_joint_acts_have_one_side() -> None:
    (event,) = read("Laos və Kamboca xarici işlər nazirləri Hanoyda görüşüb.")
    assert event.reciprocal
    assert {actor.country for actor in event.source} == {"LAO", "KHM"}
    assert event.place == "VNM"


def test_a_label_before_a_joint_act_names_its_parties() -> None:
    text = "Laos-Kamboca komissiyasının növbəti iclası keçirilib."
    assert ("KHM-LAO", "CONSULT", "actual") in told(text)


def test_a_date_inside_a_participle_is_not_the_act_s() -> None:
    (event,) = [
        one
        for one in read("Latviya mayın 2-də saxlanılmış iki belaruslu sürücünü azad edib.")
        if one.type == "RETREAT"
    ]
    assert event.date is not None
    assert event.date.source == "document"


def test_him_is_not_the_subject() -> None:
    text = "Kuba naziri Haiti Prezidentinə məktub yazaraq onu Havanaya dəvət edib."
    assert ("CUB", "HTI", "AGREE") in directed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Laos-Kamboca dostluq qrupunun rəhbəri seminarda çıxış edib.",
        "Laos Kamboca ilə əlaqələrin genişlənməsinə ümid edir.",
        "Nazir Laosla əməkdaşlığın dərinləşməsinin vacibliyini vurğulayıb.",
        "Laos yığması Kamboca ilə görüşüb.",
        "Şirkət Laosun “Mekonq” bankı ilə müqavilə imzalayıb.",
        "Ekspert hesab edir ki, Laos Kambocaya hücum edəcək.",
        "Laos, 3 may, KPL. Vyentyanda sərgi açılıb.",
        "Laosun KPL agentliyinin məlumatına görə, Kambocada yağış yağıb.",
        "Laos ordusu Kambocaya girmək üçün hazırlaşdığını gizlətmir.",
        "Keçən həftə ölkədə qiymətlər artıb.",
        "Politoloqun fikrincə, Laos Kamboca ilə müqavilə bağlayır.",
        "Laosun “Mekonq” şirkəti Kambocada tədqiqat mərkəzi açıb.",
        "Laos prezidenti tələbələrimizlə görüşüb, Kambocadakı vəziyyətdən danışıb.",
        "Laos naziri Kambocanın məhbusların azad edilməsini nəzərdə tutan planını oxuyub.",
        "İranın Qərbi Azərbaycan ostanında polis qaçaqmalçıları saxlayıb.",
        "Laos Prezidenti orduya müraciət edib.",
    ],
)
def test_silence(text: str) -> None:
    assert not [one for one in read(text) if one.status in ("actual", "planned")]


@pytest.mark.parametrize("rule", read_vocabulary("plover-0.8", "az").rules, ids=lambda r: r.id)
def test_every_rule_has_both_kinds_of_examples(rule: Rule) -> None:
    assert rule.examples
    assert rule.counterexamples


@pytest.mark.parametrize(
    ("text", "source", "target", "kind"),
    [
        ("Somali Efiopiyadakı səfirini çağırıb.", "SOM", "ETH", "SANCTION"),
        ("Somali Efiopiyanın Moqadişodakı səfirini çağırıb.", "SOM", "ETH", "ACCUSE"),
        ("Moskva ilə Kiyev 150 əsiri bir-birinə təhvil verib.", "RUS+UKR", "", "COOPERATE"),
        ("Çin və Filippin bir-birini toqquşmada təqsirli bilib.", "CHN+PHL", "", "ACCUSE"),
        ("ABŞ İordaniya ilə birgə Livana ərzaq göndərib.", "JOR+USA", "LBN", "AID"),
        ("Ermənistan sabah ABŞ ilə təlim keçirəcək.", "ARM+USA", "", "AGREE"),
        ("Mali Ukrayna ilə əlaqələri kəsib. Niger də eyni addımı atıb.", "NER", "UKR", "SANCTION"),
        ("Pakistanın Baş naziri iyunda Bakıda gözlənilir.", "PAK", "AZE", "AGREE"),
        ("Norveç Moldovaya raket göndərəcəyini vəd edib.", "NOR", "MDA", "AGREE"),
        ("Qazaxıstandan gələn taxıl Rusiya üzərindən İrana göndərilib.", "KAZ", "IRN", "COOPERATE"),
        ("Türkiyə parlamentində hökumət Suriyanı tənqid edib.", "TUR", "SYR", "ACCUSE"),
        ("Almaniya və Fransa viza tələbini götürməyə razılaşıb.", "DEU+FRA", "", "CONCEDE"),
    ],
)  # fmt: skip
def test_constructions_of_agencies(text: str, source: str, target: str, kind: str) -> None:
    found = {("+".join(sorted(a.split("+"))), b, type_) for a, b, type_ in directed(text)}
    assert (source, target, kind) in found


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("İran dünən Oman körfəzində Panama bayrağı altında üzən yunan tankerini saxlayıb.", 14),
        ("Çexiya hökuməti mayın 13-də yaydığı açıqlamada Çini pisləyib.", 13),
        ("Rusiyanın addımından üç gün sonra Polşa səfiri ölkədən çıxarıb.", 15),
        ("Mayın 12-də Dohada keçirilən danışıqlarda Əfqanıstan və Pakistan razılığa gəlib.", 12),
    ],
)
def test_whose_day_it_is(text: str, day: int) -> None:
    events = [event for event in read(text) if event.status == "actual"]
    assert {event.date.start for event in events if event.date} == {date(2024, 5, day)}


@pytest.mark.parametrize(
    "text",
    [
        "Rusiya Müdafiə Nazirliyi ilə Fövqəladə Hallar Nazirliyi birgə təlim keçirib.",
        "Türkiyənin Ticarət və Nəqliyyat nazirlikləri Yaponiya üzrə plan imzalayıb.",
        "Fransa parlamentində hökumət müxalifətin tələbini rədd edib.",
        "Nazirlik kəndlilərə Belarus istehsalı olan traktorları verir.",
        "Qonşu ölkələrin sənətçiləri hər il Türkiyə və İranda görüşürlər.",
        "Nazir Türkiyə ilə dövriyyənin 3 milyard dollara çatdığını deyib.",
        "Tehran hücum barədə Dohanı xəbərdar edib.",
        "Portuqaliya Ermənistanı darmadağın edib: 9:1.",
        "Yunanıstan Ukraynanı sıradan çıxarıb və vəsiqə qazanıb.",
        "Pakistanın Baş naziri ordu komandanı ilə vəziyyəti müzakirə edib.",
        "45 il əvvəl bu gün İraq İrana hücum etmişdi.",
        "Azərbaycan-Türkiyə Universitetinin rektoru tələbələrlə görüşüb.",
        "Bloger hesab edir ki, Yaponiya adaları Rusiyadan tələb etməyə davam edəcək.",
    ],
)
def test_silence_of_agencies(text: str) -> None:
    assert not directed(text)


@pytest.mark.parametrize(
    ("text", "source", "target", "kind"),
    [
        ("Bayramov Ankaraya yollanıb.", "AZE", "TUR", "CONSULT"),
        ("Fransa Prezidenti iki günlük səfərlə Bakıdadır.", "FRA", "AZE", "CONSULT"),
        ("Makron və Sançes Brüsseldə Tokayevi qarşılayıb.", "KAZ", "FRA+ESP", "CONSULT"),
        ("İran iki fransızı buraxıb.", "IRN", "FRA", "RETREAT"),
        ("Çin Vaşinqtonu Tayvana silah satmamağa çağırıb.", "CHN", "USA", "REQUEST"),
        ("Kiyev Pekinə Moskvaya təsir etmək xahişi ilə üz tutub.", "UKR", "CHN", "REQUEST"),
        ("NATO güzəşt istəyən Moskvaya cavab göndərib.", "RUS", "IGO", "REQUEST"),
        ("Kubadan İtaliyaya 50 həkim gəlib.", "CUB", "ITA", "AID"),
        ("Livan hökuməti Makrondan kömək istəyib.", "LBN", "FRA", "REQUEST"),
    ],
)
def test_sides_of_second_mentions(text: str, source: str, target: str, kind: str) -> None:
    assert (source, target, kind) in directed(text)


def test_the_two_are_named_behind_a_dash_or_a_colon():
    want = ("AZE-KAZ", "CONSULT", "actual")
    assert want in told("Şuşada iki prezident — Əliyev və Tokayev görüşüb.")
    assert want in told("Tərəflər sabit əlaqələr barədə görüşüb: Azərbaycan və Qazaxıstan.")


@pytest.mark.parametrize(
    "text",
    [
        "Deputat Vüqar Əliyev Türkiyədədir.",
        "Vüqar Bayramov Gürcüstana gedib. Bayramov Tbilisidə məktəb görüb.",
        "Türkiyə Prezidenti Rusiya ilə əlaqələrdən danışıb.",
        "Millimiz Tbilisidədir.",
        "Rusiya öz vətəndaşlarını Misirə getməməyə çağırıb.",
    ],
)
def test_namesakes_and_topics_are_silent(text: str) -> None:
    assert told(text) == set()


def test_a_sentence_of_broken_pieces_ends():
    text = "olacaq.–ittiham naziri-vurğulayıb-ki,-Yunanıstanın–çağırıb. görüşüb.. "
    assert extract_events(text, "az") == []
