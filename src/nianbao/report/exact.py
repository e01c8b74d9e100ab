"""Sums and differences with all their digits; decimals of Python would round them to 28."""

from collections.abc import Iterable
from decimal import Context, Decimal, DivisionByZero, Inexact, InvalidOperation, Overflow
from functools import reduce

from nianbao.report.derive import Number

# What could not be exact is a fault of the program, and never rounded.
_EXACT = Context(prec=100, traps=[Inexact, InvalidOperation, Overflow, DivisionByZero])


def exact_sum(one: Number, other: Number) -> Number:
    """The sum of two figures."""
    if isinstance(one, int) and isinstance(other, int):
        return one + other
    return _EXACT.add(Decimal(one), Decimal(other))


def exact_total(numbers: Iterable[Number]) -> Number:
    """The sum of any number of figures; 0 of none."""
    nothing: Number = 0
    return reduce(exact_sum, numbers, nothing)


def exact_difference(one: Number, other: Number) -> Number:
    """How much more the one is than the other."""
    if isinstance(one, int) and isinstance(other, int):
        return one - other
    return _EXACT.subtract(Decimal(one), Decimal(other))


def exact_gap(one: Number, other: Number) -> Number:
    """How far two figures are apart."""
    return exact_difference(max(one, other), min(one, other))
