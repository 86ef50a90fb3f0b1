"""Days and statuses of acts in Azerbaijani; the document is of Wednesday, 10 May 2023."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events


def read_days(text: str) -> list[str]:
    """Return type, status and days (without year and month where they are of May 2023)."""
    found = []
    for one in extract_events(text, "az", day=date(2023, 5, 10)):
        days = [str(day).removeprefix("2023-05-") for day in (one.date.start, one.date.end)] \
            if one.date else []  # fmt: skip
        found.append(" ".join([one.type, one.status, "-".join(dict.fromkeys(days))]).strip())
    return found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            ("Peru mayın 6-da Çilinin bir diplomatını ölkədən çıxarıb. Ertəsi gün Santyaqo Perunun"
            " üç diplomatını persona non-qrata elan edib."),
            ["SANCTION actual 06", "SANCTION actual 07"],
        ),
        (
            "Nepal mayın 5-də Hindistana nota verib. İki gün sonra Dehli notanı rədd edib.",
            ["ACCUSE actual 05", "REJECT actual 07"],
        ),
        (
            ("Vyetnam bazar ertəsi Tailandın səfirini nazirliyə çağırıb. Bir gün əvvəl Tailand"
            " sərhədçiləri Vyetnamın gəmisini atəşə tutublar."),
            ["ACCUSE actual 08", "ASSAULT actual 07"],
        ),
        (
            "Yaponiya zəlzələdən iki gün sonra, mayın 6-da Nepala 12 ton dərman göndərib.",
            ["AID actual 06"],
        ),
        (
            "Braziliya prezidenti mayın 15-də Limaya gedəcək, ertəsi gün isə Çiliyə səfər edəcək.",
            ["AGREE planned 15", "AGREE planned 16"],
        ),
        ("Peru prezidenti iki gün əvvəl Çiliyə səfər edib.", ["CONSULT actual 08"]),
        ("Peru prezidenti iki gün sonra Çiliyə səfər edəcək.", ["AGREE planned 12"]),
        (
            "Hücumdan iki gün sonra Peru Çilinin səfirini ölkədən çıxarıb.",
            ["SANCTION actual 10"],
        ),
    ],
)  # fmt: skip
def test_a_day_later_counts_from_the_act_before(text: str, wanted: list[str]) -> None:
    assert read_days(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Keniya və Uqanda orduları bazar ertəsindən birgə təlim keçirir.",
            ["COOPERATE actual 08-10"],
        ),
        ("Hindistan bazar günündən Nepalla sərhədi bağlı saxlayır.", ["SANCTION actual 07-10"]),
        (
            "Perunun baş naziri bazar günü başlayan üçgünlük səfər çərçivəsində Çilidədir.",
            ["CONSULT actual 07-09"],
        ),
        (
            ("Peru və Çili nümayəndələrinin bazar ertəsi Kitoda başlamış danışıqları dünən başa"
            " çatıb."),
            ["CONSULT actual 08-09"],
        ),
        (
            ("Keniya və Uqanda ordularının mayın 8-də başlamış birgə təlimləri mayın 20-dək davam"
            " edəcək."),
            ["COOPERATE actual 08-20"],
        ),
        (
            "Çili prezidenti mayın 15-dən etibarən üç gün Peruda səfərdə olacaq.",
            ["AGREE planned 15-17"],
        ),
        (
            "Kubanın xarici işlər naziri Meksikaya dördgünlük səfərini dünən yekunlaşdırıb.",
            ["CONSULT actual 06-09"],
        ),
        (
            "Kubanın xarici işlər naziri bazar günü Meksikaya dördgünlük səfərə başlayıb.",
            ["CONSULT actual 07"],
        ),
        (
            "Ekvador prezidenti sabahdan Kolumbiyada ikigünlük səfərdə olacaq.",
            ["AGREE planned 11-12"],
        ),
        (
            "Ekvadorun müdafiə naziri dünən Kolumbiyaya iki günlük səfərini başa çatdırıb.",
            ["CONSULT actual 08-09"],
        ),
        ("Çili mayın 8-dən Peru ilə sərhədi bağlayıb.", ["SANCTION actual 08"]),
        (
            ("Bazar günü başlayan səfər çərçivəsində Peru prezidenti bu gün Çili prezidenti ilə"
            " görüşüb."),
            ["CONSULT actual 10"],
        ),
    ],
)  # fmt: skip
def test_what_goes_on_has_all_its_days(text: str, wanted: list[str]) -> None:
    assert read_days(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kuba prezidenti mayın 25-nə planlaşdırılmış Meksika səfərini ləğv edib.",
            ["CONSULT negated 25"],
        ),
        (
            "Peru və Çili nazirlərinin sabah keçirilməli olan danışıqları təxirə salınıb.",
            ["CONSULT negated 11"],
        ),
        (
            "Keniya və Uqanda nümayəndələrinin bazar ertəsinə təyin edilmiş görüşü baş tutmayıb.",
            ["CONSULT negated 08"],
        ),
        (
            "Perunun baş naziri mayın 8-də Santyaqoya getməli idi, lakin səfər baş tutmadı.",
            ["CONSULT negated 08"],
        ),
        (
            "Kanada və Meksika orduları mayın 18-də başlamalı olan birgə təlimi ləğv ediblər.",
            ["COOPERATE negated 18"],
        ),
        (
            ("Kanada ordusu qoşunlarının ötən həftə Kubaya zərbə endirdiyi barədə məlumatı təkzib"
            " edib."),
            ["ASSAULT negated 01-07"],
        ),
        (
            "İsveç və Norveç prezidentləri apreldə görüşməyiblər.",
            ["CONSULT negated 2023-04-01-2023-04-30"],
        ),
        (
            "Peru və Çili nazirlərinin mayın 5-nə planlaşdırılmış görüşü bazar ertəsi keçirilib.",
            ["CONSULT actual 08"],
        ),
        ("Kuba mayın 8-də Meksika ilə danışıqları dayandırıb.", ["SANCTION actual 08"]),
        (
            "Moskvaya gəlməli olan İran prezidenti dünən Bakıda Azərbaycan prezidenti ilə görüşüb.",
            ["CONSULT actual 09"],
        ),
        (
            "Kreml bildirib ki, Varşava öz qoşunlarını Ukraynadan çıxarmalıdır",
            ["REQUEST actual 10"],
        ),
    ],
)  # fmt: skip
def test_what_was_called_off_did_not_happen_on_the_day_planned(
    text: str, wanted: list[str]
) -> None:
    assert read_days(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            ("Macarıstanın baş naziri mayın 19-da Kubaya gələcək. O, Havanada axırıncı dəfə 2019-cu"
            " ilin oktyabrında səfərdə olmuşdu."),
            ["AGREE planned 19", "CONSULT background 2019-10-01-2019-10-31"],
        ),
        (
            ("Qətər əmiri bu ayın 24-də Misirə səfərə gələcək; Misirin dövlət başçısı isə Dohada"
            " keçən ay olmuşdu."),
            ["AGREE planned 24", "CONSULT background 2023-04-01-2023-04-30"],
        ),
        (
            ("İsveç və Norveç orduları mayın 15-dən 23-dək birgə təlim keçirəcək. İki ölkənin"
            " pilotları belə təlimi ötən ilin mayında da keçirmişdilər."),
            ["AGREE planned 15-23", "COOPERATE background 2022-05-01-2022-05-31"],
        ),
    ],
)  # fmt: skip
def test_what_was_done_last_time_stands_beside_the_news(text: str, wanted: list[str]) -> None:
    assert read_days(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Tərəflər razılaşarsa, Peru prezidenti iyunda Çiliyə səfər edə bilər.",
        "Santyaqo razılıq verərsə, Peru prezidenti iyunda Çiliyə səfər edə bilər.",
    ],
)
def test_a_term_is_no_act(text: str) -> None:
    assert read_days(text) == ["CONSULT hypothetical 2023-06-01-2023-06-30"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Peru və Çili nazirləri şənbə və bazar günləri Limada danışıqlar aparıblar.",
            ["CONSULT actual 06-07"],
        ),
        (
            "Hindistanın xarici işlər naziri cümə və şənbə günlərində Nepalda səfərdə olacaq.",
            ["AGREE planned 12-13"],
        ),
        (
            "Pakistan ordusu dünən və bu gün Əfqanıstanın sərhəd kəndlərini atəşə tutub.",
            ["ASSAULT actual 09-10"],
        ),
    ],
)  # fmt: skip
def test_two_days_running_are_a_range(text: str, wanted: list[str]) -> None:
    assert read_days(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            ("Kubanın xarici işlər naziri bazar ertəsi Limada Peru prezidenti, çərşənbə axşamı isə"
            " Santyaqoda Çili prezidenti ilə görüşüb."),
            [("CUB-PER", "CONSULT", 8), ("CUB-CHL", "CONSULT", 9)],
        ),
        (
            "Keniya prezidenti bazar ertəsi Uqandaya, bir gün sonra isə Ruandaya səfər edib.",
            [("KEN-UGA", "CONSULT", 8), ("KEN-RWA", "CONSULT", 9)],
        ),
        (
            ("Estoniya mayın 6-da Rusiyanın, Latviya isə mayın 7-də Belarusun səfirini nazirliyə"
            " çağırıb."),
            [("EST-RUS", "ACCUSE", 6), ("LVA-BLR", "ACCUSE", 7)],
        ),
        (
            "Keniya prezidenti bazar ertəsi Uqandaya və Ruandaya səfər edib.",
            [("KEN-UGA-RWA", "CONSULT", 8)],
        ),
    ],
)  # fmt: skip
def test_acts_under_one_verb_have_their_own_days(
    text: str, wanted: list[tuple[str, str, int]]
) -> None:
    found = extract_events(text, "az", day=date(2023, 5, 10))
    sides = ["-".join(actor.country for actor in (*one.source, *one.target)) for one in found]
    days = [one.date.start.day if one.date else 0 for one in found]
    assert list(zip(sides, [one.type for one in found], days, strict=True)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Hindistan Pakistanı şənbə günü törədilən partlayışda günahlandırıb.",
            ["ACCUSE actual 10"],
        ),
        (
            "Moskva Londonun kiberhücumla bağlı ittihamını çərşənbə axşamı rədd edib.",
            ["ACCUSE actual", "REJECT actual 09"],
        ),
        (
            "Şənbə günü seçkidə qalib gəlmiş Slovakiya prezidenti ilk səfərini Praqaya edəcək.",
            ["AGREE planned"],
        ),
        (
            "Aprelin 30-da vəzifəyə təyin edilmiş Kuba xarici işlər naziri Meksikaya səfər edib.",
            ["CONSULT actual 10"],
        ),
        ("Tehran BMT-nin 10 noyabr bəyanatını pisləyib.", ["ACCUSE actual 10"]),
        (
            ("Polşanın müdafiə naziri dünən deyib ki, ölkəsi Ukraynaya tankları ötən ilin aprelində"
            " vermişdi."),
            ["AID background 2022-04-01-2022-04-30"],
        ),
        (
            "Peru prezidenti cümə axşamı bildirib ki, iyunda Çiliyə səfər edəcək.",
            ["AGREE planned 2023-06-01-2023-06-30"],
        ),
        (
            "Peru mayın 9-da Çili ilə səfirliklərin yenidən açılması barədə razılığa gəlib.",
            ["AGREE planned"],
        ),
        ("Nepal bazar günü Hindistanın səfirini çağıraraq etiraz edib.", ["ACCUSE actual 07"]),
    ],
)  # fmt: skip
def test_the_day_of_something_else_dates_no_act(text: str, wanted: list[str]) -> None:
    assert read_days(text) == wanted


def test_an_earlier_meeting_is_one_of_the_same_sides() -> None:
    text = (
        "Peru və Çili nazirləri dördüncü görüşlərini mayın 9-da Limada keçiriblər; birinci görüş"
        " yanvarda baş tutmuşdu."
    )
    assert read_days(text) == ["CONSULT actual 09", "CONSULT background 2023-01-01-2023-01-31"]


def test_what_is_agreed_on_with_another_is_of_both() -> None:
    (event,) = extract_events("Peru dünən Havanada Çili ilə iyunda danışıqlar barədə razılaşıb.",
                              "az", day=date(2023, 5, 10))  # fmt: skip
    assert (event.type, {one.country for one in event.source}) == ("AGREE", {"PER", "CHL"})


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("şənbədən bazara keçən gecə", "06-07"),
        ("cümə günündən şənbəyə keçən gecə", "05-06"),
        ("bazar ertəsinə keçən gecə", "07-08"),
        ("mayın 7-nə keçən gecə", "06-07"),
        ("mayın 6-dan 7-nə keçən gecə", "06-07"),
        ("keçən gecə", "09"),
    ],
)
def test_a_night_lies_between_two_days(words: str, wanted: str) -> None:
    text = f"Tailand hərbçiləri {words} Kambocanın sərhəd məntəqəsini atəşə tutub."
    assert read_days(text) == [f"ASSAULT actual {wanted}"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            ("Livan Suriyanın səfirini XİN-ə çağırıb. Bundan dörd gün əvvəl Suriya Livanın bir"
            " diplomatını ölkədən çıxarmışdı."),
            ["ACCUSE actual 10", "SANCTION background 06"],
        ),
        (
            ("Hindistanla Banqladeş arasındakı danışıqlar bazar ertəsi başlayıb və dünən başa"
            " çatıb."),
            ["CONSULT actual 08-09"],
        ),
        (
            "Albaniya və Yunanıstan nazirləri bu il artıq üçüncü dəfədir ki, görüşüblər.",
            ["CONSULT actual 10"],
        ),
    ],
)  # fmt: skip
def test_days_counted_and_times_counted(text: str, wanted: list[str]) -> None:
    assert read_days(text) == wanted
