"""Which part of an Office document belongs to which."""

import posixpath
from collections.abc import Mapping

from nianbao.importers.limits import Package
from nianbao.importers.markup import Reader, read_xml, value
from nianbao.importers.refused import DocumentRefused
from nianbao.record import Value


class Relation(Value):
    """That a part is used by another, as what, and by which id."""

    id: str
    kind: str
    part: str


def main_part(package: Package) -> str:
    """The part that holds the document itself; DocumentRefused if there is none."""
    part = related(package, "", "officeDocument")
    if not part:
        raise DocumentRefused("broken")
    return part


def related(package: Package, part: str, kind: str) -> str:
    """The first part that `part` uses as this kind and that is there; "" if there is none."""
    found = (each.part for each in relations(package, part) if each.kind == kind)
    return next((name for name in found if name in package.names), "")


def relations(package: Package, part: str) -> tuple[Relation, ...]:
    """What a part uses within the package; the package itself is the part ""."""
    folder, name = posixpath.split(part)
    listed = posixpath.join(folder, "_rels", f"{name}.rels")
    if listed not in package.names:
        return ()
    reader = _RelationReader(folder)
    read_xml(package.part(listed), reader)
    return tuple(reader.found)


class _RelationReader(Reader):
    def __init__(self, folder: str) -> None:
        self.found: list[Relation] = []
        self._folder = folder

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        target = value(attributes, "Target")
        if not target or value(attributes, "TargetMode") == "External":
            return
        part = posixpath.normpath(posixpath.join("/", self._folder, target)).lstrip("/")
        kind = value(attributes, "Type").rpartition("/")[2]
        self.found.append(Relation(value(attributes, "Id"), kind, part))
