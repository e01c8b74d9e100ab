"""The days that a list of holidays names: one a line, days that are worked with + before."""

from datetime import date
from pathlib import Path

from nianbao.importers.dates import read_date
from nianbao.importers.encoding import decoded
from nianbao.report.workdays import Workdays
from nianbao.store.errors import FileRefused
from nianbao.store.source import read_bytes

_WORKED, _COMMENT = "+", "#"


def read_holidays(path: Path) -> Workdays:
    """The working days without the holidays of a file; FileRefused with the line of no date."""
    off: set[date] = set()
    on: set[date] = set()
    for number, line in enumerate(decoded(read_bytes(path)).splitlines(), 1):
        text = line.partition(_COMMENT)[0].strip()
        if not text:
            continue
        day = read_date(text.removeprefix(_WORKED))
        if not isinstance(day, date):
            raise FileRefused(path, "no_holiday", line=number, found=text)
        (on if text.startswith(_WORKED) else off).add(day)
    return Workdays(frozenset(off - on), frozenset(on))
