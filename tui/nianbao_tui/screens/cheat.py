"""All keys on one page: the commands by menu, in as many columns as the window has room for."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from textual import events

from nianbao.render.cells import fit, width
from nianbao.tongue import tr
from nianbao_tui.keymap import commands, gives, key_names
from nianbao_tui.keys import MENUS, Command
from nianbao_tui.screens.read import Read
from nianbao_tui.styles import look
from nianbao_tui.widgets.lines import Run
from nianbao_tui.widgets.reader import Reader

_GAP = "   "


class Help(Read):
    """What a place means and what the keys do there; F1 once more shows all keys."""

    def __init__(self, lines: Sequence[Run]) -> None:
        keys = tr("方向键、PgUp、PgDn 翻看    F1 按键一览    Esc 返回")
        super().__init__(tr("帮助"), lines, keys)

    def press(self, key: str, character: str | None) -> None:
        """Go on to all keys, scroll or go back."""
        if gives(key, "help"):
            self.app.switch_screen(Cheat())
        else:
            super().press(key, character)


class Cheat(Read):
    """All keys on one page."""

    def __init__(self) -> None:
        super().__init__(tr("按键一览"), ())

    def on_mount(self) -> None:
        """Fill the page, as wide as it is."""
        self._fill(self.app.size.width)

    def on_resize(self, event: events.Resize) -> None:
        """Fill it anew."""
        self._fill(event.size.width)

    def _fill(self, cells: int) -> None:
        lines = [(f" {text}", style) for text, style in cheat_lines(cells - 2)]
        self.query_one(Reader).show(lines)


def cheat_lines(cells: int) -> list[Run]:
    """The lines of the page, for a window of so many columns."""
    groups = [[each for each in commands() if each.menu == menu] for menu in MENUS]
    keys = max(width(key_names(each)) for each in commands())
    labels = max(width(tr(each.label)) for each in commands())
    column = keys + 2 + labels
    many = max((cells + len(_GAP)) // (column + len(_GAP)), 1)
    titles = map(tr, MENUS.values())
    lists = [_group(title, group, keys) for title, group in zip(titles, groups, strict=True)]
    rows = (lists[first : first + many] for first in range(0, len(lists), many))
    return [line for row in rows for line in _row(row, column)]


def _group(title: str, group: Sequence[Command], keys: int) -> list[str]:
    return [title, *(f"{fit(key_names(each), keys)}  {tr(each.label)}" for each in group)]


def _row(lists: Sequence[Sequence[str]], column: int) -> Iterator[Run]:
    for number, parts in enumerate(zip_longest(*lists, fillvalue="")):
        line = _GAP.join(fit(part, column) for part in parts).rstrip()
        yield line, look.HEADING if number == 0 else look.PLAIN
    yield "", look.PLAIN
