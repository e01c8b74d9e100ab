"""Reading rendered Markdown back, with markdown-it-py and without the program."""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from markdown_it import MarkdownIt
from markdown_it.token import Token

READER = MarkdownIt("commonmark", {"html": True}).enable("table")


@dataclass(frozen=True)
class Read:
    """One block of a document: a heading, a paragraph, a table of pipes or raw HTML."""

    kind: str
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


def read(markdown: str) -> list[Read]:
    """The blocks of a document; AssertionError if the user's text became anything but text."""
    return list(_blocks(iter(READER.parse(markdown))))


def _blocks(tokens: Iterator[Token]) -> Iterator[Read]:
    for token in tokens:
        if token.type == "table_open":
            yield Read("table", rows=tuple(_rows(tokens)))
        elif token.type == "html_block":
            yield Read("html", token.content)
        else:
            assert token.type in {"heading_open", "paragraph_open"}, token
            yield Read(token.tag, plain(next(tokens)))
            next(tokens)


def _rows(tokens: Iterator[Token]) -> Iterator[tuple[str, ...]]:
    row: list[str] = []
    for token in tokens:
        if token.type == "table_close":
            return
        if token.type == "inline":
            row.append(plain(token))
        if token.type == "tr_close":
            yield tuple(row)
            row = []


def plain(token: Token) -> str:
    """The text of an inline token, which must hold nothing else."""
    assert token.type == "inline"
    children = token.children or []
    assert all(child.type == "text" for child in children), children
    return "".join(child.content for child in children)


@dataclass(frozen=True)
class Printed:
    """One cell of an HTML table."""

    tag: str
    columns: int
    rows: int
    text: str


class _Tables(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[Printed]] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        spans = {name: int(value or "") for name, value in attrs}
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"}:
            columns, rows = spans.pop("colspan", 1), spans.pop("rowspan", 1)
            self.rows[-1].append(Printed(tag, columns, rows, ""))
        assert tag in {"table", "tr"} or not spans

    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1]:
            cell = self.rows[-1].pop()
            text = cell.text + data.removesuffix("\n")
            self.rows[-1].append(Printed(cell.tag, cell.columns, cell.rows, text))


def html_rows(html: str) -> list[list[Printed]]:
    """The rows of an HTML table; AssertionError if it holds other tags than its own."""
    reader = _Tables()
    reader.feed(html)
    assert set(reader.tags) == {"table", "tr", "td", "th"} or set(reader.tags) == {
        "table",
        "tr",
        "th",
    }
    return reader.rows


def grid(rows: list[list[Printed]]) -> list[list[Printed]]:
    """Each place of the table with the cell over it; AssertionError on overlap or gap."""
    over: dict[tuple[int, int], Printed] = {}
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (y, x) in over:
                x += 1
            for j in range(cell.rows):
                for i in range(cell.columns):
                    assert (y + j, x + i) not in over, "two cells over one place"
                    over[y + j, x + i] = cell
    width = max(x for _, x in over) + 1
    places = {(y, x) for y in range(len(rows)) for x in range(width)}
    assert set(over) == places, "a gap, or a cell that sticks out"
    return [[over[y, x] for x in range(width)] for y in range(len(rows))]
