"""Text takes as many cells of a terminal as it is told, and breaks where Chinese may break."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nianbao.render.cells import breaks, breaks_anew, cut, fit, fit_end, width, wrap, wrapped

MIXED = st.text(st.sampled_from("年报公开一ａ０、，。（）“”abc 12.5\u0301\u200b👩é…"), max_size=30)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("abc", 3),
        ("年报", 4),
        ("１２", 4),
        ("（一）", 6),
        ("e\u0301", 1),
        ("a\u200bb", 2),
        ("“", 1),
        ("…", 1),
        ("👩", 2),
    ],
)
def test_a_chinese_character_takes_two_cells(text: str, cells: int) -> None:
    assert width(text) == cells


@pytest.mark.parametrize(
    ("text", "cells", "left", "right"),
    [
        ("年报", 6, "年报  ", "  年报"),
        ("年报", 4, "年报", "年报"),
        ("年报", 3, "年…", "年…"),
        ("年报", 2, "… ", " …"),
        ("年报", 1, "…", "…"),
        ("年报", 0, "", ""),
        ("12345", 4, "123…", "123…"),
    ],
)
def test_text_is_padded_or_cut_to_the_cell(text: str, cells: int, left: str, right: str) -> None:
    assert fit(text, cells) == left
    assert fit(text, cells, right=True) == right


def test_the_end_of_a_path_is_kept() -> None:
    assert fit_end("/home/年报/a.toml", 30) == "/home/年报/a.toml"
    assert fit_end("/home/年报/a.toml", 10) == "…报/a.toml"
    assert fit_end("/home/年报/a.toml", 9) == "…/a.toml"


@given(text=MIXED, cells=st.integers(1, 30))
def test_text_fitted_to_cells_takes_just_these(text: str, cells: int) -> None:
    assert width(fit(text, cells)) == cells
    assert width(fit(text, cells, right=True)) == cells
    assert width(cut(text, cells)) <= cells
    assert text.startswith(cut(text, cells))
    assert width(fit_end(text, cells)) <= cells


@given(line=MIXED, cells=st.integers(2, 20))
def test_a_wrapped_line_loses_nothing_and_is_never_too_wide(line: str, cells: int) -> None:
    pieces = [line[start:end] for start, end in wrap(line, cells)]
    assert "".join(pieces) == line
    assert all(width(piece.rstrip(" ")) <= cells for piece in pieces)


ALPHABETS = st.sampled_from(["年，a ", "年（ ，报", "年报，。abc 1", "年e\u0301\u200b，"])
EDITED = ALPHABETS.flatmap(
    lambda alphabet: st.tuples(
        st.text(alphabet, max_size=60), st.text(alphabet, max_size=4), st.integers(0, 60)
    )
)


@given(edited=EDITED, gone=st.integers(0, 9), cells=st.integers(1, 12))
@example(edited=("a ，", "年", 2), gone=1, cells=2)
@settings(max_examples=250)
def test_a_line_breaks_anew_where_it_would_break_at_first(
    edited: tuple[str, str, int], gone: int, cells: int
) -> None:
    before, words, at = edited
    line = before[:at] + words + before[at + gone :]
    known = tuple(breaks(before, cells))
    assert breaks_anew(line, cells, before, known) == tuple(breaks(line, cells))


@pytest.mark.parametrize(
    ("line", "cells", "lines"),
    [
        ("", 10, [""]),
        ("一二三四五", 4, ["一二", "三四", "五"]),
        ("一二，三四", 4, ["一", "二，", "三四"]),
        ("一（二）三", 6, ["一", "（二）", "三"]),
        ("共12704318件", 8, ["共", "12704318", "件"]),
        ("一 二", 2, ["一", "二"]),
        ("一二——三", 5, ["一二", "——三"]),
        ("一二——三", 6, ["一二——", "三"]),
        ("一二……三", 5, ["一", "二……", "三"]),
        ("1月～3月", 4, ["1", "月～", "3月"]),
        ("一\n\n二", 10, ["一", "", "二"]),
    ],
)
def test_lines_break_where_chinese_may(line: str, cells: int, lines: list[str]) -> None:
    assert wrapped(line, cells) == lines
