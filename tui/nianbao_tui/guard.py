"""What Textual runs handlers in, so that a fault in one does not end it."""

from textual import events
from textual.message import Message
from textual.message_pump import MessagePump


class Guarded(MessagePump):
    """Tells the application of a fault in a handler, and goes on with the next message."""

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
