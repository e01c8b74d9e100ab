"""Versions: what stands now is named, what stood before is compared, restored, deleted."""

from pathlib import Path

from nianbao.report.model import Report
from nianbao.session import Session
from nianbao.store.versions import versions
from nianbao_tui.screens.editor import Editor

from .driving import Inside, after

OPEN = "shift+f10"
NAMED = f"{OPEN} f2 '送审稿' enter"


def names(path: Path) -> list[str]:
    return [each.name for each in versions(path)]


def test_what_stands_now_is_named_unsaved_figures_and_all(horgos: Path) -> None:
    before = horgos.read_bytes()
    outcome = after(horgos, "5 tab", NAMED)
    assert "已留存“送审稿”" in outcome.said
    assert "送审稿" in outcome.lines[2]
    assert names(horgos) == ["送审稿"]
    assert "natural_person = 5" in versions(horgos)[0].path.read_text("utf-8")
    assert horgos.read_bytes() == before


def test_a_version_is_restored_as_one_step(horgos: Path) -> None:
    before = horgos.read_bytes()
    steps = (NAMED, "escape", "5 tab 6 tab f6 f6 X ctrl+s", f"{OPEN} down f4", "ctrl+s")
    outcome = after(horgos, *steps, "ctrl+z ctrl+s")
    assert "已恢复“送审稿”；Ctrl+Z 可撤销" in outcome.seen[3].said
    assert versions(horgos)[-1].path.read_bytes().partition(b"\n")[2] == before
    assert (outcome.figure("received"), outcome.figure("received", "business")) == (5, 6)


def test_the_content_before_a_save_is_a_version(horgos: Path) -> None:
    before = horgos.read_bytes()
    outcome = after(horgos, "5 tab ctrl+s", OPEN, "f4 ctrl+s")
    assert "保存前的内容" in outcome.seen[1].lines[2]
    assert horgos.read_bytes() == before


def test_a_version_is_compared_with_what_stands_now_and_leads_to_the_place(horgos: Path) -> None:
    steps = (NAMED, "escape right 77 tab", f"{OPEN} enter", "escape", "enter", "enter")
    shown, back, _, there = after(horgos, *steps).seen[2:]
    assert "“送审稿”与现在比较" in shown.title
    assert "送审稿" in shown.lines[1]
    assert any("企业" in line and "77" in line for line in shown.lines)
    assert back.title.startswith("版本")
    assert "本年新收" in there.place


def test_it_is_deleted_after_a_question(horgos: Path) -> None:
    outcome = after(horgos, NAMED, "delete", "enter", "delete", "down enter")
    assert "删除“送审稿”" in outcome.seen[1].screen
    assert "送审稿" in outcome.seen[2].lines[2]
    assert "已删除“送审稿”" in outcome.said
    assert names(horgos) == []


def test_a_name_must_be_one(horgos: Path) -> None:
    outcome = after(horgos, f"{OPEN} f2", "enter", f"'{'名' * 21}' enter")
    assert "请写名称" in outcome.seen[1].screen
    assert "不超过 20 个字" in outcome.screen
    assert names(horgos) == []


def test_a_final_report_is_not_changed_by_a_version(horgos: Path) -> None:
    after(horgos, NAMED)
    horgos.write_text(
        "final = 2025-01-20\n" + horgos.read_text("utf-8").replace("2023\n", "2024\n", 1), "utf-8"
    )
    before = horgos.read_bytes()
    outcome = after(horgos, f"{OPEN} f4", "enter", "ctrl+s")
    assert "已于 2025-01-20 定稿" in outcome.seen[0].screen
    assert horgos.read_bytes() == before


def test_restoring_the_same_changes_nothing(horgos: Path) -> None:
    outcome = after(horgos, NAMED, "f4")
    assert "与现在的内容相同" in outcome.said
    assert "已保存" in outcome.title


def test_a_spoilt_version_is_told_and_changes_nothing(horgos: Path) -> None:
    after(horgos, NAMED)
    file = versions(horgos)[0].path
    file.write_bytes(file.read_bytes().partition(b"\n")[0] + b"\nyear =")
    before = horgos.read_bytes()
    outcome = after(horgos, f"{OPEN} enter", "f4", "ctrl+s")
    assert all("不能读取这个版本：不符合 TOML 格式" in each.said for each in outcome.seen[:2])
    assert horgos.read_bytes() == before


def test_a_report_that_was_never_saved_has_none(folder: Path) -> None:
    unsaved = Inside(lambda app: app.switch_screen(Editor(Session(Report("cn-2021", 2024), None))))
    outcome = after(None, unsaved, OPEN)
    assert "还没有保存过，没有版本" in outcome.said
