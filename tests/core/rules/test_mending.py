"""What is offered for a slip in a text mends it, and touches nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianbao.report.change import Change, TextEdit, apply
from nianbao.report.model import Filled, Report
from nianbao.rules.case import Case, Standing
from nianbao.rules.check import check
from nianbao.rules.finding import Finding, Passage
from nianbao.rules.mending import mending
from nianbao.store.errors import FileRefused
from nianbao.store.read import read_document

from ..builders import report, zeros

BROKEN = Path(__file__).parents[2] / "broken_reports"
FIGURES: dict[str, Filled] = {
    **zeros("disclosure"),
    **zeros("applications"),
    **zeros("litigation"),
    "applications.received.business": 15,
    "applications.granted.business": 15,
}


def findings(of: Report) -> tuple[Case, tuple[Finding, ...]]:
    case = Case(Standing.of(of))
    return case, check(case).findings


def mended(of: Report, case: Case, finding: Finding) -> Report | None:
    """The report after what is offered for a finding; None if nothing is."""
    edit = mending(case, finding)
    return None if edit is None else apply(of, Change((edit,)))


def offered(text: str, rule: str, of: str = "overview") -> list[str | None]:
    """The text after each offer for a finding of a rule; None where there is none."""
    before = report(FIGURES, texts={of: text})
    case, found = findings(before)
    after = [mended(before, case, each) for each in found if each.rule == rule]
    return [None if each is None else each.text(of) for each in after]


@pytest.mark.parametrize(
    ("rule", "text", "better"),
    [
        ("S-12", "公开,透明", "公开，透明"),
        ("S-12", "公开;透明", "公开；透明"),
        ("S-12", "公开.", "公开。"),
        ("S-12", "公开!", "公开！"),
        ("S-12", "公开(依法)", "公开（依法）"),
        ("S-12", "公开(按X-1,Y.2号)办", "公开（按X-1,Y.2号）办"),
        ("S-12", "印发<办法>的通知", "印发〈办法〉的通知"),
        ("S-12", "政府 信息", "政府信息"),
        ("S-12", "政府   信息", "政府信息"),
        ("S-12", "公开，，透明", "公开，透明"),
        ("S-12", "公开。。。透明", "公开。透明"),
        ("S-12", "加强加强管理", "加强管理"),
        ("S-12", "一是公开。\n三是管理。", "一是公开。\n二是管理。"),
        ("S-06", "按照国办公开办函[2021]30号", "按照国办公开办函〔2021〕30号"),
        ("S-06", "按照国办函（2020）109号", "按照国办函〔2020〕109号"),
        ("S-07", "《信息公开条例》", "《中华人民共和国政府信息公开条例》"),
        ("S-07", "按照政府信息公开条例办", "按照《政府信息公开条例》办"),
        ("S-02", "## （一）主动公开\n甲", "## 主动公开\n甲"),
        ("S-02", "## 1.主动公开\n甲", "## 主动公开\n甲"),
        ("P-01", "全年收到政府信息公开申请13件。", "全年收到政府信息公开申请15件。"),
        ("P-01", "全年收到政府信息公开申请 13 件。", "全年收到政府信息公开申请 15 件。"),
    ],
)
def test_a_slip_is_mended(rule: str, text: str, better: str) -> None:
    assert offered(text, rule) == [better]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("P-01", "全年收到政府信息公开申请十三件。"),
        ("P-01", "全年收到政府信息公开申请1,300件。"),
        ("P-01", "全年收到政府信息公开申请20余件。"),
        ("P-01", "全年收到政府信息公开申请１３件。"),
        ("P-11", "全年未收到政府信息公开申请。"),
        ("S-08", "网址为（具体网址）。"),
        ("S-06", "按照某市办函[2021]7号"),
        ("S-09", "公开" * 501),
        ("S-12", "落实“三审三校制度"),
        ("S-12", "按照条例》公开"),
        ("S-12", "公开12条（其中5条"),
        ("S-18", "张某，身份证号11010519491231002X"),
        ("S-19", "电话13800138000"),
        ("S-02", "一、主动公开\n甲"),
    ],
)
def test_where_somebody_must_think_nothing_is_offered(rule: str, text: str) -> None:
    assert set(offered(text, rule)) == {None}


def test_only_the_place_that_was_found_is_mended() -> None:
    text = "公开,透明,公平"
    assert offered(text, "S-12") == ["公开，透明,公平"]


def test_a_cell_is_mended_by_nothing_here() -> None:
    of = report(FIGURES | {"applications.granted.business": 14})
    case, found = findings(of)
    assert {mending(case, each) for each in found if not isinstance(each.at, Passage)} == {None}


def test_a_title_is_not_replaced_by_the_name_of_the_body() -> None:
    of = report(FIGURES, title="某局2024年政府信息公开工作年度报告")
    case, found = findings(of)
    assert {mending(case, each) for each in found if each.rule == "S-16"} == {None}


def test_the_years_of_a_period_are_mended_in_their_words() -> None:
    of = report(FIGURES, period="2023年1月1日至2023年12月31日")
    case, found = findings(of)
    [period] = [each for each in found if each.rule == "S-03"]
    assert mending(case, period) == TextEdit(
        "period", 0, "2023年1月1日至2023年12月31日", "2024年1月1日至2024年12月31日"
    )


# Everything that can be found


def broken() -> Iterator[Report]:
    for path in sorted(BROKEN.glob("*/*.toml")):
        try:
            yield read_document(path).report
        except FileRefused:
            continue


def place(finding: Finding) -> tuple[str, str, str, str]:
    """What a finding complains of, wherever it stands by now."""
    words = finding.at.words if isinstance(finding.at, Passage) else str(finding.at)
    return finding.rule, finding.case, finding.section, words


def test_every_offer_fits_its_report_and_its_finding_is_gone_after_it() -> None:
    rules = set()
    for of in broken():
        case, found = findings(of)
        for each in found:
            after = mended(of, case, each)
            if after is not None:
                rules.add(each.rule)
                again = findings(after)[1]
                before = sum(place(other) == place(each) for other in found)
                assert sum(place(other) == place(each) for other in again) == before - 1, each
                assert after.figures == of.figures
    assert {"P-01", "S-02", "S-03", "S-06", "S-07", "S-12", "S-16"} <= rules


SLIPS = [
    *("公开", "甲,", "乙;", "政府 信息", "，，", "加强加强", "（一）", "## （一）甲", "\n", "三是"),
    *("国办函[2020]109号", "信息公开条例", "<办法>", "(依法)", "全年收到政府信息公开申请13件。"),
    *("{{applications.received.total}}", "{{a.b.c}}", "XX", "2019年", "临河县水务局", "。"),
]


@given(st.lists(st.sampled_from(SLIPS), max_size=12).map("".join))
def test_taking_every_offer_comes_to_an_end(text: str) -> None:
    of = report(FIGURES, texts={"overview": text})
    for _ in range(60):
        case, found = findings(of)
        after = next(filter(None, (mended(of, case, each) for each in found)), None)
        if after is None:
            return
        of = after
    raise AssertionError(of.text("overview"))
