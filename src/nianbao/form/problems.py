"""What keeps a specification from being a form though each of its values is one that may be."""

from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from nianbao.form.lines import Sum
from nianbao.form.model import Block, Form, Section


def problems(form: Form) -> Iterator[str]:
    """Each with its place in the specification: ids that nothing has or two have, cycles, days."""
    yield from _repeats("sections", (section.id for section in form.sections))
    for section in form.sections:
        rows = [row.id for block in section.blocks for row in block.rows]
        yield from _repeats(f"{section.id}: rows", rows)
        for block in section.blocks:
            yield from _block_problems(section, block)
    yield from _deadline_problems(form)
    for role, places in form.roles.items():
        for place in places:
            if not form.within(place):
                yield f"roles.{role}: no cell {place!r}"


def _deadline_problems(form: Form) -> Iterator[str]:
    yield from _repeats("deadlines", (each.kind for each in form.deadlines))
    for each in form.deadlines:
        if not 1 <= each.month <= 12 or not 1 <= each.day <= monthrange(1999, each.month)[1]:
            yield f"deadlines: no day {each.month}-{each.day} in every year"


def _block_problems(section: Section, block: Block) -> Iterator[str]:
    rows = [row.id for row in block.rows]
    columns = [column.id for column in block.columns]
    yield from _repeats(f"{section.id}: columns", columns)
    yield from _group_problems(section, block)
    for balance in block.balances:
        yield from _unknown(f"{section.id}: {balance.rule}", [*balance.left, *balance.right], rows)
    yield from _flow_problems(section, block, rows, columns)
    for total in block.sums:
        yield from _sum_problems(section, total, rows, columns)
    yield from _repeats(f"{section.id}: sums", (total.line for total in block.sums))
    for sums in (block.row_sums, block.column_sums):
        yield from _cycle(f"{section.id}: sums", {line: sums[line].of for line in sums})


def _sum_problems(
    section: Section, total: Sum, rows: list[str], columns: list[str]
) -> Iterator[str]:
    where = f"{section.id}: sum {total.line}"
    if bool(total.row) == bool(total.column):
        yield f"{where}: name either a row or a column"
    known, crossing = (rows, columns) if total.row else (columns, rows)
    yield from _unknown(where, [total.line, *total.of], known)
    if isinstance(total.rule, dict):
        yield from _unknown(f"{where}: rule", total.rule, crossing)
        yield from _unknown(f"{where}: rule is missing for", crossing, total.rule)


def _flow_problems(
    section: Section, block: Block, rows: list[str], columns: list[str]
) -> Iterator[str]:
    for carry in block.carries:
        yield from _unknown(f"{section.id}: {carry.rule}", (carry.out, carry.into), rows)
    for stock in block.stocks:
        where = f"{section.id}: stock {stock.kept}"
        yield from _unknown(where, (stock.kept, stock.added, stock.removed), columns)
        yield from _unknown(where, stock.rules, rows)


def _group_problems(section: Section, block: Block) -> Iterator[str]:
    for kind, groups, lines in (
        ("row_groups", block.row_groups, block.rows),
        ("column_groups", block.column_groups, block.columns),
    ):
        known = [group.id for group in groups]
        yield from _repeats(f"{section.id}: {kind}", known)
        named = [line.group for line in lines] + [group.within for group in groups]
        yield from _unknown(f"{section.id}: {kind}", filter(None, named), known)
        within = {group.id: [group.within] for group in groups if group.within}
        yield from _cycle(f"{section.id}: {kind}", within)


def _unknown(where: str, named: Iterable[str], known: Iterable[str]) -> Iterator[str]:
    expected = set(known)
    for id in named:
        if id not in expected:
            yield f"{where}: unknown id {id!r}"


def _repeats(where: str, ids: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for id in ids:
        if id in seen:
            yield f"{where}: {id!r} stands twice"
        seen.add(id)


def _cycle(where: str, needs: Mapping[str, Iterable[str]]) -> Iterator[str]:
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        yield f"{where} form a cycle: {' -> '.join(error.args[1])}"
