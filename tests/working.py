"""The home and the folder in which a test works, as a user does."""

import shutil
import tempfile
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[1] / "sample_reports"


def made_home(tmp_path: Path, patch: pytest.MonkeyPatch) -> Path:
    """A home of its own, so that nothing that is remembered reaches another test."""
    home = tmp_path / "home"
    home.mkdir()
    patch.setenv("HOME", str(home))
    patch.setenv("XDG_STATE_HOME", str(home / "state"))
    patch.setenv("TEXTUAL_ANIMATIONS", "none")
    return home


def own_recovery(tmp_path: Path, patch: pytest.MonkeyPatch) -> None:
    """Folders of its own for journals, wherever they may be kept: others leave theirs there."""
    patch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    patch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    patch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))


def made_folder(tmp_path: Path, patch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which is the current one."""
    folder = tmp_path / "reports"
    folder.mkdir()
    patch.chdir(folder)
    return folder


def copied(sample: str, folder: Path) -> Path:
    """A copy of a sample report."""
    return Path(shutil.copy(SAMPLES / sample / "report.toml", folder))
