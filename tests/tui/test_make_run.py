"""`make run`, the first thing anyone tries: with a terminal, without one, and what it leaves."""

import hashlib
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .applications import applications
from .keyboard import bytes_of
from .terminal import terminal, terminal_environment

ROOT = Path(__file__).parents[2]
NEEDED = ("Makefile", "pyproject.toml", ".gitignore", "sample_reports", "src", "tui")
SAMPLE = Path("sample_reports", "horgos-psb-2023")
MAKE = shutil.which("make") or "/usr/bin/make"

with_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """What git would clone and `make run` may use, with an environment in `.venv` that was made already."""
    clone = tmp_path / "clone"
    for name in tracked_files():
        (clone / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, clone / name)
    make_environment(clone / ".venv")
    return clone


def tracked_files() -> list[Path]:
    """The files of the checkout that `make run` needs, whether or not there is git."""
    if shutil.which("git") and (ROOT / ".git").exists():
        listed = git("ls-files", "-z", "--", *NEEDED, cwd=ROOT).split("\0")
        return [Path(name) for name in listed if name and (ROOT / name).is_file()]
    found = [ROOT / name for name in NEEDED]
    found += [path for name in NEEDED for path in (ROOT / name).rglob("*")]
    return [path.relative_to(ROOT) for path in found if path.is_file()]


def make_environment(folder: Path) -> None:
    """A stand-in whose `nianbao` is the one under test; pip would take its time."""
    program = folder / "bin" / "nianbao"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m nianbao_tui "$@"\n')
    program.chmod(0o755)
    (folder / "run.done").touch()


def environment() -> dict[str, str]:
    """An environment in which make is not part of another make, nor git of another git."""
    known = terminal_environment()
    outer = ("MAKE", "MFLAGS", "GNUMAKEFLAGS", "GIT_")
    return {name: value for name, value in known.items() if not name.startswith(outer)}


def git(*words: str, cwd: Path) -> str:
    return subprocess.run(
        ["git", *words], cwd=cwd, env=environment(), capture_output=True, text=True, check=True
    ).stdout


def run_without_terminal(clone: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [MAKE, "run", f"PYTHON={sys.executable}"],
        cwd=clone,
        env=environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )


def hashes(clone: Path) -> dict[str, str]:
    """Every file of the clone but those that git ignores, and what is in it."""
    ours = {
        path.relative_to(clone): path
        for path in clone.rglob("*")
        if path.is_file() and path.relative_to(clone).parts[0] not in (".venv", "trial")
    }
    return {str(name): hashlib.sha256(path.read_bytes()).hexdigest() for name, path in ours.items()}


# Without a terminal


def test_without_a_terminal_make_run_checks_and_renders_the_sample(clone: Path) -> None:
    done = run_without_terminal(clone)
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith((clone / SAMPLE / "report.md").read_text("utf-8"))
    told, counted = done.stderr.splitlines()
    assert told == "No terminal here, so no editor: checking and rendering the sample instead."
    assert counted.startswith("trial/report.toml：0 个错误，2 个核实，1 个提示；")


def test_make_run_without_a_terminal_changes_no_file_of_the_clone(clone: Path) -> None:
    before = hashes(clone)
    run_without_terminal(clone)
    assert hashes(clone) == before
    assert sorted(os.listdir(clone / "trial")) == ["report.md", "report.toml"]


def test_make_run_keeps_the_trial_of_last_time(clone: Path) -> None:
    run_without_terminal(clone)
    trial = clone / "trial" / "report.toml"
    changed = trial.read_text("utf-8").replace("霍尔果斯市公安局", "某某县水利局")
    trial.write_text(changed, "utf-8")
    assert "\n# 某某县水利局" in run_without_terminal(clone).stdout
    assert trial.read_text("utf-8") == changed


@with_git
def test_git_ignores_the_trial_and_the_environment(clone: Path) -> None:
    git("init", "--quiet", cwd=clone)
    run_without_terminal(clone)
    ignored = git("check-ignore", "trial/report.toml", ".venv/run.done", cwd=clone)
    assert ignored.split() == ["trial/report.toml", ".venv/run.done"]


# In a terminal


def test_in_a_terminal_make_run_opens_the_editor_and_quitting_leaves_no_trace(clone: Path) -> None:
    before = hashes(clone)
    drive(clone, "ctrl+q")
    assert hashes(clone) == before


def test_what_is_saved_from_make_run_is_saved_in_the_trial_alone(clone: Path) -> None:
    before = hashes(clone)
    drive(clone, "7 enter ctrl+s ctrl+q")
    assert hashes(clone) == before
    assert applications(clone / "trial" / "report.toml")[0, 0] == 7
    assert applications(clone / SAMPLE / "report.toml")[0, 0] == 0


def drive(clone: Path, keys: str) -> None:
    """Run `make run` in a terminal, wait for the report, press keys that quit."""
    words = ("run", f"PYTHON={sys.executable}")
    with terminal(*words, command=[MAKE], cwd=clone, environment=environment()) as screen:
        screen.wait_for("霍尔果斯市公安局  2023年")
        screen.wait_for("F1 帮助")
        screen.send(bytes_of(keys))
        assert screen.exit_code() == 0, screen.text()
