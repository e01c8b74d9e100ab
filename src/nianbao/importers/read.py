"""A foreign document -> a report, driven by the form."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from nianbao.form.load import load_form
from nianbao.form.model import Form
from nianbao.importers.edition import edition_of, hits
from nianbao.importers.head import Head, read_head
from nianbao.importers.imported import Imported, Item
from nianbao.importers.pieces import pieces
from nianbao.importers.prose import narrative
from nianbao.importers.sections import Divided, divided
from nianbao.importers.tables import Taken, take_table
from nianbao.report.derive import amount, totals
from nianbao.report.foreign import Foreign, Paragraph
from nianbao.report.model import Report


@dataclass(frozen=True)
class _Source:
    """A document on its way: its form, its parts, its head."""

    document: Foreign
    form: Form
    parts: Divided
    head: Head
    editions: dict[str, int]


def imported(document: Foreign) -> Imported:
    """The report in a document, with every doubt listed; figures are never converted."""
    source = _source(document)
    taken = Taken()
    run_in = not any(isinstance(b, Paragraph) and b.level > 1 for b in document.blocks)
    texts: dict[str, str] = {}
    for section in source.form.sections:
        blocks = source.parts.sections.get(section.id, ())
        if section.narrative:
            texts[section.id] = narrative(blocks, run_in=run_in)
        else:
            take_table(source.form, section, pieces(blocks), taken)
    report = _report(source, taken, {of: text for of, text in texts.items() if text})
    items = (*_about(source), *taken.items)
    return Imported(report, items, document.characters)


def _source(document: Foreign) -> _Source:
    found = hits(document.blocks)
    body = "\n".join(block.text for block in document.blocks if isinstance(block, Paragraph))
    guess = load_form(edition_of(found, 0))
    parts = divided(guess, document.blocks)
    head = read_head(parts.head, body)
    form = load_form(edition_of(found, head.year))
    return _Source(document, form, divided(form, document.blocks), head, found)


def _report(source: _Source, taken: Taken, texts: dict[str, str]) -> Report:
    form, head = source.form, source.head
    report = Report(
        edition=form.edition,
        year=head.year or form.since,
        organization=head.organization,
        title="" if head.title == _usual(source) else head.title,
        period=head.period,
        contact=head.contact,
        preface=head.preface,
        texts=texts,
        figures=taken.figures,
        notes=taken.notes,
    )
    derived = totals(form, report)
    wrong = {at: f for at, f in taken.printed.items() if amount(f) != derived[at].value}
    return replace(report, stated=wrong)


def _usual(source: _Source) -> str:
    return source.form.title.format(organization=source.head.organization, year=source.head.year)


def _about(source: _Source) -> Iterator[Item]:
    """What is to be said of the document as a whole."""
    if len(source.editions) > 1:
        yield Item("doubtful", "", source.form.name, why="both_editions")
    if not source.head.year:
        yield Item("doubtful", "", "", why="year")
    for section in source.form.sections:
        heading = source.parts.headings.get(section.id)
        if heading is None:
            yield Item("unmapped", section.id, section.title, why="no_section")
        elif heading.score < 1:
            line = heading.line
            yield Item("doubtful", section.id, line.text.strip(), line.place, why="title")
    for line in source.head.left:
        yield Item("unmapped", "", line.text.strip(), line.place)
