"""Bound figures on the text page: rows that keep them whole, a caret that never stands within."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianbao.report.bound import bound_figures
from nianbao_tui.widgets.text.page import Field, Page
from nianbao_tui.widgets.text.state import TextState
from nianbao_tui.widgets.text.wishes import Write

SHOWN = {"a.b.c": "15", "a.b.long": "123456789012", "a.b.blank": "（未填）", "a.b.none": ""}
PIECES = [*(f"{{{{{target}}}}}" for target in SHOWN), "{{ a.b.c }}", "{{", "}}", "{", "}"]
PIECES += ["收到", "件，", "1", "。", "（", "x ", "\n", "## 甲\n", "{{\na.b.c}}"]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)
MOVES = [
    *("left", "right", "up", "down", "home", "end", "pageup", "pagedown"),
    *("ctrl+left", "ctrl+right", "ctrl+home", "ctrl+end"),
    *("shift+left", "shift+right", "shift+up", "shift+down", "shift+end", "shift+home"),
]
KEYS = st.lists(
    st.sampled_from([*"年1{}.", "enter", "backspace", "delete", *MOVES, "point"]), max_size=60
)


def figure(target: str) -> str:
    """What a cell shows."""
    return SHOWN.get(target, "")


def page(text: str, cells: int) -> Page:
    return Page((Field("t"),), {"t": text}, cells, figure)


def state(text: str, cells: int = 40) -> TextState:
    made = TextState((Field("t"),), {"t": text})
    made.figures = figure
    made.resize(cells, 10)
    return made


def shown(of: Page) -> list[str]:
    """The rows as they are seen."""
    return ["".join(part.shown for part in of.segments(row)) for row in of.rows]


def cells_of(text: str) -> int:
    """Width by the Unicode table, independent of the program's own."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def within(text: str, caret: int) -> bool:
    """Tell whether a caret stands inside of a bound figure."""
    return any(bound.start < caret < bound.end for bound in bound_figures(text))


@given(TEXTS, st.integers(10, 60))
def test_rows_hold_every_character_once(text: str, cells: int) -> None:
    of = page(text, cells)
    rebuilt = "".join(of.text(row) + ("\n" if row.last else "") for row in of.rows)
    assert rebuilt == text + "\n"


@given(TEXTS, st.integers(14, 60))
def test_rows_fit_and_keep_bound_figures_whole(text: str, cells: int) -> None:
    of = page(text, cells)
    for row, seen in zip(of.rows, shown(of), strict=True):
        assert cells_of(seen.rstrip(" ")) <= cells
        assert not within(text, row.start)
        assert not within(text, row.end)


def test_one_at_the_edge_of_a_row_begins_the_next_one() -> None:
    text = "收到申请数{{a.b.blank}}件"
    assert shown(page(text, 19)) == ["收到申请数（未填）", "件"]
    assert shown(page(text, 17)) == ["收到申请数", "（未填）件"]
    assert shown(page(text, 18)) == ["收到申请数（未填）", "件"]


def test_one_that_is_wider_than_the_page_has_a_row_of_its_own_and_no_empty_one_behind() -> None:
    of = page("收到{{a.b.long}}", 10)
    assert shown(of) == ["收到", "123456789012"]
    assert shown(page("{{a.b.long}}件", 10)) == ["123456789012", "件"]
    assert shown(page("{{a.b.none}}", 10)) == ["{{a.b.none}}"]


def test_two_side_by_side_may_be_parted() -> None:
    of = page("{{a.b.long}}{{a.b.long}}{{a.b.long}}", 14)
    assert [row.end for row in of.rows] == [12, 24, 36]


@given(TEXTS, KEYS, st.integers(10, 40))
def test_the_caret_never_stands_within_and_wishes_repeat_what_was_done(
    text: str, keys: list[str], cells: int
) -> None:
    of, copy = state(text, cells), text
    for number, key in enumerate(keys):
        if key == "point":
            of.point(number % 7, number * 3 % cells)
            wish = None
        else:
            wish = of.press(key, key if len(key) == 1 else None)
        if isinstance(wish, Write):
            assert copy[wish.start : wish.start + len(wish.before)] == wish.before
            copy = copy[: wish.start] + wish.after + copy[wish.start + len(wish.before) :]
        assert of.texts["t"] == copy
        assert not within(copy, of.caret)
        assert of.anchor is None or not within(copy, of.anchor)


@given(TEXTS, st.integers(0, 200), st.integers(10, 40))
def test_the_caret_is_drawn_in_its_row_at_what_stands_left_of_it(
    text: str, at: int, cells: int
) -> None:
    of = state(text, cells)
    of.set_text("t", text, min(at, len(text)))
    row = of.page.rows[of.page.row_of(0, of.caret)]
    left = "".join(part.shown for part in of.page.segments(row) if part.end <= of.caret)
    whole = "".join(part.shown for part in of.page.segments(row))
    column = of.page.column_of(0, of.caret)
    assert cells_of(left) <= column <= cells_of(whole)
    assert of.page.caret_at(of.page.row_of(0, of.caret), column) == (0, of.caret)


@pytest.mark.parametrize(
    ("caret", "key", "after"),
    [
        (2, "right", 11),
        (11, "left", 2),
        (2, "shift+right", 11),
        (0, "end", 12),
        (2, "ctrl+right", 11),
        (11, "ctrl+left", 2),
    ],
)
def test_keys_pass_over_one(caret: int, key: str, after: int) -> None:
    of = state("收到{{a.b.c}}件")
    of.caret = caret
    of.press(key, None)
    assert of.caret == after


def test_end_of_a_row_that_ends_with_one_stands_before_it() -> None:
    # The row goes on: behind the figure is already the next row.
    of = state("收到申请{{a.b.long}}件件件件件件件件", 20)
    assert shown(of.page)[0] == "收到申请123456789012"
    of.press("end", None)
    assert of.caret == 4
    of.press("年", "年")
    assert of.text.startswith("收到申请年{{a.b.long}}")


def test_a_text_set_from_elsewhere_puts_the_caret_behind_one() -> None:
    of = state("收到15件")
    of.caret = 4
    of.set_text("t", "收到{{a.b.c}}件")
    assert of.caret == 11


def test_the_page_follows_a_figure_that_changes() -> None:
    held = {"a.b.c": "1"}
    of = TextState((Field("t"),), {"t": "收到{{a.b.c}}件"})
    of.figures = lambda target: held[target]
    assert shown(of.page) == ["收到1件"]
    held["a.b.c"] = "234"
    of.refresh_figures()
    assert shown(of.page) == ["收到234件"]
