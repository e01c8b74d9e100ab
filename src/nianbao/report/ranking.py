"""How likely it is that a repair is what went wrong."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache

from nianbao.form.address import Address
from nianbao.form.model import Form
from nianbao.record import Value
from nianbao.report.derive import Number, amount
from nianbao.report.likeness import Likeness, likeness
from nianbao.report.model import Report
from nianbao.report.repairs import Repair
from nianbao.report.slips import BY_DIGITS, ORDER, Kind, Slip, kind_of, kind_of_two

Key = tuple[int, int, int, int, int, float, tuple[int, ...]]
"""What decides: evidence, how much is mended, kind, totals dropped, zeros, likeness, the form."""


class Witness(Value):
    """What the prose says of a cell or total, which cells that adds up, and what they come to."""

    at: Address
    said: Number
    cells: Collection[Address]
    now: Number


class Ranking(Value):
    """All that is known of a report when its repairs are ranked."""

    form: Form
    report: Report
    witnesses: tuple[Witness, ...]
    likeness: Likeness
    order: Mapping[Address, int]
    beside: Callable[[Address], Mapping[Address, Number]]

    def key(self, repair: Repair) -> Key:
        """The smaller, the likelier."""
        slips, dropped = self._slips(repair), self._dropped(repair)
        kinds = [_kind(slips)] if slips else []
        whole = kinds in (["wrong_column"], ["wrong_row"])
        return (
            -self._agreement(repair),
            -len(repair.mends),
            max(map(ORDER.index, [*kinds, *map(_kind_stated, dropped)])),
            len(dropped),
            # A figure that moved away whole has left a 0; else a 0 is seldom what is wrong.
            sum(slip.change > 0 and (slip.now != 0) == whole for slip in slips),
            -sum(self.likeness.gain(slip.at, slip.now, slip.then) for slip in slips),
            tuple(self.order[slip.at] for slip in slips),
        )

    def kind(self, repair: Repair) -> Kind:
        """Why the repair is likely."""
        slips = self._slips(repair)
        return _kind(slips) if slips else "stated"

    def _slips(self, repair: Repair) -> list[Slip]:
        changes = [each for each in repair.changes if each[0] in self.order]
        return [
            Slip(at, now := amount(self.report.figures[at]), now + change, self.beside(at))
            for at, change in sorted(changes, key=lambda each: self.order[each[0]])
        ]

    def _dropped(self, repair: Repair) -> list[Slip]:
        return [
            Slip(at, now := amount(self.report.stated[at]), now + change)
            for at, change in repair.changes
            if at not in self.order
        ]

    def _agreement(self, repair: Repair) -> int:
        """How many more witnesses agree after the repair than before."""
        changes = dict(repair.changes)
        score = 0
        for each in self.witnesses:
            change = sum(changes.get(at, 0) for at in each.cells)
            score += (each.now + change == each.said) - (each.now == each.said)
            if each.at in changes and each.at not in self.order:
                stated = amount(self.report.stated[each.at])
                score += (each.said != stated) - (each.said == stated)
        return score


def ranking(
    form: Form, report: Report, previous: Report | None, evidence: Mapping[Address, Number]
) -> Ranking:
    """What ranks the repairs of this report."""
    return Ranking(
        form,
        report,
        tuple(_witnesses(form, report, evidence)),
        likeness(form, report, previous),
        {at: place for place, at in enumerate(form.entered_cells)},
        cache(lambda at: _beside(form, report, at)),
    )


def _witnesses(form: Form, report: Report, evidence: Mapping[Address, Number]) -> Iterator[Witness]:
    for at, said in evidence.items():
        if form.has(at):
            cells = form.place(at)[0].entered(at)
            if all(cell in report.figures for cell in cells):
                yield Witness(at, said, cells, sum(amount(report.figures[c]) for c in cells))


def _kind(slips: Sequence[Slip]) -> Kind:
    return kind_of(slips[0]) if len(slips) == 1 else kind_of_two(*slips)


def _kind_stated(slip: Slip) -> Kind:
    kind = kind_of(slip)
    return kind if kind in BY_DIGITS else "stated"


def _beside(form: Form, report: Report, at: Address) -> dict[Address, Number]:
    block = form.place(at)[0]
    rows = _next_to(at.row, [row.id for row in block.rows])
    columns = _next_to(at.column, [column.id for column in block.columns])
    around = [at._replace(row=row) for row in rows]
    around += [at._replace(column=column) for column in columns]
    return {each: amount(report.figures[each]) for each in around if each in report.figures}


def _next_to(id: str, ids: list[str]) -> list[str]:
    place = ids.index(id)
    return ids[max(place - 1, 0) : place] + ids[place + 1 : place + 2]
