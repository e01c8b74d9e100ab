"""What is done when nothing came for a while, such as judging a text that is typed."""

from collections.abc import Callable

from textual.message_pump import MessagePump
from textual.timer import Timer


class Pause:
    """Calls once, this many seconds after it was last begun."""

    def __init__(self, pump: MessagePump, seconds: float, then: Callable[[], None]) -> None:
        self._pump, self._seconds, self._then = pump, seconds, then
        self._timer: Timer | None = None

    def begin(self) -> None:
        """Wait from now on."""
        self.end()
        self._timer = self._pump.set_timer(self._seconds, self._then)

    def end(self) -> None:
        """Wait no longer; nothing is called."""
        if self._timer is not None:
            self._timer.stop()
