"""What a narrative must treat: what it does not is known, and gets a part in its place."""

from dataclasses import replace

import pytest

from nianbao.report.aspects import missing, wanted, with_missing
from nianbao.report.narrative import split

from ..builders import form_2021, report

SECTION = form_2021().section("overview")
FIVE = ["主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障"]
THREE = ["工作考核", "社会评议", "责任追究"]


def headings(text: str) -> list[str]:
    return [part.heading for part in split(text)[1]]


@pytest.mark.parametrize(
    ("kind", "organization", "names"),
    [
        ("", "临河县水利局", FIVE),
        ("", "青石镇人民政府", FIVE + THREE),
        ("人民政府", "青石镇", FIVE + THREE),
    ],
)
def test_governments_must_treat_more(kind: str, organization: str, names: list[str]) -> None:
    of = report({}, kind=kind, organization=organization)
    assert [each.name for each in wanted(SECTION, of)] == names
    assert headings(with_missing(SECTION, of)) == names


def test_other_sections_must_treat_nothing() -> None:
    assert with_missing(form_2021().section("problems"), report({})) == ""


TEXT = "引言。\n\n## 依申请公开情况\n收到申请公开5件。\n\n## 其他\n网站改版。\n"


def test_a_part_is_added_in_its_place_for_what_no_words_speak_of() -> None:
    of = report({}, texts={"overview": TEXT})
    assert [each.name for each in missing(SECTION, of)] == [FIVE[0], FIVE[2], FIVE[4]]
    after = with_missing(SECTION, of)
    assert headings(after) == [FIVE[0], "依申请公开情况", "其他", FIVE[2], FIVE[4]]
    assert "收到申请公开5件。" in after
    assert split(after)[0].strip() == "引言。"


def test_a_heading_alone_speaks_of_nothing_but_needs_no_second_part() -> None:
    of = report({}, texts={"overview": TEXT})
    after = replace(of, texts={"overview": with_missing(SECTION, of)})
    assert missing(SECTION, after) == missing(SECTION, of)
    assert with_missing(SECTION, after) == after.text("overview")
