"""An Excel workbook (.xlsx) -> the tables of its visible sheets, and their titles."""

from collections.abc import Iterator, Mapping

from nianbao.importers.document import document
from nianbao.importers.excel_blocks import sheet_blocks
from nianbao.importers.excel_shared import FAMILY, Shared, read_formats, read_texts
from nianbao.importers.excel_sheet import Budgets, Sheet, read_sheet
from nianbao.importers.limits import Package
from nianbao.importers.markup import Reader, name_in, read_xml, value
from nianbao.importers.own_tables import TEXTS, text_blocks
from nianbao.importers.relations import main_part, related, relations
from nianbao.report.foreign import Block, Foreign, Table

_ON = ("1", "true")


def excel_document(content: bytes) -> Foreign:
    """The document in the bytes of an .xlsx file; DocumentRefused if it is not to be read."""
    budgets = Budgets()
    blocks: list[Block] = []
    for name, sheet in visible_sheets(content, budgets):
        blocks += sheet_blocks(name, sheet, budgets.cells)
    return document(_with_own_texts(blocks))


def visible_sheets(content: bytes, budgets: Budgets) -> Iterator[tuple[str, Sheet]]:
    """The visible sheets of a workbook and their names; DocumentRefused as above."""
    package = Package(content)
    main = main_part(package)
    book = _Book()
    read_xml(package.part(main), book)
    shared = _shared(package, main, book)
    parts = {each.id: each.part for each in relations(package, main) if each.kind == "worksheet"}
    for name, part in ((name, parts[key]) for name, key in book.visible if key in parts):
        yield name, read_sheet(package.part(part), shared, budgets)


def _with_own_texts(blocks: list[Block]) -> list[Block]:
    """The blocks, the texts of a workbook that we wrote as the paragraphs that they are."""
    own = [each for each in blocks if isinstance(each, Table) and each.rows[0] == TEXTS]
    texts = [[cell or "" for cell in row] for table in own for row in table.rows[1:]]
    rest = [each for each in blocks if not any(each is table for table in own)]
    return text_blocks(texts) + rest


def _shared(package: Package, main: str, book: "_Book") -> Shared:
    texts = related(package, main, "sharedStrings")
    formats = related(package, main, "styles")
    return Shared(
        read_texts(package.part(texts)) if texts else (),
        read_formats(package.part(formats)) if formats else (),
        book.epoch_1904,
    )


class _Book(Reader):
    """The visible sheets of a workbook, by name and id, in their order."""

    def __init__(self) -> None:
        self.visible: list[tuple[str, str]] = []
        self.epoch_1904 = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = name_in(tag, FAMILY)
        if name == "sheet" and value(attributes, "state") in ("", "visible"):
            self.visible.append((value(attributes, "name"), value(attributes, "id")))
        elif name == "workbookPr":
            self.epoch_1904 = value(attributes, "date1904") in _ON
