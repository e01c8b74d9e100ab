"""What a report takes over from that of last year."""

from nianbao.form.address import Address
from nianbao.form.model import Form
from nianbao.report.model import Filled, Report


def carried_over(form: Form, last: Report) -> dict[Address, Filled]:
    """The figures that last year's report hands on, for every column that is entered.

    Figures that last year left blank stay blank; a form of another edition hands on the
    rows that have the same ids.
    """
    found: dict[Address, Filled] = {}
    for section, block in form.blocks:
        for carry in block.carries:
            for column in block.columns:
                source = Address(section.id, carry.out, column.id)
                into = source._replace(row=carry.into)
                if source in last.figures and not form.derived(into):
                    found[into] = last.figures[source]
    return found
