"""Figures keyed a second time, without sight of the first: which cells differ."""

from collections.abc import Mapping

from nianbao.form.address import Address
from nianbao.form.model import Form
from nianbao.record import Value
from nianbao.report.model import Figure, Filled, Report


class Discrepancy(Value):
    """A cell that holds one figure in the report and was keyed as another."""

    at: Address
    first: Figure
    second: Filled


class Verified(Value):
    """What the second keying says of a report, in the order of the form.

    `left` are cells that the report holds figures for and that were not keyed again.
    """

    agreed: tuple[Address, ...]
    differing: tuple[Discrepancy, ...]
    left: tuple[Address, ...]

    @property
    def complete(self) -> bool:
        """Tell whether every figure was keyed again, and none otherwise."""
        return not self.differing and not self.left


def verified(form: Form, report: Report, keyed: Mapping[Address, Filled]) -> Verified:
    """Compare the figures of a report with those that were keyed again; 1.5 is 1.50."""
    agreed, differing, left = [], [], []
    for at in form.entered_cells:
        first, second = report.figures.get(at), keyed.get(at)
        if second is not None and first == second:
            agreed.append(at)
        elif second is not None:
            differing.append(Discrepancy(at, first, second))
        elif first is not None:
            left.append(at)
    return Verified(tuple(agreed), tuple(differing), tuple(left))
