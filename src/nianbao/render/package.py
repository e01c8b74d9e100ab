"""Office files are zips of XML parts: made the same from the same, whenever they are made."""

from collections.abc import Callable, Mapping
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_BEGINNING = (1980, 1, 1, 0, 0, 0)

Change = Callable[[bytes], bytes]


def report_day(year: int) -> datetime:
    """The day that the figures of a year stand for, which its files bear as their date."""
    return datetime(year, 12, 31)


def packed(content: bytes, changes: Mapping[str, Change]) -> bytes:
    """The same zip without the hour of its making; `changes` says what becomes of some parts."""
    written = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(written, "w", ZIP_DEFLATED) as new:
        for name in dict.fromkeys(old.namelist()):
            entry = ZipInfo(name, _BEGINNING)
            entry.create_system = 0
            part = old.read(name)
            part = changes[name](part) if name in changes else part
            new.writestr(entry, part, ZIP_DEFLATED)
    return written.getvalue()
