"""The 信息处理费 after 国办函〔2020〕109号, in 元: by items (按件) or by pages (按量)."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import count

from nianbao.record import Value
from nianbao.report.model import LIMIT


class Step(Value):
    """The units that fall between `first` and `last`, each charged `rate` 元.

    `first` and `last` are the bounds that the rule sets; the last step has no end (None).
    """

    first: int
    last: int | None
    rate: int
    units: int

    @property
    def sum(self) -> int:
        """What the step costs, in 元."""
        return self.rate * self.units


_Bounds = tuple[int, int | None, int]


def item_steps(items: int) -> tuple[Step, ...]:
    """按件 (国办函〔2020〕109号): the steps that this many applications reach.

    All applications of one applicant in one calendar month; ValueError if negative.
    """
    return _steps(items, _item_bounds())


def page_steps(pages: int) -> tuple[Step, ...]:
    """按量 (国办函〔2020〕109号): the steps that this many pages of one application reach.

    ValueError if negative.
    """
    return _steps(pages, _page_bounds())


def possible_fee(amount: int | Decimal, cases: int | None) -> bool:
    """Tell whether `amount` 元 can be the fee of so many cases (国办函〔2020〕109号).

    A case is an applicant's month 按件 or an application 按量, and may be free of charge;
    None stands for any number of cases. Beyond what a cell may hold, nothing is a fee.
    ValueError if something is negative or no number.
    """
    if not Decimal(amount).is_finite() or amount < 0:
        raise ValueError(f"an amount cannot be {amount}")
    if cases is not None and cases < 0:
        raise ValueError(f"a number of cases cannot be {cases}")
    if amount > LIMIT or amount != int(amount) or int(amount) % 10:
        return False
    if cases == 1:
        return _reached(int(amount), _item_bounds()) or _reached(int(amount), _page_bounds())
    # Two cases reach every multiple of 10: from 700 on, fees by pages are 20 and then 40 apart,
    # and a second case by pages fills the gap with 10, 20 or 30.
    return amount == 0 or cases != 0


def _item_bounds() -> Iterator[_Bounds]:
    yield 1, 10, 0
    yield 11, 30, 100
    for block in count(2):
        yield 10 * block + 11, 10 * block + 20, 100 * block


def _page_bounds() -> Iterator[_Bounds]:
    yield 1, 30, 0
    yield 31, 100, 10
    yield 101, 200, 20
    yield 201, None, 40


def _steps(units: int, bounds: Iterator[_Bounds]) -> tuple[Step, ...]:
    if units < 0:
        raise ValueError(f"a number of items or pages cannot be {units}")
    return tuple(_filled(units, bounds))


def _filled(units: int, bounds: Iterator[_Bounds]) -> Iterator[Step]:
    for first, last, rate in bounds:
        if units < first:
            return
        reached = units if last is None else min(units, last)
        yield Step(first, last, rate, reached - first + 1)


def _reached(amount: int, bounds: Iterator[_Bounds]) -> bool:
    """Tell whether the fee stands at exactly `amount` after some unit."""
    for first, last, rate in bounds:
        whole = None if last is None else (last - first + 1) * rate
        if whole is None or amount <= whole:
            return amount == 0 or amount % rate == 0
        amount -= whole
    return False
