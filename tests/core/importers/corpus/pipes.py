"""Layouts with pipes: compact, with empty columns, Markdown with its rule, Markdown in parts."""

from collections.abc import Iterator

from .documents import Line
from .tables import Row, Spot, Table, grid


def compact(table: Table) -> Iterator[Line]:
    """Family 2: merged cells are gone, the group stands on its first row only."""
    return (Line(f"{' | '.join(c.text for c in row.cells)} |", row.places) for row in table.rows)


def empty_columns(table: Table) -> Iterator[Line]:
    """Family 3: places of merged cells are empty cells, and there is a pipe at either end."""
    for row, spots in zip(table.rows, grid(table), strict=True):
        yield Line(_barred([_shown(spot) for spot in spots]), row.places)


def wide_columns(table: Table) -> Iterator[Line]:
    """Family 3: two empty columns after each figure: `| 1 | | | 3 | | |`."""
    for row, spots in zip(table.rows, grid(table), strict=True):
        texts = [text for spot in spots for text in _widened(spot)]
        yield Line(_barred(texts), row.places)


def markdown(table: Table) -> Iterator[Line]:
    """One Markdown table for the whole section, a rule below its first row."""
    rows = list(empty_columns(table))
    yield Line("")
    yield rows[0]
    yield _rule(rows[0])
    yield from rows[1:]
    yield Line("")


def _shown(spot: Spot) -> str:
    return "" if spot.right or spot.below else spot.cell.text


def _widened(spot: Spot) -> list[str]:
    return [_shown(spot), "", ""] if spot.cell.at else [_shown(spot)]


def _barred(texts: list[str]) -> str:
    return f"| {' | '.join(texts)} |"


def _rule(line: Line) -> Line:
    return Line("|" + " --- |" * (line.text.count("|") - 1))


COLUMNS = "情形 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计"
WRONG = "情形 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 其他 | 总计"


def one_table_a_group(table: Table) -> Iterator[Line]:
    """Family 12: a table for each group of rows, the header copied above each."""
    return _in_parts(table, {})


def one_header_wrong(table: Table) -> Iterator[Line]:
    """Family 12: so too, but above one group stands the header of another table."""
    return _in_parts(table, {"（五）不予处理": WRONG})


def _in_parts(table: Table, headers: dict[str, str]) -> Iterator[Line]:
    if table.section != "applications":
        yield from markdown(table)
        return
    yield from _header("", {})
    for row in table.rows:
        if row.figures:
            group = next((each for each in row.labels[:-1] if each.startswith("（")), "")
            if group:
                yield from _header(group, headers)
            yield _last_label(row)


def _header(group: str, headers: dict[str, str]) -> Iterator[Line]:
    yield from (Line(""), Line(f"**{group}**" if group else ""), Line(""))
    yield Line(f"| {headers.get(group, COLUMNS)} |")
    yield Line("|" + " --- |" * 8)


def _last_label(row: Row) -> Line:
    return Line(_barred([row.labels[-1], *row.figures]), row.places)
