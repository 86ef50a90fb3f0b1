from __future__ import annotations

import pytest

from hamgara.errors import HamgaraError
from hamgara.text.decoding import read_rows


@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_first_line_may_tell_what_parts_the_cells(sign: str, end: str):
    text = end.join((f"sep={sign}", f"code{sign}n", f"A{sign}1", ""))
    (row,) = read_rows(text.encode("utf-8-sig"), "t.csv", required=("code",))
    assert (row.line, dict(row.cells)) == (3, {"code": "A", "n": "1"})


def test_a_column_called_sep_is_a_column():
    (row,) = read_rows(b"sep;n\nA;1\n", "t.csv", required=("sep",))
    assert dict(row.cells) == {"sep": "A", "n": "1"}


def test_a_line_that_only_tells_the_separator_is_no_table():
    with pytest.raises(HamgaraError) as error:
        list(read_rows(b"sep=;\nname;n\n", "t.csv", required=("code",)))
    assert "code" in str(error.value)
    assert "t.csv:2" in str(error.value)


@pytest.mark.parametrize("text", ["", "\n \n", "sep=;\n", ";;;\n;;\n"])
def test_a_file_without_a_header_is_empty(text: str):
    with pytest.raises(HamgaraError, match="empty"):
        list(read_rows(text.encode(), "t.csv", required=()))
