"""Foreign text is let in without what acts."""

import pytest
from hypothesis import given

from nianbao.report.entry import admitted

from ..builders import awkward_texts


@pytest.mark.parametrize(
    ("text", "prose", "line"),
    [
        ("一\r\n二\r三\n四", "一\n二\n三\n四", "一 二 三 四"),
        ("\n一\n", "\n一\n", "一"),
        ("a\tb", "a    b", "a    b"),
        ("\x1b[31ma\x07\x9bb\x7f\x00", "[31mab", "[31mab"),
        ("a\ud800b", "ab", "ab"),
        ("👩\u200d👧 “年”　", "👩\u200d👧 “年”　", "👩\u200d👧 “年”　"),
    ],
)
def test_line_ends_are_unified_and_control_characters_left_out(
    text: str, prose: str, line: str
) -> None:
    assert admitted(text) == prose
    assert admitted(text, lines=False) == line


@given(text=awkward_texts)
def test_what_was_admitted_is_admitted_unchanged_and_can_be_written(text: str) -> None:
    once = admitted(text)
    assert admitted(once) == once
    assert "\n" not in admitted(text, lines=False)
    assert once.encode().decode() == once
