"""Azerbaijani that nothing but search reads is told to be so."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from hamgara.cli import main
from hamgara.ingest.reader import read_source
from hamgara.messages import translate

CYRILLIC = (
    "Азәрбајҹан Президенти Ҝүрҹүстанын Баш назирини гәбул едиб. Мүнасибәтләр мүзакирә олунуб."
)
ARABIC = "آذربایجان رئیسی گورجوستانین باش ناظرینی قبول ائدیب. مناسیبتلر حاققیندا دانیشیقلار اولوب."
PLAIN = (
    "Azerbaycan Prezidenti Gurcustanin Bas nazirini qebul edib. Gorusde iki olke arasinda"
    " munasibetler muzakire olunub. Terefler sazis imzalayiblar."
)


@pytest.mark.parametrize(
    ("text", "word"), [(CYRILLIC, "Cyrillic"), (ARABIC, "Arabic"), (PLAIN, "without its letters")]
)
def test_azerbaijani_that_is_not_read_is_told(tmp_path: Path, text: str, word: str):
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    (note,) = read_source(path, path.name).notes
    assert word in translate(note, "en")
    done = CliRunner().invoke(main, ["events", str(path), "--date", "2024-03-15"])
    assert done.exit_code == 1
    assert word in done.stderr


@pytest.mark.parametrize(
    "text",
    [
        "Azərbaycan Prezidenti Gürcüstanın Baş nazirini qəbul edib.",
        "Azerbaycan Cumhurbaşkanı Gürcistan Başbakanı ile görüştü. İki ülke anlaşma imzaladı.",
        "The president of Azerbaijan received the Georgian prime minister in Baku.",
        "رئیس‌جمهور آذربایجان نخست‌وزیر گرجستان را در باکو پذیرفت.",
        "Azerbaijan. Azerbaijan. Azerbaijan. " + 3 * "ایران سفیر خود را از باکو فراخواند. ",
    ],
)
def test_other_texts_are_read_without_a_word(tmp_path: Path, text: str):
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    assert read_source(path, path.name).notes == ()
