"""The blocks of a document -> the head, and the blocks of each section of the form."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from nianbao.form.model import Form, Section
from nianbao.importers.normal import normal
from nianbao.report.foreign import Block, Paragraph

_NUMBER = re.compile(
    r"^\s*[l|]?(?:[（(]?(?P<cn>[一二三四五六七八九十])[）)、.．]|[（(]?(?P<digit>\d{1,2})[）)、.．])\s*"
)
_LONGEST = 40
_LIKELY = 0.7


@dataclass(frozen=True)
class Heading:
    """The line that opens a section, and how much it is like the form's title."""

    line: Paragraph
    score: float


@dataclass(frozen=True)
class Divided:
    """A document by sections; `head` stands before the first one."""

    head: tuple[Block, ...]
    sections: dict[str, tuple[Block, ...]] = field(default_factory=dict)
    headings: dict[str, Heading] = field(default_factory=dict)


def divided(form: Form, blocks: Sequence[Block]) -> Divided:
    """The document cut at the titles of the sections.

    They come in their order; one that does not is taken only if it is exactly the title.
    """
    cuts: list[tuple[int, Section, Heading]] = []
    after = 0
    for section in form.sections:
        found = _heading(section, blocks, after)
        if found is not None:
            cuts.append((found[0], section, found[1]))
            after = found[0] + 1
    cuts = sorted([*cuts, *_out_of_order(form, blocks, cuts)], key=lambda cut: cut[0])
    if not cuts:
        return Divided(tuple(blocks))
    ends = [cut[0] for cut in cuts[1:]] + [len(blocks)]
    return Divided(
        tuple(blocks[: cuts[0][0]]),
        {s.id: tuple(blocks[i + 1 : end]) for (i, s, _), end in zip(cuts, ends, strict=True)},
        {section.id: heading for _, section, heading in cuts},
    )


def _out_of_order(
    form: Form, blocks: Sequence[Block], cuts: Sequence[tuple[int, Section, Heading]]
) -> Iterator[tuple[int, Section, Heading]]:
    found = {section.id for _, section, _ in cuts}
    for section in form.sections:
        heading = None if section.id in found else _heading(section, blocks, 0)
        if heading is not None and heading[1].score == 1:
            yield heading[0], section, heading[1]


def _heading(section: Section, blocks: Sequence[Block], after: int) -> tuple[int, Heading] | None:
    """The first line from `after` on that is the title; else the one most like it."""
    best: tuple[int, Heading] | None = None
    for index in range(after, len(blocks)):
        block = blocks[index]
        if not isinstance(block, Paragraph) or len(block.text.strip()) > _LONGEST:
            continue
        score = title_likeness(section, block)
        if score == 1:
            return index, Heading(block, score)
        if score >= _LIKELY and (best is None or score > best[1].score):
            best = (index, Heading(block, score))
    return best


def title_likeness(section: Section, line: Paragraph) -> float:
    """How much a line is like a title of the section; only a numbered line or heading can be."""
    text = normal(line.text)
    rest = _plain(_NUMBER.sub("", text))
    titles = [_plain(normal(t)) for t in (section.title, *section.variants)]
    if rest in titles:
        return 1.0
    if not (_NUMBER.match(text) or line.level):
        return 0.0
    return max(SequenceMatcher(None, rest, title, autojunk=False).ratio() for title in titles)


def _plain(text: str) -> str:
    return re.sub(r"[\s、,，。:：]", "", text)
