"""Characters of one cell or two are drawn as the terminal has them: as it answers, or as is set."""

import shutil
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
import rich.cells
from hypothesis import given
from hypothesis import strategies as st
from textual.events import CursorPosition

from nianbao.render import cells
from nianbao.render.geometry import sheet
from nianbao.render.grid import column_widths
from nianbao.session import Session
from nianbao_tui.app import NianbaoApp
from nianbao_tui.widths import take_as_wide

from .driving import Inside, after
from .keyboard import bytes_of
from .terminal import terminal, terminal_environment
from .test_drawings import COUNTY, SAMPLES, SCENES, SIZES, _county

SIGNS = "“”—…·→↑×①※≠年报a1（）"
WIDE = {
    *("applications", "problems", "findings", "help", "help_prose", "preview_table", "parts"),
    *("bound", "compare", "collating", "import", "fee", "start", "quit", "paste_block", "reason"),
}
"""Scenes with every kind of widget in them."""


@pytest.fixture(autouse=True)
def narrow_again() -> Iterator[None]:
    yield
    take_as_wide(False)


def in_wide(text: str) -> int:
    return sum(_in_wide(character) for character in text)


def _in_wide(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf", "Cc", "Cs", "Zl", "Zp"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WFA" else 1


@given(st.text(st.sampled_from(SIGNS)), st.integers(0, 12))
def test_all_that_measures_agrees(text: str, room: int) -> None:
    for wide in (True, False):
        take_as_wide(wide)
        expected = in_wide(text) if wide else sum(1 + (each in "年报（）") for each in text)
        assert cells.width(text) == rich.cells.cell_len(text) == expected
        assert cells.width(cells.fit(text, room)) == room
        assert cells.width(cells.fit_end(text, room)) <= max(room, cells.width("…"))
        assert rich.cells.cell_len(rich.cells.set_cell_size(text, room)) == room
        assert cells.usual_width(text) == sum(1 + (each in "年报（）") for each in text)


@pytest.mark.parametrize(
    ("name", "size"),
    # Each screen in one of the sizes; in the other by the campaign.
    [
        pytest.param(name, size, marks=[pytest.mark.campaign] if (index + turn) % 2 else [])
        for index, name in enumerate(sorted(WIDE))
        for turn, size in enumerate(SIZES)
    ],
)
def test_every_line_is_as_wide_as_the_window(
    name: str, size: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_as_wide(True)
    scene, columns = SCENES[name], SIZES[size][0]
    path = None
    if scene.sample == COUNTY:
        path = _county(folder)
    elif scene.sample:
        path = Path("report.toml")
        shutil.copy(SAMPLES / scene.sample / "report.toml", folder / path)
    lines = after(path, *scene.steps, size=SIZES[size]).lines
    assert [line for line in lines if in_wide(line) != columns] == []


@pytest.mark.parametrize("keys", ["", "f6 f6", "5 enter 12"])
def test_an_answer_between_two_keys_has_all_measured_anew(keys: str, city: Path) -> None:
    def answer(app: NianbaoApp) -> None:
        app.post_message(CursorPosition(2, 1))

    outcome = after(city, keys, Inside(answer), size=(80, 24))
    told, redrawn = outcome.lines, outcome.seen[-1].lines
    take_as_wide(False)
    before = after(city, keys, size=(80, 24)).lines
    take_as_wide(True)
    assert told == redrawn
    assert told == after(city, keys, size=(80, 24)).lines
    assert {in_wide(line) for line in told} == {80}
    assert [line.split() for line in told[:2]] == [line.split() for line in before[:2]]


@pytest.mark.parametrize(("x", "y"), [(1, 1), (0, 1), (3, 1), (2, 0), (2, 5)])
def test_what_is_no_answer_or_the_usual_one_changes_nothing(x: int, y: int, city: Path) -> None:
    after(city, Inside(lambda app: app.post_message(CursorPosition(x, y))))
    assert not cells.are_wide()


def test_a_terminal_is_asked_once_it_shows_the_report_and_its_answer_is_no_key(
    city: Path,
) -> None:
    with terminal(city, columns=80, lines=24) as screen:
        screen.wait_for("3639")
        screen.wait_for(lambda screen: b"\x1b[6n" in screen.output)
        asked = screen.output.partition(b"\x1b[6n")[0]
        assert asked.endswith("\x1b[2;1H※".encode())
        assert b"3639" in asked
        # What draws over it may come in another piece.
        screen.wait_for(lambda screen: "※" not in screen.text())
        screen.send(b"1\x1b[2;3R2" + bytes_of("enter"))
        # 3. has quotation marks in its label: the figures behind them move.
        screen.wait_for(lambda screen: "       12" in screen.text())


@pytest.mark.parametrize("setting", ["narrow", "wide"])
def test_a_terminal_is_not_asked_what_the_settings_say(
    setting: str, city: Path, private_home: Path
) -> None:
    path = private_home / ".config/nianbao/settings.toml"
    path.parent.mkdir(parents=True)
    path.write_text(f'ambiguous = "{setting}"\n', "utf-8")
    environment = terminal_environment(XDG_CONFIG_HOME="")
    with terminal(city, columns=80, lines=24, environment=environment) as screen:
        screen.wait_for("3639")
        screen.settle()
        assert b"\x1b[6n" not in screen.output
        row = next(line for line in screen.rows() if "三安全一稳定" in line)
        # pyte draws them narrow: what is meant for two cells each comes out two cells shorter.
        assert in_wide(row.rstrip()) - 2 * (setting == "narrow") == in_wide(
            _usual_row(screen.rows())
        )


def _usual_row(rows: list[str]) -> str:
    return next(line for line in rows if "2.其他法律法规禁止公开" in line).rstrip()


def test_files_do_not_depend_on_the_terminal(city: Path) -> None:
    session = Session.open(city)
    tables = [section for section in session.form.sections if not section.narrative]
    printed = [sheet(each, session.report, session.totals) for each in tables]
    usual = [column_widths(each) for each in printed]
    take_as_wide(True)
    assert [column_widths(each) for each in printed] == usual
