"""A task of the tutorial, and what it looks at to know that it is done."""

from collections.abc import Callable

from nianbao.form.address import Address
from nianbao.form.load import load_form
from nianbao.form.model import Form
from nianbao.record import Value
from nianbao.report.balance import weigh, weighed_at
from nianbao.report.derive import totals
from nianbao.report.model import Figure, Report


class Scene(Value):
    """The report as it stands, the place of the cursor, and the commands given for a task.

    `section` is the id of the open one, `at` the cell under the cursor if a table is open.
    """

    report: Report
    section: str = ""
    at: Address | None = None
    given: tuple[str, ...] = ()
    saved: bool = False

    @property
    def form(self) -> Form:
        """The form of the report."""
        return load_form(self.report.edition)

    def figure(self, at: Address) -> Figure:
        """What stands in a cell."""
        return self.report.figures.get(at)

    @property
    def balanced(self) -> bool:
        """Tell whether every balance of the form holds."""
        sums = totals(self.form, self.report)
        return all(each.holds for each in weigh(self.form, self.report, sums))

    @property
    def unbalanced_here(self) -> bool:
        """Tell whether a balance in the column under the cursor does not hold."""
        if self.at is None:
            return False
        sums = totals(self.form, self.report)
        return not all(each.holds for each in weighed_at(self.form, self.report, sums, self.at))

    def gave(self, *commands: str) -> bool:
        """Tell whether these commands were given, in this order."""
        rest = iter(self.given)
        return all(command in rest for command in commands)


class Task(Value):
    """What to do, in one sentence with the keys of commands by name; and when it is done.

    A task is `lasting` if the report alone shows that it was done.
    """

    id: str
    say: str
    done: Callable[[Scene], bool]
    lasting: bool = False
