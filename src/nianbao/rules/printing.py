"""How a document is printed: titles, labels, cells (S-01, S-02, S-04, S-05, S-13, S-17, T3-08)."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from nianbao.form.load import SpecificationError, edition_for, editions, load_form
from nianbao.form.model import Form, Section
from nianbao.form.numerals import section_number
from nianbao.report.printed import PrintedLine, PrintedRow
from nianbao.rules.case import Case
from nianbao.rules.finding import Finding, Passage
from nianbao.rules.made import finding

_NUMBER = re.compile(
    r"^(?P<number>[l|]?[（(]?(?:[一二三四五六七八九十]{1,2}|\d{1,2})(?:[）)]|[、.．]))?\s*(?P<rest>.*)$"
)
_CLOSE, _LONGEST_TITLE = 0.6, 30


def plain(text: str) -> str:
    """A label for comparing: NFKC, without spaces, quotes and Markdown's marks."""
    return re.sub(r"""[\s"“”'‘’*#\\]""", "", unicodedata.normalize("NFKC", text))


def _at(place: str, words: str) -> Passage:
    """A line of the document."""
    return Passage(place, 0, 0, words)


def _lines(case: Case) -> tuple[PrintedLine, ...]:
    return case.printed.lines if case.printed else ()


def titles(case: Case) -> Iterator[Finding]:
    """S-01, S-02: six titles, in order, worded and numbered as the form has them."""
    if case.printed is None:
        return
    # The sheets of a workbook have an order of their own.
    after: dict[str, int] = {}
    found = _titles(case)
    for index, section in enumerate(case.form.sections, 1):
        line, words, like = found[index - 1]
        if not words:
            title = {"title": section.title}
            at = Passage(section.id)
            yield finding("S-01", at, "", section.title, case="missing", facts=title)
            continue
        place = _lines(case)[line].place
        at, sheet = _at(place, words), place.rpartition("!")[0]
        if line < after.get(sheet, 0):
            yield finding("S-01", at, words, case="order")
        after[sheet] = max(after.get(sheet, 0), line)
        yield from _title_faults(section, index, at, exact=like == 1)


_Title = tuple[int, str, float]
"""Number, words and likeness of a line; no words if there is none."""


def _titles(case: Case) -> list[_Title]:
    """The line that is the title of each section, or like it.

    That of a narrative may only have its number in its place; rows of tables have numbers, too.
    """
    found = [_title_of(case, section) for section in case.form.sections]
    for at, section in enumerate(case.form.sections):
        if section.narrative and not found[at][1]:
            before = [line for line, words, _ in found[:at] if words]
            behind = [line for line, words, _ in found[at + 1 :] if words]
            bounds = max(before, default=-1) + 1, min(behind, default=len(_lines(case)))
            found[at] = _numbered(case, at + 1, *bounds)
    return found


def _numbered(case: Case, number: int, start: int, end: int) -> _Title:
    """The first line of a stretch that begins with the number of a section and is no sentence."""
    for line in range(start, end):
        words = _words(_lines(case)[line])
        if words.startswith(section_number(number)) and not words.endswith(("。", "；")):
            return line, words, 0.0
    return 0, "", 0.0


def _words(line: PrintedLine) -> str:
    """What a line says if it may be a title, else nothing."""
    words = line.text.strip().strip("#* ").strip()
    cells = "|" in line.text or line.text.startswith("\t")
    return "" if cells or len(words) > _LONGEST_TITLE else words


def has_title(case: Case, section: Section) -> bool:
    """Tell whether a document has a line that is the title of a section, or like it."""
    like = _title_of(case, section)[1]
    return bool(like or _titles(case)[case.form.sections.index(section)][1])


def has_figures(case: Case, section: Section) -> bool:
    """Tell whether a number stands behind a label of a section's table, over blanks if need be."""
    labels = {plain(row.label) for block in section.blocks for row in block.rows}
    labels |= {plain(column.label) for block in section.blocks for column in block.columns}
    behind = False
    for line in _lines(case):
        for cell in filter(None, map(plain, re.split(r"[|\t]", line.text))):
            if behind and _FIGURE.fullmatch(cell):
                return True
            behind = cell in labels
    return False


def _title_faults(section: Section, index: int, at: Passage, *, exact: bool) -> Iterator[Finding]:
    match = _NUMBER.match(at.words)
    number, rest = (match["number"] or "", match["rest"]) if match else ("", at.words)
    if not exact:
        yield finding("S-01", at, rest, section.title, case="wording", severity="warning")
    if number != section_number(index):
        yield finding("S-02", at, number, section_number(index), case="printed")


def _title_of(case: Case, section: Section) -> _Title:
    """Number, words and likeness of the line that is most like the title of a section.

    A part of a narrative may have the same title: the number of the section tells them apart.
    """
    best, rank = (0, "", 0.0), (False, 0.0)
    known = {plain(title) for title in (section.title, *section.variants)}
    own = section_number(case.form.sections.index(section) + 1)
    for number, line in enumerate(_lines(case)):
        words = _words(line)
        if not words:
            continue
        match = _NUMBER.match(words)
        rest = plain(match["rest"] if match else words)
        like = max(_likeness(rest, title) for title in known)
        found = (like >= _CLOSE and words.startswith(own), like)
        if found > rank:
            best, rank = (number, words, like), found
    return best if best[2] >= _CLOSE else (0, "", 0.0)


def _likeness(one: str, other: str) -> float:
    from difflib import SequenceMatcher

    return 1.0 if one == other else SequenceMatcher(None, one, other, autojunk=False).ratio()


@cache
def _labels(edition: str) -> frozenset[str]:
    """The names of the columns of an edition."""
    blocks = load_form(edition).blocks
    return frozenset(plain(column.label) for _, block in blocks for column in block.columns)


def columns(case: Case) -> Iterator[Finding]:
    """S-04: no columns of an edition that is not for the year."""
    right = _edition_for(case)
    own = _labels(right)
    others = [_labels(each) - own for each in editions() if each != right]
    for line in _lines(case):
        for cell in re.split(r"[|\t]", line.text):
            if any(plain(cell) in labels for labels in others):
                yield finding("S-04", _at(line.place, cell.strip()), cell.strip(), case="column")


def _edition_for(case: Case) -> str:
    """The edition of the year; the one that was read where no edition serves the year."""
    try:
        return edition_for(case.report.year)
    except SpecificationError:
        return case.form.edition


def row_labels(case: Case) -> Iterator[Finding]:
    """S-05: rows and columns are called as the form calls them."""
    known = dict(_variants(case.form))
    for line in _lines(case):
        for cell in re.split(r"[|\t]", line.text):
            right = known.get(plain(cell))
            if right:
                yield finding("S-05", _at(line.place, cell.strip()), cell.strip(), right)


def _variants(form: Form) -> Iterator[tuple[str, str]]:
    for _, block in form.blocks:
        for line in block.lines:
            yield from ((plain(variant), line.label) for variant in line.variants)


_LEFT_OVER = re.compile(r"(?:该|本)部分以表格形式报告|表格如下")


def left_over(case: Case) -> Iterator[Finding]:
    """S-13: no sentence that only announces a table."""
    for line in _lines(case):
        match = _LEFT_OVER.search(line.text)
        if match is not None:
            yield finding("S-13", _at(line.place, match[0]), case="left_over", severity="notice")


_FIGURE = re.compile(r"[０-９0-9][０-９0-9,，.．]*(?:件|元|万元|次|个)?")


def cell_texts(case: Case) -> Iterator[Finding]:
    """S-17: cells hold plain digits."""
    for row in _rows(case):
        for cell in row.cells:
            if _FIGURE.fullmatch(cell) and not re.fullmatch(r"[0-9]+(?:\.[0-9]+)?", cell):
                facts = {"row": row.label}
                yield finding("S-17", _at(row.place, cell), cell, facts=facts)


def _rows(case: Case) -> tuple[PrintedRow, ...]:
    return case.printed.rows if case.printed else ()


def split_digits(case: Case) -> Iterator[Finding]:
    """T3-08: a row with a cell too many, which adds up if two neighbours are joined."""
    wanted = max(len(block.columns) for _, block in case.form.blocks)
    for row in _rows(case):
        digits = [cell for cell in row.cells if cell.isascii() and cell.isdigit()]
        joined = ""
        if len(digits) == len(row.cells) == wanted + 1:
            joined = " / ".join(dict.fromkeys(" ".join(each) for each in _joins(digits)))
        if joined:
            facts = {"row": row.label, "joined": joined}
            yield finding("T3-08", _at(row.place, row.label), " ".join(digits), facts=facts)


def _joins(digits: list[str]) -> Iterator[list[str]]:
    for i in range(len(digits) - 1):
        joined = [*digits[:i], digits[i] + digits[i + 1], *digits[i + 2 :]]
        *parts, total = map(int, joined)
        single = len(digits[i]) == len(digits[i + 1]) == 1
        if single and digits[i] != "0" and sum(parts) == total:
            yield joined


CHECKS = (titles, columns, row_labels, left_over, cell_texts, split_digits)
