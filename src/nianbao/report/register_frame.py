"""Which rows and columns of the form a register of applications fills, found by their roles."""

from nianbao.form.address import Address
from nianbao.form.model import Form
from nianbao.record import Value

Row = tuple[str, str]
"""A row of figures: its section and its id."""


class Frame(Value):
    """The rows and columns that applications are counted in.

    `kinds` are the columns of applicants, `outcomes` the rows of Table 3; `reconsideration`,
    `direct` and `after_reconsideration` the rows of Table 4 and `results` its columns.
    """

    section: str
    kinds: tuple[str, ...]
    received: str
    carried_in: str
    outcomes: tuple[str, ...]
    carried_out: str
    reconsideration: Row
    direct: Row
    after_reconsideration: Row
    results: tuple[str, ...]

    def cells(self, *, reconsideration: bool, litigation: bool) -> list[Address]:
        """Every cell that is counted, those of Table 4 as far as the register tells of them."""
        rows = (self.received, self.carried_in, *self.outcomes, self.carried_out)
        cells = [Address(self.section, row, kind) for row in rows for kind in self.kinds]
        disputes = [self.reconsideration] if reconsideration else []
        # Without the one it is not known which lawsuits followed it.
        if reconsideration and litigation:
            disputes += [self.direct, self.after_reconsideration]
        return cells + [Address(*row, result) for row in disputes for result in self.results]


def frame_of(form: Form) -> Frame:
    """The frame of an edition, whose roles must name these rows."""
    received = _total(form, "received")
    kinds = tuple(at.column for at in form.addends[received])
    processed = Address(received.section, _total(form, "processed").row, kinds[0])
    reconsideration = _total(form, "reconsideration")
    return Frame(
        section=received.section,
        kinds=kinds,
        received=received.row,
        carried_in=_total(form, "carried_in").row,
        outcomes=tuple(at.row for at in form.addends[processed]),
        carried_out=_total(form, "carried_out").row,
        reconsideration=reconsideration[:2],
        direct=_total(form, "litigation_direct")[:2],
        after_reconsideration=_total(form, "litigation_after_reconsideration")[:2],
        results=tuple(at.column for at in form.addends[reconsideration]),
    )


def _total(form: Form, role: str) -> Address:
    return form.role(role)[0]
