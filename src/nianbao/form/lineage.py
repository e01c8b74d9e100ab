"""Which cells of two editions hold the same thing: an id never changes its meaning.

A row of one edition may be a group of rows with that id in another (其他处理).
"""

from collections.abc import Iterator
from functools import cache

from nianbao.form.address import Address
from nianbao.form.load import load_form
from nianbao.form.model import Form
from nianbao.record import Value


class Line(Value):
    """Cells of one edition, and the cells of another that add up to the same thing."""

    one: tuple[Address, ...]
    other: tuple[Address, ...]


def counterpart(at: Address, other: Form) -> tuple[Address, ...]:
    """The cells of another edition that hold what this cell holds; none if it has none."""
    return (at,) if other.has(at) else other.within(str(at))


def comparable(one: Form, other: Form) -> Iterator[Line]:
    """Everything entered that both editions hold, in the order of the first."""
    for at in one.entered_cells:
        found = counterpart(at, other)
        if found:
            yield Line((at,), found)
    for at in other.entered_cells:
        found = counterpart(at, one)
        if found and not one.has(at):
            yield Line(found, (at,))


def incomparable(one: Form, other: Form) -> tuple[Address, ...]:
    """The entered cells of the first edition of which the other holds nothing."""
    held = {at for line in comparable(one, other) for at in line.one}
    return tuple(at for at in one.entered_cells if at not in held)


class Lineage(Value):
    """What two editions have in common, and what the first alone has."""

    lines: tuple[Line, ...]
    alone: tuple[Address, ...]


@cache
def lineage(one: str, other: str) -> Lineage:
    """The lineage between two shipped editions, by their ids."""
    forms = load_form(one), load_form(other)
    return Lineage(tuple(comparable(*forms)), incomparable(*forms))
