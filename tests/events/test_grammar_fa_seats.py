"""Persian sides that only a place, a turn of the text or a word for one of two tells."""

import pytest

from tests.events.test_grammar_fa_acts import told


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param(
            "در آنکارا سخنگوی ریاست‌جمهوری دوشنبه از سوئد به خاطر استرداد دو متهم تشکر کرد.",
            ("TUR", "SWE", "SUPPORT"),
            id="a-spokesman-behind-a-capital",
        ),
        pytest.param(
            "در هلسینکی رئیس‌جمهور از کمک استونی قدردانی کرد.",
            ("FIN", "EST", "SUPPORT"),
            id="a-president-behind-a-capital",
        ),
        pytest.param(
            "در لیما وزارت خارجه سفیر مکزیک را احضار کرد.",
            ("PER", "MEX", "ACCUSE"),
            id="a-ministry-behind-a-capital",
        ),
        pytest.param(
            "ریاست‌جمهوری در ابوجا از نیجر خواست سربازان ربوده‌شده را آزاد کند.",
            ("NGA", "NER", "REQUEST"),
            id="an-institution-before-a-capital",
        ),
        pytest.param(
            "در کیتو دولت مرز خود را با کلمبیا بست.",
            ("ECU", "COL", "SANCTION"),
            id="a-government-does-not-reach-to-its-own-border",
        ),
        pytest.param(
            "مالت و کنگو رایزنی کردند؛ این یکی اتهام را رد کرد.",
            ("COD", "MLT", "REJECT"),
            id="this-one-is-the-latter",
        ),
        pytest.param(
            "مراکش سفیرش را از مادرید نزد خود خواند.",
            ("MAR", "ESP", "SANCTION"),
            id="the-own-envoy-called-to-oneself",
        ),
        pytest.param(
            "پنج صیاد سنگالی یکشنبه به چنگ نیروی دریایی موریتانی افتادند.",
            ("MRT", "SEN", "COERCE"),
            id="fallen-into-the-hands-of-a-navy",
        ),
        pytest.param(
            "نخست‌وزیر نپال هفته آینده به دهلی می‌رود و از چین به خاطر کمکش تشکر کرد.",
            ("NPL", "CHN", "SUPPORT"),
            id="a-day-to-come-is-not-that-of-what-is-over",
        ),
        pytest.param(
            "تایوان به پاراگوئه ده آمبولانس داد و این کشور از تایپه پشتیبانی کرد.",
            ("PRY", "TWN", "SUPPORT"),
            id="this-state-is-not-whose-capital-stands-beside",
        ),
        pytest.param(
            "وزیر خارجه نپال دوشنبه در دهلی‌نو روبه‌روی همتای هندی خود نشست.",
            ("NPL", "IND", "CONSULT"),
            id="sat-face-to-face",
        ),
        pytest.param(
            "معترضان تونسی از نرده‌های سفارت لیبی بالا رفتند.",
            ("TUN", "LBY", "ASSAULT"),
            id="climbed-the-fence-of-an-embassy",
        ),
        pytest.param(
            "واشنگتن گفت کار صرب‌ها نابخشودنی است.",
            ("USA", "SRB", "ACCUSE"),
            id="what-they-did-is-unforgivable",
        ),
        pytest.param(
            "نخست‌وزیر مالت پنجشنبه راهی تونس است.",
            ("MLT", "TUN", "AGREE"),
            id="bound-for-a-place-on-a-weekday",
        ),
        pytest.param(
            "دومینیکنی‌ها هر دو گذرگاه‌شان را به روی هائیتی کلون کردند.",
            ("DOM", "HTI", "SANCTION"),
            id="bolted-their-crossings",
        ),
        pytest.param(
            "تفلیس کاردار روسیه را پای میز توضیح نشاند.",
            ("GEO", "RUS", "ACCUSE"),
            id="made-an-envoy-explain",
        ),
    ],
)
def test_the_side_is_known(text: str, want: tuple[str, str, str]):
    assert want in told(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        pytest.param(
            "عمان از قطر به پاس میانجیگری‌اش با یمن قدردانی کرد.",
            "CONSULT",
            id="what-somebody-is-thanked-for",
        ),
        pytest.param(
            "بولیوی و پرو پیمان بستند. دولت داغدار از شیلی کمک خواسته است.",
            "IRN",
            id="no-government-of-a-state-that-is-never-named",
        ),
        pytest.param(
            "غنا به توگو هشدار داد. این یکی از بزرگ‌ترین تهدیدهاست.",
            "TGO-THREATEN",
            id="one-of-them-is-nobody",
        ),
        pytest.param(
            "پژوهشگران دانمارکی می‌گویند وایکینگ‌ها در سده نهم به ایرلند حمله کردند.",
            "ASSAULT",
            id="in-the-ninth-century",
        ),
        pytest.param(
            "کشتی باری با پرچم پاناما در کانال سوئز به گل نشست و ناخدای هندی آن زخمی شد.",
            "ASSAULT",
            id="a-ship-that-nobody-struck",
        ),
        pytest.param(
            "قاضی سنگاپوری یک گردشگر استرالیایی را به جریمه محکوم کرد.",
            "ACCUSE",
            id="fined-by-a-judge",
        ),
        pytest.param(
            "مالزی به درخواست فیلیپین دو آدم‌ربا را تحویل مانیل داد.",
            "MYS-REQUEST",
            id="handed-over-at-the-request-of-another",
        ),
        pytest.param(
            "اسلواکی شیر کمک نظامی خود به اوکراین را بست.",
            "AID",
            id="the-tap-of-help-is-turned-off",
        ),
    ],
)
def test_no_other_side_is_guessed(text: str, wrong: str):
    events = told(text)
    assert wrong not in {type_ for _, _, type_ in events}
    assert wrong not in {source for source, _, _ in events}
    assert wrong not in {f"{source}-{type_}" for source, _, type_ in events}
