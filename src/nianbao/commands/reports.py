"""Reports as commands take them: report files, and documents that print one."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from nianbao.report.model import Report
from nianbao.store.naming import is_document
from nianbao.store.read import read_document
from nianbao.tongue import tr
from nianbao.wording.visible import visible

if TYPE_CHECKING:
    from nianbao.report.printed import Printed


class NoReport(Exception):
    """A document from which no report can be read, and why: as a code and as a sentence."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(code)
        self.code, self.sentence = code, sentence


class ReadReport(NamedTuple):
    """A report, and how it is printed if it was read from a document."""

    report: Report
    printed: Printed | None = None


def told_report(path: Path) -> ReadReport:
    """The report in a file; what was not understood of it is told on stderr.

    FileRefused if the file cannot be read, NoReport if none can be read from a document.
    """
    if is_document(path):
        return _of_document(path)
    document = read_document(path)
    for key in document.unknown:
        says = "{file}：{key} 不是表式中的项，未读入"
        print(tr(says, file=visible(str(path)), key=visible(key)), file=sys.stderr)
    return ReadReport(document.report)


def report_or_told(path: Path) -> ReadReport | None:
    """The same, or None for a document from which none can be read, once it is told why."""
    try:
        return told_report(path)
    except NoReport as refused:
        print(refused.sentence, file=sys.stderr)
        return None


def _of_document(path: Path) -> ReadReport:
    # Reading documents needs much that a report file does not.
    from nianbao.documents import read_printed
    from nianbao.form.load import load_form
    from nianbao.importers.refused import DocumentRefused
    from nianbao.wording.documents import document_sentence
    from nianbao.wording.doubts import STATES
    from nianbao.wording.imports import item_sentence, open_items

    try:
        read = read_printed(path)
    except DocumentRefused as refused:
        raise NoReport(refused.code, document_sentence(path, refused)) from None
    form, name = load_form(read.imported.edition), visible(str(path))
    for item in open_items(read.imported):
        said = tr("{name}：{said}", name=tr(STATES[item.state]), said=item_sentence(form, item))
        print(tr("{name}：{said}", name=name, said=said), file=sys.stderr)
    return ReadReport(read.imported.report, read.printed)
