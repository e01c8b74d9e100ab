"""What became of an imported document."""

from collections import Counter
from collections.abc import Iterator, Mapping

from nianbao.form.model import Form
from nianbao.importers.imported import Imported, Item, Part
from nianbao.report.content import Content
from nianbao.report.figures import show_figure
from nianbao.tongue import tr
from nianbao.wording.doubts import STATES, long_why
from nianbao.wording.visible import visible

PARTS: Mapping[Part, str] = {"texts": "文字", "tables": "表格", "left": "未录入"}
"""Where the characters of a document went."""

_LONGEST = 60


def item_sentence(form: Form, item: Item) -> str:
    """One item: what the document says, where it would go, why it is doubtful."""
    if item.blanks:
        return tr("{count} 格{why}", count=len(item.blanks), why=long_why(item.why))
    text = item.text if len(item.text) <= _LONGEST else f"{item.text[:_LONGEST]}…"
    parts = [f"“{visible(text)}”" if text else "", _target(form, item)]
    said = " → ".join(part for part in parts if part)
    why = long_why(item.why)
    choices = tr("；").join(_reading(form, each) for each in item.readings if not item.taken)
    offered = tr("；可能是：{choices}", choices=choices) if choices else ""
    place = tr("（{said}）", said=visible(item.place)) if item.place else ""
    return f"{said}{place}{tr('，') if said and why else ''}{why}{offered}"


def _reading(form: Form, content: Content) -> str:
    """The figures of a reading, in the order of the form; or its texts."""
    cells = sorted(content.figures, key=lambda at: form.order[at])
    figures = (show_figure(content.figures[at]) for at in cells)
    return " ".join((*figures, *map(visible, content.texts.values())))


def _target(form: Form, item: Item) -> str:
    if item.at is None:
        return ""
    _, row, column = form.place(item.at)
    return row.short if len(item.cells) != 1 else f"{row.short} {column.label}"


def summary(imported: Imported) -> str:
    """How many figures and texts were taken, what is open, where the characters went."""
    taken = [item.readings[0] for item in imported.items if item.taken]
    figures = sum(len(content.figures) for content in taken)
    texts = sum(len(content.texts) for content in taken)
    counts = Counter(item.state for item in imported.items)
    said = [tr("数字 {count} 个", count=figures), tr("文字 {count} 段", count=texts)]
    said += [
        tr("{state} {count} 处", state=tr(STATES[state]), count=counts[state])
        for state in STATES
        if counts[state]
    ]
    return tr(
        "{taken}；原文 {characters} 字（{parts}）",
        taken=tr("，").join(said),
        characters=imported.characters,
        parts=tr("，").join(f"{tr(PARTS[part])} {n}" for part, n in imported.counted.items()),
    )


def open_items(imported: Imported) -> Iterator[Item]:
    """What a person should look at: the doubtful, what was left, then what was put right."""
    for state in ("doubtful", "unmapped", "mapped"):
        yield from (i for i in imported.items if i.state == state and (i.why or state != "mapped"))
