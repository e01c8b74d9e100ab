"""What became of a document: a report, and what was mapped, doubtful or left."""

from dataclasses import dataclass
from typing import Literal

from nianbao.form.address import Address
from nianbao.report.model import Report

State = Literal["mapped", "doubtful", "unmapped"]

Why = Literal[
    "",
    "label",
    "unit",
    "no_figure",
    "count",
    "split",
    "several_splits",
    "joined",
    "no_table",
    "no_section",
    "title",
    "both_editions",
    "year",
]
"""Why something is doubtful or was left, or what was done to take it."""


@dataclass(frozen=True)
class Item:
    """One thing of the document: where it stood, what it said, and where it went."""

    state: State
    section: str
    text: str
    place: str = ""
    at: Address | None = None
    why: Why = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Imported:
    """A report made of a document; every item of the document is listed once.

    `characters` are those of the document that are not blank.
    """

    report: Report
    items: tuple[Item, ...]
    characters: int

    @property
    def doubts(self) -> tuple[Item, ...]:
        """What a person must look at."""
        return tuple(item for item in self.items if item.state == "doubtful")
