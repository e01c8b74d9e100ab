"""`nianbao check` of many files: folders, several processes, Ctrl+C, progress."""

import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from nianbao.cli import run
from nianbao.commands.progress import Progress

from .calling import called

SAMPLES = Path(__file__).parents[3] / "sample_reports"
GOOD = (SAMPLES / "qingshi-township-2024" / "report.toml").read_text("utf-8")
BAD = GOOD + '[stated]\n"litigation.direct.total" = 2\n'
SMALL = 'edition = "cn-2021"\nyear = 2024\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    return called(capsys, "check", *argv)


def files_of(lines: str) -> list[str]:
    """The file that each line speaks of."""
    return [re.split("[：: ]", line)[0] for line in lines.splitlines()]


# Folders


PAGE = (SAMPLES / "horgos-psb-2023" / "report.md").read_text("utf-8")


def test_a_folder_stands_for_all_that_was_submitted_in_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hidden = ("b/._2.toml", "b/.old/1.toml", "b/1.toml~", "b/~$2.docx", "b/Thumbs.db")
    for name in ("b/2.toml", "b/10.toml", "b/deep/1.toml", *hidden, "a.toml"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(BAD, "utf-8")
    (folder / "b/2.md").write_text("made of 2.toml", "utf-8")
    (folder / "b/page(1).md").write_text(PAGE, "utf-8")
    code, out, err = check(capsys, "b", "a.toml", "--select", "T4,Y-01")
    assert code == 1
    names = ["b/10.toml", "b/2.toml", "b/deep/1.toml", "b/page(1).md", "a.toml"]
    *lines, count, unmet = err.splitlines()
    assert files_of("\n".join(lines)) == names
    assert files_of(out) == [name for name in names if name.endswith(".toml")]
    assert count == "共核对 4 份：有错误 3 份，读不出 0 份，没有错误 1 份"
    assert unmet == "各份均未核对（没有上年年报） T4-05 T4-06 Y-01", "once, not on every line"
    assert "没有上年年报" not in "".join(lines)


def test_what_lies_beside_the_reports_and_is_none_does_not_count(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in (
        ("good.toml", GOOD),
        ("notice.txt", "请按时报送。"),
        ("scan.pdf", "%PDF-1.7 broken"),
    ):
        (folder / name).write_text(text, "utf-8")
    code, _, err = check(capsys, ".")
    assert "notice.txt：没有读到年报的内容" in err
    assert "共核对 2 份：有错误 0 份，读不出 1 份，没有错误 1 份" in err
    assert code == 2
    (folder / "scan.pdf").rename(folder / "good.pdf")
    code, _, err = check(capsys, ".")
    assert "读不出 0 份，没有错误 1 份" in err
    assert code == 0, "the sealed print of a report file"
    assert check(capsys, "notice.txt")[0] == 2, "named"


def test_what_is_only_to_be_filled_in_is_no_error_of_a_folder(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = GOOD.partition("[problems]")[0]
    (folder / "unfinished.toml").write_text(text, "utf-8")
    (folder / "good.toml").write_text(GOOD, "utf-8")
    code, _, err = check(capsys, ".")
    counts = "有错误 0 份，没有错误、有待填之处 1 份，读不出 0 份，没有错误和待填之处 1 份"
    assert f"共核对 2 份：{counts}\n" in err
    assert code == 1


def test_a_folder_without_reports_is_said_and_the_others_are_checked(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "empty").mkdir()
    (folder / "good.toml").write_text(GOOD, "utf-8")
    code, out, err = check(capsys, "empty", "good.toml")
    assert (code, out) == (2, "")
    assert err.startswith("empty：文件夹中没有年报\ngood.toml：0 个错误")


# Several processes


def many(folder: Path) -> list[str]:
    """Files of every kind: complete, wrong, nearly empty, broken; and one that is not there."""
    kinds = (GOOD, SMALL, BAD, SMALL, "edition = ", SMALL, 'own = "\\u001b"\n' + SMALL)
    for number in range(40):
        (folder / f"{number:02}.toml").write_text(kinds[number % len(kinds)], "utf-8")
    (folder / "page.md").write_bytes((SAMPLES / "horgos-psb-2023" / "report.md").read_bytes())
    names = [f"{number:02}.toml" for number in reversed(range(40))]
    return [*names[:20], "gone.toml", "page.md", "02.toml", *names[20:]]


BESIDE = ["--previous", "beside/last.toml", "--children", "beside"]


@pytest.mark.parametrize("options", [BESIDE, ["--format", "json"], ["--lang", "en"]])
def test_several_processes_say_what_one_says_in_the_order_of_the_files(
    folder: Path, capsys: pytest.CaptureFixture[str], options: list[str]
) -> None:
    names = many(folder)
    (folder / "beside").mkdir()
    (folder / "beside" / "last.toml").write_text(GOOD.replace("2024", "2023"), "utf-8")
    alone = check(capsys, *names, *options, "--jobs", "1")
    assert check(capsys, *names, *options, "--jobs", "2") == alone
    assert alone[0] == 2
    if options == BESIDE:
        assert list(dict.fromkeys(files_of(alone[2]))) == list(dict.fromkeys(names))


def test_json_of_several_processes_is_one_list(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = many(folder)
    code, out, _ = check(capsys, *names, "--format", "json", "--select", "T4-02", "--jobs", "2")
    assert code == 2
    wrong = [name for name in names if name[:2].isdecimal() and int(name[:2]) % 7 == 2]
    assert [entry["file"] for entry in json.loads(out)] == wrong
    assert out == json.dumps(json.loads(out), ensure_ascii=False, indent=2) + "\n"


@pytest.mark.parametrize("jobs", ["0", "-1", "x", "65", "1.5", "２"])
def test_an_impossible_number_of_processes_is_a_matter_of_usage(
    folder: Path, capsys: pytest.CaptureFixture[str], jobs: str
) -> None:
    code, out, err = check(capsys, "x.toml", f"--jobs={jobs}")
    assert (code, out) == (2, "")
    assert err == f"nianbao：用法不对：--jobs: 不是 1 至 64 的整数 {jobs}；见 nianbao --help\n"


# Being stopped


@pytest.fixture
def running(folder: Path) -> Iterator["subprocess.Popen[str]"]:
    """A check of so many files that nobody could wait for it, in a group of its own."""
    if sys.platform == "win32":
        pytest.skip("there are no process groups")
    (folder / "0.toml").write_text(GOOD, "utf-8")
    for number in range(1, 3000):
        os.link("0.toml", f"{number}.toml")
    command = [sys.executable, "-m", "nianbao_tui", "check", ".", "--jobs", "2"]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    assert process.stderr is not None
    assert process.stderr.readline().startswith("0.toml：0 个错误")
    yield process
    if not is_gone(process.pid):
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def is_gone(group: int) -> bool:
    """Tell whether no process of a group is left."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False


def test_ctrl_c_ends_it_with_130_and_leaves_no_process(running: "subprocess.Popen[str]") -> None:
    os.killpg(running.pid, signal.SIGINT)
    out, err = running.communicate(timeout=20)
    assert running.returncode == 130
    assert out == ""
    assert err.endswith("nianbao：已中断\n")
    assert "Traceback" not in err
    assert err.count("\n") < 2900, "it did not go on to the end"
    assert is_gone(running.pid)


def test_no_process_is_left_when_the_first_one_is_killed(running: "subprocess.Popen[str]") -> None:
    running.kill()
    running.communicate()
    deadline = time.monotonic() + 20
    while not is_gone(running.pid):
        assert time.monotonic() < deadline
        time.sleep(0.02)


# Progress


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def drawn(monkeypatch: pytest.MonkeyPatch, screen: io.StringIO) -> str:
    """What is drawn while ten things are done, one each 0.2 seconds."""
    now = [100.0]
    monkeypatch.setattr("nianbao.commands.progress.time.monotonic", lambda: now[0])
    monkeypatch.setattr(sys, "stderr", screen)
    shown = Progress(10)
    for _ in range(10):
        now[0] += 0.2
        shown.clear()
        shown.step()
    shown.clear()
    return screen.getvalue()


@pytest.fixture(autouse=True)
def nobody_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("TERM", "xterm")


def test_progress_is_drawn_on_a_terminal_and_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    drawings = drawn(monkeypatch, Screen()).split("\r")
    assert drawings[1] == "[#########.....................] 3/10", "not in the first half second"
    assert drawings[-3] == "[##############################] 10/10"
    assert drawings[-2] == " " * len(drawings[-3])
    assert drawings[-1] == ""


@pytest.mark.parametrize(("name", "value"), [("CI", "true"), ("TERM", "dumb")])
def test_progress_is_silent_where_nobody_watches(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    assert drawn(monkeypatch, io.StringIO()) == ""
    monkeypatch.setenv(name, value)
    assert drawn(monkeypatch, Screen()) == ""


def test_a_check_reads_the_children_anew(
    folder: Path, capsys: pytest.CaptureFixture[str], sample_reports: Path
) -> None:
    units = folder / "units"
    units.mkdir()
    report = sample_reports / "yunjiang-city-2024" / "report.toml"
    shutil.copy(report, units / "one.toml")
    command = ["check", str(report), "--children", str(units), "--select", "H-01"]
    assert run(command) == 0
    text = report.read_text("utf-8").replace("natural_person = 3639", "natural_person = 3640")
    (units / "one.toml").write_text(text, "utf-8")
    assert run(command) == 1
    assert "3640" in capsys.readouterr().out
