"""Chinese numerals as headings use them."""

import pytest

from nianbao.form.numerals import numeral


@pytest.mark.parametrize(
    ("number", "expected"),
    [(1, "一"), (9, "九"), (10, "十"), (11, "十一"), (20, "二十"), (35, "三十五"), (99, "九十九")],
)
def test_a_number_is_written_as_headings_write_it(number: int, expected: str) -> None:
    assert numeral(number) == expected


def test_a_number_that_no_heading_has_in_words_is_written_in_digits() -> None:
    assert numeral(100) == "100"
    assert numeral(9998) == "9998"


@pytest.mark.parametrize("number", [0, -1])
def test_there_is_no_heading_before_the_first(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        numeral(number)
