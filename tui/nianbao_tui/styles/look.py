"""What a stretch of the screen is; the theme that is worn says how that looks."""

from typing import NewType

Role = NewType("Role", str)
"""The name of what something is, as every theme knows it."""

PLAIN = Role("plain")
FAINT = Role("faint")
STRONG = Role("strong")
HEADING = Role("heading")
GOOD = Role("good")
BAD = Role("bad")
DUE = Role("due")

PANEL = Role("panel")
PANEL_FAINT = Role("panel faint")
PANEL_STRONG = Role("panel strong")
PANEL_GOOD = Role("panel good")
PANEL_BAD = Role("panel bad")
PANEL_DUE = Role("panel due")
PANEL_KEY = Role("panel key")

HEAD = Role("head")
ENTERED = Role("entered")
BLANK = Role("blank")
DERIVED = Role("derived")
WRONG = Role("wrong")
DOUBTFUL = Role("doubtful")
SELECTED = Role("selected")
CURSOR = Role("cursor")
EDITING = Role("editing")
FOUND = Role("found")
BOUND = Role("bound")
CARET = Role("caret")

LESSON = Role("lesson")
