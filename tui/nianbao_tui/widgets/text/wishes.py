"""What a text page asks for; the screen makes it so."""

from nianbao.record import Value


class Write(Value):
    """In the text `of`, at character `start`, `before` became `after`."""

    of: str
    start: int
    before: str
    after: str


class Leave(Value):
    """The caret left the field `of`."""

    of: str


Wish = Write | Leave | None
