"""Textual's driver for terminals that go away, send any byte, or stop the program."""

import asyncio
import os
import re
import selectors
import signal
import sys
import termios
from codecs import IncrementalDecoder, getincrementaldecoder, register_error
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from functools import cached_property
from threading import current_thread
from typing import Any, Protocol, runtime_checkable

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from nianbao.render.cells import width
from nianbao.terminal import encoding
from nianbao_tui import first_paint

_MOST_BYTES = 4096
_PAUSE = 0.1
_ESCAPE = b"\x1b"
_NEAR, _FAR = 15, 100  # milliseconds; a line over a network may bring a key in two parts
_LONGEST = 5000
_AGAIN = f"{first_paint.ENTER}\x1b[?25l\x1b[?1004h"
"""The other screen, no cursor, and a word when the window is looked at again."""


_NUMBERS = (11, 12, 13, 14, 15, 17, 18, 19)
_SHIFTED = re.compile(r"\x1b\[(?:(25|26|28|29|31|32|33|34)~|1;2R)")
_CONSOLE = dict(zip(("25", "26", "28", "29", "31", "32", "33", "34"), _NUMBERS, strict=True))


def plain_keys(sent: str) -> str:
    """What a terminal sent, with the codes of Shift+F1 to Shift+F8 in the form Textual knows.

    The Linux console sends codes of its own, of which Textual makes characters; xterm sends for
    Shift+F3 what is also the report of a cursor on the first line; `widths` asks on the second.
    """
    return _SHIFTED.sub(lambda match: f"\x1b[{_CONSOLE.get(match[1] or '', 13)};2~", sent)


def escape_delay(environment: Mapping[str, str]) -> float:
    """Seconds until an escape character with nothing behind it is the key Esc."""
    chosen = environment.get("ESCDELAY", "")
    if chosen.isascii() and chosen.isdigit():
        return min(int(chosen[:9]), _LONGEST) / 1000
    return (_FAR if environment.get("SSH_CONNECTION") else _NEAR) / 1000


@runtime_checkable
class Securing(Protocol):
    """An application that has something to bring to safety."""

    def secure(self) -> None:
        """Bring it to safety now."""


class TerminalDriver(LinuxDriver):
    """A terminal that is gone hangs up; a byte that is no text is shown as one that is not."""

    _suspended = False
    _modes: list[Any] | None = None
    _read_last = b""

    def start_application_mode(self) -> None:
        """Take the terminal in its own encoding; a picture on it stays until it is drawn over."""
        if sys.__stderr__ is not None:
            register_error("cells", _as_many_cells)
            sys.__stderr__.reconfigure(encoding=encoding(), errors="cells")
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual does not say
        with suppress(termios.error):
            self._modes = termios.tcgetattr(self.fileno)
        if first_paint.terminal_before is not None:
            self.attrs_before = first_paint.terminal_before
            first_paint.terminal_before = None

    def write(self, data: str) -> None:
        """Write to the terminal, without entering the screen that is on: that would clear it."""
        if data != first_paint.ENTER or first_paint.terminal_before is None:
            super().write(data)

    # Keys

    def run_input_thread(self) -> None:
        """Read keys until the end; a terminal that is gone counts as hung up."""
        parser = XTermParser(self._debug)
        with closing(selectors.SelectSelector()) as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                for message in self._messages(parser, selector):
                    self.process_message(message)
                self._hand_over()

    def _messages(
        self, parser: XTermParser, selector: selectors.SelectSelector
    ) -> Iterator[Message]:
        unfinished = parser._timeout_time is not None
        if selector.select(self._patience if unfinished else _PAUSE):
            yield from parser.feed(self._read())
        elif unfinished:
            # Textual's own patience is not to be waited for.
            parser._timeout_time = 0
            yield from parser.tick()

    @property
    def _patience(self) -> float:
        """Seconds until what may be the beginning of a key is one of its own."""
        return escape_delay(os.environ) if self._read_last == _ESCAPE else _PAUSE

    def send_message(self, message: Message) -> None:
        """Hand a message to the application, with the others that were read with it."""
        self._heard.append(message)
        if current_thread() is not self._key_thread:
            self._hand_over()

    def _hand_over(self) -> None:
        heard = [self._heard.popleft() for _ in range(len(self._heard))]
        if heard:
            self._loop.call_soon_threadsafe(self._post, heard)

    @cached_property
    def _heard(self) -> deque[Message]:
        return deque()

    def _post(self, messages: Sequence[Message]) -> None:
        # Together, so that keys that come together are drawn together.
        for message in messages:
            self._app.post_message(message)

    def _read(self) -> str:
        try:
            content = os.read(self.fileno, _MOST_BYTES)
        except OSError:
            content = b""
        if not content:
            self.exit_event.wait(_PAUSE)
            os.kill(os.getpid(), signal.SIGHUP)
            self.exit_event.wait()
        self._read_last = content[-1:]
        return plain_keys(self._decoder.decode(content))

    @cached_property
    def _decoder(self) -> IncrementalDecoder:
        return getincrementaldecoder(encoding())(errors="replace")

    # Being stopped, and going on

    def _sigtstp_application(self, *_: object) -> None:
        self._soon(self._stop)

    def _sigcont_application(self, *_: object) -> None:
        self._soon(self._go_on)

    def _soon(self, act: Callable[[], None]) -> None:
        # A signal may come in the middle of a write, which what is to be done would wait for.
        asyncio.get_running_loop().call_soon_threadsafe(act)

    def _stop(self) -> None:
        if isinstance(self._app, Securing):
            self._app.secure()
        self.suspend_application_mode()
        self._suspended = True
        os.kill(os.getpid(), signal.SIGSTOP)

    def _go_on(self) -> None:
        """Take the terminal again, and have everything drawn."""
        if self._suspended:
            self._suspended = False
            self._must_signal_resume = True
            self.resume_application_mode()
        else:
            self._take_again()

    def _take_again(self) -> None:
        """Take a terminal that was not given back: it was stopped by force, or not at all.

        Meanwhile a shell may have had it; but if nobody had, it must not be given back for a
        moment: keys would be lost, and a Ctrl+C among them would end the program.
        """
        if self._modes is not None:
            with suppress(termios.error):
                termios.tcsetattr(self.fileno, termios.TCSANOW, self._modes)
        self.write(_AGAIN)
        self._enable_mouse_support()
        self._enable_bracketed_paste()
        self._disable_line_wrap()
        self.flush()
        self._app.post_message(self.SignalResume())


def _as_many_cells(error: UnicodeError) -> tuple[str, int]:
    """What stands for a character that the terminal does not have, as wide as that."""
    assert isinstance(error, UnicodeEncodeError)
    return "?" * width(error.object[error.start : error.end]), error.end
