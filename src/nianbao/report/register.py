"""A year's applications counted into the cells of the form, each cell with its cases."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Literal

from nianbao.form.address import Address
from nianbao.form.model import Form
from nianbao.record import State, Value, field
from nianbao.report.application import Application, Column
from nianbao.report.register_doubts import (
    Doubt,
    alike,
    illegible,
    overdue,
    same_number,
    wrong_dates,
    wrong_words,
)
from nianbao.report.register_frame import Frame, frame_of
from nianbao.report.workdays import Workdays

Dispute = Literal["reconsideration", "litigation"]

DISPUTES: tuple[Dispute, ...] = ("reconsideration", "litigation")
"""The columns of a register that Table 4 is counted from."""


class Register(Value):
    """What a register gives for one year.

    `cells` are the applications behind each counted cell, `counted` all of them and `outside`
    those of other years; the rest is in no cell, and among the `doubts`.
    """

    form: Form
    year: int
    cells: Mapping[Address, tuple[Application, ...]]
    counted: tuple[Application, ...]
    outside: tuple[Application, ...]
    doubts: tuple[Doubt, ...]

    @property
    def figures(self) -> dict[Address, int]:
        """The figure of each counted cell."""
        return {at: len(cases) for at, cases in self.cells.items()}

    def counts(self, at: Address) -> bool:
        """Tell whether a cell, or something that it adds up, was counted."""
        return at in self.cells or any(map(self.counts, self.form.addends.get(at, ())))

    def cases(self, at: Address) -> tuple[Application, ...]:
        """The applications behind a cell, a total included, in the order of the register."""
        if at in self.cells:
            return self.cells[at]
        inside = (case for of in self.form.addends.get(at, ()) for case in self.cases(of))
        return tuple(sorted(inside, key=lambda case: case.line))

    @property
    def charged(self) -> tuple[int, Decimal]:
        """Of how many applications answered in the year a fee was collected, and how much, 元."""
        closed = (each for each in self.counted if each.decided and each.decided.year == self.year)
        fees = [each.fee for each in closed if each.fee]
        return len(fees), sum(fees, Decimal())


class _Sorted(State):
    """The applications as they are sorted out."""

    counted: list[Application] = field(default_factory=list)
    outside: list[Application] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def counted(
    form: Form,
    applications: Sequence[Application],
    year: int,
    *,
    workdays: Workdays | None = None,
    disputes: Iterable[Dispute] = DISPUTES,
) -> Register:
    """Count the applications of a year; `disputes` are the columns that the register has.

    Each counted application is in one of the rows received, carried in, and in one of the
    outcomes or carried out, in one column: so every balance holds.
    """
    sorted_out = _sorted(applications, year)
    doubts = [*sorted_out.doubts, *_doubts(sorted_out, year, workdays or Workdays())]
    return Register(
        form,
        year,
        _cells(frame_of(form), sorted_out.counted, year, set(disputes)),
        tuple(sorted_out.counted),
        tuple(sorted_out.outside),
        tuple(sorted(doubts, key=lambda doubt: doubt.line)),
    )


def _sorted(applications: Iterable[Application], year: int) -> _Sorted:
    """Who belongs to the year, and who cannot be counted and why."""
    result = _Sorted()
    for each in applications:
        result.doubts += _place(result, each, year)
    repeated = list(same_number(result.counted))
    lines = {doubt.line for doubt in repeated}
    result.counted = [each for each in result.counted if each.line not in lines]
    result.doubts += repeated
    return result


def _place(result: _Sorted, each: Application, year: int) -> list[Doubt]:
    """Put an application where it belongs, or nowhere; what is to be said of it."""
    doubts = list(wrong_dates(each, year))
    if doubts:
        return doubts
    if each.received and each.received.year > year:
        result.outside.append(each)
        return [Doubt(each.line, "received", "after")]
    if each.decided and each.decided.year < year:
        result.outside.append(each)
        return []
    doubts = list(wrong_words(each, closed=bool(each.decided and each.decided.year == year)))
    result.counted += [] if doubts else [each]
    return doubts


def _cells(
    frame: Frame, applications: Iterable[Application], year: int, told: set[Dispute]
) -> dict[Address, tuple[Application, ...]]:
    """The applications in each cell that the register tells of."""
    wanted = frame.cells(reconsideration="reconsideration" in told, litigation="litigation" in told)
    cells: dict[Address, list[Application]] = {at: [] for at in wanted}
    for each in applications:
        for at in _cells_of(frame, each, year):
            if at in cells:
                cells[at].append(each)
    return {at: tuple(cases) for at, cases in cells.items()}


def _cells_of(frame: Frame, each: Application, year: int) -> Iterator[Address]:
    """The cells in which an application of the year is counted."""
    is_new = each.received is not None and each.received.year == year
    is_closed = each.decided is not None and each.decided.year == year
    came = frame.received if is_new else frame.carried_in
    went = each.outcome if is_closed else frame.carried_out
    yield Address(frame.section, came, each.kind)
    yield Address(frame.section, went, each.kind)
    if each.reconsideration:
        yield Address(*frame.reconsideration, each.reconsideration)
    if each.litigation:
        path = frame.after_reconsideration if each.told("reconsideration") else frame.direct
        yield Address(*path, each.litigation)


def _doubts(sorted_out: _Sorted, year: int, workdays: Workdays) -> Iterator[Doubt]:
    """What is doubtful about those that are counted, and disputes of those that are not."""
    minor: tuple[Column, ...] = ("extended", "excluded", "fee", *DISPUTES)
    for each in sorted_out.counted:
        yield from illegible(each, minor)
        yield from overdue(each, year, workdays)
    yield from alike(sorted_out.counted)
    for each in sorted_out.outside:
        for column in DISPUTES:
            if each.told(column):
                yield Doubt(each.line, column, "elsewhere")
