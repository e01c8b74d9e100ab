"""The start page: recent reports, open, new, samples."""

import os
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Container

from nianbao.form.load import editions, load_form
from nianbao.record import Value
from nianbao.remembered import lesson_of, recent, remember
from nianbao.render.cells import fit_end, width, wrapped
from nianbao.samples import samples
from nianbao.session import Session
from nianbao.store.errors import FileRefused
from nianbao.store.offered import Offered, reports_from
from nianbao.store.remains import Remains, unfinished
from nianbao.tongue import tr
from nianbao.wording.deadlines import season_words
from nianbao.wording.file_errors import file_sentence
from nianbao.wording.recovery import remains_sentence
from nianbao.wording.visible import visible
from nianbao_tui.keymap import gives
from nianbao_tui.screens import clock
from nianbao_tui.screens.base import KeyScreen
from nianbao_tui.screens.bringing import import_new
from nianbao_tui.screens.fill_in import Texts
from nianbao_tui.screens.name_file import NameFile
from nianbao_tui.screens.opening import Opening, recover_unnamed
from nianbao_tui.styles import look
from nianbao_tui.widgets.bars import TitleBar
from nianbao_tui.widgets.choices import Choices
from nianbao_tui.widgets.reader import PanelHintReader, Reader
from nianbao_tui.widgets.text.page import Field

if TYPE_CHECKING:
    from nianbao_tui.screens.wizard import Wizard

_KEYS = "↑↓ 选择    回车 打开    F1 帮助    Ctrl+Q 退出"
_MOST_LINES, _NAME, _LEAST = 3, 32, 20
_AROUND = 14
"""The cells of a recent report that neither name nor folder take."""


class Offer(Value):
    """One line of the start page and what it does."""

    label: str
    take: Callable[[], None]


class Start(KeyScreen[None]):
    """Chooses the report to edit."""

    def compose(self) -> ComposeResult:
        """Title, what there is to choose, what was refused."""
        bar = TitleBar()
        bar.title, bar.note = tr("政府信息公开工作年度报告"), "nianbao"
        yield bar
        self.offers = self._offers()
        with Container(id="start"):
            yield Choices([offer.label for offer in self.offers])
        said = Reader(id="said")
        season = season_words(load_form(editions()[-1]), clock.today())
        said.lines = [(f" {line}", look.FAINT) for line in self._wrapped(season)]
        said.styles.height = len(said.lines)
        yield said
        keys = PanelHintReader(id="hint")
        keys.lines = [(f" {tr(_KEYS)}", look.PANEL)]
        yield keys

    def _offers(self) -> list[Offer]:
        offers = [self._offer_remains(each) for each in unfinished(None)]
        offers += [Offer(tr("新建年报…"), self._ask_new), Offer(tr("打开文件…"), self._ask_path)]
        offers.append(Offer(tr("导入已有年报…"), self._import))
        offers.append(Offer(tr("汇总各单位年报…"), self._ask_folder))
        offers.append(Offer(tr("学一学：十分钟入门…"), self._practise))
        # The report that is practised on has a line of its own.
        offers += self._offers_of([path for path in recent() if not lesson_of(path)])
        offers += [
            Offer(tr("样例  {title}", title=sample.title), partial(self._copy, sample.path))
            for sample in samples()
        ]
        return offers

    def _offers_of(self, paths: Sequence[Path]) -> Iterator[Offer]:
        """The reports opened last: the name first, since a window cuts what comes last."""
        names = [visible(path.name) for path in paths]
        cells = min(max(map(width, names), default=0), _NAME)
        room = max(self.app.size.width - cells - _AROUND, _LEAST)
        for name, path in zip(names, paths, strict=True):
            folder = fit_end(visible(str(path.parent)), room)
            name += " " * (cells - width(name))
            label = tr("最近  {name}  {folder}", name=name, folder=folder)
            yield Offer(label, partial(self.open, path))

    def _offer_remains(self, remains: Remains) -> Offer:
        label = tr("恢复  新年报：{remains}", remains=remains_sentence(remains))
        return Offer(label, lambda: recover_unnamed(self.app, remains))

    def press(self, key: str, character: str | None) -> None:
        """Move, choose or quit."""
        choices = self.query_one(Choices)
        if key == "escape" or gives(key, "quit"):
            self.app.exit()
        elif key == "enter":
            self.offers[choices.index].take()
        elif gives(key, "help", "cheat"):
            self._help()
        else:
            choices.move(key)

    def on_choices_clicked(self, event: Choices.Clicked) -> None:
        """A click chooses."""
        self.offers[event.index].take()

    def _help(self) -> None:
        from nianbao_tui.screens.help import page_lines
        from nianbao_tui.screens.read import Read

        self.app.push_screen(Read(tr("帮助"), page_lines("start")))

    # Opening

    def open(self, path: Path) -> None:
        """Edit the report in a file."""
        try:
            session = Session.open(path)
        except FileRefused as error:
            self._say(file_sentence(error))
        else:
            remember(path)
            self._edit(session)

    def _copy(self, path: Path) -> None:
        try:
            self._edit(Session.copy_of(path))
        except FileRefused as error:
            self._say(file_sentence(error))

    def _edit(self, session: Session) -> None:
        Opening(self.app, session).begin()

    def _import(self) -> None:
        import_new(self.app, self._edit)

    def _ask_path(self) -> None:
        field = Field("path", tr("文件"), lines=False, placeholder=tr("例如 report.toml"))
        dialog = NameFile(tr("打开文件"), (field,), {}, _openable, reports_from(Path.cwd()))
        self.app.push_screen(dialog, self._open_named)

    def _open_named(self, texts: Texts | None) -> None:
        if texts is not None:
            self.open(Path(texts["path"].strip()).expanduser())

    def _ask_folder(self) -> None:
        field = Field("path", tr("文件夹"), lines=False, placeholder=tr("放有各单位年报的文件夹"))
        folders = Offered(Path.cwd(), lambda name: False)
        dialog = NameFile(tr("汇总各单位年报"), (field,), {}, _no_folder, folders)
        self.app.push_screen(dialog, self._collate)

    def _collate(self, texts: Texts | None) -> None:
        if texts is not None:
            from nianbao_tui.screens.collating import Collating

            self.app.push_screen(Collating(_folder(texts)))

    def _practise(self) -> None:
        from nianbao.commands.tutorial import practised

        try:
            session = Session.open(practised(None))
        except FileRefused as error:
            self._say(file_sentence(error))
        else:
            self._edit(session)

    @cached_property
    def _wizard(self) -> "Wizard":
        from nianbao_tui.screens.wizard import Wizard

        return Wizard(self.app, self._edit)

    def _ask_new(self) -> None:
        self._wizard.begin()

    def _say(self, text: str) -> None:
        lines, said = self._wrapped(text), self.query_one("#said", Reader)
        said.styles.height = len(lines)
        said.show([(f" {line}", look.BAD) for line in lines])

    def _wrapped(self, text: str) -> list[str]:
        return list(wrapped(text, max(self.app.size.width - 2, 1)))[:_MOST_LINES] or [""]


def _openable(texts: Texts) -> str:
    name = texts["path"].strip()
    if not name:
        return tr("请写文件名")
    try:
        Session.open(Path(name).expanduser())
    except FileRefused as error:
        return file_sentence(error)
    return ""


def _no_folder(texts: Texts) -> str:
    named = texts["path"].strip()
    return "" if named and os.path.isdir(_folder(texts)) else tr("请写一个已有的文件夹")


def _folder(texts: Texts) -> Path:
    return Path(os.path.expanduser(texts["path"].strip()))
