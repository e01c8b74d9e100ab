"""Part of a line is what the whole line shows there, and all that differs is repainted."""

from collections.abc import Iterable, Sequence

from hypothesis import given
from hypothesis import strategies as st
from textual.geometry import Region, Size
from textual.strip import Strip

from nianbao_tui.styles import look
from nianbao_tui.widgets.lines import Lines, Run

CELLS = 30

Cell = tuple[str, str]


class Drawing(Lines):
    """Shows one line, whatever it is told."""

    given = Size(CELLS, 1)

    def __init__(self) -> None:
        super().__init__()
        self.runs: Sequence[Run] = ()
        self.repainted: list[Region] = []

    def draw(self) -> Iterable[Sequence[Run]]:
        """The line."""
        return [self.runs]

    def _repaint(self, regions: Sequence[Region]) -> None:
        self.repainted += regions


runs = st.lists(
    st.tuples(
        st.text("a 7年，报", max_size=4), st.sampled_from((look.PLAIN, look.CURSOR, look.DUE))
    ),
    max_size=9,
)
"""Runs with and without wide characters, empty ones among them, up to 72 cells."""


def cells(strip: Strip) -> list[Cell]:
    """What stands in each cell with its style; a wide character stands in two."""
    return [
        (character, str(segment.style))
        for segment in strip
        for character in segment.text
        for _ in range(2 if character > "\xff" else 1)
    ]


def whole(drawing: Drawing) -> list[Cell]:
    return cells(drawing.render_line(0))


@given(line=runs, place=st.integers(0, CELLS - 1), width=st.integers(1, CELLS))
def test_part_of_a_line_is_what_the_line_shows_there(
    line: list[Run], place: int, width: int
) -> None:
    drawing = Drawing()
    drawing.runs = line
    part = Region(place, 0, min(width, CELLS - place), 1)
    expected = cells(drawing.render_line(0).crop(part.x, part.right))
    assert [cells(strip) for strip in drawing.stretches([part])] == [expected]


@given(before=runs, after=runs)
def test_all_that_differs_is_repainted(before: list[Run], after: list[Run]) -> None:
    drawing = Drawing()
    drawing.runs = before
    drawing.redraw()
    stood, drawing.runs = whole(drawing), after
    drawing.redraw()
    kept = set(range(CELLS)) - {x for part in drawing.repainted for x in range(part.x, part.right)}
    shows = whole(drawing)
    assert [stood[x] for x in sorted(kept)] == [shows[x] for x in sorted(kept)]
