"""Hostile files: a clear refusal, or what they hold, in little time (of work) and memory."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from .hostile_others import OTHERS
from .hostile_packages import PACKAGES
from .hostile_pages import PAGES
from .hostile_pdfs import PDFS

SECONDS = 5
MEGABYTES = 500

SERVER = """
import json, os, re, signal, sys, time
from pathlib import Path
import nianbao.importers.excel, nianbao.importers.html, nianbao.importers.pdf, nianbao.importers.word
from nianbao.importers.opening import foreign_document
from nianbao.importers.refused import DocumentRefused

def answer(path):
    signal.alarm(60)
    content = Path(path).read_bytes()
    start = time.process_time()
    try:
        foreign_document(content, path)
        said = "read"
    except DocumentRefused as refused:
        said = refused.code
    seconds = time.process_time() - start
    peak = re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())
    print(json.dumps([said, seconds, int(peak[1]) // 1024]), end=" ", flush=True)

for line in sys.stdin:
    if not os.fork():
        answer(line.rstrip("\\n"))
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.wait()[1]), flush=True)
"""
"""What opens each file in a process of its own, which has loaded the importers already."""

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
    ("html", "four megabytes of script openers"),
    ("html", "four megabytes of comment openers"),
    ("html", "four megabytes of blanks"),
    ("pdf", "a font that says too much"),
    ("pdf", "half a million texts"),
    ("pdf", "one page a million times"),
    ("docx", "a sheet of a million cells"),
    ("docx", "more parts than a zip file of old could have"),
    ("docx", "a list that counts from a thousand million"),
    ("html", "a tag of a million attributes"),
}
"""What costs the most and has a sibling that stays in the suite."""
CASES = [
    pytest.param(suffix, name, marks=[pytest.mark.campaign] if (suffix, name) in LONG else [])
    for suffix, files in ALL.items()
    for name in files
]


@dataclass(frozen=True)
class Server:
    """Opens files; what it complains of goes to a file."""

    process: subprocess.Popen[str]
    complaints: Path

    def answered(self, path: Path) -> tuple[str, float, int]:
        """What was said of a file, the seconds that it took, the most megabytes."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        print(path, file=self.process.stdin, flush=True)
        told, _, code = self.process.stdout.readline().rpartition(" ")
        complaints = self.complaints.read_text("utf-8")
        assert code == "0\n", complaints
        assert complaints == ""
        said, seconds, megabytes = json.loads(told)
        return said, seconds, megabytes


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """What is started once for all files."""
    complaints = tmp_path_factory.mktemp("server") / "complaints"
    with (
        complaints.open("w") as file,
        subprocess.Popen(
            [sys.executable, "-c", SERVER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=file,
            text=True,
            encoding="utf-8",
        ) as process,
    ):
        yield Server(process, complaints)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="no measure of memory")
@pytest.mark.parametrize(("suffix", "name"), CASES)
def test_a_hostile_file_costs_little_and_is_answered(
    server: Server, tmp_path: Path, suffix: str, name: str
) -> None:
    made, expected = ALL[suffix][name]
    path = tmp_path / f"report.{suffix}"
    path.write_bytes(made())
    said, seconds, megabytes = server.answered(path)
    print(f"{suffix} {name}: {said}, {seconds:.2f} s, {megabytes} MB")
    assert said in expected.split()
    assert seconds < SECONDS
    assert megabytes < MEGABYTES
