"""Numbers in the text against the tables, through the rules."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest

from nianbao.report.model import Filled
from nianbao.rules.case import Case, Standing
from nianbao.rules.check import check
from nianbao.rules.finding import Passage
from nianbao.rules.verdict import Verdict

from ...builders import report, zeros

PROSE = ("P-01", "P-02", "P-03", "P-04", "P-05", "P-06", "P-10", "P-11", "P-14", "T2-05", "T3-09")

FULL: dict[str, Filled] = zeros("disclosure") | zeros("applications") | zeros("litigation")
FULL["disclosure.fees.amount"] = Decimal("128.40")

RECEIVED = "applications.received.natural_person"
CARRIED = "applications.carried_in.natural_person"


def judged(
    text: str, changes: Mapping[str, Filled | None] | None = None, *, edition: str = "cn-2021"
) -> Verdict:
    """The verdict on a report of zeros with these figures and this text; None blanks a cell."""
    merged = {**FULL, **(changes or {})}
    filled = {place: figure for place, figure in merged.items() if figure is not None}
    of = replace(report(filled, texts={"overview": text}), edition=edition)
    return check(Case(Standing.of(of)), select=PROSE)


def found(
    text: str, changes: Mapping[str, Filled | None] | None = None
) -> list[tuple[str, str, str]]:
    return [(each.rule, each.found, each.expected) for each in judged(text, changes).findings]


TOLD = "收到政府信息公开申请{}。"


@pytest.mark.parametrize(
    ("words", "fitting", "wrong"),
    [
        ("12件", [12], [11, 13]),
        ("１２件", [12], [11, 13]),
        ("十二件", [12], [11, 13]),
        ("1,234件", [1234], [1233, 1235]),
        ("三千六百余件", [3600, 3699], [3599, 3700]),
        ("3600多件", [3600, 3699], [3599, 3700]),
        ("近200件", [195, 100], [99, 301]),
        ("约200件", [100, 300], [99, 301]),
        ("1.2万件", [11_500, 12_499], [11_499, 12_500]),
    ],
)
def test_a_number_fits_what_its_words_allow(
    words: str, fitting: list[int], wrong: list[int]
) -> None:
    for figure in fitting:
        assert found(TOLD.format(words), {RECEIVED: figure}) == [], figure
    for figure in wrong:
        assert [rule for rule, _, _ in found(TOLD.format(words), {RECEIVED: figure})] == ["P-01"]


@pytest.mark.parametrize("words", ["收到", "受理", "新收"])
def test_received_may_count_what_was_carried_over_or_not(words: str) -> None:
    figures = {RECEIVED: 12, CARRIED: 2}
    for number, says in ((12, []), (14, []), (13, ["P-01"]), (2, ["P-01"])):
        text = f"{words}政府信息公开申请{number}件。"
        assert [rule for rule, _, _ in found(text, figures)] == says, text


@pytest.mark.parametrize(
    ("text", "place", "rule"),
    [
        ("收到政府信息公开申请7件。", RECEIVED, "P-01"),
        ("政府信息公开申请上年结转7件。", CARRIED, "P-02"),
        ("政府信息公开申请办结7件。", "applications.granted.business", "P-02"),
        ("政府信息公开申请结转下年度7件。", "applications.carried_out.other", "P-02"),
        ("政府信息公开申请予以公开7件。", "applications.granted.research", "P-03"),
        ("政府信息公开申请不予公开7件。", "applications.denied_inquiry.research", "P-03"),
        ("政府信息公开申请重复申请7件。", "applications.declined_repeat.other", "P-03"),
        ("政府信息公开申请中，自然人7件。", RECEIVED, "P-04"),
        ("政府信息公开申请中，法人或其他组织7件。", "applications.received.nonprofit", "P-04"),
        ("行政复议7件。", "litigation.reconsideration.other", "P-05"),
        ("行政诉讼7件。", "litigation.direct.pending", "P-05"),
        ("行政诉讼纠正7件。", "litigation.after_reconsideration.corrected", "P-05"),
        ("制发行政规范性文件7件。", "disclosure.normative_documents.issued", "P-10"),
        ("现行有效规章7件。", "disclosure.regulations.in_force", "P-10"),
        ("作出行政处罚决定7件。", "disclosure.penalties.decisions", "P-14"),
    ],
)
def test_each_rule_finds_a_number_that_is_not_in_its_cells(
    text: str, place: str, rule: str
) -> None:
    assert found(text, {place: 7}) == []
    assert found(text, {place: 8}) == [(rule, "7", "8")]


def test_an_amount_is_compared_in_its_own_unit() -> None:
    assert found("行政事业性收费128.40万元。") == []
    assert found("行政事业性收费128.4万元。") == []
    assert found("行政事业性收费1284000元。") == []
    assert found("行政事业性收费128万元。") == []
    assert [each[0] for each in found("行政事业性收费128.5万元。")] == ["P-14"]
    assert [each[0] for each in found("行政事业性收费129万元。")] == ["P-14"]
    assert [each[0] for each in found("行政事业性收费128.40元。")] == ["P-14"]


# None at all


def test_text_without_applications_against_a_table_with_some_is_an_error() -> None:
    text = "全年未收到政府信息公开申请。"
    assert found(text) == []
    assert found(text, {CARRIED: 2}) == []
    verdict = judged(text, {RECEIVED: 3})
    assert [(each.rule, each.found, each.expected) for each in verdict.findings] == [
        ("P-11", "0", "3")
    ]
    assert verdict.findings[0].severity == "error"
    assert found("收到政府信息公开申请0件。", {RECEIVED: 3}) == [("P-11", "0", "3")]


def test_text_with_applications_against_a_table_without_is_told_once() -> None:
    assert found("收到政府信息公开申请3件。") == [("T3-09", "3", "0")]
    figures = {"applications.granted.business": 3}
    assert found("收到政府信息公开申请3件。", figures) == [("P-11", "3", "0")]
    assert [rule for rule, _, _ in found("新收政府信息公开申请3件。", figures)] == ["P-11"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("未作出行政许可决定。", "disclosure.licences.decisions"),
        ("没有行政处罚。", "disclosure.penalties.decisions"),
        ("无行政强制。", "disclosure.compulsion.decisions"),
    ],
)
def test_text_without_decisions_against_a_table_with_some(text: str, place: str) -> None:
    assert found(text) == []
    assert found(text, {place: 3}) == [("T2-05", "0", "3")]


def test_what_is_not_applicable_counts_as_none() -> None:
    assert found("未制发规章。", {"disclosure.regulations.issued": "/"}) == []
    assert found("制发规章1件。", {"disclosure.regulations.issued": "/"}) == [("P-10", "1", "0")]


# Blanks


@pytest.mark.parametrize(
    ("text", "place", "rule"),
    [
        ("收到政府信息公开申请3件。", "applications.received.other", "P-01"),
        ("未收到政府信息公开申请。", "applications.received.other", "P-11"),
        ("政府信息公开申请不予公开3件。", "applications.denied_safety.business", "P-03"),
        ("行政诉讼3件。", "litigation.direct.upheld", "P-05"),
        ("作出行政许可决定3件。", "disclosure.licences.decisions", "P-14"),
        ("政府信息公开申请均已办结。", "applications.carried_out.business", "P-06"),
    ],
)
def test_a_number_is_not_judged_while_its_cells_are_blank_and_that_is_said(
    text: str, place: str, rule: str
) -> None:
    verdict = judged(text, {place: None})
    assert [each.rule for each in verdict.findings if each.rule == rule] == []
    skipped = [(each.rule, each.why) for each in verdict.skipped if isinstance(each.at, Passage)]
    assert skipped == [(rule, "blank")]


def test_other_outcomes_are_the_group_or_the_last_row_of_it() -> None:
    filled = {
        "applications.closed_not_clarified.business": 2,
        "applications.closed_other.business": 5,
    }
    text = "政府信息公开申请逾期未补正2件，其他处理{}件。"
    for told in (5, 7):
        assert found(text.format(told), filled) == []
    assert [each[:2] for each in found(text.format(6), filled)] == [("P-03", "6")]


@pytest.mark.parametrize("said", [0, 2])
def test_a_number_less_than_what_is_there_is_wrong_whatever_is_blank(said: int) -> None:
    blank = {"applications.granted.other": None, "applications.granted.business": 3}
    assert ("P-03", f"{said}", "3") in found(f"政府信息公开申请予以公开{said}件。", blank)


def test_a_number_that_fits_one_whole_reading_needs_no_other() -> None:
    verdict = judged(TOLD.format("3件"), {RECEIVED: 3, "applications.carried_in.other": None})
    assert verdict.findings == ()
    assert [each for each in verdict.skipped if each.at is not None] == []


def test_what_a_form_does_not_have_is_not_compared() -> None:
    text = "废止行政规范性文件3件，未废止规章。"
    assert judged(text, edition="cn-2019").findings == ()


# Bound figures


def test_a_bound_figure_is_right_where_it_stands_for_what_the_words_say() -> None:
    bound = "收到政府信息公开申请{{applications.received.total}}件。"
    for figure in (1, 12, 4523):
        assert found(bound, {RECEIVED: figure}) == []


def test_a_bound_figure_is_wrong_where_the_words_say_another_cell() -> None:
    bound = "收到政府信息公开申请{{applications.granted.total}}件。"
    figures = {RECEIVED: 12, "applications.granted.business": 11}
    assert found(bound, figures) == [("P-01", "11", "12")]
    assert found(bound, figures | {"applications.granted.business": 12}) == []


def test_several_bound_figures_each_have_their_own_words() -> None:
    bound = "行政许可、行政处罚分别为{{disclosure.licences.decisions}}件、{{disclosure.licences.decisions}}件。"
    figures = {"disclosure.licences.decisions": 3, "disclosure.penalties.decisions": 4}
    assert found(bound, figures) == [("P-14", "3", "4")]


# Parts and claims


def test_the_parts_of_a_number_add_up_to_it() -> None:
    text = "收到政府信息公开申请12件，网络{}件、信函2件。"
    assert found(text.format(10), {RECEIVED: 12}) == []
    assert found(text.format(9), {RECEIVED: 12}) == [("P-04", "11", "12")]
    assert found(text.format(11), {RECEIVED: 12}) == [("P-04", "13", "12")]


def test_parts_that_are_only_some_must_not_be_more() -> None:
    text = "收到政府信息公开申请12件，其中网络{}件、信函2件。"
    assert found(text.format(9), {RECEIVED: 12}) == []
    assert found(text.format(11), {RECEIVED: 12}) == [("P-04", "13", "12")]


def test_a_wrong_total_is_found_once_if_its_parts_agree_with_the_table() -> None:
    text = "收到政府信息公开申请13件，网络10件、信函2件。"
    assert found(text, {RECEIVED: 12}) == [("P-01", "13", "12")]


def test_all_closed_is_wrong_while_some_are_carried_over() -> None:
    text = "收到政府信息公开申请12件，均已办结。"
    carried = {RECEIVED: 12, "applications.carried_out.business": 2}
    assert found(text, {RECEIVED: 12}) == []
    assert found(text, carried) == [("P-06", "2", "0")]
    assert found("收到政府信息公开申请12件，除2件外均已办结。", carried) == []


def test_all_upheld_is_wrong_while_one_ended_otherwise() -> None:
    upheld = {"litigation.reconsideration.upheld": 2}
    mixed = {"litigation.reconsideration.upheld": 1, "litigation.reconsideration.corrected": 1}
    assert found("行政复议2件，均获维持。", upheld) == []
    assert found("行政复议2件，均获维持。", mixed) == [("P-06", "1", "0")]


# Places


def test_every_mention_is_compared_and_found_at_its_own_words() -> None:
    text = "收到政府信息公开申请11件，办结12件。\n\n## 依申请公开\n收到申请13件。"
    figures = {RECEIVED: 12, "applications.granted.business": 12}
    verdict = judged(text, figures)
    words = [each.at.words for each in verdict.findings if isinstance(each.at, Passage)]
    assert words == ["收到政府信息公开申请11件", "收到申请13件"]
    for each in verdict.findings:
        assert isinstance(each.at, Passage)
        assert text[each.at.start : each.at.end] == each.at.words


def test_a_finding_tells_the_number_that_is_written() -> None:
    assert found("收到政府信息公开申请三千六百余件。", {RECEIVED: 3709}) == [
        ("P-01", "3600", "3709")
    ]
    assert found("收到政府信息公开申请近200件。", {RECEIVED: 301}) == [("P-01", "200", "301")]
    assert found("行政事业性收费129万元。") == [("P-14", "129", "128.40")]
