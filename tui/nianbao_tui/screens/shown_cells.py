"""The cells of a table as they are shown: their figures, what is wrong with them, their signs."""

from collections.abc import Iterator

from nianbao.form.address import Address
from nianbao.report.derive import Total
from nianbao.report.figures import show_figure
from nianbao.report.model import Figure, Report
from nianbao.session import Session
from nianbao_tui.widgets.grid.sheet import Place, Sheet
from nianbao_tui.widgets.grid.view import Mark, Mood, Shown

_SIGNS: dict[Mood, Mark] = {"wrong": "!", "doubtful": "?"}


def shown_cells(session: Session, sheet: Sheet) -> dict[Place, Shown]:
    """Every cell of a sheet by its place."""
    moods, marks = dict(_moods(session)), _marks(session.report)
    figures, totals = session.report.figures, session.totals
    values: dict[Place, Shown] = {}
    for place, at in sheet.cells.items():
        total = totals.get(at)
        figure = total.value if total else figures.get(at)
        mood = moods.get(at) or _mood(figure, total)
        values[place] = Shown(show_figure(figure), mood, marks.get(at) or _SIGNS.get(mood, " "))
    return values


def _mood(figure: Figure, total: Total | None) -> Mood:
    if total:
        return "incomplete" if total.incomplete else "derived"
    return "blank" if figure is None else "entered"


def _marks(report: Report) -> dict[Address, Mark]:
    """The cells that a register was counted for, told by whether they hold its figure."""
    figures = report.figures
    return {at: "'" if figures.get(at) == count else "*" for at, count in report.register.items()}


def _moods(session: Session) -> Iterator[tuple[Address, Mood]]:
    """The cells that findings complain of, the doubtful ones first."""
    for found in session.verdict.open:
        if found.severity == "warning" and isinstance(found.at, Address):
            yield found.at, "doubtful"
    for found in session.verdict.open:
        if found.severity == "error":
            yield from ((at, "wrong") for at in found.cells)
