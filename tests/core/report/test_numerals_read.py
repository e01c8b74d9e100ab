"""Numerals as people write them, and what they say."""

import re
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nianbao.report.derive import Number
from nianbao.report.numerals_read import arabic_value, chinese_value, spoken_value, year_value

DIGITS = "零一二三四五六七八九"


def in_chinese(number: int) -> str:
    """The numeral as a clerk writes it: every digit with its place, then 零 once for a gap."""
    digits = [int(digit) for digit in str(number)]
    places = ["", "十", "百", "千", "万", "十", "百", "千", "亿", "十", "百", "千"]
    written = "".join(
        DIGITS[digit] + place
        for digit, place in zip(digits, reversed(places[: len(digits)]), strict=True)
    )
    written = re.sub("零[十百千]", "零", written)
    written = re.sub("零+([万亿])", r"\1", written).replace("亿万", "亿零")
    written = re.sub("零+", "零", written)
    return (written.rstrip("零") or "零").removeprefix("一" * written.startswith("一十"))


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (0, "零"),
        (10, "十"),
        (12, "十二"),
        (20, "二十"),
        (105, "一百零五"),
        (110, "一百一十"),
        (3600, "三千六百"),
        (10005, "一万零五"),
        (10500, "一万零五百"),
        (12000, "一万二千"),
        (100_000, "十万"),
        (20_000_300, "二千万零三百"),
        (99_999_999, "九千九百九十九万九千九百九十九"),
        (300_000_000, "三亿"),
        (300_000_007, "三亿零七"),
        (300_005_000, "三亿零五千"),
    ],
)
def test_the_writer_of_this_test_writes_like_a_clerk(number: int, written: str) -> None:
    assert in_chinese(number) == written


@given(st.integers(0, 99_999_999) | st.integers(0, 20_000))
@example(0)
@example(99_999_999)
def test_a_chinese_numeral_says_the_number_it_was_written_for(number: int) -> None:
    assert chinese_value(in_chinese(number)) == number
    assert spoken_value(in_chinese(number)) == number


def test_every_chinese_numeral_up_to_ten_thousand_is_read() -> None:
    assert [chinese_value(in_chinese(number)) for number in range(10_001)] == list(range(10_001))


@given(st.integers(0, 10**12 - 1))
def test_a_chinese_numeral_of_any_size_is_read(number: int) -> None:
    assert chinese_value(in_chinese(number)) == number


@given(st.integers(0, 99_999_999))
def test_two_and_zero_may_be_written_otherwise(number: int) -> None:
    written = in_chinese(number).replace("零", "〇")
    for place in "百千万亿":
        written = written.replace("二" + place, "两" + place)
    assert chinese_value(written) == number


@pytest.mark.parametrize(
    ("written", "number"),
    [("两", 2), ("〇", 0), ("○", 0), ("一百〇五", 105), ("一百十二", 112), ("三万亿", 3 * 10**12)],
)
def test_other_ways_to_write_a_number_are_read(written: str, number: int) -> None:
    assert chinese_value(written) == number


@pytest.mark.parametrize(
    "written",
    [
        *("", "百", "千万", "万", "亿亿", "三五", "两三", "三四十", "十七八", "三五百"),
        *(
            "一百五",
            "一万二",
            "一万五百",
            "三亿五千",
            "一千二千",
            "一万二万",
            "二〇二三",
            "十四五",
            "零五",
            "二十零五",
        ),
        *("一百零", "一百零零五", "十十", "12", "三件", "一" * 100_000, "十" * 100_000),
    ],
)
def test_what_says_no_certain_number_says_none(written: str) -> None:
    assert chinese_value(written) is None


@given(st.text("零二两五九十百千万亿", max_size=12))
def test_what_is_read_is_how_the_number_is_written_but_for_its_zeros(written: str) -> None:
    number = chinese_value(written)
    if number is not None and number < 10**12:
        drop = str.maketrans("两", "二", "零一")
        assert written.translate(drop) == in_chinese(number).translate(drop)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("九十三点六", Decimal("93.6")),
        ("三点五万", 35_000),
        ("零点〇五", Decimal("0.05")),
        ("一点二三四五六万", Decimal("12345.6")),
        ("三点", None),
        ("点五", None),
        ("三点五万件", None),
        ("三点五点六", None),
    ],
)
def test_a_point_in_chinese_is_read(written: str, value: Number | None) -> None:
    assert spoken_value(written) == value


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1,234", 1234),
        ("0.50", Decimal("0.50")),
        ("12万", 120_000),
        ("1.2万", 12_000),
        ("1.23456万", Decimal("12345.60000")),
        ("3亿", 300_000_000),
        ("5百万", 5_000_000),
        ("2万亿", 2 * 10**12),
        ("1亿2000万", 120_000_000),
        ("1万2345", 12_345),
        ("1万23456", None),
        ("2000万1亿", None),
        ("1.5万2000", None),
        ("", None),
        ("1" + ",234" * 20_000, None),
    ],
)
def test_digits_with_scales_are_read(written: str, value: Number | None) -> None:
    read = arabic_value(written)
    assert (type(read), str(read)) == (type(value), str(value))


@pytest.mark.parametrize("written", ["2023", "二〇二三", "二○二三", "二零二三"])
def test_a_year_is_read_digit_by_digit(written: str) -> None:
    assert year_value(written) == 2023
