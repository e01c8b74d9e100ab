"""LibreOffice recalculates the workbook to the same totals, and sets the document inside its page.

`make office`; on Debian: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils
"""

import io
import re
import shutil
import subprocess
from pathlib import Path
from random import Random

import pytest
from core.render.formulas import calculated
from openpyxl import load_workbook

from nianbao.form.load import load_form
from nianbao.render.excel import excel_workbook
from nianbao.render.word import word_document
from nianbao.report.model import Report
from nianbao.store.read import read_document

pytestmark = pytest.mark.office

SAMPLES = sorted((Path(__file__).parents[2] / "sample_reports").glob("*/report.toml"))
POINTS = 72 / 25.4
"""The points of a millimetre."""


def converted(content: bytes, name: str, to: str, folder: Path) -> Path:
    """A file as LibreOffice writes it anew."""
    for program in ("soffice", "pdftotext"):
        assert shutil.which(program), f"{program} is missing; see the head of {__file__}"
    source = folder / name
    source.write_bytes(content)
    home = f"-env:UserInstallation=file://{folder}/profile"
    out = folder / "out"
    command = ["soffice", home, "--headless", "--convert-to", to, "--outdir", str(out), str(source)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    assert "Error" not in done.stderr, done.stderr
    return out / f"{source.stem}.{to}"


def read(path: Path) -> Report:
    return read_document(path).report


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.parent.name)
def test_a_workbook_with_other_figures_is_recalculated(sample: Path, tmp_path: Path) -> None:
    of, random = read(sample), Random(7)
    book = load_workbook(io.BytesIO(excel_workbook(load_form(of.edition), of)))
    expected = {}
    for sheet in book.worksheets:
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            if isinstance(cell.value, int):
                cell.value = random.randrange(1000)
    for sheet in book.worksheets:
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            if str(cell.value).startswith("="):
                expected[sheet.title, cell.coordinate] = calculated(sheet, cell.coordinate)
    written = io.BytesIO()
    book.save(written)
    path = converted(written.getvalue(), "changed.xlsx", "xlsx", tmp_path)
    again = load_workbook(path, data_only=True)
    assert {(title, at): again[title][at].value for title, at in expected} == expected
    assert len(expected) > 30


@pytest.mark.parametrize("lying", [False, True], ids=["upright", "lying"])
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.parent.name)
def test_every_word_of_the_document_stands_within_the_margins(
    sample: Path, lying: bool, tmp_path: Path
) -> None:
    of = read(sample)
    content = word_document(load_form(of.edition), of, lying=lying)
    path = converted(content, "report.docx", "pdf", tmp_path)
    pages = subprocess.run(
        ["pdftotext", "-bbox", str(path), "-"], capture_output=True, text=True, check=True
    ).stdout.split("<page ")[1:]
    assert len(pages) >= 3
    for page in pages:
        width, height = (
            float(each) for each in re.findall(r'(?:width|height)="([\d.]+)"', page)[:2]
        )
        left, right = (35, 37) if width > height else (28, 26)
        assert (width > height) <= lying
        for x, end, word in re.findall(
            r'xMin="([\d.]+)" .*?xMax="([\d.]+)" .*?>(.*?)</word>', page
        ):
            assert float(x) >= (left - 1) * POINTS, word
            # Punctuation may hang over the end of a line.
            assert float(end) <= width - (right - 7) * POINTS, word
    assert not lying or any(_lies(page) for page in pages)


def _lies(page: str) -> bool:
    width, height = (float(each) for each in re.findall(r'(?:width|height)="([\d.]+)"', page)[:2])
    return width > height
