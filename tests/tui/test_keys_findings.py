"""The list of findings: what it shows, where it leads, what it mends and what it lets stand."""

import re
import time
import unicodedata
from pathlib import Path

import pytest

from nianbao.cli import run

from .driving import Click, Meanwhile, Outcome, Paste, Screen, after
from .keyboard import bytes_of
from .terminal import is_judged, terminal

# In the sample of Horgos: S-01 on the cover, S-07 in 一, S-12 in 六; a 5 in table 三 adds P-11
# in 一 and T3-01 twice in 三.
BROKEN = "ctrl+home 5 enter"
FALSE_NAME, LAW = "《中华人民共和国信息公开条例》", "《中华人民共和国政府信息公开条例》"
SAMPLES = Path(__file__).parents[2] / "sample_reports"
PAUSE = Meanwhile(lambda: time.sleep(0.3))


def head(screen: Screen) -> str:
    """The head of the list, "" if it is closed."""
    heads = (line.strip() for line in screen.lines)
    return next((line for line in heads if re.match(r"问题 \d+ 个|没有问题", line)), "")


def items(screen: Screen) -> list[str]:
    """Mark, place and rule of the findings in view."""
    found = (re.match(r" ([!?*+-]) (\S)  (\S+-\d+) ", line) for line in screen.lines)
    return [" ".join(each.groups()) for each in found if each]


def details(screen: Screen) -> str:
    """What is said below the list about the chosen finding."""
    bottom = len(screen.lines) - 3
    lines: list[str] = []
    while screen.lines[bottom - len(lines) - 1].startswith("   ") and len(lines) < 5:
        lines.insert(0, screen.lines[bottom - len(lines) - 1].strip())
    return "".join(line for line in lines if not line.startswith("未核对"))


# Open and closed


def test_f7_opens_a_list_of_all_findings_in_the_order_of_the_report(horgos: Path) -> None:
    outcome = after(horgos, BROKEN, "f7 home")
    assert head(outcome).startswith("问题 6 个")
    assert items(outcome) == [
        *("? 首 S-01", "? 一 S-07", "! 一 P-11", "! 三 T3-01", "! 三 T3-01", "* 六 S-12"),
    ]


@pytest.mark.parametrize("key", ["f7", "escape"])
def test_the_list_closes_and_the_keys_go_to_the_table_again(horgos: Path, key: str) -> None:
    outcome = after(horgos, "f7", f"{key} 7 tab ctrl+s")
    assert head(outcome) == ""
    assert outcome.figure("received") == 7


def test_the_list_opens_at_the_gravest_finding_under_the_cursor(horgos: Path) -> None:
    assert "各项办理结果" in details(after(horgos, "right 5 enter ctrl+home right", "f7"))
    assert "请改正名称" in details(after(horgos, "shift+f6 shift+f6", "f7"))


def test_a_report_in_which_nothing_is_wrong_has_an_empty_list(township: Path) -> None:
    outcome = after(township, "f7 down up pageup home left f4 enter f2")
    assert head(outcome).startswith("没有问题")
    assert items(outcome) == []
    assert outcome.said == "没有问题"


def test_what_is_not_filled_in_yet_is_listed_last_and_not_counted(draft: Path) -> None:
    outcome = after(draft, "f7")
    assert head(outcome).startswith("问题 2 个")
    assert items(outcome) == ["? 一 S-10", "* 二 T2-07", "- 五 S-11"]


def test_rules_that_could_not_judge_are_named_with_what_they_need(draft: Path) -> None:
    shown = after(draft, "f7").screen
    assert "未核对  （未填完） T3-01×7" in shown
    assert "（没有上年年报） T4-05" in shown


def test_the_list_follows_each_figure_while_it_stays_open(horgos: Path) -> None:
    opened, broken, mended = after(horgos, "f7 enter f6", "f6 f6 f6 5 enter", "up 0 enter").seen
    assert head(opened).startswith("问题 3 个")
    assert head(broken).startswith("问题 6 个")
    assert head(mended).startswith("问题 3 个")
    assert "F7 进入清单" in head(mended)


# Going there


def test_enter_goes_to_the_cell_and_gives_the_keys_back(horgos: Path) -> None:
    outcome = after(horgos, BROKEN, "f7 home down down down", "enter 0 enter ctrl+s")
    assert outcome.figure("received") == 0
    assert head(outcome).startswith("问题 3 个")


@pytest.mark.parametrize("between", ["", "|"])
def test_enter_goes_to_the_words(horgos: Path, between: str) -> None:
    # What is typed right behind it lands there too.
    outcome = after(horgos, *f"f7 home down enter {between} 甲 ctrl+s".split("|"))
    assert "对照新修订的《甲中华人民共和国信息公开条例》" in outcome.text


@pytest.mark.parametrize(
    ("columns", "lines"), [(80, 24), pytest.param(120, 40, marks=pytest.mark.campaign)]
)
def test_the_input_method_opens_at_the_words(horgos: Path, columns: int, lines: int) -> None:
    with terminal(horgos, columns=columns, lines=lines) as editor:
        editor.wait_for("法人或其他组织")
        editor.wait_for(is_judged)
        for keys in ("f7 home down enter", "f7", "f7"):
            editor.press(bytes_of(keys))
            editor.settle(0.3)
            assert editor.cursor == editor.find(FALSE_NAME[1:-1])


def test_enter_opens_a_section_that_is_wrong_as_a_whole(draft: Path) -> None:
    assert after(draft, "f7 end enter").place.startswith("存在的主要问题")


def test_the_edition_that_does_not_fit_the_year_is_mended_at_the_year(horgos: Path) -> None:
    horgos.write_text(horgos.read_text("utf-8").replace("year = 2023", "year = 2020"), "utf-8")
    outcome = after(horgos, "f7 home enter", "ctrl+a 2023 tab ctrl+s")
    assert outcome.seen[0].place == "封面  年份" + outcome.seen[0].place[6:]
    assert outcome.report["year"] == 2023


def test_a_click_on_a_finding_goes_there(horgos: Path) -> None:
    outcome = after(horgos, BROKEN, "f7 home", Click("S-07"), "甲 ctrl+s")
    assert "《甲中华人民共和国信息公开条例》" in outcome.text


def test_a_click_on_what_could_not_be_judged_goes_nowhere(horgos: Path) -> None:
    outcome = after(horgos, "f7", Click("（没有上年年报）"), "escape 7 tab ctrl+s")
    assert outcome.figure("received") == 7


# What is being typed


def test_a_figure_being_typed_is_entered_before_the_list_opens(horgos: Path) -> None:
    outcome = after(horgos, "ctrl+home 5", "f7", "home enter", "ctrl+s")
    assert head(outcome.seen[1]).startswith("问题 6 个")
    assert outcome.figure("received") == 5


def test_what_is_no_figure_keeps_the_list_closed_and_is_not_lost(horgos: Path) -> None:
    outcome = after(horgos, "ctrl+home 1,2", "f7", "34 tab ctrl+s")
    assert "未录入" in outcome.seen[1].said
    assert head(outcome.seen[1]) == ""
    assert outcome.figure("received") == 1234


def test_a_click_on_the_list_does_not_drop_what_is_no_figure(horgos: Path) -> None:
    outcome = after(horgos, "f7 home down enter f6 f6", "1,2", Click("S-07"), "34 tab ctrl+s")
    assert "未录入" in outcome.seen[2].said
    assert outcome.figure("received") == 1234


OF_THE_DESK = ["7", "年", "delete", "/", "tab", "ctrl+x", "ctrl+v", "ctrl+c", "ctrl+a", "ctrl+r"]


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param(OF_THE_DESK, id="all"),
        *(pytest.param([key], id=key, marks=pytest.mark.campaign) for key in OF_THE_DESK),
    ],
)
def test_nothing_is_typed_behind_the_list_and_it_says_what_to_do(
    horgos: Path, typed: list[str]
) -> None:
    before = horgos.read_bytes()
    outcome = after(horgos, "f7", *typed, "ctrl+s")
    for key, screen in zip(typed, outcome.seen[1:-1], strict=True):
        assert "回车转到该处" in screen.said, key
    assert horgos.read_bytes() == before


def test_nothing_is_pasted_behind_the_list(horgos: Path) -> None:
    before = horgos.read_bytes()
    outcome = after(horgos, "f7", Paste("7\t8"), "ctrl+s")
    assert "回车转到该处" in outcome.seen[1].said
    assert horgos.read_bytes() == before


# Suggestions


def test_f4_takes_the_suggestion_for_a_cell(horgos: Path) -> None:
    outcome = after(horgos, "right 5 enter", "f7 home down down down", "f4", "ctrl+s")
    assert "“一、本年新收申请”的“商业企业” 5 改为 0" in details(outcome.seen[1])
    assert outcome.seen[2].said.startswith("已改正：“一、本年新收申请”的“商业企业” 5 改为 0")
    assert outcome.figure("received", "business") == 0


def test_f4_takes_the_suggestion_for_words(horgos: Path) -> None:
    outcome = after(horgos, "f7 home down", "f4", "ctrl+s")
    assert "改为" in outcome.seen[1].said
    assert FALSE_NAME not in outcome.text
    assert f"对照新修订的{LAW}" in outcome.text
    assert items(outcome) == ["? 首 S-01", "* 六 S-12"]


def test_left_and_right_turn_the_suggestions_round(horgos: Path) -> None:
    seen = after(horgos, BROKEN, "f7 home down down down", *["right"] * 9, "left").seen
    numbers = [re.search(r"建议 (\d)/9", details(screen)) for screen in seen[1:]]
    assert [number and number[1] for number in numbers] == [*"1234567891", "9"]


def test_f4_takes_the_one_that_is_shown(horgos: Path) -> None:
    outcome = after(horgos, BROKEN, "f7 home down down down", "right", "f4 ctrl+s")
    words = re.search(r"建议 2/9（左右键换）：“(.*?)”的“自然人” 0 改为 5", details(outcome.seen[2]))
    assert words is not None
    assert outcome.figure("received") == 5
    fives = [row for row in outcome.report["applications"].values() if row["natural_person"] == 5]
    assert len(fives) == 2


@pytest.mark.parametrize("finding", ["home", "home down", "home down down down right", "end"])
def test_one_undo_takes_a_suggestion_back(horgos: Path, finding: str) -> None:
    after(horgos, BROKEN, "ctrl+s")
    before = horgos.read_bytes()
    outcome = after(horgos, f"f7 {finding} f4 ctrl+z ctrl+s")
    assert horgos.read_bytes() == before
    assert head(outcome).startswith("问题 6 个")


def test_redo_takes_it_again(horgos: Path) -> None:
    outcome = after(horgos, "f7 home down f4 ctrl+z ctrl+y ctrl+s")
    assert FALSE_NAME not in outcome.text


def test_f4_without_a_suggestion_changes_nothing_and_says_so(horgos: Path) -> None:
    before = horgos.read_bytes()
    outcome = after(horgos, "f7 home left right", "f4", "ctrl+s")
    assert "没有建议" in outcome.seen[1].said
    assert horgos.read_bytes() == before


def test_f4_never_fills_blanks_while_the_list_has_the_keys(draft: Path) -> None:
    before = draft.read_bytes()
    after(draft, "f6 f6 f7", "f4 f4 f4", "ctrl+s")
    assert draft.read_bytes() == before


def test_the_list_does_not_offer_its_keys_while_the_table_has_them(horgos: Path) -> None:
    outcome = after(horgos, BROKEN, "f7 home down down down", "enter")
    assert "F4 采用" in details(outcome.seen[1])
    assert "建议 1/9" in details(outcome)
    assert "F4 采用" not in details(outcome)


def test_a_suggestion_is_never_taken_for_a_text_that_has_changed(horgos: Path) -> None:
    # All in one burst: the slip is typed, found, undone and mended.
    before = horgos.read_bytes()
    after(horgos, "shift+f6 shift+f6 ctrl+home '甲,乙' f7 ctrl+z ctrl+z ctrl+z f4 ctrl+y ctrl+s")
    text = horgos.read_text("utf-8")
    assert "甲,乙" not in text
    assert horgos.read_bytes() == before or FALSE_NAME not in text


# Reasons


def accepted(outcome: Outcome) -> dict[str, object]:
    """The entries of [accepted]."""
    entries: dict[str, object] = outcome.report.get("accepted", {})
    return entries


def test_f2_stores_a_reason_with_the_value_that_it_covers(horgos: Path) -> None:
    outcome = after(horgos, BROKEN, "f7 home down down down f2", "'单位间移送' enter", "ctrl+s")
    assert accepted(outcome) == {
        "T3-01 applications.received.natural_person": {"reason": "单位间移送", "value": "5 ≠ 0"}
    }
    # A gate stays where it is and is counted still.
    assert head(outcome).startswith("问题 6 个")
    assert "! 三 T3-01" in items(outcome)
    assert "已说明，仍须改正" in outcome.screen


def test_a_reason_for_words_names_the_words(horgos: Path) -> None:
    outcome = after(horgos, "f7 home down f2", "'原文如此' enter ctrl+s")
    assert accepted(outcome) == {
        "S-07 overview 中华人民共和国信息公开条例": {
            "reason": "原文如此",
            "value": "中华人民共和国信息公开条例 ≠ 中华人民共和国政府信息公开条例",
        }
    }


def test_a_reason_is_shown_when_the_report_is_opened_again(horgos: Path) -> None:
    after(horgos, "f7 home down f2", "'原文如此' enter ctrl+s")
    outcome = after(horgos, "f7 end")
    assert items(outcome) == ["? 首 S-01", "* 六 S-12", "+ 一 S-07"]
    assert "理由：原文如此" in details(outcome)


def test_a_reason_lapses_when_the_value_changes_and_holds_when_it_comes_back(
    horgos: Path,
) -> None:
    reason = (BROKEN, "f7 home down down f2", "甲 enter")
    seen = after(horgos, *reason, "home enter f6 f6 f6 ctrl+home", "6 enter", "up 5 enter").seen
    assert [head(screen).split(" ")[1] for screen in seen[2:]] == ["5", "5", "6", "5"]


def test_an_empty_reason_withdraws_it(horgos: Path) -> None:
    before = horgos.read_bytes()
    outcome = after(horgos, "f7 home down f2", "甲 enter", "end f2", "delete enter", "ctrl+s")
    assert "已取消说明" in outcome.seen[3].said
    assert head(outcome).startswith("问题 3 个")
    assert horgos.read_bytes() == before


def test_escape_leaves_a_reason_as_it_was(horgos: Path) -> None:
    outcome = after(horgos, "f7 home down f2", "甲 enter", "end f2", "乙 escape", "ctrl+s")
    assert [entry["reason"] for entry in outcome.report["accepted"].values()] == ["甲"]


def test_no_reason_where_there_was_none_is_no_step(horgos: Path) -> None:
    outcome = after(horgos, "f7 home f2", "enter", "ctrl+z")
    assert "没有可撤销的" in outcome.said


def test_the_same_reason_again_is_no_step(horgos: Path) -> None:
    before = horgos.read_bytes()
    after(horgos, "f7 home f2", "甲 enter", "end f2", "enter", "ctrl+z ctrl+s")
    assert horgos.read_bytes() == before


def test_one_undo_takes_a_reason_back_and_redo_gives_it_again(horgos: Path) -> None:
    before = horgos.read_bytes()
    undone = after(horgos, "f7 home down f2", "甲 enter", "ctrl+z", "ctrl+s")
    assert "S-07" in undone.seen[2].said
    assert head(undone).startswith("问题 3 个")
    assert horgos.read_bytes() == before
    assert accepted(after(horgos, "f7 home down f2", "甲 enter", "ctrl+z ctrl+y ctrl+s"))


def test_typing_right_behind_f2_goes_into_the_reason(horgos: Path) -> None:
    outcome = after(horgos, "f7 home down f2 '原文如此' enter ctrl+s")
    assert [entry["reason"] for entry in outcome.report["accepted"].values()] == ["原文如此"]


def test_a_reason_does_not_open_a_gate_and_this_is_said(horgos: Path) -> None:
    outcome = after(horgos, BROKEN, "f7 home down down down f2", "甲 enter ctrl+s")
    assert "说明后仍计为错误" in outcome.seen[1].screen
    assert run(["check", str(horgos)]) == 1


# Round all findings


def test_f8_goes_round_all_findings_and_the_list_keeps_step(horgos: Path) -> None:
    seen = after(horgos, BROKEN, "f7 f7", *["f8"] * 7).seen[2:]
    said = [screen.said.split(" ")[0] for screen in seen]
    # The cursor stands in the first column that is broken.
    assert said == ["总计：一+二", "S-12", "S-01", "S-07", "P-11", "自然人：一+二", "总计：一+二"]


def test_f8_leaves_a_finding_on_the_whole_cover(horgos: Path) -> None:
    horgos.write_text(horgos.read_text("utf-8").replace("year = 2023", "year = 2020"), "utf-8")
    said = [screen.said.split(" ")[0] for screen in after(horgos, *["f8"] * 6).seen]
    assert said == ["S-12", "S-04", "S-01", "S-03", "S-07", "S-12"]


def test_f8_says_what_is_wrong_with_a_whole_section(draft: Path) -> None:
    outcome = after(draft, "f6 f8")
    assert outcome.said.startswith("S-10 没有写到")


def test_two_hundred_f8_in_one_burst_end_where_one_by_one_do(horgos: Path) -> None:
    # 33 rounds of 6 and 2 steps: to the total of the table, to 六.
    assert after(horgos, BROKEN, "f7 f7", "f8 " * 200).said.startswith("S-12")
    assert after(horgos, BROKEN, "f7 f7", "shift+f8 " * 200).said.startswith("S-07")


def test_f8_and_shift_f8_by_turns_stay_where_they_are(horgos: Path) -> None:
    outcome = after(horgos, BROKEN, "f8 f8", "f8 shift+f8 " * 100)
    assert outcome.said == outcome.seen[1].said


# Badges, counters, marks


def test_the_navigator_counts_errors_before_warnings(horgos: Path) -> None:
    shown = after(horgos, BROKEN).lines
    notes = {line[1]: line[3:24].split()[1] for line in shown[2:9]}
    assert notes == dict(zip("首一二三四五六", ["?1", "!1", "✓", "!2", "✓", "✓", "✓"], strict=True))


def test_the_status_line_says_the_finding_under_the_cursor(horgos: Path) -> None:
    outcome = after(horgos, "f7 home down enter", "right right", "home left left")
    assert outcome.seen[0].said.startswith("S-07 “中华人民共和国信息公开条例”应为")
    assert outcome.seen[1].said == outcome.seen[0].said
    assert not outcome.seen[2].said.startswith("S-07")


def test_a_text_is_judged_when_the_typing_pauses(
    horgos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A longer pause than usual, so that a slow machine does not make one.
    monkeypatch.setattr("nianbao_tui.screens.editor._PAUSE", 1.5)
    pause = Meanwhile(lambda: time.sleep(1.6))
    outcome = after(horgos, "shift+f6 shift+f6", "ctrl+home '甲,乙'", pause, "left left")
    counts = [re.findall(r"\*(\d) 提示", screen.place) for screen in outcome.seen]
    assert counts[:3] == [["1"], ["1"], ["2"]]
    assert "S-12 “甲,”用了半角标点" in outcome.said


@pytest.mark.parametrize("left", ["ctrl+home 甲 ctrl+s ctrl+o", "f7 ctrl+o"])
def test_what_was_put_off_finds_the_editor_left_and_does_nothing(draft: Path, left: str) -> None:
    assert "新建年报" in after(draft, left, PAUSE).screen


def test_keys_behind_the_one_that_ends_the_program_have_nowhere_to_go(horgos: Path) -> None:
    before = horgos.read_bytes()
    assert after(horgos, "f10 f7 f2 5 tab ctrl+e ctrl+o f12 enter").ended
    assert horgos.read_bytes() == before


# Windows


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 12), (20, 5), (12, 3)])
def test_the_list_can_be_used_in_a_window_of_any_size(horgos: Path, size: tuple[int, int]) -> None:
    outcome = after(
        horgos, "ctrl+home 5 enter", "f7 home down f4", "f2", "甲 enter ctrl+s", size=size
    )
    assert FALSE_NAME not in outcome.text
    assert len(outcome.report["accepted"]) == 1


def test_the_sentence_of_the_chosen_finding_is_whole_in_a_small_window(city: Path) -> None:
    last = SAMPLES / "qingshi-township-2024" / "report.toml"
    outcome = after(city, f"ctrl+e '{last}' enter", "f7 home down down", size=(80, 24))
    assert details(outcome).startswith(
        "Y-01 “二、上年结转政府信息公开申请数量”的“自然人”为 163，"
        "2024 年年报“四、结转下年度继续办理”为 0，相差 163处理："
    )


def test_the_cursor_stays_in_view_when_the_list_opens(draft: Path) -> None:
    outcome = after(draft, "f6 f6 ctrl+end", "f7", size=(80, 24))
    assert "四、结转下年度继续办理" in outcome.seen[1].screen


def test_the_list_survives_a_window_that_shrinks_and_grows(horgos: Path) -> None:
    with terminal(horgos, columns=120, lines=40) as editor:
        editor.wait_for("法人或其他组织")
        editor.wait_for(is_judged)
        editor.press(bytes_of("f7 home"))
        editor.wait_for("处理：")
        before = editor.text()
        for columns, lines in ((20, 5), (200, 60), (80, 24), (3, 2), (120, 40)):
            editor.resize(columns, lines)
        editor.wait_for(lambda screen: screen.text() == before)
        editor.press(bytes_of("down f4 ctrl+s"))
        editor.wait_for("已保存 report.toml")
    assert FALSE_NAME not in horgos.read_text("utf-8")


def test_a_blank_cell_of_what_is_wrong_is_seen_to_be_blank(draft: Path) -> None:
    # 一 7 + 二 1 < 三 9 already, whatever stands in 四.
    outcome = after(draft, "f6 f6 ctrl+home 7 enter ctrl+end home delete f7 f7")
    [row] = [line for line in outcome.lines if "结转下年度继续办理 " in line]
    assert re.search(r"继续办理 +\.!", row)


# Foreign text

ACTING = "\\u001b[2J\\u009b31m\\u202e\\u200b[/red][@click=quit]"


def test_text_that_would_act_on_a_terminal_is_harmless_in_the_list(horgos: Path) -> None:
    text = horgos.read_text("utf-8")
    text = text.replace('organization = "', f'title = "{ACTING}甲"\norganization = "{ACTING}', 1)
    text = text.replace("对照新修订的", f"对照{ACTING}，，新修订的")
    entry = f'"S-12 other_matters <政府信息公开信息处理费管理办法>" = {{ reason = "{ACTING}乙\\n丙", value = "" }}\n'
    horgos.write_text(f"{text}\n[accepted]\n{entry}", "utf-8")
    outcome = after(horgos, "f7 home", *["down"] * 9, "f2", "escape f1", size=(120, 40))
    assert "[/red]" in outcome.screen + outcome.seen[2].screen
    for screen in outcome.seen:
        assert {c for c in screen.screen if unicodedata.category(c) in ("Cc", "Cf")} <= {"\n"}
    assert any("理由：" in details(screen) for screen in outcome.seen)


def test_hundreds_of_findings_are_walked_through_without_delay(horgos: Path) -> None:
    wrong = "".join(
        f"全年收到申请{n}件，甲 乙,丙，XX市。国办公开办函[2021]30号。\n" for n in range(2, 130)
    )
    text = horgos.read_text("utf-8").replace(
        '[problems]                         # 五、存在的主要问题及改进情况\ntext = """\n',
        f'[problems]\ntext = """\n{wrong}',
    )
    horgos.write_text(text, "utf-8")
    begun = time.monotonic()
    outcome = after(
        horgos, BROKEN, "f7 home", "down " * 300, "pagedown " * 100, "enter", "f8 " * 100
    )
    assert int(re.findall(r"问题 (\d+)", head(outcome))[0]) > 250
    assert time.monotonic() - begun < 20


def test_the_words_that_a_finding_complains_of_are_underlined(horgos: Path) -> None:
    with terminal(horgos, columns=120, lines=40) as editor:
        editor.wait_for("法人或其他组织")
        editor.wait_for(is_judged)
        editor.press(bytes_of("shift+f6 shift+f6"))
        editor.wait_for("F3 小节")
        editor.settle()
        underlined = [cell.data for y in range(40) for cell in editor.cells(y) if cell.underscore]
        assert "".join(underlined) == FALSE_NAME[1:-1]
        editor.press(bytes_of("f8 甲 backspace"))
        editor.wait_for(
            lambda screen: any(c.underscore for y in range(40) for c in screen.cells(y))
        )


@pytest.mark.parametrize(
    ("columns", "lines"), [(61, 20), pytest.param(80, 24, marks=pytest.mark.campaign)]
)
def test_nothing_wide_is_halved_in_list_and_dialogs(draft: Path, columns: int, lines: int) -> None:
    typed = "ctrl+end enter '强制{{disclosure.compulsion.decisions}}件,甲乙丙{{a.b.c}}' left left"
    steps = ("f7", "down", "end", "f2 报", "escape escape", typed, "ctrl+k", "escape", "f8 f8")
    more = (
        "ctrl+home ctrl+k",
        "down f6",
        "escape",
        "ctrl+r 35",
        "escape ctrl+e 去年 enter",
        "escape",
    )
    with terminal(draft, columns=columns, lines=lines) as editor:
        editor.wait_for("总体情况  共")
        for keys in (*steps, *more):
            editor.press(bytes_of(keys))
            assert editor.halves() == [], keys


def test_a_reason_that_was_left_half_written_is_still_there(horgos: Path) -> None:
    outcome = after(horgos, BROKEN, "f7 home f2", "经核对 escape", "f2", "escape down f2")
    assert "经核对" in outcome.seen[3].screen
    assert "经核对" not in outcome.screen
