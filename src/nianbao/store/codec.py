"""Reports and changes <-> plain JSON values, exactly; ValueError for values that mean neither."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from nianbao.form.address import Address
from nianbao.report.change import (
    Change,
    DateEdit,
    Edit,
    Entry,
    EntryEdit,
    FigureEdit,
    TextEdit,
    YearEdit,
)
from nianbao.report.model import COVER_TEXTS, Accepted, Figure, Filled, Report

Json = Any
"""What `json` reads and writes."""


def change_value(change: Change) -> Json:
    """A change as JSON."""
    return [_edit_value(edit) for edit in change.edits]


def change_from(value: Json) -> Change:
    """The change that a JSON value means; ValueError if it means none."""
    if not isinstance(value, list):
        raise ValueError("no change")
    return Change(tuple(_edit_from(each) for each in value))


def _edit_value(edit: Edit) -> Json:
    if isinstance(edit, FigureEdit):
        return ["figure", list(edit.at), _entry_value(edit.before), _entry_value(edit.after)]
    if isinstance(edit, TextEdit):
        return ["text", edit.of, edit.start, edit.before, edit.after]
    if isinstance(edit, YearEdit):
        return ["year", edit.before, edit.after]
    if isinstance(edit, DateEdit):
        return ["date", edit.of, _day_value(edit.before), _day_value(edit.after)]
    key = edit.key if isinstance(edit.key, str) else list(edit.key)
    return ["entry", edit.table, key, _entry_value(edit.before), _entry_value(edit.after)]


def _edit_from(value: Json) -> Edit:
    match value:
        case ["figure", at, before, after]:
            return FigureEdit(_address(at), _figure(before), _figure(after))
        case ["text", str(of), int(start), str(before), str(after)]:
            return TextEdit(of, start, before, after)
        case ["year", int(before), int(after)]:
            return YearEdit(before, after)
        case ["date", "final" | "reopened" as of, before, after]:
            return DateEdit(of, _day(before), _day(after))
        case ["entry", "stated" | "notes" as table, key, before, after]:
            return EntryEdit(table, _address(key), _entry(before), _entry(after))
        case ["entry", "register", key, before, after]:
            return EntryEdit("register", _address(key), _count(before), _count(after))
        case ["entry", "accepted", str(key), before, after]:
            return EntryEdit("accepted", key, _entry(before), _entry(after))
    raise ValueError("no edit")


def _entry_value(entry: Entry) -> Json:
    if isinstance(entry, Accepted):
        return {"reason": entry.reason, "value": _entry_value(entry.value)}
    return {"decimal": str(entry)} if isinstance(entry, Decimal) else entry


def _entry(value: Json) -> Entry:
    match value:
        case {"reason": str(reason), "value": covered}:
            found = _entry(covered)
            if found is None or isinstance(found, Accepted):
                raise ValueError("nothing accepted")
            return Accepted(reason, found)
        case {"decimal": str(digits)}:
            return _decimal(digits)
        case None | str():
            return value
        case int() if not isinstance(value, bool):
            return value
    raise ValueError("no entry")


def _day_value(day: date | None) -> Json:
    return None if day is None else day.isoformat()


def _day(value: Json) -> date | None:
    if value is None:
        return None
    found = date.fromisoformat(_text(value))
    if found.isoformat() != value:
        raise ValueError("no day")
    return found


def _decimal(digits: str) -> Decimal:
    try:
        found = Decimal(digits)
    except InvalidOperation:
        raise ValueError("no number") from None
    if not found.is_finite():
        raise ValueError("no number")
    return found


def _count(value: Json) -> int | None:
    if value is not None and type(value) is not int:
        raise ValueError("no count")
    return value


def _figure(value: Json) -> Figure:
    found = _entry(value)
    if isinstance(found, Accepted):
        raise ValueError("no figure")
    if isinstance(found, str):
        if found != "/":
            raise ValueError("no figure")
        return "/"
    return found


def _filled(value: Json) -> Filled:
    found = _figure(value)
    if found is None:
        raise ValueError("no figure")
    return found


def _address(value: Json) -> Address:
    match value:
        case [str(section), str(row), str(column)]:
            return Address(section, row, column)
    raise ValueError("no address")


def report_value(report: Report) -> Json:
    """A report as JSON."""
    return {
        "edition": report.edition,
        "year": report.year,
        "cover": {name: report.text(name) for name in COVER_TEXTS},
        "texts": dict(report.texts),
        "figures": _pairs(report.figures),
        "notes": _pairs(report.notes),
        "stated": _pairs(report.stated),
        "accepted": {key: _entry_value(entry) for key, entry in report.accepted.items()},
        "register": _pairs(report.register),
        "final": _day_value(report.final),
        "reopened": _day_value(report.reopened),
    }


def _pairs(table: Mapping[Address, Entry]) -> Json:
    return [[list(at), _entry_value(entry)] for at, entry in table.items()]


def report_from(value: Json) -> Report:
    """The report that a JSON value means; ValueError if it means none."""
    try:
        return Report(
            edition=_text(value["edition"]),
            year=_year(value["year"]),
            texts={_text(of): _text(text) for of, text in value["texts"].items()},
            figures={_address(at): _filled(figure) for at, figure in value["figures"]},
            notes={_address(at): _text(note) for at, note in value["notes"]},
            stated={_address(at): _filled(figure) for at, figure in value["stated"]},
            accepted={_text(key): _accepted(entry) for key, entry in value["accepted"].items()},
            # A journal of an older version has none of these.
            final=_day(value.get("final")),
            reopened=_day(value.get("reopened")),
            register={_address(at): _counted(count) for at, count in value.get("register", [])},
            **{name: _text(value["cover"][name]) for name in COVER_TEXTS},
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("no report") from error


def _counted(value: Json) -> int:
    found = _count(value)
    if found is None:
        raise ValueError("no count")
    return found


def _text(value: Json) -> str:
    if not isinstance(value, str):
        raise ValueError("no text")
    return value


def _year(value: Json) -> int:
    if type(value) is not int:
        raise ValueError("no year")
    return value


def _accepted(value: Json) -> Accepted:
    found = _entry(value)
    if not isinstance(found, Accepted):
        raise ValueError("nothing accepted")
    return found
