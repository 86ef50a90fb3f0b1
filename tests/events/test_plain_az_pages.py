"""Azerbaijani pages as they stand: crowds before missions, blame, figures of speech, bystanders."""

from __future__ import annotations

import pytest

from tests.events.test_plain_az import told


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Jurnalistlər xəbər veriblər ki, Oman Yəmən səfirini ölkədən çıxarıb.",
            {"SANCTION actual OMN>YEM"},
        ),
        (
            "Parisdə yaşayan mərakeşlilər Əlcəzairin Paris səfirliyi qarşısında aksiya keçirib.",
            {"PROTEST actual MAR>DZA"},
        ),
        (
            (
                "Parisdə Mərakeşdən olan bir qrup mühacir Mərakeş səfirliyinin qarşısında etiraz "
                "aksiyası keçirib."
            ),
            set(),
        ),
        ("Yaralı əsgər Oman ordusunun xəstəxanasına təxliyə edilib.", set()),
        (
            ("Oman ordusunun bölmələri tərəfindən Oman-Yəmən sərhədində atəşkəs rejimi pozulub."),
            {"ASSAULT actual OMN>YEM"},
        ),
    ],
)
def test_crowds_and_soldiers_of_pages(text: str, events: set[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Boliviya hücuma görə məsuliyyət daşıyır. Bunu Peru prezidenti deyib.",
            {"ACCUSE actual PER>BOL"},
        ),
        (
            (
                "Peru prezidentinin sözlərinə görə, Boliviya sərhəddəki hücuma görə məsuliyyət "
                "daşıyır."
            ),
            {"ACCUSE actual PER>BOL"},
        ),
        (
            (
                "Çili prezidenti Braziliyanın Çilini tanklarla təmin etməkdən imtina etməsi "
                "ilə bağlı danışarkən bunu deyib."
            ),
            {"REJECT background BRA>CHL"},
        ),
        (
            "Ondan (Almaniya kansleri) tank istəyirik”, – Peru prezidenti qeyd edib.",
            {"REQUEST actual PER>DEU"},
        ),
        (
            (
                "O, Perunun Çili konsulluğuna endirdiyi hava zərbəsinin Perunun "
                "kolumbiyalılara qarşı hərəkətlərinin davamı olduğuna əmindir."
            ),
            {"ASSAULT actual PER>CHL"},
        ),
    ],
)
def test_who_blames_refuses_and_strikes(text: str, events: set[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    "text",
    [
        "Norveç BMT Nizamnaməsinin 51-ci maddəsinə uyğun olaraq hərbi obyektləri hədəfə alıb.",
        "Peru və Çili tərəfləri bu layihəni iqtisadi imkan kimi nəzərdən keçirirlər.",
        "Laos, Kamboca və Nepal təmsilçiləri iclasda iştirak etməyib.",
        "Qoşunların Çaddan çıxarılması Fransa bazasının bağlanmasına gətirib çıxaracaq.",
        "Peruda iqtidara gəlmiş müxalifət hakimiyyəti saxlaya bilər.",
        "Peru prezidentinin sözçüsü Çilinin keçmiş prezidentinin həbsini şərh etməyib.",
        "Peru prezidenti Santyaqoda Çilinin keçmiş prezidentinin xanımı ilə görüşdü.",
        "Keniya vətəndaşı Misirdən İtaliyaya keçmək istəyərkən saxlanılıb.",
        "Peru generalı Çili ordusunun komandanlığında “Şərəf kitabı”nı imzalayıb.",
        "Bunu Girov götürülmüş vətəndaşlarla əlaqədar Dövlət Komissiyası Oman və Yəmənə bildirib.",
    ],
)
def test_only_in_the_words(text: str) -> None:
    assert not told(text)


def test_what_two_ministers_discuss_is_no_side() -> None:
    text = "Norveç naziri danimarkalı həmkarı ilə Çadın Sudana hücumunu müzakirə edib."
    assert "CONSULT actual DNK+NOR=" in told(text)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Peru naziri Kanada, Fransa və bir sıra digər ölkələrdən olan həmkarları ilə görüşüb.",
            {"CONSULT actual CAN+FRA+PER="},
        ),
        (
            (
                "Peru prezidenti Kanada və Fransadan olan həmkarları ilə danışıb, onlarla Çadın "
                "Sudana qarşı hücumunu müzakirə edib."
            ),
            {"CONSULT actual CAN+FRA+PER="},
        ),
        (
            "Nepal prezidenti Omana gedib. ASEAN-ın zirvə toplantısı Vyentyanda keçiriləcək.",
            {"CONSULT actual NPL>OMN"},
        ),
        (
            (
                "Birləşmiş Millətlər Təşkilatının Baş Assambleyası Çadın hərəkətlərini pisləyən "
                "qətnaməni qəbul edib."
            ),
            {"ACCUSE actual UNO>TCD"},
        ),
        (
            "Nepalın Butana humanitar yardımı bu gün təyyarə ilə qardaş ölkəyə yola salınıb.",
            {"AID actual NPL>BTN"},
        ),
        ("Peru və Boliviya hər zaman bir-birinin yanındadır.", set()),
        (
            (
                "“Perudan Boliviyaya qarşı səslənmiş fikirlər qəbuledilməzdir və tərəfimizdən rədd "
                "edilib”. Boliviya Xarici İşlər Nazirliyinin sözçüsünün Perunun daxili işlər "
                "naziri Karlos Ramosun sərt fikrinə cavabında belə deyilir."
            ),
            {"ACCUSE actual BOL>PER", "REJECT actual BOL>PER"},
        ),
    ],
)
def test_who_met_sent_and_answered(text: str, events: set[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Peru rəsmisi Çili sınaqlarının BMT qətnamələrinə zidd olduğunu açıqlayıb.",
            {"ACCUSE actual PER>CHL"},
        ),
        (
            "Peru Boliviyadakı terrorçulara əməkhaqqı ödəyir. Bunu Boliviya prezidenti deyib.",
            {"ACCUSE actual BOL>PER"},
        ),
        ("Peru prezidenti böhranda Çiliyə kömək edə biləcək ölkələr axtarır.", set()),
        ("NATO üzvü olan Norveçə hücum edərkən səssiz qala bilməzsiniz.", set()),
        ("Peru ordusu Boliviyada terrorçuları məhv edəcək.", set()),
        (
            "Çin şarının görünməsi ilə əlaqədar Kanada səfərin təxirə salınmasını planlaşdırır.",
            set(),
        ),
    ],
)
def test_bodies_only_named_and_militants(text: str, events: set[str]) -> None:
    assert told(text) == events
