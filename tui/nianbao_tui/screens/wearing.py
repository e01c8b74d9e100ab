"""Another theme: worn at once, and kept in the settings file if the user says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App
from textual.widget import Widget

from nianbao import choices
from nianbao.tongue import tr
from nianbao_tui.screens.ask import Answer, Ask
from nianbao_tui.screens.desk import refused, said
from nianbao_tui.styles import themes

if TYPE_CHECKING:
    from nianbao_tui.screens.editor import Editor

_LABELS = ("深色", "浅色", "高对比", "16 色", "无颜色（粗体、下划线、反色）")
_KEEP = (Answer("keep", "以后也用"), Answer("once", "只用这一次"))


def choose_theme(editor: Editor) -> None:
    """Ask for a theme; whatever is chosen is worn before anything else is asked."""
    if editor.settle():
        names = (themes.worn().name, *choices.THEMES)
        labels = dict(zip(choices.THEMES, _LABELS, strict=True))
        answers = [Answer(name, labels[name]) for name in dict.fromkeys(names)]
        text = tr("现在是：{theme}", theme=tr(labels[themes.worn().name]))
        editor.app.push_screen(Ask(tr("配色"), text, answers), lambda name: _wear(editor, name))


def wear(app: App[None], theme: str) -> None:
    """Have everything look so from now on, what stands on the screen too."""
    themes.wear(theme)
    app.refresh_css(animate=False)
    for screen in app.screen_stack:
        screen.refresh()
        for widget in screen.walk_children(Widget):
            widget.refresh()


def _wear(editor: Editor, name: str | None) -> None:
    if not name or name == themes.worn().name:
        return
    wear(editor.app, name)
    text = tr("写入设置文件的 theme 一行，其余不动。")
    editor.app.push_screen(
        Ask(tr("以后也用这种配色吗？"), text, _KEEP), lambda answer: _keep(editor, name, answer)
    )


def _keep(editor: Editor, name: str, answer: str | None) -> None:
    if answer != "keep":
        return
    # Loaded when it is needed: few ever choose.
    from nianbao.store.chosen import NotUnderstood, keep_choice

    try:
        keep_choice("theme", name)
    except OSError as error:
        editor.say(refused(tr("设置文件不能写入（{why}）", why=error.strerror)))
    except NotUnderstood as error:
        editor.say(refused(tr("设置文件不能读懂（{why}）", why=error)))
    else:
        editor.say(said(tr("已写入设置文件：theme = {name}", name=name)))
