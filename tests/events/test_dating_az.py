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
