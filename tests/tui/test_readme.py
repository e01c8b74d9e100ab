"""Who types what the READMEs say, from nothing, gets what they say, and a finished report."""

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

import docx
import pytest

from nianbao.cli import parser
from nianbao.commands import COMMANDS
from nianbao.hearing import without_option
from nianbao.store.read import read_document

from .keyboard import bytes_of
from .terminal import Terminal, terminal

ROOT = Path(__file__).parents[2]
NAMES = ("README.md", "README.zh-CN.md")
INSTALLING = ["python3 -m venv .venv", ". .venv/bin/activate", "pip install -q '.[office]'"]
EDITOR = "nianbao trial/draft.toml"


@dataclass(frozen=True)
class Step:
    """A command, and what it prints; … stands for anything."""

    command: str
    printed: str


def text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def steps(name: str) -> Iterator[Step]:
    for block in re.findall(r"^```console\n(.*?)^```$", text(name), re.M | re.S):
        for step in re.split(r"^\$ ", block, flags=re.M)[1:]:
            yield Step(*step.split("\n", 1))


def keys(name: str) -> list[str]:
    """What is to be typed in the editor, in order."""
    [told] = re.findall(r"<!-- keys -->(.*?)<!-- /keys -->", text(name), re.S)
    return re.findall(r"`(.*?)`", told)


def test_both_tell_the_same_steps_and_keys() -> None:
    english, chinese = ((list(steps(name)), keys(name)) for name in NAMES)
    assert english == chinese
    assert [step.command for step in english[0]][:3] == INSTALLING
    assert len(english[0]) > 10
    assert len(english[1]) > 10


def checkout(folder: Path) -> Path:
    """A copy of what a newcomer has: the files of the project and nothing built."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    for name in filter(None, listed.stdout.decode().split("\0")):
        if not name.startswith("tests/") and (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    if listed.returncode:  # unpacked from an archive
        shutil.copytree(ROOT / "sample_reports", folder / "sample_reports")
    return folder


def installed(folder: Path) -> None:
    """What installing leaves behind, without the work: this environment under its names."""
    programs = folder / ".venv" / "bin"
    programs.mkdir(parents=True)
    (programs / "activate").write_text('PATH="$PWD/.venv/bin:$PATH"\n')
    places = ":".join(str(ROOT / room) for room in ("src", "tui"))
    (programs / "nianbao").write_text(
        f'#!/bin/sh\nPYTHONPATH={places} exec {sys.executable} -m nianbao_tui "$@"\n'
    )
    (programs / "nianbao").chmod(0o755)


@dataclass(frozen=True)
class Newcomer:
    """Somebody in a terminal with nothing but a home, who goes through the steps."""

    folder: Path
    environment: dict[str, str]

    def terminal(self, command: str) -> AbstractContextManager[Terminal]:
        return terminal(
            *("-c", command),
            command=["/bin/sh"],
            columns=200,
            cwd=self.folder,
            environment=self.environment,
        )

    def takes(self, taken: list[Step]) -> None:
        lasting = ""
        for step in taken:
            if step.command.startswith(". "):
                lasting += f"{step.command}\n"
            with self.terminal(lasting + step.command) as it:
                if step.command == EDITOR:
                    edits(it)
                    assert it.exit_code() == 0
                else:
                    it.exit_code(timeout=300)
                    assert_printed(it.output.decode(), step)


def edits(it: Terminal) -> None:
    it.wait_for("临河县水利局")
    for key in keys("README.md"):
        name = key.lower()
        it.press(bytes_of(name) if re.fullmatch(r"f\d+|down|ctrl\+.", name) else key.encode())


def assert_printed(output: str, step: Step) -> None:
    pattern = re.escape(step.printed.strip()).replace("…", ".*")
    pattern = re.sub(r"(\\[ \n])+", r"\\s+", pattern)
    assert re.fullmatch(pattern, output.strip()), f"{step.command}\n{output}"


def assert_finished(folder: Path) -> None:
    report = read_document(folder / "trial" / "draft.toml").report
    assert len(report.figures) > 150
    assert report.texts["problems"].startswith("上年信息更新不及时")
    assert len(docx.Document(str(folder / "trial" / "draft.docx")).tables) == 3


def test_the_steps_lead_from_nothing_to_a_finished_report(tmp_path: Path) -> None:
    folder, home = tmp_path / "nianbao", tmp_path / "nothing"
    folder.mkdir()
    home.mkdir()
    installed(checkout(folder))
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(home), "TERM": "xterm-256color"}
    taken = [
        step for step in steps("README.md") if step.command not in (INSTALLING[0], INSTALLING[2])
    ]
    Newcomer(folder, environment).takes(taken)
    assert_finished(folder)


@pytest.mark.campaign
def test_the_steps_install_too(tmp_path: Path) -> None:
    folder, home, programs = (tmp_path / name for name in ("nianbao", "nothing", "bin"))
    for each in (folder, home, programs):
        each.mkdir()
    checkout(folder)
    python = Path(sys.executable).resolve()
    # A new environment finds what this one has, so that nothing is fetched.
    site = next(path for path in sys.path if path.endswith("site-packages"))
    (programs / "python3").write_text(
        f'#!/bin/sh\n{python} "$@" && echo {site} > .venv/lib/python3.{sys.version_info.minor}'
        "/site-packages/fetched.pth\n"
    )
    (programs / "python3").chmod(0o755)
    environment = {
        "PATH": f"{programs}:/usr/bin:/bin",
        "HOME": str(home),
        "TERM": "xterm-256color",
        "PIP_NO_INDEX": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # for pip, 0 says that there is none
    }
    Newcomer(folder, environment).takes(list(steps("README.md")))
    assert_finished(folder)
    place = "import nianbao; print(nianbao.__file__)"
    shown = subprocess.check_output([folder / ".venv/bin/python", "-c", place], text=True, env={})
    assert shown.startswith(str(folder / ".venv"))


def lines_to_type(name: str) -> list[str]:
    """The commands that the README only shows, without comments and brackets."""
    found = re.findall(r"^    (nianbao\b.*)$", text(name), re.M)
    return [re.sub(r"[\[\]]", "", re.split(r"\s+#", line)[0]) for line in found]


@pytest.mark.parametrize("name", NAMES)
def test_every_command_that_is_shown_is_understood(name: str) -> None:
    lines = lines_to_type(name)
    assert len(lines) > 20
    for line in lines:
        words, _ = without_option(shlex.split(line.partition(" > ")[0])[1:])
        if words[0] in COMMANDS:
            assert parser(words[0]).parse_args(words).command == words[0], line
        else:
            assert len(words) == 1, line
    told = {without_option(line.split())[0][1] for line in lines}
    assert set(COMMANDS) <= told


@pytest.mark.parametrize("name", NAMES)
def test_every_link_and_make_target_is_there(name: str) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", text(name))
    assert {link for link in links if not (ROOT / link).exists()} == set()
    targets = set(re.findall(r"(?<=make )[a-z]+(?=`|$)", text(name), re.M))
    assert {"run", "test", "kit"} <= targets
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert {each for each in targets if f"\n{each}:" not in makefile} == set()
