"""JSON on stdout: the same values to a program, and nothing that acts to a terminal."""

import json
import re

from nianbao.wording.visible import hides

_BEYOND_ASCII = re.compile(r"[\x7f-\U0010ffff]")


def print_json(value: object) -> None:
    """Print a value as JSON; what acts or hides is written as an escape of JSON."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    print(_BEYOND_ASCII.sub(lambda match: _written(match[0]), text))


def _written(character: str) -> str:
    # DEL is ASCII, and json would leave it.
    if character == "\x7f":
        return r"\u007f"
    return json.dumps(character)[1:-1] if hides(character) else character
