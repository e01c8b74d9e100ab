"""Documents that are no report files, and what is told of them."""

import sys
from pathlib import Path

from nianbao.documents import Printout, document, read_document, read_printed
from nianbao.form.load import load_form
from nianbao.importers.refused import DocumentRefused
from nianbao.wording.documents import document_sentence
from nianbao.wording.doubts import STATES
from nianbao.wording.imports import item_sentence, open_items
from nianbao.wording.visible import visible

__all__ = ["Printout", "document", "read_document", "read_printed", "told_printout"]


def told_printout(path: Path) -> Printout | None:
    """The same; what could not be read is told on stderr, None if nothing could."""
    try:
        read = read_printed(path)
    except DocumentRefused as refused:
        print(document_sentence(path, refused), file=sys.stderr)
        return None
    form, name = load_form(read.imported.edition), visible(str(path))
    for item in open_items(read.imported):
        print(f"{name}：{STATES[item.state]}：{item_sentence(form, item)}", file=sys.stderr)
    return read
