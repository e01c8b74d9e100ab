"""Judging again and again while a report is edited says exactly what `check` says."""

from collections.abc import Callable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from nianbao.report.change import Change, EntryEdit, FigureEdit, TextEdit, YearEdit, apply
from nianbao.report.model import Accepted, Figure, Filled, Report
from nianbao.rules.case import Case, Standing
from nianbao.rules.check import check
from nianbao.rules.judge import Judge
from nianbao.session import Session
from nianbao.store.errors import FileRefused
from nianbao.store.read import read_document

from ..builders import at, report, zeros
from ..official import DERIVED, ENTERED

BROKEN = Path(__file__).parents[2] / "broken_reports"
TEXTS = ("overview", "problems", "other_matters")
COVER = ("organization", "title", "kind", "period", "contact", "preface")
WORDS = (
    *("全年收到政府信息公开申请15件。", "未收到申请。", "作出行政处罚决定3件，行政许可4件。"),
    *("## （一）主动公开\n", "甲,乙", "信息公开条例", "（具体网址）", "2019年", "部门", "乡镇街道"),
    *("{{applications.received.total}}", "{{a.b.c}}", "临河县水务局", "政府信息公开处理费300元"),
    *("2024年1月1日至2024年12月31日", "无", "公开" * 600, "均已办结", "13800138000", ""),
)
FIGURES: list[Figure] = [None, 0, 1, 3, 15, 150, 10**6, "/"]

FULL: dict[str, Filled] = zeros("disclosure") | zeros("applications") | zeros("litigation")
LAST = report(
    FULL | {"applications.carried_out.other": 3, "disclosure.regulations.in_force": 2},
    texts={"overview": "公开" * 60},
)


def reports() -> list[Report]:
    """All broken reports that can be read, a blank one and a full one."""
    found = [report(), report(FULL)]
    for path in sorted(BROKEN.glob("*/report*.toml")):
        try:
            found.append(read_document(path).report)
        except FileRefused:
            continue
    return found


REPORTS = reports()


@st.composite
def edited(draw: st.DrawFn, of: Report) -> Report:
    """The report after one edit of any kind."""
    kind = draw(st.sampled_from(["figure", "figure", "text", "text", "year", "entry"]))
    if kind == "figure":
        cell = draw(st.sampled_from(ENTERED))
        edit = FigureEdit(cell, of.figures.get(cell), draw(st.sampled_from(FIGURES)))
        return apply(of, Change((edit,)))
    if kind == "text":
        name = draw(st.sampled_from((*TEXTS, *TEXTS, *COVER)))
        text = of.text(name)
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, len(text)))
        words = draw(st.sampled_from(WORDS))
        return apply(of, Change((TextEdit(name, start, text[start:end], words),)))
    if kind == "year":
        return apply(of, Change((YearEdit(of.year, draw(st.integers(2019, 2026))),)))
    total = draw(st.sampled_from(DERIVED))
    figure = draw(st.sampled_from(FIGURES))
    stated = EntryEdit("stated", total, of.stated.get(total), figure)
    key = draw(st.sampled_from(["P-01 overview", "T3-01 applications", "S-11 problems"]))
    entry = draw(st.sampled_from([None, Accepted("甲", "15 ≠ 0"), Accepted("乙", "")]))
    return apply(of, Change((stated, EntryEdit("accepted", key, of.accepted.get(key), entry))))


@settings(max_examples=25)
@given(data=st.data(), of=st.sampled_from(REPORTS))
def test_over_any_edits_the_judge_says_what_check_says(data: st.DataObject, of: Report) -> None:
    judge = Judge()
    previous = data.draw(st.sampled_from([None, Standing.of(LAST)]))
    for _ in range(data.draw(st.integers(1, 6))):
        case = Case(Standing.of(of), previous)
        assert judge.verdict(case) == check(case)
        assert judge.verdict(case) == check(case), "said twice"
        of = data.draw(edited(of))
        if data.draw(st.integers(0, 3)) == 0:
            previous = data.draw(st.sampled_from([None, Standing.of(LAST), Standing.of(of)]))


def test_one_judge_for_all_broken_reports_in_turn() -> None:
    judge = Judge()
    for of in [*REPORTS, *reversed(REPORTS)]:
        case = Case(Standing.of(of))
        assert judge.verdict(case) == check(case)


def test_another_report_of_last_year_is_noticed_whenever_it_comes() -> None:
    # A new one may stand where one that is gone stood in memory.
    judge, texts = Judge(), {"overview": "公开" * 60}
    for number in range(50):
        last = report(FULL, texts=texts if number % 2 else {"overview": "管理" * 60})
        case = Case(Standing.of(report(FULL, texts=texts)), Standing.of(last))
        found = {each.rule for each in judge.verdict(case).findings}
        assert ("Y-04" in found) == bool(number % 2)


def test_what_is_said_of_texts_is_kept_while_figures_change() -> None:
    judge, of = Judge(), report(FULL, texts={"overview": "甲,乙"})

    def slip(figure: int) -> object:
        edit = FigureEdit(at("litigation.direct.other"), 0, figure)
        case = Case(Standing.of(apply(of, Change((edit,)))))
        return next(each for each in judge.verdict(case).findings if each.rule == "S-12")

    first = slip(1)
    assert all(slip(figure) is first for figure in (2, 3))


Hand = Callable[[Session], object]


@st.composite
def hands(draw: st.DrawFn) -> Hand:
    """Something a clerk does to an open report."""
    cell, figure = draw(st.sampled_from(ENTERED)), draw(st.sampled_from(FIGURES))
    name, words = draw(st.sampled_from(TEXTS)), draw(st.sampled_from(WORDS))
    number, reason = draw(st.integers(0, 9)), draw(st.sampled_from(["甲", "乙", ""]))

    def accept(session: Session) -> None:
        session.judge()
        found = session.verdict.findings
        if found:
            session.accept(found[number % len(found)], reason)

    def correct(session: Session) -> None:
        offered = session.corrections()
        if offered:
            session.correct(offered[number % len(offered)])

    done: list[Hand] = [
        lambda session: session.enter([(cell, figure)]),
        lambda session: session.enter([(cell, figure)]),
        lambda session: session.write(name, 0, "", words),
        lambda session: session.write_whole(name, words),
        lambda session: session.set_year(2020 + number),
        lambda session: session.undo(),
        lambda session: session.redo(),
        lambda session: session.judge(),
        accept,
        correct,
    ]
    return draw(st.sampled_from(done))


@settings(max_examples=25)
@given(of=st.sampled_from(REPORTS), done=st.lists(hands(), max_size=10))
def test_whatever_is_done_a_session_says_what_check_says(of: Report, done: list[Hand]) -> None:
    session = Session(of, None)
    for hand in done:
        hand(session)
        session.judge()
        assert session.judged
        assert session.verdict == check(Case(Standing.of(session.report)))
    while session.undo():
        pass
    session.judge()
    assert session.report == of
    assert session.verdict == check(Case(Standing.of(of)))
