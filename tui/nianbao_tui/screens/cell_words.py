"""What is said of the cell under the cursor: its labels, what belongs to it, its balance."""

from collections.abc import Iterator

from nianbao.form.address import Address
from nianbao.report.balance import Weighed
from nianbao.report.derive import Number, amount, figure_at
from nianbao.report.figures import show_figure
from nianbao.session import Session
from nianbao.tongue import tr
from nianbao.wording.figures import balance_words
from nianbao.wording.glossed import meanings
from nianbao_tui.screens.desk import Message
from nianbao_tui.styles import look
from nianbao_tui.widgets.grid.sheet import Place
from nianbao_tui.widgets.grid.state import GridState


def text_of(session: Session, at: Address) -> str:
    """The figure or total of a cell as it is shown."""
    return show_figure(figure_at(session.report, session.totals, at))


class CellWords:
    """The two lines of the status while a table is open."""

    def __init__(self, session: Session, state: GridState) -> None:
        self.session, self.state = session, state

    @property
    def at(self) -> Address:
        """The cell under the cursor."""
        return self.state.sheet.at(self.state.cursor)

    def place(self) -> str:
        """Full label of row and column; of a selection its sum and number."""
        labels = self.labels(self.state.cursor)
        if self.state.anchor is None:
            before = self._overridden() + self._last_year() + self._meanings()
            beside = "".join(tr("（{words}）", words=each) for each in self._beside())
            return f"{before}{labels}{beside}"
        cells = [self.state.sheet.at(place) for row in self.state.selection() for place in row]
        total = show_figure(sum(map(self._amount, cells)))
        said = "选中 {count} 格，合计 {total}；到 {words}"
        return tr(said, count=len(cells), total=total, words=labels)

    def labels(self, place: Place) -> str:
        """The label of the row, led by that of its group, and that of the column."""
        column = self.state.sheet.column(place).label
        return tr("{row}，{column}", row=" ".join(self._row(place)), column=column)

    def _row(self, place: Place) -> tuple[str, ...]:
        block, row = self.state.sheet.rows[place.row]
        return block.path(row)[-2:]

    def _meanings(self) -> str:
        """What the labels mean, before what a window cuts: they stand in the table themselves."""
        cursor = self.state.cursor
        return meanings([*self._row(cursor), self.state.sheet.column(cursor).label])

    def _overridden(self) -> str:
        """What the register gave where something else stands, before what a window cuts."""
        report = self.session.report
        figure, counted = report.figures.get(self.at), report.register.get(self.at)
        if counted is None or figure == counted:
            return ""
        words = "台账为 {counted}，现未填" if figure is None else "台账为 {counted}，现填 {figure}"
        return f"{tr(words, counted=counted, figure=show_figure(figure))}  "

    def _last_year(self) -> str:
        """Last year's figure, before what a narrow window cuts."""
        last = self.session.last_year(self.at)
        return "" if last is None else f"{tr('上年 {figure}', figure=show_figure(last))}  "

    def _beside(self) -> Iterator[str]:
        """What belongs to the cell: its note, where it comes from, the total of the original."""
        report = self.session.report
        if self.at in report.notes:
            yield tr("附注：{note}", note=report.notes[self.at])
        if self.at in report.register and not self._overridden():
            yield tr("台账 {figure}", figure=report.register[self.at])
        if self.at in report.stated:
            yield tr("原文 {figure}", figure=show_figure(report.stated[self.at]))

    def _amount(self, at: Address) -> Number:
        return amount(figure_at(self.session.report, self.session.totals, at))

    def broken(self) -> Message | None:
        """The balance of the column if it does not hold."""
        broken = [each for each in self.session.balances(self.at) if not each.holds]
        return _balance(broken[0]) if broken else None

    def below(self) -> Message:
        """The balance of the column, or how far the table is filled."""
        balances = self.session.balances(self.at)
        if balances:
            return _balance(balances[0])
        progress = self.session.progress(self.state.sheet.section)
        left = progress.wanted - progress.filled
        if left:
            return tr("还有 {left} 格未填", left=left), look.PANEL_DUE
        return tr("本表已填完"), look.PANEL_GOOD


def _balance(weighed: Weighed) -> Message:
    text = tr("{column}：{balance}", column=weighed.column.label, balance=balance_words(weighed))
    if not weighed.holds:
        return text, look.PANEL_BAD
    return text, look.PANEL_DUE if weighed.incomplete else look.PANEL_GOOD
