"""The same report gives the same bytes, whenever and wherever it is rendered."""

import os
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

from nianbao.render.excel import excel_workbook
from nianbao.render.word import word_document

from ..builders import form_2021, report

SAMPLE = Path(__file__).parents[3] / "sample_reports" / "yunjiang-city-2024" / "report.toml"
CODE = """
import hashlib, sys
from pathlib import Path
from nianbao.form.load import load_form
from nianbao.render.csv import csv_table
from nianbao.render.excel import excel_workbook
from nianbao.render.page import page
from nianbao.render.word import word_document
from nianbao.store.read import read_document
of = read_document(Path(sys.argv[1])).report
form = load_form(of.edition)
for content in (csv_table(form, of).encode(), page(form, of).encode(), word_document(form, of), excel_workbook(form, of)):
    print(hashlib.sha256(content).hexdigest())
"""


def digests(**environment: str) -> list[str]:
    """The digests of all formats, made in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", CODE, str(SAMPLE)],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()


def test_two_runs_make_the_same_bytes() -> None:
    one = digests(PYTHONHASHSEED="1", TZ="Asia/Shanghai")
    assert one == digests(PYTHONHASHSEED="2", TZ="America/New_York")
    assert len(set(one)) == 4


def test_an_office_file_holds_no_time_but_the_day_of_the_report() -> None:
    for content in (word_document(form_2021(), report()), excel_workbook(form_2021(), report())):
        with zipfile.ZipFile(BytesIO(content)) as file:
            assert {entry.date_time[:3] for entry in file.infolist()} == {(1980, 1, 1)}
            core = file.read("docProps/core.xml").decode()
        assert core.count("2024-12-31T00:00:00Z") == 2
        assert "临河县水利局2024年政府信息公开工作年度报告" in core
        assert "python" not in core
