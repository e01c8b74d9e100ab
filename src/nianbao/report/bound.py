"""Bound figures: `{{section.row.column}}` in a text stands for the figure of that cell."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from nianbao.form.address import Address, parse_address

_BOUND = re.compile(r"\{\{\s*([^{}\n]{1,80}?)\s*\}\}")


@dataclass(frozen=True)
class Bound:
    """A place in a text that is bound to a cell; `at` is None if it names no cell at all."""

    start: int
    end: int
    target: str
    at: Address | None


def bound_figures(text: str) -> Iterator[Bound]:
    """Every bound figure of a text, in order."""
    for match in _BOUND.finditer(text):
        yield Bound(match.start(), match.end(), match[1], parse_address(match[1]))


def bound_text(at: Address) -> str:
    """What binds a place in a text to the cell."""
    return f"{{{{{at}}}}}"


def resolved(text: str, shown: Callable[[Address], str | None]) -> str:
    """The text with its bound figures shown; what `shown` does not know stays as it is."""

    def figure(match: re.Match[str]) -> str:
        at = parse_address(match[1])
        found = shown(at) if at is not None else None
        return match[0] if found is None else found

    return _BOUND.sub(figure, text) if "{{" in text else text
