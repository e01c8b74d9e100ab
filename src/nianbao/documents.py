"""Documents that are no report files: read as they are, as reports and as they are printed."""

from pathlib import Path

from nianbao.importers.encoding import decoded
from nianbao.importers.imported import Imported
from nianbao.importers.kinds import kind_of
from nianbao.importers.limits import MAX_BYTES
from nianbao.importers.opening import foreign_document
from nianbao.importers.own_tables import is_own_csv, own_csv
from nianbao.importers.printed import printed
from nianbao.importers.read import imported
from nianbao.importers.refused import DocumentRefused
from nianbao.importers.text import text_document
from nianbao.record import Value
from nianbao.report.foreign import Foreign
from nianbao.report.printed import Printed
from nianbao.store.errors import FileRefused
from nianbao.store.source import read_bytes


def document(path: Path) -> Foreign:
    """The document in a file; DocumentRefused or FileRefused if it cannot be read."""
    content = read_bytes(path, limit=MAX_BYTES)
    if not content:
        raise FileRefused(path, "nothing_in_it")
    if kind_of(content, path.name) == "text":
        text = decoded(content)
        return own_csv(text) if is_own_csv(text) else text_document(text)
    return foreign_document(content, path.name)


def read_document(path: Path) -> Imported:
    """The report that a document prints; DocumentRefused or FileRefused if there is none."""
    return _recognised(imported(document(path)))


class Printout(Value):
    """A document as a report, and as it is printed."""

    imported: Imported
    printed: Printed


def read_printed(path: Path) -> Printout:
    """The same, with its lines and rows."""
    found = document(path)
    return Printout(_recognised(imported(found)), printed(found))


def _recognised(read: Imported) -> Imported:
    if not read.recognised:
        raise DocumentRefused("no_report")
    return read
