"""One Azerbaijani act told in other forms, by other holders of an office, in other settings."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import list_acts


@pytest.mark.parametrize(
    ("text", "act"),
    [
        # Who holds an office is told by a participle.
        ("Perunun baş nazir vəzifəsini icra edən Tomas Kreyq Kubanı pisləyib.", "PER>CUB ACCUSE"),
        ("Perunun səlahiyyət müddəti başa çatan prezidenti Kubanı pisləyib.", "PER>CUB ACCUSE"),
        ("Perunun Havanada səfərdə olan xarici işlər naziri Maltanı pisləyib.", "PER>MLT ACCUSE"),
        ("Perunun XİN-i Kubanı ittiham edib.", "PER>CUB ACCUSE"),
        # An act told as the cause of something, or that somebody was forced to.
        ("Perunun Kuba kəndini bombalaması etirazlara səbəb olub.", "PER>CUB ASSAULT"),
        ("Peru Kubaya humanitar yardım göndərməyə məcbur olub.", "PER>CUB AID"),
        # Cases of names that no list knows.
        ("Peru Kubanın baş naziri Anders Lindqvistə təşəkkür edib.", "PER>CUB SUPPORT"),
        ("Peru Kubanın baş naziri Xuan Albaresdən üzr istəyib.", "PER>CUB CONCEDE"),
        ("Peru Kuba lideri Viktor Lindqvistin iddialarını təkzib edib.", "PER>CUB REJECT"),
        ("Peru prezidenti Pol Hubert Kuba lideri Karl Benkaddura zəng edib.", "PER+CUB> CONSULT"),
        # Whoever does it stands far before the verb, or behind it does something else.
        (
            "Perunun Maltada keçirilən sammit çərçivəsində Kubaya yardım göndərdiyi bildirilir.",
            "PER>CUB AID",
        ),
        ("Perunun Kubadan meyvə idxalını qadağan etdiyi bildirilir.", "PER>CUB SANCTION"),
        (
            "Peru polisi tərəfindən axtarışda olan şəxs Kubaya ekstradisiya edilib.",
            "PER>CUB COOPERATE",
        ),
        # Threats are charges only where somebody blames them.
        ("Peru Kubanı hərbi cavabla hədələdikdən sonra vəziyyət dəyişib.", "PER>CUB THREATEN"),
        ("Perunun Kubanı sanksiyalarla hədələdiyi bildirilir.", "PER>CUB THREATEN"),
        (
            "Peru Prezidenti bildirib ki, Kuba hücum edərsə, sərt cavab verəcəklər.",
            "PER>CUB THREATEN",
        ),
        ("Peru: “Kuba qoşunlarını dərhal geri çəkməlidir”.", "PER>CUB REQUEST"),
        ("Peru Prezidenti deyib ki, Kuba beynəlxalq hüququ kobud şəkildə pozur.", "PER>CUB ACCUSE"),
        # What is awaited, and what lies beside a state.
        ("Peru Prezidentinin iyulda Kubaya səfəri gözlənilir.", "PER>CUB AGREE"),
        ("Peru qonşu Kuba üzərindən embarqonu götürüb.", "PER>CUB RETREAT"),
        (
            "Peru-Kuba sərhədində insident baş verib. Lima qonşu ölkədən izahat istəyib.",
            "PER>CUB REQUEST",
        ),
        ("Peru Kubanı danışıqlar masasına qayıtmağa çağırıb.", "PER>CUB REQUEST"),
    ],
)
def test_forms(text: str, act: str) -> None:
    told = list_acts(extract_events(text, "az", day=date(2024, 6, 25)))
    assert act in {f"{source}>{target} {type_}" for source, target, type_ in told}


def test_another_subject() -> None:
    text = "Kubaya humanitar yardım göndərilib, Malta isə narahatlığını ifadə edib."
    assert not extract_events(text, "az", day=date(2024, 6, 25))
