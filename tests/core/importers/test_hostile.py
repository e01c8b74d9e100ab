"""Hostile files: a clear refusal, or what they hold, in little time (of work) and memory."""

import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from .hostile_others import OTHERS
from .hostile_packages import PACKAGES
from .hostile_pages import PAGES
from .hostile_pdfs import PDFS

SECONDS = 5
MEGABYTES = 500

PROBE = """
import json, re, sys, time
from pathlib import Path
from nianbao.importers.opening import foreign_document
from nianbao.importers.refused import DocumentRefused

content = Path(sys.argv[1]).read_bytes()
start = time.process_time()
try:
    foreign_document(content, sys.argv[1])
    said = "read"
except DocumentRefused as refused:
    said = refused.code
seconds = time.process_time() - start
peak = re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())
print(json.dumps([said, seconds, int(peak[1]) // 1024]))
"""

Files = Mapping[str, tuple[Callable[[], bytes], str]]
ALL: Mapping[str, Files] = {"html": PAGES, "docx": PACKAGES, "pdf": PDFS, "dat": OTHERS}
LONG = {
    ("pdf", "a hundred pages of texts all over"),
    ("pdf", "no table of objects and a million of them"),
    ("pdf", "texts all over the page"),
    ("pdf", "streams within streams"),
    ("docx", "a sheet of some fewer cells"),
    ("docx", "sixty thousand parts"),
    ("docx", "a million paragraphs"),
    ("html", "200 megabytes"),
    ("html", "a million cells"),
    ("pdf", "a font that says too much"),
    ("pdf", "half a million texts"),
    ("pdf", "one page a million times"),
}
"""What costs the most and has a sibling that stays in the suite."""
CASES = [
    pytest.param(suffix, name, marks=[pytest.mark.campaign] if (suffix, name) in LONG else [])
    for suffix, files in ALL.items()
    for name in files
]


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="no measure of memory")
@pytest.mark.parametrize(("suffix", "name"), CASES)
def test_a_hostile_file_costs_little_and_is_answered(
    tmp_path: Path, suffix: str, name: str
) -> None:
    made, expected = ALL[suffix][name]
    path = tmp_path / f"report.{suffix}"
    path.write_bytes(made())
    done = subprocess.run(
        [sys.executable, "-c", PROBE, str(path)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    said, seconds, megabytes = json.loads(done.stdout)
    print(f"{suffix} {name}: {said}, {seconds:.2f} s, {megabytes} MB")
    assert said in expected.split()
    assert seconds < SECONDS
    assert megabytes < MEGABYTES
