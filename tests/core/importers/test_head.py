"""The body, the year and the preface are found whatever a page puts around them."""

import pytest

from nianbao.importers.imported import Imported
from nianbao.importers.read import imported
from nianbao.importers.text import text_document


def read(head: str, overview: str = "全年工作平稳。") -> Imported:
    return imported(text_document(f"{head}\n一、总体情况\n{overview}\n"))


@pytest.mark.parametrize(
    ("head", "organization"),
    [
        ("临河县人民政府办公室\n2023年政府信息公开工作年度报告", "临河县人民政府办公室"),
        ("　　临河县人民政府\n 2023 年政府信息公开工作年度报告", "临河县人民政府"),
        ("临河县水利局\n2023年度政府信息公开工作年度报告\n根据有关规定编制。", "临河县水利局"),
        ("名 称: 青石街道办事处2023年政府信息公开工作年度报告\n索 引 号: 1", "青石街道办事处"),
        ("名称：青石镇2023年政府信息公开工作年度报告\n文 号:", "青石镇"),
        (
            "名称：青石镇2023年政府信息公开工作年度报告\n青石镇2023年政府信息公开工作年度报告",
            "青石镇",
        ),
        ("【图文】临河县水利局2023年度政府信息公开工作年度报告", "临河县水利局"),
        ("• 青石镇2023年政府信息公开工作年度报告", "青石镇"),
        ("附件1：青石镇2023年政府信息公开工作年度报告", "青石镇"),
        ("附件： 青石镇2023年政府信息公开工作年度报告", "青石镇"),
        ("《青石镇2023年政府信息公开工作年度报告》", "青石镇"),
        ("青石镇二〇二三年政府信息公开工作年度报告", "青石镇"),
        ("青石镇人民政府二○二三年度政府信息公开年度报告", "青石镇人民政府"),
        ("青石镇 2023 年政府信息公开工作 年度报告", "青石镇"),
        ("根据条例规定，现公布临河县水利局2023年政府信息公开工作年度报告。", "临河县水利局"),
        ("现向社会公布青石镇人民政府2023年度政府信息公开工作报告。", "青石镇人民政府"),
        (
            "2023年政府信息公开工作年度报告\n现公布临河县水利局2023年政府信息公开年报。",
            "临河县水利局",
        ),
        ("首页\n2023年政府信息公开工作年度报告", ""),
        ("信息公开年报\n2023年政府信息公开工作年度报告", ""),
        ("来源：临河县水利局\n2023年政府信息公开工作年度报告", ""),
        ("根据条例规定，现公布我局2023年政府信息公开工作年度报告。", ""),
        ("按照要求，现公布2023年政府信息公开工作年度报告。", ""),
    ],
)
def test_the_body_is_found_above_the_title_or_in_the_preface(head: str, organization: str) -> None:
    report = read(head).report
    assert (report.organization, report.year) == (organization, 2023)


def test_a_title_below_the_name_of_the_body_is_the_usual_one() -> None:
    found = read("临河县水利局\n2023年政府信息公开工作年度报告\n根据有关规定编制。")
    assert (found.report.title, found.report.preface) == ("", "根据有关规定编制。")
    assert not [item for item in found.items if item.why in ("left", "organization")]


@pytest.mark.parametrize(
    "line",
    [
        "索 引 号: 000014349",
        "文 号: 文件分类: 所属机构:",
        "公开方式: | 主动公开 |",
        "- 设为首页",
        "无障碍阅读",
    ],
)
def test_what_a_portal_puts_before_the_report_is_no_preface(line: str) -> None:
    found = read(f"{line}\n青石镇2023年政府信息公开工作年度报告\n{line}\n根据有关规定编制。")
    assert found.report.preface == "根据有关规定编制。"


@pytest.mark.parametrize("line", ["（四）及时关闭停更账号", "1.规范打印服务", "三是收藏展示公报"])
def test_a_numbered_line_of_a_section_is_no_button(line: str) -> None:
    found = read("青石镇2023年政府信息公开工作年度报告", f"{line}\n全年工作平稳。")
    assert line[3:] in found.report.text("overview")
    assert not [item for item in found.items if item.why == "left"]


def test_a_title_of_several_years_is_asked_about() -> None:
    found = read("青石镇2022-2023年政府信息公开工作年度报告")
    assert found.report.organization == "青石镇"
    assert [item.state for item in found.items if item.why == "year_inferred"] == ["doubtful"]
