"""What a table gave: its items, and where each of its characters went."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from nianbao.form.load import load_form
from nianbao.form.model import Form, Section
from nianbao.importers.imported import Item
from nianbao.importers.labels import key
from nianbao.importers.own_tables import BALANCE
from nianbao.importers.pieces import Piece
from nianbao.importers.rows import Run
from nianbao.record import State, field

_TABLE = re.compile(r"^\s*表[一二三四五六](?=[\s：:])")


class Taken(State):
    """The items so far, and the pieces that became labels or figures."""

    items: list[Item] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)

    def use_head(self, pieces: Sequence[Piece]) -> None:
        """Remember that these were understood, also where a page repeats them."""
        self.use(pieces)
        self.heads.update(piece.text for piece in pieces)

    def use(self, pieces: Iterable[Piece]) -> None:
        """Remember that these pieces were understood."""
        self.used.update(map(id, pieces))


def take_left(form: Form, section: Section, runs: Sequence[Run], taken: Taken) -> None:
    """List what nothing was made of; words of the form itself are understood wherever they are."""
    for run in runs:
        taken.use(piece for piece in run.words if piece.text in taken.heads)
        taken.use(piece for piece in run.words if _of_the_form(form, section, piece.text))
        left = [p for p in (*run.words, *run.values) if id(p) not in taken.used and p.text]
        if left:
            text = " ".join(piece.text for piece in left)
            taken.items.append(Item("unmapped", section.id, text, left[0].place, why="left"))


def has_strange(
    form: Form, section: Section, words: Sequence[Piece], known: Sequence[Piece]
) -> bool:
    """Tell whether there are words, besides those known, that the form does not have."""
    ids = {id(piece) for piece in known}
    return any(id(p) not in ids and not _of_the_form(form, section, p.text) for p in words)


def _of_the_form(form: Form, section: Section, text: str) -> bool:
    """Tell whether words are labels of the section, or parts of such that were broken."""
    names = _vocabulary(form.edition, section.id)
    parts = re.split(r"[\s：:]+", _TABLE.sub("", text))
    return all(part in BALANCE or _of_names(key(part), names) for part in parts)


def _of_names(plain: str, names: tuple[str, ...]) -> bool:
    for name in names:
        if plain in name:
            return True
        plain = plain.replace(name, "")
    return not plain


@cache
def _vocabulary(edition: str, section_id: str) -> tuple[str, ...]:
    """Every name that the form has in a section, the longest first."""
    section = load_form(edition).section(section_id)
    names: list[str] = [section.title, *section.variants]
    for block in section.blocks:
        names += [block.heading, block.corner, block.columns_title]
        names += [group.label for group in (*block.row_groups, *block.column_groups)]
        names += [row.brief for row in block.rows]
        names += [name for line in block.lines for name in (line.label, *line.variants)]
    return tuple(sorted(filter(None, map(key, names)), key=len, reverse=True))
