"""A document whose line breaks were lost -> its lines again, cut where the form's titles stand."""

import re
from collections.abc import Iterator, Sequence

from nianbao.form.model import Form
from nianbao.form.numerals import numeral
from nianbao.importers.normal import normal
from nianbao.record import replace
from nianbao.report.foreign import Block, Paragraph, Table

_LONG = 120
_TITLE = re.compile(r".{2,40}?\d{4}\s*年.{0,20}?政府信息公开工作年度报告")
_PART = re.compile(r"(?=（[一二三四五六七八九十]{1,3}）)")


def unfolded(form: Form, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, with a line that holds several sections cut before and behind their titles."""
    return tuple(each for block in blocks for each in _lines(form, block))


def _lines(form: Form, block: Block) -> Iterator[Block]:
    if isinstance(block, Table) or len(block.text) < _LONG:
        yield block
        return
    cuts = sorted(_cuts(form, block.text))
    if len(cuts) < 2 * 2:
        yield block
        return
    title = _TITLE.match(normal(block.text))
    cuts = [title.end(), *cuts] if title and title.end() < cuts[0] else cuts
    edges = (0, *cuts, len(block.text))
    for start, end in zip(edges, edges[1:], strict=False):
        yield from _pieces(replace(block, text=block.text[start:end].strip(" |")))


def _cuts(form: Form, text: str) -> Iterator[int]:
    """Where the numbered titles of the sections begin and end, each the last time it comes."""
    plain = normal(text)
    if len(plain) != len(text):
        return
    for number, section in enumerate(form.sections, 1):
        names = "|".join(re.escape(normal(name)) for name in (section.title, *section.variants))
        found = list(re.finditer(rf"{numeral(number)}\s*[、.]\s*(?:{names})", plain))
        if found:
            yield from found[-1].span()


def _pieces(line: Paragraph) -> Iterator[Paragraph]:
    """The cells of a table each as a line; the numbered parts of a text each as one."""
    if "|" in line.text:
        yield from (replace(line, text=f"\t{cell.strip()}") for cell in line.text.split("|"))
    else:
        yield from (replace(line, text=part) for part in _PART.split(line.text) if part)
