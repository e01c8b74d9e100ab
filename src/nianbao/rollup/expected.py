"""The list of bodies in a file, named or found beside their reports."""

import os
from pathlib import Path

from nianbao.importers.limits import MAX_BYTES
from nianbao.importers.units import UnitsRefused, units
from nianbao.report.units import Unit
from nianbao.rollup.listing import list_places
from nianbao.store.errors import FileRefused
from nianbao.store.source import read_bytes


def list_beside(folder: Path) -> Path | None:
    """The list of the bodies that hand in to a folder, if one stands there."""
    return next(filter(os.path.isfile, list_places(folder)), None)


def units_in(path: Path) -> list[Unit]:
    """The bodies that a file lists; FileRefused with line and column if it is no such list."""
    try:
        found = list(units(read_bytes(path, limit=MAX_BYTES)))
    except UnitsRefused as error:
        raise FileRefused(
            path, error.code, line=error.line, at=error.column, **error.facts
        ) from None
    if not found:
        raise FileRefused(path, "units_none")
    return found
