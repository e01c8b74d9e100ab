"""The headless commands load nothing that draws; this is seen in a running program."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parents[2] / "sample_reports" / "yunjiang-city-2024" / "report.toml"
LAST_YEAR = SAMPLE.parents[1] / "yunjiang-city-2023" / "report.toml"

PROBE = """
import sys
from {module} import {function} as run
try:
    code = run(sys.argv[1:])
except SystemExit as stopped:
    code = stopped.code
print(*sorted({{name.partition(".")[0] for name in sys.modules}}), file=sys.stderr)
sys.exit(code)
"""


def loaded(folder: Path, module: str, function: str, *argv: str) -> set[str]:
    """The packages in memory after a command that went well."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE.format(module=module, function=function), *argv],
        cwd=folder,
        env={**os.environ, "TERM": "xterm-256color", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stderr.rstrip("\n").split("\n")[-1].split())


COMMANDS = [
    ["--version"],
    ["--help"],
    ["check", str(SAMPLE)],
    ["check", "--format", "json", str(SAMPLE)],
    ["compare", str(LAST_YEAR), str(SAMPLE)],
    ["render", str(SAMPLE)],
    ["render", "--tables", "html", str(SAMPLE), "-o", "out.md"],
    ["new", "new.toml", "--organization", "甲", "--year", "2024"],
]


@pytest.mark.parametrize("argv", COMMANDS, ids=lambda argv: " ".join(argv[:2])[:20])
@pytest.mark.parametrize(
    ("module", "function"), [("nianbao.cli", "run"), ("nianbao_tui.__main__", "main")]
)
def test_a_headless_command_loads_nothing_that_draws(
    tmp_path: Path, module: str, function: str, argv: list[str]
) -> None:
    packages = loaded(tmp_path, module, function, *argv)
    assert "nianbao" in packages
    assert not packages & {"textual", "rich"}


NOT_FOR_A_CHECK = {
    "dataclasses",  # loads `inspect`, which takes as long as a start of the interpreter
    "inspect",
    "tomlkit",  # only to save
    "pydantic",  # only to read a specification that was edited
    "pydantic_core",
    "multiprocessing",  # only for many files
    "concurrent",
    "json",  # only where it is asked for
    "platformdirs" if sys.platform == "linux" else "",
    "email",
    "socket",
    "tempfile",
    "traceback",
    "zipfile",
}


def test_checking_a_report_needs_little(tmp_path: Path) -> None:
    names = loaded(tmp_path, "nianbao_tui.__main__", "main", "check", str(SAMPLE))
    assert not names & NOT_FOR_A_CHECK


def test_the_help_needs_nothing_of_the_program(tmp_path: Path) -> None:
    probe = (
        "import sys; before = set(sys.modules)\n"
        "from nianbao_tui.__main__ import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: print(*(set(sys.modules) - before), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", probe],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(done.stderr.split())
    assert {name for name in loaded if name.startswith("nianbao")} == {
        "nianbao",
        "nianbao.cli",
        "nianbao.hearing",
        "nianbao.places",
        "nianbao.tongue",
        "nianbao.commands",
        "nianbao.terminal",
        "nianbao_tui",
        "nianbao_tui.__main__",
        "nianbao_tui.first_paint",
    }
    assert not loaded & {"pathlib", "shutil", "typing", "dataclasses", "inspect"}


@pytest.mark.parametrize("module", ["nianbao", "nianbao.cli", "nianbao.session"])
def test_importing_the_core_loads_nothing_that_draws(tmp_path: Path, module: str) -> None:
    code = f"import sys, {module}; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert not {name.partition(".")[0] for name in done.stdout.split()} & {"textual", "rich"}


def test_doctor_names_the_version_of_textual_without_loading_it(tmp_path: Path) -> None:
    code = (
        "import sys; from nianbao.cli import run; run(['doctor']); "
        "print('textual' in sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stderr == "False\n"
    assert "\ntextual：" in done.stdout


def test_a_report_file_is_checked_without_what_documents_need(tmp_path: Path) -> None:
    probe = (
        "import sys; from nianbao.cli import run; code = run(['check', sys.argv[1]]);"
        "print(*(name for name in sys.modules if name.startswith('nianbao.importers')));"
        "sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe, str(SAMPLE)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == ""


START = """
import sys
from pathlib import Path
import nianbao_tui.first_paint
early = set(sys.modules)
from nianbao_tui.lean import without_extras
from nianbao.session import Session
session = Session.open(Path(sys.argv[1]))
with without_extras():
    import nianbao_tui.app
from nianbao_tui.screens import editor, opening, table
print(*early)
print(*sys.modules)
import ssl, textual.command
print(ssl.OPENSSL_VERSION_INFO[0], textual.command.CommandPalette.__module__)
"""


def test_the_first_frame_waits_for_nothing_that_it_does_not_show(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", START, str(SAMPLE)], capture_output=True, text=True, check=True
    )
    early, at_first, after = done.stdout.splitlines()
    ours = {name for name in early.split() if name.startswith("nianbao")}
    assert ours == {"nianbao_tui", "nianbao_tui.first_paint"}
    late = {"ssl", "textual.command", "pydantic", "tomlkit", "argparse"}
    late |= {f"nianbao.{name}" for name in ("cli", "rules.check", "rules.case", "store.patch")}
    late |= {f"nianbao_tui.screens.{name}" for name in ("ask", "commands", "files", "findings")}
    assert not late & set(at_first.split())
    # Afterwards everybody can have them.
    assert after.endswith(" textual.command")
