"""Every test of the editor works on a copy, in a home of its own."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from textual._compositor import Compositor
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from working import copied, made_folder, made_home

from nianbao_tui.screens import clock


@pytest.fixture(autouse=True, scope="session")
def parse_each_style_once() -> Iterator[None]:
    """Hundreds of applications have the same styles; parsing them is a fifth of a start."""
    parse, parsed = Stylesheet._parse_rules, dict[object, list[RuleSet]]()

    def remembered(sheet: Stylesheet, *place: Any, **kinds: Any) -> list[RuleSet]:
        key = (place, tuple(kinds.items()), tuple(sheet._variables.items()))
        if key not in parsed:
            parsed[key] = parse(sheet, *place, **kinds)
        return parsed[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stylesheet, "_parse_rules", remembered)
        yield


@pytest.fixture(autouse=True, scope="session")
def draw_what_is_looked_at() -> Iterator[None]:
    """Nobody sees the frames of an application without a terminal; a test looks by itself."""

    def unseen(frame: Compositor, screen_stack: object) -> None:
        frame._dirty_regions.clear()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Compositor, "render_update", unseen)
        yield


@pytest.fixture(autouse=True)
def private_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Nothing that a test remembers reaches the real home, or the next test."""
    return made_home(tmp_path, monkeypatch)


@pytest.fixture(autouse=True)
def winter(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day on which reports are due soon, whatever day it is."""
    monkeypatch.setattr(clock, "today", lambda: date(2026, 12, 7))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the user works."""
    return made_folder(tmp_path, monkeypatch)


@pytest.fixture
def draft(folder: Path) -> Path:
    """A copy of the half-filled sample; it opens at 一."""
    return _copy("linhe-water-2024-draft", folder)


@pytest.fixture
def horgos(folder: Path) -> Path:
    """A copy of the real report, complete; it opens at table 三."""
    return _copy("horgos-psb-2023", folder)


@pytest.fixture
def township(folder: Path) -> Path:
    """A copy of the report of zeros, in which no rule finds anything; it opens at table 三."""
    return _copy("qingshi-township-2024", folder)


@pytest.fixture
def city(folder: Path) -> Path:
    """A copy of the large report of 2024; it opens at table 三."""
    return _copy("yunjiang-city-2024", folder)


def _copy(sample: str, folder: Path) -> Path:
    # As `nianbao report.toml` gets it: a relative path, as golden drawings need.
    return copied(sample, folder).relative_to(folder)
