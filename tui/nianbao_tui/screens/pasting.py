"""Pasting into a table what comes from elsewhere: shown first, then taken or left."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from nianbao.form.address import Address
from nianbao.report.content import Content
from nianbao.report.figures import show_figure
from nianbao.tongue import tr
from nianbao.wording.taking import taken_sentence
from nianbao_tui.screens.desk import Message, said
from nianbao_tui.screens.offers import Offer, Taken
from nianbao_tui.screens.take import Subject, Take, amount_of
from nianbao_tui.widgets.grid.block import (
    Pasted,
    PasteRefused,
    cells_of,
    is_one_cell,
    paste,
    rows_of,
    turned,
)

if TYPE_CHECKING:
    from nianbao.importers.imported import Item
    from nianbao_tui.screens.burst import Burst
    from nianbao_tui.screens.editor import Editor


def paste_into(editor: Editor, text: str) -> Message | None:
    """Paste text where the editor stands; into a table only after it was shown.

    What this program copied itself, and one figure, go in at once.
    """
    desk = editor.desk
    if desk is not editor.table or _copied_here(editor, text):
        return desk.paste(text)
    if editor.table.typing and is_one_cell(text.strip()):
        return desk.paste(text.strip())
    message = desk.settle()
    if message is not None:
        return message
    return None if offer_paste(editor, text) else desk.paste(text)


def _copied_here(editor: Editor, text: str) -> bool:
    return bool(editor.app.clipboard) and rows_of(text) == rows_of(editor.app.clipboard)


def offer_paste(editor: Editor, text: str, burst: Burst | None = None) -> bool:
    """Show what a text brings to the open table; tell whether it brings anything."""
    if editor.desk.settle() is not None:
        return False
    return _offer_labelled(editor, text, burst) or _offer_block(editor, text, burst)


def _offer_labelled(editor: Editor, text: str, burst: Burst | None) -> bool:
    from nianbao.importers.pasted import pasted

    if not any(map(str.isalpha, text)):
        return False
    found = pasted(editor.session.form, editor.section, text)
    return offer_items(editor, found.items, _note(by_rows=True, turned=found.turned), burst)


def offer_items(
    editor: Editor, items: Sequence[Item], note: str, burst: Burst | None = None
) -> bool:
    """Show items for the open table; tell whether any of them can be taken."""
    if not any(item.readings for item in items):
        return False
    offers = [Offer(item, editor.section, item.taken) for item in items]
    _show(editor, offers, note, burst, lambda taken: _bring(editor, taken))
    return True


def _bring(editor: Editor, taken: Taken) -> Message:
    amount = amount_of(editor.session.form, taken)
    changed = editor.session.bring(taken.content, "paste")
    return said(taken_sentence("粘贴", amount, changed=changed))


# A block without labels


def _offer_block(editor: Editor, text: str, burst: Burst | None) -> bool:
    rows = cells_of(text)
    if len(rows) == 1 and len(rows[0]) == 1:
        return False
    block = _block(editor, rows)
    other = block is None
    block = block or _block(editor, turned(rows))
    offers = list(_offers(editor, block)) if block else []
    if block is None or not offers:
        return False
    whole = block
    note = _note(by_rows=False, turned=other)
    _show(editor, offers, note, burst, lambda taken: _enter(editor, whole, taken))
    return True


def _block(editor: Editor, rows: Sequence[Sequence[str]]) -> Pasted | None:
    try:
        return paste(editor.table.state, rows)
    except PasteRefused:
        return None


def _offers(editor: Editor, block: Pasted) -> Iterator[Offer]:
    """The rows of a block, each with what was pasted on its computed cells."""
    from nianbao.importers.imported import Item

    totals = dict(block.totals)
    for _, group in groupby(block.figures, key=lambda each: each[0].row):
        figures = dict(group)
        first = next(iter(figures))
        texts = [show_figure(figure) or "_" for figure in figures.values()]
        texts += [text for at, text in totals.items() if at.row == first.row]
        content = Content({at: each for at, each in figures.items() if each is not None})
        blanks = tuple(at for at, each in figures.items() if each is None)
        item = Item("mapped", first.section, " ".join(texts), at=first, readings=(content,))
        yield Offer(item, editor.section, True, blanks)


def _enter(editor: Editor, block: Pasted, taken: Taken) -> Message:
    wanted: set[Address] = {*taken.content.figures, *taken.blanks}
    rows = {at.row for at in wanted}
    figures = tuple(each for each in block.figures if each[0] in wanted)
    totals = tuple(each for each in block.totals if each[0].row in rows)
    return editor.table.enter(Pasted(figures, totals))


# The screen


def _show(
    editor: Editor,
    offers: Sequence[Offer],
    note: str,
    burst: Burst | None,
    take: Callable[[Taken], Message],
) -> None:
    session = editor.session
    session.permit()
    section = session.form.section(editor.section)
    title = tr("粘贴到 {section}", section=section.title)
    subject = Subject(title, note, "粘贴", session.form, session.report)

    def answered(taken: Taken | None) -> None:
        if taken is not None:
            editor.message = take(taken)
        editor.follow()
        editor.place_caret()

    editor.app.push_screen(Take(subject, offers, (section.id,), burst), answered)


def _note(*, by_rows: bool, turned: bool) -> str:
    how = tr("按行列名称对应" if by_rows else "从光标处起逐格对应")
    return tr("行列已互换，{how}", how=how) if turned else how
