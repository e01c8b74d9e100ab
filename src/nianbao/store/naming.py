"""Names of report files."""

import contextlib
import os
import re
import unicodedata
from collections import Counter
from pathlib import Path

from nianbao.store.errors import FileRefused, reason

SUFFIX = ".toml"
_MOST = 40
_UNFIT = re.compile(r'[/\\:*?"<>|]')
_HIDDEN = {"Cc", "Cf", "Cn", "Co", "Cs", "Mn", "Me", "Zl", "Zp"}


def proposed_name(organization: str, year: int) -> str:
    """A file name for a new report that every system accepts."""
    seen = "".join(c for c in organization if unicodedata.category(c) not in _HIDDEN)
    name = _UNFIT.sub("", seen).strip(". -")
    return f"{name[:_MOST] or '年报'}{year}{SUFFIX}"


def distinct_name(name: str, given: Counter[str]) -> str:
    """The name of a file, with a number where one was `given` that some systems take for the same.

    A name that `proposed_name` made never ends in such a number.
    """
    alike = unicodedata.normalize("NFC", name).casefold()
    given[alike] += 1
    path, number = Path(name), given[alike]
    return name if number == 1 else f"{path.stem}-{number}{path.suffix}"


def named(text: str, folder: Path) -> Path:
    """The report file that the user means by `text`, seen from a folder."""
    path = folder / os.path.expanduser(text.strip())
    return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)


def as_text(name: str) -> str:
    """A name that every encoding takes: bytes in it that are no text stand as \\udcff."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def is_document(path: Path) -> bool:
    """Tell whether the name of a file says that it is no report file but a document."""
    return path.suffix.lower() not in ("", SUFFIX)


def is_print(path: Path) -> bool:
    """Tell whether a file holds pages as a sealed report does: often only pictures of them."""
    return path.suffix.lower() in (".pdf", ".ofd")


def check_place(path: Path) -> None:
    """FileRefused if no file can be written under this name."""
    try:
        if path.is_dir():
            raise FileRefused(path, "directory")
        if not path.parent.is_dir():
            raise FileRefused(path.parent, "no_folder")
        with contextlib.suppress(FileNotFoundError):
            path.stat()
    except (OSError, ValueError) as error:
        raise FileRefused(path, "not_writable", reason=reason(error)) from None


def same_file(one: Path, other: Path | None) -> bool:
    """Tell whether both names lead to one file, existing or not."""
    return other is not None and os.path.realpath(one) == os.path.realpath(other)
