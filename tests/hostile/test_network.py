"""The program needs no network and asks for none."""

import shutil
import socket
import subprocess
from pathlib import Path
from typing import Any, NoReturn

import pytest
from tui.driving import after

from nianbao.cli import run

from .running import COMMAND

SAMPLES = Path(__file__).parents[2] / "sample_reports"
COMMANDS = [
    ["check", "report.toml", "--previous", "report.toml"],
    ["check", "report.md"],
    ["new", "new.toml", "--organization", "甲", "--year", "2024", "--previous", "report.toml"],
    ["import", "report.md", "-o", "imported.toml"],
    *(["render", "report.toml", "-o", f"out.{to}"] for to in ("md", "html", "csv", "docx", "xlsx")),
    *(["check", f"out.{to}"] for to in ("html", "csv", "docx", "xlsx")),
    ["register", "--template", "ledger.xlsx"],
    ["register", "ledger.xlsx", "--year", "2024", "-o", "counted.toml"],
    ["fee", "--items", "40"],
    ["doctor"],
    ["doctor", "--log"],
]


@pytest.fixture
def report(folder: Path) -> Path:
    """A report and its Markdown."""
    for name in ("report.toml", "report.md"):
        shutil.copy(SAMPLES / "horgos-psb-2023" / name, folder)
    return Path("report.toml")


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever looks for the network fails; the pipes of an event loop are no network."""

    def refused(*words: Any, **options: Any) -> NoReturn:
        raise AssertionError(f"the network was asked for: {words}")

    for name in ("connect", "connect_ex", "bind", "sendto"):
        monkeypatch.setattr(socket.socket, name, refused)
    for name in ("getaddrinfo", "gethostbyname", "create_connection"):
        monkeypatch.setattr(socket, name, refused)


def test_no_command_asks_for_the_network(report: Path, no_network: None) -> None:
    for words in COMMANDS:
        assert run(words) in (0, 1), words


def test_the_editor_does_not_ask_for_the_network(report: Path, no_network: None) -> None:
    outcome = after(report, "5 enter", "f5", "escape f7", "escape f1", "escape ctrl+s")
    assert outcome.figure("received") == 5


def test_a_machine_without_network_will_do(report: Path) -> None:
    alone = ["unshare", "-n"]
    try:
        able = subprocess.run([*alone, "true"], capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        able = False
    if not able:
        pytest.skip("no network namespace may be made here")
    for words in COMMANDS[:2]:
        done = subprocess.run([*alone, COMMAND, *words], capture_output=True, check=False)
        assert done.returncode in (0, 1), done.stderr
