"""Comparison -> lines for a terminal: figures in columns, narratives by sentence."""

from collections.abc import Iterator, Sequence

from nianbao.render.cells import fit, width, wrapped
from nianbao.render.comparison_rows import Columns, figure_rows, sentence_lines
from nianbao.render.spark import BLOCKS
from nianbao.render.texts import section_title
from nianbao.report.comparison import ComparedText, Comparison
from nianbao.tongue import tr
from nianbao.wording.comparison import heads, notes, text_words, title
from nianbao.wording.glossed import glossed
from nianbao.wording.visible import visible

_NOTHING = "没有变化"


def comparison_text(
    comparison: Comparison,
    names: Sequence[str],
    *,
    cells: int,
    section: str = "",
    everything: bool = False,
    bars: str = BLOCKS,
) -> str:
    """What changed, or everything, at most so many cells wide; `names` are those of the files."""
    writer = _Writer(comparison, cells, everything=everything, bars=bars)
    lines = [*writer.opening(names)]
    for number, each in enumerate(comparison.form.sections, 1):
        if section in ("", each.id):
            heading = glossed(section_title(each, number), each.title)
            lines += ["", heading, *writer.section(each.id)]
    return "\n".join(lines) + "\n"


class _Writer:
    def __init__(self, comparison: Comparison, cells: int, *, everything: bool, bars: str) -> None:
        self.comparison, self.cells = comparison, cells
        self.everything, self.bars = everything, bars
        self.texts = {text.section: text for text in comparison.texts}

    def opening(self, names: Sequence[str]) -> Iterator[str]:
        """What is compared, and what to mind."""
        reports = self.comparison.reports
        yield from wrapped(visible(title(reports)), self.cells)
        years = heads(reports)
        for head, name in zip(years, names, strict=True):
            yield f"  {fit(head, max(map(width, years)))}  {visible(name)}"
        for note in notes(self.comparison):
            said = tr("注：{note}", note=visible(note))
            yield from (f"  {line}" for line in wrapped(said, self.cells - 2))

    def section(self, id: str) -> Iterator[str]:
        """The figures of a table, or a narrative."""
        text = self.texts.get(id)
        yield from self._figures(id) if text is None else self._text(text)

    def _figures(self, section: str) -> Iterator[str]:
        groups = figure_rows(self.comparison, section, everything=self.everything, bars=self.bars)
        rows = [row for group in groups for row in group.rows]
        if not rows:
            yield f"  {tr(_NOTHING)}"
            return
        columns = Columns.of(self.comparison, rows, self.cells)
        yield columns.head(self.comparison)
        for group in groups:
            name = "  ".join(filter(None, (group.name, group.meaning)))
            yield from (f"  {line}" for line in wrapped(name, self.cells - 2))
            yield from map(columns.line, group.rows)

    def _text(self, text: ComparedText) -> Iterator[str]:
        yield f"  {text_words(text)}"
        for each in text.sentences:
            if self.everything or each.state != "kept":
                yield from (f"  {line}" for line in sentence_lines(each, self.cells - 2))
