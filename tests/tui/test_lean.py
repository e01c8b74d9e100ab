"""What is gone from the screen is gone from memory."""

import gc
from pathlib import Path
from weakref import ref

from textual.widget import Widget

from nianbao_tui.app import NianbaoApp
from nianbao_tui.widgets.reader import Reader

from .driving import Inside, after


def test_what_a_closed_dialog_drew_is_let_go(draft: Path) -> None:
    drawn: list[ref[object]] = []

    def remember(app: NianbaoApp) -> None:
        widgets: list[Widget] = [app.screen, app.screen.query_one(Reader)]
        drawn.extend(ref(each._styles_cache) for each in widgets)

    after(draft, "f1", Inside(remember), "escape")
    # With the application all is gone but what is kept for good.
    gc.collect()
    assert len(drawn) == 2
    assert [each() for each in drawn] == [None, None]
