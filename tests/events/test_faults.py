"""Faults of a report."""
# ruff: noqa: E501 - texts of reports on one line

from __future__ import annotations

import pytest

from hamgara.events.faults import find_faults

CASES = [
    ("empty-heading", "en",
     "A visit\n\nThe minister of Oman came to Tehran.\n\nTalks on trade\n\nClosing words\n\nHe left."),
    ("empty-heading", "fa",
     "سفر وزیر\n\nوزیر عمان به تهران آمد.\n\nدیدار با رئیس مجلس\n\nپایان سفر\n\nوی به مسقط بازگشت."),
    ("two-agencies", "en",
     "MUSCAT, Gulf Wire\n\nThe minister of Oman flew to Doha.\n\nThis report was filed by the Sohar Press Bureau."),
    ("two-agencies", "fa",
     "تهران - خبرگزاری باران: وزیر عمان به تهران آمد.\n\nاین خبر را خبرگزاری ستاره فرستاده است."),
    ("two-agencies", "az",
     "Bakı, Dalğa Xəbər Agentliyi\n\nNazir Tiflisə gedib.\n\nXəbərin mənbəyi: Dənizinform"),
    ("name-spelled-two-ways", "en",
     "Minister Karim Sohrabi met the press. Later Mr Sohraby left for Doha."),
    ("name-spelled-two-ways", "fa",
     "وزیر عمان، سالم صفوانی، آمد. سالم سفوانی سپس سخن گفت."),
    ("name-spelled-two-ways", "az",
     "Nazir Elşad Xalidov gəlib. Elşad Halidov sonra danışıb."),
    ("contradiction", "en",
     "The envoy arrived in Muscat on Monday. Aides said he had arrived in Muscat on Wednesday."),
    ("contradiction", "fa",
     "هیئت دوشنبه به مسقط رسید. به گفته همراهان هیئت سه‌شنبه وارد مسقط شد."),
    ("contradiction", "az",
     "Nazir bazar ertəsi Maskata gəlib. Müşavirlər deyib ki, nazir cümə Maskata çatıb."),
    ("misattributed-quotation", "en",
     'Meeting with the president\n\nThe envoy of Oman said: "Mr Foreign Minister, we thank you for this office."'),
    ("misattributed-quotation", "fa",
     "دیدار با رئیس‌جمهور ایران\n\nفرستاده عمان گفت: «آقای وزیر خارجه، از میزبانی شما سپاسگزاریم.»"),
]  # fmt: skip

SOUND = [
    (
        "en",
        "A visit\n\nThe minister of Oman came to Tehran on Monday.\n\nClosing\n\nHe left on Friday.",
    ),
    ("en", "MUSCAT, Gulf Wire\n\nThe minister flew to Doha, Gulf Wire said."),
    ("en", "The Iraqi and Iranian ministers met. Two ministers came, and three days passed."),
    ("fa", "دیدار با وزیر خارجه\n\nفرستاده عمان گفت: «آقای وزیر خارجه، سپاسگزاریم.»"),
    ("fa", "ایران و ایرانیان و عراق و عراقی. وزیر دوشنبه به مسقط رسید و سه‌شنبه به تهران بازگشت."),
    ("az", "Nazir Elşad Xalidov gəlib. Xalidovun səfəri bitib."),
    ("az", ""),
]


@pytest.mark.parametrize(("kind", "language", "text"), CASES)
def test_a_fault_is_flagged_with_its_places(kind: str, language: str, text: str):
    found = [one for one in find_faults(text, language) if one.kind == kind]
    assert found
    for span in found[0].spans:
        assert span.of(text).strip()


@pytest.mark.parametrize(("language", "text"), SOUND)
def test_a_sound_report_is_not_flagged(language: str, text: str):
    assert find_faults(text, language) == []
