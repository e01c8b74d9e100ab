"""What stands above and below the lists of a roll-up: title, how far it is, keys."""

from collections.abc import Iterator
from pathlib import Path

from nianbao.tongue import tr
from nianbao.wording.rollup import NOTHING, short_sentence
from nianbao.wording.visible import visible
from nianbao_tui.screens.collated import ORDERS, Wish
from nianbao_tui.screens.gathering import Gathering


def title_words(folder: Path, sought: str) -> str:
    """The folder, and by which words its bodies are sifted."""
    title = tr("汇总  {folder}", folder=visible(str(folder)))
    return f"{title}  {tr('筛选“{sought}”', sought=visible(sought))}" if sought else title


def note_words(gathering: Gathering) -> str:
    """How many files are read, or what the total comes from."""
    outcome = gathering.outcome
    if gathering.waiting:
        read = gathering.total - gathering.waiting
        return tr("正在读入 {read}/{total}", read=read, total=gathering.total)
    if outcome is None:
        return tr(NOTHING)
    words = "{year} 年  {short}" if gathering.units else "{year} 年  {short}，无单位名单"
    return tr(words, year=outcome.year, short=short_sentence(outcome.counted, outcome.missing, {}))


def key_labels(gathering: Gathering, view: str, wish: Wish) -> Iterator[tuple[str, str]]:
    """The keys of a list and what they do there; a narrow window shows the first of them."""
    yield "回车", "列出各单位" if view == "cells" else "打开"
    yield "Esc", "返回"
    yield "Tab", "汇总数字" if view == "units" else "各单位"
    yield "Ctrl+S", "写出汇总"
    if view == "units":
        yield "F7", "全部列出" if wish.amiss else "只看有问题的"
    yield "F1", "帮助"
    if view == "units":
        yield "F5", "写通知"
        if gathering.takes_newest:
            yield "F4", "重报都不计"
        elif gathering.outcome is not None and "repeated" in gathering.outcome.marks:
            yield "F4", "重报计最新"
        yield "F3", ORDERS[wish.order]
        if len(gathering.years) > 1:
            yield "F2", "换年度"
    yield "键入", "筛选"
