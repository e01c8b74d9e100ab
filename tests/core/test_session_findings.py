"""Findings of an open report: judged as it is edited, accepted with a reason, corrected."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nianbao.report.change import EntryEdit, FigureEdit
from nianbao.report.model import Accepted, Filled, Report
from nianbao.rules.catalogue import CATALOGUE
from nianbao.rules.finding import Finding
from nianbao.session import Session
from nianbao.store.errors import FileRefused
from nianbao.store.read import read_document

from .builders import at, awkward_texts, report, zeros

BROKEN = Path(__file__).parents[1] / "broken_reports"
BUSINESS = at("applications.received.business")
TOTAL = "litigation.direct.total"

FULL: dict[str, Filled] = zeros("disclosure") | zeros("applications") | zeros("litigation")
FULL |= {"applications.received.business": 12, "applications.granted.business": 21}


def session(of: Report) -> Session:
    return Session(of, None)


def found(of: Session, rule: str, place: str = "") -> Finding:
    """The first finding of a rule, at a place if one is named."""
    of.judge()
    wanted = (each for each in of.verdict.findings if each.rule == rule)
    return next(each for each in wanted if str(each.at).startswith(place))


def rules(of: Session) -> set[str]:
    """The rules that find something that is open."""
    return {each.rule for each in of.verdict.open}


def reopened(of: Session, tmp_path: Path) -> Session:
    """The report saved and read again."""
    of.save(tmp_path / "saved.toml", overwrite=True)
    return Session.open(tmp_path / "saved.toml")


# Judging


def test_a_figure_is_judged_at_once_and_a_text_when_asked() -> None:
    of = session(report(FULL | {"applications.granted.business": 12}))
    assert "T3-01" not in rules(of)
    of.enter([(BUSINESS, 13)])
    assert of.judged
    assert "T3-01" in rules(of)
    of.write("overview", 0, "", "甲,乙")
    assert not of.judged
    assert "S-12" not in rules(of)
    of.judge()
    assert of.judged
    assert "S-12" in rules(of)


def test_a_figure_brings_the_verdict_on_the_texts_up_to_date_too() -> None:
    of = session(report(FULL))
    of.write("overview", 0, "", "甲,乙")
    of.enter([(BUSINESS, 13)])
    assert of.judged
    assert "S-12" in rules(of)


def test_a_text_put_back_as_it_was_is_judged_when_asked() -> None:
    of = session(report(FULL, texts={"overview": "甲,乙"}))
    assert "S-12" in rules(of)
    of.write_whole("overview", "甲，乙")
    of.undo()
    assert not of.judged
    of.judge()
    assert "S-12" in rules(of)


def test_judging_again_without_a_change_is_the_same_verdict() -> None:
    of = session(report(FULL))
    before = of.verdict
    of.judge()
    assert of.verdict is before


# Last year


@pytest.fixture
def last(tmp_path: Path) -> Path:
    """Last year's report, which left 3 applications of businesses."""
    of = replace(report(FULL | {"applications.carried_out.business": 3}), year=2023)
    session(of).save(tmp_path / "last.toml")
    return tmp_path / "last.toml"


def test_last_year_is_compared_at_once_and_given_up_again(last: Path) -> None:
    of = session(report(FULL))
    assert "Y-01" in {each.rule for each in of.verdict.skipped}
    of.compare_with(last)
    assert of.previous_path == last
    assert "Y-01" in rules(of)
    of.enter([(at("applications.carried_in.business"), 3)])
    assert "Y-01" not in rules(of)
    of.compare_with(None)
    assert [of.previous, of.previous_path] == [None, None]
    assert "Y-01" in {each.rule for each in of.verdict.skipped}


@pytest.mark.parametrize("content", [None, b"", b"edition = 1", b"\xff"])
def test_what_is_no_report_is_refused_and_the_old_one_stays(
    tmp_path: Path, last: Path, content: bytes | None
) -> None:
    of = session(report(FULL))
    of.compare_with(last)
    other = tmp_path / "other.toml"
    if content is not None:
        other.write_bytes(content)
    with pytest.raises(FileRefused):
        of.compare_with(other)
    assert of.previous_path == last
    assert "Y-01" in rules(of)


def test_comparing_is_no_edit(tmp_path: Path, last: Path) -> None:
    of = reopened(session(report(FULL)), tmp_path)
    of.compare_with(last)
    assert not of.dirty
    assert of.undo() == ()


# Accepting


def test_an_accepted_gate_says_why_and_stays_open() -> None:
    of = session(report(FULL))
    finding = found(of, "T3-01", "applications.received.business")
    assert of.accept(finding, "单位间移送")
    assert of.report.accepted == {
        "T3-01 applications.received.business": Accepted("单位间移送", "12 ≠ 21")
    }
    assert found(of, "T3-01", "applications.received.business").accepted == "单位间移送"
    # A gate is not set aside by a reason.
    assert [str(each.at) for each in of.verdict.open if each.rule == "T3-01"] == [
        "applications.received.business",
        "applications.received.total",
    ]


def test_a_gate_that_is_accepted_is_still_an_error() -> None:
    of = session(report(FULL))
    errors = of.verdict.errors
    of.accept(found(of, "T3-01"), "甲")
    assert of.verdict.errors == errors


def test_it_lapses_when_a_side_changes_and_holds_again_when_it_comes_back() -> None:
    of = session(report(FULL))
    of.accept(found(of, "T3-01", "applications.received.business"), "甲")
    of.enter([(BUSINESS, 13)])
    assert found(of, "T3-01", "applications.received.business").accepted == ""
    of.enter([(BUSINESS, 12)])
    assert found(of, "T3-01", "applications.received.business").accepted == "甲"


def test_it_goes_with_words_that_move() -> None:
    of = session(report(FULL, texts={"overview": "《信息公开条例》"}))
    of.accept(found(of, "S-07"), "原文如此")
    of.write("overview", 0, "", "按照")
    assert found(of, "S-07").accepted == "原文如此"


def test_a_new_reason_takes_the_place_of_the_old_one() -> None:
    of = session(report(FULL))
    of.accept(found(of, "T3-01"), "甲")
    of.accept(found(of, "T3-01"), "乙")
    assert [entry.reason for entry in of.report.accepted.values()] == ["乙"]


def test_a_lapsed_reason_makes_way_for_a_new_one() -> None:
    of = session(report(FULL))
    of.accept(found(of, "T3-01", "applications.received.business"), "甲")
    of.enter([(BUSINESS, 13)])
    of.accept(found(of, "T3-01", "applications.received.business"), "乙")
    assert list(of.report.accepted.values()) == [Accepted("乙", "13 ≠ 21")]


def test_an_empty_reason_withdraws_it_and_the_same_one_is_no_step() -> None:
    of = session(report(FULL))
    before = of.report
    finding = found(of, "T3-01")
    assert not of.accept(finding, "")
    assert of.accept(finding, "甲")
    assert not of.accept(found(of, "T3-01"), "甲")
    assert of.accept(found(of, "T3-01"), "")
    assert of.report == before
    assert [len(of.undo()) for _ in range(3)] == [1, 1, 0]


def test_a_reason_written_by_hand_for_a_row_is_withdrawn_with_its_finding() -> None:
    entry = {"T3-01 applications.received": Accepted("手写", 12)}
    of = session(replace(report(FULL), accepted=entry))
    assert {each.accepted for each in of.verdict.findings if each.rule == "T3-01"} == {"手写"}
    of.accept(found(of, "T3-01"), "")
    assert of.report.accepted == {}
    assert of.undo() == (
        EntryEdit("accepted", "T3-01 applications.received", None, Accepted("手写", 12)),
    )


def test_reasons_of_other_findings_are_left_alone() -> None:
    others = {
        "T3-01 applications.received.other": Accepted("别处", "1 ≠ 2"),
        "T3-02 applications.received.business": Accepted("别的规则", "12 ≠ 21"),
        "nonsense": Accepted("", ""),
    }
    of = session(replace(report(FULL), accepted=others))
    of.accept(found(of, "T3-01"), "甲")
    of.accept(found(of, "T3-01"), "")
    assert of.report.accepted == others


def test_accepting_is_a_step_of_its_own_between_words_that_are_typed() -> None:
    of = session(report(FULL))
    of.write("overview", 0, "", "甲")
    of.accept(found(of, "T3-01"), "甲")
    of.write("overview", 1, "", "乙")
    of.undo()
    assert (of.report.text("overview"), len(of.report.accepted)) == ("甲", 1)
    of.undo()
    assert (of.report.text("overview"), len(of.report.accepted)) == ("甲", 0)
    of.redo()
    assert found(of, "T3-01").accepted == "甲"


@pytest.mark.parametrize(
    ("covers", "value"),
    [
        ("0", 0),
        ("372", 372),
        ("999999999999", 999999999999),
        ("1000000000000", "1000000000000"),
        ("110105194912310021", "110105194912310021"),
        ("007", "007"),
        ("３７２", "３７２"),
        ("-3", "-3"),
        ("1.5", "1.5"),
        ("", ""),
    ],
)
def test_what_it_covers_is_written_so_that_it_still_holds(
    tmp_path: Path, covers: str, value: Filled | str
) -> None:
    of = session(report(FULL, texts={"overview": "甲,乙"}))
    finding = replace(found(of, "S-12"), found=covers)
    of.accept(finding, "甲")
    [(key, entry)] = of.report.accepted.items()
    assert entry.value == value
    [(key, entry)] = reopened(of, tmp_path).report.accepted.items()
    assert finding.accepted_by(key, entry)


def broken() -> Iterator[object]:
    for path in sorted(BROKEN.glob("*/report*.toml")):
        try:
            read_document(path)
        except FileRefused:
            continue
        yield pytest.param(path, id=f"{path.parent.name}/{path.stem}")


@pytest.mark.parametrize("path", list(broken()))
def test_whatever_can_be_found_can_be_accepted_saved_and_withdrawn(
    path: Path, tmp_path: Path
) -> None:
    of = Session.copy_of(path)
    last = path.parent / "previous.toml"
    of.compare_with(last if last.exists() else None)
    before, count = of.report, len(of.verdict.findings)
    for index in range(count):
        of.accept(of.verdict.findings[index], f"理由{index}")
        assert of.verdict.findings[index].accepted
    # A reason opens no gate.
    assert all(CATALOGUE[each.rule].gate and each.accepted for each in of.verdict.open)
    again = reopened(of, tmp_path)
    again.compare_with(last if last.exists() else None)
    assert again.verdict == of.verdict
    for index in range(count):
        again.accept(again.verdict.findings[index], "")
        assert not again.verdict.findings[index].accepted
    assert again.report == before
    assert reopened(again, tmp_path).report == before


@settings(max_examples=25)
@given(text=awkward_texts, reason=awkward_texts, name=st.sampled_from(["overview", "preface"]))
def test_any_words_and_any_reason_survive_the_file(
    tmp_path_factory: pytest.TempPathFactory, text: str, reason: str, name: str
) -> None:
    tmp_path = tmp_path_factory.mktemp("accepted")
    words = f"{text}甲,{text}《信息公开条例》XX{text}"
    of = reopened(session(report(FULL)), tmp_path)
    of.write_whole(name, words)
    of.judge()
    for index in range(len(of.verdict.findings)):
        of.accept(of.verdict.findings[index], f"甲{reason}")
    of.save()
    assert Session.open(tmp_path / "saved.toml").report == of.report
    assert Session.open(tmp_path / "saved.toml").verdict == of.verdict


# Correcting


def test_a_correction_puts_cells_right_as_one_step() -> None:
    of = session(report(FULL))
    first = of.corrections()[0]
    assert first.kind == "digit_swap"
    assert first.figures in (((BUSINESS, 21),), ((at("applications.granted.business"), 12),))
    before = of.report
    assert of.correct(first)
    assert "T3-01" not in rules(of)
    assert of.corrections() == ()
    assert len(of.undo()) == 1
    assert of.report == before
    assert of.corrections()[0] == first


def test_what_the_text_says_comes_first() -> None:
    for said, cell in ((21, "received"), (12, "granted")):
        texts = {"overview": f"收到法人或其他组织提出的申请{said}件。予以公开{said}件。"}
        of = session(report(FULL, texts=texts))
        [(corrected, figure)] = of.corrections()[0].figures
        assert (corrected.row, figure) == (cell, said)


def test_a_wrong_total_of_the_original_can_be_dropped() -> None:
    right = report(FULL | {"applications.granted.business": 12}, stated={TOTAL: 4})
    of = session(right)
    drop = next(each for each in of.corrections() if each.stated)
    assert of.correct(drop)
    assert of.report.stated == {}
    assert of.undo() == (EntryEdit("stated", at(TOTAL), None, 4),)
    assert of.report == right


def test_corrections_follow_every_edit() -> None:
    of = session(report(FULL))
    of.enter([(BUSINESS, 20)])
    wanted = {edit for each in of.corrections() for edit in each.figures}
    assert (BUSINESS, 21) in wanted
    of.enter([(BUSINESS, 21)])
    assert of.corrections() == ()
    assert of.undo() == (FigureEdit(BUSINESS, 21, 20),)
    assert of.corrections()


def test_corrections_follow_last_years_report(last: Path) -> None:
    balanced = report(FULL | {"applications.granted.business": 12})
    of = session(balanced)
    assert of.corrections() == ()
    of.compare_with(last)
    assert of.corrections()
    of.compare_with(None)
    assert of.corrections() == ()


def test_a_report_in_which_nothing_is_filled_in_has_nothing_to_correct() -> None:
    assert session(report()).corrections() == ()
