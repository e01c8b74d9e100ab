"""A document that is not ours, as its paragraphs and tables in the order of reading."""

from nianbao.record import Value


class Paragraph(Value):
    """A line of text outside of tables; `level` is 1 to 6 if the format calls it a heading.

    `place` says where it stands in the words of the format: `12` (line), `第 3 页`, `表 2`.
    """

    text: str
    place: str = ""
    level: int = 0


class Table(Value):
    """A table as a full grid: every row has a text for every column.

    None is a place that a merged cell covers, or at which a short row has no cell; "" is an
    empty cell. `place` as above.
    """

    rows: tuple[tuple[str | None, ...], ...]
    place: str = ""


Block = Paragraph | Table

MAKER = "nianbao"
"""By which name our own Word documents say what made them."""


class Foreign(Value):
    """A document: its blocks, in order, and the number of its characters that are not blank.

    `titles` are what it is called outside of its text, `sources` who is said there to have
    published it, the likeliest first. It is `ours` if this program wrote it and none anew: then
    every heading is marked as one.
    """

    blocks: tuple[Block, ...]
    characters: int = 0
    titles: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    ours: bool = False
