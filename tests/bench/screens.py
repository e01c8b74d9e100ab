"""What stands on the screens of the programs that are measured."""

from collections.abc import Callable

from tui.terminal import Terminal


def line(screen: Terminal, y: int) -> str:
    return "".join(cell.data for cell in screen.cells(y)).rstrip()


def echoes(text: str) -> Callable[[Terminal], bool]:
    return lambda screen: line(screen, 0) == text


def is_drawn(screen: Terminal) -> bool:
    return "F1" in line(screen, screen.height - 1) and "自然人" in line(screen, screen.height - 3)
