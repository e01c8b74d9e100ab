"""The shape of a report file, made from the form: what may stand at each of its places.

Written by hand, because a validator that could do it takes longer to import than a report to
read. Strict throughout: no bool or text as a number, no fraction as a count.
"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from nianbao.form.load import load_form
from nianbao.form.model import Section
from nianbao.report.model import COVER_TEXTS, DAYS, LIMIT, MOST_DECIMALS, NOT_APPLICABLE

FIRST_YEAR, LAST_YEAR = 2008, 2200

Place = tuple[str, ...]


class Fault(NamedTuple):
    """A value that may not stand at its place, and what is expected there."""

    place: Place
    expected: str
    found: Any

    def within(self, table: str) -> "Fault":
        """The fault as it is seen from outside of a table."""
        return self._replace(place=(table, *self.place))


Shape = Callable[[Any], Fault | None]
"""The first thing that is wrong with a value, seen from the value itself."""


# Values


def _leaf(expected: str, fits: Callable[[Any], bool]) -> Shape:
    def fault(value: Any) -> Fault | None:
        return None if fits(value) else Fault((), expected, value)

    return fault


def _is_text(value: Any) -> bool:
    return type(value) is str


def _is_year(value: Any) -> bool:
    return type(value) is int and FIRST_YEAR <= value <= LAST_YEAR


def _is_day(value: Any) -> bool:
    return type(value) is date


def _is_count(value: Any) -> bool:
    return (type(value) is int and 0 <= value <= LIMIT) or value == NOT_APPLICABLE


def _is_counted(value: Any) -> bool:
    return type(value) is int and 0 <= value <= LIMIT


def _is_signed(value: Any) -> bool:
    return (type(value) is int and -LIMIT <= value <= LIMIT) or value == NOT_APPLICABLE


def _is_money(value: Any) -> bool:
    return _is_count(value) or (type(value) is Decimal and _is_amount(value))


def _is_amount(value: Decimal) -> bool:
    return value.is_finite() and 0 <= value <= LIMIT and _decimals(value) <= MOST_DECIMALS


def _decimals(value: Decimal) -> int:
    """How many decimals a finite number has, without the zeros at its end."""
    digits, exponent = value.as_tuple()[1:]
    zeros = next((n for n, digit in enumerate(reversed(digits)) if digit), None)
    return 0 if zeros is None else -int(exponent) - zeros


def _is_figure(value: Any) -> bool:
    return _is_signed(value) or _is_money(value)


def _is_covered(value: Any) -> bool:
    return _is_text(value) or _is_figure(value)


_TEXT = _leaf("text", _is_text)
_FIGURE = _leaf("figure", _is_figure)
_FIGURES = {
    "count": _leaf("count", _is_count),
    "signed": _leaf("signed", _is_signed),
    "money": _leaf("money", _is_money),
}


# Tables


def _table(fields: Mapping[str, Shape], required: tuple[str, ...] = ()) -> Shape:
    """A table that has these fields if anything; what else is in it is nobody's matter."""

    def fault(table: Any) -> Fault | None:
        if not isinstance(table, dict):
            return Fault((), "table", table)
        for name, shape in fields.items():
            if name in table:
                wrong = shape(table[name])
                if wrong is not None:
                    return wrong.within(name)
            elif name in required:
                return Fault((name,), "missing", table)
        return None

    return fault


def _table_of(shape: Shape) -> Shape:
    """A table whose keys may be any."""

    def fault(table: Any) -> Fault | None:
        if not isinstance(table, dict):
            return Fault((), "table", table)
        wrong = ((name, shape(value)) for name, value in table.items())
        return next((each.within(name) for name, each in wrong if each is not None), None)

    return fault


def _section(section: Section) -> Shape:
    if section.narrative:
        return _table({"text": _TEXT})
    return _table(
        {
            row.id: _table(
                {
                    column.id: _FIGURES[column.kind]
                    for column in block.columns
                    if not block.derived(row.id, column.id)
                }
            )
            for block in section.blocks
            for row in block.rows
        }
    )


@cache
def _report(edition: str) -> Shape:
    covered = _leaf("figure", _is_covered)
    accepted = _table({"reason": _TEXT, "value": covered}, required=("reason", "value"))
    fields: dict[str, Shape] = {"edition": _TEXT, "year": _leaf("year", _is_year)}
    fields |= dict.fromkeys(COVER_TEXTS, _TEXT)
    fields |= dict.fromkeys(DAYS, _leaf("day", _is_day))
    fields |= {section.id: _section(section) for section in load_form(edition).sections}
    fields |= {
        "notes": _table_of(_TEXT),
        "stated": _table_of(_FIGURE),
        "accepted": _table_of(accepted),
        "register": _table_of(_table_of(_leaf("counted", _is_counted))),
    }
    return _table(fields, required=("edition", "year"))


def first_fault(edition: str, values: Any) -> Fault | None:
    """The first value of a report of this edition that may not stand where it does."""
    return _report(edition)(values)
