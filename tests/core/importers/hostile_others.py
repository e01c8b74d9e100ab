"""Other files that are no document, and what must be said of each."""

from collections.abc import Callable, Mapping

from .office_files import zipped

MEGABYTE = 1024 * 1024

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def _ole(stream_name: str) -> bytes:
    return OLE + stream_name.encode("utf-16-le") + bytes(512)


OTHERS: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "no_text"),
    "blanks": (lambda: b" \r\n\t" * 9, "no_text"),
    "20 megabytes of zeros": (lambda: bytes(20 * MEGABYTE - 1), "wrong_kind"),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(99), "wrong_kind"),
    "a program": (lambda: b"\x7fELF\x02\x01\x01" + bytes(99), "wrong_kind"),
    "an old Word file": (lambda: _ole("WordDocument"), "legacy_word"),
    "an old Excel file": (lambda: _ole("Workbook"), "legacy_excel"),
    "an encrypted Word file": (lambda: _ole("EncryptedPackage"), "encrypted"),
    "a Word file in RTF": (lambda: b"{\\rtf1\\ansi \\u24180?}", "legacy_word"),
    "an empty zip file": (lambda: zipped({}), "wrong_kind"),
    "only the head of a zip file": (lambda: b"PK\x03\x04" + bytes(99), "broken"),
}
