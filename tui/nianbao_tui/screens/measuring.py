"""The terminal is asked how wide it draws; everything is measured anew if it is otherwise."""

from typing import Any

from rich.control import Control
from textual.app import App

from nianbao.render import cells
from nianbao_tui import widths
from nianbao_tui.widgets.lines import Lines


def ask_widths(app: App[Any]) -> None:
    """Ask the terminal behind the first frame; what it answers comes between two keys."""
    if app._driver is None or app.is_headless or app.size.height < 3:
        return
    line = "".join(
        strip.render(app.console) for strip in app.screen._compositor.render_strips()[1:2]
    )
    app._driver.write(widths.question(line) + Control.move_to(*app.cursor_position).segment.text)
    app._driver.flush()


def hear_widths(app: App[Any], x: int, y: int) -> None:
    """Take where the cursor is for the answer, if it can be one."""
    wide = widths.answered(x, y)
    if wide is None or wide == cells.are_wide():
        return
    widths.take_as_wide(wide)
    for screen in app.screen_stack:
        screen.refresh()
        for widget in screen.query(Lines):
            widget.measure_anew()
