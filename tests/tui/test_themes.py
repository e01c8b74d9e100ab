"""Every theme can be read, says every state without colour too, and suits the terminal."""

import itertools
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.color import Color, ColorSystem
from rich.color_triplet import ColorTriplet
from rich.console import Console
from rich.style import Style

from nianbao import choices
from nianbao.choices import THEMES, Choices
from nianbao.places import settings_file
from nianbao_tui.__main__ import dress
from nianbao_tui.app import NianbaoApp
from nianbao_tui.screens.wearing import wear
from nianbao_tui.styles import look, themes

from .driving import Inside, Outcome, after

ROLES = {value for name, value in vars(look).items() if name.isupper()}
AA, AAA = 4.5, 7.0

# What terminals make of the sixteen colours, as their manuals say: xterm, and the console of Linux.
XTERM = (
    *("000000", "cd0000", "00cd00", "cdcd00", "0000ee", "cd00cd", "00cdcd", "e5e5e5"),
    *("7f7f7f", "ff0000", "00ff00", "ffff00", "5c5cff", "ff00ff", "00ffff", "ffffff"),
)
CONSOLE = (
    *("000000", "aa0000", "00aa00", "aa5500", "0000aa", "aa00aa", "00aaaa", "aaaaaa"),
    *("555555", "ff5555", "55ff55", "ffff55", "5555ff", "ff55ff", "55ffff", "ffffff"),
)


def luminance(colour: ColorTriplet) -> float:
    """As WCAG 2 defines it."""
    parts = [each / 255 for each in colour]
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: ColorTriplet, other: ColorTriplet) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def pair(style: Style, system: ColorSystem) -> tuple[ColorTriplet, ColorTriplet]:
    assert style.color
    assert style.bgcolor
    ink, paper = (each.downgrade(system).get_truecolor() for each in (style.color, style.bgcolor))
    return ink, paper


@pytest.fixture(autouse=True)
def dark_again(private_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(private_home / "config"))
    yield
    themes.wear("dark")


def test_the_measure_is_that_of_the_guideline() -> None:
    black, white, grey = (ColorTriplet(each, each, each) for each in (0, 255, 119))
    assert contrast(black, white) == pytest.approx(21)
    assert contrast(grey, white) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_has_a_style_for_every_role(name: str) -> None:
    assert set(themes.theme(name).styles) == ROLES
    assert themes.theme(name).name == name


@pytest.mark.parametrize("system", [ColorSystem.TRUECOLOR, ColorSystem.EIGHT_BIT])
@pytest.mark.parametrize(("name", "least"), [("dark", AA), ("light", AA), ("contrast", AAA)])
def test_what_is_written_stands_out_from_what_is_behind_it(
    name: str, least: float, system: ColorSystem
) -> None:
    for role, style in themes.theme(name).styles.items():
        assert contrast(*pair(style, system)) >= least, role


@pytest.mark.parametrize("palette", [XTERM, CONSOLE])
def test_sixteen_colours_stand_out_whatever_the_terminal_makes_of_them(
    palette: tuple[str, ...],
) -> None:
    def shown(colour: Color | None) -> ColorTriplet:
        assert colour
        assert colour.number is not None
        number = int(palette[colour.number], 16)
        return ColorTriplet(number >> 16, number >> 8 & 255, number & 255)

    for role, style in themes.theme("ansi").styles.items():
        assert contrast(shown(style.color), shown(style.bgcolor)) >= AA, role
        assert style.bgcolor
        assert style.bgcolor.number is not None
        assert style.bgcolor.number < 8, f"{role}: terminals of eight colours have no bright paper"


def test_no_colour_is_none_and_weight_line_and_reversal_are_all() -> None:
    for role, style in themes.theme("mono").styles.items():
        assert style.color is style.bgcolor is None, role
        others = {"bold", "underline", "reverse"}
        assert style == Style(**{each: getattr(style, each) for each in others}), role


@pytest.mark.parametrize("name", THEMES)
def test_what_has_the_cursor_and_what_is_selected_look_like_nothing_else(name: str) -> None:
    styles = themes.theme(name).styles
    alone = (look.CURSOR, look.SELECTED, look.EDITING, look.CARET)
    for one, other in itertools.combinations(alone, 2):
        if {one, other} != {look.CURSOR, look.CARET}:
            assert styles[one] != styles[other]
    for one, other in itertools.product(alone, ROLES - set(alone)):
        if (one, other) != (look.EDITING, look.WRONG):
            assert styles[one] != styles[other], (one, other)


TERMS = ("", "xterm", "xterm-256color", "linux", "screen", "tmux-256color", "xterm-kitty", "kitty")


@pytest.mark.parametrize("term", TERMS)
@pytest.mark.parametrize("colorterm", ["", "truecolor", "24bit", "1"])
def test_the_theme_has_sixteen_colours_where_no_more_would_be_written(
    term: str, colorterm: str
) -> None:
    environment = {"TERM": term, "COLORTERM": colorterm}
    console = Console(force_terminal=True, _environ=environment)
    few = console.color_system == "standard"
    assert themes.fitting(environment) == ("ansi" if few else "dark")
    assert themes.fitting({**environment, "NO_COLOR": "1"}) == "mono"


def test_a_terminal_without_colours_gets_none() -> None:
    assert {themes.fitting({"TERM": each}) for each in ("vt100", "vt220")} == {"mono"}


# Worn


def shown_styles(outcome: list[set[Style]], app: NianbaoApp) -> None:
    strips = app.screen._compositor.render_strips()
    outcome.append({each.style for strip in strips for each in strip if each.style})


def looks_after(report: Path, *steps: str) -> tuple[Outcome, list[set[Style]]]:
    seen: list[set[Style]] = []
    look_at = Inside(lambda app: shown_styles(seen, app))
    taken = [each for step in steps for each in (step, look_at)]
    return after(report, *taken), seen


@pytest.mark.parametrize("name", THEMES[1:])
def test_a_theme_that_is_chosen_is_worn_at_once_by_all_that_stands_on_the_screen(
    name: str, horgos: Path
) -> None:
    down = " ".join(["down"] * THEMES.index(name))
    outcome, seen = looks_after(horgos, f"ctrl+f2 {down} enter", "escape")
    theirs = set(themes.theme(name).styles.values())
    assert {_bare(each) for each in seen[-1]} <= {_bare(each) for each in theirs}
    assert not outcome.ended


def _bare(style: Style) -> tuple[object, ...]:
    """The colours and attributes, without what Textual notes for the mouse."""
    ink, paper = (
        None if each is None or each.is_default else each for each in (style.color, style.bgcolor)
    )
    return ink, paper, bool(style.bold), bool(style.underline), bool(style.reverse)


def test_a_dialog_without_colours_stands_alone(horgos: Path) -> None:
    outcome = after(horgos, Inside(lambda app: wear(app, "mono")), "ctrl+f2")
    left = [line for line in outcome.lines if "本年新收" in line]
    assert not left
    assert any("配色" in line for line in outcome.lines)


def test_a_theme_is_kept_only_if_the_user_says_so(horgos: Path) -> None:
    outcome = after(horgos, "ctrl+f2 down enter", "down enter")
    assert choices.read().theme == ""
    outcome = after(horgos, "ctrl+f2 down enter", "enter")
    assert choices.read().theme == themes.worn().name != "light"
    assert "已写入设置文件" in outcome.said


def test_settings_that_cannot_be_changed_are_said_to_be_so(horgos: Path) -> None:
    path = Path(settings_file())
    path.parent.mkdir(parents=True)
    path.write_text("theme =", "utf-8")
    outcome = after(horgos, "ctrl+f2 down enter", "enter")
    assert "设置文件不能读懂" in outcome.said
    assert path.read_text("utf-8") == "theme ="


def test_the_settings_decide_before_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    dress(None)
    assert themes.worn().name == "mono"
    dress(Choices(theme="light"))
    assert themes.worn().name == "light"
    dress(Choices())
    assert themes.worn().name == "mono"


def test_that_no_colour_is_asked_for_is_still_known_to_what_comes_later(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = NianbaoApp()
    assert os.environ["NO_COLOR"] == "1"
    # The theme knows; Textual would make greys of whatever the user chose.
    assert not app.get_line_filters()
