"""A dialog that names a file to be written: what stands in the folder is listed below the field."""

import os
from collections.abc import Callable, Iterator

from nianbao.store.offered import Offered
from nianbao.tongue import tr
from nianbao_tui.screens.fill_in import Texts
from nianbao_tui.screens.name_file import NameFile
from nianbao_tui.styles import look
from nianbao_tui.widgets.lines import Run
from nianbao_tui.widgets.text.page import Field
from nianbao_tui.widgets.text.widget import TextPage


class NameNew(NameFile):
    """Proposes a name; in whatever folder is chosen it stays, and all files of that are listed.

    The last field holds the name, `texts` what is typed already; without a name it is `proposed`.
    `standing` says what will become of a file that has the name; nothing if there is none.
    """

    HINT = "回车 确定    ↑↓ 选文件夹、文件    Tab 写入    Esc 返回"

    def __init__(
        self,
        title: str,
        fields: tuple[Field, ...],
        proposed: str,
        complaint: Callable[[Texts], str],
        offered: Offered,
        standing: Callable[[str], str],
        texts: Texts | None = None,
    ) -> None:
        typed = {fields[-1].key: proposed, **(texts or {})}
        super().__init__(title, fields, typed, complaint, offered)
        self.proposed, self.standing = proposed, standing

    def hints(self) -> Iterator[Run]:
        """What stands there already, then the keys."""
        yield self.standing(self.state.texts[self.key]), look.DUE
        alone = len(self.state.fields) == 1
        yield tr(self.HINT if alone else NameFile.HINT), look.FAINT

    def press(self, key: str, character: str | None) -> None:
        """As usual; what is proposed gives way to the first character typed."""
        before = self.state.active.key
        super().press(key, character)
        if self.is_attached and before != self.state.active.key == self.key:
            self.state.select_all()
            self.query_one(TextPage).follow()

    def _wanted(self) -> str:
        """What is typed, but for the proposed name: then all that its folder has."""
        lead, name = os.path.split(self.state.texts[self.key].strip())
        return os.path.join(lead, "") if name == self.proposed else os.path.join(lead, name)

    def _takes_first(self) -> bool:
        return not self._wanted().endswith(os.sep) and bool(self._wanted())

    def _take(self, name: str) -> None:
        super()._take(name + self.proposed if name.endswith(os.sep) else name)

    def _list(self) -> None:
        super()._list()
        if self.is_mounted:
            self.tell()
