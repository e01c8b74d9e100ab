"""Write the tables of the rules, the keys and the form, as the program has them now.

`python docs/tables.py FOLDER`; `make docs` writes them beside this file.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from nianbao.form.lines import Column, Help, Row, Sum
from nianbao.form.load import editions, load_form
from nianbao.form.model import Block, Form, Section
from nianbao.render.escape import cell
from nianbao.rules.catalogue import CATALOGUE, Rule
from nianbao.wording.explain import needed
from nianbao.wording.findings import rule_words
from nianbao.wording.names import NAMES, Tongue
from nianbao_tui.keymap import key_names
from nianbao_tui.keys import COMMANDS, MENUS, Command
from nianbao_tui.typing_keys import TYPING

Lines = Iterator[str]

_MADE = "<!-- make docs -->"
_FACT = re.compile(r"(?<!\{)\{\w+\}(?!\})")

_RULES: Mapping[Tongue, tuple[str, str, tuple[str, ...]]] = {
    "zh": (
        "规则",
        "带 * 的错误必须改正，说明理由也不能放过；核实、提示可以说明理由后保留。来源：官方文件；"
        "惯例（已公布的年报、地方通知、现有工具）；推断（由算术或者文字推出）。“需要”一栏所写的"
        "没有时，该条列为未核对。在程序中看一条：`nianbao check --explain P-01`。",
        ("编号", "程度", "来源", "规则", "说明", "怎么办", "需要"),
    ),
    "en": (
        "Rules",
        "An error marked * must be mended before the report is handed in; a reason does not set it "
        "aside. Source: the official paper, practice (published reports, local notices, existing "
        "tools), or inference from arithmetic and wording. Without what a rule needs it is listed "
        "as not judged. One of them: `nianbao check --explain P-01 --lang en`.",
        ("id", "severity", "source", "rule", "why", "what to do", "needs"),
    ),
}
_FAMILIES: Mapping[str, tuple[str, str]] = {
    "T2": ("表二 主动公开", "Table 2: disclosure"),
    "T3": ("表三 依申请公开", "Table 3: applications"),
    "T4": ("表四 复议、诉讼", "Table 4: reconsideration and litigation"),
    "Y": ("与上年衔接", "Last year"),
    "P": ("文字与表", "Prose and tables"),
    "S": ("结构与文字", "Structure and style"),
    "H": ("汇总", "Roll-up"),
    "R": ("台账", "Register of applications"),
}
_SCOPES: Mapping[str, str] = {
    "all": "各处",
    "table": "表",
    "text": "文字",
    "cover": "封面",
    "findings": "问题清单",
    "taking": "导入、粘贴时的取舍",
    "comparing": "与往年比较",
    "collating": "汇总",
    "searching": "查找替换",
    "tidying": "整理文字",
}
_SOURCES = {"official": "官方", "practice": "惯例", "unknown": "供参考"}
_KINDS = {"count": "整数，不小于零", "signed": "整数", "money": "数，不小于零，可有小数"}


def pages() -> Mapping[str, str]:
    """Every page by the name of its file."""
    made: dict[str, Lines] = {
        "rules.md": _rules("zh"),
        "rules.en.md": _rules("en"),
        "keys.md": _keys(),
        **{f"form-{edition}.md": _form(load_form(edition)) for edition in editions()},
    }
    return {name: _joined(lines) for name, lines in made.items()}


def _joined(lines: Iterable[str]) -> str:
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> Lines:
    heads = list(heads)
    yield ""
    yield f"| {' | '.join(heads)} |"
    yield "|" + "---|" * len(heads)
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""


def _rules(tongue: Tongue) -> Lines:
    title, explained, heads = _RULES[tongue]
    yield from (f"# {title}", "", _MADE, "", explained, "")
    for family, names in _FAMILIES.items():
        yield f"## {names[tongue == 'en']}"
        rules = [rule for rule in CATALOGUE.values() if rule.family == family]
        yield from _table(heads, (_rule(rule, tongue) for rule in rules))


def _rule(rule: Rule, tongue: Tongue) -> Lines:
    words, names = rule_words(rule.id, tongue), NAMES[tongue]
    yield rule.id
    yield names.severities[rule.severity] + (" *" if rule.gate else "")
    yield names.sources[rule.source]
    yield from (cell(_FACT.sub("…", text)) for text in (words.title, words.why, words.advice))
    yield needed(rule, tongue)


def _keys() -> Lines:
    yield from ("# 按键", "", _MADE, "")
    yield (
        "在编辑界面中按 F1，列出当前位置可用的键。有的终端不能发出某个键，可用同一行的另一个键，"
        "或者按 F9 打开菜单。要换键，在设置的 `[keys]` 中按“设置名”写明。"
    )
    for scope, name in _SCOPES.items():
        rows = [[cell(keys), "", cell(does), "", ""] for keys, does in TYPING.get(scope, ())]
        rows += [_command(each) for each in COMMANDS if each.scope == scope]
        yield from ("", f"## {name}")
        yield from _table(("键", "命令", "作用", "菜单", "设置名"), rows)


def _command(each: Command) -> list[str]:
    words = (key_names(each), each.label, each.help, MENUS[each.menu])
    return [*map(cell, words), f"`{each.name}`"]


def _form(form: Form) -> Lines:
    years = f"{form.since} 年度及以后" if form.until == 9999 else f"{form.since}、{form.until} 年度"
    yield from (f"# {form.name}", "", _MADE, "")
    yield f"依据：{form.basis}。用于 {years}的年报。"
    yield f'在年报文件中写作 `edition = "{form.edition}"`。'
    yield ""
    yield (
        "一格的位置写作 `部分.行.列`，如 `applications.received.total`；编号一经使用，不再改变"
        "含义。说明的来源：官方，见上列文件及有关法规；惯例，各地做法；供参考，未见明文。"
    )
    for section in form.sections:
        yield from _section(section)


def _section(section: Section) -> Lines:
    yield from ("", f"## {section.title} `{section.id}`", "")
    yield from (f"- {cell(each.text)}（{_SOURCES[each.source]}）" for each in section.help)
    for block in section.blocks:
        if block.heading:
            yield from ("", f"### {block.heading}")
        sums = _sums(block)
        yield from _table(("列", "名称", "单位", "填写", "说明"), _columns(block, sums))
        yield from _table(("行", "名称", "填写", "说明"), _rows(block, sums))
        yield from _relations(block)


def _sums(block: Block) -> Mapping[str, str]:
    """How each derived line is computed, by its id."""
    return {each.line: f"推算：{_added(each.of)}" for each in block.sums}


def _columns(block: Block, sums: Mapping[str, str]) -> Iterator[list[str]]:
    for column in block.columns:
        filled = sums.get(column.id, _KINDS[column.kind])
        yield [f"`{column.id}`", _name(block, column), column.unit, filled, _help(column.help)]


def _rows(block: Block, sums: Mapping[str, str]) -> Iterator[list[str]]:
    for row in block.rows:
        filled = sums.get(row.id, "填报")
        yield [f"`{row.id}`", _name(block, row), filled, _help(row.help)]


def _name(block: Block, line: Row | Column) -> str:
    labels = [*(group.label for group in block.groups_of(line)), line.label]
    return " → ".join(cell(label) for label in labels)


def _help(statements: Iterable[Help]) -> str:
    return "<br>".join(f"{cell(each.text)}（{_SOURCES[each.source]}）" for each in statements)


def _relations(block: Block) -> Lines:
    for balance in block.balances:
        left, right = map(_added, (balance.left, balance.right))
        yield f"- 勾稽关系：{balance.words}，{left} = {right}（{balance.rule}）"
    for each in block.sums:
        yield f"- `{each.line}` 由各项相加（{_rule_ids(each)}）"
    for carry in block.carries:
        yield f"- 上年的 `{carry.out}` 转入本年的 `{carry.into}`（{carry.rule}）"
    for stock in block.stocks:
        rules = "、".join(dict.fromkeys([*stock.rules.values(), stock.low]))
        yield (
            f"- 上年的 `{stock.kept}` + 本年的 `{stock.added}` - `{stock.removed}`，"
            f"一般等于本年的 `{stock.kept}`（{rules}）"
        )


def _added(ids: Iterable[str]) -> str:
    return " + ".join(f"`{id}`" for id in ids)


def _rule_ids(each: Sum) -> str:
    return each.rule if isinstance(each.rule, str) else "、".join(each.rule.values())


if __name__ == "__main__":
    for name, page in pages().items():
        (Path(sys.argv[1]) / name).write_text(page, "utf-8")
