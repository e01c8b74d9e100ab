"""The key map of the settings file: what it can change, and what it is told it cannot."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from nianbao import choices
from nianbao.places import settings_file
from nianbao_tui import keymap
from nianbao_tui.keys import COMMANDS

from .driving import after
from .terminal import editor


@pytest.fixture(autouse=True)
def usual_keys() -> Iterator[None]:
    yield
    keymap.use({})


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    path = Path(settings_file())
    path.parent.mkdir(parents=True)
    return path


def test_a_command_has_the_keys_that_were_chosen_and_no_others() -> None:
    assert keymap.use({"fee": ("Ctrl+B", "f11")}) == ()
    assert keymap.command_of("ctrl+b", "table") == "fee"
    assert keymap.command_of("f11", "text") == "fee"
    assert keymap.command_of("ctrl+r", "table") is None
    assert keymap.key_names(next(each for each in keymap.commands() if each.name == "fee")) == (
        "Ctrl+B F11"
    )


@pytest.mark.parametrize(
    ("written", "key"),
    [("Ctrl+PgDn", "ctrl+pagedown"), ("shift + f5", "shift+f5"), ("ALT+Left", "alt+left")],
)
def test_keys_are_written_as_on_keyboards(written: str, key: str) -> None:
    assert keymap.read_key(written) == key


@pytest.mark.parametrize(
    ("wish", "complaint"),
    [
        ({"nosuch": ("F5",)}, "没有“nosuch”这个命令"),
        ({"fee": ("Ctrl+S",)}, "fee：Ctrl+S 已用于 save"),
        ({"fee": ("F4",)}, "fee：F4 已用于 fill"),
        ({"fee": ("a",)}, "fee：不能用“a”作按键"),
        ({"fee": ("Tab",)}, "不能用“Tab”作按键"),
        ({"fee": ("Ctrl+I",)}, "不能用“Ctrl+I”作按键"),
        ({"fee": ("Shift+Left",)}, "不能用“Shift+Left”作按键"),
        ({"fee": ("Ctrl+",)}, "不能用“Ctrl+”作按键"),
        ({"fee": ("",)}, "不能用“”作按键"),
    ],
)
def test_what_cannot_be_is_told_and_leaves_the_usual_keys(
    wish: dict[str, tuple[str, ...]], complaint: str
) -> None:
    (told,) = keymap.use(wish)
    assert complaint in told
    assert keymap.commands() == COMMANDS


def test_keys_may_change_places() -> None:
    assert keymap.use({"findings": ("F5",), "preview": ("F7",)}) == ()
    assert keymap.command_of("f7", "table") == "preview"
    assert keymap.command_of("f5", "table") == "findings"


def test_one_wish_that_cannot_be_leaves_the_others() -> None:
    (told,) = keymap.use({"fee": ("F7",), "save": ("F11",)})
    assert "fee：F7 已用于 findings" in told
    assert keymap.command_of("f11", "table") == "save"
    assert keymap.command_of("ctrl+r", "table") == "fee"


def test_two_commands_that_want_one_key_are_told_of() -> None:
    told = keymap.use({"fee": ("F11",), "save": ("F11",)})
    assert len(told) == 1
    assert [name for name in ("fee", "save") if keymap.command_of("f11", "table") == name]


def test_a_wish_that_falls_takes_with_it_what_needed_its_key() -> None:
    told = keymap.use({"findings": ("F5",), "preview": ("Ctrl+S",)})
    assert len(told) == 2
    assert keymap.commands() == COMMANDS


def test_the_same_key_may_give_two_commands_that_never_meet() -> None:
    assert keymap.use({"parts": ("F4",)}) == ()
    assert keymap.command_of("f4", "text") == "parts"
    assert keymap.command_of("f4", "table") == "fill"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('lang = "fr"', "lang 应为 zh 或者 en"),
        ('theme = "blue"', "theme 应为 dark 或者 light 或者 contrast 或者 ansi 或者 mono"),
        ("ambiguous = 2", "ambiguous 应为 narrow 或者 wide"),
        ('mouse = "no"', "mouse 应为 true 或者 false"),
        ("colour = 1", "没有“colour”一项"),
        ("[keys]\nsave = 7", "[keys] save 应为按键"),
        ("[keys]\nsave = [1]", "[keys] save 应为按键"),
        ("[keys]\nsave = []", "[keys] save 应为按键"),
        ("keys = 7", "[keys] keys 应为按键"),
        ("lang = ", "不能读懂"),
    ],
)
def test_a_settings_file_with_a_fault_gives_the_defaults_and_says_so(
    settings: Path, text: str, complaint: str
) -> None:
    settings.write_text(text, "utf-8")
    found = choices.read()
    assert (found.lang, found.keys) == ("zh", {})
    assert len(found.complaints) == 1
    assert complaint in found.complaints[0]


def test_a_settings_file_that_is_no_text_is_told(settings: Path) -> None:
    settings.write_bytes(b"\xff\xfe")
    assert "不能读懂" in choices.read().complaints[0]
    settings.unlink()
    settings.mkdir()
    assert "不能读取" in choices.read().complaints[0]


def test_no_settings_file_is_no_fault(settings: Path) -> None:
    assert choices.read() == choices.Choices()
    assert not choices.read().complaints


def test_the_editor_goes_by_the_settings(settings: Path, draft: Path) -> None:
    settings.write_text('[keys]\nfee = "F11"\nsave = "F7"\n', "utf-8")
    with editor(draft) as screen:
        assert "save：F7 已用于 findings" in screen.text()
        screen.press(b"\x1b[23~")
        assert "信息处理费" in screen.text()


def test_screens_of_their_own_go_by_the_settings_too(draft: Path) -> None:
    assert keymap.use({"help": ("F11",), "quit": ("Ctrl+B",), "menu": ("Ctrl+R",), "fee": ()}) == ()
    assert "按键一览" in after(draft, "f11 f11").lines[0]
    whole = after(draft).screen
    for opened in ("ctrl+r", "f11", "ctrl+f"):
        assert after(draft, opened).screen != whole
        assert after(draft, opened, "ctrl+b").screen == whole
