"""The terminal's own cursor stands where the input method must open (a real pty)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from .terminal import Terminal, terminal

F3, F6, F12, ESCAPE = b"\x1bOR", b"\x1b[17~", b"\x1b[24~", b"\x1b"


@pytest.fixture(
    params=[pytest.param((120, 40), marks=pytest.mark.campaign), (80, 24)], ids=["120x40", "80x24"]
)
def editor(request: pytest.FixtureRequest, draft: Path) -> Iterator[Terminal]:
    """The editor on the draft, open at 一."""
    columns, lines = request.param
    with terminal(draft, columns=columns, lines=lines) as running:
        running.wait_for("总体情况  共")
        running.settle(0.3)
        yield running


def _under_cursor(editor: Terminal) -> str:
    x, y = editor.cursor
    return "".join(cell.data for cell in editor.cells(y)[x : x + 8])


def test_in_a_text_and_a_dialog_it_stands_where_is_written(editor: Terminal) -> None:
    assert _under_cursor(editor).startswith(editor.rows()[editor.cursor[1]][8:].lstrip()[:3])
    x, y = editor.cursor
    assert editor.cells(y)[x - 1].data == " "
    _is_in_a_dialog_and_back(editor)
    editor.press("年报".encode())
    x, y = editor.find("年报")
    assert editor.cursor == (x + 4, y)
    for columns, lines in ((100, 30), (70, 22), (120, 40)):
        editor.resize(columns, lines)
        editor.settle(0.3)
        x, y = editor.find("年报")
        assert editor.cursor == (x + 4, y)


def _is_in_a_dialog_and_back(editor: Terminal) -> None:
    before = editor.cursor
    editor.press(F12)
    editor.wait_for("另存为")
    editor.settle(0.3)
    # The name that is offered is selected; the caret stands behind it.
    x, y = editor.find("文件       report.toml")
    assert editor.cursor == (x + 4 + 7 + len("report.toml"), y)
    editor.press(ESCAPE)
    editor.settle(0.4)
    assert "另存为" not in editor.text()
    assert editor.cursor == before


def test_after_a_change_of_section_it_stands_in_the_cell_and_its_figure(editor: Terminal) -> None:
    editor.press(F6 + F6)
    editor.wait_for("法人或其他组织")
    editor.settle(0.3)
    x, y = editor.cursor
    row = editor.rows()[y]
    assert "一、本年新收申请" in row
    assert "".join(cell.data for cell in editor.cells(y)[x - 1 : x + 1]) == "11"
    editor.press(b"507")
    editor.settle(0.3)
    x, y = editor.cursor
    assert "".join(cell.data for cell in editor.cells(y)[x - 3 : x]) == "507"
