"""Ways of saying: cries, colons, papers, light verbs, offices by their heads; and who says none."""

import pytest

from hamgara.events.statements import extract_statements


def read(text: str, language: str) -> list[tuple[str, str]]:
    return [
        (one.speaker[0].country, one.span.of(text)) for one in extract_statements(text, language)
    ]


@pytest.mark.parametrize(
    ("language", "text", "country", "gist"),
    [
        ("fa", "وزیر راه ترکیه بانگ برآورد که مرز با ایران باز می‌ماند.", "TUR",
         "مرز با ایران باز می‌ماند"),
        ("fa", "وزیر نیرو عراق تصریح نمود: ایران برق ما را می‌دهد.", "IRQ", "ایران برق ما را می‌دهد"),
        ("fa", "وزیر معادن عمان تأیید کرد: راه ایران باز است.", "OMN", "راه ایران باز است"),
        ("fa", "سفیر عمان در نامه‌ای نوشته است که ایران همسایه ماست.", "OMN", "ایران همسایه ماست"),
        ("fa", "در بیانیه وزارت خارجه عراق آمده است که ایران همسایه ماست.", "IRQ",
         "ایران همسایه ماست"),
        ("fa", "راه‌آهن ترکیه اعلام نمود قطار تهران فردا می‌رسد.", "TUR", "قطار تهران فردا می‌رسد"),
        ("fa", "مدیرعامل شرکت ملی گاز ایران گفت ترکیه گاز بیشتری می‌خواهد.", "IRN",
         "ترکیه گاز بیشتری می‌خواهد"),
        ("fa", "وزیر صنعت و تجارت افغانستان گفت پاکستان راه را باز می‌کند.", "AFG",
         "پاکستان راه را باز می‌کند"),
        ("fa", "از سوی وزارت خارجه عمان اعلام شد که ایران همسایه ماست.", "OMN",
         "ایران همسایه ماست"),
        ("fa", "ایران همسایه ماست؛ این را سفیر عمان در تهران گفت.", "OMN", "ایران همسایه ماست"),
        ("en", "It was stated by Oman's foreign ministry that Iran had kept its word.", "OMN",
         "Iran had kept its word"),
        ("en", "Iran has kept its word: Omani minister", "OMN", "Iran has kept its word"),
        ("en", "Officials in Muscat say Iran kept its word.", "OMN", "Iran kept its word"),
        ("en", "Oman's minister did say that Iran had kept its word.", "OMN",
         "Iran had kept its word"),
        ("en", "Oman's minister said that Muscat would keep supporting Iran.", "OMN",
         "Muscat would keep supporting Iran"),
        ("az", "Gürcüstan XİN: İranla danışıqlar davam edir.", "GEO",
         "İranla danışıqlar davam edir"),
        ("az", "“İran tək deyil”, – Gürcüstanın səfiri belə deyib.", "GEO", "İran tək deyil"),
        ("en", "Turkey's transport minister enthused that the line to Iran was full.", "TUR",
         "the line to Iran was full"),
        ("en", "Oman's foreign minister was candid: Iran has to answer within a week.", "OMN",
         "Iran has to answer within a week"),
        ("en", 'Oman\'s premier turned to the cameras: "Iran was never far from us."', "OMN",
         "Iran was never far from us"),
        ("en", "Qatar's foreign ministry sent Iran a note declaring that the gas was its own.",
         "QAT", "the gas was its own"),
        ("en", '"Did Iran keep its word?" Oman\'s premier asked.', "OMN", "Did Iran keep its word"),
        ("en", '"Iran kept its word," said the head of the customs service of Oman.', "OMN",
         "Iran kept its word"),
        ("en", "Oman's president phoned the king to say that Iran had kept its word.", "OMN",
         "Iran had kept its word"),
        ("en", "Poland's railways agency said the line to Ukraine would open.", "POL",
         "the line to Ukraine would open"),
        ("az", "Gürcüstanın nəqliyyat naziri qışqırıb ki, İrana yol bağlanmayacaq.", "GEO",
         "İrana yol bağlanmayacaq"),
        ("az", "Ankaradan açıqlama gəlib: “İrana gedən yol bağlanmayacaq”.", "TUR",
         "İrana gedən yol bağlanmayacaq"),
        ("az", "Tbilisidən bildirilib ki, İrana gedən yol bağlanmayacaq.", "GEO",
         "İrana gedən yol bağlanmayacaq"),
        ("az", "Türkiyənin ticarət nümayəndəsi: “İran bizdən buğda istəyir”.", "TUR",
         "İran bizdən buğda istəyir"),
        ("az", "Türkiyənin Qafqaz işləri üzrə naziri bildirib: “İran yolu açdı”.", "TUR",
         "İran yolu açdı"),
    ],
)  # fmt: skip
def test_it_is_said(language: str, text: str, country: str, gist: str) -> None:
    assert (country, gist) in read(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fa", "مدیر یک رستوران در تبریز فریاد زد که ترکیه گران است."),
        ("fa", "مدیرعامل بانک خصوصی گفت با ترکیه کار می‌کنیم."),
        ("fa", "بازرگان ایرانی مژده داد که مرز ترکیه باز می‌شود."),
        ("fa", "در گزارش روزنامه آمده است که ترکیه آب ایران را بسته است."),
        ("fa", "رئیس‌جمهور ایران سفیر تازه ترکیه را پذیرفت."),
        ("fa", "وزیر خارجه ایران از ترکیه کتابی آورد که ارزش داشت."),
        ("en", "An Iranian trader fumed that Turkey had closed the border."),
        ("en", "A Turkish analyst was blunt: Iran has lost the war."),
        ("en", 'Protesters in Baku shouted: "Iran must leave."'),
        ("en", "Iran's news agency says Turkey has closed the border."),
        ("en", "Iran's foreign minister visited three cities: Baku, Ganja and Sumgait."),
        ("en", "There is one problem with Turkey: Iran"),
        ("en", "Turkey closed the road: Iranian trader"),
        ("fa", "از سوی کارشناسان اعلام شد که مرز ایران باز است."),
        ("az", "Ekspert: İran uduzacaq."),
        ("az", "Şirkətin müdiri deyib ki, Türkiyə ilə ticarət artıb."),
        ("az", "İranlı sürücü çığırıb ki, Türkiyə yolu bağlayıb."),
        ("az", "Politoloq bağırıb: “İran Azərbaycana dost deyil”."),
        ("az", "Tacirdən cavab gəlib ki, Rusiya ilə ticarət var."),
    ],
)
def test_nobody_in_office_says_it(language: str, text: str) -> None:
    assert read(text, language) == []
