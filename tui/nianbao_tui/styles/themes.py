"""The themes that can be worn, the one that is, and which one suits a terminal."""

import sys
from collections.abc import Callable, Mapping
from typing import Literal

from rich.style import Style

from nianbao.record import Value
from nianbao_tui.styles import palettes
from nianbao_tui.styles.look import Role

Backdrop = Literal["mixed", "faint", "blank"]
"""What stays of a screen behind a dialog: its colours darker, its text alone, or nothing."""


class Theme(Value):
    """How everything looks: the style of each role, and what is behind and around dialogs.

    `paper` and `shade` are colours as Textual reads them; the shade says by how much it covers.
    """

    name: str
    styles: Mapping[Role, Style]
    paper: str
    shade: str
    backdrop: Backdrop = "mixed"


def _dark() -> Theme:
    return Theme("dark", palettes.coloured(palettes.DARK), palettes.DARK.paper, "#0c0e11 60%")


def _light() -> Theme:
    return Theme("light", palettes.coloured(palettes.LIGHT), palettes.LIGHT.paper, "#a8a8a8 60%")


def _contrast() -> Theme:
    return Theme("contrast", palettes.coloured(palettes.CONTRAST), "#000000", "#000000 70%")


def _ansi() -> Theme:
    return Theme("ansi", palettes.of_sixteen(), "ansi_black", "#000000 60%", "faint")


def _mono() -> Theme:
    return Theme("mono", palettes.without_colour(), "ansi_default", "#000000 60%", "blank")


_MADE: Mapping[str, Callable[[], Theme]] = {
    "dark": _dark,
    "light": _light,
    "contrast": _contrast,
    "ansi": _ansi,
    "mono": _mono,
}
"""All of `choices.THEMES`, which a start without settings need not load."""

_WITHOUT_COLOUR = ("vt1", "vt2", "vt3")

_worn = _dark()


def theme(name: str) -> Theme:
    """The theme of this name; KeyError if there is none."""
    return _MADE[name]()


def wear(name: str) -> None:
    """Have everything that is drawn from now on look so."""
    global _worn
    if name != _worn.name:
        _worn = theme(name)


def worn() -> Theme:
    """How everything looks now."""
    return _worn


def fitting(environment: Mapping[str, str]) -> str:
    """The name of the theme that a terminal can show, by what it says of itself.

    Rich writes colours in the same way: what does not say that it has more than sixteen has those.
    """
    if environment.get("NO_COLOR"):
        return "mono"
    if sys.platform == "win32":
        return "dark"
    if environment.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return "dark"
    kind = environment.get("TERM", "").strip().lower()
    if kind.rpartition("-")[2] in ("256color", "kitty"):
        return "dark"
    return "mono" if kind.startswith(_WITHOUT_COLOUR) else "ansi"
