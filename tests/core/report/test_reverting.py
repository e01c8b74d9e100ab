"""A report is made to read as another did, by one change that can be taken back."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from nianbao.report.change import apply
from nianbao.report.model import Accepted, Report
from nianbao.report.reverting import OtherEdition, reverting

from ..builders import form_2021, report, reports

FULL = report(
    {"litigation.direct.upheld": 3, "disclosure.fees.amount": Decimal("1.50")},
    texts={"overview": "甲", "problems": "乙"},
    notes={"disclosure.fees.amount": "附注"},
    stated={"applications.received.total": 12},
    accepted={"Y-03 disclosure": Accepted("清理", 372)},
    contact="电话",
    final=date(2025, 1, 20),
)


@given(reports(), reports())
def test_any_report_reads_as_any_other_and_back(now: Report, then: Report) -> None:
    change = reverting(form_2021(), now, then)
    assert apply(now, change).identical(then)
    assert apply(apply(now, change), change.inverse).identical(now)


def test_every_kind_of_entry_comes_and_goes_but_not_the_end() -> None:
    empty = report()
    assert apply(empty, reverting(form_2021(), empty, FULL)) == replace(FULL, final=None)
    assert apply(FULL, reverting(form_2021(), FULL, empty)) == replace(empty, final=FULL.final)


def test_a_report_that_reads_so_already_is_left_alone() -> None:
    assert reverting(form_2021(), FULL, FULL).edits == ()


def test_digits_come_back_as_they_were_typed() -> None:
    short = report({"disclosure.fees.amount": Decimal("1.5")})
    long = report({"disclosure.fees.amount": Decimal("1.50")})
    assert apply(short, reverting(form_2021(), short, long)).identical(long)


def test_another_edition_is_refused() -> None:
    with pytest.raises(OtherEdition):
        reverting(form_2021(), FULL, replace(FULL, edition="cn-2019"))
