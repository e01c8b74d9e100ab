"""Draw the editor's screen as SVG, every character on its cell, for the README."""

import asyncio
import contextlib
import html
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from rich.segment import Segment
from textual.strip import Strip

from nianbao.render.cells import width
from nianbao.session import Session
from nianbao_tui.app import NianbaoApp

CELL, LINE, FONT = 9, 20, 15
SIZE = (112, 38)
KEYS = (*"3693", "enter", "up", "f7")
SAMPLE = Path(__file__).parents[1] / "sample_reports" / "yunjiang-city-2024" / "report.toml"


async def strips() -> list[Strip]:
    """The screen of the editor after some keys."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        path = Path("report.toml")
        path.write_bytes(SAMPLE.read_bytes())
        app = NianbaoApp(Session.open(path))
        async with app.run_test(size=SIZE) as pilot:
            await pilot.press(*KEYS)
            await pilot.pause()
            return list(app.screen._compositor.render_strips())


def svg(lines: Iterable[Strip]) -> str:
    """The lines as one picture."""
    size = f'width="{SIZE[0] * CELL}" height="{SIZE[1] * LINE}"'
    inside = "\n".join(shape for y, strip in enumerate(lines) for shape in _line(strip, y))
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>\n{inside}\n</svg>\n'


def _line(strip: Strip, y: int) -> Iterator[str]:
    x = 0
    for segment in strip:
        yield from _run(segment, x, y)
        x += width(segment.text)


def _run(segment: Segment, x: int, y: int) -> Iterator[str]:
    style = segment.style
    ink = style.color.get_truecolor().hex if style and style.color else "#ffffff"
    paper = style.bgcolor.get_truecolor().hex if style and style.bgcolor else "#000000"
    cells = width(segment.text)
    place = f'x="{x * CELL}" y="{y * LINE}" width="{cells * CELL}" height="{LINE}"'
    yield f'<rect {place} fill="{paper}" shape-rendering="crispEdges"/>'
    weight = "bold" if style and style.bold else "normal"
    for character in segment.text:
        if character != " ":
            middle = (x + width(character) / 2) * CELL
            yield (
                f'<text x="{middle}" y="{y * LINE + FONT}" fill="{ink}" font-size="{FONT}" '
                f'font-family="Noto Sans Mono CJK SC" font-weight="{weight}" '
                f'text-anchor="middle">{html.escape(character)}</text>'
            )
        x += width(character)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(svg(asyncio.run(strips())), encoding="utf-8")
