"""Spoil figures of the samples, in a campaign every one: the true figure is among the first three offered."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

import pytest

from nianbao.form.address import Address
from nianbao.report.corrections import Correction, corrections
from nianbao.report.model import Filled, Report
from nianbao.samples import samples
from nianbao.store.read import read_document

from ..builders import form_2021
from ..official import APPLICANTS, DERIVED, OUTCOMES, operands
from .test_identities import Equation, count, equations

COLUMNS = {"applications": APPLICANTS, "litigation": OUTCOMES}

Figures = Mapping[Address, Filled]


@dataclass(frozen=True)
class Subject:
    """A sound report, last year's, and the equations in which its figures stand."""

    name: str
    report: Report
    previous: Report | None
    equations: tuple[Equation, ...]


def subjects(*, stated: bool) -> Iterator[Subject]:
    """The samples, with the true totals stated or none; a city has last year's report."""
    every = {sample.name: read_document(sample.path).report for sample in samples()}
    for name, this in every.items():
        totals = true_totals(this.figures) if stated else {}
        previous = next((each for each in every.values() if is_last_year(each, this)), None)
        this = replace(this, stated=totals)
        yield Subject(name, this, previous, tuple(equations(this, previous)))


def is_last_year(one: Report, this: Report) -> bool:
    return one.organization == this.organization and one.year == this.year - 1


def true_totals(filled: Figures) -> dict[Address, Filled]:
    return {
        place: sum(count(filled[cell]) for cell in operands(place))
        for place in DERIVED
        if all(cell in filled for cell in operands(place))
    }


def mutations(filled: Figures) -> Iterator[tuple[str, dict[Address, Filled]]]:
    """One more; two neighbouring digits swapped; counted one column further to the right."""
    for cell, figure in filled.items():
        if isinstance(figure, int) and cell.section in COLUMNS:
            yield "+1", {cell: figure + 1}
            for swapped in swaps(str(figure)):
                yield "swap", {cell: swapped}
            right = cell._replace(column=next_column(cell))
            if figure and isinstance(beside := filled.get(right), int):
                yield "move", {cell: 0, right: beside + figure}


def swaps(digits: str) -> Iterator[int]:
    for place, (one, two) in enumerate(zip(digits, digits[1:], strict=False)):
        if one != two:
            yield int(digits[:place] + two + one + digits[place + 2 :])


def next_column(cell: Address) -> str:
    columns = COLUMNS[cell.section]
    return dict(zip(columns, columns[1:], strict=False)).get(cell.column, "")


def invisible(subject: Subject, cells: Figures) -> bool:
    """Whether every equation with one of two cells adds up the other too: no sum can tell."""
    first, second = (
        [each for each in subject.equations if cell in (*each.left, *each.right)] for cell in cells
    )
    return first == second


def place_of_truth(found: tuple[Correction, ...], truth: Figures) -> int:
    """Where the correction stands that restores the original figures; 1 is the first, 0 nowhere."""
    for place, each in enumerate(found, 1):
        if dict(each.figures) == truth and not each.stated:
            return place
    return 0


def tally(*, stated: bool, one_in: int) -> Counter[tuple[str, str, str]]:
    """By sample, kind and outcome, how many mutations there were, of which so many are tried."""
    outcomes: Counter[tuple[str, str, str]] = Counter()
    for subject in subjects(stated=stated):
        judged = {cell for each in subject.equations for cell in (*each.left, *each.right)}
        assert not any(each.gap(subject.report.figures) for each in subject.equations)
        for kind, spoilt in islice(mutations(subject.report.figures), 0, None, one_in):
            if judged.isdisjoint(spoilt):
                continue
            figures = {**subject.report.figures, **spoilt}
            if not any(each.gap(figures) for each in subject.equations):
                assert kind == "move"
                assert invisible(subject, spoilt)
                outcomes[subject.name, kind, "unseen"] += 1
                continue
            bad = replace(subject.report, figures=figures)
            found = corrections(form_2021(), bad, subject.previous)
            truth = {cell: subject.report.figures[cell] for cell in spoilt}
            place = place_of_truth(found, truth)
            outcomes[subject.name, kind, "seen"] += 1
            outcomes[subject.name, kind, "first"] += place == 1
            outcomes[subject.name, kind, "three"] += 1 <= place <= 3
    return outcomes


def told(title: str, outcomes: Counter[tuple[str, str, str]]) -> float:
    """Print the shares by sample and kind; the share of all that is among the first three."""
    kinds = sorted({kind for _, kind, _ in outcomes})
    names = sorted({name for name, _, _ in outcomes})
    lines = [(name, name, kind) for name in names for kind in kinds]
    print(f"\n{title}\n{'':32}{'seen':>6}{'first':>8}{'first 3':>8}{'unseen':>8}")
    for label, name, kind in [*lines, *(("all", "", kind) for kind in kinds), ("all", "", "")]:
        seen, first, three, unseen = (
            sum(
                number
                for (of, how, what), number in outcomes.items()
                if name in ("", of) and kind in ("", how) and what == outcome
            )
            for outcome in ("seen", "first", "three", "unseen")
        )
        if seen:
            print(f"{label:26}{kind:6}{seen:6}{first / seen:8.1%}{three / seen:8.1%}{unseen:8}")
    return three / (seen + unseen)


@pytest.mark.parametrize(
    "one_in", [pytest.param(4, id="some"), pytest.param(1, id="all", marks=pytest.mark.campaign)]
)
@pytest.mark.parametrize(
    ("stated", "least"),
    [
        pytest.param(True, 0.95, id="with all totals stated"),
        # A column of twenty-five cells and one balance leaves much open.
        pytest.param(False, 0.75, id="with balances alone"),
    ],
)
def test_the_true_figure_is_among_the_first_three(stated: bool, least: float, one_in: int) -> None:
    title = "all totals stated" if stated else "balances alone"
    assert told(title, tally(stated=stated, one_in=one_in)) >= least
