"""What the program remembers between runs is never worth a complaint."""

import json
import os
import stat
import tempfile
from pathlib import Path

import platformdirs
import pytest

from nianbao.remembered import (
    last_year_of,
    ledger_headings,
    recent,
    remember,
    remember_last_year,
    remember_ledger_headings,
    state_folder,
)


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


SPOILT = ["", "{", "{}", "[]", "null", "[1, null]", '"a"', "\xff", '["/nowhere"]', "[" * 99_999]


@pytest.mark.parametrize("content", SPOILT)
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


# Last year's report


def test_no_report_has_one_on_a_new_machine(home: Path) -> None:
    assert last_year_of(home / "一.toml") is None
    assert not state_folder().exists(), "asking writes nothing"


def test_each_report_has_its_own(home: Path) -> None:
    remember_last_year(home / "一.toml", home / "去年一.toml")
    remember_last_year(home / "二.toml", home / "去年二.toml")
    remember_last_year(home / "一.toml", home / "前年一.toml")
    assert last_year_of(home / "一.toml") == home / "前年一.toml"
    assert last_year_of(home / "二.toml") == home / "去年二.toml"


def test_it_can_be_forgotten(home: Path) -> None:
    remember_last_year(home / "一.toml", home / "去年.toml")
    remember_last_year(home / "一.toml", None)
    remember_last_year(home / "二.toml", None)
    assert last_year_of(home / "一.toml") is None


def test_relative_names_are_remembered_in_full(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(home)
    remember_last_year(Path("一.toml"), Path("去年.toml"))
    assert last_year_of(Path("一.toml")) == home / "去年.toml"
    monkeypatch.chdir("/")
    assert last_year_of(home / "一.toml") == home / "去年.toml"
    assert last_year_of(Path("一.toml")) is None


def test_it_is_remembered_even_when_it_is_gone(home: Path) -> None:
    # A stick may come back; the editor says what is missing.
    remember_last_year(home / "一.toml", home / "gone.toml")
    assert last_year_of(home / "一.toml") == home / "gone.toml"


def test_names_that_are_no_utf8_are_remembered(home: Path) -> None:
    odd = home / os.fsdecode(b"\xc4\xea.toml")
    remember_last_year(odd, odd)
    assert last_year_of(odd) == odd


def test_the_two_hundred_named_last_are_kept(home: Path) -> None:
    for number in range(205):
        remember_last_year(home / f"{number}.toml", home / "去年.toml")
    remember_last_year(home / "5.toml", home / "前年.toml")
    remember_last_year(home / "new.toml", home / "去年.toml")
    kept = [number for number in range(205) if last_year_of(home / f"{number}.toml")]
    assert kept == [5, *range(7, 205)]


def test_the_pairs_are_private_and_disturb_no_list(home: Path) -> None:
    one = made(home, "一.toml")
    remember(one)
    remember_last_year(one, one)
    assert recent() == (one,)
    for file in state_folder().iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("content", [*SPOILT, '{"%s": 5}', '{"%s": null}', '{"%s": ["x"]}'])
def test_spoilt_pairs_are_none(home: Path, content: str) -> None:
    one = home / "一.toml"
    state_folder().mkdir(parents=True)
    text = content.replace("%s", str(one))
    (state_folder() / "last_years.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    assert last_year_of(one) is None
    remember_last_year(one, home / "去年.toml")
    assert last_year_of(one) == home / "去年.toml"


def test_pairs_that_cannot_be_written_are_no_complaint(home: Path) -> None:
    (home / "state").write_text("a file where the folder should be")
    remember_last_year(home / "一.toml", home / "去年.toml")
    assert last_year_of(home / "一.toml") is None


def test_a_full_disk_is_no_complaint_and_keeps_what_was_known(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = home / "一.toml"
    remember_last_year(one, home / "去年.toml")

    def on_a_full_disk(dir: Path) -> tuple[int, str]:
        (dir / "new").touch()
        return os.open("/dev/full", os.O_WRONLY), str(dir / "new")

    monkeypatch.setattr(tempfile, "mkstemp", on_a_full_disk)
    remember_last_year(one, home / "前年.toml")
    assert last_year_of(one) == home / "去年.toml"
    assert os.listdir(state_folder()) == ["last_years.json"], "nothing is left lying about"


def test_a_folder_where_the_pairs_should_be_is_no_complaint(home: Path) -> None:
    (state_folder() / "last_years.json").mkdir(parents=True)
    remember_last_year(home / "一.toml", home / "去年.toml")
    assert last_year_of(home / "一.toml") is None
    assert os.listdir(state_folder()) == ["last_years.json"], "nothing is left lying about"


# Where it is


@pytest.mark.parametrize("state", [None, "", "/srv/state", "/srv/state/", "relative"])
@pytest.mark.parametrize("user", [None, "", "/home/clerk", "/home/clerk/"])
def test_the_folder_is_the_one_of_platformdirs(
    monkeypatch: pytest.MonkeyPatch, state: str | None, user: str | None
) -> None:
    for name, value in (("XDG_STATE_HOME", state), ("HOME", user)):
        if value is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, value)
    assert state_folder() == platformdirs.user_state_path("nianbao", appauthor=False)


def test_headings_of_registers_are_remembered_and_what_is_broken_is_none(home: Path) -> None:
    assert ledger_headings() == {}
    remember_ledger_headings({"received": "来件"})
    assert ledger_headings() == {"received": "来件"}
    for text in ("[", "[1]", '{"received": 3}'):
        (state_folder() / "ledger_headings.json").write_text(text)
        assert ledger_headings() == {}
