"""The lines of a table: rows, columns, their sums, balances, and what they hand on.

The records are plain, so that reading a form needs no validator;
`load` validates the text that becomes a form.
"""

from typing import Literal

from nianbao.record import Record, Value

Source = Literal["official", "practice", "unknown"]
"""Where a help text comes from: the official paper, published practice, or not verified."""

Kind = Literal["count", "signed", "money"]
"""What a column holds: an integer >= 0, an integer, or a decimal >= 0."""


class Help(Record):
    """One statement about a row, column or section, and where it comes from."""

    __pydantic_config__ = {"extra": "forbid"}

    text: str
    source: Source


class Deadline(Record):
    """Until which day of the next year bodies of a kind publish; `note` says what more is due.

    `names` are endings of names that tell the kind; a kind without any is that of all others.
    """

    __pydantic_config__ = {"extra": "forbid"}

    kind: str
    month: int
    day: int
    names: tuple[str, ...] = ()
    note: str = ""


class Group(Value):
    """A heading that spans several rows or columns, perhaps within another group."""

    __pydantic_config__ = {"extra": "forbid"}

    id: str
    label: str
    within: str = ""


class Column(Record):
    """A column of figures; `unit` is what one of it is (件, 万元).

    `variants` are other names that documents give it.
    """

    __pydantic_config__ = {"extra": "forbid"}

    id: str
    label: str
    kind: Kind = "count"
    unit: str = "件"
    group: str = ""
    variants: tuple[str, ...] = ()
    help: tuple[Help, ...] = ()


class Row(Record):
    """A row of figures; `brief` is a label for where space is short.

    `variants` are other names that documents give it.
    """

    __pydantic_config__ = {"extra": "forbid"}

    id: str
    label: str
    brief: str = ""
    group: str = ""
    variants: tuple[str, ...] = ()
    help: tuple[Help, ...] = ()

    @property
    def short(self) -> str:
        """Its label where space is short."""
        return self.brief or self.label


class Sum(Record):
    """A derived row or column: the sum of the lines named in `of`.

    `rule` is the id of the check that a stated total must pass, one for all lines
    or one per crossing line (Table 4 has T4-01, T4-02 and T4-03 for its three rows).
    """

    __pydantic_config__ = {"extra": "forbid"}

    of: tuple[str, ...]
    rule: str | dict[str, str]
    row: str = ""
    column: str = ""

    @property
    def line(self) -> str:
        """The id of the derived row or column."""
        return self.row or self.column

    def rule_for(self, crossing: str) -> str:
        """The rule id where the derived line crosses the line `crossing`."""
        return self.rule if isinstance(self.rule, str) else self.rule[crossing]


class Balance(Record):
    """A 勾稽关系 of rows that holds in every column: sum of `left` = sum of `right`.

    Both sides map a row id to its name in the words of the form (一, 二, 三, 四).
    """

    __pydantic_config__ = {"extra": "forbid"}

    rule: str
    words: str
    left: dict[str, str]
    right: dict[str, str]


class Carry(Record):
    """What row `out` of one year hands on to row `into` of the next, in every column."""

    __pydantic_config__ = {"extra": "forbid"}

    rule: str
    out: str
    into: str


class Stock(Record):
    """Columns that keep a stock: `kept` = last year's `kept` + `added` - `removed`.

    `rules` gives the rule id for each row; `low` is the rule that `kept` < `added` breaks.
    """

    __pydantic_config__ = {"extra": "forbid"}

    rules: dict[str, str]
    kept: str
    added: str
    removed: str
    low: str
