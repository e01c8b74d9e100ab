"""Damage to the lines of a text, and what is still to be found in them afterwards."""

from collections.abc import Callable
from random import Random

from nianbao.form.address import Address

from .documents import Line

LineDamage = Callable[[list[Line], Random], tuple[list[Line], frozenset[Address]]]
"""The lines after damage, and the cells of which less is known than before."""


def line_dropped(lines: list[Line], random: Random) -> tuple[list[Line], frozenset[Address]]:
    """A line is gone: nothing is known of the figures of its row."""
    at = _somewhere(lines, random)
    return [*lines[:at], *lines[at + 1 :]], frozenset(lines[at].places)


def line_doubled(lines: list[Line], random: Random) -> tuple[list[Line], frozenset[Address]]:
    """A line comes twice."""
    at = _somewhere(lines, random)
    return [*lines[: at + 1], *lines[at:]], frozenset()


def spaces_doubled(lines: list[Line], random: Random) -> tuple[list[Line], frozenset[Address]]:
    """Twice as many spaces in some lines."""
    return [_spaced(line) if random.randrange(2) else line for line in lines], frozenset()


def rows_joined(lines: list[Line], random: Random) -> tuple[list[Line], frozenset[Address]]:
    """Two lines are one."""
    at = _somewhere(lines[:-1], random)
    one, other = lines[at : at + 2]
    joined = Line(f"{one.text} {other.text.lstrip()}", (*one.places, *other.places))
    return [*lines[:at], joined, *lines[at + 2 :]], frozenset(joined.places)


LINE_DAMAGES: tuple[LineDamage, ...] = (line_dropped, line_doubled, spaces_doubled, rows_joined)


def _somewhere(lines: list[Line], random: Random) -> int:
    """Mostly a line of a table."""
    rows = [at for at, line in enumerate(lines) if line.places]
    return random.choice(rows) if rows and random.randrange(4) else random.randrange(len(lines))


def _spaced(line: Line) -> Line:
    return Line(line.text.replace(" ", "  "), line.places)
