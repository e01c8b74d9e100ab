"""The blocks of a document -> the head, and the blocks of each section of the form."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache

from nianbao.form.load import load_form
from nianbao.form.model import Form, Section
from nianbao.form.numerals import numeral
from nianbao.importers.labels import key
from nianbao.importers.normal import normal
from nianbao.importers.pieces import cells_of
from nianbao.record import Value, field
from nianbao.report.foreign import Block, Paragraph, Table

_NUMBER = re.compile(
    r"^\s*[l|]?(?:[（(]?(?P<cn>[一二三四五六七八九十])[）)、.．]|[（(]?(?P<digit>\d{1,2})[）)、.．])\s*"
)
_LONGEST = 40
_LIKELY = 0.7
_UNLIKE = 0.5
"""A title that is known by its number is no more like its section's than this."""

_BEHIND = ("、", ".", ",")
"""What stands behind the number of a section."""


class Heading(Value):
    """The line that opens a section, and how much it is like the form's title."""

    line: Paragraph
    score: float


class Divided(Value):
    """A document by sections; `head` stands before the first one."""

    head: tuple[Block, ...]
    sections: dict[str, tuple[Block, ...]] = field(default_factory=dict)
    headings: dict[str, Heading] = field(default_factory=dict)


class _Cut(Value):
    """Where a section begins, and where its content does; without a title both are the same."""

    index: int
    section: Section
    heading: Heading | None

    @property
    def content(self) -> int:
        return self.index + (self.heading is not None)


def divided(form: Form, blocks: Sequence[Block]) -> Divided:
    """The document cut at the titles of the sections, behind a list of them if it has one.

    They come in their order; one that does not is taken only if it is exactly the title. A table
    whose title is missing begins where the first of its labels stands.
    """
    cuts = _in_order(form, blocks, 0)
    behind = _in_order(form, blocks, cuts[-1].index + 1) if _is_list(cuts) else []
    cuts = behind if len(behind) >= len(cuts) else cuts
    cuts += _out_of_order(form, blocks, cuts)
    cuts += _numbered(form, blocks, cuts)
    cuts += _untitled(form, blocks, cuts)
    cuts.sort(key=lambda cut: cut.index)
    if not cuts:
        return Divided(tuple(blocks))
    ends = [cut.index for cut in cuts[1:]] + [len(blocks)]
    return Divided(
        tuple(blocks[: cuts[0].index]),
        {c.section.id: tuple(blocks[c.content : end]) for c, end in zip(cuts, ends, strict=True)},
        {cut.section.id: cut.heading for cut in cuts if cut.heading},
    )


def _in_order(form: Form, blocks: Sequence[Block], after: int) -> list[_Cut]:
    cuts: list[_Cut] = []
    for section in form.sections:
        found = _heading(form, section, blocks, after)
        if found is not None:
            cuts.append(_Cut(found[0], section, found[1]))
            after = found[0] + 1
    return cuts


def _is_list(cuts: Sequence[_Cut]) -> bool:
    """Tell whether the titles stand right below one another, as in a table of contents."""
    return len(cuts) > 3 and cuts[-1].index - cuts[0].index == len(cuts) - 1


def _out_of_order(form: Form, blocks: Sequence[Block], cuts: Sequence[_Cut]) -> list[_Cut]:
    found = {cut.section.id for cut in cuts}
    rest = [section for section in form.sections if section.id not in found]
    headings = [(section, _heading(form, section, blocks, 0)) for section in rest]
    return [_Cut(h[0], section, h[1]) for section, h in headings if h and h[1].score == 1]


def _numbered(form: Form, blocks: Sequence[Block], cuts: Sequence[_Cut]) -> list[_Cut]:
    """The narratives that have another title, by the number before it.

    Not so the tables, whose rows have such numbers too.
    """
    found: list[_Cut] = []
    for section in (each for each in form.sections if cuts and each.narrative):
        for index in _between(form, section, blocks, [*cuts, *found]):
            block = blocks[index]
            if isinstance(block, Paragraph) and _opens(form, section, block):
                heading = Heading(block, min(title_likeness(section, block), _UNLIKE))
                found.append(_Cut(index, section, heading))
                break
    return found


def _between(form: Form, section: Section, blocks: Sequence[Block], cuts: Sequence[_Cut]) -> range:
    """The blocks between the sections beside one that is missing; none if it is there."""
    where = {cut.section.id: cut.index for cut in cuts}
    if section.id in where:
        return range(0)
    number = form.sections.index(section)
    before = [where[s.id] + 1 for s in form.sections[:number] if s.id in where]
    behind = [where[s.id] for s in form.sections[number + 1 :] if s.id in where]
    return range(max(before, default=0), min(behind, default=len(blocks)))


def _opens(form: Form, section: Section, line: Paragraph) -> bool:
    """Tell whether a line begins with the number of a section and is no sentence."""
    text = normal(line.text).strip()
    own = numeral(form.sections.index(section) + 1)
    numbered = text[:1] == own and text[1:2] in (*_BEHIND, " ")
    return numbered and len(text) <= _LONGEST and not text.endswith(("。", ";"))


def _untitled(form: Form, blocks: Sequence[Block], cuts: Sequence[_Cut]) -> Iterator[_Cut]:
    """The tables without a title, looked for between the sections beside them."""
    for section in form.sections:
        if section.narrative:
            continue
        for index in _between(form, section, blocks, cuts):
            if _has_label(form, section, blocks[index]):
                yield _Cut(index, section, None)
                break


def _has_label(form: Form, section: Section, block: Block) -> bool:
    """Tell whether a block has a label that only this section's table has."""
    if isinstance(block, Table):
        cells = [cell for row in block.rows for cell in row if cell]
    else:
        cells = cells_of(block.text)
    return any(key(cell) in _labels(form.edition, section.id) for cell in cells)


@cache
def _labels(edition: str, section_id: str) -> frozenset[str]:
    names: dict[str, set[str]] = {}
    for section in load_form(edition).sections:
        for block in section.blocks:
            labels = (
                block.corner,
                *(row.label for row in block.rows),
                *(c.label for c in block.columns),
            )
            names.setdefault(section.id, set()).update(
                key(label) for label in labels if len(label) > 3
            )
    others = [each for id, each in names.items() if id != section_id]
    return frozenset(names.get(section_id, set()).difference(*others))


def _heading(
    form: Form, section: Section, blocks: Sequence[Block], after: int
) -> tuple[int, Heading] | None:
    """The line from `after` on that is the title, or else is most like it.

    A part of a narrative may have the same title: the number of the section tells them apart,
    then one without brackets.
    """
    own = f"{numeral(form.sections.index(section) + 1)}"
    best: tuple[tuple[bool, bool, float], int, Heading] | None = None
    for index in range(after, len(blocks)):
        block = blocks[index]
        if not isinstance(block, Paragraph) or len(block.text.strip()) > _LONGEST:
            continue
        score = title_likeness(section, block)
        if score < _LIKELY:
            continue
        text = normal(block.text).lstrip()
        proper = text[:1] == own and text[1:2] in _BEHIND
        rank = (proper, score == 1 and not text.startswith("("), score)
        if best is None or rank > best[0]:
            best = (rank, index, Heading(block, score))
        if proper and score == 1:
            break
    return best[1:] if best else None


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
