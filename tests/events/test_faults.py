"""Faults of a report."""
# ruff: noqa: E501 - texts of reports on one line

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from hamgara.events.faults import find_faults
from hamgara.report.sections.statements import CONTRADICTION_NAMES
from hamgara.study.faults import Matter
from tests.events.reports import GOLD, Item, read_items, score_faults

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
    ("empty-heading", "az",
     "Səfər\n\nNazir Tiflisə gedib.\n\nTicarət\n\nSəfərin sonu\n\nNazir axşam Bakıya qayıdıb."),
    ("contradiction", "en",
     "Chad and Niger signed four accords in Zinder on Friday. A Chadian aide said six accords had been signed on Friday."),
    ("contradiction", "en",
     "The trade accord was not signed in Zinder on Friday. A trader praised the accord signed in Zinder on Friday."),
    ("contradiction", "en",
     "The defense ministers of Chad and Niger met in Zinder on Friday. A Chadian aide said they had met in Agadez on Friday."),
    ("contradiction", "en",
     "The finance minister of Chad signed the water treaty on Friday. Niger thanked the foreign minister of Chad, who had signed the water treaty on Friday."),
    ("contradiction", "en",
     "Chad sent 40 doctors to Niger on Friday. An airport clerk said the 40 doctors had not yet left for Niger."),
    ("contradiction", "az",
     "Təlim cümə günü Lerik yaxınlığında keçirilib. Kənd sakini deyib ki, cümə günü təlim baş tutmayıb."),
    ("contradiction", "az",
     "Nazirlər cümə günü Lerikdə görüşüblər. Qəzet yazıb ki, nazirlər cümə günü Yardımlıda görüşüblər."),
    ("contradiction", "az",
     "Cümə günü tərəflər beş saziş imzalayıblar. Sözçü deyib ki, cümə günü yeddi saziş imzalanıb."),
    ("contradiction", "fa",
     "چاد روز جمعه ۱۸ زندانی را به نیجر تحویل داد. دادستان گفت هر ۲۵ زندانی که جمعه تحویل داده شدند، سالم‌اند."),
    ("contradiction", "fa",
     "قرارداد بازرگانی روز جمعه در مسقط امضا شد. بازرگانی گفت قرارداد بازرگانی روز جمعه به امضا نرسید."),
    ("contradiction", "fa",
     "ریاست نشست جمعه را وزیر خارجه عمان بر عهده داشت. قطر از وزیر خارجه کویت که نشست جمعه را ریاست کرده بود، سپاسگزاری کرد."),
    ("name-spelled-two-ways", "en",
     "The Armenian envoy, Garnik Petrosian, spoke first. Karnig Petrosyan thanked his hosts."),
    ("name-spelled-two-ways", "fa",
     "سرهنگ بهمن تورانلی، فرمانده مرزبانی، آمد. بهمن طورانلو از میزبانان سپاسگزاری کرد."),
    ("two-agencies", "en", "NIAMEY (Sahel) - The minister of Chad came on Friday.\n\nHe left.\n\nReporting by Zinder News Agency"),
    ("two-agencies", "az", "Bakı, 3 may, APA\n\nNazir gəlib.\n\nO, qayıdıb.\n\nMənbə: Turan İnformasiya Agentliyi"),
    ("misattributed-quotation", "en",
     'Meeting with the Omani minister\n\nThey spoke of trade.\n\nMeeting with the Qatari minister\n\nThe Omani minister said: "Our port is open to your ships."'),
    ("misattributed-quotation", "az",
     "Omanın xarici işlər naziri ilə görüş\n\nTicarət müzakirə edilib.\n\nQətərin xarici işlər naziri ilə görüş\n\nOmanın xarici işlər naziri deyib: “Limanımız gəmilərinizə açıqdır”."),
    ("misattributed-quotation", "fa",
     "دیدار با وزیر خارجه عمان\n\nدو طرف گفت‌وگو کردند.\n\nدیدار با وزیر خارجه قطر\n\nوزیر خارجه عمان گفت: «بندر ما به روی کشتی‌های شما باز است.»"),
    ("empty-heading", "en", "Talks on fish\n\nThe ministers of Chad and Niger met on Monday.\n\nNext steps"),
    ("empty-heading", "fa",
     "وزیران چاد و نیجر دوشنبه دیدار کردند.\n\nهمکاری‌های دفاعی:\n\nدیدار با رئیس‌جمهور:\n\nوزیر چاد با رئیس‌جمهور نیجر دیدار کرد."),
    ("empty-heading", "az", "Balıq danışıqları\n\nÇad və Nigerin nazirləri görüşüblər.\n\nNövbəti addımlar"),
    ("misattributed-quotation", "en",
     "Meeting with the president\n\nChad's minister met Niger's president.\n\nMeeting with the speaker\n\nChad's minister met Niger's speaker. The president told him that the assembly would ratify the accord."),
    ("misattributed-quotation", "fa",
     "دیدار با رئیس‌جمهور\n\nوزیر چاد با رئیس‌جمهور نیجر، سامی باکو، دیدار کرد.\n\nدیدار با رئیس مجلس\n\nوزیر چاد با رئیس مجلس نیجر دیدار کرد. رئیس‌جمهور نیجر در این دیدار گفت مجلس قرارداد را تصویب می‌کند."),
    ("misattributed-quotation", "az",
     "Prezidentlə görüş\n\nÇadın naziri Niger prezidenti ilə görüşüb.\n\nParlament sədri ilə görüş\n\nÇadın naziri Niger parlamentinin sədri ilə görüşüb. Niger prezidenti bu görüşdə deyib ki, parlament sazişi təsdiqləyəcək."),
    ("name-spelled-two-ways", "fa", "سرلشکر خوسه بارگاس وارد لیما شد. سرلشکر خوزه بارگاس گفت چاد شریک ماست."),
    ("name-spelled-two-ways", "fa", "وزیر دفاع چاد حسین معینی آمد. حسین معینئی گفت نیجر شریک ماست."),
    ("contradiction", "en",
     "Chad's army chief met Niger's defense minister in Zinder on Monday.\n\nNiger's defense minister received Chad's army chief in Zinder on Tuesday."),
    ("contradiction", "fa",
     "نخست‌وزیر نروژ دوشنبه در اسلو رئیس‌جمهور چاد را به حضور پذیرفت.\n\nرئیس‌جمهور چاد سه‌شنبه در اسلو با نخست‌وزیر نروژ دیدار کرد."),
    ("contradiction", "az",
     "Norveçin baş naziri bazar ertəsi Osloda Çad prezidentini qəbul edib.\n\nÇad prezidenti çərşənbə günü Osloda Norveçin baş naziri ilə görüşüb."),
    ("contradiction", "en",
     "The visit of Chad's president to Niger lasted three days.\n\nThe president ended his five-day visit to Niger on Sunday."),
    ("contradiction", "az",
     "Çadın müdafiə nazirinin Nigerə üçgünlük səfəri başlayıb.\n\nÇadın müdafiə naziri Nigerə beşgünlük səfərini başa vurub."),
    ("contradiction", "en",
     "The accord was signed in Zinder by Chad's foreign minister and Niger's trade minister.\n\nChad's defense minister, who signed the accord in Zinder, called it historic."),
]  # fmt: skip

SOUND = [
    # two officials, two people of like names, the guest's own words, the page's last lines
    ("en", "Chad's trade minister arrived in Zinder on Monday. Chad's energy minister arrived in Zinder on Tuesday."),
    ("fa", "وزیر نفت چاد دوشنبه وارد بیروت شد.\n\nوزیر کشور چاد سه‌شنبه وارد بیروت شد."),
    ("az", "Çadın ticarət naziri bazar ertəsi Osloya gəlib.\n\nÇadın energetika naziri çərşənbə günü Osloya gəlib."),
    ("en", "General Ali Hasan met Niger's minister. Colonel Ali Hassani translated."),
    ("fa", "وزیر خارجه چاد سالم صفوانی با وزیر کشور چاد سالم سفوانی دیدار کرد."),
    ("az", "Xarici işlər naziri Ömər Səlimov daxili işlər naziri Omar Salimov ilə görüşüb."),
    ("en", "Meeting with the king\n\nChad's premier met the king of Norway.\n\nMeeting with the premier\n\nChad's premier met Norway's premier. Chad's premier said at this meeting that trade would grow."),
    ("en", "Talks on fish\n\nThe ministers of Chad and Niger met on Monday.\n\nZinder News Agency"),
    ("en", "The ministers of Chad and Niger met on Monday.\n\nJohn Smith"),
    ("en", "Chad's president began a three-day visit to Niger. He then left for a two-day visit to Mali."),
    (
        "en",
        "A visit\n\nThe minister of Oman came to Tehran on Monday.\n\nClosing\n\nHe left on Friday.",
    ),
    ("en", "MUSCAT, Gulf Wire\n\nThe minister flew to Doha, Gulf Wire said."),
    ("en", "The Iraqi and Iranian ministers met. Two ministers came, and three days passed."),
    ("fa", "دیدار با وزیر خارجه\n\nفرستاده عمان گفت: «آقای وزیر خارجه، سپاسگزاریم.»"),
    ("fa", "ایران و ایرانیان و عراق و عراقی. وزیر دوشنبه به مسقط رسید و سه‌شنبه به تهران بازگشت."),
    ("az", "Nazir Elşad Xalidov gəlib. Xalidovun səfəri bitib."),
    # two meetings, a moved plan, a sum with its parts, claims of two states, a series, a citation
    (
        "en",
        "The ministers of Chad and Niger met in Zinder on Friday. A second meeting was held in Agadez on Sunday.",
    ),
    ("en", "The talks had been planned for Friday. They were held in Zinder on Sunday."),
    ("en", "Chad freed 30 prisoners on Friday. Of them 12 prisoners were women."),
    (
        "en",
        "Chad said four soldiers were killed on Friday. Niger said nine soldiers were killed on Friday.",
    ),
    (
        "en",
        "On Monday Chad freed 4 hostages. On Tuesday it freed 6 hostages. On Friday it freed 9 hostages.",
    ),
    (
        "en",
        "NIAMEY (Sahel) - The minister of Chad came.\n\nHe left on Friday, Sahel said, citing the Zinder News Agency.",
    ),
    (
        "en",
        'Meeting with the Omani minister\n\nThe Omani minister said: "Our port is open to your ships."\n\nMeeting with the Qatari minister\n\nThe Qatari minister said: "We welcome every visitor here."',
    ),
    (
        "en",
        "Minister Karim Sohrabi met his brother Rahim Sohrabi. The Sohrabis are a family of envoys.",
    ),
    ("az", "Ötən il iki ölkə üç saziş imzalayıb. Cümə günü tərəflər beş saziş imzalayıblar."),
    (
        "az",
        "Cümə günü nazir Omanın prezidenti ilə görüşüb. Şənbə günü o, parlament sədri ilə də görüşüb.",
    ),
    ("fa", "نشست نخست جمعه در مسقط برگزار شد. نشست بعدی شنبه در دوحه برگزار شد."),
    ("fa", "سرهنگ بهمن تورانلی آمد. برادرش سرهنگ بهرام تورانلی نیز آمد."),
    ("az", ""),
]  # fmt: skip


MATTERS = [
    ("date", "en", "The forum will open in Zinder on Friday, May 15."),
    ("date", "fa", "نشست هفتم خرداد برابر با سی‌ام مه در زیندر برگزار شد."),
    ("date", "az", "Forum mayın 20-də, çərşənbə günü Zinderdə açılacaq."),
    ("day", "en", "Chad's premier arrived in Niamey on Sunday. Chad's premier had flown into Niamey on Friday, an aide said."),
    ("day", "fa", "نخست‌وزیر چاد دوشنبه به باکو رسید. دفتر نخست‌وزیر چاد گفت وی شنبه به باکو سفر کرده است."),
    ("day", "az", "Prezidentlər cümə axşamı telefonla danışıblar. Prezidentlərin şənbə günü baş tutan telefon danışığı bir saat çəkib."),
    ("place", "en", "The ministers of Chad and Niger held talks in Oslo on Monday. A guest praised Monday's talks in Athens."),
    ("place", "en", "Ministers meet in Tbilisi\n\nThe trade ministers of Chad and Niger met in Yerevan on Monday. They spoke of roads."),
    ("number", "en", "Chad and Niger sign nine accords\n\nChad and Niger signed four accords in Zinder on Monday."),
    ("number", "fa", "یک گروه ۱۸ نفره از پزشکان چادی وارد باکو شد. گروه ۲۵ نفره پزشکان چادی فردا می‌رود."),
    ("number", "az", "20 nəfərlik Çad nümayəndə heyəti Bakıya gəlib. Çadın 33 nəfərlik nümayəndə heyəti Şamaxıya yollanıb."),
    ("number", "en", "It was the first visit of Chad's president to Mali. Chad's president's third visit to Mali ended on Sunday."),
    ("number", "fa", "در زلزله هرات ۳۲۰ نفر جان باختند. والی هرات گفت شمار جان‌باختگان زلزله ۵۴۰ نفر است."),
    ("amount", "en", "Trade of Chad and Niger reached 3.2 billion euros last year. Their bilateral trade stood at 2.1 billion euros last year, a paper says."),
    ("amount", "az", "Çadın Nigerə ixracı ötən il 14 milyard dollar təşkil edib. Hesabatda Çadın Nigerə ixracının ötən il 11 milyard dollar olduğu göstərilir."),
    ("sum", "en", "The ministers signed two accords: an accord on fish, an accord on visas and an accord on courts."),
    ("sum", "fa", "در انفجار پنج تن کشته شدند. کشته‌شدگان دو کودک، یک زن و یک چوپان بودند."),
    ("sum", "az", "İki memorandum imzalanıb. Bunlar gömrük memorandumu, turizm memorandumu və təhsil memorandumudur."),
    ("length", "fa", "رئیس‌جمهور چاد از ۵ تا ۱۲ خرداد به نیجر سفر می‌کند. این سفر سه‌روزه به دعوت میزبان است."),
    ("order", "az", "Çadın baş naziri Bakıya səfərindən əvvəl Tbilisidə olub. Çadın baş naziri Azərbaycana səfərdən sonra Tbilisiyə gedib."),
    ("who", "fa", "نخست‌وزیر چاد به دعوت ولیعهد عربستان در ریاض است. پادشاه عربستان از نخست‌وزیر چاد دعوت کرده بود."),
    ("who", "en", "Chad's defense minister in Ankara\n\nChad's trade minister arrived in Ankara on Monday. He met his Turkish colleague."),
    ("who", "en", "Chad's president was met at Cairo airport by Egypt's prime minister. Egypt's tourism minister greeted Chad's president at Cairo airport."),
    ("whether", "en", "Chad's president accepted the invitation. A spokesman said that Chad's president had declined the invitation."),
    ("whether", "fa", "نخست‌وزیر چاد دعوت رئیس‌جمهور ایران برای سفر به تهران را پذیرفت. سخنگو گفت نخست‌وزیر چاد دعوت ایران را نپذیرفته است."),
    ("whether", "az", "Çadın baş naziri forumda iştirak edib. Çadın baş naziri forumda iştirak etməyib."),
]  # fmt: skip

TRAPS = [
    ("en", "Chad's president received Mali's foreign minister in Zinder on Monday. Chad's prime minister received Mali's foreign minister in Zinder on Tuesday."),
    ("en", "The accord on gas was signed on Monday. The accord on transit was not signed."),
    ("en", "The embassy in Zinder reopened on Monday. The consulate in Agadez remains closed."),
    ("en", "Exports to Chad reached 3 billion dollars last year. Imports from Chad reached 5 billion dollars last year."),
    ("en", "Trade of Chad and Niger reached 3 billion dollars in 2022. Trade of Chad and Niger reached 5 billion dollars in 2023."),
    ("en", "Seven people were killed in the quake on Monday. By Tuesday the death toll had risen to eleven people."),
    ("en", "Three accords were signed: an accord on trade and investment, a memorandum on tourism and culture and a plan of talks."),
    ("en", "It is the first official visit by a premier of Chad to Baku in ten years. Chad's premier's second visit to Baku is planned for October."),
    ("en", "The drill began on May 3 and ended on May 9. The closing ceremony was held on May 10."),
    ("en", "Five sailors of Chad were freed on Monday. Three sailors of Chad are still in hospital."),
    ("fa", "وزیر خارجه چاد دوشنبه با وزیر خارجه عمان در مسقط دیدار کرد. وزیر خارجه چاد سه‌شنبه با سلطان عمان در مسقط دیدار کرد."),
    ("fa", "روز جمعه ۳ آذر ۳۹ زندانی آزاد شدند."),
    ("fa", "هیئت ۱۰ نفره چاد وارد وین شد. هیئت ۶ نفره نیجر وارد تهران شد."),
    ("fa", "وزیر خارجه کشورمان همتای ترک خود را به تهران دعوت کرد. نخست‌وزیر گرجستان به دعوت معاون اول رئیس‌جمهور ایران به تهران می‌آید."),
    ("fa", "رزمایش ایران و عمان سه‌شنبه برگزار شد. مسقط روادید بازرگانان را لغو کرده است."),
    ("az", "Görüşdə üç sənəd imzalanıb. Növbəti görüşdə beş sənəd imzalanacaq."),
    ("az", "Təlimlər iyunun 12-də Naxçıvanda başlayıb. Təlimlər iyunun 16-da başa çatacaq."),
    ("az", "Qaz sazişi imzalanıb. Tranzit sazişi imzalanmayıb."),
]  # fmt: skip


@pytest.mark.parametrize(("about", "language", "text"), MATTERS)
def test_a_contradiction_tells_in_what_two_places_differ(about: str, language: str, text: str):
    found = [
        one for one in find_faults(text, language, day=date(2024, 5, 14))
        if one.kind == "contradiction"
    ]  # fmt: skip
    assert [one.about for one in found] == [about]
    first, second = found[0].spans
    assert first.of(text).strip() != second.of(text).strip()


@pytest.mark.parametrize(("language", "text"), TRAPS)
def test_what_only_looks_like_a_contradiction_is_none(language: str, text: str):
    found = find_faults(text, language, day=date(2024, 5, 14))
    assert [one for one in found if one.kind == "contradiction"] == []


LABELLED = list(read_items(GOLD / "contradictions.jsonl"))


@pytest.mark.parametrize("item", [one for one in LABELLED if not one.faults], ids=lambda i: i.id)
def test_no_sound_report_of_the_labelled_ones_is_flagged(item: Item):
    assert not score_faults(item)["contradiction wrong"]


def test_the_report_has_words_for_each_matter():
    assert set(CONTRADICTION_NAMES) == {matter for matter in get_args(Matter) if matter}


def test_most_labelled_contradictions_are_found():
    found = sum((score_faults(one) for one in LABELLED), Counter())
    assert found["contradiction right"] >= _FOUND
    assert found["contradiction wrong"] == 0


_FOUND = 46


@pytest.mark.parametrize(("kind", "language", "text"), CASES)
def test_a_fault_is_flagged_with_its_places(kind: str, language: str, text: str):
    found = [one for one in find_faults(text, language) if one.kind == kind]
    assert found
    for span in found[0].spans:
        assert span.of(text).strip()


@pytest.mark.parametrize(("language", "text"), SOUND)
def test_a_sound_report_is_not_flagged(language: str, text: str):
    assert find_faults(text, language) == []


def test_names_of_a_study_s_own_actors_are_known(tmp_path: Path):
    text = "Minister Kandarov came to Baku on Monday. Minister Kandarow left Baku on Tuesday."
    (tmp_path / "actors").mkdir()
    own = '[[bodies]]\ncode = "AZE"\nrole = "GOV"\nen = ["Kandarov", "Kandarow"]\n'
    (tmp_path / "actors" / "own.toml").write_text(own, encoding="utf-8")
    assert [one.kind for one in find_faults(text, "en")] == ["name-spelled-two-ways"]
    assert not find_faults(text, "en", beside=tmp_path)
