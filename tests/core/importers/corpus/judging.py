"""How a document was read: what is wrong and nobody was told."""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePath

from nianbao.form.address import Address
from nianbao.importers.encoding import decoded
from nianbao.importers.imported import Imported, Item
from nianbao.importers.opening import foreign_document
from nianbao.importers.read import imported
from nianbao.importers.text import text_document
from nianbao.report.model import Filled

from .fixture import Fixture
from .sources import operands

FIGURE = re.compile(r"(?<![^\s|_/])[\d.,]+(?![^\s|_/])")
"""A figure that stands for itself, as in a row and not as in a sentence."""

TEXTS = (".txt", ".md")
WHOLE_LINE = ("count", "blanks", "several_splits")
"""Doubts about a line of figures rather than about one of them."""


def read(fixture: Fixture) -> Imported:
    """What became of the document."""
    if PurePath(fixture.file_name).suffix in TEXTS:
        return imported(text_document(decoded(fixture.content)))
    return imported(foreign_document(fixture.content, fixture.file_name))


def silent_errors(fixture: Fixture, found: Imported) -> list[str]:
    """What is wrong or missing in the report and not said by any item."""
    return [
        *_wrong(fixture, found),
        *_missing(fixture, found),
        *_undecided(fixture, found),
        *_invented_totals(fixture, found),
        *_lost_totals(fixture, found),
    ]


def found_right(fixture: Fixture, found: Imported) -> tuple[int, int]:
    """How many of the figures of the document were found, and how many there are."""
    figures = found.report.figures
    right = sum(same(figures.get(place), value) for place, value in fixture.figures.items())
    return right, len(fixture.figures)


def same(one: Filled | None, other: Filled | None) -> bool:
    """Tell whether two figures are written alike."""
    return str(one) == str(other)


def _wrong(fixture: Fixture, found: Imported) -> Iterator[str]:
    for place, value in found.report.figures.items():
        wanted = fixture.figures.get(place)
        if not same(value, wanted) and not covered(place, found):
            yield f"{place}: {value} was taken, {wanted} is printed"


def _missing(fixture: Fixture, found: Imported) -> Iterator[str]:
    for place, value in fixture.figures.items():
        absent = place not in found.report.figures and place not in fixture.unsure
        if absent and not covered(place, found):
            yield f"{place}: {value} is printed and was left out"


def _undecided(fixture: Fixture, found: Imported) -> Iterator[str]:
    for place in fixture.contradicted:
        if not covered(place, found):
            yield f"{place}: two different figures are printed"


def _invented_totals(fixture: Fixture, found: Imported) -> Iterator[str]:
    for place, value in found.report.stated.items():
        printed = fixture.printed.get(place)
        known = place not in fixture.contradicted
        if known and not same(value, printed) and not covered(place, found):
            yield f"{place}: {value} was taken as a printed total, {printed} is printed"


def _lost_totals(fixture: Fixture, found: Imported) -> Iterator[str]:
    for place in disagreeing(fixture):
        parts = operands(fixture.edition, place)
        whole = not any(at in fixture.unsure or covered(at, found) for at in parts)
        if whole and place not in found.report.stated and not covered(place, found):
            yield f"{place}: the printed total disagrees and was left out"


def disagreeing(fixture: Fixture) -> dict[Address, int]:
    """The printed totals that are not the sum of their figures."""
    return {
        place: value
        for place, value in fixture.printed.items()
        if value != _sum(fixture.figures, operands(fixture.edition, place))
    }


def _sum(figures: Mapping[Address, Filled], places: list[Address]) -> int:
    found = (figures[place] for place in places if place in figures)
    return sum(int(value) for value in found if value != "/")


def covered(place: Address, found: Imported) -> bool:
    """Tell whether an item says that something about this cell is not plain."""
    return any(_concerns(item, place) for item in found.items if _speaks(item))


def _speaks(item: Item) -> bool:
    return item.state != "mapped" or item.why != ""


def _concerns(item: Item, place: Address) -> bool:
    if place in item.cells:
        return True
    if item.at is not None:
        return item.at[:2] == place[:2] or _in_one_line(item, item.at, place)
    if item.cells:
        return False
    if not item.section:
        return item.why == "both_editions"
    return item.section == place.section and _of_figures(item)


def _in_one_line(item: Item, at: Address, place: Address) -> bool:
    """Table 4 has one line: what is said of the line is said of all its cells."""
    return at.section == place.section == "litigation" and item.why in WHOLE_LINE


def _of_figures(item: Item) -> bool:
    """A line that was merely left over says something about figures if it has some."""
    return item.why not in ("", "left") or FIGURE.search(item.text) is not None
