"""A filled-in form: what the clerk has entered, and nothing computed."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final, Literal, NamedTuple

from nianbao.form.address import Address
from nianbao.record import Value, field

NOT_APPLICABLE: Final = "/"
"""The figure 不适用, written `/` in the file and on the screen."""

Filled = int | Decimal | Literal["/"]
"""A figure that somebody entered: a count, an amount, or 不适用."""

Figure = Filled | None
"""A figure, or None for a cell that is still blank (which is not 0)."""

LIMIT: Final = 10**12
"""The largest figure a cell may hold."""

MOST_DECIMALS: Final = 20
"""The most decimals that an amount may have."""

COVER_TEXTS: Final = ("organization", "title", "kind", "period", "contact", "preface")
"""The texts of the cover, beside the year."""


DAYS: Final = ("final", "reopened")
"""The dates of a report: since when it is final, and when it was last reopened."""


class Accepted(NamedTuple):
    """Why a finding is accepted, and the value for which that holds."""

    reason: str
    value: Filled | str


class Report(Value):
    """One report. Blank cells are absent from `figures`, empty narratives from `texts`.

    `register` is what a register of applications gave for cells, whatever stands there now.
    `final` is the day since which nothing may be changed, `reopened` the day when that was last
    taken back.
    """

    edition: str
    year: int
    organization: str = ""
    title: str = ""
    kind: str = ""
    period: str = ""
    contact: str = ""
    preface: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    figures: Mapping[Address, Filled] = field(default_factory=dict)
    notes: Mapping[Address, str] = field(default_factory=dict)
    stated: Mapping[Address, Filled] = field(default_factory=dict)
    accepted: Mapping[str, Accepted] = field(default_factory=dict)
    register: Mapping[Address, int] = field(default_factory=dict)
    final: date | None = None
    reopened: date | None = None

    def text(self, of: str) -> str:
        """The narrative of a section, or a text of the cover."""
        if of in COVER_TEXTS:
            return str(getattr(self, of))
        return self.texts.get(of, "")

    def identical(self, other: "Report") -> bool:
        """Tell whether nothing differs, not even the way an amount is written (1.5, 1.50)."""
        return (
            self is other
            or self == other
            and all(str(figure) == str(other.figures[at]) for at, figure in self.figures.items())
        )
