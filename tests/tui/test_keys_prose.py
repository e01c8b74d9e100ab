"""A narrative: typing, pasting, headings, and the list of its parts."""

from pathlib import Path

import pytest

from .driving import Paste, after

OPENING = "2024年，县水利局认真落实"


def overview(draft: Path, *steps: str | Paste) -> str:
    """The text of 一 in the file after the steps and a save."""
    return str(after(draft, *steps, "ctrl+s").report["overview"]["text"])


# Typing


def test_typed_text_stands_at_the_caret(draft: Path) -> None:
    assert overview(draft, "ctrl+home '甲，乙。abc 12'").startswith("甲，乙。abc 12" + OPENING)


def test_enter_begins_a_paragraph(draft: Path) -> None:
    assert overview(draft, "ctrl+home 甲 enter").startswith("甲\n" + OPENING)


@pytest.mark.parametrize(
    ("keys", "start"),
    [
        ("delete", "024年"),
        ("right backspace", "024年"),
        ("backspace", "2024年"),
        ("right right left delete", "224年"),
        ("ctrl+right 甲", "2024甲年"),
        ("ctrl+right ctrl+right ctrl+left 甲", "2024甲年"),
        ("end home 甲", "甲2024年"),
        ("shift+right shift+right delete", "24年"),
        ("shift+right shift+right 甲", "甲24年"),
        ("ctrl+shift+right backspace", "年，县"),
        ("shift+end delete 甲", "甲"),
        ("shift+down delete", "河湖管护"),
        ("down up 甲", "甲2024年"),
        ("pagedown pageup 甲", "甲2024年"),
    ],
)
def test_keys_move_select_and_erase(draft: Path, keys: str, start: str) -> None:
    assert overview(draft, f"ctrl+home {keys}").startswith(start)


def test_ctrl_end_goes_to_the_end(draft: Path) -> None:
    assert overview(draft, "ctrl+end 甲").endswith("甲\n")


def test_down_keeps_the_column(draft: Path) -> None:
    assert "河湖管甲护等重点" in overview(draft, "ctrl+home right right right right right down 甲")


def test_select_all_and_typing_replace_the_whole_text(draft: Path) -> None:
    assert overview(draft, "ctrl+a 甲") == "甲\n"


def test_an_emptied_narrative_is_an_empty_text_and_not_forgotten(draft: Path) -> None:
    assert overview(draft, "ctrl+a delete") == ""


def test_text_is_cut_and_pasted_elsewhere(draft: Path) -> None:
    text = overview(draft, "ctrl+home shift+right shift+right ctrl+x ctrl+end ctrl+v")
    assert text.startswith("24年")
    assert text.endswith("20\n")


def test_cutting_nothing_cuts_nothing(draft: Path) -> None:
    before = draft.read_bytes()
    after(draft, "ctrl+home shift+right ctrl+c left ctrl+x ctrl+s")
    assert draft.read_bytes() == before


def test_tab_does_not_leave_or_harm_a_narrative(draft: Path) -> None:
    before = draft.read_bytes()
    after(draft, "tab shift+tab ctrl+s")
    assert "另起一段按回车" in after(draft, "tab").said
    assert draft.read_bytes() == before


def test_an_edited_line_changes_one_line_of_the_file(draft: Path) -> None:
    before = draft.read_text("utf-8").split("\n")
    lines = after(draft, "ctrl+home 甲 ctrl+s").text.split("\n")
    changed = [(old, new) for old, new in zip(before, lines, strict=True) if old != new]
    assert [(old[:5], new[:6]) for old, new in changed] == [("2024年", "甲2024年")]


def test_quotes_and_backslashes_survive_the_file(draft: Path) -> None:
    text = '"""甲"" \\n \\ ' + "乙"
    assert overview(draft, "ctrl+a", f"'{text}'") == text + "\n"


def test_rare_characters_survive_the_file(draft: Path) -> None:
    assert overview(draft, "ctrl+a", Paste("𠮷é👍\u3000〔2024〕")) == "𠮷é👍\u3000〔2024〕\n"


# Pasting


@pytest.mark.parametrize(
    ("pasted", "text"),
    [
        ("甲\r\n乙\r丙\n丁", "甲\n乙\n丙\n丁"),
        ("甲\t乙", "甲    乙"),
        ("甲\x1b[2J\x07\x00乙", "甲[2J乙"),
        ("\r", "\n"),
        ("\x1b", ""),
        ("\x07", ""),
    ],
)
def test_a_paste_is_cleaned_of_what_acts(draft: Path, pasted: str, text: str) -> None:
    assert overview(draft, "ctrl+home", Paste(pasted)).startswith(text + OPENING)


def test_a_paste_replaces_the_selection(draft: Path) -> None:
    assert overview(draft, "ctrl+a", Paste("甲\n乙")) == "甲\n乙\n"


def test_a_long_paste_is_taken_whole(draft: Path) -> None:
    long = "\n".join(f"第{n}段，" + "政府信息公开" * 20 for n in range(30))
    assert overview(draft, "ctrl+a", Paste(long)) == long + "\n"


# Headings


def test_a_heading_typed_by_hand_opens_a_numbered_part(draft: Path) -> None:
    outcome = after(draft, "ctrl+a '## 主动公开' enter '甲' enter '## 监督保障' ctrl+s")
    assert outcome.report["overview"]["text"] == "## 主动公开\n甲\n## 监督保障\n"
    assert "（一）" in outcome.screen
    assert "（二）" in outcome.screen


def test_the_preview_numbers_the_parts(draft: Path) -> None:
    shown = after(draft, "ctrl+a '## 甲部' enter '文' enter '## 乙部'", "f5").screen
    assert "（一）甲部" in shown
    assert "（二）乙部" in shown


def test_the_status_line_counts_characters_of_section_and_part(draft: Path) -> None:
    place = after(draft, "ctrl+a '甲乙，丙' enter '## 丁' enter '戊己'").place
    assert "共 7 字" in place
    assert "本小节 2 字" in place


# Parts


def headings(draft: Path, *keys: str) -> list[str]:
    """The headings of 一 in the file after keys in the list of parts, and a save."""
    text = overview(draft, "f3", *keys, "escape")
    return [line.removeprefix("##").strip() for line in text.split("\n") if line.startswith("##")]


THREE = ["主动公开", "依申请公开", "政府信息管理"]


def test_in_the_list_of_parts_only_what_was_done_there_is_undone(draft: Path) -> None:
    before = overview(draft)
    outcome = after(draft, "f6 f6 7 tab shift+f6 shift+f6", "f3 delete ctrl+z ctrl+z escape ctrl+s")
    assert outcome.figure("received") == 7
    assert outcome.report["overview"]["text"] == before


def test_f3_lists_the_parts(draft: Path) -> None:
    shown = after(draft, "f3").screen
    assert all(f"（{number}）{name}" in shown for number, name in zip("一二三", THREE, strict=True))


def test_f7_adds_a_part_at_the_end(draft: Path) -> None:
    assert headings(draft, "f7", "'平台建设' enter") == [*THREE, "平台建设"]


def test_a_part_may_have_no_heading(draft: Path) -> None:
    assert headings(draft, "f7", "enter") == [*THREE, ""]


def test_escape_adds_no_part(draft: Path) -> None:
    assert headings(draft, "f7", "'平台' escape") == THREE


def test_f2_renames_a_part(draft: Path) -> None:
    assert headings(draft, "down f2", "end '情况' enter") == [THREE[0], "依申请公开情况", THREE[2]]


def test_a_pasted_heading_stays_one_line(draft: Path) -> None:
    found = overview(draft, "f3", "f7", Paste("甲\n## 乙\x07"), "enter", "escape")
    assert "## 甲 ## 乙" in found.split("\n")


def test_ctrl_down_and_ctrl_up_move_a_part_with_its_text(draft: Path) -> None:
    assert headings(draft, "ctrl+down") == [THREE[1], THREE[0], THREE[2]]
    assert headings(draft, "ctrl+up") == [THREE[1], THREE[0], THREE[2]]
    assert headings(draft, "down ctrl+up") == THREE
    text = overview(draft)
    assert text.index("及时公开水旱灾害") < text.index("全年收到") < text.index("政府信息管理")


def test_delete_removes_a_part_and_undo_brings_it_back(draft: Path) -> None:
    before = draft.read_bytes()
    assert headings(draft, "down delete ctrl+z") == THREE
    assert draft.read_bytes() == before
    assert headings(draft, "down delete") == [THREE[0], THREE[2]]
    assert "全年收到" not in draft.read_text("utf-8")


def test_what_the_list_did_is_undone_in_the_text_too(draft: Path) -> None:
    before = draft.read_bytes()
    after(draft, "f3", "delete", "escape", "ctrl+z ctrl+s")
    assert draft.read_bytes() == before


@pytest.mark.parametrize(("keys", "number"), [("enter", 0), ("down enter", 1), ("end enter", 2)])
def test_enter_in_the_list_goes_to_the_part(draft: Path, keys: str, number: int) -> None:
    text = overview(draft, "f3", keys, "甲")
    starts = [text.index(f"\n## {name}\n") for name in THREE] + [len(text)]
    assert starts[number] < text.index("甲") < starts[number + 1]


def test_a_new_part_can_be_written_at_once(draft: Path) -> None:
    text = overview(draft, "f3", "f7", "'平台建设' enter", "enter", "'甲乙'")
    assert text.endswith("## 平台建设\n甲乙\n")


def test_a_part_of_an_empty_narrative(draft: Path) -> None:
    outcome = after(
        draft, "shift+f6 shift+f6 shift+f6", "f3", "f7", "'甲' enter", "escape", "ctrl+s"
    )
    assert outcome.report["problems"]["text"] == "## 甲\n"


def test_keys_on_an_empty_list_do_no_harm(draft: Path) -> None:
    before = draft.read_bytes()
    keys = "down up delete ctrl+down ctrl+up f2 enter ctrl+z escape"
    after(draft, "shift+f6 shift+f6 shift+f6", "f3", keys, "ctrl+s")
    assert draft.read_bytes() == before


def test_f3_marks_what_the_section_must_still_treat(draft: Path) -> None:
    shown = after(draft, "f3").screen
    assert "✓ 主动公开  ✓ 依申请公开" in shown
    assert "? 监督保障" in shown
    assert "应写明" not in after(draft, "shift+f6 shift+f6 shift+f6", "f3").screen


def test_f4_adds_the_parts_that_lack_in_one_step(draft: Path) -> None:
    before = draft.read_bytes()
    assert headings(draft, "f4 f4 ctrl+z") == THREE
    assert draft.read_bytes() == before
    assert headings(draft, "f4") == [*THREE, "政府信息公开平台建设", "监督保障"]
