"""A lock tells who edits a report, and whether that run goes on."""

import json
import os
import socket
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from nianbao.store import lock, owner
from nianbao.store.lock import acquire, look, release, take_over
from nianbao.store.owner import runs_on, this_run

from ..patience import promptly


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    report = tmp_path / "reports" / "年报.toml"
    report.parent.mkdir()
    report.write_text("x")
    return report


def beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.lock")


def written(path: Path, **facts: Any) -> None:
    """A lock of this run but for these facts."""
    value = {"version": "0.1.0", **this_run().as_dict(), "time": "2026-11-24T09:00:00+08:00"}
    beside(path).write_text(json.dumps(value | facts))


def test_a_free_lock_is_taken_and_given_back(path: Path) -> None:
    assert look(path).state == "free"
    taken = acquire(path)
    assert (taken.state, taken.owner, taken.file) == ("ours", this_run(), beside(path))
    assert look(path) == taken
    release(path)
    assert look(path).state == "free"
    assert os.listdir(path.parent) == [path.name]


def test_looking_writes_nothing(path: Path) -> None:
    look(path)
    assert os.listdir(path.parent) == [path.name]
    assert not (path.parents[1] / "state").exists()


def test_a_lock_names_version_user_host_process_boot_and_time(path: Path) -> None:
    acquire(path)
    found = json.loads(beside(path).read_text())
    assert set(found) == {"version", "user", "host", "pid", "start", "boot", "time"}
    assert (found["pid"], found["host"]) == (os.getpid(), socket.gethostname())
    assert found["start"]
    assert found["boot"]


def test_a_lock_of_a_run_that_goes_on_is_held_until_it_ends(path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from nianbao.store.lock import acquire\n"
        "print(acquire(Path(sys.argv[1])).state, flush=True); sys.stdin.read()"
    )
    run = subprocess.Popen(
        [sys.executable, "-c", program, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert run.stdout
    assert run.stdin
    assert run.stdout.readline() == b"ours\n"
    held = acquire(path)
    assert (held.state, held.owner and held.owner.pid) == ("held", run.pid)
    assert held.since is not None
    run.kill()
    assert look(path).state in ("held", "stale")
    run.wait()
    run.stdin.close()
    run.stdout.close()
    assert look(path).state == "stale"
    assert acquire(path).state == "ours"


def test_a_process_that_got_the_number_of_another_is_not_taken_for_it(path: Path) -> None:
    written(path, start="1")
    assert look(path).state == "stale"
    assert acquire(path).state == "ours"


def test_a_lock_from_before_the_last_boot_is_stale(path: Path) -> None:
    written(path, boot="another")
    assert look(path).state == "stale"


@pytest.mark.parametrize("pid", [1, 2**22 + 1, 2**80, -1, 0])
def test_a_lock_from_another_machine_is_never_judged_dead(path: Path, pid: int) -> None:
    written(path, host="other", pid=pid, boot="other")
    assert acquire(path).state == "held"
    assert beside(path).exists()
    release(path)
    assert beside(path).exists()


def test_a_held_lock_is_taken_over_only_when_asked(path: Path) -> None:
    written(path, host="other")
    assert acquire(path).state == "held"
    assert take_over(path).state == "ours"
    assert set(os.listdir(path.parent)) == {path.name, beside(path).name}


def odd_locks(file: Path) -> dict[str, Any]:
    """What may stand where a lock should."""

    def giant() -> None:
        with file.open("wb") as opened:
            opened.truncate(100 << 20)

    return {
        "empty": lambda: file.write_bytes(b""),
        "binary": lambda: file.write_bytes(bytes(range(256))),
        "foreign": lambda: file.write_text('{"pid": "x"}'),
        "deep": lambda: file.write_text("[" * 4000),
        "list": lambda: file.write_text("[]"),
        "no time": lambda: file.write_text(json.dumps(this_run().as_dict())),
        "giant": giant,
        "link": lambda: file.symlink_to("secret"),
        "pipe": lambda: os.mkfifo(file),
        "folder": file.mkdir,
    }


@pytest.mark.parametrize("kind", sorted(odd_locks(Path())))
def test_what_cannot_be_understood_is_of_an_unknown_owner(path: Path, kind: str) -> None:
    (path.parent / "secret").write_text(json.dumps(this_run().as_dict()))
    odd_locks(beside(path))[kind]()
    with promptly():
        assert look(path).state == "unknown"
        assert acquire(path).state == "unknown"
        release(path)
    assert os.path.lexists(beside(path))


def test_one_file_has_one_lock_by_whichever_way_it_is_reached(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.toml"
    link.symlink_to(path)
    folder = tmp_path / "folder"
    folder.symlink_to(path.parent)
    acquire(path)
    for way in (link, folder / path.name, path.parent / "." / ".." / "reports" / path.name):
        assert look(way).state == "ours"
    assert not beside(link).exists()


def test_where_the_folder_takes_no_lock_it_is_kept_with_the_state(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = path.with_name("年" * 83 + ".toml")
    long.write_text("x")
    taken = acquire(long)
    assert taken.state == "ours"
    assert taken.file
    assert "state" in taken.file.parts
    assert look(long).state == "ours"
    release(long)
    assert look(long).state == "free"


def test_where_nothing_can_be_written_a_free_lock_stays_free(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(lock, "_write", read_only)
    assert acquire(path).state == "free"


def test_a_lock_that_was_taken_meanwhile_is_not_removed(path: Path) -> None:
    written(path, start="1")
    stale = look(path)
    written(path, host="other")
    assert lock._removed(stale).state == "held"
    assert look(path).owner == replace(this_run(), host="other")
    assert set(os.listdir(path.parent)) == {path.name, beside(path).name}


def test_of_two_that_see_one_stale_lock_one_gets_it(path: Path) -> None:
    written(path, start="1")
    stale = look(path)
    assert acquire(path).state == "ours"
    assert lock._removed(stale).state == "ours"
    assert look(path).state == "ours"


def test_this_run_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    assert runs_on(this_run()) is True
    assert runs_on(replace(this_run(), host="other")) is None
    monkeypatch.setattr(owner, "_PROC", Path("/nowhere"))
    assert owner.is_running(os.getpid())
