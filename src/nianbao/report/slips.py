"""How a figure may have come to be wrong, told from what it is and what it should be."""

from collections.abc import Mapping
from typing import Final, Literal, get_args

from nianbao.form.address import Address
from nianbao.record import Value, field
from nianbao.report.derive import Number
from nianbao.report.figures import show_figure

Kind = Literal[
    "digit_swap",
    "split",
    "joined",
    "doubled",
    "wrong_column",
    "wrong_row",
    "dropped_digit",
    "extra_digit",
    "neighbour",
    "wrong_sign",
    "wrong_digit",
    "near",
    "stated",
    "off",
]
"""Why a correction is likely, the likeliest first:

digit_swap: two digits changed places (21 for 12).
split: the digits stand in two cells side by side (1 and 2 for 12).
joined: two cells side by side were typed into the first (12 for 1 and 2).
doubled: a digit was typed twice (122 for 12).
wrong_column: some were counted in another column of the row.
wrong_row: some were counted in another row of the column.
dropped_digit: a digit is missing (12 for 152).
extra_digit: a digit too many (152 for 12).
neighbour: what stands next to it was typed here as well, or added in.
wrong_sign: minus for plus.
wrong_digit: one digit, not the last, is another (172 for 122).
near: off by less than 10.
stated: no figure is wrong, the stated total is.
off: none of these.
"""

ORDER: Final[tuple[Kind, ...]] = get_args(Kind)

BY_DIGITS: Final[tuple[Kind, ...]] = ("digit_swap", "doubled", "dropped_digit", "extra_digit")
"""The kinds that the digits of one figure give away."""

# Figures of one digit meet by chance.
_SMALL: Final = 10


class Slip(Value):
    """A cell, what it holds, what it should hold, and what the cells next to it hold."""

    at: Address
    now: Number
    then: Number
    beside: Mapping[Address, Number] = field(default_factory=dict)

    @property
    def change(self) -> Number:
        """What must be added."""
        return self.then - self.now


def kind_of(slip: Slip) -> Kind:
    """The likeliest reason why one figure is wrong."""
    now, then = _digits(slip.now), _digits(slip.then)
    if slip.now + slip.then == 0:
        return "wrong_sign"
    if slip.now and slip.then and (by_digits := _kind_by_digits(now, then)):
        return by_digits
    suspects = (slip.now, slip.change, -slip.change)
    if slip.now and any(held in suspects for held in slip.beside.values() if held >= _SMALL):
        return "neighbour"
    if -_SMALL < slip.change < _SMALL:
        return "near"
    return "wrong_digit" if len(now) == len(then) and len(_unlike(now, then)) == 1 else "off"


def kind_of_two(one: Slip, other: Slip) -> Kind:
    """The likeliest reason why two figures are wrong together, the first left of or above."""
    row, column = one.at.row == other.at.row, one.at.column == other.at.column
    if row and other.at in one.beside and one.now and one.then:
        now, then = _digits(one.now), _digits(one.then)
        if other.then == 0 and then == now + _digits(other.now):
            return "split"
        if other.now == 0 and now == then + _digits(other.then):
            return "joined"
    if row != column and one.change + other.change == 0:
        return "wrong_column" if row else "wrong_row"
    return max(kind_of(one), kind_of(other), key=ORDER.index)


def _kind_by_digits(now: str, then: str) -> Kind | None:
    unlike = _unlike(now, then)
    if len(now) == len(then) and len(unlike) == 2 and unlike[0] == unlike[1][::-1]:
        return "digit_swap"
    if _one_more(now, then):
        return "doubled" if _doubled(now, then) else "extra_digit"
    return "dropped_digit" if _one_more(then, now) else None


def _digits(figure: Number) -> str:
    return show_figure(abs(figure))


def _unlike(now: str, then: str) -> list[tuple[str, str]]:
    return [(a, b) for a, b in zip(now, then, strict=False) if a != b]


def _one_more(longer: str, shorter: str) -> bool:
    return len(longer) == len(shorter) + 1 and any(
        longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer))
    )


def _doubled(longer: str, shorter: str) -> bool:
    return any(
        longer[:place] + longer[place + 1 :] == shorter and longer[place] == longer[place + 1]
        for place in range(len(longer) - 1)
    )
