"""PDF files made by hand, with Chinese text in a font that readers know by its name."""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

PAGE_HEIGHT = 842


@dataclass(frozen=True)
class Placed:
    """A piece of text, its distance from the left edge and from the top, and its size."""

    text: str
    left: float
    top: float
    size: float = 10.5


def pdf_file(pages: Sequence[Sequence[Placed]]) -> bytes:
    """A PDF with these texts on its pages."""
    return pdf_of_contents([b"\n".join(map(_drawn, page)) for page in pages])


def _drawn(piece: Placed) -> bytes:
    coded = piece.text.encode("utf-16-be").hex()
    place = f"1 0 0 1 {piece.left:g} {PAGE_HEIGHT - piece.top:g}"
    return f"BT /F1 {piece.size:g} Tf {place} Tm <{coded}> Tj ET".encode()


def stream(content: bytes, entries: str = "") -> bytes:
    """An object that is a stream, compressed unless `entries` say how it is coded."""
    if "/Filter" not in entries:
        content, entries = zlib.compress(content), f"{entries} /Filter /FlateDecode"
    head = f"<< /Length {len(content)} {entries} >>".encode()
    return head + b"\nstream\n" + content + b"\nendstream"


def pdf_of_contents(contents: Sequence[bytes], more: Mapping[int, bytes] | None = None) -> bytes:
    """A PDF whose pages draw this; `more` are further or other objects by number."""
    first = 10
    kids = " ".join(f"{first + 2 * index} 0 R" for index in range(len(contents)))
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>".encode(),
        3: (
            b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
            b" /DescendantFonts [4 0 R] >>"
        ),
        4: (
            b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000"
            b" /W [1 200 500]"
            b" /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>"
        ),
    }
    for index, content in enumerate(contents):
        number = first + 2 * index
        objects[number] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 {PAGE_HEIGHT}]"
            f" /Resources << /Font << /F1 3 0 R >> >> /Contents {number + 1} 0 R >>"
        ).encode()
        objects[number + 1] = stream(content)
    return pdf_of_objects({**objects, **(more or {})})


def pdf_of_objects(objects: Mapping[int, bytes]) -> bytes:
    """A PDF of these objects by number; 1 is the catalogue."""
    written = bytearray(b"%PDF-1.7\n")
    places = {}
    for number, content in objects.items():
        places[number] = len(written)
        written += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start = len(written)
    size = max(objects) + 1
    written += f"xref\n0 {size}\n".encode()
    for number in range(size):
        kind = "n" if number in places else "f"
        written += f"{places.get(number, 0):010} {0:05} {kind} \n".encode()
    written += f"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(written)
