"""What a register gave, written into a report file: a new one, or the cells of one that exists."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from nianbao.form.address import Address
from nianbao.form.load import load_form
from nianbao.report.content import Content
from nianbao.report.model import Filled, Report
from nianbao.report.register import Register
from nianbao.session import Session
from nianbao.store.errors import ChangedOnDisk, FileRefused
from nianbao.store.lock import look
from nianbao.store.replace import replace_file
from nianbao.store.template import complete_text


def write_new(path: Path, report: Report, register: Register) -> None:
    """Write a report that holds the figures of a register; FileRefused if the file exists."""
    full = replace(report, figures=register.figures, register=register.figures)
    content = complete_text(load_form(report.edition), full).encode()
    try:
        replace_file(path, content, expected=None)
    except ChangedOnDisk:
        raise FileRefused(path, "exists") from None


@dataclass(frozen=True)
class Brought:
    """What became of a report: figures that were replaced, and those that were left as entered."""

    replaced: Mapping[Address, Filled]
    kept: Mapping[Address, Filled]


def bring_into(session: Session, register: Register) -> Brought:
    """Set the cells of a report, all but those in which another figure was put for a count."""
    report, figures = session.report, register.figures
    kept = {at: figure for at in figures if (figure := _overriding(report, at)) is not None}
    wanted = {at: figure for at, figure in figures.items() if at not in kept}
    replaced = {
        at: report.figures[at]
        for at, figure in wanted.items()
        if report.figures.get(at) not in (None, figure)
    }
    session.bring(Content(figures=wanted, register=figures))
    return Brought(replaced, kept)


def _overriding(report: Report, at: Address) -> Filled | None:
    """The figure that somebody entered in place of what a register gave."""
    figure = report.figures.get(at)
    return None if at not in report.register or figure == report.register[at] else figure


def save(session: Session, path: Path) -> None:
    """Save a report that nobody else has open; FileRefused if it cannot be."""
    if look(path).state == "held":
        raise FileRefused(path, "held")
    try:
        session.save()
    except ChangedOnDisk:
        raise FileRefused(path, "moved") from None
