"""The Chinese sentences of the program as they stand in its code."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).parents[3]
CHINESE = re.compile("[\u3001\u3002\u300a-\u301f\u4e00-\u9fff\uff01-\uff5e]")
"""A Chinese character, or one of the signs that stand between them."""

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
    "src/nianbao/wording/toml_reasons.py",
    "src/nianbao/wording/usage.py",
    "src/nianbao/wording/names.py",
    "src/nianbao/wording/summary.py",
    "src/nianbao/wording/explain.py",
    "src/nianbao/wording/findings.py",
)
"""Files that hold both languages side by side; their own tests hold them against each other."""

PRINTED: tuple[str, ...] = (
    *(
        f"src/nianbao/render/{name}.py"
        for name in ("csv", "document", "geometry", "opening", "page", "texts")
    ),
    *(f"src/nianbao/render/{name}.py" for name in ("ledger", "ledger_excel")),
    "src/nianbao/render/excel",
    "src/nianbao/render/word",
    "src/nianbao/store/naming.py",
    "src/nianbao/store/template.py",
    "src/nianbao/tutorial/practice.py",
    "src/nianbao/wording/beginning.py",
    "src/nianbao/wording/letters.py",
    "src/nianbao/wording/skeleton.py",
)
"""Files whose Chinese is printed in the report itself, which is Chinese in any language.

So are the file of a report with its comments, and the register that goes with it.
"""

LOOKED_FOR: tuple[str, ...] = (
    "src/nianbao/render/cells.py",
    "src/nianbao/store/source.py",
    "src/nianbao/terminal.py",
    "src/nianbao/wording/visible.py",
)
"""Files that know Chinese characters by themselves, and say none."""

NOT_YET: tuple[str, ...] = ()
"""Files that are still to be put into English."""

NOT_SAID: Mapping[str, tuple[str, ...]] = {
    "tui/nianbao_tui/pinyin.py": ("重", "诉", "诺"),
    "tui/nianbao_tui/screens/commands.py": ("元",),
    "tui/nianbao_tui/screens/fee.py": ("件", "页"),
    "src/nianbao/rollup/listing.py": (
        *("单位名单.csv", "名单.csv"),
        *("单位名单.xlsx", "名单.xlsx"),
    ),
    "tui/nianbao_tui/screens/offer_words.py": (r"(?:(?:^|\s+)[\d_/.,件—–-]+)+$",),
    "tui/nianbao_tui/screens/cover_fields.py": ("年",),
    "tui/nianbao_tui/screens/sending.py": ("退改通知",),
    "tui/nianbao_tui/screens/total.py": ("汇总",),
    "tui/nianbao_tui/widgets/grid/block.py": (r"[0-9０-９][0-9０-９,.]*|[/／-]",),
    "tui/nianbao_tui/widgets/grid/head.py": ("（",),
    "tui/nianbao_tui/widgets/grid/state.py": ("／",),
}
"""By file what is no sentence: names of files, words looked for in a report, or said elsewhere."""


def modules() -> Iterator[Path]:
    """The modules in which a sentence for the user may stand."""
    for room in ("src/nianbao", "tui/nianbao_tui"):
        for path in sorted((ROOT / room).rglob("*.py")):
            name = path.relative_to(ROOT).as_posix()
            if not name.startswith((*OF_DOCUMENTS, *IN_BOTH, *PRINTED, *LOOKED_FOR, *NOT_YET)):
                yield path


def sentences(path: Path) -> Iterator[tuple[str, int, bool]]:
    """Each text with Chinese in a module, its line, and whether it is part of an f-string."""
    tree = ast.parse(path.read_text("utf-8"))
    skipped = _docstrings(tree)
    unsaid = NOT_SAID.get(path.relative_to(ROOT).as_posix(), ())
    pieces = {
        id(piece): True
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for piece in node.values
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or id(node) in skipped or node.value in unsaid:
            continue
        if isinstance(node.value, str) and CHINESE.search(node.value):
            yield node.value, node.lineno, id(node) in pieces


def _docstrings(tree: ast.AST) -> set[int]:
    """Texts that are statements of their own: docstrings, and words on a constant below it."""
    return {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
