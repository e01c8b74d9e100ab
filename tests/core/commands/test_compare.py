"""`nianbao compare`: years side by side on stdout or in a file."""

import json
import os
from pathlib import Path

import pytest

from nianbao.cli import run

YEARS = ("2023", "2024")


@pytest.fixture
def city(sample_reports: Path) -> list[str]:
    return [str(sample_reports / f"yunjiang-city-{year}" / "report.toml") for year in YEARS]


def answer(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    assert run(["compare", *argv]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    return said.out


def test_text_goes_to_stdout_as_wide_as_the_terminal(
    city: list[str],
    sample_reports: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    told = answer(capsys, *city)
    golden = Path(__file__).parents[2] / "golden" / "core" / "yunjiang-city-compared.txt"
    for year, path in zip(YEARS, city, strict=True):
        told = told.replace(path, f"{year}.toml")
    assert told == golden.read_text("utf-8")
    monkeypatch.setenv("COLUMNS", "120")
    assert answer(capsys, *city) != told


def test_the_years_are_put_in_order(city: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(capsys, *city) == answer(capsys, *reversed(city))


def test_json_gives_exact_figures_places_and_sentences(
    city: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    told = json.loads(answer(capsys, *city, "--format", "json"))
    assert [(each["year"], each["edition"]) for each in told["reports"]] == [
        (2023, "cn-2021"),
        (2024, "cn-2021"),
    ]
    figures = {each["at"]: each for each in told["figures"]}
    assert figures["applications.received.total"] == {
        "at": "applications.received.total",
        "cells": ["applications.received.total"],
        "derived": True,
        "figures": [4075, 4523],
        "incomplete": [False, False],
        "difference": 448,
        "percentage": "11.0",
        "changed": True,
        "not_comparable": None,
    }
    fee = figures["disclosure.fees.amount"]
    assert fee["figures"] == ["26103.58764", "24252.311082"]
    assert (fee["difference"], fee["percentage"]) == ("-1851.276558", "-7.1")
    assert figures["applications.carried_in.nonprofit"]["percentage"] is None
    assert all(each["changed"] for each in told["figures"])
    narratives = {each["section"]: each for each in told["narratives"]}
    assert list(narratives) == ["overview", "problems", "other_matters"]
    assert {each["state"] for each in narratives["overview"]["sentences"]} == {
        *("changed", "added", "removed")
    }
    every = json.loads(answer(capsys, *city, "--format", "json", "--all"))
    assert len(every["figures"]) == 200
    assert "kept" in {each["state"] for each in every["narratives"][0]["sentences"]}


def test_one_section_alone(city: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(answer(capsys, *city, "--section", "problems", "--format", "json"))
    assert told["figures"] == []
    assert [each["section"] for each in told["narratives"]] == ["problems"]


@pytest.mark.parametrize(
    ("name", "beginning"),
    [("a.html", "<!DOCTYPE html>"), ("a.json", "{"), ("a.txt", "云江市"), ("a", "云江市")],
)
def test_the_suffix_of_the_output_tells_the_format(
    city: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    beginning: str,
) -> None:
    out = tmp_path / name
    out.write_text("old", "utf-8")
    assert answer(capsys, *city, "-o", str(out)) == ""
    assert out.read_text("utf-8").startswith(beginning)
    assert os.listdir(tmp_path) == [name]


def test_a_document_is_compared_as_it_is_printed(
    city: list[str], sample_reports: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = str(sample_reports / "yunjiang-city-2023" / "report.md")
    told = answer(capsys, printed, city[1], "--format", "json")
    assert told.replace(printed, city[0]) == answer(capsys, *city, "--format", "json")


def test_what_a_file_has_beyond_the_form_is_said_on_stderr(
    city: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = tmp_path / "odd.toml"
    odd.write_text(Path(city[0]).read_text("utf-8") + "\n[other]\nx = 1\n", "utf-8")
    assert run(["compare", str(odd), city[1]]) == 0
    assert "other 不是表式中的项，未读入" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["2024.toml"], "缺少 新"),
        (["2024.toml", "./2024.toml"], "2024.toml：这份文件写了两次，应为不同的年报"),
        (["2023.toml", "link.toml", "2024.toml"], "2024.toml：这份文件写了两次"),
        (["2023.toml", "gone.toml"], "gone.toml：文件不存在"),
        (["2023.toml", "text.txt"], "text.txt"),
        (["2023.toml", "2024.toml", "--section", "x"], "没有部分 x，可用 overview、"),
        (["2023.toml", "2024.toml", "-o", "new.toml"], "new.toml：这是年报文件，未写入"),
        (["2023.toml", "2023.md", "-o", "2023.md"], "2023.md：这是年报文件，未写入"),
        (
            ["2023.toml", "2024.toml", "--format", "json", "-o", "a.html"],
            "a.html：文件名与格式 json 不符，应以 .json 结尾",
        ),
        (["2023.toml", "2024.toml", "-o", "nowhere/a.html"], "nowhere"),
    ],
)
def test_a_call_that_is_no_good_exits_2_with_one_line(
    city: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    argv: list[str],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    for year, path in zip(YEARS, city, strict=True):
        Path(f"{year}.toml").write_bytes(Path(path).read_bytes())
    Path("2023.md").write_bytes(Path(city[0]).with_suffix(".md").read_bytes())
    Path("link.toml").symlink_to("2024.toml")
    Path("text.txt").write_text("没有年报\n", "utf-8")
    before = {name: Path(name).read_bytes() for name in os.listdir()}
    try:
        code = run(["compare", *argv])
    except SystemExit as stopped:
        code = int(stopped.code or 0)
    told = capsys.readouterr()
    assert code == 2
    assert told.out == ""
    assert said in told.err
    assert told.err.count("\n") == 1
    assert {name: Path(name).read_bytes() for name in os.listdir()} == before


def test_no_text_of_a_report_acts_on_the_terminal(
    city: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hostile = tmp_path / "\x1b[31m\u202e.toml"
    text = Path(city[0]).read_text("utf-8")
    acting = "\\u001b]0;PWN\\u0007\\u202e\\u200b"
    text = text.replace('organization = "', f'organization = "{acting}', 1)
    hostile.write_text(text.replace("## 主动公开", f"甲{acting}。", 1), "utf-8")
    for format in ("text", "json", "html"):
        assert run(["compare", str(hostile), city[1], "--format", format]) == 0
        told = capsys.readouterr()
        assert not set("\x1b\x07\u202e\u200b") & set(told.out + told.err)
        assert "PWN" in told.out


@pytest.mark.parametrize("name", ["a.pdf", "a.DOCX", "a.xlsx", "a.csv"])
def test_no_text_is_written_under_the_name_of_a_document(
    city: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert run(["compare", *city, "-o", str(tmp_path / name)]) == 2
    assert "可用的后缀有 .txt、.json、.html" in capsys.readouterr().err
    assert os.listdir(tmp_path) == []
