"""What was keyed again is kept for its user alone, whole, until it is done or too old."""

import os
import stat
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from nianbao.remembered import state_folder
from nianbao.store import temporary as module
from nianbao.store.forgetting import forget_all
from nianbao.store.keyed import forget_keyed, keep_keyed, keyed_before

from ..builders import report

ONE, TWO = (report({"litigation.direct.upheld": figure}) for figure in (1, 2))


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "年报.toml"


def kept() -> list[Path]:
    return sorted((state_folder() / "keyed").iterdir())


def test_it_comes_back_with_its_time(path: Path) -> None:
    assert keyed_before(path) is None
    assert not state_folder().exists(), "asking writes nothing"
    assert keep_keyed(path, ONE)
    assert keep_keyed(path, TWO)
    found = keyed_before(path)
    assert found
    assert found[0] == TWO
    assert abs(datetime.now().astimezone() - found[1]) < timedelta(minutes=1)
    assert len(kept()) == 1


def test_only_its_user_can_read_it(path: Path) -> None:
    keep_keyed(path, ONE)
    [file] = kept()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_it_is_forgotten_and_twice_is_no_fault(path: Path) -> None:
    keep_keyed(path, ONE)
    keep_keyed(path.with_name("other.toml"), TWO)
    forget_keyed(path)
    forget_keyed(path)
    assert keyed_before(path) is None
    assert keyed_before(path.with_name("other.toml"))


def test_forgetting_all_recovery_data_forgets_it(path: Path) -> None:
    keep_keyed(path, ONE)
    assert forget_all(path).removed == 1
    assert keyed_before(path) is None


def test_what_is_a_month_old_goes(path: Path) -> None:
    keep_keyed(path, ONE)
    os.utime(kept()[0], (10**9, 10**9))
    keep_keyed(path.with_name("other.toml"), TWO)
    assert keyed_before(path) is None
    assert len(kept()) == 1


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"report": {}, "time": ""}', b"\xff", b"[" * 100_000, b"1"]
)
def test_a_spoilt_file_is_as_none(path: Path, content: bytes) -> None:
    keep_keyed(path, ONE)
    kept()[0].write_bytes(content)
    assert keyed_before(path) is None
    assert keep_keyed(path, TWO)
    assert keyed_before(path)


def test_a_failure_on_the_way_leaves_what_was_kept(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_keyed(path, ONE)

    def fail(handle: int, content: bytes) -> None:
        os.write(handle, content[:9])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module, "filling", fail)
    assert not keep_keyed(path, TWO)
    found = keyed_before(path)
    assert found
    assert found[0] == ONE
    assert len(kept()) == 1


def test_where_nothing_can_be_kept_that_is_said(path: Path) -> None:
    state_folder().parent.mkdir(parents=True)
    state_folder().write_text("a file in the way")
    assert not keep_keyed(path, ONE)
