"""What the editor shows in English: the glosses of labels, and whole screens."""

from collections.abc import Callable
from pathlib import Path

import pytest

from nianbao import tongue
from nianbao.english import ENGLISH
from nianbao.form.load import load_form
from nianbao_tui.screens import start

from .conftest import SAMPLES
from .driving import Step, after


@pytest.fixture(autouse=True)
def english(chinese: None) -> None:
    tongue.speak("en")


# What a label means


@pytest.fixture
def glosses(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    section = load_form("cn-2021").section("applications")
    block = section.blocks[0]
    found = {
        section.title: "applications handled",
        block.rows[0].label: "received this year",
        block.columns[0].label: "natural person",
    }
    monkeypatch.setattr(tongue, "_english", {**ENGLISH, **found})
    return found


def test_the_status_line_tells_what_row_and_column_mean(
    horgos: Path, glosses: dict[str, str]
) -> None:
    place = after(horgos).place
    assert place.startswith("received this year, natural person  一、本年新收")
    tongue.speak("zh")
    assert after(horgos).place.startswith("一、本年新收")


def test_help_explains_each_label(horgos: Path, glosses: dict[str, str]) -> None:
    shown = after(horgos, "f1").screen
    for label, meaning in glosses.items():
        assert f"{label} ({meaning})" in shown


# Drawings

GOLDEN: dict[str, tuple[str | None, tuple[Step, ...]]] = {
    "start": (None, ()),
    "start_new": (None, ("enter",)),
    "cover": ("horgos-psb-2023", ("shift+f6 shift+f6 shift+f6",)),
    "preview": ("horgos-psb-2023", ("f5",)),
    "compare_none": ("horgos-psb-2023", ("shift+f5",)),
    "quit": ("horgos-psb-2023", ("shift+f6 shift+f6 shift+f6", "x", "ctrl+q")),
}


@pytest.mark.parametrize("name", GOLDEN)
def test_a_screen_is_drawn_as_expected(
    name: str,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    golden: Callable[[str, str], None],
) -> None:
    """All but the line of keys, which is shown to be right where commands are."""
    monkeypatch.setattr(start, "samples", lambda: ())
    sample, steps = GOLDEN[name]
    path = None
    if sample is not None:
        path = Path("report.toml")
        path.write_bytes((SAMPLES / sample / path).read_bytes())
    lines = after(path, *steps, size=(80, 24)).lines[:-1]
    golden(f"tui_en/{name}.80x24.txt", "\n".join(line.rstrip() for line in lines) + "\n")
