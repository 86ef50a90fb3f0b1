"""Who acts on whom in Azerbaijani sentences: groups, bearers, counterparts, offices of a report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from hamgara.events.extract import extract_events
from hamgara.study.events import Actor
from tests.events.telling import join_states

DAY = date(2024, 5, 14)
_BALTIC = "EST+LTU+LVA"
_CENTRAL = "KAZ+KGZ+TJK+TKM+UZB"


def tell(text: str) -> set[str]:
    """Return the events of a text: "SOURCE TYPE TARGET", joint ones without a target."""
    return {
        f"{_join(one.source)} {one.type} {_join(one.target)}".strip()
        for one in extract_events(text, "az", day=DAY, publisher="AZE")
    }


def _join(side: Sequence[Actor]) -> str:
    return join_states(sorted(side, key=lambda one: one.country))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # groups stand for their members, without whom the sentence leaves out
        ("Baltik ölkələri Perudan səfirlərini geri çağırıb.", f"{_BALTIC} SANCTION PER"),
        ("Baltikyanı üç ölkə Kubanın qərarını pisləyib.", f"{_BALTIC} ACCUSE CUB"),
        ("Mərkəzi Asiyanın beş ölkəsi Laosa un göndərib.", f"{_CENTRAL} AID LAO"),
        ("Kuba Benilüks ölkələri ilə saziş imzalayıb.", "BEL+CUB+LUX+NLD SUPPORT"),
        ("Peru Avropa üçlüyünü müqaviləni pozmaqda ittiham edib.", "PER ACCUSE DEU+FRA+GBR"),
        ("Latviyadan başqa bütün Baltik ölkələri Kubanı qınayıb.", "EST+LTU ACCUSE CUB"),
        ("Polşa istisna olmaqla Vışeqrad ölkələri Kubanı qınayıb.", "CZE+HUN+SVK ACCUSE CUB"),
        # the Security Council, where no state's own is meant
        ("Təhlükəsizlik Şurası Kubadan qoşunlarını çıxarmağı tələb edib.", "UNO REQUEST CUB"),
        ("Peru Təhlükəsizlik Şurasını toplanmağa çağırıb.", "PER REQUEST UNO"),
        # counterparts of several states; peoples in a list
        ("Peru prezidenti Kuba, Çili və Haiti həmkarları ilə görüşüb.", "CHL+CUB+HTI+PER CONSULT"),
        ("Laos lideri qazax, qırğız və tacik həmkarları ilə görüşüb.", "KAZ+KGZ+LAO+TJK CONSULT"),
        # an office without a state in a report of a state's body
        (
            "Laos Xarici İşlər Nazirliyinin məlumatına görə, baş nazir sabah Pekinə gedəcək.",
            "LAO AGREE CHN",
        ),
        ("Kreml bildirib ki, prezident iyunda Havanaya gedəcək.", "RUS AGREE CUB"),
        # what one state carries or does for another
        ("İsveçrə Perunun etiraz notasını Kubaya təqdim edib.", "PER ACCUSE CUB"),
        ("Oman Perunun xəbərdarlığını Kubaya çatdırıb.", "PER THREATEN CUB"),
        ("Çili Perunun adından Kubaya etiraz notası verib.", "PER ACCUSE CUB"),
        # who is blamed for an act did it
        ("Peru Kubanı öz ərazisinə hücumlara görə BMT-yə şikayət edib.", "CUB ASSAULT PER"),
        ("Peru Kubanı Haitiyə hücum etdiyinə görə qınayıb.", "CUB ASSAULT HTI"),
        # for whom something is meant stands between its owner and it
        ("Peru Kubanın haitili qaçqınlara yardımını yüksək qiymətləndirib.", "PER SUPPORT CUB"),
        ("Peru Kubanın dinc sakinlərə hücumlarını pisləyib.", "PER ACCUSE CUB"),
        ("Peru Kubaya qasırğa zamanı haitili köçkünlərə göstərdiyi köməyə görə minnətdarlıq edib.",
         "PER SUPPORT CUB"),
        ("Laos Şimali Makedoniyaya Avropa İttifaqına üzvlük məsələsində xəbərdarlıq edib.",
         "LAO THREATEN MKD"),
        # a league of states is no championship
        ("Ərəb Liqası Perunu qınayıb.", "IGO ACCUSE PER"),
        # an envoy called from where he is, is one's own
        ("Laos dəniz sınaqlarına görə səfirini Havanadan çağırıb.", "LAO SANCTION CUB"),
        ("Peru Kubanın köçkünlərə göstərdiyi yardımı yüksək qiymətləndirib.", "PER SUPPORT CUB"),
        # this country is that of the speaker, not of whom he spoke
        ("Perunun Çili haqqında sözlərindən sonra bu ölkənin səfiri XİN-ə çağırılıb.",
         "AZE ACCUSE PER"),
        # the government: of the state told of before; the minister of a text's first words: ours
        ("Laos Kubanı qınayıb. Hökumət Kubadan üzr istəməyi tələb edib.", "LAO REQUEST CUB"),
        ("Nazir Perunu Kubaya silah satmaqda ittiham edib.", "AZE ACCUSE PER"),
        # whoever's strike on a town killed a third state's men
        ("Perunun Havanaya hava hücumunda laoslu zabit həlak olub.", "PER ASSAULT LAO"),
        # the border that several agree about is no label
        ("Laos Kamboca və Çinlə sərhəd patrulu haqqında razılığa gəlib.", "CHN+KHM+LAO AGREE"),
        # him: who was just talked with
        ("Makron Netanyahu ilə danışaraq onu Rəfaha hücum etməməyə çağırıb.", "FRA REQUEST ISR"),
    ],
)  # fmt: skip
def test_sides_are_read(text: str, wanted: str) -> None:
    assert wanted in tell(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # what is only asked to end, or has ended, is not told as left undone
        ("Çin ABŞ-ı Tayvana silah satmağı dayandırmağa çağırıb.", {"CHN REQUEST USA"}),
        ("Almaniya Gürcüstana maliyyə yardımı göndərməyi dayandırıb.", {"DEU SANCTION GEO"}),
        # the harm that a rejected charge is about
        ("Peru Kuba kəndlərini bombaladığı barədə iddiaları rədd edib.",
         {"PER REJECT CUB", "CUB ACCUSE PER"}),
        # who condemns beside another did not attack
        ("Peru Çili ilə birlikdə Kubanın Haitiyə hücumunu pisləyib.",
         {"CHL+PER ACCUSE CUB", "CUB ASSAULT HTI"}),
        # who denies a blow of his own answers its victim; another's blow is none of his
        ("Peru Kuba gəmisini vurduğunu təkzib edib.", {"PER ASSAULT CUB", "PER REJECT CUB"}),
        ("Peru Kubanın Haitiyə hücum etdiyini təkzib edib.", {"CUB ASSAULT HTI"}),
        # with whose help or under whose pressure somebody acts is no side
        ("Peru Çilinin dəstəyi ilə Kubanı bombalayıb.", {"PER ASSAULT CUB"}),
        ("Peru Çilinin təzyiqi ilə Kuba ilə saziş imzalayıb.", {"CUB+PER SUPPORT"}),
        # troops that leave a border are not massed there
        ("Peru Kuba sərhədindən qoşunlarını çəkib.", {"PER RETREAT CUB"}),
        ("Peru Kuba sərhədinə qoşun çəkib.", {"PER MOBILIZE CUB"}),
        # what somebody has not done is no older act of his
        ("Peru Kubaya hücumu dayandırmadığına görə sanksiya tətbiq edib.", {"PER SANCTION CUB"}),
        # a misdeed that somebody himself regrets is no charge
        ("Hollandiya İndoneziyanı işğal etdiyinə görə üzr istəyib.", {"NLD CONCEDE IDN"}),
        # a state's own council
        ("Rusiya Təhlükəsizlik Şurasının katibi Havanada Kuba prezidenti ilə görüşüb.",
         {"RUS CONSULT CUB"}),
        # a state that takes part beside others is not left out
        ("Peru və Çili həmkarları Havanada görüşüb.", {"CHL+PER CONSULT"}),
        ("Pakistan səfirliyi Hindistana etiraz notası təqdim edib.", {"PAK ACCUSE IND"}),
    ],
)  # fmt: skip
def test_nothing_else_is_told(text: str, told: set[str]) -> None:
    assert tell(text) == told


def test_neither_of_two_acts() -> None:
    (event,) = extract_events("Nə Peru, nə də Kuba danışıqlara başlayıb.", "az", day=DAY)
    assert event.status == "negated"
