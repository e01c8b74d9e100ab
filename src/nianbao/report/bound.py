"""Bound figures: `{{section.row.column}}` in a text stands for the figure of that cell."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from nianbao.form.address import Address, parse_address
from nianbao.record import replace
from nianbao.report.derive import Total, figure_at
from nianbao.report.figures import show_figure
from nianbao.report.model import COVER_TEXTS, Report

_BOUND = re.compile(r"\{\{([^{}\n]{1,100})\}\}")


class Bound(NamedTuple):
    """A place in a text that is bound to a cell."""

    start: int
    end: int
    target: str

    @property
    def at(self) -> Address | None:
        """The cell, or None if the target is no address at all."""
        return parse_address(self.target)


def bound_figures(text: str) -> Iterator[Bound]:
    """Every bound figure of a text, in order."""
    for match in _BOUND.finditer(text) if "{{" in text else ():
        yield Bound(match.start(), match.end(), match[1].strip())


def outside(text: str, position: int, *, forward: bool) -> int:
    """The position, or the edge of the bound figure that it lies within."""
    start = text.rfind("{{", 0, position + 1)
    match = _BOUND.match(text, start) if start >= 0 else None
    if match and start < position < match.end():
        return match.end() if forward else start
    return position


def bound_text(at: Address) -> str:
    """What binds a place in a text to the cell."""
    return f"{{{{{at}}}}}"


def figure_shown(report: Report, derived: Mapping[Address, Total], at: Address) -> str | None:
    """The figure of a cell as digits; None where there is none to show."""
    return show_figure(figure_at(report, derived, at)) or None


def with_figures(report: Report, derived: Mapping[Address, Total]) -> Report:
    """The report with every bound figure of its texts shown."""

    def shown(text: str) -> str:
        return resolved(text, lambda at: figure_shown(report, derived, at))

    cover: dict[str, Any] = {name: shown(report.text(name)) for name in COVER_TEXTS}
    texts = {of: shown(text) for of, text in report.texts.items()}
    return replace(report, texts=texts, **cover)


def resolved(text: str, shown: Callable[[Address], str | None]) -> str:
    """The text with its bound figures shown; what `shown` does not know stays as it is."""

    def figure(match: re.Match[str]) -> str:
        at = parse_address(match[1].strip())
        found = shown(at) if at is not None else None
        return match[0] if found is None else found

    return _BOUND.sub(figure, text) if "{{" in text else text
