"""What the build of a statement tells in English and Azerbaijani: reports, demands, denials."""

import pytest

from hamgara.events.speech_book import read_stances
from hamgara.events.stances.plain import weigh_plain
from hamgara.events.stances.stance import Judge
from hamgara.events.statements import extract_statements

REPORTS = {
    "en": [
        "the sixth meeting of the friendship commission with Iran would be held in Ganja on 3 May",
        "cooperation on the river was discussed with Iran",
        "the agreement with Iran has twelve articles",
        "trade with Iran stood at 500 million dollars",
    ],
    "az": [
        "İranla dostluq komissiyasının altıncı iclası mayın 3-də Gəncədə keçiriləcək",
        "İranla çayda əməkdaşlıq məsələsi müzakirə edilib",
        "İranla saziş on iki maddədən ibarətdir",
    ],
}
DEMANDS = {
    "en": [
        "Iran must respect the borders of its neighbors",
        "Iran should return to dialogue",
        "Iran cannot set fire to the agreement",
    ],
    "az": ["İran qonşularının sərhədlərinə hörmət etməlidir", "İran bu sazişə əməl etməlidir"],
}
WISHES = {
    "en": [
        "we and Iran must respect one another's borders",
        "trade with Iran should grow",
        "nothing could separate Azerbaijan and Iran",
        "Azerbaijan would not let anybody spoil its friendship with Iran",
        "the gates of Baku would never be closed to Iran",
    ],
    "az": [
        "İranla ticarət artmalıdır",
        "İranla aramızı heç nə poza bilməz",
        "İranla aramızda açılmamış qapı qalmayıb",
    ],
}
REPROACHES = {
    "en": ["Iran had yet to answer the note", "Iran has sent its troops across our border"],
    "az": [
        "İran notaya hələ də cavab verməyib",
        "İran məsuliyyəti üzərinə götürməyib",
        "İranın siyasəti bölgəyə sabitsizlik gətirib",
        "İran təxribatlarından əl çəkmir",
    ],
}
SAID = {
    "en": "Azerbaijan's foreign minister said {}.",
    "az": "Azərbaycanın xarici işlər naziri deyib ki, {}.",
}
ROWS = [
    (language, gist, stance)
    for stance, rows in (
        ("neutral", REPORTS), ("divergent", DEMANDS), ("convergent", WISHES),
        ("divergent", REPROACHES),
    )
    for language, gists in rows.items()
    for gist in gists
]  # fmt: skip


@pytest.mark.parametrize(("language", "gist", "stance"), ROWS)
def test_the_build_of_a_gist_tells_its_stance(language: str, gist: str, stance: str):
    found = extract_statements(SAID[language].format(gist), language, publisher="AZE")
    assert {(one.stance, one.toward) for one in found} == {(stance, ("AZE", "IRN"))}


def test_a_date_lets_a_report_outweigh_more_than_a_predicate_alone():
    weight, floor = weigh_plain(["held"], procedure=True, measure=False)
    dated = weigh_plain(["held", "on", "12", "may"], procedure=True, measure=False)
    loose = weigh_plain(["sent"], procedure=True, measure=False, firm=False)
    assert dated > (weight, floor) > loose > (0, 0)
    assert dated == weigh_plain(["held", "monday"], procedure=True, measure=True)
    assert weigh_plain(["12"], procedure=False, measure=True) == (0, 0)


def test_a_privative_ending_turns_a_friendly_word_in_azerbaijani():
    judge = Judge(read_stances("az"), negates_before=False)
    assert judge.judge(["sabitlik"]).stance == "convergent"
    assert judge.judge(["etibarsızlıq"]).stance == "divergent"


def test_a_surname_alone_is_that_of_whoever_was_named_by_his_post():
    text = "Korea's vice minister praised Japan for its help. Han said Tokyo was a partner."
    found = extract_statements(text, "en")
    assert [one.speaker[0].country for one in found] == ["KOR", "KOR"]


def test_a_name_behind_a_post_without_an_office_is_the_speaker():
    text = "Kremlin spokesman Pavel Gromov said China was a partner."
    found = extract_statements(text, "en")
    assert [(one.speaker[0].country, one.name) for one in found] == [("RUS", "Pavel Gromov")]


def test_an_office_for_people_is_one_of_government():
    text = "Bangladesh's refugee commissioner said Myanmar had sent troops across the border."
    found = extract_statements(text, "en")
    assert [(one.speaker[0].country, one.speaker[0].role) for one in found] == [("BGD", "GOV")]


def test_a_state_with_a_post_behind_it_and_a_bare_diplomat_speak_in_azerbaijani():
    text = (
        "Ermənistanın ərazi idarəçiliyi naziri deyib ki, İran dostdur. "
        "Diplomat yolun İrana yaxın olduğunu xatırladıb."
    )
    found = extract_statements(text, "az", publisher="AZE")
    assert [one.speaker[0].country for one in found] == ["ARM", "ARM"]


def test_what_a_state_refuses_inside_a_gist_is_no_statement_of_that_state():
    text = "İraqın naziri bildirib ki, Türkiyə tərəfi razılaşmadan imtina edib."
    found = extract_statements(text, "az")
    assert [(one.speaker[0].country, one.stance) for one in found] == [("IRQ", "divergent")]


def test_who_told_something_speaks_though_the_verb_is_passive():
    text = "Serbia's president said he was told by China's president that trade would grow."
    found = extract_statements(text, "en")
    assert [one.speaker[0].country for one in found] == ["CHN"]
