"""The terminal of the tests shows what pyte alone would show."""

import pyte
from hypothesis import given
from hypothesis import strategies as st

from .terminal import Stream

PIECES = st.sampled_from(
    [
        *(
            "\x1b[38;2;1;20;255m",
            "\x1b[1;48;5;200m",
            "\x1b[0m",
            "\x1b[m",
            "\x1b[;31m",
            "\x1b[7;27m",
        ),
        *(
            "\x1b[2;3H",
            "\x1b[H",
            "\x1b[4H",
            "\x1b[99;99H",
            "\x1b[;5H",
            "\x1b[?25l",
            "\x1b[K",
            "\x1b[2J",
        ),
        *("年报", "abc", "\r\n", "e\u0301", "\x1b]0;title\x07", "\x1b[3A", "12345678901"),
    ]
)


@given(st.lists(PIECES, max_size=30), st.booleans())
def test_what_is_taken_whole_is_taken_as_pyte_takes_it(pieces: list[str], at_once: bool) -> None:
    screens = [pyte.Screen(10, 4), pyte.Screen(10, 4)]
    for screen, stream in zip(screens, (pyte.Stream, Stream), strict=True):
        fed = stream(screen)
        for written in ["".join(pieces)] if at_once else pieces:
            fed.feed(written)
    alone, ours = screens
    cells = [[[each.buffer[y][x] for x in range(10)] for y in range(4)] for each in screens]
    assert cells[0] == cells[1]
    assert (alone.cursor.x, alone.cursor.y) == (ours.cursor.x, ours.cursor.y)
    assert alone.cursor.attrs == ours.cursor.attrs
