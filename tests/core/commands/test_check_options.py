"""The options of `nianbao check`: what is compared, which rules, in which language, documents."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from nianbao.cli import run
from nianbao.rules.catalogue import CATALOGUE

from .calling import called

BROKEN = Path(__file__).parents[2] / "broken_reports"
SAMPLES = Path(__file__).parents[3] / "sample_reports"

GOOD = (SAMPLES / "qingshi-township-2024" / "report.toml").read_text("utf-8")
ZERO = "natural_person = 0, business = 0, research = 0, nonprofit = 0, legal_service = 0, other = 0"
LEFT = ZERO.replace("business = 0", "business = 3")
LAST = (
    GOOD.replace("2024", "2023")
    .replace(f"carried_out = {{ {ZERO} }}", f"carried_out = {{ {LEFT} }}")
    .replace(f"received = {{ {ZERO} }}", f"received = {{ {LEFT} }}")
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.toml").write_text(GOOD, "utf-8")
    (tmp_path / "last.toml").write_text(LAST, "utf-8")
    (tmp_path / "broken.toml").write_text("edition = ", "utf-8")
    return tmp_path


def check(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    return called(capsys, "check", *argv)


def rules(out: str) -> list[str]:
    """The rules of the lines of data."""
    return [line.split(" ")[3] for line in out.splitlines()]


def spoilt(folder: Path, **texts: str) -> str:
    """A file with another text in some sections."""
    report = GOOD
    for section, text in texts.items():
        head, _, rest = report.partition(f"\n[{section}]")
        _, _, tail = rest.partition('text = """\n')
        _, _, tail = tail.partition('"""')
        report = f'{head}\n[{section}]\ntext = """\n{text}\n"""{tail}'
    (folder / "spoilt.toml").write_text(report, "utf-8")
    return "spoilt.toml"


# Last year


def test_last_years_report_lets_its_rules_judge(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = check(capsys, "good.toml", "--previous", "last.toml", "--select", "Y-01")
    assert code == 1
    said = (
        "为 0，2023 年年报“四、结转下年度继续办理”为 3，相差 3；"
        "请以上年公开的年报为准；确需更正上年数据的，请说明理由\n"
    )
    row = "“二、上年结转政府信息公开申请数量”的"
    assert out == (
        f"good.toml applications.carried_in.business 核实 Y-01 {row}“商业企业”{said}"
        f"good.toml applications.carried_in.total 错误 Y-01 {row}“总计”{said}"
    )
    assert "没有上年年报" not in err


def test_last_year_is_compared_with_every_file(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy("good.toml", "again.toml")
    _, out, _ = check(capsys, "good.toml", "again.toml", "--previous", "last.toml")
    assert {line.split(" ")[0] for line in out.splitlines()} == {"good.toml", "again.toml"}


@pytest.mark.parametrize("option", ["--previous", "--children"])
@pytest.mark.parametrize(
    ("name", "why"), [("gone.toml", "文件不存在"), ("broken.toml", "不符合 TOML 格式")]
)
def test_what_cannot_be_compared_is_a_matter_of_usage(
    folder: Path, capsys: pytest.CaptureFixture[str], option: str, name: str, why: str
) -> None:
    code, out, err = check(capsys, "good.toml", option, name)
    assert (code, out) == (2, "")
    assert err.startswith(name)
    assert why in err
    assert err.count("\n") == 1


def test_a_report_of_an_older_edition_is_compared_where_it_can_be(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "old.toml").write_text(
        f'edition = "cn-2019"\nyear = 2020\n[applications]\ncarried_out = {{ {LEFT} }}\n',
        "utf-8",
    )
    (folder / "new.toml").write_text(GOOD.replace("2024", "2021"), "utf-8")
    code, out, err = check(capsys, "new.toml", "--previous", "old.toml", "--select", "Y")
    assert code == 1
    assert "applications.carried_in.total 错误 Y-01" in out
    assert "上年格式不同，不可比" in err


# Reports that are added up


def test_the_sum_of_the_children_is_compared(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    children = folder / "children" / "deep"
    children.mkdir(parents=True)
    for name in ("甲", "乙"):
        text = GOOD.replace(f"received = {{ {ZERO} }}", f"received = {{ {LEFT} }}")
        text = text.replace("青石镇人民政府", f"{name}镇人民政府")
        (children / f"{name}.toml").write_text(text, "utf-8")
    code, out, _ = check(capsys, "good.toml", "--select", "H-01", "--children", "children")
    assert code == 1
    assert "applications.received.business 错误 H-01" in out
    assert "2 份年报相加为 6" in out
    named = check(
        capsys, "good.toml", "--select", "H-01", "--children", *map(str, children.iterdir())
    )
    assert named[1] == out
    total = children / "total.toml"
    (folder / "good.toml").rename(total)
    said = check(capsys, str(total), "--select", "H-01", "--children", "children")[1]
    assert "2 份年报相加为 6" in said, "a total in the folder of its children is none of them"


def test_each_of_several_totals_is_compared_with_all_others(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = ["甲", "乙", "丙"]
    for number, name in enumerate(names):
        text = GOOD.replace("青石镇人民政府", f"{name}镇人民政府")
        text = text.replace("natural_person = 0", f"natural_person = {10**number}", 1)
        (folder / f"{name}.toml").write_text(text, "utf-8")
    files = [f"{name}.toml" for name in names]
    _, out, _ = check(capsys, *files, "--select", "H-01", "--children", *files)
    sums = [line.partition("相加为 ")[2].split("，")[0] for line in out.splitlines()]
    assert {int(said) for said in sums if int(said) > 1} == {110, 101, 11}


def test_the_list_of_bodies_is_no_child_and_no_report(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "units").mkdir()
    (folder / "units" / "units.csv").write_text("单位名称\n甲镇人民政府\n", "utf-8")
    (folder / "units" / "a.toml").write_text(GOOD.replace("青石", "甲"), "utf-8")
    _, _, err = check(capsys, "good.toml", "--select", "H-01", "--children", "units")
    assert "读不出" not in err
    _, _, err = check(capsys, "units")
    assert "units.csv" not in err


def test_a_folder_without_reports_adds_nothing_up(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "empty").mkdir()
    code, _, err = check(capsys, "good.toml", "--children", "empty")
    assert code == 0
    assert "未核对（没有所汇总的年报） H-01" in err


# Choosing rules


SLIPS = "甲,乙。信息公开条例。（具体网址）"


def test_only_the_rules_that_are_chosen_are_said(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = spoilt(folder, overview=SLIPS)
    everything = set(rules(check(capsys, file)[1]))
    assert everything >= {"S-07", "S-08", "S-12"}
    assert rules(check(capsys, file, "--select", "S-12")[1]) == ["S-12"]
    assert set(rules(check(capsys, file, "--select", "S-07,S-12")[1])) == {"S-07", "S-12"}
    assert set(rules(check(capsys, file, "--select", "s-07， s-12 ,")[1])) == {"S-07", "S-12"}
    assert set(rules(check(capsys, file, "--select", "S")[1])) == everything
    assert check(capsys, file, "--select", "T4")[1] == ""


def test_rules_that_are_not_wanted_are_not_said(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = spoilt(folder, overview=SLIPS)
    everything = rules(check(capsys, file)[1])
    left = rules(check(capsys, file, "--ignore", "S-12,S-07")[1])
    assert left == [rule for rule in everything if rule not in ("S-12", "S-07")]
    assert rules(check(capsys, file, "--select", "S", "--ignore", "S-0")[1]) == [
        rule for rule in everything if rule.startswith("S-1")
    ]


def test_the_exit_code_follows_the_rules_that_are_chosen(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = spoilt(folder, overview=SLIPS)
    assert check(capsys, file)[0] == 1
    assert check(capsys, file, "--ignore", "S-08,S-07")[0] == 0
    assert check(capsys, file, "--select", "S-12")[0] == 0


def test_skipped_rules_are_chosen_too(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(capsys, "good.toml", "--select", "Y-01,T3")[2] == (
        "good.toml：0 个错误；未核对（没有原文可核对） T3-08；未核对（没有上年年报） Y-01\n"
    )


@pytest.mark.parametrize("option", ["--select", "--ignore", "--explain"])
@pytest.mark.parametrize(
    ("ids", "why"),
    [("X-99", "没有规则 X-99"), ("T3,Q", "没有规则 Q"), ("", "没有写规则"), ("，", "没有写规则")],
)
def test_a_rule_that_does_not_exist_is_a_matter_of_usage(
    folder: Path, capsys: pytest.CaptureFixture[str], option: str, ids: str, why: str
) -> None:
    code, out, err = check(capsys, "good.toml", option, ids)
    assert (code, out) == (2, "")
    assert err == f"nianbao：用法不对：{option}: {why}；见 nianbao --help\n"


# Explaining


def test_a_rule_is_explained_without_a_file(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = check(capsys, "--explain", "p-01")
    assert (code, err) == (0, "")
    assert out.startswith("P-01  ")
    assert "\n  处理：" in out


def test_a_family_is_explained_in_the_order_of_the_catalogue(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = check(capsys, "--explain", "T4,H")
    heads = [line.split(" ")[0] for line in out.splitlines() if line and not line.startswith(" ")]
    assert heads == [rule for rule in CATALOGUE if rule.startswith(("T4", "H"))]


def test_rules_are_explained_in_english(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = check(capsys, "--explain", "T3-01", "--lang", "en")
    assert "  Severity: error, must be mended\n" in out


# Languages and formats


def test_findings_are_told_in_english(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, err = check(
        capsys, spoilt(folder, overview="甲,乙"), "--select", "S-12", "--lang", "en"
    )
    assert out.startswith("spoilt.toml overview notice S-12 “甲,” has half-width punctuation")
    assert err == "spoilt.toml: 0 errors, 1 notice\n"


ACCEPTED = '\n[accepted]\n"S-12 overview 甲," = { reason = "原文\\u001b[2J如此", value = "" }\n'


def test_an_accepted_finding_is_data_with_its_reason(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = spoilt(folder, overview="甲,乙")
    with (folder / file).open("a", encoding="utf-8") as report:
        report.write(ACCEPTED)
    code, out, err = check(capsys, file, "--select", "S-12")
    assert code == 0
    assert out.endswith(" [已说明：原文⟨U+001B⟩[2J如此]\n")
    assert err == "spoilt.toml：0 个错误，1 个已说明\n"
    english = check(capsys, file, "--select", "S-12", "--lang", "en")
    assert english[1].endswith(" [accepted: 原文⟨U+001B⟩[2J如此]\n")
    [entry] = json.loads(check(capsys, file, "--select", "S-12", "--format", "json")[1])
    assert entry["accepted"] is True


def test_json_in_english_has_the_same_keys_and_values_but_the_message(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = spoilt(folder, overview=SLIPS)
    zh: list[dict[str, Any]] = json.loads(check(capsys, file, "--format", "json")[1])
    en: list[dict[str, Any]] = json.loads(
        check(capsys, file, "--format", "json", "--lang", "en")[1]
    )
    assert all(
        one.pop("message") != other.pop("message") for one, other in zip(zh, en, strict=True)
    )
    assert zh == en


@pytest.mark.parametrize(
    ("argv", "why"),
    [
        ([], "缺少 文件"),
        (["good.toml", "--lang", "fr"], "--lang 后应为 zh 或者 en，没有 fr"),
        (["good.toml", "--lang"], "--lang 后应为 zh 或者 en"),
        (["good.toml", "--previous"], "--previous: 后面要有一个值"),
        (["good.toml", "--select"], "--select: 后面要有一个值"),
        (["good.toml", "--children"], "--children: "),
    ],
)
def test_a_wish_that_is_not_whole_is_a_matter_of_usage(
    folder: Path, capsys: pytest.CaptureFixture[str], argv: list[str], why: str
) -> None:
    code, out, err = check(capsys, *argv)
    assert (code, out) == (2, "")
    assert err.startswith(f"nianbao：用法不对：{why}")


# Documents


@pytest.mark.parametrize("name", sorted(path.name for path in SAMPLES.iterdir() if path.is_dir()))
def test_a_document_has_the_findings_of_the_report_that_it_prints(
    capsys: pytest.CaptureFixture[str], name: str
) -> None:
    found = {}
    for file in ("report.toml", "report.md"):
        _, out, _ = check(capsys, str(SAMPLES / name / file), "--format", "json")
        found[file] = [{**entry, "file": ""} for entry in json.loads(out)]
    assert found["report.md"] == found["report.toml"]


def changed(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1
    return text.replace(old, new)


def test_a_wrong_total_of_a_document_is_an_error_at_its_cell(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = (SAMPLES / "yunjiang-city-2024" / "report.md").read_text("utf-8").split("\n")
    at = next(i for i, line in enumerate(lines) if "二、上年结转" in line)
    lines[at] = changed(lines[at], "| 200 |", "| 201 |")
    (folder / "doc.md").write_text("\n".join(lines), "utf-8")
    code, out, _ = check(capsys, "doc.md", "--select", "T3-03")
    assert code == 1
    assert out.startswith("doc.md applications.carried_in.total 错误 T3-03 ")


def test_what_could_not_be_read_of_a_document_is_told_beside_its_findings(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (SAMPLES / "yunjiang-city-2024" / "report.md").read_text("utf-8")
    at = text.index("| 行政事业性收费 |")
    (folder / "doc.md").write_text(
        text[:at] + text[at:].replace("24252.311082", "242523110.82元", 1), "utf-8"
    )
    _, _, err = check(capsys, "doc.md")
    assert "doc.md：存疑：“242523110.82元” → 行政事业性收费" in err
    assert "单位与本列不同，没有换算，请核对后再录入；可能是：24252.311082" in err


def test_a_table_of_blanks_with_its_totals_is_filled_in(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (BROKEN / "S-13" / "near-miss-totals.md").read_text("utf-8")
    (folder / "totals.md").write_text(text, "utf-8")
    (folder / "blanks.md").write_text(text.replace("|  | 0 |", "|  |  |"), "utf-8")
    assert check(capsys, "totals.md", "--select", "S-13")[1] == ""
    empty = check(capsys, "blanks.md", "--select", "S-13")[1].splitlines()
    assert [line.split()[1] for line in empty] == ["applications", "litigation"]


def test_last_year_of_a_document_is_compared_too(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(SAMPLES / "yunjiang-city-2024" / "report.md", folder / "doc.md")
    last = str(SAMPLES / "yunjiang-city-2023" / "report.toml")
    found = {}
    for file in ("doc.md", str(SAMPLES / "yunjiang-city-2024" / "report.toml")):
        _, out, _ = check(capsys, file, "--previous", last, "--select", "Y", "--format", "json")
        found[file] = [(entry["rule"], entry["at"]) for entry in json.loads(out)]
    assert len(set(map(tuple, found.values()))) == 1


@pytest.mark.parametrize("suffix", [".md", ".txt", ".MD", ".TXT"])
def test_what_is_printed_wrong_is_found_in_a_document(
    folder: Path, capsys: pytest.CaptureFixture[str], suffix: str
) -> None:
    text = (SAMPLES / "yunjiang-city-2024" / "report.md").read_text("utf-8")
    (folder / f"doc{suffix}").write_text(
        "\n".join(line for line in text.split("\n") if not line.startswith("## 六、")), "utf-8"
    )
    code, out, _ = check(capsys, f"doc{suffix}", "--select", "S-01")
    assert code == 1
    assert out.startswith(f"doc{suffix} other_matters 错误 S-01 没有找到“其他需要报告的事项”")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"\x00\x01", "二进制"),
        (b"\xff\xfe\xfa", "没有读到年报的内容"),
        (b"x" * 3_000_000, "没有读到年报的内容"),
        (b"%PDF-1.7 broken", "已损坏"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "旧格式"),
        (b"", "文件是空的（0 字节）"),
        ("甲".encode(), "没有读到年报的内容"),
        ("1990年".encode(), "没有读到年报的内容"),
        (b"|" * 500, "没有读到年报的内容"),
    ],
)
def test_what_is_no_report_is_refused_and_the_others_are_checked(
    folder: Path, capsys: pytest.CaptureFixture[str], content: bytes, why: str
) -> None:
    (folder / "doc.md").write_bytes(content)
    code, out, err = check(capsys, "doc.md", "good.toml")
    assert (code, out) == (2, "")
    assert err.startswith("doc.md：")
    assert why in err.split("\n")[0]
    assert "good.toml：0 个错误" in err


def test_a_folder_with_the_name_of_a_document_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "doc.md").mkdir()
    assert check(capsys, "doc.md")[0] == 2


def test_nothing_is_written_whatever_is_chosen(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    check(capsys, "good.toml", "broken.toml", "--previous", "last.toml", "--select", "Y")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_the_sheets_of_a_workbook_have_their_own_order(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["render", "good.toml", "-o", "good.xlsx"]) == 0
    capsys.readouterr()
    assert check(capsys, "good.xlsx", "--select", "S-01")[:2] == (0, "")
