"""What a register of applications (依申请公开台账) calls its columns and their values.

The words stand in `register.toml`, the same for every edition; the labels of the form count
as well, and first. `load` validates the text.
"""

from nianbao.record import Record


class LedgerColumn(Record):
    """A column that is read: `label` heads it in the template, `words` are other headings.

    What comes first among the words is preferred where several columns would do. A column that
    is `needed` must be there. `example` stands in the row of the template that is not read.
    """

    __pydantic_config__ = {"extra": "forbid"}

    id: str
    label: str
    words: tuple[str, ...]
    help: str
    example: str = ""
    needed: bool = False


class RegisterWords(Record):
    """All words that the reading of a register knows besides the labels of the form.

    `kinds` are words for columns of Table 3, `outcomes` for rows of it, `results` for columns
    of Table 4, each by the id. An edition without a row counts its outcomes in the one that
    `instead` names. `yes` and `no` answer 延期 and 收费, `none` says that there was no
    reconsideration, `open` that there is no outcome yet. A row that begins with one of `totals`
    is no application, and neither is one whose number is `example` or whose first cell begins
    with `comment`.
    """

    __pydantic_config__ = {"extra": "forbid"}

    columns: tuple[LedgerColumn, ...]
    kinds: dict[str, tuple[str, ...]]
    outcomes: dict[str, tuple[str, ...]]
    results: dict[str, tuple[str, ...]]
    instead: dict[str, str]
    yes: tuple[str, ...]
    no: tuple[str, ...]
    none: tuple[str, ...]
    open: tuple[str, ...]
    totals: tuple[str, ...]
    example: str
    comment: str

    def column(self, id: str) -> LedgerColumn:
        """The column with this id; StopIteration if there is none."""
        return next(column for column in self.columns if column.id == id)
