"""Which cell is wrong: the smallest corrections that make every identity hold, the best first."""

from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal

from nianbao.form.address import Address
from nianbao.form.model import Form
from nianbao.record import Value
from nianbao.report.derive import Number, amount
from nianbao.report.identities import Identity, identities
from nianbao.report.model import LIMIT, Filled, Report
from nianbao.report.ranking import Ranking, ranking
from nianbao.report.repairs import Repair, repairs, system
from nianbao.report.slips import Kind


class Correction(Value):
    """One or two terms that, put right, make every identity in `repairs` hold and break no other.

    `figures` are entered cells, in the order of the form, and what they should hold.
    `stated` are totals of the original that should be dropped, because they are wrong themselves.
    """

    figures: tuple[tuple[Address, Filled], ...]
    stated: tuple[Address, ...]
    kind: Kind
    repairs: tuple[Identity, ...] = ()


def corrections(
    form: Form,
    report: Report,
    previous: Report | None = None,
    *,
    evidence: Mapping[Address, Number] | None = None,
    most: int = 9,
) -> tuple[Correction, ...]:
    """The smallest corrections of each component of broken identities, the `most` likeliest.

    `evidence` is what the prose says of a cell or a total; what agrees with it goes first.
    Nothing is offered where more than two figures would have to change.
    """
    known = identities(form, report, previous)
    met = system(known, report.figures)
    if not met.broken:
        return ()

    def fits(at: Address, change: Number) -> bool:
        return form.derived(at) or _corrected(form, report, at, change) is not None

    rank = ranking(form, report, previous, evidence or {})
    ranked = sorted(repairs(met, fits), key=rank.key)
    return tuple(_correction(form, report, known, rank, repair) for repair in _first(ranked, most))


def _first(ranked: Iterable[Repair], most: int) -> Iterable[Repair]:
    listed: Counter[int] = Counter()
    for repair in ranked:
        if any(listed[number] < most for number in repair.mends):
            listed.update(repair.mends)
            yield repair


def _correction(
    form: Form, report: Report, known: tuple[Identity, ...], rank: Ranking, repair: Repair
) -> Correction:
    changes = dict(repair.changes)
    return Correction(
        figures=tuple(
            (at, figure)
            for at in form.entered_cells
            if at in changes and (figure := _corrected(form, report, at, changes[at])) is not None
        ),
        stated=tuple(at for at in changes if form.derived(at)),
        kind=rank.kind(repair),
        repairs=tuple(known[number] for number in sorted(repair.mends)),
    )


def _corrected(form: Form, report: Report, at: Address, change: Number) -> Filled | None:
    """The figure after the change; None if the column cannot hold it."""
    kind = form.place(at)[2].kind
    figure = amount(report.figures.get(at)) + change
    least = -LIMIT if kind == "signed" else 0
    if not least <= figure <= LIMIT:
        return None
    if kind == "money":
        return Decimal(figure)
    return int(figure) if figure == int(figure) else None
