"""The bytes of a file -> the document they are, whatever its name says."""

from collections.abc import Callable, Mapping

from nianbao.importers.excel import excel_document
from nianbao.importers.html import html_document
from nianbao.importers.kinds import Kind, kind_of
from nianbao.importers.pdf import pdf_document
from nianbao.importers.refused import DocumentRefused
from nianbao.importers.word import word_document
from nianbao.report.foreign import Foreign

READERS: Mapping[Kind, Callable[[bytes], Foreign]] = {
    "excel": excel_document,
    "html": html_document,
    "pdf": pdf_document,
    "word": word_document,
}
"""Who reads which kind; a text is left to the reader of texts."""


def foreign_document(content: bytes, name: str = "") -> Foreign:
    """The document in a file that is no plain text; DocumentRefused if it is not to be read."""
    kind = kind_of(content, name)
    if kind not in READERS:
        raise DocumentRefused("wrong_kind", found=kind)
    return READERS[kind](content)
