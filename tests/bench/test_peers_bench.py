"""A figure beside sc-im, the start beside VisiData: on a machine that has them.

Nothing is installed for this. Whichever of `sc-im` and `vd` is found on the path is measured in
turns with the editor and has its row in the book; without them there is nothing to compare with,
and no row.
"""

import re
import shutil
from itertools import cycle, islice
from pathlib import Path

from tui.keyboard import bytes_of
from tui.terminal import Terminal

from .book import Book
from .screens import line
from .stopwatch import Program, Shown, Timing
from .test_grid_bench import KEYS, STARTS, first_row, total_is

ROWS, COLUMNS = 28, "ABCDEF"
"""As many as table 三 has; the last column of the sheet adds up the others."""

GOALS = {"sc-im": 1.3, "vd": 0.95}
"""How many times as long as the other one; the test fails only at twice as long."""

FIRST_LINE = 3


def sheet(folder: Path) -> Path:
    """A sheet of sc-im with figures and, in each row, their sum."""
    path = folder / "sheet.sc"
    sums = [f"let G{row} = @sum(A{row}:F{row})" for row in range(ROWS)]
    figures = [f"let {column}{row} = 0" for row in range(ROWS) for column in COLUMNS]
    path.write_text("\n".join([*figures, *sums, "goto A0", ""]))
    return path


def table(folder: Path) -> Path:
    """The same figures for VisiData."""
    path = folder / "table.csv"
    path.write_text("\n".join([",".join(COLUMNS), *[",".join("0" * len(COLUMNS))] * ROWS]) + "\n")
    return path


def sums_to(figure: str) -> Shown:
    return lambda screen: bool(re.search(rf"\s{figure}\.00$", line(screen, FIRST_LINE)))


def lists_all(screen: Terminal) -> bool:
    return f"{ROWS} rows" in line(screen, screen.height - 1)


def peers(name: str, of: Path, environment: dict[str, str], ready: Shown) -> list[Program]:
    """The other program on a file, if it is here."""
    found = shutil.which(name)
    return [Program((found, str(of)), environment, ready)] if found else []


def figures(peer: Program, editor: Program) -> tuple[Timing, Timing]:
    """A figure with Enter behind it, until the sum stands: there, and here, where it goes down."""
    with peer.running() as (other, _), editor.running() as (grid, _):
        row = first_row(grid)
        taken = []
        for figure in islice(cycle("1234567"), KEYS):
            theirs = other.milliseconds(f"={figure}\r".encode(), sums_to(figure))
            ours = grid.milliseconds(bytes_of(f"{figure} enter"), total_is(figure, row))
            taken.append((theirs, ours))
            grid.press_and_rest(bytes_of("up"))
    theirs_all, ours_all = zip(*taken, strict=True)
    return Timing("sc-im", theirs_all), Timing("figure", ours_all)


def starts(peer: Program, editor: Program, state: Path) -> tuple[Timing, Timing]:
    """Until all stands on the screen; the editor has no picture of the report."""
    taken = []
    for _ in range(STARTS + 1):
        shutil.rmtree(state, ignore_errors=True)
        taken.append((peer.milliseconds_to_start(), editor.milliseconds_to_start()))
    theirs, ours = zip(*taken[1:], strict=True)
    return Timing("vd", theirs), Timing("start of the editor", ours)


def far_behind(book: Book, peer: Timing, ours: Timing) -> str:
    """Write both into the book; the table if ours takes more than twice its goal."""
    said = book.note(peer, {ours: GOALS[peer.name]})
    return said if ours.times(peer) > 2 * GOALS[peer.name] else ""


def test_a_figure_takes_about_as_long_as_a_spreadsheet_in_c_takes_for_one(
    editor: Program, environment: dict[str, str], tmp_path: Path, book: Book
) -> None:
    others = peers("sc-im", sheet(tmp_path), environment, sums_to("0"))
    slow = [far_behind(book, *figures(other, editor)) for other in others]
    assert not any(slow), slow


def test_the_editor_starts_before_a_viewer_of_tables(
    editor: Program, environment: dict[str, str], tmp_path: Path, book: Book
) -> None:
    others = peers("vd", table(tmp_path), environment, lists_all)
    slow = [far_behind(book, *starts(other, editor, tmp_path / "home")) for other in others]
    assert not any(slow), slow
