"""Ctrl+F: what is looked for is found in the whole report, gone to, and replaced."""

from pathlib import Path

import pytest

from nianbao.form.address import Address
from nianbao.report.search import Match
from nianbao.session import Session
from nianbao_tui.screens.searching import spot_of_match
from nianbao_tui.screens.trail import Spot

from .driving import Click, after


def overview(path: Path) -> str:
    return Session.open(path).report.text("overview")


def test_enter_goes_where_the_words_stand_and_back_returns(draft: Path) -> None:
    outcome = after(draft, "ctrl+f", "取水许可", "enter", "X ctrl+s", "alt+left")
    assert "取水许可X、" in overview(draft)
    assert outcome.seen[2].place.startswith("总体情况")


def test_a_figure_is_found_by_its_value(draft: Path) -> None:
    outcome = after(draft, "ctrl+f", "１５", "down enter")
    assert outcome.place.startswith("一、本年新收政府信息公开申请数量")


def test_one_is_replaced_then_the_next(draft: Path) -> None:
    before = overview(draft)
    assert before.count("公开") > 3
    outcome = after(draft, "ctrl+f", "政务公开", "tab 政务公开公开 f2", "escape ctrl+s")
    assert overview(draft) == before.replace("政务公开", "政务公开公开", 1)
    assert "已替换 1 处" in outcome.seen[2].said + "\n".join(outcome.seen[2].lines)


def test_all_are_replaced_in_one_step(draft: Path) -> None:
    before = Session.open(draft).report
    after(draft, "ctrl+f", "公开", "tab 公示 f4", "escape ctrl+s")
    changed = Session.open(draft).report
    assert changed.text("overview") == before.text("overview").replace("公开", "公示")
    assert changed.preface == before.preface.replace("公开", "公示")
    after(draft, "ctrl+f", "公示", "tab 甲 f4 ctrl+z", "escape ctrl+s")
    assert Session.open(draft).report.text("overview") == changed.text("overview")


def test_to_delete_all_is_asked_for_twice(draft: Path) -> None:
    before = overview(draft)
    outcome = after(draft, "ctrl+f", "取水许可", "f4", "f4", "escape ctrl+s")
    assert "再按一次 F4" in outcome.seen[2].screen
    assert overview(draft) == before.replace("取水许可", "")


def test_where_nothing_is_found_or_a_key_gives_nothing_it_is_said(draft: Path) -> None:
    seen = after(draft, "ctrl+f", "没有此词", "f2", "f4", "ctrl+s", "ctrl+a ctrl+c", "ctrl+v").seen
    assert ["没有可替换的" in screen.said for screen in seen[2:4]] == [True, True]
    assert "Ctrl+S（保存）：请先按 Esc" in seen[4].said
    assert "请先按" not in seen[5].said + seen[6].said
    assert "没有此词" in seen[6].screen


def test_figures_and_labels_are_not_replaced(draft: Path) -> None:
    before = Session.open(draft).report
    outcome = after(draft, "ctrl+f", "逾期不补正", "tab X f2", "f4", "escape ctrl+s")
    assert "不替换" in outcome.seen[2].screen
    assert Session.open(draft).report == before


def test_case_and_width_may_count(draft: Path) -> None:
    outcome = after(draft, "ctrl+f", "１５件", "f3", "f3")
    assert [screen.title.split()[1] for screen in outcome.seen[1:]] == ["1", "0", "1"]


def test_what_is_marked_is_looked_for(draft: Path) -> None:
    outcome = after(draft, "ctrl+g '一' enter", "ctrl+home shift+right shift+right", "ctrl+f")
    assert f"查找     {overview(draft)[:2]}" in outcome.screen


def test_what_was_looked_for_is_kept(draft: Path) -> None:
    assert "查找     河湖" in after(draft, "ctrl+f", "河湖 escape", "ctrl+f").screen


def test_a_click_chooses_a_second_one_goes(draft: Path) -> None:
    outcome = after(draft, "ctrl+f", "15", Click("三 一、本年新收"), Click("三 一、本年新收"))
    assert outcome.place.startswith("一、本年新收政府信息公开申请数量")


@pytest.mark.parametrize(
    ("key", "spot"),
    [
        (
            "Y-03 disclosure.fees.amount",
            Spot("disclosure", Address("disclosure", "fees", "amount")),
        ),
        ("S-08 overview 此处", Spot("overview", None, "overview", 0)),
        ("S-16 title", Spot("cover", None, "title", 0)),
        ("S-13 litigation", Spot("litigation")),
        ("Y-03 disclosure.fees", Spot("disclosure")),
        ("Y-03 no.such.cell", None),
        ("Y-03", None),
    ],
)
def test_a_reason_leads_to_what_it_speaks_of(draft: Path, key: str, spot: Spot | None) -> None:
    match = Match("reason", key, None, "理由", 0, 2)
    assert spot_of_match(Session.open(draft), match) == spot
