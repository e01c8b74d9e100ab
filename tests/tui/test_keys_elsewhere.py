"""A key that gives a command, but not where it was pressed, says so."""

from pathlib import Path

import pytest

from nianbao_tui.screens.elsewhere import not_here, not_yet

from .driving import after


def test_a_key_for_texts_says_so_in_a_table_and_the_other_way_round(city: Path) -> None:
    assert after(city, "f3").said == "F3（小节）只在文字部分可用"
    assert after(city, "shift+f6 shift+f6", "f4").said == "F4（填0）只在表中可用"


def test_other_keys_are_left_alone() -> None:
    assert [not_here(key, "table") for key in ("f4", "ctrl+s", "f11", "5", "left")] == [None] * 5
    assert [not_yet(key) for key in ("f3", "f11", "5", "left")] == [None] * 4


@pytest.mark.parametrize("screen", ["shift+f4", "shift+f7", "shift+f10"])
def test_on_a_screen_over_the_editor_one_goes_back_first(screen: str, city: Path) -> None:
    outcome = after(city, "ctrl+s", screen, "ctrl+f", "down")
    assert outcome.seen[2].lines[-2].strip() == "Ctrl+F（查找替换）：请先按 Esc 返回编辑"
    assert "请先按" not in outcome.screen
