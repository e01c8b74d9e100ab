"""`nianbao new`: a complete blank report that can be filled in by hand."""

from datetime import date
from pathlib import Path

import pytest

from nianbao.cli import run
from nianbao.store.read import read_document

from ..official import ENTERED


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def new(file: str, year: str, organization: str = "临河县水利局") -> int:
    return run(["new", file, "--organization", organization, "--year", year])


def refusal(capsys: pytest.CaptureFixture[str]) -> str:
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err
    return said.err.rstrip("\n")


@pytest.mark.parametrize(
    ("year", "edition"),
    [("2019", "cn-2019"), ("2020", "cn-2019"), ("2021", "cn-2021"), ("2200", "cn-2021")],
)
def test_a_new_report_reads_back_blank_in_the_edition_of_its_year(
    folder: Path, capsys: pytest.CaptureFixture[str], year: str, edition: str
) -> None:
    assert new("年报.toml", year) == 0
    assert capsys.readouterr() == ("", "已新建 年报.toml\n")
    document = read_document(folder / "年报.toml")
    assert document.report.edition == edition
    assert document.report.year == int(year)
    assert document.report.organization == "临河县水利局"
    assert document.report.figures == {}
    assert document.report.texts == {}
    assert document.unknown == ()


def test_a_new_report_has_a_place_for_every_figure(folder: Path) -> None:
    new("年报.toml", "2024")
    text = (folder / "年报.toml").read_text("utf-8")
    for row in {cell.row for cell in ENTERED}:
        assert f"\n{row} = {{ }}" in text


def test_a_new_report_is_complete_enough_to_check_and_render(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new("年报.toml", "2024")
    assert run(["check", "年报.toml"]) == 1, "nothing in it is filled in yet"
    said = {line.split(" ")[3] for line in capsys.readouterr().out.splitlines()}
    assert said == {"S-01", "S-11", "S-13", "P-07"}
    assert run(["render", "年报.toml"]) == 0
    assert capsys.readouterr().out.startswith("# 临河县水利局2024年政府信息公开工作年度报告\n")


@pytest.mark.parametrize("content", ["", "something"])
def test_an_existing_file_is_not_overwritten(
    folder: Path, capsys: pytest.CaptureFixture[str], content: str
) -> None:
    (folder / "年报.toml").write_text(content)
    assert new("年报.toml", "2024") == 2
    assert refusal(capsys) == "年报.toml：文件已存在，未覆盖"
    assert (folder / "年报.toml").read_text() == content


def test_an_existing_folder_is_not_overwritten(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "年报").mkdir()
    assert new("年报", "2024") == 2
    assert refusal(capsys) == "年报：无法写入：这不是普通文件" or (folder / "年报").is_dir()


@pytest.mark.parametrize("year", ["2018", "2008", "0", "-5", "2201", "99999"])
def test_a_year_that_no_edition_serves_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str], year: str
) -> None:
    assert new("年报.toml", year) == 2
    assert refusal(capsys) == f"年报.toml：{year} 年没有对应的年报格式"
    assert list(folder.iterdir()) == []


def test_a_folder_that_is_not_there_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new("没有/年报.toml", "2024") == 2
    assert refusal(capsys).startswith("没有/年报.toml：无法写入：")


@pytest.mark.parametrize("organization", ['"甲"\\n', "甲 乙", "'''", "甲] [x]", "👩‍👩‍👧"])
def test_any_name_is_written_so_that_it_reads_back(folder: Path, organization: str) -> None:
    assert new("年报.toml", "2024", organization) == 0
    assert read_document(folder / "年报.toml").report.organization == organization


def test_a_name_that_is_no_text_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        new("年报.toml", "2024", "临河\udcff")
    assert stopped.value.code == 2
    assert refusal(capsys).startswith("nianbao：用法不对：--organization")
    assert list(folder.iterdir()) == []


def test_a_file_name_cannot_act_on_the_terminal(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new("\x1b[31m.toml", "2024") == 0
    assert "\x1b" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("argv", "missing"),
    [
        (["new"], "缺少 文件, --year"),
        (["new", "a.toml", "--year", "2024"], "缺少 --organization"),
        (["new", "a.toml", "--organization", "甲"], "缺少 --year"),
        (["new", "a.toml", "--organization", "甲", "--year", "今年"], "--year: 不是整数 '今年'"),
    ],
)
def test_a_wish_that_is_not_whole_is_a_matter_of_usage(
    capsys: pytest.CaptureFixture[str], argv: list[str], missing: str
) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(argv)
    assert stopped.value.code == 2
    assert refusal(capsys) == f"nianbao：用法不对：{missing}；见 nianbao --help"


# Last year


LEFT = "natural_person = 3, business = 0, other = 2"


def last_year(folder: Path, cover: str = 'edition = "cn-2021"\nyear = 2023\n') -> str:
    """A report of last year that left some applications open."""
    text = (
        f'{cover}kind = "部门"\norganization = "旧名"\n[overview]\ntext = "旧文"\n[applications]\n'
    )
    text += f"received = {{ natural_person = 9 }}\ncarried_out = {{ {LEFT} }}\n"
    (folder / "去年.toml").write_text(text, "utf-8")
    return "去年.toml"


def following(file: str, previous: str, year: str = "2024") -> int:
    argv = ["new", file, "--organization", "临河县水利局", "--year", year]
    return run([*argv, "--previous", previous])


def test_what_last_year_left_and_the_kind_of_body_are_taken_over(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert following("今年.toml", last_year(folder)) == 0
    assert capsys.readouterr() == ("", "已新建 今年.toml，填入上年结转 3 格\n")
    report = read_document(folder / "今年.toml").report
    assert {str(cell): figure for cell, figure in report.figures.items()} == {
        "applications.carried_in.natural_person": 3,
        "applications.carried_in.business": 0,
        "applications.carried_in.other": 2,
    }
    assert (report.kind, report.organization, report.year) == ("部门", "临河县水利局", 2024)
    assert report.texts == {}


def test_a_report_made_so_agrees_with_last_year(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    following("今年.toml", last_year(folder))
    run(["check", "今年.toml", "--previous", "去年.toml", "--select", "Y-01"])
    assert "Y-01 “" not in capsys.readouterr().out


def test_a_report_of_2019_hands_on_to_the_form_of_2021(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    last = last_year(folder, 'edition = "cn-2019"\nyear = 2020\n')
    assert following("今年.toml", last, "2021") == 0
    report = read_document(folder / "今年.toml").report
    assert report.edition == "cn-2021"
    assert len(report.figures) == 3


def test_a_last_year_in_which_nothing_was_left_open_adds_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "去年.toml").write_text('edition = "cn-2021"\nyear = 2023\n', "utf-8")
    assert following("今年.toml", "去年.toml") == 0
    assert capsys.readouterr() == ("", "已新建 今年.toml\n")


@pytest.mark.parametrize("content", [None, "edition = ", 'edition = "cn-2021"\n'])
def test_a_last_year_that_cannot_be_read_makes_no_file(
    folder: Path, capsys: pytest.CaptureFixture[str], content: str | None
) -> None:
    if content is not None:
        (folder / "去年.toml").write_text(content, "utf-8")
    assert following("今年.toml", "去年.toml") == 2
    assert refusal(capsys).startswith("去年.toml")
    assert not (folder / "今年.toml").exists()


def test_last_years_report_is_never_overwritten(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    last = last_year(folder)
    before = (folder / last).read_bytes()
    assert following(last, last) == 2
    assert refusal(capsys) == "去年.toml：文件已存在，未覆盖"
    assert (folder / last).read_bytes() == before


# Kind and texts


def test_the_kind_is_noted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["new", "年报.toml", "--organization", "临河县水利局", "--year", "2024"]
    assert run([*words, "--kind", "部门"]) == 0
    assert read_document(folder / "年报.toml").report.kind == "部门"
    assert capsys.readouterr() == ("", "已新建 年报.toml\n")


def test_a_kind_that_the_form_does_not_know_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["new", "年报.toml", "--organization", "甲公司", "--year", "2024"]
    assert run([*words, "--kind", "企业"]) == 2
    assert refusal(capsys) == ("年报.toml：单位类型应为 部门、乡镇街道、人民政府 之一，现为 企业")
    assert list(folder.iterdir()) == []


def test_the_deadline_is_told_while_it_is_near(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    year = date.today().year - 1
    words = ["new", "年报.toml", "--organization", "甲局", "--year", str(year), "--kind", "部门"]
    assert run(words) == 0
    days = (date(year + 1, 1, 31) - date.today()).days
    assert ("应在" in capsys.readouterr().err) == (-62 <= days <= 92)


def test_the_texts_begin_with_what_is_to_be_filled_in(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["new", "年报.toml", "--organization", "云江市人民政府", "--year", "2024"]
    assert run([*words, "--kind", "人民政府", "--texts"]) == 0
    assert "工作考核：【待填" in read_document(folder / "年报.toml").report.texts["overview"]
    capsys.readouterr()
    assert run(["check", "年报.toml"]) == 1
    assert "S-08 “【待填：存在的问题】”还没有填写；请补写或者删去" in capsys.readouterr().out
