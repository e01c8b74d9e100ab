"""What Word's styles and lists say of a paragraph: how high a heading, which number."""

from collections.abc import Mapping

from nianbao.importers.markup import Reader, name_in, read_xml, value, whole
from nianbao.record import State, Value, field, replace

FAMILY = "wordprocessingml"

_HEADINGS = {"title": 1, **{f"heading {level}": level for level in range(1, 7)}}
_DEEPEST = 12


class Style(Value):
    """What a paragraph style says; "" and -1 where it says nothing."""

    name: str = ""
    based_on: str = ""
    outline: int = -1
    list: str = ""
    depth: int = -1

    @property
    def level(self) -> int:
        """The level of the heading, 0 for a plain paragraph."""
        if self.outline >= 0:
            return self.outline + 1 if self.outline < 6 else 0
        return _HEADINGS.get(self.name, 0)

    @property
    def is_contents(self) -> bool:
        """Tell whether it is for lines of a table of contents, which repeat the headings."""
        return self.name.startswith("toc ") and self.name[4:].isdigit()


class Styles(State):
    """The paragraph styles of a document by id; `usual` is that of paragraphs without one."""

    own: dict[str, Style] = field(default_factory=dict)
    usual: str = ""

    def style(self, name: str) -> Style:
        """The style with what it takes over from those it is based on."""
        found = self.own.get(name or self.usual, Style())
        parent = found.based_on
        for _ in range(_DEEPEST):
            above = self.own.get(parent)
            if above is None:
                break
            found, parent = _under(found, above), above.based_on
        return found


def _under(style: Style, above: Style) -> Style:
    """The style, completed by the one it is based on."""
    return replace(
        style,
        outline=style.outline if style.level else max(style.outline, above.level - 1),
        list=style.list or above.list,
        depth=style.depth if style.depth >= 0 else above.depth,
    )


def read_styles(content: bytes) -> Styles:
    """The styles in `word/styles.xml`."""
    reader = _StyleReader()
    read_xml(content, reader)
    return reader.styles


class _StyleReader(Reader):
    def __init__(self) -> None:
        self.styles = Styles()
        self._id = ""
        self._style = Style()

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = name_in(tag, FAMILY)
        if name == "style":
            self._id, self._style = value(attributes, "styleId"), Style()
            if value(attributes, "type") == "paragraph" and is_on(value(attributes, "default")):
                self.styles.usual = self._id
        elif name:
            self._style = _saying(self._style, name, value(attributes))

    def end(self, tag: str) -> None:
        if name_in(tag, FAMILY) == "style":
            self.styles.own[self._id] = self._style


def _saying(style: Style, name: str, said: str) -> Style:
    match name:
        case "name":
            return replace(style, name=said.lower())
        case "basedOn":
            return replace(style, based_on=said)
        case "outlineLvl":
            return replace(style, outline=whole(said, -1))
        case "numId":
            return replace(style, list=said)
        case "ilvl":
            return replace(style, depth=whole(said, -1))
    return style


def is_on(said: str) -> bool:
    """Tell whether a switch with this value is on."""
    return said in ("1", "true", "on")
