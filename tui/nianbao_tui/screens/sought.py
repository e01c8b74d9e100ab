"""What was looked for last; by itself, since the editor keeps it from its first frame on."""

from typing import NamedTuple


class Sought(NamedTuple):
    """What was looked for last, and what was to be written instead."""

    words: str = ""
    after: str = ""
    exact: bool = False
