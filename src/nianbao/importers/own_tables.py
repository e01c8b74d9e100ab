"""Tables that this program wrote, one text or figure a row -> the document they were made of."""

import csv
import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from nianbao.report.foreign import Block, Foreign, Paragraph, Table

TEXTS = ("部分", "项目", "类别", "内容")
"""The head of the worksheet of texts."""

FIGURES = ("位置", "部分", "行", "列", "内容", "类别", "备注")
"""The head of the CSV."""

BALANCE = ("平", "不平", "未填完")
"""What a workbook says below a table of its balance."""

_COVER, _TITLE = "封面", "标题"
_NAMED = ("年份", "编制单位", "单位类型", "统计期限", "联系方式")
_ACTED = re.compile(r"⟨U\+([0-9A-F]{4,6})⟩")

Row = Sequence[str]


def is_own_csv(text: str) -> bool:
    """Tell whether a text is the CSV of a report."""
    return text.lstrip("\ufeff").startswith(",".join(FIGURES))


def own_csv(text: str) -> Foreign:
    """The document in the CSV of a report."""
    rows = list(csv.reader(text.lstrip("\ufeff").splitlines(keepends=True)))[1:]
    blocks: list[Block] = []
    for section, own in groupby((row for row in rows if len(row) == len(FIGURES)), _section):
        lines = list(own)
        figures = [row for row in lines if row[5] in ("填报", "推算")]
        texts = [
            (section, row[2], row[5], unguarded(row[4])) for row in lines if row not in figures
        ]
        blocks += text_blocks(texts) if texts else [Paragraph(section, level=2)]
        blocks += _tables(figures)
    characters = sum(len("".join(cell.split())) for row in rows for cell in row)
    return Foreign(tuple(blocks), characters)


def _section(row: Row) -> str:
    return row[1]


def text_blocks(rows: Sequence[Row]) -> list[Block]:
    """The paragraphs of rows of (部分, 项目, 类别, 内容), notes left out."""
    blocks: list[Block] = []
    for section, own in groupby(rows, lambda row: row[0]):
        if section == _COVER:
            blocks += _cover(list(own))
            continue
        lines = [row for row in own if row[2] in ("小节", "段落", "续")]
        if lines:
            blocks.append(Paragraph(section, level=2))
        blocks += [_paragraph(row) for row in lines]
    return blocks


def _cover(rows: Sequence[Row]) -> Iterator[Block]:
    for _, label, _, text in rows:
        if label == _TITLE:
            yield Paragraph(text, level=1)
    for _, label, _, text in rows:
        if label in _NAMED and text:
            yield Paragraph(f"{label}：{text}")
        elif label not in (*_NAMED, _TITLE, "表式") and text:
            yield Paragraph(text)


def _paragraph(row: Row) -> Paragraph:
    _, label, kind, text = row
    return Paragraph(f"{label}{text}", level=3) if kind == "小节" else Paragraph(text)


def _tables(rows: Sequence[Row]) -> Iterator[Block]:
    """The figures as tables: one for each run of rows that have the same columns."""
    lines = [(name, list(own)) for name, own in groupby(rows, lambda row: row[2])]
    for columns, group in groupby(lines, lambda line: tuple(row[3] for row in line[1])):
        head = ("", *(column.rpartition("—")[2] for column in columns))
        cells = [(name.rpartition("—")[2], *map(_cell, own)) for name, own in group]
        yield Table((head, *cells))


def _cell(row: Row) -> str:
    note = unguarded(row[6])
    return f"{row[4]}（{note}）" if note else row[4]


def unguarded(text: str) -> str:
    """A text as it was before it was made safe for spreadsheets."""
    plain = text.removeprefix("'")
    return _ACTED.sub(lambda match: chr(int(match[1], 16)), plain)
