"""The place of one figure: section, row and column."""

from typing import NamedTuple


class Address(NamedTuple):
    """Permanent place of a figure, written `section.row.column`."""

    section: str
    row: str
    column: str

    def __str__(self) -> str:
        return f"{self.section}.{self.row}.{self.column}"


def parse_address(text: str) -> Address | None:
    """Return the address written in `text`, or None if it is not of that shape."""
    parts = text.split(".")
    return Address(*parts) if len(parts) == 3 and all(parts) else None
