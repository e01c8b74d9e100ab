"""A Word document of an office, opened to be filled in: within limits, and without what acts."""

from io import BytesIO
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.exceptions import PythonDocxError
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.opc.part import Part
from docx.oxml.document import CT_Document
from docx.oxml.settings import CT_Settings
from docx.oxml.styles import CT_Styles

from nianbao.importers.kinds import kind_of
from nianbao.importers.limits import Package
from nianbao.importers.markup import Reader, read_xml
from nianbao.importers.refused import DocumentRefused
from nianbao.render.package import packed

_TYPES = "[Content_Types].xml"
_OTHER_MAINS = (
    b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    b"application/vnd.ms-word.document.macroEnabled.main+xml",
    b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
)
"""What templates (.dotx) and documents with macros (.docm, .dotm) call their main part."""

_STRICT = b"http://purl.oclc.org/ooxml/"
_ACTING = ("vbaProject", "keyMapCustomizations", "attachedToolbars")
_BROKEN = (
    *(PythonDocxError, OpcError, BadZipFile, KeyError, ValueError, RecursionError),
    AttributeError,  # of an element that is none of those expected at its place
)
_OTHERS = frozenset({"legacy_word", "legacy_excel", "no_text", "wrong_kind"})


def opened(content: bytes) -> Document:
    """The template in these bytes; DocumentRefused if it cannot be one."""
    _check(content)
    try:
        template = docx.Document(BytesIO(packed(content, {_TYPES: _as_document})))
        # What a document lacks is only missed when it is asked for.
        roots = template.element, template.styles.element, template.settings.element
    except _BROKEN:
        raise DocumentRefused("broken") from None
    kinds = (CT_Document, CT_Styles, CT_Settings)
    if not all(map(isinstance, roots, kinds)) or template.element.body is None:
        raise DocumentRefused("broken")
    _leave_out(template.part, *_ACTING)
    _detach(template)
    return template


def _check(content: bytes) -> None:
    """Refuse what is no document of Word, or larger or deeper than any template."""
    try:
        kind: str = kind_of(content)
    except DocumentRefused as refused:
        if refused.code not in _OTHERS:
            raise
        kind = str(refused.facts.get("found", "empty"))
    if kind != "word":
        raise DocumentRefused("no_template", found=kind)
    package = Package(content)
    for name in package.names:
        if name.lower().endswith((".xml", ".rels")):
            read_xml(package.part(name), Reader())
    if _STRICT in package.part("_rels/.rels"):
        raise DocumentRefused("strict_word")


def _as_document(types: bytes) -> bytes:
    for other in _OTHER_MAINS:
        types = types.replace(other, CONTENT_TYPE.WML_DOCUMENT_MAIN.encode())
    return types


def _detach(template: Document) -> None:
    """Forget the template of the template: a path on somebody's machine, or worse."""
    settings = template.settings.element
    for each in settings.xpath("w:attachedTemplate"):
        settings.remove(each)
    for relation in template.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.SETTINGS:
            _leave_out(relation.target_part, "attachedTemplate")


def _leave_out(part: Part, *kinds: str) -> None:
    for id, relation in list(part.rels.items()):
        if relation.reltype.rpartition("/")[2] in kinds:
            del part.rels[id]
