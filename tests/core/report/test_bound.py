"""A place in a text bound to a cell reads as the figure of that cell."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianbao.form.address import Address
from nianbao.report.bound import (
    Bound,
    bound_figures,
    bound_text,
    figure_shown,
    outside,
    resolved,
    with_figures,
)
from nianbao.report.derive import totals
from nianbao.report.model import Filled, Report

from ..builders import at, form_2021, report, zeros
from ..official import CELLS

RECEIVED = "{{applications.received.total}}"
PIECES = st.lists(
    st.sampled_from([RECEIVED, "{{a.b.c}}", "{{", "}}", "{", "}", "甲", "1", ".", " ", "\n"]),
    max_size=20,
).map("".join)


def shown(text: str, figures: dict[str, Filled]) -> str:
    """A narrative with its bound figures shown."""
    of = report(figures, texts={"overview": text})
    return with_figures(of, totals(form_2021(), of)).text("overview")


def test_a_cell_is_bound_by_its_address_in_two_pairs_of_braces() -> None:
    assert bound_text(at("applications.received.total")) == RECEIVED
    assert list(bound_figures(f"收到{RECEIVED}件")) == [Bound(2, 33, "applications.received.total")]


@pytest.mark.parametrize("cell", CELLS)
def test_what_binds_a_cell_is_read_as_that_cell(cell: Address) -> None:
    assert [bound.at for bound in bound_figures(bound_text(cell))] == [cell]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("{{ a.b.c }}", ["a.b.c"]),
        ("{{\u3000a.b.c\t}}", ["a.b.c"]),
        ("{{a.b.c}}{{d.e.f}}", ["a.b.c", "d.e.f"]),
        ("{{{a.b.c}}}", ["a.b.c"]),
        ("{{a b}}", ["a b"]),
        ("{{}}", []),
        ("{a.b.c}", []),
        ("{{a.b.c}", []),
        ("{{a{b}c}}", []),
        ("{{a.\nb.c}}", []),
        ("{{\na.b.c}}", []),
        ("｛｛a.b.c｝｝", []),
        ("{{" + "a" * 101 + "}}", []),
    ],
)
def test_what_stands_for_a_figure(text: str, targets: list[str]) -> None:
    assert [bound.target for bound in bound_figures(text)] == targets


@pytest.mark.parametrize("target", ["a", "a.b", "a.b.c.d", "a..c", ".b.c", "a b", "收到"])
def test_what_is_no_address_is_bound_to_nothing(target: str) -> None:
    assert [bound.at for bound in bound_figures(f"{{{{{target}}}}}")] == [None]


@pytest.mark.parametrize("text", ["{{" + " " * 50_000, "{{" * 25_000, "{{a" * 20_000, "{" * 50_000])
def test_braces_without_end_take_no_time(text: str) -> None:
    assert list(bound_figures(text)) == []
    assert outside(text, 3, forward=True) == 3


# Shown

FIGURES: dict[str, Filled] = {
    "applications.received.natural_person": 11,
    "applications.received.business": 4,
    "disclosure.licences.decisions": 0,
    "disclosure.fees.amount": Decimal("128.40"),
    "disclosure.regulations.issued": "/",
}


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (f"收到{RECEIVED}件", "收到15件"),
        (f"{RECEIVED}{RECEIVED}", "1515"),
        ("{{ applications.received.business }}件", "4件"),
        ("{{disclosure.licences.decisions}}件", "0件"),
        ("{{disclosure.fees.amount}}万元", "128.40万元"),
        ("{{disclosure.regulations.issued}}", "/"),
        ("{{disclosure.penalties.decisions}}件", "{{disclosure.penalties.decisions}}件"),
        ("{{a.b.c}}件", "{{a.b.c}}件"),
        ("{{applications.received.nobody}}", "{{applications.received.nobody}}"),
        ("没有{{}}绑定{", "没有{{}}绑定{"),
    ],
)
def test_a_text_reads_as_the_tables_are(text: str, read: str) -> None:
    assert shown(text, FIGURES) == read


def test_a_total_with_blanks_is_shown_as_far_as_it_goes() -> None:
    assert shown(RECEIVED, {"applications.received.other": 3}) == "3"
    assert shown("{{applications.processed.other}}", zeros("applications")) == "0"


def test_a_total_of_blanks_alone_is_shown_as_0() -> None:
    # The table shows it so too; P-13 says that it is not filled in.
    assert shown(RECEIVED, {}) == "0"


def test_every_text_of_a_report_is_resolved_and_nothing_else_changes() -> None:
    narratives = ("overview", "problems", "other_matters")

    def of(words: str) -> Report:
        texts = dict.fromkeys(narratives, words)
        return replace(
            report(FIGURES, texts=texts, organization=words, title=words, kind=words),
            period=words,
            contact=words,
            preface=words,
        )

    assert with_figures(of(RECEIVED), totals(form_2021(), of(RECEIVED))) == of("15")


def test_the_figure_of_a_cell_is_none_where_there_is_none() -> None:
    of = report(FIGURES)
    derived = totals(form_2021(), of)
    cells = ("applications.received.total", "disclosure.penalties.decisions", "a.b.c")
    assert [figure_shown(of, derived, at(cell)) for cell in cells] == ["15", None, None]


def test_a_figure_that_is_shown_is_not_looked_into_again() -> None:
    assert resolved("{{a.b.c}}", lambda _: "{{d.e.f}}") == "{{d.e.f}}"


def test_a_text_without_braces_is_the_same_object() -> None:
    text = "收到15件"
    assert resolved(text, lambda _: "1") is text


# Where a caret may stand


@given(PIECES, st.integers(0, 60), st.booleans())
def test_outside_is_the_place_itself_or_the_nearer_edge_in_the_direction(
    text: str, place: int, forward: bool
) -> None:
    place = min(place, len(text))
    left = outside(text, place, forward=forward)
    within = [each for each in bound_figures(text) if each.start < place < each.end]
    expected = [each.end if forward else each.start for each in within] or [place]
    assert [left] == expected
    assert outside(text, left, forward=forward) == left


@given(PIECES)
def test_bound_figures_are_in_order_and_apart_and_read_as_they_stand(text: str) -> None:
    last = 0
    for each in bound_figures(text):
        assert last <= each.start < each.end
        assert text[each.start : each.start + 2] == "{{"
        assert text[each.end - 2 : each.end] == "}}"
        assert "\n" not in text[each.start : each.end]
        last = each.end


@given(PIECES)
def test_resolving_changes_the_bound_figures_alone(text: str) -> None:
    parts, last = [], 0
    for each in bound_figures(text):
        stands = text[each.start : each.end]
        parts += [text[last : each.start], "9" if each.at is not None else stands]
        last = each.end
    assert resolved(text, lambda _: "9") == "".join([*parts, text[last:]])


def test_an_empty_report_has_nothing_to_show() -> None:
    empty = Report(edition="cn-2021", year=2024)
    assert with_figures(empty, totals(form_2021(), empty)) == empty
