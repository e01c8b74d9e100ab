"""Keys as a terminal sends them: Esc alone, and sequences that a slow line brings in two parts."""

import time
from pathlib import Path

import pytest
from textual._xterm_parser import XTermParser

from nianbao_tui.driver import escape_delay, plain_keys

from .keyboard import bytes_of
from .terminal import EDITOR, Terminal, terminal, terminal_environment


@pytest.mark.parametrize(
    ("environment", "milliseconds"),
    [
        ({}, 15),
        ({"SSH_CONNECTION": "10.0.0.1 50000 10.0.0.2 22"}, 100),
        ({"ESCDELAY": "300"}, 300),
        ({"ESCDELAY": "5", "SSH_CONNECTION": "10.0.0.1 50000 10.0.0.2 22"}, 5),
        ({"ESCDELAY": "99999999999"}, 5000),
        ({"ESCDELAY": "soon"}, 15),
        ({"ESCDELAY": "-1"}, 15),
    ],
)
def test_how_long_a_lone_escape_character_is_waited_on(
    environment: dict[str, str], milliseconds: int
) -> None:
    assert escape_delay(environment) * 1000 == pytest.approx(milliseconds)


CODES = ("25~", "26~", "28~", "29~", "31~", "32~", "33~", "34~")


@pytest.mark.parametrize(("number", "code"), [*enumerate(CODES, 1), (3, "1;2R")])
def test_a_shifted_function_key_is_one_whatever_its_code(number: int, code: str) -> None:
    parser = XTermParser()
    pressed = [*parser.feed(plain_keys(f"a\x1b[{code}b"))]
    assert [getattr(each, "key", "") for each in pressed] == ["a", f"shift+f{number}", "b"]


def stands_at(screen: Terminal) -> str:
    return screen.rows()[-3].split("，")[0].strip()


def test_an_arrow_in_two_parts_is_an_arrow_for_the_patient(horgos: Path) -> None:
    with terminal(
        horgos, command=EDITOR, environment=terminal_environment(ESCDELAY="1500")
    ) as screen:
        screen.wait_for("自然人")
        screen.settle()
        screen.send(b"5\x1b")
        time.sleep(0.15)
        screen.send(b"[B")
        screen.wait_for(lambda screen: stands_at(screen).startswith("二、"))
        # The figure was entered by the arrow; Esc would have dropped it.
        screen.wait_for("未保存")


def test_escape_alone_is_a_key_soon(horgos: Path) -> None:
    with terminal(horgos, command=EDITOR) as screen:
        screen.wait_for("自然人")
        screen.send(bytes_of("f1"))
        screen.wait_for("Esc 返回")
        screen.send(b"\x1b")
        screen.wait_for(lambda screen: "Esc 返回" not in screen.text())


@pytest.mark.parametrize("setting", ["", "mouse = true", "mouse = false"])
def test_the_mouse_is_left_to_the_terminal_if_the_user_says_so(
    setting: str, horgos: Path, private_home: Path
) -> None:
    path = private_home / ".config/nianbao/settings.toml"
    path.parent.mkdir(parents=True)
    path.write_text(f"{setting}\n", "utf-8")
    with terminal(horgos, environment=terminal_environment(XDG_CONFIG_HOME="")) as screen:
        screen.wait_for("自然人")
        assert (b"\x1b[?1000h" in screen.output) == (setting != "mouse = false")
