"""Family 11: Markdown that a program made of a PDF."""

from collections.abc import Callable, Iterator

from .documents import Line
from .pipes import markdown
from .printed import KINDS
from .tables import Row, Table

RowOf = Callable[[Row], Iterator[Line]]


def label_above(table: Table) -> Iterator[Line]:
    """The label in one row, its figures in the next."""
    return _split(table, _label_above)


def total_below(table: Table) -> Iterator[Line]:
    """The total of a row in the row below it."""
    return _split(table, _total_below)


def with_footnotes(table: Table) -> Iterator[Line]:
    """Notes with numbers in them below the table."""
    yield from markdown(table)
    yield Line("注：1.本表数据含5个直属单位。")
    yield Line("2.统计截止2024年12月31日，上年结转2件已计入。")


def _split(table: Table, row_of: RowOf) -> Iterator[Line]:
    if table.section != "applications":
        yield from markdown(table)
        return
    yield from (Line(""), _barred(["", "自然人", *KINDS, "总计"]), Line("|" + " --- |" * 8))
    for row in table.rows:
        if row.figures:
            yield from row_of(row)
    yield Line("")


def _label_above(row: Row) -> Iterator[Line]:
    yield _barred([row.labels[-1], *[""] * 7], row)
    yield _barred(["", *row.figures], row)


def _total_below(row: Row) -> Iterator[Line]:
    yield _barred([row.labels[-1], *row.figures[:-1], ""], row)
    yield _barred([*[""] * 7, row.figures[-1]], row)


def _barred(texts: list[str], row: Row | None = None) -> Line:
    return Line(f"| {' | '.join(texts)} |", row.places if row else ())
