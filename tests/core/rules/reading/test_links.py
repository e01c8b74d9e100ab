"""From words to cells and back."""

from decimal import Decimal

from nianbao.report.model import Filled
from nianbao.rules.case import Case, Standing
from nianbao.rules.links import cells_said, evidence, mention_at, only_cell, said_of

from ...builders import at, report

FIGURES: dict[str, Filled] = {
    "disclosure.licences.decisions": 12,
    "disclosure.penalties.decisions": 30,
    "disclosure.fees.amount": Decimal("128.40"),
    "applications.received.natural_person": 5,
    "applications.received.business": 2,
    "applications.carried_in.natural_person": 1,
}


def told(text: str) -> Case:
    return Case(Standing.of(report(FIGURES, texts={"overview": text})))


def test_a_number_in_a_list_is_that_of_its_own_word() -> None:
    text = "行政许可、行政处罚分别为12件、30件。"
    case = told(text)
    for number, cell in (("12", "licences"), ("30", "penalties")):
        position = text.index(number)
        mention = mention_at(case, "overview", position)
        assert mention is not None
        assert (mention.start, mention.end) == (position, position + len(number))
        assert [str(place) for place in cells_said(case, mention)] == [
            f"disclosure.{cell}.decisions"
        ]


def test_a_place_without_a_mention_has_none() -> None:
    case = told("收到政府信息公开申请7件，召开会议3次。")
    assert mention_at(case, "overview", 19) is None
    assert mention_at(case, "problems", 3) is None


def test_the_cells_that_fit_a_number_come_first() -> None:
    case = told("收到政府信息公开申请8件。")
    (mention,) = case.reading.mentions
    assert [str(place) for place in cells_said(case, mention)] == [
        "applications.received.total",
        "applications.carried_in.total",
    ]


def test_a_cell_knows_what_the_text_says_of_it_or_else_of_its_row() -> None:
    case = told("收到政府信息公开申请7件，其中自然人5件。")
    own = said_of(case, at("applications.received.natural_person"))
    row = said_of(case, at("applications.received.research"))
    assert [mention.at.words for mention in own] == ["自然人5件"]
    assert [mention.at.words for mention in row] == ["收到政府信息公开申请7件", "自然人5件"]


def test_only_a_number_that_stands_in_one_cell_is_that_cell() -> None:
    standing = told("").standing
    assert str(only_cell(standing, 30)) == "disclosure.penalties.decisions"
    assert only_cell(standing, 1) is None
    assert only_cell(standing, 99) is None


def test_evidence_is_what_is_said_exactly_of_one_cell() -> None:
    case = told(
        "行政许可12件、行政处罚近30件，收到政府信息公开申请7件，行政强制{{disclosure.licences.decisions}}件。"
    )
    assert {str(place): number for place, number in evidence(case).items()} == {
        "disclosure.licences.decisions": 12
    }
