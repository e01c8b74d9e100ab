"""A complaint about a report, as a value."""

import re
from collections.abc import Mapping
from typing import Literal, NamedTuple

from nianbao.form.address import Address
from nianbao.record import Value, field
from nianbao.report.model import Accepted, Filled

Severity = Literal["error", "warning", "notice"]

Reason = Literal[
    "blank",
    "previous",
    "not_comparable",
    "kind",
    "document",
    "children",
    "text",
]
"""Why a rule could not judge: what it would need."""

_LONGEST = 40


class Passage(NamedTuple):
    """Characters `start` to `end` of a text, which read `words`; a whole section has none."""

    of: str
    start: int = 0
    end: int = 0
    words: str = ""

    def __str__(self) -> str:
        return self.of


Place = Address | Passage
"""A cell, some words, or a section; as text an address or the id of a section or cover text."""


class Finding(Value):
    """One broken rule at one place.

    `found` and `expected` are figures as digits, or words. `case` tells which sentence of
    the rule it is, `facts` what to put into it. `cells` and `passages` are what it concerns,
    besides its place. A finding that is `due` complains of what is not filled in yet.
    `accepted` is the reason why it may stand.
    """

    rule: str
    severity: Severity
    at: Place
    found: str = ""
    expected: str = ""
    case: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    cells: tuple[Address, ...] = ()
    passages: tuple[Passage, ...] = ()
    due: bool = False
    accepted: str = ""

    @property
    def section(self) -> str:
        """The section, or the text of the cover, in which it stands."""
        return self.at.section if isinstance(self.at, Address) else self.at.of

    @property
    def key(self) -> str:
        """What names it among the accepted ones: rule, place and, in a text, the words."""
        words = self.at.words[:_LONGEST] if isinstance(self.at, Passage) else ""
        return " ".join(filter(None, (self.rule, str(self.at), " ".join(words.split()))))

    @property
    def covers(self) -> str:
        """The value for which an acceptance holds: both sides of the finding."""
        return " ≠ ".join(filter(None, (self.found, self.expected)))

    @property
    def covered(self) -> Filled | str:
        """The same as it is stored; what a cell could hold is a figure."""
        digits = re.fullmatch("0|[1-9][0-9]{0,11}", self.covers)
        return int(digits[0]) if digits else self.covers

    def accepted_by(self, key: str, entry: Accepted) -> bool:
        """Tell whether an entry of the file accepts it: same rule, place and value.

        A place may be shorter than an address (the row, the section), and a value may be
        the found figure alone.
        """
        rule, _, place = key.partition(" ")
        if rule != self.rule or str(entry.value) not in (self.covers, self.found):
            return False
        return key == self.key or f"{self.at}.".startswith(f"{place}.")


class Skipped(NamedTuple):
    """A rule that could not judge, at this place or at all, and what it would need."""

    rule: str
    at: Place | None
    why: Reason
