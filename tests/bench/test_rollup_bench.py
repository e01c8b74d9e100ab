"""Many reports added up, beside the reading and adding of their TOML in plain Python.

`pytest tests/bench -s` prints the figures; NIANBAO_BENCH_REPORTS=10000 is the long form, which
also adds up ten times as many small ones to see that the memory stays flat.
"""

import subprocess
import tomllib
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from time import process_time
from typing import Any

from core.official import ENTERED
from core.rollup.county import report_text
from openpyxl import load_workbook

from nianbao.rollup.reading import Judging
from nianbao.rollup.rollup import RollUp

from .book import Book
from .children import PROGRAM, PYTHON, environment
from .stopwatch import Timing
from .test_batch_bench import ONE_IN, REPORTS, made, workbooks

LONG_FORM = REPORTS > 100
ROUNDS = 3 if LONG_FORM else 2
MANY = 10 * REPORTS if LONG_FORM else 200
FEW = max(MANY // 100, 40)
AT_MOST_UNJUDGED = 4
AT_MOST_JUDGED = 10
AT_MOST_MEMORY = 1.2
"""Peak memory of many reports beside that of few."""

PEAK = """
import subprocess, sys
from resource import RUSAGE_CHILDREN, getrusage
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
print(getrusage(RUSAGE_CHILDREN).ru_maxrss)
"""


def tomls_added(paths: Sequence[Path]) -> dict[Any, Any]:
    """The floor: every figure of the files in one table of sums, and nothing looked at."""
    sums: dict[Any, Any] = {}
    for path in paths:
        with path.open("rb") as file:
            report = tomllib.load(file, parse_float=Decimal)
        for section, rows in report.items():
            for row, cells in rows.items() if isinstance(rows, dict) else ():
                for column, figure in cells.items() if isinstance(cells, dict) else ():
                    if not isinstance(figure, str):
                        at = section, row, column
                        sums[at] = sums.get(at, 0) + figure
    return sums


def workbooks_added(paths: Sequence[Path]) -> dict[Any, Any]:
    """The same job with workbooks of the figures."""
    sums: dict[Any, Any] = {}
    for path in paths:
        for sheet in load_workbook(path, read_only=True):
            for row in sheet.iter_rows(values_only=True):
                for column, figure in enumerate(row):
                    if isinstance(figure, int | float):
                        at = sheet.title, row[0], column
                        sums[at] = sums.get(at, 0) + figure
    return sums


def rolled_up(folder: Path, *, judged: bool) -> int:
    rollup = RollUp([folder], judging=Judging(judged=judged))
    rollup.read()
    return rollup.outcome().files


def milliseconds(do: Callable[[], object], reports: int) -> float:
    """What this process works on each report."""
    start = process_time()
    assert do()
    return (process_time() - start) * 1000 / reports


def test_a_report_of_many_is_added_up_in_few_times_the_reading_of_its_toml(
    tmp_path: Path, sample_reports: Path, book: Book
) -> None:
    folder = made(tmp_path / "reports", sample_reports)
    paths = sorted(folder.iterdir())
    books = sorted(workbooks(tmp_path / "books", folder).iterdir())
    rolled_up(folder, judged=True)  # loads and compiles what the rules need
    names = ("tomllib.load and sums", "roll-up, not judged", "roll-up", "openpyxl and sums")
    rounds = [
        (
            milliseconds(lambda: tomls_added(paths), REPORTS),
            milliseconds(lambda: rolled_up(folder, judged=False), REPORTS),
            milliseconds(lambda: rolled_up(folder, judged=True), REPORTS),
            milliseconds(lambda: workbooks_added(books), REPORTS // ONE_IN),
        )
        for _ in range(ROUNDS)
    ]
    floor, unjudged, judged, excel = map(Timing, names, zip(*rounds, strict=True))
    said = book.note(floor, {unjudged: None, judged: None, excel: None})
    assert unjudged.times(floor) <= AT_MOST_UNJUDGED, said
    assert judged.times(floor) <= AT_MOST_JUDGED, said


def peak(folder: Path, home: dict[str, str]) -> int:
    """The most memory, in kilobytes, of any process while a folder is added up."""
    command = [PROGRAM, "rollup", str(folder), "--no-check", "--jobs", "2"]
    done = subprocess.run([PYTHON, "-c", PEAK, *command], env=home, capture_output=True, check=True)
    return int(done.stdout)


def small_reports(folder: Path, number: int) -> Path:
    """Reports with figures and no texts, each of another body."""
    folder.mkdir()
    text = report_text("单位名", dict.fromkeys(ENTERED, 7))
    for each in range(number):
        (folder / f"{each:06}.toml").write_text(text.replace("单位名", f"第{each}局"), "utf-8")
    return folder


def test_memory_stays_flat_however_many_reports_there_are(tmp_path: Path) -> None:
    home = environment(tmp_path)
    few = small_reports(tmp_path / "few", FEW)
    many = small_reports(tmp_path / "many", MANY)
    peak(few, home)  # compiles
    before, after = peak(few, home), peak(many, home)
    print(f"\npeak memory: {FEW} reports {before} kB, {MANY} reports {after} kB")
    assert after <= AT_MOST_MEMORY * before
