"""What is written follows the schema of REFI-QDA 1.5 and comes back as it was."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from hamgara.exchange.codings import Codes, read_coding_rows
from hamgara.exchange.refi.export import Shared, write_project
from hamgara.exchange.refi.offsets import Reading, find_reading
from hamgara.exchange.refi.package import Lost
from hamgara.exchange.refi.project import read_project
from hamgara.exchange.refi.rows import list_rows, match_texts
from hamgara.study.codebook import Code, Framework
from hamgara.study.codings import Coding
from hamgara.study.documents import Document, Quotation, fingerprint
from hamgara.text.decoding import Row
from hamgara.text.spans import Span

FRAMEWORK = Framework(
    "own", "1", {"en": "Own"}, "", (),
    (
        Code("C1", "a", "", {"en": "Trade", "fa": "تجارت"}),
        Code("T1", "b", "C1", {"en": "Queues; borders", "fa": "صف‌ها"}),
        Code("T2", "b", "C1", {"en": "Trade"}),
        Code("X", "a", "", {"fa": "آب"}),
    ),
)  # fmt: skip
CHILDREN = {
    "Project": ("Users", "CodeBook", "Variables", "Cases", "Sources", "Notes", "Links", "Sets",
                "Graphs", "Description", "NoteRef"),
    "Users": ("User",),
    "CodeBook": ("Codes",),
    "Codes": ("Code",),
    "Code": ("Description", "NoteRef", "Code"),
    "Cases": ("Case",),
    "Case": ("Description", "CodeRef", "VariableValue", "SourceRef", "SelectionRef"),
    "Sources": ("TextSource",),
    "TextSource": ("Description", "PlainTextContent", "PlainTextSelection", "Coding", "NoteRef"),
    "PlainTextSelection": ("Description", "Coding", "NoteRef"),
    "Coding": ("CodeRef", "NoteRef"),
    "Notes": ("Note",),
    "Note": ("Description", "PlainTextContent"),
}  # fmt: skip
"""What stands in an element, in the order of the schema."""
REQUIRED = {
    "Project": {"name"},
    "Code": {"guid", "name", "isCodable"},
    "PlainTextSelection": {"guid", "startPosition", "endPosition"},
    **{name: {"guid"} for name in ("User", "Case", "TextSource", "Coding", "Note")},
    **{name: {"targetGUID"} for name in ("CodeRef", "NoteRef", "SourceRef")},
}
FILLED = ("Users", "Codes", "Cases", "Notes", "Sources")
GUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
GUIDS = ("guid", "targetGUID", "creatingUser")


def document(name: str, text: str, participant: str | None = None) -> Document:
    return Document(name, name, f"sources/{name}.txt", text, fingerprint(text), "fa", participant)


def code(
    one: Document, start: int, end: int, coded: str = "T1", coder: str = "ana", memo: str = ""
):
    quotation = Quotation(one.name, Span(start, end), one.text[start:end])
    return Coding(coded, coder, "2024-03-06T10:15:00+00:00", quotation, memo=memo)


def share(documents: Sequence[Document], codings: Sequence[Coding]) -> bytes:
    return write_project(Shared("Own study", FRAMEWORK, documents, codings), "en", {})


def read_back(data: bytes, documents: Sequence[Document]) -> tuple[Reading, list[Coding]]:
    """Return how the places were read, and the codings on documents that have the same texts."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "p.qdpx"
        path.write_bytes(data)
        project = read_project(path)
    find = {one.name: one for one in documents}.get
    by_text = {one.sha256: one.name for one in reversed(documents)}
    matches = match_texts(project.texts, [], by_text, find)
    reading = find_reading(project.texts).reading
    rows = list(list_rows(project, matches, reading, FRAMEWORK))
    assert all(isinstance(row, Row) for row in rows), rows
    known = Codes(FRAMEWORK.codes, frozenset())
    taken = list(read_coding_rows([r for r in rows if isinstance(r, Row)], "p.qdpx", known, find))
    assert all(isinstance(one, Coding) for one in taken), taken
    return reading, [one for one in taken if isinstance(one, Coding)]


def check_schema(data: bytes) -> etree._Element:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("project.qde"))
        names = archive.namelist()
    seen = set()
    for element in root.iter():
        name = etree.QName(element).localname
        assert etree.QName(element).namespace == "urn:QDA-XML:project:1.0"
        below = [etree.QName(child).localname for child in element]
        order = CHILDREN.get(name, ())
        assert below == sorted(below, key=order.index), name
        assert REQUIRED.get(name, set()) <= set(element.attrib), name
        assert below or name not in FILLED, name
        for attribute in GUIDS:
            assert GUID.fullmatch(element.get(attribute, GUID_OF_NONE)), (name, attribute)
        if "guid" in element.attrib:
            assert element.get("guid") not in seen
            seen.add(element.get("guid"))
    referred = {e.get(a) for e in root.iter() for a in GUIDS[1:] if e.get(a)}
    assert referred <= seen
    paths = [e.get("plainTextPath", "") for e in root.iterfind(".//{*}TextSource")]
    assert names == ["project.qde", *(p.replace("internal://", "sources/") for p in paths)]
    assert "basePath" not in root.attrib
    return root


GUID_OF_NONE = "00000000-0000-0000-0000-000000000000"


def test_a_project_follows_the_schema():
    one, two = document("P1", "a Trade\nb", "P1"), document("P2", "no code here", "P1")
    codings = [
        code(one, 2, 7, memo="why\nso"),
        code(one, 2, 7, "T2"),
        code(one, 2, 7, coder="رضا"),
        code(one, 0, 9, "gone"),
        Coding("T1", "ana", "2024-03-06T10:15:00+00:00", participant="P1"),
    ]
    lost: Lost = {}
    data = write_project(Shared("Own study", FRAMEWORK, [one, two], codings), "fa", lost)
    root = check_schema(data)
    assert [user.get("name") for user in root.iterfind(".//{*}User")] == ["ana", "رضا"]
    names = [code.get("name") for code in root.iterfind(".//{*}Code")]
    assert names == ["C1 تجارت", "T1 صف‌ها", "T2 Trade", "X آب", "gone"]
    selections = list(root.iterfind(".//{*}PlainTextSelection"))
    places = [(s.get("startPosition"), s.get("endPosition"), len(s)) for s in selections]
    assert places == [("0", "9", 1), ("2", "7", 2), ("2", "7", 1)]
    (case,) = root.iterfind(".//{*}Case")
    assert (case.get("name"), len(case)) == ("P1", 2)
    assert {str(what): count for what, count in lost.items()} == {
        "codings given to participants": 1
    }


def test_an_equal_study_makes_an_equal_file():
    one = document("P1", "a Trade b")
    assert share([one], [code(one, 2, 7)]) == share([one], [code(one, 2, 7)])
    check_schema(share([], []))
    check_schema(share([one], []))


def test_texts_are_written_as_they_are_read():
    one = document("P1", "می‌مانند 😀\nb")
    with zipfile.ZipFile(BytesIO(share([one], []))) as archive:
        assert archive.read(archive.namelist()[1]) == one.text.encode()


def test_what_xml_cannot_hold_is_replaced_in_names_alone():
    one = document("P\x0b1", "a \x0c b\ufffe <&>\"' c")
    data = share([one], [code(one, 0, len(one.text), memo="\x01", coder="a\x02")])
    check_schema(data)
    _, (back,) = read_back(data, [one])
    assert back.quotation == Quotation(one.name, Span(0, len(one.text)), one.text)
    assert (back.coder, back.memo) == ("a\ufffd", "\ufffd")


def test_codes_are_known_by_their_guid_else_by_their_name_and_path():
    one = document("P1", "a Trade b")
    codings = [code(one, 2, 7, key) for key in ("C1", "T1", "T2", "X")]
    data = share([one], codings)
    assert [c.code for c in read_back(data, [one])[1]] == ["C1", "T1", "T2", "X"]
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            part = old.read(name).decode()
            if name.endswith(".qde"):  # as a program that gives GUIDs of its own, and no ids
                part = re.sub('(guid="|GUID="|User=")[0-9a-f]{4}', r"\g<1>0000", part)
                part = re.sub('(<Code [^>]*name=")[A-Z]\\d? ?', r"\1", part)
            new.writestr(name, part)
    assert [c.code for c in read_back(stream.getvalue(), [one])[1]] == ["C1", "T1", "T2", "X"]


def test_a_description_is_a_memo_unless_it_quotes():
    one = document("P1", "a Trade b")
    data = share([one], [code(one, 2, 7, memo="why")])
    for said, memo in (("Trade", "why"), ("A remark.", "why\nA remark.")):
        stream = BytesIO()
        with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
            for name in old.namelist():
                tag = "(<PlainTextSelection [^>]*>)"
                part = re.sub(tag, rf"\1<Description>{said}</Description>", old.read(name).decode())
                new.writestr(name, part)
        assert read_back(stream.getvalue(), [one])[1][0].memo == memo


TEXTS = st.text("aب \n\t.😀👩\u200c\u200dآ\u064e1", min_size=1, max_size=60).filter(str.strip)


@given(st.lists(TEXTS, min_size=1, max_size=3, unique=True), st.data())
def test_codings_come_back_as_they_were(texts: list[str], data: st.DataObject):
    documents = [document(f"P{n}", text) for n, text in enumerate(texts)]
    codings = {}
    for _ in range(data.draw(st.integers(1, 8))):
        one = data.draw(st.sampled_from(documents))
        start = data.draw(st.integers(0, len(one.text) - 1))
        end = data.draw(st.integers(start + 1, len(one.text)))
        coded = data.draw(st.sampled_from(["T1", "T2", "X"]))
        coder = data.draw(st.sampled_from(["ana", "رضا"]))
        made = code(one, start, end, coded, coder, data.draw(st.sampled_from(["", "why", "a\nb"])))
        codings[one.name, start, end, coded, coder] = made
    reading, back = read_back(share(documents, list(codings.values())), documents)
    assert reading == Reading()
    assert set(back) == set(codings.values())
    assert len(back) == len(codings)
