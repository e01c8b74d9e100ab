"""The row of a register that names its columns."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import islice, pairwise
from typing import NamedTuple

from nianbao.form.register import LedgerColumn, RegisterWords
from nianbao.importers.csv_rows import TextRow
from nianbao.importers.ledger_words import plain, unbracketed
from nianbao.record import Value

FIRST_ROWS = 20
"""The names of the columns stand within so many rows."""

_LEAST = 2
_LONG, _LONGEST = 4, 100


class Head(Value):
    """Where the names of the columns stand, and which column is which, by its id.

    `others` are the names in the same row that name no column of a register.
    """

    line: int
    columns: Mapping[str, int]
    headings: Mapping[str, str]
    others: tuple[str, ...] = ()


class _Claim(NamedTuple):
    """How well a heading names a column: the less the better."""

    kind: int
    rank: int
    place: int


def find_head(
    rows: Iterable[TextRow], words: RegisterWords, wished: Mapping[str, str]
) -> Head | None:
    """The row that names most columns, the first of several; `wished` are headings by id.

    Names may stand in two rows, the lower ones telling more: 申请人情况 above 姓名 and 类别,
    答复 above 日期 and 结果.
    """
    first = list(islice(rows, FIRST_ROWS))
    double = [_double(upper, lower, words) for upper, lower in pairwise(first)]
    heads = (_head(row, words, wished) for row in (*first, *double))
    found = max(heads, key=lambda head: len(head.columns), default=None)
    return found if found is not None and len(found.columns) >= _LEAST else None


def _double(upper: TextRow, lower: TextRow, words: RegisterWords) -> TextRow:
    """Two rows as one: a lower name alone, or behind what it stands below if that is a name."""
    cells = dict(upper.cells)
    for place, text in lower.cells.items():
        # Of merged cells the first one has the text.
        above = max((each for each in upper.cells if each <= place), default=None)
        whole = text if above is None else upper.cells[above] + text
        cells[place] = whole if _is_name(whole, words) else text
    return TextRow(lower.line, cells)


def _is_name(text: str, words: RegisterWords) -> bool:
    return any(plain(text) in _names(column) for column in words.columns)


def _head(row: TextRow, words: RegisterWords, wished: Mapping[str, str]) -> Head:
    best: dict[str, _Claim] = {}
    for place, heading in row.cells.items():
        for id, claim in _claims(heading, place, words, wished):
            best[id] = min(best.get(id, claim), claim)
    columns = {id: claim.place for id, claim in best.items()}
    headings = {id: row.cells[place] for id, place in columns.items()}
    others = [row.cells[each] for each in sorted(row.cells) if each not in columns.values()]
    return Head(row.line, columns, headings, tuple(others))


def _claims(
    heading: str, place: int, words: RegisterWords, wished: Mapping[str, str]
) -> Iterator[tuple[str, _Claim]]:
    """The one column that a heading names, and any that the user named so."""
    said = {plain(heading), unbracketed(heading)} - {""}
    taken = [id for id, wish in wished.items() if plain(wish) in said]
    yield from ((id, _Claim(0, 0, place)) for id in taken)
    if taken:
        return
    ranks = ((column.id, _rank(said, column)) for column in words.columns)
    claims = [(_Claim(*rank, place), id) for id, rank in ranks if rank is not None]
    # A longer word tells more: 延期答复日期 is no 答复日期.
    for claim, id in sorted(claims)[:1]:
        yield id, claim


def _rank(said: set[str], column: LedgerColumn) -> tuple[int, int] | None:
    """Whether a heading is a word of the column or ends with one, and which; None for neither."""
    names = _names(column)
    exact = next((number for number, name in enumerate(names) if name in said), None)
    if exact is not None:
        return (1, exact)
    ends = [len(n) for n in names if len(n) >= _LONG and any(each.endswith(n) for each in said)]
    return (_LONGEST - max(ends), len(names)) if ends else None


@cache
def _names(column: LedgerColumn) -> tuple[str, ...]:
    """What a column is called, its own name first."""
    label = (plain(column.label), unbracketed(column.label))
    return (*label, *map(plain, column.words))
