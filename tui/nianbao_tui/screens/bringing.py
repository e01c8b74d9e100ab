"""Importing a document: into a new report from the start page, or into the open one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import App

from nianbao.form.load import load_form
from nianbao.form.model import Form
from nianbao.record import replace
from nianbao.report.model import COVER_TEXTS, Report
from nianbao.session import Session
from nianbao.store.naming import SUFFIX
from nianbao.tongue import tr
from nianbao.wording.taking import other_edition, taken_sentence
from nianbao.wording.visible import visible
from nianbao_tui.screens.cover import COVER
from nianbao_tui.screens.desk import said
from nianbao_tui.screens.documents import DocumentRequest, folder_of
from nianbao_tui.screens.ledger import ledger_items
from nianbao_tui.screens.offers import Offer, Taken
from nianbao_tui.screens.take import Subject, Take, amount_of

if TYPE_CHECKING:
    from nianbao.importers.imported import Imported, Item
    from nianbao.report.foreign import Foreign
    from nianbao_tui.screens.editor import Editor

_HINT = "Word、Excel、网页、PDF 或者文本文件"
_INTO_HINT = "Word、Excel、网页、PDF、文本，或者台账"


def import_new(app: App[None], then: Callable[[Session], None]) -> None:
    """Ask for a document and make a new report of what is taken from it."""

    request = DocumentRequest(Path.cwd(), _understood)
    request.ask(
        app, tr("导入已有年报"), tr(_HINT), lambda path, found: _offer(app, path, found, then)
    )


def import_beside(app: App[None], path: Path, then: Callable[[Session], None]) -> None:
    """Make a new report of what is taken from a document, to be saved beside it.

    DocumentRefused or FileRefused if no report can be read from it.
    """
    from nianbao.documents import read_document

    def begin(session: Session) -> None:
        session.proposed = path.with_suffix(SUFFIX)
        then(session)

    _offer(app, path, read_document(path), begin)


def _offer(app: App[None], path: Path, found: Imported, then: Callable[[Session], None]) -> None:
    def begin(taken: Taken | None) -> None:
        if taken is not None:
            session = Session(found.report_of((taken.content,)), None)
            # What was taken from a document is no change that the journal would be given later.
            session.protect(changes=1)
            then(session)

    blank = Report(edition=found.edition, year=load_form(found.edition).since)
    app.push_screen(Take(_subject(path, found, blank), *_offered(found, None)), begin)


def import_into(editor: Editor) -> None:
    """Ask for a document and take what is chosen of it into the open report."""
    if not editor.settle():
        return
    session = editor.session

    def complaint(found: Imported) -> str:
        if found.edition != session.report.edition:
            return other_edition(session.form, load_form(found.edition))
        return ""

    def show(path: Path, found: Imported) -> None:
        subject = _subject(path, found, session.report)
        subject = replace(subject, strange=_strange(found, session.report))
        take = Take(subject, *_offered(found, session.report))
        editor.app.push_screen(take, lambda taken: _bring(editor, taken))

    def understood(path: Path, document: Foreign) -> Imported:
        return ledger_items(path, session.report) or _understood(path, document)

    request = DocumentRequest(folder_of(session.path), understood, complaint)
    request.ask(editor.app, tr("导入到本年报"), tr(_INTO_HINT), show)


def _bring(editor: Editor, taken: Taken | None) -> None:
    if taken is not None:
        amount = amount_of(editor.session.form, taken)
        changed = editor.session.bring(taken.content)
        editor.message = said(taken_sentence("导入", amount, changed=changed))
    editor.follow()
    editor.place_caret()


def _understood(path: Path, document: Foreign) -> Imported:
    from nianbao.importers.read import imported
    from nianbao.importers.refused import DocumentRefused

    found = imported(document)
    if not found.recognised:
        raise DocumentRefused("no_report")
    return found


def _subject(path: Path, found: Imported, report: Report) -> Subject:
    form = load_form(found.edition)
    year, name = _year_of(found), tr(form.name)
    note = tr("{year}年年报，{form}", year=year, form=name) if year else name
    return Subject(tr("导入 {name}", name=visible(path.name)), note, "导入", form, report)


def _year_of(found: Imported) -> int | None:
    """The year of a document, None if it does not say."""
    readings = (reading for item in found.items for reading in item.readings)
    return next((reading.year for reading in readings if reading.year), None)


def _strange(found: Imported, report: Report) -> str:
    """That the document is of another body or year than the report; empty if not."""
    readings = (reading for item in found.items for reading in item.readings)
    bodies = (reading.texts.get("organization", "") for reading in readings)
    body, year = next(filter(None, bodies), ""), _year_of(found)
    others = []
    if body and report.organization and body.strip() != report.organization.strip():
        others.append(tr("单位"))
    if year and year != report.year:
        others.append(tr("年份"))
    return tr("文件的{others}与本年报不同，请核对", others=tr("、").join(others)) if others else ""


def _offered(found: Imported, report: Report | None) -> tuple[list[Offer], list[str]]:
    """The offers of a document and their places; what a report has of its cover is kept."""
    form = load_form(found.edition)
    places = [COVER, *(section.id for section in form.sections)]
    return list(_offers(form, found.items, report)), places


def _offers(form: Form, items: tuple[Item, ...], report: Report | None) -> Iterator[Offer]:
    known = {section.id for section in form.sections}
    for item in items:
        taken = item.taken and not (report is not None and _has(report, item))
        yield Offer(item, item.section if item.section in known else COVER, taken)


def _has(report: Report, item: Item) -> bool:
    """Tell whether an item is of the cover and the report has something there already."""
    reading = item.readings[0]
    texts = [of for of in reading.texts if of in COVER_TEXTS]
    return bool(reading.year) or any(report.text(of).strip() for of in texts)
