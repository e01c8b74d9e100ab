"""The first frame that the editor will draw of a report, made by its widgets without a screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console
from textual.geometry import Size
from textual.strip import Strip

from nianbao.session import Session
from nianbao_tui.screens.around import counts, greeting, heading
from nianbao_tui.screens.desk import Desk
from nianbao_tui.screens.places import WIDE, entries, is_text
from nianbao_tui.screens.trail import Spot, put, spot_of
from nianbao_tui.widgets.bars import KeyLine, Status, TitleBar
from nianbao_tui.widgets.lines import Lines
from nianbao_tui.widgets.navigator import NAVIGATOR_CELLS, Navigator

_BARS = 4  # title, status, keys


def picture(session: Session, size: Size, console: Console) -> str:
    """What a terminal of this size shows when the report is opened; nothing if it is too small."""
    opened = Session(session.report, session.source, session.unknown)
    opened.put_off()
    lines = ["".join(strip.render(console) for strip in line) for line in _lines(opened, size)]
    return "".join(f"\x1b[{y};1H{line}" for y, line in enumerate(lines, 1))


def _lines(session: Session, size: Size) -> Iterator[Sequence[Strip]]:
    """The strips of each line, from the top."""
    spot = spot_of(session)
    title, status, keys = _bars(session, size.width)
    wide = size.width >= WIDE
    navigator = Navigator()
    navigator.given = Size(
        NAVIGATOR_CELLS if wide else size.width, size.height - _BARS if wide else 1
    )
    navigator.show(entries(session, spot.section))
    body = Size(size.width - NAVIGATOR_CELLS, size.height - _BARS)
    desk = _desk(session, spot, body if wide else Size(size.width, size.height - _BARS - 1))
    status.show(desk.place(), counts(session), greeting(session) or desk.balance or desk.below())
    keys.show(desk.scope)
    yield from _strips(title)
    if wide:
        pairs = zip(_strips(navigator), _strips(desk.widget), strict=True)
        yield from ([*left, *right] for left, right in pairs)
    else:
        yield from [*_strips(navigator), *_strips(desk.widget)]
    yield from [*_strips(status), *_strips(keys)]


def _bars(session: Session, cells: int) -> tuple[TitleBar, Status, KeyLine]:
    title, status, keys = TitleBar(), Status(), KeyLine()
    title.given, status.given, keys.given = Size(cells, 1), Size(cells, 2), Size(cells, 1)
    name, note, saved = heading(session)
    title.show(name, note, saved=saved)
    return title, status, keys


def _desk(session: Session, spot: Spot, size: Size) -> Desk:
    desk: Desk
    if is_text(session.form, spot.section):
        from nianbao_tui.screens.prose import TextDesk
        from nianbao_tui.widgets.text.widget import TextPage

        desk = TextDesk(session, TextPage())
    else:
        from nianbao_tui.screens.table import TableDesk
        from nianbao_tui.widgets.grid.widget import Grid

        desk = TableDesk(session, Grid())
    desk.widget.given = size
    desk.show(spot.section)
    put(desk, spot)
    return desk


def _strips(widget: Lines) -> list[Sequence[Strip]]:
    return [(widget.render_line(y),) for y in range(widget.size.height)]
