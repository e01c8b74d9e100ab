"""Numbers of several years as bars: SVG that stands in a web page by itself."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from nianbao.record import Value
from nianbao.render.escape import hypertext
from nianbao.report.derive import Number
from nianbao.tongue import tr

_LABEL, _BAR, _FIGURE, _LINE, _SPACE = 190, 360, 110, 16, 10
_FULL = _LABEL + _BAR + _FIGURE
_COLOURS = ("#b9c4d0", "#8fa6bf", "#5f88b0", "#2f6a9f")
_YEAR, _IN_A_LINE = 110, 6


class Bars(Value):
    """What one thing came to in each year: a number and what is written at its bar."""

    name: str
    numbers: tuple[Number | None, ...]
    words: tuple[str, ...]


def chart(years: Sequence[str], every: Sequence[Bars]) -> str:
    """One `<svg>`: for each thing a bar a year, all as long as they are to the largest number."""
    begin = (len(years) + _IN_A_LINE - 1) // _IN_A_LINE * _LINE + _SPACE
    height = begin + len(every) * (len(years) * _LINE + _SPACE)
    known = [Decimal(n) for bars in every for n in bars.numbers if n is not None]
    most = max(map(abs, known), default=Decimal(0))
    lines = [*_legend(years)]
    for index, bars in enumerate(every):
        top = begin + index * (len(years) * _LINE + _SPACE)
        lines += _bars(bars, top, most or Decimal(1))
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_FULL} {height}" role="img" '
        f'style="width:100%;max-width:{_FULL}px" font-size="12">'
    )
    return "\n".join([f"{head}<title>{tr('主要数字')}</title>", *lines, "</svg>"])


def _legend(years: Sequence[str]) -> Iterator[str]:
    for number, year in enumerate(years):
        x, y = number % _IN_A_LINE * _YEAR, number // _IN_A_LINE * _LINE
        colour = _colour(number, len(years))
        yield f'<rect x="{x}" y="{y + 2}" width="10" height="10" fill="{colour}"/>'
        yield f'<text x="{x + 14}" y="{y + 11}">{hypertext(year)}</text>'


def _bars(bars: Bars, top: int, most: Decimal) -> Iterator[str]:
    middle = top + len(bars.numbers) * _LINE // 2 + 4
    yield f'<text x="{_LABEL - 8}" y="{middle}" text-anchor="end">{hypertext(bars.name)}</text>'
    for number, (value, words) in enumerate(zip(bars.numbers, bars.words, strict=True)):
        y = top + number * _LINE
        long = 0 if value is None else int(abs(Decimal(value)) * _BAR / most)
        colour = _colour(number, len(bars.numbers))
        yield f'<rect x="{_LABEL}" y="{y}" width="{long}" height="{_LINE - 3}" fill="{colour}"/>'
        yield f'<text x="{_LABEL + long + 6}" y="{y + _LINE - 5}">{hypertext(words)}</text>'


def _colour(number: int, count: int) -> str:
    """The newest is the darkest, and of many years the oldest are alike."""
    return _COLOURS[max(len(_COLOURS) - count + number, 0)]
