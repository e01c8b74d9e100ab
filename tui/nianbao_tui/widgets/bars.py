"""The title line, the two status lines and the key line."""

from collections.abc import Iterable, Iterator, Sequence

from nianbao.render.cells import fit, width
from nianbao.tongue import tr
from nianbao_tui.keymap import key_name, on_line
from nianbao_tui.keys import Scope
from nianbao_tui.styles import look
from nianbao_tui.widgets.hints import Hints
from nianbao_tui.widgets.lines import Lines, Run


class TitleBar(Hints):
    """What report this is, and whether it is saved."""

    FILL = look.PANEL

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.title = self.note = ""
        self.saved = True

    def show(self, title: str, note: str, *, saved: bool) -> None:
        """Show the title at the left and the note at the right."""
        before = (self.title, self.note, self.saved)
        self.title, self.note, self.saved = title, note, saved
        if before != (title, note, saved):
            self.redraw()

    def draw(self) -> Iterator[Sequence[Run]]:
        """One line."""
        note = f" {self.note} "
        title = fit(f" {self.title}", max(self.size.width - width(note), 0))
        yield [
            (title, look.PANEL_STRONG),
            (note, look.PANEL_FAINT if self.saved else look.PANEL_DUE),
        ]


class Status(Lines):
    """Where the cursor stands, and below it the balance or what was refused."""

    DEFAULT_CSS = "Status { height: 2; }"
    FILL = look.PANEL

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.place = ""
        self.note: Run = ("", look.PANEL)
        self.below: Run = ("", look.PANEL)

    def show(self, place: str, note: Run, below: Run) -> None:
        """Show the place, a note at its right, and the line below."""
        before = (self.place, self.note, self.below)
        self.place, self.note, self.below = place, note, below
        if before != (place, note, below):
            self.redraw()

    def draw(self) -> Iterator[Sequence[Run]]:
        """Two lines."""
        note = f" {self.note[0]} "
        cells = self.size.width
        room = max(cells - width(note), 0)
        yield [(fit(f" {self.place}", room), look.PANEL), (note, self.note[1])]
        text, style = self.below
        yield [(fit(f" {text}", cells), style)]


class KeyLine(Hints):
    """The keys that fit, the nearest first; the rest are one key away."""

    FILL = look.PANEL

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.pairs: tuple[tuple[str, str], ...] = ()

    def show(self, scope: Scope) -> None:
        """Show the keys of this scope."""
        self.show_keys((key_name(each.keys[0]), tr(each.label)) for each in on_line(scope))

    def show_keys(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Show these keys with what they do."""
        before, self.pairs = self.pairs, tuple(pairs)
        if before != self.pairs:
            self.redraw()

    def draw(self) -> Iterator[Sequence[Run]]:
        """One line, never cut inside a key."""
        runs: list[Run] = []
        used = 0
        for key, label in self.pairs:
            piece = [(f" {key}", look.PANEL_KEY), (f" {label} ", look.PANEL)]
            used += sum(width(text) for text, _ in piece)
            if used > self.size.width:
                break
            runs += piece
        yield runs
