"""A document becomes a report, or goes into the open one: shown first, item by item."""

import shutil
import tomllib
import unicodedata
from pathlib import Path

import pytest

from nianbao.store.read import read_document

from .applications import applications
from .driving import Click, Step, after

SAMPLES = Path(__file__).parents[2] / "sample_reports"
START = "down down enter"
RECEIVED = "一、本年新收政府信息公开申请数量"


@pytest.fixture
def printed(folder: Path) -> Path:
    """A whole report as a document: that of the police office, of 2023."""
    return _copy("horgos-psb-2023", folder)


def _copy(sample: str, folder: Path, name: str = "old.md") -> Path:
    return Path(shutil.copy(SAMPLES / sample / "report.md", folder / name)).relative_to(folder)


def ask(name: str = "old.md") -> str:
    """Keys that name the document for the open report."""
    return f"ctrl+d '{name}' enter"


def replaced(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


# A new report


def test_a_document_becomes_a_new_report(printed: Path) -> None:
    outcome = after(None, START, "old.md enter", "enter", "ctrl+s", "enter")
    assert "霍尔果斯市公安局  2023年" in outcome.title
    saved = read_document(Path("霍尔果斯市公安局2023.toml")).report
    sample = read_document(SAMPLES / "horgos-psb-2023" / "report.toml").report
    assert saved.figures == sample.figures
    assert saved.texts == sample.texts


def test_a_new_report_has_no_file_and_nothing_to_undo(printed: Path) -> None:
    seen = after(None, START, "old.md enter", "enter", "ctrl+z").seen
    assert "新年报  未保存" in seen[2].title
    assert "没有可撤销的" in seen[3].said


def test_what_is_left_out_is_not_in_the_new_report(printed: Path) -> None:
    # All of table 三, and the first item of the cover.
    steps = ("space", "tab tab tab ctrl+a", "enter", "ctrl+s", "ctrl+a new.toml enter")
    after(None, START, "old.md enter", *steps)
    assert applications(Path("new.toml")) == {}
    assert tomllib.loads(Path("new.toml").read_text("utf-8"))["litigation"]


def test_leaving_goes_back_to_the_start_page(printed: Path) -> None:
    assert "新建年报" in after(None, START, "old.md enter", "escape").screen
    assert "新建年报" in after(None, START, "escape").screen


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 10)])
def test_two_hundred_figures_are_counted_and_can_be_looked_through(
    folder: Path, size: tuple[int, int]
) -> None:
    _copy("yunjiang-city-2024", folder)
    moves = "tab tab tab end pageup home down shift+tab f6 shift+f6 tab ctrl+down ctrl+up f1 escape"
    outcome = after(None, START, "old.md enter", moves, size=size)
    assert "将导入 166 格" in outcome.seen[1].screen
    assert (
        "四、结转下年度"
        in after(None, START, "old.md enter", "tab tab tab end", size=(80, 24)).screen
    )
    assert "3639" in outcome.screen or size[0] == 40


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("gone.docx", "文件不存在"),
        (".", "这是文件夹"),
        ("old.toml", "打开文件"),
        ("picture.png", "不能导入"),
        ("empty.txt", "没有读到年报的内容"),
        ("'' ", "请写文件名"),
    ],
)
def test_a_name_that_leads_nowhere_is_told_and_can_be_corrected(
    printed: Path, name: str, words: str
) -> None:
    Path("old.toml").write_text("edition = ")
    Path("picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    Path("empty.txt").write_text("今天天气很好。\n", "utf-8")
    outcome = after(None, START, f"{name} enter", "ctrl+a 'old.md' enter")
    assert words in outcome.seen[1].screen
    assert "将导入" in outcome.screen


# Into the open report


def test_a_document_goes_into_the_open_report_in_one_step(draft: Path, printed: Path) -> None:
    before = draft.read_bytes()
    outcome = after(draft, ask(), "enter", "ctrl+s")
    assert "已导入 166 格、3 段文字；Ctrl+Z 可撤销" in outcome.seen[1].said
    assert applications(draft)[0, 0] == 0
    draft.write_bytes(before)
    after(draft, ask(), "enter ctrl+z ctrl+s")
    assert draft.read_bytes() == before


def test_looking_and_leaving_changes_nothing(draft: Path, printed: Path) -> None:
    before = draft.read_bytes()
    after(draft, ask(), "tab down tab", "escape", "ctrl+s")
    assert draft.read_bytes() == before


def test_a_key_of_the_editor_says_what_comes_before(draft: Path, printed: Path) -> None:
    saved, all_taken, moved = after(draft, ask(), "ctrl+s", "ctrl+a", "down").seen[1:]
    assert "Ctrl+S（保存）：请先按回车取用，或者按 Esc 返回" in saved.said
    assert "请先按" not in all_taken.said + moved.said


CHOSEN = ("tab space tab ctrl+a", "ctrl+a space")
"""Something left out, something taken that is not taken unasked."""


@pytest.mark.parametrize("keys", CHOSEN)
@pytest.mark.parametrize("leave", ["escape", "ctrl+q"])
def test_what_was_chosen_by_hand_is_dropped_only_when_that_is_said(
    draft: Path, printed: Path, keys: str, leave: str
) -> None:
    before = draft.read_bytes()
    outcome = after(draft, ask(), keys, leave, "escape", leave, "down enter", "ctrl+s")
    _, chosen, asked, back, _, left, _ = outcome.seen
    assert "放弃已作的取舍" in asked.screen
    assert back.lines == chosen.lines
    assert "临河县水利局" in left.title
    assert draft.read_bytes() == before


@pytest.mark.parametrize("keys", ["space space", "tab space space", "f1 escape down up"])
def test_choices_taken_back_are_none_to_ask_about(draft: Path, printed: Path, keys: str) -> None:
    assert "临河县水利局" in after(draft, ask(), keys, "escape").title


def test_the_cover_of_the_open_report_is_kept_unless_asked(draft: Path, printed: Path) -> None:
    before = draft.read_text("utf-8")
    after(draft, ask(), "enter", "ctrl+s")
    assert "临河县水利局" in draft.read_text("utf-8")
    assert "year = 2024" in draft.read_text("utf-8")
    draft.write_text(before, "utf-8")
    after(draft, ask(), "ctrl+a enter", "ctrl+s")
    assert "霍尔果斯市公安局" in draft.read_text("utf-8")
    assert "year = 2023" in draft.read_text("utf-8")


def test_one_row_and_one_text_can_be_left_out(draft: Path, printed: Path) -> None:
    before = draft.read_text("utf-8")
    after(draft, ask(), "tab space tab tab space", "enter", "ctrl+s")
    now = tomllib.loads(draft.read_text("utf-8"))
    old = tomllib.loads(before)
    assert now["overview"] == old["overview"]
    assert now["applications"]["received"] == old["applications"]["received"]
    assert now["problems"] != old["problems"]


def test_a_changed_figure_is_shown_with_the_old_one(draft: Path, printed: Path) -> None:
    screen = after(draft, ask(), "tab tab tab").screen
    assert "自然人 11 → 0" in screen
    assert "与现有的相同" in screen


def test_a_text_says_how_long_it_is_and_what_it_replaces(draft: Path, printed: Path) -> None:
    screen = after(draft, ask(), "tab").screen
    assert "827 字，替换现有的 197 字" in screen
    assert "⟨U+000A⟩" not in screen


def test_what_the_report_has_already_is_no_change(draft: Path) -> None:
    from nianbao import cli

    assert cli.run(["render", str(draft), "-o", "own.md"]) == 0
    outcome = after(draft, ask("own.md"), "enter")
    assert "没有改动" in outcome.said
    assert "已保存" in outcome.title


def test_nothing_chosen_is_told(draft: Path, printed: Path) -> None:
    everything = "ctrl+a ctrl+a " + "tab ctrl+a " * 6
    outcome = after(draft, ask(), everything, "enter")
    assert "没有选定" in outcome.said


def test_a_document_of_another_edition_is_refused(draft: Path, printed: Path) -> None:
    before = draft.read_text("utf-8")
    assert _of_2019(printed)
    outcome = after(draft, ask(), "escape", "ctrl+s")
    assert "文件是2019年格式的年报" in outcome.seen[0].screen
    assert outcome.text == before


def _of_2019(path: Path) -> str:
    from nianbao.form.load import load_form
    from nianbao.render.markdown import markdown
    from nianbao.report.model import Report

    form = load_form("cn-2019")
    figures = dict.fromkeys(form.entered_cells, 1)
    report = Report(edition="cn-2019", year=2020, organization="甲县水利局", figures=figures)
    path.write_text(markdown(form, report), "utf-8")
    return path.read_text("utf-8")


def test_a_figure_being_typed_is_entered_first(draft: Path, printed: Path) -> None:
    after(draft, "f6 f6 77", ask(), "escape", "ctrl+s")
    assert applications(draft)[0, 0] == 77


# What is doubtful


@pytest.fixture
def doubtful(printed: Path) -> Path:
    """The document with a row that comes twice, with another figure the second time."""
    line = next(
        line
        for line in printed.read_text("utf-8").split("\n")
        if "结转下年度" in line and "|" in line
    )
    other = line.replace("| 0 |", "| 7 |", 1)
    assert other != line
    replaced(printed, line, f"{line}\n{other}")
    return printed


TO_TABLE = "tab tab tab"


def test_what_is_doubtful_comes_first_and_is_explained(draft: Path, doubtful: Path) -> None:
    outcome = after(draft, ask(), TO_TABLE)
    first = outcome.lines[2]
    assert "[ ] 重复出现" in first
    assert "读法 2" in outcome.screen
    assert "存疑 1" in outcome.screen


@pytest.mark.parametrize(
    ("keys", "figure"), [("", 2), ("space", 0), ("right", 7), ("left", 7), ("right right", 0)]
)
def test_a_reading_can_be_chosen(draft: Path, doubtful: Path, keys: str, figure: int) -> None:
    assert applications(draft)[24, 0] == 2
    after(draft, ask(), f"{TO_TABLE} {keys}", "enter", "ctrl+s")
    assert applications(draft)[24, 0] == figure


def test_another_reading_is_a_choice_that_is_asked_about(draft: Path, doubtful: Path) -> None:
    assert "放弃已作的取舍" in after(draft, ask(), f"{TO_TABLE} right", "escape").screen


def test_a_click_chooses_and_a_click_on_the_mark_takes(draft: Path, doubtful: Path) -> None:
    after(draft, ask(), TO_TABLE, Click("[ ]"), "enter", "ctrl+s")
    assert applications(draft)[24, 0] == 0


def test_a_click_on_a_section_opens_it(draft: Path, printed: Path) -> None:
    assert RECEIVED in after(draft, ask(), Click("三 依申请公开")).screen


# Documents that mean harm


HARM = "\x1b[2J\x1b]0;PWN\x07\u202e\u200b[/red][@click=quit]"


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
def test_text_that_acts_is_shown_as_what_it_is(
    draft: Path, printed: Path, size: tuple[int, int]
) -> None:
    replaced(printed, RECEIVED, f"{RECEIVED}{HARM}")
    replaced(printed, "## ", f"## {HARM}")
    printed.write_text(printed.read_text("utf-8") + f"\n{HARM}末尾\n", "utf-8")
    looks: tuple[Step, ...] = ("tab", "tab", "tab", "tab", "tab", "tab", "enter")
    for seen in after(draft, ask(), *looks, size=size).seen:
        acting = {c for line in seen.lines for c in line if unicodedata.category(c) in ("Cc", "Cf")}
        assert acting == set()
    after(draft, ask(), "enter", "ctrl+s")
    assert read_document(draft).report.figures


def test_no_key_of_the_editor_works_behind_the_list(draft: Path, printed: Path) -> None:
    before = draft.read_bytes()
    after(draft, ask(), "ctrl+s 5 delete ctrl+z f4 f7 f12 ctrl+o ctrl+q", "ctrl+s")
    assert draft.read_bytes() == before


def test_a_document_of_another_body_and_year_is_told(draft: Path, printed: Path) -> None:
    told = "文件的单位、年份与本年报不同，请核对"
    assert after(draft, ask()).said.startswith(told)
    replaced(draft, "临河县水利局", "霍尔果斯市公安局")
    assert after(draft, ask()).said.startswith("文件的年份与本年报不同")
    replaced(draft, "year = 2024", "year = 2023")
    assert after(draft, ask()).said.startswith("将导入")
    assert told not in after(None, START, "old.md enter").screen
