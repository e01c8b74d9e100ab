"""`nianbao fee`: the 信息处理费 and how it comes about."""

import json

import pytest

from nianbao.cli import run


def answer(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    assert run(["fee", *argv]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    return said.out


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (
            ["--items", "45"],
            "信息处理费 5500 元\n"
            "10件以下：10件，不收费\n"
            "11—30件的部分：20件×100元/件＝2000元\n"
            "31—40件的部分：10件×200元/件＝2000元\n"
            "41—50件的部分：5件×300元/件＝1500元\n",
        ),
        (
            ["--pages", "250"],
            "信息处理费 4700 元\n"
            "30页以下：30页，不收费\n"
            "31—100页的部分：70页×10元/页＝700元\n"
            "101—200页的部分：100页×20元/页＝2000元\n"
            "201页以上的部分：50页×40元/页＝2000元\n",
        ),
        (["--pages", "30"], "信息处理费 0 元\n30页以下：30页，不收费\n"),
        (["--items", "0"], "信息处理费 0 元\n"),
    ],
)
def test_the_fee_stands_first_and_then_its_steps(
    capsys: pytest.CaptureFixture[str], argv: list[str], told: str
) -> None:
    assert answer(capsys, *argv) == told


def test_the_answer_can_be_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert json.loads(answer(capsys, "--items", "12", "--format", "json")) == {
        "basis": "items",
        "units": 12,
        "fee": 200,
        "steps": [
            {"from": 1, "to": 10, "rate": 0, "units": 10, "sum": 0},
            {"from": 11, "to": 30, "rate": 100, "units": 2, "sum": 200},
        ],
    }


def test_a_step_without_an_end_ends_at_null(capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(answer(capsys, "--pages", "201", "--format", "json"))
    assert (told["basis"], told["fee"]) == ("pages", 2740)
    assert told["steps"][-1] == {"from": 201, "to": None, "rate": 40, "units": 1, "sum": 40}


def test_a_million_pages_are_answered(capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(capsys, "--pages", "1000000").startswith("信息处理费 39994700 元\n")


BETWEEN = "须为 0 至 1000000 的整数"


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        ([], "缺少 --items 或者 --pages"),
        (["--items", "1", "--pages", "2"], "--pages: 不能同时用 --items"),
        (["--items", "0", "--pages", "0"], "--pages: 不能同时用 --items"),
        (["--items", "-1"], f"--items: {BETWEEN}"),
        (["--pages", "1000001"], f"--pages: {BETWEEN}"),
        (["--pages", "9" * 5000], f"--pages: {BETWEEN}"),
        (["--items", "1.5"], f"--items: {BETWEEN}"),
        (["--items", "１２"], f"--items: {BETWEEN}"),
        (["--items", ""], f"--items: {BETWEEN}"),
        (["--items"], "--items: 后面要有一个值"),
        (["--items", "1", "--format", "xml"], "--format: 没有 'xml' (可用 'text', 'json')"),
    ],
)
def test_a_wrong_call_is_told_in_one_line(
    capsys: pytest.CaptureFixture[str], argv: list[str], told: str
) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(["fee", *argv])
    assert stopped.value.code == 2
    assert capsys.readouterr() == ("", f"nianbao：用法不对：{told}；见 nianbao --help\n")
