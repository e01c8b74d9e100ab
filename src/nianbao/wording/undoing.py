"""What a step of the history did, in words: which cell or text, or what the user did at once."""

import os
from collections.abc import Mapping

from nianbao.form.address import Address
from nianbao.form.model import Form
from nianbao.report.bound import resolved
from nianbao.report.change import (
    Change,
    DateEdit,
    Deed,
    Edit,
    EntryEdit,
    FigureEdit,
    TextEdit,
    YearEdit,
)
from nianbao.tongue import tr
from nianbao.wording.searching import cell_place, text_mark
from nianbao.wording.taking import amount_words
from nianbao.wording.verification import figure_words
from nianbao.wording.visible import visible

_DEEDS: Mapping[Deed, str] = {
    "paste": "粘贴",
    "import": "导入",
    "fill": "填 0",
    "carry": "填入上年结转",
    "replace": "替换",
    "tidy": "整理文字",
    "restore": "恢复版本",
    "correct": "改正",
    "verify": "复核录入",
}
_BY_PLACES = ("replace", "tidy")
_ENTRIES = {"stated": "{cell}，原文总计", "notes": "{cell}，附注", "register": "{cell}，台账"}
_LONGEST = 14


def undone_sentence(form: Form, made: Change) -> str:
    """What was undone, as it had been done; `made` is the change that took it back."""
    return tr("已撤销：{what}", what=step_words(form, made.inverse))


def redone_sentence(form: Form, made: Change) -> str:
    """What was made again."""
    return tr("已重做：{what}", what=step_words(form, made))


def step_words(form: Form, made: Change) -> str:
    """One edit by its place and what it did there; several by what the user did, and how many."""
    edits = made.edits
    if len(edits) == 1:
        return _edit_words(form, edits[0])
    if made.deed:
        return f"{tr(_DEEDS[made.deed]).lower()}{tr('（{said}）', said=_amount(made))}"
    cells = [edit.at for edit in edits if isinstance(edit, FigureEdit)]
    if len(cells) < len(edits):
        return _amount(made)
    first = min(cells, key=lambda at: form.order[at])
    return tr("{place}等 {count} 格", place=cell_place(form, first), count=len(cells))


def _amount(made: Change) -> str:
    edits = made.edits
    if made.deed not in _BY_PLACES:
        cells = sum(isinstance(edit, FigureEdit) for edit in edits)
        texts = {edit.of for edit in edits if isinstance(edit, TextEdit)}
        year = any(isinstance(edit, YearEdit) for edit in edits)
        words = amount_words(cells, len(texts), year=year)
        if words:
            return words
    return tr("共 {count} 处", count=len(edits))


def _edit_words(form: Form, edit: Edit) -> str:
    if isinstance(edit, FigureEdit):
        return f"{_place(form, edit)} {figure_words(edit.before)} → {figure_words(edit.after)}"
    if isinstance(edit, TextEdit):
        return f"{text_mark(form, edit.of)} {_text_words(form, edit)}"
    if isinstance(edit, YearEdit):
        return f"{tr('年份')} {edit.before} → {edit.after}"
    return _place(form, edit)


def _place(form: Form, edit: Edit) -> str:
    """A cell, or what an entry beside the figures belongs to."""
    if isinstance(edit, FigureEdit):
        return cell_place(form, edit.at)
    if isinstance(edit, DateEdit):
        return tr("定稿")
    assert isinstance(edit, EntryEdit)
    if isinstance(edit.key, Address):
        return tr(_ENTRIES[edit.table], cell=cell_place(form, edit.key))
    return tr("{rule} 的说明", rule=visible(edit.key.partition(" ")[0]))


def _text_words(form: Form, edit: TextEdit) -> str:
    before, after = (_shown(form, text) for text in _differing(edit.before, edit.after))
    if not before:
        return tr("写入“{after}”", after=after)
    if not after:
        return tr("删去“{before}”", before=before)
    return tr("“{before}”改为“{after}”", before=before, after=after)


def _differing(one: str, other: str) -> tuple[str, str]:
    """Both texts if they are short, else without what they have in common at both ends."""
    if len(one) <= _LONGEST >= len(other):
        return one, other
    start = len(os.path.commonprefix([one, other]))
    one, other = one[start:], other[start:]
    same = len(os.path.commonprefix([one[::-1], other[::-1]]))
    return one[: len(one) - same], other[: len(other) - same]


def _shown(form: Form, text: str) -> str:
    """The beginning of a text on one line, bound figures by the names of their cells."""

    def named(at: Address) -> str | None:
        return f"[{cell_place(form, at)}]" if form.has(at) else None

    line = resolved(text, named).replace("\n", "¶")
    return visible(line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…")
