"""The words of a register -> rows and columns of the form."""

import re
from collections.abc import Iterable, Iterator, Mapping

from nianbao.form.address import Address
from nianbao.form.lines import Column, Row
from nianbao.form.model import Block, Form
from nianbao.form.register import RegisterWords
from nianbao.importers.labels import key
from nianbao.importers.ledger_values import answer
from nianbao.importers.normal import normal
from nianbao.record import Value
from nianbao.report.application import Unread
from nianbao.report.register_frame import Frame

_MARKS = re.compile(r"[\W_]+")
_BRACKETED = re.compile(r"\([^()]*\)")


def plain(text: str) -> str:
    """A word for comparing: without marks, spaces, width, case and its list number."""
    return _MARKS.sub("", key(text)).casefold()


def unbracketed(text: str) -> str:
    """The same without what stands in brackets."""
    return plain(_BRACKETED.sub("", normal(text)))


def _numbered(text: str) -> str:
    """The same with its list number."""
    return _MARKS.sub("", normal(text)).casefold()


class Vocabulary(Value):
    """Words for lines of the form; `wider` are those that name several of them at once.

    `codes` are written just so, while words are compared without marks.
    """

    ids: Mapping[str, str]
    wider: frozenset[str]
    codes: Mapping[str, str]

    def read(self, text: str) -> str | Unread:
        """The id that a text means."""
        said = (plain(text), unbracketed(text))
        known = (self.ids[word] for word in said if word in self.ids)
        found = next(known, self.codes.get(answer(text), ""))
        wider = any(word in self.wider for word in said)
        return found or Unread(text, "group" if wider else "word")


def kinds(form: Form, frame: Frame, words: RegisterWords) -> Vocabulary:
    """Words for the columns of applicants."""
    block = form.place(Address(frame.section, frame.received, frame.kinds[0]))[0]
    columns = [column for column in block.columns if column.id in frame.kinds]
    return _vocabulary(block, columns, words.kinds, {})


def outcomes(form: Form, frame: Frame, words: RegisterWords) -> Vocabulary:
    """Words for the rows of outcomes, and their numbers in the table: R5, 5."""
    block = form.place(Address(frame.section, frame.received, frame.kinds[0]))[0]
    rows = [row for row in block.rows if row.id in frame.outcomes]
    numbers = {
        code: row.id
        for number, row in enumerate(block.rows, 1)
        for code in (f"r{number}", f"r{number:02}", f"{number}", f"{number:02}")
        if row in rows
    }
    known = {row.id for row in rows}
    lent: dict[str, tuple[str, ...]] = {}
    for id, said in words.outcomes.items():
        target = id if id in known else words.instead.get(id, "")
        lent[target] = (*lent.get(target, ()), *said)
    return _vocabulary(block, rows, lent, numbers)


def results(form: Form, frame: Frame, words: RegisterWords) -> Vocabulary:
    """Words for the results of disputes."""
    block = form.place(Address(*frame.reconsideration, frame.results[0]))[0]
    columns = [column for column in block.columns if column.id in frame.results]
    return _vocabulary(block, columns, words.results, {})


def _vocabulary(
    block: Block,
    lines: Iterable[Row | Column],
    lent: Mapping[str, tuple[str, ...]],
    codes: Mapping[str, str],
) -> Vocabulary:
    """The form's own names come first; what the words of the register add gives way."""
    lines = list(lines)
    ids: dict[str, str] = {}
    for line in lines:
        for word in _own_names(block, line):
            ids.setdefault(word, line.id)
    for line in lines:
        for word in _lent_names(block, line, lent.get(line.id, ())):
            ids.setdefault(word, line.id)
    groups = [group for line in lines for group in block.groups_of(line)]
    wider = {plain(group.label) for group in groups} - ids.keys()
    return Vocabulary(ids, frozenset(wider), codes)


def _own_names(block: Block, line: Row | Column) -> Iterator[str]:
    brief = line.brief if isinstance(line, Row) else ""
    for name in filter(None, (line.label, brief, *line.variants)):
        forms = {plain(name), unbracketed(name)}
        yield from forms
        for group in block.groups_of(line):
            for form in (*forms, _numbered(name)):
                yield plain(group.label) + form


def _lent_names(block: Block, line: Row | Column, words: Iterable[str]) -> Iterator[str]:
    for word in map(plain, words):
        yield word
        yield from (plain(group.label) + word for group in block.groups_of(line))
