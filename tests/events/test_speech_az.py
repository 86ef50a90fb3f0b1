"""Azerbaijani speech: who is found to say what, and how it stands to which relation."""

import pytest

from hamgara.events.statements import extract_statements

Row = tuple[str, str, str, str, str]


def read(text: str) -> list[Row]:
    return [
        (
            f"{one.speaker[0].country} {one.speaker[0].role}",
            one.name,
            one.stance,
            " ".join(one.toward),
            one.span.of(text),
        )
        for one in extract_statements(text, "az", publisher="AZE")
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "gist"),
    [
        ("İranın energetika naziri deyib ki, Bakıya gedən xətt hazırdır.", "IRN GOV",
         "Bakıya gedən xətt hazırdır"),
        ("İranın energetika naziri Bakıya gedən xəttin hazır olacağını bildirib.", "IRN GOV",
         "Bakıya gedən xəttin hazır olacağını"),
        ('"Bakıya gedən xətt hazırdır", - deyə İranın energetika naziri vurğulayıb.', "IRN GOV",
         "Bakıya gedən xətt hazırdır"),
        ("İranın energetika nazirinin sözlərinə görə, Bakıya gedən xətt hazırdır.", "IRN GOV",
         "Bakıya gedən xətt hazırdır"),
        ("Türkiyə Prezidenti Bakıya göstərilən köməyə görə təşəkkür edib.", "TUR GOV",
         "Bakıya göstərilən köməyə görə"),
        ("Rusiya Prezidenti: \"Bakı bizim dostumuzdur\".", "RUS GOV", "Bakı bizim dostumuzdur"),
        ("İran Xarici İşlər Nazirliyindən bildirilib ki, Bakı ilə sərhəd açıqdır.", "IRN GOV",
         "Bakı ilə sərhəd açıqdır"),
        ("Səfir İranın ittihamlarını gülünc adlandırıb.", "AZE GOV",
         "İranın ittihamlarını gülünc"),
    ],
)  # fmt: skip
def test_speaker_and_gist(text: str, speaker: str, gist: str):
    assert [(row[0], row[4]) for row in read(text)] == [(speaker, gist)]


def test_a_name_is_remembered_with_its_initial():
    text = (
        "Prezidentin köməkçisi Teymur Qasımlı Tehrana gedib və deyib ki, İran qonşudur. "
        "T.Qasımlının sözlərinə görə, İranla yol açıqdır."
    )
    assert [row[0] for row in read(text)] == ["AZE GOV", "AZE GOV"]


def test_a_quotation_before_the_sentence_that_names_its_speaker():
    text = '"Bakı bizim qapımızdır". Bunu Gürcüstanın energetika naziri bildirib.'
    assert read(text) == [("GEO GOV", "", "convergent", "AZE GEO", "Bakı bizim qapımızdır")]


def test_the_innermost_speaker_is_the_one():
    text = (
        "İranın Bakıdakı səfiri deyib ki, Azərbaycan Prezidenti ona dostluq sözü verəcəyini "
        "vəd edib."
    )
    assert [row[0] for row in read(text)] == ["AZE GOV"]


def test_two_verbal_nouns_are_two_gists_where_they_differ():
    text = "Rusiyanın naziri Bakının dost, İrəvanın isə düşmən olduğunu bildirib."
    assert [row[0] for row in read(text)] == ["RUS GOV"]


@pytest.mark.parametrize(
    "text",
    [
        "Siyasi şərhçi yazıb ki, İranla danışıqlar bitəcək.",
        "Sakinlər bildiriblər ki, İrana gedən yol bağlıdır.",
        "Nazir İran haqqında heç nə deməyib.",
        "İran naziri Bakıya gedib.",
    ],
)
def test_nobody_in_office_says_it(text: str):
    assert read(text) == []


@pytest.mark.parametrize(
    ("gist", "stance"),
    [
        ("İranla heç bir fikir ayrılığı yoxdur", "convergent"),
        ("İranla ticarətin səviyyəsi imkanlara uyğun deyil", "convergent"),
        ("Bakı İranı tək qoymayacaq", "convergent"),
        ("Bakı İranla əməkdaşlıq etməyəcək", "divergent"),
        ("bu addım İranla dostluğa zərbədir", "divergent"),
        ("Bakı İranın bu addımını qəbul etməyəcək", "divergent"),
        ("İranın təklifi öyrənilir", "neutral"),
    ],
)
def test_stance(gist: str, stance: str):
    assert [row[2:4] for row in read(f"Xarici işlər naziri deyib ki, {gist}.")] == [
        (stance, "AZE IRN")
    ]


def test_a_mediator_speaks_of_two_others():
    text = "Rusiya naziri Tehranla Ankara arasındakı yaxınlaşmanı alqışlayıb."
    assert [row[2:4] for row in read(text)] == [("convergent", "IRN TUR")]


def test_a_monastery_behind_a_ministry_is_no_name():
    text = "Gürcüstan etiraz edib. Nazirlik Keşikçidağ monastırının bağlanmasını pisləyib."
    assert [row[:2] for row in read(text)][-1] == ("GEO GOV", "")


def test_what_is_said_by_nobody_has_no_name():
    text = (
        "Gürcüstanın Baş naziri Bakıda olub. Birgə komissiyanın Tbilisidə toplanacağı bildirilib."
    )
    assert "Birgə" not in [row[1] for row in read(text)]


def test_an_ambassador_called_to_the_ministry_is_no_plea():
    assert read("Gürcüstan Azərbaycan səfirini XİN-ə çağırıb.") == []
    assert read("Gürcüstan Azərbaycanı danışıqlara çağırıb.")
