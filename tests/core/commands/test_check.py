"""`nianbao check`: findings on stdout, talk on stderr, the verdict in the exit code."""

import json
from pathlib import Path
from typing import Any

import pytest

from .calling import called

SAMPLES = Path(__file__).parents[3] / "sample_reports"

GOOD = (SAMPLES / "qingshi-township-2024" / "report.toml").read_text("utf-8")

BAD = GOOD + '[stated]\n"litigation.direct.total" = 2\n'

UNREADABLE = 'edition = "cn-2021"\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.toml").write_text(GOOD, "utf-8")
    (tmp_path / "bad.toml").write_text(BAD, "utf-8")
    (tmp_path / "unreadable.toml").write_text(UNREADABLE)
    return tmp_path


def check(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    return called(capsys, "check", *argv)


SKIPPED = (
    "；未核对（没有原文可核对） T3-08 S-05 S-17"
    "；未核对（没有上年年报） T4-05 T4-06 Y-01 Y-02 Y-03 Y-04 Y-05 S-14"
    "；未核对（没有所汇总的年报） H-01 H-02 H-03 H-04"
)


def test_a_report_without_errors_exits_0_and_prints_no_data(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(capsys, "good.toml") == (0, "", f"good.toml：0 个错误{SKIPPED}\n")


def test_each_error_is_a_line_of_data_and_exits_1(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(capsys, "bad.toml") == (
        1,
        "bad.toml litigation.direct.total 错误 T4-02 "
        "“未经复议直接起诉”的“总计”原文为 2，各项相加为 0，相差 2；"
        "请核对该行各列和原文的总计，改正其中有误的一项\n",
        f"bad.toml：1 个错误{SKIPPED}\n",
    )


def test_a_file_that_cannot_be_read_exits_2_and_the_others_are_still_checked(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = check(capsys, "bad.toml", "unreadable.toml", "missing.toml", "good.toml")
    assert code == 2
    assert out.startswith("bad.toml litigation.direct.total 错误 T4-02 ")
    assert out.count("\n") == 1
    assert err.split("\n") == [
        f"bad.toml：1 个错误{SKIPPED}",
        "unreadable.toml year：缺少此项",
        "missing.toml：文件不存在",
        f"good.toml：0 个错误{SKIPPED}",
        "",
    ]


@pytest.mark.parametrize(
    ("files", "code"),
    [
        (["good.toml", "good.toml"], 0),
        (["good.toml", "bad.toml"], 1),
        (["bad.toml", "good.toml"], 1),
        (["unreadable.toml", "good.toml"], 2),
        (["unreadable.toml", "bad.toml"], 2),
        (["good.toml", "missing.toml"], 2),
    ],
)
def test_the_worst_file_decides_the_exit_code(
    folder: Path, capsys: pytest.CaptureFixture[str], files: list[str], code: int
) -> None:
    assert check(capsys, *files)[0] == code
    assert check(capsys, "--format", "json", *files)[0] == code


def test_json_has_exactly_the_keys_that_were_promised(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = check(capsys, "--format", "json", "good.toml", "bad.toml", "missing.toml")
    assert code == 2
    assert json.loads(out) == [
        {
            "file": "bad.toml",
            "rule": "T4-02",
            "severity": "error",
            "at": "litigation.direct.total",
            "message": "“未经复议直接起诉”的“总计”原文为 2，各项相加为 0，相差 2；"
            "请核对该行各列和原文的总计，改正其中有误的一项",
            "found": "2",
            "expected": "0",
            "accepted": False,
        }
    ]
    assert err == "missing.toml：文件不存在\n"


def test_json_without_findings_is_an_empty_list(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(capsys, "--format", "json", "good.toml") == (0, "[]\n", "")


def test_a_broken_balance_is_found_in_the_sample_that_has_one(
    sample_reports: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = sample_reports / "linhe-water-2024-draft" / "report.toml"
    text = path.read_text("utf-8")
    code, out, err = check(capsys, str(path))
    assert "{ natural_person = 11," in text, "the sample is as its README says: 12 ≠ 11"
    assert code == 1, "section 五 is empty"
    assert "T3-01" not in out, "not judged while cells are blank"
    assert "；未核对（未填完） T3-01×7" in err


@pytest.mark.parametrize(
    "name",
    ["horgos-psb-2023", "qingshi-township-2024", "yunjiang-city-2023", "yunjiang-city-2024"],
)
def test_a_finished_sample_has_no_errors_and_no_blank_operands(
    sample_reports: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    path = sample_reports / name / "report.toml"
    code, _, err = check(capsys, str(path))
    assert code == 0
    assert err.startswith(f"{path}：0 个错误")
    assert err.endswith(f"{SKIPPED}\n")
    assert "未填完" not in err


def test_a_figure_spoilt_in_a_sample_is_found_in_its_column_and_the_total(
    sample_reports: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (sample_reports / "yunjiang-city-2024" / "report.toml").read_text("utf-8")
    spoilt = text.replace(
        "received = { natural_person = 3639,", "received = { natural_person = 3640,"
    )
    assert spoilt != text
    (folder / "spoilt.toml").write_text(spoilt, "utf-8")
    code, out, err = check(capsys, "--select", "T3", "spoilt.toml")
    assert code == 1
    assert err.startswith("spoilt.toml：2 个错误；")
    advice = "请核对该列的新收、结转和各项办理结果"
    assert out == (
        "spoilt.toml applications.received.natural_person 错误 T3-01 "
        f"自然人：一+二 3803 ≠ 三 3655 + 四 147，左边多 1；{advice}\n"
        "spoilt.toml applications.received.total 错误 T3-01 "
        f"总计：一+二 4724 ≠ 三 4534 + 四 189，左边多 1；{advice}\n"
    )


def test_keys_that_nobody_reads_are_told_and_no_error(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "own.toml").write_text('reviewer = "x"\n"a\\u001b" = 1\n' + GOOD, "utf-8")
    code, out, err = check(capsys, "own.toml")
    assert (code, out) == (0, "")
    assert err.split("\n")[:2] == [
        "own.toml：reviewer 不是表式中的项，未读入",
        "own.toml：a⟨U+001B⟩ 不是表式中的项，未读入",
    ]


def test_a_file_name_cannot_act_on_the_terminal_and_is_whole_in_json(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "\x1b[31m年报.toml"
    (folder / name).write_text(BAD, "utf-8")
    assert "\x1b" not in "".join(map(str, check(capsys, name)))
    entries: list[dict[str, Any]] = json.loads(check(capsys, "--format", "json", name)[1])
    assert [entry["file"] for entry in entries] == [name]


def test_a_check_never_writes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    check(capsys, "good.toml", "bad.toml", "unreadable.toml")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
