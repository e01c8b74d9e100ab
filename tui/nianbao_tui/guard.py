"""What Textual runs handlers and timers in, so that a fault or a busy machine ends neither."""

from typing import Any

from textual import events
from textual.message import Message
from textual.message_pump import MessagePump
from textual.timer import Timer


class Guarded(MessagePump):
    """Tells the application of a fault in a handler, and goes on with the next message."""

    def set_timer(self, *args: Any, **options: Any) -> Timer:
        """Call something once, in a while; late rather than never."""
        timer = super().set_timer(*args, **options)
        # Textual leaves out a time that has passed before it looks, even if it is the only one:
        # what follows in steps of milliseconds would stop when the processor was away so long.
        timer._skip = False
        return timer

    async def _dispatch_message(self, message: Message) -> None:
        """Textual would handle no message any more after a fault."""
        try:
            await super()._dispatch_message(message)
        except Exception as error:
            # Any fault of the program: the application says so. What was not even built
            # cannot go on.
            if isinstance(message, (events.Compose, events.Mount)):
                raise
            self.app._handle_exception(error)
