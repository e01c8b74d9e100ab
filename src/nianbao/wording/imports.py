"""What became of an imported document, in Chinese."""

from collections import Counter
from collections.abc import Iterator, Mapping

from nianbao.form.address import Address
from nianbao.form.model import Form
from nianbao.importers.imported import Imported, Item, State, Why
from nianbao.wording.visible import visible

STATES: Mapping[State, str] = {"mapped": "已对应", "doubtful": "存疑", "unmapped": "未对应"}

_WHY: Mapping[Why, str] = {
    "": "",
    "label": "行的名称与表式不尽相同",
    "unit": "单位与本列不同，未换算，未录入",
    "no_figure": "不是数字，未录入",
    "count": "数字的个数与列数不符，未录入",
    "split": "连写的数字已按合计拆开",
    "several_splits": "连写的数字有几种拆法，未录入",
    "joined": "分开的数字已按合计合并",
    "no_table": "没有找到表中的数字",
    "no_section": "没有找到这一部分",
    "title": "标题与表式不尽相同",
    "both_editions": "同时有两种年度格式的行列",
    "year": "没有找到报告年度",
}


def item_sentence(form: Form, item: Item) -> str:
    """One item: what the document says, where it would go, why it is doubtful."""
    parts = [f"“{visible(item.text)}”" if item.text else "", _target(form, item.at)]
    said = " → ".join(part for part in parts if part)
    why = _WHY[item.why]
    choices = f"：{'；'.join(item.choices)}" if item.choices else ""
    place = f"（{visible(item.place)}）" if item.place else ""
    return f"{said}{place}{'，' if said and why else ''}{why}{choices}"


def _target(form: Form, at: Address | None) -> str:
    if at is None:
        return ""
    _, row, column = form.place(at)
    return f"{row.brief or row.label} {column.label}"


def summary(imported: Imported) -> str:
    """How much was mapped, and how long the document is."""
    counts = Counter(item.state for item in imported.items)
    said = "，".join(f"{STATES[state]} {counts[state]}" for state in STATES if counts[state])
    return f"{said or '没有内容'}；原文 {imported.characters} 字"


def open_items(imported: Imported) -> Iterator[Item]:
    """What a person should look at: the doubtful first, then what was not mapped."""
    for state in ("doubtful", "unmapped"):
        yield from (item for item in imported.items if item.state == state)
