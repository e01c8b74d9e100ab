"""Reports of several years side by side: figures cell by cell, narratives by sentence."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal, localcontext
from functools import cached_property
from typing import Final, Literal

from nianbao.form.address import Address
from nianbao.form.lineage import counterpart, incomparable
from nianbao.form.load import load_form
from nianbao.form.model import Form
from nianbao.record import Value
from nianbao.report.bound import figure_shown
from nianbao.report.derive import Number, Total, amount, figure_at, totals
from nianbao.report.exact import exact_difference, exact_total
from nianbao.report.model import NOT_APPLICABLE, Figure, Report
from nianbao.report.sentences import Sentence, State, Traced, sentences, traced
from nianbao.report.similarity import similarity, without_fees

Why = Literal["", "blank", "not_applicable", "no_counterpart"]
"""Why there is no number: not filled in, 不适用, or the edition has no such cell."""

MAIN: Final = (
    *("received", "carried_in", "granted", "partly_granted", "denied", "unavailable"),
    *("declined", "closed", "carried_out", "reconsideration", "litigation"),
)
"""The roles of the figures that stand for all others."""

_TENTH = Decimal("0.1")
_DIGITS = 60


class Held(Value):
    """What one report holds of a line; `incomplete` if a cell that it adds up is blank."""

    figure: Figure
    why: Why = ""
    incomplete: bool = False

    @property
    def number(self) -> Number | None:
        """The figure as a number, None where there is none."""
        return None if self.figure is None or isinstance(self.figure, str) else self.figure


class ComparedLine(Value):
    """A cell of the newest form, or several that an older edition has one cell for.

    `at` is that one cell; `cells` are those of the newest form; `held` goes from the oldest report
    to the newest.
    """

    at: Address
    cells: tuple[Address, ...]
    derived: bool
    held: tuple[Held, ...]

    @property
    def changed(self) -> bool:
        """Tell whether the reports that have such a cell hold different things."""
        return len({each.figure for each in self.held if each.why != "no_counterpart"}) > 1

    @property
    def difference(self) -> Number | None:
        """How much more the newest report holds than the one before; None without two numbers."""
        old, new = (each.number for each in self.held[-2:])
        if old is None or new is None:
            return None
        return exact_difference(new, old)

    @property
    def percentage(self) -> Decimal | None:
        """The difference in percent of the figure before, to one decimal; None where that is 0."""
        old, difference = self.held[-2].number, self.difference
        if not old or difference is None:
            return None
        with localcontext(prec=_DIGITS):
            share = 100 * Decimal(difference) / abs(Decimal(old))
            # Adding 0 takes the sign from what is rounded to 0.
            return share.quantize(_TENTH, ROUND_HALF_UP) + 0

    @property
    def why(self) -> Why:
        """Why there is no difference: what the newest report lacks, or else the one before."""
        return self.held[-1].why or self.held[-2].why


class ComparedText(Value):
    """A narrative of the two newest reports; `similarity` as rule Y-04 measures it, 0 to 1.

    It is None where one of them has no text.
    """

    section: str
    similarity: float | None
    sentences: tuple[Traced, ...]

    def count(self, state: State) -> int:
        """How many sentences are of a state."""
        return sum(each.state == state for each in self.sentences)

    @property
    def changed(self) -> bool:
        """Tell whether a sentence is not kept."""
        return any(each.state != "kept" for each in self.sentences)


class MainFigure(Value):
    """The cells of a role in the newest form, and what each report holds of that role."""

    cells: tuple[Address, ...]
    held: tuple[Held, ...]


class Comparison(Value):
    """Reports from the oldest to the newest, and what they hold; places are of the newest form."""

    form: Form
    reports: tuple[Report, ...]
    lines: tuple[ComparedLine, ...]
    texts: tuple[ComparedText, ...]
    main: tuple[MainFigure, ...]
    dropped: tuple[tuple[Address, ...], ...]
    """The cells to fill in of each report's form that the newest has no cell for."""
    names: tuple[str, ...] = ()
    """What the reports are called, if not by their years."""


def compared(reports: Sequence[Report]) -> Comparison:
    """Compare two or more reports, the last of which is the newest."""
    sides = [_Side(report) for report in reports]
    newest = sides[-1].form
    return Comparison(
        newest,
        tuple(reports),
        tuple(_line(at, sides) for at in _places(newest, [side.form for side in sides])),
        tuple(_texts(sides[-2], sides[-1])),
        tuple(_main(sides)),
        tuple(incomparable(side.form, newest) for side in sides),
    )


class _Side:
    """A report with its form and its totals."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.form = load_form(report.edition)

    @cached_property
    def totals(self) -> Mapping[Address, Total]:
        """Every derived cell of the own form."""
        return totals(self.form, self.report)

    def held(self, cells: Sequence[Address]) -> Held:
        """What these cells of the own form come to."""
        if not cells:
            return Held(None, "no_counterpart")
        if len(cells) > 1 or self.form.derived(cells[0]):
            return self._sum(cells)
        figure = self.report.figures.get(cells[0])
        if figure is None:
            return Held(None, "blank")
        return Held(figure, "not_applicable" if figure == NOT_APPLICABLE else "")

    def _sum(self, cells: Sequence[Address]) -> Held:
        places = (at for cell in cells for at in self.form.place(cell)[0].entered(cell))
        entered = [self.report.figures.get(at) for at in places]
        if all(figure is None for figure in entered):
            return Held(None, "blank")
        return Held(exact_total(map(self._amount, cells)), incomplete=None in entered)

    def _amount(self, at: Address) -> Number:
        return amount(figure_at(self.report, self.totals, at))

    def shown(self, at: Address) -> str | None:
        """A figure as it is printed where a text is bound to it."""
        return figure_shown(self.report, self.totals, at)

    def sentences(self, section: str) -> tuple[Sentence, ...]:
        """The sentences of a narrative."""
        return sentences(self.report.text(section), self.shown)


def _places(newest: Form, forms: Sequence[Form]) -> Iterator[Address]:
    """Every cell of the newest form; before the rows that were one row, the cells of that."""
    split: dict[tuple[str, str], dict[Address, None]] = {}
    for at in (at for form in forms for section in form.sections for at in section.cells):
        cells = () if newest.has(at) else counterpart(at, newest)
        if cells:
            split.setdefault(cells[0][:2], {})[at] = None
    for at in (at for section in newest.sections for at in section.cells):
        yield from split.pop(at[:2], ())
        yield at


def _line(at: Address, sides: Sequence[_Side]) -> ComparedLine:
    newest = sides[-1].form
    cells = counterpart(at, newest)
    held = tuple(side.held(counterpart(at, side.form)) for side in sides)
    return ComparedLine(at, cells, len(cells) > 1 or newest.derived(cells[0]), held)


def _texts(old: _Side, new: _Side) -> Iterator[ComparedText]:
    for section in new.form.sections:
        if section.narrative:
            pair = traced(old.sentences(section.id), new.sentences(section.id))
            yield ComparedText(section.id, _share(old.report, new.report, section.id), pair)


def _share(old: Report, new: Report, section: str) -> float | None:
    texts = new.text(section), old.text(section)
    if not all(map(str.strip, texts)):
        return None
    rest = [without_fees(text) for text in texts]
    return similarity(*(rest if all(map(str.strip, rest)) else texts))


def _main(sides: Sequence[_Side]) -> Iterator[MainFigure]:
    for role in MAIN:
        cells = sides[-1].form.role(role)
        if cells:
            yield MainFigure(cells, tuple(side.held(side.form.role(role)) for side in sides))
