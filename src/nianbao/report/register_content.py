"""What a register brings to a report: its counts, but no figure that was put in place of one."""

from collections.abc import Iterable

from nianbao.form.address import Address
from nianbao.report.content import Content
from nianbao.report.model import Filled, Report
from nianbao.report.register import Register


def overriding(report: Report, at: Address) -> Filled | None:
    """The figure that somebody entered in place of what a register gave, None for none."""
    figure = report.figures.get(at)
    return None if at not in report.register or figure == report.register[at] else figure


def register_content(report: Report, register: Register, cells: Iterable[Address]) -> Content:
    """What the register gives for some cells; those that are overridden only get the count."""
    counts = {at: len(register.cells[at]) for at in cells}
    figures: dict[Address, Filled] = {
        at: count for at, count in counts.items() if overriding(report, at) is None
    }
    return Content(figures=figures, register=counts)
