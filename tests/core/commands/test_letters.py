"""`nianbao rollup --letters`: what each body is told, in files that can be sent as they are."""

import os
from pathlib import Path

import pytest

from nianbao.form.address import Address
from nianbao.report.model import Filled

from ..builders import at
from ..official import ENTERED
from ..rollup.county import County, report_text
from .calling import called

RECEIVED = at("applications.received.natural_person")
GRANTED = at("applications.granted.natural_person")
FULL: dict[Address, Filled] = dict.fromkeys(ENTERED, 0)


@pytest.fixture
def county(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> County:
    """A body with a wrong balance, one with blanks, one twice, two of which nothing counts."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.chdir(tmp_path)
    made = County(Path("county"))
    made.write("甲 最终版.toml", report_text("甲局", FULL | {RECEIVED: 5, GRANTED: 3}))
    blank = {cell: 0 for cell in ENTERED if cell != GRANTED and cell.section != "litigation"}
    made.write("乙.toml", report_text("乙局", blank))
    made.write("丙1.toml", report_text("丙局", FULL))
    made.write("丙2.toml", report_text("丙局", FULL | {RECEIVED: 1, GRANTED: 1}))
    made.write("附件：丁局年报.doc", "")
    made.write("戊局.toml", "edition = ")
    units = "单位名称,期限\n甲局,\n乙局,\n丙局,\n丁局,2025-01-20\n戊局,\n"
    Path("units.csv").write_text(units, "utf-8")
    return made


def rollup(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    return called(capsys, "rollup", "county", "--letters", *argv)


def text(name: str, folder: str = "out") -> str:
    written = Path(folder, f"{name}2024.txt").read_bytes()
    assert written.startswith(b"\xef\xbb\xbf"), "what old editors know it by"
    assert written.count(b"\n") == written.count(b"\r\n") > 0, "what they break lines at"
    return written.decode("utf-8-sig").replace("\r\n", "\n")


def test_each_body_is_told_what_to_mend(county: County, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = rollup(capsys, "out")
    assert code == 1
    assert "已写入 out：通知 5 份" in err
    said = text("甲局").splitlines()
    assert said[:5] == [
        "甲局：",
        "",
        "你单位报送的2024年政府信息公开工作年度报告（“甲 最终版.toml”）已经核对。"
        "请按下列意见核实、改正，重新报送。",
        "",
        "必须改正",
    ]
    assert any(
        line.endswith(
            "第三部分，自然人：一+二 5 ≠ 三 3 + 四 0，左边多 2；"
            "请核对该列的新收、结转和各项办理结果。"
        )
        for line in said
    )
    assert "没有填写" not in text("甲局")


def test_blank_cells_are_named_by_row_and_a_blank_table_as_one(
    county: County, capsys: pytest.CaptureFixture[str]
) -> None:
    rollup(capsys, "out")
    _, _, said = text("乙局").partition("没有填写：请补填，没有发生的填 0，不适用的填“/”\n")
    assert said.splitlines()[:2] == [
        "1．第三部分，三、本年度办理结果 （一）予以公开：自然人。",
        "2．第四部分，整张表。",
    ]


def test_who_handed_in_twice_is_asked_and_who_is_missing_reminded(
    county: County, capsys: pytest.CaptureFixture[str]
) -> None:
    rollup(capsys, "out")
    assert "2024年政府信息公开工作年度报告有 2 份，内容不同：“丙1.toml”、“丙2.toml”" in text("丙局")
    late = "你单位2024年政府信息公开工作年度报告应于2025年1月20日前报送，"
    assert late in text("丁局")
    assert "1．“附件：丁局年报.doc”：文件是空的（0 字节），可能没有传完。" in text("丁局")
    assert "年度报告至今没有收到可以使用的文件，请尽快重新报送。" in text("戊局")
    assert "1．“戊局.toml”：不符合 TOML 格式：值的写法不对。" in text("戊局")
    assert "county" not in text("丁局"), "folders of the office are not their matter"
    rollup(capsys, "chosen", "--take", "county/丙2.toml")
    assert "内容不同" not in "".join(path.read_text("utf-8") for path in Path("chosen").iterdir())


def test_of_several_reports_one_that_was_chosen_settles_it(
    county: County, capsys: pytest.CaptureFixture[str]
) -> None:
    path = county.write("丙3.toml", report_text("丙局", FULL | {RECEIVED: 2, GRANTED: 2}))
    os.utime(path, ns=(2 * 10**18, 2 * 10**18))
    rollup(capsys, "out", "--take", "newest")
    told = [path.name for path in Path("out").iterdir() if path.name.startswith("丙局")]
    assert told == ["丙局2024.txt"]
    assert "（“丙3.toml”）已经核对" in text("丙局")


def test_a_part_is_named_once(county: County, capsys: pytest.CaptureFixture[str]) -> None:
    rollup(capsys, "out")
    assert "．第六部分没有写信息处理费的收取情况" in text("甲局")


def test_they_are_chinese_in_any_language(
    county: County, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder, argv in (("out", []), ("more", ["--findings", "all.txt"])):
        rollup(capsys, folder, *argv, "--lang", "en")
        assert "请核对该列的新收、结转和各项办理结果。" in text("甲局", folder)


def test_what_the_program_could_not_read_is_not_held_against_a_body(
    county: County, capsys: pytest.CaptureFixture[str]
) -> None:
    page = "己局2024年政府信息公开工作年度报告\n四、政府信息公开行政复议、行政诉讼情况\n1 2 3\n"
    county.write("己.txt", page)
    _, _, err = rollup(capsys, "out")
    assert "有存疑之处的 1 份没有写通知" in err
    assert not Path("out", "己局2024.txt").exists()


def test_names_act_nowhere_and_none_is_written_over(
    county: County, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = FULL | {RECEIVED: 5}
    for number, name in enumerate((r"../庚局", r"庚局", "\\u202e辛局")):
        county.write(f"x{number}.toml", report_text(name, wrong))
    rollup(capsys, "out")
    names = sorted(path.name for path in Path("out").iterdir())
    assert {"庚局2024.txt", "庚局2024-2.txt", "辛局2024.txt"} <= set(names)
    assert "\u202e" not in text("辛局")


@pytest.mark.parametrize("stands", ["file", "folder"])
def test_nothing_is_written_over(
    county: County, capsys: pytest.CaptureFixture[str], stands: str
) -> None:
    Path("out").mkdir() if stands == "folder" else Path("out").write_text("mine", "utf-8")
    code, out, err = rollup(capsys, "out", "--force")
    assert (code, out) == (2, "")
    assert err.startswith("out：")
    assert not any(name.endswith(".tmp") for name in os.listdir())


def test_they_are_not_written_among_what_is_added_up(
    county: County, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = rollup(capsys, "county/out")
    assert (code, out) == (2, "")
    assert err == "county/out：请写在所汇总的文件夹之外，否则会计入下次汇总\n"


def test_a_failure_leaves_no_half_of_them(
    county: County, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[str] = []

    def full(self: Path, text: str, *rest: str, **how: str) -> int:
        written.append(text)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    code, _, err = rollup(capsys, "out")
    assert code == 2
    assert "磁盘已满" in err
    assert written
    assert sorted(os.listdir()) == ["county", "state", "units.csv"]


@pytest.mark.parametrize("option", [["--no-check"], ["--cell", str(RECEIVED)]])
def test_letters_need_what_the_rules_find(
    county: County, capsys: pytest.CaptureFixture[str], option: list[str]
) -> None:
    code, _, err = rollup(capsys, "out", *option)
    assert code == 2
    assert "--letters" in err


def test_of_whom_nothing_came_is_asked_to_tell_if_it_was_sent(
    county: County, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("units.csv").write_text("单位名称,期限\n壬局,2025-01-20\n癸局,\n", "utf-8")
    rollup(capsys, "out")
    title = "你单位2024年政府信息公开工作年度报告"
    asked = "至今没有收到。请尽快报送；已经报送的，请告知。"
    assert text("壬局").splitlines() == ["壬局：", "", f"{title}应于2025年1月20日前报送，{asked}"]
    assert text("癸局").splitlines() == ["癸局：", "", f"{title}{asked}"]


def test_a_report_that_names_no_body_is_not_addressed_to_its_file(
    county: County, capsys: pytest.CaptureFixture[str]
) -> None:
    county.write("年报最终版.toml", report_text("", FULL))
    rollup(capsys, "out")
    said = text("年报最终版")
    assert said.startswith("有关单位：\n")
    assert "年报没有写明单位名称，请写全称。" in said
