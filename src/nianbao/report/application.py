"""One application for information, as a line of a register tells it."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Literal

from nianbao.record import Value, field

Column = Literal[
    "number",
    "applicant",
    "kind",
    "content",
    "received",
    "decided",
    "outcome",
    "extended",
    "excluded",
    "fee",
    "reconsideration",
    "litigation",
]
"""What a register tells of an application."""

Illegible = Literal["no_date", "day_order", "word", "group", "answer", "amount", "days"]
"""Why a value is not read: no date that exists; a date that could be two; no word that is
known, or one for several rows; neither yes nor no; no amount; no number of days."""


class Unread(Value):
    """A value that stands in the register but could not be read."""

    text: str
    why: Illegible


class Application(Value):
    """An application: `line` is where it stands in the register.

    `kind` is the id of a column of Table 3, `outcome` that of a row; `reconsideration` and
    `litigation` are ids of columns of Table 4, all "" for none. `excluded` are working days that
    do not count for the time limit; `fee` is in 元. What stands in
    the register but could not be read is `unread`, and blank here.
    """

    line: int
    number: str = ""
    applicant: str = ""
    kind: str = ""
    content: str = ""
    received: date | None = None
    decided: date | None = None
    outcome: str = ""
    extended: bool = False
    excluded: int = 0
    fee: Decimal | None = None
    reconsideration: str = ""
    litigation: str = ""
    unread: Mapping[Column, Unread] = field(default_factory=dict)

    def told(self, column: Column) -> bool:
        """Tell whether something stands in this column, legible or not."""
        return column in self.unread or getattr(self, column) not in ("", None, False)
