"""A register read for a report, and written into one: a new file, or cells of one that exists."""

from collections.abc import Mapping
from pathlib import Path

from nianbao import remembered
from nianbao.beside import Saved
from nianbao.form.address import Address
from nianbao.form.load import load_form
from nianbao.importers.ledger import applications, read_ledger
from nianbao.importers.limits import MAX_BYTES
from nianbao.record import Value, replace
from nianbao.report.model import Filled, Report
from nianbao.report.register import Register, counted
from nianbao.report.register_content import register_content
from nianbao.session import Session
from nianbao.store.errors import ChangedOnDisk, FileRefused
from nianbao.store.lock import look
from nianbao.store.replace import create_file
from nianbao.store.source import read_bytes
from nianbao.store.template import complete_text


def register_for(path: Path, report: Report) -> Register:
    """The register in a file, counted for a report; DocumentRefused or FileRefused."""
    content = read_bytes(path, limit=MAX_BYTES)
    ledger = read_ledger(content, path.name, known=remembered.ledger_headings())
    form = load_form(report.edition)
    return counted(form, applications(ledger, form), report.year, disputes=ledger.disputes)


def write_new(path: Path, report: Report, register: Register) -> None:
    """Write a report that holds the figures of a register; FileRefused if the file exists."""
    full = replace(report, figures=register.figures, register=register.figures)
    content = complete_text(load_form(report.edition), full).encode()
    create_file(path, content)


class Brought(Value):
    """What became of a report: figures that were replaced, and those that were left as entered."""

    replaced: Mapping[Address, Filled]
    kept: Mapping[Address, Filled]


def bring_into(session: Session, register: Register) -> Brought:
    """Set the cells of a report, all but those in which another figure was put for a count.

    FileRefused if the report is final.
    """
    report = session.report
    content = register_content(report, register, register.cells)
    replaced = {
        at: report.figures[at]
        for at, figure in content.figures.items()
        if report.figures.get(at) not in (None, figure)
    }
    kept = {at: report.figures[at] for at in register.cells if at not in content.figures}
    if report.final is not None and session.path is not None:
        raise FileRefused(session.path, "final", day=report.final)
    session.bring(content)
    return Brought(replaced, kept)


def save(session: Session, path: Path) -> Saved:
    """Save a report that nobody else has open; FileRefused if it cannot be."""
    if look(path).state == "held":
        raise FileRefused(path, "held")
    try:
        return session.save()
    except ChangedOnDisk:
        raise FileRefused(path, "moved") from None
