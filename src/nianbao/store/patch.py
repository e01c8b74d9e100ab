"""New report -> new text of its file: only what changed is written anew."""

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from typing import Any

import tomlkit
from tomlkit import TOMLDocument
from tomlkit.container import Container
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Comment, InlineTable, Item, Key, Table, Trivia, Whitespace

from nianbao.form.address import Address
from nianbao.form.lines import Row
from nianbao.form.model import Block, Form
from nianbao.record import replace
from nianbao.report.model import COVER_TEXTS, DAYS, Filled, Report
from nianbao.store.errors import FileRefused
from nianbao.store.read import parse_report
from nianbao.store.source import Source
from nianbao.store.toml import (
    block_literal,
    comments,
    entry_literal,
    figure_literal,
    line_literal,
    row_literal,
    rows_of,
)


def patched(source: Source, form: Form, old: Report, new: Report) -> str:
    """The text of the file after `old` became `new`; FileRefused if it would not read back."""
    if old.identical(new):
        return source.text
    uniform = _uniform(source)
    try:
        document = _parsed(source)
        _patch(document, form, old, new)
        result = tomlkit.dumps(document)
    except TOMLKitError as error:
        raise FileRefused(source.path, "not_patchable", reason=str(error)) from None
    result = result.replace("\n", source.newline) if uniform else result
    if not _keeps(source, result, new):
        raise FileRefused(source.path, "not_patchable", reason="")
    return result


_prepared: dict[str, TOMLDocument] = {}
"""The document of the text that is likely to be patched next; it is used up by a patch."""


def prepare(source: Source) -> None:
    """Parse the text of a file, for the patch that will come."""
    if source.text not in _prepared:
        with suppress(TOMLKitError):
            document = _parsed(source)
            _prepared.clear()
            _prepared[source.text] = document


def _parsed(source: Source) -> TOMLDocument:
    prepared = _prepared.pop(source.text, None)
    if prepared is not None:
        return prepared
    text = source.text.replace("\r\n", "\n") if _uniform(source) else source.text
    return tomlkit.parse(text)


def _uniform(source: Source) -> bool:
    return source.text.count("\n") == source.text.count("\r\n")


def _keeps(source: Source, text: str, report: Report) -> bool:
    """Tell whether the text reads back as the report and has every comment of the file."""
    same = Counter(comments(text)) == Counter(comments(source.text))
    return same and parse_report(replace(source, text=text)).identical(report)


def _patch(document: Container, form: Form, old: Report, new: Report) -> None:
    if old.year != new.year:
        document["year"] = new.year
    for name in COVER_TEXTS:
        if old.text(name) != new.text(name):
            literal = block_literal if name == "preface" else line_literal
            _put(document, name, tomlkit.value(literal(new.text(name))))
    for day in DAYS:
        _patch_day(document, day, getattr(old, day), getattr(new, day))
    for section in form.sections:
        if old.text(section.id) != new.text(section.id):
            _put(_table(document, section.id), "text", _block(new.text(section.id)))
        for block in section.blocks:
            for row in block.rows:
                _patch_row(document, section.id, block, row, old, new)
    _patch_table(document, "notes", _by_text(old.notes), _by_text(new.notes))
    _patch_table(document, "stated", _by_text(old.stated), _by_text(new.stated))
    _patch_table(document, "accepted", old.accepted, new.accepted)
    _patch_register(document, rows_of(old.register), rows_of(new.register))


def _patch_day(document: Container, name: str, old: date | None, new: date | None) -> None:
    if new is None and old is not None:
        _remove(document, name)
    elif new is not None and new != old:
        _put(document, name, tomlkit.value(new.isoformat()))


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
    wanted = {at.column: new.figures[at] for at in cells if at in new.figures}
    known = {at.column for at in cells}
    _patch_line(_table(document, section), row.id, changed, wanted, known)


def _patch_line(
    table: Any,
    row: str,
    changed: Mapping[str, Filled | None],
    wanted: Mapping[str, Filled],
    known: set[str],
) -> None:
    """Bring a row to what is wanted: cell by cell if that adds and removes none."""
    present: Any = table.get(row, tomlkit.inline_table())
    in_place = changed.keys() <= present.keys() and None not in changed.values()
    if in_place or not isinstance(present, InlineTable):
        _patch_cells(present, changed)
    else:
        _put(table, row, tomlkit.value(_row_text(wanted, present, known)))


def _written(report: Report, at: Address) -> str:
    figure = report.figures.get(at)
    return "" if figure is None else figure_literal(figure)


def _patch_cells(row: Any, changed: Mapping[str, Filled | None]) -> None:
    for column, figure in changed.items():
        if figure is not None:
            _put(row, column, tomlkit.value(figure_literal(figure)))
        elif column in row:
            _remove(row, column)


def _row_text(wanted: Mapping[str, Filled], present: InlineTable, known: set[str]) -> str:
    """The row in the order of the form, with the keys in it that we do not know at its end."""
    foreign = dict(_foreign(present, known))
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
        _remove(_table(document, name), key)
    for key, value in new.items():
        if old.get(key) != value:
            _put(_table(document, name), key, tomlkit.value(entry_literal(value)))


Counts = Mapping[str, Mapping[str, int]]
"""The counts of a register by row and column."""


def _patch_register(document: Container, old: Counts, new: Counts) -> None:
    for row in dict.fromkeys((*old, *new)):
        before, after = old.get(row, {}), new.get(row, {})
        columns = before.keys() | after.keys()
        changed = {each: after.get(each) for each in columns if before.get(each) != after.get(each)}
        if changed:
            _patch_line(_table(document, "register"), row, changed, after, set(columns))


def _table(document: Container, name: str) -> Any:
    if name not in document:
        document[name] = tomlkit.table()
    return document[name]


def _put(table: Any, key: str, value: Item) -> None:
    """Set the key; a new one goes before what follows the table and the comments on that."""
    if key in table or not isinstance(table, (Container, Table)):
        table[key] = value
        return
    container = table if isinstance(table, Container) else table.value
    place = _end(container.body)
    if place == len(container.body):
        table[key] = value
    else:
        container._insert_at(place, key, value)
        dict.__setitem__(table, key, value)


def _end(body: list[tuple[Key | None, Item]]) -> int:
    """Where the keys of a table end: before a blank line, a comment on what follows, a table."""
    stop = next((i for i, (key, item) in enumerate(body) if _has_header(key, item)), len(body))
    start = max((i for i in range(stop) if body[i][0] is not None), default=-1) + 1
    blank = next((i for i in range(start, stop) if isinstance(body[i][1], Whitespace)), stop)
    touching = stop
    while touching > start and isinstance(body[touching - 1][1], Comment):
        touching -= 1
    return min(blank, touching)


def _has_header(key: Key | None, item: Item) -> bool:
    return isinstance(item, (Table, AoT)) and key is not None and not key.is_dotted()


def _remove(table: Any, key: str) -> None:
    """Delete the key; a comment behind it stays, on a line of its own."""
    container = table.value if isinstance(table, Table) else table
    body = container.body if isinstance(container, Container) else []
    place = next((i for i, (each, _) in enumerate(body) if each is not None and each.key == key), 0)
    trivia: Trivia = table[key].trivia
    del table[key]
    if body and trivia.comment:
        body[place] = (None, Comment(Trivia(trivia.indent, "", trivia.comment, trivia.trail)))
