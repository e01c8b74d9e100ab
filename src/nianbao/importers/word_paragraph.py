"""A paragraph of a Word document: its number and the level of its heading."""

from collections.abc import Mapping

from nianbao.importers.markup import value, whole
from nianbao.importers.numbering import Numbering, with_number
from nianbao.importers.word_styles import Style, Styles
from nianbao.record import State, field

_NO_LIST = ("", "0")
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


class Paragraph(State):
    """A paragraph as it is read; without its mark it runs on into the next."""

    pieces: list[str] = field(default_factory=list)
    style: str = ""
    list: str = ""
    depth: int = -1
    outline: int = -1
    unmarked: bool = False

    def say(self, parent: str, name: str, said: str) -> None:
        """Note what a property of the paragraph says."""
        match parent, name:
            case "pPr", "pStyle":
                self.style = said
            case "pPr", "outlineLvl":
                self.outline = whole(said, -1)
            case "numPr", "numId":
                self.list = said
            case "numPr", "ilvl":
                self.depth = whole(said, -1)


class Outline(State):
    """The styles and lists of a document, as they bear on its paragraphs in their order."""

    styles: Styles
    numbering: Numbering

    def shown(self, paragraph: Paragraph, text: str) -> tuple[str, int]:
        """The text behind its number, and the level of the heading it is; a number is no text."""
        style = self.styles.style(paragraph.style)
        if style.is_contents:
            return "", 0
        number = self._number(paragraph, style)
        own = Style(outline=paragraph.outline) if paragraph.outline >= 0 else style
        return (with_number(number, text.lstrip()) if text.strip() else ""), own.level

    def _number(self, paragraph: Paragraph, style: Style) -> str:
        number = paragraph.list or style.list
        if number in _NO_LIST:
            return ""
        depth = paragraph.depth if paragraph.depth >= 0 else style.depth
        return self.numbering.next(number, max(depth, 0))


def sign(name: str, attributes: Mapping[str, str]) -> str:
    """The character that an element of a run stands for; "" if only its font knows."""
    code = value(attributes, "char") if name == "sym" else ""
    try:
        number = int(code, 16)
    except ValueError:
        return _SIGNS.get(name, "")
    return chr(number) if 0x20 <= number < 0xD800 else ""
