"""Why a foreign document was not read."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from nianbao.importers.refused import Code, DocumentRefused
from nianbao.tongue import tr
from nianbao.wording.visible import visible

REASONS: Mapping[Code, str] = {
    "too_large": "文件过大（{size} 字节），不超过 {limit} 字节才能导入",
    "zip_bomb": "文件展开后内容过多，未读取；请用 Word 或 WPS 打开后另存再试",
    "too_many": "文件内容过多：{what}超过 {limit} 个，未读取",
    "too_deep": "文件嵌套过深（超过 {limit} 层），未读取",
    "too_slow": "文件过于复杂，{limit} 秒内未能读完；请另存为 Word 文件（.docx）",
    "broken": "文件已损坏或不完整，无法读取；请用原来的软件打开后重新保存",
    "encrypted": "文件设有密码或限制，无法读取；请打开后另存为不加密的文件",
    "legacy_word": "这是旧格式的 Word、WPS 文件；请用 Word 或 WPS 打开，另存为 .docx",
    "legacy_excel": "这是旧格式的表格文件；请用 Excel 或 WPS 打开，另存为 .xlsx",
    "no_text": "文件中没有可读的文字（可能是扫描件或者图片）",
    "no_report": "没有读到年报的内容（没有各部分的标题）；请确认是年报全文",
    "not_a_ledger": "台账应为 .csv 或者 .xlsx 文件，这是 {found}",
    "no_ledger": "没有找到列名；前 {rows} 行中应有一行写明 {columns}",
    "no_column": "列名（第 {line} 行）中没有 {columns}；可用 --map {example}=列名 指明，"
    "不认识的列名有 {others}",
    "no_heading": "列名（第 {line} 行）中没有 {heading}",
    "no_sheet": "没有名为 {sheet} 的工作表，或者其中没有列名；可用的有 {sheets}",
    "needs_office": "读取此类文件需要组件 {library}；请运行 pip install 'nianbao[office]'",
    "unsafe_name": "压缩包内含有越出文件夹的路径，未读取",
    "no_template": "模板应为 Word 文件（.docx），这是{found}；请用 Word 或 WPS 另存为 .docx 再用",
    "strict_word": "这是“Strict Open XML”格式；请用 Word 另存为“Word 文档（.docx）”再用",
    "marked_twice": "模板中有 {count} 处 {mark}，应为一处",
    "mark_within": "模板中的 {mark} 应在正文中单独成段，不能在表格、文本框、页眉、页脚中",
    "narrow_page": "模板的版心宽 {width} 毫米，放不下表格，应不小于 {least} 毫米",
    "wrong_kind": "不能导入这种文件（{found}）；可导入 .docx、.xlsx、.html、.pdf、.txt、.md",
}

_MOST_TOLD = 5
"""More places that are not known than this would hide what else is told."""

_WORDS = {
    "files": "部件",
    "elements": "标记",
    "cells": "单元格",
    "columns": "列",
    "characters": "字符",
    "attributes": "属性",
    "merged": "合并单元格",
    "pages": "页",
    "image": "图片",
    "archive": "压缩包",
    "slides": "幻灯片",
    "ofd": "OFD",
    "odf": "ODF",
    "mht": "单文件网页",
    "binary": "二进制文件",
    "doc": "旧格式的 Word、WPS 文件",
    "empty": "空文件",
    "excel": "Excel 文件",
    "rtf": "RTF 文件",
    "xls": "旧格式的表格文件",
    "xlsb": "二进制的 Excel 文件",
    "xml": "XML 文件",
    "text": "纯文本",
    "word": "Word 文件",
    "pdf": "PDF",
    "html": "网页",
}


def document_sentence(path: Path, refused: DocumentRefused) -> str:
    """One line: the file, and why it is not read."""
    facts = {name: _word(str(fact)) for name, fact in refused.facts.items()}
    return tr("{name}：{said}", name=visible(str(path)), said=tr(REASONS[refused.code], **facts))


def template_remarks(unknown: Iterable[str], *, tracked: bool) -> Iterator[str]:
    """What to look at in a document made from a template."""
    names = list(unknown)
    for name in names[:_MOST_TOLD]:
        mark = f"{{{{{visible(name)}}}}}"
        yield tr("模板中的 {mark} 不是可用的占位符，原样保留", mark=mark)
    if len(names) > _MOST_TOLD:
        yield tr("模板中这样的占位符另有 {count} 个", count=len(names) - _MOST_TOLD)
    if tracked:
        yield tr("模板中有未接受的修订，原样保留；公开前请用 Word 或 WPS 接受或者拒绝")


def _word(fact: str) -> str:
    return tr(_WORDS[fact]) if fact in _WORDS else visible(fact)
