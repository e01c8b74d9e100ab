"""What stands in a window that is too small to work in."""

from collections.abc import Iterable, Sequence

from textual.geometry import Size

from nianbao.tongue import tr
from nianbao_tui.styles import look
from nianbao_tui.widgets.lines import Lines, Run

_LEAST = Size(40, 10)


def is_too_small(size: Size) -> bool:
    """Tell whether nothing can be seen well enough to be changed."""
    return size.width < _LEAST.width or size.height < _LEAST.height


class TooSmall(Lines):
    """Says so, with the keys that go on working."""

    def draw(self) -> Iterable[Sequence[Run]]:
        """A line for each."""
        words = ("窗口太小", "Ctrl+S 保存", "Ctrl+Q 退出")
        return [[(tr(text), look.PLAIN)] for text in words]
