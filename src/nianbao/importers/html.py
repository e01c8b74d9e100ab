"""A web page -> its paragraphs and tables, without what the portal puts around them."""

import re
from collections.abc import Mapping

from nianbao.importers.chrome import HIDDEN, holds_report, is_chrome, may_be_chrome
from nianbao.importers.encoding import decoded
from nianbao.importers.flow import Blocks, Flow
from nianbao.importers.limits import MEGABYTE, check_size
from nianbao.importers.markup import Reader, read_html
from nianbao.importers.refused import DocumentRefused
from nianbao.report.foreign import Foreign

MAX_PAGE = 4 * MEGABYTE
"""What a page may have of text and tags, embedded pictures not counted."""

_PICTURES = re.compile(rb"base64,[A-Za-z0-9+/=\s]+")

_LINES = frozenset(
    {
        *("p", "div", "br", "hr", "li", "ul", "ol", "dl", "dt", "dd", "pre", "blockquote"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "main", "header", "footer"),
        *("nav", "aside", "center", "form", "fieldset", "figure", "figcaption", "caption", "body"),
    }
)
_CELLS = frozenset({"td", "th"})
_GROUPS = frozenset({"thead", "tbody", "tfoot"})

_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}

# A line break of the source between Chinese characters is no space.
_CHINESE = "\u2014\u2018-\u201f\u2026\u2e80-\uffef"
_SOURCE_BREAK = re.compile(rf"(?<=[{_CHINESE}])[ \t]*[\r\n][ \t\r\n]*(?=[{_CHINESE}])")
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_NUMBER = re.compile(r"[\s\\\"'+]*(\d{1,9})")
_INVISIBLE = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff]")


def html_document(content: bytes) -> Foreign:
    """The document of a page; DocumentRefused if there is none or it is not to be handled."""
    check_size(content)
    page = _PICTURES.sub(b"", content)
    if len(page) > MAX_PAGE:
        raise DocumentRefused("too_large", size=len(page), limit=MAX_PAGE)
    reader = _Page()
    read_html(decoded(page), reader)
    return reader.flow.document(without=is_chrome)


class _Page(Reader):
    """A page as it is read: its visible text into a flow."""

    def __init__(self) -> None:
        self.flow = Flow(_tidy)
        self._depth = 0
        self._hidden = 0
        self._verbatim = 0
        self._level = 0
        self._parts: list[tuple[int, Blocks, int]] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._hidden or tag in HIDDEN:
            self._hidden += 1
            return
        if tag in _LINES:
            self.flow.end_line(self._level)
        if may_be_chrome(tag, attributes):
            self._open_part()
        self._level = _HEADINGS.get(tag, self._level)
        self._verbatim += tag == "pre"
        self._open_table_part(tag, attributes)

    def end(self, tag: str) -> None:
        self._depth -= 1
        if self._hidden:
            self._hidden -= 1
            return
        if tag in _LINES:
            self.flow.end_line(self._level)
        if tag in _HEADINGS:
            self._level = 0
        self._verbatim -= tag == "pre"
        self._close_table_part(tag)
        if self._parts and self._parts[-1][0] == self._depth:
            self._close_part()

    def data(self, text: str) -> None:
        if self._hidden:
            return
        first, *lines = text.split("\n") if self._verbatim else [text]
        self.flow.write(first)
        for line in lines:
            self.flow.end_line(self._level)
            self.flow.write(line)

    def _open_table_part(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "table":
            self.flow.open_table()
        elif tag == "tr":
            self.flow.open_row()
        elif tag in _CELLS:
            columns = _span(attributes.get("colspan", "1")) or 1
            self.flow.open_cell(columns, _span(attributes.get("rowspan", "1")))
        elif tag in _GROUPS:
            self.flow.end_group()

    def _close_table_part(self, tag: str) -> None:
        if tag == "table":
            self.flow.close_table()
        elif tag in _CELLS:
            self.flow.close_cell()
        elif tag in _GROUPS:
            self.flow.end_group()

    def _open_part(self) -> None:
        self.flow.end_line(self._level)
        self._parts.append((self._depth - 1, self.flow.here, len(self.flow.here)))

    def _close_part(self) -> None:
        self.flow.end_line()
        _, blocks, start = self._parts.pop()
        if not holds_report(blocks[start:]):
            del blocks[start:]


def _span(text: str) -> int:
    """The number that a browser reads; 1 if there is none."""
    match = _NUMBER.match(text)
    return int(match[1]) if match else 1


def _tidy(line: str) -> str:
    text = _SOURCE_BREAK.sub("", _INVISIBLE.sub("", line))
    return _BLANKS.sub(" ", text).replace("\u00a0", " ").strip()
