"""Office files made by hand, part by part, so that they can be as wrong as one likes."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def zipped(parts: Mapping[str, str | bytes], kind: int = ZIP_DEFLATED) -> bytes:
    """A zip file of these parts."""
    written = BytesIO()
    with ZipFile(written, "w", kind) as file:
        for name, content in parts.items():
            file.writestr(ZipInfo(name), content, kind)
    return written.getvalue()


def unpacked(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip file that is as large as its parts, so that its ratio gives nothing away."""
    return zipped(parts, ZIP_STORED)


def relations(**targets: str) -> str:
    """The relations of a part: which part it uses as what; the id is the kind."""
    listed = "".join(
        f'<Relationship Id="{kind}" Type="{R}/{kind.rstrip("0123456789")}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return f'{_HEAD}<Relationships xmlns="{_RELATIONS}">{listed}</Relationships>'


def word_parts(body: str, *, styles: str = "", numbering: str = "") -> dict[str, str | bytes]:
    """The parts of a Word document with this body, styles and lists."""
    spaces = (
        f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    return {
        "_rels/.rels": relations(officeDocument="word/document.xml"),
        "word/_rels/document.xml.rels": relations(styles="styles.xml", numbering="numbering.xml"),
        "word/document.xml": f"{_HEAD}<w:document {spaces}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"{_HEAD}<w:styles {spaces}>{styles}</w:styles>",
        "word/numbering.xml": f"{_HEAD}<w:numbering {spaces}>{numbering}</w:numbering>",
    }


def word_file(body: str, *, styles: str = "", numbering: str = "") -> bytes:
    """A Word document with this body, styles and lists."""
    return zipped(word_parts(body, styles=styles, numbering=numbering))


def excel_parts(sheet: str, *, texts: str = "", styles: str = "") -> dict[str, str | bytes]:
    """The parts of a workbook with one sheet."""
    return {
        "_rels/.rels": relations(officeDocument="xl/workbook.xml"),
        "xl/_rels/workbook.xml.rels": relations(
            worksheet1="worksheets/sheet1.xml", sharedStrings="texts.xml", styles="styles.xml"
        ),
        "xl/workbook.xml": (
            f'{_HEAD}<workbook xmlns="{S}" xmlns:r="{R}"><sheets>'
            '<sheet name="表三" sheetId="1" r:id="worksheet1"/></sheets></workbook>'
        ),
        "xl/worksheets/sheet1.xml": f'{_HEAD}<worksheet xmlns="{S}">{sheet}</worksheet>',
        "xl/texts.xml": f'{_HEAD}<sst xmlns="{S}">{texts}</sst>',
        "xl/styles.xml": f'{_HEAD}<styleSheet xmlns="{S}">{styles}</styleSheet>',
    }


def excel_file(sheet: str, *, texts: str = "", styles: str = "") -> bytes:
    """A workbook with one sheet."""
    return zipped(excel_parts(sheet, texts=texts, styles=styles))


def paragraph(text: str, properties: str = "") -> str:
    """A paragraph of a Word document with one run."""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{run(text)}</w:p>"


def run(text: str) -> str:
    """A run of a Word document."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
