"""Reports as real PDF files: paragraphs in lines, tables with their cells in columns."""

from collections.abc import Iterator, Sequence

from ..pdf_files import Placed, pdf_file
from .documents import TITLES, narrative
from .sources import Source
from .tables import Spot, Table, grid

LINE = 36
"""How many characters stand in a line of a paragraph."""

HEIGHT = 18.0
EDGES = {
    "disclosure": (60.0, 240.0, 340.0, 440.0),
    "applications": (40.0, 80.0, 130.0, 280.0, 322.0, 364.0, 406.0, 448.0, 490.0, 532.0),
    "litigation": tuple(40.0 + 35 * column for column in range(15)),
}
SMALL = 8.0


def pdf(source: Source) -> bytes:
    """The report as a PDF: each section begins a page, the number of the page at its foot."""
    pages = list(_pages(source))
    return pdf_file([[*page, _foot(number)] for number, page in enumerate(pages, 1)])


def _foot(number: int) -> Placed:
    return Placed(f"- {number} -", 285, 800)


def _pages(source: Source) -> Iterator[list[Placed]]:
    title = f"{source.organization}{source.year}年政府信息公开工作年度报告"
    yield _paragraphs([title, *source.preface.split("\n")])
    for section, words in TITLES.items():
        if section in EDGES:
            yield from _table_pages(words, source.table(section))
        else:
            yield from _text_pages([words, *narrative(source.texts.get(section, ""))])


def _paragraphs(texts: Sequence[str]) -> list[Placed]:
    lines = [line for text in texts for line in _wrapped(text)]
    return [Placed(line, left, 80 + 20 * number) for number, (line, left) in enumerate(lines)]


def _text_pages(texts: Sequence[str]) -> Iterator[list[Placed]]:
    lines = [line for text in texts for line in _wrapped(text)]
    for start in range(0, len(lines), 33):
        part = lines[start : start + 33]
        yield [Placed(line, left, 80 + 20 * number) for number, (line, left) in enumerate(part)]


def _wrapped(text: str) -> Iterator[tuple[str, float]]:
    yield text[: LINE - 2], 111.0
    for start in range(LINE - 2, len(text), LINE):
        yield text[start : start + LINE], 90.0


def _table_pages(words: str, table: Table) -> Iterator[list[Placed]]:
    """The title and the table; Table 3 is so long that it goes on to a second page."""
    rows = grid(table)
    edges = EDGES[table.section]
    yield [Placed(words, 111, 80), *_rows(rows[:17], edges)]
    if rows[17:]:
        yield list(_rows(rows[17:], edges))


def _rows(rows: Sequence[Sequence[Spot]], edges: Sequence[float]) -> Iterator[Placed]:
    for number, row in enumerate(rows):
        top = 110 + 2 * HEIGHT * number
        for column, spot in enumerate(row):
            if not spot.right and not spot.below:
                yield from _cell(spot, edges[column], top, _width(column, spot, edges))


def _width(column: int, spot: Spot, edges: Sequence[float]) -> float:
    end = column + spot.cell.across
    return (edges[end] if end < len(edges) else 560.0) - edges[column]


def _cell(spot: Spot, left: float, top: float, width: float) -> Iterator[Placed]:
    """The words of a cell, wrapped, the middle of them at the height of its row."""
    size = SMALL
    fit = max(int(width // size) - 1, 1) if spot.cell.at is None else 20
    text = spot.cell.text
    parts = [text[start : start + fit] for start in range(0, len(text), fit)]
    first = top - (len(parts) - 1) * (size + 1) / 2
    for number, part in enumerate(parts):
        yield Placed(part, left, first + number * (size + 1), size)
