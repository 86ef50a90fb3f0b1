from hypothesis import given

from hamgara.text.bidi import isolate, strip_bidi

from .strategies import anything


def test_isolates():
    assert isolate("Baku") == "\u2068Baku\u2069"
    assert isolate("Baku", "ltr") == "\u2066Baku\u2069"
    assert isolate("باکو", "rtl") == "\u2067باکو\u2069"


def test_open_and_stray_isolates_are_balanced():
    assert isolate("a\u2067b") == "\u2068a\u2067b\u2069\u2069"
    assert isolate("a\u2069b") == "\u2068ab\u2069"


def test_strip():
    assert strip_bidi("\u200fa\u202bb\u202c\u2066c\u2069\u061c\u200cd") == "abc\u200cd"


@given(anything)
def test_an_isolate_is_closed_once(text):
    depth, least = 0, 1
    for char in (made := isolate(text))[:-1]:
        depth += (char in "\u2066\u2067\u2068") - (char == "\u2069")
        least = min(least, depth)
    assert depth == 1
    assert least == 1
    assert strip_bidi(made) == strip_bidi(text)
