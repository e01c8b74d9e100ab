"""The screen on which a user sees what a document or a paste brings, and takes or leaves it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Container

from nianbao.form.model import Form
from nianbao.form.numerals import numeral
from nianbao.record import Value
from nianbao.render.cells import wrapped
from nianbao.report.model import Report
from nianbao.tongue import tr
from nianbao.wording.glossed import meant
from nianbao.wording.taking import amount_words, counts
from nianbao_tui.keymap import command_of, gives
from nianbao_tui.screens.base import KeyScreen
from nianbao_tui.screens.burst import Burst
from nianbao_tui.screens.cover import COVER
from nianbao_tui.screens.desk import Message, refused, said
from nianbao_tui.screens.dropping import leave_choices
from nianbao_tui.screens.elsewhere import not_yet
from nianbao_tui.screens.help import scope_help
from nianbao_tui.screens.offer_words import OfferWords
from nianbao_tui.screens.offers import Offer, Offers, Taken
from nianbao_tui.styles import look
from nianbao_tui.widgets.bars import KeyLine, TitleBar
from nianbao_tui.widgets.lines import Run
from nianbao_tui.widgets.navigator import Entry, Navigator, State
from nianbao_tui.widgets.offer_list import OfferList
from nianbao_tui.widgets.reader import PanelReader, Reader

_WIDE = 100
_WILL = {"导入": "将导入 {amount}", "粘贴": "将粘贴 {amount}"}
_TURNS = {"next_section": "tab", "previous_section": "shift+tab"}
_NOT_HERE = "{key}（{label}）：请先按回车取用，或者按 Esc 返回"
_BARS, _LEAST, _MOST = 4, 2, 10


class Subject(Value):
    """What is being taken into what: words for the title, the verb, the report as it is.

    `strange` says why it may be the wrong thing to take; empty if nothing speaks against it.
    """

    title: str
    note: str
    verb: str
    form: Form
    report: Report
    strange: str = ""


class Take(KeyScreen["Taken | None"]):
    """Returns what is to be taken, None for nothing: then nothing was changed."""

    def __init__(
        self,
        subject: Subject,
        offers: Sequence[Offer],
        places: Sequence[str],
        burst: Burst | None = None,
    ) -> None:
        super().__init__()
        self.subject, self.burst = subject, burst
        self.offers = Offers(places, offers)
        self.words = OfferWords(subject.form, subject.report)
        self.message: Message | None = None

    def compose(self) -> ComposeResult:
        """Title, places beside the list, details, what would be taken, keys."""
        bar = TitleBar()
        bar.title, bar.note = self.subject.title, self.subject.note
        yield bar
        with Container(id="body"):
            navigator = Navigator()
            navigator.display = len(self.offers.places) > 1
            yield navigator
            yield OfferList()
        yield PanelReader(id="details")
        yield PanelReader(id="said")
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the first place."""
        self._fit(self.app.size.width, self.app.size.height)
        self.query_one(KeyLine).show_keys((tr(key), tr(label)) for key, label in self._keys())
        self.follow()

    def on_resize(self, event: events.Resize) -> None:
        """Lay out for the new size."""
        self._fit(event.size.width, event.size.height)
        self.call_after_refresh(self.follow)

    def _fit(self, width: int, height: int) -> None:
        narrow = width < _WIDE and len(self.offers.places) > 1
        self.set_class(width < _WIDE, "-narrow")
        room = max(height - _BARS - narrow, 0)
        self.query_one("#details").styles.height = min(max(room // 3, _LEAST), _MOST)

    def _keys(self) -> Iterator[tuple[str, str]]:
        yield "回车", self.subject.verb
        yield "Esc", "返回"
        yield "空格", "取舍"
        if any(len(offer.item.readings) > 1 for offer in self.offers.offers):
            yield "←→", "换读法"
        if len(self.offers.places) > 1:
            yield "Tab", "换部分"
        yield "Ctrl+A", "全取、全舍"
        yield "F1", "帮助"

    # Keys

    def hear(self, event: events.Key) -> None:
        """Take a key, unless it belongs to the paste that opened this screen."""
        key, character = event.key, event.character
        if self.burst is None or not self.burst.swallows(key, character, event.time):
            self.press(key, character)

    def press(self, key: str, character: str | None) -> None:
        """Choose, take, leave."""
        self.message = None
        if key == "escape" or gives(key, "quit"):
            self._leave()
        elif key == "enter":
            self._take()
        elif gives(key, "help"):
            self.app.push_screen(scope_help("taking"))
        elif key in ("ctrl+up", "ctrl+down"):
            self.query_one("#details", Reader).press(key.removeprefix("ctrl+"))
        else:
            self._choose(key, character)
        if self.is_current:
            self.follow()

    def _choose(self, key: str, character: str | None) -> None:
        """Choose, take or leave an offer; what is no key here says so."""
        space = character is not None and character.isspace() and key not in ("tab", "enter")
        turn = _TURNS.get(command_of(key, "all") or "", key)
        if turn == key != "ctrl+a":
            self.message = not_yet(key, words=_NOT_HERE)
        self.offers.press("space" if space else turn)

    def _take(self) -> None:
        if self.offers.taken:
            self.dismiss(self.offers.result())
        else:
            self.message = refused(tr("没有选定任何内容；空格选定，Esc 返回"))

    def _leave(self) -> None:
        leave_choices(self.app, lambda: self.dismiss(None), chosen=self.offers.changed)

    # Drawing

    def follow(self) -> None:
        """Draw what is chosen and taken now."""
        if not self.is_attached:
            return
        offers = self.offers
        self.query_one(Navigator).show(self._entries())
        lines = [
            self.words.line(n, offers.offers[n], offers.readings[n], taken=n in offers.taken)
            for n in offers.here
        ]
        found = self.query_one(OfferList)
        found.show((self._head(), look.HEADING), lines, offers.index)
        offers.page = found.rows
        self._show_details()
        self.query_one("#said", Reader).show([self._said()])

    def _show_details(self) -> None:
        reader = self.query_one("#details", Reader)
        cells = max(self.size.width - 3, 10)
        lines = [
            (f" {line}", style) for text, style in self._details() for line in wrapped(text, cells)
        ]
        reader.show(lines, keep_place=lines == reader.lines)

    def _details(self) -> Iterator[Run]:
        number = self.offers.chosen
        if number is not None:
            yield from self.words.details(self.offers.offers[number], self.offers.readings[number])

    def _said(self) -> Run:
        if self.message is not None:
            return f" {self.message[0]}", self.message[1]
        amount = amount_of(self.subject.form, self.offers.result())
        text = tr(_WILL[self.subject.verb] if amount else "没有选定任何内容", amount=amount)
        if self.subject.strange:
            return refused(" " + tr("；").join((self.subject.strange, text)))
        return f" {text}", said("")[1]

    def _head(self) -> str:
        place = self.offers.place
        title = tr("封面") if place == COVER else self.subject.form.section(place).title
        return f"{title}  {self._counts(place)}{meant(title)}"

    def _counts(self, place: str) -> str:
        offers = [self.offers.offers[n] for n in self.offers.of[place]]
        mapped = [offer for offer in offers if offer.item.state == "mapped"]
        cells = {at for offer in mapped for at in (*offer.item.cells, *offer.blanks)}
        entered = sum(not self.subject.form.derived(at) for at in cells)
        texts = sum(len(each.texts) for offer in mapped for each in offer.item.readings[:1])
        states = [offer.item.state for offer in offers]
        return counts(entered, texts, states.count("doubtful"), states.count("unmapped"))

    def _entries(self) -> Iterator[Entry]:
        numbers = iter(range(1, len(self.offers.places) + 1))
        for place in self.offers.places:
            states = [self.offers.offers[n].item.state for n in self.offers.of[place]]
            state, note = _state(states.count("doubtful"), states.count("unmapped"), len(states))
            current = place == self.offers.place
            if place == COVER:
                yield Entry(tr("首"), tr("封面"), state, note, current)
            else:
                brief = self.subject.form.section(place).brief
                yield Entry(numeral(next(numbers)), brief, state, note, current)

    # Pointing

    def on_navigator_chosen(self, event: Navigator.Chosen) -> None:
        """Open the place."""
        self.offers.open(self.offers.places[event.index])
        self.follow()

    def on_offer_list_clicked(self, event: OfferList.Clicked) -> None:
        """Choose the offer; on its mark, take or leave it."""
        self.offers.point(event.index)
        if event.mark:
            self.offers.toggle()
        self.follow()

    def on_offer_list_scrolled(self, event: OfferList.Scrolled) -> None:
        """Choose another offer."""
        self.offers.point(self.offers.index + event.lines)
        self.follow()


def amount_of(form: Form, taken: Taken) -> str:
    """How much is taken, in words."""
    content = taken.content
    cells = {at for at in (*content.figures, *taken.blanks) if not form.derived(at)}
    return amount_words(len(cells), len(content.texts), year=bool(content.year))


def _state(doubtful: int, unmapped: int, count: int) -> tuple[State, str]:
    if doubtful:
        return "warnings", f"?{doubtful}"
    if unmapped:
        return "in_progress", f"-{unmapped}"
    return ("complete", "✓") if count else ("none", "")
