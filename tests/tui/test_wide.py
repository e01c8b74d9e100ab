"""In a real terminal of any size no Chinese character is halved and no figure is cut."""

import re
from pathlib import Path

import pytest

from .terminal import Terminal, terminal

F5, F6 = b"\x1b[15~", b"\x1b[17~"
LARGE = 12345678
TOTAL = str(6 * LARGE)


@pytest.fixture
def large(horgos: Path) -> Path:
    """The sample with figures of eight digits in its first two rows of table 三."""
    text = horgos.read_text("utf-8")
    cells = re.sub(r"= 0", f"= {LARGE}", re.search(r"^received = .*$", text, re.M)[0])  # type: ignore[index]
    text = re.sub(r"^received = .*$", cells, text, flags=re.M)
    horgos.write_text(text, encoding="utf-8")
    return horgos


def _first_row(screen: Terminal) -> str:
    # Behind what is wrong stands a sign where else a space does.
    return next(row for row in screen.rows() if row.startswith(" 一、")).replace("!", " ")


@pytest.mark.parametrize(
    ("columns", "lines"), [(80, 24), pytest.param(101, 31, marks=pytest.mark.campaign)]
)
def test_nothing_wide_is_halved_while_somebody_works(large: Path, columns: int, lines: int) -> None:
    with terminal(large, columns=columns, lines=lines) as editor:
        editor.wait_for(str(LARGE))
        for keys in (b"", b"5\t6\r", F6, F6, "年报x".encode(), F5, b"\x1b[6~", b"\x11", b"\x1b"):
            editor.press(keys)
            editor.settle(0.25)
            assert editor.halves() == [], keys
            assert all(len(editor.cells(y)) == columns for y in range(lines))


def test_eight_digits_fit_in_all_seven_columns_of_eighty_cells(large: Path) -> None:
    with terminal(large, columns=80, lines=24) as editor:
        editor.wait_for(str(LARGE))
        editor.settle()
        row = _first_row(editor)
        assert row.split()[-7:] == [*[str(LARGE)] * 6, TOTAL]


def test_a_narrow_window_shows_whole_figures_and_brings_the_others_into_view(large: Path) -> None:
    with terminal(large, columns=60, lines=20) as editor:
        editor.wait_for(str(LARGE))
        editor.settle()
        row = _first_row(editor)
        assert set(row.split()[1:]) == {str(LARGE)}
        editor.press(b"\x1b[F")
        row = _first_row(editor)
        assert row.split()[-1] == TOTAL
