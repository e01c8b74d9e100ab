"""LibreOffice recalculates the workbook to the same totals, and sets the document inside its page.

`make office`; on Debian: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils
"""

import io
import re
import shutil
import subprocess
from datetime import date
from pathlib import Path
from random import Random

import pytest
from core.render.formulas import calculated
from core.render.templates import letterhead, saved
from openpyxl import load_workbook

from nianbao.form.load import load_form
from nianbao.render.excel import excel_workbook
from nianbao.render.word import word_document
from nianbao.render.word_filled import filled_template
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


@pytest.mark.parametrize("lying", [False, True], ids=["upright", "lying"])
def test_a_report_in_a_template_stands_within_its_margins(lying: bool, tmp_path: Path) -> None:
    of = read(next(path for path in SAMPLES if path.parent.name == "yunjiang-city-2024"))
    template = saved(letterhead("{{年报}}", "{{单位}}", "{{日期}}"))
    day = date(2025, 1, 7)
    made = filled_template(load_form(of.edition), of, template, day=day, lying=lying)
    pages = words_of(converted(made.content, "report.docx", "pdf", tmp_path))
    head = "云江市人民政府2024年政府信息公开工作年度报告"
    for number, (width, height, words) in enumerate(pages):
        # A page of 182 x 257 mm with 40, 30, 50 and 40 mm left, right, above and below.
        turned = width > height
        left, right = (40, 50) if turned else (40, 30)
        assert round(min(width, height) / POINTS) == 182
        for x, end, _, word in words:
            assert x >= (left - 1) * POINTS, word
            assert end <= width - (right - 7) * POINTS, word
        above = "".join(word for _, _, y, word in words if y < 35 * POINTS)
        assert above == ("云江市人民政府文件" if number == 0 else head)
    assert any(width > height for width, height, _ in pages) == lying
    assert "2025年1月7日" in "".join(word for *_, word in pages[-1][2])


def words_of(path: Path) -> list[tuple[float, float, list[tuple[float, float, float, str]]]]:
    """The pages of a PDF: width, height, and each word with its left, right and upper side."""
    text = subprocess.run(
        ["pdftotext", "-bbox", str(path), "-"], capture_output=True, text=True, check=True
    ).stdout
    pages = []
    for page in text.split("<page ")[1:]:
        size = [float(each) for each in re.findall(r'(?:width|height)="([\d.]+)"', page)[:2]]
        words = [
            (float(x), float(end), float(y), word)
            for x, y, end, word in re.findall(
                r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" .*?>(.*?)</word>', page
            )
        ]
        pages.append((size[0], size[1], words))
    return pages


def _lies(page: str) -> bool:
    width, height = (float(each) for each in re.findall(r'(?:width|height)="([\d.]+)"', page)[:2])
    return width > height
