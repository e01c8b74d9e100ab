"""What the tests look at in a document that was read."""

from nianbao.report.foreign import Foreign, Paragraph, Table

Grid = tuple[tuple[str | None, ...], ...]


def texts(document: Foreign) -> list[str]:
    """The texts of its paragraphs, in order."""
    return [block.text for block in document.blocks if isinstance(block, Paragraph)]


def tables(document: Foreign) -> list[Grid]:
    """The grids of its tables, in order."""
    return [block.rows for block in document.blocks if isinstance(block, Table)]


def table(document: Foreign) -> Grid:
    """The grid of its only table."""
    [only] = tables(document)
    return only


def outline(document: Foreign) -> list[str | Grid]:
    """Its blocks as texts and grids."""
    return [block.text if isinstance(block, Paragraph) else block.rows for block in document.blocks]
