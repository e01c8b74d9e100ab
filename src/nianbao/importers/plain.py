"""Plain text and Markdown -> lines and rows as they are printed."""

import re
from collections.abc import Iterator, Sequence

from nianbao.report.printed import Printed, PrintedRow

_RULE = re.compile(r"[|:\-\s]+")
_FIGURE = re.compile(r"[\d０-９][\d０-９,，.．\s]*(?:件|元|万元|次|个)?|/|—")


def printed(text: str) -> Printed:
    """The lines of a document, and the rows of figures found in them.

    A row is a line of cells between pipes or tabs, or a run of lines that each hold one
    cell behind a tab, as Word gives tables; an empty line ends it.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return Printed(tuple(lines), tuple(_rows(lines)))


def _rows(lines: Sequence[str]) -> Iterator[PrintedRow]:
    run: list[tuple[int, str]] = []
    for number, line in enumerate([*lines, ""], 1):
        cells = [cell.strip() for cell in re.split(r"[|\t]", line.strip().strip("|"))]
        alone = line.startswith("\t") and "\t" not in line.strip()
        if alone and line.strip():
            run.append((number, line.strip()))
            continue
        yield from _row(run)
        run = []
        if len(cells) > 1 and not _RULE.fullmatch(line):
            yield from _row([(number, cell) for cell in cells])


def _row(cells: Sequence[tuple[int, str]]) -> Iterator[PrintedRow]:
    """The row that these cells make: labels in front, figures behind."""
    filled = [(number, text) for number, text in cells if text]
    figures = [text for _, text in filled if _FIGURE.fullmatch(text)]
    names = [text for _, text in filled if not _FIGURE.fullmatch(text)]
    if figures and names:
        yield PrintedRow(filled[0][0], " ".join(names), tuple(figures))
