"""The bodies that are to hand in a report."""

import re
import unicodedata
from datetime import date
from functools import lru_cache

from nianbao.record import Value

_BLANKS = re.compile(r"\s+")


class Unit(Value):
    """A body: whether a report is expected of it, and until which day."""

    name: str
    kind: str = ""
    expected: bool = True
    due: date | None = None


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """What names of one body have in common, however wide or spaced they are written."""
    return _BLANKS.sub("", unicodedata.normalize("NFKC", name)).casefold()


def alike_key(name: str) -> str:
    """What names have in common that may mean one body: 的 is written or left out."""
    return name_key(name).replace("的", "")
