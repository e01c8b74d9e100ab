"""Which rules of the form speak of a cell: its sums, balances, what it hands on, its stock."""

from collections.abc import Iterator

from nianbao.form.address import Address
from nianbao.form.model import Block, Form


def rules_on(form: Form, at: Address) -> tuple[str, ...]:
    """The ids of the rules whose equation a cell is part of, in their order; each once.

    Those that look at a figure by itself (its kind, its size) or at texts are not among them.
    """
    block, _, _ = form.place(at)
    found = (*_of_sums(block, at), *_of_balances(block, at), *_of_years(block, at))
    return tuple(sorted(set(found)))


def _of_sums(block: Block, at: Address) -> Iterator[str]:
    for line in block.sums:
        if line.row:
            if at.row in (line.row, *line.of):
                yield line.rule_for(at.column)
        elif at.column in (line.column, *line.of):
            yield line.rule_for(at.row)


def _of_balances(block: Block, at: Address) -> Iterator[str]:
    entered = set(block.entered(at))
    for balance in block.balances:
        sides = (Address(at.section, row, at.column) for row in (*balance.left, *balance.right))
        if any(entered & set(block.entered(side)) for side in sides):
            yield balance.rule


def _of_years(block: Block, at: Address) -> Iterator[str]:
    yield from (each.rule for each in block.carries if at.row in (each.out, each.into))
    for stock in block.stocks:
        if at.row in stock.rules and at.column in (stock.kept, stock.added, stock.removed):
            yield from (stock.rules[at.row], stock.low)
