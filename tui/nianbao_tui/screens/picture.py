"""The first frame that the editor will draw of a report, made by its widgets without a screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console
from textual.geometry import Size
from textual.strip import Strip

from nianbao.remembered import aside_open
from nianbao.session import Session
from nianbao_tui.screens.around import counts, greeting, heading
from nianbao_tui.screens.aside import Aside, aside_cells, place_lines
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
    """The strips of each line, from the top; at the right those of the second pane."""
    beside = aside_cells(size.width) if aside_open() else 0
    size = Size(size.width - beside, size.height)
    spot = spot_of(session)
    wide = size.width >= WIDE
    left, above = (NAVIGATOR_CELLS, 0) if wide else (0, 1)
    desk = _desk(session, spot, Size(size.width - left, size.height - _BARS - above))
    work = _work(session, spot.section, desk, size)
    if not beside:
        yield from work
        return
    pane = _aside(session, spot.section, desk, Size(beside, size.height))
    yield from ([*one, *other] for one, other in zip(work, pane, strict=True))


def _work(session: Session, section: str, desk: Desk, size: Size) -> Iterator[Sequence[Strip]]:
    """The strips of everything but the second pane."""
    title, status, keys = _bars(session, size.width)
    wide = size.width >= WIDE
    navigator = Navigator()
    navigator.given = Size(
        NAVIGATOR_CELLS if wide else size.width, size.height - _BARS if wide else 1
    )
    navigator.show(entries(session, section))
    status.show(desk.place(), counts(session), greeting(session) or desk.balance or desk.below())
    keys.show(desk.scope)
    yield from _strips(title)
    if wide:
        pairs = zip(_strips(navigator), _strips(desk.widget), strict=True)
        yield from ([*left, *right] for left, right in pairs)
    else:
        yield from [*_strips(navigator), *_strips(desk.widget)]
    yield from [*_strips(status), *_strips(keys)]


def _aside(session: Session, section: str, desk: Desk, size: Size) -> list[Sequence[Strip]]:
    from nianbao_tui.screens.table import TableDesk

    pane = Aside()
    pane.given = size
    at = desk.at if isinstance(desk, TableDesk) else None
    pane.show(place_lines(session, section, at, size.width))
    return _strips(pane)


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
