"""Azerbaijani praise of a paper that two others have signed, by whatever name it goes."""

from __future__ import annotations

import pytest

from tests.events.test_grammar_az_sides import tell


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Çin və Türkiyə İran ilə Pakistan arasında müqaviləni alqışlayıb.",
         {"CHN+TUR SUPPORT IRN+PAK"}),
        ("Çin və Türkiyə Laosla Nepal arasında sülh müqaviləsini alqışlayıb.",
         {"CHN+TUR SUPPORT LAO+NPL"}),
        ("Peru və Çili Kuba ilə Haiti arasında imzalanan müqaviləni alqışlayıb.",
         {"CHL+PER SUPPORT CUB+HTI"}),
        ("Peru Kuba və Haiti arasındakı memorandumu alqışlayıb.", {"PER SUPPORT CUB+HTI"}),
        ("Peru naziri Kuba ilə Haiti arasındakı müqaviləni alqışladığını bildirib.",
         {"PER SUPPORT CUB+HTI"}),
        ("Peru prezidenti Kuba ilə Haiti arasında müqavilənin imzalanmasını alqışlayıb.",
         {"PER SUPPORT CUB+HTI"}),
        ("Peru və Çili Kuba ilə Haiti arasındakı memorandumu yüksək qiymətləndirib.",
         {"CHL+PER SUPPORT CUB+HTI"}),
        ("Laos Nepal ilə Butan arasında bağlanmış müqaviləni məmnunluqla qarşılayıb.",
         {"LAO SUPPORT BTN+NPL"}),
        ("Çad Mali ilə Niger arasında münasibətlərin normallaşmasını salamlayıb.",
         {"TCD SUPPORT MLI+NER"}),
        ("Kuba və Haiti saziş imzalayıb. Peru və Çili müqaviləni alqışlayıb.",
         {"CUB+HTI SUPPORT", "CHL+PER SUPPORT CUB+HTI"}),
        ("Kuba və Haiti saziş imzalayıb. Peru müqaviləni alqışlayıb.",
         {"CUB+HTI SUPPORT", "PER SUPPORT CUB+HTI"}),
        # must not change: what was known, and what names no other state
        ("Peru Kuba ilə Haiti arasındakı sazişi alqışlayıb.", {"PER SUPPORT CUB+HTI"}),
        ("Peru və Çili Kubanın təşəbbüsünü alqışlayıb.", {"CHL+PER SUPPORT CUB"}),
        ("Peru klubu müqaviləni alqışlayıb.", set()),
        ("Azarkeşlər futbolçunun yeni müqaviləsini alqışlayıb.", set()),
        ("Peru parlamenti müqaviləni dəstəkləyib.", set()),
        ("Peru və Kuba nazirləri imzalanmış müqaviləni alqışlayıblar.", set()),
        ("Peru naziri Kuba ilə Haiti arasındakı müqaviləni oxuyub.", set()),
    ],
)  # fmt: skip
def test_a_paper_is_welcomed(text: str, told: set[str]) -> None:
    assert tell(text) == told
