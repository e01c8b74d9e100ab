"""The shipped editions say what the official papers say."""

import pytest

from nianbao.form.address import Address
from nianbao.form.lines import Column, Group, Help, Row
from nianbao.form.load import SpecificationError, edition_for, editions, load_form
from nianbao.form.model import Form, Section

from ..official import APPLICANTS, CASES, CELLS, DERIVED, ENTERED, OUTCOMES, RESULTS, SECTIONS

LABELS_2021 = {
    "disclosure": """
        第二十条第（一）项
        信息内容
        本年制发件数
        本年废止件数
        现行有效件数
        规章
        行政规范性文件
        第二十条第（五）项
        信息内容
        本年处理决定数量
        行政许可
        第二十条第（六）项
        信息内容
        本年处理决定数量
        行政处罚
        行政强制
        第二十条第（八）项
        信息内容
        本年收费金额（单位：万元）
        行政事业性收费
    """,
    "applications": """
        （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）
        申请人情况
        自然人
        法人或其他组织 商业企业
        法人或其他组织 科研机构
        法人或其他组织 社会公益组织
        法人或其他组织 法律服务机构
        法人或其他组织 其他
        总计
        一、本年新收政府信息公开申请数量
        二、上年结转政府信息公开申请数量
        三、本年度办理结果 （一）予以公开
        三、本年度办理结果 （二）部分公开（区分处理的，只计这一情形，不计其他情形）
        三、本年度办理结果 （三）不予公开 1.属于国家秘密
        三、本年度办理结果 （三）不予公开 2.其他法律行政法规禁止公开
        三、本年度办理结果 （三）不予公开 3.危及“三安全一稳定”
        三、本年度办理结果 （三）不予公开 4.保护第三方合法权益
        三、本年度办理结果 （三）不予公开 5.属于三类内部事务信息
        三、本年度办理结果 （三）不予公开 6.属于四类过程性信息
        三、本年度办理结果 （三）不予公开 7.属于行政执法案卷
        三、本年度办理结果 （三）不予公开 8.属于行政查询事项
        三、本年度办理结果 （四）无法提供 1.本机关不掌握相关政府信息
        三、本年度办理结果 （四）无法提供 2.没有现成信息需要另行制作
        三、本年度办理结果 （四）无法提供 3.补正后申请内容仍不明确
        三、本年度办理结果 （五）不予处理 1.信访举报投诉类申请
        三、本年度办理结果 （五）不予处理 2.重复申请
        三、本年度办理结果 （五）不予处理 3.要求提供公开出版物
        三、本年度办理结果 （五）不予处理 4.无正当理由大量反复申请
        三、本年度办理结果 （五）不予处理 5.要求行政机关确认或重新出具已获取信息
        三、本年度办理结果 （六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请
        三、本年度办理结果 （六）其他处理 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请
        三、本年度办理结果 （六）其他处理 3.其他
        三、本年度办理结果 （七）总计
        四、结转下年度继续办理
    """,
    "litigation": """
        结果维持
        结果纠正
        其他结果
        尚未审结
        总计
        行政复议
        行政诉讼 未经复议直接起诉
        行政诉讼 复议后起诉
    """,
}

LABELS_2019 = """
    第二十条第（一）项
    信息内容
    本年新制作数量
    本年新公开数量
    对外公开总数量
    规章
    规范性文件
    第二十条第（五）项
    信息内容
    上一年项目数量
    本年增/减
    处理决定数量
    行政许可
    其他对外管理服务事项
    第二十条第（六）项
    信息内容
    上一年项目数量
    本年增/减
    处理决定数量
    行政处罚
    行政强制
    第二十条第（八）项
    信息内容
    上一年项目数量
    本年增/减
    行政事业性收费
    第二十条第（九）项
    信息内容
    采购项目数量
    采购总金额
    政府集中采购
"""

TITLES = [
    "总体情况",
    "主动公开政府信息情况",
    "收到和处理政府信息公开申请情况",
    "政府信息公开行政复议、行政诉讼情况",
    "存在的主要问题及改进情况",
    "其他需要报告的事项",
]


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def labels(section: Section) -> list[str]:
    """Everything that the form prints for a section, in its order."""
    found = []
    for block in section.blocks:
        found += [block.heading, block.corner, block.columns_title]
        lines: tuple[Row | Column, ...] = (*block.columns, *block.rows)
        for line in lines:
            found.append(" ".join([*(g.label for g in block.groups_of(line)), line.label]))
    return [label for label in found if label]


def test_there_is_one_edition_for_each_official_format() -> None:
    assert editions() == ("cn-2019", "cn-2021")


@pytest.mark.parametrize("edition", ["cn-2019", "cn-2021"])
def test_an_edition_is_named_like_its_file_and_has_the_six_official_sections(edition: str) -> None:
    form = load_form(edition)
    assert form.edition == edition
    assert tuple(section.id for section in form.sections) == SECTIONS
    assert [section.title for section in form.sections] == TITLES


@pytest.mark.parametrize(
    ("edition", "section", "cells"),
    [
        ("cn-2021", "disclosure", 10),
        ("cn-2021", "applications", 175),
        ("cn-2021", "litigation", 15),
        ("cn-2019", "disclosure", 22),
        ("cn-2019", "applications", 161),
        ("cn-2019", "litigation", 15),
    ],
)
def test_a_table_has_as_many_cells_as_on_paper(edition: str, section: str, cells: int) -> None:
    assert len(load_form(edition).section(section).cells) == cells


@pytest.mark.parametrize("section", ["disclosure", "applications", "litigation"])
def test_the_labels_of_2021_are_the_official_ones(section: str) -> None:
    assert labels(load_form("cn-2021").section(section)) == lines(LABELS_2021[section])


def test_the_labels_of_table_2_of_2019_are_the_official_ones() -> None:
    assert labels(load_form("cn-2019").section("disclosure")) == lines(LABELS_2019)


def test_the_edition_of_2019_has_one_row_for_other_results_and_is_else_as_2021() -> None:
    of_2021 = lines(LABELS_2021["applications"])
    expected = [line for line in of_2021 if "（六）其他处理 " not in line]
    expected.insert(
        expected.index("三、本年度办理结果 （七）总计"), "三、本年度办理结果 （六）其他处理"
    )
    assert labels(load_form("cn-2019").section("applications")) == expected


def test_the_ids_of_2021_are_the_permanent_ones() -> None:
    form = load_form("cn-2021")
    found = [cell for section in form.sections for cell in section.cells]
    assert len(found) == 200
    assert set(found) == set(CELLS)


def test_the_clerk_fills_in_166_cells_and_34_are_derived() -> None:
    form = load_form("cn-2021")
    assert len(ENTERED) == 166
    assert len(DERIVED) == 34
    assert set(form.entered_cells) == set(ENTERED)
    assert all(form.derived(cell) for cell in DERIVED)


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("applications.received.total", True),
        ("applications.received.amount", False),
        ("applications.closed.total", False),
        ("overview.text.text", False),
    ],
)
def test_a_form_knows_its_cells_and_no_others(place: str, found: bool) -> None:
    assert load_form("cn-2021").has(Address(*place.split("."))) is found


def test_the_sums_of_2021_add_up_what_the_form_prints() -> None:
    [applications] = load_form("cn-2021").section("applications").blocks
    [litigation] = load_form("cn-2021").section("litigation").blocks
    assert {id: each.of for id, each in applications.column_sums.items()} == {"total": APPLICANTS}
    assert {id: each.of for id, each in applications.row_sums.items()} == {"processed": RESULTS}
    assert {id: each.of for id, each in litigation.column_sums.items()} == {"total": OUTCOMES}
    assert litigation.row_sums == {}


def test_the_rules_of_stated_totals_are_those_of_the_catalogue() -> None:
    [applications] = load_form("cn-2021").section("applications").blocks
    [litigation] = load_form("cn-2021").section("litigation").blocks
    assert applications.row_sums["processed"].rule_for("business") == "T3-02"
    assert applications.column_sums["total"].rule_for("granted") == "T3-03"
    said = [litigation.column_sums["total"].rule_for(row) for row in CASES]
    assert said == ["T4-01", "T4-02", "T4-03"]


def test_the_printed_balance_joins_the_four_items() -> None:
    [block] = load_form("cn-2021").section("applications").blocks
    [balance] = block.balances
    assert balance.rule == "T3-01"
    assert balance.left == {"received": "一", "carried_in": "二"}
    assert balance.right == {"processed": "三", "carried_out": "四"}


def test_only_the_fee_is_money_in_2021_and_changes_are_signed_in_2019() -> None:
    def of_kind(edition: str, kind: str) -> list[str]:
        columns = (
            (row.id, column)
            for section in load_form(edition).sections
            for block in section.blocks
            for row in block.rows
            for column in block.columns
        )
        return [f"{row}.{column.id}" for row, column in columns if column.kind == kind]

    assert of_kind("cn-2021", "money") == ["fees.amount"]
    assert of_kind("cn-2021", "signed") == []
    assert of_kind("cn-2019", "money") == ["procurement.amount"]
    assert of_kind("cn-2019", "signed") == [
        "licences.change",
        "other_services.change",
        "penalties.change",
        "compulsion.change",
        "fees.change",
    ]


def helped(form: Form) -> list[tuple[str, tuple[Help, ...]]]:
    found: list[tuple[str, tuple[Help, ...]]] = [(s.id, s.help) for s in form.sections]
    for section in form.sections:
        for block in section.blocks:
            of: tuple[Row | Column, ...] = (*block.rows, *block.columns)
            found += [(f"{section.id}.{line.id}", line.help) for line in of]
    return found


@pytest.mark.parametrize("edition", ["cn-2019", "cn-2021"])
def test_every_section_row_and_column_is_explained_with_a_source(edition: str) -> None:
    places = helped(load_form(edition))
    assert len(places) > 40
    assert [place for place, help in places if not help] == []
    for place, help in places:
        for statement in help:
            assert statement.text.endswith("。"), place
            assert statement.source in {"official", "practice", "unknown"}, place


@pytest.mark.parametrize(
    ("year", "edition"),
    [(2019, "cn-2019"), (2020, "cn-2019"), (2021, "cn-2021"), (2026, "cn-2021")],
)
def test_a_year_has_the_edition_that_was_in_force(year: int, edition: str) -> None:
    assert edition_for(year) == edition


@pytest.mark.parametrize("year", [2018, 0, -1])
def test_a_year_before_the_first_edition_is_refused(year: int) -> None:
    with pytest.raises(SpecificationError, match=f"no edition serves the year {year}"):
        edition_for(year)


def test_an_unknown_edition_is_refused() -> None:
    with pytest.raises(SpecificationError, match="no edition 'cn-2008'"):
        load_form("cn-2008")


def test_groups_are_told_outermost_first() -> None:
    form = load_form("cn-2021")
    block, row, _ = form.place(Address("applications", "denied_inquiry", "other"))
    assert block.groups_of(row) == (
        Group("results", "三、本年度办理结果"),
        Group("denied", "（三）不予公开", within="results"),
    )
