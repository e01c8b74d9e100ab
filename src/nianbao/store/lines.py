"""Lines of JSON that tell whether they are whole: `{"n": 0, "sum": "…", "body": {…}}`."""

import json
from typing import Any

from nianbao.store.source import digest

Body = dict[str, Any]


def line(number: int, body: Body) -> bytes:
    """The body as the line with this number."""
    text = _text(body)
    return f'{{"n":{number},"sum":"{_sum(number, text)}","body":{text}}}\n'.encode()


def good_lines(content: bytes) -> tuple[list[Body], bool]:
    """The bodies of the lines up to the first that is not whole, and whether all are."""
    bodies: list[Body] = []
    rest = content
    while rest:
        first, end, rest = rest.partition(b"\n")
        body = _body(len(bodies), first) if end else None
        if body is None:
            return bodies, False
        bodies.append(body)
    return bodies, True


def _body(number: int, content: bytes) -> Body | None:
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or found.get("n") != number:
        return None
    body = found.get("body")
    if not isinstance(body, dict) or found.get("sum") != _sum(number, _text(body)):
        return None
    return body


def _text(body: Body) -> str:
    return json.dumps(body, separators=(",", ":"))


def _sum(number: int, text: str) -> str:
    return digest(f"{number}:{text}".encode())[:16]
