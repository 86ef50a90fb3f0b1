from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from hamgara.errors import HamgaraError
from hamgara.store.database import open_store
from hamgara.store.search import SEARCH_FILE, Filters, Page, Searcher, open_searcher
from hamgara.store.search_query import LONGEST, parse_query
from hamgara.study.codings import Coding
from hamgara.study.documents import Document, Quotation, Segment
from hamgara.text.matching import matches
from hamgara.text.spans import Span
from tests.text.strategies import anything, known_languages, latin_word, persian_text, persian_word
from tests.text.test_matching import SAME, SAME_LATIN

few = settings(max_examples=20)
"""Every example writes a store and an index."""
NOW = "2026-01-02T03:04:05+00:00"


def document(
    name: str, text: str, language: str = "fa", participant: str | None = None, speaker: str = ""
) -> Document:
    segments, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            segments.append(Segment(Span(at, at + len(line)), speaker))
        at += len(line) + 1
    return Document(
        name, name, name, text, f"{name}{text!r}", language, participant, tuple(segments)
    )


def fill(path: Path, *documents: Document) -> None:
    with open_store(path) as store, store.act("add", "documents") as act:
        for one in documents:
            store.put_document(one, "f", act)


@contextmanager
def searching(*texts: str, language: str = "fa") -> Iterator[tuple[Searcher, dict[str, str]]]:
    named = {f"d{number}": text for number, text in enumerate(texts)}
    with TemporaryDirectory() as folder:
        path = Path(folder) / "study.db"
        fill(path, *(document(name, text, language) for name, text in named.items()))
        with open_searcher(path) as searcher:
            yield searcher, named


def marked(page: Page, texts: dict[str, str]) -> list[list[str]]:
    return [[mark.of(texts[hit.document]) for mark in hit.marks] for hit in page.hits]


def find(query: str, *texts: str, language: str = "fa") -> list[list[str]]:
    with searching(*texts, language=language) as (searcher, named):
        return marked(searcher.search(query), named)


def quoted(words: str) -> str:
    return f'"{words}"'


# What `matches` promises


def pairs() -> list[tuple[str, str, str]]:
    lines = [("fa", line) for group in SAME.values() for line in group]
    lines += [(code, line) for code, group in SAME_LATIN.items() for line in group]
    return [
        (one, other, code)
        for code, line in lines
        for one in line.split("|")
        for other in line.split("|")
        if matches(one, other, code)
    ]


def test_every_variant_of_the_contract_is_found_as_a_phrase_and_as_bare_words():
    for code in ("fa", "az", "en"):
        some = [(one, other) for one, other, language in pairs() if language == code]
        texts = dict.fromkeys(other for _, other in some)
        around = ("سخن از", "بود") if code == "fa" else ("word", "end")
        bodies = [f"{around[0]} {text} {around[1]}" for text in texts]
        with searching(*bodies, language=code) as (searcher, named):
            at = {text: f"d{number}" for number, text in enumerate(texts)}
            for one, other in some:
                for query in (quoted(one), one.removeprefix("-")):
                    page = searcher.search(query, limit=100)
                    hits = {hit.document: hit for hit in page.hits}
                    assert at[other] in hits, (ascii(query), ascii(other))
                    hit = hits[at[other]]
                    body = named[hit.document]
                    assert any(matches(one, mark.of(body), code) for mark in hit.marks) or (
                        not query.startswith('"')
                    ), (ascii(query), ascii(body))


JOINTS = st.sampled_from([" ", "\u200c", "", "\u00ad", "\u00ac", "  ", "\u00a0", "\n"])
NOISE = st.sampled_from(["\u064e", "\u0651", "\u0640", "\u200d", "\u200f", "\u061c"])
ARABIC = str.maketrans("یکه0123456789", "يكھ٠١٢٣٤٥٦٧٨٩")


@given(persian_text, st.data())
@few
def test_search_never_misses_a_variant(words, data):
    variant = "".join(
        data.draw(JOINTS) if char == " " else char for char in words.translate(ARABIC)
    )
    for _ in range(2):
        at = data.draw(st.integers(0, len(variant)))
        variant = variant[:at] + data.draw(NOISE) + variant[at:]
    assume(matches(words, variant, "fa"))
    text = f"\U0001f600 پیش {variant} پس \U0001f600"
    found = find(quoted(words), text)
    assert found
    assert any(matches(words, mark, "fa") for mark in found[0])
    if "\n" not in variant:
        assert find(words, text)


@given(
    latin_word, latin_word, known_languages, st.sampled_from([" ", "  ", "\n", "\u00a0", "\u202f"])
)
@few
def test_search_never_misses_a_latin_variant(one, other, language, space):
    words = f"{one} {other}"
    variant = f"{one}{space}\u200d{other}".title() if language == "en" else f"{one}{space}{other}"
    assume(matches(words, variant, language))
    assert any(
        matches(words, mark, language)
        for mark in find(quoted(words), f"x «{variant}», y", language=language)[0]
    )


@given(st.integers(1_000, 10**9), st.sampled_from([",", "٬", " "]))
@few
def test_numbers_are_found_with_thousands_or_without(number, sign):
    parted = f"{number:,}".replace(",", sign)
    for query, text in ((str(number), parted), (parted, str(number))):
        found = find(quoted(query), f"رقم {text} بود")
        assert found
        assert matches(query, found[0][0], "fa")


@given(anything, anything, known_languages)
@example("خانه ی ما", "خانه ی‌ما", "fa")
@example("a\u0301", "á", "en")
@example("ﷺ", "صلى الله عليه وسلم", "fa")
def test_marks_of_a_phrase_match_it_and_are_spans_of_the_original(query, text, language):
    words = query.replace('"', " ")
    assume(any(map(str.isalnum, words)))
    body = f"{text} {words} {text}".encode("utf-8", "replace").decode()
    with searching(body, language=language) as (searcher, named):
        page = searcher.search(quoted(words))
        for hit in page.hits:
            assert hit.quote == hit.span.of(body)
            assert hit.text == hit.passage.of(body)
            for mark in hit.marks:
                assert matches(words, mark.of(named[hit.document]), language), ascii(mark.of(body))


@given(st.lists(persian_word, min_size=2, max_size=6, unique=True))
@few
def test_a_bare_word_is_found_wherever_it_stands(words):
    text = " ".join(words)
    for word in words:
        assert any(matches(word, mark, "fa") for mark in find(word, text)[0])


def test_spans_are_exact_beside_emoji_marks_and_joints():
    text = "😀😀 کِتـاب‌های 🇮🇷 ما، و كتابها؛ ﻛﺘﺎﺏ 👩‍👩‍👧"
    assert find("کتاب", text) == [["کِتـاب‌های", "كتابها", "ﻛﺘﺎﺏ"]]


# Inflection and the query language

TEXTS = (
    "دیدار رئیس‌جمهور با هیأت اقتصادی در باکو",
    "همکاری‌های اقتصادی دو کشور دربارهٔ راه‌آهن",
    "رئیسجمهور از گفت و گو و همکاری سخن گفت",
    "راننده‌ها سه روز پشت مرز می‌مانند",
)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("همکاری", {1, 2}),
        ("رئیس جمهور", {0, 2}),
        ("رئیس‌جمهور باکو", {0}),
        ('"رئیس جمهور با"', {0}),
        ("هیئت", {0}),
        ("گفتگو", {2}),
        ("ماندن", {3}),
        ("راننده", {3}),
        ('"راننده"', set()),
        ("همک*", {1, 2}),
        ('"رئیس جم"*', {0, 2}),
        ("باکو OR مرز", {0, 3}),
        ("باکو یا مرز", {0, 3}),
        ("باکو və ya مرز", {0, 3}),
        ("باکو | مرز", {0, 3}),
        ("اقتصادی -باکو", {1}),
        ("اقتصادی NOT باکو", {1}),
        ("اقتصادی AND NOT باکو", {1}),
        ("(باکو OR مرز) -روز", {0}),
        ("دیدار NEAR/2 هیئت", {0}),
        ("دیدار NEAR/1 هیئت", set()),
        ("هیئت NEAR/2 دیدار", {0}),
        ("(باکو OR روز) NEAR/3 پشت", {3}),
        ("«راه آهن»", {1}),
        ("نیست", set()),
        ("کشور،", {1}),
    ],
)
def test_query_language(query, found):
    with searching(*TEXTS) as (searcher, _):
        page = searcher.search(query)
        assert {int(hit.document[1:]) for hit in page.hits} == found
        assert page.total == len(found)
        assert page.exact


@pytest.mark.parametrize(
    ("query", "words", "language"),
    [
        ("agreement", "agreements", "en"),
        ("countries", "country", "en"),
        ("əməkdaşlıq", "əməkdaşlığın", "az"),
        ("qızıl", "QIZIL", "az"),
    ],
)
def test_inflected_forms_are_found(query, words, language):
    assert find(query, f"- {words} -", language=language) == [[words]]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("therapist", "the rapist"),
        ("35", "3.5"),
        ("5", "3.5"),
        ('"20%"', "20"),
        ("آن", "ان"),
        ("ماه", "«ماهی»"),
        ('"همکاری"', "همکار"),
        ("resume", "- résumé"),
        ('"a b"', "a. b"),
    ],
)
def test_what_does_not_match_is_not_found(query, text):
    assert find(query, text, language="en" if text.isascii() else "fa") == []


@pytest.mark.parametrize(
    ("query", "place", "what"),
    [
        ("", 1, "nothing"),
        ("   ", 4, "nothing"),
        ('مرز "باز', 5, "partner"),
        ("a OR", 5, "nothing"),
        ("OR a", 1, "nothing"),
        ("(a b", 1, "never closed"),
        ("a b)", 4, "closes nothing"),
        ("a ()", 4, "nothing"),
        ("a *b", 3, "star"),
        ("a*b", 2, "star"),
        ("*", 1, "star"),
        ("NOT a", 1, "leave out"),
        ("a OR -b", 1, "leave out"),
        ("a NEAR/x b", 3, "number"),
        ("a NEAR/9999 b", 3, "number"),
        ("a NEAR", 7, "one side"),
        ("a NEAR (b -c)", 3, "beside NEAR"),
        ('"!!!"', 1, "letter"),
        ("...", 4, "nothing"),
        ("a AND", 6, "one side"),
        ("x" * (LONGEST + 1), LONGEST + 1, "longer"),
        ("(" * 100 + "a" + ")" * 100, 42, "deep"),
        ("-" * 500 + "a", 42, "deep"),
    ],
)
def test_a_malformed_query_names_the_place(query, place, what):
    with pytest.raises(HamgaraError, match=what) as error:
        parse_query(query)
    assert error.value.where == f"query:{place}"


@given(
    st.one_of(
        anything,
        st.lists(
            st.sampled_from(
                [
                    '"',
                    "(",
                    ")",
                    "*",
                    "OR",
                    "NOT",
                    "AND",
                    "NEAR/2",
                    "-",
                    "یا",
                    "a",
                    "کتاب",
                    "'",
                    "«",
                    "»",
                ]
            ),
            max_size=12,
        ).map(" ".join),
    )
)
@example("\0")
@example("a\0b '; DROP TABLE term; --")
@example("\ud800")
@example("*" * 500)
@example("ا" * LONGEST)
@example("گفتگو" * 300)
@few
def test_hostile_queries_answer_or_say_where_they_fail(query):
    with searching("کتاب a b", "a\0b \ufffd c", language="fa") as (searcher, _):
        try:
            page = searcher.search(query)
        except HamgaraError as error:
            where = error.where
        else:
            where = "query:"
            assert page.total >= len(page.hits)
        assert where.startswith("query:")


# Pages, filters, the file


def test_pages_follow_each_other_best_first():
    texts = [f"مرز باز است {'مرز ' * (number % 7)} {number}" for number in range(60)]
    with searching(*texts) as (searcher, _):
        whole = searcher.search("مرز", limit=100)
        assert whole.total == 60
        assert [hit.score for hit in whole.hits] == sorted(
            (hit.score for hit in whole.hits), reverse=True
        )
        paged = [
            hit for at in range(0, 60, 7) for hit in searcher.search("مرز", limit=7, offset=at).hits
        ]
        assert paged == list(whole.hits)
        assert searcher.search("مرز", offset=60).hits == ()


def test_filters(tmp_path: Path):
    path = tmp_path / "study.db"
    fill(
        path,
        document("a", "مرز باز است\nمرز بسته است", participant="P1"),
        document("b", "The border is open: مرز", "en", "P2", "Ana"),
    )
    with open_store(path) as store, store.act("import", "c") as act:
        place = Quotation("a", Span(12, 15), "مرز")
        store.put_codings([Coding("T1", "ana", NOW, place)], act)
    with open_searcher(path) as searcher:

        def found(**filters: object) -> list[tuple[str, int]]:
            page = searcher.search("مرز", filters=Filters(**filters))  # type: ignore[arg-type]
            return sorted((hit.document, hit.passage.start) for hit in page.hits)

        assert found() == [("a", 0), ("a", 12), ("b", 0)]
        assert found(language="en") == [("b", 0)]
        assert found(participants=frozenset({"P1"})) == [("a", 0), ("a", 12)]
        assert found(speaker="P2") == found(speaker="ana") == [("b", 0)]
        assert found(codes=frozenset({"T1"})) == found(coder="ana") == [("a", 12)]
        assert found(codes=frozenset({"T2"})) == found(coder="bob") == []
        assert found(since="2019-01-18") == []


def test_the_index_follows_the_store(tmp_path: Path):
    path = tmp_path / "study.db"
    for number in range(12):
        fill(path, document(f"d{number}", f"مرز {number}"))
        with open_searcher(path) as searcher:
            assert searcher.search("مرز", limit=100).total == number + 1
    with open_store(path) as store:
        store.undo()
        with open_searcher(path) as searcher:
            assert searcher.search("مرز").total == 11
            store.redo()
            assert searcher.search("مرز").total == 12
            assert searcher.search("11").total == 1
    with sqlite3.connect(tmp_path / SEARCH_FILE) as index:
        assert index.execute("SELECT count(*) FROM part").fetchone()[0] <= 8


@pytest.mark.parametrize("damage", [b"", b"no database at all" * 999])
def test_a_missing_or_broken_index_is_made_anew(tmp_path: Path, damage: bytes):
    path = tmp_path / "study.db"
    fill(path, document("a", "مرز"))
    (tmp_path / SEARCH_FILE).write_bytes(damage)
    with open_searcher(path) as searcher:
        assert searcher.search("مرز").total == 1


def test_a_store_put_back_from_a_backup_is_indexed_anew(tmp_path: Path):
    path, other = tmp_path / "study.db", tmp_path / "other.db"
    fill(path, document("a", "مرز"))
    fill(other, document("a", "بازار"))
    with open_searcher(path):
        pass
    shutil.copy(other, path)
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    with open_searcher(path) as searcher:
        assert searcher.search("مرز").total == 0
        assert searcher.search("بازار").total == 1


def test_long_and_odd_documents(tmp_path: Path):
    path = tmp_path / "study.db"
    long = "واژه " * 20_000 + "گنج پنهان " + "واژه " * 20_000
    fill(path, document("long", long), document("empty", " \n "), document("joined", "x" * 9_000))
    with open_searcher(path) as searcher:
        (hit,) = searcher.search('"گنج پنهان"').hits
        assert hit.span.of(long) == "گنج پنهان"
        assert len(hit.passage.of(long)) <= 4_000
