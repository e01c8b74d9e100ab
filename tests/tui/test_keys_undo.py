"""One history over figures, texts and the cover."""

from pathlib import Path

import pytest
from working import SAMPLES

from .driving import Paste, Step, after

TABLE = "f6 f6"
COVER = "shift+f6"


def test_undo_and_redo_go_through_all_figures_one_by_one(draft: Path) -> None:
    typed = "7 tab 8 tab 9 tab"
    undone = after(draft, TABLE, f"{typed} ctrl+z ctrl+z ctrl+s").report["applications"]["received"]
    assert [*undone.values()][:3] == [7, 3, 0]
    redone = after(draft, TABLE, f"{typed} ctrl+z ctrl+z ctrl+y ctrl+s")
    assert [*redone.report["applications"]["received"].values()][:3] == [7, 8, 0]


def test_undo_after_a_save_brings_the_file_back_byte_by_byte(draft: Path) -> None:
    before = draft.read_bytes()
    after(draft, TABLE, "7 tab 1,234 tab / ctrl+s", "ctrl+z ctrl+z ctrl+z ctrl+s")
    assert draft.read_bytes() == before


def test_undo_takes_a_fill_back_in_one_step(draft: Path) -> None:
    before = draft.read_bytes()
    after(draft, TABLE, "f4 ctrl+z ctrl+s")
    assert draft.read_bytes() == before


def test_undo_takes_a_paste_back_in_one_step(draft: Path) -> None:
    before = draft.read_bytes()
    after(draft, TABLE, Paste("1\t2\n3\t4"), "enter ctrl+z ctrl+s")
    assert draft.read_bytes() == before


def test_undo_while_typing_drops_only_what_is_typed(draft: Path) -> None:
    outcome = after(draft, TABLE, "7 tab 89 ctrl+z ctrl+s")
    assert (outcome.figure("received"), outcome.figure("received", "business")) == (7, 3)


def test_undo_puts_the_cursor_on_the_figure_that_came_back(draft: Path) -> None:
    outcome = after(draft, TABLE, "right 7 enter down down end ctrl+z 9 tab ctrl+s")
    assert outcome.figure("received", "business") == 9


def test_redo_puts_the_cursor_on_the_figure_that_was_entered_again(draft: Path) -> None:
    outcome = after(draft, TABLE, "right 7 enter ctrl+z down down ctrl+y 9 tab ctrl+s")
    assert outcome.figure("received", "business") == 9


def test_a_new_figure_after_undo_forgets_what_was_undone(draft: Path) -> None:
    outcome = after(draft, TABLE, "7 tab 8 tab ctrl+z ctrl+z 5 tab ctrl+y ctrl+s")
    assert (outcome.figure("received"), outcome.figure("received", "business")) == (5, 3)


def test_entering_the_same_figure_again_is_no_step(draft: Path) -> None:
    outcome = after(draft, TABLE, "7 tab shift+tab 7 tab ctrl+z ctrl+s")
    assert outcome.figure("received") == 11


@pytest.mark.parametrize(("key", "words"), [("ctrl+z", "没有可撤销的"), ("ctrl+y", "没有可重做的")])
def test_when_there_is_nothing_to_undo_or_redo_this_is_said(
    draft: Path, key: str, words: str
) -> None:
    assert words in after(draft, key).said


EVERYWHERE: tuple[Step, ...] = (
    "f6 f6",
    "7 tab",
    "shift+f6 shift+f6",
    "ctrl+home '甲乙' ",
    "shift+f6",
    "ctrl+home '丙'",
    "tab ctrl+a 2023 tab",
    "f6 f6",
    "ctrl+home right 5 enter",
)
"""A figure, prose, the organisation, the year and a figure again, each a step of its own."""


def test_undo_goes_back_over_figures_prose_and_cover(draft: Path) -> None:
    before = draft.read_bytes()
    done = after(draft, *EVERYWHERE, "ctrl+s")
    assert done.figure("received") == 7
    assert done.report["overview"]["text"].startswith("甲乙2024年")
    assert done.report["organization"] == "丙临河县水利局"
    assert done.report["year"] == 2023
    draft.write_bytes(before)
    after(draft, *EVERYWHERE, *["ctrl+z"] * 5, "ctrl+s")
    assert draft.read_bytes() == before


def test_redo_goes_forward_over_figures_prose_and_cover(draft: Path) -> None:
    before = draft.read_bytes()
    done = after(draft, *EVERYWHERE, "ctrl+s").text
    draft.write_bytes(before)
    again = after(draft, *EVERYWHERE, *["ctrl+z"] * 5, *["ctrl+y"] * 5, "ctrl+s")
    assert again.text == done


def test_undo_and_redo_show_the_place_where_something_changed(draft: Path) -> None:
    back_and_on = after(draft, *EVERYWHERE, *["ctrl+z"] * 5, *["ctrl+y"] * 5).seen
    words = ["规章", "年份", "编制单位", "总体情况", "自然人"]
    places = [screen.place for screen in back_and_on[len(EVERYWHERE) :]]
    assert [word in place for word, place in zip(words + words[::-1], places, strict=True)] == (
        [True] * 10
    )


def test_undo_while_reading_the_preview_shows_what_it_undid(draft: Path) -> None:
    outcome = after(draft, TABLE, "7 tab", "f5", "ctrl+z")
    assert "自然人" in outcome.place


def test_typing_is_undone_phrase_by_phrase(draft: Path) -> None:
    text = "今年收到申请，均已答复"
    steps = [f"ctrl+home '{text}' " + "ctrl+z " * times + "ctrl+s" for times in (1, 2)]
    before = draft.read_text("utf-8")
    first = after(draft, steps[0]).report["overview"]["text"]
    assert first.startswith("今年收到申请，2024年")
    draft.write_text(before, "utf-8")
    assert after(draft, steps[1]).text == before


def test_rubbing_out_is_undone_in_one_step(draft: Path) -> None:
    before = draft.read_bytes()
    after(draft, "ctrl+end backspace backspace backspace ctrl+z ctrl+s")
    assert draft.read_bytes() == before


def test_a_paste_and_the_typing_after_it_are_two_steps(draft: Path) -> None:
    outcome = after(draft, "ctrl+home", Paste("甲乙"), "丙 ctrl+z ctrl+s")
    assert outcome.report["overview"]["text"].startswith("甲乙2024年")


def test_typing_at_two_places_is_two_steps(draft: Path) -> None:
    outcome = after(draft, "ctrl+home 甲 ctrl+end 乙 ctrl+z ctrl+s")
    assert outcome.report["overview"]["text"].startswith("甲2024年")
    assert "乙" not in outcome.text


def test_the_title_tells_whether_everything_is_saved(draft: Path) -> None:
    seen = after(draft, TABLE, "7 tab", "ctrl+z", "ctrl+y ctrl+s", "ctrl+z").seen
    states = ["已保存", "未保存", "已保存", "已保存", "未保存"]
    assert [state in screen.title for state, screen in zip(states, seen, strict=True)] == [True] * 5


def test_undo_and_redo_say_what_they_did(draft: Path) -> None:
    steps = (
        *(TABLE, "5 tab", "ctrl+z", "ctrl+y", "f4", "ctrl+z", Paste("1\t2\n3\t4"), "enter"),
        *(
            "ctrl+z",
            "ctrl+home shift+right delete",
            "ctrl+z",
            "shift+f6 shift+f6",
            "ctrl+home '今年，'",
        ),
        *("ctrl+z", COVER, "tab ctrl+a 2023 tab", "ctrl+z"),
    )
    seen = after(draft, *steps).seen
    said = [screen.said for screen in seen if "已撤销" in screen.said or "已重做" in screen.said]
    assert said == [
        "已撤销：三 一、本年新收申请，自然人 11 → 5",
        "已重做：三 一、本年新收申请，自然人 11 → 5",
        "已撤销：填 0（94 格）",
        "已撤销：粘贴（4 格）",
        "已撤销：三 一、本年新收申请，自然人等 2 格",
        "已撤销：一 写入“今年，”",
        "已撤销：年份 2024 → 2023",
    ]


def test_what_was_imported_and_replaced_is_undone_by_its_name(draft: Path) -> None:
    draft.with_name("old.md").write_text(
        (SAMPLES / "horgos-psb-2023" / "report.md").read_text("utf-8"), "utf-8"
    )
    imported = after(draft, "ctrl+d old.md enter", "enter ctrl+z")
    assert imported.said == "已撤销：导入（122 格、3 段文字）"
    replaced = after(draft, "ctrl+f '公开' tab '公告' f4 ctrl+z")
    assert replaced.seen[0].said.startswith("已撤销：替换（共 ")


def test_what_is_said_of_a_long_text_is_cut_at_the_width(draft: Path) -> None:
    outcome = after(draft, "ctrl+home", Paste("甲" * 900), "ctrl+z", size=(40, 24))
    assert outcome.said == f"已撤销：一 写入“{'甲' * 11}…"
