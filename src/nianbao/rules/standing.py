"""A report with what follows from it, as the rules look at it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from nianbao.form.address import Address
from nianbao.form.load import load_form
from nianbao.form.model import Form, Section
from nianbao.record import Value
from nianbao.report.balance import Weighed, weigh
from nianbao.report.derive import Total, total_at, totals
from nianbao.report.model import COVER_TEXTS, Report


class Standing(Value):
    """A report with its form and its totals."""

    form: Form
    report: Report
    totals: Mapping[Address, Total]

    @classmethod
    def of(cls, report: Report) -> "Standing":
        """The report with its form loaded and its totals computed."""
        form = load_form(report.edition)
        return cls(form, report, totals(form, report))

    def cell(self, at: Address) -> Total:
        """A figure, entered or derived; incomplete if it is blank or adds up a blank."""
        return total_at(self.report, self.totals, at)

    def total(self, cells: Iterable[Address]) -> Total:
        """The sum of some cells; incomplete if one of them is."""
        parts = [self.cell(at) for at in cells]
        if len(parts) == 1:
            return parts[0]
        return Total(sum(part.value for part in parts), any(part.incomplete for part in parts))

    def cells_of(self, roles: Iterable[str]) -> tuple[Address, ...]:
        """The cells of some roles; none if the edition lacks one of them."""
        return _cells_of(self.form, tuple(roles))

    def role(self, *names: str) -> Total | None:
        """The sum of some roles; None if the edition lacks one of them."""
        cells = self.cells_of(names)
        return self.total(cells) if cells else None

    def entered(self, section: Section) -> tuple[Address, ...]:
        """The cells of a table that the clerk fills in."""
        return self.form.to_fill[section.id]

    @cached_property
    def weighed(self) -> tuple[Weighed, ...]:
        """Every balance in every column."""
        return tuple(weigh(self.form, self.report, self.totals))

    @property
    def narratives(self) -> Iterator[tuple[str, str]]:
        """Id and text of each narrative."""
        for section in self.form.sections:
            if section.narrative:
                yield section.id, self.report.text(section.id)

    @property
    def texts(self) -> Iterator[tuple[str, str]]:
        """Id and text of everything written, the cover first."""
        yield from ((name, self.report.text(name)) for name in COVER_TEXTS)
        yield from self.narratives


@cache
def _cells_of(form: Form, roles: Sequence[str]) -> tuple[Address, ...]:
    cells = [form.role(name) for name in roles]
    return tuple(at for each in cells for at in each) if all(cells) else ()


class Child(NamedTuple):
    """A report that a collated one adds up, and what it is called."""

    name: str
    standing: Standing
