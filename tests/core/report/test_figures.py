"""What the clerk types, and the figure or the refusal that it becomes."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianbao.form.lines import Kind
from nianbao.report.figures import FigureRefused, read_figure, show_figure, typable
from nianbao.report.model import Figure

COUNTS: list[tuple[str, Figure]] = [
    ("", None),
    ("   ", None),
    ("　", None),
    ("0", 0),
    ("12", 12),
    ("007", 7),
    ("0" * 5000, 0),
    ("１２", 12),
    ("１，２３４", 1234),
    (" 12 ", 12),
    ("12\u00a0", 12),
    ("1,234", 1234),
    ("12,345,678", 12345678),
    ("12件", 12),
    ("12 件", 12),
    ("3次", 3),
    ("1000000000000", 10**12),
    ("/", "/"),
    ("／", "/"),
    ("、", "/"),
    ("不适用", "/"),
    ("-", "/"),
    ("—", "/"),
    ("——", "/"),
    ("－", "/"),
]

REFUSED_COUNTS = [
    ("一二", "not_a_number"),
    ("十", "not_a_number"),
    ("abc", "not_a_number"),
    ("1 2", "not_a_number"),
    ("1e3", "not_a_number"),
    ("0x10", "not_a_number"),
    ("+5", "not_a_number"),
    ("//", "not_a_number"),
    ("12①", "not_a_number"),
    ("5²", "not_a_number"),
    ("⑫", "not_a_number"),
    ("½", "not_a_number"),
    ("٣", "not_a_number"),
    ("1\u200b2", "not_a_number"),
    ("22（其中修订16件）", "not_a_number"),
    ("1,2,3", "separators"),
    ("1234,567", "separators"),
    (",1", "separators"),
    ("1,234,", "separators"),
    ("12.0", "fraction"),
    ("1.5", "fraction"),
    ("-3", "negative"),
    ("－３", "negative"),
    ("−3", "negative"),
    ("-0", "negative"),
    ("1000000000001", "too_large"),
    ("9" * 5000, "too_large"),
    ("5元", "wrong_unit"),
    ("5万元", "wrong_unit"),
]

AMOUNTS = [
    ("0", "0"),
    ("0.00", "0.00"),
    ("1.5", "1.5"),
    ("1.50", "1.50"),
    ("１．５０", "1.50"),
    ("24252.311082", "24252.311082"),
    ("1,234.50", "1234.50"),
    ("26.55万元", "26.55"),
    ("26.55 万元", "26.55"),
    ("1000000000000.00", "1000000000000.00"),
]

REFUSED_AMOUNTS = [
    ("251000元", "wrong_unit"),
    ("1亿元", "wrong_unit"),
    ("3件", "wrong_unit"),
    ("-1.5", "negative"),
    ("-0.0", "negative"),
    ("+1.5", "not_a_number"),
    (".5", "not_a_number"),
    ("1.", "not_a_number"),
    ("1.2.3", "not_a_number"),
    ("1e3", "not_a_number"),
    ("nan", "not_a_number"),
    ("inf", "not_a_number"),
    ("1,2.5", "not_a_number"),
    ("1000000000000.01", "too_large"),
    ("0." + "3" * 30, "too_long"),
]

SIGNED: list[tuple[str, Figure]] = [
    ("+1036", 1036),
    ("-4", -4),
    ("－４", -4),
    ("0", 0),
    ("-", "/"),
    ("3项", 3),
]


@pytest.mark.parametrize(("text", "figure"), COUNTS)
def test_text_is_read_as_the_count_that_it_means(text: str, figure: Figure) -> None:
    read = read_figure(text, "count")
    assert read == figure
    assert type(read) is type(figure)


@pytest.mark.parametrize(("text", "reason"), REFUSED_COUNTS)
def test_text_that_is_no_count_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(FigureRefused) as refused:
        read_figure(text, "count")
    assert (refused.value.reason, refused.value.text) == (reason, text)


@pytest.mark.parametrize(("text", "digits"), AMOUNTS)
def test_an_amount_keeps_its_digits_as_typed(text: str, digits: str) -> None:
    read = read_figure(text, "money")
    assert isinstance(read, Decimal)
    assert str(read) == digits
    assert show_figure(read) == digits


@pytest.mark.parametrize(("text", "reason"), REFUSED_AMOUNTS)
def test_text_that_is_no_amount_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(FigureRefused) as refused:
        read_figure(text, "money")
    assert refused.value.reason == reason


@pytest.mark.parametrize(("text", "figure"), SIGNED)
def test_a_change_of_2019_may_have_a_sign(text: str, figure: Figure) -> None:
    assert read_figure(text, "signed") == figure


@pytest.mark.parametrize("text", ["", "/", "不适用"])
@pytest.mark.parametrize("kind", ["count", "signed", "money"])
def test_blank_and_not_applicable_are_the_same_in_every_column(text: str, kind: Kind) -> None:
    assert read_figure(text, kind) == (None if text == "" else "/")


HARD = st.text(st.sampled_from("0123456789０１９,，.．+-－—/／、 　eE元万件次①²½٣一\x00\u200b"))


@given(text=st.one_of(HARD, st.text()), kind=st.sampled_from(["count", "signed", "money"]))
def test_whatever_is_typed_is_a_figure_or_refused(text: str, kind: Kind) -> None:
    try:
        figure = read_figure(text, kind)
    except FigureRefused as refused:
        assert refused.text == text
        return
    if isinstance(figure, Decimal):
        assert kind == "money"
        assert 0 <= figure <= 10**12
    elif isinstance(figure, int):
        least = -(10**12) if kind == "signed" else 0
        assert least <= figure <= 10**12
    assert read_figure(show_figure(figure), kind) == figure


@pytest.mark.parametrize(
    ("kind", "characters"),
    [
        ("count", "0123456789,/、０９，／"),
        ("signed", "0123456789,/、+-＋－"),
        ("money", "0123456789,./、．"),
    ],
)
def test_the_characters_of_a_figure_can_be_typed_into_its_column(
    kind: Kind, characters: str
) -> None:
    assert [each for each in characters if not typable(each, kind)] == []


@pytest.mark.parametrize("character", ["a", "一", ".", "-", " ", "①", "⑫", "²", "\n", "½", ""])
def test_other_characters_cannot_be_typed_into_a_count(character: str) -> None:
    assert not typable(character, "count")


@pytest.mark.parametrize(
    ("figure", "shown"),
    [(None, ""), (0, "0"), ("/", "/"), (10**12, "1000000000000"), (-3, "-3")],
)
def test_a_figure_is_shown_as_digits_and_a_blank_as_nothing(figure: Figure, shown: str) -> None:
    assert show_figure(figure) == shown


def test_an_amount_is_never_shown_with_an_exponent() -> None:
    assert show_figure(Decimal("1E+3")) == "1000"
    assert show_figure(Decimal("0.0000001")) == "0.0000001"
