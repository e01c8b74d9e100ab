"""What a place means, and what the keys do there."""

from collections.abc import Iterator, Mapping

from nianbao.form.address import Address
from nianbao.form.lines import Help, Source
from nianbao.render.cells import fit, width, wrapped
from nianbao.report.figures import show_figure
from nianbao.report.touching import rules_on
from nianbao.session import Session
from nianbao.tongue import tr
from nianbao.wording.explain import explanation
from nianbao.wording.findings import rule_words
from nianbao.wording.glossed import bracketed
from nianbao_tui.keymap import in_scope, key_names
from nianbao_tui.keys import Scope
from nianbao_tui.screens.cover import COVER
from nianbao_tui.screens.cover_fields import COVER_HINTS, COVER_LABELS
from nianbao_tui.screens.read import Read
from nianbao_tui.styles import look
from nianbao_tui.typing_keys import TYPING
from nianbao_tui.widgets.lines import Run

_SOURCES: dict[Source, str] = {"official": "官方", "practice": "惯例", "unknown": "供参考"}
_WIDTH, _WHOLE = 74, 78
_KEY_CELLS, _RULE_CELLS = 20, 8
_MARKED = "数字后的 ' 表示与台账相同，* 表示与台账不同；改填后仍保留台账的数字。"
_BASIS = "官方：见{basis}及有关法规；惯例：各地做法；供参考：未见明文。"


def help_lines(session: Session, section: str, at: Address | None, scope: Scope) -> list[Run]:
    """Help on the cell or section, then the keys of the scope."""
    return [*_meaning(session, section, at, _WIDTH, _WHOLE), *_keys(scope)]


def meaning_lines(session: Session, section: str, at: Address | None, cells: int) -> list[Run]:
    """Help on the cell or section alone, in lines of so many cells."""
    return list(_meaning(session, section, at, cells, cells))


def rule_lines(rule: str) -> list[Run]:
    """A rule explained."""
    title, *rest = explanation(rule).split("\n")
    lines = [(line, look.PLAIN) for each in rest for line in wrapped(each.strip(), _WIDTH)]
    return [(title, look.HEADING), *lines, ("", look.PLAIN)]


def _meaning(
    session: Session, section: str, at: Address | None, wide: int, whole: int
) -> Iterator[Run]:
    form = session.form
    if at is not None:
        _, row, column = form.place(at)
        yield from _statements(row.label, row.help, wide)
        yield from _statements(column.label, column.help, wide)
        yield from _cell(session, at, wide)
    if at is not None and at in session.report.register:
        yield tr("依申请公开台账"), look.HEADING
        yield from ((line, look.PLAIN) for line in wrapped(tr(_MARKED), whole))
        yield "", look.PLAIN
    if section == COVER:
        yield from _fields(wide)
    else:
        yield from _statements(form.section(section).title, form.section(section).help, wide)
        yield from ((line, look.FAINT) for line in wrapped(tr(_BASIS, basis=form.basis), whole))
        yield "", look.PLAIN


def _fields(wide: int) -> Iterator[Run]:
    """What each field of the cover is for."""
    cells = max(width(tr(label)) for label in COVER_LABELS.values()) + 2
    yield tr("封面"), look.HEADING
    for key, hint in COVER_HINTS.items():
        yield from _hung(tr(COVER_LABELS[key]), tr(hint), cells, wide)
    yield "", look.PLAIN


def _cell(session: Session, at: Address, wide: int) -> Iterator[Run]:
    """What it was last year, and the rules that its figure must keep."""
    last = session.last_year(at)
    rules = rules_on(session.form, at)
    if last is None and not rules:
        return
    yield tr("这一格"), look.HEADING
    if last is not None:
        yield tr("上年为 {figure}", figure=show_figure(last)), look.PLAIN
    for rule in rules:
        yield from _hung(rule, rule_words(rule).title, _RULE_CELLS, wide)
    yield "", look.PLAIN


def _statements(title: str, statements: tuple[Help, ...], wide: int) -> Iterator[Run]:
    yield from ((line, look.HEADING) for line in wrapped(bracketed(title), wide))
    cells = max(8, *(width(tr(name)) + 2 for name in _SOURCES.values()))
    for statement in statements:
        yield from _hung(tr(_SOURCES[statement.source]), tr(statement.text), cells, wide)
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


def scope_help(scope: Scope, *more: Scope) -> Read:
    """What F1 shows on a screen of its own: its keys, those of others that do there, the manual."""
    keys = [line for each in (scope, *more) for line in typing_lines(each)]
    return Read(tr("帮助"), [*keys, *manual_lines(scope)])


def manual_lines(scope: Scope) -> list[Run]:
    """The page of the manual on what one does there, if there is one."""
    return page_lines(_TOPICS.get(scope, ""))


def page_lines(topic: str) -> list[Run]:
    """A page of the manual; nothing if there is no such topic."""
    from nianbao.manual import page_of

    page = page_of(topic)
    if page is None:
        return []
    lines = [(part, look.PLAIN) for line in page.text.split("\n") for part in wrapped(line, _WIDTH)]
    return [("", look.PLAIN), (tr("用户手册：{title}", title=page.title), look.HEADING), *lines]


def typing_lines(scope: Scope) -> list[Run]:
    """The keys that are no commands of the editor."""
    known = TYPING.get(scope, ())
    return [line for title, text in known for line in _hung(tr(title), tr(text), _KEY_CELLS)]


def _keys(scope: Scope) -> Iterator[Run]:
    yield from typing_lines(scope)
    yield "", look.PLAIN
    for command in in_scope(scope):
        yield from _hung(key_names(command), tr(command.help), _KEY_CELLS)


def _hung(head: str, text: str, cells: int, wide: int = _WHOLE) -> Iterator[Run]:
    """A text beside its head, which takes so many cells."""
    for line in wrapped(text, wide - cells):
        yield fit(head, cells) + line, look.PLAIN
        head = ""
