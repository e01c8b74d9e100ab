"""`nianbao help`: the manual, topic by topic."""

import argparse
import shutil
import sys

from nianbao.manual import Page, page_of, pages
from nianbao.render.cells import wrapped
from nianbao.tongue import tr
from nianbao.wording.visible import visible


def arguments(command: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    command.add_argument("topic", metavar="题目", nargs="?", default="", help="不给则列出全部题目")


def run(chosen: argparse.Namespace) -> int:
    """Print a topic, or the list of topics; 2 if there is no such topic."""
    if not chosen.topic:
        print(tr("用户手册，各题：\n\n{topics}\n例如：nianbao help 填表", topics=_list()))
        return 0
    page = page_of(chosen.topic)
    if page is None:
        says = "nianbao：手册中没有“{topic}”；现有：\n{topics}"
        print(tr(says, topic=visible(chosen.topic), topics=_list()), file=sys.stderr)
        return 2
    print(f"{page.title}\n\n{_fitting(page.text)}", end="")
    return 0


def _fitting(text: str) -> str:
    """The text broken for the terminal; as it is where it goes elsewhere."""
    if not sys.stdout.isatty():
        return text
    cells = max(shutil.get_terminal_size().columns - 1, 20)
    lines = (part for line in text.split("\n") for part in wrapped(line, cells))
    return "\n".join(lines)


def _list() -> str:
    return "".join(f"    {_line(page)}\n" for page in pages())


def _line(page: Page) -> str:
    return f"{page.title}  {page.id}"
