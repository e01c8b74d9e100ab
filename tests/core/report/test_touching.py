"""Which rules a cell is part of: read off the printed form by hand."""

import pytest

from nianbao.form.address import Address, parse_address
from nianbao.form.load import editions, load_form
from nianbao.report.touching import rules_on
from nianbao.rules.catalogue import CATALOGUE

FORM = load_form("cn-2021")


@pytest.mark.parametrize(
    ("cell", "rules"),
    [
        ("applications.received.business", "T3-01 T3-03"),
        ("applications.carried_in.business", "T3-01 T3-03 Y-01"),
        ("applications.granted.natural_person", "T3-01 T3-02 T3-03"),
        ("applications.denied_inquiry.total", "T3-01 T3-02 T3-03"),
        ("applications.carried_out.total", "T3-01 T3-03 Y-01"),
        ("disclosure.regulations.issued", "T2-04 Y-02"),
        ("disclosure.regulations.in_force", "T2-04 Y-02"),
        ("disclosure.fees.amount", ""),
        ("litigation.reconsideration.upheld", "T4-01"),
        ("litigation.direct.total", "T4-02"),
        ("litigation.after_reconsideration.pending", "T4-03"),
    ],
)
def test_a_cell_is_part_of_these_rules(cell: str, rules: str) -> None:
    at = parse_address(cell)
    assert at is not None
    assert " ".join(rules_on(FORM, at)) == rules


@pytest.mark.parametrize("edition", editions())
def test_every_cell_can_be_asked_and_every_rule_is_known(edition: str) -> None:
    form = load_form(edition)
    found = {at: rules_on(form, at) for section in form.sections for at in section.cells}
    assert any(found.values())
    assert {rule for rules in found.values() for rule in rules} <= set(CATALOGUE)


def test_a_cell_that_the_form_does_not_have_is_refused() -> None:
    with pytest.raises(KeyError):
        rules_on(FORM, Address("applications", "nosuch", "total"))
