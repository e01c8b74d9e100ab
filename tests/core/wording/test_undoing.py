"""What a step of the history did is told by its place, or by what the user did at once."""

import unicodedata
from collections.abc import Iterator
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nianbao.report.change import (
    Change,
    Deed,
    Edit,
    EntryEdit,
    FigureEdit,
    TextEdit,
    YearEdit,
)
from nianbao.report.history import History
from nianbao.report.model import Accepted, Report
from nianbao.tongue import speak
from nianbao.wording.undoing import redone_sentence, step_words, undone_sentence

from ..builders import at, form_2021, reports
from ..report.test_change import edits

RECEIVED, GRANTED = at("applications.received.natural_person"), at("applications.granted.business")
FIRST = FigureEdit(RECEIVED, 12, 5)
SECOND = FigureEdit(GRANTED, None, 0)
DEEDS: list[Deed] = [deed for alias in get_args(Deed) for deed in get_args(alias)]
LONG = "全年收到政府信息公开申请"
BOUND = "{{applications.received.total}}"


@pytest.fixture
def english() -> Iterator[None]:
    speak("en")
    yield
    speak("zh")


def words(*edits: Edit, deed: Deed = "") -> str:
    return step_words(form_2021(), Change(edits, deed))


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (FIRST, "三 一、本年新收申请，自然人 12 → 5"),
        (SECOND, "三 （一）予以公开，商业企业 未填 → 0"),
        (FigureEdit(RECEIVED, "/", None), "三 一、本年新收申请，自然人 / → 未填"),
        (YearEdit(2024, 2023), "年份 2024 → 2023"),
        (TextEdit("overview", 3, "", "今年"), "一 写入“今年”"),
        (TextEdit("problems", 3, "今年", ""), "五 删去“今年”"),
        (TextEdit("organization", 0, "甲局", "乙局"), "编制单位 “甲局”改为“乙局”"),
        (TextEdit("overview", 0, "15件", "16件"), "一 “15件”改为“16件”"),
        (TextEdit("overview", 0, f"{LONG}二{LONG}", LONG * 2), "一 删去“二”"),
        (TextEdit("overview", 0, "今" * 20, "今" * 21), "一 写入“今”"),
        (TextEdit("overview", 0, "", "头\n尾\x1b[2J"), "一 写入“头¶尾⟨U+001B⟩[2J”"),
        (TextEdit("overview", 0, "", BOUND), "一 写入“[三 一、本年新收申请，总…”"),
        (EntryEdit("notes", RECEIVED, "旧", "新"), "三 一、本年新收申请，自然人，附注"),
        (EntryEdit("accepted", "S-03 overview", None, Accepted("已核", 1)), "S-03 的说明"),
    ],
)
def test_one_edit_is_told_by_its_place_and_what_it_did(edit: Edit, said: str) -> None:
    assert words(edit) == said
    assert words(edit, deed="paste") == said


def test_a_long_text_is_cut_so_that_both_sides_stand_on_one_line() -> None:
    said = words(TextEdit("overview", 0, "甲" * 500, "乙" * 500))
    assert said == f"一 “{'甲' * 13}…”改为“{'乙' * 13}…”"


TEXTS = (TextEdit("overview", 9, "b", "a"), TextEdit("overview", 3, "b", "a"))


@pytest.mark.parametrize(
    ("edits", "deed", "said"),
    [
        ((FIRST, SECOND), "", "三 一、本年新收申请，自然人等 2 格"),
        ((SECOND, FIRST), "", "三 一、本年新收申请，自然人等 2 格"),
        ((FIRST, SECOND), "paste", "粘贴（2 格）"),
        ((FIRST, SECOND), "fill", "填 0（2 格）"),
        ((FIRST, *TEXTS), "import", "导入（1 格、1 段文字）"),
        ((FIRST, *TEXTS, YearEdit(2024, 2023)), "restore", "恢复版本（1 格、1 段文字、年度）"),
        (TEXTS, "replace", "替换（共 2 处）"),
        (TEXTS, "tidy", "整理文字（共 2 处）"),
        ((EntryEdit("notes", RECEIVED, None, "注"),) * 2, "import", "导入（共 2 处）"),
    ],
)
def test_several_edits_are_told_by_what_the_user_did(
    edits: tuple[Edit, ...], deed: Deed, said: str
) -> None:
    assert words(*edits, deed=deed) == said


def test_the_step_keeps_its_name_back_and_forth() -> None:
    history = History()
    history.record(Change((FIRST, SECOND), "carry"))
    back, again = history.undo(), history.redo()
    assert back is not None
    assert again is not None
    assert undone_sentence(form_2021(), back) == "已撤销：填入上年结转（2 格）"
    assert redone_sentence(form_2021(), again) == "已重做：填入上年结转（2 格）"


def test_what_was_undone_is_told_as_it_had_been_done() -> None:
    history = History()
    history.record(Change((TextEdit("overview", 3, "", "今年"),)))
    back, again = history.undo(), history.redo()
    assert back is not None
    assert again is not None
    assert undone_sentence(form_2021(), back) == "已撤销：一 写入“今年”"
    assert redone_sentence(form_2021(), again) == "已重做：一 写入“今年”"


@pytest.mark.usefixtures("english")
def test_in_english() -> None:
    assert undone_sentence(form_2021(), Change((FIRST,))) == (
        "undone: 三 一、本年新收申请, 自然人 5 → 12"
    )
    for deed in DEEDS[1:]:
        said = words(FIRST, SECOND, deed=deed)
        assert said.isascii()
        assert said.endswith((" (cells: 2)", " (places: 2)"))


@settings(max_examples=60, deadline=None)
@given(data=st.data(), of=reports())
def test_whatever_was_done_is_one_short_line_that_does_not_act(
    data: st.DataObject, of: Report
) -> None:
    deed = data.draw(st.sampled_from(DEEDS))
    made = data.draw(st.lists(edits(of), min_size=1, max_size=4))
    said = words(*made, deed=deed)
    assert 1 < len(said) < 200
    assert not any(
        unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp") for character in said
    )
