"""Persian acts of several states: how lists of them stand, and who is meant by their number."""

import pytest

from tests.events.test_grammar_fa_acts import told


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param(
            "ناوهای هند، سنگاپور و تایلند مانور مشترک اجرا کردند.",
            {("IND+SGP+THA", "", "COOPERATE")},
            id="a-noun-within-a-verb-of-another-rule",
        ),
        pytest.param(
            "عذرخواهی رسمی هلند از اندونزی، سورینام و آفریقای جنوبی.",
            {("NLD", "IDN+SUR+ZAF", "CONCEDE")},
            id="a-list-behind-the-preposition-of-a-noun",
        ),
        pytest.param(
            "در پی حمله ارتش رواندا به کنگو، بوروندی و اوگاندا مرزهای خود را با رواندا بستند.",
            {("RWA", "COD", "ASSAULT"), ("BDI+UGA", "RWA", "SANCTION")},
            id="a-list-that-begins-behind-the-adverbial",
        ),
        pytest.param(
            "سران سه کشور حوزه بالتیک - استونی، لتونی و لیتوانی - پیمان گازی امضا کردند.",
            {("EST+LTU+LVA", "", "SUPPORT")},
            id="members-between-dashes",
        ),
        pytest.param(
            "سه کشور همسایه (بولیوی، پرو و شیلی) توافقنامه آب را امضا کردند.",
            {("BOL+CHL+PER", "", "SUPPORT")},
            id="members-in-brackets",
        ),
        pytest.param(
            "وزیران دفاع دو کشور همسایه، یعنی پرو و شیلی، هفته آینده دیدار می‌کنند.",
            {("CHL+PER", "", "AGREE")},
            id="members-that-are-told-by-namely",
        ),
        pytest.param(
            "مادرید، ناکجاآباد، پاریس و رم سفیران خود را از مینسک فراخواندند.",
            {("ESP+FRA+ITA", "BLR", "SANCTION")},
            id="a-member-that-no-list-knows",
        ),
        pytest.param(
            "بوگوتا و کیتو و اینک لیما پذیرفته‌اند که به پاناما آب بفرستند. "
            "پاناما از هر سه دولت قدردانی کرد.",
            {("COL+ECU+PER", "PAN", "AGREE"), ("PAN", "COL+ECU+PER", "SUPPORT")},
            id="and-now-the-third-and-all-three-governments",
        ),
        pytest.param(
            "فنلاند، سوئد و نروژ یگان‌های خود را در مرز روسیه به حالت آماده‌باش درآوردند. "
            "مسکو این کار سه همسایه‌اش را تحریک‌آمیز خواند.",
            {("FIN+NOR+SWE", "RUS", "MOBILIZE"), ("RUS", "FIN+NOR+SWE", "ACCUSE")},
            id="its-three-neighbors",
        ),
        pytest.param(
            "دو سرباز هندی، سه افسر نپالی و یک سرباز سریلانکایی به دست ارتش میانمار کشته شدند.",
            {("MMR", "IND+LKA+NPL", "ASSAULT")},
            id="counted-members",
        ),
        pytest.param(
            "رزمایش «سپر» با شلیک نمادین شناورهای مصر، اردن و عمان کلید خورد.",
            {("EGY+JOR+OMN", "", "COOPERATE")},
            id="a-drill-opened-by-several",
        ),
        pytest.param(
            "کشتی‌های جنگی برزیل، آرژانتین و شیلی تمرین رزمی خود را پی می‌گیرند.",
            {("ARG+BRA+CHL", "", "COOPERATE")},
            id="a-drill-of-several",
        ),
        pytest.param(
            "در این رزمایش یگان‌هایی از هند، نپال و بوتان حضور دارند.",
            {("BTN+IND+NPL", "", "COOPERATE")},
            id="who-is-in-this-drill",
        ),
        pytest.param(
            "روسیه و بلاروس در مرز لهستان رزمایش برگزار کردند.",
            {("BLR+RUS", "POL", "MOBILIZE")},
            id="a-drill-of-two-at-a-border",
        ),
        pytest.param(
            "یگان‌های زرهی ارتش هند تمرین خود را در نوار مرزی با پاکستان آغاز کردند.",
            {("IND", "PAK", "MOBILIZE")},
            id="a-drill-along-the-border-with",
        ),
        pytest.param(
            "ایران و عمان در رزمایش پاکستان شرکت کردند.",
            {("IRN+OMN+PAK", "", "COOPERATE")},
            id="who-joins-the-drill-of-another",
        ),
        pytest.param(
            "مصر پروازهای خود به کویت، قطر و عمان را از سر گرفت.",
            {("EGY", "KWT+OMN+QAT", "COOPERATE")},
            id="flights-to-several",
        ),
        pytest.param(
            "کانادا، نروژ و دانمارک چند دیپلمات روس را بیرون می‌کنند؛ "
            "مسکو هشدار داد این اقدام بی‌پاسخ نمی‌ماند.",
            {("CAN+DNK+NOR", "RUS", "SANCTION"), ("RUS", "CAN+DNK+NOR", "THREATEN")},
            id="who-answers-several-answers-all",
        ),
    ],
)
def test_all_of_several(text, want):
    assert told(text) == want
