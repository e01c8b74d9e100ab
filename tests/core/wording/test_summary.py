"""A verdict in one line: counts by severity, and what could not be judged for want of what."""

from dataclasses import replace
from typing import get_args

import pytest

from nianbao.form.address import Address
from nianbao.rules.finding import Finding, Passage, Reason, Severity, Skipped
from nianbao.rules.verdict import Verdict
from nianbao.wording.names import NAMES, Tongue
from nianbao.wording.summary import counts, skipped_rules, summary

CELL = Address("applications", "received", "total")


def one(severity: Severity, rule: str = "P-01", accepted: str = "") -> Finding:
    return Finding(rule, severity, Passage("overview"), accepted=accepted)


ERROR, WARNING, NOTICE = one("error", "P-11"), one("warning"), one("notice", "S-12")


def of(*findings: Finding, skipped: tuple[Skipped, ...] = ()) -> Verdict:
    return Verdict(findings, skipped)


@pytest.mark.parametrize(
    ("verdict", "zh", "en"),
    [
        (of(), "0 个错误", "0 errors"),
        (of(ERROR), "1 个错误", "1 error"),
        (of(ERROR, ERROR), "2 个错误", "2 errors"),
        (of(WARNING), "0 个错误，1 个核实", "0 errors, 1 warning"),
        (
            of(NOTICE, WARNING, ERROR, NOTICE),
            "1 个错误，1 个核实，2 个提示",
            "1 error, 1 warning, 2 notices",
        ),
        (
            of(replace(WARNING, accepted="甲"), WARNING),
            "0 个错误，1 个核实，1 个已说明",
            "0 errors, 1 warning, 1 accepted",
        ),
        (of(replace(ERROR, accepted="甲")), "0 个错误，1 个已说明", "0 errors, 1 accepted"),
    ],
)
def test_counts_by_severity(verdict: Verdict, zh: str, en: str) -> None:
    assert counts(verdict) == zh
    assert counts(verdict, "en") == en
    assert summary(verdict) == zh


def test_a_gate_counts_even_if_it_is_accepted() -> None:
    gate = Finding("T3-01", "error", CELL, accepted="甲")
    assert counts(of(gate)) == "1 个错误，1 个已说明"


def test_what_is_not_filled_in_yet_is_no_error_and_told_apart() -> None:
    unfilled = (replace(ERROR, due=True), replace(WARNING, due=True))
    assert counts(of(*unfilled, ERROR)) == "1 个错误，2 处待填"
    assert counts(of(*unfilled), "en") == "0 errors, 2 to fill in"
    assert counts(of(replace(ERROR, due=True, accepted="甲"))) == "0 个错误，1 个已说明"


SKIPPED = (
    Skipped("Y-03", CELL, "previous"),
    Skipped("T3-01", CELL, "blank"),
    Skipped("Y-01", None, "previous"),
    Skipped("T3-01", CELL, "blank"),
    Skipped("P-01", Passage("overview"), "blank"),
)


def test_skipped_rules_are_named_once_by_what_they_need_in_the_order_of_the_catalogue() -> None:
    assert list(skipped_rules(of(skipped=SKIPPED))) == [
        "（没有上年年报） Y-01 Y-03",
        "（未填完） T3-01×2 P-01",
    ]
    assert list(skipped_rules(of(skipped=SKIPPED), "en")) == [
        "(no report of last year) Y-01 Y-03",
        "(not filled in) T3-01×2 P-01",
    ]


def test_the_summary_is_the_counts_and_then_what_was_skipped() -> None:
    verdict = of(WARNING, skipped=SKIPPED)
    assert summary(verdict) == (
        "0 个错误，1 个核实；未核对（没有上年年报） Y-01 Y-03；未核对（未填完） T3-01×2 P-01"
    )
    assert summary(verdict, "en") == (
        "0 errors, 1 warning; not judged (no report of last year) Y-01 Y-03"
        "; not judged (not filled in) T3-01×2 P-01"
    )


@pytest.mark.parametrize("reason", get_args(Reason))
@pytest.mark.parametrize("tongue", get_args(Tongue))
def test_every_need_has_words(tongue: Tongue, reason: Reason) -> None:
    assert NAMES[tongue].reasons[reason]
    [line] = skipped_rules(of(skipped=(Skipped("P-01", None, reason),)), tongue)
    assert line.endswith(" P-01")


def test_needs_are_told_apart() -> None:
    for tongue in get_args(Tongue):
        assert len(set(NAMES[tongue].reasons.values())) == len(get_args(Reason))
