"""What the program remembers between runs is never worth a complaint."""

import json
import os
import stat
from pathlib import Path

import pytest

from nianbao.settings import recent, remember, state_folder


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path


def made(folder: Path, name: str) -> Path:
    path = folder / name
    path.write_text("x")
    return path


def test_there_is_nothing_recent_on_a_new_machine(home: Path) -> None:
    assert recent() == ()
    assert not state_folder().exists(), "asking writes nothing"


def test_the_report_opened_last_comes_first_and_each_once(home: Path) -> None:
    one, two = made(home, "一.toml"), made(home, "二.toml")
    for path in (one, two, one):
        remember(path)
    assert recent() == (one, two)


def test_reports_that_are_gone_are_left_out(home: Path) -> None:
    one, two = made(home, "一.toml"), made(home, "二.toml")
    remember(one)
    remember(two)
    two.unlink()
    assert recent() == (one,)


def test_a_relative_path_is_remembered_in_full(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = made(home, "一.toml")
    monkeypatch.chdir(home)
    remember(Path("一.toml"))
    monkeypatch.chdir("/")
    assert recent() == (one,)


def test_no_more_than_nine_are_remembered(home: Path) -> None:
    paths = [made(home, f"{number}.toml") for number in range(12)]
    for path in paths:
        remember(path)
    assert recent() == tuple(reversed(paths[3:]))


def test_a_name_that_is_no_utf8_is_remembered_with_the_others(home: Path) -> None:
    one, odd = made(home, "一.toml"), made(home, os.fsdecode(b"\xc4\xea.toml"))
    remember(one)
    remember(odd)
    assert recent() == (odd, one)


def test_the_list_is_private(home: Path) -> None:
    remember(made(home, "一.toml"))
    [file] = state_folder().iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(state_folder().stat().st_mode) == 0o700


@pytest.mark.parametrize("content", ["", "{", "{}", "[1, null]", '"a"', "\xff", '["/nowhere"]'])
def test_a_spoilt_list_is_an_empty_one(home: Path, content: str) -> None:
    state_folder().mkdir(parents=True)
    (state_folder() / "recent.json").write_bytes(content.encode("latin-1"))
    assert recent() == ()
    one = made(home, "一.toml")
    remember(one)
    assert recent() == (one,)
    assert json.loads((state_folder() / "recent.json").read_bytes())[0] == str(one)


def test_a_home_that_cannot_be_written_is_no_complaint(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "state").write_text("a file where the folder should be")
    remember(made(home, "一.toml"))
    assert recent() == ()
