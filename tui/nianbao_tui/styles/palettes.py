"""The colours of each theme, and how they make the style of every role."""

from collections.abc import Mapping

from rich.style import Style

from nianbao.record import Value
from nianbao_tui.styles import look
from nianbao_tui.styles.look import Role


class Palette(Value):
    """Colours by their use, each as Rich reads it.

    `paper` and `panel` are behind what is written; `chosen` is behind what is selected and `edited`
    behind what is being typed; `on_accent` is written on the accent, `on_ink` on the caret.
    """

    paper: str
    panel: str
    ink: str
    faint: str
    accent: str
    good: str
    bad: str
    due: str
    chosen: str
    edited: str
    on_accent: str
    on_ink: str


DARK = Palette(
    paper="#15181c",
    panel="#1e232a",
    ink="#dfe5ec",
    faint="#8b96a5",
    accent="#5aa9ff",
    good="#74c991",
    bad="#ff8078",
    due="#e3b341",
    chosen="#274b73",
    edited="#35506e",
    on_accent="#0c0e11",
    on_ink="#0c0e11",
)
LIGHT = Palette(
    paper="#ffffff",
    panel="#eeeeee",
    ink="#1c1c1c",
    faint="#585858",
    accent="#005faf",
    good="#006100",
    bad="#af0000",
    due="#744200",
    chosen="#afd7ff",
    edited="#d7d7ff",
    on_accent="#ffffff",
    on_ink="#ffffff",
)
CONTRAST = Palette(
    paper="#000000",
    panel="#1c1c1c",
    ink="#ffffff",
    faint="#d0d0d0",
    accent="#5fd7ff",
    good="#5fff87",
    bad="#ffafaf",
    due="#ffd75f",
    chosen="#00005f",
    edited="#5f005f",
    on_accent="#000000",
    on_ink="#000000",
)
SIXTEEN = Palette(
    paper="black",
    panel="black",
    ink="bright_white",
    faint="white",
    accent="bright_cyan",
    good="bright_green",
    bad="bright_red",
    due="bright_yellow",
    chosen="magenta",
    edited="blue",
    on_accent="black",
    on_ink="black",
)
"""No bright colour is behind anything: terminals of eight colours do not have them there."""


def coloured(given: Palette) -> dict[Role, Style]:
    """The style of every role in these colours."""
    return {**_on_paper(given), **_on_panel(given), **_marked(given)}


def _on_paper(given: Palette) -> Mapping[Role, Style]:
    paper = given.paper
    plain, faint = Style(color=given.ink, bgcolor=paper), Style(color=given.faint, bgcolor=paper)
    return {
        look.PLAIN: plain,
        look.ENTERED: plain,
        look.FAINT: faint,
        look.BLANK: faint,
        look.STRONG: Style(color=given.ink, bgcolor=paper, bold=True),
        look.HEADING: Style(color=given.accent, bgcolor=paper, bold=True),
        look.GOOD: Style(color=given.good, bgcolor=paper),
        look.BAD: Style(color=given.bad, bgcolor=paper, bold=True),
        look.DUE: Style(color=given.due, bgcolor=paper),
        look.FOUND: Style(color=given.due, bgcolor=paper, underline=True),
        look.BOUND: Style(color=given.accent, bgcolor=paper),
    }


def _on_panel(given: Palette) -> Mapping[Role, Style]:
    panel = given.panel
    faint, due = Style(color=given.faint, bgcolor=panel), Style(color=given.due, bgcolor=panel)
    bad = Style(color=given.bad, bgcolor=panel, bold=True)
    return {
        look.PANEL: Style(color=given.ink, bgcolor=panel),
        look.PANEL_FAINT: faint,
        look.PANEL_STRONG: Style(color=given.ink, bgcolor=panel, bold=True),
        look.PANEL_GOOD: Style(color=given.good, bgcolor=panel),
        look.PANEL_BAD: bad,
        look.PANEL_DUE: due,
        look.PANEL_KEY: Style(color=given.accent, bgcolor=panel, bold=True),
        look.HEAD: faint,
        look.DERIVED: Style(color=given.accent, bgcolor=panel),
        look.WRONG: bad,
        look.DOUBTFUL: due,
    }


def _marked(given: Palette) -> Mapping[Role, Style]:
    return {
        look.SELECTED: Style(color=given.ink, bgcolor=given.chosen),
        look.CURSOR: Style(color=given.on_accent, bgcolor=given.accent, bold=True),
        look.EDITING: Style(color=given.ink, bgcolor=given.edited, bold=True),
        look.CARET: Style(color=given.on_ink, bgcolor=given.ink),
        look.LESSON: Style(color=given.ink, bgcolor=given.chosen, bold=True),
    }


def of_sixteen() -> dict[Role, Style]:
    """The style of every role in the colours that each terminal has, whatever it makes of them."""
    return {
        **coloured(SIXTEEN),
        look.WRONG: Style(color="bright_white", bgcolor="red", bold=True),
        look.CURSOR: Style(color="black", bgcolor="cyan"),
        look.EDITING: Style(color="bright_white", bgcolor="blue", bold=True, underline=True),
        look.CARET: Style(color="black", bgcolor="white"),
    }


def without_colour() -> dict[Role, Style]:
    """The style of every role by weight, line and reversal alone."""
    plain, strong, lined = Style(), Style(bold=True), Style(underline=True)
    both, reverse = Style(bold=True, underline=True), Style(reverse=True)
    roles = coloured(DARK)
    return {
        **dict.fromkeys(roles, plain),
        **dict.fromkeys((look.STRONG, look.HEADING, look.HEAD, look.PANEL_STRONG), strong),
        **dict.fromkeys((look.BAD, look.PANEL_BAD, look.PANEL_KEY), strong),
        **dict.fromkeys((look.FOUND, look.BOUND, look.DOUBTFUL), lined),
        **dict.fromkeys((look.WRONG, look.EDITING), both),
        **dict.fromkeys((look.CURSOR, look.CARET), reverse),
        look.SELECTED: Style(reverse=True, underline=True),
        look.LESSON: Style(reverse=True, bold=True),
    }
