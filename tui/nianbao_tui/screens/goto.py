"""Ctrl+G: to a section, a part, a row or a cell, by number, name or address."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nianbao.form.address import Address
from nianbao.form.model import Form, Section
from nianbao.form.numerals import numeral, part_number, section_number
from nianbao.render.cells import fit, width
from nianbao.report.narrative import split
from nianbao.session import Session
from nianbao.tongue import gloss, in_english, tr
from nianbao_tui.matching import Names, best
from nianbao_tui.screens.cover import COVER
from nianbao_tui.screens.seek import Seek, Seeking
from nianbao_tui.screens.trail import Spot, go_to_spot, here

if TYPE_CHECKING:
    from nianbao_tui.screens.editor import Editor

_LINE, _NAME, _LEAST = 60, 36, 16
Target = tuple[Names, Spot]


def go_somewhere(editor: Editor) -> None:
    """Ask where to, and go there."""

    def go(spot: Spot | None) -> None:
        if spot is not None:
            editor.trail.leave(here(editor))
            go_to_spot(editor, spot)
            editor.follow()
            editor.place_caret()

    if editor.settle():
        editor.app.push_screen(Seek(places_of(editor.session)), go)


def places_of(session: Session) -> Seeking[Spot]:
    """Every place of a report, to be looked for."""
    targets = list(_targets(session))
    named = [names for names, _ in targets]

    def find(query: str) -> list[tuple[str, Spot]]:
        return [(_line(*targets[place]), targets[place][1]) for place in best(query, named)]

    return Seeking(tr("转到"), tr("编号、名称、拼音首字母或者地址"), find)


def _targets(session: Session) -> Iterator[Target]:
    """Sections first, then rows and parts, then single cells."""
    form = session.form
    yield Names(f"0 {tr('封面')}", "cover"), Spot(COVER)
    for number, section in enumerate(form.sections, 1):
        name = f"{number} {section_number(number)}{section.title}"
        english = f"{section.id} {in_english(section.title)}"
        yield Names(name, english, section.brief), Spot(section.id)
    for number, section in enumerate(form.sections, 1):
        yield from _parts(session, number, section) if section.narrative else _rows(number, section)
    for number, section in enumerate(form.sections, 1):
        yield from (_cell(form, number, at) for at in section.cells)


def _parts(session: Session, number: int, section: Section) -> Iterator[Target]:
    for index, part in enumerate(split(session.report.text(section.id))[1], 1):
        name = f"{number} {numeral(number)}{part_number(index)}{part.heading}"
        yield Names(name), Spot(section.id, None, section.id, part.start)


def _rows(number: int, section: Section) -> Iterator[Target]:
    for block in section.blocks:
        for row in block.rows:
            group = "".join(f"{each.label} " for each in block.groups_of(row))
            name = f"{number} {block.heading}{group}{row.label}"
            spot = Spot(section.id, Address(section.id, row.id, block.columns[0].id))
            yield Names(name, f"{section.id}.{row.id} {in_english(row.label)}"), spot


def _cell(form: Form, number: int, at: Address) -> Target:
    _, row, column = form.place(at)
    english = f"{at} {in_english(row.label)} {in_english(column.label)}"
    return Names(f"{number} {row.label} × {column.label}", english), Spot(at.section, at)


def _line(names: Names, spot: Spot) -> str:
    """The name, and at the right what it means or its address."""
    meant = gloss(names.name.partition("、")[2]) or (str(spot.at) if spot.at else "")
    # A label that is cut cannot be told from its neighbours; an address can be done without.
    room = _LINE - max(min(width(names.name), _LINE), _NAME) - 1
    if not meant or room < _LEAST:
        return fit(names.name, _LINE)
    return f"{fit(names.name, _LINE - room - 1)} {fit(meant, room)}"
