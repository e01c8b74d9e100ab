"""A copied text reaches the clipboard by the way that there is, and the way is said."""

import base64
import os
import re
import shlex
import stat
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianbao_tui.clipboard import Tool, hand_over, sequence, tools

from .keyboard import bytes_of
from .terminal import terminal, terminal_environment

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=900)
ELSEWHERE = ("TMUX", "STY", "SSH_CONNECTION", "SSH_TTY", "WAYLAND_DISPLAY")
ASKED = re.compile("\x1b]52;c;([A-Za-z0-9+/=]*)\a")


def names(environment: Mapping[str, str], *installed: str, platform: str = "linux") -> list[str]:
    return [tool.name for tool in tools(environment, installed.__contains__, platform)]


def test_the_tool_of_the_display_is_used_if_it_is_there() -> None:
    assert names({"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, "wl-copy", "xsel") == [
        "wl-copy",
        "xsel",
    ]
    assert names({"DISPLAY": ":0"}, "wl-copy", "xclip") == ["xclip"]
    assert names({"WSL_DISTRO_NAME": "Debian"}, "clip.exe") == ["clip.exe"]
    assert names({}, "wl-copy", "xclip", "xsel", "clip.exe") == []
    assert names({}, "pbcopy", platform="darwin") == ["pbcopy"]
    assert names({}, "clip.exe", platform="win32") == ["clip.exe"]


def test_over_ssh_only_tmux_knows_the_terminal_of_the_user() -> None:
    far = {"SSH_CONNECTION": "10.0.0.1", "DISPLAY": ":0", "TMUX": "/tmp/tmux"}
    assert names(far, "xclip", "tmux") == ["tmux"]
    assert names({"SSH_TTY": "/dev/pts/1", "DISPLAY": ":0"}, "xclip") == []


@given(TEXTS)
def test_a_terminal_is_asked_with_the_whole_text(text: str) -> None:
    found = ASKED.fullmatch(sequence(text, {}))
    assert found
    assert base64.b64decode(found[1]).decode() == text


@given(TEXTS)
def test_tmux_passes_on_the_same(text: str) -> None:
    sent = sequence(text, {"TMUX": "/tmp/tmux-0/default,1,0", "STY": "1.x"})
    assert sent.startswith("\x1bPtmux;")
    assert sent.endswith("\x1b\\")
    inside = sent.removeprefix("\x1bPtmux;").removesuffix("\x1b\\")
    assert "\x1b" not in inside.replace("\x1b\x1b", "")
    assert inside.replace("\x1b\x1b", "\x1b") == sequence(text, {})


@given(TEXTS)
def test_screen_passes_on_the_same_in_pieces_that_it_takes(text: str) -> None:
    sent = sequence(text, {"STY": "1.x"})
    pieces = re.findall("\x1bP(.*?)\x1b\\\\", sent)
    assert "".join(f"\x1bP{piece}\x1b\\" for piece in pieces) == sent
    assert max(map(len, pieces)) < 256
    assert "".join(pieces) == sequence(text, {})


def test_what_a_terminal_would_cut_is_not_sent() -> None:
    written: list[str] = []
    assert hand_over("年" * 24_666, {}, written.append) == "OSC 52"
    assert len("".join(written)) < 100_000
    assert hand_over("年" * 25_000, {}, written.append) == ""
    assert len(written) == 1


def script(path: Path, text: str) -> str:
    path.write_text(f"#!/bin/sh\n{text}\n", "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return os.fspath(path)


@pytest.mark.parametrize("text", ["exit 1", "exec sleep 9"])
def test_a_tool_that_fails_or_hangs_does_not_take_it(text: str, tmp_path: Path) -> None:
    assert not Tool("x", (script(tmp_path / "x", text),)).takes("年报")
    assert not Tool("x", (os.fspath(tmp_path / "none"),)).takes("年报")


@pytest.mark.parametrize("installed", [True, False])
def test_the_editor_says_by_which_way_it_copied(
    installed: bool, tmp_path: Path, city: Path
) -> None:
    (tmp_path / "bin").mkdir()
    if installed:
        script(tmp_path / "bin/xclip", f"cat > {shlex.quote(os.fspath(tmp_path / 'copied'))}")
    environment = terminal_environment(
        DISPLAY=":0", PATH=f"{tmp_path / 'bin'}:{os.defpath}", **dict.fromkeys(ELSEWHERE, "")
    )
    with terminal(city, environment=environment) as screen:
        screen.wait_for("3639")
        screen.send(bytes_of("shift+down ctrl+c"))
        screen.wait_for("已复制（经 xclip）" if installed else "已复制（经 OSC 52）")
        assert (
            (tmp_path / "copied").read_text("utf-8") if installed else asked_of(screen.output)
        ) == "3639\n163\n"


def asked_of(output: bytes) -> str:
    found = ASKED.search(output.decode())
    assert found
    return base64.b64decode(found[1]).decode()
