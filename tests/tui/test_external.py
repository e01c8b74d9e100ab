"""Shift+F2: the text goes to the user's own editor and comes back; whatever that does, we go on."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from nianbao.session import Session
from nianbao_tui.screens.external import _Refused, words_of

from .driving import after
from .keyboard import bytes_of
from .terminal import EDITOR, Terminal, terminal, terminal_environment

OPEN = bytes_of("ctrl+g") + "一".encode() + bytes_of("enter")
SHIFT_F2 = b"\x1b[1;2Q"

APPEND = 'printf "外面写的\\n" >> "$1"; stty -a > seen; stat -c %a "$1" >> seen'
BAD_ENDS = {
    "exit 3": "报错（3）",
    "kill -9 $$": "被中断",
    'rm "$1"': "没有留下文件",
    "printf '\\377' > \"$1\"": "不是 UTF-8",
    'head -c 300000 /dev/zero | tr "\\0" a > "$1"': "过大",
    "true": "文字未变",
}


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"EDITOR": "vim"}, ["vim"]),
        ({"EDITOR": "vim", "VISUAL": "'/a b/code' --wait"}, ["/a b/code", "--wait"]),
        ({"EDITOR": "nano", "VISUAL": " "}, ["nano"]),
    ],
)
def test_the_editor_is_the_one_that_was_chosen(
    environment: dict[str, str], words: list[str]
) -> None:
    assert words_of(environment) == words


@pytest.mark.parametrize("environment", [{}, {"EDITOR": " "}, {"EDITOR": "'vim"}])
def test_without_one_it_is_said_how_to_choose_it(environment: dict[str, str]) -> None:
    with pytest.raises(_Refused, match="EDITOR|编辑器"):
        words_of(environment)


def test_where_nothing_else_can_run_it_is_said(
    draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", "true")
    assert after(draft, "ctrl+g '一' enter", "shift+f2").said.startswith("这种终端不能运行")
    monkeypatch.delenv("EDITOR")
    assert after(draft, "ctrl+g '一' enter", "f14").said.startswith("没有设置外部编辑器")


@pytest.fixture
def screen(draft: Path) -> Iterator[Terminal]:
    Path("way.sh").write_text('. ./way "$1"\n', "utf-8")
    chosen = terminal_environment(VISUAL=f"sh '{Path('way.sh').absolute()}'")
    with terminal(draft, command=EDITOR, environment=chosen) as opened:
        opened.wait_for("F1 帮助")
        opened.press(OPEN)
        yield opened


def hand_out(screen: Terminal, way: str) -> None:
    Path("way").write_text(way, "utf-8")
    screen.send(SHIFT_F2)


def test_what_was_written_outside_comes_back_as_one_step(screen: Terminal, draft: Path) -> None:
    raw = screen.modes()
    hand_out(screen, APPEND)
    screen.wait_for("已取回")
    screen.settle()
    assert "总体情况" in screen.text()
    assert screen.modes() == raw
    seen = Path("seen").read_text("utf-8")
    assert " icanon" in seen
    assert " echo " in seen
    assert seen.endswith("600\n")
    screen.press(bytes_of("ctrl+s"))
    screen.wait_for("已保存")
    assert Session.open(draft).report.text("overview").rstrip("\n").endswith("\n外面写的")
    screen.press(bytes_of("ctrl+z ctrl+s"))
    screen.wait_for("已保存")
    assert "外面写的" not in draft.read_text("utf-8")


def test_an_editor_that_ends_badly_changes_nothing(screen: Terminal, draft: Path) -> None:
    saved = draft.read_bytes()
    raw = screen.modes()
    for way, answer in BAD_ENDS.items():
        hand_out(screen, way)
        screen.wait_for(answer)
        screen.press(bytes_of("right"))
    assert screen.modes() == raw
    # Nothing is unsaved either.
    screen.press(bytes_of("ctrl+q"))
    assert screen.exit_code() == 0
    assert draft.read_bytes() == saved


def test_a_signal_meant_for_the_editor_leaves_us_alone(screen: Terminal) -> None:
    hand_out(screen, "trap 'exit 7' INT; touch ready; while :; do sleep 0.05; done")
    screen.wait_for(lambda _: Path("ready").exists())
    screen.send(b"\x03")
    screen.wait_for("报错（7）")
    screen.signal(signal.SIGTERM)
    assert screen.exit_code() == 143


def test_an_editor_that_is_not_there_leaves_the_screen_as_it_was(draft: Path) -> None:
    chosen = terminal_environment(VISUAL=str(Path("no such").absolute()).replace(" ", r"\ "))
    with terminal(draft, command=EDITOR, environment=chosen) as screen:
        screen.wait_for("F1 帮助")
        screen.press(OPEN)
        raw = screen.modes()
        screen.send(SHIFT_F2)
        screen.wait_for("不能运行外部编辑器 no such")
        assert "总体情况" in screen.text()
        assert screen.modes() == raw
        screen.press(b"x")
        screen.wait_for("未保存")
