"""Whether the figures of a table add up in the order that its head tells."""

from collections.abc import Iterator, Sequence

from nianbao.form.model import Block
from nianbao.importers.heads import Order
from nianbao.importers.normal import normal
from nianbao.importers.rows import FoundRow


def contradicts(block: Block, order: Order, rows: Sequence[FoundRow]) -> bool:
    """Tell whether full rows add up in the order of the form and not in this one."""
    usual = tuple(column.id for column in block.columns)
    full = list(_full(rows, len(usual)))
    told = [_adds_up(block, order, numbers) for numbers in full]
    return not all(told) and all(_adds_up(block, usual, numbers) for numbers in full)


def _full(rows: Sequence[FoundRow], columns: int) -> Iterator[list[int]]:
    """The numbers of the rows that have one for every column, and not only nothing."""
    for row in rows:
        texts = [normal(value.text) for value in row.run.values if value.kind == "figure"]
        if len(texts) == columns and all(text.isdigit() for text in texts):
            numbers = [int(text) for text in texts]
            if any(numbers):
                yield numbers


def _adds_up(block: Block, order: Order, numbers: Sequence[int]) -> bool:
    by_column = dict(zip(order, numbers, strict=True))
    return all(
        by_column[total] == sum(by_column[part] for part in each.of)
        for total, each in block.column_sums.items()
    )
