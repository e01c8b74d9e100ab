"""From words to cells and back: what a text says of a cell, which cell a number is."""

from collections.abc import Iterator, Mapping

from nianbao.form.address import Address
from nianbao.report.derive import Number
from nianbao.rules.case import Case, Standing
from nianbao.rules.prose import sides
from nianbao.rules.reading.mention import Mention


def cells_said(case: Case, mention: Mention) -> tuple[Address, ...]:
    """The cells that a mention speaks of, those that fit it first."""
    if mention.bound is not None:
        return (mention.bound,)
    readings = sides(case, mention)
    readings.sort(key=lambda side: not mention.least <= side.value <= mention.most)
    return tuple(dict.fromkeys(at for side in readings for at in side.cells))


def mention_at(case: Case, of: str, position: int) -> Mention | None:
    """The mention on whose number the position stands, else the one on whose few words."""
    near = [
        mention
        for mention in case.reading.mentions
        if mention.at.of == of and mention.at.start <= position <= mention.at.end
    ]
    exact = [mention for mention in near if mention.start <= position <= mention.end]
    return min(exact or near, key=lambda each: each.at.end - each.at.start, default=None)


def said_of(case: Case, at: Address) -> tuple[Mention, ...]:
    """The mentions that speak of a cell; if there are none, those that speak of its row."""
    spoken = [(mention, cells_said(case, mention)) for mention in case.reading.mentions]
    exact = tuple(mention for mention, cells in spoken if at in cells)
    row = (at.section, at.row)
    return exact or tuple(m for m, cells in spoken if row in {cell[:2] for cell in cells})


def only_cell(standing: Standing, number: Number) -> Address | None:
    """The one cell that holds a number; None if several do, or for numbers below 2."""
    if number < _TOO_COMMON:
        return None
    cells = [
        at
        for section in standing.form.sections
        for at in section.cells
        if standing.cell(at).value == number
    ]
    return cells[0] if len(cells) == 1 else None


_TOO_COMMON = 2


def evidence(case: Case) -> Mapping[Address, Number]:
    """What the text says exactly of single cells."""
    return dict(_evidence(case))


def _evidence(case: Case) -> Iterator[tuple[Address, Number]]:
    for mention in case.reading.mentions:
        readings = sides(case, mention)
        plain = mention.exact and mention.bound is None and len(readings) == 1
        if plain and len(readings[0].cells) == 1:
            yield readings[0].cells[0], mention.least
