"""Which list of a roll-up is open, how it is sifted and sorted, and what stands in it."""

from __future__ import annotations

from typing import Literal

from nianbao.form.address import Address
from nianbao.record import replace
from nianbao_tui.screens.collated import (
    ORDERS,
    Listing,
    Wish,
    cells_listed,
    contributors_listed,
    units_listed,
)
from nianbao_tui.screens.gathering import Gathering

View = Literal["units", "cells", "contributors"]


class Lists:
    """The bodies, the figures of the total, who adds to the figure of one `cell`."""

    def __init__(self, gathering: Gathering) -> None:
        self.gathering = gathering
        self.wish = Wish()
        self.view: View = "units"
        self.cell: Address | None = None
        self._left: dict[View, int] = {}
        self._made: tuple[object, Listing] | None = None

    def open(self, view: View, leaving: int) -> int:
        """Open another list; the one that was open is left at a line. Where the cursor goes."""
        self._left[self.view] = leaving
        self.view = view
        self.sift("")
        return 0 if view == "contributors" else self._left.get(view, 0)

    def sift(self, text: str) -> None:
        """List only what has a text in its name; all for none."""
        self.wish = replace(self.wish, sought=text)

    def turn_amiss(self) -> None:
        """List only what must be looked at, or all again."""
        self.wish = replace(self.wish, amiss=not self.wish.amiss)

    def turn_order(self) -> None:
        """Sort in the next order."""
        orders = list(ORDERS)
        at = orders.index(self.wish.order) + 1
        self.wish = replace(self.wish, order=orders[at % len(orders)])

    def listing(self, cells: int) -> Listing:
        """The open list for so many cells; made anew only when it would be another one."""
        of = (self.gathering.settled, self.view, self.cell, self.wish, cells)
        if self._made is None or self._made[0] != of:
            self._made = of, self._made_anew(cells)
        return self._made[1]

    def _made_anew(self, cells: int) -> Listing:
        rollup, outcome = self.gathering.rollup, self.gathering.outcome
        if self.view == "units" or outcome is None:
            return units_listed(rollup, self.wish, cells, whole=not self.gathering.waiting)
        if self.view == "cells" or self.cell is None or not outcome.form.has(self.cell):
            return cells_listed(outcome, self.wish, cells)
        return contributors_listed(rollup, outcome, self.cell, self.wish, cells)
