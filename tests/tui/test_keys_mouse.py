"""What a click, a drag and the wheel do. Nothing can only be done with a mouse."""

from itertools import groupby
from pathlib import Path

import pytest
from wcwidth import wcswidth

from nianbao_tui.widgets.hints import key_at

from .applications import applications
from .driving import Click, after

TABLE = "f6 f6"
SIZES = [(120, 40), (80, 24)]


@pytest.mark.parametrize("size", SIZES)
def test_a_click_puts_the_cursor_on_the_cell(draft: Path, size: tuple[int, int]) -> None:
    outcome = after(
        draft, TABLE, "down down right 777 home", Click("777"), "5 tab ctrl+s", size=size
    )
    assert outcome.figure("granted", "business") == 5


def test_a_click_on_each_digit_of_a_figure_means_its_cell(draft: Path) -> None:
    for right in range(3):
        outcome = after(draft, TABLE, "right 888 home", Click("888", right), "5 tab ctrl+s")
        assert outcome.figure("received", "business") == 5


def test_shift_and_a_click_select(draft: Path) -> None:
    before = applications(draft)
    typed = "down right 777 ctrl+home"
    after(draft, TABLE, typed, Click("777", shift=True), "delete ctrl+s")
    assert before.keys() - applications(draft).keys() == {(0, 0), (0, 1), (1, 0), (1, 1)}


def test_dragging_selects(draft: Path) -> None:
    before = applications(draft)
    typed = "777 down right 888 ctrl+end"
    after(draft, TABLE, typed, Click("777", drag_to="888"), "delete ctrl+s")
    assert before.keys() - applications(draft).keys() == {(0, 0), (0, 1), (1, 0), (1, 1)}


def test_a_click_enters_what_is_being_typed(draft: Path) -> None:
    outcome = after(draft, TABLE, "777 right 5", Click("777"), "ctrl+s")
    assert (outcome.figure("received"), outcome.figure("received", "business")) == (777, 5)


def test_a_click_on_a_heading_moves_nothing(draft: Path) -> None:
    outcome = after(draft, TABLE, "right", Click("三、本年度办理结果"), "7 tab ctrl+s")
    assert outcome.figure("received", "business") == 7


@pytest.mark.parametrize("size", SIZES)
def test_a_click_on_a_section_opens_it(draft: Path, size: tuple[int, int]) -> None:
    section = Click("二") if size == (80, 24) else Click("二 主动公开")
    outcome = after(draft, section, "7 tab ctrl+s", size=size)
    assert outcome.report["disclosure"]["regulations"]["issued"] == 7


def test_a_click_in_a_text_puts_the_caret_there(draft: Path) -> None:
    outcome = after(draft, Click("防汛抗旱", right=4), "甲 ctrl+s")
    assert "防汛甲抗旱" in outcome.text


def test_a_click_on_the_second_half_of_a_character_is_in_front_of_it(draft: Path) -> None:
    assert "防甲汛抗旱" in after(draft, Click("防汛抗旱", right=3), "甲 ctrl+s").text


def test_a_click_behind_a_line_puts_the_caret_at_its_end(draft: Path) -> None:
    assert "推进政府信息公开。甲\n" in after(draft, Click("信息公开。", right=30), "甲 ctrl+s").text


def test_dragging_in_a_text_selects(draft: Path) -> None:
    outcome = after(draft, Click("防汛抗旱", drag_to="农村供水"), "delete ctrl+s")
    assert "围绕农村供水" in outcome.text


def test_a_click_on_a_field_of_the_cover_goes_there(draft: Path) -> None:
    outcome = after(draft, "shift+f6", Click("单位类型", right=12), "end '甲' ctrl+s")
    assert outcome.report["kind"] == "部门甲"


def test_a_click_leaves_a_wrong_year_where_it_is(draft: Path) -> None:
    outcome = after(draft, "shift+f6", "tab ctrl+a 1999", Click("单位类型", right=12))
    assert "未录入" in outcome.said
    assert "年份" in outcome.place


def test_a_click_answers_a_question(draft: Path) -> None:
    outcome = after(draft, TABLE, "7 tab ctrl+q", Click("不保存"))
    assert outcome.ended
    assert outcome.figure("received") == 11


def test_a_click_chooses_on_the_start_page(folder: Path) -> None:
    assert "单位全称" in after(None, Click("新建年报")).screen


def test_a_click_on_a_part_chooses_it(draft: Path) -> None:
    outcome = after(draft, "f3", Click("（二）依申请公开"), "delete escape ctrl+s")
    assert "## 依申请公开" not in outcome.text
    assert "## 主动公开" in outcome.text


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        (" F4 填0  F6 下一部分  Ctrl+S 保存 ", ["f4", "f6", "ctrl+s"]),
        ("回车 下一项、确定    ↑↓ 选文件    Esc 返回", ["enter", None, "escape"]),
        ("空格 取舍  Tab 换部分  Ctrl+PgDn 翻页", ["space", "tab", "ctrl+pagedown"]),
        ("某局  2024年  report.toml  3 处  A 甲  fa 乙", [None] * 6),
    ],
)
def test_a_line_of_hints_names_these_keys(line: str, keys: list[str | None]) -> None:
    cells = [key_at(line, cell) for cell in range(wcswidth(line) + 3)]
    assert [key for key, _ in groupby(cells) if key] == [key for key in keys if key]
    assert cells[-3:] == [None] * 3


@pytest.mark.parametrize("size", SIZES)
def test_a_click_on_a_key_gives_it(draft: Path, size: tuple[int, int]) -> None:
    outcome = after(
        draft, Click("F9 菜单"), "escape", Click("F1 帮助", 4), Click("Esc 返回"), size=size
    )
    menu, _, helped, back = outcome.seen
    assert "另存为" in menu.screen
    assert "Esc 返回" in helped.screen
    assert "F9 菜单" in back.screen


def test_a_click_answers_a_dialog_with_a_field(township: Path) -> None:
    outcome = after(township, "f12", "乙", Click("回车 确定"))
    assert Path("乙.toml").exists()
    assert "已保存 乙.toml" in outcome.said
    assert "另存为" not in after(township, "f12", Click("Esc 返回")).screen


def test_a_click_on_a_key_of_the_list_of_findings_gives_it(city: Path) -> None:
    outcome = after(city, "3693 enter up", "f7", Click("Esc 关闭"))
    assert "问题 4 个" in outcome.seen[1].screen
    assert "问题 4 个" not in outcome.screen
