"""What a place means, and what the keys do there."""

from collections.abc import Iterator, Mapping

from nianbao.form.address import Address
from nianbao.form.lines import Help, Source
from nianbao.render.cells import fit, wrapped
from nianbao.session import Session
from nianbao.wording.explain import explanation
from nianbao_tui.keymap import in_scope, key_names
from nianbao_tui.keys import Scope
from nianbao_tui.screens.cover import COVER
from nianbao_tui.styles import look
from nianbao_tui.typing_keys import TYPING
from nianbao_tui.widgets.lines import Run

_SOURCES: dict[Source, str] = {"official": "官方", "practice": "惯例", "unknown": "供参考"}
_WIDTH = 74


def help_lines(session: Session, section: str, at: Address | None, scope: Scope) -> list[Run]:
    """Help on the cell or section, then the keys of the scope."""
    return [*_meaning(session, section, at), *_keys(scope)]


def rule_lines(rule: str) -> list[Run]:
    """A rule explained."""
    title, *rest = explanation(rule).split("\n")
    lines = [(line, look.PLAIN) for each in rest for line in wrapped(each.strip(), _WIDTH)]
    return [(title, look.HEADING), *lines, ("", look.PLAIN)]


def _meaning(session: Session, section: str, at: Address | None) -> Iterator[Run]:
    form = session.form
    if at is not None:
        _, row, column = form.place(at)
        yield from _statements(row.label, row.help)
        yield from _statements(column.label, column.help)
    if at is not None and at in session.report.register:
        yield "依申请公开台账", look.HEADING
        yield "数字后的 ' 表示与台账相同，* 表示与台账不同；改填后仍保留台账的数字。", look.PLAIN
        yield "", look.PLAIN
    if section != COVER:
        yield from _statements(form.section(section).title, form.section(section).help)
        yield f"官方：见{form.basis}及有关法规；惯例：各地做法；供参考：未见明文。", look.FAINT
        yield "", look.PLAIN


def _statements(title: str, statements: tuple[Help, ...]) -> Iterator[Run]:
    yield title, look.HEADING
    for statement in statements:
        source = fit(_SOURCES[statement.source], 8)
        for number, line in enumerate(wrapped(statement.text, _WIDTH - 8)):
            yield (source if number == 0 else " " * 8) + line, look.PLAIN
    yield "", look.PLAIN


_TOPICS: Mapping[Scope, str] = {
    "table": "table",
    "text": "text",
    "cover": "text",
    "findings": "check",
    "comparing": "years",
    "collating": "rollup",
    "finishing": "check",
    "versions": "safety",
    "verifying": "check",
}


def manual_lines(scope: Scope) -> list[Run]:
    """The page of the manual on what one does there, if there is one."""
    from nianbao.manual import page_of

    page = page_of(_TOPICS.get(scope, ""))
    if page is None:
        return []
    lines = [(part, look.PLAIN) for line in page.text.split("\n") for part in wrapped(line, _WIDTH)]
    return [("", look.PLAIN), (f"用户手册：{page.title}", look.HEADING), *lines]


def typing_lines(scope: Scope) -> list[Run]:
    """The keys that are no commands of the editor."""
    return [(fit(title, 20) + text, look.PLAIN) for title, text in TYPING.get(scope, ())]


def _keys(scope: Scope) -> Iterator[Run]:
    yield from typing_lines(scope)
    yield "", look.PLAIN
    for command in in_scope(scope):
        yield fit(key_names(command), 20) + command.help, look.PLAIN
