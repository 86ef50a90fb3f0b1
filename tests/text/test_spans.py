import numpy as np
import pytest

from hamgara.text.spans import OffsetMap, Span


@pytest.fixture
def offsets():
    """The original is `aXbb'c`: X was dropped, bb is one letter written as two."""
    return OffsetMap(np.array([0, 2, 2, 4]), np.array([1, 4, 4, 6]), 6)


def test_span_of_a_text():
    assert Span(1, 3).of("abcd") == "bc"
    assert Span(1, 3) < Span(2, 3)


def test_what_stands_before_and_around_a_span():
    assert Span(2, 3).before("abcd", 1) == "b"
    assert Span(2, 3).before("abcd", 9) == "ab"
    assert Span(2, 3).around("abcdef", 1) == "bcd"
    assert Span(0, 1).around("abcd", 9) == "abcd"


def test_spans_that_only_touch_do_not_overlap():
    assert Span(1, 3).overlaps(Span(2, 5))
    assert Span(2, 5).overlaps(Span(1, 3))
    assert Span(1, 5).overlaps(Span(2, 2))
    assert not Span(1, 3).overlaps(Span(3, 5))
    assert not Span(3, 5).overlaps(Span(1, 3))


def test_to_original_covers_what_was_dropped_inside(offsets):
    assert offsets.to_original(Span(0, 2)) == Span(0, 4)
    assert offsets.to_original(Span(1, 2)) == Span(2, 4)
    assert offsets.to_original(Span(0, 4)) == Span(0, 6)


def test_to_original_of_an_empty_span_is_empty(offsets):
    assert offsets.to_original(Span(3, 3)) == Span(4, 4)
    assert offsets.to_original(Span(4, 4)) == Span(6, 6)


def test_to_folded_takes_all_that_touches(offsets):
    assert offsets.to_folded(Span(0, 1)) == Span(0, 1)
    assert offsets.to_folded(Span(1, 2)) == Span(1, 1)
    assert offsets.to_folded(Span(3, 5)) == Span(1, 4)
    assert offsets.to_folded(Span(0, 6)) == Span(0, 4)


@pytest.mark.parametrize("span", [Span(-1, 1), Span(2, 1), Span(0, 5)])
def test_spans_beyond_the_folded_text_are_refused(offsets, span):
    with pytest.raises(IndexError):
        offsets.to_original(span)


def test_spans_beyond_the_original_are_refused(offsets):
    with pytest.raises(IndexError):
        offsets.to_folded(Span(0, 7))
