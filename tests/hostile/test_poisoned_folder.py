"""A folder full of modules with well-known names: the installed command imports none of them."""

import os
import subprocess
from pathlib import Path

import pytest
from tui.terminal import terminal

from .running import COMMAND

MODULES = (
    *("tomllib.py", "sitecustomize.py", "usercustomize.py", "json.py", "argparse.py", "re.py"),
    *("pydantic/__init__.py", "textual/__init__.py", "tomlkit/__init__.py", "rich/__init__.py"),
    *("nianbao/__init__.py", "nianbao_tui/__init__.py", "lxml/__init__.py", "openpyxl.py"),
    *("docx.py", "platformdirs.py", "typing_extensions.py", "csv.py", "zipfile.py"),
)
BITE = "import pathlib; pathlib.Path(__file__ + '.bitten').write_text('x', encoding='ascii')\n"


@pytest.fixture
def poisoned(draft: Path) -> Path:
    for name in MODULES:
        path = draft.parent / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(BITE + "raise SystemExit(99)\n", encoding="ascii")
    return draft


def bitten(folder: Path) -> list[str]:
    return [str(path) for path in folder.rglob("*.bitten")]


def test_no_command_imports_from_the_current_folder(poisoned: Path) -> None:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    for words in (
        ["check", "report.toml"],
        ["render", "report.toml", "-o", "out.docx"],
        ["render", "report.toml", "-o", "out.xlsx"],
        ["import", "out.xlsx", "-o", "new.toml"],
        ["doctor"],
    ):
        done = subprocess.run([COMMAND, *words], capture_output=True, env=environment, check=False)
        assert done.returncode in (0, 1), (words, done.stderr)
    assert bitten(poisoned.parent) == []


def test_the_editor_imports_nothing_from_the_current_folder(poisoned: Path) -> None:
    with terminal("report.toml", command=[str(COMMAND)], cwd=poisoned.parent) as screen:
        screen.wait_for("F1")
        screen.press(b"\x1bOP\x1b[27u\x11")
        assert screen.exit_code() == 0
    assert bitten(poisoned.parent) == []
