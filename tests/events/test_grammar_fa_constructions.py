"""One Persian act in many constructions: sides told before, nouns for acts, asides, pronouns."""

import pytest

from hamgara.events.extract import extract_events
from tests.events.test_grammar_fa_acts import DAY, told


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param(
            "در حالی که بازارهای جهانی آرام‌اند، لهستان جانب اتریش را گرفت.",
            ("POL", "AUT", "SUPPORT"),
            id="a-clause-ends-at-an-adjective-with-are",
        ),
        pytest.param(
            "سخنگوی وزارت خارجه غنا سه‌شنبه به خبرنگاران پاسخ داد. این سخنگو توگو را محکوم کرد.",
            ("GHA", "TGO", "ACCUSE"),
            id="this-spokesman",
        ),
        pytest.param(
            "وزیر دارایی غنا سه‌شنبه سخن گفت. این وزیر پشت توگو ایستاد.",
            ("GHA", "TGO", "SUPPORT"),
            id="this-minister-is-not-of-whom-he-backs",
        ),
        pytest.param(
            "معاون وزیر دفاع غنا سه‌شنبه بیانیه داد. این مقام جانب توگو را گرفت.",
            ("GHA", "TGO", "SUPPORT"),
            id="this-official",
        ),
        pytest.param(
            "نخست‌وزیر غنا سه‌شنبه سخن گفت. نخست‌وزیر نقشه راه توگو را پذیرفت.",
            ("GHA", "TGO", "AGREE"),
            id="a-head-of-government-holds-no-map",
        ),
        pytest.param(
            "دولت غنا پایگاه را به توگو تحویل داد.",
            ("GHA", "TGO", "RETREAT"),
            id="a-thing-behind-a-government-is-the-object",
        ),
        pytest.param(
            "توگو در آستانه انتخابات است. غنا برای این کشور ضرب‌الاجل تعیین کرد.",
            ("GHA", "TGO", "THREATEN"),
            id="for-this-country",
        ),
        pytest.param(
            "توگو در آستانه انتخابات است. غنا از این کشور حمایت کرد.",
            ("GHA", "TGO", "SUPPORT"),
            id="backed-this-country",
        ),
        pytest.param(
            "غنا و توگو بر سر آب اختلاف دارند. غنا گذرگاه را به روی همسایه بست.",
            ("GHA", "TGO", "SANCTION"),
            id="the-neighbor",
        ),
        pytest.param(
            "استونی و لیتوانی روسیه را به پارازیت متهم کردند. هر دو از مسکو خواستند دست بردارد.",
            ("EST+LTU", "RUS", "REQUEST"),
            id="both-of-one-side-on-the-other",
        ),
        pytest.param(
            "سوئد و فنلاند از ترکیه خواستند پیمان را تصویب کند. دو همسایه تهدید کردند که سفیران "
            "خود را فرامی‌خوانند.",
            ("FIN+SWE", "TUR", "THREATEN"),
            id="two-neighbors-threaten-whom-they-asked",
        ),
        pytest.param(
            "غنا و بنین همسایه‌اند. هر دو با پیشنهاد نیجر موافقت کردند.",
            ("BEN+GHA", "NER", "AGREE"),
            id="both-agree-to-the-offer-of-a-third",
        ),
        pytest.param(
            "نیجریه با ضبط محموله داروی بنین گام تازه‌ای برداشت.",
            ("NGA", "BEN", "COERCE"),
            id="by-seizing",
        ),
        pytest.param(
            "ضبط دارایی‌های بنین، تصمیمی که نیجریه پنجشنبه گرفت، بازار را لرزاند.",
            ("NGA", "BEN", "COERCE"),
            id="a-step-that-another-took",
        ),
        pytest.param(
            "بنین به نیجریه گفت سربازانش را از مرز دور کند.",
            ("BEN", "NGA", "REQUEST"),
            id="told-to-do-it",
        ),
        pytest.param(
            "وزیر دفاع نروژ در کی‌یف بود؛ او وعده شش سامانه پدافندی را به اوکراین داد.",
            ("NOR", "UKR", "AGREE"),
            id="a-promise-of-things",
        ),
        pytest.param(
            "غنا با بالا بردن بودجه دفاعی، به خواست توگو تن داد.",
            ("GHA", "TGO", "AGREE"),
            id="words-of-what-is-done-beside",
        ),
        pytest.param(
            "بنین و نیجریه سرد شدند، اما غنا به دعوت توگو پاسخ مثبت داد.",
            ("GHA", "TGO", "AGREE"),
            id="whose-invitation-is-answered",
        ),
        pytest.param(
            "به گفته وزیر دارایی بنین، کوتونو روابط با نیجریه را معلق کرد.",
            ("BEN", "NGA", "SANCTION"),
            id="the-office-of-who-reports-tells-nothing",
        ),
        pytest.param(
            "هلند به مالت کمک کرد. والتا قدردانی خود را به این کشور رساند.",
            ("MLT", "NLD", "SUPPORT"),
            id="thanks-brought-to-whoever-helped",
        ),
        pytest.param(
            "بوگوتا برق اکوادور را قطع و از این کشور به جامعه آند شکایت کرد.",
            ("COL", "ECU", "SANCTION"),
            id="the-andes-are-no-verb",
        ),
        pytest.param(
            "غنا گفت از توگو گاز خواهد خرید.",
            ("GHA", "TGO", "AGREE"),
            id="says-it-will-buy",
        ),
        pytest.param(
            "غنا ازسرگیری صادرات گاز به توگو را اعلام کرد.",
            ("GHA", "TGO", "COOPERATE"),
            id="announced-is-not-refused",
        ),
        pytest.param(
            "غنا همکاری با توگو را تعلیق و بودجه را لغو کرد.",
            ("GHA", "TGO", "SANCTION"),
            id="an-elided-verb-keeps-its-own-object",
        ),
        pytest.param(
            "غنا هم پیمان با توگو را لغو کرد.",
            ("GHA", "TGO", "SANCTION"),
            id="also-a-treaty-is-no-ally",
        ),
        pytest.param(
            "حذف تعرفه کالاهای توگو از سوی غنا، بازار را آرام کرد.",
            ("GHA", "TGO", "CONCEDE"),
            id="whose-goods-are-freed",
        ),
        pytest.param(
            "سه جنگنده چاد حریم هوایی کامرون را نقض کردند.",
            ("TCD", "CMR", "MOBILIZE"),
            id="jets-in-the-sky-of-another",
        ),
        pytest.param(
            "بنین دو ملوان نیجریه را بازداشت کرد و ابوجا این رفتار را بازی با آتش خواند.",
            ("NGA", "BEN", "ACCUSE"),
            id="whatever-a-hostile-deed-is-called",
        ),
    ],
)
def test_an_act_is_told_in_many_constructions(text: str, want: tuple[str, str, str]):
    assert want in told(text)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        pytest.param(
            "بنین دو ملوان نیجریه را آزاد کرد و ابوجا این رفتار را نشانه دوستی خواند.",
            "ACCUSE",
            id="a-kind-word-for-a-deed",
        ),
        pytest.param(
            "با کشته شدن سرباز توگو، غنا سوگوار شد.",
            "ASSAULT",
            id="what-befell-him-was-done-by-nobody",
        ),
        pytest.param(
            "وزیر غنا به توگو گفت شاید تابستان به لومه برود.",
            "REQUEST",
            id="told-what-he-may-do-himself",
        ),
        pytest.param(
            "غنا با انتشار بیانیه‌ای مرز خود با توگو را بست.",
            "SUPPORT",
            id="closed-behind-a-statement-is-not-signed",
        ),
    ],
)
def test_a_construction_that_tells_nothing(text: str, type_: str):
    assert type_ not in {one.type for one in extract_events(text, "fa", day=DAY)}
