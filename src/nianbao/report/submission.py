"""What a body has handed in, and what stands against it."""

from pathlib import Path
from typing import Final, Literal, get_args

from nianbao.record import Value

Mark = Literal[
    "unreadable",
    "other_year",
    "other_edition",
    "total",
    "repeated",
    "copy",
    "failing",
    "unfinished",
    "doubtful",
    "blank",
    "nameless",
    "unlisted",
    "late",
]
"""Why somebody should look at a submission.

unreadable: no report can be read from the file. other_year, other_edition: not what is added
up. total: it adds up others itself. repeated: another file of the same body and year says
something else. copy: another file has the same figures, and one of them is enough. failing: the
rules find errors. unfinished: they ask for what is not filled in yet. doubtful: the document has
places that were not taken. blank: cells are not filled in. nameless: the report does not say
whose it is. unlisted: the list of bodies does not have it. late: handed in behind its date.
"""

MARKS: Final[tuple[Mark, ...]] = get_args(Mark)
"""All marks, the gravest first."""

LEFT_OUT: Final[frozenset[Mark]] = frozenset(
    {"unreadable", "other_year", "other_edition", "total", "repeated", "copy"}
)
"""The marks of a submission that is not added up."""


class Submission(Value):
    """A file and what is known of it.

    `name` is the body, or the name of the file where the report does not say; `kind` its kind,
    by the report or else by the list of bodies. `edition` is empty and `year` 0 if it could not
    be read, and `refused` then says why in one line. `due` counts what the rules ask to be filled
    in, which is no error, `blanks` counts cells that are not filled
    in, `doubts` the places of a document that were not taken.
    """

    path: Path
    name: str
    kind: str = ""
    edition: str = ""
    year: int = 0
    errors: int = 0
    warnings: int = 0
    notices: int = 0
    due: int = 0
    blanks: int = 0
    doubts: int = 0
    refused: str = ""
    marks: frozenset[Mark] = frozenset()

    @property
    def counted(self) -> bool:
        """Tell whether its figures are in the total."""
        return not self.marks & LEFT_OUT

    @property
    def state(self) -> Mark | Literal["ok"]:
        """The gravest of its marks."""
        return next((mark for mark in MARKS if mark in self.marks), "ok")
