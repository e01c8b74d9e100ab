"""Asking for a document and reading it, once, when its name is confirmed."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from textual.app import App

from nianbao.rollup.listing import DOCUMENTS
from nianbao.store.errors import FileRefused
from nianbao.store.naming import SUFFIX
from nianbao.store.offered import Offered
from nianbao.tongue import tr
from nianbao.wording.file_errors import file_sentence
from nianbao.wording.visible import visible
from nianbao_tui.screens.fill_in import Texts
from nianbao_tui.screens.name_file import NameFile
from nianbao_tui.widgets.text.page import Field

if TYPE_CHECKING:
    from nianbao.report.foreign import Foreign

Found = TypeVar("Found")


class DocumentRequest(Generic[Found]):
    """Asks for a file until `understand` makes something of it that `complaint` accepts."""

    def __init__(
        self,
        folder: Path,
        understand: "Callable[[Path, Foreign], Found]",
        complaint: Callable[[Found], str] = lambda found: "",
    ) -> None:
        self.folder = folder
        self.understand, self.complaint = understand, complaint
        self._found: tuple[Path, Found] | None = None

    def ask(
        self, app: App[None], title: str, hint: str, then: Callable[[Path, Found], None]
    ) -> None:
        """Show the dialog; go on with what was found, or not at all."""
        field = Field("path", tr("文件"), lines=False, placeholder=hint)
        documents = Offered(self.folder, lambda name: Path(name).suffix.lower() in DOCUMENTS)
        dialog = NameFile(title, (field,), {}, self._complaint, documents)

        def answered(texts: Texts | None) -> None:
            if texts is not None and self._found is not None:
                then(*self._found)

        app.push_screen(dialog, answered)

    def _complaint(self, texts: Texts) -> str:
        from nianbao.documents import document
        from nianbao.importers.refused import DocumentRefused
        from nianbao.wording.documents import document_sentence

        name = texts["path"].strip()
        if not name:
            return tr("请写文件名")
        path = self.folder / os.path.expanduser(name)
        if path.suffix == SUFFIX:
            return tr("{name}：这是年报文件，请用“打开文件”打开", name=visible(name))
        try:
            found = self.understand(path, document(path))
        except DocumentRefused as refused:
            return document_sentence(path, refused)
        except FileRefused as error:
            return file_sentence(error)
        self._found = (path, found)
        return self.complaint(found)


def folder_of(path: Path | None) -> Path:
    """The folder in which a file is looked for: that of the report, or the current one."""
    return path.absolute().parent if path else Path.cwd()
