"""Azerbaijani official style: long titles, own ministers, dates behind "for", false reports."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events

DAY = date(2025, 5, 12)


def told(text: str) -> set[str]:
    """Return type, status and states of every event, seen from Azerbaijan."""
    return {
        f"{e.type} {e.status} {'+'.join(sorted(a.country for a in (*e.source, *e.target)))}"
        for e in extract_events(text, "az", day=DAY, publisher="AZE")
    }


@pytest.mark.parametrize(
    ("text", "event"),
    [
        # A title behind a list of fields, or behind what its holder is for.
        (
            "Perunun ətraf mühit, şəhərsalma və su naziri Xose Kasas Malta prezidenti ilə görüşüb.",
            "CONSULT actual MLT+PER",
        ),
        (
            (
                "Malta parlamentinin müdafiə, ticarət və turizm komitəsinin üzvü Pol Borq Peru "
                "prezidenti ilə görüşüb."
            ),
            "CONSULT actual MLT+PER",
        ),
        (
            (
                "Peru Prezidentinin balıqçılıq məsələləri üzrə nümayəndəsi Xose Kasas Maltanın baş "
                "naziri ilə görüşüb."
            ),
            "CONSULT actual MLT+PER",
        ),
        (
            (
                "Perunun ticarət naziri, birgə komissiyanın həmsədri Xose Kasas Malta "
                "prezidenti ilə görüşüb."
            ),
            "CONSULT actual MLT+PER",
        ),
        # A minister without a state beside a foreign one of the same field.
        (
            "Energetika naziri Kamal Orucov Perunun energetika naziri Xose Kasas ilə görüşüb.",
            "CONSULT actual AZE+PER",
        ),
        (
            (
                "Energetika naziri Kamal Orucov ilə Perunun energetika naziri Xose Kasas arasında "
                "görüş keçirilib."
            ),
            "CONSULT actual AZE+PER",
        ),
        # "For" is no three.
        (
            "Peru prezidenti danışıqlar aparmaq üçün mayın 11-də Maltaya səfərə gəlib.",
            "CONSULT actual MLT+PER",
        ),
        # A report of the other side is false; acts whose noun stands behind the participle.
        (
            (
                "Ermənistan Müdafiə Nazirliyinin yaydığı məlumat həqiqəti əks etdirmir. Bu barədə "
                "Müdafiə Nazirliyindən bildirilib."
            ),
            "REJECT actual ARM+AZE",
        ),
        (
            "Perunun Maltaya endirdiyi zərbə nəticəsində körpü dağılıb.",
            "ASSAULT actual MLT+PER",
        ),
    ],
)
def test_official_style_tells(text: str, event: str) -> None:
    assert event in told(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Perunun Azərbaycanın işğaldan azad edilmiş ərazilərində layihəsi var.",
            "ASSAULT actual AZE+PER",
        ),
        (
            'Perunun "Vahid Rusiya" partiyasının üzvü Xose Kasas Maltanı pisləyib.',
            "ACCUSE actual MLT+RUS",
        ),
        ("Peru səfiri Maltadan salamlarını çatdırmasını xahiş edib.", "REQUEST actual MLT+PER"),
    ],
)
def test_official_style_does_not_tell(text: str, event: str) -> None:
    assert event not in told(text)


def test_all_of_a_list_before_citizens_are_people():
    text = "Monqolustan Almaniya, Fransa və Polşa vətəndaşlarını vizadan azad edib."
    (event,) = extract_events(text, "az")
    assert {(one.country, one.role) for one in event.target} == {
        ("DEU", "CVL"), ("FRA", "CVL"), ("POL", "CVL"),
    }  # fmt: skip
