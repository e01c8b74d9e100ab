"""JSON on stdout: the same values to a program, and nothing that acts to a terminal."""

import json
import re
import sys

from nianbao.wording.visible import hides

_BEYOND_ASCII = re.compile(r"[^\x00-\x7e]")


def print_json(value: object) -> None:
    """Print a value as JSON; what acts or hides is written as an escape of JSON."""
    print(json_text(value))


def json_text(value: object) -> str:
    """The same as text."""
    return _harmless(json.dumps(value, ensure_ascii=False, indent=2))


def json_line(value: object) -> str:
    """The same on one line."""
    return _harmless(json.dumps(value, ensure_ascii=False))


def _harmless(text: str) -> str:
    return _BEYOND_ASCII.sub(lambda match: _written(match[0]), text)


class JsonList:
    """A list that is printed entry by entry, as `print_json` would print it whole."""

    def __init__(self) -> None:
        self._empty = True

    def add(self, entry: str) -> None:
        """Print the next entry."""
        lead = "[" if self._empty else ","
        self._empty = False
        sys.stdout.write(f"{lead}\n  " + entry.replace("\n", "\n  "))

    def close(self) -> None:
        """Print the end."""
        print("[]" if self._empty else "\n]")


def _written(character: str) -> str:
    # DEL is ASCII, and json would leave it.
    if character == "\x7f":
        return r"\u007f"
    return json.dumps(character)[1:-1] if hides(character) else character
