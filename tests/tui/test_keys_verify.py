"""Figures keyed again, blind: nothing of the first is shown, what differs is decided."""

import re
import time
import tomllib
from pathlib import Path

from nianbao.store.keyed import keyed_before

from .driving import Meanwhile, Paste, after

BEGIN = "shift+f4"


def applications(path: Path) -> str:
    """The first row of table 三, as it stands in the file, keyed cell by cell."""
    row = tomllib.loads(path.read_text("utf-8"))["applications"]["received"]
    return " ".join(f"{figure} tab" for figure in row.values())


def test_nothing_of_the_first_figures_is_shown(city: Path) -> None:
    outcome = after(city, BEGIN)
    assert outcome.title.startswith("复核录入")
    with_cells = [line for line in outcome.lines if "    ." in line]
    assert len(with_cells) > 20
    assert not any(re.search(r"[1-9]\d*(?:\s|$)", line[30:]) for line in with_cells)
    assert "已录入 0 格" in outcome.title


def test_keys_work_as_in_the_table(city: Path) -> None:
    keyed = after(city, BEGIN, "1,234 tab / tab 12a", "escape", "7 enter ctrl+z", "end 5", "f6")
    assert "1234" in keyed.seen[1].screen
    assert "不能录入" in keyed.seen[1].said
    assert "此格由程序计算" in keyed.seen[4].said
    assert "已录入 2 格" in keyed.seen[4].title
    assert keyed.place.startswith("行政复议")


def test_blanks_are_filled_and_cells_are_cut(township: Path) -> None:
    outcome = after(township, BEGIN, "f4", "ctrl+x", "ctrl+z")
    titles = [screen.title for screen in outcome.seen[1:]]
    keyed = [count for title in titles for count in re.findall(r"已录入 (\d+) 格", title)]
    assert keyed == ["144", "143", "144"]


def test_figures_are_pasted(city: Path) -> None:
    assert "还没有复制过" in after(city, BEGIN, "ctrl+v").said
    outcome = after(city, BEGIN, Paste("1\t2\n3\t4"))
    assert "已粘贴 4 格" in outcome.said
    assert "已录入 4 格" in outcome.title


def test_what_agrees_is_told_and_the_rest_is_left(city: Path) -> None:
    outcome = after(city, BEGIN, applications(city), "f7")
    assert "一致 6 格；没有录入" in outcome.said


def test_what_differs_is_taken_kept_or_typed_as_one_step(city: Path) -> None:
    before = city.read_text("utf-8")
    steps = (BEGIN, "91 tab 92 tab 93 tab", "f7", "right down left down", "f2", "94 enter", "enter")
    outcome = after(city, *steps, "escape", "ctrl+s")
    listed = outcome.seen[2]
    assert "不同 3 格" in listed.title
    assert "还有 3 格没有决定" in listed.said
    assert "[91]" in outcome.seen[3].screen
    assert "改为 [94]" in outcome.seen[5].screen
    assert "都已决定" in outcome.seen[5].said
    assert "改为 91；" in outcome.seen[6].said
    row = outcome.report["applications"]["received"]
    assert (row["natural_person"], row["research"]) == (91, 94)
    assert str(row["business"]) in before


def test_one_undo_takes_back_all_that_was_taken(city: Path) -> None:
    before = city.read_bytes()
    after(city, BEGIN, "91 tab 92 tab", "f7", "right down right enter", "escape", "ctrl+z ctrl+s")
    assert city.read_bytes() == before


def test_what_is_not_decided_stays_and_is_listed_again(city: Path) -> None:
    outcome = after(city, BEGIN, "91 tab 92 tab", "f7", "enter", "right enter", "f7")
    assert "还没有决定" in outcome.seen[3].said
    assert "不同 1 格" in outcome.title


def test_going_back_from_the_list_changes_nothing_and_what_was_keyed_stays(city: Path) -> None:
    steps = (BEGIN, "91 tab", "f7", "right", "escape", "escape", "escape down enter", "escape")
    outcome = after(city, *steps, BEGIN)
    assert "放弃已作的取舍" in outcome.seen[4].screen
    assert outcome.seen[5].lines == outcome.seen[3].lines
    assert "已保存" in outcome.seen[7].title
    assert "已录入 1 格" in outcome.title
    assert "91" in outcome.screen


def test_what_was_keyed_is_on_the_disk_after_a_moment(city: Path) -> None:
    after(city, BEGIN, "91 tab 92 tab", Meanwhile(lambda: time.sleep(0.6)))
    kept = keyed_before(city)
    assert kept
    assert sorted(map(str, kept[0].figures.values())) == ["91", "92"]


def test_after_an_interruption_it_goes_on_or_begins_anew(city: Path) -> None:
    left_behind = after(city, BEGIN, "91 tab 92 tab", "escape")
    assert "复核还没有完成，已录入的 2 格留待下次" in left_behind.said
    asked, left, went_on = after(city, BEGIN, "escape", f"{BEGIN} enter").seen
    assert "已录入 2 格" in asked.screen
    assert "复核录入" not in left.title
    assert "已录入 2 格" in went_on.title
    assert "已录入 0 格" in after(city, BEGIN, "down enter").title


def test_when_all_agrees_it_is_done_and_forgotten(township: Path) -> None:
    zeros = ("ctrl+a", Paste("0"), "f6", "ctrl+a", Paste("0"), "f6", "ctrl+a", Paste("0"))
    outcome = after(township, BEGIN, *zeros, "f7")
    assert "复核完成，166 格一致" in outcome.said
    assert "已保存" in outcome.title
    assert keyed_before(township) is None


def test_a_final_report_may_be_verified_but_takes_nothing(township: Path) -> None:
    township.write_text("final = 2025-01-20\n" + township.read_text("utf-8"), "utf-8")
    before = township.read_bytes()
    outcome = after(township, BEGIN, "91 tab", "f7", "right enter", "escape", "ctrl+s")
    assert "定稿，不能修改" in outcome.seen[3].said
    assert township.read_bytes() == before


def test_from_a_text_the_first_table_is_keyed(city: Path) -> None:
    assert "规章" in after(city, "shift+f6 shift+f6", BEGIN).place
