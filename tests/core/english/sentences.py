"""The Chinese sentences of the program as they stand in its code."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[3]
CHINESE = re.compile("[\u4e00-\u9fff]")

OF_DOCUMENTS = (
    "src/nianbao/form",
    "src/nianbao/importers",
    "src/nianbao/report",
    "src/nianbao/rules",
    "src/nianbao/english",
)
"""Rooms that know the words of reports and of the form; what they say to a user, others word."""

IN_BOTH = (
    "src/nianbao/wording/rules",
    "src/nianbao/wording/names.py",
    "src/nianbao/wording/summary.py",
    "src/nianbao/wording/explain.py",
    "src/nianbao/wording/findings.py",
)
"""Files that hold both languages side by side; their own tests hold them against each other."""

PRINTED: tuple[str, ...] = (
    "src/nianbao/wording/beginning.py",
    "src/nianbao/tutorial/practice.py",
)
"""Files whose Chinese is printed in the report itself, which is Chinese in any language."""

NOT_YET: tuple[str, ...] = ("src/nianbao", "tui/nianbao_tui")
"""Files that are still to be put into English."""


def modules() -> Iterator[Path]:
    """The modules in which a sentence for the user may stand."""
    for room in ("src/nianbao", "tui/nianbao_tui"):
        for path in sorted((ROOT / room).rglob("*.py")):
            name = path.relative_to(ROOT).as_posix()
            if not name.startswith((*OF_DOCUMENTS, *IN_BOTH, *PRINTED, *NOT_YET)):
                yield path


def sentences(path: Path) -> Iterator[tuple[str, int, bool]]:
    """Each text with Chinese in a module, its line, and whether it is part of an f-string."""
    tree = ast.parse(path.read_text("utf-8"))
    skipped = _docstrings(tree)
    pieces = {
        id(piece): True
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for piece in node.values
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or id(node) in skipped:
            continue
        if isinstance(node.value, str) and CHINESE.search(node.value):
            yield node.value, node.lineno, id(node) in pieces


def _docstrings(tree: ast.AST) -> set[int]:
    """Texts that are statements of their own: docstrings, and words on a constant below it."""
    return {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
