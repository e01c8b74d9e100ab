"""A foreign document -> its items, driven by the form."""

from collections.abc import Iterator, Sequence

from nianbao.form.load import load_form
from nianbao.form.model import Form, Section
from nianbao.importers.blanks import blank_cells
from nianbao.importers.edition import edition_of, hits
from nianbao.importers.head import Head, read_head
from nianbao.importers.imported import Imported, Item, Part, State, Why
from nianbao.importers.margins import is_page, is_portal
from nianbao.importers.pieces import characters, pieces
from nianbao.importers.prose import narrative
from nianbao.importers.sections import Divided, divided
from nianbao.importers.tables import take_table
from nianbao.importers.taken import Taken
from nianbao.importers.title import title_said
from nianbao.importers.unfolded import unfolded
from nianbao.record import Value
from nianbao.report.content import Content
from nianbao.report.foreign import Block, Foreign, Paragraph

_PLAIN: tuple[State, Why] = ("mapped", "")
_INFERRED: tuple[State, Why] = ("doubtful", "year_inferred")


class _Source(Value):
    """A document on its way: its form, its parts, its head."""

    blocks: tuple[Block, ...]
    form: Form
    parts: Divided
    head: Head
    editions: dict[str, int]


def imported(document: Foreign) -> Imported:
    """Everything in a document as items, each doubt among them; figures are never converted."""
    source = _source(document)
    items = [*_about(source), *_cover(source)]
    counted: dict[Part, int] = {"texts": 0, "tables": 0, "left": 0}
    counted["left"] += sum(characters(line.text) for line in source.head.left)
    levels = (block.level for block in document.blocks if isinstance(block, Paragraph))
    marked = document.ours or any(level > 1 for level in levels)
    for section in source.form.sections:
        blocks = source.parts.sections.get(section.id, ())
        if section.narrative:
            items += _narrative(section, blocks, counted, marked=marked)
        else:
            items += _table(source.form, section, blocks, counted)
    items += blank_cells(source.form, items)
    whole = sum(map(_characters, source.blocks))
    counted["texts"] += _outside(source)
    return Imported(source.form.edition, tuple(items), whole, counted)


def _source(document: Foreign) -> _Source:
    found = hits(document.blocks)
    guess = load_form(edition_of(found, 0))
    blocks = unfolded(guess, document.blocks)
    body = "\n".join(block.text for block in blocks if isinstance(block, Paragraph))
    called = title_said(document.titles)
    head = read_head(guess, divided(guess, blocks).head, body, called, document.sources)
    form = load_form(edition_of(found, head.year))
    return _Source(blocks, form, divided(form, blocks), head, found)


def _characters(block: Block) -> int:
    if isinstance(block, Paragraph):
        return characters(block.text)
    return sum(characters(text) for row in block.rows for text in row if text)


def _outside(source: _Source) -> int:
    """The characters of the cover and of the titles of the sections."""
    head = sum(map(_characters, source.parts.head))
    titles = sum(characters(each.line.text) for each in source.parts.headings.values())
    return head + titles - sum(characters(line.text) for line in source.head.left)


# The parts of a document


def _table(
    form: Form, section: Section, blocks: Sequence[Block], counted: dict[Part, int]
) -> list[Item]:
    taken, found = Taken(), pieces(blocks)
    take_table(form, section, found, taken)
    for piece in found:
        counted["tables" if id(piece) in taken.used else "left"] += piece.characters
    return taken.items


def _narrative(
    section: Section, blocks: Sequence[Block], counted: dict[Part, int], *, marked: bool
) -> Iterator[Item]:
    own = [block for block in blocks if not _beside(block)]
    text = narrative(own, marked=marked)
    counted["texts"] += sum(map(_characters, own))
    if text:
        place = own[0].place
        yield Item(
            "mapped",
            section.id,
            text,
            place,
            readings=(Content(texts={section.id: text}),),
            taken=True,
        )
    for block in blocks:
        if isinstance(block, Paragraph) and _beside(block):
            counted["left"] += characters(block.text)
            if not is_page(block.text):
                yield Item("unmapped", section.id, block.text.strip(), block.place, why="left")


def _beside(block: Block) -> bool:
    """Tell whether a block belongs to the page and not to the report."""
    return isinstance(block, Paragraph) and (is_page(block.text) or is_portal(block.text))


def _cover(source: _Source) -> Iterator[Item]:
    head = source.head
    usual = source.form.title.format(organization=head.organization, year=head.year)
    texts = {
        "organization": head.organization,
        "kind": head.kind,
        "title": "" if "".join(head.title.split()) == usual else head.title,
        "period": head.period,
        "contact": head.contact,
        "preface": head.preface,
    }
    if head.year:
        state, why = _INFERRED if head.year_inferred else _PLAIN
        year = (Content(year=head.year),)
        yield Item(state, "", f"{head.year}", why=why, readings=year, taken=True)
    for of, text in texts.items():
        if text:
            yield Item("mapped", "", text, readings=(Content(texts={of: text}),), taken=True)


def _about(source: _Source) -> Iterator[Item]:
    """What is to be said of the document as a whole."""
    if len(source.editions) > 1:
        yield Item("doubtful", "", source.form.name, why="both_editions")
    if not source.head.year:
        yield Item("doubtful", "", "", why="year")
    if not source.head.organization:
        named = (Content(texts={"organization": name}) for name in source.head.guesses)
        yield Item("doubtful", "", "", why="organization", readings=tuple(named))
    for section in source.form.sections:
        heading = source.parts.headings.get(section.id)
        if heading is None and section.id in source.parts.sections:
            yield Item("doubtful", section.id, section.title, why="no_title")
        elif heading is None:
            yield Item("unmapped", section.id, section.title, why="no_section")
        elif heading.score < 1:
            line = heading.line
            yield Item("doubtful", section.id, line.text.strip(), line.place, why="title")
    yield from _others(source)
    for line in source.head.left:
        yield Item("unmapped", "", line.text.strip(), line.place, why="left")


def _others(source: _Source) -> Iterator[Item]:
    """The titles of other reports within the sections: what follows may be theirs."""
    for section, blocks in source.parts.sections.items():
        for block in blocks:
            if isinstance(block, Paragraph) and _is_of_another(source.head, block.text):
                text = block.text.strip()
                yield Item("doubtful", section, text, block.place, why="another_report")


def _is_of_another(head: Head, text: str) -> bool:
    """Tell whether a line is the title of another report; that of this one may head every page."""
    title = title_said([text])
    own = title.name in ("", head.organization) and title.year == head.year
    return bool(title.text) and not own
