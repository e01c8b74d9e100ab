"""HTML and XML of strangers, read piece by piece; no tree of it is ever built."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from nianbao.importers.limits import MAX_DEPTH, MAX_ELEMENTS, Budget
from nianbao.importers.refused import DocumentRefused, needs_office

if TYPE_CHECKING:
    from lxml.etree import HTMLParser, ParserTarget, XMLParser

_PIECE = 64 * 1024

# A tag of many attributes is built whole before its reader could refuse it.
_LONG_TAG = re.compile(rb"<[^<]{50000,}")
_MOST_ATTRIBUTES = 5000


class Reader:
    """Who goes through the tags of a document in their order; this one takes no notice."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def end(self, tag: str) -> None:
        """An element ends; each that began does."""

    def data(self, text: str) -> None:
        """Text stands between tags."""


class _Bounded:
    """The reader as lxml calls it, within the limits."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._elements = Budget("elements", MAX_ELEMENTS)
        self._depth = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._elements.spend(1)
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise DocumentRefused("too_deep", limit=MAX_DEPTH)
        self._reader.start(tag, attributes)

    def end(self, tag: str) -> None:
        self._depth -= 1
        self._reader.end(tag)

    def data(self, text: str) -> None:
        self._elements.spend(1)
        self._reader.data(text)

    def doctype(self, *_: str | None) -> None:
        """HTML has one; see `_Strict` for XML."""

    def close(self) -> None:
        """Nothing is left to be done."""


class _Strict(_Bounded):
    def doctype(self, *_: str | None) -> None:
        """No Office document has one: it could only define entities."""
        raise DocumentRefused("broken")


@lru_cache(maxsize=2048)
def name_in(tag: str, family: str) -> str:
    """The name of the element without its namespace; "" if it is not of this family."""
    space, _, name = tag.rpartition("}")
    return name if f"/{family}/" in space else ""


def value(attributes: Mapping[str, str], name: str = "val") -> str:
    """The attribute of this name in whatever namespace; "" if there is none."""
    return next((text for key, text in attributes.items() if key.rpartition("}")[2] == name), "")


def whole(text: str, otherwise: int) -> int:
    """The number that an attribute holds, if it is one that could be meant."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else otherwise


def read_html(text: str, reader: Reader) -> None:
    """Take the reader through a page, however it is broken."""
    try:
        from lxml.etree import HTMLParser, ParserError, XMLSyntaxError
    except ImportError:
        raise needs_office("lxml") from None
    target = cast("ParserTarget", _Bounded(reader))
    parser = HTMLParser(target=target, encoding="utf-8", huge_tree=False)
    try:
        _feed(parser, text.encode("utf-8", "replace"))
    except (XMLSyntaxError, ParserError):
        raise DocumentRefused("no_text") from None


def read_xml(content: bytes, reader: Reader) -> None:
    """Take the reader through a part of an Office document; DocumentRefused if it is broken."""
    try:
        from lxml.etree import XMLParser, XMLSyntaxError
    except ImportError:
        raise needs_office("lxml") from None
    if any(found[0].count(b"=") > _MOST_ATTRIBUTES for found in _LONG_TAG.finditer(content)):
        raise DocumentRefused("too_many", what="attributes", limit=_MOST_ATTRIBUTES)
    parser = XMLParser(
        target=cast("ParserTarget", _Strict(reader)),
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
    )
    try:
        _feed(parser, content)
    except XMLSyntaxError:
        raise DocumentRefused("broken") from None


def _feed(parser: "HTMLParser | XMLParser", content: bytes) -> None:
    for start in range(0, len(content), _PIECE):
        parser.feed(content[start : start + _PIECE])
    parser.close()
