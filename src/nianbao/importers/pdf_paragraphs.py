"""The lines of a PDF -> its paragraphs: a full line runs on into one that is not indented."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from nianbao.importers.pdf_lines import Line
from nianbao.record import Value
from nianbao.report.foreign import Paragraph
from nianbao.tongue import tr

_OPENS = re.compile(
    r"[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}(?:[）)、]|[.．](?!\d))|第[一二三四五六七八九十]+条"
)
_ENDS = ("。", "！", "？", "：", "；", ":", ";")
_PROSE = 15

# How far before the edge a line may end, in heights, if it does not end like a paragraph.
_RAGGED = 1.5

# What cannot be broken: a word or a character, with the marks that stick to it.
_UNBROKEN = re.compile(
    r"[（《〈“‘「【〔]*(?:[A-Za-z0-9_.,:@/%+-]+|.)[，。、；：？！）》〉”’」】〕…]*"
)


class _Edges(Value):
    """Between which edges the prose of a page stands, and whether its paragraphs are indented."""

    left: float
    right: float
    indented: bool


def paragraphs(lines: Sequence[Line]) -> Iterator[Paragraph]:
    """The paragraphs in their order; lines of a table and headings stay by themselves."""
    pages = {page: _edges(list(group)) for page, group in groupby(lines, lambda line: line.page)}
    run: list[Line] = []
    for line in lines:
        if run and not _runs_on(run[-1], line, pages):
            yield _paragraph(run)
            run = []
        run.append(line)
    if run:
        yield _paragraph(run)


def _paragraph(run: Sequence[Line]) -> Paragraph:
    text = run[0].text
    for line in run[1:]:
        text += (" " if (text[-1] + line.text[0]).isascii() else "") + line.text
    return Paragraph(text, tr("第 {page} 页", page=run[0].page))


def _edges(lines: Sequence[Line]) -> _Edges | None:
    prose = [line for line in lines if line.height and len(line.text) >= _PROSE]
    prose = [line for line in prose if "\t" not in line.text]
    if not prose:
        return None
    left = min(line.left for line in prose)
    indented = any(line.left > left + 1.2 * line.height for line in prose)
    return _Edges(left, max(line.right for line in prose), indented)


def _runs_on(before: Line, line: Line, pages: Mapping[int, _Edges | None]) -> bool:
    """Tell whether a line goes on in the next one."""
    ending, beginning = pages[before.page], pages[line.page]
    if ending is None or beginning is None or not (before.height and line.height):
        return False
    if "\t" in before.text + line.text or _OPENS.match(line.text):
        return False
    if before.text.endswith(_ENDS) and not (ending.indented or beginning.indented):
        return False
    slack = 0.3 if before.text.endswith(_ENDS) else -_RAGGED
    full = _width(line) > ending.right - before.right + slack * before.height
    return full and line.left < beginning.left + 0.8 * line.height and _are_near(before, line)


def _width(line: Line) -> float:
    """How wide the first piece of a line is that cannot be broken."""
    match = _UNBROKEN.match(line.text)
    piece = match[0] if match else line.text[:1]
    return sum(0.5 if character.isascii() else 1 for character in piece) * line.height


def _are_near(before: Line, line: Line) -> bool:
    """Tell whether two lines are of one size, and no blank line is between them."""
    alike = abs(before.height - line.height) < 0.1 * before.height
    return alike and (before.page != line.page or abs(before.top - line.top) < 2.6 * before.height)
