"""The cells that were keyed differently: one figure or the other is taken, or a third."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from nianbao.form.address import Address
from nianbao.form.model import Form
from nianbao.form.numerals import numeral
from nianbao.render.cells import fit, width, wrapped
from nianbao.report.figures import FigureRefused, read_figure
from nianbao.report.model import Figure
from nianbao.report.verification import Discrepancy, Verified
from nianbao.tongue import tr
from nianbao.wording.figures import refusal_sentence
from nianbao.wording.taking import full_row_name
from nianbao.wording.verification import figure_words, verdict_words
from nianbao_tui.keymap import command_of
from nianbao_tui.screens.desk import Message, refused
from nianbao_tui.screens.dropping import leave_choices
from nianbao_tui.screens.elsewhere import not_yet
from nianbao_tui.screens.fill_in import FillIn, Texts
from nianbao_tui.screens.help import scope_help
from nianbao_tui.screens.listing import Listing
from nianbao_tui.styles import look
from nianbao_tui.widgets.entry_list import Entry, EntryList
from nianbao_tui.widgets.lines import Run
from nianbao_tui.widgets.text.page import Field

Resolved = Mapping[Address, Figure]
"""The figure that a cell shall hold; cells of which nothing was decided are not in it."""

_INDENT = 6


class Differing(Listing[Resolved | None]):
    """Returns what was decided, None for going back with nothing."""

    def __init__(self, form: Form, found: Verified) -> None:
        super().__init__()
        self.form, self.found = form, found
        self.resolved: dict[Address, Figure] = {}

    def heading(self) -> tuple[str, str]:
        """What is compared, and how many cells differ."""
        return tr("复核录入：不同的格"), verdict_words(self.found)

    def key_labels(self) -> Iterator[tuple[str, str]]:
        """Decide, end, go back."""
        yield "←", tr("保留原数")
        yield "→", tr("取复核数")
        yield tr("回车"), tr("写入")
        yield "Esc", tr("返回")
        yield "F2", tr("另行键入")

    # Keys

    def press(self, key: str, character: str | None) -> None:
        """Move, decide, end or go back."""
        self.message = None
        found = self.query_one(EntryList)
        chosen = self.found.differing[min(found.index, len(self.found.differing) - 1)]
        command = command_of(key, "all")
        if key == "escape" or command == "quit":
            leave_choices(self.app, lambda: self.dismiss(None), chosen=bool(self.resolved))
        elif key in ("left", "right"):
            self.resolved[chosen.at] = chosen.first if key == "left" else chosen.second
        elif key == "f2":
            self._ask(chosen)
        elif key in ("delete", "backspace"):
            self.resolved.pop(chosen.at, None)
        elif key == "enter":
            self._end()
        elif command == "help":
            self.app.push_screen(scope_help("differing"))
        elif not found.press(key):
            self.message = not_yet(key)
        if self.is_current:
            self.follow()

    def _end(self) -> None:
        if self.resolved:
            self.dismiss(dict(self.resolved))
        else:
            self.message = refused(tr("还没有决定：左键保留原数，右键取复核数，F2 另行键入"))

    def _ask(self, chosen: Discrepancy) -> None:
        field = Field("figure", tr("数字"), lines=False)
        complaint = _Complaint(self.form, chosen.at)
        dialog = FillIn(self._cell(chosen.at), (field,), {"figure": ""}, complaint)

        def answered(texts: Texts | None) -> None:
            if texts is not None:
                self.resolved[chosen.at] = complaint.read(texts)
            self.follow()

        self.app.push_screen(dialog, answered)

    # Drawing

    def follow(self) -> None:
        """Draw the cells with what was decided of them."""
        if not self.is_attached:
            return
        found = self.query_one(EntryList)
        cells = max(found.size.width, 20)
        entries = [self._entry(each, cells) for each in self.found.differing]
        found.show(("", look.HEAD), entries, found.index)
        left = len(self.found.differing) - len(self.resolved)
        self.show_said(self.message or self._standing(left))

    def _standing(self, left: int) -> Message:
        if left:
            return tr("还有 {left} 格没有决定；没有决定的不写入", left=left), look.PANEL_DUE
        return tr("都已决定；按回车写入年报，可以一步撤销"), look.PANEL_GOOD

    def _entry(self, each: Discrepancy, cells: int) -> Entry:
        decided = each.at in self.resolved
        style = look.GOOD if decided else look.PLAIN
        number = [section.id for section in self.form.sections].index(each.at.section)
        mark = "+" if decided else "?"
        lines = wrapped(self._cell(each.at), max(cells - _INDENT - 1, 10))
        heads = [fit(f" {mark} {numeral(number + 1)}", _INDENT), *[" " * _INDENT] * len(lines)]
        named: list[Run] = [(h + line, style) for h, line in zip(heads, lines, strict=False)]
        return Entry((*named, (" " * (_INDENT + 2) + self._both(each), style)))

    def _both(self, each: Discrepancy) -> str:
        """Both figures, the one that was decided for in brackets."""
        unset: tuple[Figure] | tuple[()] = ()
        decision = (self.resolved[each.at],) if each.at in self.resolved else unset
        first, second = figure_words(each.first), figure_words(each.second)
        cells = max(width(first), width(second), 6) + 2
        first = fit(f"[{first}]" if decision == (each.first,) else f" {first} ", cells)
        second = fit(f"[{second}]" if decision == (each.second,) else f" {second} ", cells)
        said = tr("原数 {first}  复核 {second}", first=first, second=second)
        if decision and decision[0] not in (each.first, each.second):
            said += "  " + tr("改为 [{figure}]", figure=figure_words(decision[0]))
        return said

    def _cell(self, at: Address) -> str:
        column = self.form.place(at)[2].label
        return tr("{row}，{column}", row=full_row_name(self.form, at), column=column)

    # Pointing

    def on_entry_list_chosen(self) -> None:
        """The cursor is where the user pointed."""


class _Complaint:
    """Reads the figure that is typed for a cell, and says why it is none."""

    def __init__(self, form: Form, at: Address) -> None:
        self.kind = form.place(at)[2].kind

    def read(self, texts: Texts) -> Figure:
        """The figure, None for a blank; FigureRefused."""
        return read_figure(texts["figure"], self.kind)

    def __call__(self, texts: Texts) -> str:
        try:
            self.read(texts)
        except FigureRefused as error:
            return refusal_sentence(error)
        return ""
