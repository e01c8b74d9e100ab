"""The colours of the self-drawn widgets, by what a thing is."""

from rich.style import Style

_PAPER, _PANEL = "#15181c", "#1e232a"
_INK, _FAINT, _ACCENT = "#dfe5ec", "#8b96a5", "#5aa9ff"
_GOOD, _BAD, _DUE = "#74c991", "#ff8078", "#e3b341"

PLAIN = Style(color=_INK, bgcolor=_PAPER)
FAINT = Style(color=_FAINT, bgcolor=_PAPER)
STRONG = Style(color=_INK, bgcolor=_PAPER, bold=True)
HEADING = Style(color=_ACCENT, bgcolor=_PAPER, bold=True)
GOOD = Style(color=_GOOD, bgcolor=_PAPER)
BAD = Style(color=_BAD, bgcolor=_PAPER, bold=True)
DUE = Style(color=_DUE, bgcolor=_PAPER)

PANEL = Style(color=_INK, bgcolor=_PANEL)
PANEL_FAINT = Style(color=_FAINT, bgcolor=_PANEL)
PANEL_STRONG = Style(color=_INK, bgcolor=_PANEL, bold=True)
PANEL_GOOD = Style(color=_GOOD, bgcolor=_PANEL)
PANEL_BAD = Style(color=_BAD, bgcolor=_PANEL, bold=True)
PANEL_DUE = Style(color=_DUE, bgcolor=_PANEL)
PANEL_KEY = Style(color=_ACCENT, bgcolor=_PANEL, bold=True)

HEAD = Style(color=_FAINT, bgcolor=_PANEL)
ENTERED = Style(color=_INK, bgcolor=_PAPER)
BLANK = Style(color=_FAINT, bgcolor=_PAPER)
DERIVED = Style(color=_ACCENT, bgcolor=_PANEL)
WRONG = Style(color=_BAD, bgcolor=_PANEL, bold=True)
DOUBTFUL = Style(color=_DUE, bgcolor=_PANEL)
SELECTED = Style(color=_INK, bgcolor="#274b73")
CURSOR = Style(color="#0c0e11", bgcolor=_ACCENT, bold=True)
EDITING = Style(color=_INK, bgcolor="#35506e", bold=True)
FOUND = Style(color=_DUE, bgcolor=_PAPER, underline=True)
BOUND = Style(color=_ACCENT, bgcolor=_PAPER)
CARET = Style(color="#0c0e11", bgcolor=_INK)
LESSON = Style(color=_INK, bgcolor="#24405c", bold=True)
