"""The lines that name the columns of a block."""

from collections.abc import Sequence
from itertools import groupby

from nianbao.form.model import Block
from nianbao.render.cells import fit, width, wrapped


def head_lines(block: Block, widths: Sequence[int], left: int) -> list[str]:
    """The names of the columns from number `left` on, each over its figures; groups above."""
    labels = [_label_lines(c.label, widths[i] - 1) for i, c in enumerate(block.columns)]
    height = max(map(len, labels))
    lines = [_group_line(block, widths, left)] if block.column_groups else []
    for level in range(height):
        cells = [
            fit(
                label[level - height + len(label)] if level >= height - len(label) else "",
                widths[i] - 1,
                right=True,
            )
            + " "
            for i, label in enumerate(labels)
        ]
        lines.append("".join(cells[left:]))
    return lines


def _label_lines(label: str, cells: int) -> list[str]:
    """A label on as few lines as it needs, broken before a bracket or between words if it can."""
    if width(label) <= cells:
        return [label]
    if "（" in label[1:]:
        start = label.index("（", 1)
        return _label_lines(label[:start], cells) + _label_lines(label[start:], cells)
    # Most words have two characters, four cells.
    by_words = wrapped(label, max(cells - cells % 4, 4))
    least = -(-width(label) // cells)
    return by_words if len(by_words) == least else wrapped(label, cells)


def _group_line(block: Block, widths: Sequence[int], left: int) -> str:
    line = ""
    columns = list(enumerate(block.columns))[left:]
    for group, run in groupby(columns, key=lambda each: each[1].group):
        cells = sum(widths[i] for i, _ in run)
        names = {g.id: g.label for g in block.column_groups}
        line += _centred(names.get(group, ""), cells)
    return line


def _centred(text: str, cells: int) -> str:
    if width(text) > cells:
        return fit(text, cells)
    before = (cells - width(text)) // 2
    return " " * before + text + " " * (cells - before - width(text))
