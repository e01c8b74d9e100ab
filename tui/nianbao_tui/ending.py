"""The end that the system demands: hangup, termination, interruption."""

import asyncio
import contextlib
import os
import signal
import sys
import termios
import threading
import time
from types import FrameType
from typing import Any

from nianbao import diary
from nianbao.terminal import USUAL_SCREEN, is_raw, make_sane
from nianbao_tui import first_paint
from nianbao_tui.app import NianbaoApp

_LIMIT, _SHORT = 2.0, 0.2
_NAMES = ("SIGHUP", "SIGTERM", "SIGINT")


class Ending:
    """Ends the application in good order when a signal says so, or by force after two seconds."""

    def __init__(self, app: NianbaoApp) -> None:
        self.code = 0
        self._app = app
        self._terminal = sys.__stdin__.fileno() if sys.__stdin__ else 0
        self._before = first_paint.terminal_before or self._sane()

    def _sane(self) -> list[Any]:
        if is_raw(self._terminal):
            # An editor that was killed left it so; a shell would not.
            make_sane(self._terminal)
        return termios.tcgetattr(self._terminal)

    def run(self, *, mouse: bool = True) -> int:
        """Run the application and return its exit code; a signal gives 128 and its number."""
        # Not by the loop of events, which a terminal that stalls holds up.
        for name in _NAMES:
            signal.signal(getattr(signal, name), self._heard)
        self._app.run(mouse=mouse)
        if self.code:
            # What cannot be written to a terminal that is gone would change the code.
            os._exit(self.code)
        return self._app.return_code or 0

    def _heard(self, number: int, _frame: FrameType | None) -> None:
        if self.code:
            return
        self.code = 128 + number
        threading.Thread(target=self._end_late, name="ending", daemon=True).start()
        self._app.secure()
        self._app.let_go()
        diary.note("signal", name=signal.Signals(number).name)
        diary.flush(_SHORT)
        try:
            asyncio.get_running_loop().call_soon_threadsafe(self._leave)
        except RuntimeError:
            self._end_now()

    def _leave(self) -> None:
        self._app.exit(return_code=self.code)

    def _end_late(self) -> None:
        time.sleep(_LIMIT)
        self._end_now()

    def _end_now(self) -> None:
        """End whatever goes on, and leave a terminal that can be used."""
        with contextlib.suppress(termios.error, OSError):
            termios.tcsetattr(self._terminal, termios.TCSANOW, self._before)
        with contextlib.suppress(OSError):
            os.set_blocking(self._terminal, False)
            os.write(self._terminal, USUAL_SCREEN)
            os.set_blocking(self._terminal, True)
        os._exit(self.code)
