"""The filled cells of a sheet, and its merged areas."""

from collections.abc import Mapping

from nianbao.importers.document import seen
from nianbao.importers.excel_formats import displayed
from nianbao.importers.excel_places import Area, Place, area_of, place_of
from nianbao.importers.excel_runs import RichText
from nianbao.importers.excel_shared import FAMILY, Shared
from nianbao.importers.limits import MAX_CELLS, MAX_CHARACTERS, Budget, check_count
from nianbao.importers.markup import Reader, name_in, read_xml, value, whole
from nianbao.record import State, Value, field

MAX_MERGED = 20_000

_RETURN = "_x000D_"
"""How Excel writes a carriage return before a line feed."""


class Sheet(State):
    """What a sheet holds: its cells that show text, and its merged areas."""

    cells: dict[Place, str] = field(default_factory=dict)
    merged: list[Area] = field(default_factory=list)


class Budgets(Value):
    """What all sheets of a workbook together may have."""

    cells: Budget = field(default_factory=lambda: Budget("cells", MAX_CELLS))
    characters: Budget = field(default_factory=lambda: Budget("characters", MAX_CHARACTERS))


def read_sheet(content: bytes, shared: Shared, budgets: Budgets) -> Sheet:
    """What the cells of a sheet show."""
    reader = _SheetReader(shared, budgets)
    read_xml(content, reader)
    return reader.sheet


class _SheetReader(Reader):
    def __init__(self, shared: Shared, budgets: Budgets) -> None:
        self.sheet = Sheet()
        self._shared = shared
        self._budgets = budgets
        self._row = self._column = 0
        self._attributes: Mapping[str, str] = {}
        self._pieces: list[str] = []
        self._in_value = False
        self._readings = 0
        self._rich = RichText()

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = name_in(tag, FAMILY)
        self._readings += name == "rPh"
        self._in_value = name in ("v", "t") and not self._readings
        self._rich.start(name, attributes)
        match name:
            case "row":
                self._row, self._column = whole(value(attributes, "r"), self._row + 1), 0
            case "c":
                self._open_cell(attributes)
            case "mergeCell":
                self._merge(area_of(value(attributes, "ref")))

    def end(self, tag: str) -> None:
        name = name_in(tag, FAMILY)
        self._readings -= name == "rPh"
        self._in_value = False
        self._rich.end(name)
        if name == "c":
            self._close_cell()

    def data(self, text: str) -> None:
        if self._in_value:
            self._budgets.characters.spend(len(text))
            self._pieces.append(self._rich.shown(text))

    def _open_cell(self, attributes: Mapping[str, str]) -> None:
        self._budgets.cells.spend(1)
        place = place_of(value(attributes, "r")) or (self._row, self._column + 1)
        self._row, self._column = place
        self._attributes = dict(attributes)
        self._pieces.clear()

    def _close_cell(self) -> None:
        text = seen(self._shown("".join(self._pieces)).replace(_RETURN, ""))
        if text:
            self._budgets.characters.spend(len(text))
            self.sheet.cells[self._row, self._column] = text

    def _shown(self, stored: str) -> str:
        shown = self._shared.format(value(self._attributes, "s"))
        if shown.struck:
            return ""
        match value(self._attributes, "t"):
            case "s":
                return self._shared.text(stored)
            case "" | "n":
                return displayed(stored, shown, epoch_1904=self._shared.epoch_1904)
            case "b":
                return {"1": "TRUE", "0": "FALSE"}.get(stored, stored)
        return stored

    def _merge(self, area: Area | None) -> None:
        if area is not None:
            self.sheet.merged.append(area)
            check_count("merged", len(self.sheet.merged), MAX_MERGED)
