"""Pasting into a table what stands in a file: the sure way where a terminal cannot paste."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from nianbao.record import Value
from nianbao.report.foreign import Foreign, Paragraph
from nianbao.tongue import tr
from nianbao_tui.screens.desk import refused
from nianbao_tui.screens.documents import DocumentRequest, folder_of
from nianbao_tui.screens.pasting import offer_items, offer_paste

if TYPE_CHECKING:
    from nianbao.importers.imported import Item
    from nianbao_tui.screens.editor import Editor

_HINT = "文本、Excel、Word、网页文件"
_NOT_FOUND = "没有粘贴：文件中没有本表的行列名称，数字的行列数也与光标处不合"


class _Content(Value):
    """What a file has for the table: items of a whole report, and its text."""

    items: tuple[Item, ...]
    text: str


def paste_from_file(editor: Editor) -> None:
    """Ask for a file and show what it brings to the open table."""
    if not editor.settle():
        return

    def show(path: Path, found: _Content) -> None:
        if not offer_items(editor, found.items, tr("按行列名称对应")) and not offer_paste(
            editor, found.text
        ):
            editor.message = refused(tr(_NOT_FOUND))
        editor.follow()

    request = DocumentRequest(
        folder_of(editor.session.path),
        lambda path, document: _content(editor, path, document),
    )
    request.ask(editor.app, tr("从文件粘贴到本表"), tr(_HINT), show)


def _content(editor: Editor, path: Path, document: Foreign) -> _Content:
    from nianbao.importers.read import imported

    found = imported(document)
    same = found.edition == editor.session.report.edition
    items = [item for item in found.items if same and item.section == editor.section]
    whole = any(item.readings for item in items)
    lines = _lines(document)
    text = "\n".join(_unquoted(lines) if path.suffix.lower() == ".csv" else lines)
    return _Content(tuple(items) if whole else (), text)


def _lines(document: Foreign) -> Iterator[str]:
    """The document as lines, the cells of its tables between tabs."""
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield block.text
        else:
            yield from ("\t".join(" ".join((c or "").split()) for c in row) for row in block.rows)


def _unquoted(lines: Iterator[str]) -> Iterator[str]:
    """Lines of comma-separated cells with tabs instead."""
    return ("\t".join(row) if len(row) > 1 else "".join(row) for row in csv.reader(lines))
