"""A text page after any edits is the page that is made of its text at once, and so is its screen."""

from collections.abc import Iterable, Sequence
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.style import Style
from textual.geometry import Region, Size

from nianbao_tui.styles import look, themes
from nianbao_tui.widgets.lines import Run
from nianbao_tui.widgets.text.page import Field
from nianbao_tui.widgets.text.state import TextState
from nianbao_tui.widgets.text.widget import TextPage

from .reference_text import GUTTER, Cells, ReferencePage

HEIGHT = 9
FIELD = Field("t", parts=True)
PLAIN = themes.worn().styles[look.PLAIN]
WORDS = [
    "政府信息公开",
    "年",
    "报，",
    "（一）",
    "《条例》。",
    "12件",
    "abc ",
    "  ",
    "“x”",
    "a\u200bb",
]
BOUND = ["{{a}}", "{{b}}", "{{c}}", "{{", "}}"]
PIECES = [*WORDS * 2, *BOUND, "\n", "\n## 甲\n", "\n##\n"]
LONG = st.lists(st.sampled_from(PIECES), min_size=40, max_size=60).map("".join)
SHORT = st.lists(st.sampled_from(PIECES), max_size=9).map("".join)
FIGURES = ["", "7", "1234", "（未填）", "123456789012345678"]
MOVES = ["left", "right", "up", "down", "home", "end", "pageup", "pagedown", "ctrl+home"]
MOVES += ["ctrl+left", "ctrl+end", "shift+left", "shift+right", "shift+down", "shift+home"]
KEYS = st.sampled_from([*"年报5a，（ #{}", "enter", "backspace", "delete", *MOVES])
PLACES = st.integers(0, 200)
STEPS = st.one_of(
    KEYS.map(lambda key: ("press", key, 0)),
    KEYS.map(lambda key: ("press", key, 0)),
    st.tuples(st.just("insert"), SHORT, PLACES),
    st.tuples(st.just("replace"), st.sampled_from(PIECES), PLACES),
    st.tuples(st.just("mark"), st.just(""), PLACES),
    st.tuples(st.just("point"), st.just(""), PLACES),
    st.tuples(st.just("wheel"), st.just(""), PLACES),
    st.tuples(st.just("figure"), st.sampled_from(FIGURES), PLACES),
    st.tuples(st.just("resize"), st.just(""), st.integers(GUTTER + 16, GUTTER + 40)),
)
Step = tuple[str, str, int]


class Screen(TextPage):
    """A page that paints only what it is told to repaint."""

    def __init__(self) -> None:
        super().__init__(gutter=GUTTER)
        self.width = 40
        self.painted: list[Cells] = []

    @property
    def size(self) -> Size:
        return Size(self.width, HEIGHT)

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> "Screen":
        for region in regions or (self.size.region,):
            for y in range(region.y, region.bottom):
                self.painted[y][region.x : region.right] = self._line(y)[region.x : region.right]
        return self

    def whole(self) -> list[Cells]:
        """What a screen shows that is painted at once."""
        return [self._line(y) for y in range(HEIGHT)]

    def _line(self, y: int) -> Cells:
        """Cell for cell; the second half of a wide character is empty."""
        segments = self.render_line(y)
        return [
            (half, segment.style or PLAIN)
            for segment in segments
            for sign in segment.text
            for half in (sign, "")[: self._cells_of(sign)]
        ]

    def _cells_of(self, sign: str) -> int:
        return 2 if ord(sign) > 0x2E80 else 1


class Machine:
    """A page and what is done to it, beside what makes the page anew."""

    def __init__(self, text: str) -> None:
        self.figures = {"a": "15", "b": "（未填）"}
        self.state = TextState((FIELD,), {"t": text})
        self.state.figures = lambda target: self.figures.get(target, "")
        self.screen = Screen()
        self.screen.painted = [[(" ", PLAIN)] * 99 for _ in range(HEIGHT)]
        self.screen.show(self.state, gutter=GUTTER)

    def take(self, step: Step) -> None:
        do, words, number = step
        getattr(self, do)(words, number)
        if do != "wheel":
            self.screen.follow()

    def press(self, key: str, number: int) -> None:
        self.state.press(key, key if len(key) == 1 else None)

    def insert(self, words: str, number: int) -> None:
        self.state.insert(words)

    def replace(self, words: str, number: int) -> None:
        """As undo does: a text that came from elsewhere."""
        text = self.state.text
        at = min(number, len(text))
        self.state.set_text("t", text[:at] + words + text[at + number % 5 :])

    def mark(self, words: str, number: int) -> None:
        self.screen.marks = {"t": [(number, number + 9), (number + 4, number + 30)]}

    def point(self, words: str, number: int) -> None:
        self.state.point(number % 12, number % 40, extend=number % 3 == 0)

    def wheel(self, words: str, number: int) -> None:
        self.screen._scroll_by(number % 9 - 4)

    def figure(self, words: str, number: int) -> None:
        self.figures["abc"[number % 3]] = words
        self.state.refresh_figures()

    def resize(self, words: str, number: int) -> None:
        self.screen.width = number
        self.screen._drawn = []

    def anew(self) -> ReferencePage:
        state = self.state
        marks: Sequence[tuple[int, int]] = self.screen.marks.get("t", ())
        cells = self.screen.width - GUTTER - 2
        return ReferencePage(state.text, cells, self.figures, state.caret, state.selection, marks)


def signs(runs: Iterable[Run]) -> list[tuple[str, Style]]:
    styles = themes.worn().styles
    return list(chain.from_iterable([(sign, styles[role]) for sign in text] for text, role in runs))


def check(machine: Machine) -> None:
    state, screen, plain = machine.state, machine.screen, machine.anew()
    page = state.page
    assert [(row.start, row.end) for row in page.rows] == plain.rows
    row = page.row_of(0, state.caret)
    assert (row, page.column_of(0, state.caret)) == (plain.caret_row, plain.caret_cells)
    if state.text:
        shown = range(screen.top, min(screen.top + HEIGHT, len(plain.rows)))
        assert [signs(runs) for runs in screen.draw()] == [plain.drawn(number) for number in shown]
    assert [line[: screen.width] for line in screen.painted] == screen.whole()


def journey(text: str, caret: int, steps: list[Step]) -> None:
    """Take the steps from a place in a text, and look at everything after each."""
    machine = Machine(text)
    machine.state.set_text("t", text, min(caret, len(text)))
    machine.screen.follow()
    check(machine)
    for step in steps:
        machine.take(step)
        check(machine)


JOURNEYS = (st.one_of(LONG, LONG, LONG, SHORT), PLACES, st.lists(STEPS, min_size=8, max_size=20))


@given(*JOURNEYS)
@settings(max_examples=40)
def test_after_any_steps_rows_caret_colours_and_screen_are_those_of_the_text(
    text: str, caret: int, steps: list[Step]
) -> None:
    journey(text, caret, steps)


@pytest.mark.campaign
@given(*JOURNEYS)
@settings(max_examples=1500)
def test_after_many_more_steps_they_still_are(text: str, caret: int, steps: list[Step]) -> None:
    journey(text, caret, steps)
