"""The screen behind a dialog, dimmed."""

from functools import lru_cache
from typing import Any

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.color import Color
from textual.css.styles import RulesMap
from textual.geometry import Size
from textual.screen import Screen
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from nianbao_tui.styles import look, themes

_FAINT = RichStyle(color="bright_black", bgcolor="black")


class Behind(Visual):
    """What Textual's own tint shows, with each style mixed once and not each piece of text."""

    def __init__(self, screen: Screen[Any], colour: Color) -> None:
        self.screen = screen
        self.colour = colour

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """The lines of the screen in the darker colours."""
        size = Size(width, self.screen.size.height if height is None else height)
        return [
            _dimmed(strip, self.colour) for strip in self.screen._compositor.render_strips(size)
        ]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """As wide as there is room."""
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        """As high as the screen."""
        return self.screen.size.height


def _dimmed(strip: Strip, colour: Color) -> Strip:
    theme = themes.worn()
    if theme.backdrop == "blank":
        return Strip.blank(strip.cell_length, theme.styles[look.PLAIN])
    if theme.backdrop == "faint":
        return Strip([Segment(strip.text, _FAINT)], strip.cell_length)
    segments = [Segment(text, _mixed(style, colour)) for text, style, _ in strip]
    return Strip(segments, strip.cell_length)


@lru_cache(maxsize=256)
def _mixed(style: RichStyle | None, colour: Color) -> RichStyle:
    if style is None:
        return RichStyle.null()
    ink, paper = (
        one and (Color.from_rich_color(one) + colour).rich_color
        for one in (style.color, style.bgcolor)
    )
    return style.clear_meta_and_links() + RichStyle.from_color(ink, paper)
