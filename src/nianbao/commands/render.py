"""`nianbao render`: the report as a document."""

import argparse
import sys
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from nianbao.commands.typed import day
from nianbao.form.load import load_form
from nianbao.form.model import Form
from nianbao.importers.limits import MAX_BYTES
from nianbao.importers.refused import DocumentRefused
from nianbao.render.csv import csv_table
from nianbao.render.formats import FOREIGN, FORMATS, SUFFIXES, Format, format_named
from nianbao.render.markdown import markdown
from nianbao.render.page import fragment, page
from nianbao.report.model import Report
from nianbao.store.errors import FileRefused
from nianbao.store.naming import SUFFIX, same_file
from nianbao.store.read import read_document
from nianbao.store.replace import replace_file, standing
from nianbao.store.source import read_bytes
from nianbao.tongue import tr
from nianbao.wording.documents import document_sentence, template_remarks
from nianbao.wording.visible import visible

if TYPE_CHECKING:
    from nianbao.render.word_filled import Filled

_TO = "格式；不给则看输出文件的后缀（.md、.html、.docx、.xlsx、.csv），看不出的为 markdown"

_OPTIONS: Mapping[str, Format] = {
    "tables": "markdown",
    "fragment": "html",
    "landscape": "docx",
    "template": "docx",
    "date": "docx",
}
"""The options that are for one format only."""

_LIBRARIES = {"docx": "python-docx", "openpyxl": "openpyxl", "lxml": "lxml"}


def arguments(command: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    command.add_argument("file", metavar="文件", type=Path, help="年报 .toml 文件")
    command.add_argument(
        "-o", "--output", metavar="输出", type=Path, help="写入文件，不给则输出到屏幕"
    )
    command.add_argument("--to", choices=FORMATS, help=_TO)
    command.add_argument(
        "--tables",
        choices=["pipes", "html"],
        help="Markdown 的表格写法：竖线，或带合并单元格的 HTML",
    )
    command.add_argument("--landscape", action="store_true", help="Word 的三张表用横排页面")
    command.add_argument(
        "--template",
        metavar="模板",
        type=Path,
        help="Word 用本单位的模板（.docx），保留其版式",
    )
    command.add_argument(
        "--date",
        metavar="日期",
        type=day,
        help="模板中 {{日期}} 处的成文日期，不给则为当天",
    )
    command.add_argument("--fragment", action="store_true", help="网页只要正文，可粘贴到网站后台")


def run(chosen: argparse.Namespace) -> int:
    """Write the document to the output file or to stdout."""
    to = _format(chosen)
    report = read_document(chosen.file).report
    try:
        content = _content(load_form(report.edition), report, to, chosen)
    except DocumentRefused as refused:
        print(document_sentence(chosen.template, refused), file=sys.stderr)
        return 2
    if chosen.output is None:
        _print(chosen.file, content)
        return 0
    if chosen.output.suffix == SUFFIX or same_file(chosen.file, chosen.output):
        raise FileRefused(chosen.output, "is_report")
    if chosen.template and same_file(chosen.template, chosen.output):
        raise FileRefused(chosen.output, "is_template")
    # Naming the output is the wish to replace it.
    replace_file(chosen.output, _bytes(content), expected=standing(chosen.output))
    return 0


def _format(chosen: argparse.Namespace) -> Format:
    """The format asked for by name or by suffix; FileRefused if these contradict each other."""
    output: Path = chosen.output or Path()
    named = format_named(output)
    to: Format = chosen.to or named or "markdown"
    if output.suffix.lower() in FOREIGN:
        raise FileRefused(output, "foreign_suffix", suffix=output.suffix, suffixes=tuple(SUFFIXES))
    if named and named != to:
        suffixes = tuple(suffix for suffix, of in SUFFIXES.items() if of == to)
        raise FileRefused(output, "other_suffix", to=to, suffixes=suffixes)
    for option, of in _OPTIONS.items():
        if getattr(chosen, option) and to != of:
            raise FileRefused(chosen.file, "other_option", option=f"--{option}", of=of, to=to)
    if chosen.date and not chosen.template:
        raise FileRefused(chosen.file, "needs_template", option="--date")
    return to


def _content(form: Form, report: Report, to: Format, chosen: argparse.Namespace) -> str | bytes:
    match to:
        case "markdown":
            return markdown(form, report, tables=chosen.tables or "pipes")
        case "html":
            return fragment(form, report) if chosen.fragment else page(form, report)
        case "csv":
            return csv_table(form, report)
        case "docx" | "xlsx":
            return _office(to, chosen)(form, report)


def _office(
    to: Literal["docx", "xlsx"], chosen: argparse.Namespace
) -> Callable[[Form, Report], bytes]:
    """What renders an office format; FileRefused if its library is not installed."""
    # Imported here: the libraries are an extra, and costly to load.
    try:
        if to == "docx" and chosen.template:
            from nianbao.render.word_filled import filled_template

            return partial(_filled, filled_template, chosen)
        if to == "docx":
            from nianbao.render.word import word_document

            return partial(word_document, lying=chosen.landscape)
        from nianbao.render.excel import excel_workbook

        return excel_workbook
    except ModuleNotFoundError as error:
        if error.name not in _LIBRARIES:
            raise
        library = _LIBRARIES[error.name]
        raise FileRefused(chosen.file, "needs_office", to=to, library=library) from None


def _filled(
    fill: "Callable[..., Filled]", chosen: argparse.Namespace, form: Form, report: Report
) -> bytes:
    """The document made from a template; what to look at in it is told."""
    template = read_bytes(chosen.template, limit=MAX_BYTES)
    day = chosen.date or date.today()
    made = fill(form, report, template, day=day, lying=chosen.landscape)
    for remark in template_remarks(made.unknown, tracked=made.tracked):
        name = visible(str(chosen.template))
        print(tr("{name}：{said}", name=name, said=remark), file=sys.stderr)
    return made.content


def _print(path: Path, content: str | bytes) -> None:
    if sys.stdout.isatty():
        if isinstance(content, bytes):
            raise FileRefused(path, "not_for_terminal")
        sys.stdout.write(content)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(_bytes(content))


def _bytes(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode()


def rendered(path: Path, report: Report, to: Format) -> bytes:
    """The report of a file in a format, with no options; FileRefused if its library is missing."""
    command = argparse.ArgumentParser()
    arguments(command)
    usual = command.parse_args(["--", str(path)])
    return _bytes(_content(load_form(report.edition), report, to, usual))
