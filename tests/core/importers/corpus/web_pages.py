"""Families 13, 14, 17: pages of the web, from portals and out of Word."""

from collections.abc import Callable, Iterable
from html import escape

from .documents import TITLES, narrative
from .sources import Source
from .tables import Cell, Table

Inside = Callable[[str], str]
"""How a text stands inside its element."""


def page(
    source: Source,
    *,
    charset: str = "utf-8",
    inside: Inside = escape,
    cell: Inside | None = None,
    around: tuple[str, str] = ("", ""),
) -> str:
    """The report as a page, each table with the spans of the printed form."""
    title = f"{source.organization}{source.year}年政府信息公开工作年度报告"
    body = "\n".join(_body(source, title, inside, cell or inside))
    return (
        f'<!DOCTYPE html><html><head><meta charset="{charset}"><title>{title}</title></head>'
        f"<body>{around[0]}<div>{body}</div>{around[1]}</body></html>"
    )


def _body(source: Source, title: str, inside: Inside, cell: Inside) -> Iterable[str]:
    yield f"<h1>{inside(title)}</h1>"
    yield from (_paragraph(text, inside) for text in source.preface.split("\n"))
    for section, words in TITLES.items():
        yield _paragraph(words, inside)
        if section in ("disclosure", "applications", "litigation"):
            yield table_element(source.table(section), cell)
        else:
            texts = narrative(source.texts.get(section, ""))
            yield from (_paragraph(text, inside) for text in texts)


def _paragraph(text: str, inside: Inside) -> str:
    return f"<p>　　{inside(text)}</p>"


def table_element(table: Table, inside: Inside = escape) -> str:
    """A table with colspan and rowspan; a blank is `&nbsp;`."""
    rows = ("".join(_cell(cell, inside) for cell in row.cells) for row in table.rows)
    return f"<table border='1'><tbody>{''.join(f'<tr>{row}</tr>' for row in rows)}</tbody></table>"


def _cell(cell: Cell, inside: Inside) -> str:
    spans = f' colspan="{cell.across}"' if cell.across > 1 else ""
    spans += f' rowspan="{cell.down}"' if cell.down > 1 else ""
    return f"<td{spans}>{inside(cell.text) if cell.text else '&nbsp;'}</td>"


def out_of_word(text: str) -> str:
    """Family 14: a span around every second character or so, fonts, a paragraph."""
    font = 'lang="EN-US" style="font-size:10.5pt;mso-bidi-font-family:方正黑体_GBK"'
    parts = (text[start : start + 2] for start in range(0, len(text), 2))
    spans = "".join(f"<span {font}>{escape(part)}</span>" for part in parts)
    return f'<span style="mso-spacerun:yes"></span>{spans}<o:p></o:p>'


def paragraph_in_cell(text: str) -> str:
    """The words of a cell in paragraphs, as Word writes them; cut in the middle."""
    half = len(text) // 2 if len(text) > 6 else 0
    parts = [part for part in (text[:half], text[half:]) if part]
    return "".join(f'<p class="MsoNormal" align="center">{out_of_word(part)}</p>' for part in parts)


CHROME_BEFORE = """<div>您当前的位置：<a href="/">首页</a> &gt; 政府信息公开 &gt; 年度报告</div>
<table><tr><td>索引号</td><td>000014349/2025-00012</td><td>发布日期</td><td>2025-01-20</td></tr>
<tr><td>发文字号</td><td></td><td>浏览次数</td><td>1203</td></tr></table>
<div>字体：<a>大</a> <a>中</a> <a>小</a></div>"""
CHROME_AFTER = """<div><a>打印本页</a> <a>关闭窗口</a></div><div>分享到：微信 微博</div>
<div>主办：某某市人民政府办公室　网站标识码：0000000001　ICP备00000000号-1</div>"""

TEXT_BEFORE = """您当前的位置：首页 > 政府信息公开 > 年度报告
索引号：000014349/2025-00012 发布日期：2025-01-20
字体：大 中 小
浏览次数：1203
"""
TEXT_AFTER = """【打印本页】 【关闭窗口】
分享到：
上一篇：无
主办：某某市人民政府办公室
网站标识码：0000000001
"""
