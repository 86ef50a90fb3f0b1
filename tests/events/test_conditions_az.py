"""Azerbaijani acts that hang on a condition: what another does first names nobody who acts then."""

from __future__ import annotations

import pytest

from tests.events.test_grammar_az_sides import tell


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # the condition has a subject, what follows has none: who says it acts, once
        ("Laos hədələyib ki, Nepal üzr istəməsə, səfirini geri çağıracaq.", {"LAO THREATEN NPL"}),
        ("Laos bəyan edib ki, Nepal qoşunlarını çıxarmasa, sərhədi bağlayacaq.",
         {"LAO THREATEN NPL"}),
        ("Laos xəbərdarlıq edib ki, Nepal qərarını dəyişməzsə, diplomatlarını qovacaq.",
         {"LAO THREATEN NPL"}),
        ("Çad hədələyib ki, Niger gömrük rüsumlarını endirməsə, idxalı qadağan edəcək.",
         {"TCD THREATEN NER"}),
        ("Mali prezidenti söyləyib ki, Seneqal üsyançılara kömək etsə, münasibətləri kəsəcək.",
         {"MLI THREATEN SEN"}),
        ("Nepal xəbərdarlıq edib ki, əgər Laos müqaviləni pozarsa, yardımı dayandıracaq.",
         {"NPL THREATEN LAO"}),
        ("Uruqvay deyib ki, Paraqvay gömrük məntəqəsini açmasa, uçuşları dayandıracaq.",
         {"URY THREATEN PRY"}),
        ("Laos bildirib ki, Nepal ordusu geri çəkilməsə, hərbi təlimlər keçirəcək.",
         {"LAO THREATEN NPL"}),
        ("Laos bildirib ki, Nepal danışıqlara qayıtmasa, Nepala qarşı sanksiyalar tətbiq edəcək.",
         {"LAO THREATEN NPL"}),
        (("Laos nazirinin dediyinə görə vəziyyət ağırdır. Laos bildirib ki, Nepal diplomatı"
          " buraxmasa, səfirliyini bağlayacaq."), {"LAO THREATEN NPL"}),
        ("Uruqvay prezidenti deyib: \"Paraqvay gömrük məntəqəsini açmasa, sərhədi bağlayacağıq\".",
         {"URY THREATEN PRY"}),
        (("\"Paraqvay gömrük məntəqəsini açmasa, sərhədi bağlayacağıq\", - deyə Uruqvayın naziri"
          " bildirib."), {"URY THREATEN PRY"}),
        # so with what is no threat
        ("Laos bildirib ki, Nepal üzr istəsə, sanksiyaları ləğv edəcək.",
         {"NPL CONCEDE LAO", "LAO RETREAT NPL"}),
        ("Laos bildirib ki, yağış kəsməsə, Nepala un göndərəcək.", {"LAO AID NPL"}),
        # its own subject wins, also where only what it owns is behind
        ("Nepal üzr istəməsə, Laos səfirini geri çağıracaq.", {"LAO THREATEN NPL"}),
        ("Nepal geri çəkilməsə, Laos qoşunlarını sərhədə yeridəcək.", {"LAO THREATEN NPL"}),
        ("Laos bildirib ki, Nepal üzr istəməsə, Butan səfirini geri çağıracaq.",
         {"BTN THREATEN NPL"}),
        (("Laosun naziri deyib ki, Nepal casusu verməsə, Vyentyan Katmandudakı səfirliyini"
          " bağlayacaq."), {"LAO THREATEN NPL"}),
        ("Laos bildirib ki, Nepal səfirini geri çağırıb.", {"NPL SANCTION LAO"}),
        # must not change: the condition names nobody; what will befall who meets it; no condition
        ("Laos Nepalı hədələyib ki, sazişi imzalamasa, sərhədi bağlayacaq.", {"LAO THREATEN NPL"}),
        ("Laos bildirib ki, Nepal hücum etsə, peşman olacaq.",
         {"NPL ASSAULT LAO", "LAO THREATEN NPL"}),
        ("Laos bildirib ki, Nepal sərhədi bağlayıb, diplomatları isə qovub.", {"NPL SANCTION LAO"}),
        ("Laos sərhədi bağlayıb, Nepal isə diplomatları qovub.",
         {"LAO SANCTION NPL", "NPL SANCTION LAO"}),
        ("Nepal yardımı qəbul etsə, Laos həkimlər göndərəcək.", {"LAO AID NPL"}),
        ("Laos bildirib ki, Nepal səfirini nazirliyə çağırıb.", {"LAO ACCUSE NPL"}),
    ],
)  # fmt: skip
def test_a_condition_lends_no_subject(text: str, told: set[str]) -> None:
    assert tell(text) == told
