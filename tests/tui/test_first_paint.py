"""What stands on the screen before the program is loaded: true, and never in the way."""

import os
import shutil
from pathlib import Path

import pytest

from nianbao.remembered import remember_aside, state_folder
from nianbao_tui import first_paint

from .keyboard import bytes_of
from .terminal import Terminal, terminal

# That of a draft is drawn in the larger window too.
SIZES = [pytest.param(120, 40, marks=pytest.mark.campaign), (80, 24)]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state" / "nianbao"


def pictures(home: Path) -> list[Path]:
    return sorted((home / first_paint.PICTURES).glob("*"))


def whole(screen: Terminal) -> bool:
    return ("退出" if screen.columns > 100 else "预览") in screen.rows()[-1]


def opened_and_left(path: Path, columns: int, lines: int, keys: str = "") -> list[str]:
    """The first frame that the editor itself drew; it has kept a picture since."""
    with terminal(path, columns=columns, lines=lines) as editor:
        editor.wait_for(lambda screen: whole(screen) and "正在核对" in screen.text())
        first = editor.rows()
        editor.wait_for(lambda screen: "正在核对" not in screen.text())
        editor.settle(0.3)
        editor.send(bytes_of(f"{keys} ctrl+q"))
        assert editor.exit_code() == 0
    return first


def first_output(path: Path, columns: int, lines: int) -> Terminal:
    """The screen once something stands in its last line."""
    with terminal(path, columns=columns, lines=lines) as editor:
        editor.wait_for(whole)
        return editor


@pytest.mark.parametrize(("columns", "lines"), SIZES)
def test_the_picture_is_what_the_editor_draws(
    home: Path, horgos: Path, columns: int, lines: int
) -> None:
    drawn = opened_and_left(horgos, columns, lines)
    [kept] = pictures(home)
    assert kept.stat().st_mode & 0o777 == 0o600
    screen = first_output(horgos, columns, lines)
    assert screen.output.startswith(first_paint.ENTER.encode() + b"\x1b[1;1H")
    assert screen.rows() == drawn


def test_the_picture_of_a_draft_is_that_of_its_text(home: Path, draft: Path) -> None:
    drawn = opened_and_left(draft, 120, 40)
    assert first_output(draft, 120, 40).rows() == drawn


def test_after_a_save_the_picture_shows_what_was_saved(home: Path, horgos: Path) -> None:
    opened_and_left(horgos, 120, 40, "4 1 tab ctrl+s")
    screen = first_output(horgos, 120, 40)
    assert screen.output.startswith(first_paint.ENTER.encode() + b"\x1b[1;1H")
    assert "41" in screen.text()


def test_the_picture_shows_the_place_that_was_left(home: Path, horgos: Path) -> None:
    opened_and_left(horgos, 120, 40, "f6 right")
    screen = first_output(horgos, 120, 40)
    assert screen.output.startswith(first_paint.ENTER.encode() + b"\x1b[1;1H")
    with terminal(horgos, columns=120, lines=40) as again:
        again.wait_for(lambda screen: whole(screen) and "正在核对" in screen.text())
        assert again.rows() == screen.rows()
    assert ">四" in screen.text()


def test_a_file_that_was_changed_since_is_not_shown_as_it_was(home: Path, horgos: Path) -> None:
    opened_and_left(horgos, 120, 40)
    text = horgos.read_text("utf-8")
    horgos.write_text(text.replace("霍尔果斯市公安局", "某某市公安局"), "utf-8")
    screen = first_output(horgos, 120, 40)
    assert "霍尔果斯市公安局" not in screen.output.decode("utf-8", "replace")


def test_keys_before_the_program_is_there_count(home: Path, horgos: Path) -> None:
    opened_and_left(horgos, 120, 40)
    with terminal(horgos, columns=120, lines=40) as editor:
        editor.wait_for(lambda screen: bool(screen.output))
        editor.send(bytes_of("7 enter 8 enter ctrl+s ctrl+q"))
        assert editor.exit_code() == 0
    assert "natural_person = 7" in horgos.read_text("utf-8")


def test_a_report_that_cannot_be_opened_leaves_the_terminal_as_it_was(
    home: Path, horgos: Path, tmp_path: Path
) -> None:
    opened_and_left(horgos, 120, 40)
    [kept] = pictures(home)
    broken = horgos.read_bytes() + b"\n[[[\n"
    old = horgos.read_bytes()
    # As if a later version could not read any more what an earlier one could.
    path = os.fsencode(os.path.realpath(horgos))
    head = kept.read_bytes().replace(b"\n%d\n" % len(old), b"\n%d\n" % len(broken), 1)
    kept.write_bytes(head.replace(old, broken, 1))
    assert path in kept.read_bytes()
    horgos.write_bytes(broken)
    with terminal(horgos, columns=120, lines=40) as editor:
        assert editor.exit_code() == 2
    assert editor.output.startswith(first_paint.ENTER.encode())
    after = editor.output[editor.output.rindex(b"\x1b[?1049l") :].decode()
    assert "report.toml" in after


def test_it_knows_the_folder_of_the_state(home: Path) -> None:
    assert Path(first_paint._state()) == state_folder()


def test_only_the_last_nine_are_kept(home: Path, horgos: Path, tmp_path: Path) -> None:
    folder = home / first_paint.PICTURES
    folder.mkdir(parents=True, mode=0o700)
    for number in range(12):
        (folder / f"{number:08x}.picture").write_bytes(b"")
    opened_and_left(Path(shutil.copy(horgos, tmp_path / "another.toml")), 120, 40)
    assert len(pictures(home)) == 9


def opened_in(path: Path, *words: str) -> Terminal:
    """The screen of a run that was judged and left; a picture of it may have been kept."""
    with terminal(*words, path, columns=80, lines=24) as editor:
        editor.wait_for(lambda screen: "report.toml" in screen.text())
        editor.wait_for(lambda screen: not {"正在核对", "checking"} & set(screen.text().split()))
        editor.settle(0.3)
        editor.send(bytes_of("ctrl+q"))
        assert editor.exit_code() == 0
    return editor


def test_a_language_asked_for_once_is_not_that_of_the_next_picture(
    home: Path, horgos: Path
) -> None:
    opened_in(horgos, "--lang", "en")
    assert pictures(home) == []
    opened_in(horgos)
    [kept] = pictures(home)
    chinese = kept.read_bytes()
    again = opened_in(horgos, "--lang", "en")
    assert "已保存" not in again.output.decode()
    assert kept.read_bytes() == chinese


def test_a_picture_speaks_the_language_of_the_settings(
    home: Path, horgos: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    opened_in(horgos)
    settings = tmp_path / "config" / "nianbao" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('lang = "en"\n', "utf-8")
    first = opened_in(horgos)
    assert "已保存" not in first.output.decode()
    second = opened_in(horgos)
    assert second.output.startswith(first_paint.ENTER.encode() + b"\x1b[1;1H")
    assert "saved" in second.output.decode().partition("\x1b[2;1H")[0]


def test_the_picture_has_the_second_pane_where_it_was_left_open(home: Path, horgos: Path) -> None:
    remember_aside(is_open=True)
    with terminal(horgos, columns=112, lines=24) as editor:
        # The frame to its last word, before it is judged.
        words = ("正在核对", "预览", "下翻")
        editor.wait_for(lambda screen: all(each in screen.text() for each in words))
        drawn = editor.rows()
        editor.wait_for(lambda screen: "正在核对" not in screen.text())
        editor.settle(0.3)
        editor.send(bytes_of("ctrl+q"))
        assert editor.exit_code() == 0
    assert "供参考" in "".join(drawn)
    with terminal(horgos, columns=112, lines=24) as again:
        again.wait_for(lambda screen: screen.rows() == drawn)
        assert again.output.startswith(first_paint.ENTER.encode() + b"\x1b[1;1H")


def test_a_picture_is_not_shown_once_the_second_pane_was_opened(home: Path, horgos: Path) -> None:
    opened_and_left(horgos, 120, 40)
    assert first_output(horgos, 120, 40).output.startswith(first_paint.ENTER.encode())
    remember_aside(is_open=True)
    with terminal(horgos, columns=120, lines=40) as editor:
        editor.wait_for("供参考")
        assert not editor.output.startswith(first_paint.ENTER.encode() + b"\x1b[1;1H")
