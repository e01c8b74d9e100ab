"""What the program keeps between runs is for its user alone, whatever the umask is."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from nianbao import diary
from nianbao.form.address import Address
from nianbao.remembered import remember, remember_last_year, state_folder
from nianbao.session import Session

AT = Address("applications", "received", "natural_person")


@pytest.fixture(params=[0o000, 0o022, 0o077, 0o177])
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def modes(path: Path) -> dict[str, int]:
    """The modes of a folder and of all that is in it."""
    found = {str(path): stat.S_IMODE(path.stat().st_mode)}
    for each in path.rglob("*"):
        found[str(each)] = stat.S_IMODE(each.stat().st_mode)
    return found


def kept(session: Session, path: Path) -> None:
    """Let the program keep everything that it ever keeps."""
    remember(path)
    remember_last_year(path, path)
    diary.note("test")
    assert diary.flush(5)
    session.protect()
    session.enter([(AT, 41)])
    assert session.journal is not None
    assert session.journal.flush(5)
    session.save()
    session.enter([(AT, 42)])
    assert session.journal.flush(5)


def test_everything_that_is_kept_is_private(draft: Path, umask: int, home: Path) -> None:
    session = Session.open(draft)
    kept(session, draft)
    found = modes(home / "state")
    session.end()
    assert len(found) >= 8
    for name, mode in found.items():
        assert mode == (0o700 if Path(name).is_dir() else 0o600), name


def test_a_folder_that_others_could_read_is_closed(draft: Path) -> None:
    state_folder().mkdir(parents=True)
    state_folder().chmod(0o755)
    remember(draft)
    assert stat.S_IMODE(state_folder().stat().st_mode) == 0o700


def test_a_rescued_report_is_private_whatever_its_name_is(folder: Path, umask: int) -> None:
    from nianbao_tui.rescue import rescued as save_copy

    session = Session.open(Path(__file__).parents[2] / "sample_reports/horgos-psb-2023/report.toml")
    session.save(folder / ("\U0001f600" * 60 + "\x1b.toml"))
    session.enter([(AT, 42)])
    assert "没有存下来" not in save_copy(session)
    assert "\x1b" not in save_copy(session)
    [rescued, *_] = (state_folder() / "rescued").iterdir()
    assert stat.S_IMODE(rescued.parent.stat().st_mode) == 0o700
