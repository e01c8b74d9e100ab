"""Report -> a web page that needs nothing but itself, or its body for a content system."""

import html
from collections.abc import Mapping

from nianbao.form.model import Form
from nianbao.form.numerals import numeral
from nianbao.render.document import Role, Table, Words, document
from nianbao.render.escape import shown
from nianbao.render.grid import Placed, head_rows, placed
from nianbao.render.html import spans
from nianbao.render.opening import title
from nianbao.report.bound import with_figures
from nianbao.report.derive import totals
from nianbao.report.model import Report

_HEAD = """\
<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ max-width: 52em; margin: 0 auto; padding: 1em; line-height: 1.8; color: #000;
  background: #fff; font-family: FangSong, STFangsong, "Noto Serif CJK SC", SimSun, serif; }}
h1 {{ font-size: 1.6em; line-height: 1.4; }}
h2 {{ font: bold 1.2em SimHei, "Noto Sans CJK SC", sans-serif; }}
h3 {{ font: bold 1.1em KaiTi, STKaiti, serif; }}
table {{ font-size: 0.85em; line-height: 1.4; }}
@page {{ size: A4; margin: 37mm 26mm 35mm 28mm; }}
@media print {{
  body {{ max-width: none; padding: 0; font-size: 12pt; }}
  h2, h3 {{ break-after: avoid; }}
  tr {{ break-inside: avoid; }}
  table {{ min-width: 0 !important; font-size: 8pt; break-inside: avoid; }}
}}
</style>
</head>
<body>
"""
_FOOT = "</body>\n</html>\n"

# Styles stand at the elements, because content systems throw away a style sheet.
_TAGS: Mapping[Role, tuple[str, str]] = {
    "title": ("h1", "text-align:center"),
    "section": ("h2", ""),
    "part": ("h3", ""),
    "text": ("p", "text-indent:2em;margin:0.5em 0"),
}
_SCROLL = "overflow-x:auto"
_TABLE = "border-collapse:collapse;width:100%;min-width:44em"
# For those who hear the page; those who see it have just read the heading.
_CAPTION = "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)"
_CELL = "border:1px solid #000;padding:0.3em;font-weight:normal"
_ALIGN = {"row": "text-align:left", "column": "text-align:center", "": "text-align:center"}
_UPRIGHT = "writing-mode:vertical-rl;text-align:center"
_SCOPES = {"row": ' scope="row"', "column": ' scope="col"', "": ""}


def page(form: Form, report: Report) -> str:
    """The report as one HTML file that loads nothing and runs nothing."""
    name = title(form, with_figures(report, totals(form, report)))
    return whole_page(name, fragment(form, report))


def whole_page(name: str, body: str) -> str:
    """A web page of this name around a body of HTML."""
    return _HEAD.format(title=escaped(name)) + body + _FOOT


def fragment(form: Form, report: Report) -> str:
    """The report as HTML to be pasted into another page."""
    return "".join(f"{_block(block)}\n" for block in document(form, report))


def _block(block: Words | Table) -> str:
    if isinstance(block, Table):
        return _table(block)
    tag, style = _TAGS[block.role]
    return f"<{tag}{_style(style)}>{block.number}{escaped(block.text)}</{tag}>"


def _table(table: Table) -> str:
    rows = ["<tr>" + "".join(map(_cell, row)) + "</tr>" for row in placed(table.sheet)]
    head = head_rows(table.sheet)
    caption = f"表{numeral(table.number)} {escaped(table.section.title)}"
    return "\n".join(
        [
            f"<div{_style(_SCROLL)}>",
            f"<table{_style(_TABLE)}>",
            f"<caption{_style(_CAPTION)}>{caption}</caption>",
            *(["<thead>", *rows[:head], "</thead>"] if head else []),
            *["<tbody>", *rows[head:], "</tbody>"],
            *["</table>", "</div>"],
        ]
    )


def _cell(each: Placed) -> str:
    tag = "th" if each.names else "td"
    look = _style(f"{_CELL};{_UPRIGHT if each.upright else _ALIGN[each.names]}")
    attributes = f"{_SCOPES[each.names]}{spans(each.cell)}{look}"
    return f"<{tag}{attributes}>{escaped(each.cell.text)}</{tag}>"


def _style(style: str) -> str:
    return f' style="{style}"' if style else ""


def escaped(text: str) -> str:
    """One line of text as HTML that shows just these characters."""
    return html.escape(shown(text), quote=True)
