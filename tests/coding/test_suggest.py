"""What the theme suggester proposes, by kind of passage, and how sure we can be of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hamgara.coding.rulebook import build_rulebook
from hamgara.coding.suggest import LexicalSuggester
from hamgara.errors import HamgaraError
from hamgara.study.codebook import Code, Framework, Level
from hamgara.study.cues import Cues, Silence, Together, read_cues
from hamgara.study.framework import find_framework

GOLD = Path(__file__).parents[2] / "gold" / "bam-passages"
ZWNJ = "\u200c"


@pytest.fixture(scope="module")
def bam() -> LexicalSuggester:
    return LexicalSuggester(find_framework("bam"))


def codes(suggester: LexicalSuggester, text: str, language: str = "fa") -> list[str]:
    return [s.code for s in suggester.suggest(text, language)]


def own(*cues: tuple[str, Cues]) -> LexicalSuggester:
    """A suggester for a framework of one level with these cues."""
    level = Level("theme", {"en": "theme"}, {"en": "themes"})
    themes = tuple(Code(name, "theme", "", {"en": name}, cues=cue) for name, cue in cues)
    return LexicalSuggester(Framework("own", "1", {"en": "own"}, "", (level,), themes))


# ------------------------------------------------------------------ near themes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "بدون کریدور شمال-جنوب ترانزیت و حمل‌ونقل دو کشور پا نمی‌گیرد.",
            ["T12"],
            id="the corridor alone",
        ),
        pytest.param(
            "کریدور شمال-جنوب به جای خود؛ پرواز مستقیم باکو به تبریز هم می‌خواهیم.",
            ["T01", "T12"],
            id="the corridor and other transport",
        ),
        pytest.param("قالی‌بافان دو طرف ارس یک نقش می‌زنند.", ["T15"], id="old craft is tradition"),
        pytest.param("زندگی روزمرهٔ دو ملت فرقی ندارد.", ["T16"], id="daily life is lifestyle"),
        pytest.param(
            "خواستگاری و حنابندان در باکو و تبریز یکی است.", ["T17"], id="rites are customs"
        ),
        pytest.param(
            "گروه‌های آیینی هر دو کشور را در جشنوارهٔ نوروز مهمان هم کنیم.",
            ["T22"],
            id="organized exchange of rites",
        ),
        pytest.param(
            "شب شعر مشترک تبریز و باکو را دوباره راه بیندازید.", ["T18"], id="poetry in general"
        ),
        pytest.param("شعر شهریار را در باکو هم از بر می‌خوانند.", ["T20"], id="Azeri-language poet"),
        pytest.param("برای نظامی گنجوی دو کشور بزرگداشت مشترک بگیرند.", ["T23"], id="great figure"),
        pytest.param("زائران باکو به مشهد می‌آیند.", ["T19"], id="pilgrimage"),
        pytest.param(
            "محفل قرآن و هفتهٔ فیلم دو کشور را ادامه بدهید.", ["T21"], id="organized programme"
        ),
        pytest.param(
            "مورخان دو طرف دربارهٔ صفویه همایش بگذارند.", ["T25"], id="scholars on history"
        ),
        pytest.param(
            "کمیسیون مشترک همکاری‌های اقتصادی باید دبیرخانه داشته باشد.",
            ["T05"],
            id="the commission, not economic cooperation at large",
        ),
    ],
)
def test_near_themes_are_told_apart(bam: LexicalSuggester, text: str, expected: list[str]) -> None:
    assert codes(bam, text) == expected


# ------------------------------------------------------------------ silence


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("ما فرهنگ و تاریخ و دین مشترک داریم.", id="vague commonalities"),
        pytest.param("میان دو قوهٔ قضائیه پیمان قضایی بسته شود.", id="judicial treaty"),
        pytest.param("همسران سفرا با بانوان آن‌جا جلسه بگذارند.", id="envoys' spouses"),
        pytest.param("با تکفیری‌ها و داعش باید با هم جنگید.", id="terrorism"),
        pytest.param("سفیر آذری‌زبان بفرستید.", id="an envoy who speaks the language"),
        pytest.param("مرزبانان دو کشور جلوی قاچاق را بگیرند.", id="border guards"),
        pytest.param("جلوی تجزیه‌طلب‌ها را در هر دو کشور بگیرند.", id="separatists"),
        pytest.param("گروه دوستی پارلمانی دو کشور فعال شود.", id="parliaments"),
        pytest.param("باکو در پروندهٔ هسته‌ای همراه ایران بود.", id="nuclear file"),
        pytest.param("در سالن بانک منتظر ایشان بودم.", id="a place as setting"),
        pytest.param("آن سال‌ها در بیمارستانی در باکو کار می‌کردم.", id="own life"),
        pytest.param("به موسیقی و شعر دو کشور کاری ندارم.", id="put aside"),
        pytest.param("ترکیه و گرجستان راه‌آهن مشترک دارند.", id="other countries only"),
        pytest.param("این مسابقهٔ تسلیحاتی به سود هیچ‌یک از دو کشور نیست.", id="arms race"),
        pytest.param("ادبیات سیاسی دو طرف تند شده است.", id="literature as tone"),
        pytest.param("تاریخ جلسهٔ دو کشور در دانشگاه اعلام می‌شود.", id="history as date"),
        pytest.param("فرش قرمز برای مهمان باکویی پهن کردند.", id="red carpet"),
        pytest.param("نیروهای نظامی دو کشور رزمایش داشتند.", id="the military, not Nizami"),
        pytest.param("حرف‌هایش مثل موسیقی بود.", id="metaphor without ground"),
        pytest.param("", id="nothing"),
        pytest.param("بله، بفرمایید.", id="procedure"),
    ],
)
def test_silent_passages_stay_silent(bam: LexicalSuggester, text: str) -> None:
    assert codes(bam, text) == []


def test_what_is_put_aside_does_not_silence_the_rest(bam: LexicalSuggester) -> None:
    text = "به موسیقی دو کشور کاری ندارم؛ مشکل ما کامیون‌هایی است که در آستارا مانده‌اند."
    assert codes(bam, text) == ["T01"]


def test_a_problem_counts_as_much_as_a_proposal(bam: LexicalSuggester) -> None:
    assert codes(bam, "کامیون‌ها روزها در صف آستارا می‌مانند.") == ["T01"]
    assert codes(bam, "حوالهٔ بانکی از باکو به تهران نمی‌رسد.") == ["T04"]


def test_a_thing_mentioned_by_the_way_gives_way(bam: LexicalSuggester) -> None:
    assert codes(bam, "زائران باکو با اتوبوس به مشهد می‌آیند.") == ["T19"]
    assert codes(bam, "کاش میان باکو و تبریز اتوبوس بود.") == ["T01"]


# ------------------------------------------------------------------ the labels themselves


NEAR = {
    "T01": ["همکاری‌های حوزهٔ حمل‌ونقل", "حمل‌ونقل میان دو کشور", "توسعهٔ همکاری‌های حمل‌ونقلی"],
    "T02": [
        "همکاری‌های تجاری و صنعتی",
        "همکاری در زمینهٔ صنعت و تجارت",
        "تبادل تجاری و صنعتی دو کشور",
    ],
    "T03": [
        "فرصت‌های سرمایه‌گذاری",
        "ظرفیت‌های اقتصادی و سرمایه‌گذاری",
        "سرمایه‌گذاری‌های اقتصادی دو کشور",
    ],
    "T04": ["همکاری‌های پولی و مالی", "همکاری در زمینهٔ پولی و بانکی", "مسائل پولی‌ومالی دو کشور"],
    "T05": [
        "تقویت کمیسیون مشترک اقتصادی",
        "فعال‌شدن کمیسیون‌های مشترک اقتصادی",
        "کمیسیون مشترک همکاری‌های اقتصادی",
    ],
    "T06": ["توریسم سلامت و خدمات پزشکی", "گردشگری سلامت و خدمات‌درمانی", "توریست‌های سلامت"],
    "T07": ["همکاری‌های ورزشی", "همکاری در زمینهٔ ورزش", "تعامل‌های ورزشی دو کشور"],
    "T08": ["استفاده از ظرفیت زنان", "بهره‌گیری از ظرفیت بانوان", "ظرفیت‌های زنان دو کشور"],
    "T09": [
        "استفاده از ظرفیت رسانه‌ها و خبرگزاری‌ها",
        "بهره‌گیری از رسانه و خبرگزاری",
        "ظرفیت رسانه‌ای دو کشور",
    ],
    "T10": ["ساحل مشترک آبی و خاکی", "مرزهای مشترک آبی و خاکی", "داشتن مرز آبی‌وخاکی مشترک"],
    "T11": ["همکاری‌های سیاسی", "همکاری سیاسی دو کشور", "تعامل‌های سیاسی دو دولت"],
    "T12": ["وجود کریدور شمال به جنوب", "کریدور شمال‌ـجنوب", "کریدور شمال و جنوب"],
    "T13": [
        "حمایت از تمامیت ارضی یکدیگر",
        "احترام به تمامیت‌ارضی هم",
        "پشتیبانی از تمامیت ارضی دو کشور",
    ],
    "T14": ["اشتراک زبانی", "اشتراکات زبانی", "زبان مشترک دو ملت"],
    "T15": ["اشتراک سنتی", "سنت‌های مشترک دو ملت", "اشتراکات سنتی"],
    "T16": ["اشتراک در سبک زندگی", "سبک‌های زندگی مشترک", "سبک زندگی مشابه دو ملت"],
    "T17": ["اشتراک در رسوم و عادات", "آداب‌ورسوم مشترک", "اشتراک رسم‌ها و عادت‌ها"],
    "T18": ["شعر و ادبیات", "شعر و ادبیات دو کشور", "ادبیات و شعر مشترک"],
    "T19": ["توریست مذهبی", "گردشگری مذهبی", "توریسم‌مذهبی و زیارتی"],
    "T20": ["شعراء آذری‌زبان", "شاعران آذری‌زبان", "شعرای آذری‌زبان دو کشور"],
    "T21": [
        "برنامه‌های فرهنگی و مذهبی",
        "برگزاری برنامه‌های مذهبی و فرهنگی",
        "برنامهٔ فرهنگی‌مذهبی مشترک",
    ],
    "T22": ["تبادل فرهنگ‌های آیینی و سنتی", "مبادلهٔ فرهنگ‌های سنتی و آیینی", "تبادل آیین‌ها و سنت‌ها"],
    "T23": [
        "بزرگان ادبی و فرهنگی دو کشور",
        "بزرگداشت بزرگان ادب و فرهنگ",
        "مشاهیر ادبی و فرهنگی مشترک",
    ],
    "T24": ["موسیقی مشترک دو کشور", "موسیقی‌های مشترک", "اشتراک موسیقایی دو ملت"],
    "T25": [
        "برگزاری کرسی‌های علمی دربارهٔ تاریخ مشترک",
        "کرسی‌علمی تاریخ مشترک دو کشور",
        "نشست‌های علمی تاریخ مشترک",
    ],
}
"""Wordings near the label of each theme, as people use them."""


@pytest.mark.parametrize("theme", NEAR)
@pytest.mark.parametrize("joint", [ZWNJ, "", " "], ids=["as it should", "joined", "spaced"])
@pytest.mark.parametrize("frame", ["{}", "{} برای تهران و باکو مهم است."], ids=["alone", "told"])
def test_wordings_near_a_label_find_that_theme_alone(
    bam: LexicalSuggester, theme: str, joint: str, frame: str
) -> None:
    texts = [frame.format(words.replace(ZWNJ, joint)) for words in NEAR[theme]]
    found = {text: codes(bam, text) for text in texts}
    assert found == {text: [theme] for text in texts}


# ------------------------------------------------------------------ figures and foils


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("بانک اعتماد میان دو کشور خالی شده است.", id="an abstract word behind it"),
        pytest.param("قطار روابط تهران و باکو از ریل بیرون رفته است.", id="a figure goes on"),
        pytest.param(
            "سیاست ما در قبال باکو مثل قالی‌ای است که هر گوشه‌اش را یکی بافته.", id="simile"
        ),
        pytest.param("ترک‌ها در باکو هر روز چند پرواز دارند.", id="another country there"),
        pytest.param("آذربایجان با ترکیه هم‌زبان است.", id="a tie of two others"),
        pytest.param("اولین بار به باکو رفتم.", id="a time, no load"),
    ],
)
def test_a_figure_of_speech_is_no_theme(bam: LexicalSuggester, text: str) -> None:
    assert codes(bam, text) == []


def test_a_foil_is_not_read(bam: LexicalSuggester) -> None:
    text = "همکاری سیاسی تهران و باکو از همه عقب‌تر است، حتی از تجارت و ورزش."
    assert codes(bam, text) == ["T11"]


def test_two_things_of_a_list_are_one_mention() -> None:
    suggester = own(
        ("A", Cues(loose={"en": ("bus", "van")})), ("B", Cues(terms={"en": ("pilgrim",)}))
    )
    assert codes(suggester, "The pilgrim took a bus, van or so.", "en") == ["B"]
    assert codes(suggester, "The pilgrim took a bus and later a van.", "en") == ["A", "B"]


# ------------------------------------------------------------------ names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بهبودف هنوز محبوب است.", ["T24"]),
        ("حیدربابا را همه می‌شناسند.", ["T20"]),
        ("خاقانی مال کیست؟", ["T23"]),
        ("رشت-آستارا عقب افتاده است.", ["T12"]),
    ],
)
def test_names_carry_themes(bam: LexicalSuggester, text: str, expected: list[str]) -> None:
    assert codes(bam, text) == expected


# ------------------------------------------------------------------ spans and reasons


def test_a_span_holds_the_phrase_as_it_stands(bam: LexicalSuggester) -> None:
    text = f"😀 در باکو، سرمایه{ZWNJ}گذاری{ZWNJ}هایشان زیاد شد."
    (suggestion,) = bam.suggest(text, "fa")
    assert suggestion.code == "T03"
    assert suggestion.span.of(text) == f"سرمایه{ZWNJ}گذاری{ZWNJ}هایشان"
    assert suggestion.reason.startswith("terms: سرمایه")
    assert 0 < suggestion.score <= 1


def test_one_suggestion_a_code_in_the_order_of_the_framework(bam: LexicalSuggester) -> None:
    text = "موغام و کمانچه و بهبودف، و کامیون و پرواز مستقیم باکو، و باز هم کامیون."
    assert codes(bam, text) == ["T01", "T24"]


def test_more_cues_raise_the_score(bam: LexicalSuggester) -> None:
    (one,) = bam.suggest("کمانچهٔ باکو", "fa")
    (two,) = bam.suggest("کمانچه و قوپوز باکو", "fa")
    assert one.score < two.score


# ------------------------------------------------------------------ spelling


def _dev() -> list[dict[str, object]]:
    lines = (GOLD / "a.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


@pytest.mark.parametrize(
    ("old", "new", "tolerated"),
    [(ZWNJ, "", 0), ("ی", "ي", 0), ("ک", "ك", 0), (ZWNJ, " ", 5)],
    ids=["joined", "Arabic yeh", "Arabic kaf", "spaced"],
)
def test_broken_spelling_changes_next_to_nothing(
    bam: LexicalSuggester, old: str, new: str, tolerated: int
) -> None:
    texts = [str(row["text"]) for row in _dev()]
    changed = [t for t in texts if codes(bam, t) != codes(bam, t.replace(old, new))]
    assert len(changed) <= tolerated, changed


def test_spoken_forms_are_read(bam: LexicalSuggester) -> None:
    assert codes(bam, "واسه درمون میان تبریز، از باکو.") == ["T06"]


# ------------------------------------------------------------------ quality


def _f1(suggester: LexicalSuggester, rows: list[dict[str, object]]) -> float:
    hits = wrong = missed = 0
    for row in rows:
        gold = set(row["codes"])  # type: ignore[call-overload]
        got = set(codes(suggester, str(row["text"]), str(row.get("lang") or "fa")))
        hits += len(gold & got)
        wrong += len(got - gold)
        missed += len(gold - got)
    return 2 * hits / (2 * hits + wrong + missed)


def test_the_development_passages_are_read_well(bam: LexicalSuggester) -> None:
    assert _f1(bam, _dev()) >= 0.96


@pytest.mark.parametrize("language", ["fa", "az", "en"])
def test_our_own_passages_are_read_well(bam: LexicalSuggester, language: str) -> None:
    lines = (GOLD / "own.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if row["lang"] == language]
    assert len(rows) >= 30
    assert _f1(bam, rows) >= 0.95


# ------------------------------------------------------------------ the scheme, cue by cue


def test_terms_and_names_suggest_by_themselves() -> None:
    suggester = own(("A", Cues(terms={"en": ("trade",)}, names={"en": ("Nizami",)})))
    assert codes(suggester, "They trade.", "en") == ["A"]
    assert codes(suggester, "Nizami lived here.", "en") == ["A"]
    assert codes(suggester, "Nothing of it.", "en") == []


def test_a_longer_phrase_of_another_code_is_read_first() -> None:
    wide = Cues(terms={"en": ("poet",)})
    narrow = Cues(terms={"en": ("Azeri poet",)})
    assert codes(own(("A", wide), ("B", narrow)), "an Azeri poet", "en") == ["B"]


def test_words_together_need_one_of_each_list_in_one_sentence() -> None:
    group = Together({"en": (("chair", "conference"), ("history",))})
    suggester = own(("A", Cues(together=(group,))))
    assert codes(suggester, "A conference on history.", "en") == ["A"]
    assert codes(suggester, "A conference. Much history.", "en") == []
    (suggestion,) = suggester.suggest("A conference on history.", "en")
    assert suggestion.reason == "together: conference + history"


def test_words_together_may_reach_over_the_passage() -> None:
    group = Together({"en": (("conference",), ("history",))}, within="passage")
    assert codes(own(("A", Cues(together=(group,)))), "A conference. Our history.", "en") == ["A"]


def test_one_loose_word_gives_way_and_two_do_not() -> None:
    suggester = own(
        ("A", Cues(loose={"en": ("bus", "train")})), ("B", Cues(terms={"en": ("pilgrim",)}))
    )
    assert codes(suggester, "A bus came.", "en") == ["A"]
    assert codes(suggester, "The pilgrim took a bus.", "en") == ["B"]
    assert codes(suggester, "The pilgrim took a bus and then a train.", "en") == ["A", "B"]


def test_wide_words_give_way_only_to_the_nearer_theme() -> None:
    suggester = own(
        ("A", Cues(wide={"en": ("transport",)}, yields_to=("B",))),
        ("B", Cues(terms={"en": ("corridor",)})),
        ("C", Cues(terms={"en": ("bank",)})),
    )
    assert codes(suggester, "Transport by the corridor.", "en") == ["B"]
    assert codes(suggester, "Transport and a bank.", "en") == ["A", "C"]


def test_other_senses_and_unless_take_a_word_away() -> None:
    cues = Cues(
        terms={"en": ("race",)}, other_senses={"en": ("arms race",)}, unless={"en": ("elections",)}
    )
    suggester = own(("A", cues))
    assert codes(suggester, "A race.", "en") == ["A"]
    assert codes(suggester, "An arms race.", "en") == []
    assert codes(suggester, "A race at the elections.", "en") == []
    assert codes(suggester, "Elections came. Then a race.", "en") == ["A"]


def test_a_silence_reaches_as_far_as_it_says_and_can_be_lifted() -> None:
    silence = Silence("passage", {"en": ("France",)}, {"en": ("Iran",)})
    suggester = own(("A", Cues(terms={"en": ("trade",)}, silences=(silence,))))
    assert codes(suggester, "Trade grows. France is glad.", "en") == []
    assert codes(suggester, "Trade with France and Iran.", "en") == ["A"]


def test_a_silence_may_need_two_words() -> None:
    silence = Silence("passage", {"en": ("France", "Spain")}, at_least=2)
    suggester = own(("A", Cues(terms={"en": ("trade",)}, silences=(silence,))))
    assert codes(suggester, "Trade with France.", "en") == ["A"]
    assert codes(suggester, "Trade of France and Spain.", "en") == []


def test_without_ground_one_wide_or_loose_word_is_not_enough() -> None:
    cues = Cues(loose={"en": ("bus", "train")}, grounded_by={"en": ("border",)})
    suggester = own(("A", cues))
    assert codes(suggester, "I took a bus.", "en") == []
    assert codes(suggester, "A bus crossed the border.", "en") == ["A"]
    assert codes(suggester, "No bus here and no train there.", "en") == ["A"]


def test_an_unknown_list_is_an_error_that_names_the_known_ones() -> None:
    code = Code("A", "theme", "", {"en": "A"}, cues=Cues(terms={"en": ("@nowhere",)}))
    level = Level("theme", {"en": "theme"}, {"en": "themes"})
    framework = Framework("own", "1", {"en": "own"}, "", (level,), (code,))
    with pytest.raises(HamgaraError, match="@nowhere"):
        build_rulebook(framework, "en")


# ------------------------------------------------------------------ reading cues


def test_cues_are_read_with_every_key() -> None:
    cues = read_cues(
        {
            "terms": {"en": ["trade"]},
            "together": [{"en": [["a"], ["b"]], "loose": True, "within": "passage"}],
            "silences": [{"words": {"en": ["x"]}, "scope": "clause", "spares": ["B"]}],
            "lists": {"like": {"en": ["same"]}},
            "yields_to": ["B"],
        }
    )
    assert cues.together[0].within == "passage"
    assert cues.together[0].loose
    assert cues.silences[0].spares == ("B",)
    assert cues.search_terms("en") == ("trade",)


@pytest.mark.parametrize(
    ("table", "where"),
    [
        ({"words": {}}, "words"),
        ({"terms": ["trade"]}, "terms"),
        ({"terms": {"xx": ["a"]}}, "terms.xx"),
        ({"terms": {"en": "trade"}}, "terms.en"),
        ({"together": [{"en": [["a"]]}]}, "together[1].en"),
        ({"together": [{"within": "page", "en": [["a"], ["b"]]}]}, "together[1].within"),
        ({"together": [{"loose": "yes", "en": [["a"], ["b"]]}]}, "together[1].loose"),
        ({"silences": [{"scope": "clause"}]}, "silences[1].words"),
        ({"silences": [{"words": {"en": ["a"]}, "at_least": 0}]}, "silences[1].at_least"),
        ({"silences": {"scope": "clause"}}, "silences"),
        ({"yields_to": "B"}, "yields_to"),
    ],
)
def test_a_mistake_in_cues_names_its_key(table: dict[str, object], where: str) -> None:
    with pytest.raises(HamgaraError) as caught:
        read_cues(table)
    assert caught.value.where == where
    assert caught.value.remedy is not None


def test_a_very_long_text_is_judged_in_parts_with_exact_spans():
    sentence = "کامیون‌ها روزها در مرز می‌مانند. "
    text = "ما با هم حرف زدیم. " * 2_000 + sentence + "باز هم حرف زدیم. " * 2_000
    (found,) = LexicalSuggester(find_framework("bam")).suggest(text, "fa")
    assert found.code == "T01"
    assert found.span.of(text) == "کامیون‌ها"


def test_a_text_without_any_end_is_judged_too():
    text = "x" * 50_000 + " کامیون‌ها در مرز مانده‌اند"
    assert LexicalSuggester(find_framework("bam")).suggest(text, "fa")
