"""A row is split or joined in every way in which it adds up, and in no other."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianbao.importers.fitting import Fit, Row, fit
from nianbao.importers.pieces import Piece

TABLE_3 = Row(7, {6: range(6)})
PLAIN = Row(3, {})


def cells(*texts: str) -> list[Piece]:
    return [Piece("figure" if text else "blank", text, "", cell=True) for text in texts]


def brute_force(digits: str) -> set[tuple[str, ...]]:
    """Every way to cut a run of digits into six numbers and their sum."""
    found = set()
    for cuts in combinations(range(1, len(digits)), 6):
        edges = (0, *cuts, len(digits))
        parts = [digits[a:b] for a, b in zip(edges, edges[1:], strict=False)]
        plain = all(part == str(int(part)) for part in parts)
        if plain and sum(map(int, parts[:6])) == int(parts[6]):
            found.add(tuple(parts))
    return found


@given(figures=st.lists(st.integers(0, 120), min_size=6, max_size=6))
def test_digits_that_run_together_are_read_in_every_way_that_adds_up(figures: list[int]) -> None:
    digits = "".join(map(str, [*figures, sum(figures)]))
    found = fit(cells(digits), TABLE_3)
    assert set(found.ways) == brute_force(digits)
    assert found.how == "split"


@given(figures=st.lists(st.integers(0, 9999), min_size=6, max_size=6), at=st.integers(0, 5))
def test_a_number_whose_digits_stand_in_cells_of_their_own_is_joined(
    figures: list[int], at: int
) -> None:
    row = [*map(str, figures), str(sum(figures))]
    apart = [*row[:at], *row[at], *row[at + 1 :]]
    found = fit(cells(*apart), TABLE_3)
    assert tuple(row) in found.ways
    assert all(sum(map(int, way[:6])) == int(way[6]) for way in found.ways)


@pytest.mark.parametrize("total", ["148", "149"])
def test_a_space_within_a_number_is_left_out_only_where_the_sum_then_holds(total: str) -> None:
    found = fit(cells("1 4 6", "0", "2", "0", "0", "0", total), TABLE_3)
    joined = Fit((("146", "0", "2", "0", "0", "0", "148"),), "joined")
    assert (found == joined) == (total == "148")
    if total == "149":
        assert found.ways[0][0] == "1 4 6"


def test_thousands_that_stand_apart_are_no_digits_that_stand_apart() -> None:
    row = ("1 234", "0", "0", "0", "0", "0", "1 234")
    assert fit(cells(*row), TABLE_3) == Fit((row,))


def test_figures_among_more_places_than_columns_are_offered_in_each_place_they_may_have() -> None:
    assert fit(cells("", "1", "2", ""), PLAIN).ways == (("", "1", "2"), ("1", "2", ""))


def test_the_full_rows_of_a_table_tell_where_the_others_begin() -> None:
    assert fit(cells("", "1", "2", ""), Row(3, {}, lead=1)).ways == (("1", "2", ""),)


def test_a_total_tells_where_a_row_begins() -> None:
    row = ("", "1", "", "", "", "", "1")
    assert fit(cells("", *row, ""), TABLE_3).ways == (row,)


def test_a_last_figure_that_adds_up_the_others_may_be_their_total_where_blanks_were_lost() -> None:
    for more in range(4, 9):
        assert fit(cells("3", "1", "4", *[""] * more), TABLE_3).ways == (
            ("3", "1", "4", "", "", "", ""),
            ("3", "1", "", "", "", "", "4"),
        )
    for figures in (("3", "1", "5"), ("0", "0"), ("3",)):
        row = (*figures, *[""] * (7 - len(figures)))
        assert fit(cells(*row, "", ""), TABLE_3).ways == (row,)


def test_places_in_a_grid_tell_the_columns_but_not_where_a_cell_is_missing() -> None:
    grid = [Piece("figure", "5", "", True, 3), Piece("blank", "", "", True, 4)]
    assert fit([*grid, Piece("figure", "7", "", True, 5)], Row(3, {}, xs=(3, 4, 5))).ways == (
        ("5", "", "7"),
    )
    assert fit(grid, Row(3, {}, xs=(3, 4, 5))) == Fit((), "count")


def test_a_total_left_blank_in_a_grid_is_no_doubt_about_the_columns() -> None:
    row = ("3", "1", "", "", "", "", "")
    placed = [Piece("figure" if t else "blank", t, "", True, x) for x, t in enumerate(row, 3)]
    assert fit(placed, Row(7, {6: range(6)}, xs=range(3, 10))) == Fit((row,))
    assert fit(cells(*row), TABLE_3) == Fit((row,), "blanks")


@pytest.mark.parametrize("texts", [("1", "2"), ("1", "2", "3", "4"), ("12",)])
def test_without_sums_nothing_is_split_or_joined(texts: tuple[str, ...]) -> None:
    assert fit(cells(*texts), PLAIN) == Fit((), "count")


def test_an_endless_run_of_digits_ends() -> None:
    assert len(fit(cells("1" * 400), TABLE_3).ways) <= 200
