"""Reading a whole document in a fresh process, beside the start of the interpreter.

`pytest tests/bench -s` prints the figures. What is imported beforehand does not count; the
goal is 150 ms where an interpreter starts in about 15.
"""

import subprocess
import sys
from pathlib import Path
from time import perf_counter

from .book import Book
from .stopwatch import Timing

RUNS = 7
AT_MOST = 20
READ = """
import sys, time
from nianbao.form.load import editions, load_form
from nianbao.importers.read import imported
from nianbao.importers.text import text_document
forms = [load_form(each) for each in editions()]
text = open(sys.argv[1], encoding="utf-8").read()
start = time.perf_counter()
report = imported(text_document(text)).report
print((time.perf_counter() - start) * 1000, len(report.figures))
"""


def milliseconds_to_start() -> float:
    start = perf_counter()
    subprocess.run([sys.executable, "-c", "pass"], check=True)
    return (perf_counter() - start) * 1000


def read(document: Path) -> tuple[float, int]:
    """The milliseconds that a fresh process reads a document for, and the figures it found."""
    argv = [sys.executable, "-c", READ, str(document)]
    said = subprocess.run(argv, check=True, capture_output=True, text=True).stdout.split()
    return float(said[0]), int(said[1])


def test_a_document_is_read_within_a_few_starts_of_the_interpreter(
    sample_reports: Path, book: Book
) -> None:
    starts, reads = [], []
    for _ in range(RUNS):
        starts.append(milliseconds_to_start())
        taken, figures = read(sample_reports / "horgos-psb-2023" / "report.md")
        assert figures == 166, "everything was read"
        reads.append(taken)
    floor, reading = Timing("python -c pass", starts), Timing("a document", reads)
    book.note(floor, {reading: 10})
    assert reading.times(floor) <= AT_MOST
