"""Who meets whom: together, as a guest, several at once, and where the two sides meet next."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events


def read(text: str, language: str) -> list[tuple[str, str, str, bool]]:
    return [
        (
            " ".join(one.country for one in event.source),
            " ".join(one.country for one in event.target),
            event.type,
            event.reciprocal,
        )
        for event in extract_events(text, language, day=date(2023, 5, 10))
    ]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("The transport ministers of Kenya and Uganda met in Kampala on Thursday.", "en",
         ("KEN UGA", "", "CONSULT", True)),
        ("Kenya's transport minister met his Ugandan counterpart in Kampala on Thursday.", "en",
         ("KEN", "UGA", "CONSULT", False)),
        ("وزیران حمل و نقل ایران و ترکیه پنجشنبه در آنکارا دیدار کردند.", "fa",
         ("IRN TUR", "", "CONSULT", True)),
        ("وزیر حمل و نقل ایران پنجشنبه در آنکارا با همتای ترکیه‌ای خود دیدار کرد.", "fa",
         ("IRN", "TUR", "CONSULT", False)),
        ("İran və Türkiyənin nəqliyyat nazirləri cümə axşamı Ankarada görüşüblər.", "az",
         ("IRN TUR", "", "CONSULT", True)),
        ("İranın nəqliyyat naziri cümə axşamı Ankarada türkiyəli həmkarı ilə görüşüb.", "az",
         ("IRN", "TUR", "CONSULT", False)),
    ],
)  # fmt: skip
def test_who_is_told_of_together_meets_and_who_meets_another_there_visits(
    text: str, language: str, wanted: tuple[str, str, str, bool]
) -> None:
    assert read(text, language) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The presidents of Kenya and Uganda met the German chancellor on Thursday.",
         [("KEN UGA DEU", "", "CONSULT", True)]),
        ("Ghana rejected the demands of Mali, the UAE, Niger and Chad as unreasonable.",
         [("GHA", "MLI ARE NER TCD", "REJECT", False)]),
        (("Kuwait's foreign minister flew to Doha a week after Mali, the UAE, Niger and Chad cut"
          " ties with Qatar."),
         [("KWT", "QAT", "CONSULT", False), ("MLI ARE NER TCD", "QAT", "SANCTION", False)]),
        (("Mali, the UAE, Niger and Chad cut ties with Qatar. The four states accused Qatar of"
          " lying."),
         [("MLI ARE NER TCD", "QAT", "SANCTION", False),
          ("MLI ARE NER TCD", "QAT", "ACCUSE", False)]),
    ],
)  # fmt: skip
def test_lists_of_states_are_read_whole(
    text: str, wanted: list[tuple[str, str, str, bool]]
) -> None:
    told = [one for one in read(text, "en") if one[2] != "REQUEST"]
    assert told == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kenya and Uganda held talks in Nairobi. The next meeting is scheduled for March.",
         [("KEN UGA", "", "CONSULT", True), ("KEN UGA", "", "AGREE", True)]),
        (("The ministers of Kenya and Uganda met in Geneva. At the same meeting the two sides"
          " signed a memorandum."),
         [("KEN UGA", "", "CONSULT", True), ("KEN UGA", "", "SUPPORT", True)]),
        ("The presidents of Kenya and Uganda last met in Geneva in June.",
         [("KEN UGA", "", "CONSULT", True)]),
        ("France accused Iran of lying. Tehran rejected it.",
         [("FRA", "IRN", "ACCUSE", False), ("IRN", "FRA", "REJECT", False)]),
        ("Kenya's parliament ratified a military transit agreement with Uganda.",
         [("KEN", "UGA", "SUPPORT", False)]),
        ("Kenya and Uganda exchanged prisoners with US mediation.",
         [("KEN UGA", "", "COOPERATE", True), ("USA", "KEN UGA", "CONSULT", False)]),
        ("Kenya protested to Uganda over drone debris found on its territory.",
         [("KEN", "UGA", "ACCUSE", False)]),
        ("Kenya and Uganda exchanged prisoners. Qatar mediated the swap.",
         [("KEN UGA", "", "COOPERATE", True), ("QAT", "KEN UGA", "CONSULT", False)]),
        (("Slovenia and Malta recognized the Palestinian state. Israel recalled its envoys from"
          " both countries, while Jordan and Egypt signed a pact."),
         [("SVN MLT", "PSE", "SUPPORT", False), ("ISR", "SVN MLT", "SANCTION", False),
          ("JOR EGY", "", "SUPPORT", True)]),
        ("Kenya's parliament ratified an accord with Uganda that both governments signed in 2015.",
         [("KEN", "UGA", "SUPPORT", False), ("KEN UGA", "", "SUPPORT", True)]),
        ("Kenya freed two Ugandan soldiers. Kenyan troops had detained them in April.",
         [("KEN", "UGA", "RETREAT", False), ("KEN", "UGA", "COERCE", False)]),
        ("Kenya's president arrived in Kampala for talks with his counterpart.",
         [("KEN", "UGA", "CONSULT", False)]),
        ("Kenya denied reports that Kenyan and Ugandan officials had met secretly in Muscat.",
         [("KEN UGA", "", "CONSULT", True)]),
        ("Israel recalled its ambassadors from Spain and Norway and summoned their envoys.",
         [("ISR", "ESP NOR", "SANCTION", False), ("ISR", "ESP NOR", "ACCUSE", False)]),
        ("Israel struck Syria. The foreign ministry condemned the attack.",
         [("ISR", "SYR", "ASSAULT", False), ("SYR", "ISR", "ACCUSE", False)]),
        ("The ambassadors of Spain and Chile presented their credentials in Suva on Tuesday.",
         [("ESP CHL", "FJI", "SUPPORT", False)]),
        ("President Tokayev received letters of credence from the ambassadors of Japan and Peru.",
         [("JPN PER", "KAZ", "SUPPORT", False)]),
        ("Kyrgyz posts came under fire from Tajik troops.", [("TJK", "KGZ", "ASSAULT", False)]),
        ("Turkey's parliament ratified Sweden's accession to NATO.",
         [("TUR", "SWE", "SUPPORT", False)]),
        (("Britain imposed sanctions on Belarus. Canada announced similar measures against Belarus"
          " the same day."),
         [("GBR", "BLR", "SANCTION", False), ("CAN", "BLR", "SANCTION", False)]),
        ("Ankara and Cairo are unlikely to restore full ties, analysts say.", []),
        ("The minister told a forum that ties of Kenya with Uganda met the interests of both.",
         []),
    ],
)  # fmt: skip
def test_plain_english(text: str, wanted: list[tuple[str, str, str, bool]]) -> None:
    assert read(text, "en") == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Peru's Congress voted 71 to 40 on Tuesday to censure Interior Minister Victor Torres.",
        "Money sent home by Filipinos working in Saudi Arabia rose 3.8 percent.",
        "Two Uzbek workers were injured in a fire at a Moscow market.",
        ("The Embassy of Italy in Tunis said that students admitted to Italian universities can"
         " book visa appointments online."),
    ],
)  # fmt: skip
def test_plain_english_without_an_act(text: str) -> None:
    assert read(text, "en") == []
