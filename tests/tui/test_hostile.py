"""Text that would act on a terminal is in the file and never on the screen."""

import unicodedata
from pathlib import Path

import pytest

from .driving import after

ACTING = "\x1b[2J\x1b]0;PWN\x07\x9b31m\u202e\u200b\u2066\x00"


def _literal(text: str) -> str:
    return "".join(c if c.isprintable() else f"\\u{ord(c):04X}" for c in text)


@pytest.fixture
def hostile(horgos: Path) -> Path:
    """The sample with acting text in its name, a narrative, a note and a key nobody knows."""
    acting = _literal(ACTING.replace("\x00", ""))
    text = horgos.read_text("utf-8")
    text = text.replace('organization = "', f'organization = "[/red]{acting}', 1)
    text = text.replace("[problems]", f'["{acting}"]\nx = 1\n\n[problems]', 1)
    text = text.replace('text = """\n##\n', f'text = """\n## [@click=quit]{acting}甲\n', 1)
    text += f'\n[notes]\n"applications.received.natural_person" = "{acting}附注"\n'
    horgos.write_text(text, encoding="utf-8")
    return horgos


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
def test_no_screen_shows_a_character_that_acts(hostile: Path, size: tuple[int, int]) -> None:
    places = ("", "f6 f6", "f5", "escape f1", "escape f6 f6 f3", "escape f12", "escape 5 ctrl+q")
    outcome = after(hostile, *places, size=size)
    for seen in outcome.seen:
        acting = {c for line in seen.lines for c in line if unicodedata.category(c) in ("Cc", "Cf")}
        assert acting == set()
    assert "[/red]" in outcome.seen[0].screen


def test_what_is_not_shown_stays_in_the_file(hostile: Path) -> None:
    before = hostile.read_bytes()
    after(hostile, "0 enter", "ctrl+s")
    assert hostile.read_bytes() == before
