"""A register of applications in a CSV or a workbook -> its applications."""

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any, cast

from nianbao.form.load import load_register
from nianbao.form.model import Form
from nianbao.form.register import RegisterWords
from nianbao.importers.csv_rows import TextRow
from nianbao.importers.dates import read_date
from nianbao.importers.ledger_head import FIRST_ROWS, Head, find_head
from nianbao.importers.ledger_values import answer, read_amount, read_answer, read_days
from nianbao.importers.ledger_words import kinds, outcomes, plain, results
from nianbao.importers.refused import DocumentRefused
from nianbao.importers.row_sheets import RowSheet, row_sheets
from nianbao.record import Value
from nianbao.report.application import Application, Column, Unread
from nianbao.report.register import DISPUTES, Dispute
from nianbao.report.register_frame import frame_of
from nianbao.tongue import tr

_MOST, _LONGEST = 12, 20
"""So many names that were not understood are told, and so much of each."""

_BEFORE, _BEHIND = ".{0,7}", r"(?:\d+件?)?"
"""What may stand about the word of a total: 2024年合计, 共计 9 件."""


class Ledger(Value):
    """A register whose columns are known; `others` are sheets that look like one, too."""

    sheet: str
    others: tuple[str, ...]
    head: Head
    rows: tuple[TextRow, ...]

    @property
    def disputes(self) -> tuple[Dispute, ...]:
        """The columns of disputes that it has."""
        return tuple(each for each in DISPUTES if each in self.head.columns)

    @property
    def years(self) -> tuple[int, ...]:
        """The years in which applications were received, as far as the dates can be read."""
        place = self.head.columns["received"]
        dates = (read_date(row.cells.get(place, "")) for row in self.rows)
        return tuple(sorted({day.year for day in dates if isinstance(day, date)}))


def read_ledger(
    content: bytes,
    name: str = "",
    *,
    wished: Mapping[str, str] | None = None,
    known: Mapping[str, str] | None = None,
    sheet: str = "",
) -> Ledger:
    """The register in a file; DocumentRefused if there is none or a needed column is missing.

    `wished` are headings by the id of the column, which must be there; `known` are those that
    were wished once, taken where they are.
    """
    words = load_register()
    both = {**(known or {}), **(wished or {})}
    found = [(each, find_head(each.rows, words, both)) for each in row_sheets(content, name)]
    heads = [(each, head) for each, head in found if head is not None]
    if not heads:
        needed = tr("、").join(column.label for column in words.columns if column.needed)
        raise DocumentRefused("no_ledger", rows=FIRST_ROWS, columns=needed)
    chosen, head = _chosen(heads, sheet)
    _check(head, words, wished or {})
    others = tuple(each.name for each, _ in heads if each.name and each is not chosen)
    return Ledger(chosen.name, others, head, tuple(_applications(chosen, head, words)))


def _chosen(heads: list[tuple[RowSheet, Head]], sheet: str) -> tuple[RowSheet, Head]:
    """The sheet that was asked for, else the first that names most columns."""
    wanted = [pair for pair in heads if not sheet or pair[0].name == sheet]
    if not wanted:
        names = tr("、").join(each.name for each, _ in heads if each.name)
        raise DocumentRefused("no_sheet", sheet=sheet, sheets=names)
    return max(wanted, key=lambda pair: len(pair[1].columns))


def _check(head: Head, words: RegisterWords, wished: Mapping[str, str]) -> None:
    for id, heading in wished.items():
        if plain(head.headings.get(id, "")) != plain(heading):
            raise DocumentRefused("no_heading", line=head.line, heading=heading)
    missing = [each.label for each in words.columns if each.needed and each.id not in head.columns]
    if missing:
        columns = tr("、").join(missing)
        others = tr("、").join(each[:_LONGEST] for each in head.others[:_MOST]) or "——"
        raise DocumentRefused(
            "no_column", line=head.line, columns=columns, example=missing[0], others=others
        )


def _applications(sheet: RowSheet, head: Head, words: RegisterWords) -> Iterator[TextRow]:
    """The rows below the head that are no comment, example or total."""
    total = re.compile(f"{_BEFORE}(?:{'|'.join(map(plain, words.totals))}){_BEHIND}")
    number = head.columns.get("number", -1)
    for row in sheet.rows:
        aside = row.first.startswith(words.comment) or total.fullmatch(plain(row.first))
        empty = not row.cells.keys() & set(head.columns.values())
        if row.line > head.line and not (
            aside or empty or row.cells.get(number) == words.example or _only_number(row, number)
        ):
            yield row


def _only_number(row: TextRow, number: int) -> bool:
    """Tell whether a row was numbered and never filled in."""
    return set(row.cells) == {number}


def applications(ledger: Ledger, form: Form) -> list[Application]:
    """The applications of a register in the words of an edition."""
    reader = _Reader(form)
    return [reader.application(row, ledger.head.columns) for row in ledger.rows]


class _Reader:
    """Reads the rows of a register."""

    def __init__(self, form: Form) -> None:
        words, frame = load_register(), frame_of(form)
        self._kinds = kinds(form, frame, words)
        self._outcomes = outcomes(form, frame, words)
        self._results = results(form, frame, words)
        self._yes, self._no = set(map(answer, words.yes)), set(map(answer, words.no))
        self._none, self._open = set(map(plain, words.none)), set(map(plain, words.open))

    def application(self, row: TextRow, columns: Mapping[str, int]) -> Application:
        """The application in a row."""
        values: dict[str, Any] = {}
        unread: dict[Column, Unread] = {}
        for id, place in columns.items():
            text = row.cells.get(place, "")
            value = self._value(id, text) if text else None
            if isinstance(value, Unread):
                unread[cast(Column, id)] = value
            elif value is not None:
                values[id] = value
        return Application(row.line, unread=unread, **values)

    def _value(self, column: str, text: str) -> object:
        match column:
            case "received" | "decided":
                # A date is told by a date; a dash says that there is none.
                return read_date(text) if text.strip("/-—") else None
            case "kind":
                return self._kinds.read(text)
            case "outcome":
                return None if _says(text, self._open) else self._outcomes.read(text)
            case "extended":
                return read_answer(text, self._yes, self._no)
            case "excluded":
                return read_days(text)
            case "fee":
                return read_amount(text, self._no)
            case "reconsideration" | "litigation":
                return None if _says(text, self._none) else self._results.read(text)
        return text


def _says(text: str, words: Collection[str]) -> bool:
    """Tell whether a text is one of the words, or nothing but a dash."""
    return plain(text) in words or not text.strip("/-—")
