"""The text page against plain strings: what is typed, where rows break, where the caret goes."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from nianbao_tui.widgets.text.page import Field, Page
from nianbao_tui.widgets.text.state import TextState
from nianbao_tui.widgets.text.wishes import Write

TEXTS = st.text(alphabet="年报，。《》（）abc 12\n", max_size=120)
MOVES = [
    *("left", "right", "up", "down", "home", "end", "pageup", "pagedown"),
    *("ctrl+left", "ctrl+right", "ctrl+home", "ctrl+end"),
    *("shift+left", "shift+right", "shift+up", "shift+end"),
]
KEYS = st.lists(
    st.sampled_from(["年", "报", "a", "。", "enter", "backspace", "delete", *MOVES]),
    max_size=60,
)


def _cells(text: str) -> int:
    """Width by the Unicode table, independent of the program's own."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


@given(TEXTS, st.integers(10, 60))
def test_rows_hold_every_character_once_and_fit(text: str, cells: int) -> None:
    page = Page((Field("t"),), {"t": text}, cells)
    rebuilt = "".join(page.text(row) + ("\n" if row.last else "") for row in page.rows)
    assert rebuilt == text + "\n"
    assert all(_cells(page.text(row).rstrip(" ")) <= cells for row in page.rows)


@given(st.text(alphabet="年报，。《》（）", max_size=80))
def test_no_row_begins_with_closing_or_ends_with_opening_punctuation(text: str) -> None:
    page = Page((Field("t"),), {"t": text}, 20)
    for row in page.rows[:-1]:
        # Only a row without any better place may break badly.
        places = range(row.start + 1, row.end + 1)
        assert _well_broken(text, row.end) or not any(_well_broken(text, p) for p in places)


def _well_broken(text: str, place: int) -> bool:
    return text[place] not in "，。》）" and text[place - 1] not in "《（"


def test_a_chinese_text_behind_a_short_word_fills_the_line() -> None:
    text = "在 2024年度，政府信息公开工作年度报告，按照条例第五十条的规定编制。"
    page = Page((Field("t"),), {"t": text}, 30)
    assert [_cells(page.text(row)) for row in page.rows[:-1]] >= [28]
    assert page.text(page.rows[0]).startswith("在 2024年度，政府信息公开")


def test_a_number_is_not_broken() -> None:
    page = Page((Field("t"),), {"t": "共受理政府信息公开申请123456789件"}, 26)
    assert "123456789" in page.text(page.rows[1])


@given(TEXTS, KEYS, st.integers(10, 40))
def test_wishes_repeat_on_a_plain_string_what_the_page_did(
    text: str, keys: list[str], cells: int
) -> None:
    state = TextState((Field("t"),), {"t": text})
    state.resize(cells, 10)
    copy = text
    for key in keys:
        wish = state.press(key, key if len(key) == 1 else None)
        if isinstance(wish, Write):
            assert copy[wish.start : wish.start + len(wish.before)] == wish.before
            copy = copy[: wish.start] + wish.after + copy[wish.start + len(wish.before) :]
        assert state.texts["t"] == copy
        assert 0 <= state.caret <= len(copy)


@given(TEXTS.map(lambda text: text.replace("\n", "")), st.integers(0, 120))
def test_typing_inserts_before_the_caret_and_backspace_takes_it_back(text: str, at: int) -> None:
    state = TextState((Field("t"),), {"t": text})
    state.caret = min(at, len(text))
    before = state.caret
    state.press("年", "年")
    assert state.texts["t"] == text[:before] + "年" + text[before:]
    state.press("backspace", None)
    assert (state.texts["t"], state.caret) == (text, before)


@given(TEXTS, st.integers(0, 120), st.integers(10, 40))
def test_down_and_up_come_back_to_the_same_row(text: str, at: int, cells: int) -> None:
    state = TextState((Field("t"),), {"t": text})
    state.resize(cells, 10)
    state.caret = min(at, len(text))
    row = state.page.row_of(0, state.caret)
    state.press("down", None)
    if row + 1 < len(state.page.rows):
        assert state.page.row_of(0, state.caret) == row + 1
        state.press("up", None)
        assert state.page.row_of(0, state.caret) == row


def test_a_selection_is_replaced_by_what_is_typed() -> None:
    state = TextState((Field("t"),), {"t": "政府信息公开"})
    for _ in range(2):
        state.press("shift+right", None)
    wish = state.press("县", "县")
    assert wish == Write("t", 0, "政府", "县")
    assert state.texts["t"] == "县信息公开"
