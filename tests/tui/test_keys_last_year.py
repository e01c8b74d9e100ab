"""Last year's report beside this one: named once, remembered, handed on."""

import json
import os
import shutil
from pathlib import Path

import pytest

from nianbao.remembered import last_year_of, remember_last_year, state_folder

from .driving import Click, Outcome, after

SAMPLES = Path(__file__).parents[2] / "sample_reports"
TABLE = "f6 f6 ctrl+home"

# Last year the draft's office left 3, 1, 0, 2, 0 and 0 open.
LAST = SAMPLES / "horgos-psb-2023" / "report.toml"
LEFT = "natural_person = 3, business = 1, research = 0, nonprofit = 2, legal_service = 0, other = 0"
ZERO = "natural_person = 0, business = 0, research = 0, nonprofit = 0, legal_service = 0, other = 0"


@pytest.fixture
def last(folder: Path) -> Path:
    """Last year's report of the office of the draft."""
    text = LAST.read_text("utf-8").replace("霍尔果斯市公安局", "临河县水利局")
    text = text.replace(f"carried_out = {{ {ZERO} }}", f"carried_out = {{ {LEFT} }}")
    text = text.replace(f"received = {{ {ZERO} }}", f"received = {{ {LEFT} }}")
    (folder / "last.toml").write_text(text, "utf-8")
    return Path("last.toml")


@pytest.fixture
def blank(draft: Path) -> Path:
    """The draft without what was carried in."""
    text = draft.read_text("utf-8")
    carried = next(line for line in text.split("\n") if line.startswith("carried_in = "))
    draft.write_text(text.replace(carried, "carried_in = { business = 7 }"), "utf-8")
    return draft


def ask(name: str) -> str:
    """Keys that name last year's report."""
    return f"ctrl+e ctrl+a '{name}' enter"


def carried(outcome: Outcome) -> dict[str, int]:
    """What the file says was carried in."""
    row: dict[str, int] = outcome.report["applications"]["carried_in"]
    return row


# Naming it


def test_it_is_named_once_and_judged_at_once(draft: Path, last: Path) -> None:
    outcome = after(draft, ask("last.toml"), "f6 f6 f7")
    assert "已与临河县水利局2023年年报对照" in outcome.seen[0].said
    assert "Y-01" in outcome.screen
    assert "没有上年年报" not in outcome.screen


def test_last_years_figure_stands_in_the_status_line(draft: Path, last: Path) -> None:
    seen = after(draft, ask("last.toml"), TABLE, "right", "end").seen
    assert ["上年 3" in seen[1].place, "上年 1" in seen[2].place, "上年 6" in seen[3].place] == (
        [True] * 3
    )


def test_it_is_remembered_for_this_report_alone(draft: Path, last: Path, folder: Path) -> None:
    other = Path(shutil.copy(draft, folder / "other.toml"))
    after(draft, ask("last.toml"))
    assert last_year_of(draft) == folder / "last.toml"
    assert "上年 3" in after(draft, TABLE).place
    assert "上年" not in after(other, TABLE).place


def test_nothing_of_it_is_written_into_the_report(draft: Path, last: Path) -> None:
    before = draft.read_bytes(), last.read_bytes()
    after(draft, ask("last.toml"), "ctrl+s")
    assert (draft.read_bytes(), last.read_bytes()) == before


def test_an_empty_name_compares_with_none_again(draft: Path, last: Path) -> None:
    outcome = after(draft, ask("last.toml"), "ctrl+e", "ctrl+a delete enter", TABLE)
    assert outcome.seen[2].said == "不与上年对照"
    assert "上年 " not in outcome.place
    assert last_year_of(draft) is None


def test_the_name_is_offered_again(draft: Path, last: Path, folder: Path) -> None:
    outcome = after(draft, ask("last.toml"), "ctrl+e")
    assert "last.toml" in outcome.screen


@pytest.mark.parametrize("leave", ["escape", "enter"])
def test_going_back_changes_nothing(draft: Path, last: Path, leave: str) -> None:
    outcome = after(draft, ask("last.toml"), f"ctrl+e {leave}", TABLE)
    assert "上年 3" in outcome.place
    assert last_year_of(draft) is not None


def test_typing_goes_on_right_behind_it(draft: Path, last: Path) -> None:
    outcome = after(draft, f"{TABLE} {ask('last.toml')} 7 tab ctrl+s")
    assert outcome.figure("received") == 7


def test_a_figure_being_typed_is_entered_first(draft: Path, last: Path) -> None:
    assert after(draft, f"{TABLE} 77", ask("last.toml"), "ctrl+s").figure("received") == 77


def test_saving_under_another_name_takes_it_along(draft: Path, last: Path, folder: Path) -> None:
    after(draft, ask("last.toml"), "f12", "ctrl+a 'new.toml' enter")
    assert last_year_of(folder / "new.toml") == folder / "last.toml"


def test_a_new_report_says_how_and_remembers_when_it_is_saved(folder: Path, last: Path) -> None:
    start = ("enter", "'临河县水利局' tab ctrl+a 2024 tab enter", "enter", "down enter")
    outcome = after(None, *start, ask("last.toml"), "escape", "ctrl+s", "ctrl+a 'new.toml' enter")
    assert "Ctrl+E" in outcome.seen[3].said
    assert last_year_of(folder / "new.toml") == folder / "last.toml"


# Names that lead nowhere


NOWHERE = {
    "gone.toml": "文件不存在",
    ".": "这是文件夹",
    "broken.toml": "不符合 TOML 格式",
    "report.toml": "这是本年报自己",
    "~nobody-here/x.toml": "文件不存在",
    "other.md": "缺少 edition",
    "./report.toml": "这是本年报自己",
    "x" * 300: "无法读取",
}
"""What is said of each; never what is said of the one before."""


def test_a_name_that_leads_nowhere_is_told_and_can_be_corrected(
    draft: Path, last: Path, folder: Path
) -> None:
    (folder / "broken.toml").write_text("edition = ")
    (folder / "other.md").write_text("# 年报")
    first, *others = NOWHERE
    asked = [ask(first), *(f"ctrl+a '{name}' enter" for name in others)]
    outcome = after(draft, *asked, "ctrl+a 'last.toml' enter", TABLE)
    for words, before, screen in zip(
        NOWHERE.values(), ["", *NOWHERE.values()], outcome.seen, strict=False
    ):
        assert words in screen.screen
        assert not before or before not in screen.screen
    assert "上年 3" in outcome.place


def test_one_that_is_gone_is_missed_by_the_rules_and_by_nothing_else(
    draft: Path, last: Path
) -> None:
    after(draft, ask("last.toml"))
    last.unlink()
    outcome = after(draft, f"{TABLE} 1 0 tab ctrl+s", "f7")
    assert outcome.figure("received") == 10
    assert "没有上年年报" in outcome.screen


@pytest.mark.parametrize("content", [b"", b"edition = ", b"\xff\xfe", b'edition = "cn-1999"'])
def test_one_that_is_broken_by_now_keeps_no_report_closed(
    draft: Path, last: Path, content: bytes
) -> None:
    after(draft, ask("last.toml"))
    last.write_bytes(content)
    assert after(draft, f"{TABLE} 7 tab ctrl+s").figure("received") == 7


def test_one_whose_place_is_a_folder_by_now_keeps_no_report_closed(draft: Path, last: Path) -> None:
    after(draft, ask("last.toml"))
    last.unlink()
    last.mkdir()
    assert after(draft, f"{TABLE} 7 tab ctrl+s").figure("received") == 7


@pytest.mark.parametrize("state", ["{", "[]", '{"%s": 5}', '{"%s": "a\\u0000b"}', "[" * 9999])
def test_a_spoilt_memory_keeps_no_report_closed(draft: Path, folder: Path, state: str) -> None:
    state_folder().mkdir(parents=True)
    own = str(folder / draft)
    text = state.replace("%s", own)
    (state_folder() / "last_years.json").write_text(text, "utf-8")
    assert after(draft, f"{TABLE} 7 tab ctrl+s").figure("received") == 7


def test_a_state_folder_that_cannot_be_written_forgets_and_compares_all_the_same(
    draft: Path, last: Path, private_home: Path
) -> None:
    (private_home / "state").write_text("a file where the folder should be")
    assert "上年 3" in after(draft, ask("last.toml"), TABLE).place
    assert last_year_of(draft) is None


# Odd last years


def test_a_report_of_another_body_is_compared_and_told(draft: Path, folder: Path) -> None:
    shutil.copy(LAST, folder / "last.toml")
    outcome = after(draft, ask("last.toml"))
    assert "已与霍尔果斯市公安局2023年年报对照；请留意两份年报的单位名称不同" in outcome.said


def test_a_report_of_another_year_is_compared_and_told(draft: Path, last: Path) -> None:
    last.write_text(last.read_text("utf-8").replace("year = 2023", "year = 2021"), "utf-8")
    assert "请留意它不是上一年度的" in after(draft, ask("last.toml")).said


def test_a_report_of_another_edition_is_compared_where_the_cells_mean_the_same(
    draft: Path, folder: Path
) -> None:
    year = draft.read_text("utf-8").replace("year = 2024", "year = 2021")
    draft.write_text(year, "utf-8")
    (folder / "last.toml").write_text(
        'edition = "cn-2019"\nyear = 2020\norganization = "临河县水利局"\n'
        "[disclosure]\nlicences = { change = -3, decisions = 80 }\n"
        f"[applications]\nreceived = {{ {LEFT} }}\ncarried_out = {{ {LEFT} }}\n",
        "utf-8",
    )
    outcome = after(draft, ask("last.toml"), TABLE, "f7", "f7 f6 f6 f6 f6 f6 f6")
    assert "只对照名称和含义相同的格" in outcome.seen[0].said
    assert "上年 3" in outcome.seen[1].place
    assert "不可比" in outcome.seen[2].screen or "Y-01" in outcome.seen[2].screen


def test_text_of_last_year_that_would_act_on_a_terminal_is_harmless(
    draft: Path, last: Path
) -> None:
    acting = "\\u001b[2J\\u202e[@click=quit]"
    text = last.read_text("utf-8").replace('organization = "', f'organization = "{acting}')
    last.write_text(text, "utf-8")
    outcome = after(draft, ask("last.toml"))
    assert "⟨U+001B⟩[2J⟨U+202E⟩[@click=quit]临河县水利局" in outcome.said


# Handing on


def test_what_last_year_left_is_offered_for_the_blank_cells_only(blank: Path, last: Path) -> None:
    outcome = after(blank, ask("last.toml"), "enter", "ctrl+s")
    assert "填入上年结转" in outcome.seen[0].screen
    assert "已填入 5 格" in outcome.seen[1].said
    assert carried(outcome) == {
        "natural_person": 3,
        "business": 7,
        "research": 0,
        "nonprofit": 2,
        "legal_service": 0,
        "other": 0,
    }


@pytest.mark.parametrize("answer", ["escape", "down enter"])
def test_it_can_be_declined(blank: Path, last: Path, answer: str) -> None:
    before = blank.read_bytes()
    after(blank, ask("last.toml"), answer, "ctrl+s")
    assert blank.read_bytes() == before


def test_one_undo_takes_it_back(blank: Path, last: Path) -> None:
    before = blank.read_bytes()
    after(blank, ask("last.toml"), "enter", "ctrl+z ctrl+s")
    assert blank.read_bytes() == before


def test_nothing_is_offered_where_everything_is_filled_in(draft: Path, last: Path) -> None:
    assert "填入上年结转" not in after(draft, ask("last.toml")).screen


def test_nothing_is_offered_of_what_last_year_left_blank(blank: Path, last: Path) -> None:
    text = last.read_text("utf-8").replace(f"carried_out = {{ {LEFT} }}", "carried_out = { }")
    last.write_text(text, "utf-8")
    assert "填入上年结转" not in after(blank, ask("last.toml")).screen


def test_it_can_be_taken_with_the_mouse(blank: Path, last: Path) -> None:
    outcome = after(blank, ask("last.toml"), Click(" 填入 "), "ctrl+s")
    assert carried(outcome)["natural_person"] == 3


@pytest.mark.parametrize("size", [(80, 24), (40, 10), (20, 5)])
def test_it_can_be_named_in_a_window_of_any_size(
    blank: Path, last: Path, size: tuple[int, int]
) -> None:
    outcome = after(blank, ask("last.toml"), "enter", "ctrl+s", size=size)
    assert carried(outcome)["natural_person"] == 3


def test_many_pairs_are_remembered_but_not_without_end(folder: Path) -> None:
    for number in range(230):
        remember_last_year(folder / f"{number}.toml", folder / "last.toml")
    pairs = json.loads((state_folder() / "last_years.json").read_text("utf-8"))
    assert list(pairs) == [os.fspath(folder / f"{number}.toml") for number in range(30, 230)]


# In the help of a cell


def test_the_help_of_a_cell_tells_its_rules_and_last_years_figure(draft: Path, last: Path) -> None:
    steps = (ask("last.toml"), "escape", TABLE, "down down down down", "f1")
    shown = after(draft, *steps, size=(80, 60)).screen
    about = shown[shown.index("这一格") :].split("\n\n")[0].split("\n")
    lines = [line.strip() for line in about]
    assert lines[0] == "这一格"
    assert lines[1] == "上年为 0"
    assert [line.split()[0] for line in lines[2:] if line.startswith("T3")] == [
        "T3-01",
        "T3-02",
        "T3-03",
    ]


def test_without_last_year_the_help_tells_the_rules_alone(draft: Path) -> None:
    shown = after(draft, TABLE, "f1", size=(80, 60)).screen
    assert "这一格" in shown
    assert "上年为" not in shown
