"""New report -> new text of its file: only what changed is written anew."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import tomlkit
from tomlkit.container import Container
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import InlineTable, Item, Table, Whitespace

from nianbao.form.address import Address
from nianbao.form.model import Block, Form, Row
from nianbao.report.model import COVER_TEXTS, Filled, Report
from nianbao.store.errors import FileRefused
from nianbao.store.read import parse_report
from nianbao.store.source import Source
from nianbao.store.toml import (
    block_literal,
    entry_literal,
    figure_literal,
    line_literal,
    row_literal,
)


def patched(source: Source, form: Form, old: Report, new: Report) -> str:
    """The text of the file after `old` became `new`; FileRefused if it would not read back."""
    if old == new:
        return source.text
    uniform = source.text.count("\n") == source.text.count("\r\n")
    text = source.text.replace("\r\n", "\n") if uniform else source.text
    try:
        document = tomlkit.parse(text)
        _patch(document, form, old, new)
        result = tomlkit.dumps(document)
    except TOMLKitError as error:
        raise FileRefused(source.path, "not_patchable", reason=str(error)) from None
    result = result.replace("\n", source.newline) if uniform else result
    if parse_report(replace(source, text=result)) != new:
        raise FileRefused(source.path, "not_patchable", reason="")
    return result


def _patch(document: Container, form: Form, old: Report, new: Report) -> None:
    if old.year != new.year:
        document["year"] = new.year
    for name in COVER_TEXTS:
        if old.text(name) != new.text(name):
            literal = block_literal if name == "preface" else line_literal
            _put(document, name, tomlkit.value(literal(new.text(name))))
    for section in form.sections:
        if old.text(section.id) != new.text(section.id):
            _put(_table(document, section.id), "text", _block(new.text(section.id)))
        for block in section.blocks:
            for row in block.rows:
                _patch_row(document, section.id, block, row, old, new)
    _patch_table(document, "notes", _by_text(old.notes), _by_text(new.notes))
    _patch_table(document, "stated", _by_text(old.stated), _by_text(new.stated))
    _patch_table(document, "accepted", old.accepted, new.accepted)


def _block(text: str) -> Item:
    return tomlkit.value(block_literal(text))


def _patch_row(
    document: Container, section: str, block: Block, row: Row, old: Report, new: Report
) -> None:
    cells = [Address(section, row.id, column.id) for column in block.columns]
    changed = {
        at.column: new.figures.get(at) for at in cells if _written(old, at) != _written(new, at)
    }
    if not changed:
        return
    table = _table(document, section)
    present: Any = table.get(row.id, {})
    if (
        isinstance(present, Table)
        or changed.keys() <= present.keys()
        and None not in changed.values()
    ):
        _patch_cells(present, changed)
    else:
        wanted = {at.column: new.figures[at] for at in cells if at in new.figures}
        _put(table, row.id, tomlkit.value(_row_text(wanted, present, cells)))


def _written(report: Report, at: Address) -> str:
    figure = report.figures.get(at)
    return "" if figure is None else figure_literal(figure)


def _patch_cells(row: Any, changed: Mapping[str, Filled | None]) -> None:
    for column, figure in changed.items():
        if figure is not None:
            row[column] = tomlkit.value(figure_literal(figure))
        elif column in row:
            del row[column]


def _row_text(wanted: Mapping[str, Filled], present: Any, cells: list[Address]) -> str:
    """The row in the order of the form, with the keys in it that we do not know at its end."""
    known = {at.column for at in cells}
    foreign = dict(_foreign(present, known)) if isinstance(present, InlineTable) else {}
    inside = [f"{key} = {figure_literal(figure)}" for key, figure in wanted.items()]
    inside += [f"{key} = {text}" for key, text in foreign.items()]
    return f"{{ {', '.join(inside)} }}" if inside else row_literal({})


def _foreign(row: InlineTable, known: set[str]) -> Iterator[tuple[str, str]]:
    for key, item in row.value.body:
        if key is not None and key.key not in known:
            yield key.as_string().strip(), item.as_string().strip()


def _by_text(table: Mapping[Address, Any]) -> dict[str, Any]:
    return {str(at): value for at, value in table.items()}


def _patch_table(
    document: Container, name: str, old: Mapping[str, Any], new: Mapping[str, Any]
) -> None:
    for key in old.keys() - new.keys():
        del _table(document, name)[key]
    for key, value in new.items():
        if old.get(key) != value:
            _put(_table(document, name), key, tomlkit.value(entry_literal(value)))


def _table(document: Container, name: str) -> Table:
    if name not in document:
        document[name] = tomlkit.table()
    table = document[name]
    assert isinstance(table, Table)
    return table


def _put(table: Container | Table, key: str, value: Item) -> None:
    """Set the key; a new one goes before the comments that introduce the next table."""
    if key in table or isinstance(table, Container):
        table[key] = value
        return
    body = table.value.body
    end = next((i for i, (k, item) in enumerate(body) if _only_blank(body[i:])), len(body))
    rest = body[end:]
    del body[end:]
    table.append(key, value)
    body.extend(rest)


def _only_blank(rest: list[Any]) -> bool:
    return isinstance(rest[0][1], Whitespace) and all(key is None for key, _ in rest)
