"""What the editor shows in English: the glosses of labels, and whole screens."""

from collections.abc import Callable
from pathlib import Path

import pytest
from working import SAMPLES

from nianbao import tongue
from nianbao.english import ENGLISH
from nianbao.form.load import load_form
from nianbao_tui.screens import start
from nianbao_tui.screens.ask import Answer, Ask
from nianbao_tui.screens.fill_in import FillIn
from nianbao_tui.widgets.text.page import Field

from .driving import Inside, Step, after


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


# Dialogs


WORDS = " ".join(f"word{number}" for number in range(10, 25))


def test_a_dialog_breaks_its_words_for_a_narrow_window(horgos: Path) -> None:
    fields = (Field("path", "a rather long label", lines=False, placeholder=WORDS),)
    asked = Inside(lambda app: app.push_screen(Ask(WORDS, WORDS, (Answer("back", "返回"),))))
    filled = Inside(lambda app: app.push_screen(FillIn(WORDS, fields, {}, lambda _: "")))
    question, _, form = after(horgos, asked, "escape", filled, size=(60, 20)).seen
    for word in WORDS.split():
        assert question.screen.count(word) == 2
        assert word in form.screen
    [hint] = [line for line in form.lines if "a rather long label" in line]
    assert hint.rstrip().endswith("…"), "what is cut is marked"


# Drawings

GOLDEN: dict[str, tuple[str | None, tuple[Step, ...]]] = {
    "start": (None, ()),
    "start_new": (None, ("enter",)),
    "cover": ("horgos-psb-2023", ("shift+f6 shift+f6 shift+f6",)),
    "preview": ("horgos-psb-2023", ("f5 home",)),
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
