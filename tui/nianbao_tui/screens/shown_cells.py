"""The cells of a table as they are shown: their figures, what is wrong with them, their signs."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import starmap
from typing import NamedTuple

from nianbao.form.address import Address
from nianbao.report.derive import Total
from nianbao.report.figures import show_figure
from nianbao.report.model import Figure, Filled, Report
from nianbao.rules.verdict import Verdict
from nianbao.session import Session
from nianbao_tui.widgets.grid.sheet import Place, Sheet
from nianbao_tui.widgets.grid.view import Mark, Mood, Shown

_SIGNS: dict[Mood, Mark] = {"wrong": "!", "doubtful": "?"}


class _Basis(NamedTuple):
    """What the cells of a report are shown by."""

    figures: Mapping[Address, Filled]
    totals: Mapping[Address, Total]
    moods: Mapping[Address, Mood]
    marks: Mapping[Address, Mark]

    def shown(self, at: Address) -> Shown:
        """A cell as it is shown."""
        total = self.totals.get(at)
        figure = total.value if total else self.figures.get(at)
        mood = self.moods.get(at) or _mood(figure, total)
        return Shown(show_figure(figure), mood, self.marks.get(at) or _SIGNS.get(mood, " "))


class ShownCells:
    """The cells of a sheet; at a change only those are looked at that it may have touched."""

    def __init__(self, session: Session, sheet: Sheet) -> None:
        self.session, self.sheet = session, sheet
        self._known: tuple[Report, Verdict] | None = None
        self._basis: _Basis | None = None

    def changes(self) -> dict[Place, Shown]:
        """The cells that may be shown otherwise than last time, by their places; at first all."""
        report, verdict = self.session.report, self.session.verdict
        if self._known and self._known[0] is report and self._known[1] is verdict:
            return {}
        self._known = report, verdict
        moods = dict(_moods(verdict))
        after = _Basis(report.figures, self.session.totals, moods, _marks(report))
        before, self._basis = self._basis, after
        touched = _touched(before, after) if before else self.sheet.section.cells
        places = ((self.sheet.place_of(at), at) for at in touched)
        return {place: after.shown(at) for place, at in places if place is not None}


def _touched(before: _Basis, after: _Basis) -> Iterable[Address]:
    return set().union(*starmap(_others, zip(before, after, strict=True)))


def _others(before: Mapping[Address, object], after: Mapping[Address, object]) -> Iterator[Address]:
    """Where two tables hold different objects: 1.5 and 1.50 are equal but not shown alike."""
    yield from (at for at, value in after.items() if before.get(at) is not value)
    yield from before.keys() - after.keys()


def _mood(figure: Figure, total: Total | None) -> Mood:
    if total:
        return "incomplete" if total.incomplete else "derived"
    return "blank" if figure is None else "entered"


def _marks(report: Report) -> dict[Address, Mark]:
    """The cells that a register was counted for, told by whether they hold its figure."""
    figures = report.figures
    return {at: "'" if figures.get(at) == count else "*" for at, count in report.register.items()}


def _moods(verdict: Verdict) -> Iterator[tuple[Address, Mood]]:
    """The cells that findings complain of, the doubtful ones first."""
    for found in verdict.open:
        if found.severity == "warning" and isinstance(found.at, Address):
            yield found.at, "doubtful"
    for found in verdict.open:
        if found.severity == "error":
            yield from ((at, "wrong") for at in found.cells)
