"""What is suggested is said in one sentence: which cells or words, from what to what, why."""

import re
from typing import get_args

import pytest

from nianbao.form.address import Address
from nianbao.report.change import TextEdit
from nianbao.report.corrections import Correction, corrections
from nianbao.report.model import Filled
from nianbao.report.slips import Kind
from nianbao.wording.corrections import cell_name, correction_sentence, mending_sentence

from ..builders import at, form_2021, report, zeros
from ..official import CELLS

RECEIVED, GRANTED = "applications.received.business", "applications.granted.business"
FULL: dict[str, Filled] = zeros("disclosure") | zeros("applications") | zeros("litigation")


def sentence(correction: Correction, figures: dict[str, Filled]) -> str:
    return correction_sentence(form_2021(), report(figures), correction)


def test_one_cell_with_what_it_holds_and_what_it_should_hold() -> None:
    one = Correction(((at(RECEIVED), 21),), (), "digit_swap")
    assert sentence(one, {RECEIVED: 12}) == (
        "“一、本年新收申请”的“商业企业” 12 改为 21（两位数字颠倒）"
    )


def test_two_cells() -> None:
    two = Correction(((at(RECEIVED), 12), (at("applications.received.research"), 0)), (), "split")
    figures: dict[str, Filled] = {RECEIVED: 1, "applications.received.research": 2}
    assert sentence(two, figures) == (
        "“一、本年新收申请”的“商业企业” 1 改为 12，"
        "“一、本年新收申请”的“科研机构” 2 改为 0（一个数拆成了两格）"
    )


def test_a_blank_cell_is_said_to_be_blank() -> None:
    blank = Correction(((at(GRANTED), 3),), (), "near")
    assert sentence(blank, {}) == "“（一）予以公开”的“商业企业” （未填） 改为 3（相差很小）"


def test_a_total_of_the_original_that_is_dropped() -> None:
    drop = Correction((), (at("litigation.direct.total"),), "stated")
    assert sentence(drop, {}) == "不用原文所载的“未经复议直接起诉”的“总计”（原文的总计有误）"


@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_reason_has_words_of_its_own(kind: Kind) -> None:
    words = sentence(Correction(((at(RECEIVED), 1),), (), kind), {RECEIVED: 2})
    reason = re.search(r"（(\w+)）$", words)
    assert reason is not None
    assert len(reason[1]) >= 4
    others = {
        sentence(Correction(((at(RECEIVED), 1),), (), k), {RECEIVED: 2}) for k in get_args(Kind)
    }
    assert len(others) == len(get_args(Kind))


@pytest.mark.parametrize("cell", CELLS)
def test_every_cell_has_a_name(cell: Address) -> None:
    assert re.fullmatch(
        r"“[^“”\n]+”的“[^“”\n]+”|“.*三安全一稳定.*”的“[^“”\n]+”", cell_name(form_2021(), cell)
    )


def test_names_tell_the_cells_of_a_table_apart() -> None:
    for section in ("applications", "litigation", "disclosure"):
        cells = [cell for cell in CELLS if cell.section == section]
        assert len({cell_name(form_2021(), cell) for cell in cells}) == len(cells)


def test_what_is_suggested_for_a_report_can_be_said() -> None:
    of = report(FULL | {RECEIVED: 12, GRANTED: 21})
    said = [correction_sentence(form_2021(), of, each) for each in corrections(form_2021(), of)]
    assert said[0].endswith("（两位数字颠倒）")
    assert len(set(said)) == len(said)
    assert all("None" not in each for each in said)


# Words


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("甲,", "甲，", "“甲,”改为“甲，”"),
        ("（一）", "", "删去“（一）”"),
        ("甲\n乙", "甲", "“甲⟨U+000A⟩乙”改为“甲”"),
        ("\x1b[2J", "\u202e", "“⟨U+001B⟩[2J”改为“⟨U+202E⟩”"),
    ],
)
def test_words_with_what_acts_made_visible(before: str, after: str, said: str) -> None:
    assert mending_sentence(TextEdit("overview", 0, before, after)) == said
