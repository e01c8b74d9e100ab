"""`nianbao import`: a document in any shape becomes a report file."""

import argparse
import sys
from pathlib import Path

from nianbao.commands.json_output import print_json
from nianbao.documents import read_document
from nianbao.form.load import load_form
from nianbao.importers.imported import Imported, Item
from nianbao.importers.refused import DocumentRefused
from nianbao.report.content import Content
from nianbao.report.model import Filled
from nianbao.store.errors import FileRefused
from nianbao.store.naming import SUFFIX
from nianbao.store.read import parse_report
from nianbao.store.replace import create_file
from nianbao.store.source import Source, check_limits
from nianbao.store.template import complete_text
from nianbao.tongue import tr
from nianbao.wording.documents import document_sentence
from nianbao.wording.doubts import STATES
from nianbao.wording.imports import item_sentence, open_items, summary
from nianbao.wording.visible import visible


def arguments(command: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    command.add_argument("source", metavar="原文", type=Path, help="已有的年报")
    command.add_argument(
        "-o", "--output", metavar="输出", type=Path, required=True, help="要新建的 .toml 文件"
    )
    command.add_argument(
        "--blank-as-zero", action="store_true", help="原文空白的格录为 0；不写则留作未填"
    )
    command.add_argument("--format", choices=["text", "json"], default="text", help="输出格式")


def run(chosen: argparse.Namespace) -> int:
    """Write the report; 1 if something is doubtful or missing, 2 if nothing can be read."""
    if chosen.output.suffix != SUFFIX:
        raise FileRefused(chosen.output, "not_toml")
    try:
        result = read_document(chosen.source)
    except DocumentRefused as refused:
        print(document_sentence(chosen.source, refused), file=sys.stderr)
        return 2
    if chosen.blank_as_zero:
        result = result.with_zeros()
    _write(chosen.output, result)
    _print(chosen, result)
    # What the document leaves blank is as it was: nothing of it got lost.
    return 1 if any(item.state != "mapped" and not item.blanks for item in result.items) else 0


def _write(path: Path, result: Imported) -> None:
    text = complete_text(load_form(result.report.edition), result.report)
    content = text.encode()
    check_limits(path, text, size=len(content))
    # What would not be read again is not written.
    parse_report(Source(path, text))
    create_file(path, content)


def _print(chosen: argparse.Namespace, result: Imported) -> None:
    form = load_form(result.report.edition)
    if chosen.format == "json":
        print_json([_entry(item) for item in result.items])
        return
    for item in open_items(result):
        print(f"{tr(STATES[item.state])} {item.section or '-'} {item_sentence(form, item)}")
    says, file = "已导入 {file}：{summary}", visible(str(chosen.output))
    print(tr(says, file=file, summary=summary(result)), file=sys.stderr)


def _entry(item: Item) -> dict[str, object]:
    return {
        "state": item.state,
        "section": item.section,
        "at": str(item.at) if item.at else "",
        "text": item.text,
        "place": item.place,
        "why": item.why,
        "taken": item.taken,
        "readings": [_reading(content) for content in item.readings],
        **({"blanks": [str(at) for at in item.blanks]} if item.blanks else {}),
    }


def _reading(content: Content) -> dict[str, object]:
    """What taking an item brings, by address or by the id of the text."""
    figures = {str(at): _plain(figure) for at, figure in content.figures.items()}
    year = {"year": content.year} if content.year else {}
    return {**figures, **content.texts, **year}


def _plain(figure: Filled) -> int | str:
    return figure if isinstance(figure, int) else str(figure)
