"""The tasks in their order; the last one is never done."""

from itertools import pairwise

from nianbao.form.model import Form
from nianbao.report.model import NOT_APPLICABLE
from nianbao.report.narrative import count_characters
from nianbao.tutorial.practice import cells, regulations
from nianbao.tutorial.task import Scene, Task

_LEAST = 20


def _on_second_row(now: Scene) -> bool:
    return now.at == cells(now.form, "carried_in")[0]


def _typed(now: Scene) -> bool:
    return now.figure(cells(now.form, "carried_in")[0]) == 2


def _in_table_of_regulations(now: Scene) -> bool:
    return now.at is not None and now.at.section == regulations(now.form)[0].section


def _not_applicable(now: Scene) -> bool:
    return all(now.figure(at) == NOT_APPLICABLE for at in regulations(now.form))


def _problems(form: Form) -> str:
    """The narrative behind the tables."""
    return next(b.id for a, b in pairwise(form.sections) if not a.narrative and b.narrative)


def _written(now: Scene) -> bool:
    return count_characters(now.report.text(_problems(now.form))) >= _LEAST


def _bound(now: Scene) -> bool:
    return "{{" in now.report.text(now.form.sections[0].id)


TASKS: tuple[Task, ...] = (
    Task("move", "按 ↓ 把光标移到“二、上年结转申请”一行", _on_second_row),
    Task("type", "“二、上年结转申请”的“自然人”一格还没有填：键入 2，按回车", _typed, lasting=True),
    Task(
        "undo",
        "填错了可以退回：按 {undo} 撤销刚才的一步，再按 {redo} 重做",
        lambda now: now.gave("undo", "redo") and _typed(now),
    ),
    Task(
        "menu",
        "忘了按键就看菜单：按 {menu} 打开，用方向键看一看，按 Esc 关闭",
        lambda now: now.gave("menu"),
    ),
    Task("turn", "按 {previous_section} 转到上一部分“二、主动公开”", _in_table_of_regulations),
    Task(
        "not_applicable",
        "镇政府不能制定规章：在“二”的“规章”一行键入 / 按 Tab，三格都填为不适用",
        _not_applicable,
        lasting=True,
    ),
    Task(
        "problem",
        "按 {problem} 逐个看问题，直到表三里勾稽关系不成立的一格，看下面两行怎么说",
        lambda now: now.balanced or now.gave("problem") and now.unbalanced_here,
    ),
    Task(
        "correct",
        "按 {findings} 打开问题清单，看清建议后按 F4 采用",
        lambda now: now.balanced,
        lasting=True,
    ),
    Task(
        "section",
        "按 Esc 关闭清单，再按 {next_section}，转到“五、存在的主要问题及改进情况”",
        lambda now: now.section == _problems(now.form),
    ),
    Task("write", "在“五”中写一两句存在的问题和改进的办法，20 字以上", _written, lasting=True),
    Task(
        "goto",
        "按 {goto}，键入 1，按回车，转到第一部分",
        lambda now: now.section == now.form.sections[0].id,
    ),
    Task(
        "bind",
        "在“一”中把光标移到“申请16件”的 16 上，按 {bind}，再按回车，此数就随表变化",
        _bound,
        lasting=True,
    ),
    Task(
        "preview", "按 {preview} 预览全文，再按一次返回", lambda now: now.gave("preview", "preview")
    ),
    Task("save", "按 {save} 保存，同时生成 Markdown 全文", lambda now: now.saved),
    Task("end", "按 {open} 回到开始页，新建自己的年报", lambda now: False),
)
"""In the sentences {name} is the key of a command."""


def task_number(id: str) -> int:
    """The place of a task among all; 0 for one that there is not."""
    return next((number for number, task in enumerate(TASKS) if task.id == id), 0)


def resumed(id: str, now: Scene) -> int:
    """Where to go on: at the task that was reached, or at one whose work is not in the report."""
    reached = task_number(id)
    undone = (n for n, task in enumerate(TASKS[:reached]) if task.lasting and not task.done(now))
    return next(undone, reached)
