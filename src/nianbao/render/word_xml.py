"""Paragraphs and tables of a Word document as XML, from texts that may be anything."""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from nianbao.render.escape import shown
from nianbao.render.geometry import Sheet
from nianbao.render.grid import Placed, column_widths, covering, head_rows

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

_PADDING, _ROW_HEIGHT = 20, 380


def paragraph(
    text: str, style: str, *, align: str = "", unnumbered: bool = False, kept: bool = False
) -> str:
    """A paragraph of one run; `style` is the id of its style.

    `unnumbered` takes away the numbers that the style gives its paragraphs; one that is `kept`
    stands on the page of what follows.
    """
    keep = "<w:keepNext/>" if kept else ""
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>' if unnumbered else ""
    jc = f'<w:jc w:val="{align}"/>' if align else ""
    properties = f"<w:pPr><w:pStyle w:val={quoteattr(style)}/>{keep}{number}{jc}</w:pPr>"
    return f"<w:p {SPACE}>{properties}{run(shown(text))}</w:p>"


def run(text: str) -> str:
    """A run whose Chinese quotation marks are as wide as the characters around them."""
    if not text:
        return ""
    hint = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
    return f'<w:r>{hint}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def table(printed: Sheet, style: str, *, grid: str, width: int) -> str:
    """The sheet as a table of this width in twips.

    `style` is the id of its paragraphs' style, `grid` that of its own. It stands on one page if
    that has room: the name of rows on both sides of a break is printed on one of them, or nowhere.
    """
    widths = _shares(column_widths(printed), width)
    columns = "".join(f'<w:gridCol w:w="{share}"/>' for share in widths)
    head = head_rows(printed)
    last = len(printed.rows) - 1
    rows = (
        f"<w:tr>{_row_properties(repeated=y < head)}"
        f"{''.join(_cells(row, y, widths, style, kept=y < last))}</w:tr>"
        for y, row in enumerate(covering(printed))
    )
    return (
        f"<w:tbl {SPACE}>{_table_properties(grid, width)}"
        f"<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _shares(weights: list[int], width: int) -> list[int]:
    """The width divided by weight, to the last twip."""
    ends = [width * sum(weights[:count]) // sum(weights) for count in range(len(weights) + 1)]
    return [end - start for start, end in zip(ends, ends[1:], strict=False)]


def _table_properties(grid: str, width: int) -> str:
    sides = "".join(f'<w:{side} w:w="{_PADDING}" w:type="dxa"/>' for side in ("left", "right"))
    return (
        f"<w:tblPr><w:tblStyle w:val={quoteattr(grid)}/>"
        f'<w:tblW w:w="{width}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{sides}</w:tblCellMar></w:tblPr>'
    )


def _row_properties(*, repeated: bool) -> str:
    head = "<w:tblHeader/>" if repeated else ""
    height = f'<w:trHeight w:val="{_ROW_HEIGHT}" w:hRule="atLeast"/>'
    return f'<w:trPr><w:cantSplit/>{height}{head}<w:jc w:val="center"/></w:trPr>'


def _cells(
    row: list[Placed], y: int, widths: list[int], style: str, *, kept: bool
) -> Iterator[str]:
    for x, each in enumerate(row):
        if each.left == x:
            span = widths[x : x + each.cell.columns]
            begins = each.top == y
            text = each.cell.text if begins else ""
            align = "left" if each.names == "row" and not each.upright else "center"
            properties = _cell_properties(each, sum(span), begins=begins)
            yield f"<w:tc>{properties}{paragraph(text, style, align=align, kept=kept)}</w:tc>"


def _cell_properties(each: Placed, width: int, *, begins: bool) -> str:
    columns = each.cell.columns
    span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    merge = ""
    if each.cell.rows > 1:
        merge = '<w:vMerge w:val="restart"/>' if begins else "<w:vMerge/>"
    downwards = '<w:textDirection w:val="tbRlV"/>' if each.upright else ""
    return (
        f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}{downwards}'
        '<w:vAlign w:val="center"/></w:tcPr>'
    )
