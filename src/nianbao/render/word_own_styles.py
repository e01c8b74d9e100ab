"""The styles of a template: those that it brings for the report, and ours where it has none."""

from collections.abc import Iterator

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.styles import BabelFish

from nianbao.render.word_styles import (
    GRID,
    STYLES,
    TABLE_TEXT,
    USED,
    Look,
    in_characters,
    in_paragraphs,
)
from nianbao.render.word_xml import SPACE

_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def own_look(template: Document) -> Look:
    """The styles of the template by our names; what is missing is added to it."""
    styles = template.styles.element
    ids = {name: _own(styles, name) or _added(styles, name) for name in USED}
    return Look(ids, frozenset(id for id in ids.values() if _numbers(styles, id)))


def _own(styles: BaseOxmlElement, name: str) -> str:
    kind = "table" if name == GRID else "paragraph"
    return next(
        (id for id, at in _named(styles, name) if at.get(qn("w:type"), "paragraph") == kind), ""
    )


def _named(styles: BaseOxmlElement, name: str) -> Iterator[tuple[str, BaseOxmlElement]]:
    """The styles of this name, which programs write in capitals or not, and their ids."""
    for each in styles.xpath("w:style[@w:styleId]"):
        if any(said.casefold() == name.casefold() for said in each.xpath("w:name/@w:val")):
            yield each.get(qn("w:styleId")), each


def _added(styles: BaseOxmlElement, name: str) -> str:
    # A style of another kind may have the name.
    free = f"年报{name}" if any(_named(styles, name)) else BabelFish.ui2internal(name)
    taken = set(styles.xpath("w:style/@w:styleId"))
    id = f"Nianbao{USED.index(name)}"
    while id in taken:
        id += "a"
    styles.append(parse_xml(_xml(name, free, id)))
    return id


def _xml(name: str, free: str, id: str) -> str:
    kind = "table" if name == GRID else "paragraph"
    look = _grid() if name == GRID else _look(name)
    return (
        f'<w:style {SPACE} w:type="{kind}" w:styleId="{id}"{_own_name(name, free)}>'
        f'<w:name w:val="{free}"/><w:qFormat/>{look}</w:style>'
    )


def _own_name(name: str, free: str) -> str:
    """Word knows the other names and would have them as its own."""
    known = name != TABLE_TEXT and free == BabelFish.ui2internal(name)
    return "" if known else ' w:customStyle="1"'


def _look(name: str) -> str:
    return in_paragraphs(STYLES[name]) + in_characters(STYLES[name])


def _grid() -> str:
    line = 'w:val="single" w:sz="4" w:space="0" w:color="auto"'
    lines = "".join(f"<w:{side} {line}/>" for side in _SIDES)
    return f"<w:tblPr><w:tblBorders>{lines}</w:tblBorders></w:tblPr>"


def _numbers(styles: BaseOxmlElement, id: str) -> bool:
    """Tell whether a style or one that it is based on numbers its paragraphs."""
    by_id = {each.get(qn("w:styleId")): each for each in styles.xpath("w:style")}
    seen: set[str] = set()
    while id in by_id and id not in seen:
        seen.add(id)
        if by_id[id].xpath("w:pPr/w:numPr"):
            return True
        id = next(iter(by_id[id].xpath("w:basedOn/@w:val")), "")
    return False
