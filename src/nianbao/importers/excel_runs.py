"""The runs of a rich text in a workbook: what is struck out, above or below the line."""

from collections.abc import Mapping

from nianbao.importers.markup import value
from nianbao.importers.raised import lowered, raised

_OFF = ("0", "false")
_SHIFTED = {"superscript": raised, "subscript": lowered}


class RichText:
    """Goes along the elements of a text; one without runs is as it stands."""

    def __init__(self) -> None:
        self._in_properties = False
        self._struck = False
        self._shift = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if name in ("r", "si", "is", "c"):
            self._struck, self._shift = False, ""
        elif name == "rPr":
            self._in_properties = True
        elif self._in_properties and name == "strike":
            self._struck = value(attributes) not in _OFF
        elif self._in_properties and name == "vertAlign":
            self._shift = value(attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        self._in_properties = self._in_properties and name != "rPr"

    def shown(self, text: str) -> str:
        """Some text of the run as it counts."""
        if self._struck:
            return ""
        return _SHIFTED[self._shift](text) if self._shift in _SHIFTED else text
