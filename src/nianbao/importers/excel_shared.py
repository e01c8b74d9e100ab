"""What the sheets of a workbook share: its texts and its number formats."""

from collections.abc import Mapping, Sequence

from nianbao.importers.excel_formats import Format, format_of
from nianbao.importers.limits import MAX_CHARACTERS, Budget
from nianbao.importers.markup import Reader, name_in, read_xml, value, whole
from nianbao.record import Value

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

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = name_in(tag, FAMILY)
        self._readings += name == "rPh"
        self._in_text = name == "t" and not self._readings

    def end(self, tag: str) -> None:
        name = name_in(tag, FAMILY)
        self._readings -= name == "rPh"
        self._in_text = False
        if name == "si":
            self.texts.append("".join(self._pieces))
            self._pieces.clear()

    def data(self, text: str) -> None:
        if self._in_text:
            self._budget.spend(len(text))
            self._pieces.append(text)


class _FormatReader(Reader):
    def __init__(self) -> None:
        self.formats: list[Format] = []
        self._codes: dict[int, str] = {}
        self._in_cells = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = name_in(tag, FAMILY)
        number = whole(value(attributes, "numFmtId"), 0)
        if name == "cellXfs":
            self._in_cells = True
        elif name == "numFmt":
            self._codes[number] = value(attributes, "formatCode")
        elif name == "xf" and self._in_cells:
            self.formats.append(format_of(number, self._codes))

    def end(self, tag: str) -> None:
        if name_in(tag, FAMILY) == "cellXfs":
            self._in_cells = False
