"""Tells a paste that a terminal replays as keys from somebody who types."""

from typing import Literal

from nianbao.report.figures import typable

Decision = Literal["act", "hold", "resolve"]
"""Handle the key; keep it back; decide on what was kept back, and then on this key."""

PAUSE = 0.1
"""A paste is over when no key has come for so many seconds."""

_FAST, _QUIET = 0.03, 0.4
_MOST_TYPED = 8
_SIGNS = {"tab": "\t", "enter": "\n", "ctrl+j": "\n", "space": " "}


class Burst:
    """Keys of a table less than 30 ms apart, more than eight, with one that no figure contains.

    An input method commits a few characters at once, and a slow line brings many figures
    together: neither is a paste. Once it is one, every sign belongs to it until there is a pause.
    """

    def __init__(self) -> None:
        self.signs = ""
        self.collecting = False
        self._over = self._foreign = False
        self._last = float("-inf")

    def feed(self, key: str, character: str | None, time: float) -> Decision:
        """Decide on a key that came at this time, in seconds."""
        gap, self._last = time - self._last, time
        sign = _sign(key, character)
        if self.collecting and (not sign or gap >= PAUSE):
            return "resolve"
        if not self.collecting and (not sign or gap >= _FAST or self._over):
            self.reset()
        self.signs += sign
        self._foreign = self._foreign or _foreign(sign)
        self.collecting = self._foreign and len(self.signs) > _MOST_TYPED
        return "hold" if self.collecting else "act"

    def reset(self) -> None:
        """Begin anew: what comes next is not part of what came so far."""
        self.signs = ""
        self.collecting = self._over = self._foreign = False

    def close(self) -> None:
        """Say that what was collected was a paste: its stragglers are to be swallowed."""
        self.reset()
        self._over = True

    def swallows(self, key: str, character: str | None, time: float) -> bool:
        """Tell whether a key that came at this time is a straggler of the paste."""
        if not _sign(key, character):
            return False
        self._over = self._over and time - self._last < _QUIET
        if self._over:
            self._last = time
        return self._over

    @property
    def text(self) -> str:
        """What was pasted; where every line end came twice, it was one in two characters."""
        breaks = self.signs.count("\n")
        doubled = breaks and breaks == 2 * self.signs.count("\n\n")
        return self.signs.replace("\n\n", "\n") if doubled else self.signs


def _sign(key: str, character: str | None) -> str:
    """What a key adds to a paste, "" for a key that no paste sends."""
    return _SIGNS.get(key) or (character if character and character.isprintable() else "")


def _foreign(sign: str) -> bool:
    """Tell whether no figure contains this; blanks only separate."""
    figures = not sign or any(typable(sign, kind) for kind in ("count", "signed", "money"))
    return not figures and not sign.isspace()
