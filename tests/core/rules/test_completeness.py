"""What a report lacks: everything that is blank, and every error, each once."""

from pathlib import Path

import pytest

from nianbao.form.address import Address
from nianbao.report.model import Accepted
from nianbao.rules.case import Case, Standing
from nianbao.rules.check import check
from nianbao.rules.completeness import Blank, Completeness, completeness
from nianbao.rules.finding import Passage
from nianbao.session import Session
from nianbao.wording.finishing import blank_words, lacking_words, need_words, open_words

from ..builders import at, report
from ..official import ENTERED, NARRATIVES

SAMPLES = Path(__file__).parents[3] / "sample_reports"
NAMES = sorted(path.parent.name for path in SAMPLES.glob("*/report.toml"))


def lacking(session: Session) -> Completeness:
    return completeness(session.form, session.report, session.verdict)


def opened(sample: str) -> Session:
    return Session.open(SAMPLES / sample / "report.toml")


def test_of_an_empty_report_everything_is_blank() -> None:
    empty = report(organization=" ")
    found = completeness(Session(empty, None).form, empty, check(Case(Standing.of(empty))))
    assert found.blank_cells == len(ENTERED)
    texts = [each.section for each in found.blanks if not each.cells]
    assert texts == ["organization", NARRATIVES[0], *NARRATIVES[1:]]
    assert found.blank_texts == 1 + len(NARRATIVES)
    assert not found.complete


def test_blank_cells_are_told_by_row_at_the_first_of_them() -> None:
    session = opened("linhe-water-2024-draft")
    blank = [cell for cell in ENTERED if cell not in session.report.figures]
    rows = [each for each in lacking(session).blanks if each.cells]
    assert sum(each.cells for each in rows) == len(blank) > 50
    for each in rows:
        assert isinstance(each.at, Address)
        own = [cell for cell in blank if cell[:2] == each.at[:2]]
        assert (own[0], len(own)) == (each.at, each.cells)


def test_a_part_without_words_is_told_where_it_begins() -> None:
    session = Session(report(texts={"overview": "甲\n\n## 乙\n\n## 丙\n丁"}), None)
    [part] = [each for each in lacking(session).blanks if each.section == "overview"]
    assert part == Blank(Passage("overview", 3, 3), heading="乙")
    assert blank_words(session.form, part) == "小节“乙”没有文字"


def test_a_report_without_errors_is_complete_whatever_else_stands() -> None:
    found = lacking(opened("horgos-psb-2023"))
    assert found.complete
    assert [each.severity for each in found.open] == ["warning", "warning", "notice"]
    assert lacking_words(found) == ""
    assert open_words(found) == "还有 3 个问题没有处理，也没有说明理由（S-01 S-07 S-12）"


def test_an_error_keeps_it_from_being_final_and_stands_first() -> None:
    session = opened("horgos-psb-2023")
    cell = at("applications.granted.natural_person")
    session.enter([(cell, 12345)])
    found = lacking(session)
    assert not found.complete
    assert found.errors == session.verdict.errors > 0
    assert [each.severity for each in found.open][: found.errors] == ["error"] * found.errors
    assert f"{found.errors} 个错误" in lacking_words(found)


def test_what_is_to_be_filled_in_keeps_it_from_being_final_and_is_no_error() -> None:
    session = opened("horgos-psb-2023")
    session.write("overview", 0, "", "【待填：概述】")
    assert lacking_words(lacking(session)) == "1 处待填"
    session.enter([(at("applications.granted.natural_person"), 12345)])
    wrong = sum(each.severity == "error" for each in session.verdict.open)
    assert lacking_words(lacking(session)) == f"1 处待填，{wrong} 个错误"


def test_what_is_accepted_stands_apart_with_its_reason() -> None:
    session = opened("horgos-psb-2023")
    warning = next(each for each in lacking(session).open if each.rule == "S-07")
    session.accept(warning, "照录原件")
    found = lacking(session)
    assert [each.accepted for each in found.accepted] == ["照录原件"]
    assert warning.rule not in {each.rule for each in found.open}


def test_no_reason_opens_a_gate() -> None:
    session = opened("horgos-psb-2023")
    session.enter([(at("applications.granted.natural_person"), 12345)])
    gate = next(each for each in lacking(session).open if each.rule == "T3-01")
    session.accept(gate, "无误")
    assert isinstance(session.report.accepted[gate.key], Accepted)
    assert not lacking(session).complete
    assert gate.rule in {each.rule for each in lacking(session).open}


@pytest.mark.parametrize("sample", NAMES)
def test_every_skipped_rule_is_told_with_what_it_needs(sample: str) -> None:
    session = opened(sample)
    found = lacking(session)
    told = [
        rule for need in found.needs for rule, count in need.rules.items() for _ in range(count)
    ]
    assert sorted(told) == sorted(each.rule for each in session.verdict.skipped)
    for need in found.needs:
        assert all(rule in need_words(need) for rule in need.rules)


def test_complete_is_what_check_calls_free_of_errors_and_blanks() -> None:
    for sample in NAMES:
        session = opened(sample)
        blank = any(cell not in session.report.figures for cell in session.form.entered_cells)
        assert lacking(session).complete == (not blank and not session.verdict.errors)
