"""The page of what is missing, the end of a report, and its reopening."""

from datetime import date
from pathlib import Path

import pytest

from nianbao import tongue
from nianbao_tui.app import NianbaoApp

from .driving import Inside, Meanwhile, Outcome, Paste, after
from .test_drawings import LAST_YEAR

PAGE = "shift+f7"
END = f"{PAGE} end enter"
DAY = date(2026, 12, 7)
"""That of the tests of the editor."""

TODAY = DAY.isoformat()


def days(outcome: Outcome) -> tuple[object, object]:
    return outcome.report.get("final"), outcome.report.get("reopened")


def test_a_line_leads_to_its_place(draft: Path) -> None:
    outcome = after(draft, PAGE, "down down enter", "7 enter ctrl+s")
    assert outcome.seen[0].title.startswith("定稿检查  临河县水利局  2024年")
    assert "101 格未填，2 处文字未写" in outcome.seen[0].lines[1]
    assert outcome.seen[1].place.startswith("行政强制，本年处理决定数量")
    assert outcome.figure("compulsion", "decisions", "disclosure") == 7


def test_a_finding_leads_to_its_words(horgos: Path) -> None:
    assert after(horgos, f"{PAGE} down enter").place.startswith("总体情况")


def test_what_needs_last_year_asks_for_it(township: Path) -> None:
    outcome = after(township, PAGE, "down enter", f"'{LAST_YEAR}' enter", PAGE)
    assert "没有上年年报" in outcome.seen[0].screen
    assert "没有上年年报" not in outcome.screen


def test_the_page_is_left_with_nothing_changed(horgos: Path) -> None:
    keys = (f"{PAGE} down escape", f"{PAGE} down {PAGE}", f"{PAGE} down ctrl+q")
    before, *left = after(horgos, "f1 escape", *keys).seen
    assert [each.screen for each in left] == [before.screen] * 3


def test_a_line_that_leads_nowhere_says_so(draft: Path) -> None:
    outcome = after(draft, f"{PAGE} end enter")
    assert outcome.title.startswith("定稿检查")
    assert "没有可以转到的位置" in outcome.said


def test_a_report_without_findings_becomes_final_at_once(township: Path) -> None:
    outcome = after(township, END, "ctrl+s")
    assert "已定稿；按 Ctrl+S 保存" in outcome.seen[0].said
    assert "定稿  已保存" in outcome.title
    assert days(outcome) == (DAY, None)


def test_what_is_open_is_asked_about_and_may_be_left(horgos: Path) -> None:
    outcome = after(horgos, END, "enter", END, "down enter", "ctrl+s")
    assert "尚有问题没有处理" in outcome.seen[0].screen
    assert "S-01 S-07 S-12" in outcome.seen[0].screen
    assert "定稿" not in outcome.seen[1].title
    assert "定稿  未保存" in outcome.seen[3].title
    assert days(outcome) == (DAY, None)


def test_with_an_error_it_cannot_become_final(horgos: Path) -> None:
    outcome = after(horgos, "down 5 enter", END, "ctrl+s")
    assert "个错误" in outcome.seen[1].lines[1]
    assert days(outcome) == (None, None)


def test_a_gap_is_listed_as_to_be_filled_in(horgos: Path) -> None:
    outcome = after(horgos, "shift+f6 shift+f6 ctrl+home '【待填：概述】'", "shift+f7")
    lines = [line.strip() for line in outcome.lines]
    assert lines[lines.index("待填") + 1].startswith("- 一 S-08")
    assert "1 处待填" in outcome.screen
    assert "错误" not in lines


def finished(path: Path) -> Path:
    path.write_text("final = 2025-01-20\n" + path.read_text("utf-8"), "utf-8")
    return path


WHY = "已于 2025-01-20 定稿，不能修改；要修改的，按 Ctrl+F7 解除定稿"


def test_no_key_changes_a_final_report_and_each_is_answered(township: Path) -> None:
    before = finished(township).read_text("utf-8")
    keys = ("5", "delete", "/", "f6 f6 x", "enter", "f6 delete")
    outcome = after(township, *keys, "ctrl+s")
    assert [WHY in screen.said for screen in outcome.seen] == [True] * len(keys) + [False]
    assert "x" not in "".join(outcome.seen[3].lines[2:-3])
    assert outcome.text == before


def test_filling_and_pasting_are_refused_too(draft: Path) -> None:
    before = finished(draft).read_text("utf-8")
    outcome = after(draft, "f6 f6", "f4", Paste("7"), "ctrl+s")
    assert [WHY in screen.said for screen in outcome.seen] == [False, True, True, False]
    assert outcome.text == before


@pytest.mark.parametrize("step", ["ctrl+d", "ctrl+u", "ctrl+k", "shift+f3", "shift+f2"])
def test_nothing_is_asked_for_that_would_be_refused_afterwards(draft: Path, step: str) -> None:
    before = finished(draft).read_text("utf-8")
    outcome = after(draft, "ctrl+g '三' enter" if step == "ctrl+u" else "ctrl+g '一' enter", step)
    assert WHY in outcome.said
    assert outcome.text == before


def test_a_table_that_is_pasted_is_not_shown_first(draft: Path) -> None:
    before = finished(draft).read_text("utf-8")
    outcome = after(draft, "ctrl+g '三' enter", Paste("1\t2\n3\t4\n"), "ctrl+s")
    assert WHY in outcome.seen[1].said
    assert outcome.text == before


def test_a_reason_is_refused_in_its_dialog(horgos: Path) -> None:
    before = finished(horgos).read_text("utf-8")
    outcome = after(horgos, "f7 home down f2", "理由 enter", "enter ctrl+s")
    assert "已于 2025-01-20 定稿" in outcome.seen[1].screen
    assert outcome.text == before


def test_it_is_reopened_with_the_day(township: Path) -> None:
    finished(township)
    outcome = after(township, "ctrl+f7", "5 enter ctrl+s")
    assert "已解除定稿" in outcome.seen[0].said
    assert days(outcome) == (None, DAY)
    assert outcome.figure("received") == 5


def test_the_reopening_is_one_step(township: Path) -> None:
    before = finished(township).read_text("utf-8")
    outcome = after(township, "ctrl+f7", "ctrl+z", "5", "ctrl+s")
    assert "现为定稿，定稿日期 2025-01-20" in outcome.seen[1].said
    assert WHY in outcome.seen[2].said
    assert outcome.text == before


def test_it_is_reopened_from_the_page_as_well(township: Path) -> None:
    finished(township)
    outcome = after(township, PAGE, "end enter", "ctrl+s")
    assert "现为定稿，定稿日期 2025-01-20" in outcome.seen[0].lines[1]
    assert days(outcome) == (None, DAY)


def test_a_report_that_is_not_final_need_not_be_reopened(township: Path) -> None:
    assert "年报没有定稿" in after(township, "ctrl+f7").said


def test_undo_of_the_end_says_so(township: Path) -> None:
    outcome = after(township, END, "ctrl+z", "ctrl+y")
    assert "现未定稿" in outcome.seen[1].said
    assert f"现为定稿，定稿日期 {TODAY}" in outcome.said


def test_a_change_by_others_is_seen_all_the_same(township: Path) -> None:
    finished(township)

    def touch() -> None:
        township.write_text(township.read_text("utf-8") + "# 别处加的一行\n", "utf-8")

    def look(app: NianbaoApp) -> None:
        assert app.editor
        app.editor.lookout.look_at_file()

    assert "文件有变化" in after(township, Meanwhile(touch), Inside(look)).screen


def test_an_end_by_others_is_shown_among_the_differences(township: Path) -> None:
    outcome = after(township, "5 tab", Meanwhile(lambda: finished(township)), "ctrl+s", "enter")
    assert "没有保存" in outcome.seen[2].screen
    assert "定稿日期" in outcome.screen
    assert "- 2025-01-20" in outcome.screen


def test_it_is_said_in_english(draft: Path) -> None:
    tongue.speak("en")
    page = after(draft, PAGE)
    assert page.title.startswith("Completeness  ")
    assert "cannot be final yet: 101 blank cells, 2 texts without words" in page.lines[1]
    assert "Blank" in page.lines[2]


@pytest.mark.parametrize("keys", ["shift+f3", "shift+f2"])
def test_what_works_on_a_text_is_refused_before_it_begins(township: Path, keys: str) -> None:
    outcome = after(finished(township), "f6 f6", keys)
    assert WHY in outcome.said


def test_where_nothing_hinders_two_keys_make_a_report_final(township: Path) -> None:
    assert after(township, "shift+f7", "enter").said.startswith("已定稿")


def test_what_hinders_is_shown_first(horgos: Path) -> None:
    outcome = after(horgos, "shift+f7", "enter")
    assert "定稿" not in outcome.said
    assert "定稿检查" not in outcome.screen
