"""TOML text -> report, with errors that name the place and what was expected."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import tomli

from nianbao.form.address import Address, parse_address
from nianbao.form.load import editions, load_form
from nianbao.form.model import Form, Section
from nianbao.report.model import COVER_TEXTS, DAYS, Accepted, Filled, Report
from nianbao.store.errors import FileRefused
from nianbao.store.schema import first_fault
from nianbao.store.source import Source, read_source
from nianbao.store.toml import without_blocks

MAX_LEVELS = 8

_PART = r"""(?:[\w-]+|"[^"]*"|'[^']*')"""
_HEADER = re.compile(r"^\s*\[\[?([^\[\]]+)\]")
_KEY = re.compile(rf"^\s*({_PART}(?:\s*\.\s*{_PART})*)\s*=")

_NOTHING: dict[str, Any] = {}
_OTHER_KEYS = ("edition", "year", "notes", "stated", "accepted", "register", *DAYS, *COVER_TEXTS)


class Document(NamedTuple):
    """A report and the file it came from; `unknown` are the keys that nobody reads."""

    report: Report
    source: Source
    unknown: tuple[str, ...] = ()


def read_document(path: Path) -> Document:
    """Read a report file; FileRefused with the place, and what it was before, if it is none."""
    try:
        return _document(path)
    except FileRefused as error:
        from nianbao.store.generations import generations

        error.kept = next((each.path for each in generations(path)), None)
        raise


def _document(path: Path) -> Document:
    source = read_source(path)
    values = parse_toml(source)
    form = load_form(_edition(source, values))
    report = _report(form, _checked(source, form, values))
    return Document(report, source, tuple(_unknown(form, values)))


def parse_report(source: Source) -> Report:
    """The report that a text means; FileRefused with the place if it is none."""
    values = parse_toml(source)
    form = load_form(_edition(source, values))
    return _report(form, _checked(source, form, values))


def parse_toml(source: Source) -> dict[str, Any]:
    """The TOML of the file as plain values, decimals with their digits."""
    try:
        values = tomli.loads(source.text, parse_float=Decimal)
    except tomli.TOMLDecodeError as error:
        raise _broken(source, str(error)) from None
    except RecursionError:
        raise FileRefused(source.path, "too_deep", limit=MAX_LEVELS) from None
    except (ValueError, ArithmeticError):
        raise FileRefused(source.path, "endless_number") from None
    if _deeper(values, MAX_LEVELS):
        # tomlkit would need minutes for what tomli reads in no time.
        raise FileRefused(source.path, "too_deep", limit=MAX_LEVELS)
    return values


def _broken(source: Source, message: str) -> FileRefused:
    line = re.search(r"at line (\d+), column (\d+)", message)
    number = int(line[1]) if line else source.text.count("\n") + 1
    reason = re.sub(r" \(at .*\)$", "", message)
    return FileRefused(source.path, "broken_toml", line=number, reason=reason)


def _deeper(value: Any, levels: int) -> bool:
    """Tell whether tables and lists lie within each other on more levels than that."""
    level = [value]
    for _ in range(levels):
        inside = (each.values() if isinstance(each, dict) else each for each in level)
        level = [each for some in inside for each in some if isinstance(each, (dict, list))]
        if not level:
            return False
    return True


def _edition(source: Source, values: dict[str, Any]) -> str:
    if not source.text.strip():
        raise FileRefused(source.path, "empty")
    edition = values.get("edition")
    if edition is None:
        raise FileRefused(source.path, "no_edition", known=editions())
    if edition not in editions():
        line = locate(source.text, ("edition",))
        raise FileRefused(
            source.path, "unknown_edition", line=line, found=edition, known=editions()
        )
    return str(edition)


def _checked(source: Source, form: Form, values: dict[str, Any]) -> dict[str, Any]:
    """The values, if each may stand where it does; FileRefused otherwise."""
    fault = first_fault(form.edition, values)
    if fault is None:
        return values
    raise FileRefused(
        source.path,
        "wrong_value",
        line=locate(source.text, fault.place),
        at=".".join(fault.place),
        expected=fault.expected,
        found=fault.found,
    )


def _report(form: Form, values: dict[str, Any]) -> Report:
    texts = {
        section.id: _text(values.get(section.id, {}).get("text", ""))
        for section in form.sections
        if section.narrative
    }
    return Report(
        edition=form.edition,
        year=values["year"],
        texts={of: text for of, text in texts.items() if text},
        figures=dict(_figures(form, values)),
        notes=dict(_by_address(form, values.get("notes", {}))),
        stated=dict(_by_address(form, values.get("stated", {}))),
        accepted={
            key: Accepted(entry["reason"], entry["value"])
            for key, entry in values.get("accepted", {}).items()
        },
        register=dict(_counts(form, values.get("register", {}))),
        final=values.get("final"),
        reopened=values.get("reopened"),
        **{name: _text(values.get(name, "")) for name in COVER_TEXTS},
    )


def _figures(form: Form, values: dict[str, Any]) -> Iterator[tuple[Address, Filled]]:
    """The figures in the order of the form."""
    for section, row, cells in _rows(form):
        found = values.get(section, _NOTHING).get(row)
        if found:
            for at, is_money in cells:
                if at.column in found:
                    value = found[at.column]
                    yield at, _amount(value) if is_money else value


@cache
def _rows(form: Form) -> tuple[tuple[str, str, tuple[tuple[Address, bool], ...]], ...]:
    """The rows of the form with their entered cells, and whether these hold money."""
    rows: dict[tuple[str, str], list[tuple[Address, bool]]] = {}
    for at in form.entered_cells:
        cell = at, form.place(at)[2].kind == "money"
        rows.setdefault((at.section, at.row), []).append(cell)
    return tuple((*row, tuple(cells)) for row, cells in rows.items())


def _text(raw: str) -> str:
    # The last line of a `"""` block ends before the closing quotes.
    return raw.removesuffix("\n")


def _amount(value: Filled) -> Filled:
    return value if isinstance(value, str) else Decimal(value).copy_abs()


def _by_address(form: Form, table: Mapping[str, Any]) -> Iterator[tuple[Address, Any]]:
    for key, value in table.items():
        at = parse_address(key)
        if at is not None and form.has(at):
            yield at, value


def _counts(form: Form, table: Mapping[str, Any]) -> Iterator[tuple[Address, int]]:
    """The counts of a register, by `section.row` and column, of the cells that are filled in."""
    for key, row in table.items():
        for column, count in row.items():
            at = parse_address(f"{key}.{column}")
            if at is not None and form.has(at) and not form.derived(at):
                yield at, count


def _unknown(form: Form, values: dict[str, Any]) -> Iterator[str]:
    sections = {section.id: section for section in form.sections}
    for key, value in values.items():
        if key in sections:
            yield from _unknown_in(sections[key], value)
        elif key not in _OTHER_KEYS:
            yield key
    for table in ("notes", "stated"):
        known = {str(at) for at, _ in _by_address(form, values.get(table, {}))}
        yield from (f'{table}."{key}"' for key in values.get(table, {}) if key not in known)
    register = values.get("register", {})
    counts = {str(at) for at, _ in _counts(form, register)}
    for key, row in register.items():
        yield from (f'register."{key}".{cell}' for cell in row if f"{key}.{cell}" not in counts)


def _unknown_in(section: Section, table: dict[str, Any]) -> Iterator[str]:
    if section.narrative:
        yield from (f"{section.id}.{key}" for key in table if key != "text")
        return
    rows = _columns(section)
    for key, cells in table.items():
        if key not in rows:
            yield f"{section.id}.{key}"
        elif not cells.keys() <= rows[key]:
            yield from (f"{section.id}.{key}.{cell}" for cell in cells if cell not in rows[key])


@cache
def _columns(section: Section) -> Mapping[str, frozenset[str]]:
    """The columns of each row that are filled in."""
    return {
        row.id: frozenset(c.id for c in block.columns if not block.derived(row.id, c.id))
        for block in section.blocks
        for row in block.rows
    }


def locate(text: str, place: tuple[str, ...]) -> int | None:
    """The line of the innermost key on the way to the place; None if there is none."""
    table: tuple[str, ...] = ()
    found, depth = None, 0
    for number, line in enumerate(without_blocks(text).split("\n"), 1):
        header, key = _HEADER.match(line), _KEY.match(line)
        table = _parts(header[1]) if header else table
        path = (*table, *_parts(key[1])) if key else table if header else ()
        if depth < len(path) and path == place[: len(path)]:
            found, depth = number, len(path)
    return found


def _parts(key: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in re.findall(_PART, key))
