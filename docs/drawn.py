"""Lines of the screen as a picture that has every character on its cell in any font."""

import html
from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.style import Style
from textual.strip import Strip

from nianbao.render.cells import width
from nianbao_tui.styles import themes
from nianbao_tui.styles.look import PLAIN

CELL, LINE, FONT, RISE = 8, 20, 16, 15
FONTS = "'Noto Sans Mono CJK SC','Sarasa Mono SC',Consolas,'Microsoft YaHei',monospace"

Piece = tuple[int, str, Style]
"""Characters of one width and one style, and the cell in which they begin."""


def svg(lines: Iterable[Strip]) -> str:
    """The lines as one picture."""
    strips = list(lines)
    styles = _styles(strips)
    columns = max(strip.cell_length for strip in strips)
    size = f'width="{columns * CELL}" height="{len(strips) * LINE}"'
    rules = "".join(f".{name}{{{_rule(style)}}}" for style, name in styles.items())
    shapes = "\n".join(shape for y, strip in enumerate(strips) for shape in _line(strip, y, styles))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" {size}>\n'
        f"<style>text{{font:{FONT}px {FONTS}}}{rules}</style>\n"
        f'<rect width="100%" height="100%" fill="{_paper(themes.worn().styles[PLAIN])}"/>\n'
        f"{shapes}\n</svg>\n"
    )


def _styles(strips: Iterable[Strip]) -> dict[Style, str]:
    found = dict.fromkeys(style for strip in strips for _, _, style in _pieces(strip))
    return {style: f"s{number}" for number, style in enumerate(found)}


def _pieces(strip: Strip) -> Iterator[Piece]:
    x = 0
    for segment in strip:
        for (cells, _), characters in groupby(segment.text, _kind):
            text = "".join(characters)
            yield x, text, segment.style or Style()
            x += cells * len(text)


def _kind(character: str) -> tuple[int, bool]:
    """What has one width in a font: fonts for Chinese draw some narrow signs wide."""
    return width(character), character.isascii()


def _line(strip: Strip, y: int, styles: dict[Style, str]) -> Iterator[str]:
    pieces = list(_pieces(strip))
    ground = _paper(themes.worn().styles[PLAIN])
    for paper, group in groupby(pieces, lambda piece: _paper(piece[2])):
        behind = list(group)
        end = behind[-1][0] + width(behind[-1][1])
        if paper != ground:
            place = (
                f'x="{behind[0][0] * CELL}" y="{y * LINE}" width="{(end - behind[0][0]) * CELL}"'
            )
            yield f'<rect {place} height="{LINE}" fill="{paper}" shape-rendering="crispEdges"/>'
    for x, text, style in pieces:
        yield from _words(x, y, text, styles[style])


def _words(x: int, y: int, text: str, name: str) -> Iterator[str]:
    """The text without the blanks around it, stretched to its cells."""
    kept = text.strip(" ")
    if kept:
        left = x + len(text) - len(text.lstrip(" "))
        place = f'x="{left * CELL}" y="{y * LINE + RISE}" textLength="{width(kept) * CELL}"'
        if not kept.isascii() and width(kept) == len(kept):
            place += ' lengthAdjust="spacingAndGlyphs"'
        yield f'<text {place} class="{name}">{html.escape(kept)}</text>'


def _rule(style: Style) -> str:
    bold = ";font-weight:bold" if style.bold else ""
    line = ";text-decoration:underline" if style.underline else ""
    return f"fill:{_ink(style)}{bold}{line}"


def _ink(style: Style) -> str:
    return _colour(style, "bgcolor" if style.reverse else "color")


def _paper(style: Style) -> str:
    return _colour(style, "color" if style.reverse else "bgcolor")


def _colour(style: Style, of: str) -> str:
    """As written; what is left to the terminal is drawn light on dark."""
    found = style.color if of == "color" else style.bgcolor
    if found is None or found.is_default:
        return "#e5e5e5" if of == "color" else "#000000"
    return found.get_truecolor(foreground=of == "color").hex
