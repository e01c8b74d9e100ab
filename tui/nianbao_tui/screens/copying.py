"""Copying: for this program itself, and for the others as far as there is a way to them."""

import os
from typing import Any

from textual.app import App

from nianbao.tongue import tr
from nianbao_tui.screens.desk import Message, refused, said


def nothing_copied() -> Message:
    """Why there is nothing to paste."""
    return refused(tr("还没有复制过；其他程序中复制的内容，请用终端自己的粘贴键"))


def copy_text(app: App[Any], text: str) -> Message:
    """Copy the text; return what is to be said of it, with the way that it took."""
    app._clipboard = text
    if app._driver is None or app.is_headless:
        return said(tr("已复制"))
    # Loaded when something is copied: it starts programs.
    from nianbao_tui.clipboard import hand_over

    way = hand_over(text, os.environ, app._driver.write)
    if way:
        return said(tr("已复制（经 {way}）", way=way))
    return said(tr("已复制；太长，只能在本程序中粘贴"))
