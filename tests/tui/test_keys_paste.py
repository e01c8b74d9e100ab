"""What is pasted into a table from elsewhere is shown first, whichever way it comes."""

import shutil
import time
from pathlib import Path

import pytest

from nianbao_tui.screens import burst

from .applications import applications
from .driving import Click, Meanwhile, Paste, Step, after
from .reference_grid import Place

SAMPLES = Path(__file__).parents[2] / "sample_reports"
TABLE = "f6 f6"
RECEIVED, CARRIED = "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"
LABELLED = f"{RECEIVED}\t21\t3\t0\t0\t1\t0\t25\n{CARRIED}\t1\t0\t0\t0\t0\t2\t3\n"
LABELLED_CHANGES = {(0, 0): 21, (1, 5): 2}
PAUSE = Meanwhile(lambda: time.sleep(0.12))
QUIET = Meanwhile(lambda: time.sleep(0.45))


@pytest.fixture(autouse=True)
def slow_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with much to do may halt between two keys that were sent together."""
    monkeypatch.setattr(burst, "_FAST", 0.3)
    monkeypatch.setattr(burst, "PAUSE", 0.4)


def keys(text: str) -> str:
    """Text as the keys that a terminal without bracketed paste makes of it."""
    return " ".join({"\t": "tab", "\n": "enter"}.get(c, f"'{c}'") for c in text)


def changed(draft: Path, *steps: Step) -> dict[Place, object]:
    """The cells of table 三 that differ in the file after the steps and a save."""
    before = applications(draft)
    after(draft, TABLE, *steps, "ctrl+s")
    now = applications(draft)
    return {at: now.get(at) for at in before.keys() | now.keys() if before.get(at) != now.get(at)}


# With labels


def test_labels_tell_where_figures_go_wherever_the_cursor_stands(draft: Path) -> None:
    outcome = after(draft, TABLE, "ctrl+end", Paste(LABELLED))
    assert "自然人 11 → 21" in outcome.screen
    assert "按行列名称对应" in outcome.title
    assert changed(draft, "ctrl+end", Paste(LABELLED), "enter") == LABELLED_CHANGES


def test_a_labelled_paste_is_one_step_and_says_so(draft: Path) -> None:
    seen = after(draft, TABLE, Paste(LABELLED), "enter", "ctrl+z").seen
    assert seen[2].said == "已粘贴 12 格；Ctrl+Z 可撤销"
    assert changed(draft, Paste(LABELLED), "enter ctrl+z") == {}


def test_nothing_is_entered_before_it_is_taken(draft: Path) -> None:
    assert changed(draft, Paste(LABELLED), "escape") == {}


def test_a_row_can_be_left_out(draft: Path) -> None:
    rows = "home", "down" if "没有列名" in after(draft, TABLE, Paste(LABELLED)).screen else "up"
    assert changed(draft, Paste(LABELLED), *rows, "space enter") == {(1, 5): 2}


@pytest.mark.parametrize("corner", ["", "项目"])
def test_a_block_whose_rows_stand_as_columns_is_turned(draft: Path, corner: str) -> None:
    lines = [line.split("\t") for line in LABELLED.splitlines()]
    turned = "\n".join("\t".join(column) for column in zip(*lines, strict=True))
    head = [
        corner,
        "自然人",
        "商业企业",
        "科研机构",
        "社会公益组织",
        "法律服务机构",
        "其他",
        "总计",
    ]
    text = "\n".join(f"{a}\t{b}" for a, b in zip(head, turned.split("\n"), strict=True))
    assert "行列已互换" in after(draft, TABLE, Paste(text)).title
    assert changed(draft, Paste(text), "enter") == LABELLED_CHANGES


def test_a_total_that_disagrees_is_kept_as_the_original_states_it(draft: Path) -> None:
    wrong = LABELLED.replace("\t25\n", "\t26\n")
    stated = after(draft, TABLE, Paste(wrong), "enter ctrl+s").report["stated"]
    assert stated == {"applications.received.total": 26}


# Without labels


def test_a_block_names_the_cells_it_would_fill(draft: Path) -> None:
    screen = after(draft, TABLE, Paste("21\t22\n31\t")).screen
    assert "自然人 11 → 21，商业企业 3 → 22" in screen
    assert "商业企业 0 → 未填" in screen


def test_a_row_of_a_block_can_be_left_out(draft: Path) -> None:
    assert changed(draft, Paste("21\t22\n31\t32"), "space enter") == {(1, 0): 31, (1, 1): 32}


def test_a_click_on_a_mark_leaves_a_row_out(draft: Path) -> None:
    assert changed(draft, Paste("21\t22\n31\t32"), Click("[x]"), "enter") == {
        (1, 0): 31,
        (1, 1): 32,
    }


def test_a_column_that_fits_only_as_a_row_is_offered_as_one(draft: Path) -> None:
    bottom = "ctrl+end home"
    assert "行列已互换" in after(draft, TABLE, bottom, Paste("5\n6\n7")).title
    assert changed(draft, bottom, Paste("5\n6\n7"), "enter") == {(24, 0): 5, (24, 1): 6, (24, 2): 7}


@pytest.mark.parametrize("text", ["21 22 23", "21　22　23"])
def test_figures_with_blanks_between_them_are_a_row(draft: Path, text: str) -> None:
    assert changed(draft, Paste(text), "enter") == {(0, 0): 21, (0, 1): 22, (0, 2): 23}


def test_what_fits_neither_way_is_refused_as_ever(draft: Path) -> None:
    wide = "\n".join(["1\t2\t3\t4\t5\t6\t7\t8"] * 8)
    assert "超出表格" in after(draft, TABLE, Paste(wide)).said
    assert changed(draft, Paste(wide)) == {}


def test_our_own_copy_goes_in_at_once_even_through_the_terminal(draft: Path) -> None:
    copied = "shift+down shift+right ctrl+c ctrl+home down down down down down"
    assert len(changed(draft, copied, Paste("11\t3\r\n1\t0\r\n"))) == 4


# Without brackets


def test_a_paste_that_comes_as_keys_is_one_paste(draft: Path) -> None:
    seen = after(draft, TABLE, keys(LABELLED), PAUSE, QUIET, "enter").seen
    assert "自然人 11 → 21" in seen[2].screen
    assert seen[-1].said == "已粘贴 12 格；Ctrl+Z 可撤销"
    assert changed(draft, keys(LABELLED), PAUSE, QUIET, "enter") == LABELLED_CHANGES


def test_what_its_beginning_entered_is_taken_back(draft: Path) -> None:
    text = f"5\t6\t7\t8\n{LABELLED}"
    before = draft.read_bytes()
    after(draft, TABLE, keys(text), PAUSE, QUIET, "escape", "ctrl+s")
    assert draft.read_bytes() == before
    assert changed(draft, "9 tab ctrl+z", keys(text), PAUSE, QUIET, "escape ctrl+y") == {(0, 0): 9}


def test_three_hundred_keys_are_one_paste(draft: Path) -> None:
    text = "".join(
        f"{label}\t{n}\t0\t0\t0\t0\t0\t{n}\n"
        for n, label in enumerate(
            [RECEIVED, CARRIED, "（一）予以公开", "（二）部分公开", "1.属于国家秘密"]
            + ["2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益"]
            + ["5.属于三类内部事务信息", "6.属于四类过程性信息", "7.属于行政执法案卷"],
            60,
        )
    )
    assert len(text) > 250
    found = changed(draft, keys(text), PAUSE, QUIET, "enter")
    assert {found[row, 0] for row in range(11)} == set(range(60, 71))
    assert changed(draft, keys(text), PAUSE, QUIET, "enter ctrl+z") == {}


def test_a_figure_typed_before_such_a_paste_is_entered(draft: Path) -> None:
    steps = ("77", QUIET, keys(LABELLED), PAUSE, QUIET)
    assert changed(draft, *steps, "escape") == {(0, 0): 77}


def test_its_last_keys_never_answer_for_the_user(
    draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(burst, "_QUIET", 5.0)
    stragglers = (keys(LABELLED), PAUSE, "enter enter tab enter")
    assert "自然人 11 → 21" in after(draft, TABLE, *stragglers).screen
    assert changed(draft, *stragglers, "f10") == {}


def test_fast_typing_that_is_no_paste_is_typed(draft: Path) -> None:
    assert changed(draft, "21 tab 22 tab 23 tab 24 tab ctrl+s") == {
        (0, 0): 21,
        (0, 1): 22,
        (0, 2): 23,
        (0, 3): 24,
    }
    assert "不能录入" in after(draft, TABLE, "12年").said


def test_fast_keys_that_mean_nothing_are_the_keys_they_are(draft: Path) -> None:
    text = "41 tab 42 tab 43 tab '这不是表中的行' tab 5"
    ways: list[tuple[Step, ...]] = [(text, PAUSE), (text, "f1 escape")]
    for steps in ways:
        outcome = after(draft, TABLE, *steps, "escape ctrl+s ctrl+z ctrl+z ctrl+z ctrl+s")
        saved = outcome.seen[-1]
        assert "已保存" in saved.title
    assert changed(draft, text, PAUSE, "escape") == {(0, 0): 41, (0, 1): 42, (0, 2): 43}


# From a file


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", LABELLED),
        ("a.csv", LABELLED.replace("\t", ",")),
        ("b.csv", "\n".join(f'"{line[:16]}"' + line[16:] for line in LABELLED.split("\n"))),
    ],
)
def test_a_file_is_shown_and_taken_like_a_paste(draft: Path, name: str, text: str) -> None:
    Path(name).write_text(text.replace("\t", "," if name == "b.csv" else "\t"), "utf-8")
    steps = ("ctrl+u", f"{name} enter")
    assert "自然人 11 → 21" in after(draft, TABLE, *steps).screen
    assert changed(draft, *steps, "enter") == LABELLED_CHANGES


def test_plain_figures_of_a_file_go_where_the_cursor_stands(draft: Path) -> None:
    Path("a.txt").write_text("21\t22\n31\t32\n", "utf-8")
    assert changed(draft, "down", "ctrl+u", "a.txt enter", "enter") == {
        (1, 0): 21,
        (1, 1): 22,
        (2, 0): 31,
        (2, 1): 32,
    }


def test_a_whole_report_gives_its_figures_for_this_table(draft: Path) -> None:
    shutil.copy(SAMPLES / "horgos-psb-2023" / "report.md", "old.md")
    screen = after(draft, TABLE, "ctrl+u", "old.md enter").screen
    assert "自然人 11 → 0" in screen
    assert "总体情况" not in screen


@pytest.mark.parametrize(
    ("name", "words"),
    [("gone.txt", "文件不存在"), ("report.toml", "打开文件"), ("prose.txt", "没有粘贴")],
)
def test_a_file_with_nothing_for_the_table_is_told(draft: Path, name: str, words: str) -> None:
    Path("prose.txt").write_text("今年工作顺利。\n明年继续努力。\n", "utf-8")
    assert words in after(draft, TABLE, "ctrl+u", f"{name} enter").screen
    assert changed(draft, "ctrl+u", f"{name} enter", "escape") == {}
