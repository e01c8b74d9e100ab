"""Offers as lines and details on the screen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nianbao.form.address import Address
from nianbao.form.model import Form
from nianbao.report.content import Content
from nianbao.report.model import COVER_TEXTS, Figure, Report
from nianbao.tongue import tr
from nianbao.wording.doubts import long_why, short_why
from nianbao.wording.taking import (
    Target,
    figure_details,
    first_lines,
    full_row_name,
    row_name,
    target,
    text_target,
    year_target,
)
from nianbao.wording.visible import visible
from nianbao_tui.screens.offers import Offer
from nianbao_tui.styles import look
from nianbao_tui.widgets.lines import Run
from nianbao_tui.widgets.offer_list import Line

if TYPE_CHECKING:
    from nianbao.importers.imported import Item, State

_FIRST_LINES = 20
_FIGURES = re.compile(r"(?:(?:^|\s+)[\d_/.,件—–-]+)+$")
_STYLES: dict[State, look.Role] = {
    "mapped": look.PLAIN,
    "doubtful": look.DUE,
    "unmapped": look.FAINT,
}


class OfferWords:
    """Words about offers to a report, as it is before anything is taken."""

    def __init__(self, form: Form, report: Report) -> None:
        self.form, self.report = form, report
        self._known: dict[tuple[int, int], Target] = {}

    def line(self, number: int, offer: Offer, reading: int, *, taken: bool) -> Line:
        """An offer in the list; what it brings is put into words once."""
        item = offer.item
        if (number, reading) not in self._known:
            self._known[number, reading] = self._goes(offer, reading)
        mark = "[x]" if taken else "[ ]" if item.readings else " - "
        says = visible(" ".join(item.text.split()))
        if item.state == "mapped" and item.cells:
            # What stands in the cells is told on the right.
            says = _FIGURES.sub("", says)
        why = short_why(item.state, item.why)
        plain = item.state == "mapped" and (not taken or self._same(offer, reading))
        style = look.FAINT if plain else _STYLES[item.state]
        return Line(mark, why, says, *self._known[number, reading], style)

    def _goes(self, offer: Offer, reading: int) -> Target:
        if not offer.item.readings:
            return row_name(self.form, offer.item.at) if offer.item.at else "", ""
        content = offer.item.readings[reading]
        figures = self.figures(offer, reading)
        found = [target(self.form, self.report, figures)] if figures else []
        found += [text_target(self.form, self.report, *each) for each in content.texts.items()]
        found += [year_target(self.report, content.year)] if content.year else []
        count = len(offer.item.readings)
        where = tr("、").join(where for where, _ in found)
        change = tr("；").join(change for _, change in found)
        if count == 1:
            return where, change
        return where, tr(
            "（{number}/{count}）{change}", number=reading + 1, count=count, change=change
        )

    def _same(self, offer: Offer, reading: int) -> bool:
        """Tell whether the report has all of a reading already."""
        if not offer.item.readings:
            return False
        content, report = offer.item.readings[reading], self.report
        figures = self.figures(offer, reading)
        return (
            all(report.figures.get(at) == figure for at, figure in figures.items() if self._own(at))
            and all(report.text(of) == text for of, text in content.texts.items())
            and content.year in (0, report.year)
        )

    def _own(self, at: Address) -> bool:
        return not self.form.derived(at)

    def figures(self, offer: Offer, reading: int) -> dict[Address, Figure]:
        """What would stand in the cells, in the order of the form."""
        found: dict[Address, Figure] = dict(offer.item.readings[reading].figures)
        found |= dict.fromkeys(offer.blanks)
        return dict(sorted(found.items(), key=lambda each: self.form.order[each[0]]))

    def details(self, offer: Offer, reading: int) -> Iterator[Run]:
        """An offer in full: what the document says and where, why it is doubtful, every reading."""
        item = offer.item
        says = "" if any(each.texts for each in item.readings) else item.text
        if says.strip():
            yield tr("原文：{text}{place}", text=_lines(says), place=_place(item)), look.PANEL
        if item.why:
            yield long_why(item.why), look.PANEL_DUE
        if not item.readings:
            yield tr("没有可以取用的内容"), look.PANEL_FAINT
        for number, content in enumerate(item.readings):
            style = look.PANEL_STRONG if number == reading else look.PANEL_FAINT
            several = len(item.readings) > 1
            pointer = ">" if number == reading else " "
            head = f"{pointer} {tr('读法 {number}：', number=number + 1)}" if several else ""
            for line in self._reading(offer, number, content):
                yield head + line, style
                head = ""

    def _reading(self, offer: Offer, number: int, content: Content) -> Iterator[str]:
        figures = self.figures(offer, number)
        yield from figure_details(self.form, self.report, figures)
        for at, note in content.notes.items():
            row = full_row_name(self.form, at)
            yield tr("附注（{row}）：{note}", row=row, note=visible(note))
        for of, text in content.texts.items():
            yield _going(text_target(self.form, self.report, of, text))
            if of not in COVER_TEXTS or of == "preface":
                yield from first_lines(text, _FIRST_LINES)
        if content.year:
            yield _going(year_target(self.report, content.year))


def _going(target: Target) -> str:
    where, change = target
    return tr("{where}：{change}", where=where, change=change)


def _lines(text: str) -> str:
    return "\n".join(visible(line) for line in text.split("\n"))


def _place(item: Item) -> str:
    if item.place.isdecimal():
        return tr("（第 {line} 行）", line=item.place)
    return tr("（{words}）", words=visible(item.place)) if item.place else ""
