"""Characters that some terminals draw in one cell and others in two: asked for, and then drawn so.

Quotation marks, dashes, points and arrows are such: a terminal that was made for Chinese gives
them two. Textual has no word in this; Rich measures every line, so it is told through its table.
"""

import unicodedata
from collections.abc import Callable, Iterator

import rich.cells
from rich.cells import CellTable

from nianbao.render import cells

_ASKED = "※"
_LINE = 1  # not the first: what a terminal answers from there may be a key
_FIRST, _LAST = 0xA1, 0x1F1FF

_rich = vars(rich.cells)
_table: Callable[[str], CellTable] = _rich["load_cell_table"]
_single: Callable[[str], bool] = _rich["_is_single_cell_widths"]


def question(line: str) -> str:
    """What asks the terminal, and draws over it the line that stood there; it begins a line."""
    place = f"\x1b[{_LINE + 1};1H"
    return f"{place}{_ASKED}\x1b[6n{place}{line}"


def answered(x: int, y: int) -> bool | None:
    """Whether the terminal draws such characters wide; None if this is no answer."""
    return x == 2 if y == _LINE and x in (1, 2) else None


def take_as_wide(wide: bool) -> None:
    """Measure them so from now on."""
    cells.take_as_wide(wide)
    _rich["load_cell_table"] = _wide_table if wide else _table
    _rich["_is_single_cell_widths"] = _is_narrow if wide else _single
    rich.cells.get_character_cell_size.cache_clear()
    rich.cells.cached_cell_len.cache_clear()


def _is_narrow(text: str) -> bool:
    return text.isascii() and _single(text)


def _wide_table(unicode_version: str = "auto") -> CellTable:
    if unicode_version not in _made:
        usual = _table(unicode_version)
        widths = sorted((*usual.widths, *_spans()))
        _made[unicode_version] = usual._replace(widths=tuple(widths))
    return _made[unicode_version]


_made: dict[str, CellTable] = {}


def _spans() -> Iterator[tuple[int, int, int]]:
    """Where they are, as Rich writes it: first, last, cells."""
    for point in range(_FIRST, _LAST + 1):
        character = chr(point)
        if unicodedata.east_asian_width(character) == "A" and cells.width(character) == 2:
            yield point, point, 2
