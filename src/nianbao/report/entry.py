"""Foreign text let into the report: line ends unified, acting characters left out."""

import unicodedata

_REFUSED = {"Cc", "Cs"}


def admitted(text: str, *, lines: bool = True) -> str:
    """The text without control characters; without `lines`, line ends become spaces."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
    if not lines:
        unified = " ".join(unified.strip("\n").split("\n"))
    return "".join(c for c in unified if c == "\n" or unicodedata.category(c) not in _REFUSED)
