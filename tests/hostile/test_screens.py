"""Whatever stands in a report: no screen of the editor holds what acts, and none breaks."""

import sys
import unicodedata
from pathlib import Path

import pytest
from tui.driving import Paste, after

from nianbao.wording.visible import MOST_MARKS
from nianbao_tui.widgets.lines import harmless

from .payloads import BUNDLES, acting, hostile_file, longest_pile

STEPS = (
    "",
    "f6",
    "f6 f6",
    "f6 f6 f6",
    "f5",
    "escape f7",
    "escape f1",
    "escape f6 f3",
    "escape f12",
)


@pytest.mark.parametrize("bundle", BUNDLES)
def test_every_screen_of_a_hostile_report_is_harmless(folder: Path, bundle: str) -> None:
    path = Path("年\x1b[31m\u202e\n报[.toml")
    path.write_text(hostile_file(BUNDLES[bundle]), encoding="utf-8")
    paste = (Paste(BUNDLES[bundle]), "escape escape 5 ctrl+q")
    for seen in after(path, *STEPS, "escape", *paste, size=(80, 24)).seen:
        assert acting("\n".join(seen.lines)) == set()
        assert max(map(longest_pile, seen.lines)) <= MOST_MARKS


def test_what_is_drawn_holds_no_character_that_takes_no_cell_but_marks() -> None:
    everything = map(chr, range(sys.maxunicode + 1))
    kinds = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    left = [
        c for c in everything if unicodedata.category(c) in kinds and harmless(f"年{c}") != "年"
    ]
    assert left == []
    assert harmless("年报 abc，（一）") == "年报 abc，（一）"
