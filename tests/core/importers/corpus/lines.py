"""Layouts that come from Word as text: one cell a line, or all in one line."""

from collections.abc import Iterator

from .documents import Line
from .tables import Row, Spot, Table, grid, with_labels

BREAKS = (
    ("本年制发件数", "本年\n制发件数"),
    ("（三）不予公开", "（三）不予\n公开"),
    ("（五）不予处理", "（五）不\n予处理"),
    ("政府信息公开申请数量", "政府信息\n公开申请数量"),
    ("逾期不补正、行政机关", "逾期不补正、\n行政机关"),
    ("法律服务机构", "法律服\n务机构"),
)


def broken(label: str) -> str:
    """A label with a line break where the column was too narrow for it."""
    for whole, parts in BREAKS:
        label = label.replace(whole, parts)
    return label


def cells_in_lines(table: Table) -> Iterator[list[str]]:
    """The cells of each row as Word gives them: those merged away from above are empty."""
    for row in grid(table):
        yield [text for spot in row for text in _own(spot)]


def _own(spot: Spot) -> list[str]:
    if spot.right:
        return []
    return ["" if spot.below else spot.cell.text]


def one_cell_a_line(table: Table) -> Iterator[Line]:
    """Family 1: a tab before each cell, labels broken, an empty line between rows."""
    table = with_labels(table, broken)
    for row, cells in zip(table.rows, cells_in_lines(table), strict=True):
        for number, text in enumerate(cells):
            blank = " " if number % 3 else ""
            for part in f"\t{blank}{text} ".split("\n"):
                yield Line(part, row.places)
        yield Line("")
    yield Line("")


def trailing_pipes(table: Table) -> Iterator[Line]:
    """Family 4: each cell a line that ends in a pipe, `|` for an empty one, `|||` after a row."""
    for row, cells in zip(table.rows, cells_in_lines(table), strict=True):
        yield from (Line(f"{text} |".lstrip(), row.places) for text in cells)
        yield Line("|||")


def zeros_left_out(table: Table) -> Iterator[Line]:
    """Family 5: an empty line after each cell, and cells with 0 not there at all."""
    for row in table.rows:
        for cell in row.cells:
            if cell.at is None or cell.text not in ("", "0"):
                yield Line(cell.text, row.places)
                yield Line("")


def digits_run_together(table: Table) -> Iterator[Line]:
    """Family 7: nothing between the figures of a row."""
    if table.section == "disclosure":
        yield from spaces_between(table)
        return
    for row in table.rows:
        yield from (Line(label) for label in row.labels)
        if row.figures:
            yield Line("".join(row.figures), row.places)


def spaces_between(table: Table) -> Iterator[Line]:
    """Labels and figures of a row with spaces between."""
    return (Line(" ".join(cell.text for cell in row.cells), row.places) for row in table.rows)


def on_one_line(table: Table) -> Iterator[Line]:
    """Family 6: every cell of the table in one line."""
    yield Line(" | ".join(cell.text for row in table.rows for cell in row.cells))


def labels_above_figures(table: Table) -> Iterator[Line]:
    """Labels of a row in one line, its figures alone in the next."""
    for row in table.rows:
        yield Line("".join(row.labels), row.places)
        if row.figures:
            yield Line(_spaced(row), row.places)


def _spaced(row: Row) -> str:
    return " ".join(row.figures)
