"""Imports run one way, and every wall of the plan holds when somebody leans on it."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINT = """
import json, sys
from pathlib import Path
from importlinter.cli import lint_imports

def judge():
    print(lint_imports(config_filename=sys.argv[1], no_cache=True), end="\\0")

modules = json.load(sys.stdin)
for path, text in modules:
    made = Path(path)
    made.write_text(text, "utf-8")
    judge()
    made.unlink()
if not modules:
    judge()
"""
Verdict = tuple[int, str]
"""Exit code and words of import-linter."""


def linted(
    config: Path, *folders: Path, modules: Sequence[tuple[Path, str]] = ()
) -> Iterator[Verdict]:
    """The verdict over these folders first: with each of these modules in turn, or without any."""
    path = os.pathsep.join([*map(str, folders), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        [sys.executable, "-c", LINT, str(config)],
        input=json.dumps([(str(module), text) for module, text in modules]),
        env={**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    for said in done.stdout.split("\0")[:-1]:
        words, _, code = said.rpartition("\n")
        yield int(code), words


def test_all_contracts_are_kept() -> None:
    [(code, said)] = linted(ROOT / "pyproject.toml")
    assert code == 0, said
    assert "7 kept, 0 broken" in said


CORE = "The core imports one way; a new module fails until it is given its layer"
EDITOR = "The editor imports one way"
APART = "The core never meets the editor or what draws it"
WIDGETS = "Widgets draw; they know no session and no file"
TOMLKIT = "Only the store speaks tomlkit"
VALIDATOR = "Only text that becomes data meets the validator"
CIRCLES = "No circles"

BREACHES = [
    ("src/nianbao/loose.py", '"""A module without a layer."""', CORE),
    ("src/nianbao/form/upwards.py", "import nianbao.report.model", CORE),
    ("src/nianbao/report/upwards.py", "import nianbao.rules.check", CORE),
    ("src/nianbao/rules/sideways.py", "import nianbao.store.read", CORE),
    ("src/nianbao/store/sideways.py", "import nianbao.rules.check", CORE),
    ("src/nianbao/rules/upwards.py", "import nianbao.wording.findings", CORE),
    ("src/nianbao/wording/upwards.py", "import nianbao.render.markdown", CORE),
    ("src/nianbao/render/upwards.py", "import nianbao.session", CORE),
    ("src/nianbao/remembered_upwards.py", "import nianbao.session", CORE),
    ("src/nianbao/render/drawn.py", "import nianbao_tui.app", APART),
    ("src/nianbao/report/drawn.py", "def late():\n    import textual.widgets", APART),
    ("src/nianbao/render/coloured.py", "from rich.text import Text", APART),
    ("tui/nianbao_tui/loose.py", '"""A module without a layer."""', EDITOR),
    ("tui/nianbao_tui/widgets/upwards.py", "import nianbao_tui.screens.editor", EDITOR),
    ("tui/nianbao_tui/keys_upwards.py", "import nianbao_tui.widgets.bars", EDITOR),
    ("tui/nianbao_tui/screens/upwards.py", "import nianbao_tui.app", EDITOR),
    ("tui/nianbao_tui/widgets/wise.py", "import nianbao.session", WIDGETS),
    ("tui/nianbao_tui/widgets/reading.py", "import nianbao.store.read", WIDGETS),
    ("src/nianbao/report/toml.py", "import tomlkit", TOMLKIT),
    ("tui/nianbao_tui/screens/toml.py", "import tomlkit", TOMLKIT),
    ("src/nianbao/report/valid.py", "from pydantic import BaseModel", VALIDATOR),
    ("tui/nianbao_tui/screens/valid.py", "import pydantic", VALIDATOR),
    ("src/nianbao/report/round.py", "import nianbao.report.trip", CIRCLES),
]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("house")
    for name in ("src", "tui"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


@pytest.fixture(scope="module")
def verdicts(copy: Path) -> dict[str, Verdict]:
    """What is said of each breach, alone in the copy, with the other half of a circle there."""
    other = copy / "src/nianbao/report/trip.py"
    other.write_text("import nianbao.report.round\n")
    modules = [(copy / module, f"{text}\n") for module, text, _ in BREACHES]
    found = list(linted(copy / "pyproject.toml", copy / "src", copy / "tui", modules=modules))
    other.unlink()
    return {module: verdict for (module, _, _), verdict in zip(BREACHES, found, strict=True)}


@pytest.mark.parametrize(("module", "contract"), [(b[0], b[2]) for b in BREACHES])
def test_a_breach_is_seen_by_the_contract_that_forbids_it(
    verdicts: dict[str, Verdict], module: str, contract: str
) -> None:
    code, said = verdicts[module]
    assert code == 1, said
    broken = {line.removesuffix(" BROKEN") for line in said.split("\n") if line.endswith(" BROKEN")}
    assert contract in broken, said


def test_the_copy_without_a_breach_is_kept(copy: Path) -> None:
    [(code, said)] = linted(copy / "pyproject.toml", copy / "src", copy / "tui")
    assert code == 0, said
