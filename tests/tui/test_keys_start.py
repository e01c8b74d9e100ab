"""The start page: a new report, a file, a sample, one of the last ones."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from nianbao.remembered import last_year_of, remember
from nianbao_tui.screens import clock

from .driving import Click, Outcome, after


def choose(words: str) -> Click:
    """Point at the line that begins with these words."""
    return Click(words)


NEW = ("enter", "'甲县水利局' enter 2024 enter enter", "enter", "down enter")
"""The three steps: body and year, the kind that its name speaks for, empty texts."""


@pytest.mark.parametrize("key", ["ctrl+q", "f10", "escape"])
def test_the_start_page_can_be_left(folder: Path, key: str) -> None:
    assert after(None, key).ended


def test_the_list_goes_round(folder: Path) -> None:
    assert "编制单位" in after(None, "down down up up enter").screen
    assert "编制单位" in after(None, "up down enter").screen
    assert "report.toml" in after(None, "end home down enter").screen


# A new report


def test_a_new_report_is_saved_where_the_user_says(folder: Path) -> None:
    outcome = after(None, *NEW, "f6 f6 f6", "7 enter ctrl+s", "enter")
    assert "甲县水利局2024.toml" in outcome.title
    saved = Path("甲县水利局2024.toml").read_text("utf-8")
    assert 'edition = "cn-2021"' in saved
    assert "received = { natural_person = 7 }" in saved
    assert Path("甲县水利局2024.md").exists()


def test_a_new_report_opens_at_its_cover_and_is_not_saved(folder: Path) -> None:
    outcome = after(None, *NEW)
    assert "甲县水利局  2024年" in outcome.title
    assert "未保存" in outcome.title
    assert "封面  编制单位" in outcome.place


def test_a_new_report_is_not_lost_unasked(folder: Path) -> None:
    assert not after(None, *NEW, "ctrl+q").ended
    assert after(None, *NEW, "ctrl+q", "down enter").ended
    assert list(Path().iterdir()) == []


def test_saving_a_new_report_never_replaces_a_file_unasked(folder: Path) -> None:
    Path("甲县水利局2024.toml").write_text("别人的", "utf-8")
    assert "已存在" in after(None, *NEW, "ctrl+s", "enter").screen
    assert Path("甲县水利局2024.toml").read_text("utf-8") == "别人的"


def test_a_report_of_an_earlier_year_has_the_form_of_that_year(folder: Path) -> None:
    after(None, "enter", "'甲县' enter 2020 enter enter", "enter enter", "ctrl+s", "enter")
    assert 'edition = "cn-2019"' in Path("甲县2020.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("enter 2024 enter enter", "请写编制单位"),
        ("甲 enter 20x4 enter enter", "年份应为四位数字"),
        ("甲 enter 1980 enter enter", "1980 年没有对应的年报格式"),
        ("甲 enter 2024 enter '上年.toml' enter", "上年.toml：文件不存在"),
    ],
)
def test_what_a_new_report_lacks_is_said(folder: Path, keys: str, words: str) -> None:
    shown = after(None, "enter", keys).screen
    assert words in shown
    assert "新建年报" in shown


def test_a_wrong_year_of_a_new_report_can_be_mended(folder: Path) -> None:
    wrong = "甲 enter 20x4 enter enter"
    mended = "shift+tab end backspace backspace 24 enter enter"
    outcome = after(None, "enter", wrong, mended, "enter enter")
    assert "甲  2024年" in outcome.title


def test_escape_goes_back_to_the_start_page(folder: Path) -> None:
    assert "样例" in after(None, "enter", "escape").screen
    assert after(None, "enter", "escape", "escape").ended


# A file


def test_a_file_is_opened_by_its_name(draft: Path) -> None:
    outcome = after(None, "down enter", "report.toml enter", "f6 f6", "7 tab ctrl+s")
    assert "report.toml" in outcome.title
    assert "natural_person = 7, business = 3" in draft.read_text("utf-8")


def _not_toml(path: Path) -> object:
    return path.write_text("不是年报", "utf-8")


def _wrong_figure(path: Path) -> object:
    return path.write_text(path.read_text("utf-8").replace("= 11,", "= -11,"), "utf-8")


def _not_utf8(path: Path) -> object:
    return path.write_bytes(path.read_text("utf-8").encode("gb18030"))


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (Path.unlink, "文件不存在"),
        (_not_toml, "TOML"),
        (_wrong_figure, "received.natural_person"),
        (_not_utf8, "GB18030"),
    ],
)
def test_a_file_that_cannot_be_opened_says_why(
    draft: Path, spoil: Callable[[Path], object], words: str
) -> None:
    spoil(draft)
    shown = after(None, "down enter", "report.toml enter").screen
    assert words in shown
    assert "打开文件" in shown


def test_no_name_is_no_file(folder: Path) -> None:
    assert "请写文件名" in after(None, "down enter", "enter").screen


# Recent ones and samples


def test_a_report_opened_before_is_offered_first(draft: Path) -> None:
    remember(draft)
    shown = after(None)
    [line] = [line for line in shown.lines if "最近" in line]
    assert line.split()[:2] == ["最近", "report.toml"]
    assert line.rstrip().endswith(str(draft.absolute().parent)[-30:])
    opened = after(None, "down down down down down enter", "f6 f6", "7 tab ctrl+s")
    assert "report.toml" in opened.title
    assert "natural_person = 7, business = 3" in draft.read_text("utf-8")


def test_however_deep_it_lies_its_name_is_shown(draft: Path) -> None:
    deep = Path("政府信息公开工作年度报告材料汇编/各部门报送/第一批次/县直部门").absolute()
    deep.mkdir(parents=True)
    remember(draft.rename(deep / "某县水利局2024年.toml"))
    [line] = [each for each in after(None, size=(60, 24)).lines if "最近" in each]
    assert "某县水利局2024年.toml" in line
    assert line.rstrip().endswith("县直部门")


def test_a_recent_report_that_was_spoilt_says_why(draft: Path) -> None:
    remember(draft)
    _not_toml(draft)
    assert "TOML" in after(None, "down down down down down enter").screen


def test_a_recent_report_that_is_gone_is_not_offered(draft: Path) -> None:
    remember(draft)
    draft.unlink()
    assert "最近" not in after(None).screen


def sample(*steps: str) -> Outcome:
    """Open the draft among the samples, then take steps."""
    return after(None, choose("样例  临河县水利局"), *steps)


def test_a_sample_is_opened_as_a_copy(folder: Path) -> None:
    outcome = sample("f6 f6", "7 tab ctrl+s", "enter")
    assert "临河县水利局" in outcome.title
    saved = list(Path().glob("*.toml"))
    assert len(saved) == 1
    assert "natural_person = 7" in saved[0].read_text("utf-8")


def test_a_sample_that_was_only_looked_at_is_left_as_it_says(folder: Path) -> None:
    outcome = sample("ctrl+q")
    assert outcome.ended or "有未保存的修改" in outcome.screen
    assert list(Path().iterdir()) == []


def test_from_the_editor_ctrl_o_leads_to_the_start_page_and_back(draft: Path) -> None:
    outcome = after(draft, "ctrl+o", "down enter", "report.toml enter", "f6 f6", "7 tab ctrl+s")
    assert outcome.figure("received") == 7


# The three steps of a new report

DAY = date(2026, 12, 7)


@pytest.fixture
def december(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: DAY)


def test_the_start_page_says_what_is_due_next(december: None) -> None:
    shown = after(None).screen
    assert "2026年度的年报，部门、乡镇街道应在2027年1月31日前公开，还有 55 天" in shown


def test_the_year_that_is_due_is_taken_if_none_is_written(december: None) -> None:
    outcome = after(None, "enter", "甲 enter enter enter", "enter enter")
    assert "甲  2026年" in outcome.title


def test_each_step_leads_back_to_the_one_before(december: None) -> None:
    steps = ("enter", "'青石镇人民政府' enter 2024 enter enter", "enter", "escape", "escape")
    *_, texts, kind, first = after(None, *steps).seen
    assert "新建年报（3/3）" in texts.screen
    assert "新建年报（2/3）" in kind.screen
    assert "新建年报（1/3）" in first.screen
    assert "青石镇人民政府" in first.screen
    assert after(None, *steps, "escape", "escape").ended


def test_the_kind_that_the_name_speaks_for_comes_first(december: None) -> None:
    steps = ("enter", "'青石镇人民政府' enter 2024 enter enter", "enter", "down enter", "ctrl+s")
    after(None, *steps, "enter")
    assert 'kind = "乡镇街道"' in Path("青石镇人民政府2024.toml").read_text("utf-8")


def test_last_year_gives_name_year_kind_and_what_was_carried_out(
    december: None, sample_reports: Path
) -> None:
    last = sample_reports / "yunjiang-city-2023" / "report.toml"
    steps = ("enter", f"enter enter '{last}' enter", "enter", "down enter")
    outcome = after(None, *steps, "ctrl+s", "enter")
    saved = Path("云江市人民政府2024.toml").read_text("utf-8")
    assert 'kind = "人民政府"' in saved
    assert "carried_in = { natural_person = 163, business = 24" in saved
    assert "云江市人民政府2024.toml" in outcome.title
    assert last_year_of(Path("云江市人民政府2024.toml")) == last


def test_a_gap_is_found_and_gives_way_to_what_is_typed(december: None) -> None:
    begun = ("enter", "'甲局' enter enter enter", "enter", "enter")
    outcome = after(None, *begun, "f8", "网站", "f8", "ctrl+s", "enter")
    assert outcome.seen[3].said == "本年报应在2027年1月31日前公开，还有 55 天；F8 转到下一处待填"
    assert outcome.seen[4].said == "S-08 “【待填：网站名称和网址】”还没有填写"
    assert "科室、地址" in outcome.seen[6].said
    saved = Path("甲局2026.toml").read_text("utf-8")
    assert "本报告的电子版可在网站查阅" in saved


def test_without_gaps_and_last_year_one_is_told_how_to_choose_it(december: None) -> None:
    blank = ("enter", "'甲局' enter 2026 enter enter", "enter", "down enter")
    assert after(None, *blank).said == (
        "本年报应在2027年1月31日前公开，还有 55 天；有上年年报的，按 Ctrl+E 选定"
    )
    late = ("enter", "'甲局' enter 2021 enter enter", "enter", "down enter")
    assert after(None, *late).said == "新年报；有上年年报的，按 Ctrl+E 选定，可填入上年结转"


def test_a_report_that_is_due_soon_says_so_when_it_is_opened(
    draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "today", lambda: date(2025, 1, 30))
    assert after(draft).said == "本年报应在2025年1月31日前公开，还有 1 天"
    monkeypatch.setattr(clock, "today", lambda: date(2025, 6, 1))
    assert "公开，" not in after(draft).said


def test_help_on_the_start_page_is_the_first_page_of_the_manual(folder: Path) -> None:
    outcome = after(None, "f1", "escape")
    assert "用户手册：入门" in outcome.seen[0].screen
    assert "新建年报" in outcome.screen


def test_what_was_typed_for_a_new_report_is_still_there_after_going_back(folder: Path) -> None:
    outcome = after(None, "enter", "'某县水利局' enter 2025 escape", "enter")
    assert "某县水利局" not in outcome.seen[1].screen
    assert all(each in outcome.screen for each in ("某县水利局", "2025"))
