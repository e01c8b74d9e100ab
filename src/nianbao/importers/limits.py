"""How much of a foreign document is taken in, and the safe opening of those that are zip files."""

import re
import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from nianbao.importers.refused import DocumentRefused

MEGABYTE = 1024 * 1024

MAX_BYTES = 20 * MEGABYTE
MAX_INFLATED = 100 * MEGABYTE
MAX_PART = 32 * MEGABYTE
MAX_RATIO = 100
MAX_FILES = 2000
MAX_DEPTH = 250
MAX_ELEMENTS = 300_000
MAX_CELLS = 100_000
MAX_COLUMNS = 1000
MAX_CHARACTERS = 2_000_000

_HARMLESS = MEGABYTE
_DIRECTORY_MOST = MAX_FILES * 512

_END_OF_DIRECTORY = b"PK\x05\x06"
_ZIP64 = b"PK\x06\x07"
_ENCRYPTED = 0x1


def check_size(content: bytes) -> None:
    """DocumentRefused if the file is larger than any report."""
    if len(content) > MAX_BYTES:
        raise DocumentRefused("too_large", size=len(content), limit=MAX_BYTES)


def check_count(what: str, number: int, limit: int) -> None:
    """DocumentRefused if there are more than `limit` of what is counted."""
    if number > limit:
        raise DocumentRefused("too_many", what=what, limit=limit)


class Budget:
    """So many of what is counted, in the whole document; DocumentRefused when they are spent."""

    def __init__(self, what: str, limit: int) -> None:
        self._what = what
        self._limit = limit
        self._spent = 0

    def spend(self, number: int) -> None:
        """Count so many more."""
        self._spent += number
        check_count(self._what, self._spent, self._limit)


class Package:
    """The parts of an Office document, each inflated only when asked for, never to disk."""

    def __init__(self, content: bytes) -> None:
        check_size(content)
        _check_directory(content)
        try:
            self._zip = ZipFile(BytesIO(content))
            self._files = {each.filename: each for each in self._zip.infolist()}
        except (BadZipFile, ValueError, NotImplementedError, EOFError):
            raise DocumentRefused("broken") from None
        _check_files(list(self._files.values()), len(content))

    @property
    def names(self) -> frozenset[str]:
        """The names of the parts."""
        return frozenset(self._files)

    def part(self, name: str) -> bytes:
        """The content of a part; DocumentRefused if there is none or it cannot be inflated."""
        if name not in self._files:
            raise DocumentRefused("broken", part=name)
        try:
            with self._zip.open(self._files[name]) as file:
                content = file.read(MAX_PART + 1)
        except (BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError):
            raise DocumentRefused("broken", part=name) from None
        if len(content) > MAX_PART:
            raise DocumentRefused("zip_bomb")
        return content


def _check_directory(content: bytes) -> None:
    """Refuse a directory that would cost more to list than a report has parts."""
    end = content.rfind(_END_OF_DIRECTORY)
    if end < 0 or content[max(end - 20, 0) : end].startswith(_ZIP64):
        raise DocumentRefused("broken")
    size = int.from_bytes(content[end + 12 : end + 16], "little")
    if size > _DIRECTORY_MOST:
        raise DocumentRefused("too_many", what="files", limit=MAX_FILES)


def _check_files(files: list[ZipInfo], size: int) -> None:
    check_count("files", len(files), MAX_FILES)
    for each in files:
        if each.flag_bits & _ENCRYPTED:
            raise DocumentRefused("encrypted")
        if _leads_out(each.filename):
            raise DocumentRefused("unsafe_name", name=each.filename[:80])
    total = sum(each.file_size for each in files)
    if total > MAX_INFLATED or (total > _HARMLESS and total > MAX_RATIO * size):
        raise DocumentRefused("zip_bomb")


def _leads_out(name: str) -> bool:
    parts = re.split(r"[/\\]", name)
    return not parts[0] or ".." in parts or ":" in parts[0]
