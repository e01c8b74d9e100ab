"""Pieces of TOML as this program writes them."""

import re
from collections.abc import Mapping
from decimal import Decimal

from nianbao.form.address import Address
from nianbao.report.model import Accepted, Filled

_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)

_STRING_OR_COMMENT = re.compile(
    r'"""(?:\\[\s\S]|[^\\])*?"{3,5}|' + r"'''[\s\S]*?'{3,5}|" + r'"(?:\\.|[^"\\\n])*"|'
    r"'[^'\n]*'|#[^\r\n]*"
)


def comments(text: str) -> list[str]:
    """The comments of a TOML text, in their order."""
    return [each for each in _STRING_OR_COMMENT.findall(text) if each.startswith("#")]


def without_blocks(text: str) -> str:
    """The text with its strings of several lines emptied, every other line where it was."""
    return _STRING_OR_COMMENT.sub(
        lambda token: token[0] if "\n" not in token[0] else "\n" * token[0].count("\n"), text
    )


def line_literal(text: str) -> str:
    """A short text as a TOML string; of several lines it becomes a block."""
    return block_literal(text) if "\n" in text else quoted(text)


def quoted(text: str) -> str:
    """A text or a key as a TOML string of one line, whatever is in it."""
    return '"' + _escaped(text, '"').replace("\n", "\\n") + '"'


def block_literal(text: str) -> str:
    """A long text as a block of whole lines, so that an edit changes few of them."""
    inside = _escaped(text, '""')
    return f'"""\n{inside}\n"""' if text else '""'


def _escaped(text: str, quote: str) -> str:
    slashes = text.replace("\\", "\\\\").replace(quote, quote[:-1] + '\\"')
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04X}", slashes)


def figure_literal(value: Filled) -> str:
    """A figure as TOML."""
    if isinstance(value, str):
        return f'"{value}"'
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def entry_literal(value: Filled | str | Accepted | Mapping[str, int]) -> str:
    """A note, a stated total, an accepted finding or a row of counts as TOML of one line."""
    if isinstance(value, Mapping):
        return row_literal(value)
    if isinstance(value, Accepted):
        reason, covered = quoted(value.reason), entry_literal(value.value)
        return f"{{ reason = {reason}, value = {covered} }}"
    return quoted(value) if isinstance(value, str) else figure_literal(value)


def rows_of(table: Mapping[Address, int]) -> dict[str, dict[str, int]]:
    """Counts of cells by their rows, as they stand in a file: `section.row` to columns."""
    rows: dict[str, dict[str, int]] = {}
    for at, count in table.items():
        rows.setdefault(f"{at.section}.{at.row}", {})[at.column] = count
    return rows


def row_literal(cells: Mapping[str, Filled]) -> str:
    """A row of figures as an inline table."""
    inside = ", ".join(f"{key} = {figure_literal(value)}" for key, value in cells.items())
    return f"{{ {inside} }}" if inside else "{ }"
