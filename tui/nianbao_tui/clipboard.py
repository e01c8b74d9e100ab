"""The ways by which a copied text reaches the clipboard of the user's own machine."""

import base64
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping

from nianbao.record import Value

OSC_52 = "OSC 52"
_MOST_BYTES = 74_000
"""Terminals that take less of a text than they are sent take nothing; most take 100 000 signs."""

_PIECE = 240  # of what screen passes on at once; it takes 256
_ESCAPE, _END = "\x1b", "\x1b\\"
_SECONDS = 1.0


class Tool(Value):
    """A program that puts what it reads onto a clipboard; `name` is what the user knows."""

    name: str
    command: tuple[str, ...]
    encoding: str = "utf-8"

    def takes(self, text: str) -> bool:
        """Hand it the text; tell whether it took it within a second."""
        try:
            done = subprocess.run(
                self.command,
                input=text.encode(self.encoding, "replace"),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=_SECONDS,
                check=False,
                # One that stays to serve the clipboard outlives the editor.
                start_new_session=True,
            )
        except (OSError, subprocess.SubprocessError):
            return False
        return done.returncode == 0


_TMUX = Tool("tmux", ("tmux", "load-buffer", "-w", "-"))
_CLIP = Tool("clip.exe", ("clip.exe",), "utf-16")
_BY_PLATFORM = {"win32": (_CLIP,), "darwin": (Tool("pbcopy", ("pbcopy",)),)}
_BY_DISPLAY: Mapping[str, tuple[Tool, ...]] = {
    "WAYLAND_DISPLAY": (Tool("wl-copy", ("wl-copy",)),),
    "DISPLAY": (
        Tool("xclip", ("xclip", "-selection", "clipboard")),
        Tool("xsel", ("xsel", "--clipboard", "--input")),
    ),
    "WSL_DISTRO_NAME": (_CLIP,),
}


def tools(
    environment: Mapping[str, str],
    has: Callable[[str], object] = shutil.which,
    platform: str = sys.platform,
) -> Iterator[Tool]:
    """The programs to try in turn; those of a machine that was reached by SSH are not the user's.

    tmux knows the terminals that look at it, also those that came over SSH.
    """
    if environment.get("TMUX") and has("tmux"):
        yield _TMUX
    if environment.get("SSH_CONNECTION") or environment.get("SSH_TTY"):
        return
    displays = [those for display, those in _BY_DISPLAY.items() if environment.get(display)]
    for those in (_BY_PLATFORM.get(platform, ()), *displays):
        yield from (tool for tool in those if has(tool.command[0]))


def sequence(text: str, environment: Mapping[str, str]) -> str:
    """What asks the terminal itself to take the text, through tmux and screen; "" if too long."""
    content = text.encode("utf-8", "replace")
    if len(content) > _MOST_BYTES:
        return ""
    asked = f"{_ESCAPE}]52;c;{base64.b64encode(content).decode()}\a"
    if environment.get("TMUX"):
        return f"{_ESCAPE}Ptmux;{asked.replace(_ESCAPE, _ESCAPE * 2)}{_END}"
    if environment.get("STY"):
        pieces = (asked[place : place + _PIECE] for place in range(0, len(asked), _PIECE))
        return "".join(f"{_ESCAPE}P{piece}{_END}" for piece in pieces)
    return asked


def hand_over(text: str, environment: Mapping[str, str], write: Callable[[str], object]) -> str:
    """Bring the text to the clipboard; return by which way, "" if there is none for it."""
    for tool in tools(environment):
        if tool.takes(text):
            return tool.name
    asked = sequence(text, environment)
    if asked:
        write(asked)
    return OSC_52 if asked else ""
