"""A Word document of an office, opened to be filled in: within limits, and without what acts."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.exceptions import PythonDocxError
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.opc.part import Part
from docx.oxml.coreprops import CT_CoreProperties
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

_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/"
_NEEDED: Mapping[str, tuple[str, ...]] = {
    f"{_PACKAGE}relationships}}Relationship": ("Id", "Type", "Target"),
    f"{_PACKAGE}content-types}}Default": ("Extension", "ContentType"),
    f"{_PACKAGE}content-types}}Override": ("PartName", "ContentType"),
}
"""What a package must say of its parts, which python-docx does not ask for."""

_STRICT = b"http://purl.oclc.org/ooxml/"
_ACTING = ("vbaProject", "keyMapCustomizations", "attachedToolbars")
_BROKEN = (
    *(PythonDocxError, OpcError, BadZipFile, KeyError, ValueError, RecursionError),
    *(AttributeError, TypeError),  # of what is none of those that are expected at its place
)
_ROOTS = (CT_Document, CT_Styles, CT_Settings, CT_CoreProperties)
_OTHERS = frozenset({"legacy_word", "legacy_excel", "no_text", "wrong_kind"})


def opened(content: bytes) -> Document:
    """The template in these bytes; DocumentRefused if it cannot be one."""
    _check(content)
    try:
        template = docx.Document(BytesIO(packed(content, {_TYPES: _as_document})))
        whole = _is_whole(template)
    except _BROKEN:
        raise DocumentRefused("broken") from None
    if not whole:
        raise DocumentRefused("broken")
    _leave_out(template.part, *_ACTING)
    _detach(template)
    return template


def _is_whole(template: Document) -> bool:
    # What a document lacks is only missed when it is asked for.
    own = template.core_properties._element
    roots = template.element, template.styles.element, template.settings.element, own
    names = [part.partname for part in template.part.package.iter_parts()]
    whole = all(map(isinstance, roots, _ROOTS)) and len(names) == len(set(names))
    return whole and template.element.body is not None


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
        part = package.part(name)
        if name.lower().endswith((".xml", ".rels")):
            read_xml(part, _Whole())
    if _STRICT in package.part("_rels/.rels"):
        raise DocumentRefused("strict_word")


class _Whole(Reader):
    """Refuses relations and types that lack something."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if not all(map(attributes.get, _NEEDED.get(tag, ()))):
            raise DocumentRefused("broken")


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
        if relation.reltype == RELATIONSHIP_TYPE.SETTINGS and not relation.is_external:
            _leave_out(relation.target_part, "attachedTemplate")


def _leave_out(part: Part, *kinds: str) -> None:
    for id, relation in list(part.rels.items()):
        if relation.reltype.rpartition("/")[2] in kinds:
            del part.rels[id]
