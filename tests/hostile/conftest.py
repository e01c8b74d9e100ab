"""Every test here works in a home and a folder of its own."""

import shutil
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[2] / "sample_reports"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the program keeps its own files."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_STATE_HOME", str(home / "state"))
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    return home


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the user works."""
    folder = tmp_path / "reports"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def draft(folder: Path) -> Path:
    """A copy of the half-filled sample; it opens at 一."""
    return Path(shutil.copy(SAMPLES / "linhe-water-2024-draft" / "report.toml", folder))


@pytest.fixture
def horgos(folder: Path) -> Path:
    """A copy of the complete sample; it opens at table 三."""
    return Path(shutil.copy(SAMPLES / "horgos-psb-2023" / "report.toml", folder))
