"""A web page -> its paragraphs and tables, without what the portal puts around them."""

import re
from collections.abc import Mapping

from nianbao.importers.chrome import HIDDEN, LISTS, holds_report, is_chrome, may_be_chrome
from nianbao.importers.document import Blocks
from nianbao.importers.encoding import decoded
from nianbao.importers.flow import Flow
from nianbao.importers.html_shown import STRUCK, is_unseen, typed
from nianbao.importers.html_text import span, tidy
from nianbao.importers.limits import MEGABYTE, check_size
from nianbao.importers.markup import Reader, read_html
from nianbao.importers.page_names import PageNames
from nianbao.importers.raised import lowered, raised
from nianbao.importers.refused import DocumentRefused
from nianbao.record import Value, replace
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
_OVERRIDE = "\u202e"
_RAISED = {"sup": raised, "sub": lowered}
_GROUPS = frozenset({"thead", "tbody", "tfoot"})

_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}


def html_document(content: bytes) -> Foreign:
    """The document of a page; DocumentRefused if there is none or it is not to be handled."""
    check_size(content)
    page = _PICTURES.sub(b"", content)
    if len(page) > MAX_PAGE:
        raise DocumentRefused("too_large", size=len(page), limit=MAX_PAGE)
    reader = _Page()
    read_html(decoded(page), reader)
    found = reader.flow.document(without=is_chrome)
    return replace(found, titles=reader.names.titles, sources=reader.names.sources)


class _Part(Value):
    """An element that may stand around the document: its depth, and where its blocks begin.

    `plain` is how many characters outside of links were read before a list; they decide.
    """

    depth: int
    blocks: Blocks
    start: int
    plain: int | None


class _Page(Reader):
    """A page as it is read: its visible text into a flow."""

    def __init__(self) -> None:
        self.flow = Flow(tidy)
        self.names = PageNames()
        self._depth = 0
        self._hidden = 0
        self._verbatim = 0
        self._level = 0
        self._links = 0
        self._raised: list[str] = []
        self._plain = 0
        self._parts: list[_Part] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        self.names.start(tag, attributes)
        if self._hidden or self._is_unseen(tag, attributes):
            self._hidden += 1
            return
        if tag in _LINES:
            self.flow.end_line(self._level)
        if may_be_chrome(tag, attributes):
            self._open_part(None)
        elif tag in LISTS:
            self._open_part(self._plain)
        self._links += tag == "a"
        self._raised += [tag] if tag in _RAISED else []
        self._level = _HEADINGS.get(tag, self._level)
        self._verbatim += tag == "pre"
        self._open_table_part(tag, attributes)
        if self.flow.table:
            self.flow.write(typed(tag, attributes))
        if tag == "bdo":
            # What is turned round by it is not to be taken for what is written.
            self.flow.write(_OVERRIDE)

    def _is_unseen(self, tag: str, attributes: Mapping[str, str]) -> bool:
        """Tell whether nothing of an element is shown.

        What is hidden outside of tables may be a leaf of the page that a click turns up.
        """
        hides = self.flow.table is not None or tag not in (*_LINES, "table")
        return tag in HIDDEN or tag in STRUCK or (hides and is_unseen(attributes))

    def end(self, tag: str) -> None:
        self._depth -= 1
        self.names.end(tag)
        if self._hidden:
            self._hidden -= 1
            return
        if tag in _LINES:
            self.flow.end_line(self._level)
        if tag in _HEADINGS:
            self._level = 0
        self._verbatim -= tag == "pre"
        self._links -= tag == "a"
        if self._raised and tag in _RAISED:
            self._raised.pop()
        self._close_table_part(tag)
        if self._parts and self._parts[-1].depth == self._depth:
            self._close_part()

    def data(self, text: str) -> None:
        self.names.data(text)
        if self._hidden:
            return
        if not self._links:
            self._plain += len(text.strip())
        if self._raised:
            text = _RAISED[self._raised[-1]](text)
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
            columns = span(attributes.get("colspan", "1")) or 1
            self.flow.open_cell(columns, span(attributes.get("rowspan", "1")))
        elif tag in _GROUPS:
            self.flow.end_group()

    def _close_table_part(self, tag: str) -> None:
        if tag == "table":
            self.flow.close_table()
        elif tag in _CELLS:
            self.flow.close_cell()
        elif tag in _GROUPS:
            self.flow.end_group()

    def _open_part(self, plain: int | None) -> None:
        self.flow.end_line(self._level)
        here = self.flow.here
        self._parts.append(_Part(self._depth - 1, here, len(here), plain))

    def _close_part(self) -> None:
        self.flow.end_line()
        part = self._parts.pop()
        is_text = part.plain is not None and self._plain > part.plain
        if not is_text and not holds_report(part.blocks[part.start :]):
            del part.blocks[part.start :]
