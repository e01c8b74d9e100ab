"""The lists of a Word document: `word/numbering.xml`."""

from collections.abc import Mapping

from nianbao.importers.markup import Reader, name_in, read_xml, value, whole
from nianbao.importers.numbering import LONGEST, MOST_LEVELS, Level, Numbering
from nianbao.importers.word_styles import FAMILY
from nianbao.record import replace


def read_numbering(content: bytes) -> Numbering:
    """The lists in `word/numbering.xml`."""
    reader = _ListReader()
    read_xml(content, reader)
    return Numbering(reader.lists, reader.levels, reader.overrides)


class _ListReader(Reader):
    def __init__(self) -> None:
        self.lists: dict[str, str] = {}
        self.levels: dict[str, dict[int, Level]] = {}
        self.overrides: dict[str, dict[int, Level]] = {}
        self._list = ""
        self._into: dict[int, Level] = {}
        self._depth = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = name_in(tag, FAMILY)
        match name:
            case "abstractNum":
                self._into = self.levels.setdefault(value(attributes, "abstractNumId"), {})
            case "num":
                self._list = value(attributes, "numId")
                self._into = self.overrides.setdefault(self._list, {})
            case "abstractNumId":
                self.lists[self._list] = value(attributes)
            case "lvl" | "lvlOverride":
                self._depth = min(whole(value(attributes, "ilvl"), 0), MOST_LEVELS)
            case _:
                self._say(name, value(attributes))

    def _say(self, name: str, said: str) -> None:
        level = self._into.get(self._depth, Level())
        match name:
            case "start":
                self._into[self._depth] = replace(level, start=whole(said, 1))
            case "numFmt":
                self._into[self._depth] = replace(level, format=said)
            case "lvlText":
                self._into[self._depth] = replace(level, text=said[:LONGEST])
            case "startOverride":
                above = self.levels.get(self.lists.get(self._list, ""), {})
                own = above.get(self._depth, level)
                self._into[self._depth] = replace(own, start=whole(said, 1))
