"""A printed table as HTML with the spans of the official form."""

from nianbao.render.escape import hypertext
from nianbao.render.geometry import Cell, Sheet


def html_table(printed: Sheet) -> str:
    """The sheet as one `<table>`, a line per row, without blank lines."""
    rows = ("<tr>" + "".join(map(_cell, row)) + "</tr>" for row in printed.rows)
    return "\n".join(["<table>", *rows, "</table>"])


def _cell(cell: Cell) -> str:
    tag = "th" if cell.at is None else "td"
    return f"<{tag}{spans(cell)}>{hypertext(cell.text)}</{tag}>"


def spans(cell: Cell) -> str:
    """The attributes that say over how many columns and rows a cell reaches."""
    columns = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    rows = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    return columns + rows
