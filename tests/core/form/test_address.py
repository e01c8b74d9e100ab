"""The place of a figure, written as section.row.column."""

import pytest

from nianbao.form.address import Address, parse_address


def test_an_address_is_written_with_dots_and_read_back() -> None:
    place = Address("applications", "received", "total")
    assert str(place) == "applications.received.total"
    assert parse_address("applications.received.total") == place


@pytest.mark.parametrize("text", ["", "a", "a.b", "a.b.c.d", "a..c", ".b.c", "a.b."])
def test_text_of_another_shape_is_no_address(text: str) -> None:
    assert parse_address(text) is None
