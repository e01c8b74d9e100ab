"""The cover: organisation, year and the other texts before the sections."""

from pathlib import Path

import pytest

from .driving import Paste, after

COVER = "shift+f6"
FIELDS = ("organization", "year", "kind", "title", "period", "contact", "preface")


def test_the_organisation_is_typed_and_saved(draft: Path) -> None:
    outcome = after(draft, COVER, "end '办公室' ctrl+s")
    assert outcome.report["organization"] == "临河县水利局办公室"
    assert "临河县水利局办公室" in outcome.title


@pytest.mark.parametrize("key", ["tab", "enter", "down"])
def test_every_field_is_reached_and_saved(draft: Path, key: str) -> None:
    keys = f" {key} ".join("ctrl+a 2023" if each == "year" else "ctrl+a '甲乙'" for each in FIELDS)
    report = after(draft, COVER, f"ctrl+home {keys} ctrl+s").report
    assert [report[each] for each in FIELDS] == ["甲乙", 2023, *["甲乙"] * 4, "甲乙\n"]


def test_shift_tab_goes_back_to_the_field_before(draft: Path) -> None:
    outcome = after(draft, COVER, "tab tab shift+tab shift+tab end '站' ctrl+s")
    assert outcome.report["organization"] == "临河县水利局站"


def test_tab_at_the_last_field_stays(draft: Path) -> None:
    outcome = after(draft, COVER, "tab " * 12 + "ctrl+home 甲 ctrl+s")
    assert outcome.report["preface"].startswith("甲根据")


def test_enter_in_the_preface_begins_a_paragraph(draft: Path) -> None:
    outcome = after(draft, COVER, "tab tab tab tab tab tab ctrl+end enter '第二段' ctrl+s")
    assert outcome.report["preface"].endswith("12月31日止。\n第二段\n")


# The year


@pytest.mark.parametrize("typed", ["2023", "２０２３", "2023年", " 2023 "])
def test_a_year_is_entered(draft: Path, typed: str) -> None:
    outcome = after(draft, COVER, f"tab ctrl+a '{typed}' tab ctrl+s")
    assert outcome.report["year"] == 2023
    assert "2023年" in outcome.title
    assert "2023" in next(line for line in outcome.lines if "年份" in line)


def test_what_is_no_year_of_this_form_is_refused(draft: Path) -> None:
    wrong = ("1999", "20x4", "二〇二四", "202", "20244", "-2024", "99999")
    outcome = after(draft, COVER, "tab", *(f"ctrl+a '{typed}' tab" for typed in wrong))
    for typed, screen in zip(wrong, outcome.seen[2:], strict=True):
        assert "未录入" in screen.said
        assert f"“{typed}”" in screen.said
        assert "年份" in screen.place
        assert "2024年" in screen.title


@pytest.mark.parametrize("key", ["tab", "shift+tab", "enter", "up", "down", "f6", "f5", "ctrl+s"])
def test_a_refused_year_stays_until_it_is_mended(draft: Path, key: str) -> None:
    outcome = after(draft, COVER, f"tab ctrl+a 1999 {key}", "ctrl+a 2023 tab ctrl+s")
    refused = outcome.seen[1]
    assert "1999" in next(line for line in refused.lines if "年份" in line)
    assert "2024年" in refused.title
    assert outcome.report["year"] == 2023


def test_escape_puts_the_old_year_back(draft: Path) -> None:
    before = draft.read_bytes()
    after(draft, COVER, "tab ctrl+a 1999 tab escape tab end 乡 backspace ctrl+s")
    assert draft.read_bytes() == before


def test_undo_drops_a_year_that_is_being_typed(draft: Path) -> None:
    before = draft.read_bytes()
    after(draft, COVER, "tab ctrl+a 1999 ctrl+z tab ctrl+s")
    assert draft.read_bytes() == before


def test_a_year_still_being_typed_is_saved(draft: Path) -> None:
    assert after(draft, COVER, "tab ctrl+a 2023 ctrl+s").report["year"] == 2023


def test_undo_takes_the_year_back(draft: Path) -> None:
    before = draft.read_bytes()
    after(draft, COVER, "tab ctrl+a 2023 tab ctrl+z ctrl+s")
    assert draft.read_bytes() == before


# Pasting


@pytest.mark.parametrize(
    ("pasted", "text"),
    [
        ("甲\n乙", "甲 乙"),
        ("甲\r\n乙\r\n", "甲 乙"),
        ("甲\t乙", "甲    乙"),
        ("甲\x1b[31m乙\x07", "甲[31m乙"),
        ("\n", ""),
        ("\r", ""),
        ("\x07", ""),
        ("\x00", ""),
    ],
)
def test_a_paste_into_a_field_of_one_line_stays_one_line(
    draft: Path, pasted: str, text: str
) -> None:
    outcome = after(draft, COVER, "home", Paste(pasted), "ctrl+s")
    assert outcome.report["organization"].strip() == f"{text}临河县水利局"


def test_a_pasted_year_is_entered(draft: Path) -> None:
    assert after(draft, COVER, "tab ctrl+a", Paste("2023\n"), "tab ctrl+s").report["year"] == 2023


# Selecting


def test_selected_text_is_replaced_copied_and_cut(draft: Path) -> None:
    replaced = after(draft, COVER, "home shift+right shift+right shift+right '丁县' ctrl+s")
    assert replaced.report["organization"] == "丁县水利局"
    cut = after(draft, COVER, "home shift+right shift+right ctrl+x end ctrl+v ctrl+s")
    assert cut.report["organization"] == "水利局丁县"
    assert cut.copied == "丁县"
    copied = after(draft, COVER, "ctrl+a ctrl+c end ctrl+v ctrl+s")
    assert copied.report["organization"] == "水利局丁县水利局丁县"


def test_one_edited_field_changes_one_line_of_the_file(draft: Path) -> None:
    before = draft.read_text("utf-8").split("\n")
    lines = after(draft, COVER, "end 甲 ctrl+s").text.split("\n")
    changed = [new for old, new in zip(before, lines, strict=True) if old != new]
    assert changed == ['organization = "临河县水利局甲"']


def test_each_field_says_what_it_is_for(draft: Path) -> None:
    outcome = after(draft, "shift+f6", "tab", "tab", "f1")
    assert [each.said for each in outcome.seen[:3]] == [
        "填写单位全称",
        "年报统计的年份，四位数字；改动后格式、期限随之变化",
        "人民政府、部门、乡镇街道之一；公开的期限和应写的内容因此不同",
    ]
    assert "统计期限  不填的，全文中不显示" in outcome.screen


def test_a_year_that_is_none_is_told_from_one_of_another_form(draft: Path) -> None:
    outcome = after(draft, "shift+f6", "tab ctrl+a 20 tab", "escape", "tab ctrl+a 2019 tab")
    assert "应为四位数字" in outcome.seen[1].said
    assert "应为四位数字" not in outcome.said
