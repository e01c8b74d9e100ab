"""Nothing in the editor reads text as markup, and no file is opened in an unnamed encoding."""

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "sample_reports"
EDITOR = sorted((ROOT / "tui").rglob("*.py"))

READ_MARKUP = {
    *("Static", "Label", "Button", "Markdown", "Tree", "OptionList", "SelectionList", "Select"),
    *("RadioButton", "Checkbox", "TabPane", "Collapsible", "DataTable", "Placeholder", "RichLog"),
    *("notify", "from_markup", "render_markup", "render_str", "update", "Tooltip", "bell_text"),
}
SHOWN_BY_TEXTUAL = {"border_title", "border_subtitle", "tooltip", "sub_title"}


def _offences(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in READ_MARKUP or any(each.arg == "markup" for each in node.keywords):
                yield node.lineno, name
        set_to = isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store)
        if isinstance(node, ast.Attribute) and set_to and node.attr in SHOWN_BY_TEXTUAL:
            yield node.lineno, node.attr


@pytest.mark.parametrize("path", EDITOR, ids=lambda path: path.stem)
def test_no_widget_that_reads_markup_is_used(path: Path) -> None:
    assert list(_offences(ast.parse(path.read_text("utf-8")))) == []


def test_the_search_finds_what_it_looks_for() -> None:
    seen = ast.parse("Static(x)\nself.app.notify(x)\nwidget.border_title = x\nF(x, markup=True)")
    assert sorted(line for line, _ in _offences(seen)) == [1, 2, 3, 4]


COMMANDS = [
    ["check", "report.toml"],
    ["check", "report.md"],
    ["render", "report.toml", "-o", "out.docx"],
    ["render", "report.toml", "-o", "out.xlsx"],
    ["import", "report.md", "-o", "new.toml"],
    ["register", "--template", "ledger.csv"],
    ["register", "ledger.csv", "--year", "2023", "--into", "report.toml"],
    ["rollup", "report.toml", "-o", "total.toml", "--organization", "甲县"],
    ["fee", "--items", "25"],
    ["doctor"],
    ["doctor", "--log"],
    ["doctor", "--forget", "report.toml"],
]


def test_every_file_is_opened_in_a_named_encoding(folder: Path) -> None:
    for name in ("report.toml", "report.md"):
        shutil.copy(SAMPLES / "horgos-psb-2023" / name, folder)
    code = (
        "import sys, warnings, json\n"
        "from nianbao.cli import run\n"
        "warnings.filterwarnings('error', category=EncodingWarning, module='nianbao')\n"
        f"print([run(words) for words in {COMMANDS!r}], file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-X", "warn_default_encoding", "-c", code],
        capture_output=True,
        env={**os.environ, "TERM": "xterm", "PYTHONWARNINGS": "default::EncodingWarning"},
        check=False,
    )
    said = done.stderr.decode()
    assert said.splitlines()[-1] == str([0] * len(COMMANDS)), said
