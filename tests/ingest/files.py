# ruff: noqa: ISC004, SIM905
"""Files of every format, made of lines of text."""

from __future__ import annotations

import csv
import html
import io
import random
import zlib
from collections.abc import Callable, Sequence

from docx import Document as Word
from openpyxl import Workbook

WORDS = {
    "fa": (
        "دیدار وزیران در تهران برگزار شد و از همکاری دو کشور که مهم است گفتند این راه را باز کرد"
    ).split(),
    "az": "nazirlər Bakıda görüşdü və iki ölkə üçün yol açıq oldu bu çox vacib idi".split(),
    "en": "the ministers met in the capital and said that this road is open for both".split(),
}


def make_lines(chance: random.Random, language: str, count: int = 6) -> list[str]:
    """Return lines of words, none of them at an edge of what a format can hold."""
    words = WORDS[language]
    return [" ".join(chance.choices(words, k=chance.randint(4, 9))) + "." for _ in range(count)]


def text(lines: Sequence[str]) -> bytes:
    return "\r\n".join(lines).encode("utf-8-sig")


def utf_16(lines: Sequence[str]) -> bytes:
    return "\n".join(lines).encode("utf-16")


def markdown(lines: Sequence[str]) -> bytes:
    return "\n".join(lines).encode()


def table(lines: Sequence[str]) -> bytes:
    stream = io.StringIO()
    csv.writer(stream).writerows([["id", "text"], ["a", "\n".join(lines)]])
    return stream.getvalue().encode()


def workbook(lines: Sequence[str]) -> bytes:
    book = Workbook()
    book.active.append(["id", "text"])
    book.active.append(["a", "\n".join(lines)])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def word(lines: Sequence[str]) -> bytes:
    document = Word()
    for line in lines:
        document.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def page(lines: Sequence[str]) -> bytes:
    body = "".join(f"<p>{html.escape(line)}</p>\n" for line in lines)
    menu = "".join(f"<li><a href=/{n}>menu {n}</a></li>" for n in range(9))
    return f"""<!doctype html><html><head><meta charset=utf-8><title>T</title>
    <script>var x = "<p>no</p>";</script></head><body><nav><ul>{menu}</ul></nav>
    <div class="today">امروز ۱۴۰۳/۰۱/۰۱</div><h1>T</h1><div class="item-text">{body}</div>
    <div class="related-news"><p>{"Elsewhere. " * 40}</p></div><footer>2024</footer></body></html>
    """.encode()


def rss(lines: Sequence[str]) -> bytes:
    body = html.escape("".join(f"<p>{html.escape(line)}</p>" for line in lines))
    return f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>IRNA</title>
    <item><title>T</title><pubDate>Fri, 18 Jan 2019 10:00:00 +0330</pubDate>
    <description>{body}</description></item></channel></rss>""".encode()


def subtitles(lines: Sequence[str]) -> bytes:
    cues = (
        f"{n}\r\n00:00:{n:02},000 --> 00:00:{n + 1:02},500\r\n<i>{line}</i>\r\n\r\n"
        for n, line in enumerate(lines, 1)
    )
    return "".join(cues).encode()


def web_subtitles(lines: Sequence[str]) -> bytes:
    cues = (
        f"00:{n:02}.000 --> 00:{n + 1:02}.500 align:start\n{html.escape(line)}\n\n"
        for n, line in enumerate(lines, 1)
    )
    return ("WEBVTT\n\nNOTE made\n\n" + "".join(cues)).encode()


def pdf(lines: Sequence[str]) -> bytes:
    """Return a PDF whose glyphs stand as a reader sees them: from left to right."""
    letters = sorted({char for line in lines for char in line})
    code = {char: number for number, char in enumerate(letters, 1)}
    shows = []
    for row, line in enumerate(lines):
        is_rtl = any("\u0600" <= char <= "\u06ff" for char in line)
        seen = line[::-1] if is_rtl else line
        glyphs = "".join(f"{code[char]:04X}" for char in seen)
        shows.append(f"BT /F1 10 Tf 1 0 0 1 40 {800 - 14 * row} Tm <{glyphs}> Tj ET")
    pairs = "\n".join(f"<{code[char]:04X}> <{ord(char):04X}>" for char in letters)
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        f"{len(letters)} beginbfchar\n{pairs}\nendbfchar endcmap end end"
    )
    return pack_pdf(["\n".join(shows), cmap])


def scan() -> bytes:
    """Return a PDF with a picture and no text."""
    return pack_pdf(["q 100 0 0 100 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x41 EI Q", ""])


def pack_pdf(streams: Sequence[str]) -> bytes:
    content, cmap = (zlib.compress(one.encode("latin-1")) for one in streams)
    font = b"<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 842]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n%b\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[6 0 R]"
        b"/ToUnicode 7 0 R>>",
        font + b"(Identity)/Supplement 0>>/DW 500/FontDescriptor 8 0 R>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n%b\nendstream" % (len(cmap), cmap),
        b"<</Type/FontDescriptor/FontName/X/Flags 4/Ascent 800/Descent -200/FontBBox[0 0 1 1]>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer<</Size 9/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(out)
    return out + b"xref\n0 9\n0000000000 65535 f \n" + table + trailer


FORMATS: dict[str, Callable[[Sequence[str]], bytes]] = {
    "a.txt": text,
    "b.txt": utf_16,
    "a.md": markdown,
    "a.csv": table,
    "a.xlsx": workbook,
    "a.docx": word,
    "a.html": page,
    "a.rss": rss,
    "a.srt": subtitles,
    "a.vtt": web_subtitles,
    "a.pdf": pdf,
}


def damage(data: bytes, chance: random.Random) -> bytes:
    """Return bytes with a kind of damage that files suffer: cut, flipped, doubled, joined."""
    if not data:
        return data
    kind = chance.randrange(6)
    start = chance.randrange(len(data))
    end = min(len(data), start + chance.randint(1, 200))
    if kind == 0:
        return data[:start]
    if kind == 1:
        return data[:start] + data[end:]
    if kind == 2:
        return data[:start] + data[start:end] * chance.randint(2, 50) + data[end:]
    if kind == 3:
        return data[:start] + chance.randbytes(end - start) + data[end:]
    if kind == 4:
        noise = chance.choice(
            [b"\0", b"\xff\xfe", b"<", b"&#xD800;", b"\xed\xa0\x80", b"<div>" * 999]
        )
        return data[:start] + noise + data[start:]
    changed = bytearray(data)
    for _ in range(chance.randint(1, 30)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)
