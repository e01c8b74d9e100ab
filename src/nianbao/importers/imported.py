"""What became of a document: everything in it, as items that can be taken or left."""

from collections.abc import Mapping
from functools import cached_property
from typing import Literal

from nianbao.form.address import Address
from nianbao.form.load import load_form
from nianbao.record import Value, replace
from nianbao.report.change import apply
from nianbao.report.content import Content, joined, taking
from nianbao.report.figures import read_figure
from nianbao.report.model import Report

State = Literal["mapped", "doubtful", "unmapped"]

Why = Literal[
    "",
    "label",
    "unit",
    "no_figure",
    "count",
    "blanks",
    "blank_cells",
    "zeros",
    "split",
    "several_splits",
    "joined",
    "totals",
    "twice",
    "columns",
    "no_columns",
    "some_columns",
    "no_row",
    "no_table",
    "no_section",
    "title",
    "no_title",
    "both_editions",
    "another_report",
    "year",
    "year_inferred",
    "organization",
    "left",
]
"""Why something is doubtful or was left, or what was done to take it."""


class Item(Value):
    """One thing of the document: where it stood, what it said, and what it may mean.

    `readings` are what taking it would put into the report, the likeliest first; `taken` tells
    whether the first of them is taken unless somebody decides otherwise. `blanks` are cells for
    which the document prints nothing.
    """

    state: State
    section: str
    text: str
    place: str = ""
    at: Address | None = None
    why: Why = ""
    readings: tuple[Content, ...] = ()
    taken: bool = False
    blanks: tuple[Address, ...] = ()

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

    def with_zeros(self) -> "Imported":
        """The same with 0 where the document prints nothing; only somebody's wish makes it so."""
        return replace(self, items=tuple(map(self._with_zeros, self.items)))

    def _with_zeros(self, item: Item) -> Item:
        if not item.blanks:
            return item
        form = load_form(self.edition)
        zeros = {at: read_figure("0", form.place(at)[2].kind) for at in item.blanks}
        figures = {at: zero for at, zero in zeros.items() if zero is not None}
        return replace(item, state="mapped", why="zeros", readings=(Content(figures),), taken=True)

    @property
    def recognised(self) -> bool:
        """Tell whether anything of a report is in the document."""
        missing = {item.section for item in self.items if item.why == "no_section"}
        return any(section.id not in missing for section in load_form(self.edition).sections)

    @property
    def doubts(self) -> tuple[Item, ...]:
        """What a person must look at."""
        return tuple(item for item in self.items if item.state == "doubtful")
