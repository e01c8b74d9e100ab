"""Registers as clerks write them: whatever the delimiter, the headings, the words, the dates."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from nianbao.form.load import load_form, load_register
from nianbao.importers import limits
from nianbao.importers.dates import read_date
from nianbao.importers.ledger import Ledger, applications, read_ledger
from nianbao.importers.ledger_values import read_amount, read_answer, read_days
from nianbao.importers.ledger_words import kinds, outcomes, results
from nianbao.importers.refused import DocumentRefused
from nianbao.report.application import Application, Unread
from nianbao.report.register import counted
from nianbao.report.register_frame import frame_of

from ..builders import form_2021
from ..ledgers import (
    CODES,
    HEADINGS,
    KINDS,
    WORDS,
    YEAR,
    as_csv,
    of_the_year,
    random_cases,
    table_3,
    table_4,
    written,
)
from ..official import APPLICANTS, OUTCOMES, RESULTS

NEEDED = "申请人类别,收到日期,答复日期,办理结果\n"


def read(text: str, **options: Any) -> list[Application]:
    return applications(read_ledger(text.encode(), "台账.csv", **options), form_2021())


def workbook(sheets: Mapping[str, Sequence[Sequence[object]]]) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


@settings(max_examples=20)
@given(random=st.integers(0, 2**32).map(Random))
def test_random_registers_give_the_tables_counted_by_hand(random: Random) -> None:
    cases = random_cases(random)
    rows = [["某局依申请公开台账"], HEADINGS, *(written(random, case) for case in cases)]
    text = as_csv(rows, random.choice(",;\t"))
    content = text.encode(random.choice(("utf-8", "utf-8-sig", "gb18030")))
    ledger = read_ledger(content, "台账.csv")
    register = counted(form_2021(), applications(ledger, form_2021()), YEAR)
    by_row = {(cell.row, cell.column): figure for cell, figure in register.figures.items()}
    assert Counter(by_row) == table_3(cases) + table_4(cases)
    broken = {line for line, case in enumerate(cases, 3) if case.broken}
    assert {each.line for each in register.doubts if each.gravity == "error"} == broken
    counted_lines = [
        line for line, case in enumerate(cases, 3) if of_the_year(case) and not case.broken
    ]
    assert [each.line for each in register.counted] == counted_lines


@pytest.mark.campaign
@settings(max_examples=200)
@given(random=st.integers(0, 2**32).map(Random))
def test_many_random_workbooks_give_the_tables_counted_by_hand(random: Random) -> None:
    cases = random_cases(random, most=120)
    rows = [HEADINGS, *(written(random, case) for case in cases)]
    ledger = read_ledger(workbook({"台账": rows}))
    register = counted(form_2021(), applications(ledger, form_2021()), YEAR)
    by_row = {(cell.row, cell.column): figure for cell, figure in register.figures.items()}
    assert Counter(by_row) == table_3(cases) + table_4(cases)


def test_the_words_of_the_register_are_those_of_the_form_and_name_one_thing() -> None:
    words = load_register()
    for edition in ("cn-2019", "cn-2021"):
        form = load_form(edition)
        frame = frame_of(form)
        read = outcomes(form, frame, words)
        for id, said in words.outcomes.items():
            target = id if id in frame.outcomes else words.instead[id]
            assert {read.read(word) for word in said} == {target}
        for id, said in words.kinds.items():
            assert {kinds(form, frame, words).read(word) for word in said} == {id}
        for id, said in words.results.items():
            assert {results(form, frame, words).read(word) for word in said} == {id}
    assert set(words.outcomes) == set(RESULTS)
    assert set(words.kinds) == set(APPLICANTS)
    assert set(words.results) == set(OUTCOMES)


@pytest.mark.parametrize("row", RESULTS)
def test_every_outcome_is_known_by_its_names_and_its_code(row: str) -> None:
    form = form_2021()
    known = outcomes(form, frame_of(form), load_register())
    code = CODES[row]
    said = (*WORDS[row], code, code.lower(), code[1:], f"R{int(code[1:]):02}")
    assert {known.read(word) for word in said} == {row}


def test_the_form_of_2019_knows_the_three_ways_to_close_as_one() -> None:
    form = load_form("cn-2019")
    known = outcomes(form, frame_of(form), load_register())
    said = ("其他处理", "逾期不补正", "申请人撤回", "R21")
    assert {known.read(word) for word in said} == {"closed"}


@pytest.mark.parametrize(
    "text", ["不予公开", "（四）无法提供", "不予处理", "其他处理", "不予公开（略）"]
)
def test_a_group_of_outcomes_is_not_one_of_them(text: str) -> None:
    form = form_2021()
    known = outcomes(form, frame_of(form), load_register())
    assert known.read(text) == Unread(text, "group")


@pytest.mark.parametrize(
    "text", ["R1", "R2", "R24", "25", "0", "R99", "总计", "已答复", "=1+1", "1.5", "3-4"]
)
def test_what_is_no_outcome_is_none(text: str) -> None:
    form = form_2021()
    known = outcomes(form, frame_of(form), load_register())
    assert known.read(text) == Unread(text, "word")


def test_a_kind_that_may_be_several_is_none() -> None:
    form = form_2021()
    known = kinds(form, frame_of(form), load_register())
    assert known.read("法人或其他组织") == Unread("法人或其他组织", "group")
    assert known.read("事业单位") == Unread("事业单位", "word")
    assert known.read("自然人（本人）") == "natural_person"
    assert {known.read(word) for word in KINDS["business"]} == {"business"}


@pytest.mark.parametrize(
    "text",
    [
        "2024-03-05",
        "2024-3-5",
        "2024/3/5",
        "2024.3.5",
        "2024.03.05",
        "2024年3月5日",
        "2024 年 03 月 05 日",
        "20240305",
        "２０２４－０３－０５",
        "2024-03-05 09:30",
        "2024-03-05T09:30:00",
        "2024年3月5日 9:30",
    ],
)
def test_a_date_is_read_however_it_is_written(text: str) -> None:
    assert read_date(text) == date(2024, 3, 5)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2024-02-30", "no_date"),
        ("2023-02-29", "no_date"),
        ("2024-13-01", "no_date"),
        ("20241301", "no_date"),
        ("45356", "no_date"),
        ("3月5日", "no_date"),
        ("二〇二四年三月五日", "no_date"),
        ("2024-03-05、2024-03-06", "no_date"),
        ("不详", "no_date"),
        ("05/03/2024", "day_order"),
        ("3.5.24", "day_order"),
        ("24-3-5", "day_order"),
        ("24年3月5日", "day_order"),
    ],
)
def test_a_date_that_could_be_another_is_never_guessed(text: str, why: str) -> None:
    found = read_date(text)
    assert isinstance(found, Unread)
    assert (found.text, found.why) == (text, why)


def test_answers_and_amounts_are_read_or_left() -> None:
    yes, no = {"是"}, {"否", "无"}
    assert [read_answer(text, yes, no) for text in ("是", "2024-03-05", "否", "/", " 否 ")] == [
        True,
        True,
        False,
        False,
        False,
    ]
    assert read_answer("第三方意见", yes, no) == Unread("第三方意见", "answer")
    texts = ("100", "100元", "1,200.50", "￥20", "无", "—")
    expected = [Decimal(each) for each in ("100", "100", "1200.50", "20", "0", "0")]
    assert [read_amount(text, no) for text in texts] == expected
    assert read_amount("按件", no) == Unread("按件", "amount")
    assert [read_days(text) for text in ("7", "7个工作日", "7天", "/", "０")] == [7, 7, 7, 0, 0]
    assert read_days("一周") == Unread("一周", "days")
    assert read_amount("1,20", no) == Unread("1,20", "amount")


def test_headings_are_found_by_their_words_the_best_of_several() -> None:
    text = (
        "台账,,,,,,\n"
        "序号,登记编号,申请人身份类别（必填）,申请日期,收到日期,延期答复日期,答复日期,信息公开申请办理结果\n"
        "1,甲号,自然人,2024-01-01,2024-03-05,,2024-03-06,予以公开\n"
    )
    ledger = read_ledger(text.encode())
    assert ledger.head.line == 2
    assert ledger.head.headings == {
        "number": "登记编号",
        "received": "收到日期",
        "extended": "延期答复日期",
        "decided": "答复日期",
        "outcome": "信息公开申请办理结果",
    } | {"kind": "申请人身份类别（必填）"}


def test_headings_may_stand_in_two_rows() -> None:
    text = (
        "序号,申请人情况,,收到日期,办理情况,\n"
        ",姓名,类别,,答复日期,结果\n"
        "1,甲,企业,2024-03-05,2024-03-06,R3\n"
    )
    ledger = read_ledger(text.encode())
    assert (ledger.head.line, len(ledger.head.columns)) == (2, 6)
    [one] = applications(ledger, form_2021())
    assert (one.line, one.applicant, one.kind, one.outcome) == (3, "甲", "business", "granted")


def test_a_heading_that_the_user_names_counts_before_all_words() -> None:
    text = "申请人类别,收件登记,收到日期,答复日期,办理结果\n自然人,2024-03-05,2024-03-01,2024-03-06,R3\n"
    content = text.encode()
    assert read_ledger(content).head.headings["received"] == "收到日期"
    named = {"received": "收件登记"}
    assert read_ledger(content, wished=named).head.columns["received"] == 1
    assert read_ledger(content, known=named).head.columns["received"] == 1
    assert read_ledger(content, known={"received": "别的"}).head.columns["received"] == 2
    with pytest.raises(DocumentRefused) as refused:
        read_ledger(content, wished={"received": "别的"})
    assert (refused.value.code, refused.value.facts["heading"]) == ("no_heading", "别的")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "no_text"),
        ("没有,列名\n1,2\n", "no_ledger"),
        ("编号,收到日期,答复日期\n1,2024-01-01,\n", "no_column"),
        ("\n" * 3 + "x\n" * 25 + NEEDED, "no_ledger"),
        ("<html><body><table></table></body></html>", "not_a_ledger"),
        ("申请人类别" + "," * 2000 + "\n", "too_many"),
    ],
)
def test_what_is_no_register_is_refused(text: str, code: str) -> None:
    with pytest.raises(DocumentRefused) as refused:
        read_ledger(text.encode(), "x.csv" if code != "not_a_ledger" else "x.html")
    assert refused.value.code == code


def test_rows_that_are_no_applications_are_passed_over() -> None:
    text = (
        "编号," + NEEDED + "示例,自然人,2024-03-05,2024-03-25,予以公开\n"
        "# 说明,,,,\n"
        "1,自然人,2024-03-05,2024-03-06,R3\n"
        ",,,,\n"
        "2,,,,\n"
        "合计,1,,,\n"
    )
    assert [each.line for each in read(text)] == [4]


def test_a_line_is_where_its_row_begins_in_the_file() -> None:
    text = '编号,内容,申请人类别,收到日期,答复日期,办理结果\n1,"两\n行",自然人,2024-03-05,,\n2,,自然人,2024-03-06,,\n'
    assert [(each.line, each.number) for each in read(text)] == [(2, "1"), (4, "2")]


def test_foreign_text_is_only_text() -> None:
    text = (
        "编号,申请人," + NEEDED + "'=1+1,\x1b[31m甲,自然人,2024-03-05,,\n"
        '=cmd|\' /C calc\'!A0,乙,自然人,2024-03-06,,"=HYPERLINK(""x"")"\n'
    )
    one, other = read(text)
    assert (one.number, one.applicant) == ("=1+1", "[31m甲")
    assert other.number == "=cmd|' /C calc'!A0"
    assert other.unread["outcome"] == Unread('=HYPERLINK("x")', "word")


def test_a_workbook_is_read_with_its_dates_and_its_sheet_with_most_columns() -> None:
    head: list[object] = ["编号", "申请人类别", "收到日期", "答复日期", "办理结果"]
    content = workbook(
        {
            "汇总": [["申请人类别", "办理结果"], ["自然人", 3]],
            "2024": [
                ["台账"],
                head,
                [1, "自然人", date(2024, 3, 5), "2024/3/8", "R3"],
                [2, "企业", 45356, None, None],
            ],
            "2023": [head, [1, "自然人", date(2023, 3, 5), date(2023, 3, 8), 5]],
        }
    )
    ledger = read_ledger(content, "台账.xlsx")
    assert (ledger.sheet, ledger.others, ledger.years) == ("2024", ("汇总", "2023"), (2024,))
    one, other = applications(ledger, form_2021())
    assert (one.line, one.number, one.received, one.decided) == (
        3,
        "1",
        date(2024, 3, 5),
        date(2024, 3, 8),
    )
    assert other.unread == {"received": Unread("45356", "no_date")}
    [old] = applications(read_ledger(content, sheet="2023"), form_2021())
    assert old.outcome == "denied_state_secret"
    with pytest.raises(DocumentRefused) as refused:
        read_ledger(content, sheet="别的")
    assert refused.value.code == "no_sheet"


def test_a_register_beyond_the_limits_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    from nianbao.importers import csv_rows

    monkeypatch.setattr(csv_rows, "MAX_CELLS", 5)
    with pytest.raises(DocumentRefused) as refused:
        read(NEEDED + "自然人,,,\n" * 9)
    assert refused.value.code == "too_many"
    monkeypatch.setattr(limits, "MAX_BYTES", 10)
    with pytest.raises(DocumentRefused) as refused:
        read(NEEDED)
    assert refused.value.code == "too_large"


@settings(max_examples=60)
@given(
    st.text(st.sampled_from("编号申请人类别收到日期,;\t\n\"'=\0\x1b2024-035R/—（")), st.booleans()
)
def test_any_text_is_read_or_refused(text: str, headed: bool) -> None:
    try:
        ledger = read_ledger(((NEEDED if headed else "") + text).encode())
    except DocumentRefused:
        return
    found = applications(ledger, form_2021())
    register = counted(form_2021(), found, 2024)
    outside = {each.line for each in register.outside}
    wrong = {each.line for each in register.doubts if each.gravity == "error"}
    assert {each.line for each in register.counted}.isdisjoint(outside)
    assert {each.line for each in found} <= wrong | outside | {e.line for e in register.counted}
    assert isinstance(ledger, Ledger)


def test_names_in_two_rows_are_read_together() -> None:
    text = (
        "序号,申请人,,受理日期,补正,,答复,,行政复议,\n"
        ",姓名,类别,,告知日期,补正日期,日期,结果,日期,结果\n"
        "1,某甲,公民,2024-01-08,2024-01-10,2024-01-20,2024-02-01,公开,2024-05-06,维持\n"
    )
    (case,) = read(text)
    assert (case.received, case.decided) == (date(2024, 1, 8), date(2024, 2, 1))
    assert (case.kind, case.outcome) == ("natural_person", "granted")
    assert case.reconsideration == "upheld"
    head = read_ledger(text.encode(), "台账.csv").head
    assert head.headings["decided"] == "答复日期"
    assert head.others == ("告知日期", "补正日期", "日期")


@pytest.mark.parametrize(
    "said", ["合计", "小 计", "共计9件", "2024年合计：", "本页小计", "总计 12"]
)
def test_a_row_of_totals_is_no_application(said: str) -> None:
    row = "自然人,2024-01-08,2024-01-20,予以公开\n"
    assert len(read(f"编号,{NEEDED}1,{row}{said},,,9,\n2,{row}")) == 2


@pytest.mark.parametrize("said", ["合计公司", "小计算机公司", "合计 9 家"])
def test_what_only_begins_like_a_total_is_one(said: str) -> None:
    row = "自然人,2024-01-08,2024-01-20,予以公开\n"
    assert len(read(f"编号,{NEEDED}{said},{row}")) == 1


def test_the_names_that_are_not_understood_are_told() -> None:
    with pytest.raises(DocumentRefused) as refused:
        read("编号,申请人类别,收到日期,办结于,办理结果\n")
    assert refused.value.facts["others"] == "办结于"
