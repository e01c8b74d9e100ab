"""PDFs that are made to hurt whoever opens them, and what must be said of each."""

from collections.abc import Callable, Mapping

from .pdf_files import pdf_of_contents, pdf_of_objects, stream

MEGABYTE = 1024 * 1024
MANY = 1_000_000


def _numbers(count: int) -> bytes:
    return b"BT /F1 9 Tf " + b"1 0 0 1 0 0 Tm <5e74> Tj " * count + b"ET"


def _scattered(count: int) -> bytes:
    pieces = (f"BT /F1 9 Tf 1 0 0 1 {n} {n / 99} Tm <5e74> Tj ET " for n in range(count))
    return "".join(pieces).encode()


def _pdf_with(number: int, content: bytes) -> bytes:
    return pdf_of_contents([_numbers(9)], {number: content})


def _talkative_font() -> bytes:
    ranges = stream(b"1 beginbfrange " + b"<0000> <ffff> <0000> " * 100_000 + b"endbfrange")
    font = (
        b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /ToUnicode 5 0 R"
        b" /DescendantFonts [4 0 R] >>"
    )
    return pdf_of_contents([_numbers(9)], {3: font, 5: ranges})


PDFS: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "a stream of 200 megabytes": (lambda: pdf_of_contents([bytes(200 * MEGABYTE)]), "zip_bomb"),
    "streams within streams": (
        lambda: _pdf_with(
            11,
            stream(
                stream(stream(bytes(300 * MEGABYTE)).split(b"stream\n")[1]).split(b"stream\n")[1],
                "/Filter [/FlateDecode /FlateDecode /FlateDecode]",
            ),
        ),
        "zip_bomb",
    ),
    "half a million texts": (lambda: pdf_of_contents([_numbers(MANY // 2)]), "zip_bomb too_slow"),
    "texts all over the page": (lambda: pdf_of_contents([_scattered(20_000)]), "too_slow"),
    "a hundred pages of texts all over": (
        lambda: pdf_of_contents([_scattered(7_000)] * 100),
        "too_slow",
    ),
    "a thousand pages": (lambda: pdf_of_contents([_numbers(1)] * 1000), "too_many"),
    "pages that hold themselves": (
        lambda: _pdf_with(2, b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"),
        "broken",
    ),
    "one page a million times": (
        lambda: _pdf_with(2, b"<< /Type /Pages /Kids [" + b"10 0 R " * MANY + b"] /Count 1 >>"),
        "zip_bomb",
    ),
    "a million nested lists": (lambda: _pdf_with(11, b"[" * MANY), "broken"),
    "a million nested lists in the text": (lambda: pdf_of_contents([b"[" * MANY]), "broken"),
    "objects that refer in a circle": (lambda: _pdf_with(11, b"11 0 R"), "broken"),
    "a font that says too much": (_talkative_font, "no_text"),
    "no table of objects and a million of them": (
        lambda: b"%PDF-1.7\n" + b"1 0 obj\nnull\nendobj\n" * 700_000,
        "broken too_slow",
    ),
    "a truncated file": (lambda: pdf_of_contents([_numbers(999)])[:700], "broken"),
    "only a head": (lambda: b"%PDF-1.7\n", "broken"),
    "only pictures": (lambda: pdf_of_contents([b"q 100 0 0 100 0 0 cm /I Do Q"] * 3), "no_text"),
    "nothing but a catalogue": (lambda: pdf_of_objects({1: b"<< /Type /Catalog >>"}), "broken"),
}
