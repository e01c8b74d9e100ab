"""Report -> an Excel workbook: the tables with live totals, and all texts."""

from collections.abc import Mapping
from functools import partial
from io import BytesIO

from lxml import etree
from openpyxl import Workbook

from nianbao.form.model import Form
from nianbao.form.numerals import numeral
from nianbao.render.document import Table, document
from nianbao.render.escape import shown
from nianbao.render.excel_sheet import Values, fill_sheet
from nianbao.render.excel_texts import NAME, fill_texts
from nianbao.render.figures import named_figures
from nianbao.render.opening import title
from nianbao.render.package import packed, report_day
from nianbao.render.texts import text_lines
from nianbao.report.bound import with_figures
from nianbao.report.derive import totals
from nianbao.report.figures import show_figure
from nianbao.report.model import Report

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_TERMS = "{http://purl.org/dc/terms/}"


def excel_workbook(form: Form, report: Report) -> bytes:
    """The report as an .xlsx file; the same report always gives the same bytes."""
    derived = totals(form, report)
    texts = with_figures(report, derived)
    book = Workbook()
    book.remove(book.worksheets[0])
    values: dict[str, Values] = {}
    for table in (block for block in document(form, report) if isinstance(block, Table)):
        sheet = book.create_sheet(f"表{numeral(table.number)} {table.section.brief}")
        part = f"xl/worksheets/sheet{len(book.worksheets)}.xml"
        values[part] = fill_sheet(sheet, table, form, report, derived)
    fill_texts(
        book.create_sheet(NAME),
        list(text_lines(form, texts)),
        list(named_figures(form, report, derived)),
    )
    book.properties.title = shown(title(form, texts))
    book.properties.creator = shown(texts.organization)
    book.properties.created = report_day(report.year)
    return _packed(book, values, report.year)


def _packed(book: Workbook, values: Mapping[str, Values], year: int) -> bytes:
    written = BytesIO()
    book.save(written)
    changes = {part: partial(_settled, values=of) for part, of in values.items()}
    dated = partial(_dated, day=report_day(year).strftime("%Y-%m-%dT00:00:00Z"))
    return packed(written.getvalue(), {**changes, "docProps/core.xml": dated})


def _settled(part: bytes, *, values: Values) -> bytes:
    """The worksheet with the values of its formulas, for readers that do not calculate."""
    root = etree.fromstring(part)
    for cell in root.iter(f"{_MAIN}c"):
        value = values.get(str(cell.get("r")))
        kept = cell.find(f"{_MAIN}v")
        if value is not None and kept is not None:
            kept.text = value if isinstance(value, str) else show_figure(value)
            if isinstance(value, str):
                cell.set("t", "str")
    for merged in root.iter(f"{_MAIN}mergeCells"):
        # openpyxl keeps them in a set, whose order nothing promises.
        merged[:] = sorted(merged, key=lambda each: str(each.get("ref")))
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _dated(part: bytes, *, day: str) -> bytes:
    """The properties with the day of the report where openpyxl wrote the hour of saving."""
    root = etree.fromstring(part)
    for modified in root.iter(f"{_TERMS}modified"):
        modified.text = day
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
