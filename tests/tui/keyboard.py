"""Keys by name: as the bytes a terminal sends, and as the events Textual makes of them."""

import re
import unicodedata
from collections.abc import Iterator

from textual.events import Key

_LETTERS = {"up": "A", "down": "B", "right": "C", "left": "D", "end": "F", "home": "H"}
_NUMBERS = {"delete": 3, "pageup": 5, "pagedown": 6} | {
    f"f{n}": code for n, code in zip(range(5, 13), (15, 17, 18, 19, 20, 21, 23, 24), strict=True)
}
_PLAIN = {
    "tab": b"\t",
    "enter": b"\r",
    "backspace": b"\x7f",
    "space": b" ",
    "shift+tab": b"\x1b[Z",
    "shift+enter": b"\x1b[13;2u",
    # A bare ESC would swallow what comes behind it in the same write.
    "escape": b"\x1b[27u",
} | {f"f{n}": b"\x1bO" + b"PQRS"[n - 1 : n] for n in range(1, 5)}
_MODIFIERS = {"shift": 1, "alt": 2, "ctrl": 4}
_NAMED = {*_LETTERS, *_NUMBERS, *_PLAIN, "insert", "f14", "f15", "f18"}


def names(script: str) -> Iterator[str]:
    """The keys of a script: `12 tab 'some text' ctrl+s`; what is no name is typed as it is."""
    for quoted, word in re.findall(r"'([^']*)'|(\S+)", script):
        if word and _is_name(word):
            yield word
        else:
            yield from quoted or word


def _is_name(word: str) -> bool:
    *modifiers, key = word.split("+")
    known = key in _NAMED or len(key) == 1
    return known and all(m in _MODIFIERS for m in modifiers) and (len(key) > 1 or bool(modifiers))


def event(name: str) -> Key:
    """The event of a key."""
    if len(name) > 1:
        return Key(name, " " if name == "space" else None)
    key = name if name.isalnum() else unicodedata.name(name, "unknown").lower().replace(" ", "_")
    return Key(key, name)


def sent(name: str) -> bytes:
    """What a terminal sends for a key."""
    if name in _PLAIN:
        return _PLAIN[name]
    if len(name) == 1:
        return name.encode()
    *modifiers, key = name.split("+")
    if len(key) == 1:
        return bytes([ord(key) & 0x1F])
    code = 1 + sum(_MODIFIERS[modifier] for modifier in modifiers)
    if key in _LETTERS:
        return f"\x1b[{f'1;{code}' if code > 1 else ''}{_LETTERS[key]}".encode()
    return f"\x1b[{_NUMBERS[key]}{f';{code}' if code > 1 else ''}~".encode()


def bytes_of(script: str) -> bytes:
    """What a terminal sends for the keys of a script."""
    return b"".join(map(sent, names(script)))


def bracketed(text: str) -> bytes:
    """What a terminal sends when text is pasted."""
    return b"\x1b[200~" + text.encode() + b"\x1b[201~"
