"""What a text page asks for; the screen makes it so."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Write:
    """In the text `of`, at character `start`, `before` became `after`."""

    of: str
    start: int
    before: str
    after: str


@dataclass(frozen=True)
class Leave:
    """The caret left the field `of`."""

    of: str


Wish = Write | Leave | None
