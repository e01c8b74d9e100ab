"""Every screen of the editor has its picture, drawn by `make pictures`."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import nianbao_tui.screens
from nianbao.choices import THEMES
from nianbao_tui.screens.base import Dialog, KeyScreen
from nianbao_tui.screens.desks import Desks
from nianbao_tui.screens.frame import Frame
from nianbao_tui.screens.listing import Listing
from nianbao_tui.screens.read import Read
from nianbao_tui.screens.routes import Routes

from .test_drawings import SIZES

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "pictures.md").read_text("utf-8")
PICTURES = sorted(DOCS.glob("pictures/*.svg"))
MOST_BYTES = 2_000_000
CELL, LINE = 8, 20


def screens(of: type[object]) -> Iterator[str]:
    for each in of.__subclasses__():
        if each.__module__.startswith("nianbao_tui.screens"):
            if each not in (Desks, Dialog, Frame, Listing, Read, Routes):
                yield each.__name__
            yield from screens(each)


def test_every_screen_is_in_a_picture() -> None:
    for module in pkgutil.iter_modules(nianbao_tui.screens.__path__):
        importlib.import_module(f"nianbao_tui.screens.{module.name}")
    assert set(screens(KeyScreen)) == set(re.findall("<!-- ([A-Za-z]+) -->", PAGE))


def test_the_page_shows_every_picture_and_no_other() -> None:
    assert set(re.findall(r"\(pictures/(.+?)\)", PAGE)) == {each.name for each in PICTURES}
    assert all(f"(pictures/theme-{theme}.80x24.svg)" in PAGE for theme in THEMES)


def test_the_pictures_are_small_and_as_large_as_their_windows() -> None:
    assert sum(each.stat().st_size for each in PICTURES) < MOST_BYTES
    for each in PICTURES:
        root = ElementTree.parse(each).getroot()
        columns, lines = SIZES[each.name.split(".")[1]]
        assert (root.get("width"), root.get("height")) == (str(columns * CELL), str(lines * LINE))


def test_no_text_of_a_picture_leaves_it_or_meets_another() -> None:
    for each in PICTURES:
        if "80x24" in each.name:
            ends: dict[str, int] = {}
            for text in ElementTree.parse(each).getroot().iter("{*}text"):
                left, length = int(text.get("x", "")), int(text.get("textLength", ""))
                assert left >= ends.get(text.get("y", ""), 0), f"{each.name}: {text.text}"
                assert left + length <= SIZES["80x24"][0] * CELL, f"{each.name}: {text.text}"
                ends[text.get("y", "")] = left + length
