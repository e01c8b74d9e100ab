"""What became of a document: everything in it, as items that can be taken or left."""

from collections.abc import Mapping
from functools import cached_property
from typing import Literal

from nianbao.form.address import Address
from nianbao.form.load import load_form
from nianbao.record import Value
from nianbao.report.change import apply
from nianbao.report.content import Content, joined, taking
from nianbao.report.model import Report

State = Literal["mapped", "doubtful", "unmapped"]

Why = Literal[
    "",
    "label",
    "unit",
    "no_figure",
    "count",
    "blanks",
    "split",
    "several_splits",
    "joined",
    "twice",
    "columns",
    "no_columns",
    "no_row",
    "no_table",
    "no_section",
    "title",
    "no_title",
    "both_editions",
    "year",
    "organization",
    "left",
]
"""Why something is doubtful or was left, or what was done to take it."""


class Item(Value):
    """One thing of the document: where it stood, what it said, and what it may mean.

    `readings` are what taking it would put into the report, the likeliest first; `taken` tells
    whether the first of them is taken unless somebody decides otherwise.
    """

    state: State
    section: str
    text: str
    place: str = ""
    at: Address | None = None
    why: Why = ""
    readings: tuple[Content, ...] = ()
    taken: bool = False

    @property
    def cells(self) -> tuple[Address, ...]:
        """The cells that its readings fill."""
        return tuple(dict.fromkeys(at for each in self.readings for at in each.figures))


Part = Literal["texts", "tables", "left"]
"""Where the characters of a document went."""


class Imported(Value):
    """The items of a document, each once, and the characters that are not blank.

    `characters` are those of the document; `counted` tells how many of them went where.
    """

    edition: str
    items: tuple[Item, ...]
    characters: int
    counted: Mapping[Part, int]

    @cached_property
    def report(self) -> Report:
        """The report with what is taken unless somebody decides otherwise."""
        return self.report_of(tuple(item.readings[0] for item in self.items if item.taken))

    def report_of(self, contents: tuple[Content, ...]) -> Report:
        """The report that holds just these contents."""
        form = load_form(self.edition)
        blank = Report(edition=self.edition, year=form.since)
        return apply(blank, taking(form, blank, joined(contents)))

    @property
    def recognised(self) -> bool:
        """Tell whether anything of a report is in the document."""
        missing = {item.section for item in self.items if item.why == "no_section"}
        return any(section.id not in missing for section in load_form(self.edition).sections)

    @property
    def doubts(self) -> tuple[Item, ...]:
        """What a person must look at."""
        return tuple(item for item in self.items if item.state == "doubtful")
