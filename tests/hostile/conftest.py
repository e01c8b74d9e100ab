"""Every test here works in a home and a folder of its own."""

from pathlib import Path

import pytest
from working import copied, made_folder, made_home


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the program keeps its own files."""
    return made_home(tmp_path, monkeypatch)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the user works."""
    return made_folder(tmp_path, monkeypatch)


@pytest.fixture
def draft(folder: Path) -> Path:
    """A copy of the half-filled sample; it opens at 一."""
    return copied("linhe-water-2024-draft", folder)


@pytest.fixture
def horgos(folder: Path) -> Path:
    """A copy of the complete sample; it opens at table 三."""
    return copied("horgos-psb-2023", folder)
