"""A folder of reports on the screen: listed, added up, followed, opened, written."""

import shutil
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest
from core.rollup.county import report_text
from working import SAMPLES

from nianbao.form.address import Address
from nianbao.report.model import Filled
from nianbao.store.lock import look
from nianbao_tui.app import NianbaoApp
from nianbao_tui.screens.collating import Collating
from nianbao_tui.screens.fill_in import FillIn

from .driving import Inside, Meanwhile, Outcome, Step, after
from .terminal import terminal
from .test_opening import held

RECEIVED = Address("applications", "received", "natural_person")
BUSINESS = Address("applications", "received", "business")
FEES = Address("disclosure", "fees", "amount")


def look_again(app: NianbaoApp) -> None:
    assert isinstance(app.screen, Collating)
    app.screen._look()


LOOK = Inside(look_again)
"""What comes every two seconds."""


def submit(folder: Path, file: str, name: str, figures: Mapping[Address, Filled]) -> Path:
    path = folder / file
    path.write_text(report_text(name, figures), "utf-8")
    return path


@pytest.fixture
def units(folder: Path) -> Path:
    """Two bodies that count, one twice, one file that is none, one body that is missing."""
    units = folder / "各单位"
    units.mkdir()
    submit(units, "water.toml", "水利局", {RECEIVED: 7, BUSINESS: 2, FEES: Decimal("0.15")})
    submit(units, "school.toml", "教育局", {RECEIVED: 30, BUSINESS: "/", FEES: Decimal("1.05")})
    submit(units, "law1.toml", "司法局", {RECEIVED: 1})
    submit(units, "law2.toml", "司法局", {RECEIVED: 500})
    (units / "broken.toml").write_text("year = \n", "utf-8")
    (units / "units.csv").write_text("单位名称\n水利局\n教育局\n司法局\n财政局\n", "utf-8")
    return Path("各单位")


def listed(outcome: Outcome) -> list[str]:
    """The second word of each line of the list: names of bodies, or figures."""
    return [line.split()[1] for line in outcome.lines[2:-2] if line.split()[1:]]


def line_of(outcome: Outcome, words: str) -> str:
    [found] = [line for line in outcome.lines[1:-2] if words in line]
    return found


def test_every_body_is_listed_the_gravest_first_and_the_missing_before_all(units: Path) -> None:
    outcome = after(units)
    assert listed(outcome) == ["财政局", "broken", "司法局", "司法局", "教育局", "水利局"]
    states = [line.split()[0] for line in outcome.lines[2:8]]
    assert states == [
        "未报",
        "读不出",
        "重报且内容不同",
        "重报且内容不同",
        "有待填之处",
        "有待填之处",
    ]
    assert "计入 2 份，未报 1 家" in outcome.title


@pytest.mark.parametrize(
    ("keys", "names"),
    [
        ("f3", ["财政局", "broken", "司法局", "司法局", "教育局", "水利局"]),
        ("f3 f3 f3", ["财政局", "broken", "司法局", "司法局", "教育局", "水利局"]),
        ("水", ["水利局"]),
        ("law2", ["司法局"]),
        ("水 escape", ["财政局", "broken", "司法局", "司法局", "教育局", "水利局"]),
        ("水利 backspace backspace 财", ["财政局"]),
    ],
)
def test_the_list_is_sorted_and_filtered(units: Path, keys: str, names: list[str]) -> None:
    assert listed(after(units, keys)) == names


def test_only_what_must_be_looked_at_is_listed_when_asked(units: Path) -> None:
    (units / "units.csv").unlink()
    shutil.copy(SAMPLES / "qingshi-township-2024" / "report.toml", units / "good.toml")
    assert "正常" in after(units).screen
    assert "正常" not in after(units, "f7").screen
    assert "正常" in after(units, "f7 f7").screen


def test_who_was_only_late_need_not_be_looked_at(units: Path) -> None:
    shutil.copy(SAMPLES / "qingshi-township-2024" / "report.toml", units / "good.toml")
    (units / "units.csv").write_text("单位名称,期限\n青石镇人民政府,2001-01-01\n", "utf-8")
    assert "逾期" in after(units).screen
    outcome = after(units, "f7")
    assert "逾期" not in outcome.screen
    assert "司法局" in outcome.screen


def test_the_newest_of_two_reports_counts_when_asked(units: Path) -> None:
    outcome = after(units, "f4", "tab 新收")
    assert line_of(outcome, "自然人").split()[-1] == "537"
    assert line_of(after(units, "f4 f4", "tab 新收"), "自然人").split()[-1] == "37"


def test_the_total_is_exact_and_each_cell_leads_to_who_adds_to_it(units: Path) -> None:
    seen = after(units, "tab 收费", "enter").seen
    assert line_of_screen(seen[0].lines, "收费金额").split()[-1] == "1.20"
    assert [line.split()[:2] for line in seen[1].lines[2:4]] == [
        ["1.05", "教育局"],
        ["0.15", "水利局"],
    ]
    assert "合计 1.20" in seen[1].lines[1]


def line_of_screen(lines: tuple[str, ...], words: str) -> str:
    [found] = [line for line in lines[1:-2] if words in line]
    return found


def test_a_cell_says_who_left_it_out(units: Path) -> None:
    outcome = after(units, "tab 新收", "down")
    assert "1 家填报，1 家不适用" in outcome.said
    outcome = after(units, "tab 新收", "down", "enter")
    figures = [line.split()[0] for line in outcome.lines[2:4]]
    assert figures == ["2", "/"]


def test_a_report_opened_from_the_list_comes_back_to_it_and_counts_as_it_was_saved(
    units: Path,
) -> None:
    steps: tuple[Step, ...] = ("水", "enter", "f6 f6 ctrl+home 9 enter ctrl+s", "ctrl+q", LOOK)
    outcome = after(units, *steps, "escape tab 新收")
    assert "水利局" in outcome.seen[1].title
    assert line_of(outcome, "自然人").split()[-1] == "39"
    assert not outcome.ended
    assert look(units / "water.toml").state == "free"


def test_what_cannot_be_opened_is_said(units: Path) -> None:
    assert "不能打开" in after(units, "财", "enter").said
    assert "broken.toml" in after(units, "broken", "enter").said


def test_a_report_that_somebody_edits_is_asked_about_and_one_can_go_back(units: Path) -> None:
    held(units / "water.toml")
    asked, back = after(units, "水 enter", "up enter").seen
    assert "正在编辑中" in asked.screen
    assert "汇总  各单位" in back.title
    assert "水利局" in after(units, "水 enter", "enter").title


def test_what_arrives_changes_or_goes_is_seen(units: Path) -> None:
    came = Meanwhile(lambda: submit(units, "money.toml", "财政局", {RECEIVED: 1000}))
    went = Meanwhile(lambda: (units / "school.toml").unlink())
    seen = after(units, "tab 新收", came, LOOK, went, LOOK).seen
    totals = [line_of_screen(seen[at].lines, "自然人").split()[-1] for at in (0, 2, 4)]
    assert totals == ["37", "1037", "1007"]
    assert "未报" not in seen[2].title


def test_a_folder_that_goes_is_an_empty_one(units: Path) -> None:
    outcome = after(units, Meanwhile(lambda: shutil.rmtree(units)), LOOK)
    assert "没有可以汇总的年报" in outcome.title
    assert not outcome.ended


def test_the_total_is_written_outside_of_the_folder(units: Path) -> None:
    outcome = after(units, "ctrl+s", "临河县人民政府 tab 总表 enter")
    written = tomllib.loads(Path("总表.toml").read_text("utf-8"), parse_float=Decimal)
    assert written["organization"] == "临河县人民政府"
    assert written["applications"]["received"] == {"natural_person": 37, "business": 2}
    assert written["disclosure"]["fees"]["amount"] == Decimal("1.20")
    assert "已写入" in outcome.said


def test_the_total_is_not_written_among_what_it_adds_up(units: Path) -> None:
    outcome = after(units, "ctrl+s", "临河县人民政府 tab 各单位/总表 enter")
    assert "文件夹之外" in outcome.screen
    assert not (units / "总表.toml").exists()


def test_what_stands_beside_the_folder_is_listed_where_the_total_is_named(units: Path) -> None:
    for name in ("总表.toml", "汇总2023.toml"):
        Path(name).write_text(report_text("临河县人民政府", {RECEIVED: 1}), "utf-8")
    begun, listed, chosen = after(units, "ctrl+s", "甲 tab", "总 tab").seen
    assert "汇总2024.toml" in begun.screen
    assert all(name in listed.screen for name in ("总表.toml", "汇总2023.toml", "各单位/"))
    assert "已存在" not in listed.screen
    assert "总表.toml 已存在，确定后询问是否替换" in chosen.screen
    assert "汇总2023.toml" not in chosen.screen


def test_the_name_that_is_proposed_is_taken_or_gives_way(units: Path) -> None:
    after(units, "ctrl+s", "甲 enter enter")
    assert Path("汇总2024.toml").exists()
    after(units, "ctrl+s", "甲 tab 乙 enter")
    assert Path("乙.toml").exists()


def test_who_does_not_write_over_a_file_may_name_another(units: Path) -> None:
    Path("总表.toml").write_text(report_text("临河县人民政府", {RECEIVED: 1}), "utf-8")
    outcome = after(units, "ctrl+s", "临河县人民政府 tab 总表 enter", "enter", "tab 新表 enter")
    assert "总表" in outcome.seen[2].screen
    assert tomllib.loads(Path("新表.toml").read_text("utf-8"))["organization"] == "临河县人民政府"


def test_a_file_that_stands_there_is_written_over_only_when_asked(units: Path) -> None:
    Path("总表.toml").write_text(report_text("临河县人民政府", {RECEIVED: 1}), "utf-8")
    asked = ("ctrl+s", "临河县人民政府 tab 总表 enter")
    before = Path("总表.toml").read_bytes()
    after(units, *asked, "enter")
    assert Path("总表.toml").read_bytes() == before
    after(units, *asked, "down enter")
    written = tomllib.loads(Path("总表.toml").read_text("utf-8"))
    assert written["applications"]["received"]["natural_person"] == 37


def test_it_is_reached_from_the_start_page_and_left_for_it(units: Path) -> None:
    seen = after(None, "down down down enter", f"'{units}' enter", "escape").seen
    assert "计入 2 份" in seen[1].title
    assert "汇总各单位年报" in seen[2].screen
    refused = after(None, "down down down enter", "没有 enter")
    assert "请写一个已有的文件夹" in refused.screen


def test_a_list_of_units_that_is_none_is_named(units: Path) -> None:
    (units / "units.csv").write_text("甲,乙\n水利局,1\n", "utf-8")
    assert "units.csv" in after(units).said


def test_the_command_takes_a_folder_and_keeps_nothing(units: Path, private_home: Path) -> None:
    with terminal(units, columns=80, lines=24) as screen:
        screen.wait_for("计入 2 份")
        screen.send(b"\x11")
        assert screen.exit_code() == 0
    texts = [path.read_bytes() for path in private_home.rglob("*") if path.is_file()]
    assert not any("司法局".encode() in text for text in texts)


def test_a_document_is_opened_as_the_report_that_it_prints_and_saved_beside_it(
    units: Path,
) -> None:
    text = (SAMPLES / "qingshi-township-2024" / "report.md").read_text("utf-8")
    (units / "青石镇 最终版(1).md").write_text(text, "utf-8")
    typed = ("ctrl+g", f"{RECEIVED} enter", "9 enter", "ctrl+s", "enter", "ctrl+q")
    outcome = after(units, "青石", "enter", "enter", *typed, LOOK, "escape tab 新收")
    assert "导入 青石镇 最终版(1).md" in outcome.seen[1].title
    written = tomllib.loads((units / "青石镇 最终版(1).toml").read_text("utf-8"))
    assert written["organization"] == "青石镇人民政府"
    assert written["applications"]["received"]["natural_person"] == 9
    assert line_of(outcome, "自然人").split()[-1] == "46"


def test_what_came_of_a_missing_body_is_opened(units: Path) -> None:
    submit(units, "财政局年报.toml", "税务局", {RECEIVED: 1})
    outcome = after(units, "财", "enter")
    assert "“财政局年报.toml”中是税务局的年报" in outcome.seen[0].said
    assert "税务局" in outcome.title


def test_a_document_that_is_no_report_says_why(units: Path) -> None:
    (units / "通知.txt").write_text("请按时报送。\n", "utf-8")
    assert "没有读到年报的内容" in after(units, "通知", "enter").said


def test_a_total_has_what_came_while_it_was_asked_where_to(units: Path) -> None:
    def hand_in(app: NianbaoApp) -> None:
        collating = app.screen_stack[-2]
        assert isinstance(collating, Collating)
        submit(units, "money.toml", "财政局", {RECEIVED: 4000})
        collating._look()

    outcome = after(units, "ctrl+s", "'某县' tab 'total' ", Inside(hand_in), "enter")
    assert "已写入" in outcome.said
    written = tomllib.loads(Path("total.toml").read_text("utf-8"))
    assert written["applications"]["received"]["natural_person"] == 4037


def test_no_letter_is_written_while_a_file_that_came_is_not_read(units: Path) -> None:
    seen: list[str] = []

    def confirm(app: NianbaoApp) -> None:
        collating, dialog = app.screen_stack[-2:]
        assert isinstance(collating, Collating)
        assert isinstance(dialog, FillIn)
        submit(units, "money.toml", "财政局", {RECEIVED: 1})
        collating.gathering.look()
        dialog.press("enter", None)
        app.call_later(lambda: seen.append(collating.message[0] if collating.message else ""))
        collating.set_timer(0.1, collating._go_on)

    after(units, "f5", Inside(confirm))
    assert seen == ["还没有读完，请稍候"]
    assert not list(Path().glob("退改通知*"))


def test_letters_to_the_bodies_are_written_into_a_new_folder(units: Path) -> None:
    (units / "law2.toml").unlink()
    outcome = after(units, "f5", "退改 enter")
    names = sorted(path.name for path in Path("退改").iterdir())
    assert names == ["司法局2024.txt", "教育局2024.txt", "水利局2024.txt", "财政局2024.txt"]
    assert "第三部分" in Path("退改/水利局2024.txt").read_text("utf-8")
    assert outcome.said == "已写入 退改：通知 4 份"
    assert "文件已存在" in after(units, "f5", "退改 enter").screen
    assert "没有这个文件夹" in after(units, "f5", "~没有/退改 enter").screen
