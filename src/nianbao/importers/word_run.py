"""How the text of a run stands in its line: seen or not, on it, above or below it."""

from nianbao.importers.raised import lowered, raised
from nianbao.record import State

_OFF = ("0", "false", "off")
_GONE = ("vanish", "strike", "dstrike")


class Run(State):
    """A run as it is read; what is hidden or struck out counts no more."""

    gone: bool = False
    height: int = 0

    def say(self, name: str, said: str) -> None:
        """Note what a property of the run says."""
        if name in _GONE:
            self.gone = self.gone or said not in _OFF
        elif name == "vertAlign":
            self.height = {"superscript": 1, "subscript": -1}.get(said, 0)
        elif name == "position" and said not in ("", "0"):
            self.height = -1 if said.startswith("-") else 1

    def shown(self, text: str) -> str:
        """The text as it counts."""
        if self.gone or not self.height:
            return "" if self.gone else text
        return raised(text) if self.height > 0 else lowered(text)
