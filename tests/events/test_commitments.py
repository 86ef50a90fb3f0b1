"""Commitments of a text, and which of them were kept."""

# ruff: noqa: E501 - sentences on one line

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.commitments import find_commitments, read_commitments
from hamgara.events.extract import extract_events
from hamgara.events.promises.keeping import settle_commitments
from hamgara.study.commitments import Commitment, Decision, Told
from hamgara.study.tracking import Evidence

DAY = date(2024, 3, 6)

TOLD = [
    ("en", "Turkey and Georgia agreed to sign a trade protocol before 1 June.", "protocol",
     (["GEO", "TUR"], ["GEO", "TUR"]), date(2024, 6, 1)),
    ("en", "Uzbekistan's foreign minister invited his Tajik counterpart to Tashkent.", "invitation",
     (["UZB"], ["TJK"]), None),
    ("en", "Japan promised to deliver medical equipment to Nepal in April.", "other",
     (["JPN"], ["NPL"]), date(2024, 4, 30)),
    ("fa", "ایران و عمان اردیبهشت‌ماه در دریای عمان رزمایش برگزار می‌کنند.", "exercise",
     (["IRN", "OMN"], ["IRN", "OMN"]), date(2024, 5, 20)),
    ("fa", "وزیر خارجه عراق از همتای ترکیه‌ای خود برای سفر به بغداد دعوت کرد.", "invitation",
     (["IRQ"], ["TUR"]), None),
    ("az", "Azərbaycan və Gürcüstan mayda birgə təlim keçirəcək.", "exercise",
     (["AZE", "GEO"], ["AZE", "GEO"]), date(2024, 5, 31)),
    ("az", "Qazaxıstan Özbəkistana mart ayında buğda göndərəcəyini vəd edib.", "other",
     (["KAZ"], ["UZB"]), date(2024, 3, 31)),
    ("en", "Nepal's minister was invited to Japan in May.", "invitation",
     (["JPN"], ["NPL"]), date(2024, 5, 31)),
    ("en", "Japan's envoy said his country would lend Nepal two ferries by the end of the month.",
     "other", (["JPN"], ["NPL"]), date(2024, 3, 31)),
    ("fa", "نپال کنسولگری خود را خردادماه در توکیوی ژاپن بازگشایی می‌کند.", "other",
     (["NPL"], ["JPN"]), date(2024, 6, 20)),
    ("fa", "ژاپن پذیرفت ظرف سه ماه دو کشتی به نپال واگذار کند.", "other",
     (["JPN"], ["NPL"]), date(2024, 6, 5)),
    ("az", "Yaponiya Nepala ayın sonunadək iki bərə verməyi öhdəsinə götürüb.", "other",
     (["JPN"], ["NPL"]), date(2024, 3, 31)),
    ("az", "Nepalın naziri gələn ay Yaponiyaya səfər edəcək.", "visit",
     (["NPL"], ["JPN"]), date(2024, 4, 30)),
]  # fmt: skip


def find(text: str, language: str, day: date | None = DAY) -> list[Commitment]:
    return find_commitments(text, language, extract_events(text, language, day=day), day=day)


@pytest.mark.parametrize(("language", "text", "kind", "sides", "last"), TOLD)
def test_who_owes_what_to_whom_by_when(
    language: str, text: str, kind: str, sides: tuple[list[str], list[str]], last: date | None
):
    (one,) = find(text, language)
    assert one.kind == kind
    assert (list(one.owes), list(one.to)) == sides
    assert (one.due.end if one.due else None) == last
    assert one.made == DAY
    assert one.span.of(text).rstrip(".") == text.rstrip(".")
    assert one.span.start <= one.cue.start < one.cue.end <= one.span.end


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Turkey hopes to sign a trade protocol with Georgia."),
        ("en", "Turkey refused to send observers to Georgia."),
        ("en", "Turkey and Georgia signed a trade protocol on Monday."),
        ("en", "Two ministries of Turkey agreed to share offices."),
        ("fa", "ایران ابراز امیدواری کرد که با عمان قرارداد امضا خواهد شد."),
        ("fa", "وزیران ایران و عمان دیروز دیدار کردند."),
        ("az", "Azərbaycan ümid edir ki, Gürcüstanla müqavilə imzalanacaq."),
        ("en", "The ministers of Japan and Nepal will discuss trade on Sunday."),
        ("en", "Japan said the ferry to Nepal would carry 90 cars."),
        ("en", "Japan will impose sanctions on Nepal in May."),
        ("fa", "وزیران ژاپن و نپال فردا درباره بازرگانی گفت‌وگو می‌کنند."),
        ("az", "Yaponiya və Nepalın nazirləri sabah ticarəti müzakirə edəcəklər."),
        ("az", ""),
    ],
)
def test_hopes_refusals_and_deeds_are_no_commitments(language: str, text: str):
    assert find(text, language) == []


def test_an_old_promise_is_closed_where_the_text_tells_that_it_was_kept():
    text = (
        "Iran had promised in January to repair the gas pipeline to Armenia. "
        "The repair of the pipeline was completed last week."
    )
    (one,) = find(text, "en")
    assert one.closed_by is not None
    assert one.closed_by.of(text).startswith("The repair")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            (
                "Japan had invited Nepal's trade minister to the Osaka fair. "
                "The minister arrived at the fair on Monday."
            ),
        ),
        (
            "az",
            (
                "Yaponiya Nepala protokolu yanvarın sonunadək təsdiqləyəcəyini vəd etmişdi. "
                "Yaponiya parlamenti protokolu yanvarın 20-də təsdiqləyib."
            ),
        ),
        (
            "fa",
            (
                "ژاپن و نپال قرار گذاشته بودند رزمایش امداد را در بهمن برگزار کنند. "
                "این رزمایش بیستم بهمن برگزار شد."
            ),
        ),
    ],
)
def test_what_was_kept_is_closed_and_its_last_day_is_in_the_past(language: str, text: str):
    (one,) = find(text, language)
    assert one.closed_by is not None
    assert one.due is None or one.due.end < DAY


def test_what_is_done_during_a_visit_has_its_day():
    text = (
        "The foreign minister of Oman will visit Tehran on 20 March. "
        "Iran and Oman plan to sign a trade protocol during the visit."
    )
    visit, protocol = find(text, "en")
    assert visit.due == protocol.due is not None


def test_a_visit_told_twice_is_one():
    text = (
        "The foreign minister of Oman will visit Tehran. "
        "Iran's spokesman said the minister of Oman would visit Tehran on 20 March."
    )
    (one,) = find(text, "en")
    assert one.due is not None


def test_a_later_event_closes_a_commitment_and_a_person_has_the_last_word():
    promise = "The foreign minister of Oman will visit Tehran on 20 March."
    kept = "The foreign minister of Oman arrived in Tehran on Wednesday."
    told = [Told("a", one) for one in find(promise, "en")]
    assert [one.commitment.kind for one in told] == ["visit"]
    later = [Evidence("b", e) for e in extract_events(kept, "en", day=date(2024, 3, 21))]

    (done,) = settle_commitments(told, later, date(2024, 5, 1))
    assert done.state == "kept"
    assert done.closing is not None
    assert done.closing.document == "b"
    (due,) = settle_commitments(told, [], date(2024, 5, 1))
    assert due.state == "overdue"
    (still,) = settle_commitments(told, [], date(2024, 3, 19))
    assert still.state == "open"

    said = Decision("a", told[0].key, "dropped", "sara")
    (dropped,) = settle_commitments(told, later, date(2024, 5, 1), [said])
    assert dropped.state == "dropped"
    wrong = Decision("a", told[0].key, "wrong", "sara")
    assert settle_commitments(told, later, date(2024, 5, 1), [wrong]) == []


def test_an_earlier_visit_or_another_pair_closes_nothing():
    told = [
        Told("a", one)
        for one in find("Oman's foreign minister will visit Tehran on 20 March.", "en")
    ]
    for words, day in (
        ("The foreign minister of Oman arrived in Tehran on Monday.", date(2024, 3, 5)),
        ("The foreign minister of Qatar arrived in Tehran on Thursday.", date(2024, 3, 21)),
        ("The foreign minister of Iran arrived in Muscat on Thursday.", date(2024, 3, 21)),
    ):
        events = [Evidence("b", e) for e in extract_events(words, "en", day=day)]
        assert events
        (one,) = settle_commitments(told, events, date(2024, 3, 22))
        assert one.state == "overdue", words


BODIES = {
    "en": (
        "The joint commission of Iran and Oman will meet in Muscat on 20 April.",
        "The foreign ministers of Iran and Oman met in Geneva on Wednesday.",
        "The joint commission of Iran and Oman met in Muscat on Wednesday.",
        "Ministers of Iran and Oman held a session of the joint committee in Muscat on Wednesday.",
    ),
    "fa": (
        "کمیسیون مشترک ایران و عمان ۲۰ آوریل در مسقط برگزار خواهد شد.",
        "وزیران خارجه ایران و عمان روز چهارشنبه در ژنو دیدار کردند.",
        "نشست کمیسیون مشترک ایران و عمان روز چهارشنبه در مسقط برگزار شد.",
        "وزیر خارجه ایران در نشست کمیسیون مشترک با همتای عمانی خود دیدار کرد.",
    ),
    "az": (
        "İran və Omanın birgə komissiyasının iclası aprelin 20-də Maskatda keçiriləcək.",
        "İran və Omanın xarici işlər nazirləri çərşənbə günü Cenevrədə görüşüb.",
        "İran və Omanın birgə komissiyasının iclası çərşənbə günü Maskatda keçirilib.",
        "İran və Omanın nazirləri çərşənbə günü Maskatda birgə komissiyanın iclasında görüşüb.",
    ),
}
"""A joint body that is to meet, a meeting that is none of it, and two that are."""


@pytest.mark.parametrize("language", BODIES)
def test_a_commission_is_kept_by_meetings_of_a_joint_body(language: str):
    promise, other, *sessions = BODIES[language]
    told = [Told("a", one) for one in find(promise, language)]
    assert [one.commitment.kind for one in told] == ["commission"]
    for words, state in ((other, "overdue"), *((one, "kept") for one in sessions)):
        events = extract_events(words, language, day=date(2024, 4, 24))
        assert events, words
        texts = {"a": (promise, language), "b": (words, language)}
        evidence = [Evidence("b", event) for event in events]
        (one,) = settle_commitments(told, evidence, date(2024, 6, 1), texts=texts)
        assert one.state == state, words


@pytest.mark.parametrize("language", ["fa", "az", "en"])
def test_every_language_has_words_of_each_kind_and_time(language: str):
    book = read_commitments(language)
    assert {"protocol", "commission", "exercise", "invitation", "visit"} <= set(book.kinds)
    assert {cue.time for cue in book.cues} == {
        "ahead", "before", "done", "never", "moved", "accepted", "declined",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "last"),
    [
        ("en", "Japan promised to send doctors to Nepal by the end of the year.", (2024, 12, 31)),
        ("en", "Japan promised to send doctors to Nepal within two weeks.", (2024, 3, 20)),
        ("en", "Japan promised to send doctors to Nepal before winter.", (2024, 11, 30)),
        ("en", "Japan promised to send doctors to Nepal no later than 10 June.", (2024, 6, 10)),
        ("fa", "ژاپن قول داد تا پایان سال پزشک به نپال بفرستد.", (2024, 3, 19)),
        ("fa", "ژاپن قول داد ظرف دو هفته پزشک به نپال بفرستد.", (2024, 3, 20)),
        ("fa", "ژاپن قول داد پیش از پایان سال میلادی پزشک به نپال بفرستد.", (2024, 12, 31)),
        ("az", "Yaponiya ilin sonunadək Nepala həkim göndərəcəyini vəd edib.", (2024, 12, 31)),
        ("az", "Yaponiya iki həftə ərzində Nepala həkim göndərəcəyini vəd edib.", (2024, 3, 20)),
        ("az", "Yaponiya iyunun 10-dək Nepala həkim göndərəcəyini vəd edib.", (2024, 6, 10)),
    ],
)
def test_the_last_day_of_a_promise(language: str, text: str, last: tuple[int, int, int]):
    (one,) = find(text, language)
    assert one.due is not None
    assert (one.due.start, one.due.end) == (DAY, date(*last))


PARTS = [
    ("en", "Uruguay's minister will visit Lima in May and Peru's minister will visit Montevideo in June.",
     [("visit", "URY", "2024-05-31"), ("visit", "PER", "2024-06-30")]),
    ("en", "Fiji promised to return two boats to Samoa by the end of April and to free the crews within three weeks.",
     [("other", "FJI", "2024-04-30"), ("other", "FJI", "2024-03-27")]),
    ("fa", "رزمایش مشترک پرو و اروگوئه خردادماه برگزار می‌شود و کمیسیون مشترک دو کشور مهرماه تشکیل می‌شود.",
     [("exercise", "PER URY", "2024-06-20"), ("commission", "PER URY", "2024-10-21")]),
    ("az", "Perunun naziri mayda Montevideoya, Uruqvayın naziri isə iyunda Limaya səfər edəcək.",
     [("visit", "PER", "2024-05-31"), ("visit", "URY", "2024-06-30")]),
    ("en", "Uruguay's president invited his Peruvian counterpart to Montevideo in July. He accepted the invitation.",
     [("invitation", "URY", "2024-07-31"), ("visit", "PER", "2024-07-31")]),
    ("az", "Peru prezidenti uruqvaylı həmkarını Limaya dəvət edib, dəvət qəbul olunub.",
     [("invitation", "PER", None), ("visit", "URY", None)]),
    ("en", "Peru and Uruguay signed three memoranda at their joint commission. The next session will be held in Lima in October.",
     [("commission", "PER URY", "2024-10-31")]),
    ("en", "Peru's minister will fly to Montevideo in May to sign the customs protocol with Uruguay.",
     [("visit", "PER", "2024-05-31"), ("protocol", "PER URY", "2024-05-31")]),
    ("en", "Peru's General Soto said in Montevideo that Uruguay would hand over a ship to Peru in June.",
     [("other", "URY", "2024-06-30")]),
    ("en", "The joint naval drill of Peru and Uruguay, planned for May, has been pushed back to August.",
     [("exercise", "PER URY", "2024-08-31")]),
    ("fa", "رزمایش مشترک پرو و اروگوئه که قرار بود خردادماه برگزار شود به شهریور موکول شد.",
     [("exercise", "PER URY", "2024-09-21")]),
    ("az", "Peru və Uruqvayın mayda planlaşdırılan birgə təlimi avqusta keçirilib.",
     [("exercise", "PER URY", "2024-08-31")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "want"), PARTS)
def test_each_promise_has_its_own_side_and_day(
    language: str, text: str, want: list[tuple[str, str, str | None]]
):
    got = [
        (one.kind, " ".join(sorted(one.owes)), one.due.end.isoformat() if one.due else None)
        for one in find(text, language)
    ]
    assert got == want


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fa", "وزیر دفاع پرو گفت پیشنهاد اروگوئه برای رزمایش مشترک را نمی‌توان پذیرفت."),
        ("fa", "رئیس‌جمهور پرو وزیر خارجه اروگوئه را به حضور پذیرفت."),
        ("fa", "رئیس‌جمهور پرو استوارنامه سفیر اروگوئه را پذیرفت."),
        ("en", "Peru's president accepted the credentials of Uruguay's ambassador."),
        ("en", "Peru said a joint drill with Uruguay was out of the question."),
        ("en", "Peru's minister is in Montevideo. He is to meet Uruguay's president on Friday."),
        ("fa", "وزیر دفاع پرو به مونته‌ویدئو رسید. وی قرار است با وزیر دفاع اروگوئه دیدار کند."),
        ("az", "Perunun naziri Uruqvayla birgə komissiyanın növbəti iclasını müzakirə edib."),
    ],
)
def test_refusals_receptions_and_programmes_are_no_commitments(language: str, text: str):
    assert find(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Peru pledged five trucks to Uruguay; they were delivered on Saturday."),
        ("en", "Uruguay's president, who had been invited to Lima by Peru's president, arrived there on Sunday."),
    ],
)  # fmt: skip
def test_what_is_kept_in_its_own_sentence_is_closed(language: str, text: str):
    (one,) = find(text, language)
    assert one.closed_by is not None
    assert one.due is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Peru invited Uruguay's premier to Lima. The premier declined the invitation."),
        ("fa", "پرو از وزیر خارجه اروگوئه برای سفر به لیما دعوت کرد. اروگوئه این دعوت را نپذیرفت."),
        ("az", "Peru Uruqvayın naziri Limaya dəvət edib. Nazir dəvətdən imtina edib."),
    ],
)
def test_a_declined_invitation_falls_through(language: str, text: str):
    (one,) = find(text, language)
    assert one.kind == "invitation"
    assert one.fell_through is not None
    (settled,) = settle_commitments([Told("a", one)], [], date(2025, 1, 1))
    assert settled.state == "dropped"


def test_an_exercise_of_another_arm_keeps_none_and_a_moved_one_stands_anew():
    texts = {
        "a": ("Peru and Uruguay agreed to hold a joint naval exercise in May 2024.", "en"),
        "b": ("The armies of Peru and Uruguay held a mountain exercise on Monday.", "en"),
        "c": ("The naval exercise of Peru and Uruguay planned for May was postponed to July.", "en"),
        "d": ("The navies of Peru and Uruguay held a joint exercise on Sunday.", "en"),
    }  # fmt: skip
    days = dict(
        zip("abcd", (DAY, date(2024, 5, 14), date(2024, 5, 20), date(2024, 7, 8)), strict=True)
    )
    told, evidence = [], []
    for name, (text, language) in texts.items():
        events = extract_events(text, language, day=days[name])
        evidence += [Evidence(name, one) for one in events]
        told += [
            Told(name, one) for one in find_commitments(text, language, events, day=days[name])
        ]
    assert [one.document for one in told] == ["a", "c"]

    def settle(*names: str) -> dict[str, str]:
        some = [one for one in told if one.document in names]
        seen = [one for one in evidence if one.document in names]
        settled = settle_commitments(some, seen, date(2024, 12, 1), texts=texts)
        return {one.told.document: one.state for one in settled}

    assert settle("a", "b") == {"a": "overdue"}
    assert settle("a", "d") == {"a": "kept"}
    assert settle("a", "b", "c") == {"a": "dropped", "c": "overdue"}
    assert settle("a", "c", "d") == {"a": "dropped", "c": "kept"}


@pytest.mark.parametrize(
    ("language", "text", "kind", "days"),
    [
        ("en", "Chile's navy will visit Callao. The ships leave Valparaíso on 3 April and stay in Peru until 9 April.",
         "visit", (date(2024, 4, 3), date(2024, 4, 9))),
        ("en", "Kenya and Uganda will hold a joint exercise. It begins on 12 May in Jinja.",
         "exercise", (date(2024, 5, 12), date(2024, 5, 12))),
        ("en", "Chile and Peru agreed to hold a joint commission. The foreign ministers met in Lima on 2 March. The commission is to sit on 4 May.",
         "commission", (date(2024, 5, 4), date(2024, 5, 4))),
        ("fa", "ناوگروه ایران به مسقط سفر خواهد کرد. ناوها ۱۵ فروردین از بندرعباس حرکت می‌کنند و تا ۲۰ فروردین در عمان می‌مانند.",
         "visit", (date(2024, 4, 3), date(2024, 4, 8))),
        ("fa", "عراق و اردن رزمایش مشترک برگزار خواهند کرد. این رزمایش ۱۰ خرداد آغاز می‌شود.",
         "exercise", (date(2024, 5, 30), date(2024, 5, 30))),
        ("fa", "وزیر خارجه هند به کلمبو سفر خواهد کرد. این سفر برای هفته دوم فروردین برنامه‌ریزی شده است.",
         "visit", (date(2024, 3, 27), date(2024, 4, 2))),
        ("az", "Keniya və Uqanda birgə təlim keçirəcək. Təlim mayın 12-də başlayacaq.",
         "exercise", (date(2024, 5, 12), date(2024, 5, 12))),
        ("az", "Hindistanın xarici işlər naziri Kolomboya səfər edəcək. Səfər aprelin 8-nə planlaşdırılıb.",
         "visit", (date(2024, 4, 8), date(2024, 4, 8))),
    ],
)  # fmt: skip
def test_a_later_sentence_dates_the_plan_told_before(
    language: str, text: str, kind: str, days: tuple[date, date]
):
    (one,) = find(text, language)
    assert one.kind == kind
    assert one.due is not None
    assert (one.due.start, one.due.end) == days


def test_another_plan_is_none_that_was_told_before():
    text = "Kenya and Uganda will hold a joint exercise. Chile and Peru will hold a joint exercise in May."
    assert len(find(text, "en")) == 2
    text = "Kenya and Uganda will hold a joint exercise in April. The next exercise will be held in Jinja in May."
    assert len(find(text, "en")) == 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("az", "Gürcüstan naziri Bakıda universitetdə mühazirə oxuyacaq."),
        ("az", "Qazaxıstanın baş naziri Bakıdadır. Sabah o, Şəhidlər xiyabanını ziyarət edəcək."),
        ("en", "Kenya's foreign minister is in Kampala. He will lay a wreath on Tuesday and will lecture at the university."),
        ("fa", "رئیس مجلس گرجستان که به ایروان سفر کرده است، در نشستی خبری سخن خواهد گفت."),
        ("en", "The ships leave Valparaíso on 3 April and stay in Peru until 9 April."),
    ],
)  # fmt: skip
def test_the_programme_of_a_visitor_is_no_debt(language: str, text: str):
    assert find(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "kind", "sides"),
    [
        ("en", "Joint air drills of Morocco and Spain begin on 3 June near Agadir.", "exercise",
         (["ESP", "MAR"], ["ESP", "MAR"])),
        ("en", "Jordan's king is due in Cairo next week at the invitation of Egypt's president.", "visit",
         (["JOR"], ["EGY"])),
        ("az", "İordaniya kralı gələn həftə Misir prezidentinin dəvəti ilə Qahirədə olacaq.", "visit",
         (["JOR"], ["EGY"])),
        ("fa", "تمرین مرکب امداد و نجات دریایی ایران و قطر اردیبهشت آینده برگزار می‌شود.", "exercise",
         (["IRN", "QAT"], ["IRN", "QAT"])),
    ],
)  # fmt: skip
def test_plans_told_in_the_present_or_without_a_verb_of_promise(
    language: str, text: str, kind: str, sides: tuple[list[str], list[str]]
):
    (one,) = find(text, language)
    assert (one.kind, (list(one.owes), list(one.to))) == (kind, sides)
    assert one.due is not None


def test_whoever_travels_to_sign_promises_both():
    text = "Serbia's foreign minister travels to Skopje in May to sign an agreement on crossings with North Macedonia."
    assert {one.kind for one in find(text, "en")} == {"visit", "protocol"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Peru and Uruguay signed a memorandum on transport in Lima on Thursday and promised to hold the joint commission by the end of May.",
        ),
        (
            "fa",
            "پرو و اروگوئه پنجشنبه یادداشت تفاهم حمل‌ونقل امضا کردند و قول دادند کمیسیون مشترک را تا پایان خرداد برگزار کنند.",
        ),
        (
            "az",
            "Peru və Uruqvay cümə axşamı nəqliyyat haqqında memorandum imzalayıb və birgə komissiyanı mayın sonunadək keçirməyə söz verib.",
        ),
    ],
)
def test_what_was_signed_is_no_promise_beside_one(language: str, text: str):
    (found,) = find(text, language)
    assert found.kind == "commission"
