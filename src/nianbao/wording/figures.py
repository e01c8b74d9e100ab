"""Balances, and texts that are no figures, as sentences."""

from collections.abc import Mapping

from nianbao.report.balance import Terms, Weighed
from nianbao.report.figures import FigureRefused, Reason, show_figure
from nianbao.tongue import tr
from nianbao.wording.visible import visible


def balance_words(weighed: Weighed) -> str:
    """Both sides of a balance: `一+二 12 = 三 11 + 四 1 ✓`, or the difference."""
    left = f"{'+'.join(name for name, _ in weighed.left)} {_total(weighed.left)}"
    right = " + ".join(f"{name} {show_figure(value)}" for name, value in weighed.right)
    if weighed.holds:
        return f"{left} = {right} " + (tr("（未填完）") if weighed.incomplete else "✓")
    gap = show_figure(abs(weighed.difference))
    says = "{left} ≠ {right}，左边多 {gap}"
    if weighed.difference < 0:
        says = "{left} ≠ {right}，左边少 {gap}"
    said = tr(says, left=left, right=right, gap=gap)
    return said + (tr("（未填完）") if weighed.incomplete else "")


def _total(terms: Terms) -> str:
    return show_figure(sum(value for _, value in terms))


_REASONS: Mapping[Reason, str] = {
    "not_a_number": "不是数字",
    "fraction": "此处应填整数",
    "negative": "不能是负数",
    "too_large": "超过一万亿",
    "too_long": "小数位数过多",
    "separators": "千分位逗号的位置不对",
    "wrong_unit": "单位与本列不符",
}


def refusal_sentence(refused: FigureRefused) -> str:
    """Why the typed text is no figure."""
    why = tr(_REASONS[refused.reason])
    return tr("“{text}”{why}，未录入", text=visible(refused.text), why=why)
