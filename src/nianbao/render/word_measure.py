"""How wide the text of a page is, from its properties in a template, which may say little."""

from collections.abc import Mapping

from docx.oxml.ns import qn
from docx.oxml.section import CT_SectPr
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length, Mm, Twips

_SIZE: Mapping[str, Length] = {"w:w": Mm(210), "w:h": Mm(297)}
_MARGINS: Mapping[str, Length] = {
    "w:top": Mm(37),
    "w:right": Mm(26),
    "w:bottom": Mm(35),
    "w:left": Mm(28),
    "w:header": Mm(15),
    "w:footer": Mm(22),
    "w:gutter": Mm(0),
}


def complete(pages: CT_SectPr) -> None:
    """Give the pages the size and margins of an official document where they have none."""
    _complete(pages.get_or_add_pgSz(), _SIZE)
    _complete(pages.get_or_add_pgMar(), _MARGINS)


def _complete(element: BaseOxmlElement, usual: Mapping[str, Length]) -> None:
    for name, length in usual.items():
        told = _twips(element.get(qn(name), ""))
        element.set(qn(name), str(length.twips if told is None else told))


def _twips(text: str) -> int | None:
    """The number, as some programs write it with decimals; None if it is none."""
    try:
        return round(float(text)) if len(text) < 20 else None
    except (ValueError, OverflowError):
        return None


def text_width(pages: CT_SectPr) -> Length:
    """The width of the text, or of its narrowest column, on complete pages; perhaps below 0."""
    size, margins = pages.get_or_add_pgSz(), pages.get_or_add_pgMar()
    sides = sum(abs(_told(margins, f"w:{side}")) for side in ("left", "right", "gutter"))
    return Twips(_narrowest(pages, _told(size, "w:w") - sides))


def _narrowest(pages: CT_SectPr, width: int) -> int:
    for columns in pages.xpath("w:cols"):
        own = [_told(each, "w:w") for each in columns.iterchildren(qn("w:col"))]
        number = max(len(own), _told(columns, "w:num"), 1)
        gaps = (number - 1) * _told(columns, "w:space")
        return min(filter(None, own), default=(width - gaps) // number)
    return width


def _told(element: BaseOxmlElement, name: str) -> int:
    return _twips(element.get(qn(name), "")) or 0
