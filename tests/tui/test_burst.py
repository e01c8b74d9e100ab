"""Keys that arrive together land where they would have landed one by one."""

import re
from pathlib import Path

import pytest

from .applications import ROWS, applications
from .keyboard import bracketed, bytes_of
from .random_keys import hurry
from .reference_grid import APPLICATIONS, ReferenceGrid
from .terminal import Terminal, editor

TO_APPLICATIONS = b"\x1b[17~\x1b[17~"
HELP = "Esc 返回"


def save(screen: Terminal) -> None:
    """Drop what is being typed, save, and wait until every key has been handled."""
    screen.send(bytes_of("escape ctrl+s f1"))
    screen.wait_for(HELP)
    screen.send(bytes_of("escape"))
    screen.wait_for(lambda screen: HELP not in screen.text())
    screen.settle()


def test_figures_and_tabs_in_one_write_land_in_their_cells(draft: Path) -> None:
    before = applications(draft)
    with editor(draft) as screen:
        screen.send(TO_APPLICATIONS + bytes_of("ctrl+home 12 tab 34 tab 56 tab 78 ctrl+s"))
        screen.wait_for("已保存 report.toml")
    figures = applications(draft)
    assert [figures[0, column] for column in range(4)] == [12, 34, 56, 78]
    assert {at for at in figures if figures[at] != before.get(at)} <= {(0, c) for c in range(4)}


LONG = pytest.mark.campaign


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        pytest.param("ctrl+s ctrl+q", "report.toml", marks=LONG),
        pytest.param("ctrl+q enter", "report.toml", marks=LONG),
        ("f1 down escape ctrl+q escape ctrl+q up up up enter", "report.toml"),
        ("f12 'elsewhere.toml' enter ctrl+q", "elsewhere.toml"),
        ("ctrl+o enter", "report.toml"),
    ],
)
def test_keys_right_behind_one_that_opens_a_dialog_reach_it(
    draft: Path, keys: str, name: str
) -> None:
    leave = bytes_of("ctrl+q") if keys.startswith("ctrl+o") else b""
    with editor(draft) as screen:
        screen.send(TO_APPLICATIONS + bytes_of(f"ctrl+home 12 tab {keys}") + leave)
        assert screen.exit_code() == 0
    assert applications(Path(name))[0, 0] == 12


@pytest.mark.parametrize(
    ("seed", "count"),
    [
        (1, 400),
        pytest.param(1, 700, marks=LONG),
        pytest.param(1, 2000, marks=LONG),
        pytest.param(2, 2000, marks=LONG),
    ],
)
def test_random_keys_mean_what_a_clerk_expects(draft: Path, seed: int, count: int) -> None:
    check_against_reference(draft, seed, count, before=TO_APPLICATIONS)


@pytest.mark.parametrize("count", [300, pytest.param(2000, marks=LONG)])
def test_random_keys_on_a_complete_report_mean_what_a_clerk_expects(
    horgos: Path, count: int
) -> None:
    check_against_reference(horgos, 3, count, before=b"")


def check_against_reference(path: Path, seed: int, count: int, before: bytes) -> None:
    """Send keys in two writes; compare the file, and the totals on the screen, with the model."""
    grid = ReferenceGrid(APPLICATIONS, applications(path))
    keys = b"".join(hurry(grid, seed=seed, count=count))
    grid.press("escape")
    with editor(path) as screen:
        screen.press(before)
        screen.send(keys[: len(keys) // 2])
        screen.send(keys[len(keys) // 2 :])
        save(screen)
        assert applications(path) == grid.values
        shown = shown_totals(screen)
    sums = [grid.sum_of((row, 6)) for row in range(APPLICATIONS.rows)]
    assert shown == sums


def shown_totals(screen: Terminal) -> list[int]:
    """The column 总计 as it stands on the screen, from the top."""
    # Behind what is wrong stands a sign where else a space does.
    shown = [re.sub("(?<=[0-9./])[!?]", " ", row) for row in screen.rows()]
    rows = [row for row in shown if re.search(r"( +(\d+|\.|/)){6} +\d+ *$", row)]
    assert len(rows) == len(ROWS), screen.text()
    return [int(row.split()[-1]) for row in rows]


def first_cells(path: Path, rows: int, columns: int) -> list[list[object]]:
    figures = applications(path)
    return [[figures.get((row, column)) for column in range(columns)] for row in range(rows)]


def test_a_refused_paste_names_the_cell_and_enters_nothing_and_the_next_is_entered(
    draft: Path,
) -> None:
    before = applications(draft)
    with editor(draft) as screen:
        screen.press(TO_APPLICATIONS + bytes_of("ctrl+home"))
        screen.press(bracketed("21\t22\n31\t三十二\n"))
        screen.wait_for("三十二")
        said = screen.rows()[-2]
        assert "上年结转" in said
        assert "商业企业" in said
        save(screen)
        assert applications(draft) == before
        screen.press(bracketed("21\t22\t23\r\n31\t32\t33\r\n") + bytes_of("enter"))
        save(screen)
    assert first_cells(draft, 2, 3) == [[21, 22, 23], [31, 32, 33]]


def test_pasted_figures_without_brackets_are_the_same_figures(draft: Path) -> None:
    with editor(draft) as screen:
        screen.send(TO_APPLICATIONS + bytes_of("ctrl+home") + b"41\t42\t43\t44\t")
        save(screen)
        assert first_cells(draft, 1, 4) == [[41, 42, 43, 44]]
        screen.send(bytes_of("ctrl+home") + b"51\r52\r53\r54\r")
        save(screen)
    assert [row[0] for row in first_cells(draft, 4, 1)] == [51, 52, 53, 54]
