"""`nianbao render`: the report as a document."""

import argparse
import sys
from pathlib import Path

from nianbao.form.load import load_form
from nianbao.render.markdown import markdown
from nianbao.store.errors import FileRefused
from nianbao.store.naming import SUFFIX, same_file
from nianbao.store.read import read_document
from nianbao.store.replace import replace_file, standing

HELP = "生成年报全文（Markdown）"


def arguments(command: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    command.add_argument("file", metavar="文件", type=Path, help="年报 .toml 文件")
    command.add_argument(
        "-o", "--output", metavar="输出", type=Path, help="写入文件，不给则输出到屏幕"
    )
    command.add_argument("--to", choices=["markdown"], default="markdown", help="格式")
    command.add_argument(
        "--tables",
        choices=["pipes", "html"],
        default="pipes",
        help="表格写法：竖线，或带合并单元格的 HTML",
    )


def run(chosen: argparse.Namespace) -> int:
    """Write the document to the output file or to stdout."""
    report = read_document(chosen.file).report
    text = markdown(load_form(report.edition), report, tables=chosen.tables)
    if chosen.output is None:
        sys.stdout.write(text)
    else:
        if chosen.output.suffix == SUFFIX or same_file(chosen.file, chosen.output):
            raise FileRefused(chosen.output, "is_report")
        # Naming the output is the wish to replace it.
        replace_file(chosen.output, text.encode(), expected=standing(chosen.output))
    return 0
