"""A comparison as the entries of a list: each with its place in the report, and in full words."""

from __future__ import annotations

from collections.abc import Iterator

from nianbao.record import Value
from nianbao.render.comparison_rows import Columns, Row, RowGroup, figure_rows, sentence_lines
from nianbao.report.comparison import ComparedText, Comparison
from nianbao.report.sentences import State, Traced
from nianbao.rules.finding import Passage, Place
from nianbao.tongue import tr
from nianbao.wording.comparison import column_heads, text_words
from nianbao_tui.styles import look
from nianbao_tui.widgets.entry_list import Entry
from nianbao_tui.widgets.navigator import State as Mood

_STYLES: dict[State, look.Role] = {
    "kept": look.FAINT,
    "changed": look.DUE,
    "added": look.GOOD,
    "removed": look.BAD,
}
_NOTHING = "没有变化"
_TOLD: dict[State, str] = {
    "kept": "与上年相同的一句",
    "changed": "改过的一句，与原句相似 {share}",
    "added": "本年新写的一句",
    "removed": "上年有、本年没有的一句",
}


class Compared(Value):
    """An entry, the place that it leads to if there is one, and what to say of it below."""

    entry: Entry
    place: Place | None = None
    words: str = ""


class Listed(Value):
    """What a section shows: the head over the entries, and these."""

    head: str
    entries: tuple[Compared, ...]


class ComparedWords:
    """Makes entries of a comparison, as wide as the list and with these bars."""

    def __init__(self, comparison: Comparison, bars: str) -> None:
        self.comparison, self.bars = comparison, bars
        self._texts = {text.section: text for text in comparison.texts}
        self._listed: dict[tuple[str, int, bool], Listed] = {}

    def listed(self, section: str, cells: int, *, everything: bool) -> Listed:
        """The entries of a section: what changed, or everything; asked for at every key."""
        wish = section, cells, everything
        if wish not in self._listed:
            self._listed[wish] = self._list(section, cells, everything=everything)
        return self._listed[wish]

    def _list(self, section: str, cells: int, *, everything: bool) -> Listed:
        text = self._texts.get(section)
        if text is not None:
            entries = tuple(self._sentences(text, cells, everything=everything))
            return Listed(f"  {text_words(text)}", entries or (_nothing(),))
        groups = figure_rows(self.comparison, section, everything=everything, bars=self.bars)
        rows = [row for group in groups for row in group.rows]
        if not rows:
            return Listed("", (_nothing(),))
        columns = Columns.of(self.comparison, rows, cells)
        entries = tuple(each for group in groups for each in self._group(group, columns))
        return Listed(columns.head(self.comparison), entries)

    def _group(self, group: RowGroup, columns: Columns) -> Iterator[Compared]:
        yield Compared(Entry(((f"  {group.name}", look.STRONG),), stands=False))
        for row in group.rows:
            style = look.PLAIN if len(set(row.figures)) > 1 else look.FAINT
            words = self._row_words(group.name, row)
            yield Compared(Entry(((columns.line(row), style),)), row.at, words)

    def _row_words(self, name: str, row: Row) -> str:
        """The row and its column in full, and every year: a narrow list cuts or lacks them."""
        years = zip(column_heads(self.comparison), row.figures, strict=True)
        figures = tr("，").join(f"{year} {figure}" for year, figure in years)
        return tr("{row}，{column}：{figures}", row=name, column=row.label, figures=figures)

    def _sentences(self, text: ComparedText, cells: int, *, everything: bool) -> Iterator[Compared]:
        for each in text.sentences:
            if everything or each.state != "kept":
                style = _STYLES[each.state]
                lines = tuple((f" {line}", style) for line in sentence_lines(each, cells - 2))
                yield Compared(Entry(lines), _place(text.section, each), self.told(each))

    def told(self, traced: Traced) -> str:
        """What became of a sentence since last year."""
        return tr(_TOLD[traced.state], share=f"{traced.similarity:.0%}")

    def mood(self, section: str) -> tuple[Mood, str]:
        """How much of a section changed, for the list of places."""
        text = self._texts.get(section)
        if text is not None:
            share = "" if text.similarity is None else f"{text.similarity:.0%}"
            return ("in_progress", share or "~") if text.changed else ("complete", share or "=")
        lines = [line for line in self.comparison.lines if line.cells[0].section == section]
        changed = sum(line.changed for line in lines)
        return ("in_progress", f"~{changed}") if changed else ("complete", "=")


def _nothing() -> Compared:
    return Compared(Entry(((f"  {tr(_NOTHING)}", look.FAINT),), stands=False))


def _place(section: str, traced: Traced) -> Passage | None:
    return None if traced.new is None else Passage(section, traced.new.start)


def same_place(entries: tuple[Compared, ...], place: Place | None) -> int:
    """The number of the entry that leads to a place, 0 if none does."""
    numbers = (n for n, each in enumerate(entries) if place is not None and each.place == place)
    return next(numbers, 0)
