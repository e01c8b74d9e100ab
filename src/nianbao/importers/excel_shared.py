"""What the sheets of a workbook share: its texts and its number formats."""

from collections.abc import Mapping, Sequence

from nianbao.importers.excel_formats import Format, format_of
from nianbao.importers.excel_runs import RichText
from nianbao.importers.limits import MAX_CHARACTERS, Budget
from nianbao.importers.markup import Reader, name_in, read_xml, value, whole
from nianbao.record import Value, replace

FAMILY = "spreadsheetml"


class Shared(Value):
    """The texts and formats to which cells refer by number, and where its days begin."""

    texts: Sequence[str] = ()
    formats: Sequence[Format] = ()
    epoch_1904: bool = False

    def text(self, number: str) -> str:
        """The text of this number; "" if there is none."""
        index = whole(number, len(self.texts))
        return self.texts[index] if index < len(self.texts) else ""

    def format(self, number: str) -> Format:
        """The format of this number; the usual one if there is none."""
        index = whole(number, 0)
        return self.formats[index] if index < len(self.formats) else Format()


def read_texts(content: bytes) -> list[str]:
    """The shared texts of a workbook, without the readings above Chinese characters."""
    reader = _TextReader()
    read_xml(content, reader)
    return reader.texts


def read_formats(content: bytes) -> list[Format]:
    """The number formats of a workbook, in the order in which cells refer to them."""
    reader = _FormatReader()
    read_xml(content, reader)
    return reader.formats


class _TextReader(Reader):
    def __init__(self) -> None:
        self.texts: list[str] = []
        self._budget = Budget("characters", MAX_CHARACTERS)
        self._pieces: list[str] = []
        self._in_text = False
        self._readings = 0
        self._rich = RichText()

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = name_in(tag, FAMILY)
        self._readings += name == "rPh"
        self._in_text = name == "t" and not self._readings
        self._rich.start(name, attributes)

    def end(self, tag: str) -> None:
        name = name_in(tag, FAMILY)
        self._readings -= name == "rPh"
        self._in_text = False
        self._rich.end(name)
        if name == "si":
            self.texts.append("".join(self._pieces))
            self._pieces.clear()

    def data(self, text: str) -> None:
        if self._in_text:
            self._budget.spend(len(text))
            self._pieces.append(self._rich.shown(text))


class _FormatReader(Reader):
    def __init__(self) -> None:
        self.formats: list[Format] = []
        self._codes: dict[int, str] = {}
        self._struck: list[bool] = []
        self._within = ""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = name_in(tag, FAMILY)
        number = whole(value(attributes, "numFmtId"), 0)
        if name in ("fonts", "cellXfs", "dxfs"):
            self._within = name
        elif name == "numFmt":
            self._codes[number] = value(attributes, "formatCode")
        elif name == "font" and self._within == "fonts":
            self._struck.append(False)
        elif name == "strike" and self._within == "fonts" and self._struck:
            self._struck[-1] = value(attributes) not in ("0", "false")
        elif name == "xf" and self._within == "cellXfs":
            font = whole(value(attributes, "fontId"), -1)
            struck = 0 <= font < len(self._struck) and self._struck[font]
            self.formats.append(replace(format_of(number, self._codes), struck=struck))

    def end(self, tag: str) -> None:
        if name_in(tag, FAMILY) == self._within:
            self._within = ""
