"""The menu: every command that can be given now, with its keys and what it does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.message import Message

from nianbao.render.cells import fit, width
from nianbao.tongue import tr
from nianbao_tui.keymap import gives, in_scope, key_names
from nianbao_tui.keys import MENUS, Command, Scope
from nianbao_tui.screens.base import Dialog
from nianbao_tui.styles import look
from nianbao_tui.widgets.choices import Choices
from nianbao_tui.widgets.lines import Lines, Run
from nianbao_tui.widgets.reader import Reader

if TYPE_CHECKING:
    from nianbao_tui.screens.editor import Editor


def open_menu(editor: Editor) -> None:
    """Ask for a command and give it."""

    def give(command: str | None) -> None:
        if command is not None:
            editor.give(command)

    editor.app.push_screen(MenuScreen(editor.scope), give)


class MenuTitles(Lines):
    """One line with the names of the menus, one of them open."""

    FILL = look.PANEL

    class Clicked(Message):
        """The user pointed at a name."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__()
        self.titles = [f"  {title}  " for title in titles]
        self.open = 0

    def show(self, index: int) -> None:
        """Show this one as open."""
        self.open = index
        self.redraw()

    def left(self, index: int) -> int:
        """The column at which a name begins."""
        return sum(map(width, self.titles[:index]))

    def draw(self) -> Iterator[Sequence[Run]]:
        """One line."""
        yield [
            (title, look.CURSOR if index == self.open else look.PANEL)
            for index, title in enumerate(self.titles)
        ]

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Tell which name was pointed at."""
        begins = [self.left(index) for index in range(len(self.titles) + 1)]
        index = sum(begin <= event.x for begin in begins) - 1
        if index < len(self.titles):
            self.post_message(self.Clicked(index))


class MenuScreen(Dialog[str | None]):
    """Returns the name of the command, None for going back."""

    def __init__(self, scope: Scope) -> None:
        super().__init__()
        given = [each for each in in_scope(scope) if each.name != "menu"]
        menus = {menu: [each for each in given if each.menu == menu] for menu in MENUS}
        self.menus = {menu: commands for menu, commands in menus.items() if commands}

    def compose(self) -> ComposeResult:
        """Names, the list below one of them, what the command does."""
        yield MenuTitles([tr(MENUS[menu]) for menu in self.menus])
        yield Choices(id="drop")
        yield Reader(id="about")

    def on_mount(self) -> None:
        """Open the first menu."""
        self._open(0)

    @property
    def commands(self) -> list[Command]:
        """The commands of the open menu."""
        return list(self.menus.values())[self.query_one(MenuTitles).open]

    def _open(self, index: int) -> None:
        titles, drop = self.query_one(MenuTitles), self.query_one(Choices)
        titles.show(index % len(self.menus))
        lines = _lines(self.commands)
        cells = width(lines[0]) + 2
        left = min(titles.left(titles.open), self.size.width - cells)
        drop.styles.width, drop.styles.margin = cells, (0, 0, 0, max(left, 0))
        drop.show(lines, 0)
        self._explain()

    def _explain(self) -> None:
        help = tr(self.commands[self.query_one(Choices).index].help)
        self.query_one("#about", Reader).show([(f" {help}", look.PANEL)])

    def press(self, key: str, character: str | None) -> None:
        """Move, give the command, or go back."""
        titles, drop = self.query_one(MenuTitles), self.query_one(Choices)
        if key == "escape" or gives(key, "menu", "quit"):
            self.dismiss(None)
        elif key == "enter":
            self.dismiss(self.commands[drop.index].name)
        elif key in ("left", "right"):
            self._open(titles.open + (1 if key == "right" else -1))
        elif drop.move(key):
            self._explain()

    def on_choices_clicked(self, event: Choices.Clicked) -> None:
        """A click gives the command."""
        self.dismiss(self.commands[event.index].name)

    def on_menu_titles_clicked(self, event: MenuTitles.Clicked) -> None:
        """A click opens the menu."""
        self._open(event.index)


def _lines(commands: Sequence[Command]) -> list[str]:
    """A line for each command, label at the left and keys at the right."""
    labels, keys = [tr(each.label) for each in commands], [key_names(each) for each in commands]
    first, second = max(map(width, labels)), max(map(width, keys))
    return [
        f"{fit(label, first)}   {' ' * (second - width(key))}{key}"
        for label, key in zip(labels, keys, strict=True)
    ]
