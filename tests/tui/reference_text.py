"""A text page in the plainest way: every row, cell and colour from the whole text each time."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from rich.style import Style

from nianbao.form.numerals import numeral
from nianbao_tui.styles import look, themes

GUTTER = 10
NEVER_FIRST = "，。；：）》”%,.;:)}"
NEVER_LAST = "（《“({"
WITHOUT_CELL = ("Mn", "Cf")


def cells_of(text: str) -> int:
    return sum(
        0
        if unicodedata.category(c) in WITHOUT_CELL
        else 1 + (unicodedata.east_asian_width(c) in "WF")
        for c in text
    )


@dataclass(frozen=True)
class Unit:
    """What the caret passes over in one step: a character, or a bound figure."""

    start: int
    end: int
    shown: str
    bound: bool = False

    @property
    def signs(self) -> str:
        """What is wrapped in its place: signs that never begin a row behind a first digit."""
        return "0" + "·" * (cells_of(self.shown) - 1) if self.bound else self.shown


Line = tuple[int, int]
"""Start and end of a row."""

Cells = list[tuple[str, Style]]
"""Characters with their styles."""


def may_break(before: str, after: str) -> bool:
    one_word = before.isascii() and after.isascii() and before != " " and after != " "
    barred = after in NEVER_FIRST + "·" or before in NEVER_LAST
    return not (one_word or barred or unicodedata.combining(after))


def piece_end(signs: str, start: int, cells: int) -> int:
    """Where the piece that begins at `start` ends."""
    end = start
    while end < len(signs) and cells_of(signs[start : end + 1]) <= cells:
        end += 1
    while start < end < len(signs) and signs[end] == " ":
        end += 1
    if end == len(signs):
        return end
    allowed = [at for at in range(start + 1, end + 1) if may_break(signs[at - 1], signs[at])]
    return max(allowed[-1] if allowed else end, start + 1)


@dataclass(frozen=True)
class ReferencePage:
    """One text, its figures, and what is marked, selected and under the caret."""

    text: str
    cells: int
    figures: Mapping[str, str]
    caret: int = 0
    chosen: Line = (0, 0)
    marks: Sequence[Line] = field(default=())

    @cached_property
    def paragraphs(self) -> list[Line]:
        """Start and end of each line of the text."""
        return [(match.start(), match.end()) for match in re.finditer("(?m)^.*$", self.text)]

    def units(self, start: int, end: int) -> Iterator[Unit]:
        """The units of a stretch of the text."""
        while start < end:
            bound = re.compile(r"\{\{([^{}\n]{1,100})\}\}").match(self.text, start, end)
            if bound:
                shown = self.figures.get(bound[1].strip(), "") or bound[0]
                yield Unit(start, bound.end(), shown, bound=True)
            else:
                yield Unit(start, start + 1, self.text[start])
            start = bound.end() if bound else start + 1

    @cached_property
    def rows(self) -> list[Line]:
        """Every row of the page."""
        return [row for paragraph in self.paragraphs for row in self._broken(*paragraph)]

    def _broken(self, start: int, end: int) -> Iterator[Line]:
        if start == end:
            yield start, end
            return
        units = list(self.units(start, end))
        signs = "".join(unit.signs for unit in units)
        behind = [unit.end if unit.bound else unit.start + 1 for unit in units for _ in unit.signs]
        place = 0
        while place < len(signs):
            place = piece_end(signs, place, self.cells)
            if behind[place - 1] > start:
                yield start, behind[place - 1]
                start = behind[place - 1]

    @property
    def caret_row(self) -> int:
        """The number of the row that holds the caret."""
        return max(number for number, (start, _) in enumerate(self.rows) if start <= self.caret)

    @property
    def caret_cells(self) -> int:
        """The cells left of the caret in its row."""
        start, end = self.rows[self.caret_row]
        return sum(cells_of(one.shown) for one in self.units(start, end) if one.end <= self.caret)

    def drawn(self, number: int) -> Cells:
        """The characters of a row with their styles, the gutter in front."""
        start, end = self.rows[number]
        heading, gutter = self._heading(start)
        signs: list[tuple[str, look.Role]] = [
            (sign, look.HEADING if heading else look.FAINT) for sign in gutter
        ]
        plain = look.HEADING if heading else look.PLAIN
        for unit in self.units(start, end):
            shown = unit.shown.replace("\u200b", "")
            at_caret = unit.start == self.caret and number == self.caret_row
            style = look.CARET if at_caret else self._style(unit, plain)
            signs += [(sign, style) for sign in shown or (" " if at_caret else "")]
        if self.caret == end and number == self.caret_row:
            signs.append((" ", look.CARET))
        styles = themes.worn().styles
        return [(sign, styles[role]) for sign, role in signs]

    def _heading(self, start: int) -> tuple[bool, str]:
        heads = [begin for begin, end in self.paragraphs if self._opens(self.text[begin:end])]
        of = max(begin for begin, _ in self.paragraphs if begin <= start)
        number = f" （{numeral(heads.index(of) + 1)}）" if start in heads else ""
        return of in heads, number + " " * (GUTTER - cells_of(number))

    def _opens(self, line: str) -> bool:
        return line.rstrip() == "##" or line.startswith("## ")

    def _style(self, unit: Unit, plain: look.Role) -> look.Role:
        if self.chosen[0] <= unit.start < self.chosen[1]:
            return look.SELECTED
        if any(start <= unit.start < end for start, end in self.marks):
            return look.FOUND
        return look.BOUND if unit.bound else plain
