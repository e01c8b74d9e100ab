"""Office files that are made to hurt whoever opens them, and what must be said of each."""

import struct
from collections.abc import Callable, Mapping

from .office_files import excel_parts, paragraph, unpacked, word_file, word_parts, zipped

MEGABYTE = 1024 * 1024
MANY = 1_000_000


def _truncated() -> bytes:
    content = word_file(paragraph("年报") * 5000)
    return content[: len(content) // 2]


def _flipped() -> bytes:
    content = bytearray(word_file(paragraph("年报")))
    start = content.index(b"word/document.xml") + 40
    content[start : start + 40] = bytes(40)
    return bytes(content)


def _with_part(name: str, content: str | bytes) -> bytes:
    return zipped({**word_parts(paragraph("年报")), name: content})


def _encrypted() -> bytes:
    """A zip file whose parts say that they are encrypted."""
    content = word_file(paragraph("年报"))
    return content.replace(
        b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00"
    )


def _understated() -> bytes:
    """A part that is larger than the directory says."""
    content = bytearray(zipped({"word/document.xml": bytes(200 * MEGABYTE)}))
    place = content.index(b"PK\x01\x02")
    content[place + 24 : place + 28] = struct.pack("<I", 1000)
    return bytes(content)


def _crowded(parts: int) -> bytes:
    return zipped({f"{number:x}": b"" for number in range(parts)})


def _entities() -> str:
    """A thousand million characters out of ten lines."""
    grown = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE w [<!ENTITY l0 "lol">{grown}]><w>&l9;</w>'


OUTSIDE = '<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]><w>&e;</w>'


def _word(body: str, *, styles: str = "", numbering: str = "") -> bytes:
    return unpacked(word_parts(body, styles=styles, numbering=numbering))


def _excel(sheet: str, *, texts: str = "") -> bytes:
    return unpacked(excel_parts(sheet, texts=texts))


PACKAGES: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "a zip bomb": (lambda: _with_part("word/document.xml", bytes(90 * MEGABYTE)), "zip_bomb"),
    "a zip bomb beside the text": (lambda: _with_part("word/b", bytes(150 * MEGABYTE)), "zip_bomb"),
    "a zip bomb that understates its size": (_understated, "broken"),
    "a zip file in a zip file": (
        lambda: zipped({"inner.zip": zipped({"bomb": bytes(90 * MEGABYTE)})}),
        "wrong_kind",
    ),
    "sixty thousand parts": (lambda: _crowded(60_000), "too_many"),
    "more parts than a zip file of old could have": (lambda: _crowded(70_000), "broken"),
    "a part with an absolute path": (lambda: _with_part("/etc/cron.d/x", "x"), "unsafe_name"),
    "a part above the folder": (lambda: _with_part("word/../../x", "x"), "unsafe_name"),
    "a part on a drive": (lambda: _with_part("C:\\x", "x"), "unsafe_name"),
    "a truncated file": (_truncated, "broken"),
    "a damaged file": (_flipped, "broken"),
    "an encrypted zip file": (_encrypted, "encrypted"),
    "entities": (lambda: _with_part("word/document.xml", _entities()), "broken"),
    "an entity from outside": (lambda: _with_part("word/document.xml", OUTSIDE), "broken"),
    "entities in UTF-16": (
        lambda: _with_part("word/document.xml", OUTSIDE.encode("utf-16")),
        "broken",
    ),
    "entities in the styles": (lambda: _with_part("word/styles.xml", _entities()), "broken"),
    "entities in the relations": (lambda: _with_part("_rels/.rels", OUTSIDE), "broken"),
    "a million nested tags": (lambda: _word("<w:p>" * MANY), "too_deep"),
    "a million paragraphs": (lambda: _word("<w:p/>" * MANY), "too_many"),
    "a million columns": (
        lambda: _word(
            '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr>'
            f"{paragraph('1')}</w:tc></w:tr></w:tbl>"
        ),
        "too_many",
    ),
    "a million columns before the row": (
        lambda: _word(
            '<w:tbl><w:tr><w:trPr><w:gridBefore w:val="1000000"/></w:trPr>'
            f"<w:tc>{paragraph('1')}</w:tc></w:tr></w:tbl>"
        ),
        "too_many",
    ),
    "a million cells": (
        lambda: _word(f"<w:tbl>{('<w:tr>' + '<w:tc/>' * 10 + '</w:tr>') * 100_000}</w:tbl>"),
        "too_many",
    ),
    "ten megabytes of text": (lambda: _word(paragraph("x" * 10_000_000)), "too_many"),
    "three million characters": (
        lambda: _word("".join(paragraph(f"{n:x}" * 50) for n in range(20_000))),
        "too_many",
    ),
    "a tag of a million attributes": (
        lambda: _word(f"<w:p {' '.join(f'a{n:x}=``' for n in range(900_000))}/>".replace("`", '"')),
        "too_many",
    ),
    "styles that are based on one another": (
        lambda: _word(
            paragraph("年报", '<w:pStyle w:val="a"/>'),
            styles='<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style>'
            '<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>',
        ),
        "read",
    ),
    "a list that counts from a thousand million": (
        lambda: _word(
            paragraph("年报", '<w:numPr><w:numId w:val="1"/></w:numPr>') * 20_000,
            numbering='<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="999999999"/>'
            f'<w:numFmt w:val="lowerRoman"/><w:lvlText w:val="{"%1" * 100_000}"/></w:lvl></w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
        ),
        "too_many",
    ),
    "a sheet of a million cells": (
        lambda: _excel("<sheetData><row>" + "<c><v>17</v></c>" * MANY + "</row></sheetData>"),
        "too_many",
    ),
    "a sheet of some fewer cells": (
        lambda: _excel(
            "<sheetData><row>"
            + "".join(f"<c><v>{n * n % 999_983}</v></c>" for n in range(300_000))
            + "</row></sheetData>"
        ),
        "too_many",
    ),
    "a sheet as large as sheets can be": (
        lambda: _excel(
            '<sheetData><row><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>'
            '<row><c r="A1048576"><v>1</v></c></row></sheetData>'
            '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
        ),
        "too_many",
    ),
    "a text that a hundred thousand cells share": (
        lambda: _excel(
            "<sheetData><row>" + '<c t="s"><v>0</v></c>' * 100_000 + "</row></sheetData>",
            texts=f"<si><t>{'年' * 32_000}</t></si>",
        ),
        "too_many",
    ),
    "a number of a million digits": (
        lambda: _excel(f"<sheetData><row><c><v>{'7' * MANY}</v></c></row></sheetData>"),
        "read",
    ),
    "a number beyond all bounds": (
        lambda: _excel("<sheetData><row><c><v>1e999999999</v></c></row></sheetData>"),
        "read",
    ),
}
