"""Shift+F3: numbering and punctuation are put in order, place by place, in one step."""

import json
from pathlib import Path

from nianbao.session import Session

from .driving import Click, Paste, after

OPEN = "ctrl+g '一' enter ctrl+end"
UNTIDY = Paste("\n公开,透明(依法)办理,加强加强管理")


def last_line(path: Path) -> str:
    return Session.open(path).report.text("overview").rstrip("\n").split("\n")[-1]


def test_all_that_is_sure_is_changed_in_one_step(draft: Path) -> None:
    outcome = after(draft, OPEN, UNTIDY, "shift+f3", "enter", "ctrl+s", "ctrl+z ctrl+s")
    assert "[ ] 一 重复词语" in outcome.seen[2].screen
    assert "已改 4 处" in outcome.seen[3].said
    assert last_line(draft) == UNTIDY.text.strip()


ELSEWHERE = "ctrl+g '五' enter ctrl+end"


def texts(path: Path) -> dict[str, str]:
    """The last line of both texts."""
    report = Session.open(path).report
    return {of: report.text(of).rstrip("\n").split("\n")[-1] for of in ("overview", "problems")}


def test_all_texts_are_listed_and_those_of_the_open_one_are_taken(draft: Path) -> None:
    slips = (OPEN, UNTIDY, ELSEWHERE, Paste("\n公开,透明"))
    outcome = after(draft, *slips, "shift+f3", "enter ctrl+s")
    listed = outcome.seen[4].screen
    assert "[ ] 一 标点" in listed
    assert "[x] 五 标点" in listed
    assert texts(draft) == {"overview": UNTIDY.text.strip(), "problems": "公开，透明"}


def test_all_texts_are_mended_in_one_step(draft: Path) -> None:
    slips = (OPEN, UNTIDY, ELSEWHERE, Paste("\n公开,透明"))
    outcome = after(draft, *slips, "shift+f3", "ctrl+a enter", "ctrl+s")
    assert "已改 6 处" in outcome.seen[5].said
    assert texts(draft) == {
        "overview": "公开，透明（依法）办理，加强管理",
        "problems": "公开，透明",
    }
    after(draft, *slips, "shift+f3", "ctrl+a enter", "ctrl+z ctrl+s")
    assert texts(draft)["problems"] == "公开,透明"


def test_from_a_table_the_sure_ones_of_all_texts_are_taken(draft: Path) -> None:
    after(draft, OPEN, UNTIDY, "ctrl+g '三' enter", "shift+f3", "enter ctrl+s")
    assert texts(draft)["overview"] == "公开，透明（依法）办理，加强加强管理"


def test_what_is_left_stays(draft: Path) -> None:
    after(draft, OPEN, UNTIDY, "f15", "space down space", "enter", "ctrl+s")
    assert last_line(draft) == "公开,透明(依法)办理，加强加强管理"


def test_everything_or_nothing(draft: Path) -> None:
    outcome = after(draft, OPEN, UNTIDY, "shift+f3", "ctrl+a ctrl+a enter", "ctrl+a enter ctrl+s")
    assert "没有选定" in outcome.seen[3].screen
    assert last_line(draft) == "公开，透明（依法）办理，加强管理"


def test_going_back_changes_nothing(draft: Path) -> None:
    before = draft.read_text("utf-8")
    after(draft, OPEN, UNTIDY, "shift+f3", "escape", "ctrl+z ctrl+s")
    assert draft.read_text("utf-8") == before


def test_what_was_chosen_by_hand_is_dropped_only_when_that_is_said(draft: Path) -> None:
    seen = after(draft, OPEN, UNTIDY, "shift+f3", "space", "escape", "escape", "enter ctrl+s").seen
    assert "放弃已作的取舍" in seen[4].screen
    assert seen[5].lines == seen[3].lines
    assert last_line(draft) == "公开,透明（依法）办理，加强加强管理"
    left = after(draft, OPEN, "shift+f3", "ctrl+a", "escape", "down enter")
    assert "临河县水利局" in left.title


def test_a_click_on_the_mark_takes_or_leaves(draft: Path) -> None:
    after(draft, OPEN, UNTIDY, "shift+f3", Click("[x] 一 括号", 1), "enter ctrl+s")
    assert last_line(draft) == "公开，透明(依法)办理，加强加强管理"


def test_a_text_in_order_is_said_to_be_so(draft: Path) -> None:
    outcome = after(draft, OPEN, "shift+f3")
    assert outcome.said.startswith("编号、标点没有需要整理的")


def test_a_report_that_somebody_else_edits_is_left_alone(draft: Path) -> None:
    lock = draft.with_name(f".{draft.name}.lock")
    before = draft.read_text("utf-8")
    told = json.dumps(
        {"version": "1", "user": "liu", "host": "elsewhere", "pid": 12, "start": "1", "boot": "b"}
    )
    lock.write_text(told, "utf-8")
    draft.write_text(before.replace("2024年，", "2024年,"), "utf-8")
    for step in ("shift+f3", "shift+f2", "ctrl+f 公开 f4 f4"):
        outcome = after(draft, "enter", "ctrl+g '一' enter", step)
        assert "liu" in outcome.screen or "只读" in outcome.screen
    assert draft.read_text("utf-8") == before.replace("2024年，", "2024年,")
