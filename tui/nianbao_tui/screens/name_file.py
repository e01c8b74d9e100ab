"""A dialog whose last field names a file: what may be meant is listed below it."""

import os
from collections.abc import Callable

from textual.app import ComposeResult

from nianbao.store.offered import Offered
from nianbao.wording.visible import visible
from nianbao_tui.screens.fill_in import FillIn, Texts
from nianbao_tui.widgets.choices import Choices
from nianbao_tui.widgets.text.page import Field
from nianbao_tui.widgets.text.widget import TextPage

_MOST = 5


class NameFile(FillIn):
    """Tab writes the first name that is listed, or the one chosen with ↑↓, into the field."""

    HINT = "回车 下一项、确定    ↑↓ 选文件    Tab 写入    Esc 返回"

    def __init__(
        self,
        title: str,
        fields: tuple[Field, ...],
        texts: Texts,
        complaint: Callable[[Texts], str],
        offered: Offered,
    ) -> None:
        super().__init__(title, fields, texts, complaint)
        self.offered = offered
        self.key = fields[-1].key
        self.names: list[str] = []

    def below(self) -> ComposeResult:
        """The names."""
        names = Choices(id="names")
        names.styles.height = _MOST
        yield names

    def on_mount(self) -> None:
        """Show what the folder has."""
        self._list()

    def press(self, key: str, character: str | None) -> None:
        """Choose a name, take it; everything else as usual."""
        before = self.state.texts[self.key]
        if self.state.active.key == self.key and self._pressed(key):
            return
        super().press(key, character)
        if self.is_attached and self.state.texts[self.key] != before:
            self._list()

    def _pressed(self, key: str) -> bool:
        """Move among the names or take one; tell whether that was all."""
        if key in ("up", "down"):
            return bool(self.names) and self._choose(1 if key == "down" else -1)
        chosen = self.names[max(self._index, 0)] if self.names else ""
        if key == "tab" and chosen and (self._index >= 0 or self._takes_first()):
            self._take(chosen)
            return True
        if key == "enter" and self._index >= 0:
            self._take(chosen)
            return chosen.endswith(os.sep)
        return False

    def insert(self, text: str) -> None:
        """Paste into the field."""
        super().insert(text)
        self._list()

    @property
    def _index(self) -> int:
        return self.query_one(Choices).index

    def _choose(self, step: int) -> bool:
        """Move among the names; tell whether there was one to move to, or the field."""
        index = self._index + step
        if not -1 <= index < len(self.names):
            return step > 0
        self._show(index)
        return True

    def _take(self, name: str) -> None:
        """Write a name into the field, and list what is in it if it is a folder."""
        self.state.set_text(self.key, name, len(name))
        self.query_one(TextPage).follow()
        self._list()

    def _wanted(self) -> str:
        """The name, or the part of one, for which names are listed."""
        return self.state.texts[self.key]

    def _takes_first(self) -> bool:
        """Tell whether Tab writes the first name when none is chosen."""
        return bool(self.state.text.strip())

    def _list(self) -> None:
        wanted = self._wanted()
        like = self.offered.like(wanted, _MOST + 1)
        # A name that is written whole needs no choice.
        self.names = [each for each in like if each != wanted.strip()][:_MOST]
        self._show(-1)

    def _show(self, index: int) -> None:
        self.query_one(Choices).show([visible(each) for each in self.names], index)

    def on_choices_clicked(self, event: Choices.Clicked) -> None:
        """Take the name that was pointed at."""
        self._take(self.names[event.index])
