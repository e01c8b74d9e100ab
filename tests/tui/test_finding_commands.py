"""Three routes to each command: key, menu, palette; the palette hears Chinese, pinyin, English."""

import re
from pathlib import Path

import pytest
from pypinyin import Style, pinyin

from nianbao.english import ENGLISH
from nianbao_tui.keymap import in_scope, key_names
from nianbao_tui.keys import COMMANDS, MENUS, Command, Scope
from nianbao_tui.matching import Names, best
from nianbao_tui.pinyin import initials
from nianbao_tui.screens.cheat import cheat_lines
from nianbao_tui.screens.commands import ACTIONS
from nianbao_tui.screens.menu import MenuScreen
from nianbao_tui.screens.palette import commands_of

from .driving import Click, after

SCOPES: tuple[Scope, ...] = ("table", "text", "cover", "preview", "findings", "picking")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_has_key_menu_palette_help_and_both_languages(command: Command) -> None:
    assert command.keys
    assert command.menu in MENUS
    assert command.name in ACTIONS
    assert ENGLISH[command.label]
    assert ENGLISH[command.help]
    scope: Scope = "table" if command.scope == "all" else command.scope
    if command.name != "palette":
        found = [name for _, name in commands_of(scope).find(command.label)]
        assert found[0] == command.name
        assert command.name in [name for _, name in commands_of(scope).find(ENGLISH[command.label])]


def readings(character: str) -> set[str]:
    """The initials of a character by a dictionary, in all its readings."""
    found = pinyin(character, style=Style.NORMAL, heteronym=True)[0]
    return {reading[0] for reading in found if reading}


@pytest.mark.parametrize("label", [command.label for command in COMMANDS] + list(MENUS.values()))
def test_the_initials_are_those_of_a_dictionary(label: str) -> None:
    characters = [each for each in label if not each.isascii()]
    ours = initials("".join(characters))
    assert len(ours) == len(characters)
    for character, initial in zip(characters, ours, strict=True):
        assert initial in readings(character), character


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("bc", "save"),
        ("保存", "save"),
        ("save", "save"),
        ("SAVE AS", "save_as"),
        ("ｂｃ", "save"),
        ("cz", "redo"),
        ("cx", "undo"),
        ("xyw", "problem"),
        ("markdown", "save"),
        ("下一 部分", "next_section"),
    ],
)
def test_a_few_characters_find_a_command(query: str, name: str) -> None:
    assert commands_of("table").find(query)[0][1] == name


def test_what_fits_nothing_finds_nothing() -> None:
    assert commands_of("table").find("zzzz") == []
    assert best("甲 乙", [Names("甲")]) == []


def test_a_command_is_chosen_from_the_menu(city: Path) -> None:
    opened = after(city, "f9 right right down", size=(80, 24))
    assert all(title in opened.lines[0] for title in MENUS.values())
    assert any("上一部分" in line and "Shift+F6" in line for line in opened.lines)
    assert "转到上一部分" in opened.lines[-1]
    done = after(city, "f9 right right home enter", size=(80, 24))
    assert "转到下一部分" not in done.screen
    assert done.place == after(city, "f6", size=(80, 24)).place


def test_the_menu_closes_and_nothing_is_done(city: Path) -> None:
    assert after(city, "f9 right escape").screen == after(city).screen


def test_a_click_opens_a_menu_and_another_gives_the_command(city: Path) -> None:
    done = after(city, "f9", Click("转到", 1), Click("下一部分", 1))
    assert done.place == after(city, "f6").place


def test_a_command_is_found_in_the_palette(city: Path) -> None:
    done = after(city, "ctrl+p", "x y b f", "enter")
    assert "下一部分" in done.seen[1].screen
    assert done.place == after(city, "f6").place


def test_the_list_of_the_palette_moves_and_says_when_nothing_is_found(city: Path) -> None:
    assert "没有找到" in after(city, "ctrl+p", "z z z z").screen
    done = after(city, "ctrl+p", "x y b f", "z z z enter escape")
    assert done.screen == after(city).screen


def test_back_and_forward(city: Path) -> None:
    places = [screen.place for screen in after(city, "f6", "f6", *["alt+left"] * 2).seen]
    start = after(city).place
    assert places[2:] == [places[0], start]
    done = after(city, "f6", "f6", *["alt+left"] * 3, *["alt+right"] * 2)
    assert "没有可后退的位置" in done.seen[4].said
    assert done.place == places[1]
    assert "没有可前进的位置" in after(city, "alt+right").said


def test_a_new_way_forgets_the_way_forward(city: Path) -> None:
    assert "没有可前进的位置" in after(city, "f6", "alt+left", "shift+f6", "alt+right").said


def test_menus_hold_what_can_be_given_here_and_no_more() -> None:
    for scope in SCOPES:
        menus = MenuScreen(scope).menus
        listed = {command.name for group in menus.values() for command in group}
        assert listed == {command.name for command in in_scope(scope)} - {"menu"}


def test_help_twice_is_the_page_of_all_keys(city: Path) -> None:
    done = after(city, "f1", "f1", "f1", size=(80, 24))
    assert "帮助" in done.seen[0].title
    assert "按键一览" in done.seen[0].title
    assert done.seen[1].title.startswith("按键一览")
    assert "Ctrl+S" in done.seen[1].screen
    assert done.screen == after(city, size=(80, 24)).screen


@pytest.mark.parametrize("cells", [40, 78, 118, 198])
def test_the_page_of_all_keys_has_every_command_once(cells: int) -> None:
    text = "\n".join(line for line, _ in cheat_lines(cells))
    for command in COMMANDS:
        assert (
            len(
                re.findall(
                    re.escape(key_names(command)) + r" +" + re.escape(command.label) + r"(?![\w/])",
                    text,
                )
            )
            == 1
        )
