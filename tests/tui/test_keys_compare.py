"""This year beside the last, on a screen: what changed, and the way to its place."""

import re
import shutil
from itertools import chain
from pathlib import Path

import pytest
from textual.geometry import Size

from nianbao.remembered import remember_last_year
from nianbao_tui.styles import look
from nianbao_tui.widgets.entry_list import Entry, EntryList

from .driving import Click, Outcome, after

SAMPLES = Path(__file__).parents[2] / "sample_reports"


@pytest.fixture
def last(folder: Path) -> Path:
    """The report of the year before."""
    return Path(shutil.copy(SAMPLES / "yunjiang-city-2023" / "report.toml", folder / "last.toml"))


@pytest.fixture
def years(city: Path, last: Path) -> Path:
    """The report of 2024, for which that of 2023 was named before."""
    remember_last_year(city, last)
    return city


def compared(path: Path, *steps: str | Click, size: tuple[int, int] = (120, 40)) -> Outcome:
    return after(path, "shift+f5", *steps, size=size)


def test_without_last_years_report_it_says_how_to_name_it(city: Path, last: Path) -> None:
    steps = "down enter f7 tab x", "ctrl+e", "'last.toml' enter", "shift+f5"
    outcome = compared(city, *steps, size=(80, 24))
    none, same, asked, named, shown = outcome.seen
    assert "还没有选定上年年报" in none.screen
    assert "Ctrl+E" in none.screen
    assert same.lines == none.lines
    assert "文件名；不填则不对照" in asked.screen
    assert "已与云江市人民政府2023年年报对照" in named.said
    assert "3332    3639  +307    +9.2%" in shown.screen


def test_figures_stand_beside_those_of_last_year_and_help_beside_them(years: Path) -> None:
    shown, helped = compared(years, "f1", size=(80, 24)).seen
    assert "只看变化，或者全部列出" in helped.screen
    lines = [line.split() for line in shown.lines]
    row = ["自然人", "3332", "3639", "+307", "+9.2%", "▇▇"]
    assert any(line[-6:] == row for line in lines)
    assert shown.said == "一、本年新收政府信息公开申请数量，自然人：2023年 3332，2024年 3639"


def test_only_what_changed_is_listed_until_all_is_asked_for(years: Path) -> None:
    few, every, again = (
        [re.findall(r"\d+", line)[:2] for line in seen.lines if line.rstrip()[-1:] in set("▁▂▃▅▇")]
        for seen in compared(years, "f7", "f7", size=(80, 240)).seen
    )
    assert few == again
    assert len(every) == 25 * 7
    assert few == [row for row in every if row[0] != row[1]] != every


def test_enter_goes_to_the_cell_which_can_be_changed(years: Path) -> None:
    steps = "down down down down enter", "shift+f5", "down enter", "7 enter ctrl+s"
    outcome = compared(years, *steps, size=(80, 24))
    reached = outcome.seen[1].place
    assert reached.startswith("上年 135  一、本年新收政府信息公开申请数量，法律服务机构")
    assert outcome.figure("received", "business") == 7


def test_enter_goes_to_the_sentence(years: Path) -> None:
    first = "shift+tab shift+tab", "enter", "X"
    outcome = compared(years, *first, "shift+f5", "down down down down enter", "Y ctrl+s")
    assert outcome.report["overview"]["text"].startswith("X2024年，云江市人民政府")
    assert "\nY持续完善法定主动公开内容。" in outcome.report["overview"]["text"]


def test_a_sentence_that_is_gone_leads_nowhere(years: Path) -> None:
    outcome = compared(years, "shift+tab shift+tab down", "enter")
    assert outcome.seen[1].said == "上年有、本年没有的一句"
    assert outcome.lines[0].strip().startswith("比较上年")
    assert outcome.said == "这一句本年没有，不能转到"


def test_going_back_changes_nothing(years: Path) -> None:
    before = years.read_bytes()
    steps = (("shift+f5", "down f7 tab pagedown", key) for key in ("escape", "shift+f5", "ctrl+q"))
    outcome = after(years, "", *chain.from_iterable(steps))
    assert {seen.lines for seen in outcome.seen[::3]} == {outcome.lines}
    assert not outcome.ended
    assert years.read_bytes() == before


def test_tab_and_f6_turn_the_sections_round_and_round(years: Path) -> None:
    outcome = compared(years, *["tab"] * 6, "shift+tab", "f6", "shift+f6")
    titles = [next(each for each in seen.lines if each.startswith(">")) for seen in outcome.seen]
    assert "".join(title[1] for title in titles) == "三四五六一二三二三二"


def test_what_is_being_typed_is_entered_first(years: Path) -> None:
    refused, _, shown = after(years, "1,2 shift+f5", "escape", "1 shift+f5").seen
    assert "比较上年" not in refused.lines[0]
    assert "未录入" in refused.said
    assert "3332       1  -3331  -100.0%" in shown.screen


def test_the_years_before_are_shown_as_bars(years: Path, last: Path, folder: Path) -> None:
    oldest = folder / "oldest.toml"
    text = last.read_text("utf-8").replace("year = 2023", "year = 2022")
    oldest.write_text(text.replace("natural_person = 3332", "natural_person = 0"), "utf-8")
    remember_last_year(last, oldest)
    remember_last_year(oldest, last)
    (shown,) = compared(years).seen
    assert "2022年、2023年、2024年" in shown.title
    assert "0    3332    3639  +307    +9.2%  ▁▇▇" in shown.screen
    oldest.unlink()
    (shown,) = compared(years).seen
    assert "2022年" not in shown.title


@pytest.mark.parametrize("size", [(40, 10), (20, 5)])
def test_it_can_be_opened_in_a_window_of_any_size(years: Path, size: tuple[int, int]) -> None:
    outcome = compared(years, "tab tab down", "f7 end pageup", "escape", size=size)
    assert len(outcome.lines) == size[1]


def test_a_click_chooses_a_line_or_a_section(years: Path) -> None:
    outcome = compared(years, Click("商业企业"), "enter", "shift+f5", Click("五 问题"))
    assert "一、本年新收政府信息公开申请数量，商业企业" in outcome.seen[2].place
    assert "文字相似度 19%" in outcome.screen


# The list by itself


def listing(*heights: int, height: int = 6, heads: frozenset[int] = frozenset()) -> EntryList:
    """A list of entries of so many lines; those of `heads` cannot be chosen."""
    found = EntryList()
    found.given = Size(20, height)
    entries = [
        Entry(tuple((f"{n}.{line}", look.PLAIN) for line in range(lines)), n not in heads)
        for n, lines in enumerate(heights)
    ]
    found.show(("head", look.HEAD), entries, 0)
    return found


def drawn(found: EntryList) -> list[str]:
    return [runs[0][0].strip() for runs in found.draw()]


def test_the_cursor_passes_over_what_cannot_be_chosen() -> None:
    found = listing(1, 1, 1, 1, heads=frozenset({0, 2}))
    assert found.chosen == 1
    found.press("down")
    assert found.chosen == 3
    found.press("down")
    assert found.chosen == 3
    found.press("up")
    found.press("up")
    assert found.chosen == 1
    assert drawn(found) == ["head", "0.0", "1.0", "2.0", "3.0"]


def test_the_chosen_entry_is_in_view_with_all_its_lines() -> None:
    found = listing(2, 3, 2, 1, 3)
    for index in (1, 2, 3, 4, 3, 2, 1, 0):
        found.press("down" if found.chosen != 4 and index >= (found.chosen or 0) else "up")
        assert found.chosen == index
        lines = [line for line in drawn(found)[1:] if line.startswith(f"{index}.")]
        assert len(lines) == (2, 3, 2, 1, 3)[index]
        assert len(drawn(found)) == 6


def test_the_first_entry_shows_what_stands_over_it() -> None:
    found = listing(1, 1, 1, 1, 1, 1, 1, height=4, heads=frozenset({0, 4}))
    found.press("end")
    assert drawn(found) == ["head", "4.0", "5.0", "6.0"]
    found.press("home")
    assert drawn(found) == ["head", "0.0", "1.0", "2.0"]
    found.press("end")
    found.press("up")
    assert drawn(found) == ["head", "4.0", "5.0", "6.0"]


def test_pages_go_by_what_is_in_view() -> None:
    found = listing(*[1] * 20, height=6)
    found.press("pagedown")
    assert found.chosen == 5
    found.press("pagedown")
    found.press("pageup")
    assert found.chosen == 5


def test_an_empty_list_has_nothing_to_choose() -> None:
    found = listing()
    for key in ("up", "down", "pageup", "pagedown", "home", "end"):
        assert found.press(key)
        assert found.chosen is None
    assert not found.press("x")
    assert listing(1, 1, heads=frozenset({0, 1})).chosen is None
