"""A roll-up as lists: who handed in what, the figures of the total, who adds to one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal

from nianbao.form.address import Address
from nianbao.form.numerals import section_number
from nianbao.record import Value
from nianbao.render.cells import fit, width
from nianbao.report.bound import figure_shown
from nianbao.report.derive import Number, totals
from nianbao.report.figures import show_figure
from nianbao.report.model import Figure, Report
from nianbao.report.submission import LEFT_OUT, MARKS, Mark, Submission
from nianbao.report.units import Unit, name_key
from nianbao.rollup.rollup import Outcome, RollUp
from nianbao.tongue import tr
from nianbao.wording.glossed import bracketed
from nianbao.wording.rollup import (
    MARK_NAMES,
    MISSING,
    NOT_HANDED_IN,
    blanks_sentence,
    mark_words,
    missing_words,
    unit_sentence,
)
from nianbao.wording.visible import visible
from nianbao_tui.styles import look
from nianbao_tui.widgets.entry_list import Entry

Order = Literal["state", "name", "errors", "path"]
ORDERS: Mapping[Order, str] = {
    "state": "按状态",
    "name": "按单位",
    "errors": "按错误数",
    "path": "按文件",
}
"""What the units can be sorted by, in the order of the key that turns it."""

_STATE, _NUMBER, _FIGURE, _WIDEST = 16, 5, 16, 60
_NUMBERS = ("错误", "核实", "未填")
_NOT_AMISS: frozenset[Mark] = frozenset({"late"})
"""What is no reason to look at a report: there may be nothing to mend in it."""

_GRAVE = LEFT_OUT | {"failing"}


class Line(Value):
    """An entry, what leads on from it (a file or a cell), and what to say of it below."""

    entry: Entry
    path: Path | None = None
    at: Address | None = None
    words: str = ""


class Listing(Value):
    """The head over a list, and its lines."""

    head: str
    lines: tuple[Line, ...]


class Wish(Value):
    """How the units are listed: their order, only what must be looked at, a part of the name."""

    order: Order = "state"
    amiss: bool = False
    sought: str = ""

    def finds(self, *texts: str) -> bool:
        """Tell whether one of the texts has what is sought."""
        return not self.sought or any(name_key(self.sought) in name_key(text) for text in texts)


# Units


def units_listed(rollup: RollUp, wish: Wish, cells: int, *, whole: bool = True) -> Listing:
    """What was handed in, as wide as the list, and by whom nothing, once the `whole` is read."""
    columns = _Columns.of(cells)
    missing = [unit for unit in rollup.missing() if whole and wish.finds(unit.name)]
    found = [
        each
        for each in rollup.submissions()
        if wish.finds(each.name, each.path.name) and (each.marks - _NOT_AMISS or not wish.amiss)
    ]
    traces = rollup.traces()
    lines = [
        _missing_line(unit, traces.of(unit), columns)
        for unit in sorted(missing, key=lambda unit: unit.name)
    ]
    lines += [_unit_line(each, columns) for each in sorted(found, key=_KEYS[wish.order])]
    none = tr("没有相符的单位") if whole else tr("正在读入各单位年报")
    return Listing(columns.head, tuple(lines) or (_none(none),))


_KEYS: Mapping[Order, Callable[[Submission], tuple[object, ...]]] = {
    "state": lambda each: (_rank(each), each.name, str(each.path)),
    "name": lambda each: (each.name, str(each.path)),
    "errors": lambda each: (-each.errors, -each.warnings, each.name),
    "path": lambda each: (str(each.path),),
}


def _rank(each: Submission) -> int:
    return len(MARKS) if each.state == "ok" else MARKS.index(each.state)


class _Columns(Value):
    """How many cells the state, a number, the name and the file of a unit take."""

    state: int
    number: int
    name: int
    file: int

    @classmethod
    def of(cls, cells: int) -> _Columns:
        state = max(_STATE, *(min(width(tr(name)) + 2, cells // 4) for name in MARK_NAMES.values()))
        number = max(_NUMBER, *(width(_head(name)) + 1 for name in _NUMBERS))
        room = max(cells - state - 3 * number - 5, 20)
        return cls(state, number, room * 3 // 5, room - room * 3 // 5)

    @property
    def head(self) -> str:
        return self.line(_head("状态"), _head("单位"), map(_head, _NUMBERS), _head("文件"))

    def line(self, state: str, name: str, numbers: Iterable[str], file: str) -> str:
        across = "".join(fit(number, self.number, right=True) for number in numbers)
        shown = fit(state, self.state - 1) + " ", fit(name, self.name), across, fit(file, self.file)
        return f"  {shown[0]}{shown[1]}{shown[2]}  {shown[3]}"


def _head(word: str) -> str:
    return tr(word).capitalize()


def _unit_line(each: Submission, columns: _Columns) -> Line:
    state = tr("正常") if each.state == "ok" else tr(MARK_NAMES[each.state])
    unfilled = each.blanks + each.due
    numbers = (str(number or "") for number in (each.errors, each.warnings, unfilled))
    text = columns.line(state, visible(each.name), numbers, visible(each.path.name))
    entry = Entry(((text, _style(each)),))
    return Line(entry, path=each.path, words=mark_words(each))


def _style(each: Submission) -> look.Role:
    if each.marks & _GRAVE:
        return look.BAD
    return look.DUE if each.marks else look.PLAIN


def _missing_line(unit: Unit, traces: Sequence[Submission], columns: _Columns) -> Line:
    file = visible(traces[0].path.name) if traces else ""
    text = columns.line(tr(MISSING), visible(unit.name), ("", "", ""), file)
    words = tr("{unit}：{why}", unit=unit_sentence(unit), why=tr(NOT_HANDED_IN))
    if traces:
        words = missing_words(unit, traces)
    return Line(Entry(((text, look.BAD),)), path=traces[0].path if traces else None, words=words)


def _none(text: str) -> Line:
    return Line(Entry(((f"  {text}", look.FAINT),), stands=False))


# The total


def cells_listed(outcome: Outcome, wish: Wish, cells: int) -> Listing:
    """Every figure of the total, entered or derived, below its section and row."""
    shown, blank = _shown(outcome), tr("未填")
    name = min(max(cells - _FIGURE - 3, 20), _WIDEST)
    lines = []
    for label, style, places in _rows(outcome, wish):
        lines.append(Line(Entry(((f"  {label}", style),), stands=False)))
        for at, column in places:
            figure = shown(at) or blank
            text = f"  {fit(f'  {column}', name)}{fit(figure, _FIGURE, right=True)}"
            faint = look.FAINT if figure in ("0", "/", blank) else look.PLAIN
            lines.append(Line(Entry(((text, faint),)), at=at, words=_cell_words(outcome, at)))
    short = sum(cell.blank > 0 for cell in outcome.cells.values())
    head = blanks_sentence(short, outcome.blanks) if short else tr("合计，各格均已填报")
    return Listing(f"  {head}", tuple(lines) or (_none(tr("没有相符的行")),))


def _shown(outcome: Outcome) -> Callable[[Address], str | None]:
    """The figure of any cell of the total, as digits."""
    report = Report(outcome.form.edition, outcome.year, figures=outcome.figures)
    derived = totals(outcome.form, report)
    return lambda at: figure_shown(report, derived, at)


def _rows(
    outcome: Outcome, wish: Wish
) -> Iterator[tuple[str, look.Role, list[tuple[Address, str]]]]:
    """Sections and rows of the form, with the cells of a row, each with the label of its column."""
    for number, section in enumerate(outcome.form.sections, 1):
        rows: dict[str, list[tuple[Address, str]]] = {}
        for at in section.cells:
            _, row, column = outcome.form.place(at)
            rows.setdefault(row.label, []).append((at, column.label))
        found = {label: places for label, places in rows.items() if wish.finds(label)}
        if found:
            yield section_number(number) + bracketed(section.title), look.HEADING, []
        for label, places in found.items():
            yield label, look.STRONG, places


def _cell_words(outcome: Outcome, at: Address) -> str:
    cell = outcome.cells.get(at)
    if cell is None:
        return tr("由上列各格推算；回车列出各单位的数")
    said = [tr("{count} 家填报", count=cell.filled)]
    if cell.blank:
        said.append(tr("{count} 家未填", count=cell.blank))
    if cell.not_applicable:
        said.append(tr("{count} 家不适用", count=cell.not_applicable))
    return tr("{said}；回车列出各单位的数", said=tr("，").join(said))


# Who adds to a cell


def contributors_listed(
    rollup: RollUp, outcome: Outcome, at: Address, wish: Wish, cells: int
) -> Listing:
    """What each submission adds to a cell, the largest first."""
    _, row, column = outcome.form.place(at)
    name = max(cells - _FIGURE - 4, 20) * 3 // 5
    file = max(cells - _FIGURE - 4, 20) - name
    lines = []
    found = sorted(rollup.contributors(outcome.form, at), key=lambda each: _size(each.figure))
    for each in found:
        body = each.submission
        if wish.finds(body.name, body.path.name):
            figure = show_figure(each.figure) or tr("未填")
            text = f"{fit(figure, _FIGURE, right=True)}  {fit(visible(body.name), name)}"
            text += f"  {fit(visible(body.path.name), file)}"
            style = look.PLAIN if _size(each.figure)[1] else look.FAINT
            lines.append(Line(Entry(((text, style),)), path=body.path, words=mark_words(body)))
    total = _shown(outcome)(at) or tr("未填")
    head = tr("{row}，{column}：合计 {total}", row=row.label, column=column.label, total=total)
    return Listing(f"  {head}", tuple(lines) or (_none(tr("没有相符的单位")),))


def _size(figure: Figure) -> tuple[int, Number]:
    """Numbers, the largest first; then 不适用, then what is blank."""
    if figure is None or isinstance(figure, str):
        return (2 if figure is None else 1), 0
    return 0, -figure
