"""The Textual application: it holds screens and nothing else."""

from pathlib import Path

from textual.app import App

from nianbao.session import Session


class NianbaoApp(App[None], inherit_bindings=False):
    """Opens the editor on a report, or the start page."""

    CSS_PATH = Path(__file__).parent / "styles" / "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    TITLE = "年报"

    def __init__(self, session: Session | None = None) -> None:
        super().__init__()
        self.session = session
        self.animation_level = "none"

    def on_mount(self) -> None:
        """Open the first screen, over Textual's own empty one, which cannot be switched."""
        from nianbao_tui.screens.editor import Editor
        from nianbao_tui.screens.start import Start

        self.push_screen(Editor(self.session) if self.session else Start())
