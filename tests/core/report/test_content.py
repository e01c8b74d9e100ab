"""What a document brings becomes one change of the report, which can be taken back."""

from dataclasses import replace

from hypothesis import given

from nianbao.form.load import load_form
from nianbao.report.change import Change, apply
from nianbao.report.content import Content, joined, taking
from nianbao.report.model import Report

from ..builders import at, reports

FORM = load_form("cn-2021")
TOTAL = at("applications.received.total")
CELL = at("applications.received.business")
MINE = Report(
    edition="cn-2021",
    year=2023,
    organization="临河县水利局",
    texts={"overview": "旧的一段。"},
    figures={CELL: 4},
    notes={CELL: "旧注"},
    stated={TOTAL: 9},
)


def taken(content: Content, report: Report = MINE) -> Report:
    return apply(report, taking(FORM, report, content))


@given(report=reports())
def test_everything_of_a_report_can_be_taken_and_taken_back(report: Report) -> None:
    blank = Report(edition=report.edition, year=report.year)
    form = load_form(report.edition)
    cover = {"organization": report.organization, "preface": report.preface}
    texts = {**report.texts, **cover}
    content = Content(report.figures, report.notes, texts, report.year, {CELL: 3})
    change = taking(form, blank, content)
    after = apply(blank, change)
    assert after.figures == {a: f for a, f in report.figures.items() if not form.derived(a)}
    assert (after.texts, after.notes, after.register) == (report.texts, report.notes, {CELL: 3})
    assert apply(after, change.inverse) == blank


def test_what_is_not_brought_stays_as_it_is() -> None:
    assert taken(Content()) == MINE
    assert taken(Content(figures={at("applications.received.other"): 1})).figures[CELL] == 4


def test_a_printed_total_is_kept_only_where_it_contradicts_the_figures_then() -> None:
    assert taken(Content(figures={CELL: 5, TOTAL: 6})).stated == {TOTAL: 6}
    assert taken(Content(figures={CELL: 5, TOTAL: 5})).stated == {}
    assert taken(Content(figures={CELL: 5})).stated == {TOTAL: 9}


def test_texts_notes_and_year_are_replaced_whole() -> None:
    content = Content(notes={CELL: "新注"}, texts={"overview": "新。", "title": "报告"}, year=2024)
    wanted = replace(
        MINE, year=2024, title="报告", texts={"overview": "新。"}, notes={CELL: "新注"}
    )
    assert taken(content) == wanted


def test_what_comes_later_counts_when_contents_are_joined() -> None:
    both = joined([Content({CELL: 1}, year=2023), Content({CELL: 2}, texts={"overview": "文"})])
    assert both == Content({CELL: 2}, texts={"overview": "文"}, year=2023)


def test_taking_what_is_there_already_changes_nothing() -> None:
    assert taking(FORM, MINE, Content({CELL: 4}, {CELL: "旧注"}, year=2023)) == Change(())
