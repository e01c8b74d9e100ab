"""A Word document (.docx) -> its paragraphs and tables."""

from collections.abc import Mapping

from nianbao.importers.flow import Flow
from nianbao.importers.limits import Package
from nianbao.importers.markup import Reader, name_in, read_xml, value
from nianbao.importers.numbering import Numbering
from nianbao.importers.refused import DocumentRefused
from nianbao.importers.relations import main_part, related
from nianbao.importers.word_lists import read_numbering
from nianbao.importers.word_paragraph import Outline, Paragraph, sign
from nianbao.importers.word_run import Run
from nianbao.importers.word_styles import FAMILY, Styles, read_styles
from nianbao.importers.word_table import WordTables
from nianbao.record import replace
from nianbao.report.foreign import MAKER, Foreign

_SKIPPED = frozenset(
    {
        *("instrText", "delText", "delInstrText", "tblGrid", "rt", "sectPr"),
        *("pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange", "tblPrExChange"),
    }
)
_TAKEN_BACK = frozenset({"del", "moveFrom"})
_IN_FORMULA = "/math}t"
"""The text of a formula; a figure may have been written as one."""

_PROPERTIES = frozenset({"rPr", "trPr"})


def word_document(content: bytes) -> Foreign:
    """The document in the bytes of a .docx file; DocumentRefused if it is not to be read."""
    package = Package(content)
    main = main_part(package)
    outline = Outline(_styles(package, main), _numbering(package, main))
    body = _Body(outline)
    read_xml(package.part(main), body)
    body.end_carried()
    return replace(body.flow.document(), ours=_is_ours(package))


def _is_ours(package: Package) -> bool:
    """Tell whether the program that wrote the document last is this one."""
    part = related(package, "", "extended-properties")
    try:
        return bool(part) and f"<Application>{MAKER}<".encode() in package.part(part)
    except DocumentRefused:
        return False


def _styles(package: Package, main: str) -> Styles:
    part = related(package, main, "styles")
    return read_styles(package.part(part)) if part else Styles()


def _numbering(package: Package, main: str) -> Numbering:
    part = related(package, main, "numbering")
    return read_numbering(package.part(part)) if part else Numbering()


class _Body(Reader):
    """The text of a document as its author sees it: insertions kept, deletions gone."""

    def __init__(self, outline: Outline) -> None:
        self.flow = Flow()
        self._tables = WordTables(self.flow)
        self._outline = outline
        self._path: list[str] = ["", ""]
        self._skipped = 0
        self._paragraphs: list[Paragraph] = []
        self._carried = ""
        self._chosen: list[bool] = []
        self._placeholder = False
        self._run = Run()

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = name_in(tag, FAMILY) or name_in(tag, "markup-compatibility")
        name = "t" if tag.endswith(_IN_FORMULA) else name
        if self._skipped or self._is_skipped(name):
            self._skipped += 1
            return
        self._begin(name)
        parent = self._path[-1]
        self._path.append(name)
        if parent in ("trPr", "tcPr"):
            self._tables.say(parent, name, value(attributes))
        elif parent == "r" and self._paragraphs:
            self._add(sign(name, attributes))
        else:
            self._say(parent, name, value(attributes))

    def end(self, tag: str) -> None:
        if self._skipped:
            self._skipped -= 1
        else:
            self._finish(self._path.pop())

    def data(self, text: str) -> None:
        if not self._skipped and self._path[-1] == "t" and self._paragraphs:
            self._add(text)

    def _is_skipped(self, name: str) -> bool:
        match name:
            case "del" | "moveFrom":
                return self._path[-1] not in _PROPERTIES
            case "Choice" | "Fallback":
                return bool(self._chosen) and self._chosen[-1]
            case "tc":
                return self._tables.row.deleted
            case "sdtContent":
                placeholder, self._placeholder = self._placeholder, False
                return placeholder
        return name in _SKIPPED

    def _begin(self, name: str) -> None:
        match name:
            case "p":
                self._tables.settle()
                self._paragraphs.append(Paragraph())
            case "tbl":
                self._tables.open_table()
            case "tr":
                self._tables.open_row()
            case "tc":
                self._tables.open_cell()
            case "AlternateContent":
                self._chosen.append(False)
            case "Choice" if self._chosen:
                self._chosen[-1] = True

    def _finish(self, name: str) -> None:
        match name:
            case "p":
                self._end_paragraph(self._paragraphs.pop())
            case "tbl":
                self._tables.close_table()
            case "tr":
                self._tables.close_row()
            case "tc":
                self.end_carried()
                self._tables.close_cell()
            case "AlternateContent":
                self._chosen.pop()
            case "r":
                self._run = Run()

    def _say(self, parent: str, name: str, said: str) -> None:
        over = self._path[-3]
        if name == "showingPlcHdr":
            self._placeholder = True
        elif (over, parent) == ("r", "rPr"):
            self._run.say(name, said)
        elif self._paragraphs and (over, parent) == ("pPr", "rPr") and name in _TAKEN_BACK:
            self._paragraphs[-1].unmarked = True
        elif self._paragraphs:
            self._paragraphs[-1].say(parent, name, said)

    def _add(self, text: str) -> None:
        self._paragraphs[-1].pieces.append(self._run.shown(text))

    def _end_paragraph(self, paragraph: Paragraph) -> None:
        text = self._carried + "".join(paragraph.pieces)
        self._carried = text if paragraph.unmarked else ""
        if not paragraph.unmarked:
            self._write(paragraph, text)

    def end_carried(self) -> None:
        """End a paragraph that lost its mark and has none to run on into."""
        text, self._carried = self._carried, ""
        self._write(Paragraph(), text)

    def _write(self, paragraph: Paragraph, text: str) -> None:
        shown, level = self._outline.shown(paragraph, text)
        for line in shown.split("\n"):
            self.flow.write(line)
            self.flow.end_line(level)
